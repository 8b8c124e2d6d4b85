//! Homes to start in: welcomed, with or without a long log, and with a programme that holds long.

use rygrad::core::record::{Record, SessionRecord};
use rygrad::store::encode;
use std::ffi::OsString;
use std::fs::{File, create_dir_all, write};
use std::io::{BufWriter, Write};
use std::path::Path;
use tempfile::TempDir;

/// Seconds of the long hold.
pub(crate) const HOLD: u64 = 30;
/// Seconds from the start of its session to the hold: listen, get there, count in, move, and one
/// to spare.
pub(crate) const BEFORE_HOLD: u64 = 3 + 5 + 3 + 1 + 1;

const SESSION: &str = r#"{"id":"019a0000-0000-7000-8000-000000000000","start":"2026-11-22T08:10:00+01:00",
    "end":"2026-11-22T08:20:40+01:00","local_date":"2026-11-22",
    "programme":{"id":"disc-1","hash":"0badcafe"},"app":"0.1.0","active_s":640,
    "outcome":"completed","plan":"full","pain_before":3,
    "exercises":[{"id":"knee-to-chest","planned":{"sets":1,"reps":[2,2],"hold_s":[20,30],"sides":"each"},
    "done":{"right":{"sets":1,"reps":2,"held_s":58},"left":{"sets":1,"reps":2,"held_s":54}},
    "eased":false,"skipped":null}],"stop":null}"#;

/// A home of its own.
pub(crate) struct Home(TempDir);

impl Home {
    /// One that is welcomed, with this programme and this many sessions in its log.
    pub(crate) fn new(programme: &str, sessions: u32) -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        let config = home.0.path().join("config");
        for folder in ["exercises", "programmes"] {
            create_dir_all(config.join(folder)).unwrap();
        }
        let settings = format!(
            "welcomed = true\nlanguage = \"en\"\ncountry = \"dk\"\nmotion = \"reduced\"\n\
             instructions = \"short\"\nprogramme = \"{programme}\"\n"
        );
        write(config.join("config.toml"), settings).unwrap();
        write(
            config.join("exercises/long-hold.toml"),
            format!(
                "format = 1\nposition = \"standing\"\nphases = [1]\nareas = [\"leg\"]\n\
                 direction = \"none\"\nsources = [\"ours\"]\nname.en = \"Long hold\"\n\
                 steps.en = [\"Stand.\"]\n[dose]\nsets = 1\nreps = 1\nhold = {HOLD}\nmove = 1\n\
                 return = 1\npause = 0\nrest = 0\nsides = \"both\"\n"
            ),
        )
        .unwrap();
        write(
            config.join("programmes/long-hold.toml"),
            "format = 1\ndays-per-week = 7\nsources = [\"ours\"]\nname.en = \"Long hold\"\n\
             about.en = \"One.\"\n[[exercise]]\nid = \"long-hold\"\n",
        )
        .unwrap();
        if sessions > 0 {
            let data = home.0.path().join("data");
            create_dir_all(&data).unwrap();
            fill(&data.join("log.jsonl"), sessions);
        }
        home
    }

    /// The command that opens the screen here.
    pub(crate) fn command(&self) -> Vec<OsString> {
        let path = |name: &str| self.0.path().join(name).into_os_string();
        vec![
            env!("CARGO_BIN_EXE_rygrad").into(),
            "--config-dir".into(),
            path("config"),
            "--data-dir".into(),
            path("data"),
        ]
    }
}

/// Writes a log of one session a day.
fn fill(log: &Path, sessions: u32) {
    let mut session: SessionRecord = serde_json::from_str(SESSION).unwrap();
    let (id, start) = (session.id.as_u128(), session.start);
    let first = start - chrono::Days::new(u64::from(sessions));
    let mut out = BufWriter::new(File::create(log).unwrap());
    for n in 0..sessions {
        session.id = uuid::Uuid::from_u128(id + u128::from(n));
        session.start = first + chrono::Days::new(u64::from(n));
        session.end = session.start + chrono::TimeDelta::minutes(11);
        session.local_date = session.start.date_naive();
        let line = encode(&Record::Session(session.clone())).unwrap();
        out.write_all(line.as_bytes()).unwrap();
    }
    out.flush().unwrap();
}
