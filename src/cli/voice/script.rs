//! `rygrad voice script`: what to record for a voice of one's own, in the order in which it is read.
//!
//! Recordings that lie in the folder stay. If texts have changed since, it says which recordings are from
//! an older text.

use super::head;
use super::{manuscript, page, refused};
use crate::cli::near::programme;
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::core::text::Plain;
use crate::i18n::{Texts, t};
use crate::run::stored;
use crate::script::fragments::Manuscript;
use crate::store::{self, Over};
use crate::voice::pack::{HEAD, Head, Pack, State, TEXTS, noted};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The page to read from.
const PAGE: &str = "manuscript.txt";
/// So many ids are named; more are counted.
const NAMED: usize = 12;

/// What is recorded, and where it goes.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Script {
    /// Ids of the programmes; without any, those of the folder, or the whole library
    #[arg(value_name = "PROGRAMME")]
    programmes: Vec<String>,
    /// Into this folder
    #[arg(short, long, value_name = "DIR")]
    out: PathBuf,
}

pub(super) fn script(
    asked: &Script,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let mut programmes = Vec::new();
    for id in &asked.programmes {
        let found = programme(Some(id), t::CLI_REHEARSE_NONE, home, edge)?;
        programmes.push(Plain::new(found.id.as_str()));
    }
    let folder = &asked.out;
    store::make_folder(folder).map_err(|error| failed(folder, &error, home))?;
    let head = begun(folder, &programmes, home, edge)?;
    let renewed = renewed(folder, &head, home)?;
    let Renewed {
        manuscript,
        pack,
        before,
    } = &renewed;
    let path = folder.join(PAGE);
    for said in report(&path, manuscript, pack, before, home) {
        for line in wrapped(&said, "", edge.measure()) {
            writeln!(edge.out, "{line}")?;
        }
    }
    home.report_left_out(edge)?;
    Ok(ExitCode::SUCCESS)
}

/// A folder whose texts are those of now.
pub(super) struct Renewed {
    pub(super) manuscript: Manuscript,
    pub(super) pack: Pack,
    /// The texts that it had before.
    before: BTreeSet<Plain>,
}

/// Writes the texts of now into a folder, and the page to read from. The text of each recording is noted
/// before.
pub(super) fn renewed(folder: &Path, head: &Head, home: &Home) -> Result<Renewed, Failure> {
    let spoken = Texts::new(head.lang);
    let mut texts = noted(folder).map_err(|fault| refused(folder, &fault, home))?;
    let before: BTreeSet<Plain> = texts.text.values().cloned().collect();
    let mut manuscript = manuscript::of(&head.programmes, &spoken, head.rate, home);
    texts.renew(&mut manuscript.fragments);
    let written = texts.written().map_err(io::Error::other);
    let written = written.map_err(|error| failed(folder, &error, home))?;
    let written = format!("# {}\n{written}", spoken.say(t::PACK_TEXTS_ABOUT));
    put(&folder.join(TEXTS), &written, home)?;
    let pack = Pack::open(folder).map_err(|fault| refused(folder, &fault, home))?;
    let lines = page::lines(&manuscript, &pack, &spoken, home);
    put(&folder.join(PAGE), &format!("{}\n", lines.join("\n")), home)?;
    Ok(Renewed {
        manuscript,
        pack,
        before,
    })
}

/// What the folder is for: begun now, or as it was, with these programmes besides.
fn begun(
    folder: &Path,
    programmes: &[Plain],
    home: &Home,
    edge: &Edge<'_>,
) -> Result<Head, Failure> {
    let path = folder.join(HEAD);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let text = head::new(programmes, home, edge.now.date_naive());
            put(&path, &text, home)?;
            text
        }
        Err(error) => return Err(failed(&path, &error, home)),
    };
    let mut head = Head::read(&text).map_err(|fault| refused(folder, &fault, home))?;
    if head.lang != home.lang() {
        let lang = head.lang.code();
        return Err(Failure::Usage(
            home.texts.say(t::PackScriptLanguage { lang }),
        ));
    }
    let more = programmes.iter().filter(|id| !head.programmes.contains(id));
    let more: Vec<Plain> = more.cloned().collect();
    // A folder without programmes is for all of them.
    if !more.is_empty() && !head.programmes.is_empty() {
        head.programmes.extend(more);
        if let Some(text) = head::renewed(&text, &head.programmes) {
            put(&path, &text, home)?;
        }
    }
    Ok(head)
}

/// What was written, how much of it is recorded, and what to do now.
fn report(
    path: &Path,
    manuscript: &Manuscript,
    pack: &Pack,
    before: &BTreeSet<Plain>,
    home: &Home,
) -> Vec<String> {
    let texts = &home.texts;
    let shown = stored::shown(path);
    let mut said = vec![texts.say(t::CliNewWritten {
        path: shown.as_str(),
    })];
    let (mut new, mut older, mut recorded) = (Vec::new(), Vec::new(), 0_usize);
    for fragment in &manuscript.fragments {
        let id = fragment.id.as_str();
        match pack.state(fragment) {
            State::Recorded(_) => recorded += 1,
            State::Older(_) => older.push(id),
            State::Missing if !before.contains(&fragment.text) => new.push(id),
            State::Missing => {}
        }
    }
    let count = manuscript.fragments.len();
    let missing = count - recorded;
    said.push(texts.say(t::PackScriptSum {
        count,
        recorded,
        missing,
    }));
    if !before.is_empty() && !new.is_empty() {
        let ids = few(&new);
        said.push(texts.say(t::PackScriptNew { ids: ids.as_str() }));
    }
    if !older.is_empty() {
        let ids = few(&older);
        said.push(texts.say(t::PackScriptOlder { ids: ids.as_str() }));
    }
    said.push(texts.say(t::PACK_SCRIPT_NEXT));
    said
}

/// The first of these ids.
fn few(ids: &[&str]) -> String {
    let named: Vec<&str> = ids.iter().take(NAMED).copied().collect();
    let more = if ids.len() > NAMED { ", …" } else { "" };
    format!("{}{more}", named.join(", "))
}

fn put(path: &Path, text: &str, home: &Home) -> Result<(), Failure> {
    put_bytes(path, text.as_bytes(), home)
}

pub(super) fn put_bytes(path: &Path, bytes: &[u8], home: &Home) -> Result<(), Failure> {
    let put = store::put(path, Over::File, |out| out.write_all(bytes));
    put.map_err(|error: io::Error| failed(path, &error, home))
}

pub(super) fn failed(path: &Path, error: &io::Error, home: &Home) -> Failure {
    Failure::not_written(path, error, &home.texts)
}
