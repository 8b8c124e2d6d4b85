//! What this machine is to us, in a few words: its voice and its terminal, as `rygrad doctor` and
//! `rygrad -V --verbose` tell them. Nothing is started.

use super::{Edge, Home};
use crate::core::text::Plain;
use crate::i18n::{Texts, t};
use crate::run::terminal::{Abilities, Names};
use crate::view::Colours;
use crate::voice::{Engine, Spoken, Store};

/// The voice that is heard in a session, if there is one: the first that speaks at once or is prepared.
pub(super) fn voice(chain: &[Engine], home: &Home) -> Option<Plain> {
    let is_heard = |engine: &&Engine| match engine {
        Engine::Speaks(_) | Engine::Pack(_) => true,
        Engine::Piper(_) => is_prepared(engine, home),
    };
    let heard = chain.iter().find(is_heard)?;
    Some(Plain::new(&heard.name()))
}

/// Whether lines of a voice lie ready: whoever renders lines renders the one of the sound check too.
pub(super) fn is_prepared(engine: &Engine, home: &Home) -> bool {
    let words = [Plain::new(&home.texts.say(t::VOICE_CHECK))];
    let check = Spoken {
        words: &words,
        lang: home.lang(),
        words_a_minute: home.settings.voice_rate.words_a_minute(),
    };
    // Not asked for as a line that is played: that notes its use.
    let places = Store::within(home.folders.cache()).places(engine, &check);
    places.iter().any(|file| file.is_file())
}

/// The terminal: its name, size, colours and letters, and what stands around it.
pub(super) fn terminal(texts: &Texts, edge: &Edge<'_>) -> Plain {
    let Abilities {
        colours, charset, ..
    } = Abilities::of_process();
    let Names { term, colorterm } = Names::of_process();
    let names = [("TERM", term), ("COLORTERM", colorterm)];
    let set = names.iter().filter(|(_, value)| !value.as_str().is_empty());
    let set = set.map(|(name, value)| format!("{name}={value}"));
    let mut parts: Vec<String> = set.collect();
    match (edge.columns, edge.rows) {
        (Some(columns), Some(rows)) => parts.push(format!("{columns} × {rows}")),
        _ => parts.push(texts.say(t::MACHINE_NO_TERMINAL)),
    }
    parts.push(texts.say(match colours {
        Colours::None => t::MACHINE_COLOURS_NONE,
        Colours::Sixteen => t::MACHINE_COLOURS_SIXTEEN,
        Colours::Many => t::MACHINE_COLOURS_MANY,
    }));
    parts.push(charset.name().to_owned());
    for name in ["NO_COLOR", "TMUX"] {
        if std::env::var_os(name).is_some_and(|value| !value.is_empty()) {
            parts.push(name.to_owned());
        }
    }
    Plain::new(&parts.join(", "))
}
