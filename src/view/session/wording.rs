//! What a session says in words and numbers: how long, which phase, which side, how many, what
//! next.

use super::Scene;
use crate::app::session::SoundNews;
use crate::core::cue::Cue;
use crate::core::exercise::{Dose, Exercise, Side};
use crate::core::plan::{Step, StepKind, needs};
use crate::core::session::{FrozenBy, RESTARTS_BELOW, State};
use crate::core::time::begun_seconds;
use crate::i18n::measure::{cells, spaced};
use crate::i18n::{t, word};
use crate::view::bar::dots;
use ratatui::text::{Line, Span};
use std::time::Duration;

impl Scene<'_> {
    /// Seconds left, never 0. Many seconds become minutes and seconds; a walk counts its minutes
    /// up.
    pub(super) fn number(&self) -> String {
        if let Some(left) = self.rest {
            return clock(left.max(Duration::from_millis(1)));
        }
        match (self.glance.count, self.glance.step.kind) {
            (Some(count), _) => count.to_string(),
            (None, StepKind::Away) => (self.glance.so_far.as_secs() / 60 + 1).to_string(),
            (None, _) if self.glance.left > LONG && !self.says_clock() => {
                self.glance.left.as_secs().div_ceil(60).to_string()
            }
            (None, _) => clock(self.glance.left.max(Duration::from_millis(1))),
        }
    }

    /// Whether many seconds are written as minutes and seconds. A small window has room for minutes
    /// only, so that they can be read from the floor.
    pub(super) fn says_clock(&self) -> bool {
        self.page.roomy()
            && self.glance.step.kind != StepKind::Away
            && self.glance.step.lasts > LONG
    }

    pub(super) fn unit(&self) -> String {
        let name = match self.glance.step.kind {
            _ if self.rest.is_some_and(|left| left > LONG) => t::SESSION_MINUTES,
            _ if self.rest.is_some() => t::SESSION_SECONDS,
            StepKind::Away => t::SESSION_MINUTES,
            _ if self.glance.count.is_none() && self.glance.left > LONG => t::SESSION_MINUTES,
            _ => t::SESSION_SECONDS,
        };
        self.page.say(name)
    }

    pub(super) fn is_frozen(&self) -> bool {
        matches!(
            self.screen.session.state(),
            State::Frozen { .. } | State::CameBack { .. }
        )
    }

    /// The phase word: what the exercise calls it, else what every exercise calls it.
    pub(super) fn word(&self, room: u16) -> String {
        let word = self.plain_word();
        let wide = spaced(&word);
        if cells(&wide) <= room {
            wide
        } else if cells(&word) <= room {
            word
        } else {
            self.general_word()
        }
    }

    /// The same as it is written.
    pub(super) fn plain_word(&self) -> String {
        if self.glance.count.is_some() {
            self.page.say(t::SESSION_GO_ON)
        } else if self.is_frozen() {
            self.page.say(t::FROZEN_TITLE)
        } else if self.rest.is_some() {
            self.page.say(t::STEP_REST)
        } else {
            self.phase()
        }
    }

    fn phase(&self) -> String {
        if let Some(place) = self.led_to() {
            return place;
        }
        let texts = &self.page.desk.texts;
        let phase = texts.phase(self.exercise(), self.glance.step.kind);
        phase.to_string()
    }

    /// The place that an activity was led to last; `None` before the second one.
    pub(super) fn led_to(&self) -> Option<String> {
        if self.glance.step.kind != StepKind::Activity {
            return None;
        }
        let names = self.exercise()?.places.as_ref()?.of(self.page.lang());
        let cues = self.glance.step.cues(self.screen.session.plan());
        let gone = cues
            .iter()
            .rev()
            .filter(|(at, _)| *at <= self.glance.so_far);
        let mut places = gone.filter_map(|(_, cue)| match cue {
            Cue::Place(place) => usize::try_from(*place).ok(),
            _ => None,
        });
        Some(names.get(places.next()?)?.to_string())
    }

    fn general_word(&self) -> String {
        self.page.say(word::step(self.glance.step.kind))
    }

    fn side_name(&self, side: Side) -> String {
        let texts = &self.page.desk.texts;
        let side = texts.side(self.exercise(), side, word::side);
        side.to_string()
    }

    pub(super) fn side(&self) -> String {
        if self.rest.is_some() {
            return String::new();
        }
        let step = self.glance.step;
        match (step.kind, step.side) {
            (StepKind::GetThere { .. }, _) => {
                let item = self.screen.session.plan().items().get(step.item);
                item.map(|i| self.page.say(word::position(i.position)))
                    .unwrap_or_default()
            }
            (_, Some(side)) => self.side_name(side),
            // What moves both sides at once needs no word for it.
            (_, None) => String::new(),
        }
    }

    pub(super) fn dose(&self) -> Option<Dose> {
        let items = self.screen.session.plan().items();
        items.get(self.glance.step.item).map(|item| item.dose)
    }

    /// Sets and repetitions, where the exercise has them: (sets, repetitions).
    fn amounts(&self) -> Option<(u32, u32)> {
        match self.dose().filter(|_| self.rest.is_none())? {
            Dose::Repetitions(r) if self.screen.session.is_eased() => {
                let plan = self.screen.session.plan();
                let step = self.glance.step;
                Some((r.sets, plan.repetitions(step.item, step.set, step.side)))
            }
            Dose::Repetitions(r) => Some((r.sets, r.reps.high())),
            Dose::Activity(_) => None,
        }
    }

    /// `set ● ● ○     repetition 4 of 10`
    pub(super) fn counts(&self) -> Line<'static> {
        let skin = self.page.skin;
        let mut line = Line::default();
        let step = self.glance.step;
        let Some((sets, _)) = self.amounts().filter(|_| !is_before(step.kind)) else {
            return line;
        };
        if sets > 1 {
            let done = usize::try_from(step.set).unwrap_or(0);
            let label = self.page.say(t::SESSION_SET);
            line.spans
                .push(Span::styled(format!("{label} "), skin.dim()));
            let of = usize::try_from(sets).unwrap_or(0);
            line.spans.extend(dots(done, of, skin).spans);
            line.spans.push(Span::raw("      "));
        }
        let rep = self.rep();
        if !rep.is_empty() {
            line.spans.push(Span::raw(rep));
        }
        line
    }

    /// Which repetition this is, and of how many.
    fn reps(&self) -> Option<(u32, u32)> {
        let (_, of) = self.amounts()?;
        let at = self.glance.step.rep;
        (at > 0).then_some((at, of))
    }

    pub(super) fn rep(&self) -> String {
        let said = |(at, of)| self.page.say(t::SessionRep { at, of });
        self.reps().map_or_else(String::new, said)
    }

    pub(super) fn rep_short(&self) -> String {
        let said = |(at, of)| self.page.say(t::PlaceOf { at, of });
        self.reps().map_or_else(String::new, said)
    }

    pub(super) fn set_short(&self) -> String {
        match self.amounts() {
            Some((sets, _)) if sets > 1 && self.glance.step.set > 0 => {
                self.page.say(t::SessionSetShort {
                    at: self.glance.step.set,
                    of: sets,
                })
            }
            _ => String::new(),
        }
    }

    /// A hint for the moment, if there is one: enough is done, why the session is frozen, what
    /// could not be written. In full if there is room.
    pub(super) fn hint(&self, full: bool) -> String {
        let hint = self.hint_of_state(full);
        let unheard = self.screen.sound == Some(SoundNews::Unheard);
        if !hint.is_empty() {
            hint
        } else if unheard {
            self.page.say(t::SOUND_UNHEARD)
        } else {
            self.beginning()
        }
    }

    /// While an exercise is explained: the level and what to fetch, both where they fit beside the
    /// figure.
    fn beginning(&self) -> String {
        const BESIDE: u16 = 38;
        let (level, needs) = (self.level(), self.needs());
        let both = format!("{level} · {needs}");
        match (level.is_empty(), needs.is_empty()) {
            (true, _) => needs,
            (false, false) if cells(&both) <= BESIDE => both,
            (false, _) => level,
        }
    }

    /// What must lie at hand for this exercise and did not for the one before.
    pub(super) fn needs(&self) -> String {
        let step = self.glance.step;
        if !step.kind.prepares() || self.is_frozen() {
            return String::new();
        }
        let things = needs(&self.screen.exercises, step.item);
        let said = self.page.desk.texts.needs(&things);
        said.unwrap_or_default()
    }

    fn hint_of_state(&self, full: bool) -> String {
        if self.screen.trouble.is_some() {
            // The summary gives the details; there is no time to read them here.
            return self.page.say(t::TROUBLE_SHORT);
        }
        if self.screen.sound == Some(SoundNews::Switched) {
            let on = self.page.desk.settings.voice.is_on();
            return self.page.say(if on {
                t::VOICE_NOW_ON
            } else {
                t::VOICE_NOW_OFF
            });
        }
        if let Some(said) = self.left_out() {
            return said;
        }
        match self.screen.session.state() {
            State::Frozen { by, .. } => {
                let hint = self.page.say(t::FROZEN_HINT);
                let more = if *by == FrozenBy::Gap {
                    t::FROZEN_GAP
                } else if self.glance.step.lasts < RESTARTS_BELOW {
                    t::FROZEN_RESTARTS
                } else {
                    t::FROZEN_GOES_ON
                };
                match by {
                    FrozenBy::Absent if full => {
                        format!("{} {hint}", self.page.say(t::FROZEN_ABSENT))
                    }
                    FrozenBy::Absent => self.page.say(t::FROZEN_ABSENT),
                    _ if full => format!("{hint} {}", self.page.say(more)),
                    // First say why it froze, because the patient pressed no key.
                    FrozenBy::Gap => self.page.say(more),
                    _ => hint,
                }
            }
            State::Running { .. } if self.glance.enough => self.page.say(t::SESSION_ENOUGH),
            State::Running { .. } if !full => self
                .breath()
                .or_else(|| self.easier_in_small())
                .unwrap_or_default(),
            State::Resting { .. } if !self.page.roomy() => self.page.say(t::REST_HINT_SHORT),
            _ => String::new(),
        }
    }

    /// The level of the plan, and of how many, while the first exercise is explained.
    fn level(&self) -> String {
        let step = self.glance.step;
        let tells = step.item == 0 && step.kind.prepares() && !self.is_frozen();
        let level = self.screen.session.plan().outline().level;
        level
            .filter(|_| tells)
            .map_or_else(String::new, |level| self.page.desk.texts.level(level))
    }

    /// The exercise that was just left out, and the key that brings it back.
    fn left_out(&self) -> Option<String> {
        let news = match self.screen.session.state() {
            State::Running { .. } => true,
            State::Frozen { by, so_far } => *by == FrozenBy::Asked && *so_far == 0,
            _ => false,
        };
        let (item, begun) = self.screen.session.left_out().filter(|_| news)?;
        let name = self.name(item);
        let name = name.as_str();
        let said = if begun {
            self.page.say(t::SessionLeftOutRest { name })
        } else {
            self.page.say(t::SessionLeftOut { name })
        };
        let back = self.page.say(t::SessionBringsBack {
            key: &self.page.cap("←"),
        });
        Some(if self.page.roomy() {
            format!("{said} {back}")
        } else {
            said
        })
    }

    pub(super) fn exercise(&self) -> Option<&Exercise> {
        self.screen.exercises.get(self.glance.step.item)?.as_deref()
    }

    pub(super) fn name(&self, item: usize) -> String {
        let items = self.screen.session.plan().items();
        let name = items
            .get(item)
            .map(|item| self.page.desk.exercise_name(&item.exercise));
        name.unwrap_or_default()
    }

    /// What comes after this exercise, or after this side.
    pub(super) fn next(&self) -> String {
        let step = self.glance.step;
        let later = |s: &&Step| s.starts > step.starts && s.item != step.item;
        let label = self.page.skin.before(&self.page.say(t::SESSION_NEXT));
        let timeline = self.screen.session.plan().timeline();
        let change = timeline.iter().find(|s| {
            s.starts > step.starts && s.item == step.item && s.kind == StepKind::ChangeSide
        });
        // After a rest the next set begins on its first side.
        let change = if step.kind == StepKind::Rest {
            timeline.iter().find(|s| s.starts > step.starts)
        } else {
            change.filter(|s| s.set == step.set)
        };
        if let Some(side) = change.and_then(|s| s.side) {
            let side = self.side_name(side);
            return format!("{label}   {}, {side}", self.name(step.item));
        }
        match timeline.iter().find(later) {
            Some(next) => format!("{label}   {}", self.name(next.item)),
            None => self.page.say(t::SESSION_LAST),
        }
    }
}

/// Whether this is before the first repetition.
fn is_before(kind: StepKind) -> bool {
    kind.prepares() || kind == StepKind::CountIn
}

/// Seconds past which a number is written as minutes and seconds.
pub(super) const LONG: Duration = Duration::from_secs(99);

pub(super) fn clock(left: Duration) -> String {
    let seconds = begun_seconds(left);
    if left > LONG {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    } else {
        seconds.to_string()
    }
}
