//! What `check` answers.

use super::*;
use crate::core::ids::ExerciseId;
use crate::script::fragments::{Manuscript, Spoken};
use std::time::Duration;

fn fragment(id: &str, text: &str) -> Fragment {
    Fragment {
        id: id.to_owned(),
        text: Plain::new(text),
        within: None,
        exercises: Vec::<ExerciseId>::new(),
        most: None,
    }
}

/// A folder with these recordings, and the faults of it.
fn faults(recordings: &[(&str, Vec<u8>)], room: Duration) -> Vec<(String, Fault)> {
    let manuscript = Manuscript {
        fragments: vec![
            fragment("number.1", "1"),
            fragment("tilt.move", "Kip"),
            fragment("tilt.hold", "Hold"),
        ],
        lines: vec![Spoken {
            words: vec![Plain::new("1, Kip")],
            room,
        }],
    };
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    put(HEAD, b"format = 1\nlang = \"da\"\n");
    let mut texts = Texts::default();
    texts.renew(&mut manuscript.fragments.clone());
    put(TEXTS, texts.written().unwrap().as_bytes());
    for (id, bytes) in recordings {
        put(&names::file_of(id), bytes);
    }
    let pack = Pack::open(folder.path()).unwrap();
    let report = check(&pack, &manuscript);
    let faults = report.faults.into_iter();
    faults
        .map(|(fragment, fault)| (fragment.id.clone(), fault))
        .collect()
}

fn spoken(ms: u32) -> Vec<u8> {
    Tone {
        ms,
        ..Tone::default()
    }
    .wav()
}

#[test]
fn a_whole_pack_has_no_faults() {
    let all = [
        ("number.1", spoken(300)),
        ("tilt.move", spoken(300)),
        ("tilt.hold", spoken(900)),
    ];
    assert_eq!(faults(&all, Duration::from_secs(2)), []);
}

#[test]
fn a_line_without_room_names_what_is_longer_than_its_share() {
    let all = [
        ("number.1", spoken(200)),
        ("tilt.move", spoken(1_500)),
        ("tilt.hold", spoken(300)),
    ];
    let found = faults(&all, Duration::from_millis(1_200));
    let [(id, Fault::Long(lasts, most))] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(id, "tilt.move");
    assert!(lasts > most && most.as_millis() > 300, "{lasts:?} {most:?}");
    // The same word has the time that a short number leaves.
    let all = [
        ("number.1", spoken(50)),
        ("tilt.move", spoken(700)),
        ("tilt.hold", spoken(300)),
    ];
    assert_eq!(faults(&all, Duration::from_millis(1_300)), []);
}

#[test]
fn missing_damaged_and_soft_ones_are_told_apart() {
    let soft = Tone {
        peak: 0.008,
        ..Tone::default()
    }
    .wav();
    let found = faults(
        &[("number.1", b"?".to_vec()), ("tilt.hold", soft)],
        Duration::ZERO,
    );
    let of = |id: &str, fault| (id.to_owned(), fault);
    let want = [
        of("number.1", Fault::Wrong(Wrong::Broken)),
        of("tilt.move", Fault::Missing),
        of("tilt.hold", Fault::Quiet),
    ];
    assert_eq!(found, want);
}
