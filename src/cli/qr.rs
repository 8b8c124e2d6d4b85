//! A programme as a QR code in the terminal, two squares in a cell, with the line that is in it.

use super::sheet::wrapped;
use super::{Edge, Failure, Home};
use crate::content::pack::compact::Uncompact;
use crate::core::programme::Programme;
use crate::i18n::t;
use crate::paper::code::{Code, Uncodable, of_programme};
use std::process::ExitCode;

/// Black on white, whatever the colours of the terminal are.
const PAPER: &str = "\u{1b}[30;107m";
const RESET: &str = "\u{1b}[0m";

pub(super) fn show(
    programme: &Programme,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let texts = &home.texts;
    let id = programme.id.as_str();
    let coded = of_programme(programme, &home.library, home.lang());
    let (line, code) = coded.map_err(|why| uncodable(&why, programme, home))?;
    let columns = code.side();
    if edge.columns.is_some_and(|there| there < columns) {
        return Err(Failure::Usage(texts.say(t::ShareQrNarrow { columns, id })));
    }
    for row in rows(&code, edge.colour) {
        writeln!(edge.out, "{row}")?;
    }
    writeln!(edge.out)?;
    for part in wrapped(&texts.say(t::SHARE_QR_READ), "", edge.measure()) {
        writeln!(edge.out, "{part}")?;
    }
    // Line breaks mean nothing in it.
    let letters: Vec<char> = line.chars().collect();
    for part in letters.chunks(edge.measure()) {
        writeln!(edge.out, "{}", part.iter().collect::<String>())?;
    }
    if programme.monitored.is_some() || programme.cleared.is_some() {
        writeln!(edge.err, "{}", texts.say(t::SHARE_QR_SIGNED))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Why there is no code, and the way by a file.
pub(super) fn uncodable(why: &Uncodable, programme: &Programme, home: &Home) -> Failure {
    let texts = &home.texts;
    let id = programme.id.as_str();
    Failure::Input(match why {
        Uncodable::Needs(Uncompact::Exercise(own)) => texts.say(t::ShareQrExercise {
            own: own.as_str(),
            id,
        }),
        Uncodable::Needs(Uncompact::Programme(own)) => texts.say(t::ShareQrProgramme {
            own: own.as_str(),
            id,
        }),
        Uncodable::Long => texts.say(t::ShareQrLong { id }),
    })
}

/// The rows of cells. Without colours the light squares are drawn, as if the terminal were dark: a
/// telephone reads it the other way round too.
fn rows(code: &Code, colour: bool) -> Vec<String> {
    let rows = (0..code.side()).step_by(2).map(|y| {
        let cells = (0..code.side()).map(|x| {
            let drawn = |y| code.is_dark(x, y) == colour;
            match (drawn(y), drawn(y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            }
        });
        let cells: String = cells.collect();
        if colour {
            format!("{PAPER}{cells}{RESET}")
        } else {
            cells
        }
    });
    rows.collect()
}
