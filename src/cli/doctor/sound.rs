//! The voice and the tones: what would speak and play here. Nothing is started and nothing is rendered.

use super::{Finding, Part};
use crate::cli::voice::counted;
use crate::cli::{Home, machine};
use crate::i18n::t;
use crate::run::stored::{quoted, shown};
use crate::voice::{Absent, Choice, Engine, absent, engines, player};

pub(super) fn voice_and_tones(home: &Home) -> Vec<Finding> {
    let mut findings = voice(home);
    findings.push(tones(home));
    findings
}

fn voice(home: &Home) -> Vec<Finding> {
    let texts = &home.texts;
    let choice = Choice::from(&home.settings);
    if !choice.voice.is_on() {
        return vec![Finding::ok(Part::Voice, &texts.say(t::DOCTOR_OFF))];
    }
    let lacking = absent(&choice, home.lang());
    let mut findings: Vec<Finding> = lacking.iter().map(|what| not_here(what, home)).collect();
    let chain = engines(&choice, home.lang());
    findings.extend(chain.first().and_then(|engine| imperfect(engine, home)));
    let voice = machine::voice(&chain, home);
    if findings.is_empty() {
        findings.push(match voice {
            Some(voice) => {
                let voice = voice.as_str();
                Finding::ok(Part::Voice, &texts.say(t::SoundVoice { voice }))
            }
            None => Finding::look(Part::Voice, &texts.say(t::SOUND_NO_SPEAKER)),
        });
    }
    findings
}

/// Something that the settings name and is not here.
fn not_here(what: &Absent, home: &Home) -> Finding {
    let texts = &home.texts;
    match what {
        Absent::Program(program) => {
            let program = program.as_str();
            let said = texts.say(t::DoctorVoiceProgram { program });
            Finding::fault(Part::Voice, &said).helped_by("rygrad config voice-command --unset")
        }
        Absent::Recordings(path) => {
            let path = path.as_str();
            let said = texts.say(t::DoctorVoiceRecordings { path });
            let command = format!("rygrad voice check {}", quoted(path));
            Finding::fault(Part::Voice, &said).helped_by(&command)
        }
        Absent::Kind(voice) => {
            let voice = voice.word();
            let said = texts.say(t::DoctorVoiceKind { voice });
            Finding::fault(Part::Voice, &said).helped_by("rygrad config voice auto")
        }
    }
}

/// A voice that is here and cannot say everything yet.
fn imperfect(engine: &Engine, home: &Home) -> Option<Finding> {
    let name = engine.name();
    let voice = name.as_str();
    match engine {
        Engine::Piper(_) if !machine::is_prepared(engine, home) => {
            let said = home.texts.say(t::SoundUnprepared { voice });
            Some(Finding::look(Part::Voice, &said).helped_by("rygrad voice prepare"))
        }
        Engine::Pack(pack) => {
            let (count, of) = counted(pack, home);
            let said = home.texts.say(t::DoctorVoicePack { voice, count, of });
            let path = shown(pack.path());
            let command = format!("rygrad voice check {}", quoted(path.as_str()));
            (count > 0).then(|| Finding::look(Part::Voice, &said).helped_by(&command))
        }
        _ => None,
    }
}

fn tones(home: &Home) -> Finding {
    let texts = &home.texts;
    if !home.settings.sounds {
        return Finding::ok(Part::Sound, &texts.say(t::DOCTOR_OFF));
    }
    match player() {
        Some(program) => Finding::ok(Part::Sound, &texts.say(t::SoundPlayer { program })),
        None => Finding::look(Part::Sound, &texts.say(t::SOUND_NO_PLAYER)),
    }
}
