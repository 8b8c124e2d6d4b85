//! A plan that fits into the minutes that somebody has: first all of it in a gentler dose, else what
//! fits of it in its own order.
//!
//! The steps are ours. What is whole and fits stays as it is. Then comes the level before, where the
//! programme has one; else the lower ends, and one set after another less. What does not fit even so
//! is left out, but never the last exercise.

use super::{Course, InstructionMode, Plan, PlanKind, outline};
use crate::core::exercise::{Activity, Dose, Repetitions, Span};
use crate::core::programme::Programme;
use std::time::Duration;

/// The minutes that can be asked for.
pub const MINUTES: [u32; 4] = [5, 10, 15, 20];

/// What a plan is made of.
#[derive(Debug, Clone, Copy)]
pub struct Making<'a> {
    /// The programme at its level.
    pub programme: &'a Programme,
    /// Its exercises, with their doses at that level.
    pub courses: &'a [Course<'a>],
    /// The kind of the plan.
    pub kind: PlanKind,
    /// How exercises are explained.
    pub mode: InstructionMode,
}

impl Making<'_> {
    /// The whole plan.
    pub fn plan(&self) -> Option<Plan> {
        self.plan_of(self.courses)
    }

    fn plan_of(&self, courses: &[Course<'_>]) -> Option<Plan> {
        Plan::new(outline(self.programme, courses, self.kind, self.mode)?).ok()
    }

    /// The plan where it takes at most so long.
    fn fitting(&self, courses: &[Course<'_>], most: Duration) -> Option<Plan> {
        self.plan_of(courses).filter(|plan| plan.total() <= most)
    }

    /// A plan of at most this length, of these exercises in this order and of no others, no dose above
    /// its own. `before` is the same programme a level lower, with the doses of that level in the same
    /// order. Longer than asked for only where no exercise fits by itself.
    pub fn within(&self, most: Duration, before: Option<(&Programme, &[Dose])>) -> Option<Plan> {
        let whole = self.plan()?;
        if whole.total() <= most {
            return Some(whole);
        }
        // An easy plan may have left some out: they do not come back.
        let is_there = |course: &&Course<'_>| {
            let mut items = whole.items().iter();
            items.any(|item| item.exercise == course.exercise.id)
        };
        let courses: Vec<Course<'_>> = self.courses.iter().filter(is_there).copied().collect();
        if let Some((programme, doses)) = before {
            let lower = Making { programme, ..*self };
            let gentler = self.courses.iter().zip(doses).filter(|(c, _)| is_there(c));
            let gentler: Vec<Course<'_>> = gentler.map(|(c, dose)| lowered(c, *dose)).collect();
            let fits = lower.fitting(&gentler, most);
            if let Some(plan) = fits.or_else(|| lower.what_fits(&gentler, most)) {
                return Some(plan);
            }
        }
        let sets = courses.iter().map(|course| sets_of(&course.dose)).max();
        for sets in (1..=sets.unwrap_or(1)).rev() {
            let fewer: Vec<Course<'_>> = courses.iter().map(|c| smaller(c, sets)).collect();
            if let Some(plan) = self.fitting(&fewer, most) {
                return Some(plan);
            }
        }
        let least: Vec<Course<'_>> = courses.iter().map(|course| smaller(course, 1)).collect();
        let least_of = |course: &Course<'_>| self.plan_of(&[shortest(course)]);
        self.what_fits(&least, most)
            .or_else(|| least.first().and_then(least_of))
    }

    /// What fits of the exercises, each taken in its order if it still fits; nothing if none does.
    fn what_fits(&self, courses: &[Course<'_>], most: Duration) -> Option<Plan> {
        let mut taken: Vec<Course<'_>> = Vec::new();
        let mut fits = None;
        for course in courses {
            taken.push(*course);
            let plan = self.fitting(&taken, most).or_else(|| {
                let over = self.plan_of(&taken)?.total().saturating_sub(most);
                *taken.last_mut()? = cut_by(course, over, self.kind)?;
                self.fitting(&taken, most)
            });
            if plan.is_some() {
                fits = plan;
            } else {
                taken.pop();
            }
        }
        fits
    }
}

/// An exercise in the dose of a level before, where that asks for less.
fn lowered<'a>(course: &Course<'a>, before: Dose) -> Course<'a> {
    let asks_less = before.asks_less_than(&course.dose);
    Course {
        dose: if asks_less { before } else { course.dose },
        ..*course
    }
}

const fn sets_of(dose: &Dose) -> u32 {
    match dose {
        Dose::Repetitions(r) => r.sets,
        Dose::Activity(_) => 1,
    }
}

/// An exercise in its lower ends, with this many sets at most.
fn smaller<'a>(course: &Course<'a>, sets: u32) -> Course<'a> {
    let low = |span: Span| Span::exactly(span.low());
    let dose = match course.dose {
        Dose::Repetitions(r) => Dose::Repetitions(Repetitions {
            sets: r.sets.min(sets),
            reps: low(r.reps),
            hold: low(r.hold),
            ..r
        }),
        Dose::Activity(a) => Dose::Activity(Activity {
            minutes: low(a.minutes),
            ..a
        }),
    };
    Course { dose, ..*course }
}

/// An activity that is shorter by what is too much, in whole minutes, but no shorter than its file
/// allows. An easy plan has half of its minutes, rounded up.
fn cut_by<'a>(course: &Course<'a>, over: Duration, kind: PlanKind) -> Option<Course<'a>> {
    let Dose::Activity(activity) = course.dose else {
        return None;
    };
    let over = u32::try_from(over.as_secs().div_ceil(60)).ok()?;
    let all = activity.minutes.high();
    let minutes = if kind == PlanKind::Easy {
        all.div_ceil(2).checked_sub(over)?.saturating_mul(2)
    } else {
        all.checked_sub(over)?
    };
    let dose = Dose::Activity(Activity {
        minutes: activity.minutes.at_most(minutes),
        ..activity
    });
    (minutes >= least_minutes(course)).then_some(Course { dose, ..*course })
}

/// The fewest minutes of an activity.
fn least_minutes(course: &Course<'_>) -> u32 {
    let allowed = course.exercise.allowed.minutes;
    allowed.map_or(1, |allowed| allowed.low().max(1))
}

/// An exercise that is longer than what is asked for even by itself.
fn shortest<'a>(course: &Course<'a>) -> Course<'a> {
    let dose = match course.dose {
        Dose::Activity(a) => Dose::Activity(Activity {
            minutes: a.minutes.at_most(least_minutes(course)),
            ..a
        }),
        dose @ Dose::Repetitions(_) => dose,
    };
    Course { dose, ..*course }
}

#[cfg(test)]
mod tests;
