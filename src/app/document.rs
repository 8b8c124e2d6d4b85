//! An exercise or a programme as a page to read: what it says, in order. Screen and command line
//! each set it in their own way.

use crate::content::Library;
use crate::core::exercise::{Exercise, Variation};
use crate::core::ids::ProgrammeId;
use crate::core::programme::Programme;
use crate::core::text::Plain;
use crate::i18n::dose::{dose, often, sentences};
use crate::i18n::measure::capitalised;
use crate::i18n::{Lang, Say, Text, Texts, t, word};
use std::time::Duration;

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The facts in one line.
    Facts(String),
    /// How much: in short, and in sentences.
    Amount {
        short: String,
        sentences: String,
    },
    Heading(String),
    Paragraph(String),
    Numbered(Vec<String>),
    Bullets(Vec<String>),
    /// The exercises of a programme.
    Rows(Vec<Row>),
    /// Where something comes from.
    Sources(Vec<String>),
}

/// An exercise of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub name: Plain,
    pub amount: String,
    pub id: String,
}

/// Writes pages in one language.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    pub library: &'a Library,
    pub texts: &'a Texts,
    /// Whether names have their ids beside them, which the command line takes.
    pub ids: bool,
}

impl Writer<'_> {
    /// An exercise.
    pub fn exercise(self, exercise: &Exercise) -> Vec<Block> {
        let mut page = vec![
            Block::Facts(self.facts(exercise)),
            Block::Amount {
                short: dose(self.texts, &exercise.dose),
                sentences: sentences(self.texts, &exercise.dose),
            },
            self.heading(t::SHEET_STEPS),
        ];
        let steps = exercise.steps_for(self.lang(), &exercise.dose);
        page.push(Block::Numbered(steps.map(Plain::to_string).collect()));
        if let Some(breath) = exercise.breath {
            page.push(Block::Paragraph(self.say(word::breath(breath))));
        }
        if !exercise.cautions.is_empty() {
            let cautions = exercise.cautions.iter();
            let cautions = cautions.map(|caution| self.say(word::caution(*caution)));
            page.push(self.heading(t::SHEET_CAUTIONS));
            page.push(Block::Bullets(cautions.collect()));
        }
        page.extend(self.variation(t::SHEET_EASIER, exercise.easier.as_ref()));
        page.extend(self.variation(t::SHEET_HARDER, exercise.harder.as_ref()));
        page.extend(self.sources(&exercise.sources));
        page
    }

    /// A programme; `total` is its length.
    pub fn programme(self, programme: &Programme, total: Option<Duration>) -> Vec<Block> {
        let mut page = vec![Block::Facts(self.length(programme, total))];
        if let Some(about) = &programme.about {
            page.push(Block::Paragraph(about.of(self.lang()).to_string()));
        }
        let courses = self.library.courses(programme);
        let rows = courses.iter().map(|(exercise, amount)| Row {
            name: exercise.name.of(self.lang()).clone(),
            amount: dose(self.texts, amount),
            id: exercise.id.to_string(),
        });
        page.push(self.heading(t::EXERCISES_TITLE));
        page.push(Block::Rows(rows.collect()));
        if let Some(flare) = &programme.flare {
            page.push(self.heading(t::SHEET_FLARE));
            page.push(Block::Paragraph(self.name(flare)));
        }
        if let Some(next) = &programme.next {
            page.push(self.heading(t::SHEET_NEXT));
            page.push(Block::Paragraph(self.say(t::SheetNextAfter {
                name: &self.name(&next.programme),
                sessions: next.after_sessions,
            })));
        }
        let signed = self.signed(programme);
        if !signed.is_empty() {
            page.push(self.heading(t::SHEET_SIGNED));
            page.extend(signed.into_iter().map(Block::Paragraph));
        }
        page.extend(self.sources(&programme.sources));
        page
    }

    fn lang(self) -> Lang {
        self.texts.lang()
    }

    fn say<'s>(self, said: impl Say<'s>) -> String {
        self.texts.say(said)
    }

    fn heading(self, text: Text) -> Block {
        Block::Heading(self.say(text))
    }

    /// `On your back · mat · phase 1, 2`
    fn facts(self, exercise: &Exercise) -> String {
        let position = self.say(word::position(exercise.position));
        let mut facts = vec![capitalised(&position)];
        if !exercise.equipment.is_empty() {
            let things = exercise.equipment.iter();
            let things = things.map(|thing| self.say(word::equipment(*thing)));
            facts.push(things.collect::<Vec<_>>().join(", "));
        }
        let phases = exercise.phases.iter();
        let phases = phases.map(|phase| phase.number().to_string());
        let phases = phases.collect::<Vec<_>>().join(", ");
        facts.push(self.say(t::SheetPhases { phases: &phases }));
        facts.join(" · ")
    }

    fn variation(self, heading: Text, variation: Option<&Variation>) -> Vec<Block> {
        let Some(variation) = variation else {
            return Vec::new();
        };
        let text = variation.text.of(self.lang()).to_string();
        let other = variation.exercise.as_ref().map(|id| {
            let name = self.library.exercise_name(id, self.lang());
            let id = if self.ids { id.as_str() } else { name.as_str() };
            self.say(t::SheetSee { id })
        });
        let said = std::iter::once(text).chain(other).map(Block::Paragraph);
        std::iter::once(self.heading(heading)).chain(said).collect()
    }

    /// `15 min, 3 exercises, 4 levels, every day.`
    fn length(self, programme: &Programme, total: Option<Duration>) -> String {
        let count = programme.items.len();
        let parts = [
            total.map(|total| self.texts.minutes(total)),
            Some(self.say(t::ExerciseCount { count })),
            programme.at_level().map(|level| self.texts.levels(level)),
            Some(often(programme.frequency, self.texts)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        format!("{}.", parts.join(", "))
    }

    fn name(self, id: &ProgrammeId) -> String {
        let name = self.library.session_name(id, self.lang());
        // One that cannot be had goes by its id already.
        if self.ids && name.as_str() != id.as_str() {
            format!("{name} ({id})")
        } else {
            name.to_string()
        }
    }

    /// What a clinician has signed.
    fn signed(self, programme: &Programme) -> Vec<String> {
        let monitored = programme.monitored.as_ref().map(|monitored| {
            self.say(t::SheetMonitored {
                by: monitored.by.as_str(),
                date: &self.texts.full_date(monitored.date),
                limit: u32::from(monitored.limit),
            })
        });
        let cleared = programme.cleared.as_ref().map(|cleared| {
            let conditions: Vec<&str> = cleared.conditions.iter().map(Plain::as_str).collect();
            self.say(t::SheetCleared {
                by: cleared.by.as_str(),
                date: &self.texts.full_date(cleared.date),
                conditions: &conditions.join(", "),
            })
        });
        monitored.into_iter().chain(cleared).collect()
    }

    fn sources(self, sources: &[Plain]) -> Vec<Block> {
        if sources.is_empty() {
            return Vec::new();
        }
        let heading = self.heading(t::SOURCES_TITLE);
        vec![heading, Block::Sources(self.texts.sources(sources))]
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    /// Nobody who reads where an exercise comes from meets a bare address or a page without a year.
    #[test]
    fn every_address_of_a_built_in_file_has_an_institution_and_a_year() {
        let library = Library::new(None);
        let texts = Texts::new(Lang::En);
        let exercises = library.exercise_ids().into_iter();
        let exercises = exercises.map(|id| library.exercise(&id).unwrap().sources.clone());
        let programmes = library.programme_ids().into_iter();
        let programmes = programmes.map(|id| library.programme(&id).unwrap().sources.clone());
        let all = exercises.chain(programmes).flatten();
        for source in all.filter(|source| source.as_str().starts_with("http")) {
            let named = texts.sources(std::slice::from_ref(&source)).remove(0);
            let (institution, year) = named.rsplit_once(", ").unwrap();
            assert!(year.parse().is_ok_and(|year: u16| year > 2000), "{named}");
            assert!(
                !source.as_str().contains(institution),
                "{named}: its address only"
            );
        }
    }
}
