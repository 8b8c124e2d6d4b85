//! What is said aloud: whole, in time, never two things at once, in three languages.

use crate::stage::{Opening, Stage, exercise};
use proptest::prelude::*;
use rygrad::app::Screen;
use rygrad::app::msg::Effect;
use rygrad::app::settings::Line;
use rygrad::content::Library;
use rygrad::core::cue::Cue;
use rygrad::core::exercise::{Breath, Dose, Exercise, Repetitions, Side, Sides, Span};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Context;
use rygrad::core::plan::{Outline, Plan, PlanItem, PlanKind};
use rygrad::core::safety::Condition;
use rygrad::core::settings::{Instructions, Rate, Settings};
use rygrad::core::time::Seconds;
use rygrad::i18n::{Lang, Texts};
use rygrad::script::{Script, Timed, Tone, rehearsal, takes};
use std::sync::Arc;
use std::time::Duration;

/// Words a minute at which nothing may overlap.
const RATE: u32 = 160;

pub(crate) fn plan(library: &Library, id: &ProgrammeId, instructions: Instructions) -> Plan {
    let programme = library.programme(id).unwrap();
    let plan = library.plan(&programme, PlanKind::Full, |_| true, |_| 0, instructions);
    plan.unwrap()
}

pub(crate) fn exercises(library: &Library, plan: &Plan) -> Vec<Option<Arc<Exercise>>> {
    let items = plan.items().iter();
    items.map(|item| library.exercise(&item.exercise)).collect()
}

/// Everything that is said of a plan.
pub(crate) fn all(library: &Library, plan: &Plan, lang: Lang, held: &[Condition]) -> Vec<Timed> {
    let exercises = exercises(library, plan);
    let texts = Texts::new(lang);
    rehearsal(&Script {
        texts: &texts,
        plan,
        exercises: &exercises,
        held,
        rate: Rate::Normal,
    })
}

/// Two things said at once, if there are any.
fn overlap(lines: &[Timed]) -> Option<String> {
    let spoken: Vec<&Timed> = lines.iter().filter(|l| !l.line.words.is_empty()).collect();
    spoken.windows(2).find_map(|pair| {
        let over = pair[0].at + takes(&pair[0].line.words, RATE, pair[0].line.lang);
        (over > pair[1].at).then(|| format!("{:?} and {:?}", pair[0], pair[1]))
    })
}

#[test]
fn in_every_programme_the_whole_instruction_comes_before_its_position_and_nothing_overlaps() {
    let library = Library::new(None);
    for id in library.programme_ids() {
        let plan = plan(&library, &id, Instructions::Full);
        for lang in Lang::ALL {
            let lines = all(&library, &plan, lang, &[]);
            assert_eq!(overlap(&lines), None, "{id} {lang}");
            for (index, item) in plan.items().iter().enumerate() {
                let exercise = library.exercise(&item.exercise).unwrap();
                let of = |wanted: fn(&Cue) -> bool| {
                    let here = |timed: &&Timed| {
                        let step = plan.timeline().get(timed.step);
                        step.is_some_and(|s| s.item == index) && wanted(&timed.line.cue)
                    };
                    lines.iter().find(here).unwrap()
                };
                let heard = of(|cue| matches!(cue, Cue::Listen { .. }));
                let text = heard.line.text();
                let name = exercise.name.of(lang).as_str();
                assert!(text.contains(name), "{id} {lang}: {text}");
                for step in exercise.steps_for(lang, &item.dose) {
                    assert!(text.contains(step.as_str()), "{id} {lang}: {text}");
                }
                let there = of(|cue| matches!(cue, Cue::GetThere { .. }));
                assert!(there.at >= heard.at + takes(&heard.line.words, RATE, lang));
            }
        }
    }
}

#[test]
fn a_programme_with_levels_says_its_level_once_on_the_way_to_the_first_exercise() {
    let library = Library::new(None);
    for id in library.programme_ids() {
        let plan = plan(&library, &id, Instructions::Full);
        for (lang, word) in [
            (Lang::En, "Level "),
            (Lang::Da, "Trin "),
            (Lang::Nb, "Trinn "),
        ] {
            let lines = all(&library, &plan, lang, &[]);
            let telling = lines
                .iter()
                .filter(|timed| timed.line.text().contains(word));
            let items: Vec<_> = telling
                .map(|timed| plan.timeline().get(timed.step).unwrap().item)
                .collect();
            let wanted: &[usize] = if plan.outline().level.is_some() {
                &[0]
            } else {
                &[]
            };
            assert_eq!(items, wanted, "{id} {lang}");
        }
    }
}

#[test]
fn each_repetition_is_counted_and_each_side_named() {
    let library = Library::new(None);
    let sides = [
        (Lang::En, ["right", "left"]),
        (Lang::Da, ["højre", "venstre"]),
        (Lang::Nb, ["høyre", "venstre"]),
    ];
    let (mut counted, mut named) = (0, 0);
    for id in library.programme_ids() {
        let plan = plan(&library, &id, Instructions::Auto);
        for (lang, words) in sides {
            let lines = all(&library, &plan, lang, &[]);
            let mut side_said = None;
            let mut rep_said = None;
            for timed in &lines {
                let Some(step) = plan.timeline().get(timed.step) else {
                    continue;
                };
                let text = timed.line.text().to_lowercase();
                for (side, word) in [Side::Right, Side::Left].into_iter().zip(words) {
                    if text.contains(word) {
                        side_said = Some(side);
                    }
                }
                if let Some(first) = text.split([',', ' ', '.']).next()
                    && let Ok(rep) = first.parse::<u32>()
                {
                    rep_said = Some(rep);
                }
                let Dose::Repetitions(dose) = plan.items()[step.item].dose else {
                    continue;
                };
                if let (Cue::Move { .. } | Cue::Hold(_), Some(side)) = (timed.line.cue, step.side) {
                    assert_eq!(side_said, Some(side), "{id} {lang} {timed:?}");
                    named += 1;
                }
                let moves = matches!(timed.line.cue, Cue::Move { .. });
                if moves && step.rep == 1 {
                    // Behind "3, 2, 1" a number would count on: the word alone begins.
                    let word = text.chars().next();
                    assert!(
                        word.is_some_and(char::is_alphabetic),
                        "{id} {lang} {timed:?}"
                    );
                } else if moves && dose.reps.high() > 1 {
                    assert_eq!(rep_said, Some(step.rep), "{id} {lang} {timed:?}");
                    counted += 1;
                }
            }
        }
    }
    assert!(counted > 300 && named > 100, "{counted} {named}");
}

fn in_its_tempo(tempo: u32, lang: Lang) -> Vec<String> {
    let library = Library::new(None);
    let bridge = plan(
        &library,
        &ProgrammeId::new("disc-1").unwrap(),
        Instructions::Full,
    );
    let mut item = bridge.items()[0].clone();
    item.dose = Dose::Repetitions(Repetitions {
        sets: 2,
        reps: Span::exactly(2),
        hold: Span::exactly(3),
        into: Seconds(tempo),
        back: Seconds(tempo),
        pause: Seconds(0),
        rest: Seconds(10),
        sides: Sides::Both,
        both_ways: false,
    });
    let plan = Plan::new(Outline {
        items: vec![item],
        ..bridge.outline().clone()
    });
    let lines = all(&library, &plan.unwrap(), lang, &[]);
    let said = lines.into_iter().map(|timed| timed.line.text());
    said.skip_while(|text| text != "1").skip(1).collect()
}

#[test]
fn the_words_of_a_repetition_follow_its_tempo() {
    let calm = [
        "Tilt",
        "Hold",
        "Let go",
        "2, last one, Tilt",
        "Hold",
        "Let go",
        "Rest. 10 seconds. Next is set 2 of 2.",
        "3",
        "2",
        "1",
    ];
    assert_eq!(in_its_tempo(2, Lang::En)[..10], calm);
    let quick = ["Tilt", "Hold", "Let go", "2, Tilt", "Hold", "Let go"];
    assert_eq!(in_its_tempo(1, Lang::En)[..6], quick);
    let danish = ["Kip", "Hold", "Slip", "2, den sidste, Kip", "Hold", "Slip"];
    assert_eq!(in_its_tempo(2, Lang::Da)[..6], danish);
    let end = "That was all. Well done. When you are ready, note how it feels now.";
    assert_eq!(in_its_tempo(2, Lang::En).last().unwrap(), end);
}

#[test]
fn with_high_blood_pressure_breathing_is_said_at_every_hold_that_has_room() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").unwrap();
    let plan = plan(&library, &id, Instructions::Full);
    let breathing = |held: &[Condition]| {
        let lines = all(&library, &plan, Lang::En, held);
        let holds = lines.iter().filter(|l| matches!(l.line.cue, Cue::Hold(_)));
        let said = holds.filter(|l| l.line.text().contains("Keep breathing."));
        said.count()
    };
    let holds = plan.timeline().iter();
    let holds = holds.filter(|s| s.kind == rygrad::core::plan::StepKind::Hold);
    assert_eq!(breathing(&[Condition::HighBp]), holds.count());
    assert_eq!(breathing(&[]), 0);
}

#[test]
fn a_side_is_called_by_what_is_on_it() {
    let library = Library::new(None);
    let said = |id: &str, exercise: &str, lang: Lang| {
        let programme = ProgrammeId::new(id).unwrap();
        let plan = plan(&library, &programme, Instructions::Full);
        let lines = all(&library, &plan, lang, &[]);
        let of = |l: &&Timed| {
            let step = plan.timeline().get(l.step);
            step.is_some_and(|s| plan.items()[s.item].exercise.as_str() == exercise)
        };
        let lines: Vec<String> = lines.iter().filter(of).map(|l| l.line.text()).collect();
        lines.join("\n")
    };
    let knee = said("disc-1", "knee-to-chest", Lang::En);
    assert!(
        knee.contains("2 times 20 to 30 seconds on each side. First: right knee."),
        "{knee}"
    );
    assert!(knee.contains("Change sides. Now: left knee."), "{knee}");
    let bird = said("disc-3", "bird-dog", Lang::Da);
    assert!(
        bird.contains("højre arm") && bird.contains("venstre arm"),
        "{bird}"
    );
}

#[test]
fn an_exercise_that_asks_to_keep_breathing_says_so_at_its_holds() {
    let library = Library::new(None);
    let words = ["breathe", "træk vejret", "pust"];
    let mut count = 0;
    for id in library.exercise_ids() {
        let exercise = library.exercise(&id).unwrap();
        let Some(hold) = exercise.spoken.hold.as_ref() else {
            continue;
        };
        if exercise.breath == Some(Breath::Keep) {
            for (lang, word) in Lang::ALL.into_iter().zip(words) {
                let said = hold.of(lang).as_str().to_lowercase();
                assert!(said.contains(word), "{id} {lang}: {said}");
            }
            count += 1;
        }
    }
    assert!(count >= 4, "{count}");
}

#[test]
fn an_instruction_that_is_there_in_danish_only_is_read_by_a_danish_voice() {
    let home = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| {
        let path = home.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    put(
        "exercises/svaj.toml",
        "format = 1\nposition = \"standing\"\nphases = [1]\nareas = [\"lumbar\"]\ndirection = \"none\"\n\
         sources = [\"min fysioterapeut\"]\nname.da = \"Svaj\"\nsteps.da = [\"Stå roligt.\"]\n\
         [dose]\nsets = 1\nreps = 2\nsides = \"both\"\n",
    );
    put(
        "programmes/mit.toml",
        "format = 1\ndays-per-week = 7\nname.da = \"Mit\"\n[[exercise]]\nid = \"svaj\"\n",
    );
    let library = Library::new(Some(home.path().to_owned()));
    let plan = plan(
        &library,
        &ProgrammeId::new("mit").unwrap(),
        Instructions::Full,
    );
    let lines = all(&library, &plan, Lang::En, &[]);
    assert_eq!(lines[0].line.text(), "Svaj. Stå roligt.");
    assert_eq!(lines[0].line.lang, Lang::Da);
    assert!(lines[1..].iter().all(|l| l.line.lang == Lang::En));
}

#[test]
fn who_a_caution_concerns_hears_it_on_the_way() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").unwrap();
    let plan = plan(&library, &id, Instructions::Full);
    let caution = "Pregnant: from about week 16, do not stay flat on your back";
    let heard = |held: &[Condition]| {
        let lines = all(&library, &plan, Lang::En, held);
        assert_eq!(overlap(&lines), None);
        let first = lines
            .iter()
            .find(|l| matches!(l.line.cue, Cue::GetThere { .. }));
        first.unwrap().line.text()
    };
    let way = "You need: a mat. Now lie on your back. 3 sets of 10. You have 20 seconds.";
    let leg = "Stop this exercise if pain moves further down your leg, \
               or if tingling or numbness starts or grows.";
    assert_eq!(heard(&[]), format!("{way} {leg} Level 3 of 5."));
    let careful = heard(&[Condition::Pregnant]);
    assert!(
        careful.starts_with("You need: a mat. Now lie on your back.") && careful.contains(caution),
        "{careful}"
    );
}

/// Runs a programme to its end as a patient who presses no key that they need not.
pub(crate) fn lived(id: &ProgrammeId, lang: Lang) -> (Stage, Duration) {
    let settings = Settings {
        welcomed: true,
        country: Some(rygrad::core::settings::Country::Denmark),
        programme: Some(id.clone()),
        instructions: Instructions::Full,
        ..Settings::default()
    };
    let mut stage = Opening {
        lang,
        settings,
        ..Opening::default()
    }
    .open();
    stage.play("<ret> 2 n");
    if !matches!(stage.app.screen, Screen::Session(_)) {
        stage.play("<ret>");
    }
    let began = stage.now.mono;
    assert!(matches!(stage.app.screen, Screen::Session(_)), "{id}");
    for _ in 0..100_000 {
        let Screen::Session(screen) = &stage.app.screen else {
            return (stage, began.0);
        };
        let left = screen.session.glance(stage.now.mono).unwrap().left;
        if stage.app.context() == Context::Away && left.is_zero() {
            stage.play("<ret> <ret>");
        } else {
            let next = stage.app.next_wake().unwrap();
            stage.wait(next.since(stage.now.mono));
        }
    }
    panic!("{id} never ends");
}

#[test]
fn a_rehearsal_says_to_the_millisecond_what_a_session_says() {
    let library = Library::new(None);
    let mut lines = 0;
    for id in library.programme_ids() {
        for lang in Lang::ALL {
            let (stage, began) = lived(&id, lang);
            let plan = plan(&library, &id, Instructions::Full);
            let rehearsed = all(&library, &plan, lang, &[]);
            let rehearsed = rehearsed.into_iter();
            let rehearsed: Vec<_> = rehearsed
                .map(|l| (l.at, l.line.cue, l.line.text(), l.line.tone))
                .collect();
            let said = stage.said.iter();
            let said: Vec<_> = said
                .map(|(at, l)| (at.0.saturating_sub(began), l.cue, l.text(), l.tone))
                .collect();
            assert_eq!(said, rehearsed, "{id} {lang}");
            lines += said.len();
        }
    }
    assert!(lines > 1_000, "{lines}");
}

#[test]
fn a_freeze_has_a_tone_and_no_words() {
    let mut stage = Opening::default().open();
    stage.play("<ret> 2 n +40s");
    stage.said.clear();
    stage.play("<spc>");
    let said: Vec<_> = stage.said.iter().map(|(_, l)| (l.text(), l.tone)).collect();
    assert_eq!(said, [(String::new(), Some(Tone::Freeze))]);
    stage.play("+30s ? <esc>");
    assert_eq!(stage.said.len(), 1, "nothing more while it stands still");
}

#[test]
fn the_pain_key_silences_the_last_words_of_a_session_and_the_sound_check_too() {
    let mut over = sitting_in("disc-1", Lang::En);
    over.play("+40m");
    assert_eq!(over.said.last().unwrap().1.cue, Cue::End);
    let mut check = Opening::default().open();
    check.play("s");
    let line = Line::all()
        .iter()
        .position(|line| *line == Line::SoundCheck);
    for _ in 0..line.unwrap() {
        check.play("<down>");
    }
    check.play("<right>");
    assert_eq!(check.said.last().unwrap().1.cue, Cue::SoundCheck);
    for stage in [&mut over, &mut check] {
        stage.effects.clear();
        stage.play("p");
        assert_eq!(stage.app.context(), Context::Feel);
        assert!(stage.effects.contains(&Effect::Hush), "{:?}", stage.effects);
    }
}

/// What is said from now on while these keys and seconds pass.
fn heard(stage: &mut Stage, keys: &str) -> Vec<String> {
    stage.said.clear();
    stage.play(keys);
    let said = stage.said.iter().map(|(_, line)| line.text());
    said.filter(|text| !text.is_empty()).collect()
}

fn sitting_in(programme: &str, lang: Lang) -> Stage {
    let mut opening = Opening {
        lang,
        ..Opening::default()
    };
    opening.settings.programme = ProgrammeId::new(programme).ok();
    let mut stage = opening.open();
    stage.play("<ret> 2 n");
    stage
}

#[test]
fn a_set_that_begins_on_the_first_side_again_names_it() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").unwrap();
    let whole = plan(&library, &id, Instructions::Full);
    let words = [
        (Lang::En, "right"),
        (Lang::Da, "højre"),
        (Lang::Nb, "høyre"),
    ];
    for rest in [0, 1, 30] {
        let mut item = whole.items()[0].clone();
        item.dose = Dose::Repetitions(Repetitions {
            sets: 2,
            reps: Span::exactly(2),
            hold: Span::exactly(3),
            into: Seconds(2),
            back: Seconds(2),
            pause: Seconds(1),
            rest: Seconds(rest),
            sides: Sides::Each,
            both_ways: false,
        });
        let plan = Plan::new(Outline {
            items: vec![item],
            ..whole.outline().clone()
        });
        let plan = plan.unwrap();
        for (lang, right) in words {
            let lines = all(&library, &plan, lang, &[]);
            let set = |timed: &Timed| plan.timeline().get(timed.step).map_or(0, |step| step.set);
            let first = lines.iter().find(|timed| {
                set(timed) == 2 && matches!(timed.line.cue, Cue::Move { rep: 1, .. })
            });
            let first = first.unwrap().line.text();
            assert!(first.contains(right), "{lang} {rest}: {first}");
            let rests = lines.iter().find(|l| matches!(l.line.cue, Cue::Rest(_)));
            if rest == 30 {
                let said = rests.unwrap().line.text().to_lowercase();
                assert!(said.contains(right), "{lang}: {said}");
            }
        }
    }
}

#[test]
fn what_goes_on_after_a_freeze_is_told_by_what_is_left_of_it() {
    let mut stage = sitting_in("disc-1", Lang::En);
    stage.play("+39s <spc>");
    let there = heard(&mut stage, "+60s <ret> +3s");
    assert_eq!(
        there.last().unwrap(),
        "You need: a mat. Now lie on your back. You have 9 seconds."
    );

    let mut stage = sitting_in("release", Lang::Da);
    let begun = heard(&mut stage, "+60s");
    assert_eq!(begun.last().unwrap(), "Begynd ved fødderne. 5 minutter.");
    stage.play("+120s <spc>");
    let left = heard(&mut stage, "<ret> +3s");
    assert_eq!(left.last().unwrap(), "3 minutter.");
}

#[test]
fn an_instruction_that_goes_on_after_a_freeze_is_heard_to_its_end() {
    for (lang, ending) in [
        (Lang::En, "keep shoulders and legs relaxed."),
        (Lang::Da, "slap af i skuldre og ben."),
        (Lang::Nb, "slapp av i skuldre og bein."),
    ] {
        let mut stage = sitting_in("disc-1", lang);
        stage.play("+14s <spc>");
        let rest = heard(&mut stage, "+60s <ret> +3s");
        let rest = rest.last().unwrap();
        assert!(rest.contains(ending), "{lang} {rest}");
        let tilt = Library::new(None).exercise(&exercise("pelvic-tilt"));
        let first = tilt.unwrap().steps.of(lang)[0].clone();
        assert!(!rest.contains(first.as_str()), "{lang} {rest}");
    }
}

#[test]
fn on_request_a_known_exercise_is_told_in_full_again() {
    for lang in Lang::ALL {
        let mut stage = sitting_in("disc-1", lang);
        stage.play("+70s");
        let said = heard(&mut stage, "i");
        let tilt = Library::new(None)
            .exercise(&exercise("pelvic-tilt"))
            .unwrap();
        for step in tilt.steps.of(lang) {
            assert!(
                said.last().unwrap().contains(step.as_str()),
                "{lang} {said:?}"
            );
        }
        assert_eq!(stage.app.context(), Context::Frozen);
        let first = tilt.steps.of(lang)[0].as_str();
        let opening: String = first.chars().take(12).collect();
        assert!(
            stage.screen(40, 12).contains(&format!("1  {opening}")),
            "{}",
            stage.screen(40, 12)
        );
        // Once more: the screen begins a step later, and nothing is said twice.
        let silent: [&str; 0] = [];
        assert_eq!(heard(&mut stage, "i"), silent);
        assert!(
            stage.screen(40, 12).contains(" 2  "),
            "{}",
            stage.screen(40, 12)
        );
        stage.effects.clear();
        let on = heard(&mut stage, "<ret> +4s");
        assert!(stage.effects.contains(&Effect::Hush));
        assert_eq!(on[..3], ["3", "2", "1"], "{lang}");
        assert_eq!(stage.app.context(), Context::Running);
    }
}

#[test]
fn an_eased_activity_is_told_by_what_easing_left_of_it() {
    let mut stage = sitting_in("release", Lang::Nb);
    stage.play("+60s p j");
    let left = heard(&mut stage, "<ret> +3s");
    assert_eq!(left.last().unwrap(), "2 minutter.");
    let again = heard(&mut stage, "<left> +60s");
    assert_eq!(again.last().unwrap(), "Begynn med føttene. 3 minutter.");
}

#[test]
fn a_rest_of_the_leg_that_goes_on_is_not_two_minutes_again() {
    let mut stage = sitting_in("disc-1", Lang::En);
    stage.play("+60s");
    let rest = heard(&mut stage, "p h 3");
    let hint = "Find a position that is easy on the leg. In a moment you will be asked how it is.";
    assert_eq!(rest, [format!("Rest for two minutes. {hint}")]);
    stage.play("+80s <spc>");
    let rest = heard(&mut stage, "+30s <ret> +3s");
    assert_eq!(rest.last().unwrap(), &format!("Rest. 40 seconds. {hint}"));
}

#[test]
fn a_session_that_stops_because_nobody_answers_says_so() {
    for (lang, words) in [
        (
            Lang::En,
            "The session has stopped. Please look at the screen.",
        ),
        (Lang::Da, "Træningen er stoppet. Se på skærmen."),
        (Lang::Nb, "Økten er stoppet. Se på skjermen."),
    ] {
        let mut stage = sitting_in("disc-1", lang);
        stage.play("+60s p h 3 +120s");
        let said = heard(&mut stage, "+61s");
        assert_eq!(
            said.len(),
            1,
            "one line, of which nothing is lost: {said:?}"
        );
        assert!(said[0].starts_with(words), "{said:?}");
        assert!(matches!(stage.app.screen, Screen::Stopped(_)));

        let mut stage = sitting_in("disc-1", lang);
        stage.play("+60s p h 3 +121s");
        let said = heard(&mut stage, "b +60s");
        assert!(!said.concat().contains(words), "whoever answers knows");
    }
}

prop_compose! {
    fn any_dose()(
        sets in 1_u32..3,
        reps in 1_u32..4, more in 0_u32..3,
        hold in 0_u32..40, longer in 0_u32..25,
        into in 0_u32..4, back in 0_u32..4, pause in 0_u32..3, rest in 0_u32..40,
        sides in prop::sample::select(vec![Sides::Both, Sides::Each, Sides::Alternate, Sides::None]),
        both_ways in any::<bool>(),
    ) -> Dose {
        Dose::Repetitions(Repetitions {
            sets,
            reps: Span::new(reps, reps + more).unwrap(),
            hold: Span::new(hold, hold + longer).unwrap(),
            into: Seconds(if hold == 0 { into.max(1) } else { into }),
            back: Seconds(back),
            pause: Seconds(pause),
            rest: Seconds(rest),
            sides,
            both_ways,
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_two_cues_overlap_whatever_the_dose(
        doses in prop::collection::vec((any_dose(), 0_usize..45, 0_u32..40), 1..4),
        lang in prop::sample::select(Lang::ALL.to_vec()),
        aloud in any::<bool>(),
        brief in any::<bool>(),
    ) {
        let library = Library::new(None);
        let ids = library.exercise_ids();
        let items = doses.into_iter().map(|(dose, at, listen)| {
            let exercise = library.exercise(&ids[at % ids.len()]).unwrap();
            PlanItem { exercise: exercise.id.clone(), position: exercise.position, dose, listen: Seconds(listen), heed: Seconds(0), places: exercise.places(), brief }
        });
        let plan = Plan::new(Outline {
            programme: ProgrammeId::new("any").unwrap(),
            kind: PlanKind::Full,
            first_side: Side::Left,
            level: None,
            items: items.collect(),
        }).unwrap();
        let held: &[Condition] = if aloud { &[Condition::Heart] } else { &[] };
        prop_assert_eq!(overlap(&all(&library, &plan, lang, held)), None);
    }
}
