//! About this pain: a short page for each area.

use super::desk::Desk;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::ring::Way;
use crate::i18n::{Text, t};

/// What the page of an area says.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    pub title: Text,
    pub what: &'static [Text],
    pub helps: &'static [Text],
    /// When to see a doctor.
    pub see: &'static [Text],
    /// Where this is from.
    pub sources: Text,
}

/// Said on every page: how it is examined and treated, and how it keeps going well.
pub const CARE: &[Text] = &t::ABOUT_CARE;
pub const KEEP: &[Text] = &t::ABOUT_KEEP;

/// The areas that have a page.
pub const AREAS: [Area; 4] = [LUMBAR, DISC, SACRUM, PELVIS];

const LUMBAR: Area = Area {
    title: t::ABOUT_LUMBAR_TITLE,
    what: &t::ABOUT_LUMBAR_WHAT,
    helps: &t::ABOUT_LUMBAR_HELPS,
    see: &t::ABOUT_LUMBAR_SEE,
    sources: t::ABOUT_LUMBAR_SOURCES,
};
const DISC: Area = Area {
    title: t::ABOUT_DISC_TITLE,
    what: &t::ABOUT_DISC_WHAT,
    helps: &t::ABOUT_DISC_HELPS,
    see: &t::ABOUT_DISC_SEE,
    sources: t::ABOUT_DISC_SOURCES,
};
const SACRUM: Area = Area {
    title: t::ABOUT_SACRUM_TITLE,
    what: &t::ABOUT_SACRUM_WHAT,
    helps: &t::ABOUT_SACRUM_HELPS,
    see: &t::ABOUT_SACRUM_SEE,
    sources: t::ABOUT_SACRUM_SOURCES,
};
const PELVIS: Area = Area {
    title: t::ABOUT_PELVIS_TITLE,
    what: &t::ABOUT_PELVIS_WHAT,
    helps: &t::ABOUT_PELVIS_HELPS,
    see: &t::ABOUT_PELVIS_SEE,
    sources: t::ABOUT_PELVIS_SOURCES,
};

/// The page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// Which of [`AREAS`].
    pub at: usize,
    /// The first line shown.
    pub top: usize,
}

impl About {
    /// What is said of the area.
    pub fn area(&self) -> Area {
        AREAS.get(self.at).copied().unwrap_or(LUMBAR)
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk) -> Turn {
        match action {
            Action::Close => return Turn::to(Goto::Today),
            Action::Less | Action::More => {
                *self = Self {
                    at: Way::from(action).index(AREAS.len(), self.at),
                    top: 0,
                };
            }
            action => self.top = desk.scroll.moved(self.top, action),
        }
        Turn::stay()
    }
}
