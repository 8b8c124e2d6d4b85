//! How what was sent differs from what is here: dose by dose.
//!
//! ```text
//! Your programme my-back is here already. What differs:
//!   – Pelvic tilt: here 3 × 10, in the file 2 × 8
//! ```

use super::changes::{Change, Here};
use super::say;
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::content::World;
use crate::content::pack::{Pack, With};
use crate::core::exercise::{Dose, Exercise};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::own_file::OwnKind;
use crate::core::programme::{Item, Programme};
use crate::i18n::dose::{dose, often, sentences};
use crate::i18n::{Say, t};

const BULLET: &str = "  – ";

pub(super) fn show(
    pack: &Pack,
    changes: &[Change],
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<(), Failure> {
    let with = pack.with(&home.library);
    let differ = Differ { home, with: &with };
    for change in changes {
        let id = change.id.as_str();
        match (&change.here, change.kind) {
            (Here::New, _) => {
                say(t::ShareNew { id }, home, edge)?;
                continue;
            }
            (Here::Same, _) => {
                say(t::ShareSame { id }, home, edge)?;
                continue;
            }
            (Here::Own(_), OwnKind::Programme) => say(t::ShareOwnProgramme { id }, home, edge)?,
            (Here::Own(_), OwnKind::Exercise) => say(t::ShareOwnExercise { id }, home, edge)?,
            (Here::BuiltIn, OwnKind::Programme) => {
                say(t::ShareBuiltInProgramme { id }, home, edge)?;
            }
            (Here::BuiltIn, OwnKind::Exercise) => say(t::ShareBuiltInExercise { id }, home, edge)?,
        }
        let lines = match change.kind {
            OwnKind::Programme => differ.programme(id, pack),
            OwnKind::Exercise => differ.exercise(id, pack),
        };
        for line in lines {
            for line in wrapped(&line, BULLET, edge.measure()) {
                writeln!(edge.out, "{line}")?;
            }
        }
    }
    Ok(())
}

/// Compares what is here with what is in the file.
#[derive(Clone, Copy)]
struct Differ<'a> {
    home: &'a Home,
    with: &'a With<'a>,
}

impl Differ<'_> {
    fn said<'s>(self, said: impl Say<'s>) -> String {
        self.home.texts.say(said)
    }

    /// The lines of a programme that is here too; one where it cannot be read here.
    fn programme(self, id: &str, pack: &Pack) -> Vec<String> {
        let library = &self.home.library;
        let here = ProgrammeId::new(id)
            .ok()
            .and_then(|id| library.programme(&id));
        let mut sent = pack.programmes.iter();
        let sent = sent.find(|(programme, _)| programme.id.as_str() == id);
        let (Some(here), Some((sent, _))) = (here, sent) else {
            return vec![self.said(t::SHARE_UNREADABLE)];
        };
        let mut lines = self.items(&here, sent);
        let texts = &self.home.texts;
        let mut differ = |what: String, here: String, there: String| {
            if here != there {
                let (name, here, there) = (what.as_str(), here.as_str(), there.as_str());
                lines.push(texts.say(t::ShareDose { name, here, there }));
            }
        };
        differ(
            self.said(t::SHARE_NAME),
            here.name.of(self.home.lang()).to_string(),
            sent.name.of(self.home.lang()).to_string(),
        );
        differ(
            self.said(t::SHARE_DAYS),
            often(here.frequency, texts),
            often(sent.frequency, texts),
        );
        let lead = |id: Option<&ProgrammeId>| {
            id.map_or_else(|| self.said(t::SHARE_NONE), ProgrammeId::to_string)
        };
        differ(
            self.said(t::SHEET_FLARE),
            lead(here.flare.as_ref()),
            lead(sent.flare.as_ref()),
        );
        let after = |programme: &Programme| {
            let next = programme.next.as_ref();
            next.map_or_else(
                || self.said(t::SHARE_NONE),
                |next| {
                    let (id, count) = (next.programme.as_str(), next.after_sessions);
                    self.said(t::ShareAfter { id, count })
                },
            )
        };
        differ(self.said(t::SHARE_NEXT), after(&here), after(sent));
        let first = |programme: &Programme| programme.progress.first.number().to_string();
        differ(self.said(t::SHARE_FIRST_LEVEL), first(&here), first(sent));
        if here.first_side != sent.first_side {
            lines.push(self.said(t::SHARE_SIDE));
        }
        if (&here.monitored, &here.cleared) != (&sent.monitored, &sent.cleared) {
            lines.push(self.said(t::SHARE_SIGNED_DIFFERS));
        }
        if lines.is_empty() {
            lines.push(self.said(t::SHARE_ONLY_WORDS));
        }
        lines
    }

    /// Exercise by exercise; the second time that one comes is compared with the second time there.
    fn items(self, here: &Programme, sent: &Programme) -> Vec<String> {
        let mut lines = Vec::new();
        let sent_keys = keys(sent);
        let here_keys = keys(here);
        let find = |programme: &Programme, list: &[Key], key: &Key| {
            let at = list.iter().position(|other| other == key)?;
            programme.items.get(at).cloned()
        };
        for key in &sent_keys {
            let Some(there) = find(sent, &sent_keys, key) else {
                continue;
            };
            if let Some(item) = find(here, &here_keys, key) {
                lines.extend(self.item(&item, &there, here, sent));
            } else {
                let (name, there) = (&self.name(&key.0), &self.dose_there(&there, sent.level));
                lines.push(self.said(t::ShareNotHere { name, there }));
            }
        }
        for key in here_keys.iter().filter(|key| !sent_keys.contains(key)) {
            if let Some(item) = find(here, &here_keys, key) {
                let (name, here) = (&self.name(&key.0), &self.dose_here(&item, here.level));
                lines.push(self.said(t::ShareNotThere { name, here }));
            }
        }
        let common = |list: &[Key], other: &[Key]| {
            let common = list.iter().filter(|key| other.contains(key));
            common.cloned().collect::<Vec<Key>>()
        };
        if common(&here_keys, &sent_keys) != common(&sent_keys, &here_keys) {
            lines.push(self.said(t::SHARE_ORDER));
        }
        lines
    }

    /// An exercise at every level at which it differs.
    fn item(self, here: &Item, sent: &Item, at_here: &Programme, at: &Programme) -> Vec<String> {
        let most = at_here.most().max(at.most());
        let name = &self.name(&sent.exercise);
        let levels = (1..=most.number()).filter_map(Level::new);
        let lines = levels.filter_map(|level| {
            let (before, after) = (self.here(here, level)?, self.there(sent, level)?);
            let (here, there) = self.amounts(&before, &after)?;
            let (here, there) = (&here, &there);
            Some(if most > Level::FIRST {
                self.said(t::ShareDoseLevel {
                    name,
                    level,
                    here,
                    there,
                })
            } else {
                self.said(t::ShareDose { name, here, there })
            })
        });
        lines.collect()
    }

    /// Two doses in words that differ; `None` where the doses are the same.
    fn amounts(self, here: &Dose, there: &Dose) -> Option<(String, String)> {
        if here == there {
            return None;
        }
        let texts = &self.home.texts;
        let short = (dose(texts, here), dose(texts, there));
        if short.0 != short.1 {
            return Some(short);
        }
        let long = (sentences(texts, here), sentences(texts, there));
        if long.0 != long.1 {
            return Some(long);
        }
        let tempo = |amount: &Dose| match amount {
            Dose::Repetitions(r) => {
                let (into, back) = (r.into.0, r.back.0);
                format!("{}, {}", long.0, self.said(t::ShareTempo { into, back }))
            }
            Dose::Activity(_) => long.0.clone(),
        };
        Some((tempo(here), tempo(there)))
    }

    fn here(self, item: &Item, level: Level) -> Option<Dose> {
        let exercise = self.home.library.exercise(&item.exercise)?;
        Some(exercise.dose.with(&item.change_at(level)))
    }

    fn there(self, item: &Item, level: Level) -> Option<Dose> {
        let exercise = self.with.exercise(&item.exercise)?;
        Some(exercise.dose.with(&item.change_at(level)))
    }

    fn dose_here(self, item: &Item, level: Level) -> String {
        let amount = self.here(item, level);
        amount.map_or_else(String::new, |amount| dose(&self.home.texts, &amount))
    }

    fn dose_there(self, item: &Item, level: Level) -> String {
        let amount = self.there(item, level);
        amount.map_or_else(String::new, |amount| dose(&self.home.texts, &amount))
    }

    fn name(self, id: &ExerciseId) -> String {
        let exercise = self.with.exercise(id);
        exercise.map_or_else(
            || id.to_string(),
            |exercise| exercise.name.of(self.home.lang()).to_string(),
        )
    }

    /// The lines of an exercise that is here too.
    fn exercise(self, id: &str, pack: &Pack) -> Vec<String> {
        let library = &self.home.library;
        let here = ExerciseId::new(id)
            .ok()
            .and_then(|id| library.exercise(&id));
        let mut sent = pack.exercises.iter();
        let sent = sent.find(|(exercise, _)| exercise.id.as_str() == id);
        let (Some(here), Some((sent, _))) = (here, sent) else {
            return vec![self.said(t::SHARE_UNREADABLE)];
        };
        let mut lines = Vec::new();
        let name = &sent.name.of(self.home.lang()).to_string();
        if let Some((here, there)) = self.amounts(&here.dose, &sent.dose) {
            let (here, there) = (&here, &there);
            lines.push(self.said(t::ShareDose { name, here, there }));
        }
        if here.steps != sent.steps {
            lines.push(self.said(t::SHARE_STEPS));
        }
        if here.cautions != sent.cautions {
            lines.push(self.said(t::SHARE_CAUTIONS));
        }
        if rest(sent, &here) != *here {
            lines.push(self.said(t::SHARE_ELSE));
        }
        if lines.is_empty() {
            lines.push(self.said(t::SHARE_ONLY_WORDS));
        }
        lines
    }
}

/// An exercise, and how often it came before.
type Key = (ExerciseId, usize);

fn keys(programme: &Programme) -> Vec<Key> {
    let items = programme.items.iter().enumerate().map(|(at, item)| {
        let before = programme.items.iter().take(at);
        let count = before.filter(|other| other.exercise == item.exercise);
        (item.exercise.clone(), count.count())
    });
    items.collect()
}

/// An exercise with what is compared by itself as another one has it.
fn rest(exercise: &Exercise, like: &Exercise) -> Exercise {
    Exercise {
        dose: like.dose,
        cautions: like.cautions.clone(),
        steps: like.steps.clone(),
        ..exercise.clone()
    }
}
