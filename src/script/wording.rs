//! The wordings of each cue, fullest first.

use super::Script;
use crate::core::cue::{Call, Cue};
use crate::core::exercise::{Activity, Breath, Caution, Dose, Exercise, Repetitions, Side, Sides};
use crate::core::plan::{Step, StepKind};
use crate::core::safety::breathes_aloud;
use crate::core::session::LEG_REST;
use crate::core::text::Plain;
use crate::core::time::Seconds;
use crate::i18n::{self, Say, t, word};
use std::time::Duration;

/// Holds of at least this length are announced with their seconds; a shorter one is over too soon.
pub(super) const LONG_HOLD: Seconds = Seconds(10);
/// A shorter time would be over before the words about it are.
pub(super) const WORTH_TELLING: Seconds = Seconds(5);

/// Sentences that are spoken one after the other.
pub(super) type Wording = Vec<Plain>;

impl Script<'_> {
    /// The wordings of a cue, fullest first.
    pub(super) fn wordings(&self, call: &Call) -> Vec<Wording> {
        let Some(step) = self.step(call) else {
            return Vec::new();
        };
        match call.cue {
            Cue::Listen { item } => self.listen(item, step, call),
            Cue::GetThere { from, to } => self.get_there(from, to, step, call),
            Cue::Count(left) => vec![vec![Plain::new(&left.to_string())]],
            Cue::Hold(_) if is_passing(step, self.dose(step)) => Vec::new(),
            Cue::Hold(left) => self.hold(step, left),
            // Whoever knows a hold needs no word in its middle.
            Cue::HalfWay if self.is_known(step) => Vec::new(),
            Cue::HalfWay => self.said(t::VOICE_HALF_WAY),
            Cue::Place(place) => self.place_of(step, place),
            Cue::Closing => self.said(t::VOICE_CLOSING),
            Cue::Enough => self.enough(step, call),
            Cue::Move { .. } | Cue::Return | Cue::OtherWay => self.phase_word(step),
            Cue::Rest(left) => self.rest(step, left),
            Cue::SwitchSide(side) => or(
                vec![vec![self.say(t::VOICE_CHANGE), self.side_now(step, side)]],
                vec![vec![self.side_now(step, side)]],
            ),
            Cue::Begin { item, left } => self.begin(item, step, left),
            Cue::Ease => self.ease(step),
            Cue::SkippedByRule => self.said(t::RESPONSE_SKIP),
            Cue::RestLeg(left) => self.rest_leg(left),
            Cue::AskBack => self.said(t::VOICE_ASK_BACK),
            Cue::AskThere => self.said(t::VOICE_ASK_THERE),
            Cue::Stopped => self.said(t::VOICE_STOPPED),
            Cue::End => self.said(t::VOICE_END),
            // The count or the tone is enough, or the cue belongs to no session.
            Cue::CountIn | Cue::Pause | Cue::GoOn | Cue::Frozen | Cue::SoundCheck | Cue::Advice => {
                Vec::new()
            }
        }
    }

    /// That it goes on easier, and how this exercise is done more easily.
    fn ease(&self, step: &Step) -> Vec<Wording> {
        let lang = self.texts.lang();
        let exercise = self.exercise(step.item);
        let how = exercise.and_then(|exercise| exercise.easier.as_ref());
        let how = how.map(|easier| vec![self.say(t::VOICE_EASE), easier.text.of(lang).clone()]);
        let short = or(self.said(t::VOICE_EASE), self.said(t::VOICE_EASE_SHORT));
        or(how.into_iter().collect(), short)
    }

    /// The place that an activity is led on to.
    fn place_of(&self, step: &Step, place: u32) -> Vec<Wording> {
        let places = self.exercise(step.item).and_then(|e| e.places.as_ref());
        let places = places.map(|places| places.of(self.texts.lang()));
        let place = usize::try_from(place).ok();
        let place = places.zip(place).and_then(|(places, at)| places.get(at));
        place
            .map(|place| vec![sentence(place)])
            .into_iter()
            .collect()
    }

    /// That a hold has lasted long enough. Once told that it may go on, the patient knows.
    fn enough(&self, step: &Step, call: &Call) -> Vec<Wording> {
        let is_hold = |step: &Step| step.kind == StepKind::Hold;
        let mut steps = self.plan.timeline().iter();
        let first = steps.position(|step| is_hold(step) && step.enough.is_some());
        let short = self.said(t::VOICE_ENOUGH_SHORT);
        let told = first.is_some_and(|first| first < call.step);
        if is_hold(step) && (told || self.is_known(step)) {
            return short;
        }
        or(self.said(t::VOICE_ENOUGH), short)
    }

    /// The word of a phase. At the start of a repetition it includes the number, from the second on,
    /// and the side if the sides take turns.
    fn phase_word(&self, step: &Step) -> Vec<Wording> {
        let word = self.phase(step);
        let brief = self.is_brief(step);
        let Some(dose) = self.repetitions(step).filter(|dose| leads(step, dose)) else {
            return if brief { Vec::new() } else { vec![vec![word]] };
        };
        let first = self.plan.outline().first_side;
        // A later set that returns to the first side names it, because there may be no rest before
        // it.
        let back_again = step.set > 1 && step.rep == 1 && step.side == Some(first);
        let named = dose.sides == Sides::Alternate || dose.sides == Sides::Each && back_again;
        let side = step.side.filter(|_| named);
        let second = side.is_some_and(|side| side != first);
        let counts = dose.reps.high() > 1 && !second;
        // The first has no number: behind "3, 2, 1" it would count on. Its word alone begins the set.
        let count = (counts && step.rep > 1).then(|| Plain::new(&step.rep.to_string()));
        let ending = (counts && step.last_rep).then(|| self.say(t::VOICE_LAST));
        let side = side.map(|side| self.side(step, side, word::spoken_side));
        let word = Some(word).filter(|_| !brief);
        // The side is dropped last: without it, the patient would do another movement.
        let opening = (counts && step.rep == 1).then(|| self.say(t::VOICE_FIRST_ONE));
        let least = if side.is_some() {
            &side
        } else {
            &count.clone().or(opening)
        };
        let all = [
            joined(&[&count, &ending, &side, &word]),
            joined(&[&count, &ending, &side]),
            joined(&[&count, &side, &word]),
            joined(&[&count, &side]),
            joined(&[least]),
        ];
        all.into_iter().flatten().collect()
    }

    fn hold(&self, step: &Step, left: Seconds) -> Vec<Wording> {
        let short = self.phase_word(step);
        let first = short.first().cloned().unwrap_or_default();
        let time = (left >= LONG_HOLD && !self.is_brief(step)).then(|| self.seconds(left));
        let breath = self.breathes(step).then(|| self.say(t::VOICE_BREATHE));
        let extras = [[&time, &breath], [&None, &breath], [&time, &None]];
        let extras = extras.map(|both| both.into_iter().flatten().cloned().collect::<Wording>());
        let some = extras.into_iter().filter(|extra| !extra.is_empty());
        let full = some.map(|extra| first.iter().map(sentence).chain(extra).collect());
        or(full.collect(), short)
    }

    /// Whether the patient knows the exercise of a step.
    fn is_known(&self, step: &Step) -> bool {
        self.item(step.item).is_some_and(|item| item.brief)
    }

    /// Whether a step is told by its number or its side alone, or by its tone. The first repetition
    /// keeps its words.
    fn is_brief(&self, step: &Step) -> bool {
        step.rep > 1 && self.is_known(step)
    }

    /// Whether this hold has the breathing cue. Patients for whom it matters most hear it at every
    /// hold; others once a set, if the exercise asks for it and its own words do not say it ("Hold
    /// and breathe").
    fn breathes(&self, step: &Step) -> bool {
        let asks = |exercise: &Exercise| {
            let says = exercise.breath == Some(Breath::Keep) && exercise.spoken.hold.is_some();
            exercise.cautions.contains(&Caution::Bp) && !says
        };
        let once = step.rep == 1 && self.exercise(step.item).is_some_and(asks);
        once || breathes_aloud(self.held)
    }

    /// A rest announces what follows it: the patient needs time to lie down on the other side.
    fn rest(&self, step: &Step, left: Seconds) -> Vec<Wording> {
        let rest = Some(self.say(t::VOICE_REST));
        let dose = self.repetitions(step);
        let of = dose.map_or(0, |dose| dose.sets);
        let next = Some(Plain::new(&self.texts.say(t::VoiceNextSet {
            at: step.set + 1,
            of,
        })));
        let time = Some(self.seconds(left));
        let by_side = dose.is_some_and(|dose| dose.sides == Sides::Each);
        let side = by_side.then(|| self.first_side(step, self.plan.outline().first_side));
        let all = [
            vec![&rest, &time, &next, &side],
            vec![&rest, &next, &side],
            vec![&rest, &side],
            vec![&rest],
        ];
        let all = all.into_iter();
        all.map(|parts| parts.into_iter().flatten().cloned().collect())
            .collect()
    }

    /// The start of an activity and its length. One that continues after a freeze has no start.
    fn begin(&self, item: usize, step: &Step, left: Seconds) -> Vec<Wording> {
        let word = sentence(&self.phase(step));
        let Some(Dose::Activity(Activity { away, .. })) = self.item(item).map(|i| i.dose) else {
            return vec![vec![word]];
        };
        let starts = left.0 >= whole_seconds(step.lasts);
        let word = starts.then_some(word);
        let back = away.then(|| self.say(t::VOICE_AWAY));
        let full = [word.clone(), self.time_left(left), back.clone()];
        let short = if starts { word } else { back };
        vec![
            full.into_iter().flatten().collect(),
            short.into_iter().collect(),
        ]
    }

    /// Rounded minutes, or seconds below one minute.
    fn time_left(&self, left: Seconds) -> Option<Plain> {
        if left < WORTH_TELLING {
            return None;
        }
        if left.0 < 60 {
            return Some(self.seconds(left));
        }
        Some(Plain::new(&self.texts.say(t::VoiceMinutes {
            minutes: (left.0 + 30) / 60,
        })))
    }

    /// A whole rest in minutes; a continued one by the time that is left.
    fn rest_leg(&self, left: Seconds) -> Vec<Wording> {
        let hint = self.say(t::REST_HINT);
        let rest = if Duration::from(left) >= LEG_REST {
            vec![self.say(t::VOICE_REST_LEG)]
        } else {
            let time = (left >= WORTH_TELLING).then(|| self.seconds(left));
            std::iter::once(self.say(t::VOICE_REST))
                .chain(time)
                .collect()
        };
        let full = rest.iter().cloned().chain(std::iter::once(hint)).collect();
        vec![full, rest]
    }

    fn phase(&self, step: &Step) -> Plain {
        self.texts.phase(self.exercise(step.item), step.kind)
    }

    /// The side that comes first.
    pub(super) fn first_side(&self, step: &Step, side: Side) -> Plain {
        let side = self.side(step, side, word::side);
        self.say(t::VoiceFirst {
            side: side.as_str(),
        })
    }

    fn side_now(&self, step: &Step, side: Side) -> Plain {
        let side = self.side(step, side, word::side);
        self.say(t::VoiceNow {
            side: side.as_str(),
        })
    }

    fn side(&self, step: &Step, side: Side, general: impl Fn(Side) -> i18n::Text) -> Plain {
        self.texts.side(self.exercise(step.item), side, general)
    }

    fn seconds(&self, seconds: Seconds) -> Plain {
        self.say(t::VoiceSeconds { seconds: seconds.0 })
    }

    fn said(&self, text: i18n::Text) -> Vec<Wording> {
        vec![vec![self.say(text)]]
    }

    pub(super) fn say<'s>(&self, said: impl Say<'s>) -> Plain {
        Plain::new(&self.texts.say(said))
    }

    pub(super) fn dose(&self, step: &Step) -> Option<Dose> {
        self.item(step.item).map(|item| item.dose)
    }

    fn repetitions(&self, step: &Step) -> Option<Repetitions> {
        match self.dose(step)? {
            Dose::Repetitions(dose) => Some(dose),
            Dose::Activity(_) => None,
        }
    }
}

/// Whether a hold is only the turn of a movement: a word or a tone would chop it.
pub(super) fn is_passing(step: &Step, dose: Option<Dose>) -> bool {
    const TURN: Duration = Duration::from_secs(1);
    let Some(Dose::Repetitions(dose)) = dose else {
        return false;
    };
    step.kind == StepKind::Hold && step.lasts <= TURN && !leads(step, &dose)
}

/// Whether a repetition begins with this step.
fn leads(step: &Step, dose: &Repetitions) -> bool {
    match step.kind {
        StepKind::Move => true,
        StepKind::Hold => dose.into.0 == 0,
        StepKind::Return => dose.into.0 == 0 && dose.hold.high() == 0,
        _ => false,
    }
}

/// These parts as one sentence; `None` if there are none.
fn joined(parts: &[&Option<Plain>]) -> Option<Wording> {
    let parts: Vec<&str> = parts
        .iter()
        .filter_map(|part| part.as_ref().map(Plain::as_str))
        .collect();
    (!parts.is_empty()).then(|| vec![Plain::new(&parts.join(", "))])
}

fn or(mut full: Vec<Wording>, short: Vec<Wording>) -> Vec<Wording> {
    full.extend(short);
    full
}

pub(super) fn whole_seconds(time: Duration) -> u32 {
    u32::try_from(time.as_secs()).unwrap_or(u32::MAX)
}

/// A word or a name as a sentence of its own, so that the voice makes a pause after it.
pub(super) fn sentence(text: &Plain) -> Plain {
    let ends = text.as_str().ends_with(['.', '!', '?', '…']);
    if ends {
        text.clone()
    } else {
        Plain::new(&format!("{text}."))
    }
}
