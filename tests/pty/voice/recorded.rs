//! A voice that a person recorded: its lines are put together in the session, whole or not at all.

use super::*;
use crate::sound;
use rygrad::core::settings::{OfLang, Voice};
use rygrad::voice::pack::{Pack, file_of};
use rygrad::voice::{Choice, Spoken, Store, engines};

#[test]
fn recordings_speak_a_session_and_the_next_voice_what_they_lack() {
    let patient = two();
    speaker(&patient, WRITES);
    player(&patient);
    settings(&patient, "");
    let folder = patient.path("my-voice");
    let out = folder.to_str().unwrap();
    let mut pty = patient.starts(&["voice", "script", "mine", "--lang", "en", "-o", out]);
    pty.until_shows("Recorded: 0.");
    assert_eq!(pty.ends_and_gives_back(), 0);
    let texts = Pack::open(&folder).unwrap().texts().text.clone();
    for id in texts.keys().filter(|id| *id != "number.2") {
        // A quarter of a second.
        sound::wave(&folder.join(file_of(id)), 5_500);
    }
    let path = Plain::new(out);
    let more = format!("voice-pack-en = '{path}'\nsounds = false\n");
    let mut pty = runs(&patient, None, &more);
    let choice = Choice {
        voice: Voice::Auto,
        packs: OfLang {
            en: Some(path),
            ..OfLang::default()
        },
        ..Choice::default()
    };
    let engine = engines(&choice, Lang::En).remove(0);
    let store = Store::within(Some(&patient.path(".cache/rygrad")));
    let (mut recorded, mut lacking) = (Vec::new(), Vec::new());
    for words in said(&patient) {
        let line = Spoken {
            words: &words,
            lang: Lang::En,
            words_a_minute: Rate::Normal.words_a_minute(),
        };
        let needs = words
            .iter()
            .flat_map(|sentence| sentence.as_str().split(", "));
        if needs
            .into_iter()
            .any(|part| part.trim_end_matches('.') == "2")
        {
            lacking.push(line.text());
        } else {
            let file = store.place(&engine, &line).unwrap();
            recorded.push(file.file_name().unwrap().to_str().unwrap().to_owned());
        }
    }
    assert!(recorded.len() > 8 && !lacking.is_empty(), "{lacking:?}");
    until("the last word", || {
        notes(&patient, "played").len() == recorded.len()
    });
    assert_eq!(notes(&patient, "played"), recorded);
    let live = notes(&patient, "said");
    let live: Vec<&str> = live
        .iter()
        .filter_map(|line| line.split('|').nth(1))
        .collect();
    assert_eq!(live, lacking, "a line is never in two voices");
    pty.signal(Signal::TERM);
    pty.status();
    assert!(
        !patient.path(".cache/rygrad/voice/pack").exists(),
        "no line stays"
    );
}
