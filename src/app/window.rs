//! The size of the window. The app needs it too: no timer is needed for a figure that has no room.

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
    /// Plain mode: lines only, without pictures.
    pub const ENDLESS: Self = Self {
        columns: u16::MAX,
        rows: u16::MAX,
    };
    /// The smallest window with wide margins, figures in the library and longer texts.
    pub const ROOMY: Self = Self {
        columns: 60,
        rows: 18,
    };
    /// Columns from which on a roomy session has a figure beside its number.
    pub const FIGURE_FROM: u16 = 78;

    /// Whether there is room for wide margins and longer texts.
    pub const fn is_roomy(self) -> bool {
        self.columns >= Self::ROOMY.columns && self.rows >= Self::ROOMY.rows
    }

    /// Whether the first screen has room for its sentences and the countries at once.
    pub const fn shows_whole_welcome(self) -> bool {
        self.columns >= 70 && self.rows >= Self::USUAL.rows
    }

    /// Whether pictures are shown.
    pub const fn shows_pictures(self) -> bool {
        self.is_roomy() && self.rows < Self::ENDLESS.rows
    }

    /// Whether a session has a figure beside its number.
    pub const fn shows_figure(self) -> bool {
        self.shows_pictures() && self.columns >= Self::FIGURE_FROM
    }

    /// The list of signs as this window shows it.
    pub const fn list(self) -> ListRoom {
        let lines = if self.columns >= ListRoom::ONE_LINE_FROM {
            1
        } else {
            2
        };
        let around = if self.is_roomy() {
            ListRoom::AROUND_ROOMY
        } else {
            ListRoom::AROUND
        };
        let entries = self.rows.saturating_sub(around) / lines;
        ListRoom {
            lines,
            entries: if entries == 0 { 1 } else { entries as usize },
        }
    }
}

impl Window {
    /// Rows of the history that its chart takes: one or two for each level of pain and one for the
    /// dates, as long as some lines are left for the list under it.
    pub const fn history_chart(self) -> u16 {
        const ONE_A_LEVEL: u16 = 12;
        const TWO_A_LEVEL: u16 = 22;
        /// Frame, legend, gaps and four lines of the list.
        const AROUND: u16 = 12;
        if !self.is_roomy() {
            return 4;
        }
        match self.rows - AROUND {
            rows if rows >= TWO_A_LEVEL + 4 => TWO_A_LEVEL,
            rows if rows > ONE_A_LEVEL => ONE_A_LEVEL,
            rows => rows,
        }
    }
}

/// How a list of signs is shown: it decides whether the last one has been seen, so `app` must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListRoom {
    /// Lines for each entry.
    pub lines: u16,
    /// Entries on one page; at least one.
    pub entries: usize,
}

impl ListRoom {
    /// Columns in which every entry has room on one line.
    const ONE_LINE_FROM: u16 = 78;
    /// Rows that frame, question and hint take.
    const AROUND: u16 = 6;
    /// The same with space between them.
    const AROUND_ROOMY: u16 = 9;
}
