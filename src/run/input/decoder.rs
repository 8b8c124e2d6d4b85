//! Bytes and silence in, what was typed out.

use super::Typed;
use super::burst::{Bursts, TOGETHER};
use super::parser::{CUT_OFF, ESC_ALONE, PAIN_MAY_COME, Parser};
use std::time::Duration;

/// Turns bytes into keys. It has no clock: the caller reports the silence between two reads.
#[derive(Debug, Default)]
pub struct Decoder {
    parser: Parser,
    bursts: Bursts,
}

impl Decoder {
    /// For bytes of a terminal.
    pub fn of_terminal() -> Self {
        Self::default()
    }

    /// For bytes of a pipe, where nothing is a paste.
    pub fn of_pipe() -> Self {
        Self {
            bursts: Bursts::of_pipe(),
            ..Self::default()
        }
    }

    /// Takes in what one read has brought.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Typed> {
        let tokens = self.parser.feed(bytes);
        self.bursts.take(tokens)
    }

    /// Learns that nothing has come for so long since the last read.
    pub fn quiet(&mut self, silence: Duration) -> Vec<Typed> {
        // A paste is over before the key that silence alone makes, such as Esc.
        let mut typed = self.bursts.quiet(silence);
        let tokens = self.parser.quiet(silence);
        typed.extend(self.bursts.take(tokens));
        typed
    }

    /// The next length of silence to report, after `told` was reported; `None` if no silence changes
    /// anything.
    pub fn next_quiet(&self, told: Duration) -> Option<Duration> {
        let waits = self.parser.is_unfinished() || self.bursts.goes_on();
        let mut steps = [ESC_ALONE.min(TOGETHER), PAIN_MAY_COME, CUT_OFF].into_iter();
        steps.find(|step| *step > told).filter(|_| waits)
    }
}

/// What these bytes are, in one read of a terminal that says nothing afterwards.
pub fn parse(bytes: &[u8]) -> Vec<Typed> {
    let mut decoder = Decoder::of_terminal();
    let mut typed = decoder.feed(bytes);
    let mut told = Duration::ZERO;
    while let Some(silence) = decoder.next_quiet(told) {
        typed.extend(decoder.quiet(silence));
        told = silence;
    }
    typed
}

#[cfg(test)]
mod tests;
