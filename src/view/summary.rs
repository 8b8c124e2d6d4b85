//! After a session.
//!
//! ```text
//!  Done                                                       saved ✓
//!  ──────────────────────────────────────────────────────────────────
//!      Back care: 6 exercises in 12 minutes.
//!      ● ● ○ ○   2 of 4 days this week
//!
//!      How is it now?
//!      0 ── 1 ── 2 ── …
//! ```

use super::page::{Column, Page};
use super::pain_panel::numbers;
use super::today::{instead, kept};
use crate::app::pain_panel::Saved;
use crate::app::summary::{Stage, Summary, Verdict};
use crate::core::record::{Outcome, Skipped, Why};
use crate::core::safety::Contact;
use crate::i18n::measure::wrap;
use crate::i18n::{Text, t};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::time::Duration;

pub(super) fn draw(summary: &Summary, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let completed = summary.record.outcome == Outcome::Completed && !little(summary);
    let title = page.say(if completed {
        t::SUMMARY_TITLE
    } else {
        t::SUMMARY_TITLE_STOPPED
    });
    let room = page.frame(&title, &page.saved(&summary.saved), buf);
    let mut column = page.column(room, buf);
    let gap = u16::from(page.roomy());
    // A small window has room for either what was done, or the note or the thought after it.
    let has_thought = summary.thought.is_some();
    let is_full = match summary.stage {
        Stage::After(_) => false,
        Stage::Note { .. } => true,
        Stage::Done(_) => has_thought,
    };
    if page.roomy() || !is_full {
        column.text(&done(summary, page), skin.plain());
        let date = summary.record.local_date;
        kept(&summary.kept, date, false, page, &mut column);
    }
    column.gap(gap).text(&page.say(kind(summary)), skin.title());
    if summary.asks_someone {
        column.text(&page.say(t::SUMMARY_SKIPPED), skin.hold());
    }
    column.gap(1);
    match &summary.stage {
        Stage::After(cursor) => {
            column
                .text(&page.say(t::SUMMARY_ASK), skin.title())
                .gap(gap);
            let rest = column.rest();
            let area = Rect {
                height: rest.height.min(3),
                ..rest
            };
            column.draw(|buf| numbers(*cursor, area, page, buf));
            column.gap(area.height);
        }
        Stage::Note { text, verdict, .. } => {
            after(*verdict, page, &mut column);
            column.gap(gap);
            if summary.note_is_full() {
                column.text(&page.say(t::SUMMARY_NOTE_FULL), skin.hold());
            } else {
                column.text(&page.say(t::SUMMARY_NOTE), skin.dim());
            }
            typed(text, page, &mut column);
        }
        Stage::Done(verdict) => {
            after(*verdict, page, &mut column);
            instead(summary.instead.as_ref(), page, &mut column);
            thought(summary, *verdict, page, &mut column);
        }
    }
    if let Saved::No(problem) = &summary.saved {
        column.gap(gap).text(problem.as_str(), skin.hold());
    }
}

/// A text while it is typed, with its cursor.
pub(super) fn typed(text: &str, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    if skin.in_lines() {
        column.text(last_word(text), skin.plain());
        return;
    }
    let room = usize::from(column.width()).saturating_sub(2);
    column.line(&Line::from_iter([
        Span::styled(end_of(text, room), skin.plain()),
        Span::styled("▏", skin.accent()),
    ]));
}

/// The thought for today, where it fits as a whole and nothing more important is said.
fn thought(summary: &Summary, verdict: Verdict, page: &Page<'_>, column: &mut Column<'_>) {
    let advised = [
        verdict.next.map(|next| next.contact),
        verdict.trend.map(|trend| trend.contact),
    ];
    let advised = advised.into_iter().flatten().any(|c| c >= Contact::Soon);
    let Some(number) = summary.thought.filter(|_| !advised) else {
        return;
    };
    let said = page.desk.texts.thought(number);
    let lines = wrap(&said, usize::from(column.width())).len();
    let gap = u16::from(page.roomy());
    if lines + usize::from(gap) <= usize::from(column.left()) {
        column.gap(gap).text(&said, page.skin.dim());
    }
}

/// The last complete word of the note. In plain mode a word is written once it is complete.
fn last_word(text: &str) -> &str {
    let whole = text.rfind(' ').and_then(|end| text.get(..end));
    let whole = whole.unwrap_or_default();
    whole.split_whitespace().next_back().unwrap_or_default()
}

/// The end of the note, where the cursor is.
fn end_of(text: &str, room: usize) -> String {
    let mut kept: Vec<char> = Vec::new();
    let mut used = 0;
    for c in text.chars().rev() {
        used += crate::i18n::measure::width(c.encode_utf8(&mut [0; 4]));
        if used > room {
            break;
        }
        kept.push(c);
    }
    kept.into_iter().rev().collect()
}

/// What the number after the session means, and the trend over weeks.
fn after(verdict: Verdict, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    column.text(&verdict.after(&page.desk.texts), skin.plain());
    let Some(trend) = verdict.over_weeks() else {
        return;
    };
    let gap = u16::from(page.roomy());
    let style = if verdict.asks_to_talk() {
        skin.hold()
    } else {
        skin.done()
    };
    column.gap(gap).text(&page.say(trend), style);
}

/// Whether a rule skipped an exercise. The patient should ask about it.
fn skipped_by_rule(summary: &Summary) -> bool {
    let mut exercises = summary.record.exercises.iter();
    exercises.any(|e| e.skipped == Some(Skipped::Rule))
}

/// How many exercises were started.
fn begun(summary: &Summary) -> usize {
    let exercises = summary.record.exercises.iter();
    exercises.filter(|exercise| exercise.is_begun()).count()
}

/// Whether fewer than half of the exercises were started. A patient who skipped them should not be
/// praised for doing them.
fn little(summary: &Summary) -> bool {
    let exercises = summary.record.exercises.iter();
    let asked = exercises.filter(|e| e.instead.is_none() || e.is_begun());
    begun(summary) * 2 < asked.count()
}

fn kind(summary: &Summary) -> Text {
    match (&summary.record.outcome, &summary.record.stop) {
        (Outcome::Completed, _) if skipped_by_rule(summary) || little(summary) => {
            t::SUMMARY_KIND_STOPPED
        }
        (Outcome::Completed, _) => t::SUMMARY_KIND_COMPLETED,
        (_, Some(stop)) if stop.is_felt() => t::SUMMARY_KIND_PAIN,
        (_, Some(stop)) if stop.why == Why::NothingDone => t::SUMMARY_KIND_NOTHING,
        _ => t::SUMMARY_KIND_STOPPED,
    }
}

fn done(summary: &Summary, page: &Page<'_>) -> String {
    let record = &summary.record;
    let name = page.desk.session_name(&record.programme.id);
    let count = begun(summary);
    let time = page
        .desk
        .texts
        .minutes(Duration::from_secs(record.active_s));
    if count == 0 {
        return page.say(t::SummaryDoneLittle {
            name: name.as_str(),
            time: time.as_str(),
        });
    }
    page.say(t::SummaryDone {
        name: name.as_str(),
        exercises: count,
        time: time.as_str(),
    })
}
