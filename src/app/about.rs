//! About this pain: a short page for each area.

use super::desk::Desk;
use super::screen::Turn;
use super::settings::around;
use crate::core::keys::Action;
use crate::core::time::Now;

/// The areas that have a page, as the names of their texts.
pub const AREAS: [&str; 4] = ["lumbar", "disc", "sacrum", "pelvis"];

/// The page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// Which of [`AREAS`].
    pub at: usize,
    /// The first line shown.
    pub top: u16,
}

impl About {
    /// The area's word in the names of its texts.
    pub fn area(&self) -> &'static str {
        AREAS.get(self.at).copied().unwrap_or("lumbar")
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk, now: Now) -> Turn {
        match action {
            Action::Close => return Turn::today(desk, now),
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::Down => self.top = self.top.saturating_add(1),
            Action::Less | Action::More => {
                *self = Self {
                    at: around(AREAS.len(), self.at, action),
                    top: 0,
                };
            }
            _ => {}
        }
        Turn::stay()
    }
}
