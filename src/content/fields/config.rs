//! The keys of `config.toml`: those of the table of settings, and `keys`.

use super::{Fallback, Field, Kind, Need};
use crate::core::settings::{self, SETTINGS, Setting, Value};
use std::sync::LazyLock;

/// All settings; every one may be left out.
pub fn config() -> &'static [Field] {
    static CONFIG: LazyLock<Vec<Field>> = LazyLock::new(|| {
        let about = "Further keys, as a remote or a pedal sends them.";
        let keys = Field::optional("keys", Kind::Table(KEYS), about);
        SETTINGS.iter().map(field).chain([keys]).collect()
    });
    &CONFIG
}

fn field(setting: &Setting) -> Field {
    let kind = match setting.kind {
        settings::Kind::Flag => Kind::Flag,
        settings::Kind::Word(words) => Kind::Word(words),
        settings::Kind::Switch(words) => Kind::Switch(words),
        settings::Kind::Text => Kind::Text,
        settings::Kind::Texts => Kind::Texts(1),
        settings::Kind::Time => Kind::Time,
        settings::Kind::Programme => Kind::Programme,
    };
    let need = match setting.usual() {
        Some(Value::Flag(yes)) => Need::Default(Fallback::Flag(yes)),
        Some(Value::Word(word)) => Need::Default(Fallback::Word(word)),
        _ => Need::Optional,
    };
    Field::new(setting.key, kind, need, setting.about)
}

/// `[keys]`: the actions that can have further keys.
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
