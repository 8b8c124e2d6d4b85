//! Homes to start in: welcomed, with or without a long log, and with a programme that holds long.

use crate::sample::write_log;
use crate::screened::screened;
use rygrad::store::encode;
use std::ffi::OsString;
use std::fs::{OpenOptions, create_dir_all, write};
use std::io::Write;
use tempfile::TempDir;

/// Seconds of the long hold.
pub(crate) const HOLD: u64 = 30;
/// Seconds from the start of its session to the hold: listen, get there, count in, move, and one
/// to spare.
pub(crate) const BEFORE_HOLD: u64 = 3 + 5 + 3 + 1 + 1;

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
        let data = home.0.path().join("data");
        create_dir_all(&data).unwrap();
        let log = data.join("log.jsonl");
        write_log(&log, sessions);
        let mut log = OpenOptions::new().append(true).open(log).unwrap();
        for record in screened(rygrad::run::clock::Clock::start().now().wall) {
            log.write_all(encode(&record).unwrap().as_bytes()).unwrap();
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
