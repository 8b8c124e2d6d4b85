//! Settings as a person keeps them.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod edited;

use super::*;
use crate::content::fields::config;
use crate::core::ids::ProgrammeId;
use crate::core::keys::{Key, Keys, Meaning};
use crate::core::settings::{
    Change, Country, FirstDay, Instructions, Motion, OfLang, Rate, Theme, Voice, Volume,
};
use crate::core::text::{Lang, Plain};
use chrono::NaiveTime;

fn settings(text: &str) -> Settings {
    let (settings, found) = read(text, Path::new("config.toml"));
    assert!(found.is_empty(), "{found:?}");
    settings
}

/// Changes the text so that it says all of these settings.
fn edit(text: &str, wanted: &Settings) -> Result<String, Diagnostic> {
    let all = SETTINGS.iter().map(|setting| Change {
        setting,
        value: setting.get(wanted),
    });
    let edited = super::edit(text, &all.collect::<Vec<_>>());
    match edited.refused.into_iter().next() {
        Some((_, why)) => Err(why),
        None => Ok(edited.text),
    }
}

#[test]
fn nothing_said_means_the_defaults() {
    assert_eq!(settings(""), Settings::default());
    assert_eq!(edit("", &Settings::default()), Ok(String::new()));
}

#[test]
fn the_voice_of_an_old_file_means_what_it_meant() {
    assert_eq!(settings("voice = true\n").voice, Voice::Auto);
    assert_eq!(settings("voice = false\n").voice, Voice::Off);
    for voice in Voice::ALL {
        let text = format!("voice = \"{}\"\n", voice.word());
        assert_eq!(settings(&text).voice, *voice);
    }
    let old = "voice = true\nvoice-command = [\"mine\"]\n";
    assert_eq!(edit(old, &settings(old)).as_deref(), Ok(old));
    let (wrong, found) = read("voice = 3\n", Path::new("config.toml"));
    assert_eq!((wrong.voice, found.len()), (Voice::Auto, 1));
}

#[test]
fn a_broken_line_of_the_first_start_says_that_it_was() {
    for line in [
        "welcomed = ye",
        "welcomed = \"true",
        "welcomed =",
        "  welcomed tru",
        "welcomed",
    ] {
        let (settings, found) = read(
            &format!("voice = false\n{line}\n"),
            Path::new("config.toml"),
        );
        assert!(settings.welcomed, "{line}");
        assert!(!found.is_empty(), "{line}");
    }
    for line in ["", "welcomed = false", "# welcomed = ye", "# welcomed"] {
        assert!(
            !settings(&format!("voice = false\n{line}\n")).welcomed,
            "{line}"
        );
    }
    let (settings, _) = read("welcomed-too = 1\n", Path::new("config.toml"));
    assert!(!settings.welcomed);
}

#[test]
fn all_that_can_be_set_is_read_back() {
    let all = Settings {
        language: Some(Lang::Nb),
        programme: ProgrammeId::new("disc-1").ok(),
        country: Some(Country::Norway),
        emergency: Some(Plain::new("112")),
        urgent: Some(Plain::new("70 11 31 31")),
        maternity: Some(Plain::new("35 45 11 11")),
        welcomed: true,
        voice: Voice::Piper,
        voice_rate: Rate::Brisk,
        voice_command: Some(
            ["say it", "--lang={lang}", "\"{text}\" \\ 'å'"]
                .map(Plain::new)
                .into(),
        ),
        // Any file that is there.
        voice_pack: OfLang {
            nb: std::env::current_exe()
                .ok()
                .map(|file| Plain::new(&file.to_string_lossy())),
            ..OfLang::default()
        },
        voice_model: OfLang::default(),
        sounds: false,
        volume: Volume::Loud,
        theme: Theme::Plain,
        motion: Motion::Reduced,
        instructions: Instructions::Short,
        usual_time: NaiveTime::from_hms_opt(7, 30, 0),
        thoughts: false,
        day_starts: NaiveTime::from_hms_opt(3, 15, 0).unwrap_or_default(),
        week_starts: FirstDay::Sunday,
        clinician: Some(Plain::new("Åse \"Ås\" \\ 22 33 44 55")),
        keys: Keys::default(),
    };
    let text = edit("", &all).expect("written");
    assert_eq!(settings(&text), all);
    // The program writes no keys: they are the file's own.
    let keys: Vec<&str> = config().iter().map(|field| field.key).collect();
    assert_eq!(keys.last(), Some(&"keys"));
    assert!(!text.contains("keys"), "{text}");
}

#[test]
fn a_number_of_ones_own_takes_the_place_of_the_country_s_and_goes_again() {
    let mine = "country = \"dk\"\nurgent = \"1813\" # at night\n";
    assert_eq!(settings(mine).urgent, Some(Plain::new("1813")));
    assert_eq!(settings(mine).emergency, None);
    let change = Settings {
        emergency: Some(Plain::new("911")),
        urgent: None,
        ..settings(mine)
    };
    let text = edit(mine, &change).expect("written");
    assert_eq!(text, "country = \"dk\"\nemergency = \"911\"\n");
    let (empty, found) = read(
        "emergency = \"\"\nurgent = \" \"\n",
        Path::new("config.toml"),
    );
    assert_eq!(empty, Settings::default());
    assert_eq!(found.iter().map(|d| d.line).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_bad_line_costs_itself_alone() {
    let text = "language = \"da\"\nvoice = flase\nmotion = \"slow\"\nusual-time = \"25:00\"\n";
    let (settings, found) = read(text, Path::new("config.toml"));
    assert_eq!(
        settings,
        Settings {
            language: Some(Lang::Da),
            ..Settings::default()
        }
    );
    let lines: Vec<usize> = found.iter().map(|d| d.line).collect();
    assert_eq!(lines, [2, 3, 4]);
}

/// Lines that cannot be read, as people and their programs leave them.
const BAD: &[&str] = &[
    "clinician = \"Fysio",
    "clinician = 'Fysio",
    "clinician = \"\"\"Fysio",
    "clinician = \'\'\'Fysio",
    "clinician = Fysio\"",
    "clinician =",
    "clinician",
    "clinician = \"a \"b\" c\"",
    "clinician == \"x\"",
    "clinician: \"x\"",
    "clinician = “Fysio Sørensen”",
    "„clinician = Fysio“",
    "clinician = \"a\0b\"",
    "clinician = \"S\u{10fff8}rensen\"",
    "S\u{10fff8}ren = 1",
    "# S\u{10fff8}ren",
    "\0\0\0",
    "]",
    "[",
    "[[",
    "]]",
    "}",
    "{",
    "[oops",
    "[oops]",
    "[[oops]]",
    "voice-command = [\"a\", \"b\"",
    "voice-command = [",
    "clinician = { a = 1",
    "\"",
    "\"\"\"",
    "\'\'\'",
    "this is my note, don't lose it",
    "// note",
    "; note",
    "clinician = \"C:\\Users\\x\"",
    "clinician = \"a\\",
    ".",
    "=",
    "\u{feff}",
    "\u{200b}clinician = 3",
    "usual-time = 07.30",
];

#[test]
fn a_line_that_cannot_be_read_costs_itself_wherever_it_stands() {
    let mine = "language = \"da\"\nwelcomed = true\ncountry = \"dk\"\nprogramme = \"starter\"\n\
        emergency = \"911\"\nvoice = false\n\n# the pedal\n[keys]\npain = [\"f9\"]\nnext = [\n  \
        \"page-down\",\n]\nback = [\"page-up\"]\n";
    let sound = settings(mine);
    assert_eq!(sound.keys.keys().count(), 3);
    let lines: Vec<&str> = mine.split_inclusive('\n').collect();
    for bad in BAD {
        for at in 0..=lines.len() {
            // Within a list the list is lost with it.
            if at == 11 || at == 12 {
                continue;
            }
            for end in ["\n", "\r\n", "\r"]
                .into_iter()
                .take(if at == 5 { 3 } else { 1 })
            {
                let text = [&*lines[..at].concat(), bad, "\n", &lines[at..].concat()].concat();
                let text = text.replace('\n', end);
                let (now, found) = read(&text, Path::new("config.toml"));
                assert_eq!(now, sound, "{text:?}\n{found:#?}");
                assert!(
                    !found.is_empty() || (*bad == "\u{feff}" && at == 0),
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn a_heading_that_is_not_quite_right_keeps_its_keys() {
    for heading in [
        "[keys", "keys]", "[Keys]", "[[keys]]", "[kyes]", "[ keys", "[key]",
    ] {
        let text = format!("voice = false\n{heading}\npain = [\"f9\"]\n");
        let (now, found) = read(&text, Path::new("config.toml"));
        let pedal: Vec<Meaning> = now.keys.meanings(Key::F(9)).collect();
        assert_eq!(pedal, [Meaning::Pain], "{heading}");
        assert!(!now.voice.is_on() && found.len() == 1, "{found:?}");
    }
    let twice = "[keys]\npain = [\"f9\"]\n[keys]\nnext = [\"f8\"]\n";
    let (now, found) = read(twice, Path::new("config.toml"));
    assert_eq!(now.keys.meanings(Key::F(9)).count(), 1);
    assert_eq!(now.keys.meanings(Key::F(8)).count(), 1);
    assert_eq!(found.iter().map(|d| d.line).collect::<Vec<_>>(), [3]);
}

#[test]
fn pain_keeps_its_key_wherever_it_stands() {
    let (settings, found) = read(
        "[keys]\nnext = [\"f9\"]\npain = [\"f9\"]\n",
        Path::new("config.toml"),
    );
    let meanings: Vec<Meaning> = settings.keys.meanings(Key::F(9)).collect();
    assert_eq!(meanings, [Meaning::Pain]);
    let places: Vec<(usize, usize)> = found.iter().map(|d| (d.line, d.column)).collect();
    assert_eq!(places, [(2, 9)]);
}
