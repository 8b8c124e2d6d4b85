//! Cuts a file into lines as it is read, whatever bytes are in it.
//!
//! Holds one line at most, and of a line no more than its cap.

use std::io::{self, BufRead, ErrorKind};
use std::ops::ControlFlow;

/// One line, or what is left of one. Blank ones are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// The line it is on, from 1, counted from where reading began.
    pub(super) line: u64,
    /// Where it starts, in bytes from where reading began.
    pub(super) start: u64,
    /// Its bytes without the newline; `None` where it is longer than the cap.
    pub(super) bytes: Option<&'a [u8]>,
    /// Whether it ends with a newline.
    pub(super) is_ended: bool,
}

/// Shows every piece until `each` breaks.
pub(super) fn pieces(
    mut reader: impl BufRead,
    cap: usize,
    mut each: impl FnMut(Piece<'_>) -> ControlFlow<()>,
) -> io::Result<()> {
    let (mut line, mut start, mut length) = (1_u64, 0_u64, 0_u64);
    let mut held: Vec<u8> = Vec::new();
    loop {
        let buffer = match reader.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        let is_over = buffer.is_empty();
        let end = memchr::memchr(b'\n', buffer);
        let (part, rest) = buffer.split_at(end.unwrap_or(buffer.len()));
        let is_ended = !rest.is_empty();
        length = length.saturating_add(count(part));
        let fits = length <= count_of(cap);
        // A line within one buffer is shown where it lies; only one across buffers is copied.
        let bytes = if held.is_empty() && (is_ended || !fits) {
            part
        } else {
            if fits {
                held.extend_from_slice(part);
            }
            &held
        };
        let used = part.len().saturating_add(usize::from(is_ended));
        if is_ended || is_over {
            let piece = Piece {
                line,
                start,
                bytes: fits.then_some(bytes),
                is_ended,
            };
            let is_blank = fits && bytes.trim_ascii().is_empty();
            if !is_blank && each(piece).is_break() {
                return Ok(());
            }
            held.clear();
            start = start.saturating_add(length).saturating_add(1);
            length = 0;
            line = line.saturating_add(u64::from(is_ended));
        }
        if is_over {
            return Ok(());
        }
        reader.consume(used);
    }
}

fn count(bytes: &[u8]) -> u64 {
    count_of(bytes.len())
}

fn count_of(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
