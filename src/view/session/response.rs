//! What a session shows besides its steps: the answer to the pain panel, the limit that applies,
//! the cautions for this patient.

use super::Scene;
use crate::app::session::SessionScreen;
use crate::core::exercise::Caution;
use crate::core::plan::StepKind;
use crate::core::safety::{Action, Contact, Feeling, breathes_aloud, cautions, is_for_everybody};
use crate::core::text::Plain;
use crate::i18n::{t, word};
use crate::view::check_in::signed_limit;
use ratatui::style::Style;

impl Scene<'_> {
    /// The response to the pain panel, shown until the session goes on.
    pub(super) fn panel_response(&self) -> Vec<(String, Style)> {
        let skin = self.page.skin;
        if self.rest.is_some() && self.page.roomy() {
            return vec![(self.page.say(t::REST_HINT), skin.title())];
        }
        let apart = !self.page.roomy() || skin.in_lines();
        if apart && self.explained().is_some() {
            let steps = self.steps_shown().into_iter();
            let numbered = steps.map(|(number, step)| format!("{number}  {step}"));
            return numbered.map(|step| (step, skin.plain())).collect();
        }
        let Some(answer) = self.screen.answered.filter(|_| self.is_frozen()) else {
            return Vec::new();
        };
        let name = match (answer.action, answer.kind) {
            (Action::Ease, _) => t::RESPONSE_EASE,
            (Action::Skip, _) => t::RESPONSE_SKIP,
            (Action::Continue, Feeling::LegUp) => t::RESPONSE_UP,
            _ => return Vec::new(),
        };
        let mut lines = vec![(self.page.say(name), skin.title())];
        if answer.contact == Contact::Ask {
            lines.push((self.page.say(t::STOPPED_ASK), skin.hold()));
        }
        lines
    }

    /// From which step on the instruction was asked for, while the session stands still.
    pub(super) fn explained(&self) -> Option<usize> {
        self.screen.explained.filter(|_| self.is_frozen())
    }

    /// The steps of the exercise at hand with their numbers, from the one that was asked for.
    pub(super) fn steps_shown(&self) -> Vec<(usize, &Plain)> {
        let both = self.exercise().zip(self.dose());
        let lang = self.page.lang();
        let steps = both.map(|(exercise, dose)| exercise.steps_for(lang, &dose));
        let from = self.explained().unwrap_or(0);
        let numbered = (1..).zip(steps.into_iter().flatten());
        numbered.skip(from).collect()
    }

    /// Whose limit lets pain go on, where a clinician has set one.
    pub(super) fn limit(&self) -> Option<String> {
        let id = &self.screen.session.plan().outline().programme;
        let programme = self.page.desk.library.programme(id)?;
        let limit = programme.monitored.as_ref()?;
        Some(signed_limit(limit, self.page))
    }

    /// Before an exercise: the cautions that concern this patient's conditions, and those for everybody
    /// where they first apply.
    pub(super) fn cautions(&self) -> Vec<Caution> {
        let SessionScreen {
            exercises, held, ..
        } = self.screen;
        let all = cautions(exercises, self.glance.step.item, held);
        all.filter(|_| self.glance.step.kind.prepares()).collect()
    }

    /// Those of them that stand over the instruction. While it is read, those for everybody stand under
    /// it: nothing of it gives way to them.
    pub(super) fn cautions_above(&self) -> Vec<(String, Style)> {
        let reads = self.glance.step.kind == StepKind::Listen;
        self.cautions_if(|caution| !(reads && is_for_everybody(caution)))
    }

    /// Those that stand under it.
    pub(super) fn cautions_below(&self) -> Vec<(String, Style)> {
        let reads = self.glance.step.kind == StepKind::Listen;
        self.cautions_if(|caution| reads && is_for_everybody(caution))
    }

    fn cautions_if(&self, stands: impl Fn(Caution) -> bool) -> Vec<(String, Style)> {
        let cautions = self.cautions().into_iter().filter(|c| stands(*c));
        let style = self.page.skin.hold();
        cautions
            .map(|caution| (self.page.say(word::caution(caution)), style))
            .collect()
    }

    /// How the exercise is done more easily, once it is eased.
    pub(super) fn easier(&self) -> Option<String> {
        let eased = self.screen.session.is_eased() && self.rest.is_none();
        let exercise = self.exercise().filter(|_| eased)?;
        let how = exercise.easier.as_ref()?.text.of(self.page.lang());
        let how = how.as_str();
        Some(self.page.say(t::SessionEasier { how }))
    }

    /// The same where there is no room for the instruction.
    pub(super) fn easier_in_small(&self) -> Option<String> {
        self.easier().filter(|_| !self.page.roomy())
    }

    /// How to breathe during a hold, for patients with high blood pressure.
    pub(super) fn breath(&self) -> Option<String> {
        let holds = self.glance.step.kind == StepKind::Hold;
        let aloud = holds && breathes_aloud(&self.screen.held);
        aloud.then(|| self.page.say(t::BREATH_KEEP))
    }
}
