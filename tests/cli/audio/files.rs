//! The file of a recording: its kinds, its chapters, who may read it, and what it never replaces.

use super::{Wav, at, ms, record};
use crate::home::Home;
use crate::rehearse::lines;
use std::fs;

#[test]
fn a_file_that_is_there_stays_unless_asked_and_rygrad_s_own_always() {
    let home = Home::new();
    fs::write(home.path().join("mine.wav"), "a song").unwrap();
    let run = |file: &str, force: &[&str]| {
        let args = [
            "--lang",
            "en",
            "rehearse",
            "walk",
            "--tones-only",
            "--audio",
            file,
        ];
        home.run(&[&args[..], force].concat())
    };
    let said = run("mine.wav", &[]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("--force replaces it"), "{}", said.err);
    assert_eq!(
        fs::read_to_string(home.path().join("mine.wav")).unwrap(),
        "a song"
    );
    home.put("config.toml", "programme = \"walk\"\n");
    fs::create_dir_all(home.folders().data()).unwrap();
    for own in [
        home.folders().log(),
        home.folders().settings(),
        home.folders().data().join("a.wav"),
    ] {
        for force in [&[][..], &["--force"]] {
            let said = run(own.to_str().unwrap(), force);
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", own.display());
            assert!(
                said.err.contains("belongs to rygrad itself"),
                "{}",
                said.err
            );
        }
    }
    assert_eq!(run("nowhere/a.wav", &[]).code, 1);
    assert_eq!(run("mine.wav", &["--force"]).code, 0);
    assert!(Wav::read(&home.path().join("mine.wav")).len() > 1_000);
    assert_eq!(run("new.wav", &[]).code, 0);
    let names = fs::read_dir(home.path()).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(
        names,
        ["config", "data", "mine.wav", "new.wav"],
        "nothing is left lying about"
    );
    for alone in ["--force", "--tones-only"] {
        assert_eq!(home.run(&["rehearse", "walk", alone]).code, 2);
    }
}

#[cfg(unix)]
#[test]
fn flac_is_as_long_and_sounds_alike_in_a_much_smaller_file() {
    let home = Home::new();
    let args = ["rehearse", "two-minutes", "--tones-only", "--audio"];
    for name in ["a.wav", "a.FLAC"] {
        let said = home.run(&[&args[..], &[name]].concat());
        assert_eq!(said.code, 0, "{said:?}");
    }
    let wav = Wav::read(&home.path().join("a.wav"));
    let flac = fs::read(home.path().join("a.FLAC")).unwrap();
    assert!(flac.len() * 10 < wav.0.len(), "{}", flac.len());
    let mut reader = claxon::FlacReader::new(flac.as_slice()).unwrap();
    let samples: Vec<i32> = reader.samples().map(|sample| sample.unwrap()).collect();
    let all = wav.0.chunks_exact(2);
    let all = all.map(|two| i32::from(i16::from_le_bytes([two[0], two[1]])));
    assert_eq!(samples.len() * 2, wav.0.len());
    assert!(
        all.zip(samples)
            .all(|(here, there)| (here - there).abs() <= 8)
    );
    assert_eq!(
        reader.streaminfo().samples,
        Some(u64::try_from(wav.len()).unwrap())
    );
}

/// The chapters of a WAV file: each cue point with its sample, and the name of it.
fn chapters(file: &[u8]) -> Vec<(usize, String)> {
    let word = |at: usize| {
        usize::try_from(u32::from_le_bytes(file[at..at + 4].try_into().unwrap())).unwrap()
    };
    assert_eq!(word(4) + 8, file.len(), "the file says how long it is");
    let points = 44 + word(40);
    assert_eq!(&file[points..points + 4], b"cue ");
    let count = word(points + 8);
    let mut label = points + 8 + word(points + 4);
    assert_eq!(&file[label..label + 4], b"LIST");
    assert_eq!(label + 8 + word(label + 4), file.len());
    label += 12;
    let mut chapters = Vec::new();
    for n in 0..count {
        let point = points + 12 + n * 24;
        assert_eq!((word(point), word(label + 8)), (n + 1, n + 1));
        let name = &file[label + 12..label + 8 + word(label + 4)];
        let name = std::str::from_utf8(name).unwrap().trim_end_matches('\0');
        chapters.push((word(point + 20), name.to_owned()));
        label += 8 + word(label + 4).next_multiple_of(2);
    }
    chapters
}

#[test]
fn each_exercise_is_a_chapter() {
    let home = Home::new();
    let args = ["disc-1", "--tones-only", "--json", "--lang", "da"];
    let (said, _) = record(&home, &args, None);
    let json = said.json();
    let lines = lines(&json);
    let listened = lines.iter().filter(|line| line["cue"] == "listen");
    let starts: Vec<usize> = listened.map(|line| at(ms(line))).collect();
    let chapters = chapters(&fs::read(home.path().join("a.wav")).unwrap());
    let (places, names): (Vec<usize>, Vec<String>) = chapters.into_iter().unzip();
    assert_eq!(places, starts);
    assert_eq!(names, ["Bækkenkip", "Knæ til bryst", "Dyb vejrtrækning"]);
    let flac = [
        "rehearse",
        "disc-1",
        "--tones-only",
        "--lang",
        "da",
        "--audio",
        "a.flac",
    ];
    assert_eq!(home.run(&flac).code, 0);
    let reader = claxon::FlacReader::open(home.path().join("a.flac")).unwrap();
    let tags: Vec<(&str, &str)> = reader.tags().collect();
    assert_eq!(tags.len(), names.len() * 2);
    assert_eq!(tags[1], ("CHAPTER000NAME", "Bækkenkip"));
}

#[test]
fn a_kind_of_file_that_is_not_written_is_said_so() {
    let home = Home::new();
    for name in ["a.mp3", "a.ogg"] {
        let said = home.run(&["rehearse", "walk", "--tones-only", "--audio", name]);
        assert_eq!(said.code, 2);
        assert!(
            said.err.contains("ends in .wav or in .flac"),
            "{}",
            said.err
        );
        assert!(!home.path().join(name).exists());
    }
}

#[cfg(unix)]
#[test]
fn only_this_person_can_read_it() {
    use std::os::unix::fs::MetadataExt;
    let home = Home::new();
    record(&home, &["walk", "--tones-only"], None);
    let mode = fs::metadata(home.path().join("a.wav")).unwrap().mode();
    assert_eq!(mode & 0o777, 0o600);
}
