//! Goes through a log once, and finds where it may be cut.

use super::{AROUND, Sizes, counts_beyond_its_day};
use crate::core::amended::amend;
use crate::core::record::{Record, Tie};
use crate::store::form::is_other;
use crate::store::found::{Place, StoredRecord, sound};
use crate::store::pieces::Piece;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use uuid::Uuid;

/// Fields of an amendment that give a record another place.
const MOVES: [&str; 4] = ["local_date", "at", "start", "end"];

/// A time, and what decides in the same second.
type Order = (DateTime<Utc>, Tie);

/// A place between two lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    /// Where the second of them begins.
    pub(super) byte: u64,
    /// The last date before it; every date behind it is later.
    pub(super) last: NaiveDate,
    /// The last record before it; every one behind it comes later.
    order: Order,
}

/// A log that can be cut.
#[derive(Debug)]
pub(super) struct Orderly {
    pub(super) cuts: Vec<Cut>,
    /// The amendments with their ids.
    pub(super) amendments: Vec<(Uuid, StoredRecord)>,
    /// What counts beyond its day, corrected.
    pub(super) held: Vec<Record>,
    /// How long the log is.
    pub(super) end: u64,
}

/// Finds the cuts; `None` where the log has to be read whole.
pub(super) fn look(mut file: File, sizes: Sizes) -> io::Result<Option<Orderly>> {
    let end = file.metadata()?.len();
    if end < sizes.whole || is_other(&mut file)? {
        return Ok(None);
    }
    let mut look = Look::new(sizes);
    if !go_through(&mut file, end, |byte, line| look.take(byte, line))? {
        return Ok(None);
    }
    let Some(far) = look.far.take() else {
        return Ok(None);
    };
    // A session that was never in the log is missed by nobody. One that is far away is.
    let mut is_near = true;
    if !far.is_empty() {
        go_through(&mut file, end, |_, line| {
            let id = line.record.id();
            is_near &= id.is_none_or(|id| !far.contains_key(&id));
            is_near
        })?;
    }
    if !is_near || look.cuts.is_empty() {
        return Ok(None);
    }
    let amendments = look.amendments.iter().map(|(_, line)| line.record.clone());
    look.held.extend(amendments);
    amend(&mut look.held);
    look.held.retain(counts_beyond_its_day);
    look.held.sort_by_key(Record::order);
    Ok(Some(Orderly {
        cuts: look.cuts,
        amendments: look.amendments,
        held: look.held,
        end,
    }))
}

/// Shows each line with its first byte, as long as `take` wants more and each is a record as it was
/// written; says whether all were.
fn go_through(
    file: &mut File,
    end: u64,
    mut take: impl FnMut(u64, StoredRecord) -> bool,
) -> io::Result<bool> {
    file.rewind()?;
    let mut is_orderly = true;
    let place = |piece: &Piece<'_>| Place::Byte(piece.start);
    // A quarter of a megabyte is read at once: there are many.
    let source = BufReader::with_capacity(256 * 1024, file.take(end));
    let stopped = sound(source, place, &mut |_, found| {
        if let (true, Ok(line)) = (is_orderly, found) {
            let Place::Byte(byte) = line.place else {
                return;
            };
            is_orderly = !line.edited && take(byte, line);
        }
    })?;
    Ok(is_orderly && stopped.is_none())
}

struct Look {
    sizes: Sizes,
    cuts: Vec<Cut>,
    amendments: Vec<(Uuid, StoredRecord)>,
    held: Vec<Record>,
    /// The last ids, in their own order.
    ids: BTreeSet<Uuid>,
    /// The greatest id that is no longer among them.
    forgotten: Option<Uuid>,
    /// The last sessions with their dates, and their ids in the order of the log.
    sessions: HashMap<Uuid, NaiveDate>,
    order_of_sessions: VecDeque<Uuid>,
    /// Sessions that were named and not seen yet, with the first and the last date on which they were.
    /// `None` once there are too many.
    far: Option<HashMap<Uuid, (NaiveDate, NaiveDate)>>,
    newest: Option<Order>,
    last: Option<NaiveDate>,
}

impl Look {
    fn new(sizes: Sizes) -> Self {
        Self {
            sizes,
            cuts: Vec::new(),
            amendments: Vec::new(),
            held: Vec::new(),
            ids: BTreeSet::new(),
            forgotten: None,
            sessions: HashMap::new(),
            order_of_sessions: VecDeque::new(),
            far: Some(HashMap::new()),
            newest: None,
            last: None,
        }
    }

    /// Takes in a line; whether the log may still be cut.
    fn take(&mut self, byte: u64, line: StoredRecord) -> bool {
        let record = &line.record;
        let (Some(id), Some((at, tie))) = (record.id(), record.order()) else {
            return false;
        };
        let order = (at.to_utc(), tie);
        // A correction has no date of its own.
        let date = record.local_date();
        if !self.is_single(id) || !self.is_near(record, date) {
            return false;
        }
        self.cut(byte, order, date);
        self.newest = self.newest.max(Some(order));
        self.last = self.last.max(date);
        if let Record::Amendment(amendment) = record {
            if MOVES.iter().any(|field| amendment.set.contains_key(*field)) {
                return false;
            }
            self.amendments.push((id, line));
        } else if counts_beyond_its_day(record) {
            self.held.push(line.record);
        }
        true
    }

    /// Whether no record before had this id. The ids of version 7 ascend, but for a few.
    fn is_single(&mut self, id: Uuid) -> bool {
        let is_told = id.get_version_num() == 7 && self.forgotten.is_none_or(|last| id > last);
        if !is_told || !self.ids.insert(id) {
            return false;
        }
        if self.ids.len() > self.sizes.window {
            self.forgotten = self.ids.pop_first();
        }
        true
    }

    /// Whether a record stands near the session that it belongs to, as far as is known.
    fn is_near(&mut self, record: &Record, date: Option<NaiveDate>) -> bool {
        let (Some(id), Some(date), Some(far)) = (record.id(), date, &mut self.far) else {
            return self.far.is_some();
        };
        if record.is_session() {
            self.sessions.insert(id, date);
            self.order_of_sessions.push_back(id);
            if self.order_of_sessions.len() > self.sizes.window
                && let Some(oldest) = self.order_of_sessions.pop_front()
            {
                self.sessions.remove(&oldest);
            }
            let named = far.remove(&id);
            return named.is_none_or(|(first, last)| near(first, date) && near(date, last));
        }
        let Some(session) = record.belongs_to() else {
            return true;
        };
        if let Some(of_session) = self.sessions.get(&session) {
            return near(*of_session, date);
        }
        let (first, last) = far.entry(session).or_insert((date, date));
        (*first, *last) = ((*first).min(date), (*last).max(date));
        if far.len() > self.sizes.window {
            self.far = None;
        }
        self.far.is_some()
    }

    /// Drops the cuts that this record shows to be none, and cuts before it where that is clean.
    fn cut(&mut self, byte: u64, order: Order, date: Option<NaiveDate>) {
        let is_none = |cut: &Cut| order <= cut.order || date.is_some_and(|date| date <= cut.last);
        while self.cuts.last().is_some_and(is_none) {
            self.cuts.pop();
        }
        let from = self.cuts.last().map_or(0, |cut| cut.byte);
        if let (Some(newest), Some(last), Some(date)) = (self.newest, self.last, date)
            && order > newest
            && date > last
            && byte.saturating_sub(from) >= self.sizes.step
        {
            self.cuts.push(Cut {
                byte,
                last,
                order: newest,
            });
        }
    }
}

/// Whether two dates are so near that both are on a page of either.
fn near(one: NaiveDate, other: NaiveDate) -> bool {
    let (first, last) = (one.min(other), one.max(other));
    first.checked_add_days(AROUND).is_none_or(|end| last <= end)
}
