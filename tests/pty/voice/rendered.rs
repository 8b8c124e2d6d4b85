//! A voice that needs two seconds for a line: rendered ahead, it makes no session wait.

use super::*;
use crate::{piper, sound};
use rygrad::core::settings::{OfLang, Voice};
use rygrad::voice::{Choice, Spoken, Store, engines};

/// Speaks a line in the time that a file says, and notes each.
const EACH: &str = "  sleep \"$(cat \"$0.needs\")\"\n  echo \"$words\" >> \"$0.said\"";

fn with_piper() -> Patient {
    let patient = two();
    patient.installs("piper", &piper::script(":", EACH));
    sound::wave(&patient.path("bin/piper.wav"), 4_000);
    patient.put("bin/piper.needs", "2");
    patient.put("model.onnx", "");
    patient.put("model.onnx.json", "{}");
    patient
}

/// The settings that this voice needs.
fn its_settings(patient: &Patient) -> String {
    let model = patient.path("model.onnx");
    format!(
        "voice = \"piper\"\nvoice-model-en = '{}'\nsounds = false\n",
        model.display()
    )
}

/// The name of the file of each line that a session says.
fn due(patient: &Patient) -> Vec<String> {
    let model = Plain::new(patient.path("model.onnx").to_str().unwrap());
    let choice = Choice {
        voice: Voice::Piper,
        models: OfLang {
            en: Some(model),
            ..OfLang::default()
        },
        ..Choice::default()
    };
    let engine = engines(&choice, Lang::En).remove(0);
    let store = Store::within(Some(&patient.path(".cache/rygrad")));
    let said = said(patient).into_iter();
    let names = said.map(|words| {
        let line = Spoken {
            words: &words,
            lang: Lang::En,
            words_a_minute: Rate::Normal.words_a_minute(),
        };
        let file = store.place(&engine, &line).unwrap();
        file.file_name().unwrap().to_str().unwrap().to_owned()
    });
    names.collect()
}

#[test]
fn a_slow_voice_is_rendered_ahead_and_no_session_waits_for_it() {
    let patient = with_piper();
    speaker(&patient, "echo live >> \"$SAID\"\n");
    player(&patient);
    settings(&patient, &its_settings(&patient));
    let mut pty = patient.starts(&["voice", "prepare", "mine"]);
    pty.until_shows("1 of ");
    pty.until_shows("3 of ");
    pty.signal(Signal::INT);
    pty.until_shows("Stopped. What is ready stays");
    assert_eq!(pty.ends_and_gives_back(), 130);
    let ready = notes(&patient, "bin/piper.said");
    // The rest is as slow; the test is not.
    patient.put("bin/piper.needs", "0");
    let mut pty = patient.starts(&["voice", "prepare", "mine"]);
    pty.until_shows("lines are ready");
    assert_eq!(pty.ends_and_gives_back(), 0);
    let all = notes(&patient, "bin/piper.said");
    assert!(all.starts_with(&ready));
    let again = all.iter().skip(ready.len());
    // At most the one that was being spoken.
    assert!(again.filter(|line| ready.contains(line)).count() <= 1);
    patient.put("bin/piper.needs", "2");
    let mut pty = runs(&patient, None, &its_settings(&patient));
    let due = due(&patient);
    assert!(due.len() > 10, "{due:?}");
    until("the last word", || {
        notes(&patient, "played").len() == due.len()
    });
    assert_eq!(
        notes(&patient, "played"),
        due,
        "every line is from the store"
    );
    assert_eq!(
        notes(&patient, "bin/piper.said"),
        all,
        "nothing is rendered"
    );
    assert!(notes(&patient, "said").is_empty(), "nothing is spoken live");
    pty.signal(Signal::TERM);
    pty.status();
}

#[test]
fn a_pause_silences_a_rendered_line_at_once() {
    let patient = with_piper();
    patient.put("bin/piper.needs", "0");
    settings(&patient, &its_settings(&patient));
    let mut pty = patient.starts(&["voice", "prepare", "mine"]);
    pty.until_shows("lines are ready");
    assert_eq!(pty.ends_and_gives_back(), 0);
    let said = format!("SAID='{}'\n", patient.path("said").display());
    patient.installs("pw-play", &(said + SPEAKS_ON));
    settings(
        &patient,
        &["instructions = \"short\"\n", &its_settings(&patient)].concat(),
    );
    let mut pty = patient.begins();
    until("it plays", || !are_gone(&speaking(&patient)));
    pty.type_keys("x");
    pty.until_shows("P A U S E D");
    until("silence", || are_gone(&speaking(&patient)));
    pty.signal(Signal::TERM);
    pty.status();
}

#[test]
fn words_whose_player_fails_are_spoken_by_the_next_voice() {
    let patient = with_piper();
    patient.put("bin/piper.needs", "0");
    speaker(&patient, WRITES);
    settings(&patient, &its_settings(&patient));
    let mut pty = patient.starts(&["voice", "prepare", "mine"]);
    pty.until_shows("lines are ready");
    assert_eq!(pty.ends_and_gives_back(), 0);
    patient.installs("pw-play", "exit 1\n");
    let mut pty = runs(&patient, None, &its_settings(&patient));
    until("the first words", || !notes(&patient, "said").is_empty());
    pty.signal(Signal::TERM);
    pty.status();
}
