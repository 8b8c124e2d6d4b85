//! `rygrad add FILE` and `rygrad FILE`: takes over what somebody sent. It shows what it is, what is
//! wrong with it and how it differs from what is here, and asks before anything is written.
//!
//! Where nobody can be asked, the options answer: without `--yes` nothing is written.

mod ask;
mod changes;
mod differ;
mod open;
mod shown;

pub(super) use open::opened;

use super::sheet::wrapped;
use super::{Edge, Failure, Home, check};
use crate::content::pack::{self, Broken, Found, MOST, Pack, Received};
use crate::content::{Checked, Severity};
use crate::core::ids::{ExerciseId, ProgrammeId, is_reserved};
use crate::core::own_file::{OwnFile, OwnKind, Unput};
use crate::core::phrase::Phrase;
use crate::core::text::Plain;
use crate::i18n::{Say, t};
use crate::run::{own_file, stored};
use ask::Ask;
use changes::{Change, Here};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is read in, and how.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Add {
    /// The file; - is what is pasted, to its end
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The id that it gets here
    #[arg(long = "as", value_name = "ID")]
    id: Option<String>,
    /// Show what it is, and write nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    answers: Answers,
}

/// What is answered beforehand.
#[derive(Debug, Clone, Copy, clap::Args)]
struct Answers {
    /// Add it without asking, and replace what is yours
    #[arg(long)]
    yes: bool,
    /// With --yes: take over what a clinician has signed, too
    #[arg(long, requires = "yes")]
    signed: bool,
    /// With --yes: put what is in the file in the place of what is built in
    #[arg(long, requires = "yes")]
    replace_built_in: bool,
}

pub(super) fn add(asked: &Add, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let id = asked.id(home)?;
    let received = asked.read(id.as_deref(), home, edge)?;
    let mut pack = match received.found {
        Found::Pack(pack) => pack,
        other => {
            tell_faults(&received.checked, home, edge)?;
            return Err(refused(&other, &received.checked, home));
        }
    };
    let version = shown::version(&pack, home);
    if let (Some(to), Some(from)) = (id, pack.programme.clone()) {
        let to = ProgrammeId::new(&to).map_err(|_| bad_id(&to, home))?;
        pack.rename(&from, &to);
    }
    shown::show(&pack, home, edge)?;
    tell_faults(&received.checked, home, edge)?;
    if let Some(version) = version {
        say_words(&version, edge)?;
    }
    let changes = changes::of(&pack, &home.library);
    differ::show(&pack, &changes, home, edge)?;
    if changes.iter().all(|change| change.here == Here::Same) {
        say(t::SHARE_ALL_HERE, home, edge)?;
        say(t::SHARE_NOTHING, home, edge)?;
        return Ok(ExitCode::SUCCESS);
    }
    if asked.dry_run {
        return Ok(ExitCode::SUCCESS);
    }
    let ask = Ask::new(asked, edge);
    if !ask.can() {
        return Err(Failure::Usage(home.texts.say(t::SHARE_NEED_YES)));
    }
    if !agreed(&mut pack, ask, home, edge)? {
        say(t::SHARE_NOTHING, home, edge)?;
        return Ok(ExitCode::SUCCESS);
    }
    write(&pack, home, edge)
}

impl Add {
    fn id(&self, home: &Home) -> Result<Option<String>, Failure> {
        let Some(id) = &self.id else {
            return Ok(None);
        };
        if is_reserved(id) || ExerciseId::new(id).is_err() {
            return Err(bad_id(id, home));
        }
        Ok(Some(id.clone()))
    }

    fn read(
        &self,
        id: Option<&str>,
        home: &Home,
        edge: &mut Edge<'_>,
    ) -> Result<Received, Failure> {
        if self.file != Path::new("-") {
            return Ok(pack::from_file(&self.file, id, &home.library));
        }
        if edge.interactive {
            say(t::SHARE_PASTE, home, edge)?;
            edge.out.flush()?;
        }
        let mut bytes = Vec::new();
        (&mut *edge.input).take(MOST).read_to_end(&mut bytes)?;
        Ok(pack::from_bytes(&bytes, id, &home.library))
    }
}

fn bad_id(id: &str, home: &Home) -> Failure {
    let name = Plain::new(id);
    let name = name.as_str();
    Failure::Input(if is_reserved(id) {
        home.texts.say(t::CliNewReserved { name })
    } else {
        home.texts.say(t::CliNewBadName { name })
    })
}

/// Every fault with its place, and one sentence for the languages that are missing.
fn tell_faults(checked: &Checked, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    let phrase = |phrase: &Phrase| home.texts.phrase(phrase);
    let (gaps, faults): (Vec<_>, Vec<_>) = checked
        .diagnostics
        .iter()
        .partition(|fault| fault.severity == Severity::Gap);
    for fault in faults {
        let said = fault.render(&checked.source, edge.colour, &phrase);
        writeln!(edge.out, "{said}\n")?;
    }
    if !gaps.is_empty() {
        check::tell_gaps(1, home, edge)?;
    }
    Ok(())
}

fn refused(found: &Found, checked: &Checked, home: &Home) -> Failure {
    let texts = &home.texts;
    let faults = checked.diagnostics.iter();
    let count = faults.filter(|fault| fault.is_error()).count();
    match found {
        Found::Unnamed => Failure::Usage(texts.say(t::SHARE_UNNAMED)),
        Found::Broken(Broken::Version) => Failure::Input(texts.say(t::SHARE_BROKEN_VERSION)),
        Found::Broken(Broken::Letters) => Failure::Input(texts.say(t::SHARE_BROKEN)),
        Found::Faulty | Found::Pack(_) => Failure::Input(texts.say(t::ShareFaulty { count })),
    }
}

/// Asks what is to be asked, the more serious first, and changes the pack by the answers. Returns
/// whether it is to be written.
fn agreed(pack: &mut Pack, ask: Ask, home: &Home, edge: &mut Edge<'_>) -> Result<bool, Failure> {
    let texts = &home.texts;
    let is_new = |change: &Change| change.here != Here::Same;
    let signed = |pack: &Pack| {
        let changes = changes::of(pack, &home.library);
        let mut changes = changes.iter().filter(|change| is_new(change));
        changes.any(|change| pack.signed().any(|signed| change.is_of(signed)))
    };
    if signed(pack) && !ask.signed(&texts.say(t::SHARE_ASK_SIGNED), edge)? {
        pack.unsign();
        say(t::SHARE_UNSIGNED, home, edge)?;
    }
    for change in changes::of(pack, &home.library) {
        if change.here != Here::BuiltIn {
            continue;
        }
        let id = change.id.as_str();
        if change.kind == OwnKind::Programme {
            let Ok(from) = ProgrammeId::new(id) else {
                continue;
            };
            let other = changes::free(&from, pack, &home.library);
            let as_other = texts.say(t::ShareAskAs {
                id,
                other: other.as_str(),
            });
            if ask.another_id(&as_other, edge)? {
                pack.rename(&from, &other);
            } else if !ask.over_built_in(&texts.say(t::ShareAskOver { id }), edge)? {
                return Ok(false);
            }
        } else if !ask.over_built_in(&texts.say(t::ShareAskOverExercise { id }), edge)? {
            let Ok(exercise) = ExerciseId::new(id) else {
                continue;
            };
            say(t::ShareLeftBuiltIn { id }, home, edge)?;
            if let Some(checked) = pack.leave_out(&exercise, &home.library) {
                tell_faults(&checked, home, edge)?;
                return Err(Failure::Input(texts.say(t::ShareNeedsExercise { id })));
            }
        }
    }
    let changes = changes::of(pack, &home.library);
    let replaced = changes
        .iter()
        .filter(|change| matches!(change.here, Here::Own(_)));
    let question = match replaced.count() {
        0 => texts.say(t::SHARE_ASK_ADD),
        count => texts.say(t::ShareAskReplace { count }),
    };
    if !changes.iter().any(is_new) {
        say(t::SHARE_ALL_HERE, home, edge)?;
        return Ok(false);
    }
    ask.add(&question, edge)
}

/// Writes what is not here yet: the exercises first, so that a programme never stands without them.
fn write(pack: &Pack, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let texts = &home.texts;
    for change in changes::of(pack, &home.library) {
        let was = match change.here {
            Here::Same => continue,
            Here::New | Here::BuiltIn => None,
            Here::Own(was) => Some(was),
        };
        let replaces = was.is_some();
        let file = OwnFile {
            kind: change.kind,
            id: change.id,
            text: change.text,
            was,
        };
        match own_file::put(&home.folders, &file, texts) {
            Ok(path) => {
                let shown = stored::shown(&path);
                let path_said = shown.as_str();
                say(t::CliNewWritten { path: path_said }, home, edge)?;
                if replaces && let Some(folder) = path.parent() {
                    let before = stored::shown(&folder.join(own_file::BEFORE));
                    let path = before.as_str();
                    say(t::ShareKept { path }, home, edge)?;
                }
            }
            Err(Unput::Failed(why)) => return Err(Failure::Input(why.into())),
            Err(Unput::Changed(_)) => {
                let path = own_file::path_of(&home.folders, file.kind, &file.id);
                let path = stored::shown(&path);
                let path = path.as_str();
                return Err(Failure::Input(texts.say(t::ShareChanged { path })));
            }
        }
    }
    if let Some(id) = &pack.programme {
        let command = &format!("rygrad start {id}");
        say(t::ShareStart { command }, home, edge)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a sentence, wrapped.
fn say<'s>(said: impl Say<'s>, home: &Home, edge: &mut Edge<'_>) -> Result<(), Failure> {
    say_words(&home.texts.say(said), edge)
}

fn say_words(words: &str, edge: &mut Edge<'_>) -> Result<(), Failure> {
    for line in wrapped(words, "", edge.measure()) {
        writeln!(edge.out, "{line}")?;
    }
    Ok(())
}
