//! The summary after a session: what was done, the week, a kind sentence, and the pain now.

use super::check_in::Answers;
use super::desk::Desk;
use super::instead;
use super::pain_panel::{Cursor, Saved, step};
use super::turn::{Goto, Turn};
use crate::core::history::Kept;
use crate::core::keys::{Action, Context, Key};
use crate::core::pain::Pain;
use crate::core::programme::Instead;
use crate::core::record::{Amendment, ExerciseDone, Record, SessionRecord, Skipped, Stop, When};
use crate::core::safety::{self, AfterSession, Consequence, Contact, Finding};
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::core::write::Ticket;
use chrono::TimeDelta;
use uuid::Uuid;

/// For how long a number is one of after the session.
const ANSWERABLE: TimeDelta = TimeDelta::hours(2);
/// Letters of a note at most.
const LONGEST_NOTE: usize = Plain::LONGEST;

/// The summary of a session. Its record was already sent to the writer.
#[derive(Debug, Clone)]
pub struct Summary {
    /// What was done.
    pub record: SessionRecord,
    /// Kept days with this session, as they are once it is answered for.
    pub kept: Kept,
    /// How far the questions have come.
    pub stage: Stage,
    /// Whether the session is in the log.
    pub saved: Saved,
    /// The number of the thought for today, where there is one.
    pub thought: Option<usize>,
    /// The easier exercise that is offered in the place of another.
    pub instead: Option<Instead>,
    /// Whether to ask somebody about an exercise that a rule left out.
    pub asks_someone: bool,
}

/// How far the questions have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// How is it now?
    After(Cursor),
    /// An optional note. The number is already written; the note is added to its record.
    Note {
        /// What the number says.
        verdict: Verdict,
        /// The check-in it belongs to.
        check_in: Uuid,
        /// What was typed so far.
        text: String,
    },
    /// Nothing more is asked.
    Done(Verdict),
}

/// What the number after a session says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// How much lower it is than before; negative where it is higher.
    pub fell: i8,
    /// What it means for the next session, if there is a number before to compare with.
    pub next: Option<Consequence>,
    /// The pain trend over weeks, if it is to be shown.
    pub trend: Option<Finding>,
}

/// The thought of a day: the first session of it brings one, unless it was stopped for what was felt.
/// Each day with a session brings the next, so that none comes again before all were seen.
fn thought(record: &SessionRecord, desk: &Desk) -> Option<usize> {
    let felt = record.stop.as_ref().is_some_and(Stop::is_felt);
    let wanted = desk.settings.thoughts && desk.log.whole;
    (wanted && !felt && record.is_begun())
        .then(|| desk.lately().days_before_first(record))
        .flatten()
}

impl Verdict {
    /// Whether the trend alone advises to talk with someone (rows 33 and 36).
    pub fn asks_to_talk(&self) -> bool {
        let soon = |contact: Contact| contact >= Contact::Soon;
        self.trend.is_some_and(|trend| soon(trend.contact))
            && !self.next.is_some_and(|next| soon(next.contact))
    }
}

impl Summary {
    pub(super) fn new(record: SessionRecord, saved: Saved, desk: &Desk, now: Now) -> Self {
        let kept = desk.kept(now);
        Self {
            kept: if record.is_enough() && !record.is_abandoned() {
                kept.and(record.local_date)
            } else {
                kept
            },
            thought: thought(&record, desk),
            instead: instead::after(&record, desk),
            asks_someone: asks_about(&record, desk),
            record,
            stage: Stage::After(None),
            saved,
        }
    }

    /// Whether it waits for the number after the session.
    pub(super) fn asks(&self, now: Now) -> bool {
        matches!(self.stage, Stage::After(_)) && !self.is_past(now)
    }

    /// Closes a question that nobody answered for hours: a number now is none of after the session.
    pub(super) fn too_long_ago(&self, now: Now) -> Option<Turn> {
        let asked = matches!(self.stage, Stage::After(_));
        (asked && self.is_past(now)).then(|| Turn::to(Goto::Start))
    }

    fn is_past(&self, now: Now) -> bool {
        now.wall.signed_duration_since(self.record.end) > ANSWERABLE
    }

    pub(super) fn context(&self) -> Context {
        match self.stage {
            Stage::After(_) => Context::After,
            Stage::Note { .. } => Context::Note,
            Stage::Done(verdict) if verdict.asks_to_talk() => Context::DoneTalk,
            Stage::Done(_) => Context::Done,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        match (&mut self.stage, action) {
            (_, Action::Leave) => Turn::leave(),
            (Stage::After(_), Action::Level(pain)) => self.after(pain, desk, now),
            (Stage::After(Some(pain)), Action::Confirm) => {
                let pain = *pain;
                self.after(pain, desk, now)
            }
            (Stage::After(cursor), Action::Less | Action::More) => {
                *cursor = step(
                    *cursor,
                    action,
                    self.record.pain_before.unwrap_or(Pain::NONE),
                );
                Turn::stay()
            }
            (Stage::Note { verdict, .. }, Action::Cancel) => {
                self.stage = Stage::Done(*verdict);
                Turn::stay()
            }
            (
                Stage::Note {
                    verdict,
                    check_in,
                    text,
                },
                Action::Confirm,
            ) => {
                let (verdict, note) = (*verdict, Plain::new(text.trim()));
                let amends = *check_in;
                self.stage = Stage::Done(verdict);
                if note.as_str().is_empty() {
                    return Turn::stay();
                }
                let set = [("note".to_owned(), note.as_str().into())]
                    .into_iter()
                    .collect();
                let amendment = Amendment {
                    id: desk.ids.next(now.wall),
                    at: now.wall,
                    amends,
                    set,
                };
                Turn::stay().with(desk.append(Record::Amendment(amendment)))
            }
            (Stage::Done(_), Action::Instead) => match self.instead.clone() {
                Some(instead) => Turn::to(Goto::Instead(Box::new(instead))),
                None => Turn::stay(),
            },
            (Stage::Done(verdict), Action::Talked) => {
                verdict.trend = None;
                let programme = desk.library.programme(&self.record.programme.id);
                let cleared = programme.map(|programme| programme.cleared_conditions());
                let said = Answers::say_talked(cleared.unwrap_or_default(), desk, now);
                Turn::stay().with(said)
            }
            // It may not be known yet whether it was done.
            (Stage::Done(_), Action::Confirm) | (Stage::After(_), Action::Cancel) => {
                Turn::to(Goto::Start)
            }
            _ => Turn::stay(),
        }
    }

    fn after(&mut self, pain: Pain, desk: &mut Desk, now: Now) -> Turn {
        let before = self.record.pain_before;
        let next = before.map(|before| {
            let around = AfterSession {
                before,
                after: pain,
            };
            safety::after(&around)
        });
        let verdict = Verdict {
            fell: before.map_or(0, |before| -pain.rise_from(before)),
            next,
            trend: desk.trend(now),
        };
        let mut check = desk.check_in(pain, When::After, Some(self.record.id), now);
        let rows = [verdict.next.map(|n| n.row), verdict.trend.map(|t| t.row)];
        check.rows = rows.into_iter().flatten().collect();
        self.stage = Stage::Note {
            verdict,
            check_in: check.id,
            text: String::new(),
        };
        Turn::stay()
            .with(desk.append(Record::CheckIn(check)))
            .with(verdict.told(desk))
    }

    /// Handles a key without a meaning, such as a letter of the note.
    pub(super) fn type_key(&mut self, key: Key) {
        let Stage::Note { text, .. } = &mut self.stage else {
            return;
        };
        match key {
            Key::Char(c) if text.chars().count() < LONGEST_NOTE => text.push(c),
            Key::Backspace => {
                text.pop();
            }
            _ => {}
        }
    }

    /// Whether the note has all the letters that the log keeps of one.
    pub fn note_is_full(&self) -> bool {
        match &self.stage {
            Stage::Note { text, .. } => text.chars().count() >= LONGEST_NOTE,
            _ => false,
        }
    }

    /// A text for the note, in one piece.
    pub(super) fn type_text(&mut self, more: &str) {
        if let Stage::Note { text, .. } = &mut self.stage {
            let room = LONGEST_NOTE.saturating_sub(text.chars().count());
            text.extend(more.chars().take(room));
        }
    }

    pub(super) fn written(&mut self, ticket: Ticket, result: &Result<(), Plain>) {
        self.saved.answer(ticket, result);
    }
}

/// Whether a rule left an exercise out about which somebody is to be asked. One point more asks nobody
/// until the third time with one exercise in 14 days (row 22b).
fn asks_about(record: &SessionRecord, desk: &Desk) -> bool {
    let often = |exercise: &ExerciseDone| {
        let date = record.local_date;
        desk.lately().one_more_within_two_weeks(&exercise.id, date) > 2
    };
    let mut ruled = record.exercises.iter();
    ruled.any(|e| e.skipped == Some(Skipped::Rule) && (!e.is_one_more() || often(e)))
}
