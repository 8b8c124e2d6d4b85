//! Goes through a log once, and finds where it may be cut.

use super::abreast::{Abreast, Looked};
use super::cut::{LONG_AGO, Order, Sure};
use super::gather::{Added, Gather};
use super::lines::{MANY, go_through, read_at};
use super::seen::Seen;
use super::{AROUND, Sizes, counts_beyond_its_day};
use crate::core::amended::amend;
use crate::core::history::Trace;
use crate::core::record::Record;
use crate::store::days::{Apart, Cut, Known};
use crate::store::form::is_other;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{HashMap, HashSet, VecDeque};
use std::fs::File;
use std::io;
use uuid::Uuid;

/// A log that can be cut.
#[derive(Debug)]
pub(super) struct Orderly {
    pub(super) cuts: Vec<Cut>,
    /// Its corrections that are not read together with what they are of.
    pub(super) apart: Apart,
    /// What counts beyond its day, corrected.
    pub(super) held: Vec<Record>,
    /// How long the log is.
    pub(super) end: u64,
    /// Where a later reader may go on, and what it has to know for that.
    pub(super) ahead: Option<Ahead>,
}

/// The part of a log that is so far back that nothing new is said of it.
#[derive(Debug)]
pub(super) struct Ahead {
    /// Its end.
    pub(super) cut: Cut,
    /// The time of its last record.
    pub(super) newest: DateTime<Utc>,
    /// Its greatest id.
    pub(super) greatest: Uuid,
    /// The greatest id before the end of the days around it.
    pub(super) around: Uuid,
    /// Where records lie in it that count beyond their day.
    pub(super) held: Vec<u64>,
    /// Its corrections that are not read together with what they are of.
    pub(super) apart: Apart,
    /// What its days add up to, as far as that is known.
    pub(super) added: Option<Added>,
}

/// Finds the cuts, and what the days of long ago add up to if that is asked for; `None` where the log has to
/// be read whole.
pub(super) fn look(file: &mut File, sizes: Sizes, is_added: bool) -> io::Result<Option<Orderly>> {
    let end = file.metadata()?.len();
    if end < sizes.whole || is_other(file)? {
        return Ok(None);
    }
    let mut look = Look::new(sizes);
    look.gather = is_added.then(Gather::new);
    if !Abreast::usual().go_through(file, 0..end, |looked| look.take_all(looked))? {
        return Ok(None);
    }
    let Some(far) = &look.far else {
        return Ok(None);
    };
    // A session that was never in the log is missed by nobody. One that is far away is.
    let mut is_near = true;
    if !far.is_empty() {
        go_through(file, 0..end, MANY, |_, seen: Seen| {
            is_near &= !far.contains_key(&seen.trace.id);
            is_near
        })?;
    }
    if !is_near || look.cuts.is_empty() {
        return Ok(None);
    }
    look.into_orderly(file, end)
}

/// The same where the first part of the log is known; `None` too where anything behind it may say
/// something of what is in it.
pub(super) fn go_on(file: &mut File, known: &Known, sizes: Sizes) -> io::Result<Option<Orderly>> {
    let end = file.metadata()?.len();
    let (Some(mut look), Some(cut)) = (Look::behind(known, sizes), known.cuts.last()) else {
        return Ok(None);
    };
    let start = cut.byte;
    let is_read = start <= end
        && read_at(file, &known.held, |byte, line| {
            look.hold(byte, line.record);
        })?
        && go_through(file, start..end, MANY, |byte, seen| look.take(byte, seen))?;
    let is_missed = |id: &Uuid| *id <= known.greatest;
    let far = look.far.as_ref();
    let is_near = far.is_some_and(|far| !far.keys().any(is_missed));
    if !is_read || !is_near {
        return Ok(None);
    }
    look.into_orderly(file, end)
}

struct Look {
    sizes: Sizes,
    /// What is known before it began.
    begins: Option<Sure>,
    /// The greatest id of what says something of that part: by a correction of it other days may be kept.
    around: Option<Uuid>,
    /// The end of what was gone through for it, where a later correction counts as news.
    known: u64,
    cuts: Vec<Sure>,
    /// Corrections that may not be read together with what they are of, or are of what counts beyond its day:
    /// the id of that, and their first byte.
    apart: Vec<(Uuid, u64)>,
    /// What counts beyond its day, with its first byte.
    held: Vec<(u64, Record)>,
    held_ids: HashSet<Uuid>,
    /// The greatest ids, in their own order, those of sessions with their dates.
    ids: VecDeque<(Uuid, Option<NaiveDate>)>,
    /// The greatest id that is no longer among them.
    forgotten: Option<Uuid>,
    /// Sessions that were named and not seen yet, with the first and the last date on which they were.
    /// `None` once there are too many.
    far: Option<HashMap<Uuid, (NaiveDate, NaiveDate)>>,
    newest: Option<Order>,
    last: Option<NaiveDate>,
    gather: Option<Gather>,
}

impl Look {
    fn new(sizes: Sizes) -> Self {
        Self {
            sizes,
            begins: None,
            around: None,
            known: 0,
            cuts: Vec::new(),
            apart: Vec::new(),
            held: Vec::new(),
            held_ids: HashSet::new(),
            ids: VecDeque::new(),
            forgotten: None,
            far: Some(HashMap::new()),
            newest: None,
            last: None,
            gather: None,
        }
    }

    /// One that begins where the known part ends.
    fn behind(known: &Known, sizes: Sizes) -> Option<Self> {
        let cut = *known.cuts.last()?;
        // Of the last second of the part nothing more is known.
        let order = (known.newest, (u128::MAX, u8::MAX, Uuid::max()));
        Some(Self {
            begins: Some(Sure {
                cut,
                order,
                greatest: known.greatest,
            }),
            around: Some(known.around),
            known: known.end,
            apart: known.apart.iter().collect(),
            forgotten: Some(known.greatest),
            newest: Some(order),
            last: Some(cut.last),
            ..Self::new(sizes)
        })
    }

    /// Takes in the lines of a block; whether the log may still be cut.
    fn take_all(&mut self, looked: Looked) -> bool {
        if let Some(gather) = &mut self.gather {
            gather.hold(looked.block);
        }
        let mut seen = looked.seen.into_iter();
        seen.all(|(byte, seen)| self.take(byte, seen))
    }

    /// Takes in a line; whether the log may still be cut.
    fn take(&mut self, byte: u64, seen: Seen) -> bool {
        let trace = &seen.trace;
        // A correction has no date of its own.
        let (order, date) = (trace.order(), trace.date);
        // What a cut says of the part before it is without this record.
        if !self.cut(byte, order, date)
            || !self.is_single(trace.id, date.filter(|_| trace.is_session()))
            || !self.is_near(byte, trace)
        {
            return false;
        }
        self.newest = self.newest.max(Some(order));
        self.last = self.last.max(date);
        let whole = seen.whole.as_ref().map(|line| &line.record);
        if let Some(amends) = trace.amends() {
            let moves = matches!(whole, Some(Record::Amendment(amendment)) if amendment.moves());
            let is_known = self.around.is_some_and(|last| amends <= last);
            if moves || (trace.changes_days() && byte >= self.known && is_known) {
                return false;
            }
            if !self.is_read_with(amends) {
                self.apart.push((amends, byte));
            }
        } else if let Some(record) = whole {
            self.hold(byte, record.clone());
        }
        let gather = self.gather.take();
        self.gather = gather.and_then(|gather| gather.take(byte, seen));
        true
    }

    fn hold(&mut self, byte: u64, record: Record) {
        self.held_ids.extend(record.id());
        self.held.push((byte, record));
    }

    /// Whether what has this id is read wherever the line is that is looked at: it was seen, and no cut lies
    /// between them.
    fn is_read_with(&self, id: Uuid) -> bool {
        let last = self.cuts.last().or(self.begins.as_ref());
        last.is_none_or(|sure| id > sure.greatest)
            && self.place(id).is_ok()
            && !self.held_ids.contains(&id)
    }

    /// Whether what has this id may be in the known part.
    fn is_of_the_known(&self, id: Uuid) -> bool {
        self.begins.is_some_and(|begins| id <= begins.greatest)
    }

    /// Whether no record before had this id. The ids of version 7 ascend, but for a few. `date` is that of a
    /// session.
    fn is_single(&mut self, id: Uuid, date: Option<NaiveDate>) -> bool {
        let is_told = id.get_version_num() == 7 && self.forgotten.is_none_or(|last| id > last);
        let is_last = self.ids.back().is_none_or(|(last, _)| id > *last);
        let place = if is_last {
            Err(self.ids.len())
        } else {
            self.place(id)
        };
        let (true, Err(place)) = (is_told, place) else {
            return false;
        };
        self.ids.insert(place, (id, date));
        if self.ids.len() > self.sizes.window {
            self.forgotten = self.ids.pop_front().map(|(id, _)| id);
        }
        true
    }

    fn greatest(&self) -> Option<Uuid> {
        self.ids.back().map(|(id, _)| *id).max(self.forgotten)
    }

    /// Where an id is among the greatest, or would be.
    fn place(&self, id: Uuid) -> Result<usize, usize> {
        self.ids.binary_search_by_key(&id, |(id, _)| *id)
    }

    /// Whether a record stands near the session that it belongs to, as far as is known.
    fn is_near(&mut self, byte: u64, trace: &Trace) -> bool {
        let session = trace.belongs_to;
        // It was judged when the part before was looked at.
        if byte < self.known && session.is_some_and(|id| self.is_of_the_known(id)) {
            return true;
        }
        let (Some(date), Some(far)) = (trace.date, &mut self.far) else {
            return self.far.is_some();
        };
        if trace.is_session() {
            if far.is_empty() {
                return true;
            }
            let named = far.remove(&trace.id);
            return named.is_none_or(|(first, last)| near(first, date) && near(date, last));
        }
        let Some(session) = session else {
            return true;
        };
        let place = self.ids.binary_search_by_key(&session, |(id, _)| *id);
        let seen = place.ok().and_then(|place| self.ids.get(place));
        if let Some((_, Some(of_session))) = seen {
            return near(*of_session, date);
        }
        let (first, last) = far.entry(session).or_insert((date, date));
        (*first, *last) = ((*first).min(date), (*last).max(date));
        if far.len() > self.sizes.window {
            self.far = None;
        }
        self.far.is_some()
    }

    /// Drops the cuts that this record shows to be none, and cuts before it where that is clean; whether
    /// the known part still ends cleanly.
    fn cut(&mut self, byte: u64, order: Order, date: Option<NaiveDate>) -> bool {
        let is_none =
            |sure: &Sure| order <= sure.order || date.is_some_and(|date| date <= sure.cut.last);
        if self.begins.as_ref().is_some_and(is_none) {
            return false;
        }
        while let Some(sure) = self.cuts.pop_if(|sure| is_none(sure)) {
            // What was added up ends there no longer.
            self.gather.take_if(|gather| gather.is_behind(sure.cut));
        }
        let from = self.cuts.last().or(self.begins.as_ref());
        let from = from.map_or(0, |sure| sure.cut.byte);
        if let (Some(newest), Some(last), Some(date)) = (self.newest, self.last, date)
            && byte.saturating_sub(from) >= self.sizes.step
            && order > newest
            && date > last
            && let Some(greatest) = self.greatest()
        {
            self.cuts.push(Sure {
                cut: Cut { byte, last },
                order: newest,
                greatest,
            });
            let gather = self.gather.take();
            self.gather = gather.and_then(|gather| gather.add(&self.cuts, last, self.sizes));
        }
        true
    }

    /// `None` where a correction that was seen is not there any more.
    fn into_orderly(mut self, file: &mut File, end: u64) -> io::Result<Option<Orderly>> {
        let apart = Apart::of(std::mem::take(&mut self.apart));
        let mut ahead = self.ahead(&apart);
        if let Some(ahead) = &mut ahead {
            ahead.added = self.gather.map(Gather::added);
        }
        let mut held: Vec<_> = self.held.into_iter().map(|(_, record)| record).collect();
        let corrections = apart.bytes_of(self.held_ids);
        if !read_at(file, &corrections, |_, line| held.push(line.record))? {
            return Ok(None);
        }
        amend(&mut held);
        held.retain(counts_beyond_its_day);
        held.sort_by_key(Record::order);
        Ok(Some(Orderly {
            cuts: self.cuts.iter().map(|sure| sure.cut).collect(),
            apart,
            held,
            end,
            ahead,
        }))
    }

    /// What is so far back that nothing new is said of it, if that is more than was known.
    fn ahead(&self, apart: &Apart) -> Option<Ahead> {
        let last = self.last?.checked_sub_days(LONG_AGO)?;
        let old = self.cuts.partition_point(|sure| sure.cut.last <= last);
        let sure = self.cuts.get(old.checked_sub(1)?)?;
        let begins = self.begins.map_or(0, |begins| begins.cut.byte);
        if sure.cut.byte.saturating_sub(begins) < self.sizes.page {
            return None;
        }
        // What is waited for may come yet, from a machine whose clock is ahead.
        let mut far = self.far.iter().flatten();
        if far.any(|(id, (first, _))| *id > sure.greatest && *first <= sure.cut.last) {
            return None;
        }
        let is_before = |byte: &u64| *byte < sure.cut.byte;
        // An answer given in the days around may be withdrawn, and then that part says something else.
        let end = sure.cut.last.checked_add_days(AROUND)?;
        let around = self.cuts.iter().find(|sure| sure.cut.last >= end);
        let around = around.map(|sure| sure.greatest);
        Some(Ahead {
            cut: sure.cut,
            newest: sure.order.0,
            greatest: sure.greatest,
            around: around.or_else(|| self.greatest())?,
            held: self
                .held
                .iter()
                .map(|(byte, _)| *byte)
                .filter(is_before)
                .collect(),
            apart: apart.before(sure.cut.byte),
            added: None,
        })
    }
}

/// Whether two dates are so near that both are on a page of either.
fn near(one: NaiveDate, other: NaiveDate) -> bool {
    let (first, last) = (one.min(other), one.max(other));
    first.checked_add_days(AROUND).is_none_or(|end| last <= end)
}
