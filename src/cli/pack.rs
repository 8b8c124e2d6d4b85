//! `rygrad pack`: a programme in one file to be sent, or as a code to be scanned.

use super::destination::Destination;
use super::near::programme;
use super::qr;
use super::{Edge, Failure, Home};
use crate::content::pack::{self, Found, Head, Part, Sender};
use crate::content::settings::bytes_of_text;
use crate::content::{Library, Origin};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::own_file::OwnKind;
use crate::core::phrase::Phrase;
use crate::core::programme::Programme;
use crate::core::text::Plain;
use crate::i18n::t;
use std::path::PathBuf;
use std::process::ExitCode;

/// Which programme is packed, from whom, and where it goes.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Pack {
    /// Id of the programme; without one, the programme that is set
    programme: Option<String>,
    /// Write into this new file, readable by you only
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "out")]
    force: bool,
    /// Your name, for whoever gets it
    #[arg(long = "from", value_name = "NAME")]
    sender: Option<String>,
    /// Leave out what a clinician has signed
    #[arg(long)]
    unsigned: bool,
    /// As a QR code on the screen, for a short programme
    #[arg(long, conflicts_with_all = ["out", "sender"])]
    qr: bool,
}

pub(super) fn pack(asked: &Pack, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let written = asked.programme.as_deref();
    let programme = programme(written, t::SHARE_PACK_NONE, home, edge)?;
    if asked.qr {
        return qr::show(&programme, home, edge);
    }
    let library = &home.library;
    let mut parts = parts(&programme, library);
    if asked.unsigned {
        let programmes = parts
            .iter_mut()
            .filter(|part| part.kind == OwnKind::Programme);
        programmes.for_each(|part| part.text = pack::unsigned(&part.text));
    }
    let sender = asked.sender.as_deref().map(|name| Sender {
        name: Some(Plain::new(name)),
        date: Some(edge.now.date_naive()),
    });
    let plan = pack::plan(&programme, library).map(|plan| plan.hash());
    let text = pack::write(
        Head {
            about: &home.texts.say(t::SHARE_PACK_ABOUT),
            programme: &programme.id,
            plan: plan.as_deref(),
            sender: sender.as_ref(),
        },
        &parts,
    );
    let bytes = bytes_of_text(&text);
    // A pack that nobody could read in is not made.
    let read = pack::from_bytes(&bytes, None, library);
    let Found::Pack(packed) = &read.found else {
        let say = |phrase: &Phrase| home.texts.phrase(phrase);
        write!(edge.err, "{}", read.checked.render(false, &say))?;
        return Err(Failure::Input(home.texts.say(t::SHARE_PACK_FAILED)));
    };
    let to = match &asked.out {
        Some(path) => Destination::file(path.clone(), asked.force),
        None => Destination::default(),
    };
    to.write(home, edge, |out| Ok(out.write_all(&bytes)?))?;
    if packed.signed().next().is_some() {
        writeln!(edge.err, "{}", home.texts.say(t::SHARE_PACK_SIGNED))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The files of a programme: its own, the programmes it leads to, and the exercises of any of them, as
/// far as they are the person's. The programme itself is always in it.
fn parts(programme: &Programme, library: &Library) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut exercises: Vec<ExerciseId> = Vec::new();
    let mut programmes: Vec<ProgrammeId> = vec![programme.id.clone()];
    let mut next = 0;
    while let Some(id) = programmes.get(next).cloned() {
        next += 1;
        let (Some(programme), Some((text, _))) =
            (library.programme(&id), library.source_of_programme(&id))
        else {
            continue;
        };
        parts.push(Part {
            kind: OwnKind::Programme,
            id: id.as_str().to_owned(),
            text,
        });
        let leads = programme.flare.iter();
        let leads = leads.chain(programme.next.iter().map(|next| &next.programme));
        for id in leads.filter(|id| library.is_users_programme(id)) {
            if !programmes.contains(id) {
                programmes.push(id.clone());
            }
        }
        exercises.extend(programme.items.iter().map(|item| item.exercise.clone()));
    }
    let mut next = 0;
    let mut packed: Vec<ExerciseId> = Vec::new();
    while let Some(id) = exercises.get(next).cloned() {
        next += 1;
        if packed.contains(&id) {
            continue;
        }
        let Some((text, Origin::User)) = library.source_of_exercise(&id) else {
            continue;
        };
        let Some(exercise) = library.exercise(&id).filter(|_| library.is_users(&id)) else {
            continue;
        };
        parts.push(Part {
            kind: OwnKind::Exercise,
            id: id.as_str().to_owned(),
            text,
        });
        packed.push(id);
        let others = [&exercise.easier, &exercise.harder].into_iter().flatten();
        exercises.extend(others.filter_map(|other| other.exercise.clone()));
    }
    parts
}
