//! The real program in a terminal, beside the floor: the goals of the first frame, of key to frame,
//! of idling, of a running hold and of memory. Prints figures, asserts none.
//!
//! | | goal |
//! |---|---|
//! | First whole frame | ≤ 1.25 × floor; with a long log ≤ 1.2 × an empty one |
//! | Key to frame, p50 / p95 | ≤ 1.25 / 1.5 × floor |
//! | Idle | no wake-ups, no bytes |
//! | Hold, reduced motion | ≤ 1.1 wake-ups/s, ≤ 100 B/s |
//! | Countdown | mean error ≤ 0.5 ms, drift ± 0.5 ms/min |
//! | Peak memory | ≤ 5 MB |
//! | `p`, SIGTERM behind 1 MB of input | ≤ 50 ms |
//!
//! `cargo bench --bench first_frame -- flood` prints the last line alone.
//!
//! The runs of a comparison take turns, so that a busy machine slows both alike.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a bench may fail loudly, prints, and measures by a real clock"
)]

#[cfg(unix)]
mod flood;
mod floor;
mod home;
mod process;
#[path = "../support/sample.rs"]
mod sample;
#[path = "../../tests/support/screened.rs"]
mod screened;
mod terminal;

use home::{BEFORE_HOLD, Home};
use process::{Used, peak_memory};
use std::ffi::OsString;
use std::time::Duration;
use terminal::Run;

/// Tells this binary to be the floor.
const FLOOR: (&str, &str) = ("RYGRAD_BENCH_FLOOR", "1");
const STARTS: usize = 150;
const PRESSES: usize = 200;

fn main() {
    if std::env::var_os(FLOOR.0).is_some() {
        floor::run().unwrap();
        return;
    }
    #[cfg(unix)]
    if std::env::args().any(|arg| arg == "flood") {
        return flood::run();
    }
    let empty = Home::new("disc-1", 0);
    let long = Home::new("disc-1", 100_000);
    first_frame(&empty, &long);
    key_to_frame(&empty);
    idle("Today, empty log", &empty);
    idle("Today, 100 000 sessions", &long);
    drop(long);
    hold(&Home::new("long-hold", 0));
    #[cfg(unix)]
    flood::run();
}

fn floor() -> Run {
    let this: OsString = std::env::current_exe().unwrap().into();
    Run::start(&[this], &[FLOOR])
}

fn first_frame(empty: &Home, long: &Home) {
    let start = |home: &Home| Run::start(&home.command(), &[]);
    let kinds: [(&str, &dyn Fn() -> Run); 3] = [
        ("floor", &floor),
        ("empty log", &|| start(empty)),
        ("100 000 sessions", &|| start(long)),
    ];
    let mut times: [Vec<Duration>; 3] = Default::default();
    for _ in 0..STARTS {
        for ((_, run), times) in kinds.iter().zip(&mut times) {
            let run = run();
            times.push(run.frame().0 - run.started);
            run.end();
        }
    }
    println!("first whole frame            min       p50   ×floor (p50)");
    let floor = at(&mut times[0], 50);
    for ((name, _), times) in kinds.iter().zip(&mut times) {
        let (least, middle) = (at(times, 0), at(times, 50));
        println!(
            "  {name:20} {} {}   {:.2}",
            ms(least),
            ms(middle),
            middle.as_secs_f64() / floor.as_secs_f64()
        );
    }
}

fn key_to_frame(home: &Home) {
    let mut app = Run::start(&home.command(), &[]);
    let mut floor = floor();
    app.settle();
    floor.settle();
    app.press("s");
    app.settle();
    let mut times: [Vec<Duration>; 2] = Default::default();
    for n in 0..PRESSES {
        for (run, times) in [&mut floor, &mut app].into_iter().zip(&mut times) {
            let arrow = if n % 2 == 0 { "\x1b[B" } else { "\x1b[A" };
            let pressed = run.press(arrow);
            times.push(run.frame().0 - pressed);
        }
    }
    println!("key to frame                 p50       p95   ×floor (p50, p95)");
    let [low, high] = [50, 95].map(|p| at(&mut times[0], p));
    for (name, times) in ["floor", "Settings, arrows"].iter().zip(&mut times) {
        let (p50, p95) = (at(times, 50), at(times, 95));
        println!(
            "  {name:20} {} {}   {:.2} {:.2}",
            ms(p50),
            ms(p95),
            p50.as_secs_f64() / low.as_secs_f64(),
            p95.as_secs_f64() / high.as_secs_f64()
        );
    }
    floor.end();
    app.end();
}

fn idle(name: &str, home: &Home) {
    let run = Run::start(&home.command(), &[]);
    run.settle();
    let before = Used::by(run.pid());
    let bytes = written(&run.watch(Duration::from_secs(2)));
    let used = Used::by(run.pid()).since(before);
    println!(
        "idle, {name}: {} wake-ups, {bytes} bytes in 2 s; peak memory {} KiB",
        used.wakes,
        peak_memory(run.pid())
    );
    run.end();
}

fn hold(home: &Home) {
    const SECONDS: u64 = 20;
    let mut run = Run::start(&home.command(), &[]);
    for key in ["\r", "2", "n"] {
        run.settle();
        run.press(key);
    }
    run.watch(Duration::from_secs(BEFORE_HOLD));
    // From the middle of a second, so that its ends are not in doubt.
    run.frame();
    run.watch(Duration::from_millis(500));
    let before = Used::by(run.pid());
    let frames = run.watch(Duration::from_secs(SECONDS));
    let used = Used::by(run.pid()).since(before);
    let per_second = |n: f64| n / SECONDS as f64;
    println!(
        "hold, reduced motion: {:.2} wake-ups/s, {:.2} ms/s of CPU, {:.0} B/s, {} frames in {SECONDS} s; \
         peak memory {} KiB",
        per_second(used.wakes as f64),
        per_second(used.cpu.as_secs_f64() * 1e3),
        per_second(written(&frames) as f64),
        frames.len(),
        peak_memory(run.pid())
    );
    // How much later than whole seconds after the promptest frame each one came.
    let first = frames[0].0;
    let late: Vec<f64> = (0..)
        .zip(&frames)
        .map(|(second, (at, _))| ((*at - first).as_secs_f64() - f64::from(second)) * 1e3)
        .collect();
    let least = late.iter().copied().fold(f64::INFINITY, f64::min);
    let mean = late.iter().map(|ms| ms - least).sum::<f64>() / late.len() as f64;
    println!(
        "countdown: {mean:.2} ms late on average, drift {:+.2} ms/min",
        slope(&late) * 60.0
    );
    run.end();
}

fn written(pieces: &[(std::time::Instant, usize)]) -> usize {
    pieces.iter().map(|(_, count)| count).sum()
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

/// The value that `percent` of the others do not pass.
fn at(times: &mut [Duration], percent: usize) -> Duration {
    times.sort();
    times[(times.len() - 1) * percent / 100]
}

fn ms(time: Duration) -> String {
    format!("{:6.2} ms", time.as_secs_f64() * 1e3)
}
