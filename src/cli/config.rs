//! `rygrad config`: the settings as they hold now, and where everything is.
//!
//! ```text
//! # settings: /home/kari/.config/rygrad/config.toml
//! # log: /home/kari/.local/share/rygrad/log.jsonl
//! country = "dk"
//! programme = "disc-1"
//!
//! # As usual:
//! # theme = "auto"
//! ```

use super::{Edge, Failure, Home, json};
use crate::content::settings;
use crate::core::keys::{Key, Meaning};
use crate::core::settings::{SETTINGS, Setting, Value};
use crate::core::text::Plain;
use crate::i18n::t;
use serde::Serialize;
use serde_json::Value as Json;
use std::path::Path;
use std::process::ExitCode;

#[derive(Serialize)]
struct Config {
    paths: Paths,
    settings: serde_json::Map<String, Json>,
    keys: serde_json::Map<String, Json>,
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

pub(super) fn config(home: &Home, json: bool, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let paths = Paths::of(home);
    if json {
        let settings = SETTINGS.iter().map(|setting| {
            let value = setting.get(&home.settings);
            (setting.key.to_owned(), value.map_or(Json::Null, as_json))
        });
        let keys = keys(home).into_iter();
        let config = Config {
            paths,
            settings: settings.collect(),
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
    let is_usual = |setting: &&Setting| setting.get(&home.settings) == setting.usual();
    let (usual, own): (Vec<_>, Vec<_>) = SETTINGS.iter().partition(is_usual);
    writeln!(edge.out)?;
    for setting in own {
        write_line("", setting, home, edge)?;
    }
    writeln!(edge.out, "\n# {}", home.texts.say(t::CONFIG_USUAL))?;
    for setting in usual {
        write_line("# ", setting, home, edge)?;
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

/// A line as the file has it; a setting that is not set is a key without a value.
fn write_line(
    before: &str,
    setting: &Setting,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<(), Failure> {
    let value = setting.get(&home.settings);
    let value = value.map(|value| Plain::new(&settings::written(&value)));
    let value = value.as_ref().map_or("", Plain::as_str);
    let line = format!("{before}{} = {value}", setting.key);
    writeln!(edge.out, "{}", line.trim_end())?;
    Ok(())
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
