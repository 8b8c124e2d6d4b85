//! The screens in lines: every word that is drawn is told, and nothing that a screen reader stumbles
//! over.

use crate::everywhere::places;
use crate::stage::Stage;
use rygrad::app::Screen;
use rygrad::app::keymap::bindings;
use rygrad::i18n::Lang;
use rygrad::view::lines::{Told, told};
use std::collections::HashSet;

impl Stage {
    fn told(&self) -> Told {
        told(&self.app, self.now.mono)
    }

    /// The lines, each on its own.
    fn lines(&self) -> Vec<String> {
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
                assert_eq!(strange, [], "{lang} {place}: {line}");
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
            let bar = bindings(stage.app.context());
            let texts = &stage.app.desk.texts;
            for binding in bar.iter().filter(|b| !b.cap.is_empty()) {
                let ending = format!(": {}", texts.get(binding.text)).replace('’', "'");
                let is_named = |line: &&String| {
                    let cap = line.strip_suffix(&ending);
                    let letter = binding.cap.chars().all(|c| c.is_ascii_graphic());
                    cap.is_some_and(|cap| {
                        !letter
                            || cap.eq_ignore_ascii_case(binding.cap)
                            || cap == texts.get("cap-space")
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
            let width = match stage.app.screen {
                Screen::Library(_) => 59,
                _ => 80,
            };
            let screen = on_top(&stage.screen(width, 24));
            let mut drawn = words(&screen);
            if matches!(stage.app.screen, Screen::Sitting(_)) {
                // The countdown and its unit.
                drawn.retain(|word| word.parse::<u32>().is_err());
                for unit in ["session-seconds", "session-minutes"] {
                    drawn.remove(&stage.app.desk.texts.get(unit));
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
