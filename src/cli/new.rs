//! `rygrad new`: a new file of the user's own to fill in, and the schemas that explain it to an
//! editor. Existing files are never overwritten.

use super::{Edge, Failure, Home};
use crate::content::template;
use crate::core::ids::{ExerciseId, ProgrammeId, is_reserved};
use crate::core::text::Plain;
use crate::i18n::t;
use crate::run::{own_file, stored};
use crate::store::Over;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// The kind of a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kind {
    /// An exercise
    Exercise,
    /// A programme
    Programme,
}

/// What will be written, known before anything is written.
struct New {
    folder: &'static str,
    text: String,
    /// Whether a built-in one has the same id.
    replaces: bool,
}

impl New {
    fn of(kind: Kind, name: &str, home: &Home) -> Option<Self> {
        let lang = home.lang();
        Some(match kind {
            Kind::Exercise => {
                let id = ExerciseId::new(name).ok()?;
                Self {
                    folder: "exercises",
                    text: template::exercise(&id, lang),
                    replaces: home.library.exercise_ids().contains(&id),
                }
            }
            Kind::Programme => {
                let id = ProgrammeId::new(name).ok()?;
                Self {
                    folder: "programmes",
                    text: template::programme(&id, lang),
                    replaces: home.library.programme_ids().contains(&id),
                }
            }
        })
    }
}

pub(super) fn new(
    kind: Kind,
    name: &str,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let texts = &home.texts;
    if is_reserved(name) {
        let said = texts.say(t::CliNewReserved { name });
        return Err(Failure::Input(said));
    }
    let Some(new) = New::of(kind, name, home) else {
        let name = Plain::new(name);
        let said = texts.say(t::CliNewBadName {
            name: name.as_str(),
        });
        return Err(Failure::Input(said));
    };
    let config = home.folders.config();
    let path = config.join(new.folder).join(format!("{name}.toml"));
    if path.symlink_metadata().is_ok() {
        let path = stored::shown(&path);
        return Err(Failure::Input(texts.say(t::CliNewExists {
            path: path.as_str(),
        })));
    }
    let failed = |path: &Path, error: &io::Error| Failure::not_written(path, error, texts);
    // The schemas come first: once the file exists, nothing else is missing.
    own_file::renew_schemas(config).map_err(|(path, error)| failed(&path, &error))?;
    own_file::new_file(&path, &new.text, Over::Nothing).map_err(|error| failed(&path, &error))?;
    let path = stored::shown(&path);
    writeln!(
        edge.out,
        "{}",
        texts.say(t::CliNewWritten {
            path: path.as_str()
        })
    )?;
    if new.replaces {
        writeln!(edge.out, "{}", texts.say(t::CLI_NEW_REPLACES))?;
    }
    let command = format!("rygrad check {}", stored::quoted(path.as_str()));
    writeln!(
        edge.out,
        "{}",
        texts.say(t::CliNewNext {
            command: command.as_str()
        })
    )?;
    Ok(ExitCode::SUCCESS)
}
