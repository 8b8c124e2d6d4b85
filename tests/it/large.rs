//! The number uses the room there is, from the smallest window to a very large one.

use crate::screens::in_session;
use crate::stage::Stage;
use rygrad::i18n::Lang;

/// Windows, and the rows that the number of a running hold takes in them at least.
const WINDOWS: [((u16, u16), u16); 14] = [
    ((40, 12), 5),
    ((40, 16), 8),
    ((40, 30), 10),
    ((40, 60), 15),
    ((59, 24), 7),
    ((60, 18), 5),
    ((80, 24), 5),
    ((80, 30), 8),
    ((80, 50), 15),
    ((100, 30), 8),
    ((120, 40), 15),
    ((160, 50), 20),
    ((200, 16), 10),
    ((200, 60), 25),
];

fn hold() -> Stage {
    in_session(Lang::En, '3', "+54s")
}

/// Rows and columns that the blocks of the number take.
fn number(stage: &Stage, (width, height): (u16, u16)) -> (u16, u16) {
    let buffer = stage.buffer(width, height);
    let mut rows = Vec::new();
    let mut columns = Vec::new();
    for place in buffer.area.positions() {
        if matches!(buffer.cell(place).unwrap().symbol(), "█" | "▀" | "▄") {
            rows.push(place.y);
            columns.push(place.x);
        }
    }
    let across = |of: &[u16]| of.iter().max().unwrap() + 1 - of.iter().min().unwrap();
    (across(&rows), across(&columns))
}

#[test]
fn the_number_grows_with_the_window() {
    let stage = hold();
    for (window, least) in WINDOWS {
        let (rows, _) = number(&stage, window);
        assert!(
            rows >= least && rows <= window.1 * 2 / 3,
            "{window:?}: {rows}\n{}",
            stage.screen(window.0, window.1)
        );
    }
}

#[test]
fn what_belongs_to_the_number_is_whole_in_every_window() {
    for lang in Lang::ALL {
        let stage = in_session(lang, '3', "+54s");
        let said = match lang {
            Lang::En => ["H O L D", "seconds", "pain"],
            Lang::Da | Lang::Nb => ["H O L D", "sekunder", "smerte"],
        };
        for (window, _) in WINDOWS {
            let screen = stage.screen(window.0, window.1);
            for said in said {
                assert!(screen.contains(said), "no {said:?} in\n{screen}");
            }
        }
    }
}

/// A digit that became wider or higher while it counts would be read as another exercise.
#[test]
fn a_countdown_keeps_its_size() {
    for (window, _) in WINDOWS {
        // A stretch of twenty seconds: its last digit stays where it was, as high as before.
        let mut stage = in_session(Lang::En, '3', "+60s n");
        stage.play("+45s");
        let (rows, _) = number(&stage, window);
        for _ in 0..12 {
            stage.play("+1s");
            assert_eq!(number(&stage, window).0, rows, "{window:?}");
        }
    }
}

#[test]
fn the_hold_from_the_smallest_window_to_the_largest() {
    let stage = hold();
    let shown = [(40, 12), (40, 30), (80, 24), (80, 50), (120, 40), (200, 60)]
        .map(|(w, h)| format!("{w}x{h}\n{}", stage.screen(w, h)));
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("large-hold", shown.join("\n\n")));
}

#[test]
fn a_large_window_gives_the_figure_its_half() {
    let buffer = hold().buffer(200, 60);
    let dots = buffer.area.positions().filter(|place| {
        let symbol = buffer.cell(*place).unwrap().symbol();
        symbol.starts_with(|c: char| ('\u{2801}'..='\u{28ff}').contains(&c))
    });
    let columns: Vec<u16> = dots.map(|place| place.x).collect();
    let (first, last) = (columns.iter().min().unwrap(), columns.iter().max().unwrap());
    assert!(*first >= 98 && last - first >= 85, "{first}..{last}");
}
