//! The promises that hold on every screen and over every panel: pain first, and out in two presses.

use crate::correct;
use crate::edit;
use crate::levels;
use crate::matters::due;
use crate::own_exercise;
use crate::stage::{Opening, Stage, time};
use crate::two_windows::{nobody, running};
use chrono::Days;
use rygrad::app::keymap;
use rygrad::app::msg::Effect;
use rygrad::app::{Over, Screen};
use rygrad::core::keys::{Context, Key, Keys, Meaning};
use rygrad::core::pain::Pain;
use rygrad::core::record::{CheckIn, Mobility, Place, Record, When};
use rygrad::core::session::{Fact, FrozenBy, State};
use rygrad::core::settings::Settings;
use rygrad::core::write::Write;
use rygrad::i18n::Lang;
use std::collections::HashSet;
use uuid::Uuid;

/// Keys that lead to each screen and each panel, from Today.
const PLACES: &[&str] = &[
    "",
    "?",
    "p",
    "p g",
    "p a <ret>",
    "h",
    "h ?",
    "h f",
    "h f 3 x",
    "h f 3 2 <ret>",
    "h f 3 <esc>",
    "h p",
    "h r",
    "h r ?",
    "h r p",
    "h r <down> <down> <down> <right>",
    "h r <ret>",
    "s",
    "s p",
    "s <end> <right>",
    "a",
    "l",
    "l /",
    "l f",
    "l x",
    "l x ?",
    "l x p",
    "l x s",
    "l x <ret>",
    "l x <down> <right> <esc>",
    "l x <down> <right> q",
    "l <right>",
    "l / cobra <ret>",
    "l <ret>",
    "l / cobra <ret> <ret>",
    "l / cobra <ret> <ret> p",
    "g",
    "o",
    "o x",
    "o x <ret>",
    "o x <ret> 3",
    "o x <ret> 3 <ret>",
    "w",
    "w <up> <right>",
    "w <ret>",
    "c",
    "c x",
    "e",
    "e p",
    "e a",
    "e a /",
    "e a f",
    "e <ret>",
    "e <ret> p",
    "e <down> <ret> 4 <ret>",
    "e <down> <ret> 4 <ret> y",
    "e d",
    "e m",
    "e m <ret>",
    "e x <esc>",
    "l n",
    "l n <ret>",
    "g 2 n",
    "<ret>",
    "<ret> ?",
    "<ret> p",
    "<ret> 2",
    "<ret> 2 y",
    "<ret> 2 y b",
    "<ret> 2 y b <ret>",
    "<ret> 2 y b <ret> y",
    "<ret> 2 y b <ret> y a",
    "<ret> 2 y b <ret> y a <ret> <ret>",
    "<ret> 2 y n n n n",
    "<ret> 2 y n n n b <ret> a",
    "<ret> 5 n",
    "<ret> 5 n d",
    "<ret> 5 n d p",
    "<ret> 8 n",
    "<ret> 9 n",
    "<ret> 9 n <esc>",
    "s <end> <up> <right>",
    "s <end> <up> <right> 7",
    "<ret> 2 n +2s",
    "<ret> 2 n +60s",
    "<ret> 2 n +60s ?",
    "<ret> 2 n +60s <spc>",
    "<ret> 2 n +60s <spc> ?",
    "<ret> 2 n +60s <spc> <ret> +1s",
    "<ret> 2 n +60s q",
    "<ret> 2 n +60s p",
    "<ret> 2 n +60s p g",
    "<ret> 2 n +60s p 2",
    "<ret> 2 n +60s p j",
    "<ret> 2 n +60s p h 2",
    "<ret> 2 n +60s p h 2 +10s <spc>",
    "<ret> 2 n +60s p h 2 +2m",
    "<ret> 2 n +60s p h 2 +2m q",
    "<ret> 2 n +60s p h 2 +2m ?",
    "<ret> 2 n +60s p 6",
    "<ret> 2 n +60s p 6 p",
    "<ret> 2 n +60s p 6 <ret>",
    "<ret> 2 n +60s q y",
    "<ret> 2 n +40m",
    "<ret> 2 n +40m <esc>",
    "<ret> 2 n +40m 2",
    "<ret> 2 n +40m 2 <ret>",
    "<ret> 8 n <ret> +60s n +1s n +1s n +4m",
    "<ret> 8 n <ret> +60s n +1s n +1s n +4m <ret>",
];

/// The first start, before there is a Today.
const BEFORE: &[&str] = &[
    "",
    "<ret>",
    "<ret> <down> <ret>",
    "<ret> <down> <ret> n n n n",
    "<ret> <down> <ret> n n n n <down> <ret>",
    "<ret> <down> <ret> n n n n <down> <ret> n",
];

/// Every place, and how it is called.
pub(crate) fn places(lang: Lang) -> Vec<(String, Stage)> {
    let opening = || Opening {
        lang,
        ..Opening::default()
    };
    let at = |script: &&str| {
        let mut stage = opening().open();
        stage.play(script);
        (format!("{script:?}"), stage)
    };
    let before = |script: &&str| {
        let mut stage = Opening {
            settings: Settings::default(),
            screened: false,
            ..opening()
        }
        .open();
        stage.play(script);
        (format!("first start, {script:?}"), stage)
    };
    let unfinished = {
        let mut stage = opening().open();
        stage.play("<ret> 2 n +60s");
        let left = vec![stage.crash()];
        let stage = Opening { left, ..opening() };
        ("unfinished".to_owned(), stage.open())
    };
    let small = {
        let mut stage = Opening {
            settings: Settings::default(),
            ..opening()
        }
        .open();
        stage.resize(40, 12);
        stage.play("<ret>");
        ("first start in a small window".to_owned(), stage)
    };
    let reading = {
        let mut stage = opening().open();
        stage.app.desk.log.whole = false;
        stage.play("<ret> 2 n");
        ("reading".to_owned(), stage)
    };
    let beside = |after: Option<&str>| {
        let mut stage = opening().open();
        stage.around = running("+75s");
        stage.play("<ret>");
        stage.around = nobody(Vec::new());
        stage.play(after.unwrap_or_default());
        (format!("another window {after:?}"), stage)
    };
    let by_level = ["", "n"].map(|script| {
        let mut stage = levels::offered(lang);
        stage.play(script);
        (format!("another level {script:?}"), stage)
    });
    let [watching, watched] = [None, Some("+3s")].map(beside);
    let asked = |keys: &str| {
        let mut stage = due(lang);
        stage.play(keys);
        (format!("due, {keys:?}"), stage)
    };
    let [overall, time] = ["o", "o c"].map(asked);
    let worse = (
        "pain has risen over weeks".to_owned(),
        after_worse_weeks(lang),
    );
    let all = PLACES.iter().map(at).chain(BEFORE.iter().map(before));
    let more = [
        unfinished, small, reading, watching, watched, overall, time, worse,
    ];
    let corrected = correct::PLACES.iter().map(|script| {
        let mut stage = correct::trained(lang);
        stage.play(script);
        (format!("with a log, {script:?}"), stage)
    });
    let changed = ("a file changed elsewhere".to_owned(), edit::changed(lang));
    let gone = ("a file that is gone".to_owned(), edit::gone(lang));
    let to_ask = ("a level to ask about".to_owned(), levels::to_ask(lang));
    let own = (
        "an own exercise, saved".to_owned(),
        own_exercise::saved(lang),
    );
    all.chain(more)
        .chain(by_level)
        .chain(corrected)
        .chain([to_ask, changed, gone, own])
        .collect()
}

/// After a session, where pain is two points higher than two weeks ago.
pub(crate) fn after_worse_weeks(lang: Lang) -> Stage {
    let check = |back: u64| {
        let at = time("2026-11-22T08:00:00+01:00") - Days::new(back);
        Record::CheckIn(CheckIn {
            id: Uuid::from_u128(u128::from(back)),
            at,
            local_date: at.date_naive(),
            when: When::Before,
            session: None,
            pain: Pain::new(if back > 6 { 2 } else { 4 }).unwrap(),
            place: Some(Place::Back),
            note: None,
            mobility: Some(Mobility::Same),
            rows: Vec::new(),
        })
    };
    let mut stage = Opening {
        lang,
        log: (1..=20).rev().map(check).collect(),
        ..Opening::default()
    }
    .open();
    stage.play("<ret> 4");
    while stage.begun() == 0 {
        let answer = match stage.app.context() {
            Context::AskNew => "n",
            _ => "<ret>",
        };
        stage.play(answer);
    }
    stage.play("+40m 4 <esc>");
    stage
}

#[test]
fn the_places_are_all_there_are() {
    let reached: HashSet<Context> = places(Lang::En)
        .iter()
        .map(|(_, s)| s.app.context())
        .collect();
    let missing: Vec<_> = Context::ALL
        .iter()
        .filter(|context| !reached.contains(context))
        .collect();
    // It needs a log; it has stories of its own.
    assert_eq!(missing, [&Context::TodayOnward]);
}

#[test]
fn pain_stops_and_is_recorded_in_the_same_update_wherever_it_is_pressed() {
    stops_wherever_pressed(Key::Char('p'), &Keys::default());
}

#[test]
fn a_pain_key_of_ones_own_does_the_same() {
    let mut own = Keys::default();
    own.give(Key::PageDown, Meaning::Pain).unwrap();
    own.give(Key::Char('.'), Meaning::Pain).unwrap();
    own.give(Key::Char('b'), Meaning::Next).unwrap();
    for key in [Key::PageDown, Key::Char('.'), Key::Char('P')] {
        stops_wherever_pressed(key, &own);
    }
}

fn stops_wherever_pressed(key: Key, own: &Keys) {
    for (place, mut stage) in places(Lang::En) {
        stage.app.desk.settings.keys = own.clone();
        let context = stage.app.context();
        if context.is_text() {
            assert_eq!(keymap::action(context, key, own), None, "{place}: a letter");
            continue;
        }
        let felt = |stage: &Stage| match &stage.app.screen {
            Screen::Session(screen) => matches!(
                screen.session.state(),
                State::Frozen {
                    by: FrozenBy::Felt,
                    ..
                }
            ),
            _ => false,
        };
        let already = felt(&stage);
        stage.effects.clear();
        stage.press(key);
        if !matches!(stage.app.screen, Screen::Session(_)) {
            let asks = matches!(stage.app.over, Some(Over::Pain(_)));
            assert!(asks, "{place}: the panel opens");
            continue;
        }
        assert!(felt(&stage), "{place}: everything stands still");
        assert_eq!(stage.app.next_wake(), None, "{place}: nothing runs");
        let context = stage.app.context();
        let asks = matches!(context, Context::Feel | Context::FeelLevel);
        assert!(asks, "{place}: {context:?}");
        if !already {
            assert_eq!(stage.effects[0], Effect::Hush, "{place}: silence first");
            let recorded = matches!(&stage.effects[1], Effect::Write(_, Write::Entry(entry))
                if entry.fact == Fact::Frozen { by: FrozenBy::Felt });
            assert!(recorded, "{place}: then the record");
        }
    }
}

#[test]
fn quit_leaves_within_two_presses_and_loses_nothing() {
    for (place, mut stage) in places(Lang::En) {
        let begun = stage.begun() + usize::from(place == "unfinished");
        let mut presses = 0;
        while !stage.left && presses < 5 {
            stage.press(Key::Ctrl('c'));
            presses += 1;
        }
        assert!(presses <= 2, "{place}: {presses} presses");
        assert_eq!(
            stage.sessions().len(),
            begun,
            "{place}: every session is in the log"
        );
    }
}
