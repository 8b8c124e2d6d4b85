//! The very first start, in a home with nothing in it.

use crate::patient::{RYGRAD, answers_the_lists};
use crate::support::mute;
use crate::support::pty::{Pty, Seen};
use std::fs::read_to_string;
use tempfile::tempdir;

/// The screen without its line breaks.
fn flowing(seen: &Seen) -> String {
    let screen = seen.screen().contents();
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One language: what the screens say in it.
struct Said {
    lang: &'static str,
    sentences: [&'static str; 3],
    country: &'static str,
    programme: &'static str,
    /// Whether the machine can sound, what is said of it, and the key that leads on.
    sound: (bool, &'static str, &'static str),
    greetings: [&'static str; 3],
    emergency: &'static str,
    of: &'static str,
}

fn from_welcome_to_today(said: &Said) {
    let home = tempdir().unwrap();
    let (sounds, told, on) = said.sound;
    let folder = home.path().to_str().unwrap();
    let path = if sounds { mute::path() } else { folder };
    let env = [("HOME", folder), ("LANG", said.lang), ("PATH", path)];
    let mut pty = Pty::start(RYGRAD, &[], &env);
    for sentence in said.sentences {
        pty.until(sentence, |seen| flowing(seen).contains(sentence));
    }
    // The country of the locale is under the cursor.
    pty.until_shows(&format!("▸ {}", said.country));
    pty.type_keys("\r");
    answers_the_lists(&mut pty, said.of);
    pty.until_shows(&format!("a  {}", said.programme));
    assert!(!pty.seen().shows("▸"), "no programme is preselected");
    pty.type_keys("a");
    pty.until(told, |seen| flowing(seen).contains(told));
    pty.type_keys(on);
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
    for line in ["welcomed = true", "programme = \"starter\""] {
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
        country: "Danmark",
        programme: "De første fem minutter",
        sound: (true, "Kan du høre det her?", "y"),
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
        country: "Norge",
        programme: "De første fem minuttene",
        sound: (false, "Ingen programmer på datamaskinen kan snakke.", "\r"),
        greetings: ["God morgen", "God ettermiddag", "God kveld"],
        emergency: "113",
        of: "av",
    });
}
