//! What is worth knowing about the programme as it is now, in calm lines.

use super::{EditScreen, Note, Origin, Saving, dosing};
use crate::app::desk::Desk;
use crate::content::{Diagnostic, Severity};
use crate::i18n::dose::{often, span};
use crate::i18n::measure::capitalised;
use crate::i18n::{t, word};

/// Faults that are said in words of this screen.
const SAID_HERE: [&str; 2] = ["fault-getting-down", "fault-meant-to-be"];

/// How a line is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It can wait.
    Quiet,
    /// It should be read.
    Heed,
    /// It went well.
    Done,
}

impl EditScreen {
    /// What became of the file, else what the last key says, else what will happen to it.
    pub fn status(&self, desk: &Desk) -> Option<(String, Tone)> {
        let texts = &desk.texts;
        if let Some(note) = &self.note {
            let said = match note {
                Note::Empty => t::EDIT_EMPTY,
                Note::AsSaved => t::EDIT_AS_SAVED,
                Note::AsLeft => t::EDIT_AS_LEFT,
                Note::AwayLast => t::EDIT_AWAY_LAST,
                Note::NotPossible => t::EDIT_NOT_POSSIBLE,
            };
            return Some((texts.say(said), Tone::Heed));
        }
        let of = |id| desk.session_name(id);
        match (&self.saving, &self.origin) {
            (Saving::Writing { .. }, _) => Some((texts.say(t::SAVING), Tone::Quiet)),
            (Saving::Saved { path, on_today }, _) => {
                let path = path.as_str();
                let said = if *on_today {
                    texts.say(t::EditSavedToday { path })
                } else {
                    texts.say(t::EditSaved { path })
                };
                Some((said, Tone::Done))
            }
            (Saving::Failed(why), _) => Some((why.to_string(), Tone::Heed)),
            (Saving::Not, Origin::Copy { of: id, on_today }) => {
                let name = &of(id);
                let said = if *on_today {
                    texts.say(t::EditCopyToday { name })
                } else {
                    texts.say(t::EditCopy { name })
                };
                Some((said, Tone::Quiet))
            }
            (Saving::Not, _) => Some((self.signed_line(desk)?, Tone::Heed)),
        }
    }

    /// How long it takes, on which days, and how often one goes down to the floor: a small window cuts
    /// the last.
    pub fn figures(&self, desk: &Desk) -> String {
        let texts = &desk.texts;
        let downs = self.measured.downs;
        let is_empty = self.programme.items.is_empty();
        let parts = [
            self.measured.total.map(|total| texts.minutes(total)),
            Some(often(self.programme.frequency, texts)),
            (!is_empty).then(|| texts.say(t::EditDowns { downs })),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(" · ")
    }

    /// What is worth knowing, the most important first.
    pub fn remarks(&self, desk: &Desk) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(self.hidden(desk));
        lines.extend(self.better(desk));
        lines.extend(self.cautions(desk));
        lines.extend(self.outside(desk));
        lines.extend(self.lints(desk));
        lines
    }

    /// Exercises that are left out for what the person has answered.
    fn hidden(&self, desk: &Desk) -> Option<String> {
        let hidden = self.measured.hidden.iter();
        let names: Vec<String> = hidden
            .filter_map(|(at, _)| self.name_at(*at, desk))
            .collect();
        let names = names.join(", ");
        (!names.is_empty()).then(|| desk.texts.say(t::EditHidden { names: &names }))
    }

    fn better(&self, desk: &Desk) -> Option<String> {
        let (_, better) = self.measured.better.as_ref()?;
        let downs = self.measured.downs;
        Some(desk.texts.say(t::EditBetter {
            better: *better,
            downs,
        }))
    }

    /// What this person should heed at the exercise under the cursor.
    fn cautions(&self, desk: &Desk) -> Vec<String> {
        let here = self
            .measured
            .cautions
            .iter()
            .filter(|(at, _)| *at == self.at);
        let cautions = here.flat_map(|(_, cautions)| cautions);
        let said = cautions.map(|caution| desk.texts.say(word::caution(*caution)));
        said.collect()
    }

    /// Doses that their exercises are not meant for.
    fn outside(&self, desk: &Desk) -> Vec<String> {
        let outside = self.measured.outside.iter().filter_map(|outside| {
            let name = self.name_at(outside.at, desk)?;
            let part = desk.texts.say(dosing::name(outside.part)).to_lowercase();
            Some(desk.texts.say(t::EditOutside {
                name: &name,
                part: &part,
                has: &span(outside.has),
                range: &span(outside.allowed),
            }))
        });
        outside.collect()
    }

    /// What `rygrad check` would say besides.
    fn lints(&self, desk: &Desk) -> Vec<String> {
        let faults = self.faults.iter();
        let faults = faults.filter(|fault| fault.severity == Severity::Warning);
        let faults = faults.filter(|fault| !SAID_HERE.contains(&fault.message.name()));
        let said = |fault: &Diagnostic| {
            let message = desk.texts.phrase(&fault.message);
            format!("{}.", capitalised(&message))
        };
        faults.map(said).collect()
    }

    fn name_at(&self, at: usize, desk: &Desk) -> Option<String> {
        let item = self.programme.items.get(at)?;
        Some(desk.exercise_name(&item.exercise))
    }
}
