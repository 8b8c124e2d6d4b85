//! The size of the window, as far as it decides more than how things are drawn: a figure that has
//! no room need not be woken for.

/// The size of the window that was drawn last, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "said above")]
pub struct Window {
    pub columns: u16,
    pub rows: u16,
}

impl Window {
    /// What a terminal opens with, until something else is known.
    pub const USUAL: Self = Self {
        columns: 80,
        rows: 24,
    };
    /// The smallest window with wide margins, figures in the library and second thoughts.
    pub const ROOMY: Self = Self {
        columns: 60,
        rows: 18,
    };
    /// Columns from which on a roomy session has a figure beside its number.
    pub const FIGURE_FROM: u16 = 78;

    /// Whether there is room for wide margins and second thoughts.
    pub const fn is_roomy(self) -> bool {
        self.columns >= Self::ROOMY.columns && self.rows >= Self::ROOMY.rows
    }

    /// Whether a session has a figure beside its number.
    pub const fn shows_figure(self) -> bool {
        self.is_roomy() && self.columns >= Self::FIGURE_FROM
    }
}
