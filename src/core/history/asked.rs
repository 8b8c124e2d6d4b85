//! Answers given beside the pain number, the weekly question, and the exercises to ask about before
//! they come again.

use super::days::{days_since, in_last_week};
use super::{Lately, Standing};
use crate::core::ids::ExerciseId;
use crate::core::record::{CheckIn, Place, Record, SessionRecord, Skipped, Why};
use crate::core::safety::Contact;
use chrono::{Days, NaiveDate};
use std::cell::LazyCell;
use std::collections::HashSet;
use uuid::Uuid;

/// Days for which a session is asked about; after them nobody remembers it.
const REMEMBERED: Days = Days::new(14);

impl<'a> Lately<'a> {
    /// The sessions of the last 14 days, today included, of which nobody has said yet whether they were
    /// done; newest first.
    pub fn unconfirmed(&self, today: NaiveDate) -> Vec<&'a SessionRecord> {
        let before = today.checked_sub_days(REMEMBERED).unwrap_or(today);
        let recent = |s: &&SessionRecord| s.local_date > before && s.local_date <= today;
        let mut recent = self.sessions().rev().filter(recent).peekable();
        if recent.peek().is_none() {
            return Vec::new();
        }
        let confirmed = self.confirmed();
        recent
            .filter(|session| confirmed.standing(session) == Standing::Open)
            .collect()
    }

    /// The last known most distal place of the pain. An answer added later counts even if its
    /// check-in is damaged, or lies before the part of the log that was read.
    pub fn last_place(&self) -> Option<Place> {
        let read = LazyCell::new(|| -> HashSet<Uuid> {
            self.records.iter().filter_map(Record::id).collect()
        });
        self.until_now().rev().find_map(|record| match record {
            Record::CheckIn(check) => check.place,
            Record::Amendment(added) if !read.contains(&added.amends) => {
                Place::from_word(added.set.get("place")?.as_str()?)
            }
            _ => None,
        })
    }

    /// Whether to ask how moving is: once a week, from the seventh day after the first check-in
    /// (DESIGN section 4; ours). An answer added later counts for the day of its check-in.
    pub fn mobility_due(&self, today: NaiveDate) -> bool {
        let first = self.check_ins().map(|c| c.local_date).min();
        let answered = |c: &CheckIn| c.mobility.is_some() && in_last_week(c.local_date, today);
        first.is_some_and(|first| days_since(first, today) >= 7) && !self.check_ins().any(answered)
    }

    /// The exercises to ask about before they come again, in the order of the log, each once: those
    /// that a rule skipped, and those at which a session was stopped for one point more (row 22b) or
    /// with the advice to ask (rows 13, 14, 17 to 19 and 22 to 24, and a panel left open). A later
    /// answer *as before* ends it, and *the easier version* rests it ([`Lately::easier_now`]).
    pub fn ask_first(&self, today: NaiveDate) -> Vec<ExerciseId> {
        let open = self.asked_about().into_iter();
        let open = open.filter(|(_, easier)| !is_recent(*easier, today));
        open.map(|(id, _)| id.clone()).collect()
    }

    /// The exercises of these for which the patient chose the easier version, on one of the last seven
    /// days (ours). It holds that long without another question.
    pub fn easier_now(&self, today: NaiveDate) -> Vec<ExerciseId> {
        let open = self.asked_about().into_iter();
        let easier = open.filter(|(_, easier)| is_recent(*easier, today));
        easier.map(|(id, _)| id.clone()).collect()
    }

    /// The exercises that were too much, and when their easier version was last chosen.
    fn asked_about(&self) -> Vec<(&'a ExerciseId, Option<NaiveDate>)> {
        let mut open: Vec<(&ExerciseId, Option<NaiveDate>)> = Vec::new();
        for record in self.records {
            match record {
                Record::Session(session) => {
                    for id in to_ask(session) {
                        // It was too much again: it is asked about again.
                        match open.iter_mut().find(|(other, _)| *other == id) {
                            Some((_, easier)) => *easier = None,
                            None => open.push((id, None)),
                        }
                    }
                }
                Record::Screening(screening) if !self.is_ahead(record) => {
                    open.retain(|(id, _)| !screening.asked.contains(id));
                    let chosen = open.iter_mut();
                    for (_, easier) in chosen.filter(|(id, _)| screening.easier.contains(id)) {
                        *easier = Some(screening.local_date);
                    }
                }
                _ => {}
            }
        }
        open
    }
}

/// Whether the easier version was chosen on one of the last seven days.
fn is_recent(easier: Option<NaiveDate>, today: NaiveDate) -> bool {
    easier.is_some_and(|date| in_last_week(date, today))
}

/// The exercises of one session that are asked about before they come again.
pub(super) fn to_ask(session: &SessionRecord) -> impl Iterator<Item = &ExerciseId> {
    let by_rule = session.exercises.iter();
    let by_rule = by_rule.filter(|e| e.skipped == Some(Skipped::Rule));
    let stop = session.stop.as_ref().filter(|stop| {
        let advised = matches!(stop.contact, Contact::Ask | Contact::Soon);
        matches!(stop.why, Why::Pain | Why::Unanswered) && (advised || stop.is_one_more())
    });
    let stopped_at = stop.and_then(|_| session.felt_at());
    by_rule.map(|e| &e.id).chain(stopped_at)
}
