//! A list of signs or conditions to tick. It can be answered after its last line was shown. Until
//! then the answer keys turn the page.

use crate::app::window::Window;
use crate::core::keys::{Action, Context};
use crate::core::safety::{Flag, Level, Sign};

/// A list of one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TickList {
    pub level: Level,
    pub ticked: Vec<Flag>,
    /// Signs that a doctor knows about: the list does not ask about them.
    pub known: Vec<Sign>,
    /// The first line shown.
    pub first: usize,
    /// Which of how many lists that are asked one after another, from 1.
    pub place: (usize, usize),
}

impl TickList {
    /// A list with what is known already ticked.
    pub(super) fn new(level: Level, ticked: Vec<Flag>) -> Self {
        Self {
            level,
            ticked,
            known: Vec::new(),
            first: 0,
            place: (1, 1),
        }
    }

    /// Its lines in order.
    pub fn flags(&self) -> Vec<Flag> {
        let known = |flag: &Flag| matches!(flag, Flag::Sign(sign) if self.known.contains(sign));
        Flag::of(self.level).filter(|flag| !known(flag)).collect()
    }

    pub(super) fn context(&self) -> Context {
        if self.ticked.is_empty() {
            Context::List
        } else {
            Context::Ticked
        }
    }

    /// Handles an action; returns whether the list is answered.
    pub(super) fn act(&mut self, action: Action, window: Window) -> bool {
        let flags = self.flags();
        let page = window.list().entries;
        let last = flags.len().saturating_sub(page);
        match action {
            Action::NoneOfThese | Action::Confirm if self.first >= last => return true,
            Action::NoneOfThese | Action::Confirm | Action::Down => {
                self.first = (self.first + page).min(last);
            }
            Action::Up => self.first = self.first.saturating_sub(page),
            Action::Pick(place) => {
                let at = usize::from(place);
                let shown = self.first..self.first + page;
                if let Some(flag) = flags.get(at).filter(|_| shown.contains(&at)) {
                    self.toggle(*flag);
                }
            }
            _ => {}
        }
        false
    }

    fn toggle(&mut self, flag: Flag) {
        if let Some(at) = self.ticked.iter().position(|ticked| *ticked == flag) {
            self.ticked.remove(at);
        } else {
            self.ticked.push(flag);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Window = Window {
        columns: 40,
        rows: 12,
    };

    #[test]
    fn none_of_these_is_accepted_once_the_last_line_was_shown() {
        let mut list = TickList::new(Level::Today, Vec::new());
        let pages = (0..20)
            .take_while(|_| !list.act(Action::NoneOfThese, SMALL))
            .count();
        assert_eq!(pages, 4, "14 lines, three at a time");
        let mut list = TickList::new(Level::Today, Vec::new());
        assert!(list.act(Action::NoneOfThese, Window::USUAL), "all at once");
    }

    #[test]
    fn only_what_is_shown_can_be_ticked_and_ticked_again_it_is_not() {
        let mut list = TickList::new(Level::Emergency, Vec::new());
        list.act(Action::Pick(8), SMALL);
        assert_eq!(list.ticked, []);
        list.act(Action::Pick(1), SMALL);
        assert_eq!(list.ticked, [Flag::Sign(Sign::Bladder)]);
        assert_eq!(list.context(), Context::Ticked);
        list.act(Action::Pick(1), SMALL);
        assert_eq!(list.context(), Context::List);
        list.act(Action::Pick(30), Window::USUAL);
        assert_eq!(list.ticked, []);
    }
}
