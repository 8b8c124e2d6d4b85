//! Every change, on whatever a file holds.

use super::*;

/// Every change that there is, at the first places.
fn everything(draft: &mut Draft) {
    let (cobra, calm) = (exercise("cobra"), programme("calm-day"));
    for at in [0, 1] {
        draft.add(at, &cobra);
        draft.swap(at, &exercise("bridge"));
        draft.add_level(at);
        for level in [None, Some(0)] {
            draft.set(at, Part::Reps, Some(Amount::Number(4)), level);
            draft.set(at, Part::Sides, Some(Amount::Word("each")), level);
            draft.set(at, Part::Sets, None, level);
        }
        draft.shift(at, 1 - at);
        draft.remove_level(at, 0);
    }
    draft.set_days(Frequency::AsNeeded);
    draft.set_name(Lang::Nb, "Mitt");
    draft.set_flare(Some(&calm));
    draft.set_next(Some((&calm, 3)));
    draft.set_progress_first(Level::FIRST);
    draft.source("ours: so");
    draft.set_flare(None);
    draft.set_next(None);
    draft.remove(0);
}

#[test]
fn whatever_a_file_holds_is_changed_or_left_alone() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files = Vec::new();
    for kind in ["programme", "exercise", "config"] {
        let folder = std::fs::read_dir(corpus.join(kind)).expect("a folder");
        files.extend(
            folder
                .flatten()
                .filter_map(|file| std::fs::read(file.path()).ok()),
        );
    }
    assert!(files.len() > 50);
    files.push("[[exercise]]\n[a]\n[exercise.b]\n[c]\n[exercise.d]\n".into());
    files.push("[[exercise]]\nid = \"a\"\n".repeat(80).into());
    files.push(format!("exercise = [{}]", "{ id = 'a' },".repeat(80)).into());
    files.push(format!("a = {}{}", "[".repeat(60), "]".repeat(60)).into());
    for bytes in files {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut draft = draft(&text);
        everything(&mut draft);
        let is_toml = change::is_toml(&text);
        assert!(is_toml || draft.text() == text, "{text}");
        assert!(!is_toml || change::is_toml(draft.text()), "{text}");
        while draft.undo() {}
        assert_eq!(draft.text(), text);
        let copy = Draft::copy(&text, &programme("mine"), Some("Mit"), Lang::Da);
        assert_eq!(change::is_toml(copy.text()), is_toml, "{text}");
    }
}
