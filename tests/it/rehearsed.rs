//! `rygrad rehearse --json` is true: what it writes down is what a session says.

use crate::said::lived;
use chrono::DateTime;
use clap::Parser;
use rygrad::cli::{Args, Edge, run};
use rygrad::content::Library;
use rygrad::i18n::Lang;
use rygrad::script::{SAMPLE_RATE, Tone};
use serde_json::Value;
use tempfile::TempDir;

/// What the command writes for a person without files and without a log.
fn rehearse(id: &str, lang: Lang, home: &TempDir) -> Value {
    let folder = home.path().to_str().unwrap();
    let args = [
        "rygrad",
        "rehearse",
        id,
        "--json",
        "--lang",
        lang.code(),
        "--config-dir",
        folder,
        "--data-dir",
        folder,
    ];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut edge = Edge {
        input: &mut std::io::empty(),
        out: &mut std::io::sink(),
        data: &mut out,
        err: &mut err,
        now: DateTime::parse_from_rfc3339("2026-11-22T08:10:00+01:00").unwrap(),
        local: |at| at.and_utc().fixed_offset(),
        seed: 1,
        columns: None,
        rows: None,
        dumb: false,
        colour: false,
        interactive: false,
    };
    run(Args::try_parse_from(args).unwrap(), &mut edge);
    assert_eq!(String::from_utf8(err).unwrap(), "");
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn for_every_programme_the_json_is_the_cue_stream_of_a_session_to_the_millisecond() {
    let home = tempfile::tempdir().unwrap();
    let library = Library::new(None);
    let mut count = 0;
    for id in library.programme_ids() {
        for lang in Lang::ALL {
            let (stage, began) = lived(&id, lang);
            let json = rehearse(id.as_str(), lang, &home);
            let written = json["lines"].as_array().unwrap();
            assert_eq!(written.len(), stage.said.len(), "{id} {lang}");
            for (written, (at, line)) in written.iter().zip(&stage.said) {
                let text = line.text();
                let nanos = at.0.saturating_sub(began).as_nanos();
                assert_eq!(nanos % 1_000_000, 0, "{id} {lang}");
                let lived = serde_json::json!([
                    u64::try_from(nanos / 1_000_000).unwrap(),
                    line.cue.word(),
                    (!text.is_empty()).then_some(text),
                    line.tone,
                ]);
                let same = ["at_ms", "cue", "words", "tone"].map(|key| written[key].clone());
                assert_eq!(lived, Value::from(same.to_vec()), "{id} {lang}");
                // Whoever is away comes back when they like: then nothing is due.
                if let Some(room) = line.room {
                    let room = u64::try_from(room.as_millis()).unwrap();
                    assert_eq!(written["room_ms"], room, "{id} {lang} {written}");
                }
            }
            assert_eq!(
                written.last().unwrap()["at_ms"],
                json["total_ms"],
                "{id} {lang}"
            );
            count += written.len();
        }
    }
    assert!(count > 1_000, "{count}");
}

/// Milliseconds from a line to the end of its tone, and to the first of its words.
fn tone_and_words(line: &Value) -> (u64, u64) {
    let tone = line["tone"].as_str().and_then(Tone::from_word);
    tone.map_or((0, 0), |tone| {
        let samples = u64::try_from(tone.samples().len()).unwrap();
        let lead = u64::try_from(tone.lead().as_millis()).unwrap();
        (samples * 1_000 / u64::from(SAMPLE_RATE), lead)
    })
}

#[test]
fn in_no_programme_a_tone_lies_over_a_word() {
    let home = tempfile::tempdir().unwrap();
    let mut pairs = 0;
    for id in Library::new(None).programme_ids() {
        for lang in Lang::ALL {
            let json = rehearse(id.as_str(), lang, &home);
            let ms = |line: &Value| line["at_ms"].as_u64().unwrap();
            let mut silent_from = 0;
            for line in json["lines"].as_array().unwrap() {
                let (tone, words) = tone_and_words(line);
                let begins = ms(line) + if line["words"].is_null() { 0 } else { words };
                assert!(begins >= silent_from, "{id} {lang} {line}");
                silent_from = ms(line) + tone;
                assert!(line["words"].is_null() || ms(line) + words > silent_from || tone == 0);
                pairs += u32::from(tone > 0 && !line["words"].is_null());
            }
        }
    }
    assert!(pairs > 1_000, "{pairs}");
}
