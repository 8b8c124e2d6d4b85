//! Turns an exercise file into an [`Exercise`].

use super::built_in::{self, BuiltIn, EXERCISES};
use super::diagnostic::Diagnostic;
use super::dose;
use super::faults::Faults;
use super::fields::EXERCISE;
use super::figure;
use super::lint;
use super::near::nearest;
use super::node::Table;
use super::say;
use super::syntax;
use super::texts::{lists, text};
use super::tree::Entries;
use super::world::World;
use crate::core::exercise::{
    Area, Breath, Caution, Direction, Dose, Drawing, Equipment, Exercise, Phase, Position, Spoken,
    Variation,
};
use crate::core::figure::Figure;
use crate::core::ids::{BadId, ExerciseId};
use crate::core::text::Plain;
use std::path::{Path, PathBuf};

/// Reads an exercise. The stem of the file's name is its id. `world` is what it may refer to;
/// `None` leaves references unchecked. Returns the exercise where no fault is an error.
pub fn read(
    source: &str,
    file: &Path,
    world: Option<&dyn World>,
) -> (Option<Exercise>, Vec<Diagnostic>) {
    read_with(source, None, file, world)
}

/// The exercise of a built-in file. Its figure is read when it is first looked at: it is two fifths of a file.
pub(super) fn built_in(file: &'static BuiltIn) -> (Option<Exercise>, Vec<Diagnostic>) {
    let (exercise, found) = read_built_in(file, file.table_without("figure"));
    let with_figure = |exercise| Exercise {
        drawing: Drawing::later(file.id, drawn),
        ..exercise
    };
    (exercise.map(with_figure), found)
}

/// The figure of a built-in exercise.
fn drawn(id: &'static str) -> Option<Figure> {
    let file = built_in::find(EXERCISES, id)?;
    let (exercise, _) = read_built_in(file, file.table());
    exercise?.figure().cloned()
}

fn read_built_in(file: &BuiltIn, table: Table<'_>) -> (Option<Exercise>, Vec<Diagnostic>) {
    let path = PathBuf::from(format!("exercises/{}.toml", file.id));
    read_with(file.source, Some(table), &path, None)
}

/// `found` is what the build has found in the source.
fn read_with(
    source: &str,
    found: Option<Table<'_>>,
    file: &Path,
    world: Option<&dyn World>,
) -> (Option<Exercise>, Vec<Diagnostic>) {
    let (exercise, faults) = attempt(source, found, file, world);
    let again = |changed: &str| attempt(changed, None, file, world).1.into_found();
    (exercise, faults.finish(&again))
}

fn attempt<'s>(
    source: &'s str,
    found: Option<Table<'_>>,
    file: &Path,
    world: Option<&dyn World>,
) -> (Option<Exercise>, Faults<'s>) {
    let mut faults = Faults::new(file, source);
    let id = faults.own_id(id_of(file));
    let (exercise, faults) = syntax::parse_unless(found, faults, |walker, table| {
        let mut entries = walker.file(table, EXERCISE);
        if found.is_some() {
            // The tests check the built-in ones.
            return build(id, &mut entries, &mut walker.faults);
        }
        of_entries(id, &mut entries, world, &mut walker.faults)
    });
    (exercise.filter(|_| !faults.has_errors()), faults)
}

/// Builds an exercise of its keys, and checks what no single key can know. Its texts are taken out of the
/// entries.
pub(super) fn of_entries(
    id: Option<ExerciseId>,
    entries: &mut Entries,
    world: Option<&dyn World>,
    faults: &mut Faults<'_>,
) -> Option<Exercise> {
    rules(entries, world, faults);
    lint::texts(entries, faults);
    build(id, entries, faults)
}

/// Returns the id of a file's name.
pub(super) fn id_of(file: &Path) -> Result<ExerciseId, BadId> {
    ExerciseId::new(stem(file))
}

/// A file's name without `.toml`.
pub(super) fn stem(file: &Path) -> &str {
    file.file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default()
}

fn build(
    id: Option<ExerciseId>,
    entries: &mut Entries,
    faults: &mut Faults<'_>,
) -> Option<Exercise> {
    let away = entries.flag("away").unwrap_or_default();
    // The dose is read first: its faults count even where other keys are missing.
    let dose = entries
        .table("dose")
        .and_then(|table| dose::dose(table, away, faults));
    if let (Some(Dose::Repetitions(_)), Some(entry), true) = (dose, entries.entry("away"), away) {
        let help = say::MINUTES_OR_NO_AWAY;
        faults.error(entry.key.clone(), say::ONLY_MINUTES_AWAY, help);
    }
    let allowed = entries
        .table("allowed")
        .map(dose::allowed)
        .unwrap_or_default();
    if let (Some(dose), Some(table)) = (&dose, entries.table("dose")) {
        lint::dose(table, &allowed, dose, faults);
        lint::breath(entries, dose, faults);
    }
    let figure = entries
        .table("figure")
        .and_then(|table| figure::figure(table, faults));
    let name = text(entries.table_mut("name")?)?;
    let steps = lists(entries.table_mut("steps")?)?;
    let places = entries.table_mut("places").and_then(lists);
    let spoken = entries.table_mut("cue").map(spoken).unwrap_or_default();
    let easier = entries.table_mut("easier").and_then(variation);
    let harder = entries.table_mut("harder").and_then(variation);
    let sources = sources(entries);
    let words = |key| entries.words(key).iter().copied();
    Some(Exercise {
        id: id?,
        name,
        position: Position::from_word(entries.word("position")?)?,
        phases: entries
            .numbers("phases")
            .iter()
            .filter_map(|n| Phase::new(u8::try_from(*n).ok()?))
            .collect(),
        areas: words("areas").filter_map(Area::from_word).collect(),
        direction: Direction::from_word(entries.word("direction")?)?,
        equipment: words("equipment")
            .filter_map(Equipment::from_word)
            .collect(),
        cautions: words("cautions").filter_map(Caution::from_word).collect(),
        breath: entries.word("breath").and_then(Breath::from_word),
        sources,
        calm: entries.flag("calm").unwrap_or_default(),
        dose: dose?,
        allowed,
        steps,
        other_way_steps: entries.numbers("other-way-steps").to_vec(),
        places,
        spoken,
        easier,
        harder,
        drawing: Drawing::from(figure),
    })
}

/// Checks what no single field can know.
fn rules(entries: &Entries, world: Option<&dyn World>, faults: &mut Faults<'_>) {
    if entries.written.is_empty() {
        return;
    }
    lacks_sources(entries, faults);
    lint::other_way_steps(entries, faults);
    let Some(world) = world else { return };
    for entry in ["easier", "harder"]
        .iter()
        .filter_map(|key| entries.table(key)?.entry("exercise"))
    {
        let Some(id) = exercise_id(entry) else {
            continue;
        };
        let ids = world.exercise_ids();
        if !ids.contains(&id) {
            faults.warning(entry.at.clone(), say::no_exercise(id.as_str()), None);
            if let Some(near) = nearest(id.as_str(), ids.iter().map(ExerciseId::as_str)) {
                faults.offer_word(entry.at.clone(), format!("\"{near}\""));
            }
        }
    }
}

/// Returns the exercise that an entry names.
pub(super) fn exercise_id(entry: &super::tree::Entry) -> Option<ExerciseId> {
    match &entry.value {
        super::tree::Value::Text(text) => ExerciseId::new(text.as_str()).ok(),
        _ => None,
    }
}

/// Warns where nothing says where the numbers come from.
pub(super) fn lacks_sources(entries: &Entries, faults: &mut Faults<'_>) {
    let said = entries.entry("sources");
    if entries.has("sources") && entries.texts("sources").is_none_or(|said| !said.is_empty()) {
        return;
    }
    let at = said.map_or_else(|| entries.at.clone(), |entry| entry.key.clone());
    let help = say::add_sources("sources = [\"…\"]");
    faults.warning(at, say::NO_SOURCES, help);
}

/// Takes the sources out.
pub(super) fn sources(entries: &mut Entries) -> Vec<Plain> {
    entries.take_texts("sources").unwrap_or_default()
}

fn spoken(cue: &mut Entries) -> Spoken {
    let mut phase = |key| cue.table_mut(key).and_then(text);
    Spoken {
        into: phase("move"),
        hold: phase("hold"),
        back: phase("return"),
        other_way: phase("other-way"),
        right: phase("right"),
        left: phase("left"),
    }
}

fn variation(entries: &mut Entries) -> Option<Variation> {
    Some(Variation {
        text: text(entries)?,
        exercise: entries.entry("exercise").and_then(exercise_id),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WALK: &str = "format = 1\nposition = \"standing\"\nphases = [1]\nareas = [\"leg\"]\n\
        direction = \"none\"\nsources = [\"ours\"]\naway = true\nname.da = \"Gåtur\"\n\
        dose.minutes = \"5–10\"\nsteps.da = [\"Gå en tur.\"]\n";

    #[test]
    fn an_own_exercise_in_one_language_works_and_is_warned_about() {
        let (exercise, found) = read(WALK, Path::new("gaa-tur.toml"), None);
        let said = exercise.map(|e| (e.name.of(Lang::En).clone(), e.dose, e.listen(&e.dose)));
        let minutes = Span::new(5, 10).unwrap_or(Span::exactly(0));
        let dose = Dose::Activity(Activity {
            minutes,
            away: true,
        });
        assert_eq!(said, Some((Plain::new("Gåtur"), dose, Seconds(4))));
        assert!(
            found.iter().all(|d| !d.is_error()) && found.len() == 2,
            "{found:?}"
        );
    }

    /// A movement with these texts besides.
    fn with(texts: &str) -> Option<Exercise> {
        let head = "format = 1\nposition = \"standing\"\nphases = [1]\nareas = [\"leg\"]\n\
            direction = \"none\"\nsources = [\"ours\"]\ndose.sets = 1\ndose.reps = 2\n";
        read(&format!("{head}{texts}\n"), Path::new("mine.toml"), None).0
    }

    #[test]
    fn place_name_and_steps_are_heard_at_150_words_a_minute() {
        let step = ["word"; 26].join(" ");
        let made = with(&format!(
            "name.en = \"Cat and cow\"\nsteps.en = [\"{step}\"]\nsteps.da = [\"et ord\"]"
        ));
        assert_eq!(made.map(|made| made.listen(&made.dose)), Some(Seconds(14)));
    }

    #[test]
    fn without_a_voice_they_are_read_at_15_letters_a_second_within_bounds() {
        let read = |letters: usize, words: usize| {
            let word = "w".repeat(letters / words - 1);
            let step = vec![word; words].join(" ");
            let made = with(&format!("name.en = \"a\"\nsteps.en = [\"{step}\"]"))?;
            Some(made.read(&made.dose).0)
        };
        assert_eq!(read(150, 30), Some(10));
        assert_eq!(read(900, 200), Some(16), "the rest is read on the way");
        assert_eq!(read(8, 2), Some(3), "no longer than it takes to hear it");
    }

    #[test]
    fn a_step_about_the_other_way_belongs_to_a_dose_that_goes_there() {
        let made = with(
            "other-way-steps = [2]\nname.en = \"Tilt\"\n\
             steps.en = [\"One way.\", \"And the other.\", \"Let go.\"]\ndose.both-ways = true",
        );
        let Some(made) = made else {
            unreachable!("it has no fault");
        };
        let Dose::Repetitions(both) = made.dose else {
            unreachable!("it has repetitions");
        };
        let one = Dose::Repetitions(Repetitions {
            both_ways: false,
            ..both
        });
        let steps = |dose: &Dose| {
            let steps = made.steps_for(Lang::En, dose).map(Plain::as_str);
            steps.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(steps(&made.dose), "One way. And the other. Let go.");
        assert_eq!(steps(&one), "One way. Let go.");
    }

    #[test]
    fn a_file_with_a_bad_name_has_no_id() {
        let (exercise, found) = read(WALK, Path::new("Gå tur.toml"), None);
        assert!(exercise.is_none());
        assert_eq!(found.first().map(|d| (d.line, d.column)), Some((1, 1)));
    }

    use crate::core::exercise::{Activity, Repetitions, Span};
    use crate::core::text::Lang;
    use crate::core::time::Seconds;
}
