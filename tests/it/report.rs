//! The report before it is handed over: chosen, seen, written into a file of the patient.

use crate::screens::{SIZES, scene_in, weeks};
use crate::stage::{Opening, Stage};
use rygrad::app::Screen;
use rygrad::app::msg::{Effect, HandOut, Msg};
use rygrad::i18n::Lang;
use rygrad::paper::Form;

fn opened(lang: Lang) -> Stage {
    let mut stage = Opening {
        lang,
        log: weeks(),
        ..Opening::default()
    }
    .open();
    stage.play("h r");
    stage
}

/// What was handed over to be written.
fn handed(stage: &Stage) -> Vec<&HandOut> {
    let handed = stage.effects.iter().filter_map(|effect| match effect {
        Effect::HandOut(handed) => Some(&**handed),
        _ => None,
    });
    handed.collect()
}

fn answer(stage: &mut Stage, result: Result<&str, &str>) {
    let result = result.map(Into::into).map_err(Into::into);
    let now = stage.now;
    stage.app.update(Msg::HandedOut(result), now);
}

#[test]
fn the_report_as_it_is_seen() {
    scene_in(&SIZES, "report", opened);
    scene_in(&SIZES, "report-read", |lang| {
        let mut stage = opened(lang);
        // Past the last choice the page has the room.
        stage.play(&"<down> ".repeat(14));
        stage
    });
    scene_in(&SIZES, "report-initials", |lang| {
        let mut stage = opened(lang);
        stage.play("<down> <down> <down> <right> K A");
        stage
    });
    scene_in(&SIZES, "report-written", |lang| {
        let mut stage = opened(lang);
        stage.play("<ret>");
        let path = "/home/kirsten/Dokumenter/rygrad-report-2026-11-22.html";
        answer(&mut stage, Ok(path));
        stage
    });
}

/// What the patient sees is what is handed over.
#[test]
fn what_is_seen_is_written() {
    let mut s = opened(Lang::En);
    s.play("<down> <right>");
    s.play("<down> <right> <right>");
    s.play("<down> <right> K A <ret>");
    s.play("<down> <down> <down> <right>");
    let seen = s.screen(120, 60);
    assert!(
        seen.contains("KA · 26. oktober til 22. november 2026"),
        "{seen}"
    );
    assert!(!seen.contains("Smerte fra 0 til 10"), "left out:\n{seen}");
    s.play("<ret>");
    let handed = handed(&s);
    assert_eq!(handed.len(), 1);
    let page = &handed[0].page;
    assert_eq!((page.lang, handed[0].form), (Lang::Da, Form::Text));
    assert_eq!(handed[0].name, "rygrad-report-2026-11-22");
    assert!(page.lead[0].as_str().starts_with("KA · "));
    let headings = page.sections.iter().filter_map(|s| s.heading.clone());
    let headings: Vec<String> = headings.map(|h| h.to_string()).collect();
    assert!(!headings.contains(&"Smerte".to_owned()), "{headings:?}");
}

#[test]
fn it_is_written_once_and_again_when_it_is_another() {
    let mut s = opened(Lang::En);
    s.play("<ret> <ret>");
    answer(&mut s, Ok("/home/k/rygrad-report-2026-11-22.html"));
    assert!(
        s.screen(80, 24)
            .contains("/home/k/rygrad-report-2026-11-22.html")
    );
    s.play("<ret>");
    assert_eq!(handed(&s).len(), 1);
    s.play("<right> <ret>");
    assert_eq!(handed(&s).len(), 2, "twelve weeks are another page");
}

#[test]
fn trouble_is_said_and_enter_tries_again() {
    let mut s = opened(Lang::En);
    s.play("<ret>");
    answer(&mut s, Err("the disk is full; free some space"));
    assert!(s.screen(80, 24).contains("free some space"));
    s.play("<ret>");
    assert_eq!(handed(&s).len(), 2);
}

#[test]
fn esc_leads_back_and_letters_of_initials_are_letters() {
    let mut s = opened(Lang::En);
    s.play("<down> <down> <down> <right> q p h <esc>");
    assert!(s.screen(80, 24).contains("none"), "nothing was kept");
    s.play("<right> q p <ret>");
    assert!(s.screen(80, 24).contains("qp"));
    s.play("<esc>");
    assert!(matches!(s.app.screen, Screen::History(_)));
    s.play("r q");
    assert!(matches!(s.app.screen, Screen::Today(_)));
}

/// The page is longer than the window: every line of it can be reached, and the way back.
#[test]
fn the_whole_page_can_be_read_in_the_smallest_window() {
    let mut s = opened(Lang::En);
    let mut seen = String::new();
    s.window = rygrad::app::Window {
        columns: 40,
        rows: 12,
    };
    for _ in 0..150 {
        s.play("<down>");
        seen.push_str(&s.screen(40, 12));
    }
    assert!(seen.contains("It is no diagnosis"), "{seen}");
    s.play(&"<up> ".repeat(200));
    assert!(s.screen(40, 12).contains("▸ Period"));
}
