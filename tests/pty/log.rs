//! What is wrong with the log is named on the first screen, in the language that is set: a damaged
//! line, in a small log and a long one; a copy that a sync tool has put beside it.

use crate::patient::Patient;
use crate::support::pty::Pty;
use std::fs::{read_to_string, write};

/// Longer than what the first screen reads.
const LONG: usize = 100_000;

fn with_damage(lang: &str, is_long: bool) -> Patient {
    let patient = Patient::with(&[("reach", "sets = 1\nreps = 9\nhold = 9")]);
    let config = patient.path("config/config.toml");
    let settings = read_to_string(&config).unwrap();
    write(config, format!("language = \"{lang}\"\n{settings}")).unwrap();
    let log = patient.path("data/log.jsonl");
    let sound = read_to_string(&log).unwrap();
    let after = if is_long { LONG / sound.len() } else { 1 };
    // The same records again are passed by.
    write(&log, format!("{sound}{{oops}}\n{}", sound.repeat(after))).unwrap();
    patient
}

fn leaves(mut pty: Pty) {
    pty.type_keys("q");
    assert_eq!(pty.ends_and_gives_back(), 0);
}

#[test]
fn a_damaged_line_is_named_on_today_in_the_language_that_is_set() {
    for (lang, said) in [
        ("en", "Line 3 of the log is damaged"),
        ("da", "Linje 3 i loggen er beskadiget"),
        ("nb", "Linje 3 i loggen er skadet"),
    ] {
        for long in [false, true] {
            let patient = with_damage(lang, long);
            let pty = patient.starts(&[]);
            pty.until_shows(said);
            assert_eq!(pty.seen().screen().contents().matches(said).count(), 1);
            leaves(pty);
        }
    }
}

#[test]
fn a_copy_beside_the_log_is_named_on_today_with_the_way_out() {
    let patient = Patient::with(&[("reach", "sets = 1\nreps = 9\nhold = 9")]);
    let log = patient.path("data/log.jsonl");
    let both = read_to_string(&log).unwrap();
    let (first, _) = both.split_once('\n').unwrap();
    write(patient.path("data/log (1).jsonl"), &both).unwrap();
    write(&log, format!("{first}\n")).unwrap();
    let pty = patient.starts(&[]);
    pty.until_shows("rygrad log merge");
    leaves(pty);
}
