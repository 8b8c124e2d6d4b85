//! The place of the cursor, and what is wanted there.

use super::*;

fn at(line: &str) -> Option<(Takes, String)> {
    let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
    let (words, _) = joined(&words);
    let mut command = Args::command();
    command.build();
    Place::of(&words, &command).map(|place| (place.takes, place.before))
}

#[test]
fn each_argument_that_takes_an_id_is_known() {
    let plain = |takes| Some((takes, String::new()));
    for line in [
        "start ",
        "start dis",
        "--lang da start ",
        "--lang=da start --plain ",
        "rehearse --plan full --brief ",
        "pack -o x.toml ",
        "sheet -- ",
        "voice prepare disc-1 ",
        "log add --date today --programme ",
    ] {
        assert_eq!(at(line), plain(Takes::Programme), "{line}");
    }
    assert_eq!(at("show "), plain(Takes::Either));
    assert_eq!(at("log add --exercise c"), plain(Takes::Exercise));
    assert_eq!(at("config "), plain(Takes::Setting));
    assert_eq!(at("man "), plain(Takes::Page));
    assert_eq!(at("man log "), plain(Takes::Page));
    let whole = Some((Takes::Programme, "--programme=".to_owned()));
    for line in [
        "log add --programme=di",
        "log add --programme = di",
        "log add --programme =",
    ] {
        assert_eq!(at(line), whole, "{line}");
    }
}

#[test]
fn where_something_else_is_wanted_nothing_is_said() {
    for line in [
        "",
        "sta",
        "-",
        "start -",
        "start --pl",
        "start disc-1 ",
        "start --lang ",
        "check ",
        "config theme ",
        "history --days ",
        "list ",
        "help ",
        "nothing at all ",
        "log add --note ",
        "--config-dir ",
    ] {
        assert_eq!(at(line), None, "{line}");
    }
}

#[test]
fn what_bash_has_split_is_joined() {
    let joined = |words: &[&str]| {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        let (words, is_split) = joined(&words);
        let words = words.iter().map(|word| word.to_string_lossy().into_owned());
        (words.collect::<Vec<_>>().join(" "), is_split)
    };
    assert_eq!(
        joined(&["--lang", "=", "da", "x"]),
        ("--lang=da x".into(), false)
    );
    assert_eq!(joined(&["--lang", "="]), ("--lang=".into(), true));
    assert_eq!(joined(&["a", "=", "b"]), ("a = b".into(), false));
}
