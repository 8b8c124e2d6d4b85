//! The programme that is meant; for an unknown id the one that was probably meant, or else all ids.

use super::failure::Failure;
use super::sheet::wrapped;
use super::{Edge, Home};
use crate::core::ids::ProgrammeId;
use crate::core::programme::Programme;
use crate::core::text::{self, Plain};
use crate::i18n::{Text, t};
use std::sync::Arc;

/// Longer words cannot resemble an id.
const LONGEST: usize = 60;
/// How similar two words must be, 0 to 1.
const ALIKE: f64 = 0.6;
/// The similarity of a word and a longer word that contains it.
const PART: f64 = 0.9;
/// The fewest letters of a part of a name that count.
const PART_FROM: usize = 4;

/// The ids to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    Programmes,
    Exercises,
    All,
}

/// Something the user may have meant: its id, and its names in all languages.
struct Named {
    id: String,
    called: Vec<String>,
}

impl Named {
    fn new(id: &str, name: Option<&text::Text>) -> Self {
        let names = name.into_iter().flat_map(text::Text::iter);
        let called = names.map(|(_, name)| folded(name.as_str()));
        Self {
            id: id.to_owned(),
            called: std::iter::once(id.to_owned()).chain(called).collect(),
        }
    }

    fn alike(&self, written: &str) -> f64 {
        self.called
            .iter()
            .map(|word| alike(written, word))
            .fold(0.0, f64::max)
    }
}

/// The programme with this id, or the one that is set. `none` is said where there is neither; an unknown
/// id is answered with what was probably meant.
pub(super) fn programme(
    written: Option<&str>,
    none: Text,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<Arc<Programme>, Failure> {
    let set = || home.settings.programme.as_ref().map(ProgrammeId::as_str);
    let Some(written) = written.or_else(set) else {
        return Err(Failure::Usage(home.texts.say(none)));
    };
    let id = ProgrammeId::new(written).ok();
    if let Some(found) = id.and_then(|id| home.library.programme(&id)) {
        return Ok(found);
    }
    // The file with this id may exist, but be faulty.
    home.report_left_out(edge)?;
    Err(unknown(written, Among::Programmes, home, edge.measure()))
}

/// The failure for an unknown id.
pub(super) fn unknown(written: &str, among: Among, home: &Home, measure: usize) -> Failure {
    let texts = &home.texts;
    if let Some(fault) = home.library.fault(written) {
        let id = Plain::new(written);
        let said = home.left_out(&fault);
        let (id, said) = (id.as_str(), said.as_str());
        return Failure::Input(texts.say(t::CliFaulty { id, said }));
    }
    let programmes = match among {
        Among::Exercises => Vec::new(),
        Among::Programmes | Among::All => programmes(home),
    };
    let exercises = match among {
        Among::Programmes => Vec::new(),
        Among::Exercises | Among::All => exercises(home),
    };
    let written = Plain::new(written);
    let id = written.as_str();
    let mut said = match among {
        Among::Programmes => texts.say(t::CliUnknownProgramme { id }),
        Among::Exercises => texts.say(t::CliUnknownExercise { id }),
        Among::All => texts.say(t::CliUnknownId { id }),
    };
    if let Some(id) = nearest(written.as_str(), exercises.iter().chain(&programmes)) {
        said.push(' ');
        said.push_str(&texts.say(t::CliDidYouMean { id }));
    }
    let mut lines = vec![said];
    let ids = |named: &[Named]| {
        let ids: Vec<&str> = named.iter().map(|named| named.id.as_str()).collect();
        ids.join(", ")
    };
    if !exercises.is_empty() {
        let ids = &ids(&exercises);
        let said = texts.say(t::CliTheseExercises { ids });
        lines.extend(wrapped(&said, "", measure));
    }
    if !programmes.is_empty() {
        let ids = &ids(&programmes);
        let said = texts.say(t::CliTheseProgrammes { ids });
        lines.extend(wrapped(&said, "", measure));
    }
    Failure::Input(lines.join("\n"))
}

fn exercises(home: &Home) -> Vec<Named> {
    let found = home.library.exercise_ids().into_iter().filter_map(|id| {
        let exercise = home.library.exercise(&id)?;
        Some(Named::new(id.as_str(), Some(&exercise.name)))
    });
    found.collect()
}

fn programmes(home: &Home) -> Vec<Named> {
    let found = home.library.programme_ids().into_iter().filter_map(|id| {
        let programme = home.library.programme(&id)?;
        Some(Named::new(id.as_str(), Some(&programme.name)))
    });
    found.collect()
}

fn nearest<'n>(written: &str, named: impl Iterator<Item = &'n Named>) -> Option<&'n str> {
    let written = folded(written);
    if written.is_empty() || written.len() > LONGEST {
        return None;
    }
    named
        .map(|named| (named.alike(&written), named.id.as_str()))
        .filter(|(alike, _)| *alike >= ALIKE)
        // The first of equals, so that the answer does not depend on the order of a folder.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, id)| id)
}

fn alike(written: &str, word: &str) -> f64 {
    let whole = strsim::normalized_damerau_levenshtein(written, word);
    let is_part = written.chars().count() >= PART_FROM && word.contains(written);
    if is_part { whole.max(PART) } else { whole }
}

fn folded(word: &str) -> String {
    word.trim().to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(written: &str) -> Option<String> {
        let text = |en: &str, da: &str| {
            use crate::i18n::Lang;
            text::Text::new([(Lang::En, Plain::new(en)), (Lang::Da, Plain::new(da))])
        };
        let named = [
            Named::new(
                "knee-to-chest",
                text("Knee to chest", "Knæ til bryst").as_ref(),
            ),
            Named::new("pelvic-tilt", text("Pelvic tilt", "Bækkenkip").as_ref()),
        ];
        nearest(written, named.iter()).map(str::to_owned)
    }

    #[test]
    fn a_slip_a_part_and_a_name_in_any_language_find_their_id() {
        assert_eq!(found("knee-to-chess").as_deref(), Some("knee-to-chest"));
        assert_eq!(found("Pelvic_Tilt").as_deref(), Some("pelvic-tilt"));
        assert_eq!(found("knee").as_deref(), Some("knee-to-chest"));
        assert_eq!(found("bækkenkip").as_deref(), Some("pelvic-tilt"));
        assert_eq!(found("zumba"), None);
        assert_eq!(found(""), None);
        assert_eq!(found(&"k".repeat(100_000)), None);
    }
}
