//! The number of a session: how it is drawn, in which colour, and how far along it is.

use super::Scene;
use super::wording::clock;
use crate::core::plan::StepKind;
use crate::core::session::LEG_REST;
use crate::view::bar::Share;
use crate::view::digits::steady_text;
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};
use std::time::Duration;

impl Scene<'_> {
    /// The number.
    pub(super) fn draw_number(&self, area: Rect, buf: &mut Buffer) {
        let number = self.number();
        // Keep the size of minutes and seconds when only seconds are left.
        let (digits, seconds) = if number.contains(':') {
            (self.digits(), false)
        } else {
            (2, self.glance.step.lasts >= Duration::from_secs(10))
        };
        // When two digits become one, the last digit stays in place.
        let side = if seconds {
            Alignment::Right
        } else {
            Alignment::Left
        };
        steady_text(&number, digits, side, area, self.style(), buf);
    }

    /// Digits of the largest number of this step, so that 10 and 9 have one size.
    pub(super) fn digits(&self) -> u16 {
        let widest = if self.rest.is_some() {
            clock(LEG_REST).chars().count()
        } else if self.says_clock() {
            clock(self.glance.step.lasts).chars().count()
        } else {
            2
        };
        u16::try_from(widest).unwrap_or(2)
    }

    pub(super) fn style(&self) -> Style {
        let skin = self.page.skin;
        match self.glance.step.kind {
            _ if self.is_frozen() => skin.dim(),
            _ if self.rest.is_some() => skin.accent(),
            _ if self.glance.enough => skin.done(),
            StepKind::Hold => skin.hold(),
            _ => skin.accent(),
        }
    }

    /// The same for the word of the phase, which is read from afar.
    pub(super) fn word_style(&self) -> Style {
        let skin = self.page.skin;
        if self.is_frozen() {
            return skin.title();
        }
        self.style().add_modifier(Modifier::BOLD)
    }

    pub(super) fn share(&self) -> Share {
        if let Some(left) = self.rest {
            return Share::of_time(LEG_REST.saturating_sub(left), LEG_REST);
        }
        Share::of_time(self.glance.so_far, self.glance.step.lasts)
    }
}
