//! Sets one setting in its file, as the settings screen does: only the bytes of its value change, and a
//! file that could not be read is left as it is.

use crate::cli::near::programme;
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::content::Diagnostic;
use crate::content::settings::{near_key, typed};
use crate::core::settings::{Change, Kind, SETTINGS, Setting, Value};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::run::settings_file::{self, Unsaved};
use crate::run::stored;

/// The setting of a key.
pub(super) fn setting(key: &str, home: &Home, measure: usize) -> Result<&'static Setting, Failure> {
    Setting::of(key).ok_or_else(|| {
        let texts = &home.texts;
        let name = Plain::new(key);
        let mut said = texts.say(t::CliConfigUnknown { key: name.as_str() });
        if let Some(id) = near_key(key) {
            said.push(' ');
            said.push_str(&texts.say(t::CliDidYouMean { id }));
        }
        let keys: Vec<&str> = SETTINGS.iter().map(|setting| setting.key).collect();
        let keys = texts.say(t::CliConfigKeys {
            keys: &keys.join(", "),
        });
        let lines = std::iter::once(said).chain(wrapped(&keys, "", measure));
        Failure::Input(lines.collect::<Vec<_>>().join("\n"))
    })
}

/// The value that was typed.
pub(super) fn value(
    setting: &'static Setting,
    words: &[String],
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<Value, Failure> {
    let texts = &home.texts;
    let value = typed(setting, words).map_err(|wrong| {
        let mut lines = vec![format!("{}.", texts.phrase(&wrong.message))];
        let meant = wrong.meant.as_ref().map(Plain::as_str);
        lines.extend(meant.map(|id| texts.say(t::CliDidYouMean { id })));
        lines.push(format!("{}: {}.", setting.key, texts.phrase(&wrong.takes)));
        Failure::Input(lines.join("\n"))
    })?;
    if let (Kind::Programme, Value::Text(id)) = (setting.kind, &value) {
        programme(Some(id.as_str()), t::CLI_CONFIG_NO_PROGRAMME, home, edge)?;
    }
    Ok(value)
}

/// Writes it; without a value its line is taken out.
pub(super) fn put(change: Change, home: &Home) -> Result<(), Failure> {
    let path = home.folders.settings();
    match settings_file::change(&path, &[change]) {
        Ok(refused) => match refused.first() {
            Some((_, why)) => Err(as_it_is(why, home)),
            None => Ok(()),
        },
        Err(Unsaved::Problem(problem)) => Err(problem.into()),
        Err(Unsaved::NoText) => {
            let path = stored::shown(&path);
            let said = home.texts.say(t::StoreNoText {
                path: path.as_str(),
            });
            Err(Failure::Input(said))
        }
    }
}

/// That the file was left as it is, and why.
fn as_it_is(why: &Diagnostic, home: &Home) -> Failure {
    let path = stored::shown(&home.folders.settings());
    let (path, line) = (path.as_str(), why.line);
    let fault = &home.texts.phrase(&why.message);
    let said = home.texts.say(t::CliConfigAsItIs { path, line, fault });
    Failure::Input(said)
}
