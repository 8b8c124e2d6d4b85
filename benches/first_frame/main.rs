//! The real program in a terminal, beside the floor: the first frame, key to frame, idling, a running
//! hold, a moving figure, memory and size in one table. Prints figures, asserts none;
//! `docs/performance.md` tells how to read them.
//!
//! `cargo bench --bench first_frame -- ours=PATH floor=PATH` measures other programs, such as the
//! packaged one. `-- flood` only prints how long the pain key and SIGTERM take behind 1 MB of input.
//!
//! The two take turns or run beside each other, so that a busy machine slows both alike.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a bench may fail loudly, prints, and measures by a real clock"
)]

#[cfg(unix)]
mod flood;
mod home;
mod process;
mod programs;
#[path = "../support/sample.rs"]
mod sample;
#[path = "../../tests/support/screened.rs"]
mod screened;
mod table;
mod terminal;

use home::{BEFORE_HOLD, BEFORE_MOVE, Home};
use process::{Used, peak_memory};
use programs::Programs;
use std::path::Path;
use std::time::{Duration, Instant};
use table::{Figures, row};
use terminal::{Run, ends_frame};

const STARTS: usize = 150;
const PRESSES: usize = 200;
const SECONDS: usize = 20;
/// Milliseconds between the floor's frames: as a countdown changes, and as a figure moves.
const COUNTS: &str = "1000";
const MOVES: &str = "83";

fn main() {
    let programs = Programs::asked();
    #[cfg(unix)]
    if std::env::args().any(|arg| arg == "flood") {
        return flood::run(&programs);
    }
    let empty = Home::new("disc-1", 0);
    let long = Home::new("disc-1", 100_000);
    table::head();
    first_frame(&programs, &empty, &long);
    key_to_frame(&programs, &empty);
    idle(&programs, &empty);
    drop(long);
    hold(&programs);
    moving(&programs);
    row(
        "binary, KiB",
        &size(&programs.ours),
        &size(&programs.floor),
        "≤ 3600",
    );
    #[cfg(unix)]
    flood::run(&programs);
}

fn size(program: &Path) -> Figures {
    vec![program.metadata().unwrap().len() as f64 / 1024.0]
}

fn first_frame(programs: &Programs, empty: &Home, long: &Home) {
    let starts: [&dyn Fn() -> Run; 3] =
        [&|| programs.floor(None), &|| programs.ours(empty), &|| {
            programs.ours(long)
        }];
    let mut times: [Figures; 3] = Default::default();
    for _ in 0..STARTS {
        for (start, times) in starts.iter().zip(&mut times) {
            let run = start();
            times.push(ms(run.frame().0 - run.started));
            run.end();
        }
    }
    let [floor, empty, long] = times;
    row("first whole frame, ms", &empty, &floor, "× ≤ 1.25");
    row(
        "… with 100 000 sessions, ms",
        &long,
        &floor,
        "≤ 1.2 × empty",
    );
}

fn key_to_frame(programs: &Programs, home: &Home) {
    let mut ours = programs.ours(home);
    let mut floor = programs.floor(None);
    ours.settle();
    floor.settle();
    ours.press("s");
    ours.settle();
    let mut times: [Figures; 2] = Default::default();
    for n in 0..PRESSES {
        for (run, times) in [&mut ours, &mut floor].into_iter().zip(&mut times) {
            let arrow = if n % 2 == 0 { "\x1b[B" } else { "\x1b[A" };
            // A frame more than was waited for is not the answer to this key.
            run.watch(Duration::ZERO);
            let pressed = run.press(arrow);
            times.push(ms(run.frame().0 - pressed));
        }
    }
    let [app, least] = times;
    row("key to frame (Settings), ms", &app, &least, "× ≤ 1.25, 1.5");
    floor.end();
    ours.end();
}

fn idle(programs: &Programs, home: &Home) {
    let runs = [programs.ours(home), programs.floor(None)];
    for run in &runs {
        run.settle();
    }
    let [ours, floor] = by_second(&runs, 5);
    row("idle, wake-ups/s", &ours.wakes, &floor.wakes, "0");
    row("idle, B/s", &ours.bytes, &floor.bytes, "0");
    peak("peak memory, Today, KiB", &runs);
    runs.into_iter().for_each(Run::end);
}

fn hold(programs: &Programs) {
    let home = Home::new("long-hold", 0);
    let ours = in_session(programs, &home, BEFORE_HOLD);
    let floor = programs.floor(Some(COUNTS));
    // From the middle of a second, so that its ends are not in doubt.
    for run in [&floor, &ours] {
        run.frame();
    }
    ours.watch(Duration::from_millis(500));
    floor.watch(Duration::ZERO);
    let runs = [ours, floor];
    let [ours, floor] = by_second(&runs, SECONDS);
    row("hold, wake-ups/s", &ours.wakes, &floor.wakes, "≤ 1.1");
    row("hold, CPU ms/s", &ours.cpu, &floor.cpu, "");
    row("hold, B/s", &ours.bytes, &floor.bytes, "≤ 100");
    let [app, least] = [&ours, &floor].map(|seconds| late(&seconds.frames));
    row(
        "countdown, ms behind its promptest",
        &app,
        &least,
        "mean ≤ 0.5",
    );
    let [app, least] = [&app, &least].map(|late| vec![slope(late) * 60.0]);
    row("countdown, drift ms/min", &app, &least, "± 0.5");
    peak("peak memory, in a session, KiB", &runs);
    runs.into_iter().for_each(Run::end);
}

fn moving(programs: &Programs) {
    let home = Home::new("long-move", 0);
    let ours = in_session(programs, &home, BEFORE_MOVE);
    let floor = programs.floor(Some(MOVES));
    floor.frame();
    ours.watch(Duration::from_millis(500));
    floor.watch(Duration::ZERO);
    let runs = [ours, floor];
    let [ours, floor] = by_second(&runs, SECONDS);
    row(
        "figure moving, wake-ups/s",
        &ours.wakes,
        &floor.wakes,
        "≤ 12",
    );
    row("figure moving, CPU ms/s", &ours.cpu, &floor.cpu, "≤ 2.5");
    row("figure moving, B/s", &ours.bytes, &floor.bytes, "≤ 4096");
    peak("peak memory, figure moving, KiB", &runs);
    runs.into_iter().for_each(Run::end);
}

/// A session of its own, so many seconds after its check-in.
fn in_session(programs: &Programs, home: &Home, before: u64) -> Run {
    let (run, _) = programs.in_session(home);
    run.watch(Duration::from_secs(before));
    run
}

/// What a program used in each second.
#[derive(Default)]
struct Seconds {
    wakes: Figures,
    /// Processor time in milliseconds.
    cpu: Figures,
    bytes: Figures,
    /// When each frame had come.
    frames: Vec<Instant>,
}

/// Watches both for so many seconds.
fn by_second(runs: &[Run; 2], seconds: usize) -> [Seconds; 2] {
    let mut all = [Seconds::default(), Seconds::default()];
    let mut before = [0, 1].map(|_| Used::default());
    for (run, before) in runs.iter().zip(&mut before) {
        *before = Used::by(run.pid());
    }
    for _ in 0..seconds {
        let mut time = Duration::from_secs(1);
        for ((run, before), all) in runs.iter().zip(&mut before).zip(&mut all) {
            let pieces = run.watch(time);
            // The other one has run meanwhile.
            time = Duration::ZERO;
            let now = Used::by(run.pid());
            let used = now.since(*before);
            *before = now;
            all.wakes.push(used.wakes as f64);
            all.cpu.push(ms(used.cpu));
            let bytes: usize = pieces.iter().map(|(_, piece)| piece.len()).sum();
            all.bytes.push(bytes as f64);
            let frames = pieces.iter().filter(|(_, piece)| ends_frame(piece));
            all.frames.extend(frames.map(|(at, _)| *at));
        }
    }
    all
}

fn peak(name: &str, runs: &[Run; 2]) {
    let [ours, floor] = runs
        .each_ref()
        .map(|run| vec![peak_memory(run.pid()) as f64]);
    row(name, &ours, &floor, "≤ 4000");
}

/// How many milliseconds later than whole seconds after the promptest frame each one came.
fn late(frames: &[Instant]) -> Figures {
    let Some(first) = frames.first() else {
        return Figures::new();
    };
    let late: Figures = (0..)
        .zip(frames)
        .map(|(second, at)| ((*at - *first).as_secs_f64() - f64::from(second)) * 1e3)
        .collect();
    let least = late.iter().copied().fold(f64::INFINITY, f64::min);
    late.iter().map(|ms| ms - least).collect()
}

/// The slope of the straight line through values at 0, 1, 2…
fn slope(values: &[f64]) -> f64 {
    let middle = (values.len() as f64 - 1.0) / 2.0;
    let (mut up, mut along) = (0.0, 0.0);
    for (n, value) in (0..).zip(values) {
        let x = f64::from(n) - middle;
        up += x * value;
        along += x * x;
    }
    up / along
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
