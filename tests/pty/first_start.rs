//! The very first start, in a home with nothing in it.

use crate::patient::{RYGRAD, answers_the_lists};
use crate::support::pty::{Pty, Seen};
use std::fs::read_to_string;
use tempfile::tempdir;

const DOWN: &str = "\x1b[B";

/// The screen without its line breaks.
fn flowing(seen: &Seen) -> String {
    let screen = seen.screen().contents();
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One language: what the screens say in it, and the country that is chosen.
struct Said {
    lang: &'static str,
    sentences: [&'static str; 3],
    country: (&'static str, &'static str, &'static str),
    programme: &'static str,
    hear: &'static str,
    greetings: [&'static str; 3],
    emergency: &'static str,
    of: &'static str,
}

fn from_welcome_to_today(said: &Said) {
    let home = tempdir().unwrap();
    let env = [("HOME", home.path().to_str().unwrap()), ("LANG", said.lang)];
    let mut pty = Pty::start(RYGRAD, &[], &env);
    for sentence in said.sentences {
        pty.until(sentence, |seen| flowing(seen).contains(sentence));
    }
    pty.type_keys("\r");
    let (ask, country, steps) = said.country;
    pty.until(country, |seen| seen.shows(ask) && seen.shows(country));
    pty.type_keys(steps);
    pty.until_shows(&format!("▸ {country}"));
    pty.type_keys("\r");
    answers_the_lists(&mut pty, said.of);
    pty.until_shows(said.programme);
    assert!(!pty.seen().shows("▸"), "no programme is preselected");
    pty.type_keys(DOWN);
    pty.until_shows(&format!("▸ {}", said.programme));
    pty.type_keys("\r");
    pty.until_shows(said.hear);
    pty.type_keys("y");
    pty.until("Today", |seen| {
        seen.shows("⏎  Start")
            && seen.shows(said.programme)
            && said.greetings.iter().any(|text| seen.shows(text))
    });
    pty.type_keys("?");
    pty.until_shows(said.emergency);
    pty.type_keys("q");
    pty.until_shows("⏎  Start");
    pty.until("no help", |seen| !seen.shows(said.emergency));
    pty.type_keys("\x03");
    assert_eq!(pty.ends_and_gives_back(), 0);
    let settings = read_to_string(home.path().join(".config/rygrad/config.toml")).unwrap();
    for line in ["welcomed = true", "programme = \"calm-day\""] {
        assert!(settings.contains(line), "{settings}");
    }
}

#[test]
fn the_first_start_in_danish() {
    from_welcome_to_today(&Said {
        lang: "da_DK.UTF-8",
        sentences: [
            "Tal med en læge eller fysioterapeut, før du begynder på et nyt program.",
            "rygrad guider dig gennem træningen, men stiller ingen diagnose og erstatter ikke behandling.",
            "Gør noget ondt, så tryk på p. Alt stopper med det samme, og det er altid en god beslutning at stoppe.",
        ],
        country: ("Hvor er du?", "Danmark", DOWN),
        programme: "Rolig dag",
        hear: "Kan du høre det her?",
        greetings: ["Godmorgen", "God eftermiddag", "Godaften"],
        emergency: "112",
        of: "af",
    });
}

#[test]
fn the_first_start_in_norwegian() {
    from_welcome_to_today(&Said {
        lang: "nb_NO.UTF-8",
        sentences: [
            "Snakk med lege eller fysioterapeut før du begynner på et nytt program.",
            "rygrad veileder deg gjennom treningen, men stiller ingen diagnose og erstatter ikke behandling.",
            "Trykk på p hvis noe gjør vondt. Alt stopper med en gang, og det er alltid en god beslutning å stoppe.",
        ],
        country: ("Hvor er du?", "Norge", "\x1b[B\x1b[B"),
        programme: "Rolig dag",
        hear: "Hører du dette?",
        greetings: ["God morgen", "God ettermiddag", "God kveld"],
        emergency: "113",
        of: "av",
    });
}
