//! Every line of a log with its bytes, for those who count, mend or carry lines over; unlike other
//! readers they also name the empty bytes that a power cut leaves.

use super::found::{Damage, Fault, Kept, Place, show};
use super::pieces::Piece;
use std::io::{self, BufReader, Read};

/// Shows every line as it lies in the file, doubles and all, and after the last one the lines with
/// empty bytes.
pub(super) fn scan(
    source: impl Read,
    mut found: impl FnMut(&[u8], Result<Kept, Fault>),
) -> io::Result<()> {
    let mut reader = BufReader::new(NulWatch::new(source));
    let place = |piece: &Piece<'_>| Place::Line(piece.line);
    show(&mut reader, place, &mut found)?;
    for line in reader.into_inner().lines {
        let fault = Fault {
            place: Place::Line(line),
            damage: Damage::Nul,
        };
        found(&[], Err(fault));
    }
    Ok(())
}

/// Faults by line; one line has one fault.
pub(super) fn in_order(faults: &mut Vec<Fault>) {
    let line = |fault: &Fault| match fault.place {
        Place::Line(line) => line,
        Place::Byte(byte) => byte,
    };
    faults.sort_by_key(line);
    faults.dedup_by_key(|fault| fault.place);
}

/// Notes the lines with NUL bytes as a file is read.
struct NulWatch<R> {
    source: R,
    line: u64,
    lines: Vec<u64>,
}

impl<R> NulWatch<R> {
    fn new(source: R) -> Self {
        Self {
            source,
            line: 1,
            lines: Vec::new(),
        }
    }

    fn look(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some(at) = memchr::memchr2(b'\n', 0, rest) {
            let (_, after) = rest.split_at(at);
            if after.first() == Some(&b'\n') {
                self.line = self.line.saturating_add(1);
            } else if self.lines.last() != Some(&self.line) {
                self.lines.push(self.line);
            }
            // A run of NUL is passed by at once.
            let run = after.iter().take_while(|byte| **byte == 0).count();
            rest = after.get(run.max(1)..).unwrap_or_default();
        }
    }
}

impl<R: Read> Read for NulWatch<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.look(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::super::sample;
    use super::*;

    #[test]
    fn empty_bytes_are_named_by_their_line_wherever_they_lie() {
        let line = sample::line(&sample::record(1));
        let nul = "\0".repeat(20_000);
        let log = format!("{line}{nul}\n{nul}{line}\n{line}x{nul}");
        let (mut kept, mut faults) = (0, vec![]);
        scan(log.as_bytes(), |bytes, found| match found {
            Ok(_) => {
                kept += 1;
                assert_eq!(bytes, line.trim_end().as_bytes());
            }
            Err(fault) => faults.push(fault),
        })
        .unwrap();
        in_order(&mut faults);
        let fault = |line, damage| Fault {
            place: Place::Line(line),
            damage,
        };
        // Of the torn line its tear is named.
        let expected = [
            fault(2, Damage::Nul),
            fault(3, Damage::Nul),
            fault(6, Damage::Torn),
        ];
        assert_eq!((kept, faults), (3, expected.to_vec()));
    }
}
