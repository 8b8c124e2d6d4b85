//! Why a day long ago is needed.

use crate::core::ids::ProgrammeId;
use crate::core::level::Level;
use crate::core::text::Plain;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What a rule asks the last of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    Session,
    /// A session that shows how training went.
    Counting,
    /// A session that may be felt the day after.
    Felt,
    Stopped,
    /// Something was done.
    Trained,
    /// Sessions of a programme in which something was done.
    OfProgramme(ProgrammeId),
    /// Whole sessions of a programme.
    Whole(ProgrammeId),
    /// Those at a level, or from before there were levels, that were not made shorter.
    WholeAt(ProgrammeId, Option<Level>),
    /// A number.
    Pain,
    /// Where the pain was.
    Place,
    /// A row was said after a session.
    Row(u8),
    Screening,
    /// All lists were shown.
    Lists,
    Conditions,
    Usual,
    UsualAsked,
    Talked,
    /// A sign was named.
    Named(Plain),
    /// A morning paused the programme.
    Paused,
}

impl Reason {
    /// How many of the last are asked for.
    fn most(&self, sessions: usize) -> usize {
        match self {
            Self::Whole(_) | Self::WholeAt(..) => sessions,
            // By what stands last in the log, which around a day may be another than its date says.
            Self::Paused | Self::OfProgramme(_) => 3,
            _ => 1,
        }
    }
}

/// The days of the last of each.
#[derive(Debug)]
pub(super) struct Reasons {
    /// How many whole sessions are asked for.
    sessions: usize,
    last: BTreeMap<Reason, Last>,
    always: BTreeSet<NaiveDate>,
}

#[derive(Debug, Default)]
struct Last {
    /// In the order of the log.
    days: VecDeque<NaiveDate>,
    /// The latest of all.
    latest: NaiveDate,
}

impl Reasons {
    pub(super) const fn new(sessions: usize) -> Self {
        Self {
            sessions,
            last: BTreeMap::new(),
            always: BTreeSet::new(),
        }
    }

    /// Adds a day, later in the log than those before.
    pub(super) fn add(&mut self, reason: Reason, date: NaiveDate) {
        let most = reason.most(self.sessions);
        let last = self.last.entry(reason).or_default();
        last.latest = last.latest.max(date);
        if last.days.back() == Some(&date) {
            return;
        }
        last.days.push_back(date);
        if last.days.len() > most {
            last.days.pop_front();
        }
    }

    /// Adds a day that is needed whatever comes.
    pub(super) fn always(&mut self, date: NaiveDate) {
        self.always.insert(date);
    }

    pub(super) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let last = self.last.values();
        let last = last.flat_map(|last| last.days.iter().copied().chain([last.latest]));
        last.chain(self.always.iter().copied())
    }
}
