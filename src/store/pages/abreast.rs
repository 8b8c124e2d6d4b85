//! Reads the lines of a long log on several threads: one reads blocks of whole lines and takes the records
//! in order, the others make the records.

use super::lines::{MANY, go_through, sound_lines};
use crate::store::found::{LONGEST_LINE, StoredRecord};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, Scope};

/// Threads that make records, at most: one reads for them all.
const THREADS: usize = 4;
/// Blocks that wait for each of them.
const WAITING: usize = 2;

/// How a log is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Abreast {
    /// Threads that make records.
    pub(super) threads: usize,
    /// Bytes of a block, about.
    pub(super) block: usize,
}

impl Abreast {
    /// As many threads as this machine runs side by side, and one more: each waits for its turn now and
    /// then.
    pub(super) fn usual() -> Self {
        let abreast = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Self {
            threads: if abreast < 2 {
                1
            } else {
                THREADS.min(abreast + 1)
            },
            block: 128 * 1024,
        }
    }

    /// Shows each line as [`go_through`] does, in the same order.
    pub(super) fn go_through(
        self,
        file: &mut File,
        bytes: Range<u64>,
        take: impl FnMut(u64, StoredRecord) -> bool,
    ) -> io::Result<bool> {
        if self.threads < 2 {
            return go_through(file, bytes, MANY, take);
        }
        thread::scope(|scope| {
            let makers = (0..self.threads).map(|_| Maker::spawn(scope));
            match makers.collect::<io::Result<Vec<_>>>() {
                Ok(makers) => self.by(&makers, file, bytes, take),
                Err(_) => go_through(file, bytes, MANY, take),
            }
        })
    }

    fn by(
        self,
        makers: &[Maker],
        file: &mut File,
        bytes: Range<u64>,
        mut take: impl FnMut(u64, StoredRecord) -> bool,
    ) -> io::Result<bool> {
        let mut blocks = Blocks::of(file, bytes, self.block)?;
        let (mut given, mut taken) = (makers.iter().cycle(), makers.iter().cycle());
        let mut waiting = 0_usize;
        loop {
            while waiting < makers.len().saturating_mul(WAITING)
                && let Some(block) = blocks.next()?
                && let Some(maker) = given.next()
            {
                maker.blocks.send(block).map_err(io::Error::other)?;
                waiting = waiting.saturating_add(1);
            }
            let Some(maker) = taken.next().filter(|_| waiting > 0) else {
                return Ok(true);
            };
            waiting = waiting.saturating_sub(1);
            let made = maker.made.recv().map_err(io::Error::other)?;
            for (byte, record) in made.records {
                if !take(byte, record) {
                    return Ok(false);
                }
            }
            if !made.is_sound {
                return Ok(false);
            }
        }
    }
}

/// Whole lines of a log.
struct Block {
    /// Where the first of them begins.
    start: u64,
    lines: Vec<u8>,
}

/// What a block holds.
#[derive(Default)]
struct Made {
    /// Each record with its first byte, up to a line that is none.
    records: Vec<(u64, StoredRecord)>,
    /// Whether every line is a record as it was written.
    is_sound: bool,
}

impl Made {
    fn of(block: &Block) -> io::Result<Self> {
        let mut records = Vec::new();
        let is_sound = sound_lines(&*block.lines, block.start, |byte, line| {
            records.push((byte, line));
            true
        })?;
        Ok(Self { records, is_sound })
    }
}

/// A thread that makes records. It ends when this is dropped.
struct Maker {
    blocks: SyncSender<Block>,
    made: Receiver<Made>,
}

impl Maker {
    fn spawn<'s>(scope: &'s Scope<'s, '_>) -> io::Result<Self> {
        let (blocks, given) = sync_channel::<Block>(WAITING);
        let (done, made) = sync_channel(WAITING);
        let work = move || {
            for block in given {
                // Lines in memory are read without an error.
                if done.send(Made::of(&block).unwrap_or_default()).is_err() {
                    return;
                }
            }
        };
        let thread = thread::Builder::new().name("log lines".to_owned());
        thread.spawn_scoped(scope, work)?;
        Ok(Self { blocks, made })
    }
}

/// Reads blocks, each up to its last newline.
struct Blocks<'f> {
    source: io::Take<&'f mut File>,
    size: usize,
    start: u64,
    /// The beginning of the line that the next block begins with.
    begun: Vec<u8>,
}

impl<'f> Blocks<'f> {
    fn of(file: &'f mut File, bytes: Range<u64>, size: usize) -> io::Result<Self> {
        file.seek(SeekFrom::Start(bytes.start))?;
        let length = bytes.end.saturating_sub(bytes.start);
        Ok(Self {
            source: file.take(length),
            size,
            start: bytes.start,
            begun: Vec::new(),
        })
    }

    /// The next block. It ends within a line only where the log does, or where the line is longer than any
    /// record: nobody reads on behind that.
    fn next(&mut self) -> io::Result<Option<Block>> {
        let mut lines = std::mem::take(&mut self.begun);
        let longest = LONGEST_LINE.saturating_add(1);
        loop {
            let before = lines.len();
            let most = u64::try_from(self.size).unwrap_or(u64::MAX);
            lines.reserve(self.size);
            let read = Read::by_ref(&mut self.source)
                .take(most)
                .read_to_end(&mut lines)?;
            let is_over = read < self.size;
            let new = lines.get(before..).unwrap_or_default();
            let end = memchr::memrchr(b'\n', new);
            if let Some(end) = end.filter(|_| !is_over) {
                self.begun = lines.split_off(before.saturating_add(end).saturating_add(1));
            } else if !is_over && lines.len() <= longest {
                continue;
            }
            let start = self.start;
            let length = u64::try_from(lines.len()).unwrap_or(u64::MAX);
            self.start = start.saturating_add(length);
            return Ok((!lines.is_empty()).then_some(Block { start, lines }));
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::core::record::Record;
    use crate::store::{encode, sample};
    use proptest::prelude::*;
    use std::io::Write as _;

    fn line() -> impl Strategy<Value = Vec<u8>> {
        let session = |n| encode(&Record::Session(sample::session(n))).unwrap();
        prop_oneof![
            40 => (0_u16..9).prop_map(move |n| session(n).into_bytes()),
            2 => (0_u16..9).prop_map(move |n| session(n).replace('\n', "\r\n").into_bytes()),
            2 => Just(b"  \n".to_vec()),
            1 => (0_u16..9, 0_usize..200).prop_map(move |(n, at)| {
                let mut line = session(n).into_bytes();
                line.truncate(at);
                line
            }),
            1 => Just(vec![b'x'; 9_000]),
        ]
    }

    proptest! {
        #[test]
        fn it_shows_what_one_thread_shows(
            lines in proptest::collection::vec(line(), 0..30),
            cut in 0_usize..300,
            start in 0_u64..2_000,
            block in 1_usize..3_000,
            threads in 2_usize..4,
            wanted in 1_usize..40,
        ) {
            let mut bytes = lines.concat();
            bytes.truncate(bytes.len().saturating_sub(cut));
            let end = bytes.len() as u64;
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(&bytes).unwrap();
            let mut show = |threads| {
                let mut shown = Vec::new();
                let abreast = Abreast { threads, block };
                let is_sound = abreast.go_through(&mut file, start..end, |byte, line| {
                    shown.push((byte, line));
                    shown.len() < wanted
                });
                (shown, is_sound.unwrap())
            };
            prop_assert_eq!(show(threads), show(1));
        }
    }

    #[test]
    fn a_line_without_end_is_not_held() {
        let mut file = tempfile::tempfile().unwrap();
        file.set_len(64 * 1024 * 1024).unwrap();
        let abreast = Abreast {
            threads: 2,
            block: 64 * 1024,
        };
        let end = file.metadata().unwrap().len();
        let mut blocks = Blocks::of(&mut file, 0..end, abreast.block).unwrap();
        let block = blocks.next().unwrap().unwrap();
        assert!(block.lines.len() <= LONGEST_LINE + 2 * abreast.block);
        assert!(!abreast.go_through(&mut file, 0..end, |_, _| true).unwrap());
    }
}
