//! `rygrad voice check`: whether a recorded voice is complete and sounds right; and the folder in one
//! file, to be sent.
//!
//! ```text
//! min-stemme: 58 of 61 texts are recorded.
//!
//! Not recorded yet:
//!   number.12  12
//! Too long: say it a little faster, or cut the silence away.
//!   pelvic-tilt.move  1.4 s, at most 0.6 s: Tilt
//! ```

use super::page::seconds;
use super::{manuscript, refused};
use crate::cli::destination::Destination;
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::i18n::{Text, Texts, t};
use crate::run::stored;
use crate::script::fragments::{Fragment, Manuscript};
use crate::voice::pack::{Fault, Pack, Report, Wrong, check as looked_at, in_one_file};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// So many texts of a kind are shown; more are counted.
const SHOWN: usize = 20;

/// Which voice is checked, and whether it is put into one file.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Check {
    /// The folder of the voice, or its file
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Put the voice into this one file, to be sent
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "out")]
    force: bool,
}

pub(super) fn check(asked: &Check, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let folder = &asked.folder;
    let pack = Pack::open(folder).map_err(|fault| refused(folder, &fault, home))?;
    let head = pack.head();
    let manuscript = said_by(&pack, home);
    let before: BTreeSet<_> = pack.texts().text.values().cloned().collect();
    let is_behind = manuscript
        .fragments
        .iter()
        .any(|f| !before.contains(&f.text));
    let report = looked_at(&pack, &manuscript);
    for line in lines(asked, &manuscript, &report, home, edge.measure()) {
        writeln!(edge.out, "{line}")?;
    }
    let notes = [
        (is_behind, t::PACK_CHECK_BEHIND),
        (head.is_unfinished(), t::PACK_CHECK_UNFINISHED),
        (report.faults.is_empty(), t::PACK_CHECK_WELL),
    ];
    for (_, note) in notes.into_iter().filter(|(is_so, _)| *is_so) {
        for line in wrapped(&home.texts.say(note), "", edge.measure()) {
            writeln!(edge.out, "{line}")?;
        }
    }
    if let Some(path) = &asked.out {
        let to = Destination::file(path.clone(), asked.force);
        to.write(home, edge, |out| {
            in_one_file(folder, out).map_err(|fault| match fault {
                crate::voice::pack::Unusable::Closed(error) => Failure::Output(error),
                other => refused(folder, &other, home),
            })
        })?;
    }
    home.report_left_out(edge)?;
    let is_well = report.faults.is_empty();
    Ok(if is_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// How many texts of a recorded voice are missing or do not sound as they should, and how many it has
/// to say.
pub(in crate::cli) fn counted(pack: &Pack, home: &Home) -> (usize, usize) {
    let manuscript = said_by(pack, home);
    let report = looked_at(pack, &manuscript);
    (report.faults.len(), manuscript.fragments.len())
}

/// What a recorded voice has to say now. What is spoken is in the language of the voice, what is said
/// about it in that of the person.
fn said_by(pack: &Pack, home: &Home) -> Manuscript {
    let head = pack.head();
    let texts = Texts::new(head.lang);
    let mut manuscript = manuscript::of(&head.programmes, &texts, head.rate, home);
    pack.texts().clone().renew(&mut manuscript.fragments);
    manuscript
}

/// How much is recorded, then each kind of fault with what to do, and its texts.
fn lines(
    asked: &Check,
    manuscript: &Manuscript,
    report: &Report<'_>,
    home: &Home,
    measure: usize,
) -> Vec<String> {
    let texts = &home.texts;
    let path = stored::shown(&asked.folder);
    let sum = texts.say(t::PackCheckSum {
        path: path.as_str(),
        recorded: report.recorded,
        count: manuscript.fragments.len(),
    });
    let mut lines = wrapped(&sum, "", measure);
    let mut kinds: Vec<Text> = Vec::new();
    for (_, fault) in &report.faults {
        let kind = what_to_do(fault);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    for kind in kinds {
        lines.push(String::new());
        lines.extend(wrapped(&texts.say(kind), "", measure));
        let of_kind = report.faults.iter();
        let of_kind: Vec<_> = of_kind
            .filter(|(_, fault)| what_to_do(fault) == kind)
            .collect();
        for (fragment, fault) in of_kind.iter().take(SHOWN) {
            let said = format!("{}  {}", fragment.id, detail(fragment, fault, texts));
            // Its further lines stand behind its id.
            let of_one = wrapped(&said, "    ", measure).into_iter().enumerate();
            lines.extend(of_one.map(|(at, line)| match line.strip_prefix("  ") {
                Some(first) if at == 0 => first.to_owned(),
                _ => line,
            }));
        }
        let more = of_kind.len().saturating_sub(SHOWN);
        if more > 0 {
            lines.push(format!("  {}", texts.say(t::PackCheckMore { more })));
        }
    }
    if !report.faults.is_empty() {
        lines.push(String::new());
    }
    lines
}

fn what_to_do(fault: &Fault) -> Text {
    match fault {
        Fault::Missing | Fault::Wrong(Wrong::NotThere) => t::PACK_CHECK_MISSING,
        Fault::Older(_) => t::PACK_CHECK_OLDER,
        Fault::CutOff => t::PACK_CHECK_CUT_OFF,
        Fault::Quiet => t::PACK_CHECK_QUIET,
        Fault::Long(..) => t::PACK_CHECK_LONG,
        Fault::Wrong(Wrong::NoFile) => t::PACK_CHECK_NO_FILE,
        Fault::Wrong(Wrong::TooLarge) => t::PACK_CHECK_LARGE,
        Fault::Wrong(Wrong::Broken) => t::PACK_CHECK_BROKEN,
        Fault::Wrong(Wrong::Form) => t::PACK_CHECK_FORM,
        Fault::Wrong(Wrong::Silent) => t::PACK_CHECK_SILENT,
    }
}

fn detail(fragment: &Fragment, fault: &Fault, texts: &Texts) -> String {
    let text = fragment.text.as_str();
    match fault {
        Fault::Long(lasts, most) => {
            // Rounded up, so that it never looks as short as it may be.
            let lasts = seconds(*lasts + Duration::from_millis(99), texts);
            let most = seconds(*most, texts);
            let (lasts, most) = (lasts.as_str(), most.as_str());
            texts.say(t::PackCheckLasts { lasts, most, text })
        }
        Fault::Older(said) => {
            let said = said.as_str();
            texts.say(t::PackCheckSaid { said, text })
        }
        _ => text.to_owned(),
    }
}
