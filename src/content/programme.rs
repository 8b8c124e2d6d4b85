//! Turns a programme file into a [`Programme`].

mod levels;
pub(super) mod order;
mod references;

use super::built_in::BuiltIn;
use super::diagnostic::Diagnostic;
use super::dose;
use super::exercise::{exercise_id, lacks_sources, sources, stem};
use super::faults::Faults;
use super::fields::PROGRAMME;
use super::lint;
use super::node::Table;
use super::say;
use super::syntax;
use super::texts::text;
use super::tree::Entries;
use super::world::{Origin, World};
use crate::core::exercise::Side;
use crate::core::ids::{BadId, ProgrammeId};
use crate::core::level::Level;
use crate::core::programme::{
    Cleared, Frequency, Item, Monitored, Next, Programme, Progress, Weekdays,
};
use crate::core::text::Plain;
use chrono::{Datelike, NaiveDate};
use std::path::{Path, PathBuf};

/// First year of a clinician's signature.
pub(super) const FIRST_YEAR: i32 = 2000;

/// Reads a programme. The stem of the file's name is its id. `world` is what it may refer to;
/// `None` leaves references unchecked. Returns the programme where no fault is an error.
pub fn read(
    source: &str,
    file: &Path,
    origin: Origin,
    world: Option<&dyn World>,
) -> (Option<Programme>, Vec<Diagnostic>) {
    read_with(source, None, file, (origin, world))
}

/// The programme of a built-in file. `world` has its exercises.
pub(super) fn built_in(file: &BuiltIn, world: &dyn World) -> (Option<Programme>, Vec<Diagnostic>) {
    let path = PathBuf::from(format!("exercises/programmes/{}.toml", file.id));
    let around = (Origin::BuiltIn, Some(world));
    read_with(file.source, Some(file.table()), &path, around)
}

/// Where a programme comes from, and what it may refer to.
type Around<'w> = (Origin, Option<&'w dyn World>);

/// `found` is what the build has found in the source.
fn read_with(
    source: &str,
    found: Option<Table<'_>>,
    file: &Path,
    around: Around<'_>,
) -> (Option<Programme>, Vec<Diagnostic>) {
    let (programme, faults) = attempt(source, found, file, around);
    let again = |changed: &str| attempt(changed, None, file, around).1.into_found();
    (programme, faults.finish(&again))
}

fn attempt<'s>(
    source: &'s str,
    found: Option<Table<'_>>,
    file: &Path,
    (origin, world): Around<'_>,
) -> (Option<Programme>, Faults<'s>) {
    let mut faults = Faults::new(file, source);
    let id = faults.own_id(id_of(file));
    let (programme, faults) = syntax::parse_unless(found, faults, |walker, table| {
        let mut entries = walker.file(table, PROGRAMME);
        of_entries(id.as_ref(), &mut entries, origin, world, &mut walker.faults)
    });
    (programme.filter(|_| !faults.has_errors()), faults)
}

/// Builds a programme of its keys, and checks what no single key can know. Its texts are taken out of the
/// entries.
pub(super) fn of_entries(
    id: Option<&ProgrammeId>,
    entries: &mut Entries,
    origin: Origin,
    world: Option<&dyn World>,
    faults: &mut Faults<'_>,
) -> Option<Programme> {
    if !entries.written.is_empty() {
        lacks_sources(entries, faults);
        levels::check(entries, faults);
        signed(entries, origin, faults);
        dated(entries, world.and_then(World::today), faults);
        if let Some(world) = world {
            references::check(id, entries, world, faults);
        }
        lint::texts(entries, faults);
    }
    build(id.cloned(), entries)
}

/// Returns the id of a file's name.
pub(super) fn id_of(file: &Path) -> Result<ProgrammeId, BadId> {
    ProgrammeId::new(stem(file))
}

fn build(id: Option<ProgrammeId>, entries: &mut Entries) -> Option<Programme> {
    let name = text(entries.table_mut("name")?)?;
    let about = entries.table_mut("about").and_then(text);
    let sources = sources(entries);
    let frequency = frequency(entries)?;
    let items = entries.tables("exercise").iter().map(|item| {
        Some(Item {
            exercise: item.entry("id").and_then(exercise_id)?,
            change: dose::change(item),
            levels: item.tables("levels").iter().map(dose::change).collect(),
        })
    });
    let progress = entries.table("progress").map(progress);
    let progress = progress.unwrap_or(Some(Progress::USUAL))?;
    Some(Programme {
        id: id?,
        name,
        about,
        frequency,
        first_side: Side::from_word(entries.word("first-side")?)?,
        sources,
        items: items.collect::<Option<_>>()?,
        progress,
        level: progress.first,
        flare: entries.table("flare").and_then(programme_id),
        next: entries.table("next").and_then(|next| {
            Some(Next {
                programme: programme_id(next)?,
                after_sessions: next.number("after-sessions")?,
                ask_first: next.flag("ask-first")?,
            })
        }),
        monitored: entries.table("monitored").and_then(|table| {
            Some(Monitored {
                by: table.text("by")?.clone(),
                date: table.date("date")?,
                limit: u8::try_from(table.number("limit")?).ok()?,
            })
        }),
        cleared: entries.table("cleared").and_then(|table| {
            Some(Cleared {
                by: table.text("by")?.clone(),
                date: table.date("date")?,
                conditions: table
                    .words("conditions")
                    .iter()
                    .map(|w| Plain::new(w))
                    .collect(),
            })
        }),
    })
}

fn frequency(entries: &Entries) -> Option<Frequency> {
    let chosen = entries.words("days").iter();
    if let Some(days) = Weekdays::new(chosen.filter_map(|word| Weekdays::day(word))) {
        return Some(Frequency::On(days));
    }
    match entries.number("days-per-week") {
        Some(days) => Some(Frequency::DaysPerWeek(u8::try_from(days).ok()?)),
        None => entries.word("days-per-week").map(|_| Frequency::AsNeeded),
    }
}

fn progress(table: &Entries) -> Option<Progress> {
    Some(Progress {
        first: Level::new(u8::try_from(table.number("first")?).ok()?)?,
        after_sessions: table.number("after-sessions")?,
    })
}

/// The programme that a `[flare]` or `[next]` names.
fn programme_id(table: &Entries) -> Option<ProgrammeId> {
    ProgrammeId::new(table.text("programme")?.as_str()).ok()
}

/// Refuses a clinician's signature outside a person's own folder: it is for one person.
fn signed(entries: &Entries, origin: Origin, faults: &mut Faults<'_>) {
    if origin == Origin::User {
        return;
    }
    for entry in ["monitored", "cleared"]
        .iter()
        .filter_map(|key| entries.entry(key))
    {
        let message = say::not_built_in(entry.field.key);
        faults.error(entry.key.clone(), message, say::FOR_ONE_PERSON);
    }
}

/// Refuses a signature of an impossible day.
fn dated(entries: &Entries, today: Option<NaiveDate>, faults: &mut Faults<'_>) {
    for key in ["monitored", "cleared"] {
        let Some(table) = entries.table(key) else {
            continue;
        };
        let (Some(date), Some(entry)) = (table.date("date"), table.entry("date")) else {
            continue;
        };
        let message = if date.year() < FIRST_YEAR {
            say::date_before(key, FIRST_YEAR.to_string())
        } else if today.is_some_and(|today| date > today) {
            say::date_in_future(key)
        } else {
            continue;
        };
        faults.error(entry.at.clone(), message, say::DAY_OF_SIGNING);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::safety::{Condition, Limit, Mode};

    const SIGNED: &str = "format = 1\ndays-per-week = \"as-needed\"\nname.en = \"Mine\"\n\
        [[exercise]]\nid = \"cobra\"\nreps = 3\n[monitored]\nby = \"A, physiotherapist\"\n\
        date = 2026-11-22\nlimit = 4\n";

    #[test]
    fn what_may_follow_is_asked_about_first_where_the_file_says_so() {
        let asks = |line: &str| {
            let next = "[next]\nprogramme = \"disc-2\"\nafter-sessions = 6\n";
            let source = format!("{SIGNED}{next}{line}");
            let (programme, _) = read(&source, Path::new("mine.toml"), Origin::User, None);
            programme.and_then(|p| p.next).map(|next| next.ask_first)
        };
        assert_eq!(asks(""), Some(false));
        assert_eq!(asks("ask-first = true\n"), Some(true));
        assert_eq!(asks("ask-first = \"yes\"\n"), None, "a fault");
    }

    #[test]
    fn what_a_clinician_signed_is_read_as_the_rules_know_it() {
        let known = |source: &str| {
            let (programme, _) = read(source, Path::new("mine.toml"), Origin::User, None);
            programme.map(|p| (p.mode(), p.cleared_conditions()))
        };
        let words = Condition::ALL.iter().map(|c| c.word().replace('_', "-"));
        let words: Vec<String> = words.collect();
        let cleared =
            format!("[cleared]\nby = \"A, doctor\"\ndate = 2026-11-22\nconditions = {words:?}\n");
        let limit = Limit::new(4).map(|limit| Mode::Monitored { limit });
        let all = limit.map(|mode| (mode, Condition::ALL.to_vec()));
        assert_eq!(known(&format!("{SIGNED}{cleared}")), all);
        let unsigned = SIGNED.split("[monitored]").next().unwrap_or_default();
        assert_eq!(known(unsigned), Some((Mode::Seed, vec![])));
    }

    #[test]
    fn a_signature_of_a_day_to_come_does_not_count() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
        let library = crate::content::Library::new(None).on(today);
        let counts = |date: &str| {
            let source = SIGNED.replace("2026-11-22", date);
            let (programme, found) = read(
                &source,
                Path::new("mine.toml"),
                Origin::User,
                Some(&library),
            );
            assert_eq!(programme.is_none(), found.iter().any(Diagnostic::is_error));
            programme.and_then(|p| p.monitored).is_some()
        };
        assert!(counts("2026-11-22") && counts("2000-01-01") && counts("2024-02-29"));
        for date in ["2026-11-23", "2206-11-22", "1999-12-31", "0026-11-22"] {
            assert!(!counts(date), "{date}");
        }
        let cleared = SIGNED
            .replace("[monitored]", "[cleared]")
            .replace("limit = 4", "conditions = [\"heart\"]");
        let cleared = cleared.replace("2026-11-22", "2027-01-01");
        let (programme, _) = read(
            &cleared,
            Path::new("mine.toml"),
            Origin::User,
            Some(&library),
        );
        assert!(programme.is_none());
    }

    #[test]
    fn a_signed_limit_is_read_from_the_users_folder_only() {
        let file = Path::new("mine.toml");
        let (programme, _) = read(SIGNED, file, Origin::User, None);
        let limit = programme.and_then(|p| p.monitored).map(|m| m.limit);
        assert_eq!(limit, Some(4));
        let (programme, found) = read(SIGNED, file, Origin::BuiltIn, None);
        assert!(programme.is_none() && found.iter().any(Diagnostic::is_error));
    }
}
