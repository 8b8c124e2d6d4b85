//! `rygrad voice`: what to record, whether it is right, and how it is heard.

use crate::home::{Home, Said};
use hound::{SampleFormat, WavSpec, WavWriter};
use std::fs;
use std::path::Path;

fn script(home: &Home, args: &[&str]) -> Said {
    let all = [&["voice", "script", "-o", "min-stemme"], args].concat();
    home.run(&all)
}

fn read(home: &Home, name: &str) -> String {
    fs::read_to_string(home.path().join("min-stemme").join(name)).unwrap()
}

/// The ids of a manuscript, each with its mark.
fn marks(page: &str) -> Vec<(&str, &str)> {
    let lines = page.lines().filter(|line| line.starts_with('['));
    lines
        .filter(|line| line.contains('.') && line.len() > 4)
        .filter_map(|line| line.split_at_checked(4))
        .map(|(mark, rest)| (mark.trim(), rest.split_whitespace().next().unwrap()))
        .filter(|(_, id)| id.contains('.') && !id.ends_with('.'))
        .collect()
}

#[test]
fn a_manuscript_says_what_to_record_and_keeps_what_is_there() {
    let home = Home::new();
    let said = script(&home, &["disc-1", "--lang", "da"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    let page = read(&home, "manuscript.txt");
    let ids = marks(&page);
    assert!(ids.len() > 50, "{}", ids.len());
    assert!(ids.iter().all(|(mark, _)| *mark == "[ ]"), "{page}");
    for line in ["== Bækkenkip ==", "== Tal ==", "    Kip", "    Skift side."] {
        assert!(page.lines().any(|l| l == line), "{line}");
    }
    assert!(page.contains("[ ] pelvic-tilt.move   højst 0,"), "{page}");
    assert!(page.lines().all(|line| line.chars().count() < 110));
    let head = read(&home, "pack.toml");
    for line in ["lang = \"da\"", "by = \"\"", "programmes = [\"disc-1\"]"] {
        assert!(head.lines().any(|l| l == line), "{head}");
    }
    // A person fills it in and records; then another programme is asked for.
    let folder = home.path().join("min-stemme");
    let mine = head.replace("by = \"\"", "by = \"Ida\"  # mig");
    fs::write(folder.join("pack.toml"), mine).unwrap();
    fs::write(folder.join("pelvic-tilt.move.wav"), "a recording").unwrap();
    let said = script(&home, &["starter", "--lang", "da"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("Indtalt: 1."), "{said:?}");
    assert!(said.out.contains("Nye siden sidst: "), "{said:?}");
    let head = read(&home, "pack.toml");
    assert!(head.contains("by = \"Ida\"  # mig"), "{head}");
    assert!(
        head.contains("programmes = [\"disc-1\", \"starter\"]"),
        "{head}"
    );
    let later = read(&home, "manuscript.txt");
    let recorded: Vec<_> = marks(&later)
        .into_iter()
        .filter(|(m, _)| *m == "[x]")
        .collect();
    assert_eq!(recorded, [("[x]", "pelvic-tilt.move")]);
    assert!(marks(&later).len() > ids.len());
    assert_eq!(read(&home, "pelvic-tilt.move.wav"), "a recording");
    // The folder knows its programmes and its language.
    let same = script(&home, &["--lang", "da"]);
    assert!(
        same.code == 0 && !same.out.contains("Nye siden sidst"),
        "{same:?}"
    );
    assert_eq!(read(&home, "manuscript.txt"), later);
    let other = script(&home, &["--lang", "nb"]);
    assert_eq!((other.code, other.out.as_str()), (2, ""), "{other:?}");
}

#[test]
fn a_text_that_changed_is_recorded_from_an_older_one() {
    let home = Home::new();
    let built_in = |id: &str| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(root.join(format!("exercises/{id}.toml"))).unwrap()
    };
    let tilt = built_in("pelvic-tilt");
    home.put("exercises/pelvic-tilt.toml", &tilt);
    assert_eq!(script(&home, &["disc-1", "--lang", "da"]).code, 0);
    let folder = home.path().join("min-stemme");
    fs::write(folder.join("pelvic-tilt.move.wav"), "a recording").unwrap();
    let changed = tilt.replace("move.da = \"Kip\"", "move.da = \"Kip nu\"");
    assert_ne!(changed, tilt);
    home.put("exercises/pelvic-tilt.toml", &changed);
    let said = script(&home, &["--lang", "da"]);
    let older = "Indtalt efter en ældre tekst: pelvic-tilt.move";
    assert!(said.out.contains(older), "{said:?}");
    assert!(read(&home, "manuscript.txt").contains("[!] pelvic-tilt.move "));
}

#[test]
fn a_folder_that_is_no_voice_is_told() {
    let home = Home::new();
    for (name, text, says) in [
        ("pack.toml", "format = 1\nlang = 4\n", "line 2 of pack.toml"),
        ("pack.toml", "format = 9\nlang = \"en\"\n", "newer version"),
        ("texts.toml", "text = 5\n", "texts.toml cannot be read"),
    ] {
        let folder = home.path().join("min-stemme");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
        let said = script(&home, &["disc-1", "--lang", "en"]);
        assert_eq!(said.code, 1, "{said:?}");
        let err = said.err.replace('\n', " ");
        assert!(err.contains(says), "{said:?}");
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::write(home.path().join("min-stemme"), "a file").unwrap();
    assert_eq!(script(&home, &["disc-1"]).code, 1);
}

/// A file with a tone of so many milliseconds, in place of a person.
fn recording(path: &Path, ms: u32, peak: f64) {
    let spec = WavSpec {
        channels: 1,
        sample_rate: 22_050,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut file = WavWriter::create(path, spec).unwrap();
    let count = ms * 441 / 20;
    for n in 0..count + 4_000 {
        let is_speech = (2_000..count + 2_000).contains(&n);
        let wave = (f64::from(n) * 300.0 / 22_050.0 * std::f64::consts::TAU).sin();
        let value = if is_speech { wave * peak } else { 0.0 };
        #[expect(clippy::cast_possible_truncation, reason = "it is a sample")]
        let value = (value * 32_767.0).clamp(-32_768.0, 32_767.0) as i16;
        file.write_sample(value).unwrap();
    }
    file.finalize().unwrap();
}

/// Records every text of the folder that is not recorded, each as long as it may be.
fn record_all(home: &Home) {
    let page = read(home, "manuscript.txt");
    let folder = home.path().join("min-stemme");
    for line in page.lines().filter(|line| line.starts_with("[ ] ")) {
        let mut words = line.split_whitespace().skip(2);
        let Some(id) = words
            .next()
            .filter(|id| id.contains('.') && !id.ends_with('.'))
        else {
            continue;
        };
        let most = words.find_map(|word| word.replace(',', ".").parse::<f64>().ok());
        let seconds = (most.unwrap_or(0.8) - 0.2).clamp(0.1, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is short"
        )]
        let ms = (seconds * 1_000.0) as u32;
        recording(&folder.join(format!("{id}.wav")), ms, 0.3);
    }
}

#[test]
fn a_check_says_what_to_do_until_nothing_is_wrong() {
    let home = Home::new();
    script(&home, &["sacrum", "--lang", "da"]);
    let check = |args: &[&str]| {
        let said = home.run(&[&["voice", "check", "min-stemme", "--lang", "en"], args].concat());
        assert!(said.is_clean() && said.err.is_empty(), "{said:?}");
        said
    };
    let said = check(&[]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("min-stemme: 0 of "), "{said:?}");
    assert!(said.out.contains("Not recorded yet."), "{said:?}");
    assert!(
        said.out
            .contains("more; all of them stand in manuscript.txt"),
        "{said:?}"
    );
    record_all(&home);
    let said = check(&[]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("nothing is wrong."), "{said:?}");
    assert!(
        said.out.contains("not said yet who speaks (by)"),
        "{said:?}"
    );
    // Four go wrong.
    let file = |id: &str| home.path().join("min-stemme").join(format!("{id}.wav"));
    fs::write(file("number.2"), "a song").unwrap();
    recording(&file("number.3"), 300, 1.5);
    recording(&file("pelvic-tilt.move"), 3_000, 0.3);
    fs::remove_file(file("voice.end")).unwrap();
    let said = check(&[]);
    assert_eq!(said.code, 1);
    let out: Vec<&str> = said.out.lines().collect();
    let below = |line: &str| {
        let at = out.iter().position(|l| l.starts_with(line)).unwrap();
        let ids = out.iter().skip(at).take_while(|l| !l.is_empty());
        let ids = ids.filter_map(|l| l.strip_prefix("  ")?.split("  ").next());
        let ids = ids.map(str::trim).filter(|id| !id.is_empty());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(below("Damaged"), ["number.2"], "{said:?}");
    assert_eq!(
        below("Too loud for the microphone"),
        ["number.3"],
        "{said:?}"
    );
    assert_eq!(below("Too long"), ["pelvic-tilt.move"], "{said:?}");
    assert_eq!(below("Not recorded yet"), ["voice.end"], "{said:?}");
    assert!(said.out.contains("  pelvic-tilt.move  3."), "{said:?}");
    // All the same it can be sent.
    let said = check(&["-o", "stemme.tar"]);
    assert!(said.out.contains("stemme.tar"), "{said:?}");
    let sent = home.run(&["voice", "check", "stemme.tar", "--lang", "en"]);
    let same = |text: &str| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(same(&sent.out), same(&check(&[]).out));
    let again = home.run(&["voice", "check", "min-stemme", "-o", "stemme.tar"]);
    assert!(
        again.code == 1 && !again.err.is_empty(),
        "it stays: {again:?}"
    );
}

#[cfg(unix)]
mod recorded {
    use super::*;
    use crate::installed::program;
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Child, Command, Stdio};
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    /// How long anything may take on the most loaded machine.
    const LONG: Duration = Duration::from_mins(1);

    /// Programs that record this tone and play into a file, and a folder to record into. Each says when it
    /// was there.
    fn studio(home: &Home, tone: Option<f64>) -> Receiver<String> {
        let bin = home.path().join("bin");
        fs::create_dir_all(&bin).unwrap();
        let said = script(home, &["walk", "--lang", "nb"]);
        assert_eq!(said.code, 0, "{said:?}");
        let samples = (0..48_000_i32).flat_map(|n| {
            let wave = (f64::from(n) * 300.0 / 48_000.0 * std::f64::consts::TAU).sin();
            #[expect(clippy::cast_possible_truncation, reason = "it is a sample")]
            let value = (wave * tone.unwrap_or(0.0) * 32_767.0) as i16;
            value.to_le_bytes()
        });
        fs::write(home.path().join("sound"), samples.collect::<Vec<u8>>()).unwrap();
        let does = if tone.is_some() {
            "/bin/cat sound; echo recorded >there; exec /bin/sleep 600"
        } else {
            "echo recorded >there; exit 1"
        };
        program(&bin.join("arecord"), does);
        let plays = "/bin/cp \"$1\" heard.wav; echo played >there";
        program(&bin.join("pw-play"), plays);
        let there = home.path().join("there");
        assert!(
            Command::new("mkfifo")
                .arg(&there)
                .status()
                .unwrap()
                .success()
        );
        let (send, receive) = channel();
        // Open for both, it does not end with its first writer.
        let pipe = fs::OpenOptions::new().read(true).write(true).open(there);
        let lines = BufReader::new(pipe.unwrap()).lines();
        std::thread::spawn(move || {
            lines
                .map_while(Result::ok)
                .try_for_each(|line| send.send(line))
        });
        receive
    }

    fn start(home: &Home, ids: &[&str]) -> Child {
        let all = [&["voice", "record", "min-stemme", "--lang", "en"], ids].concat();
        let mut command = home.command(&all);
        command.env("PATH", home.path().join("bin"));
        let pipe = || Stdio::piped();
        let command = command.stdin(pipe()).stdout(pipe()).stderr(pipe());
        command.spawn().unwrap()
    }

    fn typed(child: &mut Child, keys: &str) {
        child
            .stdin
            .as_mut()
            .unwrap()
            .write_all(keys.as_bytes())
            .unwrap();
    }

    /// Waits until a program was there, then types this.
    fn then(there: &Receiver<String>, child: &mut Child, program: &str, keys: &str) {
        assert_eq!(there.recv_timeout(LONG).unwrap(), program);
        typed(child, keys);
    }

    fn ended(mut child: Child) -> (String, String, i32) {
        drop(child.stdin.take());
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        (text(output.stdout), text(output.stderr), code)
    }

    #[test]
    fn a_text_is_recorded_heard_and_recorded_once_more() {
        let home = Home::new();
        let there = studio(&home, Some(0.3));
        let mut child = start(&home, &[]);
        typed(&mut child, "\n");
        then(&there, &mut child, "recorded", "\n");
        then(&there, &mut child, "played", "r\n");
        then(&there, &mut child, "recorded", "\n");
        then(&there, &mut child, "played", "\nn\nq\n");
        let (out, err, code) = ended(child);
        assert_eq!((err.as_str(), code), ("", 0), "{out}");
        assert!(
            out.contains("1 of ") && out.contains("   voice.recorded-stop"),
            "{out}"
        );
        assert!(
            out.contains("Recording. Enter: stop\n0.9 s.\nEnter: next"),
            "{out}"
        );
        assert!(out.contains("Recorded: 1."), "{out}");
        let file = home.path().join("min-stemme/voice.recorded-stop.wav");
        let made = hound::WavReader::open(&file).unwrap();
        assert_eq!((made.spec().sample_rate, made.duration()), (48_000, 43_200));
        let heard = hound::WavReader::open(home.path().join("heard.wav")).unwrap();
        assert_eq!(heard.spec().sample_rate, 22_050, "as in a session");
        assert!(read(&home, "manuscript.txt").contains("[x] voice.recorded-stop"));
        let texts = read(&home, "texts.toml");
        assert!(texts.contains("[take.\"voice.recorded-stop\"]"), "{texts}");
        // The next time it begins with the next one, and a text can be named.
        let (out, _, _) = ended(start(&home, &[]));
        assert!(out.contains("   voice.check"), "{out}");
        let (out, _, _) = ended(start(&home, &["voice.recorded-stop"]));
        assert!(out.contains("1 of 1   voice.recorded-stop"), "{out}");
    }

    #[test]
    fn what_is_wrong_is_said_at_once() {
        let home = Home::new();
        let there = studio(&home, Some(3.0));
        let mut child = start(&home, &["voice.end"]);
        typed(&mut child, "\n");
        then(&there, &mut child, "recorded", "\n");
        let (out, _, _) = ended(child);
        assert!(out.contains("Too loud for the microphone"), "{out}");
        let home = Home::new();
        let there = studio(&home, None);
        let mut child = start(&home, &["voice.end"]);
        typed(&mut child, "\n");
        then(&there, &mut child, "recorded", "\n");
        let (out, _, code) = ended(child);
        assert!(
            out.contains("Nothing was heard. Check the microphone"),
            "{out}"
        );
        assert!(code == 0 && out.contains("Recorded: 0."), "{out}");
        assert!(!home.path().join("min-stemme/voice.end.wav").exists());
    }

    #[test]
    fn without_a_program_it_says_what_to_do() {
        let home = Home::new();
        script(&home, &["walk", "--lang", "nb"]);
        let (out, err, code) = ended(start(&home, &[]));
        assert_eq!((out.as_str(), code), ("", 1));
        assert!(err.contains("sudo apt install alsa-utils"), "{err}");
    }
}

#[cfg(unix)]
mod heard {
    use super::*;
    use crate::installed::program;
    use rygrad::core::text::{Lang, Plain};
    use rygrad::script::Tone;
    use rygrad::voice::pack::Pack;
    use serde_json::Value;

    /// A home with a whole voice, and an `espeak-ng` that says the same for whatever it is asked, and
    /// writes down what that is.
    fn voiced() -> Home {
        let home = Home::new();
        assert_eq!(script(&home, &["sacrum", "--lang", "da"]).code, 0);
        record_all(&home);
        let head = read(&home, "pack.toml").replace("name = \"\"", "name = \"Ida\"");
        let folder = home.path().join("min-stemme");
        fs::write(folder.join("pack.toml"), head).unwrap();
        home.put(
            "config.toml",
            &format!("voice-pack-da = '{}'\n", folder.display()),
        );
        let bin = home.path().join("bin");
        fs::create_dir_all(&bin).unwrap();
        recording(&home.path().join("voice.wav"), 400, 0.2);
        let does = "read text; echo \"$text\" >>texts\n\
            while [ $# -gt 1 ]; do shift; done\n/bin/cp voice.wav \"$1\"";
        program(&bin.join("espeak-ng"), does);
        home
    }

    /// Its session as a sound, and what was said about it.
    fn record(home: &Home, more: &[&str]) -> (Value, Vec<i16>) {
        let args = [
            "rehearse", "sacrum", "--lang", "da", "--audio", "a.wav", "--force", "--json",
        ];
        let mut command = home.command(&[&args[..], more].concat());
        command.env("PATH", home.path().join("bin"));
        let output = command.output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        let mut file = hound::WavReader::open(home.path().join("a.wav")).unwrap();
        let samples = file.samples::<i16>().map(Result::unwrap).collect();
        (serde_json::from_slice(&output.stdout).unwrap(), samples)
    }

    fn asked(home: &Home) -> Vec<String> {
        let texts = fs::read_to_string(home.path().join("texts")).unwrap_or_default();
        texts.lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_recorded_voice_speaks_every_line_of_a_session() {
        let home = voiced();
        let (json, heard) = record(&home, &[]);
        assert_eq!(json["audio"]["spoken_by"], "Ida", "{}", json["audio"]);
        assert_eq!(json["audio"]["cut"], 0, "{}", json["audio"]);
        assert_eq!(asked(&home), [""; 0], "nobody else is asked");
        let (_, tones) = record(&home, &["--tones-only"]);
        let pack = Pack::open(&home.path().join("min-stemme")).unwrap();
        let out = home.path().join("line.wav");
        let mut lines = 0;
        for line in json["lines"].as_array().unwrap() {
            let Some(words) = line["words"].as_str().filter(|words| !words.contains(". ")) else {
                continue;
            };
            // What the session says is what the pack makes of this line.
            pack.render(&[Plain::new(words)], Lang::Da, &out).unwrap();
            let made = hound::WavReader::open(&out).unwrap().into_samples::<i16>();
            // The silence of its edges is cut once more where it is played.
            let made = made
                .map(Result::unwrap)
                .skip_while(|s| s.unsigned_abs() < 150);
            let made: Vec<i16> = made.collect();
            let tone = line["tone"].as_str().and_then(Tone::from_word);
            let lead = tone.map_or(0, |tone| u64::try_from(tone.lead().as_millis()).unwrap());
            let from = (line["at_ms"].as_u64().unwrap() + lead) * 22_050 / 1_000;
            let from = usize::try_from(from).unwrap();
            let words = heard[from..].iter().zip(&tones[from..]);
            let words: Vec<i32> = words.map(|(a, b)| i32::from(*a) - i32::from(*b)).collect();
            assert!(alike(&words, &made) > 0.9, "{line}");
            lines += 1;
        }
        assert!(lines > 40, "{lines}");
    }

    /// How much two sounds go together, up to a few samples, from 0 to 1.
    fn alike(heard: &[i32], made: &[i16]) -> f64 {
        let power = |sound: &mut dyn Iterator<Item = f64>| sound.map(|s| s * s).sum::<f64>().sqrt();
        let made: Vec<f64> = made.iter().map(|s| f64::from(*s)).collect();
        let at = |shift: usize| {
            let heard = heard.iter().map(|s| f64::from(*s));
            let both = heard.clone().zip(made.iter().skip(shift));
            let dot: f64 = both.map(|(a, b)| a * b).sum();
            let count = made.len().saturating_sub(shift);
            let own = power(&mut heard.take(count));
            dot / (own * power(&mut made.iter().copied())).max(1.0)
        };
        (0..6).map(at).fold(0.0, f64::max)
    }

    #[test]
    fn a_line_with_a_missing_or_damaged_part_is_spoken_whole_by_the_next_voice() {
        let home = voiced();
        let folder = home.path().join("min-stemme");
        fs::remove_file(folder.join("number.4.wav")).unwrap();
        fs::write(folder.join("number.6.wav"), "a song").unwrap();
        let (json, _) = record(&home, &[]);
        assert_eq!(json["audio"]["spoken_by"], "Ida, espeak-ng");
        let lines = json["lines"].as_array().unwrap();
        let words = lines.iter().filter_map(|line| line["words"].as_str());
        let is_its = |words: &&str| {
            ["4", "6"]
                .iter()
                .any(|n| words.split(", ").any(|w| w == *n))
        };
        let mut want: Vec<&str> = words.filter(is_its).collect();
        want.sort_unstable();
        want.dedup();
        let mut asked = asked(&home);
        asked.sort();
        assert!(want.len() > 1);
        assert_eq!(asked, want);
        // Recorded once more, it is heard at once: nothing old is kept.
        recording(&folder.join("number.4.wav"), 300, 0.3);
        recording(&folder.join("number.6.wav"), 300, 0.3);
        let (json, _) = record(&home, &[]);
        assert_eq!(json["audio"]["spoken_by"], "Ida");
    }

    #[test]
    fn a_voice_in_one_file_is_heard_as_its_folder_is() {
        let home = voiced();
        let (_, folder) = record(&home, &[]);
        let said = home.run(&[
            "voice",
            "check",
            "min-stemme",
            "-o",
            "ida.tar",
            "--lang",
            "da",
        ]);
        assert_eq!(said.code, 0, "{said:?}");
        let file = home.path().join("ida.tar");
        home.put(
            "config.toml",
            &format!("voice-pack-da = '{}'\n", file.display()),
        );
        let (json, one) = record(&home, &[]);
        assert_eq!(json["audio"]["spoken_by"], "Ida");
        assert!(one == folder);
    }
}

#[test]
fn a_voice_that_names_a_programme_again_and_again_holds_nobody_up() {
    let home = Home::new();
    let folder = home.path().join("endless");
    fs::create_dir_all(&folder).unwrap();
    let named = vec!["\"two-minutes\""; 900].join(", ");
    let head = format!("format = 1\nlang = \"en\"\nprogrammes = [{named}]\n");
    fs::write(folder.join("pack.toml"), head).unwrap();
    let said = home.run(&["--lang", "en", "voice", "check", "endless"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.out.contains("Not recorded yet"), "{said:?}");
}
