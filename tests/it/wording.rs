//! Words that frighten or blame are in no text a patient reads (safety.md section 6).

use rygrad::content::Library;
use rygrad::core::text::Lang;
use rygrad::i18n::{Arg, Texts};
use std::fs;
use std::path::Path;

/// Beginnings of words, by language.
const NEVER: [(Lang, &[&str]); 3] = [
    (
        Lang::En,
        &[
            "damage",
            "slipped",
            "slips out",
            "wear and tear",
            "worn",
            "misalign",
            "out of place",
            "unstable",
            "instability",
            "weak core",
            "wrong",
            "fail",
            "broke",
            "crooked",
            "locked",
            "degenerat",
            "panic",
            "crumbl",
            "ruptur",
            "guilt",
            "lazy",
            "punish",
        ],
    ),
    (
        Lang::Da,
        &[
            "skade",
            "skadet",
            "slidt",
            "slidgigt",
            "slitage",
            "ødelagt",
            "ødelæg",
            "fejlstil",
            "ude af led",
            "ustabil",
            "svag",
            "forkert",
            "mislyk",
            "brudt",
            "brød",
            "skæv",
            "låst",
            "panik",
            "smuldre",
            "dovn",
        ],
    ),
    (
        Lang::Nb,
        &[
            "skade",
            "skadet",
            "slitt",
            "slitasje",
            "ødelagt",
            "ødelegg",
            "feilstil",
            "ute av ledd",
            "ustabil",
            "svak",
            "feil",
            "mislyk",
            "brutt",
            "skjev",
            "låst",
            "panikk",
            "smuldre",
            "lat",
        ],
    ),
];

/// Words that begin alike and are not meant: osteoporosis is said with an earlier fracture.
const MEANT: [&str; 4] = ["brudt om", "late", "latt", "later"];

fn hits(lang: Lang, text: &str) -> Vec<&'static str> {
    let text = text.to_lowercase();
    let words = NEVER
        .iter()
        .find(|(l, _)| *l == lang)
        .map(|(_, words)| *words)
        .unwrap();
    let begins = |word: &str| {
        text.match_indices(word).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let meant = MEANT.iter().any(|meant| text[at..].starts_with(meant));
            !before.is_some_and(char::is_alphanumeric) && !meant
        })
    };
    words.iter().copied().filter(|word| begins(word)).collect()
}

#[test]
fn no_text_of_the_screens_frightens_or_blames() {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/texts");
    for lang in Lang::ALL {
        for file in [
            "app.ftl",
            "about.ftl",
            "exercise.ftl",
            "screening.ftl",
            "matters.ftl",
            "thought.ftl",
        ] {
            let text = fs::read_to_string(texts.join(lang.code()).join(file)).unwrap();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                assert_eq!(
                    hits(lang, line),
                    Vec::<&str>::new(),
                    "{lang} {file}: {line}"
                );
            }
        }
    }
}

#[test]
fn no_exercise_and_no_programme_frightens_or_blames() {
    let library = Library::new(None);
    let check = |lang: Lang, id: &str, text: &str| {
        assert_eq!(hits(lang, text), Vec::<&str>::new(), "{lang} {id}: {text}");
    };
    for id in library.exercise_ids() {
        let exercise = library.exercise(&id).unwrap();
        let variations = [&exercise.easier, &exercise.harder].into_iter().flatten();
        let spoken = [
            &exercise.spoken.into,
            &exercise.spoken.hold,
            &exercise.spoken.back,
            &exercise.spoken.other_way,
        ];
        let lines = variations
            .map(|v| &v.text)
            .chain(spoken.into_iter().flatten());
        for (lang, text) in lines
            .chain([&exercise.name])
            .flat_map(rygrad::core::text::Localized::iter)
        {
            check(lang, id.as_str(), text.as_str());
        }
        for (lang, steps) in exercise.steps.iter() {
            for step in steps {
                check(lang, id.as_str(), step.as_str());
            }
        }
    }
    for id in library.programme_ids() {
        let programme = library.programme(&id).unwrap();
        for text in [Some(&programme.name), programme.about.as_ref()]
            .into_iter()
            .flatten()
        {
            for (lang, text) in text.iter() {
                check(lang, id.as_str(), text.as_str());
            }
        }
    }
}

#[test]
fn the_list_finds_what_it_is_for() {
    assert_eq!(
        hits(Lang::En, "Your disc slipped out of place."),
        ["slipped", "out of place"]
    );
    assert_eq!(hits(Lang::Da, "Du gør det forkert."), ["forkert"]);
    assert_eq!(
        hits(Lang::Nb, "Ryggen er slitt og skjev."),
        ["slitt", "skjev"]
    );
    assert!(hits(Lang::Nb, "La magen slappe av, og la den latte.").is_empty());
}

#[test]
fn places_of_the_body_are_named_as_danes_and_norwegians_name_them() {
    let library = Library::new(None);
    let exercises = library.exercise_ids().into_iter();
    let exercises = exercises.filter_map(|id| library.exercise(&id));
    let mut count = 0;
    for exercise in exercises {
        let Some(places) = &exercise.places else {
            continue;
        };
        for lang in [Lang::Da, Lang::Nb] {
            for place in places.of(lang) {
                let words = place.as_str().split(' ').map(str::to_lowercase);
                let owned = words
                    .filter(|word| ["din", "dit", "dine", "ditt", "di"].contains(&word.as_str()));
                assert_eq!(owned.count(), 0, "{} {lang}: {place}", exercise.id);
                count += 1;
            }
        }
    }
    assert!(count > 20, "{count}");
}

#[test]
fn what_is_said_before_an_end_says_that_it_is_still_to_come() {
    for (lang, soon) in [
        (Lang::En, "nearly"),
        (Lang::Da, "Om lidt"),
        (Lang::Nb, "Om litt"),
    ] {
        let said = Texts::new(lang).named("voice-closing", &[]);
        assert!(said.contains(soon), "{lang}: {said}");
    }
}

#[test]
fn one_line_that_is_ready_is_not_called_them() {
    for (lang, them) in [
        (Lang::En, "of them"),
        (Lang::Da, "af dem"),
        (Lang::Nb, "av dem"),
    ] {
        let of = |count| {
            let values = [("count", Arg::Number(count)), ("new", Arg::Number(0))];
            Texts::new(lang).named("cli-prepare-ready", &values)
        };
        assert!(of(2).contains(them), "{lang}: {}", of(2));
        assert!(!of(1).contains(them), "{lang}: {}", of(1));
    }
}
