//! `rygrad doctor`: whether everything is as it should be here, a line for each part, and what to do
//! where it is not.
//!
//! ```text
//! ok     folders   /home/kari/.config/rygrad can be written. 120 GB free.
//! look   voice     No program on this computer can speak. Install espeak-ng, …
//! fault  log       Line 4: damaged. 1 line cannot be read. “rygrad log repair” leaves it out …
//! ```
//!
//! It only looks: nothing is written, made, mended or locked for longer than a moment.

mod content;
mod log;
mod place;
mod sound;
mod surroundings;

use super::sheet::wrapped;
use super::{Edge, Failure, Home, json};
use crate::core::text::Plain;
use crate::i18n::measure::width;
use crate::i18n::{Text, Texts, t};
use serde::Serialize;
use std::process::ExitCode;

/// How a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    /// As it should be.
    Ok,
    /// It works, and could work better; or somebody should know.
    Look,
    /// Something does not work.
    Fault,
}

impl State {
    const ALL: [Self; 3] = [Self::Ok, Self::Look, Self::Fault];

    const fn mark(self) -> Text {
        match self {
            Self::Ok => t::DOCTOR_OK,
            Self::Look => t::DOCTOR_LOOK,
            Self::Fault => t::DOCTOR_FAULT,
        }
    }
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Part {
    Folders,
    Settings,
    Files,
    Log,
    Days,
    Sessions,
    Voice,
    Sound,
    Terminal,
    Clock,
}

impl Part {
    const ALL: [Self; 10] = [
        Self::Folders,
        Self::Settings,
        Self::Files,
        Self::Log,
        Self::Days,
        Self::Sessions,
        Self::Voice,
        Self::Sound,
        Self::Terminal,
        Self::Clock,
    ];

    const fn name(self) -> Text {
        match self {
            Self::Folders => t::DOCTOR_PART_FOLDERS,
            Self::Settings => t::DOCTOR_PART_SETTINGS,
            Self::Files => t::DOCTOR_PART_FILES,
            Self::Log => t::DOCTOR_PART_LOG,
            Self::Days => t::DOCTOR_PART_DAYS,
            Self::Sessions => t::DOCTOR_PART_SESSIONS,
            Self::Voice => t::DOCTOR_PART_VOICE,
            Self::Sound => t::DOCTOR_PART_SOUND,
            Self::Terminal => t::DOCTOR_PART_TERMINAL,
            Self::Clock => t::DOCTOR_PART_CLOCK,
        }
    }
}

/// One line.
#[derive(Debug, Serialize)]
struct Finding {
    part: Part,
    state: State,
    /// How it is; where it is not as it should be, also what to do.
    message: Plain,
    /// The command that helps, where one does.
    command: Option<Plain>,
}

impl Finding {
    fn new(part: Part, state: State, message: &str) -> Self {
        Self {
            part,
            state,
            message: Plain::new(message),
            command: None,
        }
    }

    fn ok(part: Part, message: &str) -> Self {
        Self::new(part, State::Ok, message)
    }

    fn look(part: Part, message: &str) -> Self {
        Self::new(part, State::Look, message)
    }

    fn fault(part: Part, message: &str) -> Self {
        Self::new(part, State::Fault, message)
    }

    fn helped_by(self, command: &str) -> Self {
        Self {
            command: Some(Plain::new(command)),
            ..self
        }
    }

    /// What a person reads: a command that the sentence does not name comes behind it.
    fn told(&self, texts: &Texts) -> String {
        let message = self.message.as_str();
        match &self.command {
            Some(command) if !message.contains(command.as_str()) => {
                let command = command.as_str();
                format!("{message} {}", texts.say(t::DoctorHelps { command }))
            }
            _ => message.to_owned(),
        }
    }
}

pub(super) fn doctor(as_json: bool, home: &Home, edge: &mut Edge<'_>) -> Result<ExitCode, Failure> {
    let mut findings = place::folders(home);
    findings.extend(content::settings_and_files(home));
    findings.extend(log::log_and_sessions(home, edge.now));
    findings.extend(sound::voice_and_tones(home));
    findings.extend(surroundings::terminal_and_clock(home, edge));
    if as_json {
        json::write(edge.data, &findings)?;
    } else {
        for line in lines(&findings, &home.texts, edge.columns) {
            writeln!(edge.out, "{line}")?;
        }
    }
    let is_at_fault = findings.iter().any(|found| found.state == State::Fault);
    Ok(if is_at_fault {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// A line for each finding, and the sum. In a terminal, a long one goes on below its text.
fn lines(findings: &[Finding], texts: &Texts, columns: Option<usize>) -> Vec<String> {
    let marks = State::ALL.map(|state| texts.say(state.mark()));
    let names = Part::ALL.map(|part| texts.say(part.name()));
    let widest = |words: &[String]| words.iter().map(|word| width(word)).max().unwrap_or(0);
    let (mark, name) = (widest(&marks), widest(&names));
    let padded = |word: Text, to: usize| {
        let word = texts.say(word);
        let pad = to.saturating_sub(width(&word));
        word + &" ".repeat(pad)
    };
    let mut lines = Vec::new();
    for found in findings {
        let lead = format!(
            "{}  {}  ",
            padded(found.state.mark(), mark),
            padded(found.part.name(), name)
        );
        let told = found.told(texts);
        match columns {
            Some(columns) => lines.extend(wrapped(&told, &lead, columns.max(2 * width(&lead)))),
            None => lines.push(lead + &told),
        }
    }
    let count = |state| findings.iter().filter(|found| found.state == state).count();
    lines.push(texts.say(t::DoctorSum {
        faults: count(State::Fault),
        looks: count(State::Look),
    }));
    lines
}
