//! What is known ahead of a session: all that it says unless the moment decides.

use crate::stage::Opening;
use rygrad::content::Library;
use rygrad::core::cue::{Call, Cue};
use rygrad::core::exercise::Exercise;
use rygrad::core::ids::{ExerciseId, ProgrammeId};
use rygrad::core::plan::{Plan, PlanKind};
use rygrad::core::settings::{Instructions, Rate, Settings};
use rygrad::core::text::Plain;
use rygrad::i18n::{Lang, Texts};
use rygrad::script::{Known, Recording, Script, Timed, rehearsal};
use std::collections::HashSet;

fn plan(library: &Library, id: &ProgrammeId, kind: PlanKind) -> Plan {
    let programme = library.programme(id).unwrap();
    let never = |_: &ExerciseId| 0;
    let plan = library.plan_or_calm(&programme, kind, |programme, kind| {
        library.plan(programme, kind, |_| true, never, Instructions::Full)
    });
    plan.unwrap()
}

fn with_script(library: &Library, texts: &Texts, plan: &Plan, see: &mut dyn FnMut(&Script<'_>)) {
    let items = plan.items().iter();
    let exercises: Vec<_> = items.map(|item| library.exercise(&item.exercise)).collect();
    see(&Script {
        texts,
        plan,
        exercises: &exercises,
        held: &[],
        rate: Rate::Normal,
    });
}

fn words(known: &Known) -> HashSet<(Vec<Plain>, Lang)> {
    let lines = known.lines().iter();
    lines.map(|line| (line.words.clone(), line.lang)).collect()
}

/// Whether a line is known as a whole, or by its sentences.
fn is_known(known: &HashSet<(Vec<Plain>, Lang)>, words: &[Plain], lang: Lang) -> bool {
    let has = |words: &[Plain]| known.contains(&(words.to_vec(), lang));
    has(words) || words.chunks(1).all(has)
}

#[test]
fn every_line_of_a_rehearsal_and_of_a_recording_is_known_and_none_twice() {
    let library = Library::new(None);
    let settings = Settings::default();
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for id in library.programme_ids() {
            for kind in [PlanKind::Full, PlanKind::Easy] {
                let plan = plan(&library, &id, kind);
                with_script(&library, &texts, &plan, &mut |script| {
                    let mut known = Known::default();
                    known.learn(script, &settings);
                    let words = words(&known);
                    assert_eq!(words.len(), known.lines().len());
                    for timed in rehearsal(script) {
                        let line = timed.line;
                        assert!(is_known(&words, &line.words, line.lang), "{id}");
                        assert!(line.words.len() <= 24, "{id}: it can be put together");
                    }
                    for due in Recording::new(script, &settings).due() {
                        let room = due.words_room();
                        let find = |words: &[Plain]| {
                            let line = known.lines().iter().find(|line| line.words == words);
                            line.and_then(|line| line.room)
                        };
                        let sentences = due.words.chunks(1).map(find);
                        let fits = find(&due.words).or_else(|| sentences.sum());
                        assert!(fits.is_some_and(|lasts| lasts <= room), "{id}");
                    }
                });
            }
        }
    }
}

#[test]
fn what_only_a_running_session_says_is_known_too() {
    let library = Library::new(None);
    let id = ProgrammeId::new("disc-1").unwrap();
    let plan = plan(&library, &id, PlanKind::Full);
    with_script(&library, &Texts::new(Lang::Da), &plan, &mut |script| {
        let mut known = Known::default();
        known.learn(script, &Settings::default());
        let words = words(&known);
        for (step, _) in script.plan.timeline().iter().enumerate() {
            for cue in [
                Cue::Ease,
                Cue::SkippedByRule,
                Cue::AskBack,
                Cue::AskThere,
                Cue::Stopped,
                Cue::End,
            ] {
                let room = None;
                let line = script.line(&Call { cue, step, room });
                assert!(words.contains(&(line.words, line.lang)), "{cue:?}");
            }
        }
    });
}

#[test]
fn where_exercises_are_left_out_the_others_are_known_as_they_are_then_told() {
    let library = Library::new(None);
    for (id, lang) in [("disc-1", Lang::Da), ("back", Lang::En)] {
        let id = ProgrammeId::new(id).unwrap();
        let texts = Texts::new(lang);
        let mut known = Known::default();
        let whole = plan(&library, &id, PlanKind::Full);
        with_script(&library, &texts, &whole, &mut |script| {
            known.learn(script, &Settings::default());
        });
        let words = words(&known);
        for item in whole.items() {
            let keep = |exercise: &Exercise| exercise.id != item.exercise;
            let programme = library.programme(&id).unwrap();
            let fewer = library.plan(
                &programme,
                PlanKind::Full,
                keep,
                |_: &ExerciseId| 0,
                Instructions::Full,
            );
            with_script(&library, &texts, &fewer.unwrap(), &mut |script| {
                for timed in rehearsal(script) {
                    let Timed { line, .. } = timed;
                    let is_there = is_known(&words, &line.words, lang);
                    assert!(is_there, "{id} without {}: {}", item.exercise, line.text());
                }
            });
        }
    }
}

#[test]
fn an_instruction_that_is_asked_for_is_known_in_full() {
    let library = Library::new(None);
    let texts = Texts::new(Lang::Nb);
    for id in library.programme_ids() {
        let plan = plan(&library, &id, PlanKind::Full);
        with_script(&library, &texts, &plan, &mut |script| {
            let mut known = Known::default();
            known.learn(script, &Settings::default());
            let words = words(&known);
            for (step, of) in plan.timeline().iter().enumerate() {
                let cue = Cue::Listen { item: of.item };
                let room = None;
                let line = script.line(&Call { cue, step, room });
                assert!(line.words.len() > 2, "{id}");
                assert!(
                    is_known(&words, &line.words, line.lang),
                    "{id}: {}",
                    line.text()
                );
            }
        });
    }
}

#[test]
fn the_question_of_the_sound_check_is_known() {
    let library = Library::new(None);
    let id = ProgrammeId::new("two-minutes").unwrap();
    let plan = plan(&library, &id, PlanKind::Full);
    with_script(&library, &Texts::new(Lang::En), &plan, &mut |script| {
        let mut known = Known::default();
        known.learn(script, &Settings::default());
        let asked = vec![Plain::new(&script.texts.named("voice-check", &[]))];
        assert!(words(&known).contains(&(asked, Lang::En)));
    });
}

#[test]
fn every_sentence_of_a_stop_and_of_its_end_is_known() {
    for lang in Lang::ALL {
        for keys in ["p 5", "p d", "p e", "p a"] {
            let mut stage = Opening {
                lang,
                ..Opening::default()
            }
            .open();
            stage.play("<ret> 2 n +2m");
            stage.play(keys);
            let library = Library::new(None);
            let id = ProgrammeId::new("two-minutes").unwrap();
            let plan = plan(&library, &id, PlanKind::Full);
            with_script(&library, &Texts::new(lang), &plan, &mut |script| {
                let mut known = Known::default();
                known.learn(script, &stage.app.desk.settings);
                let words = words(&known);
                let advice = stage.said.iter().filter(|(_, l)| l.cue == Cue::Advice);
                for sentence in advice.flat_map(|(_, line)| &line.words) {
                    let known = words.contains(&(vec![sentence.clone()], lang));
                    assert!(known, "{lang} {keys}: {sentence}");
                }
            });
        }
    }
}
