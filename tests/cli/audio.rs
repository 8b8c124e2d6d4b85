//! `rygrad rehearse --audio`: a sound file as long as its session, tones where they are due, words
//! where they are due, and a clear sentence where nobody can speak them.

mod files;

use crate::home::{Home, Said};
use crate::rehearse::lines;
use hound::{SampleFormat, WavReader, WavSpec};
use rygrad::script::Tone;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Samples a second.
const RATE: u64 = 22_050;
/// Milliseconds after which every tone has ended.
const TONE: u64 = 700;

/// Records with this speaker on the path, or with none; what was said, and the sound.
fn record(home: &Home, args: &[&str], speaker: Option<&Path>) -> (Said, Wav) {
    let mut all = vec!["rehearse"];
    all.extend(args);
    all.extend(["--audio", "a.wav", "--force"]);
    let mut command = home.command(&all);
    command.env("PATH", speaker.unwrap_or(Path::new("")));
    let output = command.output().unwrap();
    let said = Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    };
    assert_eq!(said.code, 0, "{said:?}");
    (said, Wav::read(&home.path().join("a.wav")))
}

/// A sound file; only what is listened to is decoded.
#[derive(PartialEq)]
struct Wav(Vec<u8>);

impl Wav {
    fn read(file: &Path) -> Self {
        let reader = WavReader::open(file).unwrap();
        let spec = WavSpec {
            channels: 1,
            sample_rate: 22_050,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        assert_eq!(reader.spec(), spec);
        // The cue points stand behind the samples.
        let end = 44 + usize::try_from(reader.duration()).unwrap() * 2;
        Self(fs::read(file).unwrap()[44..end].to_vec())
    }

    /// In samples.
    fn len(&self) -> usize {
        self.0.len() / 2
    }

    fn between(&self, from: u64, to: u64) -> impl Iterator<Item = i16> {
        let bytes = self.0[at(from) * 2..at(to) * 2].chunks_exact(2);
        bytes.map(|two| i16::from_le_bytes([two[0], two[1]]))
    }

    /// What is here more than there.
    fn more_than(&self, other: &Self, from: u64, to: u64) -> Vec<i16> {
        let both = self.between(from, to).zip(other.between(from, to));
        both.map(|(here, there)| here.saturating_sub(there))
            .collect()
    }
}

fn at(ms: u64) -> usize {
    usize::try_from(ms * RATE / 1_000).unwrap()
}

/// Root of the mean square.
fn energy(samples: impl IntoIterator<Item = i16>) -> f64 {
    let (mut squares, mut count) = (0.0, 0.0);
    for sample in samples {
        squares += f64::from(sample) * f64::from(sample);
        count += 1.0;
    }
    f64::sqrt(squares / count)
}

fn ms(line: &Value) -> u64 {
    line["at_ms"].as_u64().unwrap()
}

/// The stretches outside these windows, each from a line on.
fn outside(lines: &[&Value], window: impl Fn(&Value) -> u64, total: u64) -> Vec<(u64, u64)> {
    let mut from = 0;
    let mut stretches = Vec::new();
    for line in lines {
        if ms(line) > from {
            stretches.push((from, ms(line)));
        }
        from = from.max(ms(line) + window(line) + 1);
    }
    if from < total {
        stretches.push((from, total));
    }
    stretches
}

#[cfg(unix)]
mod speaker {
    use super::*;
    use crate::installed;

    /// A folder with an `espeak-ng` that does this.
    pub(super) fn that(home: &Home, does: &str) -> PathBuf {
        let folder = home.path().join("bin");
        fs::create_dir_all(&folder).unwrap();
        let program = folder.join("espeak-ng");
        installed::program(&program, does);
        folder
    }

    /// One that says the same for so many milliseconds, whatever it is asked to say, and writes down
    /// what it was asked.
    pub(super) fn of(home: &Home, ms: u32) -> PathBuf {
        as_loud(home, ms, 8_000)
    }

    /// The same, this loud.
    pub(super) fn as_loud(home: &Home, ms: u32, peak: i16) -> PathBuf {
        let voice = home.path().join("voice.wav");
        let spec = WavSpec {
            channels: 1,
            sample_rate: 16_000,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        let mut writer = hound::WavWriter::create(&voice, spec).unwrap();
        for n in 0..ms * 16 {
            let up = n / 40 % 2 == 0;
            writer.write_sample(if up { peak } else { -peak }).unwrap();
        }
        writer.finalize().unwrap();
        let does = format!(
            "echo \"$*\" | /bin/sed 's/-w .*//' >>{asked}\nread text; echo \"$text\" >>{texts}\n\
             while [ $# -gt 1 ]; do shift; done\n/bin/cp {voice} \"$1\"",
            asked = home.path().join("asked").display(),
            texts = home.path().join("texts").display(),
            voice = voice.display(),
        );
        that(home, &does)
    }
}

#[test]
fn the_file_is_as_long_as_its_session_to_the_sample() {
    let home = Home::new();
    for id in ["walk", "sacrum", "disc-1", "mind-body"] {
        let (said, samples) = record(&home, &[id, "--tones-only", "--json"], None);
        let json = said.json();
        let total = json["total_ms"].as_u64().unwrap();
        assert_eq!(samples.len(), at(total), "{id}");
        let session = home.run(&["rehearse", id, "--json"]).json();
        let session = session["total_ms"].as_u64().unwrap();
        let lines = lines(&json);
        let room = |line: &Value| line["room_ms"].as_u64().unwrap();
        let (first, last) = (lines.first().unwrap(), lines.last().unwrap());
        assert_eq!((&first["cue"], ms(first)), (&"stop-rule".into(), 0));
        assert_eq!(total, room(first) + session + room(last), "{id}");
    }
}

#[test]
fn a_recording_begins_with_the_stop_rule_asks_for_no_key_and_is_as_long_in_every_language() {
    let home = Home::new();
    home.put("config.toml", "country = \"no\"\n");
    let record = |lang| {
        let args = ["walk", "--tones-only", "--json", "--lang", lang];
        record(&home, &args, None).0.json()
    };
    let all = ["en", "da", "nb"].map(record);
    for json in &all {
        assert_eq!(json["total_ms"], all[0]["total_ms"]);
        let lines = lines(json);
        let words = |line: &Value| line["words"].as_str().unwrap_or_default().to_owned();
        assert!(words(&lines[0]).contains("1 1 3"), "{}", lines[0]);
        let said: Vec<String> = lines.iter().map(words).collect();
        assert!(!said.iter().any(|text| text.contains("Enter")), "{said:?}");
        let way_out = lines.iter().find(|line| line["step"] == "away").unwrap();
        assert!(words(way_out).contains("40 min"), "{way_out}");
    }
    let goes_on = "40 minutes. This recording goes on by itself when the time is over.";
    assert!(all[0].to_string().contains(goes_on));
}

#[test]
fn tones_sound_when_they_are_due_and_nothing_sounds_else() {
    let home = Home::new();
    let (said, samples) = record(&home, &["sacrum", "--tones-only", "--json"], None);
    assert_eq!(said.err, "");
    let json = said.json();
    let lines = lines(&json);
    let toned: Vec<&Value> = lines.iter().filter(|l| l["tone"].is_string()).collect();
    assert!(toned.len() > 30);
    for line in &toned {
        assert!(
            energy(samples.between(ms(line), ms(line) + 60)) > 200.0,
            "{line}"
        );
    }
    let total = json["total_ms"].as_u64().unwrap();
    for (from, to) in outside(&toned, |_| TONE, total) {
        assert!(samples.between(from, to).all(|s| s == 0), "{from} {to}");
    }
}

#[cfg(unix)]
#[test]
fn words_are_heard_when_they_are_due_and_nowhere_else() {
    let home = Home::new();
    let speaker = speaker::of(&home, 400);
    let args = ["sacrum", "--json", "--lang", "da"];
    let (said, spoken) = record(&home, &args, Some(&speaker));
    let json = said.json();
    let (_, tones) = record(&home, &[&args[..], &["--tones-only"]].concat(), None);
    assert_eq!(spoken.len(), tones.len());
    let lines = lines(&json);
    let worded: Vec<&Value> = lines.iter().filter(|l| l["words"].is_string()).collect();
    assert_eq!(json["audio"]["spoken"], worded.len());
    assert_eq!(json["audio"]["spoken_by"], "espeak-ng");
    assert_eq!(
        (&json["audio"]["faster"], &json["audio"]["cut"]),
        (&0.into(), &0.into())
    );
    for line in &worded {
        let from = ms(line) + lead(line);
        let heard = energy(spoken.more_than(&tones, from + 5, from + 390));
        assert!((2_800.0..3_100.0).contains(&heard), "{heard} {line}");
    }
    let total = json["total_ms"].as_u64().unwrap();
    for (from, to) in outside(&worded, |line| lead(line) + 401, total) {
        let words = spoken.more_than(&tones, from, to);
        assert!(words.iter().all(|s| *s == 0), "{from} {to}");
    }
}

#[cfg(unix)]
#[test]
fn tones_are_six_decibels_softer_than_every_voice() {
    let home = Home::new();
    let args = ["walk", "--json"];
    for peak in [500, 8_000, 32_000] {
        let speaker = speaker::as_loud(&home, 700, peak);
        let (said, spoken) = record(&home, &args, Some(&speaker));
        let json = said.json();
        let (mut voice, mut tones) = (Vec::new(), Vec::new());
        for line in &lines(&json) {
            let tone = line["tone"].as_str().and_then(Tone::from_word);
            let long = tone.map_or(0, |tone| tone.samples().len() * 1_000 / 22_050);
            tones.extend(spoken.between(ms(line), ms(line) + u64::try_from(long).unwrap()));
            let from = ms(line) + lead(line);
            let said = if line["words"].is_string() { 690 } else { 0 };
            voice.extend(spoken.between(from, from + said));
        }
        let decibels = 20.0 * (energy(voice) / energy(tones)).log10();
        assert!((5.0..7.0).contains(&decibels), "{peak} {decibels}");
    }
}

#[cfg(unix)]
#[test]
fn no_word_is_heard_over_a_tone() {
    let home = Home::new();
    // Longer than most lines may be: what is cut must not reach into the next tone either.
    let speaker = speaker::of(&home, 1_500);
    // A test of the lines looks at every programme in every language.
    for (id, lang) in [("desk-break", "en"), ("starter", "da"), ("release", "nb")] {
        let args = [id, "--json", "--lang", lang];
        let (said, spoken) = record(&home, &args, Some(&speaker));
        let (_, tones) = record(&home, &[&args[..], &["--tones-only"]].concat(), None);
        for line in lines(&said.json()).iter().filter(|l| l["tone"].is_string()) {
            let from = ms(line);
            let to = from + lead(line).min(line["room_ms"].as_u64().unwrap_or(u64::MAX));
            let words = spoken.more_than(&tones, from, to);
            assert!(words.iter().all(|s| *s == 0), "{id} {lang} {line}");
        }
    }
}

#[cfg(unix)]
#[test]
fn the_same_words_are_spoken_once_in_the_voice_and_at_the_rate_of_the_settings() {
    let home = Home::new();
    let speaker = speaker::of(&home, 400);
    home.put("config.toml", "voice-rate = \"slow\"\n");
    for (lang, asked) in [
        ("en", "-b 1 -v en-gb -s 150 --stdin"),
        ("da", "-b 1 -v da -s 150 --stdin"),
        ("nb", "-b 1 -v nb -s 172 --stdin"),
    ] {
        let (said, _) = record(&home, &["sacrum", "--json", "--lang", lang], Some(&speaker));
        let lines = lines(&said.json());
        let mut words: Vec<&str> = lines.iter().filter_map(|l| l["words"].as_str()).collect();
        words.sort_unstable();
        words.dedup();
        let read = |name| fs::read_to_string(home.path().join(name)).unwrap();
        let (calls, texts) = (read("asked"), read("texts"));
        let mut texts: Vec<&str> = texts.lines().collect();
        assert!(
            texts[0].contains("1 1 2") || lang == "en",
            "the stop rule comes first: {}",
            texts[0]
        );
        texts.sort_unstable();
        // A few Norwegian words are spelled for espeak as they sound.
        if lang == "nb" {
            assert_eq!(texts.len(), words.len());
            assert!(texts.iter().any(|text| text.contains("bæjn")));
            let is_written = |text: &str| words.contains(&text);
            assert!(texts.iter().filter(|text| is_written(text)).count() > 20);
        } else {
            assert_eq!(texts, words);
        }
        assert!(calls.lines().all(|call| call.trim() == asked), "{calls}");
        for name in ["asked", "texts"] {
            fs::remove_file(home.path().join(name)).unwrap();
        }
        home.put("config.toml", "voice-rate = \"slow\"\ncountry = \"dk\"\n");
    }
}

#[cfg(unix)]
#[test]
fn words_that_do_not_fit_are_spoken_faster_then_cut_and_counted() {
    let home = Home::new();
    let speaker = speaker::of(&home, 2_500);
    let (said, samples) = record(&home, &["sacrum", "--json"], Some(&speaker));
    let json = said.json();
    let lines = lines(&json);
    let short = lines.iter().filter(|l| l["words"].is_string());
    let short: Vec<&Value> = short
        .filter(|l| l["room_ms"].as_u64().unwrap() < 2_500)
        .collect();
    assert!(short.len() > 20);
    let count = short.len();
    assert_eq!(
        (&json["audio"]["faster"], &json["audio"]["cut"]),
        (&count.into(), &count.into())
    );
    // A pause after such words is as quiet as ever: they are over.
    let pauses = lines
        .iter()
        .filter(|l| l["words"].is_null() && l["tone"].is_null());
    let pauses: Vec<&Value> = pauses
        .filter(|l| l["room_ms"].as_u64().unwrap() > 0)
        .collect();
    assert!(!pauses.is_empty());
    for pause in pauses {
        let end = ms(pause) + pause["room_ms"].as_u64().unwrap();
        assert!(energy(samples.between(ms(pause) + 1, end)) < 1.0, "{pause}");
    }
    let asked = fs::read_to_string(home.path().join("asked")).unwrap();
    assert!(
        asked.contains("-s 240 "),
        "one and a half times as fast: {asked}"
    );
    let (said, _) = record(&home, &["sacrum", "--lang", "en"], Some(&speaker));
    assert!(said.out.contains("are cut off."), "{}", said.out);
}

/// Holds that a file with tones alone is there, and that one sentence says what is missing.
fn tones_alone(home: &Home, speaker: Option<&Path>, says: &str) {
    let (said, heard) = record(home, &["sacrum", "--lang", "en"], speaker);
    let said_err = said.err.replace('\n', " ");
    assert!(said_err.starts_with(says), "{said:?}");
    assert!(said.out.contains("tones alone"), "{said:?}");
    assert!(
        said.out.contains("Before you begin: stop at once"),
        "it is read where nobody says it"
    );
    let (_, tones) = record(home, &["sacrum", "--lang", "en", "--tones-only"], None);
    assert!(heard == tones, "the tones are all there");
}

#[test]
fn without_a_speaker_there_are_tones_and_one_clear_sentence() {
    let says = "The words are missing in this file, because espeak-ng is not installed.";
    tones_alone(&Home::new(), None, says);
}

#[cfg(unix)]
#[test]
fn a_speaker_that_fails_or_writes_nonsense_costs_the_words_alone() {
    let says = "The words are missing in this file, because espeak-ng could not speak them.";
    let half = "n=$(/bin/cat count 2>/dev/null || echo 0); echo $((n + 1)) >count\n\
        [ $n -lt 3 ] || exit 1\nwhile [ $# -gt 1 ]; do shift; done\n/bin/cp voice.wav \"$1\"";
    for does in [
        "exit 1",
        "exit 0",
        "while [ $# -gt 1 ]; do shift; done\necho no sound >\"$1\"",
        half,
    ] {
        let home = Home::new();
        speaker::of(&home, 400);
        tones_alone(&home, Some(&speaker::that(&home, does)), says);
    }
}

#[cfg(unix)]
#[test]
fn a_speaker_that_hangs_is_ended() {
    let home = Home::new();
    let speaker = speaker::that(&home, "exec /bin/sleep 600");
    let says = "The words are missing in this file, because espeak-ng could not speak them.";
    tones_alone(&home, Some(&speaker), says);
}

#[test]
fn the_real_speaker_is_heard_where_words_are_due() {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = |folder: &PathBuf| folder.join("espeak-ng").is_file();
    if !std::env::split_paths(&path).any(|folder| there(&folder)) {
        println!("espeak-ng is not installed: nothing is heard, and nothing is tested");
        return;
    }
    for lang in ["en", "da", "nb"] {
        let home = Home::new();
        let args = ["starter", "--json", "--lang", lang];
        let (said, spoken) = record(&home, &args, Some(Path::new(&path)));
        let (_, tones) = record(&home, &[&args[..], &["--tones-only"]].concat(), None);
        let json = said.json();
        assert_eq!(
            (&json["audio"]["cut"], said.err.as_str()),
            (&0.into(), ""),
            "{lang}"
        );
        let lines = lines(&json);
        let due = |line: &&Value| line["words"].is_string();
        for line in lines.iter().filter(due) {
            // The tone is over by then, so that it cannot pass for a voice.
            let sounds = lead(line);
            let room = line["room_ms"].as_u64().unwrap();
            let (from, to) = (ms(line) + sounds, ms(line) + room.min(sounds + 400));
            let heard = energy(spoken.more_than(&tones, from, to));
            assert!(heard > 100.0, "{heard} {lang} {line}");
        }
        for line in lines.iter().filter(|line| line["words"].is_null()) {
            let end = ms(line) + line["room_ms"].as_u64().unwrap();
            let heard = spoken.more_than(&tones, ms(line), end);
            assert!(heard.iter().all(|s| *s == 0), "{lang} {line}");
        }
    }
}

/// Milliseconds from the start of a line to its words: its tone comes first.
fn lead(line: &Value) -> u64 {
    let tone = line["tone"].as_str().and_then(Tone::from_word);
    tone.map_or(0, |tone| u64::try_from(tone.lead().as_millis()).unwrap())
}

#[cfg(unix)]
#[test]
fn a_recording_that_is_stopped_leaves_no_words_behind() {
    use rustix::process::{Pid, Signal, kill_process};
    let home = Home::new();
    let speaker = speaker::of(&home, 300);
    let temporary = home.path().join("temporary");
    fs::create_dir(&temporary).unwrap();
    let mut command = home.command(&["rehearse", "sacrum", "--audio", "a.wav"]);
    command.env("PATH", speaker).env("TMPDIR", &temporary);
    let mut child = command.spawn().unwrap();
    let spoken = || {
        let folders = fs::read_dir(&temporary).unwrap().flatten();
        let files = folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten());
        files.count()
    };
    while spoken() < 3 {
        assert!(child.try_wait().unwrap().is_none(), "it is over too soon");
        std::thread::yield_now();
    }
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0);
    assert!(!home.path().join("a.wav").exists());
}
