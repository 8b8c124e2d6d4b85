//! What stands in the list, line by line.

use crate::app::history::{HistoryScreen, Row};
use crate::core::history::{Ahead, ExerciseFigures, Goal, Note};
use crate::core::record::OverallChange;
use crate::core::text::Plain;
use crate::i18n::{Text, t};
use chrono::{Datelike, NaiveDate};
use ratatui::style::Style;

/// One line of the list.
pub(super) enum Line<'a> {
    Ahead(Ahead),
    /// Words in a line.
    Said(&'a str, Style),
    /// An empty one before a heading, where there is room.
    Gap,
    /// A heading, and what the columns under it are.
    Heading(Text, Option<Text>),
    /// What is under it is of this year.
    Year(i32),
    Exercise(&'a ExerciseFigures),
    /// A goal of the patient's own with its scores.
    Goal(&'a Goal),
    /// What a change of a goal means.
    GoalsMatter,
    /// How the back was, compared with a date.
    Overall(Option<NaiveDate>, OverallChange),
    Session(&'a Row),
    /// How the session above ended, where it did not end as planned.
    Ending(&'a Row),
    /// A note on the session above.
    NoteOn(&'a Plain),
    /// A note of a day.
    Note(&'a Note),
}

/// `older` says where the sessions are that are not listed.
pub(super) fn lines<'a>(
    history: &'a HistoryScreen,
    older: impl Iterator<Item = Line<'a>>,
) -> impl Iterator<Item = Line<'a>> {
    let heading =
        |is_one: bool, name, columns| is_one.then_some(Line::Heading(name, columns)).into_iter();
    let goals = &history.goals;
    let again = goals.iter().any(|goal| goal.scores.len() > 1);
    let goals = heading(!goals.is_empty(), t::HISTORY_GOALS, None)
        .chain(goals.iter().map(Line::Goal))
        .chain(again.then_some(Line::GoalsMatter));
    let overall = &history.overall;
    let answers = overall.iter();
    let overall = heading(!overall.is_empty(), t::HISTORY_OVERALL, None)
        .chain(answers.map(|(since, change)| Line::Overall(*since, *change)));
    let exercises = &history.figures.exercises;
    let columns = Some(t::HISTORY_HEAD_DONE);
    let exercises = heading(!exercises.is_empty(), t::EXERCISES_TITLE, columns)
        .chain(exercises.iter().map(Line::Exercise));
    let (sessions, notes) = (&history.sessions, &history.notes);
    let of_session = |row: &'a Row| {
        let ending = (row.outcome != t::HISTORY_COMPLETED).then_some(Line::Ending(row));
        let notes = row.notes.iter().map(Line::NoteOn);
        [Line::Session(row)].into_iter().chain(ending).chain(notes)
    };
    let columns = Some(t::HISTORY_HEAD_SESSIONS);
    let year = history.today.year();
    let sessions = heading(!sessions.is_empty(), t::HISTORY_SESSIONS, columns).chain(by_year(
        year,
        sessions,
        |row| row.date,
        of_session,
    ));
    let notes = heading(!notes.is_empty(), t::HISTORY_NOTES, None).chain(by_year(
        year,
        notes,
        |note| note.date,
        |note| [Line::Note(note)],
    ));
    let ahead = history.ahead.map(Line::Ahead).into_iter();
    let sums = ahead.chain(goals).chain(overall).chain(exercises);
    sums.chain(sessions).chain(older).chain(notes)
}

/// The lines of entries, with each year before the first of it that is not this `year`.
fn by_year<'a, T, L: IntoIterator<Item = Line<'a>>>(
    year: i32,
    entries: &'a [T],
    date: impl Fn(&'a T) -> NaiveDate,
    lines: impl Fn(&'a T) -> L,
) -> impl Iterator<Item = Line<'a>> {
    let mut last = year;
    entries.iter().flat_map(move |entry| {
        let year = date(entry).year();
        let is_new = std::mem::replace(&mut last, year) != year;
        let year = is_new.then_some(Line::Year(year));
        year.into_iter().chain(lines(entry))
    })
}

/// The same lines with the headings apart from what is before them, where there is room.
pub(super) fn apart<'a>(
    lines: impl Iterator<Item = Line<'a>>,
    is_room: bool,
) -> impl Iterator<Item = Line<'a>> {
    lines.enumerate().flat_map(move |(at, line)| {
        let gap = is_room && at > 0 && matches!(line, Line::Heading(..));
        gap.then_some(Line::Gap).into_iter().chain([line])
    })
}
