//! Changes in the file of a person, and what of it stays.

use super::*;
use proptest::prelude::*;

const MINE: &str = "# mine\n\nlanguage = \"da\"   # dansk\nvoice = false\n\n# the end\n";

#[test]
fn a_change_keeps_comments_and_order() {
    let change = Settings {
        voice: Voice::Auto,
        language: Some(Lang::En),
        ..settings(MINE)
    };
    let text = "# mine\n\nlanguage = \"en\"   # dansk\nvoice = \"auto\"\n\n# the end\n";
    assert_eq!(edit(MINE, &change).as_deref(), Ok(text));
    assert_eq!(edit(MINE, &settings(MINE)).as_deref(), Ok(MINE));
}

#[test]
fn a_new_key_goes_to_the_end_and_an_unset_one_goes() {
    let change = Settings {
        language: None,
        sounds: false,
        ..settings(MINE)
    };
    let text = edit(MINE, &change).expect("written");
    assert_eq!(
        text,
        "# mine\n\nvoice = false\n\n# the end\nsounds = false\n"
    );
    assert_eq!(settings(&text), change);
}

#[test]
fn the_keys_of_a_remote_stay_as_they_are_written() {
    let mine = "voice = true\n\n# the pedal\n[keys] # mine\npause = [\"f9\", \"nonsense\"]\ngo-on = ['f9']\n";
    let (settings, found) = read(mine, Path::new("config.toml"));
    assert_eq!(found.len(), 1, "one key is not known, the others hold");
    let pedal: Vec<Meaning> = settings.keys.meanings(Key::F(9)).collect();
    assert_eq!(pedal, [Meaning::Pause, Meaning::GoOn]);
    let change = Settings {
        voice: Voice::Off,
        sounds: false,
        ..settings
    };
    let new = mine.replace("voice = true\n", "voice = \"off\"\nsounds = false\n");
    assert_eq!(edit(mine, &change).as_ref(), Ok(&new));

    let changed_meanwhile = mine.replace("go-on = ['f9']", "next = [\"page-down\"]");
    let text = edit(&changed_meanwhile, &change).expect("written");
    assert!(text.contains("voice = \"off\"") && text.ends_with("next = [\"page-down\"]\n"));
}

#[test]
fn wrong_but_readable_lines_are_left_alone() {
    let text = "voise = true\n[extra]\nx = 1\n";
    let edited = edit(
        text,
        &Settings {
            sounds: false,
            ..Settings::default()
        },
    )
    .expect("written");
    assert_eq!(edited, "voise = true\nsounds = false\n[extra]\nx = 1\n");
}

#[test]
fn what_cannot_be_read_is_not_overwritten() {
    let change = Settings {
        voice: Voice::Off,
        ..Settings::default()
    };
    let refused = edit("voice = \n# my notes\n", &change);
    assert_eq!(
        refused.map_err(|d| (d.line, d.message.english())),
        Err((1, "the value is missing".to_owned()))
    );
}

#[test]
fn a_line_that_is_wrong_keeps_no_other_from_being_written() {
    for wrong in [
        "voice = flase",
        "clinician = \"Åse",
        "urgent = „1813“",
        "emergency 112",
        "voice-command = [\"say\" \"it\"]",
        "= 3",
        "[keys]\npain = [\"f9\"",
    ] {
        for text in [
            format!("motion = \"full\"\n{wrong}\n# the end\n"),
            format!("{wrong}\n# the end\n"),
        ] {
            let wanted = Settings {
                motion: Motion::Reduced,
                ..Settings::default()
            };
            let edited = super::super::edit(&text, &wanted.changed_since(&Settings::default()));
            assert_eq!(edited.refused, [], "{text}");
            let (now, found) = read(&edited.text, Path::new("config.toml"));
            assert_eq!(now.motion, Motion::Reduced, "{}", edited.text);
            assert_eq!(found.len(), read(&text, Path::new("config.toml")).1.len());
            assert!(edited.text.contains(wrong) && edited.text.contains("# the end"));
        }
    }
}

#[test]
fn bytes_that_are_no_utf_8_stay_as_they_are() {
    let mine = b"# p\xe5 gulvet\nvoice = false\nclinician = \"\xc5se\"\n";
    let text = text_of_bytes(mine).expect("a text");
    let wanted = Settings {
        motion: Motion::Reduced,
        ..Settings::default()
    };
    let edited = super::super::edit(&text, &wanted.changed_since(&Settings::default()));
    assert_eq!(edited.refused, []);
    let new = bytes_of_text(&edited.text);
    assert_eq!(new, [&mine[..], b"motion = \"reduced\"\n"].concat());
    assert_eq!(text_of_bytes(b"\xff\xfev\0o\0"), None, "UTF-16");
}

#[test]
fn one_setting_that_is_refused_keeps_no_other_out() {
    let mine = "sounds.loud = true\n";
    let wanted = Settings {
        sounds: false,
        motion: Motion::Reduced,
        ..Settings::default()
    };
    let changes = wanted.changed_since(&Settings::default());
    let edited = super::super::edit(mine, &changes);
    assert_eq!(edited.text, "motion = \"reduced\"\nsounds.loud = true\n");
    let refused: Vec<_> = edited.refused.iter().map(|(c, _)| c.setting.key).collect();
    assert_eq!(refused, ["sounds"]);
}

#[test]
fn only_what_changed_is_written() {
    let by_hand = "emergency = \"999\"\nvolume = \"loud\"\nweek-starts = \"sunday\"\n";
    let wanted = Settings {
        week_starts: FirstDay::Saturday,
        ..Settings::default()
    };
    let changes = wanted.changed_since(&Settings::default());
    let edited = super::super::edit(by_hand, &changes);
    assert_eq!(edited.text, by_hand.replace("sunday", "saturday"));
}

#[test]
fn what_windows_editors_leave_is_kept() {
    let text = "\u{feff}voice = false\r\n# end\r\n";
    let change = Settings {
        sounds: false,
        ..settings(text)
    };
    let edited = edit(text, &change).expect("written");
    assert_eq!(
        edited,
        "\u{feff}voice = false\r\n# end\r\nsounds = false\r\n"
    );
    assert_eq!(settings(&edited), change);
}

/// Lines that a person might have written.
const LINES: &[&str] = &[
    "language = \"da\" # dansk",
    "language = 3",
    "voice = false",
    "voice = \"no\"",
    "# a note",
    "",
    "sounds.loud = true",
    "clinician = \"A\"",
    "usual-time = \"9:05\"",
    "[theme]",
    "x = 1",
    "[[motion]]",
    "\"programme\" = 'disc-1'",
    "day-starts=\"03:00\"  ",
    "voice = ",
    "country = { x = 1 }",
    "[keys]",
    "keys.pause = [\"f9\"]",
    "next = [\"q\", \"f8\"]",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(
        lines in prop::collection::vec(prop::sample::select(LINES), 0..8),
        (voice, sounds, named) in any::<(bool, bool, bool)>(),
        who in "[^\\p{C}]{1,20}",
    ) {
        let text = lines.join("\n");
        let who = Plain::new(&who);
        let change = Settings {
            language: named.then_some(Lang::Nb),
            voice: if voice { Voice::Auto } else { Voice::Off },
            sounds,
            clinician: (named && !who.as_str().trim().is_empty()).then_some(who),
            ..Settings::default()
        };
        match edit(&text, &change) {
            Ok(new) => {
                let file = Path::new("config.toml");
                let change = Settings { keys: read(&text, file).0.keys, ..change };
                prop_assert_eq!(&read(&new, file).0, &change, "{}", new);
                for note in lines.iter().filter(|line| line.starts_with('#')) {
                    prop_assert!(new.contains(note));
                }
            }
            Err(found) => prop_assert!(found.is_error()),
        }
    }
}
