//! `rygrad log repair`: the only command that replaces the log. It does so only if a line cannot be
//! read, or if the log is in another form.

use super::super::sheet::wrapped;
use super::super::{Edge, Failure, Home};
use super::{faults, say};
use crate::i18n::t;
use crate::run::stored::shown;
use crate::store::{self, Form};
use std::process::ExitCode;

pub(super) fn repair(home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let stamp = edge.now.format("%Y%m%dT%H%M%S").to_string();
    let done = store::repair(&home.folders, &stamp)?;
    let texts = &home.texts;
    let measure = edge.measure();
    let Some(old) = &done.old else {
        let said = texts.say(t::CLI_LOG_REPAIR_SOUND);
        say(edge.out, &wrapped(&said, "", measure))?;
        return Ok(ExitCode::SUCCESS);
    };
    let count = done.left_out.len();
    let mut lines = Vec::new();
    if done.form != Form::Lines {
        lines.push(texts.say(t::LOG_FORM_MENDED));
    }
    if count > 0 {
        lines.push(texts.say(t::CliLogRepairLeftOut { count }));
        lines.extend(faults::lines(&done.left_out, home));
    }
    lines.push(texts.say(t::CliLogRepairKept { count: done.kept }));
    let old = shown(old);
    lines.push(texts.say(t::CliLogRepairOld { path: old.as_str() }));
    say(edge.out, &lines)?;
    Ok(ExitCode::SUCCESS)
}
