//! What the entries and their lines are called.

use crate::app::correct::{Entry, Field, Kind, Line};
use crate::core::amended::{Amount, Counted};
use crate::core::pain::Pain;
use crate::core::record::When;
use crate::core::text::Plain;
use crate::i18n::history::pain_around;
use crate::i18n::t;
use crate::view::page::Page;
use chrono::NaiveDate;

/// The day and the time of day of an entry, seen from the newest one.
pub(super) fn time(entry: &Entry, newest: Option<NaiveDate>, page: &Page<'_>) -> String {
    let texts = &page.desk.texts;
    let date = texts.date_from(newest.unwrap_or(entry.date), entry.date);
    format!("{date} {}", texts.clock(entry.at.time()))
}

/// The time and the kind of an entry, without what may be corrected in it.
pub(super) fn title(entry: &Entry, page: &Page<'_>) -> String {
    let what = match &entry.kind {
        Kind::Session { programme, .. } => page.desk.session_name(programme),
        Kind::Number { .. } => page.say(t::CORRECT_PAIN),
        Kind::Pause { .. } => page.say(t::AWAY_TITLE),
        Kind::Measure(_) => page.say(t::GOALS_TITLE),
    };
    format!("{}, {what}", time(entry, None, page))
}

/// What an entry is.
pub(super) fn what(entry: &Entry, page: &Page<'_>) -> String {
    let texts = &page.desk.texts;
    match &entry.kind {
        Kind::Session {
            programme,
            before,
            after,
        } => {
            let name = page.desk.session_name(programme);
            let around = pain_around(*before, *after);
            // The numbers first: a small window cuts what is last.
            if around.is_empty() {
                name
            } else {
                format!("{around}   {name}")
            }
        }
        Kind::Number { pain, note } => {
            let said = page.say(t::CorrectNumber {
                pain: u32::from(pain.level()),
            });
            match note {
                Some(note) => format!("{said}   {note}"),
                None => said,
            }
        }
        Kind::Pause { from, to } => page.say(t::CorrectPause {
            from: &texts.short_date(*from),
            to: &texts.short_date(*to),
        }),
        Kind::Measure(_) => page.say(t::GOALS_TITLE),
    }
}

/// The name of a line.
pub(super) fn name(line: &Line, page: &Page<'_>) -> String {
    page.say(match line {
        Line::Time(_) => t::CORRECT_TIME,
        Line::From(_) => t::AWAY_FIRST,
        Line::To(_) => t::AWAY_LAST,
        Line::Programme(_) => t::CORRECT_PROGRAMME,
        Line::Before(_) | Line::Pain(_, When::Before, _) => t::CORRECT_BEFORE,
        Line::Pain(_, When::After, _) => t::CORRECT_AFTER,
        Line::Pain(_, When::NextDay, _) => t::CORRECT_NEXT_DAY,
        Line::Pain(_, When::Outside, _) => t::CORRECT_PAIN,
        Line::Note(..) => t::CORRECT_NOTE,
        Line::Withdrawn(false) => t::CORRECT_WITHDRAW,
        Line::Withdrawn(true) => t::CORRECT_BRING_BACK,
        Line::Amount(amount, ..) => return page.desk.exercise_name(&amount.exercise),
    })
}

/// What a line says now.
pub(super) fn value(line: &Line, page: &Page<'_>) -> String {
    let texts = &page.desk.texts;
    let dash = || "–".to_owned();
    match line {
        Line::Time(at) => {
            let (date, clock) = (texts.full_date(at.date_naive()), texts.clock(at.time()));
            format!("{date}, {clock}")
        }
        Line::From(date) | Line::To(date) => texts.full_date(*date),
        Line::Programme(id) => page.desk.session_name(id),
        Line::Before(pain) => pain.as_ref().map_or_else(dash, Pain::to_string),
        Line::Pain(_, _, pain) => pain.to_string(),
        Line::Note(_, note) => note.as_ref().map_or_else(dash, Plain::to_string),
        Line::Amount(amount, most, is_of_each) => of_most(amount, *most, *is_of_each, page),
        Line::Withdrawn(false) => page.say(t::CORRECT_WITHDRAW_WHY),
        Line::Withdrawn(true) => page.say(t::CORRECT_BRING_BACK_WHY),
    }
}

/// What is chosen in the field of a line.
pub(super) fn chosen(field: &Field, line: &Line, page: &Page<'_>) -> String {
    match (field, line) {
        (Field::Programme { ids, at }, _) => ids
            .get(*at)
            .map(|id| page.desk.session_name(id))
            .unwrap_or_default(),
        (Field::Number { number, .. }, Line::Amount(amount, most, is_of_each)) => {
            let amount = Amount {
                number: *number,
                ..amount.clone()
            };
            of_most(&amount, *most, *is_of_each, page)
        }
        _ => String::new(),
    }
}

/// *2 of 3 sets*
fn of_most(amount: &Amount, most: u32, is_of_each: bool, page: &Page<'_>) -> String {
    let count = amount.number;
    let said = match amount.counted {
        Counted::Sets => page.say(t::CorrectSets { count, most }),
        Counted::Reps => page.say(t::CorrectReps { count, most }),
        Counted::Minutes => page.say(t::CorrectMinutes { count, most }),
    };
    if is_of_each {
        format!("{said}, {}", page.say(t::CORRECT_EACH_SIDE))
    } else {
        said
    }
}
