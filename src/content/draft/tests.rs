#![expect(clippy::expect_used, reason = "a test may fail loudly")]

mod any_file;
mod files;
mod meant;
mod property;

use super::*;
use crate::content::Library;
use crate::core::exercise::Span;

fn draft(text: &str) -> Draft {
    Draft::of(text.to_owned(), &programme("mine"))
}

fn programme(id: &str) -> ProgrammeId {
    ProgrammeId::new(id).expect("an id")
}

fn exercise(id: &str) -> ExerciseId {
    ExerciseId::new(id).expect("an id")
}

fn changed(text: &str, change: impl FnOnce(&mut Draft) -> bool) -> String {
    let mut draft = draft(text);
    assert!(change(&mut draft), "nothing changed in {text}");
    let after = draft.text().to_owned();
    assert!(draft.undo() && draft.text() == text && !draft.is_changed());
    assert!(draft.redo() && draft.text() == after);
    after
}

const WRITTEN: &str = "\
# As my physiotherapist said.
format = 1
days-per-week = 5   # not on Sundays

[name]
en = \"Mine\"

# For the morning.
[[exercise]]
id = \"pelvic-tilt\"
sets = 1            # she said one
levels = [{ reps = 6 }, { reps = 8 }]

# --- lying on the side ---

[[exercise]]
id = \"clamshell\"
# slowly
reps = \"8-10\"

[progress]
first = 2
";

#[test]
fn a_dose_is_typed_where_a_careful_person_would_type_it() {
    let set = |part, value, level| changed(WRITTEN, |draft| draft.set(0, part, Some(value), level));
    let reps = Amount::Range(Span::new(8, 12).expect("a range"));
    assert!(set(Part::Reps, reps, None).contains("one\nreps = \"8-12\"\nlevels"));
    assert!(set(Part::Sets, Amount::Number(2), None).contains("\nsets = 2            # she said"));
    assert!(
        set(Part::Hold, Amount::Number(3), Some(1))
            .contains("levels = [{ reps = 6 }, { reps = 8, hold = 3 }]\n")
    );
    let sides = Amount::Word("each");
    assert!(set(Part::Sides, sides, Some(0)).contains("[{ reps = 6, sides = \"each\" }, "));
    let mut draft = draft(WRITTEN);
    assert!(
        !draft.set(0, Part::Sets, Some(Amount::Number(1)), None),
        "as it is"
    );
    assert!(
        !draft.set(0, Part::Sets, Some(Amount::Number(11)), None),
        "beyond limits"
    );
    assert!(!draft.set(0, Part::Sets, Some(sides), None));
    assert!(!draft.set(2, Part::Sets, Some(Amount::Number(1)), None));
    assert!(!draft.set(0, Part::Reps, Some(Amount::Number(1)), Some(2)));
    assert!(!draft.is_changed());
}

#[test]
fn the_exercise_s_own_dose_is_no_line_at_all() {
    let own = changed(WRITTEN, |draft| draft.set(1, Part::Reps, None, None));
    assert!(
        own.contains("id = \"clamshell\"\n# slowly\n\n[progress]"),
        "{own}"
    );
    let own = changed(WRITTEN, |draft| draft.set(0, Part::Sets, None, None));
    assert!(own.contains("tilt\"\n# she said one\nlevels"), "{own}");
    let own = changed(WRITTEN, |draft| draft.set(0, Part::Reps, None, Some(0)));
    assert!(own.contains("levels = [{}, { reps = 8 }]"), "{own}");
}

#[test]
fn an_exercise_moves_with_its_comments() {
    let moved = changed(WRITTEN, |draft| draft.shift(1, 0));
    let order = [
        "# As my",
        "Mine",
        "clamshell",
        "# slowly",
        "# ---",
        "# For the",
        "pelvic-tilt",
    ];
    let places: Vec<usize> = order
        .iter()
        .map(|word| moved.find(word).expect("there"))
        .collect();
    assert!(places.is_sorted(), "{moved}");
    assert_eq!(moved, changed(WRITTEN, |draft| draft.set_order(&[1, 0])));
    let mut draft = draft(WRITTEN);
    for wrong in [&[0, 0][..], &[0], &[0, 1, 2], &[1, 2]] {
        assert!(!draft.set_order(wrong));
    }
    assert!(!draft.shift(0, 2) && !draft.shift(2, 0) && !draft.shift(1, 1));
}

#[test]
fn a_removed_exercise_takes_its_own_comments_and_its_levels() {
    let removed = changed(WRITTEN, |draft| draft.remove(0));
    assert!(!removed.contains("# For the") && !removed.contains("# she"));
    assert!(removed.contains("\n\n# --- lying on the side ---\n\n[[exercise]]\nid = \"clam"));
    assert!(
        removed.contains("\nfirst = 1\n"),
        "no second level is left: {removed}"
    );
    let removed = changed(WRITTEN, |draft| draft.remove(1));
    assert!(removed.contains("# --- lying on the side ---\n\n[progress]\nfirst = 2\n"));
}

#[test]
fn an_exercise_is_added_as_the_others_stand() {
    let add = |text: &str, at: usize| changed(text, |draft| draft.add(at, &exercise("bird-dog")));
    let (first, last) = (add(WRITTEN, 0), add(WRITTEN, 2));
    assert!(first.contains("\n\n[[exercise]]\nid = \"bird-dog\"\n\n# For the morning.\n"));
    assert!(
        last.contains("\n\n[[exercise]]\nid = \"bird-dog\"\n\n[progress]"),
        "{last}"
    );
    let tight = "format=1\n[[exercise]]\n  id='a'\n[[exercise]]\n  id='b'";
    assert_eq!(
        add(tight, 1),
        "format=1\n[[exercise]]\n  id='a'\n[[exercise]]\n  id=\"bird-dog\"\n[[exercise]]\n  id='b'"
    );
    assert_eq!(
        add("exercise = [{ id = \"a\" }]\r\n", 1),
        "exercise = [{ id = \"a\" }, { id = \"bird-dog\" }]\r\n"
    );
    let empty = Draft::empty(&programme("mine"), "Min \"egen\"", Lang::Da);
    let one = add(empty.text(), 0);
    assert_eq!(
        one,
        "#:schema ../schema/programme.schema.json\nformat = 1\ndays-per-week = 3\n\
        sources = [\"ours\"]\n\n[name]\nda = 'Min \"egen\"'\n\n[[exercise]]\nid = \"bird-dog\"\n"
    );
    let (programme, found) = draft(&one).read(&Library::new(None));
    assert!(
        programme.is_some() && found.iter().all(|d| !d.is_error()),
        "{found:?}"
    );
    assert!(!draft(WRITTEN).add(3, &exercise("bird-dog")));
}

#[test]
fn another_exercise_takes_the_place_without_the_dose() {
    let swapped = changed(WRITTEN, |draft| draft.swap(0, &exercise("bird-dog")));
    assert!(
        swapped.contains(
            "# For the morning.\n[[exercise]]\nid = \"bird-dog\"\n# she said one\n\n# ---"
        ),
        "{swapped}"
    );
    assert!(swapped.contains("first = 1"));
    assert!(!draft(WRITTEN).swap(0, &exercise("pelvic-tilt")));
}

#[test]
fn levels_are_added_as_the_last_one_and_removed() {
    let more = changed(WRITTEN, |draft| draft.add_level(0));
    assert!(more.contains("levels = [{ reps = 6 }, { reps = 8 }, { reps = 8 }]\n"));
    let two = changed(WRITTEN, |draft| draft.add_level(1));
    assert!(
        two.contains("reps = \"8-10\"\nlevels = [{}, {}]\n"),
        "{two}"
    );
    let fewer = changed(WRITTEN, |draft| draft.remove_level(0, 0));
    assert!(fewer.contains("levels = [{ reps = 8 }]\n") && fewer.contains("first = 1"));
    let none = changed(&fewer, |draft| draft.remove_level(0, 0));
    assert!(!none.contains("levels"));
    let headed = "[[exercise]]\nid = \"a\"\n\n[[exercise.levels]]\nreps = 6 # c\n\n[[exercise]]\nid = \"b\"\n";
    let more = changed(headed, |draft| draft.add_level(0));
    assert!(
        more.contains("reps = 6 # c\n\n[[exercise.levels]]\nreps = 6\n\n[[exercise]]"),
        "{more}"
    );
    let set = changed(&more, |draft| {
        draft.set(0, Part::Sets, Some(Amount::Number(2)), Some(1))
    });
    assert!(
        set.contains("[[exercise.levels]]\nsets = 2\nreps = 6\n\n[[exercise]]"),
        "{set}"
    );
    let none = changed(headed, |draft| draft.remove_level(0, 0));
    assert_eq!(
        none,
        "[[exercise]]\nid = \"a\"\n\n[[exercise]]\nid = \"b\"\n"
    );
    let mut many = draft(WRITTEN);
    assert_eq!(
        (0..20).filter(|_| many.add_level(1)).count(),
        11,
        "twelve at most"
    );
}

#[test]
fn what_is_offered_beside_it_is_written_and_left_out() {
    let calm = programme("calm-day");
    let flare = changed(WRITTEN, |draft| draft.set_flare(Some(&calm)));
    assert!(
        flare.ends_with("first = 2\n\n[flare]\nprogramme = \"calm-day\"\n"),
        "{flare}"
    );
    assert_eq!(changed(&flare, |draft| draft.set_flare(None)), WRITTEN);
    let disc = programme("disc-2");
    let next = changed(&flare, |draft| draft.set_next(Some((&disc, 6))));
    assert!(next.ends_with("\n\n[next]\nprogramme = \"disc-2\"\nafter-sessions = 6\n"));
    let later = changed(&next, |draft| draft.set_next(Some((&disc, 8))));
    assert!(later.ends_with("programme = \"disc-2\"\nafter-sessions = 8\n"));
    assert_eq!(changed(&next, |draft| draft.set_next(None)), flare);
    let mut draft = draft(WRITTEN);
    assert!(!draft.set_flare(None) && !draft.set_next(None));
    assert!(!draft.set_next(Some((&disc, 0))));
    let level = |number| Level::new(number).expect("a level");
    assert!(!draft.set_progress_first(level(3)), "no such level");
    assert!(draft.set_progress_first(level(1)) && draft.text().ends_with("first = 1\n"));
}

#[test]
fn names_days_and_sources_stand_where_they_belong() {
    let named = changed(WRITTEN, |draft| draft.set_name(Lang::Da, "  Mit\nprogram "));
    assert!(
        named.contains("en = \"Mine\"\nda = \"Mit program\"\n"),
        "{named}"
    );
    let dotted = "format = 1\nname.nb = \"Mitt\" # c\n";
    let named = changed(dotted, |draft| draft.set_name(Lang::En, "Mine"));
    assert_eq!(
        named,
        "format = 1\nname.en = \"Mine\"\nname.nb = \"Mitt\" # c\n"
    );
    let braces = "name = { nb = \"Mitt\" }";
    let named = changed(braces, |draft| draft.set_name(Lang::Da, "Mit"));
    assert_eq!(named, "name = { da = \"Mit\", nb = \"Mitt\" }");
    let days = changed(WRITTEN, |draft| draft.set_days(Frequency::AsNeeded));
    assert!(
        days.contains("days-per-week = \"as-needed\"   # not on Sundays\n"),
        "{days}"
    );
    assert!(!draft(WRITTEN).set_days(Frequency::DaysPerWeek(5)));
    assert!(!draft(WRITTEN).set_days(Frequency::DaysPerWeek(8)));
    let said = "ours: three sets, as it went well";
    let sourced = changed(WRITTEN, |draft| draft.source(said));
    assert!(sourced.contains(&format!(
        "# not on Sundays\nsources = [\"{said}\"]\n\n[name]"
    )));
    assert!(!draft(&sourced).source(said));
    let two = changed(&sourced, |draft| draft.source("ours"));
    assert!(two.contains("well\", \"ours\"]"));
    let listed = "sources = [\n  \"a\", # c\n]\n";
    let two = changed(listed, |draft| draft.source("ours"));
    assert_eq!(two, "sources = [\n  \"a\", # c\n  \"ours\",\n]\n");
}

#[test]
fn a_copy_is_the_person_s_own_and_signed_by_nobody() {
    let source = "# Mine.\nformat = 1\n[name]\nen = \"A\" # c\nda = \"B\"\n[about]\nen = \"C\"\nda = \"D\"\n\
        [[exercise]]\nid = \"cobra\"\n\n[cleared]\nby = \"E\"\ndate = 2026-11-22\n\
        conditions = [\"pregnant\"]\n";
    let copy = Draft::copy(source, &programme("mine"), Some("Min"), Lang::Da);
    assert_eq!(
        copy.text(),
        "#:schema ../schema/programme.schema.json\n# Mine.\nformat = 1\n[name]\n# c\nda = \"Min\"\n\
        [about]\nda = \"D\"\n[[exercise]]\nid = \"cobra\"\n"
    );
    assert!(copy.was().is_none() && !copy.is_changed());
    let same = Draft::copy(source, &programme("mine"), None, Lang::Da);
    assert!(same.text().contains("en = \"A\" # c\nda = \"B\"\n"));
    assert!(!same.text().contains("cleared"));
}

#[test]
fn a_heading_of_levels_is_found_wherever_it_stands() {
    let text = "[[exercise]]\nid = \"a\"\n[progress]\nfirst = 1\n[[exercise.levels]]\nreps = 6\n";
    let set = changed(text, |draft| {
        draft.set(0, Part::Reps, Some(Amount::Number(7)), Some(0))
    });
    assert_eq!(
        set,
        "[[exercise]]\nid = \"a\"\n[[exercise.levels]]\nreps = 7\n[progress]\nfirst = 1\n"
    );
}

#[test]
fn what_the_parser_cannot_read_is_not_touched() {
    for text in [
        "[[exercise]\nid = \"a\"\n",
        "a = 1\na = 2\n",
        "x = \"\\é\"",
        "{",
    ] {
        let mut draft = draft(text);
        assert!(
            !draft.add(0, &exercise("cobra")) && !draft.remove(0),
            "{text}"
        );
        assert!(!draft.set_name(Lang::En, "A") && draft.text() == text);
        assert!(!draft.undo() && !draft.redo());
    }
}

#[test]
fn what_it_comes_to_is_told_while_it_is_changed() {
    use crate::content::Limits;
    use crate::core::plan::InstructionMode;
    use crate::core::safety::{Condition, Conditions};
    use crate::core::settings::Instructions;
    let library = Library::new(None);
    let text = "format = 1\ndays-per-week = 5\nsources = [\"ours\"]\nname.en = \"A\"\n\
        [[exercise]]\nid = \"cobra\"\nreps = 90\nlevels = [{ sets = 10 }]\n\
        [[exercise]]\nid = \"wall-slide\"\n[[exercise]]\nid = \"bridge\"\n";
    let (programme, _) = draft(text).read(&library);
    let programme = programme.expect("readable");
    let limits = Limits::of(Conditions {
        held: vec![Condition::Pregnant],
        ..Conditions::none()
    });
    let mode = InstructionMode {
        instructions: Instructions::Auto,
        aloud: false,
    };
    let found = measured(&programme, &library, &limits, |_| 0, mode);
    assert!(found.total.is_some_and(|total| total.as_secs() > 60));
    assert_eq!((found.downs, found.better), (2, Some((vec![0, 2, 1], 1))));
    let parts: Vec<_> = found
        .outside
        .iter()
        .map(|o| (o.at, o.level, o.part))
        .collect();
    assert_eq!(parts, [(0, None, Part::Reps), (0, Some(0), Part::Sets)]);
    assert_eq!(
        found.hidden,
        [(0, Condition::Pregnant), (2, Condition::Pregnant)]
    );
    assert!(
        found.cautions.iter().any(|(at, _)| *at == 2),
        "{:?}",
        found.cautions
    );
    assert_eq!(found.unknown, [0_usize; 0]);
}
