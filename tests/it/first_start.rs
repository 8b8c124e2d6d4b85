//! The first start: how few keys it takes, what it preselects, what it says to somebody who presses
//! a key that does nothing.

use crate::stage::{Opening, Stage, shows};
use rygrad::app::Screen;
use rygrad::app::msg::{Effect, Msg};
use rygrad::core::keys::{Context, Key};
use rygrad::core::plan::StepKind;
use rygrad::core::settings::{Country, Settings};
use rygrad::core::text::Plain;
use rygrad::i18n::Lang;
use rygrad::script::Machine;
use std::time::Duration;

const MUTE: Machine = Machine {
    speaker: None,
    player: None,
    unprepared: None,
};

fn is_search(effect: &Effect) -> bool {
    matches!(effect, Effect::FindSound(_))
}

/// A home with nothing in it, in a system that names this country.
fn fresh(lang: Lang, country: Option<Country>) -> Stage {
    Opening {
        lang,
        country,
        settings: Settings::default(),
        screened: false,
        ..Opening::default()
    }
    .open()
}

fn step(s: &Stage) -> Option<StepKind> {
    match &s.app.screen {
        Screen::Session(screen) => screen.session.step().map(|step| step.kind),
        _ => None,
    }
}

/// The keys that are pressed, and the seconds until the first movement after the last of them.
fn to_the_first_movement(mut s: Stage, keys: &str) -> (usize, u64) {
    for key in keys.split(' ') {
        s.play(key);
        // The machine answers when it is asked.
        if s.effects.iter().any(is_search) {
            s.tell(Msg::Sound(MUTE));
            s.effects.retain(|effect| !is_search(effect));
        }
        s.play("+1s");
    }
    let begins = s.now.mono;
    assert_eq!(s.begun(), 1, "{}", s.words());
    for _ in 0..240 {
        if !matches!(
            step(&s),
            Some(StepKind::Listen | StepKind::GetThere { .. } | StepKind::CountIn)
        ) {
            return (
                keys.split(' ').count(),
                s.now.mono.since(begins).as_secs() + 1,
            );
        }
        s.wait(Duration::from_millis(500));
    }
    panic!("no movement: {}", s.words());
}

/// Somebody without signs, whatever hurts: not sure, sacrum, low back or disc, pelvis.
#[test]
fn ten_keys_and_forty_seconds_to_the_first_movement() {
    for (area, programme) in [("a", "a"), ("b", "e"), ("a", "g"), ("c", "j")] {
        for lang in Lang::ALL {
            let s = fresh(lang, Some(Country::Denmark));
            let keys = format!("<ret> n n n n {programme} <ret> <ret> {area} 3");
            let (keys, seconds) = to_the_first_movement(s, &keys);
            assert!(keys <= 10, "{programme}: {keys} keys");
            assert!(seconds <= 40, "{programme} {lang}: {seconds} s");
        }
    }
}

#[test]
fn an_ordinary_day_takes_three_keys_before_and_three_after() {
    let mut s = Opening::default().open();
    s.play("<ret> 3 n");
    assert_eq!(s.begun(), 1);
    s.play("+40m");
    assert_eq!(s.sessions().len(), 1);
    s.play("2 <ret> <ret>");
    assert!(matches!(s.app.screen, Screen::Today(_)));
}

#[test]
fn the_country_of_the_system_is_under_the_cursor_and_can_be_changed() {
    let country = |s: &Stage| s.app.desk.settings.country;
    let mut s = fresh(Lang::Da, Some(Country::Norway));
    shows(&s, "▸ Norge");
    s.play("<ret>");
    assert_eq!(country(&s), Some(Country::Norway));
    assert!(s.app.desk.settings.welcomed);

    let mut s = fresh(Lang::Da, Some(Country::Norway));
    s.play("<up> <ret>");
    assert_eq!(country(&s), Some(Country::Denmark));

    // Where the system names none, nothing is chosen by a key that was pressed too early.
    let mut s = fresh(Lang::En, None);
    assert!(!s.words().contains('▸'), "{}", s.words());
    s.play("<ret>");
    assert_eq!((country(&s), s.app.context()), (None, Context::Welcome));
    shows(&s, "Choose with the arrow keys, then press Enter.");
    s.play("<down> <ret>");
    assert_eq!(country(&s), Some(Country::Denmark));
}

#[test]
fn the_language_changes_at_once_and_is_kept() {
    let mut s = fresh(Lang::En, Some(Country::Denmark));
    shows(&s, "←→ English");
    s.play("<right>");
    shows(&s, "Velkommen til rygrad");
    s.play("<right>");
    shows(&s, "Norsk bokmål");
    s.play("<right>");
    shows(&s, "Welcome to rygrad");
    s.play("<left> <left> <ret>");
    assert_eq!(s.app.desk.settings.language, Some(Lang::Da));
    shows(&s, "1 af 4");
}

#[test]
fn a_small_window_shows_one_part_after_the_other() {
    for lang in Lang::ALL {
        let mut s = fresh(lang, Some(Country::Denmark));
        s.resize(40, 12);
        let welcome: Vec<String> = ["welcome-1", "welcome-2", "welcome-3"]
            .map(|name| s.app.desk.texts.named(name, &[]))
            .to_vec();
        let flat = |s: &Stage| {
            let screen = s.screen(40, 12);
            screen.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        for sentence in &welcome {
            assert!(flat(&s).contains(sentence), "{lang}: {}", s.screen(40, 12));
        }
        s.play("<ret>");
        assert_eq!(s.app.context(), Context::Country);
        assert!(flat(&s).contains("▸"), "{}", s.screen(40, 12));
        s.play("<esc>");
        assert!(flat(&s).contains(&welcome[0]));
        s.play("<ret> <ret>");
        assert_eq!(s.app.context(), Context::List);
    }
}

fn at_the_programmes() -> Stage {
    let mut s = fresh(Lang::En, Some(Country::Denmark));
    s.play("<ret> n n n n");
    shows(&s, "Where does it hurt?");
    s
}

#[test]
fn the_beginners_programme_comes_first_and_nothing_is_preselected() {
    let s = at_the_programmes();
    shows(&s, "Not sure where a The first five minutes 5 min");
    shows(&s, "Sacrum, tailbone e Sacrum, every day");
    shows(&s, "Low back, disc g Back, easy movement");
    shows(&s, "Pelvis l Pelvis, small movements");
    assert!(!s.words().contains('▸'));
}

#[test]
fn a_key_that_does_nothing_is_answered_by_a_hint() {
    for key in ["<ret>", "<esc>", "z", "5", "<f5>"] {
        let mut s = at_the_programmes();
        s.play(key);
        shows(
            &s,
            "Press a letter, or choose with the arrow keys and Enter.",
        );
        assert_eq!(s.app.desk.settings.programme, None, "{key}");
        s.play("<down>");
        assert!(!s.words().contains("Press a letter, or"), "{key}");
        shows(&s, "▸ a The first five minutes");
        shows(&s, "Five minutes is a good session.");
    }
}

#[test]
fn a_programme_of_ones_own_stands_first() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("programmes")).unwrap();
    std::fs::write(
        home.path().join("programmes/mine.toml"),
        "format = 1\ndays-per-week = 3\nname.en = \"From my physio\"\n[[exercise]]\nid = \"pelvic-tilt\"\n",
    )
    .unwrap();
    let mut s = Opening {
        settings: Settings::default(),
        country: Some(Country::Denmark),
        config: Some(home.path().to_owned()),
        ..Opening::default()
    }
    .open();
    s.play("<ret> n n n n");
    shows(&s, "Your own a From my physio");
    s.play("a");
    let programme = s.app.desk.settings.programme.as_ref().unwrap();
    assert_eq!(programme.as_str(), "mine");
}

#[test]
fn where_nothing_can_sound_it_says_at_once_what_to_install_and_only_once() {
    let mut s = at_the_programmes();
    assert!(s.effects.iter().any(is_search), "it is asked by then");
    s.tell(Msg::Sound(MUTE));
    s.play("a");
    shows(
        &s,
        "No program on this computer can speak. Install espeak-ng",
    );
    assert!(!s.words().contains("Do you hear"), "{}", s.words());
    assert_eq!(s.said.len(), 0);
    s.tell(Msg::Unheard(Plain::new(
        "No program on this computer can speak.",
    )));
    s.play("<ret>");
    assert!(matches!(s.app.screen, Screen::Today(_)));
    assert!(!s.words().contains("can speak"), "{}", s.words());
    s.play("<ret> a");
    assert!(!s.words().contains("can speak"), "{}", s.words());
}

#[test]
fn where_only_tones_sound_no_voice_is_promised() {
    let mut s = at_the_programmes();
    s.tell(Msg::Sound(Machine {
        player: Some(Plain::new("pw-play")),
        ..MUTE
    }));
    s.play("a");
    shows(
        &s,
        "Do you hear this? Three tones. No program on this computer can speak.",
    );
    assert_eq!(s.said.len(), 1);
    s.press(Key::Char('y'));
    assert!(matches!(s.app.screen, Screen::Today(_)));
}

#[test]
fn the_sound_check_names_the_voice_and_a_better_one_that_waits() {
    let mut s = at_the_programmes();
    s.tell(Msg::Sound(Machine {
        speaker: Some(Plain::new("espeak-ng")),
        player: Some(Plain::new("pw-play")),
        unprepared: Some(Plain::new("da_DK-talesyntese-medium")),
    }));
    s.play("a");
    shows(&s, "The voice: espeak-ng");
    shows(&s, "A better voice is here (da_DK-talesyntese-medium)");
    let small = s.screen(40, 12);
    assert!(small.contains("Do you hear this?"), "{small}");
    let mut s = at_the_programmes();
    s.tell(Msg::Sound(Machine {
        speaker: Some(Plain::new("da_DK-talesyntese-medium")),
        player: Some(Plain::new("pw-play")),
        unprepared: None,
    }));
    s.play("a");
    shows(&s, "The voice: da_DK-talesyntese-medium");
    assert!(!s.words().contains("A better voice"), "{}", s.words());
}
