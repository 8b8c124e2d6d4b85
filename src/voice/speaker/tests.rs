//! The arguments of each program.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::*;
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

#[expect(clippy::unnecessary_wraps, reason = "it stands in for a search")]
fn everywhere(name: &str) -> Option<PathBuf> {
    Some(Path::new("/bin").join(name))
}

fn call(known: Known, words: &str, lang: Lang, rate: Rate) -> (Vec<String>, Option<String>) {
    let speaker = Speaker::Known(known, "/bin/x".into());
    let call = speaker.call(words, lang, rate, true);
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
    let call = speaker.call("Slip", Lang::Da, Rate::Normal, false);
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
        Speaker::Own("/bin/mine".into(), args).call(HOSTILE, Lang::Da, Rate::Normal, true)
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
fn the_own_command_comes_first_and_a_missing_one_leaves_it_to_the_others() {
    let own = ["mine".into(), "{text}".into()];
    let chosen = |own, find: &dyn Fn(&str) -> Option<PathBuf>| {
        Speaker::among(own, ALL, find).map(|speaker| speaker.name())
    };
    assert_eq!(chosen(Some(&own), &everywhere).unwrap(), "/bin/mine");
    let lacks = |names: &'static [&str]| {
        move |name: &str| everywhere(name).filter(|_| !names.contains(&name))
    };
    assert_eq!(chosen(Some(&own), &lacks(&["mine"])).unwrap(), "espeak-ng");
    let dispatched = lacks(&["espeak-ng", "espeak"]);
    assert_eq!(chosen(None, &dispatched).unwrap(), "spd-say");
    assert_eq!(chosen(None, &|_| None), None);
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
