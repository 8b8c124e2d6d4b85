//! The folders: whether they can be written to, and whether the disk has room.

use super::{Finding, Part};
use crate::cli::Home;
use crate::i18n::{Texts, t};
use crate::run::stored;
use crate::store::{self, Problem, Room};
use std::path::Path;

/// Bytes below which a disk is nearly full: years of a log, and no more than one recorded voice.
const LITTLE: u64 = 64 * 1024 * 1024;

/// One line where both can be written to, else one for each that cannot.
pub(super) fn folders(home: &Home) -> Vec<Finding> {
    let texts = &home.texts;
    let (config, data) = (home.folders.config(), home.folders.data());
    let mut all = vec![config, data];
    all.dedup();
    let rooms: Vec<(&Path, Result<Room, Problem>)> = all
        .into_iter()
        .map(|folder| (folder, store::room(folder)))
        .collect();
    let mut findings = Vec::new();
    let mut fine = Vec::new();
    for (folder, room) in &rooms {
        match room {
            Ok(room) => {
                fine.push(there(folder, room, texts));
                findings.extend(nearly_full(folder, room, texts));
            }
            Err(problem) => findings.push(unusable(problem, texts)),
        }
    }
    // One place that is in the way of both is said once.
    findings.dedup_by(|one, other| one.message == other.message);
    let log = home.folders.log();
    if let Err(problem) = store::is_writable(&log)
        && findings.is_empty()
    {
        findings.push(unusable(&problem, texts));
    }
    if findings.is_empty() {
        let free = rooms
            .iter()
            .filter_map(|(_, room)| room.as_ref().ok()?.free);
        fine.extend(free.min().map(|free| {
            let free = &amount(free, texts);
            texts.say(t::DoctorRoom { free })
        }));
        findings.push(Finding::ok(Part::Folders, &fine.join(" ")));
    }
    findings
}

fn unusable(problem: &Problem, texts: &Texts) -> Finding {
    Finding::fault(Part::Folders, stored::problem(problem, texts).as_str())
}

fn there(folder: &Path, room: &Room, texts: &Texts) -> String {
    let path = stored::shown(folder);
    let path = path.as_str();
    if room.is_there {
        texts.say(t::DoctorFolder { path })
    } else {
        texts.say(t::DoctorFolderNew { path })
    }
}

fn nearly_full(folder: &Path, room: &Room, texts: &Texts) -> Option<Finding> {
    let free = room.free.filter(|free| *free < LITTLE)?;
    let path = stored::shown(folder);
    let said = texts.say(t::DoctorRoomLittle {
        path: path.as_str(),
        free: &amount(free, texts),
    });
    Some(Finding::look(Part::Folders, &said))
}

/// Bytes in the unit that people know: whole gigabytes or megabytes, rounded down.
fn amount(bytes: u64, texts: &Texts) -> String {
    const MEGA: u64 = 1_000_000;
    let megas = bytes / MEGA;
    if megas >= 1_000 {
        texts.say(t::DoctorGiga {
            count: megas / 1_000,
        })
    } else {
        texts.say(t::DoctorMega { count: megas })
    }
}
