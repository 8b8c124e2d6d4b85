//! Files that cannot be kept in the corpus: too large for it, no text at all, or no files.
#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use super::tests::{EXERCISE, write};
use super::*;
use std::fs;
use std::path::Path;

/// What a check says of a folder: place, message and help of every fault, a line each.
fn said(folder: &Path) -> Vec<String> {
    let report = check(&[folder.to_owned()], &Library::new(None));
    let found = report.diagnostics().map(|d| {
        let name = d.file.strip_prefix(folder).unwrap_or(&d.file).display();
        let name = name.to_string().replace('\\', "/");
        let help = d.help.as_deref().map_or("-".to_owned(), Phrase::english);
        let (line, column) = (d.line, d.column);
        format!("{name}:{line}:{column} {} ({help})", d.message.english())
    });
    found.collect()
}

#[test]
fn what_is_too_large_is_not_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = format!("name.en = \"{}\"\n", "x".repeat(10_000_000));
    write(folder.path(), "long.toml", &text);
    let text = format!("sources = [{}]\n", "\"x\", ".repeat(100_000));
    write(folder.path(), "many.toml", &text);
    let help = "(keep it under 256 KiB)";
    assert_eq!(
        said(folder.path()),
        [
            format!("long.toml:1:1 this file is too large {help}"),
            format!("many.toml:1:1 this file is too large {help}")
        ]
    );
}

#[test]
fn a_hundred_thousand_entries_are_one_fault() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let phases = format!("phases = [{}]", "1,".repeat(100_000));
    let text = EXERCISE.replace("phases = [2]", &phases);
    write(folder.path(), "many.toml", &text);
    assert_eq!(
        said(folder.path()),
        ["many.toml:3:10 `phases` has more than 50 entries (leave some out)"]
    );
    let keys: Vec<String> = (0..20_000).map(|n| format!("k{n}=1\n")).collect();
    let text = keys.concat() + EXERCISE;
    write(folder.path(), "many.toml", &text);
    let said = said(folder.path());
    assert_eq!(said.len(), 51);
    assert_eq!(
        said.last().map(String::as_str),
        Some("many.toml:51:1 and 19950 more (mend the ones above first)")
    );
}

#[test]
fn what_is_no_text_says_what_it_is_and_where() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes);
    let latin = EXERCISE.replacen("da = \"A\"", "da = \"B\u{1}kkenkip\"", 1);
    let latin: Vec<u8> = latin
        .bytes()
        .map(|b| if b == 1 { 0xe6 } else { b })
        .collect();
    put("latin.toml", &latin).expect("written");
    put(
        "note.toml",
        &[b"# S\xf8ren\n", EXERCISE.as_bytes()].concat(),
    )
    .expect("written");
    put("picture.toml", b"\x89PNG\r\n\x1a\n\0\0\0").expect("written");
    let wide: Vec<u8> = EXERCISE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    put("wide.toml", &[b"\xff\xfe", &*wide].concat()).expect("written");
    put("wide-bare.toml", &wide).expect("written");
    let byte = |byte: &str, letter: &str| {
        format!(
            "a character here is not written in UTF-8 (byte {byte}) (save the file as UTF-8; in \
             Windows-1252 or Latin-1 this is `{letter}`)"
        )
    };
    assert_eq!(
        said(folder.path()),
        [
            format!("latin.toml:11:8 {}", byte("E6", "æ")),
            format!("note.toml:1:4 {}", byte("F8", "ø")),
            "picture.toml:1:1 this is a picture (PNG), not a text (write it in a plain text \
             editor, or save it there as plain text in UTF-8)"
                .to_owned(),
            "wide-bare.toml:1:1 this file is written in UTF-16 without a mark (save it as UTF-8)"
                .to_owned(),
            "wide.toml:1:1 this file is written in UTF-16 (save it as UTF-8)".to_owned(),
        ]
    );
}

#[test]
fn line_ends_and_a_mark_of_windows_change_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = format!("\u{feff}{}", EXERCISE.replace('\n', "\r\n"));
    write(folder.path(), "good.toml", &text);
    write(folder.path(), "bad.toml", &text.replace("prone", "prona"));
    assert_eq!(
        said(folder.path()),
        ["bad.toml:2:12 `prona` is no word for `position` (did you mean `prone`?)"]
    );
}

#[test]
fn a_folder_with_the_name_of_a_file_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "exercises/x.toml/y.toml", EXERCISE);
    let fault = "this is a folder, not a file (give it another name)";
    assert_eq!(
        said(folder.path()),
        [format!("exercises/x.toml:1:1 {fault}")]
    );
    assert_eq!(
        said(&folder.path().join("exercises/x.toml")),
        [format!(":1:1 {fault}")]
    );
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end_in_a_fault() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    symlink(at("b.toml"), at("a.toml")).expect("linked");
    symlink(at("a.toml"), at("b.toml")).expect("linked");
    symlink(at("nowhere"), at("c.toml")).expect("linked");
    symlink(folder.path(), at("round")).expect("linked");
    symlink(at("loop"), at("loop")).expect("linked");
    let said = said(folder.path());
    let starts = [
        "a.toml:1:1 this file cannot be read: ",
        "b.toml:1:1 this file cannot be read: ",
        "c.toml:1:1 there is no such file ",
    ];
    assert_eq!(said.len(), starts.len(), "{said:?}");
    assert!(
        said.iter()
            .zip(starts)
            .all(|(said, start)| said.starts_with(start)),
        "{said:?}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_not_waited_for() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("x.toml")).expect("linked");
    assert_eq!(
        said(folder.path()),
        ["x.toml:1:1 this is no ordinary file (-)"]
    );
}
