//! How far it is: a bar on a terminal, else a line now and then.

use crate::cli::{Edge, Failure, Home};
use crate::i18n::{Texts, t};
use std::time::{Duration, Instant};

/// Cells of the bar.
const CELLS: usize = 24;
/// Lines without a terminal, in all.
const LINES: usize = 10;

/// The progress of some lines.
pub(super) struct Progress<'h> {
    texts: &'h Texts,
    all: usize,
    at: usize,
    began: Instant,
    /// How wide the bar on the last line is; 0 for none.
    drawn: usize,
}

impl<'h> Progress<'h> {
    #[expect(
        clippy::disallowed_methods,
        reason = "how long it takes is by the clock on the wall"
    )]
    pub(super) fn new(all: usize, home: &'h Home) -> Self {
        Self {
            texts: &home.texts,
            all,
            at: 0,
            began: Instant::now(),
            drawn: 0,
        }
    }

    /// One more line is there; `new` of them were rendered now.
    pub(super) fn step(&mut self, new: usize, edge: &mut Edge<'_>) -> Result<(), Failure> {
        self.at += 1;
        let (at, all) = (self.at, self.all);
        let said = self.texts.say(t::CliPrepareAt { at, of: all });
        let Some(columns) = edge.columns.filter(|_| !edge.dumb) else {
            let part = |at: usize| at * LINES / all.max(1);
            if part(at) > part(at - 1) {
                writeln!(edge.out, "{said}")?;
                edge.out.flush()?;
            }
            return Ok(());
        };
        let full = at * CELLS / all.max(1);
        let bar: String = (0..CELLS)
            .map(|n| if n < full { '█' } else { '░' })
            .collect();
        let left = self.left(new).unwrap_or_default();
        let line = format!("{bar}  {said}  {left}");
        let line: String = line.chars().take(columns.saturating_sub(1)).collect();
        let width = line.chars().count();
        let gap = " ".repeat(self.drawn.saturating_sub(width));
        write!(edge.out, "\r{line}{gap}")?;
        edge.out.flush()?;
        self.drawn = width;
        Ok(())
    }

    /// How long the rest takes, once that can be told.
    fn left(&self, new: usize) -> Option<String> {
        let new = u32::try_from(new).ok().filter(|new| *new >= 5)?;
        let rest = u32::try_from(self.all.saturating_sub(self.at)).ok()?;
        let left = self.began.elapsed() / new * rest;
        let minutes = left.as_secs().div_ceil(60);
        let is_long = left > Duration::from_secs(20);
        is_long.then(|| self.texts.say(t::CliPrepareLeft { minutes }))
    }

    /// Leaves the line of the bar.
    pub(super) fn end(&mut self, edge: &mut Edge<'_>) -> Result<(), Failure> {
        if self.drawn > 0 {
            writeln!(edge.out)?;
            self.drawn = 0;
        }
        Ok(())
    }
}
