//! What a screen advises is spoken as it is shown, for who lies with eyes closed.

use crate::stage::{Opening, Stage, open, shows};
use rygrad::app::msg::Effect;
use rygrad::core::cue::Cue;
use rygrad::i18n::Lang;
use rygrad::script::Line;

fn advice(s: &Stage) -> Vec<&Line> {
    let said = s.said.iter().map(|(_, line)| line);
    said.filter(|line| line.cue == Cue::Advice).collect()
}

/// The words of the screen in one line.
fn shown(s: &Stage) -> String {
    let screen = s.screen(120, 50);
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The last advice, of which every sentence is on the screen.
fn told(s: &Stage) -> Vec<String> {
    let advice = advice(s);
    let last = advice.last().expect("something is told");
    let sentences: Vec<String> = last.words.iter().map(ToString::to_string).collect();
    for said in &sentences {
        let written = said.replace("1 1 2", "112");
        assert!(shown(s).contains(&written), "{said}\n{}", s.screen(120, 50));
    }
    sentences
}

fn in_a_hold(lang: Lang) -> Stage {
    let mut s = Opening {
        lang,
        ..Opening::default()
    }
    .open();
    s.play("<ret> 2 n +2m");
    s
}

#[test]
fn a_stop_says_what_to_do_in_every_language() {
    for lang in Lang::ALL {
        let mut s = in_a_hold(lang);
        s.play("p 5");
        let told = told(&s);
        // The kind word, whom to ask, the emergency signs, and what can be done now.
        assert_eq!(told.len(), 6, "{lang} {told:?}");
        assert!(told[2].contains("1 1 2"), "a number is read digit by digit");
        assert_eq!(advice(&s).last().unwrap().lang, lang);
    }
}

#[test]
fn an_emergency_says_nothing_but_whom_to_call_and_how_to_wait() {
    let mut s = in_a_hold(Lang::En);
    s.play("p d");
    let told = told(&s);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].ends_with("call 1 1 2 now."), "{told:?}");
}

#[test]
fn something_felt_outside_of_a_session_is_answered_aloud() {
    let mut s = open();
    s.play("p e");
    let told = told(&s);
    assert_eq!(told[0], "Thank you. It is noted.");
    // The next screen begins in silence.
    s.effects.clear();
    s.play("<ret>");
    assert!(s.effects.contains(&Effect::Hush));
}

#[test]
fn a_gentler_plan_is_told_and_the_usual_one_is_not() {
    let mut s = open();
    s.play("<ret> 8 n");
    shows(&s, "a calm plan is offered");
    let calm = told(&s);
    assert!(calm[0].contains("a calm plan is offered"), "{calm:?}");
    assert!(calm.last().unwrap().starts_with("A bad day"), "{calm:?}");
    let mut usual = open();
    usual.play("<ret> 2 n");
    assert!(advice(&usual).is_empty());
}

#[test]
fn what_the_number_after_a_session_means_is_told() {
    let mut s = in_a_hold(Lang::En);
    s.play("p 5 <ret>");
    let before = advice(&s).len();
    s.play("6");
    assert_eq!(advice(&s).len(), before + 1);
    assert!(told(&s)[0].contains("higher than before") || told(&s)[0].contains("a lot"));
}
