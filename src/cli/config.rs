//! `rygrad config`: every setting with its value and where that comes from, and where everything is; one of
//! them; or one set anew.
//!
//! ```text
//! # settings: /home/kari/.config/rygrad/config.toml
//! # log: /home/kari/.local/share/rygrad/log.jsonl
//!
//! # language    = "nb"      # environment
//! country       = "no"      # file
//! # theme       = "auto"    # default
//! ```
//!
//! It is a file of settings itself: what is not in the file is commented out.

mod origin;
mod put;

use super::{Edge, Failure, Home, json};
use crate::content::settings;
use crate::core::keys::{Key, Meaning};
use crate::core::settings::{Change, SETTINGS, Setting, Value};
use crate::core::text::Plain;
use crate::i18n::measure::width;
use crate::i18n::t;
use origin::{Origin, Origins};
use serde::Serialize;
use serde_json::Value as Json;
use std::path::Path;
use std::process::ExitCode;

/// The widest value that moves the column behind it.
const WIDEST: usize = 24;

/// What is asked of the settings.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Asked {
    /// One setting; without it, all of them
    key: Option<String>,
    /// Its new value, kept in config.toml
    #[arg(value_name = "VALUE", conflicts_with = "unset")]
    value: Vec<String>,
    /// Take its line out of config.toml, so that it is as usual
    #[arg(long, requires = "key")]
    unset: bool,
    /// As JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Config {
    paths: Paths,
    settings: serde_json::Map<String, Json>,
    origins: serde_json::Map<String, Json>,
    keys: serde_json::Map<String, Json>,
}

/// One setting as JSON.
#[derive(Serialize)]
struct One {
    key: &'static str,
    value: Json,
    origin: Origin,
    path: Plain,
}

#[derive(Serialize)]
struct Paths {
    settings: Plain,
    exercises: Plain,
    programmes: Plain,
    log: Plain,
}

impl Paths {
    fn of(home: &Home) -> Self {
        let shown = |path: &Path| Plain::new(&path.display().to_string());
        let config = home.folders.config();
        Self {
            settings: shown(&home.folders.settings()),
            exercises: shown(&config.join("exercises")),
            programmes: shown(&config.join("programmes")),
            log: shown(&home.folders.log()),
        }
    }
}

pub(super) fn config(asked: &Asked, home: Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let Some(key) = &asked.key else {
        return all(&home, asked.json, edge);
    };
    let setting = put::setting(key, &home, edge.measure())?;
    let value = match asked.value.as_slice() {
        [] if asked.unset => None,
        [] => return one(setting, &home, asked.json, edge),
        words => Some(put::value(setting, words, &home, edge)?),
    };
    let change = Change { setting, value };
    put::put(change.clone(), &home)?;
    let mut home = home;
    setting.set(&mut home.settings, change.value.as_ref());
    one(setting, &home, asked.json, edge)
}

/// One setting.
fn one(
    setting: &'static Setting,
    home: &Home,
    json: bool,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let (value, origin) = Origins::of(home).value(setting);
    if json {
        let one = One {
            key: setting.key,
            value: value.map_or(Json::Null, as_json),
            origin,
            path: Paths::of(home).settings,
        };
        json::write(edge.data, &one)?;
    } else {
        let line = Line::new(setting, value.as_ref(), origin, home);
        writeln!(edge.out, "{}", line.padded(0, 0))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn all(home: &Home, json: bool, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let paths = Paths::of(home);
    let origins = Origins::of(home);
    if json {
        let all = SETTINGS
            .iter()
            .map(|setting| (setting.key.to_owned(), origins.value(setting)));
        let (mut settings, mut from) = (serde_json::Map::new(), serde_json::Map::new());
        for (key, (value, origin)) in all {
            from.insert(key.clone(), serde_json::to_value(origin)?);
            settings.insert(key, value.map_or(Json::Null, as_json));
        }
        let keys = keys(home).into_iter();
        let config = Config {
            paths,
            settings,
            origins: from,
            keys: keys
                .map(|(m, names)| (m.to_owned(), names.into()))
                .collect(),
        };
        json::write(edge.data, &config)?;
        return Ok(ExitCode::SUCCESS);
    }
    for (name, path) in [
        (t::CONFIG_SETTINGS, &paths.settings),
        (t::CONFIG_EXERCISES, &paths.exercises),
        (t::CONFIG_PROGRAMMES, &paths.programmes),
        (t::CONFIG_LOG, &paths.log),
    ] {
        writeln!(edge.out, "# {}: {path}", home.texts.say(name))?;
    }
    writeln!(edge.out)?;
    let lines = SETTINGS.iter().map(|setting| {
        let (value, origin) = origins.value(setting);
        Line::new(setting, value.as_ref(), origin, home)
    });
    let lines: Vec<Line> = lines.collect();
    let widest = |of: fn(&Line) -> usize| lines.iter().map(of).max().unwrap_or(0);
    let key = widest(|line| width(&line.key));
    let value = widest(|line| {
        Some(width(&line.value))
            .filter(|w| *w <= WIDEST)
            .unwrap_or(0)
    });
    for line in &lines {
        writeln!(edge.out, "{}", line.padded(key, value))?;
    }
    let keys = keys(home);
    if !keys.is_empty() {
        writeln!(edge.out, "\n[keys]")?;
    }
    for (meaning, names) in keys {
        writeln!(edge.out, "{meaning} = {}", Json::from(names))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A setting as a line of the file, with a comment that says where it comes from.
struct Line {
    key: String,
    value: String,
    origin: String,
}

impl Line {
    fn new(setting: &Setting, value: Option<&Value>, origin: Origin, home: &Home) -> Self {
        let before = if origin == Origin::File { "" } else { "# " };
        let value = value.map(|value| Plain::new(&settings::written(value)));
        Self {
            key: format!("{before}{}", setting.key),
            value: value.map(String::from).unwrap_or_default(),
            origin: home.texts.say(origin.word()),
        }
    }

    fn padded(&self, key: usize, value: usize) -> String {
        let pad = |text: &str, to: usize| " ".repeat(to.saturating_sub(width(text)));
        let Self {
            key: name,
            value: set,
            origin,
        } = self;
        format!(
            "{name}{} = {set}{}  # {origin}",
            pad(name, key),
            pad(set, value)
        )
    }
}

/// The keys of one's own, for each meaning that has some.
fn keys(home: &Home) -> Vec<(&'static str, Vec<String>)> {
    let keys = &home.settings.keys;
    let of = |meaning: &Meaning| {
        let given = keys
            .keys()
            .filter(|key| keys.meanings(*key).any(|m| m == *meaning));
        (meaning.word(), given.map(Key::name).collect::<Vec<_>>())
    };
    let all = Meaning::ALL.iter().map(of);
    all.filter(|(_, names)| !names.is_empty()).collect()
}

fn as_json(value: Value) -> Json {
    match value {
        Value::Flag(yes) => yes.into(),
        Value::Word(word) => word.into(),
        Value::Text(text) => text.as_str().into(),
        Value::Texts(texts) => texts.iter().map(Plain::as_str).collect(),
        Value::Time(time) => time.format("%H:%M").to_string().into(),
    }
}
