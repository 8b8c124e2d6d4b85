//! Two versions of a programme, thing by thing: what is here and what somebody else has saved.

use super::{dosing, reading};
use crate::app::desk::Desk;
use crate::content::draft::Draft;
use crate::core::exercise::{Amount, Part};
use crate::core::ids::ExerciseId;
use crate::core::programme::{Item, Programme};
use crate::core::text::Plain;
use crate::i18n::dose::{dose, often};
use crate::i18n::t;
use std::collections::HashMap;

/// The most lines of a text that are compared.
const MOST: usize = 60;

/// What somebody else has made of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its text now; `None` where it is gone.
    pub theirs: Option<String>,
    /// What differs.
    pub differences: Vec<Difference>,
    /// The first line shown.
    pub top: usize,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub what: String,
    pub mine: String,
    pub theirs: String,
}

impl Changed {
    /// Compares what is here with a text that somebody else has saved.
    pub(super) fn new(
        mine: &Programme,
        draft: &Draft,
        theirs: Option<String>,
        desk: &Desk,
    ) -> Self {
        let differences = theirs.as_ref().map_or_else(Vec::new, |text| {
            let other = Draft::of(text.clone(), draft.id());
            let read = reading::read(&other, &desk.library);
            let found = read.map(|(theirs, _)| of_programmes(mine, &theirs, desk));
            let found = found.unwrap_or_default();
            if found.is_empty() {
                of_lines(draft.text(), text, desk)
            } else {
                found
            }
        });
        Self {
            theirs,
            differences,
            top: 0,
        }
    }
}

/// Takes down what differs.
struct Found<'a> {
    desk: &'a Desk,
    all: Vec<Difference>,
}

impl Found<'_> {
    fn note(&mut self, what: String, mine: String, theirs: String) {
        if mine != theirs {
            self.all.push(Difference { what, mine, theirs });
        }
    }
}

fn of_programmes(mine: &Programme, theirs: &Programme, desk: &Desk) -> Vec<Difference> {
    let texts = &desk.texts;
    let mut found = Found {
        desk,
        all: Vec::new(),
    };
    let both = [mine, theirs];
    let [name, other] = both.map(|p| p.name.of(texts.lang()).to_string());
    found.note(texts.say(t::EDIT_NAME), name, other);
    let [days, other] = both.map(|p| often(p.frequency, texts));
    found.note(texts.say(t::EDIT_DAYS), days, other);
    exercises(mine, theirs, &mut found);
    let none = || texts.say(t::EDIT_NONE);
    let [flare, other] = both.map(|p| {
        let flare = p.flare.as_ref();
        flare.map_or_else(none, |id| desk.session_name(id))
    });
    found.note(texts.say(t::SHEET_FLARE), flare, other);
    let [next, other] = both.map(|p| {
        p.next.as_ref().map_or_else(none, |next| {
            texts.say(t::SheetNextAfter {
                name: &desk.session_name(&next.programme),
                sessions: next.after_sessions,
            })
        })
    });
    found.note(texts.say(t::SHEET_NEXT), next, other);
    let [first, other] = both.map(|p| p.progress.first.number().to_string());
    found.note(texts.say(t::EDIT_FIRST), first, other);
    found.all
}

/// An exercise of a programme: the first, second … of its id.
type Place = (ExerciseId, usize);

fn placed(programme: &Programme) -> Vec<(Place, &Item)> {
    let mut seen: HashMap<&ExerciseId, usize> = HashMap::new();
    let items = programme.items.iter().map(|item| {
        let count = seen.entry(&item.exercise).or_default();
        *count += 1;
        ((item.exercise.clone(), *count), item)
    });
    items.collect()
}

fn exercises(mine: &Programme, theirs: &Programme, found: &mut Found<'_>) {
    let desk = found.desk;
    let (mine, theirs) = (placed(mine), placed(theirs));
    let has = |all: &[(Place, &Item)], place: &Place| all.iter().any(|(other, _)| other == place);
    for (place, item) in &mine {
        let name = desk.exercise_name(&item.exercise);
        match theirs.iter().find(|(other, _)| other == place) {
            Some((_, other)) => doses(&name, item, other, found),
            None => found.note(name, amount(item, desk), desk.texts.say(t::EDIT_NOT_THERE)),
        }
    }
    for (place, item) in theirs.iter().filter(|(place, _)| !has(&mine, place)) {
        let name = desk.exercise_name(&place.0);
        found.note(name, desk.texts.say(t::EDIT_NOT_THERE), amount(item, desk));
    }
    let order = |these: &[(Place, &Item)], others: &[(Place, &Item)]| {
        let common = these.iter().filter(|(place, _)| has(others, place));
        let names = common.map(|(place, _)| desk.exercise_name(&place.0));
        names.collect::<Vec<_>>().join(", ")
    };
    let orders = (order(&mine, &theirs), order(&theirs, &mine));
    found.note(desk.texts.say(t::KEY_ORDER), orders.0, orders.1);
}

/// The dose of an exercise in short.
fn amount(item: &Item, desk: &Desk) -> String {
    let exercise = desk.library.exercise(&item.exercise);
    exercise.map_or_else(String::new, |exercise| {
        dose(&desk.texts, &exercise.dose.with(&item.change))
    })
}

/// What differs in two doses of an exercise, before the levels and in each of them.
fn doses(name: &str, mine: &Item, theirs: &Item, found: &mut Found<'_>) {
    let desk = found.desk;
    let Some(exercise) = desk.library.exercise(&mine.exercise) else {
        return;
    };
    let texts = &desk.texts;
    let value = |item: &Item, level: Option<usize>, part: Part| -> Option<Amount> {
        let change = match level {
            Some(level) => item.change.and(item.levels.get(level)?),
            None => item.change,
        };
        part.in_dose(&exercise.dose.with(&change))
    };
    let most = mine.levels.len().max(theirs.levels.len());
    let levels = std::iter::once(None).chain((0..most).map(Some));
    for level in levels {
        for part in Part::ALL {
            let both = [mine, theirs].map(|item| value(item, level, part));
            let [one, other] = both;
            // What the dose before the levels says already is not said again.
            let before = level.map(|_| [mine, theirs].map(|item| value(item, None, part)));
            if one == other || before == Some(both) {
                continue;
            }
            let said = |amount: Option<Amount>| {
                amount.map_or_else(
                    || texts.say(t::EDIT_NOT_THERE),
                    |amount| dosing::said(part, amount, texts),
                )
            };
            let part = texts.say(dosing::name(part)).to_lowercase();
            let what = match level {
                Some(level) => texts.say(t::EditDifferenceLevel {
                    level: level + 1,
                    name,
                    part: &part,
                }),
                None => format!("{name}, {part}"),
            };
            found.note(what, said(one), said(other));
        }
    }
}

/// What differs line by line, where the programmes say the same, or one of them cannot be read.
fn of_lines(mine: &str, theirs: &str, desk: &Desk) -> Vec<Difference> {
    let (mine, theirs): (Vec<&str>, Vec<&str>) = (mine.lines().collect(), theirs.lines().collect());
    let pairs = mine.iter().zip(&theirs);
    let same = pairs.take_while(|(one, other)| one == other).count();
    let rest = |all: &[&str]| all.len() - same;
    let ends = mine.iter().rev().zip(theirs.iter().rev());
    let ends = ends.take_while(|(one, other)| one == other).count();
    let ends = ends.min(rest(&mine)).min(rest(&theirs));
    let count = rest(&mine).max(rest(&theirs)) - ends;
    let line = |all: &[&str], at: usize| {
        let line = all.get(at).filter(|_| at + ends < all.len());
        line.map_or_else(String::new, |line| Plain::new(line).to_string())
    };
    let lines = (same..same + count.min(MOST)).map(|at| Difference {
        what: desk.texts.say(t::EditDifferenceLine { line: at + 1 }),
        mine: line(&mine, at),
        theirs: line(&theirs, at),
    });
    lines.collect()
}
