//! Where the command line meets the world: two streams, a clock and its zone, a terminal's width.

use crate::run::charset::{Charset, Encoded};
use crate::run::clock::{self, Clock};
use crate::run::product;
use crate::run::terminal::{self, Abilities};
use crate::view::Colours;
use chrono::{DateTime, FixedOffset, NaiveDateTime};
use std::io::{IsTerminal, Stderr, Stdout, Write};

/// What a command may use of the world.
pub struct Edge<'a> {
    /// What was asked for, in the letters of the terminal.
    pub out: &'a mut dyn Write,
    /// The same for programs, which read UTF-8: JSON, tables, calendar entries.
    pub data: &'a mut dyn Write,
    /// What went wrong.
    pub err: &'a mut dyn Write,
    /// Local time with its offset.
    pub now: DateTime<FixedOffset>,
    /// Local time of a date and a time of day, with the offset they had here.
    pub local: fn(NaiveDateTime) -> DateTime<FixedOffset>,
    /// What the ids of new records begin from.
    pub seed: u64,
    /// Columns of the terminal that `out` is; `None` where it is none.
    pub columns: Option<usize>,
    /// Whether `out` may be coloured.
    pub colour: bool,
    /// Whether a person sits at both ends, so that a screen can be opened.
    pub interactive: bool,
    /// Whether that screen can only append lines, as with `TERM=dumb`.
    pub dumb: bool,
}

impl std::fmt::Debug for Edge<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Edge")
            .field("now", &self.now)
            .field("columns", &self.columns)
            .field("colour", &self.colour)
            .field("interactive", &self.interactive)
            .finish_non_exhaustive()
    }
}

impl Edge<'_> {
    /// Columns that running text is set in: 80, or the terminal's if it has fewer.
    pub(super) fn measure(&self) -> usize {
        const WIDEST: usize = 80;
        const NARROWEST: usize = 20;
        self.columns.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
    }
}

/// The streams of this process. They are not held locked: while the training screen runs, a thread
/// that panics must be able to say so.
pub(super) struct Streams {
    out: Encoded<Stdout>,
    data: Stdout,
    err: Encoded<Stderr>,
}

impl Streams {
    pub(super) fn of_process() -> Self {
        let charset = Charset::of_process();
        Self {
            out: Encoded::new(std::io::stdout(), charset),
            data: std::io::stdout(),
            err: Encoded::new(std::io::stderr(), charset),
        }
    }

    pub(super) fn edge(&mut self) -> Edge<'_> {
        let terminal = self.data.is_terminal();
        let columns = terminal
            .then(|| terminal::size().ok())
            .flatten()
            .map(|size| usize::from(size.width))
            .filter(|columns| *columns > 0);
        let Abilities { colours, draws, .. } = Abilities::of_process();
        Edge {
            out: &mut self.out,
            data: &mut self.data,
            err: &mut self.err,
            now: Clock::start().now().wall,
            local: clock::local,
            seed: product::seed(),
            columns,
            colour: terminal && colours != Colours::None,
            interactive: terminal && std::io::stdin().is_terminal(),
            dumb: !draws,
        }
    }
}
