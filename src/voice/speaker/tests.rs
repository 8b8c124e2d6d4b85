//! The arguments of each program.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::*;
use crate::core::settings::Rate;
use std::ffi::OsStr;

const ALL: &[Known] = &[
    Known::NG,
    Known::OLD,
    Known::SpdSay,
    Known::Say,
    Known::PowerShell,
];

/// Words that other programs would take for commands.
const HOSTILE: &str =
    "--help $(touch /tmp/x) `id` \"; rm -rf ~\" '!-!' {lang} | & \n -e [[slnc 9]]";

fn call(known: Known, words: &str, lang: Lang, rate: Rate) -> (Vec<String>, Option<String>) {
    let speaker = Speaker::Known(known, "/bin/x".into());
    let call = speaker.call(words, lang, rate.words_a_minute(), true);
    let args = call.args.iter().map(|arg| arg.to_string_lossy().into());
    (args.collect(), call.input)
}

#[test]
fn espeak_speaks_each_language_in_its_voice_and_norwegian_a_little_faster() {
    for (known, lang, rate, args) in [
        (Known::NG, Lang::En, Rate::Slow, "-v en-gb -s 150 --stdin"),
        (Known::NG, Lang::Da, Rate::Normal, "-v da -s 160 --stdin"),
        (Known::NG, Lang::Nb, Rate::Slow, "-v nb -s 172 --stdin"),
        (Known::OLD, Lang::Nb, Rate::Brisk, "-v no -s 218 --stdin"),
        (Known::OLD, Lang::En, Rate::Normal, "-v en -s 160 --stdin"),
    ] {
        let (said, input) = call(known, "Hold", lang, rate);
        assert_eq!(said.join(" "), format!("-b 1 {args}"));
        assert_eq!(input.as_deref(), Some("Hold"));
    }
}

#[test]
fn the_others_are_told_the_same_in_their_own_scales() {
    let (args, input) = call(Known::SpdSay, "Hold", Lang::En, Rate::Slow);
    assert_eq!(args.join(" "), "--wait -l en-GB -r -22 -- Hold");
    assert_eq!(input, None);
    let (args, _) = call(Known::SpdSay, "Hold", Lang::Nb, Rate::Brisk);
    assert_eq!(args.join(" "), "--wait -l nb -r 17 -- Hold");
    for (lang, voice) in [(Lang::En, "Daniel"), (Lang::Da, "Sara"), (Lang::Nb, "Nora")] {
        let (args, input) = call(Known::Say, "Hold", lang, Rate::Normal);
        assert_eq!(args.join(" "), format!("-r 160 -v {voice}"));
        assert_eq!(input.as_deref(), Some("Hold"));
    }
    let (args, input) = call(Known::PowerShell, "Slip", Lang::Da, Rate::Slow);
    assert_eq!(args.len(), 4);
    assert!(args[3].contains("'da-DK'") && args[3].contains("Rate = -2;"));
    assert_eq!(input.as_deref(), Some("Slip"));
}

#[test]
fn without_its_voice_say_takes_the_system_s() {
    let speaker = Speaker::Known(Known::Say, "/bin/say".into());
    let call = speaker.call("Slip", Lang::Da, 160, false);
    assert_eq!(call.args, ["-r", "160"]);
    assert!(speaker.names_a_voice());
}

#[test]
fn no_words_are_taken_for_an_option_or_a_command() {
    let words = Words::of(HOSTILE);
    for known in ALL {
        let (args, input) = call(*known, HOSTILE, Lang::En, Rate::Normal);
        let all = args.iter().chain(&input);
        assert!(all.into_iter().all(|arg| !arg.contains("[[")), "{known:?}");
        if input.is_some() {
            assert_eq!(input.as_deref(), Some(words.as_str()));
            assert!(args.iter().all(|arg| !arg.contains("touch")), "{known:?}");
        } else {
            let end = args.iter().position(|arg| arg == "--").unwrap();
            assert_eq!(args[end + 1..], [words.as_str()], "{known:?}");
        }
    }
}

#[test]
fn the_own_command_gets_words_and_language_where_it_wants_them() {
    let own = |args: &[&str]| {
        let args = args.iter().map(|arg| Plain::new(arg)).collect();
        Speaker::Own("/bin/mine".into(), args).call(HOSTILE, Lang::Da, 160, true)
    };
    let call = own(&["--lang={lang}", "{text}", "say: {text}"]);
    let words = Words::of(HOSTILE);
    let words = words.as_str();
    let spaced = format!(" {words}");
    let named = format!("say: {words}");
    let args: Vec<&OsStr> = ["--lang=da", &spaced, &named].map(OsStr::new).into();
    assert_eq!(call.args, args);
    assert_eq!(call.input, None);
    let call = own(&["-l", "{lang}"]);
    assert_eq!(call.args, ["-l", "da"]);
    assert_eq!(call.input.as_deref(), Some(words));
}

#[test]
fn each_writes_its_words_into_the_file_that_it_is_given() {
    let file = Path::new("/tmp/a line.wav");
    let into = |known| {
        let speaker = Speaker::Known(known, "/bin/x".into());
        let call = speaker.call_into(&Words::of(HOSTILE), Lang::Da, 150, file);
        assert_eq!(call.is_some(), speaker.writes_files());
        call
    };
    let espeak = into(Known::NG).unwrap();
    assert_eq!(espeak.args[..5], ["-b", "1", "-v", "da", "-s"]);
    assert_eq!(espeak.args[7..], [OsStr::new("-w"), file.as_os_str()]);
    assert!(!espeak.complains);
    let say = into(Known::Say).unwrap();
    let data = "--data-format=LEI16@22050";
    assert_eq!(say.args[..5], ["-r", "150", "-v", "Sara", data]);
    assert_eq!(say.args[5..], [OsStr::new("-o"), file.as_os_str()]);
    let powershell = into(Known::PowerShell).unwrap();
    let input = powershell.input.unwrap();
    assert!(input.starts_with("/tmp/a line.wav\n"), "{input}");
    let script = powershell.args.last().unwrap().to_string_lossy();
    assert!(!script.contains("touch") && !script.contains("a line"));
    assert_eq!(into(Known::SpdSay), None);
    let own = Speaker::Own("/bin/mine".into(), Vec::new());
    assert_eq!(own.call_into(&Words::of("a"), Lang::En, 150, file), None);
}

#[test]
fn a_voice_is_known_by_its_program_and_its_language() {
    let espeak = Speaker::Known(Known::NG, "/bin/x".into());
    assert_ne!(espeak.key(Lang::Da), espeak.key(Lang::Nb));
    let words = Words::of("begge");
    assert_eq!(espeak.told(&words, Lang::Nb), "bægge");
    let say = Speaker::Known(Known::Say, "/bin/x".into());
    assert_eq!(say.told(&words, Lang::Nb), "begge");
}

#[test]
fn only_espeak_is_given_words_spelled_for_it() {
    let text = "Bekkenet og begge bein i 30 sekunder";
    for known in ALL {
        let (args, input) = call(*known, text, Lang::Nb, Rate::Normal);
        let given = input.or(args.last().cloned());
        let as_written = given.is_some_and(|given| given == text);
        assert_eq!(as_written, !matches!(known, Known::Espeak(_)), "{known:?}");
    }
    let own = Speaker::Own("/bin/mine".into(), vec![Plain::new("{text}")]);
    assert_eq!(own.call(text, Lang::Nb, 160, true).args, [text]);
}

#[test]
fn only_what_hands_its_words_on_has_to_be_told_to_be_silent() {
    for known in ALL {
        let cancel = Speaker::Known(*known, "/bin/x".into()).cancel();
        let args = cancel.map(|call| call.args);
        let silenced = (*known == Known::SpdSay).then(|| vec!["--cancel".into()]);
        assert_eq!(args, silenced);
    }
}
