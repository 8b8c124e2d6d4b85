//! Merging as it is meant, with everything in memory: what [`merge`] appends must be the same to the byte,
//! whatever is in the logs.

use super::super::super::any_log::any_log;
use super::super::super::found::StoredRecord;
use super::super::super::precedence::Precedence;
use super::super::super::scan::scan;
use super::*;
use proptest::prelude::*;
use std::collections::{HashMap, HashSet, VecDeque};
use uuid::Uuid;

#[derive(Default)]
struct Held {
    best: HashMap<Uuid, Precedence>,
    unnamed: HashSet<Vec<u8>>,
}

impl Held {
    fn take(&mut self, line: &[u8], kept: &StoredRecord) -> bool {
        let Some(id) = kept.record.id() else {
            return self.unnamed.insert(line.to_vec());
        };
        let best = self.best.get(&id);
        let is_better = best.is_none_or(|best| *best < kept.precedence);
        if is_better {
            self.best.insert(id, kept.precedence);
        }
        is_better
    }
}

/// What is appended to the one log, and how many lines and faults each of the others has.
fn expected(ours: &[u8], others: &[Vec<u8>]) -> (Vec<u8>, Vec<(u64, Vec<Fault>)>) {
    let mut held = Held::default();
    let mut last: VecDeque<Vec<u8>> = VecDeque::new();
    scan(Cursor::new(ours), true, |bytes, found| {
        let Ok(kept) = found else { return };
        held.take(bytes, &kept);
        if kept.record.id().is_some() {
            last.push_back([bytes, b"\n"].concat());
            while last.iter().map(Vec::len).sum::<usize>() > ONCE_MORE {
                last.pop_front();
            }
        }
    })
    .unwrap();
    let (mut bytes, mut sources) = (Vec::new(), Vec::new());
    for other in others {
        let (mut added, mut faults) = (0, Vec::new());
        scan(Cursor::new(other), true, |line, found| match found {
            Ok(kept) if held.take(line, &kept) => {
                added += 1;
                bytes.extend([line, b"\n"].concat());
            }
            Ok(_) => {}
            Err(fault) => faults.push(fault),
        })
        .unwrap();
        in_order(&mut faults);
        sources.push((added, faults));
    }
    if bytes.len() > ONCE_MORE {
        bytes.extend(last.into_iter().flatten());
    }
    (bytes, sources)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_appended_is_what_is_meant(
        ours in any_log(),
        others in prop::collection::vec(any_log(), 1..3),
    ) {
        let (home, folders) = sample::folders();
        fs::create_dir_all(folders.data()).unwrap();
        fs::write(folders.log(), &ours).unwrap();
        let paths: Vec<_> = (0..others.len())
            .map(|n| home.path().join(format!("{n}.jsonl")))
            .collect();
        for (path, other) in paths.iter().zip(&others) {
            fs::write(path, other).unwrap();
        }
        let (bytes, sources) = expected(&ours, &others);
        // What any append leaves, whoever asks for it.
        let before = sample::folders();
        fs::create_dir_all(before.1.data()).unwrap();
        fs::write(before.1.log(), &ours).unwrap();
        if !bytes.is_empty() {
            Log::new(before.1.clone()).append(&bytes).unwrap();
        }
        let merged = merge(&folders, &paths).unwrap();
        prop_assert!(fs::read(folders.log()).unwrap() == fs::read(before.1.log()).unwrap());
        let found = merged.sources.into_iter().map(|source| (source.added, source.faults));
        prop_assert_eq!(found.collect::<Vec<_>>(), sources);
        let files = |folders: &Folders| {
            let names = fs::read_dir(folders.data()).unwrap();
            let names = names.map(|entry| entry.unwrap().file_name());
            names.filter(|name| name != "log.lock").count()
        };
        prop_assert_eq!(files(&folders), files(&before.1));
    }
}
