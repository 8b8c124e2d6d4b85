//! Whether a pack says what it should: each recording by itself, and each line in its time.

use super::{Pack, State, Wrong};
use crate::core::text::Plain;
use crate::script::fragments::{Fragment, Manuscript, key, pieces, shares};
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

/// What is wrong with a fragment, and so what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It cannot be read.
    Wrong(Wrong),
    /// The microphone was overdriven.
    CutOff,
    /// The voice is lost in the noise of the room.
    Quiet,
    /// It does not fit its time: how long it lasts, and how long it may.
    Long(Duration, Duration),
    /// It says this text, which it had before.
    Older(Plain),
    /// It is not recorded.
    Missing,
}

/// What is wrong with a pack.
#[derive(Debug, Default)]
pub struct Report<'m> {
    /// Each fault with its fragment, in reading order.
    pub faults: Vec<(&'m Fragment, Fault)>,
    /// How many fragments have a recording of their text.
    pub recorded: usize,
}

/// Looks at every recording of a pack.
pub fn check<'m>(pack: &Pack, manuscript: &'m Manuscript) -> Report<'m> {
    let mut report = Report::default();
    let mut lasts: HashMap<String, Duration> = HashMap::new();
    let mut faults: BTreeMap<usize, Fault> = BTreeMap::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (place, fragment) in manuscript.fragments.iter().enumerate() {
        let key = key(fragment.text.as_str());
        places.insert(key.clone(), place);
        let fault = match pack.state(fragment) {
            State::Missing => Some(Fault::Missing),
            State::Older(said) => Some(Fault::Older(said)),
            State::Recorded(id) => {
                report.recorded += 1;
                match pack.recorded(&id) {
                    Err(wrong) => Some(Fault::Wrong(wrong)),
                    Ok(recorded) => {
                        lasts.insert(key, recorded.lasts());
                        let quiet = recorded.is_too_quiet().then_some(Fault::Quiet);
                        recorded.is_cut_off().then_some(Fault::CutOff).or(quiet)
                    }
                }
            }
        };
        faults.extend(fault.map(|fault| (place, fault)));
    }
    for (key, lasts, most) in too_long(manuscript, &lasts) {
        if let Some(place) = places.get(&key) {
            let fault = Fault::Long(lasts, most);
            faults.entry(*place).or_insert(fault);
        }
    }
    let fault_of = |(place, fault)| Some((manuscript.fragments.get(place)?, fault));
    report.faults = faults.into_iter().filter_map(fault_of).collect();
    report
}

/// What is longer than its share of a line that does not fit, as few as can make it fit, with the least of
/// their shares.
fn too_long(
    manuscript: &Manuscript,
    lasts: &HashMap<String, Duration>,
) -> Vec<(String, Duration, Duration)> {
    let mut found: BTreeMap<String, (Duration, Duration)> = BTreeMap::new();
    for line in &manuscript.lines {
        // A line with a missing part is spoken by another voice.
        let Some(pieces) = pieces(&line.words, &|key| lasts.contains_key(key)) else {
            continue;
        };
        let of = |text: &str| lasts.get(&key(text)).copied().unwrap_or_default();
        let whole: Duration = pieces.iter().map(|piece| of(piece.text) + piece.then).sum();
        if whole <= line.room {
            continue;
        }
        // Those that are the longest for their share, until the line fits without their excess.
        let mut over: Vec<(&str, Duration, Duration)> = shares(&pieces, line.room)
            .map(|(piece, share)| (piece.text, of(piece.text), share))
            .filter(|(_, lasts, share)| lasts > share)
            .collect();
        over.sort_by_key(|(_, lasts, share)| {
            let times = lasts.as_millis() * 100 / share.as_millis().max(1);
            std::cmp::Reverse(times)
        });
        let mut left = whole.saturating_sub(line.room);
        for (text, lasts, share) in over {
            let fault = found.entry(key(text)).or_insert((lasts, share));
            fault.1 = fault.1.min(share);
            left = left.saturating_sub(lasts.saturating_sub(share));
            if left.is_zero() {
                break;
            }
        }
    }
    let found = found.into_iter();
    found
        .map(|(key, (lasts, most))| (key, lasts, most))
        .collect()
}
