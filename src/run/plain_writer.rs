//! Appends new lines, and nothing twice.
//!
//! A new scene is written whole, after an empty line. In the same scene only new lines are written;
//! a row that lost its mark is not new, the row that got it is. Spoken cues are written too,
//! without the lines that only repeat them. Nothing here moves a cursor or writes an escape
//! sequence.

use crate::view::lines::{Due, Line, PlainScreen};
use std::collections::HashSet;
use std::io::{self, Write};

/// Writes a screen, moment by moment.
#[derive(Debug)]
pub(super) struct PlainWriter<W> {
    out: W,
    scene: String,
    /// The lines of the previous moment.
    lines: HashSet<String>,
    /// The last scene with lines to write once. They are not repeated after a panel.
    once: String,
    /// The scenes that were written whole, with all their keys.
    known: HashSet<String>,
}

impl<W: Write> PlainWriter<W> {
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            scene: String::new(),
            lines: HashSet::new(),
            once: String::new(),
            known: HashSet::new(),
        }
    }

    /// Writes the next moment whole, because another program has written in between.
    pub(super) fn forget(&mut self) {
        self.scene.clear();
        self.once.clear();
        self.known.clear();
    }

    /// Writes what is new, and the cues since the last moment.
    pub(super) fn tell(&mut self, told: &PlainScreen, said: &[String]) -> io::Result<()> {
        if told.lines.is_empty() && said.is_empty() {
            return Ok(());
        }
        let mut text = String::new();
        let mut add = |line: &str| {
            text.push_str(line);
            text.push('\n');
        };
        if told.scene == self.scene {
            for line in said {
                add(line);
            }
            let new = told.lines.iter().filter(|line| self.is_new(line));
            let new = new.filter(|line| !is_said(line, said));
            new.for_each(|line| add(&line.text));
        } else {
            add("");
            let lines = told.lines.iter();
            let again = told.scene == self.once;
            let known = !self.known.insert(told.scene.clone());
            let lines: Vec<&str> = lines
                .filter(|line| !(again && line.due == Due::Once))
                .filter(|line| !(known && line.due == Due::First))
                .map(|line| line.text.as_str())
                .collect();
            let doubled = |at: usize| {
                let before = at.checked_sub(1).and_then(|at| lines.get(at));
                before.is_none_or(|before| before.is_empty())
            };
            for (at, line) in lines.iter().enumerate() {
                if !line.is_empty() || !doubled(at) {
                    add(line);
                }
            }
            let news = said.iter().filter(|said| !is_among(said, &lines));
            news.for_each(|line| add(line));
            self.scene.clone_from(&told.scene);
            if told.lines.iter().any(|line| line.due == Due::Once) {
                self.once.clone_from(&told.scene);
            }
        }
        self.lines = told.lines.iter().map(|line| line.text.clone()).collect();
        if text.is_empty() {
            return Ok(());
        }
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    fn is_new(&self, line: &Line) -> bool {
        let text = &line.text;
        let lost_its_mark = || self.lines.contains(&format!("> {text}"));
        let told_once = line.due == Due::Once;
        !(text.is_empty() || told_once || self.lines.contains(text) || lost_its_mark())
    }
}

/// Whether a cue already said this line: it is the step of the cue, or it has no other word.
fn is_said(line: &Line, said: &[String]) -> bool {
    let all: HashSet<String> = said.iter().flat_map(|text| words(text)).collect();
    let told_by_cue = line.due == Due::Step && !all.is_empty();
    told_by_cue || words(&line.text).all(|word| all.contains(&word))
}

/// Whether these lines contain every spoken word.
fn is_among(said: &str, lines: &[&str]) -> bool {
    let told: HashSet<String> = lines.iter().flat_map(|text| words(text)).collect();
    words(said).all(|word| told.contains(&word))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]
mod tests {
    use super::*;

    fn told(scene: &str, lines: &[&str]) -> PlainScreen {
        let line = |text: &&str| Line {
            text: text.trim_start_matches(['!', '~', '?']).to_owned(),
            due: match text.chars().next() {
                Some('!') => Due::Once,
                Some('~') => Due::Step,
                Some('?') => Due::First,
                _ => Due::News,
            },
        };
        PlainScreen {
            scene: scene.to_owned(),
            lines: lines.iter().map(line).collect(),
        }
    }

    /// What a writer writes for these moments; `!` before a line that is told once, `~`
    /// before a step.
    fn written(moments: &[(&str, &[&str], &[&str])]) -> Vec<String> {
        let mut writer = PlainWriter::new(Vec::new());
        let mut all = Vec::new();
        for (scene, lines, said) in moments {
            let said: Vec<String> = said.iter().map(|line| (*line).to_owned()).collect();
            writer.tell(&told(scene, lines), &said).unwrap();
            all.push(String::from_utf8(std::mem::take(&mut writer.out)).unwrap());
        }
        all
    }

    #[test]
    fn a_scene_is_told_whole_and_then_only_what_changes() {
        let all = written(&[
            ("a", &["Title", "", "Hold", "p: pain"], &[]),
            ("a", &["Title", "", "Hold", "p: pain"], &[]),
            ("a", &["Title", "", "Let go", "p: pain"], &[]),
            ("b", &["Panel"], &[]),
        ]);
        assert_eq!(
            all,
            ["\nTitle\n\nHold\np: pain\n", "", "Let go\n", "\nPanel\n"]
        );
    }

    #[test]
    fn a_cursor_tells_the_row_that_it_comes_to() {
        let all = written(&[
            ("a", &["> one", "two", "three"], &[]),
            ("a", &["one", "> two", "three"], &[]),
        ]);
        assert_eq!(all[1], "> two\n");
    }

    #[test]
    fn who_comes_back_to_a_screen_is_told_pain_and_help_alone() {
        let today: &[&str] = &["Today", "", "p: pain", "?h: history", "help"];
        let all = written(&[
            ("today", today, &[]),
            ("history", &["History"], &[]),
            ("today", today, &[]),
        ]);
        assert_eq!(all[0], "\nToday\n\np: pain\nh: history\nhelp\n");
        assert_eq!(all[2], "\nToday\n\np: pain\nhelp\n");
    }

    #[test]
    fn instructions_are_told_once_also_past_a_panel() {
        let all = written(&[
            (
                "a",
                &["Tilt", "!9 min left", "", "!Lie down.", "", "Move"],
                &[],
            ),
            (
                "a",
                &["Tilt", "!8 min left", "", "!Lie down.", "", "Hold"],
                &[],
            ),
            ("panel", &["Stopped."], &[]),
            (
                "a",
                &["Tilt", "!8 min left", "", "!Lie down.", "", "Paused"],
                &[],
            ),
            ("b", &["Bridge", "!Lie down.", "", "Move"], &[]),
        ]);
        assert_eq!(all[0], "\nTilt\n9 min left\n\nLie down.\n\nMove\n");
        assert_eq!(all[1], "Hold\n");
        assert_eq!(all[3], "\nTilt\n\nPaused\n");
        assert_eq!(all[4], "\nBridge\nLie down.\n\nMove\n");
    }

    #[test]
    fn what_is_said_is_told_and_not_repeated() {
        let all = written(&[
            ("a", &["Tilt", "~Move"], &["Tilt."]),
            (
                "a",
                &["Tilt", "~Hold, 3 s", "~repetition 4 of 10"],
                &["4, hold"],
            ),
            ("a", &["Tilt", "~Breathe", "~repetition 4 of 10"], &[]),
            (
                "a",
                &["Tilt", "~Breathe", "enough - go on"],
                &["Enough. Go on."],
            ),
            (
                "a",
                &["Tilt", "~left side", "Not saved yet"],
                &["Left side now."],
            ),
            ("b", &["After"], &["That was all."]),
        ]);
        assert_eq!(
            all,
            [
                "\nTilt\nMove\n",
                "4, hold\n",
                "Breathe\n",
                "Enough. Go on.\n",
                "Left side now.\nNot saved yet\n",
                "\nAfter\nThat was all.\n",
            ]
        );
    }
}
