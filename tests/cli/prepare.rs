//! `rygrad voice prepare`: a program stands in for Piper and writes down what it is given.

use crate::home::{Home, Said};
use crate::installed;
use crate::piper;
use crate::rehearse::answered;
use crate::sound;
use rygrad::core::text::{Lang, Plain};
use rygrad::script::takes;
use std::fs;
use std::path::PathBuf;

/// What it does with each line.
const NOTES: &str = r#"  echo "$words" >> "$0.said"
  case "$words" in *Reach*) exit 1 ;; esac"#;

/// Writes a second of sound for each line of its input, and notes its calls and its lines.
fn speaks() -> Home {
    home(&piper::script(r#"echo "call $*" >> "$0.said""#, NOTES))
}

/// As Debian names a program for mice.
const MICE: &str = "echo 'Configures mice: --gapplication-service'\n";

fn home(piper: &str) -> Home {
    let home = Home::new();
    let bin = home.path().join("bin");
    fs::create_dir_all(&bin).unwrap();
    installed::program(&bin.join("piper"), piper);
    sound::wave(&bin.join("piper.wav"), 22_050);
    for name in ["en.onnx", "en.onnx.json"] {
        fs::write(home.path().join(name), "{}").unwrap();
    }
    let model = home.path().join("en.onnx");
    home.put(
        "config.toml",
        &format!("welcomed = true\nvoice-model-en = '{}'\n", model.display()),
    );
    home
}

fn prepare(home: &Home, args: &[&str]) -> Said {
    let mut all = vec!["--lang", "en", "voice", "prepare"];
    all.extend(args);
    let bin = home.path().join("bin");
    let path = std::env::join_paths([bin, "/usr/bin".into(), "/bin".into()]).unwrap();
    let output = home.command(&all).env("PATH", path).output().unwrap();
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

fn said(home: &Home) -> Vec<String> {
    let said = fs::read_to_string(home.path().join("bin/piper.said"));
    said.unwrap_or_default()
        .lines()
        .map(str::to_owned)
        .collect()
}

fn stored(home: &Home) -> Vec<PathBuf> {
    fn walk(folder: &std::path::Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "wav") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    for cache in [".cache", "Library/Caches"] {
        walk(&home.path().join(cache), &mut found);
    }
    found
}

#[test]
fn every_line_is_rendered_once_and_only_new_ones_the_next_time() {
    let home = speaks();
    let first = prepare(&home, &["two-minutes"]);
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    assert!(first.is_clean(), "{}", first.out);
    assert!(first.out.starts_with("en\n"), "{}", first.out);
    let lines = stored(&home).len();
    assert!(lines > 20, "{lines}");
    let ready = format!("{lines} lines are ready, {lines} of them new.\n");
    assert!(first.out.ends_with(&ready), "{}", first.out);
    assert!(first.out.contains(&format!("{lines} of {lines} lines\n")));
    let heard = said(&home);
    let calls = heard.iter().filter(|line| line.starts_with("call"));
    let one_by_one = calls.clone().filter(|call| call.contains(" -f ")).count();
    assert_eq!(
        calls.count(),
        1 + one_by_one,
        "one process, and what must be faster"
    );
    assert!(heard.iter().any(|line| line == "Do you hear this?"));
    let second = prepare(&home, &["two-minutes"]);
    let ready = format!("{lines} lines are ready, 0 of them new.\n");
    assert!(second.out.ends_with(&ready), "{}", second.out);
    assert_eq!(said(&home), heard, "nothing is spoken twice");
    let cleaned = prepare(&home, &["--clean"]);
    assert_eq!(cleaned.out, format!("{lines} lines were removed.\n"));
    assert_eq!(stored(&home).len(), 0);
}

#[test]
fn a_line_that_fails_is_named_at_the_end_and_costs_no_other() {
    let home = speaks();
    mine(&home);
    let said = prepare(&home, &["mine"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("could not be spoken"), "{}", said.err);
    assert!(said.err.contains("  Reach."), "{}", said.err);
    assert!(stored(&home).len() > 10);
    assert!(said.out.contains("lines are ready"), "{}", said.out);
}

/// A programme of one exercise.
fn mine(home: &Home) {
    home.put(
        "exercises/reach.toml",
        "format = 1\nposition = \"standing\"\nphases = [1]\nareas = [\"lumbar\"]\ndirection = \"none\"\n\
         name.en = \"Reach\"\nsteps.en = [\"Stand.\"]\n[dose]\nsets = 1\nreps = 1\nhold = 1\nmove = 1\n\
         return = 1\n",
    );
    home.put(
        "programmes/mine.toml",
        "format = 1\ndays-per-week = 7\nname.en = \"Mine\"\n[[exercise]]\nid = \"reach\"\n",
    );
}

#[test]
fn a_program_for_mice_is_no_voice() {
    let home = home(MICE);
    let said = prepare(&home, &["two-minutes"]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("no program piper or piper-tts"),
        "{}",
        said.out
    );
    assert_eq!(stored(&home).len(), 0);
}

#[test]
fn without_a_programme_the_call_says_how_to_name_one() {
    let said = prepare(&speaks(), &[]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("rygrad voice prepare disc-1"),
        "{}",
        said.err
    );
}

/// A line that is ready for the time of one programme is not ready for less time in another one.
#[test]
fn a_line_that_has_less_time_in_another_programme_is_rendered_faster() {
    let home = speaks();
    for (id, hold, back) in [("slow", 9, 9), ("quick", 9, 1)] {
        home.put(
            &format!("exercises/{id}.toml"),
            &format!(
                "format = 1\nposition = \"standing\"\nphases = [1]\nareas = [\"lumbar\"]\n\
                 direction = \"none\"\nname.en = \"Bend\"\nsteps.en = [\"Stand.\"]\n[dose]\nsets = 1\n\
                 reps = 2\nhold = {hold}\nmove = {back}\nreturn = {back}\n"
            ),
        );
        home.put(
            &format!("programmes/{id}.toml"),
            &format!(
                "format = 1\ndays-per-week = 7\nname.en = \"Mine\"\n[[exercise]]\nid = \"{id}\"\n"
            ),
        );
    }
    let ready = prepare(&home, &["slow"]);
    assert_eq!(ready.code, 0, "{ready:?}");
    let slow = said(&home);
    let before = slow.len();
    let ready = prepare(&home, &["quick"]);
    assert_eq!(ready.code, 0, "{ready:?}");
    let heard = said(&home).split_off(before);
    let faster = |line: &&String| line.contains(" -f ") && !line.contains("--length-scale 1.00");
    assert!(heard.iter().filter(faster).count() > 0, "{heard:?}");
    let anew = |line: &&String| !line.starts_with("call") && slow.contains(line);
    assert!(heard.iter().filter(anew).count() > 0, "{heard:?}");
    let again = said(&home).len();
    let ready = prepare(&home, &["quick"]);
    assert!(ready.out.contains(" 0 of them new"), "{ready:?}");
    assert_eq!(said(&home).len(), again);
}

#[test]
fn a_recorded_voice_is_not_prepared_and_piper_speaks_what_it_lacks() {
    let home = speaks();
    let folder = home.path().join("ida");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("pack.toml"),
        "format = 1\nlang = \"en\"\nname = \"Ida\"\n",
    )
    .unwrap();
    let text = "[text]\n\"voice.check\" = \"Do you hear this?\"\n";
    fs::write(folder.join("texts.toml"), text).unwrap();
    fs::copy(
        home.path().join("bin/piper.wav"),
        folder.join("voice.check.wav"),
    )
    .unwrap();
    let pack = format!("welcomed = true\nvoice-pack-en = '{}'\n", folder.display());
    let model = home.path().join("en.onnx");
    let model = format!("voice-model-en = '{}'\n", model.display());
    home.put("config.toml", &[pack.as_str(), &model].concat());
    let both = prepare(&home, &["two-minutes"]);
    assert_eq!(both.code, 0, "{both:?}");
    let check = "rygrad voice check";
    assert!(both.out.starts_with("Ida is recorded"), "{}", both.out);
    assert!(both.out.contains(check), "{}", both.out);
    let heard = said(&home);
    assert!(heard.len() > 20);
    assert!(stored(&home).iter().all(|file| {
        let folder = file.parent().unwrap().file_name().unwrap();
        folder == "piper"
    }));
    // Without Piper nothing is left to do.
    home.put("config.toml", &pack);
    let alone = prepare(&home, &["two-minutes"]);
    assert_eq!(alone.code, 0, "{alone:?}");
    assert!(alone.out.starts_with("Ida is recorded"), "{}", alone.out);
    assert!(!alone.out.contains("ready"), "{}", alone.out);
    assert_eq!(said(&home), heard);
}

/// Where a model of the real Piper is, to try it: `PIPER_MODEL=/…/en_US-joe-medium.onnx`, with `piper`
/// on the search path.
#[test]
fn the_real_piper_speaks_where_it_is_installed() {
    let Some(model) = std::env::var_os("PIPER_MODEL") else {
        println!("skipped, without PIPER_MODEL");
        return;
    };
    let home = Home::new();
    home.put(
        "config.toml",
        &format!("voice-model-en = '{}'\n", PathBuf::from(model).display()),
    );
    mine(&home);
    let args = ["--lang", "en", "voice", "prepare", "mine"];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let output = home.command(&args).env("PATH", path).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    if said.contains("no program piper") {
        println!("skipped, without piper");
        return;
    }
    assert_eq!(output.status.code(), Some(0), "{said}");
    let files = stored(&home);
    assert!(files.len() > 10);
    let mut longest = 0;
    for file in files {
        let wave = hound::WavReader::open(&file).unwrap();
        assert_eq!(wave.spec().sample_rate, 22_050);
        assert!(wave.duration() > 2_000, "{}", file.display());
        longest = longest.max(wave.duration());
    }
    // The longest text has five sentences. A file of the first one alone is much shorter.
    let rule = rygrad::i18n::Texts::new(Lang::En).named("voice-recorded-stop", &[]);
    let takes = takes(&[Plain::new(&rule)], 160, Lang::En);
    let lasts = f64::from(longest) / 22_050.0;
    assert!(lasts > takes.as_secs_f64() / 2.0, "{lasts} s for {takes:?}");
}

#[test]
fn a_recording_has_the_voice_that_was_rendered() {
    let home = speaks();
    prepare(&home, &["two-minutes"]);
    let before = said(&home).len();
    let bin = home.path().join("bin");
    let args = [
        "--lang",
        "en",
        "rehearse",
        "two-minutes",
        "--json",
        "--audio",
        "a.wav",
    ];
    let output = home.command(&args).env("PATH", &bin).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["audio"]["spoken_by"], "en", "{json}");
    assert!(json["audio"]["spoken"].as_u64().unwrap() > 5);
    assert_eq!(said(&home).len(), before, "nothing is spoken anew");
}

#[test]
fn a_person_with_a_health_condition_has_every_line_of_their_own_plan() {
    let home = speaks();
    home.put(
        "programmes/small.toml",
        "format = 1\ndays-per-week = 7\nname.en = \"Small\"\n\
         [[exercise]]\nid = \"pelvic-tilt\"\nreps = 2\n\
         [[exercise]]\nid = \"knee-to-chest\"\nreps = 1\n\
         [[exercise]]\nid = \"bridge\"\nreps = 2\n",
    );
    // It leaves out the exercise in the middle: of three there are two.
    answered(&home, &["osteoporosis"], &[]);
    let prepared = prepare(&home, &["small"]);
    assert_eq!(prepared.code, 0, "{}", prepared.err);
    let before = said(&home).len();
    let bin = home.path().join("bin");
    let args = [
        "--lang", "en", "rehearse", "small", "--json", "--audio", "a.wav",
    ];
    let output = home.command(&args).env("PATH", &bin).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let is_said = |words: &str| {
        let lines = json["lines"].as_array().unwrap();
        let mut words_of = lines.iter().filter_map(|line| line["words"].as_str());
        words_of.any(|line| line.contains(words))
    };
    assert!(
        is_said("Exercise 2 of 2.") && !is_said("Exercise 1 of 3."),
        "{json}"
    );
    assert_eq!(
        json["audio"]["spoken_by"], "en",
        "by no other voice: {json}"
    );
    assert_eq!(said(&home).len(), before, "nothing is spoken anew");
}
