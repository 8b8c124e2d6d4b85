//! Commands that read a whole log, or a part of it, beside the scan of its lines and beside `SQLite`.
//! Prints figures, asserts none.
//!
//! `cargo bench --bench history` takes logs of 10³ to 10⁵ sessions; `cargo bench --bench history --
//! 1000000` takes one of that many, `noted` logs in which something is said of each session, and `ours=PATH`
//! another program than that of this build.
//! `docs/performance.md` has the goals.
//!
//! The memory is looked at every half millisecond: what a command holds for less is not seen. Where the
//! shell of `SQLite` is not installed, its lines are left out.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a bench may fail loudly, prints, and measures by a real clock"
)]

mod noted;
#[path = "../support/sample.rs"]
mod sample;

use rygrad::core::pain::Pain;
use rygrad::core::record::Record;
use std::ffi::OsString;
use std::fs::{File, create_dir_all, read_to_string, remove_file, write};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn main() {
    let asked = std::env::args().skip(1).filter_map(|arg| arg.parse().ok());
    let mut sizes: Vec<u32> = asked.collect();
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000, 100_000];
    }
    println!("| sessions | | p50 ms | p95 ms | peak MB | × scan |");
    println!("|---|---|---|---|---|---|");
    for many in sizes {
        table(many);
    }
}

/// One line of the table: a name, what is done before each run, and the run.
struct Line<'h> {
    name: &'static str,
    before: Box<dyn Fn() + 'h>,
    run: Box<dyn Fn() -> u64 + 'h>,
    times: Vec<Duration>,
    peak: u64,
}

impl<'h> Line<'h> {
    fn new(name: &'static str, run: impl Fn() -> u64 + 'h) -> Self {
        Self {
            name,
            before: Box::new(|| {}),
            run: Box::new(run),
            times: Vec::new(),
            peak: 0,
        }
    }

    fn after(mut self, before: impl Fn() + 'h) -> Self {
        self.before = Box::new(before);
        self
    }
}

/// What `history --days 365` says: the sessions of a year, what was done of each exercise, the days in a row
/// and the weeks. Text, widths of columns and the pain of the last weeks are left to the reader.
const ANSWER: &str = "
    select local_date, programme, plan, outcome, active_s / 60, pain from session
        where local_date > '2025-11-21' order by local_date;
    select exercise.id, sum(done), sum(planned) from session cross join exercise on exercise.session = session.id
        where local_date > '2025-11-21' group by exercise.id;
    with day as (select distinct local_date as day from session),
        run as (select julianday(day) - row_number() over (order by day) as run from day)
        select count(*) from run group by run order by run desc limit 1;
    with day as (select distinct local_date as day from session)
        select count(distinct cast(julianday(day) / 7 as integer)) from day;";

fn table(many: u32) {
    let home = Home::new(many);
    let forget = || {
        let _ = remove_file(home.data().join("log.days"));
    };
    let unmerge = || {
        let _ = remove_file(home.other().join("log.jsonl"));
    };
    let log = home.data().join("log.jsonl");
    let database = home.database(many);
    let mut lines = vec![
        Line::new("scan: lines and checksums", || scan(&log)),
        Line::new("history --days 365, first time", || {
            home.rygrad(&["history", "--days", "365"])
        })
        .after(forget),
        Line::new("history --days 365", || {
            home.rygrad(&["history", "--days", "365"])
        }),
        Line::new("history --json --days 365", || {
            home.rygrad(&["history", "--json", "--days", "365"])
        }),
        Line::new("history", || home.rygrad(&["history"])),
        Line::new("history --json", || home.rygrad(&["history", "--json"])),
        Line::new("export csv", || home.rygrad(&["export", "csv"])),
        Line::new("export json", || home.rygrad(&["export", "json"])),
        Line::new("report", || home.rygrad(&["report"])),
        Line::new("log verify", || home.rygrad(&["log", "verify"])),
        Line::new("log merge, the same", || home.merge("data")),
        Line::new("log merge, into an empty one", || home.merge("other")).after(unmerge),
    ];
    if let Some(database) = &database {
        let all = "select local_date, count(*), avg(pain) from session group by local_date";
        let year = "select local_date, count(*), avg(pain) from session \
                    where local_date > '2025-11-21' group by local_date";
        lines.push(Line::new("SQLite: all by day", move || {
            query(database, all)
        }));
        lines.push(Line::new("SQLite: the last year by day", move || {
            query(database, year)
        }));
        lines.push(Line::new(
            "SQLite: the answer of history --days 365",
            || query(database, ANSWER),
        ));
    }
    let runs = match many {
        0..20_000 => 21,
        20_000..200_000 => 7,
        _ => 3,
    };
    // In turns, so that a busy machine slows all alike.
    for _ in 0..runs {
        for line in &mut lines {
            (line.before)();
            let started = Instant::now();
            let peak = (line.run)();
            line.times.push(started.elapsed());
            line.peak = line.peak.max(peak);
        }
    }
    let scan = lines
        .first_mut()
        .map(|line| at(&mut line.times, 50))
        .unwrap();
    for line in &mut lines {
        let (p50, p95) = (at(&mut line.times, 50), at(&mut line.times, 95));
        println!(
            "| {many} | {} | {} | {} | {:.1} | {:.2} |",
            line.name,
            ms(p50),
            ms(p95),
            line.peak as f64 / 1024.0,
            p50.as_secs_f64() / scan.as_secs_f64()
        );
    }
}

/// The program that is measured.
fn ours() -> String {
    let named = std::env::args().find_map(|arg| Some(arg.strip_prefix("ours=")?.to_owned()));
    named.unwrap_or_else(|| env!("CARGO_BIN_EXE_rygrad").to_owned())
}

/// Two homes: one with a log, and one without.
struct Home(TempDir);

impl Home {
    fn new(many: u32) -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        for folder in [home.config(), home.data(), home.other()] {
            create_dir_all(folder).unwrap();
        }
        write(
            home.config().join("config.toml"),
            "welcomed = true\nlanguage = \"en\"\n",
        )
        .unwrap();
        let log = home.data().join("log.jsonl");
        if std::env::args().any(|arg| arg == "noted") {
            noted::write_log(&log, many);
        } else {
            sample::write_log(&log, many);
        }
        home
    }

    fn config(&self) -> PathBuf {
        self.0.path().join("config")
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    fn other(&self) -> PathBuf {
        self.0.path().join("other")
    }

    fn command(&self, data: &str) -> Command {
        let mut command = Command::new(ours());
        command.env("RYGRAD_NOW", "2026-11-22T08:00:00+01:00");
        command.arg("--config-dir").arg(self.config());
        command.arg("--data-dir").arg(self.0.path().join(data));
        command
    }

    fn rygrad(&self, args: &[&str]) -> u64 {
        peak_of(self.command("data").args(args))
    }

    /// Merges the log into the one of a home.
    fn merge(&self, into: &str) -> u64 {
        let mut command = self.command(into);
        peak_of(
            command
                .args(["log", "merge"])
                .arg(self.data().join("log.jsonl")),
        )
    }

    /// The sessions and their exercises in a database with indices; `None` where there is no `SQLite`.
    fn database(&self, many: u32) -> Option<PathBuf> {
        let file = |name| self.0.path().join(name);
        let (rows, exercises, database) = (file("rows.csv"), file("exercises.csv"), file("log.db"));
        let mut out = BufWriter::new(File::create(&rows).unwrap());
        let mut of_each = BufWriter::new(File::create(&exercises).unwrap());
        for record in sample::sessions(many) {
            let Record::Session(session) = record else {
                continue;
            };
            let (id, date) = (session.id, session.local_date);
            let pain = session.pain_before.map_or(0, Pain::level);
            let programme = session.programme.id;
            let (plan, outcome) = (session.plan, session.outcome);
            let active_s = session.active_s;
            writeln!(
                out,
                "{id},{date},{pain},{programme},{plan:?},{outcome:?},{active_s}"
            )
            .unwrap();
            for exercise in session.exercises {
                let (done, planned) = (exercise.done.reps(), exercise.planned.enough_reps());
                writeln!(of_each, "{id},{},{done},{planned}", exercise.id).unwrap();
            }
        }
        out.flush().unwrap();
        of_each.flush().unwrap();
        let import = |from: &Path, to| -> OsString {
            format!(".import --csv {} {to}", from.display()).into()
        };
        let status = Command::new("sqlite3")
            .arg(&database)
            .arg(
                "create table session (id text primary key, local_date text, pain integer, programme text, \
                 plan text, outcome text, active_s integer)",
            )
            .arg("create table exercise (session text, id text, done integer, planned integer)")
            .arg(import(&rows, "session"))
            .arg(import(&exercises, "exercise"))
            .arg("create index by_date on session (local_date, pain)")
            .arg("create index of_session on exercise (session)")
            .status();
        status
            .is_ok_and(|status| status.success())
            .then_some(database)
    }
}

fn query(database: &Path, query: &str) -> u64 {
    peak_of(Command::new("sqlite3").arg(database).arg(query))
}

/// Runs a command to its end; the most memory that it was seen to hold, in KiB.
fn peak_of(command: &mut Command) -> u64 {
    const PAUSE: Duration = Duration::from_micros(500);
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = quiet.spawn().unwrap();
    let path = format!("/proc/{}/status", child.id());
    let (is_over, over) = mpsc::channel::<()>();
    let watch = std::thread::spawn(move || {
        let mut peak = 0;
        while over.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
            let status = read_to_string(&path).unwrap_or_default();
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let held = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
            peak = peak.max(held.unwrap_or(0));
        }
        peak
    });
    child.wait().unwrap();
    drop(is_over);
    watch.join().unwrap()
}

/// What cannot be done without: every line is found, and its checksum computed.
fn scan(log: &Path) -> u64 {
    let mut lines = BufReader::with_capacity(256 * 1024, File::open(log).unwrap());
    let (mut line, mut sum) = (Vec::new(), 0_u32);
    while lines.read_until(b'\n', &mut line).unwrap() > 0 {
        sum ^= crc32fast::hash(&line);
        line.clear();
    }
    std::hint::black_box(sum);
    0
}

/// The value below which so many of a hundred lie.
fn at(times: &mut [Duration], percent: usize) -> Duration {
    times.sort();
    let place = (times.len() - 1) * percent / 100;
    times.get(place).copied().unwrap_or_default()
}

fn ms(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1e3)
}
