//! What a standing condition means for single exercises (`safety.md` section 2, "Effects", and
//! section 4): which exercises are left out, whose cautions are shown, and when the breathing cue
//! is spoken.
//!
//! An operation within twelve weeks leaves out everything but breathing, the body scan and rest; row 4
//! offers those ([`start()`](super::start())).

use super::{Condition, Conditions};
use crate::core::exercise::{Caution, Exercise};
use std::sync::Arc;

/// The condition that leaves an exercise out, unless a clinician has ticked it.
///
/// | Condition | Leaves out | Source |
/// |---|---|---|
/// | osteoporosis | bending and turning of the trunk | Too Fit to Fracture, table 5 (section 4) |
/// | pregnant | lying on the front, and what is only done flat on the back | section 4, "no prone"; `person.md` section 2; ours |
/// | hip replacement | exercises that strain the new hip, until a clinician ticks it, or it is older than six months and moves freely | section 2; ours |
/// | operation within twelve weeks | all but breathing, the body scan and rest | `person.md` section 2; ours |
///
/// With osteoporosis, section 2 would also allow a changed version of the exercise. The files have
/// no such version, so the exercise is left out. Where an exercise on the back can be done half sitting
/// or on the side, the caution says so and nothing is left out (`person.md` section 2).
pub fn hidden_by(exercise: &Exercise, conditions: &Conditions) -> Option<Condition> {
    let cautions = exercise.cautions.iter();
    let reasons = cautions.filter_map(|caution| left_out_for(*caution));
    let operation = (!exercise.calm).then_some(Condition::Surgery12w);
    let mut reasons = reasons.chain(operation);
    let stands = |condition: &Condition| {
        let free = *condition == Condition::HipReplacement && conditions.hip_free;
        conditions.held.contains(condition) && !conditions.cleared.contains(condition) && !free
    };
    reasons.find(stands)
}

const fn left_out_for(caution: Caution) -> Option<Condition> {
    match caution {
        Caution::OsteoFlex | Caution::OsteoTwist => Some(Condition::Osteoporosis),
        Caution::PregFront | Caution::PregFlat => Some(Condition::Pregnant),
        Caution::HipRep => Some(Condition::HipReplacement),
        _ => None,
    }
}

/// Whether a caution is specific to these conditions. Cautions for everybody
/// ([`is_for_everybody`]) give `false`. The condition of a caution follows from its text
/// (`exercise-facts.md`, precaution texts); the choice is ours.
fn concerned(caution: Caution, held: &[Condition]) -> bool {
    let whose = whose(caution);
    whose.iter().any(|condition| held.contains(condition))
}

/// Whether a caution is for everybody: leg pain, bending either way, a tight pelvic floor.
pub fn is_for_everybody(caution: Caution) -> bool {
    whose(caution).is_empty()
}

/// The conditions that a caution is for; none for one that is for everybody.
const fn whose(caution: Caution) -> &'static [Condition] {
    match caution {
        Caution::Bp => &[Condition::HighBp, Condition::Heart],
        Caution::OsteoFlex | Caution::OsteoTwist => &[Condition::Osteoporosis],
        Caution::PregBack | Caution::PregFlat | Caution::PregFront | Caution::Pgp => {
            &[Condition::Pregnant]
        }
        Caution::PostOp => &[Condition::Surgery12w],
        Caution::HipRep => &[Condition::HipReplacement],
        Caution::Dizzy | Caution::Balance => &[Condition::Dizziness],
        Caution::Knee | Caution::Wrist | Caution::Shoulder => &[Condition::Arthritis],
        Caution::Pressure => &[Condition::BloodThinner, Condition::Osteoporosis],
        Caution::Leg | Caution::Ext | Caution::Flex | Caution::PfTight => &[],
    }
}

/// The cautions to give before the exercise at this place of a session: those that are specific to
/// these conditions at each, then those for everybody once in the session, where they first apply.
pub fn cautions<'a>(
    exercises: &'a [Option<Arc<Exercise>>],
    place: usize,
    held: &'a [Condition],
) -> impl Iterator<Item = Caution> + 'a {
    let cut = exercises.split_at_checked(place);
    let (before, from) = cut.unwrap_or((exercises, &[]));
    let here = move || {
        let here = from.first().into_iter().flatten();
        here.flat_map(|exercise| exercise.cautions.iter().copied())
    };
    let mine = here().filter(move |caution| concerned(*caution, held));
    let first = move |caution: &Caution| {
        let has_it = |earlier: &Arc<Exercise>| earlier.cautions.contains(caution);
        !before.iter().flatten().any(has_it)
    };
    let of_all = here().filter(move |caution| is_for_everybody(*caution) && first(caution));
    mine.chain(of_all)
}

/// Whether every hold has the breathing cue (section 2: high blood pressure, the heart).
pub fn breathes_aloud(held: &[Condition]) -> bool {
    let aloud = [Condition::HighBp, Condition::Heart];
    aloud.iter().any(|condition| held.contains(condition))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;
    use crate::core::exercise::{
        Activity, Allowed, Direction, Dose, Drawing, Position, Span, Spoken,
    };
    use crate::core::ids::ExerciseId;
    use crate::core::text::{Lang, Localized};
    use std::collections::BTreeSet;

    fn exercise(cautions: &[Caution]) -> Exercise {
        Exercise {
            id: ExerciseId::new("any").unwrap(),
            name: Localized::new([(Lang::En, "Any".into())]).unwrap(),
            position: Position::Supine,
            phases: Vec::new(),
            areas: Vec::new(),
            direction: Direction::None,
            equipment: Vec::new(),
            cautions: cautions.to_vec(),
            breath: None,
            sources: Vec::new(),
            calm: false,
            dose: Dose::Activity(Activity {
                minutes: Span::exactly(2),
                away: false,
            }),
            allowed: Allowed::default(),
            steps: Localized::new([(Lang::En, Vec::new())]).unwrap(),
            other_way_steps: Vec::new(),
            places: None,
            spoken: Spoken::default(),
            easier: None,
            harder: None,
            drawing: Drawing::default(),
        }
    }

    fn hidden(caution: Caution, held: &[Condition], cleared: &[Condition]) -> Option<Condition> {
        let conditions = Conditions {
            held: held.to_vec(),
            acknowledged: true,
            hip_free: false,
            cleared: cleared.to_vec(),
        };
        hidden_by(&exercise(&[Caution::Leg, caution]), &conditions)
    }

    #[test]
    fn five_cautions_leave_an_exercise_out_and_a_tick_brings_it_back() {
        let mut leave_out = BTreeSet::new();
        let others = Condition::ALL.iter();
        let others: Vec<_> = others.filter(|c| **c != Condition::Surgery12w).collect();
        for caution in Caution::ALL {
            for condition in &others {
                let condition = *condition;
                if let Some(for_it) = hidden(*caution, &[*condition], &[]) {
                    assert_eq!(for_it, *condition);
                    leave_out.insert((*condition, *caution));
                }
                assert_eq!(hidden(*caution, &[*condition], &[*condition]), None);
            }
            assert_eq!(hidden(*caution, &[], &[]), None);
        }
        let expected = [
            (Condition::Osteoporosis, Caution::OsteoFlex),
            (Condition::Osteoporosis, Caution::OsteoTwist),
            (Condition::Pregnant, Caution::PregFlat),
            (Condition::Pregnant, Caution::PregFront),
            (Condition::HipReplacement, Caution::HipRep),
        ];
        assert_eq!(leave_out, expected.into_iter().collect());
    }

    #[test]
    fn an_operation_leaves_breathing_and_rest_until_a_clinician_ticks() {
        let held = |cleared: &[Condition]| Conditions {
            held: vec![Condition::Surgery12w],
            cleared: cleared.to_vec(),
            ..Conditions::none()
        };
        let moves = exercise(&[Caution::Leg]);
        let rests = Exercise {
            calm: true,
            ..exercise(&[Caution::Leg])
        };
        let surgery = Condition::Surgery12w;
        assert_eq!(hidden_by(&moves, &held(&[])), Some(surgery));
        assert_eq!(hidden_by(&rests, &held(&[])), None);
        assert_eq!(hidden_by(&moves, &held(&[surgery])), None);
    }

    #[test]
    fn a_new_hip_that_moves_freely_leaves_nothing_out() {
        let conditions = |hip_free| Conditions {
            held: vec![Condition::HipReplacement],
            hip_free,
            ..Conditions::none()
        };
        let strains = exercise(&[Caution::HipRep]);
        assert_eq!(
            hidden_by(&strains, &conditions(false)),
            Some(Condition::HipReplacement)
        );
        assert_eq!(hidden_by(&strains, &conditions(true)), None);
        // The caution is shown all the same.
        let held = [Condition::HipReplacement];
        let session = [Some(Arc::new(strains))];
        assert_eq!(cautions(&session, 0, &held).count(), 1);
    }

    #[test]
    fn a_tick_for_one_condition_is_none_for_another() {
        let both = [Condition::Osteoporosis, Condition::HipReplacement];
        let conditions = Conditions {
            held: both.to_vec(),
            acknowledged: true,
            hip_free: false,
            cleared: vec![Condition::Osteoporosis],
        };
        let bends = exercise(&[Caution::OsteoFlex, Caution::HipRep]);
        assert_eq!(
            hidden_by(&bends, &conditions),
            Some(Condition::HipReplacement)
        );
    }

    #[test]
    fn every_caution_of_somebody_is_shown_to_them_alone() {
        let shown = |condition: Condition| {
            let all = Caution::ALL.iter().copied();
            all.filter(|caution| concerned(*caution, &[condition]))
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(Condition::HighBp), [Caution::Bp]);
        assert_eq!(shown(Condition::Heart), [Caution::Bp]);
        let osteo = [Caution::OsteoFlex, Caution::OsteoTwist, Caution::Pressure];
        assert_eq!(shown(Condition::Osteoporosis), osteo);
        let pregnant = [
            Caution::PregBack,
            Caution::PregFlat,
            Caution::PregFront,
            Caution::Pgp,
        ];
        assert_eq!(shown(Condition::Pregnant), pregnant);
        assert_eq!(shown(Condition::Surgery12w), [Caution::PostOp]);
        assert_eq!(shown(Condition::HipReplacement), [Caution::HipRep]);
        let dizzy = [Caution::Balance, Caution::Dizzy];
        assert_eq!(shown(Condition::Dizziness), dizzy);
        let joints = [Caution::Knee, Caution::Wrist, Caution::Shoulder];
        assert_eq!(shown(Condition::Arthritis), joints);
        assert_eq!(shown(Condition::BloodThinner), [Caution::Pressure]);
        assert_eq!(shown(Condition::Diabetes), []);
        assert_eq!(shown(Condition::OtherIllness), []);
        assert!(
            !concerned(Caution::Leg, Condition::ALL),
            "it is everybody's"
        );
        assert!(!concerned(Caution::Bp, &[]));
    }

    #[test]
    fn what_is_for_everybody_is_given_once_in_a_session() {
        let with = |all: &[Caution]| Some(Arc::new(exercise(all)));
        let session = [
            with(&[Caution::Leg, Caution::PregBack]),
            None,
            with(&[Caution::Leg, Caution::Flex, Caution::PregBack]),
        ];
        let given = |place, held: &[Condition]| cautions(&session, place, held).collect::<Vec<_>>();
        assert_eq!(given(0, &[]), [Caution::Leg]);
        assert_eq!(given(1, &[]), []);
        assert_eq!(given(2, &[]), [Caution::Flex], "leg pain was named before");
        let pregnant = [Condition::Pregnant];
        assert_eq!(given(0, &pregnant), [Caution::PregBack, Caution::Leg]);
        assert_eq!(given(2, &pregnant), [Caution::PregBack, Caution::Flex]);
        assert_eq!(given(3, &pregnant), []);
    }

    #[test]
    fn breathing_is_said_aloud_for_blood_pressure_and_heart() {
        for condition in Condition::ALL {
            let aloud = matches!(condition, Condition::HighBp | Condition::Heart);
            assert_eq!(breathes_aloud(&[*condition]), aloud, "{condition:?}");
        }
        assert!(!breathes_aloud(&[]));
    }
}
