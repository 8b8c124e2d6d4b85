//! An exercise that was put together on the screen, as the file that a careful person would have typed: the
//! explained text of a new file ([`super::template`]) with what was chosen filled in. The figure, and what
//! the body does in it, are those of a similar exercise.

use super::exercise::read;
use super::suggest::value::quoted;
use super::template;
use crate::core::exercise::{Dose, Exercise, Position};
use crate::core::ids::ExerciseId;
use crate::core::text::Lang;
use std::path::PathBuf;
use toml_edit::DocumentMut;

/// Seconds of a hold from which a file says how to breathe, so that nobody holds their breath.
const LONG_HOLD: u32 = 10;

/// What was chosen.
#[derive(Debug, Clone, Copy)]
pub struct OwnExercise<'a> {
    /// The language of its texts.
    pub lang: Lang,
    /// What it is called.
    pub name: &'a str,
    /// How the body lies, sits or stands.
    pub position: Position,
    /// How to do it, a sentence a step.
    pub steps: &'a [String],
    /// How much of it.
    pub dose: Dose,
    /// The exercise that it is like, with the text of its file.
    pub like: Option<(&'a Exercise, &'a str)>,
}

impl OwnExercise<'_> {
    /// The text of its file. A figure that this file could not have is left out.
    pub fn text(&self, id: &ExerciseId) -> String {
        let figure = self.like.and_then(|(_, source)| figure(source));
        let text = self.filled(id, figure.as_deref());
        let file = PathBuf::from(format!("{id}.toml"));
        match figure {
            Some(_) if read(&text, &file, None).0.is_none() => self.filled(id, None),
            _ => text,
        }
    }

    fn filled(&self, id: &ExerciseId, figure: Option<&str>) -> String {
        let text = template::exercise(id, self.lang);
        let mut section = String::new();
        let mut lines = Vec::new();
        for line in text.lines() {
            let bare = line.trim_start_matches('#');
            if let Some(heading) = bare.strip_prefix('[') {
                heading.trim_end_matches(']').clone_into(&mut section);
                if section == "figure"
                    && let Some(figure) = figure
                {
                    lines.push(figure.trim_end().to_owned());
                    // Behind it stands only how to come by one.
                    break;
                }
            }
            let key = bare.split_once(" =").map_or("", |(key, _)| key);
            lines.push(self.line(&section, key).unwrap_or_else(|| line.to_owned()));
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// A line of the file, where something was chosen for it.
    fn line(&self, section: &str, key: &str) -> Option<String> {
        let value = match section {
            "" => self.of_the_whole(key)?,
            "name" if key == self.lang.code() => quoted(self.name),
            "steps" if key == self.lang.code() => {
                let steps = self
                    .steps
                    .iter()
                    .map(|step| format!("    {},\n", quoted(step)));
                format!("[\n{}]", steps.collect::<String>())
            }
            "dose" => return self.of_dose(key),
            _ => return None,
        };
        Some(format!("{key} = {value}"))
    }

    fn of_the_whole(&self, key: &str) -> Option<String> {
        if key == "position" {
            return Some(quoted(self.position.word()));
        }
        let like = self.like.map(|(exercise, _)| exercise);
        let list = |words: Vec<&str>| {
            let words: Vec<String> = words.into_iter().map(quoted).collect();
            (!words.is_empty()).then(|| format!("[{}]", words.join(", ")))
        };
        match (key, like) {
            ("phases", Some(like)) => {
                let phases = like.phases.iter().map(|phase| phase.number().to_string());
                let phases: Vec<String> = phases.collect();
                (!phases.is_empty()).then(|| format!("[{}]", phases.join(", ")))
            }
            ("areas", Some(like)) => list(like.areas.iter().map(|word| word.word()).collect()),
            ("direction", Some(like)) => Some(quoted(like.direction.word())),
            ("equipment", Some(like)) => {
                list(like.equipment.iter().map(|word| word.word()).collect())
            }
            ("cautions", Some(like)) => {
                list(like.cautions.iter().map(|word| word.word()).collect())
            }
            ("breath", like) => {
                let breath = like.and_then(|like| like.breath);
                let breath = breath.map(|breath| quoted(breath.word()));
                breath.or_else(|| self.holds_long().then(|| quoted("keep")))
            }
            _ => None,
        }
    }

    const fn holds_long(&self) -> bool {
        matches!(&self.dose, Dose::Repetitions(dose) if dose.hold.high() >= LONG_HOLD)
    }

    fn of_dose(&self, key: &str) -> Option<String> {
        let value = match (&self.dose, key) {
            (Dose::Repetitions(dose), "sets") => dose.sets.to_string(),
            (Dose::Repetitions(dose), "reps") => dose.reps.high().to_string(),
            (Dose::Repetitions(dose), "hold") => dose.hold.high().to_string(),
            (Dose::Repetitions(dose), "rest") => dose.rest.0.to_string(),
            (Dose::Repetitions(dose), "sides") => quoted(dose.sides.word()),
            (Dose::Activity(dose), "minutes") => dose.minutes.high().to_string(),
            // Minutes stand alone.
            (Dose::Activity(_), "sets" | "reps") => return Some(format!("#{key} = 2")),
            _ => return None,
        };
        Some(format!("{key} = {value}"))
    }
}

/// The figure of a file, as it stands there.
fn figure(source: &str) -> Option<String> {
    let document: DocumentMut = source.trim_start_matches('\u{feff}').parse().ok()?;
    let figure = document.get("figure")?.clone();
    let mut alone = DocumentMut::new();
    alone.insert("figure", figure);
    Some(alone.to_string().trim_start().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Diagnostic, Library};
    use crate::core::exercise::{Activity, Repetitions, Sides, Span};
    use crate::core::text::Plain;
    use crate::core::time::Seconds;
    use proptest::prelude::*;

    fn dose(reps: u32, hold: u32) -> Dose {
        Dose::Repetitions(Repetitions {
            sets: 2,
            reps: Span::exactly(reps),
            hold: Span::exactly(hold),
            into: Seconds(2),
            back: Seconds(2),
            pause: Seconds(1),
            rest: Seconds(45),
            sides: Sides::Each,
            both_ways: false,
        })
    }

    fn walk() -> Dose {
        Dose::Activity(Activity {
            minutes: Span::exactly(20),
            away: false,
        })
    }

    /// What is read of a file, and its faults but for the languages that it lacks.
    fn read_back(own: &OwnExercise<'_>) -> (Option<Exercise>, Vec<Diagnostic>) {
        let (library, id) = (Library::new(None), ExerciseId::new("my-own"));
        let text = id.map(|id| own.text(&id)).unwrap_or_default();
        let (exercise, found) = read(&text, &PathBuf::from("my-own.toml"), Some(&library));
        let lacks = |d: &Diagnostic| !d.is_error() && d.message.english().starts_with("no ");
        (exercise, found.into_iter().filter(|d| !lacks(d)).collect())
    }

    #[test]
    fn every_exercise_can_be_taken_as_a_model() {
        let library = Library::new(None);
        let steps = vec!["Lift.".to_owned(), "Lower.".to_owned()];
        for id in library.exercise_ids() {
            let like = library.exercise(&id);
            let source = library.source_of_exercise(&id).map(|(text, _)| text);
            let (Some(like), Some(source)) = (like, source) else {
                unreachable!("{id} is there");
            };
            for (lang, dose) in Lang::ALL.into_iter().zip([dose(8, 12), walk(), dose(3, 0)]) {
                let own = OwnExercise {
                    lang,
                    name: "Mine",
                    position: like.position,
                    steps: &steps,
                    dose,
                    like: Some((&like, &source)),
                };
                let (made, faults) = read_back(&own);
                assert!(faults.is_empty(), "{id}: {faults:#?}");
                let Some(made) = made else {
                    unreachable!("{id} cannot be read");
                };
                assert_eq!(made.dose, dose, "{id}");
                assert_eq!(made.figure(), like.figure(), "{id}");
                assert_eq!((&made.cautions, &made.areas), (&like.cautions, &like.areas));
                assert_eq!(made.name.exactly(lang).map(Plain::as_str), Some("Mine"));
            }
        }
    }

    #[test]
    fn without_a_model_it_has_no_figure_and_the_rest_is_explained() {
        let steps = vec!["Løft.".to_owned()];
        let own = OwnExercise {
            lang: Lang::Da,
            name: "Hæl i \"gulv\"",
            position: Position::Standing,
            steps: &steps,
            dose: dose(8, 3),
            like: None,
        };
        let (made, faults) = read_back(&own);
        assert!(faults.is_empty(), "{faults:#?}");
        assert!(made.is_some_and(|made| made.figure().is_none()));
        let text = ExerciseId::new("my-own")
            .map(|id| own.text(&id))
            .unwrap_or_default();
        for line in [
            "da = \"Hæl i \\\"gulv\\\"\"",
            "position = \"standing\"",
            "sides = \"each\"",
            "#equipment = [\"mat\"]",
            "#both-ways = false",
            "#[figure]",
        ] {
            assert!(text.lines().any(|l| l == line), "{line}\n{text}");
        }
    }

    #[test]
    fn a_model_with_a_broken_figure_gives_none() {
        let library = Library::new(None);
        let like = ExerciseId::new("bridge")
            .ok()
            .and_then(|id| library.exercise(&id));
        let Some(like) = like else {
            unreachable!("a built-in exercise");
        };
        for source in [
            "[figure]\nview = \"no such view\"\n",
            "[figure",
            "figure = 3\n",
            "",
        ] {
            let steps = vec!["Lift.".to_owned()];
            let own = OwnExercise {
                lang: Lang::En,
                name: "Mine",
                position: Position::Supine,
                steps: &steps,
                dose: dose(8, 3),
                like: Some((&like, source)),
            };
            let (made, faults) = read_back(&own);
            assert!(faults.is_empty(), "{faults:#?}");
            assert!(made.is_some_and(|made| made.figure().is_none()));
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_comes_back(
            name in "\\PC{1,30}", steps in prop::collection::vec("\\PC{1,60}", 1..5),
        ) {
            let plain = |text: &String| Plain::new(text).to_string();
            let (name, steps) = (plain(&name), steps.iter().map(plain).collect::<Vec<_>>());
            // A list that says the same twice says it once.
            let once: std::collections::BTreeSet<_> = steps.iter().collect();
            prop_assume!(once.len() == steps.len());
            prop_assume!(!name.trim().is_empty() && steps.iter().all(|s| !s.trim().is_empty()));
            let own = OwnExercise {
                lang: Lang::Nb,
                name: &name,
                position: Position::Prone,
                steps: &steps,
                dose: dose(8, 3),
                like: None,
            };
            let (made, faults) = read_back(&own);
            prop_assert!(faults.iter().all(|fault| !fault.is_error()), "{faults:#?}");
            let made = made.map(|made| {
                let steps = made.steps.of(Lang::Nb).iter().map(ToString::to_string);
                (made.name.of(Lang::Nb).to_string(), steps.collect::<Vec<_>>())
            });
            prop_assert_eq!(made, Some((name, steps)));
        }
    }
}
