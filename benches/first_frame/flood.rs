//! The pain key and SIGTERM behind a flood of input, in a session: goal 50 ms.

use super::ms;
use crate::home::Home;
use crate::programs::Programs;
use crate::table::at;
use crate::terminal::Run;
use std::time::Duration;

const ROUNDS: usize = 5;

/// What floods a terminal: a text without `p`, the same letter, keys that are none of a text.
const FLOODS: [(&str, &str); 3] = [
    ("text", "it hurt 7 of 10, and then less\r"),
    ("one letter", "x"),
    ("arrows", "\x1b[B"),
];

/// Measures from the moment in which the key has been handed to the terminal, and the signal sent.
pub(crate) fn run(programs: &Programs) {
    println!("behind a flood                     p, median   worst     SIGTERM, median   worst");
    for (name, piece) in FLOODS {
        for size in [0, 10_000, 100_000, 1_000_000] {
            let flood = piece.repeat(size / piece.len());
            let measures: [fn(&Programs, &str) -> Duration; 2] = [pressed, asked];
            let figures = measures.map(|measure| {
                let times = (0..ROUNDS).map(|_| ms(measure(programs, &flood)));
                let times: Vec<f64> = times.collect();
                format!("{:6.2} ms {:6.2} ms", at(&times, 50), at(&times, 100))
            });
            let [pain, term] = figures;
            println!("  {name:12} {size:9} bytes   {pain}   {term}");
        }
    }
}

/// A session of its own: one that was killed is asked about at the next start.
fn in_session(programs: &Programs) -> (Home, Run, vt100::Parser) {
    let home = Home::new("long-hold", 0);
    let (run, screen) = programs.in_session(&home);
    (home, run, screen)
}

fn pressed(programs: &Programs, flood: &str) -> Duration {
    let (_home, mut run, mut screen) = in_session(programs);
    run.press(flood);
    let pressed = run.press("p");
    let shown = run.until_shows(&mut screen, "What do you feel?");
    run.end();
    shown - pressed
}

fn asked(programs: &Programs, flood: &str) -> Duration {
    let (_home, mut run, _) = in_session(programs);
    run.press(flood);
    run.terminate()
}
