//! What is said of what is coming, and no more than that: to those who are new to an exercise, and to
//! those who know it.

use crate::said::{all, exercises, plan};
use rygrad::content::Library;
use rygrad::core::cue::Cue;
use rygrad::core::exercise::{Activity, Dose, Span};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::plan::{Outline, Plan, StepKind};
use rygrad::core::safety::Condition;
use rygrad::core::settings::Instructions;
use rygrad::i18n::{Lang, Texts};
use rygrad::script::{Timed, Tone};
use std::time::Duration;

#[test]
fn nothing_is_announced_that_the_dose_does_not_do() {
    let library = Library::new(None);
    let goes_there = |dose: &Dose| matches!(dose, Dose::Repetitions(dose) if dose.both_ways);
    let mut count = [0, 0];
    for id in library.programme_ids() {
        let plan = plan(&library, &id, Instructions::Full);
        for lang in Lang::ALL {
            let lines = all(&library, &plan, lang, &[]);
            for (index, item) in plan.items().iter().enumerate() {
                let exercise = library.exercise(&item.exercise).unwrap();
                let heard = lines.iter();
                let mut heard = heard.filter(|l| l.line.cue == Cue::Listen { item: index });
                let heard = heard.next().unwrap().line.text();
                for number in &exercise.other_way_steps {
                    let at = usize::try_from(*number).unwrap() - 1;
                    let step = exercise.steps.of(lang)[at].as_str();
                    let both = goes_there(&item.dose);
                    assert_eq!(heard.contains(step), both, "{id} {lang}: {heard}");
                    count[usize::from(both)] += 1;
                }
            }
        }
    }
    assert!(count.iter().all(|count| *count >= 6), "{count:?}");
}

/// The lines of every programme in every language.
fn in_all(check: impl Fn(&str, Lang, &Plan, &[Timed])) {
    let library = Library::new(None);
    for id in library.programme_ids() {
        let plan = plan(&library, &id, Instructions::Full);
        for lang in Lang::ALL {
            check(id.as_str(), lang, &plan, &all(&library, &plan, lang, &[]));
        }
    }
}

#[test]
fn half_way_stands_alone_and_enough_is_told_in_full_once() {
    in_all(|id, lang, _, lines| {
        let spoken: Vec<&Timed> = lines.iter().filter(|l| !l.line.words.is_empty()).collect();
        for pair in spoken.windows(2) {
            let half = pair.iter().any(|l| l.line.cue == Cue::HalfWay);
            let apart = pair[1].at.abs_diff(pair[0].at);
            assert!(
                !half || apart >= Duration::from_secs(8),
                "{id} {lang} {pair:?}"
            );
        }
        let enough = spoken.iter().filter(|l| l.line.cue == Cue::Enough);
        let full = enough.filter(|l| l.line.words[0].words() > 4);
        assert!(full.count() <= 2, "{id} {lang}: one hold, and a walk");
    });
}

#[test]
fn a_hold_that_is_only_a_turn_is_silent_and_no_tone_sounds_twice() {
    let turns = std::cell::Cell::new(0);
    in_all(|id, lang, plan, lines| {
        for timed in lines {
            let step = plan.timeline().get(timed.step);
            let turn = step.is_some_and(|step| step.lasts <= Duration::from_secs(1));
            if matches!(timed.line.cue, Cue::Hold(_)) && turn {
                assert!(timed.line.words.is_empty() && timed.line.tone.is_none());
                turns.set(turns.get() + 1);
            }
        }
        let let_go = lines.iter().filter(|l| l.line.tone == Some(Tone::LetGo));
        let let_go: Vec<Duration> = let_go.map(|l| l.at).collect();
        let near = let_go
            .windows(2)
            .find(|two| two[1].abs_diff(two[0]) < Duration::from_secs(3));
        assert_eq!(near, None, "{id} {lang}");
        let starts = lines.iter().filter(|l| matches!(l.line.cue, Cue::Rest(_)));
        assert!(
            starts.clone().all(|l| !l.line.words.is_empty()),
            "{id} {lang}"
        );
    });
    assert!(turns.get() > 100, "{turns:?}");
}

#[test]
fn each_exercise_says_which_it_is_how_much_is_coming_and_what_it_needs() {
    in_all(|id, lang, plan, lines| {
        let library = Library::new(None);
        let exercises = exercises(&library, plan);
        let texts = Texts::new(lang);
        let of = plan.items().len();
        for (index, item) in plan.items().iter().enumerate() {
            let of_step = |timed: &&Timed, kind: fn(&Cue) -> bool| {
                let step = plan.timeline().get(timed.step);
                step.is_some_and(|step| step.item == index) && kind(&timed.line.cue)
            };
            let said = |kind| lines.iter().find(|l| of_step(l, kind)).unwrap();
            let heard = said(|cue| matches!(cue, Cue::Listen { .. })).line.text();
            let place = texts.named(
                "voice-exercise",
                &[("at", (index + 1).into()), ("of", of.into())],
            );
            assert_eq!(heard.starts_with(&place), of > 1, "{id} {lang}: {heard}");
            let first = texts.named("voice-listen", &[]);
            assert!(heard.contains(&first), "{id} {lang}: {heard}");
            let there = said(|cue| matches!(cue, Cue::GetThere { .. }));
            let words = there.line.text();
            let needs = rygrad::core::plan::needs(&exercises, index);
            if let Some(needs) = texts.needs(&needs) {
                assert!(words.starts_with(&needs), "{id} {lang}: {words}");
            }
            if let Dose::Repetitions(dose) = item.dose
                && (dose.sets > 1 || dose.reps.high() > 1)
            {
                let many = if dose.sets > 1 {
                    dose.sets
                } else {
                    dose.reps.high()
                };
                assert!(words.contains(&many.to_string()), "{id} {lang}: {words}");
            }
        }
    });
}

/// A body scan of so many minutes, and another exercise after it.
fn scan(minutes: u32, lang: Lang) -> Vec<Timed> {
    let library = Library::new(None);
    let release = plan(
        &library,
        &ProgrammeId::new("release").unwrap(),
        Instructions::Full,
    );
    let mut items = release.items()[..2].to_vec();
    items[0].dose = Dose::Activity(Activity {
        minutes: Span::exactly(minutes),
        away: false,
    });
    let plan = Plan::new(Outline {
        items,
        ..release.outline().clone()
    });
    let plan = plan.unwrap();
    let lines = all(&library, &plan, lang, &[]).into_iter();
    let here = |timed: &Timed| {
        let step = plan.timeline().get(timed.step);
        step.is_some_and(|step| step.item == 0 && step.rep == 1)
    };
    lines.filter(here).collect()
}

#[test]
fn a_body_scan_is_led_from_the_feet_to_the_face_and_ends_with_a_word() {
    for minutes in 1..=20 {
        for (lang, [first, last]) in [
            (Lang::En, ["Begin with your feet", "Your face."]),
            (Lang::Da, ["Begynd ved fødderne", "Ansigtet."]),
            (Lang::Nb, ["Begynn med føttene", "Ansiktet."]),
        ] {
            let lines = scan(minutes, lang);
            let said: Vec<String> = lines.iter().map(|l| l.line.text()).collect();
            assert!(said[0].starts_with(first), "{said:?}");
            let end = Texts::new(lang).named("voice-closing", &[]);
            assert_eq!(said.last().unwrap(), &end);
            if minutes >= 5 {
                assert_eq!(said[said.len() - 2], last, "{minutes} {said:?}");
            }
            let gaps = lines.windows(2).map(|two| two[1].at.abs_diff(two[0].at));
            let longest = gaps.max().unwrap();
            assert!(longest <= Duration::from_secs(40), "{minutes} {longest:?}");
            let half = lines.iter().any(|l| l.line.cue == Cue::HalfWay);
            assert!(!half, "half-way says nothing among places");
        }
    }
    // At its own length, each place once.
    assert_eq!(scan(5, Lang::Da).len(), 13);
}

#[test]
fn no_guided_rest_is_silent_for_longer_than_40_seconds() {
    let rests = std::cell::Cell::new(0);
    in_all(|id, lang, plan, lines| {
        let library = Library::new(None);
        let spoken: Vec<&Timed> = lines.iter().filter(|l| !l.line.words.is_empty()).collect();
        for pair in spoken.windows(2) {
            let Some(step) = plan.timeline().get(pair[0].step) else {
                continue;
            };
            if step.kind == StepKind::Activity {
                let silence = pair[1].at.abs_diff(pair[0].at);
                assert!(silence <= Duration::from_secs(40), "{id} {lang} {pair:?}");
                let id = &plan.items()[step.item].exercise;
                let calm = library.exercise(id).unwrap().calm;
                rests.set(rests.get() + u32::from(calm));
            }
        }
    });
    assert!(rests.get() > 60, "{rests:?}");
}

/// What is said in the words of an exercise that is new, and of one that is known.
fn cues(id: &ProgrammeId, lang: Lang) -> [Vec<Vec<String>>; 2] {
    let library = Library::new(None);
    [Instructions::Full, Instructions::Short].map(|instructions| {
        let plan = plan(&library, id, instructions);
        let lines = all(&library, &plan, lang, &[]);
        let of = |index: usize| {
            let here = |timed: &&Timed| {
                let step = plan.timeline().get(timed.step);
                step.is_some_and(|step| step.item == index)
            };
            let words = lines.iter().filter(here).map(|l| l.line.text());
            words.filter(|words| !words.is_empty()).collect()
        };
        (0..plan.items().len()).map(of).collect()
    })
}

#[test]
fn a_known_exercise_is_led_by_numbers_sides_and_changes() {
    for lang in Lang::ALL {
        let [new, known] = cues(&ProgrammeId::new("disc-1").unwrap(), lang);
        assert!(new[0].len() > 150, "{lang} {}", new[0].len());
        assert!(known[0].len() <= 60, "{lang} {:?}", known[0]);
    }
    let [_, known] = cues(&ProgrammeId::new("disc-1").unwrap(), Lang::Da);
    let begins = known[0].iter().position(|words| words == "Kip").unwrap();
    let first = ["Kip", "Hold", "Slip", "Den anden vej", "Slip", "2", "3"];
    assert_eq!(known[0][begins..][..7], first);
    assert!(known[0].iter().any(|words| words == "10, den sidste"));
    // Sides that take turns keep their names.
    let [_, known] = cues(&ProgrammeId::new("disc-3").unwrap(), Lang::Da);
    let all = known.concat();
    assert!(all.iter().any(|words| words == "2, højre arm"), "{all:?}");
    assert!(all.iter().any(|words| words == "venstre arm"), "{all:?}");
}

#[test]
fn where_breathing_matters_most_it_is_said_to_those_who_know_too() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").unwrap();
    let plan = plan(&library, &id, Instructions::Short);
    let lines = all(&library, &plan, Lang::En, &[Condition::HighBp]);
    let holds = lines.iter().filter(|l| matches!(l.line.cue, Cue::Hold(_)));
    let mut holds = holds.peekable();
    assert!(holds.peek().is_some());
    assert!(holds.all(|l| l.line.text().contains("Keep breathing.")));
}

#[test]
fn every_programme_says_less_to_whoever_knows_it() {
    for id in Library::new(None).programme_ids() {
        let [new, known] = cues(&id, Lang::En).map(|cues| cues.concat().len());
        assert!(known <= new, "{id}: {new} {known}");
    }
}

#[test]
fn a_ball_is_named_before_one_lies_down_with_it_and_there_is_time_to_fetch_it() {
    let said = |id: &str, lang: Lang| {
        let library = Library::new(None);
        let plan = plan(&library, &ProgrammeId::new(id).unwrap(), Instructions::Full);
        let lines = all(&library, &plan, lang, &[]);
        let there = lines
            .into_iter()
            .filter(|l| matches!(l.line.cue, Cue::GetThere { .. }));
        let there = there.map(|l| (l.line.text(), l.line.room.unwrap()));
        there.collect::<Vec<_>>()
    };
    let release = said("release", Lang::Da);
    let (words, room) = &release[1];
    assert!(
        words.starts_with("Du skal bruge: en blød bold. Du har 20 sekunder."),
        "{words}"
    );
    assert_eq!(*room, Duration::from_secs(20));
    // What is at hand needs no time, and who stays is not told so.
    let disc = said("disc-1", Lang::En);
    assert_eq!(disc[2], ("12 times.".to_owned(), Duration::from_secs(5)));
}
