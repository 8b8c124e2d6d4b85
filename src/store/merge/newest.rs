//! The last lines of a log, as many as fit into some bytes.

#[derive(Debug)]
pub(super) struct Newest {
    most: usize,
    /// These lines, and before them some that no longer fit.
    lines: Vec<u8>,
}

impl Newest {
    pub(super) const fn new(most: usize) -> Self {
        Self {
            most,
            lines: Vec::new(),
        }
    }

    /// Takes the next line, without its newline.
    pub(super) fn push(&mut self, line: &[u8]) {
        // Rarely, so that the bytes move rarely.
        if self.lines.len() > self.most.saturating_mul(4) {
            let before = self.before();
            self.lines.drain(..before);
        }
        self.lines.extend_from_slice(line);
        self.lines.push(b'\n');
    }

    /// The lines, each with its newline.
    pub(super) fn lines(&self) -> &[u8] {
        self.lines.get(self.before()..).unwrap_or_default()
    }

    /// Bytes of the lines that no longer fit.
    fn before(&self) -> usize {
        let Some(from) = self.lines.len().checked_sub(self.most) else {
            return 0;
        };
        // A line that begins exactly there fits.
        let Some(before) = from.checked_sub(1) else {
            return 0;
        };
        let rest = self.lines.get(before..).unwrap_or_default();
        let end = memchr::memchr(b'\n', rest);
        end.map_or(self.lines.len(), |end| {
            before.saturating_add(end).saturating_add(1)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_many_whole_lines_as_fit(lengths in prop::collection::vec(1_usize..40, 0..60)) {
            let lines: Vec<Vec<u8>> = lengths.iter().map(|length| vec![b'x'; *length]).collect();
            let mut newest = Newest::new(32);
            for line in &lines {
                newest.push(line);
            }
            let mut expected = Vec::new();
            for line in lines.iter().rev() {
                if expected.len() + line.len() + 1 > 32 {
                    break;
                }
                expected.splice(0..0, [line, &b"\n"[..]].concat());
            }
            prop_assert_eq!(newest.lines(), &expected[..]);
        }
    }
}
