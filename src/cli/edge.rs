//! What a command may use of its surroundings: streams, a clock and its zone, a terminal's width.

use crate::run::charset::{Charset, Encoded};
use crate::run::clock::{self, Clock};
use crate::run::product;
use crate::run::terminal::{self, Abilities};
use crate::view::Colours;
use chrono::{DateTime, FixedOffset, NaiveDateTime};
use std::io::{BufRead, BufReader, IsTerminal, Stderr, Stdin, Stdout, Write};

/// The surroundings of a command.
pub struct Edge<'a> {
    /// Output for people, in the character set of the terminal.
    pub out: &'a mut dyn Write,
    /// Output for programs, which read UTF-8: JSON, tables, calendar entries.
    pub data: &'a mut dyn Write,
    /// Error messages.
    pub err: &'a mut dyn Write,
    /// What is typed or pasted; the training screen does not read it.
    pub input: &'a mut dyn BufRead,
    /// Local time with its offset.
    pub now: DateTime<FixedOffset>,
    /// Local time of a date and a time of day, with the offset of this place at that time.
    pub local: fn(NaiveDateTime) -> DateTime<FixedOffset>,
    /// The seed for the ids of new records.
    pub seed: u64,
    /// Columns of the terminal; `None` if `out` is none.
    pub columns: Option<usize>,
    /// Rows of the terminal; `None` if `out` is none.
    pub rows: Option<usize>,
    /// Whether `out` may be coloured.
    pub colour: bool,
    /// Whether a person uses both ends, so that a screen can be opened.
    pub interactive: bool,
    /// Whether the terminal can only append lines, as with `TERM=dumb`.
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
    /// The line length of text: 80 columns, or fewer if the terminal is narrower.
    pub(super) fn measure(&self) -> usize {
        const WIDEST: usize = 80;
        const NARROWEST: usize = 20;
        self.columns.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
    }
}

/// The streams of this process. They are not locked: while the training screen runs, a thread that
/// panics must be able to print.
pub(super) struct Streams {
    out: Encoded<Stdout>,
    data: Stdout,
    err: Encoded<Stderr>,
    input: BufReader<Stdin>,
}

impl Streams {
    pub(super) fn of_process() -> Self {
        let charset = Charset::of_process();
        Self {
            out: Encoded::new(std::io::stdout(), charset),
            data: std::io::stdout(),
            err: Encoded::new(std::io::stderr(), charset),
            input: BufReader::new(std::io::stdin()),
        }
    }

    pub(super) fn edge(&mut self) -> Edge<'_> {
        let terminal = self.data.is_terminal();
        let size = terminal.then(|| terminal::size().ok()).flatten();
        let [columns, rows] = [size.map(|size| size.width), size.map(|size| size.height)]
            .map(|cells| cells.map(usize::from).filter(|cells| *cells > 0));
        let Abilities { colours, draws, .. } = Abilities::of_process();
        Edge {
            out: &mut self.out,
            data: &mut self.data,
            err: &mut self.err,
            input: &mut self.input,
            now: Clock::start().now().wall,
            local: clock::local,
            seed: product::seed(),
            columns,
            rows,
            colour: terminal && colours != Colours::None,
            interactive: terminal && std::io::stdin().is_terminal(),
            dumb: !draws,
        }
    }
}
