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
/// Seconds of the long movement, there and back.
const MOVE: u64 = 30;
/// Seconds from the start of its session to the hold: listen, get there, count in, move, and one
/// to spare.
pub(crate) const BEFORE_HOLD: u64 = 3 + 5 + 3 + 1 + 1;

/// Seconds from the start of its session to the long movement.
pub(crate) const BEFORE_MOVE: u64 = 3 + 5 + 3 + 1;

/// A home of its own.
pub(crate) struct Home(TempDir);

impl Home {
    /// One that is welcomed, with this programme and this many sessions in its log.
    pub(crate) fn new(programme: &str, sessions: u32) -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        let config = home.0.path().join("config/rygrad");
        for folder in ["exercises", "programmes"] {
            create_dir_all(config.join(folder)).unwrap();
        }
        let motion = if programme == "long-move" {
            "full"
        } else {
            "reduced"
        };
        let settings = format!(
            "welcomed = true\nlanguage = \"en\"\ncountry = \"dk\"\nmotion = \"{motion}\"\n\
             instructions = \"short\"\nprogramme = \"{programme}\"\n"
        );
        write(config.join("config.toml"), settings).unwrap();
        let figure = include_str!("../../exercises/cat-cow.toml");
        let (_, figure) = figure.split_once("[figure]").unwrap();
        let figure = format!("[figure]{figure}");
        let hold = format!("hold = {HOLD}\nmove = 1\nreturn = 1\n");
        let there = format!("hold = 1\nmove = {MOVE}\nreturn = {MOVE}\n");
        for (id, dose, figure) in [
            ("long-hold", hold, ""),
            ("long-move", there, figure.as_str()),
        ] {
            write(
                config.join(format!("exercises/{id}.toml")),
                format!(
                    "format = 1\nposition = \"standing\"\nphases = [1]\nareas = [\"leg\"]\n\
                     direction = \"none\"\nsources = [\"ours\"]\nname.en = \"{id}\"\n\
                     steps.en = [\"Stand.\"]\n[dose]\nsets = 1\nreps = 1\n{dose}\
                     pause = 0\nrest = 0\nsides = \"both\"\n{figure}"
                ),
            )
            .unwrap();
            write(
                config.join(format!("programmes/{id}.toml")),
                format!(
                    "format = 1\ndays-per-week = 7\nsources = [\"ours\"]\nname.en = \"{id}\"\n\
                     about.en = \"One.\"\n[[exercise]]\nid = \"{id}\"\n"
                ),
            )
            .unwrap();
        }
        let data = home.0.path().join("data/rygrad");
        create_dir_all(&data).unwrap();
        let log = data.join("log.jsonl");
        write_log(&log, sessions);
        let mut log = OpenOptions::new().append(true).open(log).unwrap();
        for record in screened(rygrad::run::clock::Clock::start().now().wall) {
            log.write_all(encode(&record).unwrap().as_bytes()).unwrap();
        }
        home
    }

    /// The arguments and the environment with which the screen opens here. A person's call has no
    /// arguments, and where the system asks the environment it needs none.
    pub(crate) fn call(&self) -> (Vec<OsString>, Vec<(&'static str, OsString)>) {
        let folder = self.0.path();
        if cfg!(target_os = "linux") {
            let names = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"];
            let folders = ["", "config", "data", "cache"];
            let env = names.into_iter().zip(folders);
            return (
                Vec::new(),
                env.map(|(name, to)| (name, folder.join(to).into()))
                    .collect(),
            );
        }
        let args = ["--config-dir", "config/rygrad", "--data-dir", "data/rygrad"];
        let args = args.map(|arg| match arg.strip_prefix("--") {
            Some(_) => arg.into(),
            None => folder.join(arg).into_os_string(),
        });
        (args.into(), Vec::new())
    }
}
