//! A rehearsal as JSON. Scripts read its keys, so they must not change.

use super::super::json as lists;
use super::{Said, Session};
use crate::cli::{Failure, Home};
use crate::core::exercise::{Position, Side};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::AtLevel;
use crate::core::plan::PlanKind;
use crate::core::text::{Lang, Plain};
use crate::script::{Timed, Tone};
use serde::Serialize;
use std::io::Write;
use std::time::Duration;

/// The whole rehearsal. Times are milliseconds from the start.
#[derive(Serialize)]
struct Sheet<'a> {
    programme: &'a ProgrammeId,
    name: &'a Plain,
    plan: PlanKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<AtLevel>,
    lang: Lang,
    brief: bool,
    total_ms: u64,
    hidden: Vec<Hidden<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    audio: Option<Audio>,
    lines: Vec<Line<'a>>,
}

/// An exercise that the standing conditions leave out.
#[derive(Serialize)]
struct Hidden<'a> {
    id: &'a ExerciseId,
    name: &'a Plain,
}

/// A sound file that was written.
#[derive(Serialize)]
pub(super) struct Audio {
    pub(super) file: Plain,
    /// The voices that spoke; `None` if there are only tones.
    pub(super) spoken_by: Option<String>,
    pub(super) spoken: usize,
    pub(super) faster: usize,
    pub(super) cut: usize,
}

#[derive(Serialize)]
struct Line<'a> {
    at_ms: u64,
    /// The place of the exercise in the plan, from 1.
    item: Option<usize>,
    exercise: Option<&'a ExerciseId>,
    position: Option<Position>,
    set: Option<u32>,
    rep: Option<u32>,
    side: Option<Side>,
    step: Option<&'static str>,
    cue: &'static str,
    words: Option<String>,
    tone: Option<Tone>,
    room_ms: Option<u64>,
}

pub(super) fn write(
    out: &mut dyn Write,
    session: &Session,
    said: &Said,
    audio: Option<Audio>,
    home: &Home,
) -> Result<(), Failure> {
    let lang = home.lang();
    let first = said.first.iter().map(|(words, room)| Line {
        at_ms: 0,
        item: None,
        exercise: None,
        position: None,
        set: None,
        rep: None,
        side: None,
        step: None,
        cue: "stop-rule",
        words: Some(words.to_string()),
        tone: None,
        room_ms: Some(ms(*room)),
    });
    let lines = said.lines.iter().map(|timed| line(timed, session));
    let hidden = session.hidden.iter().map(|exercise| Hidden {
        id: &exercise.id,
        name: exercise.name.of(lang),
    });
    let sheet = Sheet {
        programme: &session.programme.id,
        name: session.programme.name.of(lang),
        plan: session.plan.outline().kind,
        level: session.plan.outline().level,
        lang,
        brief: session.is_brief(),
        total_ms: ms(said.lasts),
        hidden: hidden.collect(),
        audio,
        lines: first.chain(lines).collect(),
    };
    lists::write(out, &sheet)
}

fn line<'a>(timed: &Timed, session: &'a Session) -> Line<'a> {
    let step = session.plan.timeline().get(timed.step);
    let item = step.and_then(|step| session.plan.items().get(step.item));
    let from_one = |number: u32| (number > 0).then_some(number);
    let text = timed.line.text();
    Line {
        at_ms: ms(timed.at),
        item: step.map(|step| step.item + 1),
        exercise: item.map(|item| &item.exercise),
        position: item.map(|item| item.position),
        set: step.and_then(|step| from_one(step.set)),
        rep: step.and_then(|step| from_one(step.rep)),
        side: step.and_then(|step| step.side),
        step: step.map(|step| step.kind.word()),
        cue: timed.line.cue.word(),
        words: (!text.is_empty()).then_some(text),
        tone: timed.line.tone,
        room_ms: timed.line.room.map(ms),
    }
}

fn ms(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
