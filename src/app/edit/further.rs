//! What else a programme says: its name, the programme for a sore day, the one that may follow, the
//! level where one begins.

use super::{EditScreen, Origin, Stage, opened};
use crate::app::desk::Desk;
use crate::app::turn::{Goto, Turn};
use crate::core::ids::ProgrammeId;
use crate::core::keys::Action;
use crate::core::level::{Level, MOST_AFTER};
use crate::core::ring::Way;
use crate::i18n::t;

/// Sessions after which a programme that follows is offered, until another number is chosen.
const USUAL: u32 = 6;

/// A line of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Name,
    Flare,
    Next,
    /// Sessions after which the next one is offered.
    After,
    /// The level where one begins.
    First,
}

impl EditScreen {
    /// The lines that there are.
    pub fn further_lines(&self) -> Vec<Line> {
        let mut lines = vec![Line::Name, Line::Flare, Line::Next];
        if self.programme.next.is_some() {
            lines.push(Line::After);
        }
        if self.programme.most() > Level::FIRST {
            lines.push(Line::First);
        }
        lines
    }

    /// The name of a line and its value, in words.
    pub fn name_and_value(&self, line: Line, desk: &Desk) -> (String, String) {
        let texts = &desk.texts;
        let named = |id: Option<&ProgrammeId>| {
            id.map_or_else(|| texts.say(t::EDIT_NONE), |id| desk.session_name(id))
        };
        let programme = &self.programme;
        let next = programme.next.as_ref();
        match line {
            Line::Name => (
                texts.say(t::EDIT_NAME),
                programme.name.of(texts.lang()).to_string(),
            ),
            Line::Flare => (texts.say(t::SHEET_FLARE), named(programme.flare.as_ref())),
            Line::Next => (
                texts.say(t::SHEET_NEXT),
                named(next.map(|next| &next.programme)),
            ),
            Line::After => {
                let count = next.map_or(USUAL, |next| next.after_sessions);
                (texts.say(t::EDIT_AFTER), count.to_string())
            }
            Line::First => {
                let first = programme.progress.first.number();
                (texts.say(t::EDIT_FIRST), first.to_string())
            }
        }
    }

    pub(super) fn further(&mut self, action: Action, desk: &Desk) -> Turn {
        let Stage::Further(at) = self.stage else {
            return Turn::stay();
        };
        let lines = self.further_lines();
        let line = lines.get(at).copied();
        match (action, line) {
            (Action::Confirm | Action::More | Action::Less, Some(Line::Name)) => {
                let name = self.programme.name.of(desk.texts.lang()).to_string();
                self.stage = Stage::Name(name);
            }
            (Action::Less | Action::More, Some(line)) => self.turn(line, action.into(), desk),
            (Action::Confirm | Action::Cancel, _) => self.stage = Stage::List,
            (action, _) => {
                self.stage = Stage::Further(desk.scroll.of(lines.len()).moved(at, action));
            }
        }
        Turn::stay()
    }

    /// An arrow on a line.
    fn turn(&mut self, line: Line, way: Way, desk: &Desk) {
        let programme = &self.programme;
        let others = || {
            let ids = desk.library.programme_ids().into_iter();
            let ids = ids.filter(|id| id != self.id() && desk.library.programme(id).is_some());
            std::iter::once(None)
                .chain(ids.map(Some))
                .collect::<Vec<_>>()
        };
        let made = match line {
            Line::Name => false,
            Line::Flare => {
                let to = neighbour(&others(), programme.flare.as_ref(), way);
                self.draft.set_flare(to.as_ref())
            }
            Line::Next => {
                let next = programme.next.as_ref();
                let to = neighbour(&others(), next.map(|next| &next.programme), way);
                let after = next.map_or(USUAL, |next| next.after_sessions);
                self.draft.set_next(to.as_ref().map(|id| (id, after)))
            }
            Line::After => {
                let Some(next) = programme.next.clone() else {
                    return;
                };
                let after = match way {
                    Way::Back => next.after_sessions.saturating_sub(1).max(1),
                    Way::On => next.after_sessions.saturating_add(1).min(MOST_AFTER),
                };
                self.draft.set_next(Some((&next.programme, after)))
            }
            Line::First => {
                let first = programme.progress.first;
                let to = match way {
                    Way::Back => first.down(1),
                    Way::On => first.up().min(programme.most()),
                };
                self.draft.set_progress_first(to)
            }
        };
        self.changed(usize::from(made), desk);
    }

    /// The end of the name. A new programme takes its id from its first name.
    pub(super) fn name(&mut self, action: Action, desk: &Desk) -> Turn {
        let Stage::Name(text) = &self.stage else {
            return Turn::stay();
        };
        let name = text.trim().to_owned();
        let is_first = self.origin == Origin::New { is_named: false };
        match action {
            Action::Cancel if is_first => return Turn::to(Goto::Library),
            Action::Confirm if name.is_empty() => return Turn::stay(),
            Action::Confirm if is_first => {
                let draft = opened::empty(&name, desk);
                let origin = Origin::New { is_named: true };
                let begun = draft.and_then(|draft| Self::over(draft, origin, desk));
                if let Some(begun) = begun {
                    *self = begun;
                }
            }
            Action::Confirm => {
                let made = self.draft.set_name(desk.texts.lang(), &name);
                self.changed(usize::from(made), desk);
                self.stage = Stage::Further(0);
            }
            Action::Cancel => self.stage = Stage::Further(0),
            _ => {}
        }
        Turn::stay()
    }
}

/// The one after, or before, in a list whose ends are joined.
fn neighbour(
    all: &[Option<ProgrammeId>],
    now: Option<&ProgrammeId>,
    way: Way,
) -> Option<ProgrammeId> {
    let at = all.iter().position(|other| other.as_ref() == now);
    let to = way.index(all.len(), at.unwrap_or(0));
    all.get(to).cloned().flatten()
}
