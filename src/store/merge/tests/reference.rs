//! Merging as it is meant, with everything in memory: what [`merge`] appends must be the same to the byte,
//! whatever is in the logs.

use super::super::super::found::StoredRecord;
use super::super::super::precedence::Precedence;
use super::super::super::utf16_text;
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

fn amendment(number: u16, amends: u16, pain: u8) -> String {
    sample::line(&Record::Amendment(crate::core::record::Amendment {
        id: sample::id(number),
        at: sample::check_in(number).at,
        amends: sample::id(amends),
        set: [("pain".to_owned(), pain.into())].into_iter().collect(),
    }))
}

/// An id that says nothing of when it was made.
fn scattered(number: u16) -> Uuid {
    Uuid::from_u128(u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c834))
}

fn with_note(number: u16, note: &str) -> String {
    let mut check = sample::check_in(number);
    check.note = Some(crate::core::text::Plain::new(note));
    sample::line(&Record::CheckIn(check))
}

fn any_line() -> impl Strategy<Value = Vec<u8>> {
    let number = 1_u16..60;
    let text = prop_oneof![
        8 => number.clone().prop_map(line),
        3 => number.clone().prop_map(|n| sample::line(&Record::Session(sample::session(n)))),
        2 => (number.clone(), 3_u8..9).prop_map(|(n, pain)| {
            line(n).replace("\"pain\":2", &format!("\"pain\":{pain}"))
        }),
        2 => (60_u16..90, number.clone(), 0_u8..12).prop_map(|(n, of, pain)| amendment(n, of, pain)),
        2 => number.clone().prop_map(|n| {
            let mut check = sample::check_in(n);
            check.id = scattered(n);
            sample::line(&Record::CheckIn(check))
        }),
        1 => number.clone().prop_map(|n| line(n).replace('\n', "\r\n")),
        1 => number.clone().prop_map(|n| line(n).replace(",\"", ", \"")),
        1 => number.clone().prop_map(|n| line(n).trim_end().to_owned()),
        1 => number.clone().prop_map(|n| {
            format!("{{\"v\":2,\"type\":\"sleep\",\"id\":\"{}\",\"hours\":7}}\n", sample::id(n))
        }),
        1 => (1_u8..4).prop_map(|n| format!("{{\"v\":2,\"type\":\"sleep\",\"hours\":{n}}}\n")),
        1 => prop::sample::select(vec!["\n", "oops\n", "\0\0\n", "[\n", "]\n", "}{\n", "\u{feff}"])
            .prop_map(str::to_owned),
        1 => (number.clone(), 9_000_usize..80_000).prop_map(|(n, long)| with_note(n, &"ø".repeat(long))),
    ];
    // Damage that a line may survive or not.
    let cut = (number, 1_usize..200).prop_map(|(n, cut)| {
        let mut line = line(n).into_bytes();
        line.truncate(cut);
        line
    });
    prop_oneof![12 => text.prop_map(String::into_bytes), 1 => cut]
}

/// Most logs are of one machine, and their ids rise but for a few.
fn any_log() -> impl Strategy<Value = Vec<u8>> {
    let rising = (prop::collection::btree_set(1_u16..200, 0..80), any::<u8>()).prop_map(
        |(numbers, late)| {
            let mut lines: Vec<String> = numbers.into_iter().map(line).collect();
            if !lines.is_empty() {
                let (late, last) = (usize::from(late) % lines.len(), lines.len() - 1);
                lines.swap(late, last);
            }
            lines.concat().into_bytes()
        },
    );
    let mixed = prop::collection::vec(any_line(), 0..40).prop_map(|lines| lines.concat());
    let both = (rising, mixed, any::<bool>()).prop_map(|(rising, mixed, is_first)| {
        if is_first {
            [rising, mixed].concat()
        } else {
            [mixed, rising].concat()
        }
    });
    let other_form =
        (prop::collection::vec(1_u16..60, 0..9), 0_usize..4).prop_map(|(numbers, form)| {
            let text: String = numbers.into_iter().map(line).collect();
            utf16_text::all(&text)[form].clone()
        });
    prop_oneof![9 => both, 1 => other_form]
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
