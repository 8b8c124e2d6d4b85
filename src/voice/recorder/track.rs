//! A track, written from front to back: silence, and the sounds mixed into it.

use super::sink::Sink;
use std::collections::VecDeque;
use std::io;

/// Samples written at once.
const BLOCK: usize = 4_096;

/// A track whose length is known from the start.
pub(super) struct Track<'a> {
    out: Sink<'a>,
    /// Samples written.
    at: u64,
    /// Samples of the whole file.
    long: u64,
    /// Samples that are mixed but not written yet.
    ahead: VecDeque<i16>,
}

impl<'a> Track<'a> {
    /// A track of `long` samples into this file.
    pub(super) const fn new(out: Sink<'a>, long: u64) -> Self {
        Self {
            out,
            at: 0,
            long,
            ahead: VecDeque::new(),
        }
    }

    /// Mixes a sound into the track from the current sample on.
    pub(super) fn mix(&mut self, sound: &[i16]) {
        for (there, new) in self.ahead.iter_mut().zip(sound) {
            *there = there.saturating_add(*new);
        }
        let rest = sound.iter().skip(self.ahead.len());
        self.ahead.extend(rest);
    }

    /// Writes up to this sample of the file, and never past its end.
    pub(super) fn run_to(&mut self, sample: u64) -> io::Result<()> {
        let to = sample.min(self.long);
        while self.at < to {
            let heard = self.ahead.len().min(BLOCK);
            let left = usize::try_from(to - self.at).unwrap_or(usize::MAX);
            let block: Vec<i16> = if heard == 0 {
                vec![0; left.min(BLOCK)]
            } else {
                self.ahead.drain(..heard.min(left)).collect()
            };
            self.out.write(&block)?;
            self.at += u64::try_from(block.len()).unwrap_or(u64::MAX);
        }
        Ok(())
    }

    /// Writes the rest.
    pub(super) fn end(mut self) -> io::Result<()> {
        self.run_to(self.long)?;
        self.out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::super::sink::Format;
    use super::super::time::samples;
    use super::*;
    use std::time::Duration;

    #[test]
    fn sounds_add_up_where_they_meet_and_never_wrap_around() -> io::Result<()> {
        let mut file = Vec::new();
        let sink = Sink::begin(Format::Wav, &mut file, 6, &[])?;
        let mut track = Track::new(sink, 6);
        track.run_to(1)?;
        track.mix(&[5, 30_000, 7]);
        track.mix(&[1, 30_000]);
        track.run_to(4)?;
        track.mix(&[9; 100]);
        track.end()?;
        let body = file.get(44..).unwrap_or_default().chunks(2);
        let body: Vec<i16> = body
            .filter_map(|b| Some(i16::from_le_bytes(b.try_into().ok()?)))
            .collect();
        assert_eq!(body, [0, 6, i16::MAX, 7, 9, 9]);
        Ok(())
    }

    #[test]
    fn what_no_wav_file_can_hold_is_refused_before_it_is_written() {
        let day = samples(Duration::from_hours(28));
        let mut file = Vec::new();
        assert!(Sink::begin(Format::Wav, &mut file, day, &[]).is_err());
        assert!(file.is_empty());
    }
}
