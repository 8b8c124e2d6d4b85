//! `rygrad check`: everything that is wrong with files, and a count at the end.

use super::{Edge, Failure, Home};
use crate::content;
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn check(
    paths: &[PathBuf],
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let report = content::check(paths, &home.library);
    write!(edge.out, "{}", report.render(edge.colour))?;
    let texts = &home.texts;
    let count = |name: &str, n: usize| {
        let n = u64::try_from(n).unwrap_or(u64::MAX);
        texts.with(name, &[("count", n.into())])
    };
    let summary = [
        count("cli-check-files", report.files),
        count("cli-check-errors", report.errors),
        count("cli-check-warnings", report.warnings),
    ];
    writeln!(edge.out, "{}", summary.join(", "))?;
    Ok(if report.errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
