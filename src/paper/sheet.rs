//! The sheet for the wall: the exercises of a programme at the person's level with pictures, when to
//! stop and whom to call, and four weeks to tick.
//!
//! It holds the full plan as the app would offer it, without what the standing conditions leave out
//! (`core::safety`, section 2 of the rules). Every step of an exercise is on it: half of one would be
//! another exercise, and the longest programme still takes two sheets of A4.

mod exercises;
mod weeks;

use super::{Page, Part, Section};
use crate::content::{Library, Limits};
use crate::core::exercise::Exercise;
use crate::core::ids::ExerciseId;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::Programme;
use crate::core::safety::{Condition, Conditions};
use crate::core::settings::{Instructions, Settings};
use crate::core::text::Plain;
use crate::i18n::dose::often;
use crate::i18n::{Say, Texts, t};
use chrono::NaiveDate;
use std::sync::Arc;
pub use weeks::{WEEKS, next_week};

/// So many exercises fill one side of A4; then the weeks have the back for themselves. More go on
/// there, and the weeks follow.
const MOST_ON_ONE_SIDE: usize = 5;

/// What a sheet is made from.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// The programme, at the level at which it is done.
    pub programme: &'a Programme,
    /// Where its exercises are found.
    pub library: &'a Library,
    /// The language of the sheet.
    pub texts: &'a Texts,
    /// Whom to call.
    pub settings: &'a Settings,
    /// Whose it is; a sheet for a notice board is nobody's.
    pub person: Option<&'a Person>,
    /// The first day to tick.
    pub first: NaiveDate,
    /// The day on which it is printed.
    pub printed: NaiveDate,
}

/// What is known of the person whose sheet it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The standing conditions of the newest screening, as far as they were asked, with what a
    /// clinician has ticked.
    pub conditions: Option<Conditions>,
    /// Whether a warning sign is open.
    pub has_sign: bool,
}

/// The sheet as a page; `None` where the programme has no exercise for this person.
pub fn page(sheet: &Sheet<'_>) -> Option<Page> {
    let limits = Limits::of(sheet.conditions().unwrap_or_else(Conditions::none));
    let never = |_: &ExerciseId| 0;
    let (library, kind) = (sheet.library, PlanKind::Full);
    let plan = library.plan_within(sheet.programme, kind, &limits, never, Instructions::Short)?;
    let mut exercises = vec![Part::Text(sheet.said(t::WALL_BEFORE))];
    exercises.extend(exercises::all(sheet, &plan, &limits.conditions.held));
    let hidden = library.hidden(sheet.programme, &limits.conditions);
    exercises.extend(sheet.left_out(&hidden).map(Part::Text));
    let sections = vec![
        section(None, sheet.first_of_all()),
        section(Some(sheet.said(t::EXERCISES_TITLE)), exercises),
        Section {
            on_new_sheet: plan.items().len() <= MOST_ON_ONE_SIDE,
            ..section(Some(sheet.said(t::HEALTH_CALL)), sheet.whom_to_call())
        },
        section(Some(sheet.said(t::WALL_WEEKS)), weeks::parts(sheet)),
    ];
    Some(Page {
        lang: sheet.texts.lang(),
        title: sheet.programme.name.of(sheet.texts.lang()).clone(),
        lead: vec![sheet.lead(&plan)],
        sections,
        foot: sheet.foot(),
    })
}

const fn section(heading: Option<Plain>, parts: Vec<Part>) -> Section {
    Section {
        heading,
        parts,
        on_new_sheet: false,
    }
}

impl Sheet<'_> {
    fn said<'s>(&self, said: impl Say<'s>) -> Plain {
        Plain::new(&self.texts.say(said))
    }

    fn conditions(&self) -> Option<Conditions> {
        self.person?.conditions.clone()
    }

    /// `Level 3 of 5 · 12 min · 3 exercises · every day`
    fn lead(&self, plan: &Plan) -> Plain {
        let count = plan.items().len();
        let parts = [
            self.programme
                .at_level()
                .map(|level| self.texts.level(level)),
            Some(self.texts.minutes(plan.total())),
            Some(self.texts.say(t::ExerciseCount { count })),
            Some(often(self.programme.frequency, self.texts)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        Plain::new(&parts.join(" · "))
    }

    /// What nobody may overlook before the first exercise.
    fn first_of_all(&self) -> Vec<Part> {
        let emergency = &self.texts.emergency(self.settings);
        let mut parts = Vec::new();
        if self.person.is_some_and(|person| person.has_sign) {
            parts.push(Part::Notice(self.said(t::WALL_SIGN)));
        }
        parts.push(Part::Notice(self.said(t::WallStop { emergency })));
        // Whoever was never asked may have any condition.
        if self.conditions().is_none() {
            parts.push(Part::Text(self.said(t::WALL_ANYBODY)));
        }
        let monitored = self.programme.monitored.as_ref();
        parts.extend(monitored.map(|signed| {
            let date = &self.texts.full_date(signed.date);
            Part::Text(self.said(t::SheetMonitored {
                by: signed.by.as_str(),
                date,
                limit: u32::from(signed.limit),
            }))
        }));
        parts
    }

    fn left_out(&self, hidden: &[Arc<Exercise>]) -> Option<Plain> {
        let lang = self.texts.lang();
        let names = hidden
            .iter()
            .map(|exercise| exercise.name.of(lang).as_str());
        let exercises = &names.collect::<Vec<_>>().join(", ");
        (!hidden.is_empty()).then(|| self.said(t::CliRehearseLeftOut { exercises }))
    }

    fn whom_to_call(&self) -> Vec<Part> {
        let (texts, settings) = (self.texts, self.settings);
        let emergency = &texts.emergency(settings);
        let urgent = &texts.urgent(settings);
        let call = texts.say(t::HealthEmergency { emergency });
        let today = texts.say(t::HealthUrgent { urgent });
        let mut numbers = vec![Plain::new(&format!("{call} {today}"))];
        numbers.extend(texts.out_of_hours(settings).map(|said| Plain::new(&said)));
        let held = self.conditions().map(|known| known.held);
        if held.is_some_and(|held| held.contains(&Condition::Pregnant)) {
            let maternity = &texts.maternity(settings);
            numbers.push(self.said(t::HealthMaternity { maternity }));
        }
        // A notice board does not name one person's clinician.
        let clinician = settings.clinician.clone();
        numbers.extend(clinician.filter(|_| self.person.is_some()));
        vec![
            Part::Notice(self.said(t::StoppedSigns { emergency })),
            Part::List(numbers),
        ]
    }

    fn foot(&self) -> Vec<Plain> {
        let date = &self.texts.full_date(self.printed);
        let version = env!("CARGO_PKG_VERSION");
        let checked = self.texts.numbers_checked(self.settings);
        let foot = self.texts.say(t::WallFoot { date, version });
        let foot: Vec<String> = [foot].into_iter().chain(checked).collect();
        vec![Plain::new(&foot.join(" "))]
    }
}

#[cfg(test)]
mod tests;
