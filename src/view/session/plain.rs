//! A session in plain mode: commands, and never a countdown.
//!
//! ```text
//! Pelvic tilt
//! 1 of 3, 11 min 40 s left
//! 3 x 10, 3 s
//! Tilt
//! repetition 4 of 10
//! ```

use super::Scene;
use crate::core::plan::StepKind;
use crate::core::session::LEG_REST;
use crate::i18n::dose::dose;
use crate::i18n::word;
use crate::view::line::{Line, set};
use std::time::Duration;

impl Scene<'_> {
    pub(super) fn plain_lines(&self, place: String) -> Vec<Line> {
        let mut body = self.beforehand();
        body.push(Line::news(""));
        body.extend(self.at_hand());
        let name = self.name(self.glance.step.item);
        self.page.plain_lines(name, Line::once(place), body)
    }

    /// The lines at the start of an exercise.
    fn beforehand(&self) -> Vec<Line> {
        let page = self.page;
        let mut lines = Vec::new();
        let amount = self.dose().map(|amount| dose(&page.desk.texts, &amount));
        lines.extend(amount.iter().flat_map(|text| set(text, Line::once)));
        for caution in self.cautions() {
            let caution = page.say(word::caution(caution));
            lines.extend(set(&caution, Line::news));
        }
        let exercise = self.exercise();
        let both = exercise.zip(self.dose());
        let steps = both.map(|(exercise, dose)| exercise.steps_for(page.lang(), &dose));
        for step in steps.into_iter().flatten() {
            lines.extend(set(step.as_str(), Line::once));
        }
        if let Some(breath) = exercise.and_then(|exercise| exercise.breath) {
            let breath = page.say(word::breath(breath));
            lines.extend(set(&breath, Line::once));
        }
        lines.extend(set(&self.next(), Line::once));
        lines
    }

    /// The command, then what has changed, such as the number of the repetition.
    fn at_hand(&self) -> Vec<Line> {
        let response = self.panel_response().into_iter().map(|(text, _)| text);
        let mut lines: Vec<Line> = response.flat_map(|text| set(&text, Line::news)).collect();
        for step in [self.command(), self.rep(), self.set_short(), self.side()] {
            lines.extend(set_some(&step, Line::step));
        }
        let breath = self.breath().filter(|_| !self.is_frozen());
        let easier = self.easier().unwrap_or_default();
        for news in [easier, breath.unwrap_or_default(), self.hint(true)] {
            lines.extend(set_some(&news, Line::news));
        }
        lines
    }

    /// The phase word, and the time of a hold.
    fn command(&self) -> String {
        let word = self.plain_word();
        let lasts = match self.glance.step.kind {
            _ if self.is_frozen() || self.glance.count.is_some() => Duration::ZERO,
            _ if self.rest.is_some() => LEG_REST,
            _ if self.led_to().is_some() => Duration::ZERO,
            StepKind::Hold | StepKind::Rest | StepKind::Activity => self.glance.step.lasts,
            _ => Duration::ZERO,
        };
        if lasts.is_zero() {
            word
        } else {
            format!("{word}, {}", self.page.desk.texts.length(lasts))
        }
    }
}

/// Nothing where there is nothing to say.
fn set_some(text: &str, line: fn(String) -> Line) -> Vec<Line> {
    if text.is_empty() {
        Vec::new()
    } else {
        set(text, line)
    }
}
