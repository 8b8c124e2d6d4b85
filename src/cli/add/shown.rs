//! What a received file is, before anything is compared.
//!
//! ```text
//! From Anna Berg, physiotherapist, 28 November 2026.
//!
//! My back (my-back): 12 min, 2 exercises, 3 days a week
//!   Pelvic tilt  3 × 8 · 3 s
//!   My tilt      2 × 10       in this file
//! ```

use super::say;
use crate::cli::sheet::{columns, wrapped};
use crate::cli::{Edge, Failure, Home};
use crate::content::World;
use crate::content::pack::{Pack, With, plan};
use crate::core::programme::Programme;
use crate::core::text::Plain;
use crate::i18n::dose::{dose, often};
use crate::i18n::measure::width;
use crate::i18n::{t, word};

const INDENT: &str = "  ";

pub(super) fn show(pack: &Pack, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    sender(pack, home, edge)?;
    let with = pack.with(&home.library);
    for (programme, _) in &pack.programmes {
        let name = programme.name.of(home.lang());
        let facts = facts(programme, &with, home);
        writeln!(edge.out)?;
        let line = format!("{name} ({}): {facts}", programme.id);
        for line in wrapped(&line, "", edge.measure()) {
            writeln!(edge.out, "{line}")?;
        }
        for line in table(&rows(programme, pack, &with, home), edge.measure()) {
            writeln!(edge.out, "{line}")?;
        }
        signed(programme, home, edge)?;
    }
    let alone = pack.exercises.iter().filter(|_| pack.programmes.is_empty());
    for (exercise, _) in alone {
        let name = exercise.name.of(home.lang());
        let dose = dose(&home.texts, &exercise.dose);
        writeln!(edge.out, "\n{name} ({}): {dose}", exercise.id)?;
    }
    writeln!(edge.out)?;
    Ok(())
}

/// Who sent it, and when.
fn sender(pack: &Pack, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    let Some(sender) = &pack.sender else {
        return Ok(());
    };
    let date = sender.date.map(|date| home.texts.full_date(date));
    match (&sender.name, &date) {
        (Some(name), Some(date)) => {
            let name = name.as_str();
            say(t::ShareFrom { name, date }, home, edge)
        }
        (Some(name), None) => {
            let name = name.as_str();
            say(t::ShareFromName { name }, home, edge)
        }
        (None, Some(date)) => say(t::ShareFromDate { date }, home, edge),
        (None, None) => Ok(()),
    }
}

/// `12 min, 2 exercises, 3 levels, every day`
fn facts(programme: &Programme, with: &With<'_>, home: &Home) -> String {
    let texts = &home.texts;
    let count = programme.items.len();
    let parts = [
        plan(programme, with).map(|plan| texts.minutes(plan.total())),
        Some(texts.say(t::ExerciseCount { count })),
        programme.at_level().map(|level| texts.levels(level)),
        Some(often(programme.frequency, texts)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

fn rows(programme: &Programme, pack: &Pack, with: &With<'_>, home: &Home) -> Vec<Vec<String>> {
    let items = programme.items.iter().filter_map(|item| {
        let exercise = with.exercise(&item.exercise)?;
        let amount = exercise.dose.with(&item.change_at(programme.level));
        let in_file = pack
            .exercises
            .iter()
            .any(|(held, _)| held.id == exercise.id);
        let mark = if in_file {
            home.texts.say(t::SHARE_IN_FILE)
        } else {
            String::new()
        };
        let name = exercise.name.of(home.lang()).to_string();
        Some(vec![name, dose(&home.texts, &amount), mark])
    });
    items.collect()
}

/// Rows in columns, or where these are too wide, each name above what belongs to it.
fn table(rows: &[Vec<String>], measure: usize) -> Vec<String> {
    let lines = columns(rows, &[]).into_iter();
    let lines: Vec<String> = lines.map(|row| format!("{INDENT}{row}")).collect();
    if lines.iter().all(|line| width(line) <= measure) {
        return lines;
    }
    let lines = rows.iter().flat_map(|row| {
        let (name, rest) = row
            .split_first()
            .map_or(("", row.as_slice()), |(n, r)| (n, r));
        let rest = rest.iter().filter(|cell| !cell.is_empty());
        let rest = rest.map(String::as_str).collect::<Vec<_>>().join(", ");
        let mut lines = wrapped(name, INDENT, measure);
        lines.extend(wrapped(&rest, &INDENT.repeat(2), measure));
        lines
    });
    lines.collect()
}

/// What a clinician has signed, as the check-in says it at each start.
fn signed(programme: &Programme, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    if let Some(signed) = &programme.monitored {
        let date = &home.texts.full_date(signed.date);
        let (by, limit) = (signed.by.as_str(), u32::from(signed.limit));
        say(t::SignedLimit { limit, by, date }, home, edge)?;
    }
    if let Some(signed) = &programme.cleared {
        let date = &home.texts.full_date(signed.date);
        let by = signed.by.as_str();
        let held = programme.cleared_conditions();
        let held = held
            .iter()
            .map(|held| home.texts.say(word::condition(*held)));
        let conditions = &held.collect::<Vec<_>>().join(", ");
        say(
            t::SignedCleared {
                by,
                date,
                conditions,
            },
            home,
            edge,
        )?;
    }
    if programme.monitored.is_some() || programme.cleared.is_some() {
        say(t::SHARE_SIGNED, home, edge)?;
    }
    Ok(())
}

/// Says where the built-in exercises of the sender's version are not quite those of this one.
/// Under another id a plan has another hash, so this comes before it is renamed.
pub(super) fn version(pack: &Pack, home: &Home) -> Option<String> {
    let sent = pack.programme.as_ref().and_then(|id| {
        let mut all = pack.programmes.iter();
        all.find(|(programme, _)| programme.id == *id)
    });
    let ((programme, _), told) = (sent?, pack.plan.as_ref()?);
    let here = plan(programme, &pack.with(&home.library)).map(|plan| plan.hash());
    if here.as_deref() == Some(told.as_str()) {
        return None;
    }
    let version = pack.app.as_ref().map_or("?", Plain::as_str);
    let here = env!("CARGO_PKG_VERSION");
    Some(if version == here {
        home.texts.say(t::SHARE_PLAN_CHANGED)
    } else {
        home.texts.say(t::SharePlanDiffers { version, here })
    })
}
