//! A pack is joined, read and cut, and its faults have their places.
#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use super::*;
use crate::content::Library;
use crate::content::built_in::{self, EXERCISES, PROGRAMMES};
use OwnKind as Kind;

const MINE: &str = "#:schema ../schema/programme.schema.json\n# Mine, with a note.\n\
    format = 1\ndays-per-week = 3 # and why\nsources = [\n  \"ours\", # [not a heading]\n]\n\n\
    [name]\nen = \"Mine\"\nda = \"Mit\"\nnb = \"Mitt\"\n\n[[exercise]]\nid = \"my-tilt\"\nreps = 8\n\
    # Last of all.\n";

fn tilt() -> String {
    let file = built_in::find(EXERCISES, "pelvic-tilt");
    file.expect("a built-in exercise").source.to_owned()
}

fn parts() -> Vec<Part> {
    let part = |kind, id: &str, text: &str| Part {
        kind,
        id: id.to_owned(),
        text: text.to_owned(),
    };
    vec![
        part(Kind::Programme, "mine", MINE),
        part(Kind::Exercise, "my-tilt", &tilt()),
    ]
}

fn packed(parts: &[Part]) -> String {
    let sender = Sender {
        name: Some(Plain::new("Anna \"A\" \\")),
        date: NaiveDate::from_ymd_opt(2026, 11, 28),
    };
    let head = Head {
        about: "A programme.",
        programme: &ProgrammeId::new("mine").expect("an id"),
        plan: Some("0123abcd"),
        sender: Some(&sender),
    };
    write(head, parts)
}

fn faults(source: &str) -> Vec<(String, usize, usize)> {
    let (pack, found) = read(source, Path::new("x.toml"), &Library::new(None));
    assert_eq!(pack.is_none(), found.iter().any(Diagnostic::is_error));
    let said = found.iter().filter(|fault| fault.is_error());
    said.map(|fault| (fault.message.english(), fault.line, fault.column))
        .collect()
}

#[test]
fn what_is_joined_is_cut_to_the_byte() {
    let source = packed(&parts());
    let library = Library::new(None);
    let (pack, found) = read(&source, Path::new("x.toml"), &library);
    assert!(
        found.iter().all(|fault| !fault.is_error()),
        "{found:?}\n{source}"
    );
    let pack = pack.expect("a pack");
    let texts = pack.programmes.iter().map(|(_, text)| text);
    let texts: Vec<&String> = texts
        .chain(pack.exercises.iter().map(|(_, text)| text))
        .collect();
    assert_eq!(texts, [MINE, &tilt()]);
    let sender = pack.sender.expect("a sender");
    assert_eq!(sender.name, Some(Plain::new("Anna \"A\" \\")));
    assert_eq!(pack.plan, Some(Plain::new("0123abcd")));
}

#[test]
fn every_built_in_file_comes_through() {
    for (kind, files) in [(Kind::Programme, PROGRAMMES), (Kind::Exercise, EXERCISES)] {
        for file in files {
            let other = if file.id == "mine" { "x" } else { "mine" };
            let all = [
                Part {
                    kind,
                    id: file.id.to_owned(),
                    text: file.source.to_owned(),
                },
                Part {
                    kind: Kind::Programme,
                    id: other.to_owned(),
                    text: MINE.to_owned(),
                },
            ];
            assert_eq!(parts::cut(&packed(&all)), all, "{}", file.id);
        }
    }
}

#[test]
fn a_part_without_its_own_heading_and_in_another_order_is_whole() {
    let source = "[programmes.a.name]\nen = \"x\"\n[exercises.b] # b\nc = 1\n[programmes.'a']\nd = 2\n\
        [[programmes . \"a\" . exercise]]\nid = \"y\"\n";
    let cut = parts::cut(source);
    let texts: Vec<(&str, &str)> = cut.iter().map(|part| (&*part.id, &*part.text)).collect();
    let a = "d = 2\n[name]\nen = \"x\"\n[[exercise]]\nid = \"y\"\n";
    assert_eq!(texts, [("a", a), ("b", "# b\nc = 1\n")]);
}

#[test]
fn a_fault_has_its_place_in_the_pack() {
    let source = packed(&parts());
    let line = |word: &str| {
        let at = source.find(word).expect("in the pack");
        source
            .get(..at)
            .map_or(0, |before| before.matches('\n').count() + 1)
    };
    let wrong = source.replace("reps = 8", "reps = 800");
    let found = faults(&wrong);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        found.first().map(|f| (f.1, f.2)),
        Some((line("reps = 8"), 8))
    );
    let wrong = source.replace("position = \"supine\"", "position = \"supin\"");
    let found = faults(&wrong);
    let places: Vec<_> = found.iter().map(|f| (f.1, f.2)).collect();
    assert!(places.contains(&(line("position = "), 12)), "{found:?}");
    let other = source.replace("programme = \"mine\"", "programme = \"minee\"");
    assert!(
        faults(&other)
            .iter()
            .any(|f| f.0.contains("does not name a programme"))
    );
}

#[test]
fn names_that_no_file_may_have_are_refused() {
    for name in ["con", "1st", "-x", "\"../x\"", "\"\"", "\"a\\u202eb\""] {
        let source = packed(&parts()).replace("exercises.my-tilt", &format!("exercises.{name}"));
        assert!(!faults(&source).is_empty(), "{name}");
    }
}

#[test]
fn keys_that_stand_under_no_heading_are_refused() {
    let dotted = packed(&parts()).replace("[programmes.mine]\n", "");
    assert!(!faults(&dotted).is_empty());
    let keys = "format = 1\nprogramme = \"a\"\nprogrammes.a.format = 1\n\
        programmes.a.days-per-week = 3\nprogrammes.a.name.en = \"A\"\n\
        programmes.a.exercise = [{ id = \"cobra\" }]\n";
    let found = faults(keys);
    assert!(
        found.iter().any(|f| f.0.contains("takes a table")),
        "{found:?}"
    );
}

/// Pieces that a hostile or a careless hand puts into a pack.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "[programmes.mine]\n", "[programmes.other]\n", "[exercises.my-tilt.dose]\n", "[[programmes.mine.exercise]]\n",
    "[exercises.\"../x\"]\n", "[exercises.a.b.c]\n", "[exercises]\n", "exercises = 1\n", "programmes.x.y = 1\n",
    "\"\"\"", "'''", "[", "]", "\"", "#", "\n", "\r", "\u{202e}", "\u{1b}", "\u{10ff00}", "=", ".", "format = 2\n",
    "reps = 99999999999999999999\n", "id = \"nowhere\"\n", "\u{feff}",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig {
        failure_persistence: None, cases: 64, ..Default::default()
    })]

    #[test]
    fn a_damaged_pack_gives_diagnostics_and_what_is_cut_is_what_was_read(
        at in 0usize..3_000, len in 0usize..80,
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..4),
    ) {
        let source = packed(&parts());
        let start: String = source.chars().take(at).collect();
        let end: String = source.chars().skip(at + len).collect();
        let damaged = format!("{start}{}{end}", pieces.concat());
        let library = Library::new(None);
        let (pack, found) = read(&damaged, Path::new("x.toml"), &library);
        proptest::prop_assert_eq!(pack.is_none(), found.iter().any(Diagnostic::is_error));
        for fault in &found {
            proptest::prop_assert!(fault.line >= 1 && fault.line <= damaged.matches(['\n', '\r']).count() + 1);
        }
        for (programme, text) in pack.iter().flat_map(|pack| &pack.programmes) {
            let file = file_of(programme.id.as_str());
            let again = programme::read(text, &file, Origin::User, None).0;
            proptest::prop_assert_eq!(again.as_ref(), Some(&**programme));
        }
    }
}
