//! `rygrad voice`: what to record, whether it is right, and how it is heard.

use crate::home::{Home, Said};
use hound::{SampleFormat, WavSpec, WavWriter};
use std::fs;
use std::path::Path;

fn script(home: &Home, args: &[&str]) -> Said {
    let all = [&["voice", "script", "-o", "min-stemme"], args].concat();
    home.run(&all)
}

fn read(home: &Home, name: &str) -> String {
    fs::read_to_string(home.path().join("min-stemme").join(name)).unwrap()
}

/// The ids of a manuscript, each with its mark.
fn marks(page: &str) -> Vec<(&str, &str)> {
    let lines = page.lines().filter(|line| line.starts_with('['));
    lines
        .filter(|line| line.contains('.') && line.len() > 4)
        .filter_map(|line| line.split_at_checked(4))
        .map(|(mark, rest)| (mark.trim(), rest.split_whitespace().next().unwrap()))
        .filter(|(_, id)| id.contains('.') && !id.ends_with('.'))
        .collect()
}

#[test]
fn a_manuscript_says_what_to_record_and_keeps_what_is_there() {
    let home = Home::new();
    let said = script(&home, &["disc-1", "--lang", "da"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    let page = read(&home, "manuscript.txt");
    let ids = marks(&page);
    assert!(ids.len() > 50, "{}", ids.len());
    assert!(ids.iter().all(|(mark, _)| *mark == "[ ]"), "{page}");
    for line in ["== Bækkenkip ==", "== Tal ==", "    Kip", "    Halvvejs."] {
        assert!(page.lines().any(|l| l == line), "{line}");
    }
    assert!(page.contains("[ ] pelvic-tilt.move   højst 0,"), "{page}");
    assert!(page.lines().all(|line| line.chars().count() < 110));
    let head = read(&home, "pack.toml");
    for line in ["lang = \"da\"", "by = \"\"", "programmes = [\"disc-1\"]"] {
        assert!(head.lines().any(|l| l == line), "{head}");
    }
    // A person fills it in and records; then another programme is asked for.
    let folder = home.path().join("min-stemme");
    let mine = head.replace("by = \"\"", "by = \"Ida\"  # mig");
    fs::write(folder.join("pack.toml"), mine).unwrap();
    fs::write(folder.join("pelvic-tilt.move.wav"), "a recording").unwrap();
    let said = script(&home, &["starter", "--lang", "da"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("Indtalt: 1."), "{said:?}");
    assert!(said.out.contains("Nye siden sidst: "), "{said:?}");
    let head = read(&home, "pack.toml");
    assert!(head.contains("by = \"Ida\"  # mig"), "{head}");
    assert!(
        head.contains("programmes = [\"disc-1\", \"starter\"]"),
        "{head}"
    );
    let later = read(&home, "manuscript.txt");
    let recorded: Vec<_> = marks(&later)
        .into_iter()
        .filter(|(m, _)| *m == "[x]")
        .collect();
    assert_eq!(recorded, [("[x]", "pelvic-tilt.move")]);
    assert!(marks(&later).len() > ids.len());
    assert_eq!(read(&home, "pelvic-tilt.move.wav"), "a recording");
    // The folder knows its programmes and its language.
    let same = script(&home, &["--lang", "da"]);
    assert!(
        same.code == 0 && !same.out.contains("Nye siden sidst"),
        "{same:?}"
    );
    assert_eq!(read(&home, "manuscript.txt"), later);
    let other = script(&home, &["--lang", "nb"]);
    assert_eq!((other.code, other.out.as_str()), (2, ""), "{other:?}");
}

#[test]
fn a_text_that_changed_is_recorded_from_an_older_one() {
    let home = Home::new();
    let built_in = |id: &str| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(root.join(format!("exercises/{id}.toml"))).unwrap()
    };
    let tilt = built_in("pelvic-tilt");
    home.put("exercises/pelvic-tilt.toml", &tilt);
    assert_eq!(script(&home, &["disc-1", "--lang", "da"]).code, 0);
    let folder = home.path().join("min-stemme");
    fs::write(folder.join("pelvic-tilt.move.wav"), "a recording").unwrap();
    let changed = tilt.replace("move.da = \"Kip\"", "move.da = \"Kip nu\"");
    assert_ne!(changed, tilt);
    home.put("exercises/pelvic-tilt.toml", &changed);
    let said = script(&home, &["--lang", "da"]);
    let older = "Indtalt efter en ældre tekst: pelvic-tilt.move";
    assert!(said.out.contains(older), "{said:?}");
    assert!(read(&home, "manuscript.txt").contains("[!] pelvic-tilt.move "));
}

#[test]
fn a_folder_that_is_no_voice_is_told() {
    let home = Home::new();
    for (name, text, says) in [
        ("pack.toml", "format = 1\nlang = 4\n", "line 2 of pack.toml"),
        ("pack.toml", "format = 9\nlang = \"en\"\n", "newer version"),
        ("texts.toml", "text = 5\n", "texts.toml cannot be read"),
    ] {
        let folder = home.path().join("min-stemme");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
        let said = script(&home, &["disc-1", "--lang", "en"]);
        assert_eq!(said.code, 1, "{said:?}");
        let err = said.err.replace('\n', " ");
        assert!(err.contains(says), "{said:?}");
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::write(home.path().join("min-stemme"), "a file").unwrap();
    assert_eq!(script(&home, &["disc-1"]).code, 1);
}

/// A file with a tone of so many milliseconds, in place of a person.
fn recording(path: &Path, ms: u32, peak: f64) {
    let spec = WavSpec {
        channels: 1,
        sample_rate: 44_100,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut file = WavWriter::create(path, spec).unwrap();
    let count = ms * 441 / 10;
    for n in 0..count + 8_000 {
        let is_speech = (4_000..count + 4_000).contains(&n);
        let wave = (f64::from(n) * 300.0 / 44_100.0 * std::f64::consts::TAU).sin();
        let value = if is_speech { wave * peak } else { 0.0 };
        #[expect(clippy::cast_possible_truncation, reason = "it is a sample")]
        let value = (value * 32_767.0).clamp(-32_768.0, 32_767.0) as i16;
        file.write_sample(value).unwrap();
    }
    file.finalize().unwrap();
}

/// Records every text of the folder that is not recorded, each as long as it may be.
fn record_all(home: &Home) {
    let page = read(home, "manuscript.txt");
    let folder = home.path().join("min-stemme");
    for line in page.lines().filter(|line| line.starts_with("[ ] ")) {
        let mut words = line.split_whitespace().skip(2);
        let Some(id) = words
            .next()
            .filter(|id| id.contains('.') && !id.ends_with('.'))
        else {
            continue;
        };
        let most = words.find_map(|word| word.replace(',', ".").parse::<f64>().ok());
        let seconds = (most.unwrap_or(0.8) - 0.2).clamp(0.1, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is short"
        )]
        let ms = (seconds * 1_000.0) as u32;
        recording(&folder.join(format!("{id}.wav")), ms, 0.3);
    }
}

#[test]
fn a_check_says_what_to_do_until_nothing_is_wrong() {
    let home = Home::new();
    script(&home, &["sacrum", "--lang", "da"]);
    let check = |args: &[&str]| {
        let said = home.run(&[&["voice", "check", "min-stemme", "--lang", "en"], args].concat());
        assert!(said.is_clean() && said.err.is_empty(), "{said:?}");
        said
    };
    let said = check(&[]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("min-stemme: 0 of "), "{said:?}");
    assert!(said.out.contains("Not recorded yet."), "{said:?}");
    assert!(
        said.out
            .contains("more; all of them stand in manuscript.txt"),
        "{said:?}"
    );
    record_all(&home);
    let said = check(&[]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("nothing is wrong."), "{said:?}");
    assert!(
        said.out.contains("not said yet who speaks (by)"),
        "{said:?}"
    );
    // Four go wrong.
    let file = |id: &str| home.path().join("min-stemme").join(format!("{id}.wav"));
    fs::write(file("number.2"), "a song").unwrap();
    recording(&file("number.3"), 300, 1.5);
    recording(&file("pelvic-tilt.move"), 3_000, 0.3);
    fs::remove_file(file("voice.end")).unwrap();
    let said = check(&[]);
    assert_eq!(said.code, 1);
    let out: Vec<&str> = said.out.lines().collect();
    let below = |line: &str| {
        let at = out.iter().position(|l| l.starts_with(line)).unwrap();
        let ids = out.iter().skip(at).take_while(|l| !l.is_empty());
        let ids = ids.filter_map(|l| l.strip_prefix("  ")?.split("  ").next());
        let ids = ids.map(str::trim).filter(|id| !id.is_empty());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(below("Damaged"), ["number.2"], "{said:?}");
    assert_eq!(
        below("Too loud for the microphone"),
        ["number.3"],
        "{said:?}"
    );
    assert_eq!(below("Too long"), ["pelvic-tilt.move"], "{said:?}");
    assert_eq!(below("Not recorded yet"), ["voice.end"], "{said:?}");
    assert!(said.out.contains("  pelvic-tilt.move  3."), "{said:?}");
    // All the same it can be sent.
    let said = check(&["-o", "stemme.tar"]);
    assert!(said.out.contains("stemme.tar"), "{said:?}");
    let sent = home.run(&["voice", "check", "stemme.tar", "--lang", "en"]);
    let same = |text: &str| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(same(&sent.out), same(&check(&[]).out));
    let again = home.run(&["voice", "check", "min-stemme", "-o", "stemme.tar"]);
    assert!(
        again.code == 1 && !again.err.is_empty(),
        "it stays: {again:?}"
    );
}
