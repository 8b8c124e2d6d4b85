//! A session recorded into a sound file, and what its listener must know.

use super::text::left_out;
use super::{Rehearse, Said, Session, json};
use crate::cli::destination::Destination;
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::core::plan::PlanKind;
use crate::i18n::t;
use crate::run::{stop_flag, stored};
use crate::script::{Recording, Script};
use crate::voice::Store;
use crate::voice::recorder::{self, Format, Mute, PATIENCE, Spoken, Voices};
use std::path::Path;
use std::sync::atomic::Ordering;

pub(super) fn record(
    asked: &Rehearse,
    path: &Path,
    session: &Session,
    script: &Script<'_>,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<(), Failure> {
    let recording = Recording::new(script, &home.settings);
    let destination = Destination::file(path.to_owned(), asked.force);
    destination.check(path, home)?;
    let format = Format::of(path).ok_or_else(|| {
        let file = stored::shown(path);
        let file = file.as_str();
        Failure::Usage(home.texts.say(t::CliRehearseFormat { file }))
    })?;
    let stop = stop_flag();
    let stops = || stop.load(Ordering::Relaxed);
    let spoken = if asked.tones_only {
        None
    } else {
        let voices = Voices {
            choice: (&home.settings).into(),
            rate: home.settings.voice_rate,
            store: Store::within(home.folders.cache()),
        };
        Some(recorder::speak(&recording, &voices, PATIENCE, &stops))
    };
    let (spoken, mute) = match spoken {
        None => (None, None),
        Some(Ok(spoken)) => (Some(spoken), None),
        Some(Err(Mute::Stopped)) => return Err(Failure::Stopped),
        Some(Err(mute)) => (None, Some(mute)),
    };
    destination.put(path, home, |out| {
        recorder::record(&recording, spoken.as_ref(), format, out)?;
        if stops() {
            return Err(Failure::Stopped);
        }
        Ok(())
    })?;
    let mut aside = Vec::new();
    aside.extend(mute.map(|mute| why_mute(mute, home)));
    if session.has_sign {
        aside.push(home.texts.say(t::CLI_REHEARSE_SIGN));
    }
    let measure = edge.measure();
    if asked.json {
        let said = Said {
            first: Some((recording.stop_rule, recording.begins)),
            lines: recording.lines,
            lasts: recording.lasts,
        };
        let spoken = spoken.as_ref();
        let audio = json::Audio {
            file: stored::shown(path),
            spoken_by: spoken.map(|spoken| spoken.by.clone()),
            spoken: spoken.map_or(0, |spoken| spoken.lines),
            faster: spoken.map_or(0, |spoken| spoken.faster),
            cut: spoken.map_or(0, |spoken| spoken.cut),
        };
        json::write(edge.data, session, &said, Some(audio), home)?;
    } else {
        for line in report(path, &recording, spoken.as_ref(), session, home, edge) {
            writeln!(edge.out, "{line}")?;
        }
    }
    for said in aside {
        for line in wrapped(&said, "", measure) {
            writeln!(edge.err, "{line}")?;
        }
    }
    Ok(())
}

fn why_mute(mute: Mute, home: &Home) -> String {
    match mute {
        Mute::NotInstalled | Mute::Stopped => home.texts.say(t::CLI_REHEARSE_NO_SPEAKER),
        Mute::Failed(program) => home
            .texts
            .say(t::CliRehearseSpeakerFailed { program: &program }),
    }
}

/// The file, the voice in it, and what to do before and after it.
fn report(
    path: &Path,
    recording: &Recording,
    spoken: Option<&Spoken>,
    session: &Session,
    home: &Home,
    edge: &Edge<'_>,
) -> Vec<String> {
    let (texts, measure) = (&home.texts, edge.measure());
    let file = stored::shown(path);
    let mut lines = vec![texts.say(t::CliNewWritten {
        path: file.as_str(),
    })];
    let time = texts.length(recording.lasts);
    let time = &time;
    let mut said = vec![match spoken {
        None => texts.say(t::CliRehearseTones { time }),
        Some(spoken) => texts.say(t::CliRehearseSpoken {
            time,
            program: &spoken.by,
        }),
    }];
    let (faster, cut) = spoken.map_or((0, 0), |spoken| (spoken.faster, spoken.cut));
    if faster > 0 {
        said.push(texts.say(t::CliRehearseFaster { count: faster }));
    }
    if cut > 0 {
        said.push(texts.say(t::CliRehearseCut { count: cut }));
    }
    lines.extend(wrapped(&said.join(" "), "", measure));
    lines.extend(left_out(session, home, measure));
    if spoken.is_none() {
        // Without a voice, the user reads the stop rule.
        lines.extend(wrapped(recording.stop_rule.as_str(), "", measure));
    }
    lines.extend(wrapped(&texts.say(t::CLI_REHEARSE_BEFORE), "", measure));
    lines.extend(wrapped(&texts.say(t::CLI_REHEARSE_AFTER), "", measure));
    lines.push(format!("  {}", command(session, edge)));
    lines
}

/// The command that adds this session to the log once it is done, on one line to copy and complete.
fn command(session: &Session, edge: &Edge<'_>) -> String {
    let date = edge.now.date_naive();
    let programme = &session.asked;
    let plan = match session.plan.outline().kind {
        PlanKind::Full => "",
        PlanKind::Easy => " --plan easy",
        PlanKind::Calm => " --plan calm",
    };
    format!(
        "rygrad log add --date {date} --programme {programme}{plan} --pain N --pain-after N --done"
    )
}
