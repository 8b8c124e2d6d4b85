//! The screens in lines: every word that is drawn is told, and nothing that a screen reader stumbles
//! over.

use crate::everywhere::places;
use crate::screens::weeks;
use crate::stage::{Opening, Stage, open};
use rygrad::app::{Screen, Window, edit};
use rygrad::core::keys::{Action, Key, Shown};
use rygrad::i18n::Lang;
use rygrad::view::lines::{Due, PlainScreen, plain_screen};
use std::collections::HashSet;
use std::time::Duration;

impl Stage {
    fn told(&self) -> PlainScreen {
        plain_screen(&self.app, self.now.mono)
    }

    /// The lines, each on its own.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.told()
            .lines
            .into_iter()
            .map(|line| line.text)
            .collect()
    }
}

/// The words of a text; those with a sign of a cut behind them are not whole, and single letters
/// are heads of columns or a phase word in capitals.
fn words(text: &str) -> HashSet<String> {
    let whole = text.split_whitespace().filter(|word| !word.contains('…'));
    whole
        .flat_map(|word| word.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn lines_hold_letters_digits_and_the_punctuation_of_a_typewriter() {
    for lang in Lang::ALL {
        for (place, stage) in places(lang) {
            let lines = stage.lines();
            let strange = |c: &char| !(c.is_ascii_graphic() || *c == ' ' || c.is_alphabetic());
            for line in &lines {
                let strange: Vec<char> = line.chars().filter(strange).collect();
                assert!(strange.is_empty(), "{lang} {place}: {line}: {strange:?}");
                assert_eq!(line.trim(), line, "{lang} {place}");
                assert!(!line.contains("  "), "{lang} {place}: {line}");
            }
            let doubled = lines
                .windows(2)
                .any(|two| two[0].is_empty() && two[1].is_empty());
            assert!(!doubled, "{lang} {place}: {lines:#?}");
            assert!(!lines[0].is_empty(), "{lang} {place}: {lines:#?}");
        }
    }
}

#[test]
fn every_key_of_the_bar_has_a_line() {
    for lang in Lang::ALL {
        for (place, stage) in places(lang) {
            let lines = stage.lines();
            let texts = &stage.app.desk.texts;
            for row in stage.app.context().rows() {
                let Some(label) = row.label() else { continue };
                // It is named where there is an easier version to be had.
                if row.action == Action::Easier && !may_ease(&stage) {
                    continue;
                }
                let text = format!("key-{}", label.word());
                // The way out is the same key everywhere.
                let quit = Key::Char('q');
                let leaves = matches!(row.action, Action::Leave | Action::Cancel | Action::Close);
                let key = if leaves && row.keys.contains(&quit) {
                    quit
                } else {
                    row.keys[0]
                };
                let word =
                    matches!(row.shown, Shown::Key(_)) && matches!(key, Key::Char(_) | Key::Esc);
                let ending = format!(": {}", texts.named(&text, &[])).replace('’', "'");
                let is_named = |line: &&String| {
                    let cap = line.strip_suffix(&ending);
                    cap.is_some_and(|cap| {
                        !word
                            || cap.eq_ignore_ascii_case(&key.name())
                            || cap == texts.named("cap-space", &[])
                    })
                };
                let named = lines.iter().filter(is_named).count();
                assert!(named > 0, "{lang} {place}: {ending:?} in {lines:#?}");
            }
        }
    }
}

#[test]
fn every_word_that_is_drawn_is_told() {
    for lang in Lang::ALL {
        for (place, stage) in places(lang) {
            // Beside the library's list stands what Enter tells.
            let width = match &stage.app.screen {
                Screen::Library(_) => 59,
                Screen::Edit(edit) if matches!(edit.stage, edit::Stage::Pick(_)) => 59,
                _ => 80,
            };
            let screen = on_top(&stage.screen(width, 24));
            let mut drawn = words(&screen);
            if matches!(stage.app.screen, Screen::Session(_)) {
                // The countdown and its unit.
                drawn.retain(|word| word.parse::<u32>().is_err());
                for unit in ["session-seconds", "session-minutes"] {
                    drawn.remove(&stage.app.desk.texts.named(unit, &[]));
                }
            }
            let lines = stage.lines();
            let told = words(&lines.join(" "));
            let missing: Vec<_> = drawn.difference(&told).collect();
            assert!(
                missing.is_empty(),
                "{lang} {place}: {missing:?} in\n{screen}\n{lines:#?}"
            );
        }
    }
}

/// What is seen of a screen: where a panel lies over it, the panel and the key bar. What is under it
/// was told before.
fn on_top(screen: &str) -> String {
    if !screen.contains('╭') {
        return screen.to_owned();
    }
    let within = |line: &str| {
        let (_, rest) = line.split_once('│')?;
        Some(rest.rsplit_once('│')?.0.to_owned())
    };
    let bar = screen.lines().last().map(str::to_owned);
    let lines = screen.lines().filter_map(within).chain(bar);
    lines.collect::<Vec<_>>().join("\n")
}

/// What a reader hears of these lines, in this order; other lines may stand between.
fn hears(stage: &Stage, wanted: &[&str]) {
    let lines = stage.lines();
    let mut rest = lines.iter();
    for line in wanted {
        assert!(rest.any(|told| told == line), "{line:?} in {lines:#?}");
    }
}

#[test]
fn the_history_tells_numbers_and_days_where_it_draws_charts() {
    let mut stage = Opening {
        log: weeks(),
        ..Opening::default()
    }
    .open();
    stage.play("h");
    hears(
        &stage,
        &[
            "History",
            "last 28 days",
            "Pain by day",
            "21 Nov: before 2, after 1",
            "1 Nov: before 6, after 4",
            "weekly average",
            "16 Nov: 2.3",
            "Days kept, week by week",
            "16 Nov: Monday, Wednesday, Thursday, Saturday",
            "Exercises, repetitions done",
            "Pelvic tilt: 423 of 450, stopped 1 x",
            "Sessions",
            "12 Nov: Disc, first weeks, before 4, after 2, stopped for",
            "pain: pain 5, 2 min",
            "left arrow, right arrow: days",
        ],
    );
}

#[test]
fn the_library_tells_names_doses_steps_and_cautions() {
    let mut stage = open();
    stage.play("l / cobra <ret>");
    hears(&stage, &["/ cobra", "> Cobra stretch: 1 x 5, 5 s"]);
    stage.play("<ret>");
    hears(
        &stage,
        &[
            "Cobra stretch",
            "on your stomach",
            "1 x 5, 5 s",
            "How to do it",
            "1. Lie on your stomach with your hands under your shoulders.",
            "Take care",
            "Pregnant: leave out exercises lying on your stomach.",
        ],
    );
}

#[test]
fn each_page_about_pain_says_which_number_to_call() {
    for lang in Lang::ALL {
        let mut stage = Opening {
            lang,
            ..Opening::default()
        }
        .open();
        stage.play("a");
        for page in 0..4 {
            let told = stage.lines().join(" ");
            assert!(told.contains(" 112 "), "{lang} {page}: {told}");
            stage.play("<right>");
        }
    }
}

#[test]
fn a_ticked_sign_is_told_as_ticked() {
    let mut stage = open();
    stage.play("<ret> 2 y");
    let sign = "[ ] a: New numbness or tingling between the legs, or wiping feels different";
    hears(&stage, &[sign]);
    stage.play("a");
    hears(&stage, &[&sign.replace("[ ]", "[x]")]);
}

#[test]
fn a_session_tells_its_step_in_numbers_and_no_countdown() {
    let mut stage = open();
    stage
        .play("<ret> 2 n")
        .until("repetition 2 of 10")
        .until("H O L D");
    hears(
        &stage,
        &[
            "Pelvic tilt",
            "3 x 10, 3 s",
            "next: Knee-to-chest stretch",
            "Hold, 3 s",
            "repetition 2 of 10",
            "set 1 of 3",
            "p: pain, stop",
        ],
    );
    let due = |stage: &Stage| {
        let told = stage.told();
        let lines = told.lines.into_iter().filter(|line| line.due != Due::Once);
        lines.map(|line| line.text).collect::<Vec<_>>()
    };
    let before = due(&stage);
    stage.play("+1s");
    assert_eq!(due(&stage), before, "a second alone is no news");
    stage.play("<spc>");
    hears(&stage, &["Paused", "Enter: go on"]);
}

#[test]
fn a_second_session_of_a_day_is_another_scene_and_told_whole() {
    let mut stage = open();
    stage.play("<ret> 2 n +10s");
    let first = stage.told().scene;
    stage.play("q y 2 <ret> <ret>");
    stage.play("<ret> 2 n");
    if !matches!(stage.app.screen, Screen::Session(_)) {
        stage.play("<ret>");
    }
    assert!(matches!(stage.app.screen, Screen::Session(_)));
    assert_ne!(stage.told().scene, first);
}

#[test]
fn a_rest_tells_on_which_side_the_next_set_begins() {
    let mut stage = open();
    stage.play("l / fall-out <ret> <ret> <ret> 2 n");
    if !matches!(stage.app.screen, Screen::Session(_)) {
        stage.play("<ret>");
    }
    stage.until("R E S T");
    hears(&stage, &["next: Bent-knee fall-out, right knee"]);
}

#[test]
fn nobody_is_woken_for_pictures_that_nobody_sees() {
    let mut stage = open();
    stage.resize(Window::ENDLESS.columns, Window::ENDLESS.rows);
    stage.play("l / cobra <ret> <ret>");
    assert_eq!(stage.app.next_wake(), None);
    stage.play("<esc> q <ret> 2 n").until("H O L D");
    let next = stage.app.next_wake().unwrap().since(stage.now.mono);
    assert!(next > Duration::from_millis(84), "{next:?}");
}

fn may_ease(stage: &Stage) -> bool {
    matches!(&stage.app.screen, Screen::Session(screen) if screen.session.may_ease())
}
