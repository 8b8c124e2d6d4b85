//! What is shown of a dose: its lines, what the exercise is meant for, and the question about more.

use super::amount::{allowed, name, said};
use super::{Ask, Dosing, PartLine};
use crate::app::desk::Desk;
use crate::app::edit::EditScreen;
use crate::core::exercise::Amount;
use crate::i18n::t;

impl EditScreen {
    /// The parts of the dose with their values.
    pub fn parts(&self, dosing: &Dosing, desk: &Desk) -> Vec<PartLine> {
        let Some(at) = self.at(dosing, desk) else {
            return Vec::new();
        };
        let lines = at.parts.iter().enumerate().filter_map(|(n, part)| {
            let amount = part.in_dose(&at.dose)?;
            let usual = part.in_dose(&at.exercise.dose);
            let is_typed = n == dosing.at && !dosing.typed.is_empty();
            let value = if is_typed {
                format!("{}▏", dosing.typed)
            } else {
                said(*part, amount, &desk.texts)
            };
            Some(PartLine {
                name: desk.texts.say(name(*part)),
                value,
                usual: usual
                    .filter(|usual| *usual != amount)
                    .map(|usual| said(*part, usual, &desk.texts)),
            })
        });
        lines.collect()
    }

    /// What the exercise is meant for, for the part under the cursor.
    pub fn meant(&self, dosing: &Dosing, desk: &Desk) -> Option<String> {
        let at = self.at(dosing, desk)?;
        let part = *at.parts.get(dosing.at)?;
        let range = said(
            part,
            Amount::Range(allowed(&at.exercise.allowed, part)?),
            &desk.texts,
        );
        Some(desk.texts.say(t::EditMeant { range: &range }))
    }

    /// The question about a dose that the exercise is not meant for.
    pub fn asked(&self, ask: &Ask, desk: &Desk) -> String {
        let texts = &desk.texts;
        let part = texts.say(name(ask.part));
        let range = said(ask.part, Amount::Range(ask.allowed), texts);
        let value = said(ask.part, ask.amount, texts);
        texts.say(t::EditOutsideAsk {
            part: &part,
            range: &range,
            value: &value,
        })
    }

    /// How many levels the exercise has.
    pub fn levels_of(&self, dosing: &Dosing) -> usize {
        let item = self.programme.items.get(dosing.row);
        item.map_or(0, |item| item.levels.len())
    }

    /// The levels that have a value of their own for the part under the cursor, which a change before
    /// the levels does not reach.
    pub fn own_levels(&self, dosing: &Dosing, desk: &Desk) -> Vec<usize> {
        let part = self.at(dosing, desk).and_then(|at| {
            let part = at.parts.get(dosing.at)?;
            Some(*part)
        });
        let item = self.programme.items.get(dosing.row);
        let (Some(part), Some(item), None) = (part, item, dosing.level) else {
            return Vec::new();
        };
        let levels = item.levels.iter().enumerate();
        let own = levels.filter(|(_, level)| part.in_change(level).is_some());
        own.map(|(n, _)| n + 1).collect()
    }
}
