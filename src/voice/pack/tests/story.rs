//! A pack from its first text to a line that is heard.

use super::*;

fn fragment(id: &str, text: &str) -> Fragment {
    Fragment {
        id: id.to_owned(),
        text: Plain::new(text),
        within: None,
        exercises: Vec::new(),
        most: None,
    }
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(HEAD), "format = 1\nlang = \"da\"\n").unwrap();
    folder
}

/// What `script` does: new texts in a folder. The ids under which they stand.
fn script(folder: &Path, fragments: &[(&str, &str)]) -> Vec<String> {
    let mut texts = noted(folder).unwrap();
    let given = fragments.iter().map(|(id, text)| fragment(id, text));
    let mut given: Vec<Fragment> = given.collect();
    texts.renew(&mut given);
    fs::write(folder.join(TEXTS), texts.written().unwrap()).unwrap();
    given.into_iter().map(|fragment| fragment.id).collect()
}

fn record(folder: &Path, id: &str, ms: u32) {
    let tone = Tone {
        ms,
        ..Tone::default()
    };
    fs::write(folder.join(names::file_of(id)), tone.wav()).unwrap();
}

/// A number and the words of a movement.
const THREE: [(&str, &str); 3] = [
    ("number.1", "1"),
    ("tilt.move", "Kip"),
    ("tilt.hold", "Hold"),
];

#[test]
fn a_recording_says_the_text_it_was_made_from() {
    let folder = folder();
    let folder = folder.path();
    script(folder, &[("tilt.move", "Kip"), ("number.1", "1")]);
    record(folder, "tilt.move", 300);
    let state = |id, text| Pack::open(folder).unwrap().state(&fragment(id, text));
    assert_eq!(
        state("tilt.move", "Kip"),
        State::Recorded("tilt.move".to_owned())
    );
    assert_eq!(state("number.1", "1"), State::Missing);
    // The text changes, the recording does not.
    script(folder, &[("tilt.move", "Vip"), ("number.1", "1")]);
    assert_eq!(state("tilt.move", "Vip"), State::Older(Plain::new("Kip")));
    let pack = Pack::open(folder).unwrap();
    assert_eq!(
        (pack.id_of("kip"), pack.id_of("vip")),
        (Some("tilt.move"), None)
    );
    // Once more without a change.
    script(folder, &[("tilt.move", "Vip"), ("number.1", "1")]);
    assert_eq!(state("tilt.move", "Vip"), State::Older(Plain::new("Kip")));
    // Then it is made anew.
    record(folder, "tilt.move", 400);
    assert_eq!(
        state("tilt.move", "Vip"),
        State::Recorded("tilt.move".to_owned())
    );
    let before = pack.key().to_owned();
    assert_ne!(Pack::open(folder).unwrap().key(), before);
}

#[test]
fn a_recording_made_anew_in_the_same_size_says_the_new_text() {
    let folder = folder();
    let folder = folder.path();
    script(folder, &[("tilt.move", "Kip")]);
    record(folder, "tilt.move", 300);
    script(folder, &[("tilt.move", "Vip")]);
    let state = || {
        Pack::open(folder)
            .unwrap()
            .state(&fragment("tilt.move", "Vip"))
    };
    assert_eq!(state(), State::Older(Plain::new("Kip")));
    let tone = Tone {
        peak: 0.3,
        ms: 300,
        ..Tone::default()
    };
    let file = folder.join(names::file_of("tilt.move"));
    let before = fs::metadata(&file).unwrap().len();
    fs::write(&file, tone.wav()).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().len(), before);
    assert_eq!(state(), State::Recorded("tilt.move".to_owned()));
}

#[test]
fn a_text_keeps_its_id_and_no_id_is_given_twice() {
    let folder = folder();
    let folder = folder.path();
    script(folder, &[("tilt.hold", "Hold"), ("tilt.move", "Kip")]);
    record(folder, "tilt.hold", 300);
    let ids = script(
        folder,
        &[
            ("word.hold", "Hold"),
            ("tilt.hold", "Bliv"),
            ("tilt.move", "Kip"),
        ],
    );
    assert_eq!(ids, ["tilt.hold", "tilt.hold-2", "tilt.move"]);
    let state = |id: &str, text| Pack::open(folder).unwrap().state(&fragment(id, text));
    assert_eq!(
        state("tilt.hold", "Hold"),
        State::Recorded("tilt.hold".to_owned())
    );
    assert_eq!(state("tilt.hold-2", "Bliv"), State::Missing);
}

#[test]
fn a_line_is_its_parts_with_short_silences_or_nothing() {
    let folder = folder();
    let path = folder.path();
    script(path, &THREE);
    for id in ["number.1", "tilt.move", "tilt.hold"] {
        record(path, id, 300);
    }
    let out = path.join("line.wav");
    let pack = Pack::open(path).unwrap();
    let render = |words: &[&str], lang| {
        let words: Vec<Plain> = words.iter().map(|text| Plain::new(text)).collect();
        pack.render(&words, lang, &out)
    };
    render(&["1, Kip", "Hold."], Lang::Da).unwrap();
    let heard = Recorded::read(&fs::read(&out).unwrap()).unwrap();
    let part = pack.recorded("number.1").unwrap().lasts().as_millis();
    let lasts = heard.lasts().as_millis();
    let want = 3 * part + 120 + 300;
    assert!(lasts.abs_diff(want) < 60, "{lasts} {want}");
    fs::remove_file(&out).unwrap();
    let missing = render(&["2, Kip"], Lang::Da);
    assert!(matches!(missing, Err(Missing::Fragment)));
    assert!(matches!(render(&["Kip"], Lang::Nb), Err(Missing::Fragment)));
    fs::write(path.join("tilt.move.wav"), "no sound").unwrap();
    let pack = Pack::open(path).unwrap();
    let broken = pack.render(&[Plain::new("1, Kip")], Lang::Da, &out);
    assert!(matches!(broken, Err(Missing::Recording(Wrong::Broken))));
    assert!(!out.exists());
}

#[test]
fn one_file_says_what_its_folder_says() {
    let folder = folder();
    let path = folder.path();
    script(path, &THREE);
    record(path, "number.1", 300);
    record(path, "tilt.move", 400);
    // A link leads out of the folder, so it does not come along.
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", path.join("tilt.hold.wav")).unwrap();
    let one = path.join("voice.tar");
    let mut file = fs::File::create(&one).unwrap();
    in_one_file(path, &mut file).unwrap();
    let line = [Plain::new("1, Kip")];
    let render = |pack: &Pack, name: &str| {
        let out = path.join(name);
        pack.render(&line, Lang::Da, &out).unwrap();
        fs::read(out).unwrap()
    };
    let (here, there) = (Pack::open(path).unwrap(), Pack::open(&one).unwrap());
    assert_eq!(render(&here, "a.wav"), render(&there, "b.wav"));
    assert_eq!(there.head(), here.head());
    assert_eq!(there.id_of("hold"), None);
    assert_ne!(there.key(), "");
}

#[test]
fn a_line_that_is_heard_is_made_once_and_goes_with_the_pack() {
    let folder = folder();
    let path = folder.path();
    script(path, &[("number.1", "1")]);
    record(path, "number.1", 300);
    let pack = Pack::open(path).unwrap();
    let line = [Plain::new("1")];
    assert!(pack.speaks(&line, Lang::Da) && !pack.speaks(&line, Lang::En));
    assert_eq!(pack.heard(&[Plain::new("2")], Lang::Da, "two.wav"), None);
    let file = pack.heard(&line, Lang::Da, "one.wav").unwrap();
    fs::write(&file, "as it was").unwrap();
    let again = pack.heard(&line, Lang::Da, "one.wav").unwrap();
    assert_eq!(fs::read_to_string(again).unwrap(), "as it was");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = file.parent().unwrap().metadata().unwrap().permissions();
        assert_eq!(mode.mode() & 0o777, 0o700);
    }
    drop(pack);
    assert!(!file.exists());
}
