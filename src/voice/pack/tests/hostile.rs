//! What no pack of ours holds.

use super::*;
use crate::voice::pack::names::is_id;
use proptest::prelude::*;

/// A folder with these two texts and this file.
fn folder(texts: &str, name: &str, bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    put(HEAD, b"format = 1\nlang = \"en\"\n");
    put(TEXTS, texts.as_bytes());
    put(name, bytes);
    folder
}

#[test]
fn only_ids_are_names() {
    for id in ["number.7", "pelvic-tilt.step-3", "voice.half-way"] {
        assert!(is_id(id), "{id}");
    }
    for name in [
        "..", "../x.y", "a", "a.", ".a", "a.b.c", "A.b", "a/b.c", "a\\b.c", "a.b\0", "æ.b",
    ] {
        assert!(!is_id(name), "{name}");
    }
    assert!(!is_id(&format!("a.{}", "b".repeat(200))));
}

#[test]
fn a_text_that_leads_elsewhere_is_not_read() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("x.wav"), Tone::default().wav()).unwrap();
    let path = outside.path().join("x").display().to_string();
    let texts = format!("[text]\n{path:?} = \"One\"\n\"../x\" = \"Two\"\n\"a.b\" = \"Three\"\n");
    let folder = folder(&texts, "a.b.wav", &Tone::default().wav());
    let pack = Pack::open(folder.path()).unwrap();
    assert_eq!(pack.id_of("three"), Some("a.b"));
    assert_eq!((pack.id_of("one"), pack.id_of("two")), (None, None));
    assert_eq!(pack.recorded("../x"), Err(Wrong::NotThere));
}

#[cfg(unix)]
#[test]
fn links_folders_and_pipes_are_no_recordings() {
    let folder = folder("[text]\n\"a.b\" = \"One\"\n\"a.c\" = \"Two\"\n", "x", b"");
    let path = folder.path();
    std::os::unix::fs::symlink("/etc/passwd", path.join("a.b.wav")).unwrap();
    fs::create_dir(path.join("a.c.wav")).unwrap();
    let pack = Pack::open(path).unwrap();
    assert_eq!(pack.recorded("a.b"), Err(Wrong::NoFile));
    assert_eq!(pack.recorded("a.c"), Err(Wrong::NoFile));
    assert_eq!(pack.id_of("one"), None);
}

#[test]
fn a_huge_recording_is_not_read() {
    let folder = folder("[text]\n\"a.b\" = \"One\"\n", "a.b.wav", b"");
    let file = fs::File::create(folder.path().join("a.b.wav")).unwrap();
    file.set_len(MOST_BYTES + 1).unwrap();
    let pack = Pack::open(folder.path()).unwrap();
    assert_eq!(pack.recorded("a.b"), Err(Wrong::TooLarge));
}

#[test]
fn faulty_heads_are_told_by_their_line() {
    let read = |text: &str| Head::read(text);
    let line = |text: &str| match read(text) {
        Err(Unusable::Head(line)) => line,
        other => panic!("{other:?}"),
    };
    assert_eq!(line("format = 1\nlang = \"fr\"\n"), 2);
    assert_eq!(line("format = 1\n\nby = 7\nlang = \"da\"\n"), 3);
    assert_eq!(line("format = 0\nlang = \"da\"\n"), 1);
    assert!(matches!(
        read("format = 2\nlang = \"da\""),
        Err(Unusable::Newer)
    ));
    let head = read("format = 1\nlang = \"da\"\nby = \"A\\u001b[2J\\u202eB\"").unwrap();
    assert_eq!(head.by.as_str(), "A[2JB");
    assert!(head.is_unfinished());
}

#[test]
fn an_archive_with_strange_entries_gives_its_own_alone() {
    let mut file = Vec::new();
    tar::put(&mut file, "../a.b.wav", b"1").unwrap();
    tar::put(&mut file, "/a.c.wav", b"2").unwrap();
    tar::put(&mut file, "x/y/a.d.wav", b"3").unwrap();
    tar::put(&mut file, "x/a.e.wav", b"4").unwrap();
    tar::put(&mut file, "._a.f.wav", b"5").unwrap();
    tar::put(&mut file, HEAD, b"6").unwrap();
    // A link, with a right checksum.
    let mut link = Vec::new();
    tar::put(&mut link, "a.g.wav", b"").unwrap();
    link[156] = b'2';
    let sum: u32 = link[..148]
        .iter()
        .chain(&link[156..512])
        .map(|b| u32::from(*b))
        .sum();
    let sum = format!("{:06o}\0 ", sum + 256);
    link.splice(148..156, sum.bytes());
    file.extend(link);
    tar::end(&mut file).unwrap();
    let long = u64::try_from(file.len()).unwrap();
    let parts = tar::parts(&mut Cursor::new(file), long).unwrap();
    let mut names: Vec<&str> = parts.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["a.c.wav", "a.e.wav", HEAD]);
}

#[test]
fn an_archive_that_claims_more_than_there_is_is_none() {
    let mut file = Vec::new();
    tar::put(&mut file, HEAD, &[b'x'; 4_000]).unwrap();
    for long in [100, 512, 1_000, 4_000] {
        let cut = file[..long].to_vec();
        assert!(tar::parts(&mut Cursor::new(cut), u64::try_from(long).unwrap()).is_err());
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("song.tar");
    fs::write(&path, "a song").unwrap();
    assert!(matches!(Pack::open(&path), Err(Unusable::NoPack)));
    assert!(matches!(
        Pack::open(folder.path()),
        Err(Unusable::Lacks(HEAD))
    ));
    assert!(matches!(
        Pack::open(&folder.path().join("no")),
        Err(Unusable::Closed(_))
    ));
}

proptest! {
    #[test]
    fn no_bytes_of_a_recording_do_harm(
        places in prop::collection::vec((0_usize..400, any::<u8>()), 1..12),
        cut in 0_usize..3_000,
    ) {
        let mut file = Tone { rate: 8_000, ms: 100, silence: 20, ..Tone::default() }.wav();
        for (at, byte) in places {
            // The header and the first samples.
            let at = at % 60;
            file[at] = byte;
        }
        file.truncate(cut.max(1));
        if let Ok(recorded) = Recorded::read(&file) {
            recorded.clip();
        }
    }

    #[test]
    fn no_bytes_of_an_archive_do_harm(
        places in prop::collection::vec((0_usize..2_048, any::<u8>()), 0..12),
        mend in any::<bool>(),
    ) {
        let mut file = Vec::new();
        tar::put(&mut file, HEAD, b"format = 1").unwrap();
        tar::put(&mut file, "a.b.wav", &[7; 600]).unwrap();
        tar::end(&mut file).unwrap();
        for (at, byte) in places {
            file[at] = byte;
        }
        if mend {
            let sum: u32 = file[..148].iter().chain(&file[156..512]).map(|b| u32::from(*b)).sum();
            file.splice(148..156, format!("{:06o}\0 ", sum + 256).bytes());
        }
        let long = u64::try_from(file.len()).unwrap();
        if let Ok(parts) = tar::parts(&mut Cursor::new(file), long) {
            for part in parts.values() {
                prop_assert!(part.start + part.bytes <= long);
            }
        }
    }
}

#[test]
fn no_numbers_of_a_header_do_harm() {
    let whole = Tone {
        rate: 8_000,
        ms: 20,
        silence: 0,
        ..Tone::default()
    };
    let odd = [
        0_u16,
        1,
        2,
        3,
        4,
        7,
        8,
        15,
        16,
        24,
        32,
        64,
        255,
        256,
        u16::MAX,
    ];
    let mut read = 0;
    for channels in odd {
        for align in odd {
            for bits in odd {
                let mut file = whole.wav();
                for (at, value) in [(22, channels), (32, align), (34, bits)] {
                    file.splice(at..at + 2, value.to_le_bytes());
                }
                if let Ok(recorded) = Recorded::read(&file) {
                    recorded.clip();
                    read += 1;
                }
            }
        }
    }
    assert!(read > 0);
    // The length of the format, of the samples, and of the file.
    for at in [4, 16, 40] {
        for value in [0_u32, 1, 15, 17, 18, 39, 40, 41, 1 << 20, u32::MAX] {
            let mut file = whole.wav();
            file.splice(at..at + 4, value.to_le_bytes());
            let _ = Recorded::read(&file);
        }
    }
}
