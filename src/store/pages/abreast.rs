//! Goes through the lines of a long log on several threads: one reads blocks of whole lines and takes what
//! was seen in order, the others look at the lines.

use super::lines::sound_lines;
use super::seen::Seen;
use crate::store::found::LONGEST_LINE;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, Scope};

/// Threads that look at lines, at most: one reads for them all.
const THREADS: usize = 4;
/// Blocks that wait for each of them.
const WAITING: usize = 2;

/// How a log is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Abreast {
    /// Threads that look at lines.
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

    /// Shows what the lines are, block by block in order, as long as `take` wants more and each is a record
    /// as it was written; says whether all were.
    pub(super) fn go_through(
        self,
        file: &mut File,
        bytes: Range<u64>,
        mut take: impl FnMut(Looked) -> bool,
    ) -> io::Result<bool> {
        let mut blocks = Blocks::of(file, bytes, self.block)?;
        if self.threads < 2 {
            return alone(&mut blocks, take);
        }
        thread::scope(|scope| {
            let lookers = (0..self.threads).map(|_| Looker::spawn(scope));
            match lookers.collect::<io::Result<Vec<_>>>() {
                Ok(lookers) => with(&lookers, &mut blocks, &mut take),
                Err(_) => alone(&mut blocks, &mut take),
            }
        })
    }
}

fn alone(blocks: &mut Blocks<'_>, mut take: impl FnMut(Looked) -> bool) -> io::Result<bool> {
    while let Some(block) = blocks.next()? {
        let looked = Looked::at(block)?;
        let is_sound = looked.is_sound;
        if !take(looked) || !is_sound {
            return Ok(false);
        }
    }
    Ok(true)
}

fn with(
    lookers: &[Looker],
    blocks: &mut Blocks<'_>,
    mut take: impl FnMut(Looked) -> bool,
) -> io::Result<bool> {
    let (mut given, mut taken) = (lookers.iter().cycle(), lookers.iter().cycle());
    let mut waiting = 0_usize;
    loop {
        while waiting < lookers.len().saturating_mul(WAITING)
            && let Some(block) = blocks.next()?
            && let Some(looker) = given.next()
        {
            looker.blocks.send(block).map_err(io::Error::other)?;
            waiting = waiting.saturating_add(1);
        }
        let Some(looker) = taken.next().filter(|_| waiting > 0) else {
            return Ok(true);
        };
        waiting = waiting.saturating_sub(1);
        let next = looker.looked.recv().map_err(io::Error::other)?;
        let is_sound = next.is_sound;
        if !take(next) || !is_sound {
            return Ok(false);
        }
    }
}

/// Whole lines of a log.
#[derive(Debug)]
pub(super) struct Block {
    /// Where the first of them begins.
    pub(super) start: u64,
    pub(super) lines: Vec<u8>,
}

/// A block, and what its lines are.
pub(super) struct Looked {
    pub(super) block: Block,
    /// Each record with its first byte, up to a line that is none.
    pub(super) seen: Vec<(u64, Seen)>,
    /// Whether every line is a record as it was written.
    is_sound: bool,
}

impl Looked {
    fn at(block: Block) -> io::Result<Self> {
        let mut seen = Vec::new();
        let is_sound = sound_lines(&*block.lines, block.start, |byte, line| {
            seen.push((byte, line));
            true
        })?;
        Ok(Self {
            block,
            seen,
            is_sound,
        })
    }
}

/// A thread that looks at lines. It ends when this is dropped.
struct Looker {
    blocks: SyncSender<Block>,
    looked: Receiver<Looked>,
}

impl Looker {
    fn spawn<'s>(scope: &'s Scope<'s, '_>) -> io::Result<Self> {
        let (blocks, given) = sync_channel::<Block>(WAITING);
        let (done, looked) = sync_channel(WAITING);
        let work = move || {
            for block in given {
                // Lines in memory are read without an error.
                let Ok(looked) = Looked::at(block) else {
                    return;
                };
                if done.send(looked).is_err() {
                    return;
                }
            }
        };
        let thread = thread::Builder::new().name("log lines".to_owned());
        thread.spawn_scoped(scope, work)?;
        Ok(Self { blocks, looked })
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
                let is_sound = abreast.go_through(&mut file, start..end, |looked| {
                    looked.seen.into_iter().all(|seen| {
                        shown.push(seen);
                        shown.len() < wanted
                    })
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
        assert!(!abreast.go_through(&mut file, 0..end, |_| true).unwrap());
    }
}
