//! The keys of `config.toml`.

use super::{Fallback, Field, Kind, words_of};
use crate::core::settings::{Country, Instructions, Motion, Rate, Theme, Volume};
use crate::core::text::Lang;

/// Everything a person can set; all of it may be left out.
#[rustfmt::skip]
pub const CONFIG: &[Field] = &[
    Field::optional("language", Kind::Word(|| Lang::ALL.iter().map(|lang| lang.code()).collect()), "The language; without it, the system's."),
    Field::optional("programme", Kind::Programme, "The programme shown on Today."),
    Field::optional("country", Kind::Word(words_of!(Country)), "The country, for its emergency numbers."),
    Field::optional("emergency", Kind::Text, "Your own number for an emergency, in place of the country's."),
    Field::optional("urgent", Kind::Text, "Your own number for what is urgent and not life-threatening, in place of the country's."),
    Field::or("welcomed", Kind::Flag, Fallback::Flag(false), "Whether the sentences of the first start have been accepted."),
    Field::or("voice", Kind::Flag, Fallback::Flag(true), "Spoken cues."),
    Field::or("voice-rate", Kind::Word(words_of!(Rate)), Fallback::Word("normal"), "How fast they are spoken."),
    Field::optional("voice-command", Kind::Texts(1), "Your own program that speaks, and its arguments: {text} is what is said, {lang} its language (en, da or nb). Without {text} the words come on its standard input. It ends when it has spoken."),
    Field::or("sounds", Kind::Flag, Fallback::Flag(true), "Tones."),
    Field::or("volume", Kind::Word(words_of!(Volume)), Fallback::Word("normal"), "How loud the tones are."),
    Field::or("theme", Kind::Word(words_of!(Theme)), Fallback::Word("auto"), "Colours: the terminal's own, on a dark or a light background, with high contrast, or none."),
    Field::or("motion", Kind::Word(words_of!(Motion)), Fallback::Word("full"), "How much the screen moves."),
    Field::or("instructions", Kind::Word(words_of!(Instructions)), Fallback::Word("auto"), "How long instructions are read."),
    Field::optional("usual-time", Kind::Time, "The usual time of day for a session."),
    Field::optional("day-starts", Kind::Time, "When the day starts; 04:00 where it is not said."),
    Field::or("week-starts", Kind::Word(|| vec!["monday", "sunday"]), Fallback::Word("monday"), "The first day of the week."),
    Field::optional("clinician", Kind::Text, "The clinician's name and number, shown where the advice is to ask."),
    Field::optional("keys", Kind::Table(KEYS), "Further keys, as a remote or a pedal sends them."),
];

/// `[keys]`: what can be given keys of one's own.
#[rustfmt::skip]
pub const KEYS: &[Field] = &[
    Field::optional("pain", Kind::Keys, "Something is felt: stop at once and ask."),
    Field::optional("pause", Kind::Keys, "Pause a running session."),
    Field::optional("go-on", Kind::Keys, "Go on after a pause; it may share a key with `pause`."),
    Field::optional("next", Kind::Keys, "The next hold, set or exercise."),
    Field::optional("back", Kind::Keys, "Back to the start of the exercise."),
    Field::optional("voice", Kind::Keys, "Spoken cues on or off."),
    Field::optional("confirm", Kind::Keys, "What Enter does wherever it does not go on; it may share a key with `go-on`."),
];
