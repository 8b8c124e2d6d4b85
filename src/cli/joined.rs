//! Output that is made in many small pieces.

use std::io::{self, Write};

/// Bytes that go out at once.
const MANY: usize = 32 * 1024;

/// Joins pieces before they go out, as [`std::io::BufWriter`] does, and copies a short one in two steps of a
/// fixed length. JSON is made of hundreds of them for each session, and the `memcpy` of musl has no short way
/// for few bytes: with it copying took half of the time.
pub(super) struct Joined<W: Write> {
    out: W,
    bytes: Box<[u8]>,
    filled: usize,
}

impl<W: Write> Joined<W> {
    /// Nothing yet.
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            bytes: vec![0; MANY].into_boxed_slice(),
            filled: 0,
        }
    }

    fn put_out(&mut self) -> io::Result<()> {
        // What could not be written is not written once more.
        let filled = std::mem::take(&mut self.filled);
        let bytes = self.bytes.get(..filled).unwrap_or_default();
        self.out.write_all(bytes)
    }
}

impl<W: Write> Write for Joined<W> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.write_all(piece)?;
        Ok(piece.len())
    }

    fn write_all(&mut self, piece: &[u8]) -> io::Result<()> {
        if piece.len() > self.bytes.len().saturating_sub(self.filled) {
            self.put_out()?;
        }
        let end = self.filled.saturating_add(piece.len());
        match self.bytes.get_mut(self.filled..end) {
            Some(room) => copy(piece, room),
            None => return self.out.write_all(piece),
        }
        self.filled = end;
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.put_out()?;
        self.out.flush()
    }
}

/// What was made before a failure goes out.
impl<W: Write> Drop for Joined<W> {
    fn drop(&mut self) {
        let _ = self.put_out();
    }
}

/// Copies a piece to a place of its length.
fn copy(piece: &[u8], to: &mut [u8]) {
    match piece.len() {
        0 => {}
        1 => ends::<1>(piece, to),
        2..4 => ends::<2>(piece, to),
        4..8 => ends::<4>(piece, to),
        8..16 => ends::<8>(piece, to),
        16..32 => ends::<16>(piece, to),
        32..=64 => ends::<32>(piece, to),
        _ => to.copy_from_slice(piece),
    }
}

/// Copies the first `N` bytes and the last `N`: all of a piece that is no longer than twice that.
fn ends<const N: usize>(piece: &[u8], to: &mut [u8]) {
    if let (Some(first), Some(to)) = (piece.first_chunk::<N>(), to.first_chunk_mut()) {
        *to = *first;
    }
    if let (Some(last), Some(to)) = (piece.last_chunk::<N>(), to.last_chunk_mut()) {
        *to = *last;
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    #[test]
    fn pieces_of_every_length_come_out_as_they_went_in() {
        let bytes: Vec<u8> = (0..=u8::MAX).cycle().take(3 * MANY).collect();
        let short = (0..200).chain([0, 1, 31, 32, 33]);
        let lengths = short.cycle().take(2_000);
        let lengths = lengths.chain([MANY - 1, MANY, MANY + 1, 2 * MANY, 7]);
        let (mut whole, mut joined) = (Vec::new(), Joined::new(Vec::new()));
        for (at, length) in lengths.enumerate() {
            let piece = bytes.get(at % 97..at % 97 + length).unwrap();
            whole.extend_from_slice(piece);
            joined.write_all(piece).unwrap();
        }
        joined.flush().unwrap();
        assert!(joined.out == whole);
    }

    #[test]
    fn what_was_written_last_goes_out_at_the_end() {
        let mut out = Vec::new();
        let mut joined = Joined::new(&mut out);
        joined.write_all(b"a").unwrap();
        drop(joined);
        assert_eq!(out, b"a");
    }
}
