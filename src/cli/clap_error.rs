//! Faults of a command line, in the language of the call and safe to show, because they quote what
//! was typed. Help and version are printed in the same way.

use super::refused::Refused;
use super::{Args, Edge, help, language};
use crate::core::text::Plain;
use crate::i18n::{Texts, t};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{CommandFactory, FromArgMatches};
use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

/// Prints help and version to the output, and a mistake to the error stream.
pub(super) fn report(args: &[OsString], error: Error, edge: &mut Edge<'_>) -> ExitCode {
    let texts = Texts::new(language::of_arguments(args));
    // Parses again, with the texts of the language.
    let mut command = help::shown(Args::command(), &texts, edge);
    let again = command.try_get_matches_from_mut(args);
    let error = match again.and_then(|found| Args::from_arg_matches(&found)) {
        Err(again) => again,
        Ok(_) => error,
    };
    let code = u8::try_from(error.exit_code()).unwrap_or(2);
    // If nothing can be written, nobody can read it; the exit code is enough.
    if error.use_stderr() {
        for line in said(&error, &texts) {
            let _ = writeln!(edge.err, "{}", Plain::new(&line));
        }
    } else {
        let _ = write_styled(&error.render(), &texts, edge);
    }
    ExitCode::from(code)
}

/// Prints our own help, with colour if allowed.
pub(super) fn write_styled(said: &StyledStr, texts: &Texts, edge: &mut Edge<'_>) -> io::Result<()> {
    let said = if edge.colour {
        said.ansi().to_string()
    } else {
        said.to_string()
    };
    for line in options(&said, texts).lines() {
        writeln!(edge.out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Translates the one word of a usage line that clap does not allow to change.
fn options(said: &str, texts: &Texts) -> String {
    let options = format!("[{}]", texts.say(t::HELP_NAME_OPTIONS));
    said.replace("[OPTIONS]", &options)
}

/// The lines of a mistake: what is wrong, what was probably meant, and the usage.
fn said(error: &Error, texts: &Texts) -> Vec<String> {
    let mistake = format!("{}: {}", texts.say(t::WRONG_ERROR), what(error, texts));
    let mut lines: Vec<String> = mistake.lines().map(str::to_owned).collect();
    lines.extend(
        list(error, texts)
            .into_iter()
            .map(|line| format!("  {line}")),
    );
    let tips = tips(error, texts);
    if !tips.is_empty() {
        let tip = texts.say(t::WRONG_TIP);
        lines.push(String::new());
        lines.extend(tips.into_iter().map(|said| format!("  {tip}: {said}")));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.strip_prefix("Usage:").unwrap_or(&usage);
        lines.push(String::new());
        let usage = format!("{}:{usage}", texts.say(t::HELP_USAGE));
        lines.extend(options(&usage, texts).lines().map(str::to_owned));
    }
    lines.push(String::new());
    lines.push(texts.say(t::WrongMore { flag: "--help" }));
    lines
}

/// What is wrong, in one line.
fn what(error: &Error, texts: &Texts) -> String {
    let argument = one(error, ContextKind::InvalidArg);
    let value = one(error, ContextKind::InvalidValue);
    match (error.kind(), argument, value) {
        (ErrorKind::InvalidValue, Some(argument), Some("")) => {
            texts.say(t::WrongValueMissing { argument })
        }
        (ErrorKind::InvalidValue, Some(argument), Some(value)) => {
            texts.say(t::WrongValue { value, argument })
        }
        (ErrorKind::ValueValidation, Some(argument), Some(value)) => {
            let said = texts.say(t::WrongValue { value, argument });
            let refused = std::error::Error::source(error);
            match refused.and_then(|why| why.downcast_ref::<Refused>()) {
                Some(Refused(why)) => format!("{said}: {}", texts.say(why)),
                None => said,
            }
        }
        (ErrorKind::TooManyValues, Some(argument), Some(value)) => {
            texts.say(t::WrongValueTooMany { value, argument })
        }
        (ErrorKind::UnknownArgument, Some(argument), _) => texts.say(t::WrongArgument { argument }),
        (ErrorKind::InvalidSubcommand, ..) => texts.say(t::WrongCommand {
            command: one(error, ContextKind::InvalidSubcommand).unwrap_or_default(),
        }),
        (ErrorKind::ArgumentConflict, Some(argument), _) => {
            match one(error, ContextKind::PriorArg) {
                Some(other) if other == argument => texts.say(t::WrongTwice { argument }),
                Some(other) => texts.say(t::WrongTogether { argument, other }),
                None => texts.say(t::WrongTogetherSeveral { argument }),
            }
        }
        (ErrorKind::MissingRequiredArgument, ..) => texts.say(t::WRONG_REQUIRED),
        (ErrorKind::InvalidUtf8, ..) => texts.say(t::WRONG_LETTERS),
        _ => texts.say(t::WRONG_OTHER),
    }
}

/// The list below it: arguments, or the possible values.
fn list(error: &Error, texts: &Texts) -> Vec<String> {
    let all = |kind| several(error, kind).into_iter();
    match error.kind() {
        ErrorKind::MissingRequiredArgument => all(ContextKind::InvalidArg)
            .map(|argument| options(argument, texts))
            .collect(),
        ErrorKind::ArgumentConflict if one(error, ContextKind::PriorArg).is_none() => {
            all(ContextKind::PriorArg).map(str::to_owned).collect()
        }
        ErrorKind::InvalidValue => {
            let values: Vec<&str> = all(ContextKind::ValidValue).collect();
            let values = &values.join(", ");
            let said = (!values.is_empty()).then(|| texts.say(t::HelpPossible { values }));
            said.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What was probably meant.
fn tips(error: &Error, texts: &Texts) -> Vec<String> {
    let all = |kind| several(error, kind).into_iter();
    let commands = all(ContextKind::SuggestedSubcommand)
        .map(|name| texts.say(t::WrongSimilarCommand { name }));
    let arguments =
        all(ContextKind::SuggestedArg).map(|name| texts.say(t::WrongSimilarArgument { name }));
    let values =
        all(ContextKind::SuggestedValue).map(|name| texts.say(t::WrongSimilarValue { name }));
    let escape = match error.get(ContextKind::Suggested) {
        Some(ContextValue::StyledStrs(said)) if !said.is_empty() => escape(error, texts),
        _ => None,
    };
    commands
        .chain(arguments)
        .chain(values)
        .chain(escape)
        .collect()
}

/// How to pass a value that looks like an option or a command.
fn escape(error: &Error, texts: &Texts) -> Option<String> {
    let value = match error.kind() {
        ErrorKind::UnknownArgument => one(error, ContextKind::InvalidArg)?,
        ErrorKind::InvalidSubcommand => one(error, ContextKind::InvalidSubcommand)?,
        _ => return None,
    };
    Some(texts.say(t::WrongEscape { value }))
}

fn one(error: &Error, kind: ContextKind) -> Option<&str> {
    match error.get(kind)? {
        ContextValue::String(said) => Some(said),
        _ => None,
    }
}

fn several(error: &Error, kind: ContextKind) -> Vec<&str> {
    match error.get(kind) {
        Some(ContextValue::String(said)) => vec![said],
        Some(ContextValue::Strings(all)) => all.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}
