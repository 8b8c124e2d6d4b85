//! `rygrad log repair`: the one command that replaces the log, and only where something in it
//! cannot be read.

use super::super::sheet::wrapped;
use super::super::{Edge, Failure, Home};
use super::{faults, say, shown};
use crate::store;
use std::process::ExitCode;

pub(super) fn repair(home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let stamp = edge.now.format("%Y%m%dT%H%M%S").to_string();
    let done = store::repair(&home.folders, &stamp)?;
    let texts = &home.texts;
    let measure = edge.measure();
    let Some(old) = &done.old else {
        let said = texts.get("cli-log-repair-sound");
        say(edge.out, &wrapped(&said, "", measure))?;
        return Ok(ExitCode::SUCCESS);
    };
    let count = done.left_out.len();
    let mut lines = vec![texts.with("cli-log-repair-left-out", &[("count", count.into())])];
    lines.extend(faults::lines(&done.left_out, home));
    lines.push(texts.with("cli-log-repair-kept", &[("count", done.kept.into())]));
    let old = shown(old);
    lines.push(texts.with("cli-log-repair-old", &[("path", old.as_str().into())]));
    say(edge.out, &lines)?;
    Ok(ExitCode::SUCCESS)
}
