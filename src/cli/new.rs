//! `rygrad new`: a file of one's own to fill in, and beside it the schemas that explain it to an
//! editor. What is there is never overwritten.

use super::{Edge, Failure, Home};
use crate::content::{schema, template};
use crate::core::ids::{ExerciseId, ProgrammeId, is_reserved};
use crate::core::text::Plain;
use crate::i18n::t;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

/// What a new file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kind {
    /// An exercise
    Exercise,
    /// A programme
    Programme,
}

/// What will be written, known before anything is.
struct New {
    folder: &'static str,
    text: String,
    /// Whether something built in has this id.
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
        let path = shown(&path);
        return Err(Failure::Input(texts.say(t::CliNewExists {
            path: path.as_str(),
        })));
    }
    let failed = |path: &Path, error: &io::Error| {
        let (path, error) = (shown(path), Plain::new(&error.to_string()));
        Failure::Input(texts.say(t::CliNewFailed {
            path: path.as_str(),
            error: error.as_str(),
        }))
    };
    make(&path, &new.text).map_err(|error| failed(&path, &error))?;
    for (name, schema) in [
        ("exercise", schema::exercise()),
        ("programme", schema::programme()),
    ] {
        let path = config.join(format!("schema/{name}.schema.json"));
        renew(&path, &schema::text(&schema)).map_err(|error| failed(&path, &error))?;
    }
    let path = shown(&path);
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
    let command = format!("rygrad check {}", quoted(path.as_str()));
    writeln!(
        edge.out,
        "{}",
        texts.say(t::CliNewNext {
            command: command.as_str()
        })
    )?;
    Ok(ExitCode::SUCCESS)
}

fn shown(path: &Path) -> Plain {
    Plain::new(&path.display().to_string())
}

/// Writes a file that must not be there yet; one that cannot be written whole goes again.
fn make(path: &Path, text: &str) -> io::Result<()> {
    make_folder_of(path)?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .inspect_err(|_| drop(fs::remove_file(path)))
}

/// Writes a schema of this version of the program in place of any other. Nobody edits these.
fn renew(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    make_folder_of(path)?;
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => make(path, text),
    }
}

/// Makes the folder of a file and its missing parents, for this person only.
fn make_folder_of(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    path.parent()
        .map_or(Ok(()), |folder| builder.create(folder))
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let plain =
        |c: char| c.is_alphanumeric() || "/._-".contains(c) || (cfg!(windows) && "\\:".contains(c));
    if path.chars().all(plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_survives_the_shell() {
        assert_eq!(quoted("/home/åse/a.toml"), "/home/åse/a.toml");
        assert_eq!(quoted("/my files/it's"), r"'/my files/it'\''s'");
    }
}
