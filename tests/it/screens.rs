//! Every screen as a patient sees it, in three languages and three sizes, with a map of its styles
//! under each (c accent, y hold, g done, r pain, d dim, b bold; capitals are reversed).

use crate::stage::{Opening, Stage, time};
use crate::two_windows::{nobody, running};
use rygrad::app::msg::Msg;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Key;
use rygrad::core::pain::Pain;
use rygrad::core::record::{CheckIn, Record, SessionRecord, When};
use rygrad::core::settings::Settings;
use rygrad::core::text::Plain;
use rygrad::i18n::Lang;
use rygrad::script::Machine;
use std::time::Duration;
use uuid::Uuid;

/// The smallest window, a usual one and a wide one.
pub(crate) const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (120, 40)];

/// Takes the snapshots of one scene.
fn scene(name: &str, set: impl Fn(Lang) -> Stage) {
    scene_in(&SIZES, name, set);
}

/// The same in sizes of its own.
pub(crate) fn scene_in(sizes: &[(u16, u16)], name: &str, set: impl Fn(Lang) -> Stage) {
    for lang in Lang::ALL {
        let stage = set(lang);
        let dump = |(w, h): &(u16, u16)| format!("{w}x{h}\n{}", stage.dump(*w, *h));
        let dumps: Vec<_> = sizes.iter().map(dump).collect();
        let mut settings = insta::Settings::clone_current();
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(format!("{name}-{lang}"), dumps.join("\n\n")));
    }
}

/// The same from the first screen on, after these keys.
pub(crate) fn scene_after(sizes: &[(u16, u16)], name: &str, keys: &str) {
    scene_in(sizes, name, |lang| {
        let mut stage = opened(lang).open();
        stage.play(keys);
        stage
    });
}

fn opened(lang: Lang) -> Opening {
    Opening {
        lang,
        ..Opening::default()
    }
}

/// The session so far in its programme: until the second this place of the plan begins.
pub(crate) fn in_session(lang: Lang, pain: char, seconds: &str) -> Stage {
    let mut stage = opened(lang).open();
    stage.play("<ret>");
    stage.press(Key::Char(pain));
    stage.play("n").play(seconds);
    stage
}

#[test]
fn first_start() {
    let fresh = |lang| {
        Opening {
            settings: Settings::default(),
            ..opened(lang)
        }
        .open()
    };
    scene("welcome", fresh);
    scene("country", |lang| {
        let mut stage = fresh(lang);
        stage.resize(40, 12);
        stage.play("<ret> <down>");
        stage
    });
    scene("programmes", |lang| {
        let mut stage = fresh(lang);
        stage.play("<ret> <down> <ret> n n n n <down> <down>");
        stage
    });
    scene("sound-check", |lang| {
        let mut stage = fresh(lang);
        stage.play("<ret> <down> <ret> n n n n <down> <ret>");
        stage
    });
    let machine = |speaker: Option<&str>, player: Option<&str>| Machine {
        speaker: speaker.map(Plain::new),
        player: player.map(Plain::new),
        unprepared: None,
    };
    let unheard = |name: &str, machine: Machine| {
        scene(name, |lang| {
            let mut stage = fresh(lang);
            stage.play("<ret> <down> <ret> n n n n <down> <ret>");
            stage.tell(Msg::Sound(machine.clone()));
            stage.play("n");
            stage
        });
    };
    unheard("sound-nothing-there", machine(None, None));
    let all = machine(Some("espeak-ng"), Some("pw-play"));
    unheard("sound-muted", all);
}

#[test]
fn the_sound_check_shows_both_answers_in_the_smallest_window() {
    for lang in Lang::ALL {
        let mut stage = Opening {
            settings: Settings::default(),
            ..opened(lang)
        }
        .open();
        stage.play("<ret> <down> <ret> n n n n <down> <ret>");
        let screen = stage.screen(40, 12);
        for key in ["key-yes", "key-no"] {
            let answer = stage.app.desk.texts.named(key, &[]);
            assert!(screen.contains(&answer), "{lang} {answer}\n{screen}");
        }
    }
}

#[test]
fn today_changed() {
    scene_after(&SIZES, "change", "c <down> x <up>");
    scene_after(&SIZES, "change_short", "c e <down> <down> x <up> t");
}

#[test]
fn today() {
    scene("today-usual-time", |lang| {
        let opening = opened(lang);
        Opening {
            settings: Settings {
                usual_time: chrono::NaiveTime::from_hms_opt(8, 0, 0),
                ..opening.settings
            },
            log: weeks(),
            ..opened(lang)
        }
        .open()
    });
}

#[test]
fn check_in() {
    scene_after(&SIZES, "check-in", "<ret> <right> <right>");
    scene("check-in-again", |lang| {
        let mut stage = Opening {
            log: weeks(),
            ..opened(lang)
        }
        .open();
        stage.play("<ret>");
        stage
    });
    scene_after(&SIZES, "anything-new", "<ret> 3");
    scene_after(&SIZES, "list-emergency", "<ret> 3 y b");
    scene_after(&SIZES, "list-today", "<ret> 3 y n");
    scene_after(&SIZES, "list-soon", "<ret> 3 y n n");
    scene_after(&SIZES, "list-before-start", "<ret> 3 y n n n b");
    scene_after(&SIZES, "place", "<ret> 3 y n n n n");
    scene_after(&SIZES, "ticks-right", "<ret> 3 y b h <ret>");
    scene_after(&SIZES, "since-when", "<ret> 3 y b <ret> y");
    scene_after(&SIZES, "acknowledge", "<ret> 3 y n n n b <ret> a");
    scene_after(
        &SIZES,
        "ask-first",
        "<ret> 2 n +54s p 6 <ret> 3 <esc> <ret> <ret> 2 n",
    );
    scene_after(&SIZES, "usual", "s <end> <up> <right> <right>");
    scene_after(&SIZES, "usual-strong", "s <end> <up> <right> 7");
    scene("usual-now", |lang| {
        let mut stage = Opening {
            log: weeks(),
            ..opened(lang)
        }
        .open();
        for record in &mut stage.app.desk.log.records {
            if let Record::Screening(screening) = record
                && let Some(usual) = &mut screening.usual
            {
                usual.asked = None;
            }
        }
        stage.play("<ret> 2 n");
        stage
    });
    scene("mobility", |lang| {
        let mut stage = Opening {
            log: weeks(),
            ..opened(lang)
        }
        .open();
        stage.play("<ret> 2 n");
        stage
    });
}

#[test]
fn what_is_offered() {
    scene_after(&SIZES, "offer-easy", "<ret> 5 n");
    scene_after(&SIZES, "offer-calm", "<ret> 8 n");
    scene_after(&SIZES, "offer-strong", "<ret> 9 n");
    scene_after(&SIZES, "offer-full", "g 2 n");
    scene_after(&SIZES, "offer-told", "<ret> 5 n d");
    scene_after(&SIZES, "offer-told-easy", "<ret> 8 n c");
    scene_after(&SIZES, "offer-sign", "<ret> 3 y n n d <ret> y a n a");
    scene_after(&SIZES, "advice-emergency", "<ret> 3 y i <ret> y");
    scene_after(&SIZES, "advice-today", "<ret> 3 y n a <ret> y a");
    scene_after(&SIZES, "advice-doctor", "<ret> 3 y n n n b <ret> a b");
    scene_after(&SIZES, "advice-surgery", "<ret> 3 y n n n i <ret> a a");
    scene_after(&SIZES, "open-sign", "<ret> 3 y i <ret> y <ret> <ret>");
    scene("offer-paused", |lang| {
        let mut stage = opened(lang).open();
        stage.play("<ret> 1 n +40m 4 <esc>");
        let mut stage = Opening {
            lang,
            log: stage.app.desk.log.records,
            at: "2026-11-23T08:10:00+01:00",
            screened: false,
            ..Opening::default()
        }
        .open();
        stage.play("<ret> 4 n");
        stage
    });
}

#[test]
fn session() {
    scene("session-listen", |lang| in_session(lang, '3', "+2s"));
    scene("session-get-there", |lang| in_session(lang, '3', "+33s"));
    scene("session-hold", |lang| in_session(lang, '3', "+54s"));
    scene("session-rest", |lang| in_session(lang, '3', "+180s"));
    scene("session-side-enough", |lang| {
        let mut stage = in_session(lang, '3', "+60s n");
        stage.play("+54s");
        stage
    });
    scene("session-breathing", |lang| {
        in_session(lang, '3', "+60s n +1s n +45s")
    });
    scene("session-activity", |lang| {
        in_session(lang, '8', "<ret> +60s n +1s n +60s")
    });
    scene("session-away", |lang| {
        in_session(lang, '8', "<ret> +60s n +1s n +1s n +4m")
    });
    scene("session-minutes", |lang| {
        in_session(lang, '8', "<ret> +60s n +1s n +1s n +4m <ret>")
    });
}

#[test]
fn panels() {
    scene("frozen", |lang| in_session(lang, '3', "+54s <spc>"));
    scene("going-on", |lang| {
        in_session(lang, '3', "+54s <spc> +5s <ret>")
    });
    scene("asleep", |lang| {
        let mut stage = in_session(lang, '3', "+54s");
        stage.clocks(Duration::from_millis(5), Duration::from_mins(10));
        stage.tell(Msg::Wake);
        stage
    });
    scene("feel", |lang| in_session(lang, '3', "+54s p"));
    scene("feel-level", |lang| in_session(lang, '3', "+54s p g"));
    scene("unchanged", |lang| in_session(lang, '3', "+54s p 3"));
    scene("one-more", |lang| in_session(lang, '3', "+54s p 4"));
    scene("eased", |lang| in_session(lang, '3', "+54s p j"));
    scene("skipped", |lang| in_session(lang, '3', "+54s p j p j"));
    scene("moved-up", |lang| in_session(lang, '3', "+54s p i 3"));
    scene("resting", |lang| in_session(lang, '3', "+54s p h 3 +40s"));
    scene("asking-back", |lang| {
        in_session(lang, '3', "+54s p h 3 +2m")
    });
    scene("leave", |lang| in_session(lang, '3', "+54s q"));
    scene("help-session", |lang| in_session(lang, '3', "+54s ?"));
    scene_after(&SIZES, "help-today", "?");
    scene_after(&SIZES, "feel-outside", "p");
}

#[test]
fn after() {
    scene("stopped-pain", |lang| in_session(lang, '3', "+54s p 6"));
    scene("stopped-emergency", |lang| {
        in_session(lang, '3', "+54s p d")
    });
    scene("stopped-today", |lang| in_session(lang, '3', "+54s p c"));
    scene("summary", |lang| in_session(lang, '3', "+20m"));
    scene("summary-note", |lang| in_session(lang, '3', "+20m 2 ok"));
    scene("summary-done", |lang| {
        in_session(lang, '5', "<ret> +20m 2 <ret>")
    });
    scene("summary-chosen", |lang| in_session(lang, '3', "+3m q y"));
    scene_after(&SIZES, "noted", "p 4");
}

#[test]
fn the_rest() {
    scene("history", |lang| {
        let mut stage = Opening {
            log: weeks(),
            ..opened(lang)
        }
        .open();
        stage.play("h");
        stage
    });
    scene_after(&SIZES, "history-empty", "h");
    scene_after(&SIZES, "from-paper", "h f 3 2 6 x <spc> 4");
    scene_after(&SIZES, "from-paper-sure", "h f 3 2 6 x <ret>");
    scene_after(&SIZES, "from-paper-leave", "h f 3 2 <esc>");
    scene_after(&SIZES, "settings", "s <down>");
    scene("health", |lang| {
        let mut stage = opened(lang).open();
        stage.play("<ret> 3 y f <ret> y b n n a h <ret> <esc> s <end> <right>");
        stage
    });
    scene("unfinished", |lang| {
        let left = in_session(lang, '3', "+80s").crash();
        Opening {
            left: vec![left],
            at: "2026-11-22T08:30:00+01:00",
            ..opened(lang)
        }
        .open()
    });
    scene("unfinished-closed", |lang| {
        let left = in_session(lang, '3', "+80s").crash();
        Opening {
            left: vec![left],
            at: "2026-11-22T14:30:00+01:00",
            ..opened(lang)
        }
        .open()
    });
}

#[test]
fn another_window() {
    let beside = |name: &str, seconds: &'static str, after: &'static str| {
        scene(name, |lang| {
            let mut stage = opened(lang).open();
            stage.around = running(seconds);
            stage.play("<ret>");
            stage.around = nobody(Vec::new());
            stage.play(after);
            stage
        });
    };
    beside("watching", "+75s", "");
    beside("watching-paused", "+75s <spc>", "");
    beside("watched-cut-off", "+75s", "+3s");
    scene("watched", |lang| {
        let other = in_session(Lang::En, '3', "+20m");
        let mut stage = opened(lang).open();
        stage.around = running("+75s");
        stage.play("<ret>");
        stage.around = nobody(other.app.desk.log.records.clone());
        stage.play("+3s");
        stage
    });
    scene("starting", |lang| {
        let mut stage = opened(lang).open();
        stage.play("<ret> 3");
        stage.saves = false;
        stage.play("n");
        stage
    });
    scene("asked-again", |lang| {
        let other = in_session(Lang::En, '3', "+54s p 6");
        let mut stage = opened(lang).open();
        stage.play("<ret> 3");
        stage.around = nobody(other.app.desk.log.records.clone());
        stage.play("n");
        stage
    });
}

#[test]
fn library() {
    scene_after(&SIZES, "library", "l <down> <down> <down> <down> <down>");
    scene_after(&SIZES, "library-search", "l / cobra");
    scene_after(&SIZES, "library-filters", "l f <down> <down>");
    scene_after(&SIZES, "library-narrowed", "l f <down> <down> <ret>");
    scene_after(&SIZES, "library-exercise", "l / coBra <ret> <ret>");
    scene_after(&SIZES, "library-programme", "l / disc-1 <ret> <ret>");
    scene_after(&SIZES, "about", "a");
    scene_after(&SIZES, "about-disc", "a <right>");
}

#[test]
fn a_window_too_small_says_so() {
    let stage = opened(Lang::En).open();
    let screen = stage.screen(30, 8);
    assert!(screen.contains("too small"), "{screen}");
    assert!(screen.contains("p stops"), "{screen}");
}

#[test]
fn without_colour_nothing_is_lost() {
    let settings = Settings {
        theme: rygrad::core::settings::Theme::Plain,
        ..Opening::default().settings
    };
    let mut stage = Opening {
        settings,
        ..Opening::default()
    }
    .open();
    stage.play("<ret> 3 n +54s p");
    assert!(
        stage
            .buffer(80, 24)
            .content
            .iter()
            .all(|cell| cell.fg == ratatui::style::Color::Reset)
    );
}

/// Three weeks: five kept days in each, one stop for pain, pain going down.
pub(crate) fn weeks() -> Vec<Record> {
    let mut template = in_session(Lang::En, '3', "+20m").sessions().remove(0);
    template.programme.id = ProgrammeId::new("disc-1").unwrap();
    let stopped = in_session(Lang::En, '3', "+90s p 5").sessions().remove(0);
    let mut log = Vec::new();
    for back in (1..=21_u64)
        .rev()
        .filter(|back| back % 7 != 2 && back % 7 != 5)
    {
        let from = if back == 10 { &stopped } else { &template };
        let day = from.local_date - chrono::Days::new(back);
        let start = time(&format!("{day}T08:10:00+01:00"));
        let id = Uuid::from_u128(u128::from(back));
        let level = |n: u64| Pain::new(u8::try_from(n).unwrap()).unwrap();
        let before = level(2 + back / 5);
        log.push(Record::Session(SessionRecord {
            id,
            start,
            end: start,
            local_date: day,
            pain_before: Some(before),
            ..from.clone()
        }));
        log.push(Record::CheckIn(CheckIn {
            id: Uuid::from_u128(u128::from(1_000 + back)),
            at: start,
            local_date: day,
            when: When::After,
            session: Some(id),
            pain: level(1 + back / 6),
            place: None,
            note: None,
            mobility: None,
            rows: Vec::new(),
        }));
    }
    log
}
