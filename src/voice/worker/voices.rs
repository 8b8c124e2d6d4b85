//! Which voice speaks a line: the first engine of the patient's choice that has it rendered or speaks
//! at once.

use super::Wanted;
use crate::core::text::{Lang, Plain};
use crate::i18n::{Texts, t};
use crate::script::Machine;
use crate::voice::engine::{Choice, Engine, Spoken, engines};
use crate::voice::joined::joined;
use crate::voice::player::Player;
use crate::voice::speaker::Speaker;
use crate::voice::store::Store;
use std::path::PathBuf;
use std::sync::Arc;

/// The engines of each language, searched for when it is first spoken.
#[derive(Debug, Default)]
pub(super) struct Voices {
    known: Vec<(Lang, Arc<[Engine]>)>,
}

impl Voices {
    /// The engines of a language, the first choice first. The sound check speaks even if no voice is
    /// wanted.
    pub(super) fn of(&mut self, choice: &Choice, lang: Lang) -> Arc<[Engine]> {
        let known = self.known.iter().find(|(known, _)| *known == lang);
        if let Some((_, chain)) = known {
            return Arc::clone(chain);
        }
        let chain: Arc<[Engine]> = engines(&choice.switched_on(), lang).into();
        self.known.push((lang, Arc::clone(&chain)));
        chain
    }
}

/// The file of a line, of the first engine that has it or all its sentences, if none before it speaks
/// at once.
pub(super) fn rendered(chain: &[Engine], store: &Store, line: &Spoken<'_>) -> Option<PathBuf> {
    let at_once = chain.iter().position(|engine| engine.speaker().is_some());
    let most = at_once.map_or(chain.len(), |at| at + 1);
    let mut asked = chain.iter().take(most);
    asked.find_map(|engine| {
        let whole = store.find_or_make(engine, line);
        whole.or_else(|| joined(store, engine, line))
    })
}

/// The program that speaks at once. One without a voice of the language comes last.
pub(super) fn live(chain: &[Engine], voiceless: bool) -> Option<Speaker> {
    let speakers = || chain.iter().filter_map(Engine::speaker);
    let in_voice = speakers().find(|speaker| !(voiceless && speaker.names_a_voice()));
    in_voice.or_else(|| speakers().next()).cloned()
}

/// The voice and the player that this machine would use. Searches folders.
pub(super) fn machine(wanted: &Wanted, lang: Lang, store: &Store) -> Machine {
    let chain = engines(&wanted.choice.switched_on(), lang);
    // Whoever renders lines renders this one too.
    let words = [Plain::new(&Texts::new(lang).say(t::VOICE_CHECK))];
    let check = Spoken {
        words: &words,
        lang,
        words_a_minute: wanted.rate.words_a_minute(),
    };
    let player = Player::choose();
    let is_heard = |engine: &&Engine| {
        let plays = || player.is_some() && store.find_or_make(engine, &check).is_some();
        engine.speaker().is_some() || plays()
    };
    let name = |engine: &Engine| Plain::new(&engine.name());
    let speaks = chain.iter().position(|engine| is_heard(&engine));
    let before = chain.iter().take(speaks.unwrap_or(chain.len()));
    Machine {
        speaker: speaks.and_then(|at| chain.get(at)).map(name),
        // What a pack lacks was not recorded.
        unprepared: before
            .filter(|engine| player.is_some() && matches!(engine, Engine::Piper(_)))
            .map(name)
            .next(),
        player: player.as_ref().map(|player| Plain::new(player.name())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::speaker::Known;
    use std::path::Path;

    #[test]
    fn a_language_without_a_voice_of_say_is_spoken_by_the_next_one() {
        let of = |known: Known| Speaker::Known(known, Path::new("/bin/x").to_owned());
        let say = of(Known::Say);
        let others = Known::ESPEAK.iter().map(|known| of(*known));
        let espeak: Vec<Speaker> = others.collect();
        let chain = |speakers: &[&Speaker]| -> Vec<Engine> {
            let engines = speakers.iter().map(|s| Engine::Speaks((*s).clone()));
            engines.collect()
        };
        let [first, second] = &espeak[..] else {
            unreachable!("{espeak:?}");
        };
        let both = chain(&[&say, first, second]);
        assert_eq!(live(&both, false).as_ref(), Some(&say));
        assert_eq!(live(&both, true).as_ref(), Some(first));
        assert_eq!(live(&chain(&[&say]), true).as_ref(), Some(&say));
        assert_eq!(live(&[], true), None);
    }
}
