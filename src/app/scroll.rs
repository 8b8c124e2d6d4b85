//! How far a list or a text goes, as the last frame showed it.

use super::Window;
use crate::core::keys::Action;

/// What the app learns of a frame that was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    pub window: Window,
    pub scroll: Scroll,
}

impl From<Window> for Shown {
    fn from(window: Window) -> Self {
        Self {
            window,
            scroll: Scroll::UNKNOWN,
        }
    }
}

/// The room of the present list or text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scroll {
    /// Lines on a page; at least one.
    pub page: usize,
    /// The last position: the first line of the last page, or the last row of a list.
    pub last: usize,
    /// The row of a list that was shown first; `None` where no list was shown.
    pub first: Option<usize>,
}

impl Scroll {
    /// Until a frame has been shown.
    pub const UNKNOWN: Self = Self {
        page: 10,
        last: usize::MAX,
        first: None,
    };

    /// What `lines` lines need in a room for `page` of them. The last page is always full.
    pub const fn lines(lines: usize, page: usize) -> Self {
        Self {
            page: if page == 0 { 1 } else { page },
            last: lines.saturating_sub(page),
            first: None,
        }
    }

    /// The same with a list whose rows were shown from `first` on.
    #[must_use]
    pub const fn from(self, first: usize) -> Self {
        Self {
            first: Some(first),
            ..self
        }
    }

    /// The same page for the cursor of a list with so many rows.
    #[must_use]
    pub const fn of(self, rows: usize) -> Self {
        Self {
            page: self.page,
            last: rows.saturating_sub(1),
            ..self
        }
    }

    /// The position after an action; any other action leaves it where it is. A page keeps one line
    /// of the page before.
    pub fn moved(self, at: usize, action: Action) -> usize {
        let at = at.min(self.last);
        let page = self.page.saturating_sub(1).max(1);
        let to = match action {
            Action::Up => at.saturating_sub(1),
            Action::Down => at.saturating_add(1),
            Action::PageUp => at.saturating_sub(page),
            Action::PageDown => at.saturating_add(page),
            Action::First => 0,
            Action::Last => self.last,
            _ => at,
        };
        to.min(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_ends_where_the_text_ends() {
        let scroll = Scroll::lines(30, 10);
        assert_eq!(scroll.last, 20);
        let moved = |at, action| scroll.moved(at, action);
        assert_eq!(moved(0, Action::Up), 0);
        assert_eq!(moved(0, Action::PageDown), 9);
        assert_eq!(moved(18, Action::PageDown), 20);
        assert_eq!(moved(20, Action::Down), 20);
        assert_eq!(moved(usize::MAX, Action::Up), 19, "a smaller text since");
        assert_eq!(moved(5, Action::PageUp), 0);
        assert_eq!(moved(5, Action::Last), 20);
        assert_eq!(moved(5, Action::First), 0);
        assert_eq!(moved(5, Action::Help), 5);
        assert_eq!(Scroll::lines(3, 10).moved(2, Action::Down), 0);
        assert_eq!(scroll.of(4).moved(0, Action::PageDown), 3);
    }
}
