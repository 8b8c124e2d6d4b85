//! Which engines a patient's settings ask for, the first choice first. A line that one of them
//! cannot speak is spoken by the next one as a whole.

use super::Engine;
use crate::core::settings::{OfLang, Settings, Voice};
use crate::core::text::{Lang, Plain};
use crate::voice::pack::Pack;
use crate::voice::piper::{Piper, whole};
use crate::voice::program::find;
use crate::voice::speaker::{Known, Speaker};
use std::path::PathBuf;
use std::sync::Arc;

/// The settings that choose an engine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Which voice.
    pub voice: Voice,
    /// The patient's own program that speaks.
    pub command: Option<Vec<Plain>>,
    /// The model of each language.
    pub models: OfLang,
    /// The recordings of each language.
    pub packs: OfLang,
}

impl From<&Settings> for Choice {
    fn from(settings: &Settings) -> Self {
        Self {
            voice: settings.voice,
            command: settings.voice_command.clone(),
            models: settings.voice_model.clone(),
            packs: settings.voice_pack.clone(),
        }
    }
}

impl Choice {
    /// The same, for a sound check that is asked for though the voice is off.
    #[must_use]
    pub fn switched_on(&self) -> Self {
        let mut choice = self.clone();
        if !choice.voice.is_on() {
            choice.voice = Voice::Auto;
        }
        choice
    }
}

/// The kinds of engines, as the setting names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pack,
    Own,
    Piper,
    System,
    Espeak,
}

/// The order of `auto`. The system's own voice is better than espeak, but on Linux its dispatcher
/// mostly passes the words to espeak, and falls silent later.
const AUTO: [Kind; 5] = if cfg!(any(target_os = "macos", windows)) {
    [
        Kind::Pack,
        Kind::Own,
        Kind::Piper,
        Kind::System,
        Kind::Espeak,
    ]
} else {
    [
        Kind::Pack,
        Kind::Own,
        Kind::Piper,
        Kind::Espeak,
        Kind::System,
    ]
};

/// Every engine for a language that is installed here, the first choice first. Searches folders.
pub fn engines(choice: &Choice, lang: Lang) -> Vec<Engine> {
    let pack = || pack(choice.packs.of(lang)?, lang);
    let piper = || Piper::look(choice.models.of(lang), lang).map(Engine::Piper);
    among(choice, &pack, &piper, &find)
}

/// Something that the settings ask for by name, and that is not here: the next voice speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absent {
    /// The patient's own program.
    Program(Plain),
    /// Recordings at this path: they are none, or in another language. One where nothing is at all is
    /// told by the reader of the settings.
    Recordings(Plain),
    /// The kind of voice that was chosen.
    Kind(Voice),
}

/// What of a choice cannot be had here. Searches folders.
pub fn absent(choice: &Choice, lang: Lang) -> Vec<Absent> {
    let mut absent = Vec::new();
    if !choice.voice.is_on() {
        return absent;
    }
    let program = choice.command.as_deref().and_then(<[Plain]>::first);
    if let Some(program) = program.filter(|program| find(program.as_str()).is_none()) {
        absent.push(Absent::Program(program.clone()));
    }
    let recorded = choice.packs.of(lang);
    let is_there = |path: &&Plain| whole(path.as_str()).exists();
    if let Some(path) = recorded.filter(is_there)
        && pack(path, lang).is_none()
    {
        absent.push(Absent::Recordings(path.clone()));
    }
    let is_lacking = match choice.voice {
        Voice::Off | Voice::Auto => false,
        Voice::Pack => recorded.is_none(),
        Voice::Command => choice.command.is_none(),
        Voice::System => known(Known::SYSTEM, &find).is_empty(),
        Voice::Espeak => known(Known::ESPEAK, &find).is_empty(),
        Voice::Piper => Piper::look(choice.models.of(lang), lang).is_none(),
    };
    if is_lacking {
        absent.push(Absent::Kind(choice.voice));
    }
    absent
}

fn among(
    choice: &Choice,
    pack: &dyn Fn() -> Option<Engine>,
    piper: &dyn Fn() -> Option<Engine>,
    find: &dyn Fn(&str) -> Option<PathBuf>,
) -> Vec<Engine> {
    let first = match choice.voice {
        Voice::Off => return Vec::new(),
        Voice::Auto => None,
        Voice::Pack => Some(Kind::Pack),
        Voice::System => Some(Kind::System),
        Voice::Espeak => Some(Kind::Espeak),
        Voice::Piper => Some(Kind::Piper),
        Voice::Command => Some(Kind::Own),
    };
    // Their own program speaks for a patient who left the choice to us, as it always did.
    let own = matches!(choice.voice, Voice::Auto | Voice::Pack | Voice::Command);
    // Who chose a simple voice is not surprised by another one while it can speak.
    let rest = AUTO.into_iter().filter(|kind| Some(*kind) != first);
    let rest = rest.filter(|kind| own || *kind != Kind::Own);
    let kinds = first.into_iter().chain(rest);
    kinds
        .flat_map(|kind| match kind {
            Kind::Pack => pack().into_iter().collect(),
            Kind::Own => own_program(choice, find).into_iter().collect(),
            Kind::Piper => piper().into_iter().collect(),
            Kind::System => known(Known::SYSTEM, find),
            Kind::Espeak => known(Known::ESPEAK, find),
        })
        .collect()
}

/// The recordings that a path of the settings names, if they are in this language.
fn pack(path: &Plain, lang: Lang) -> Option<Engine> {
    // Beside the folder that rygrad happens to be started in, other users may have put one.
    let path = Some(whole(path.as_str())).filter(|path| path.is_absolute())?;
    let pack = Pack::open(&path).ok()?;
    (pack.head().lang == lang).then(|| Engine::Pack(Arc::new(pack)))
}

fn own_program(choice: &Choice, find: &dyn Fn(&str) -> Option<PathBuf>) -> Option<Engine> {
    let (name, args) = choice.command.as_deref()?.split_first()?;
    let program = find(name.as_str())?;
    Some(Engine::Speaks(Speaker::Own(program, args.to_vec())))
}

fn known(all: &[Known], find: &dyn Fn(&str) -> Option<PathBuf>) -> Vec<Engine> {
    let there = all.iter().filter_map(|known| {
        let program = find(known.program())?;
        Some(Engine::Speaks(Speaker::Known(*known, program)))
    });
    there.collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use std::path::Path;

    #[cfg(target_os = "linux")]
    fn chosen(voice: Voice, command: bool, lacks: &[&str]) -> Vec<String> {
        let command = command.then(|| vec![Plain::new("mine"), Plain::new("{text}")]);
        let choice = Choice {
            voice,
            command,
            ..Choice::default()
        };
        let find = |name: &str| {
            let there = !lacks.contains(&name);
            there.then(|| Path::new("/bin").join(name))
        };
        let piper = || (!lacks.contains(&"piper")).then(|| Engine::Piper(Piper::stand_in()));
        let all = among(&choice, &|| None, &piper, &find);
        all.iter().map(Engine::name).collect()
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn each_voice_is_followed_by_those_that_speak_for_it() {
        let (auto, none) = (Voice::Auto, Vec::<String>::new());
        for (voice, names) in [
            (Voice::Auto, "/bin/mine da-model espeak-ng espeak spd-say"),
            (Voice::Pack, "/bin/mine da-model espeak-ng espeak spd-say"),
            (
                Voice::Command,
                "/bin/mine da-model espeak-ng espeak spd-say",
            ),
            (Voice::Piper, "da-model espeak-ng espeak spd-say"),
            (Voice::Espeak, "espeak-ng espeak da-model spd-say"),
            (Voice::System, "spd-say da-model espeak-ng espeak"),
        ] {
            assert_eq!(chosen(voice, true, &[]).join(" "), names, "{voice:?}");
        }
        assert_eq!(
            chosen(auto, true, &["mine", "piper"]).concat(),
            "espeak-ngespeakspd-say"
        );
        assert_eq!(
            chosen(auto, false, &["piper", "espeak-ng"]).concat(),
            "espeakspd-say"
        );
        let all = ["piper", "espeak-ng", "espeak", "spd-say"];
        assert_eq!(chosen(auto, false, &all), none);
        assert_eq!(chosen(Voice::Off, true, &[]), none);
    }

    #[test]
    fn what_the_settings_name_and_is_not_here_is_said() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(
            folder.path().join("pack.toml"),
            "format = 1\nlang = \"da\"\n",
        )
        .unwrap();
        let path = Plain::new(&folder.path().display().to_string());
        let choice = Choice {
            voice: Voice::Pack,
            command: Some(vec![Plain::new("/no/such/voice")]),
            packs: OfLang {
                nb: Some(path.clone()),
                da: Some(path.clone()),
                en: None,
            },
            ..Choice::default()
        };
        let program = Absent::Program(Plain::new("/no/such/voice"));
        let of = |lang| absent(&choice, lang);
        assert_eq!(of(Lang::Da), std::slice::from_ref(&program));
        assert_eq!(of(Lang::En), [program.clone(), Absent::Kind(Voice::Pack)]);
        assert_eq!(of(Lang::Nb), [program, Absent::Recordings(path)]);
        let off = Choice {
            voice: Voice::Off,
            ..choice
        };
        assert_eq!(absent(&off, Lang::Da), []);
    }

    #[test]
    fn recordings_come_first_in_their_language_and_only_there() {
        let folder = tempfile::tempdir().unwrap();
        let head = "format = 1\nlang = \"da\"\nname = \"Ida\"\n";
        std::fs::write(folder.path().join("pack.toml"), head).unwrap();
        let path = Plain::new(&folder.path().display().to_string());
        let named = |lang| pack(&path, lang).map(|engine| engine.name());
        assert_eq!(named(Lang::Da).as_deref(), Some("Ida"));
        assert_eq!(named(Lang::Nb), None);
        assert!(pack(&Plain::new("/nowhere/at/all"), Lang::Da).is_none());
        let find = |name: &str| Some(Path::new("/bin").join(name));
        for (voice, first) in [
            (Voice::Auto, "Ida"),
            (Voice::Pack, "Ida"),
            (Voice::Espeak, "espeak-ng"),
        ] {
            let choice = Choice {
                voice,
                ..Choice::default()
            };
            let ida = || pack(&path, Lang::Da);
            let all = among(&choice, &ida, &|| None, &find);
            assert_eq!(all.first().map(Engine::name).as_deref(), Some(first));
        }
    }
}
