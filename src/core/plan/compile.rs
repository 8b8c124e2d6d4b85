//! Compiles an outline into steps.

use super::{Outline, PlanItem, Position, Side, Sides, Step, StepKind};
use crate::core::exercise::{Activity, Dose, Repetitions};
use crate::core::time::Seconds;
use std::time::Duration;

/// Seconds of the count-in: three, two, one.
const COUNT_IN: Seconds = Seconds(3);
/// Seconds to change sides.
const CHANGE_SIDE: Seconds = Seconds(5);

/// Seconds to get from one position into the next (DESIGN section 5).
pub(super) fn way(from: Position, to: Position) -> Seconds {
    Seconds(match (from == to, from.on_floor(), to.on_floor()) {
        (true, _, _) => 5,
        (false, true, true) | (false, false, false) => 10,
        (false, false, true) => 20,
        (false, true, false) => 25,
    })
}

pub(super) fn timeline(outline: &Outline) -> Vec<Step> {
    let mut line = Line::default();
    // The patient who presses Enter stands or sits at the keyboard.
    let mut from = Position::Standing;
    for (index, item) in outline.items.iter().enumerate() {
        line.item = index;
        line.prepare(item, from);
        match item.dose {
            Dose::Repetitions(dose) => line.repetitions(&dose, outline.first_side),
            Dose::Activity(activity) => line.activity(activity),
        }
        from = item.position;
    }
    line.steps
}

/// The timeline while it is built.
#[derive(Default)]
struct Line {
    steps: Vec<Step>,
    end: Duration,
    item: usize,
    set: u32,
    rep: u32,
    side: Option<Side>,
    last_rep: bool,
}

impl Line {
    fn prepare(&mut self, item: &PlanItem, from: Position) {
        (self.set, self.rep, self.side, self.last_rep) = (0, 0, None, false);
        if let Dose::Repetitions(_) = item.dose {
            self.set = 1;
        }
        self.push(StepKind::Listen, item.listen);
        let way = way(from, item.position).max(item.heed);
        self.push(StepKind::GetThere { from }, way);
        if !item.dose.is_away() {
            self.push(StepKind::CountIn, COUNT_IN);
        }
    }

    fn activity(&mut self, activity: Activity) {
        (self.set, self.rep) = (1, 1);
        let kind = if activity.away {
            StepKind::Away
        } else {
            StepKind::Activity
        };
        let minutes = |n: u32| Seconds(n.saturating_mul(60));
        self.push_range(
            kind,
            minutes(activity.minutes.low()),
            minutes(activity.minutes.high()),
        );
        self.end_rep();
    }

    fn repetitions(&mut self, dose: &Repetitions, first: Side) {
        for set in 1..=dose.sets {
            self.set = set;
            match dose.sides {
                Sides::Both | Sides::None => self.one_side(dose, None),
                Sides::Each => {
                    self.one_side(dose, Some(first));
                    self.side = Some(first.other());
                    self.push(StepKind::ChangeSide, CHANGE_SIDE);
                    self.one_side(dose, Some(first.other()));
                }
                Sides::Alternate => self.in_turn(dose, first),
            }
            if set < dose.sets {
                self.side = None;
                self.push(StepKind::Rest, dose.rest);
            }
        }
    }

    fn one_side(&mut self, dose: &Repetitions, side: Option<Side>) {
        self.side = side;
        for rep in 1..=dose.reps.high() {
            self.at_rep(rep, dose);
            self.movement(dose);
            self.pause_after(rep, dose);
        }
        self.between_reps();
    }

    fn in_turn(&mut self, dose: &Repetitions, first: Side) {
        for rep in 1..=dose.reps.high() {
            self.at_rep(rep, dose);
            for side in [first, first.other()] {
                self.side = Some(side);
                self.movement(dose);
            }
            self.pause_after(rep, dose);
        }
        self.between_reps();
    }

    fn at_rep(&mut self, rep: u32, dose: &Repetitions) {
        self.rep = rep;
        self.last_rep = rep == dose.reps.high();
    }

    fn between_reps(&mut self) {
        (self.rep, self.last_rep) = (0, false);
    }

    fn pause_after(&mut self, rep: u32, dose: &Repetitions) {
        if rep < dose.reps.high() {
            self.push(StepKind::Pause, dose.pause);
        }
    }

    fn movement(&mut self, dose: &Repetitions) {
        self.push(StepKind::Move, dose.into);
        self.push_range(
            StepKind::Hold,
            Seconds(dose.hold.low()),
            Seconds(dose.hold.high()),
        );
        self.push(StepKind::Return, dose.back);
        if dose.both_ways {
            self.push(StepKind::OtherWay, dose.into);
            self.push(StepKind::OtherReturn, dose.back);
        }
        self.end_rep();
    }

    fn end_rep(&mut self) {
        if let Some(last) = self.steps.last_mut() {
            last.ends_rep = true;
        }
    }

    fn push(&mut self, kind: StepKind, seconds: Seconds) {
        self.push_range(kind, seconds, seconds);
    }

    /// A step without duration is left out.
    fn push_range(&mut self, kind: StepKind, low: Seconds, high: Seconds) {
        let lasts = Duration::from(high);
        if lasts.is_zero() {
            return;
        }
        self.steps.push(Step {
            kind,
            item: self.item,
            set: self.set,
            rep: self.rep,
            side: self.side,
            starts: self.end,
            lasts,
            enough: (low < high).then(|| low.into()),
            ends_rep: false,
            last_rep: self.last_rep,
        });
        self.end += lasts;
    }
}
