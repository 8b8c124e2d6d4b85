//! What happens when a cue is not heard: the bell for a tone, and one sentence for the patient.

use super::{Report, Trust, Worker};
use crate::core::text::{Lang, Plain};
use crate::i18n::{Say, Texts, t};
use crate::voice::player::Player;

impl Worker {
    /// Handles words that were not spoken.
    pub(super) fn unspoken(&mut self, lang: Lang) {
        let Some(speaker) = self.speaker.found() else {
            return;
        };
        let name = speaker.name();
        if speaker.names_a_voice() && !self.voiceless.contains(&lang) {
            self.voiceless.push(lang);
            // Another program may have a voice of this language.
            self.speaker = Trust::default();
        } else if self.speaker.fails() {
            let name = Plain::new(&name);
            self.report_unheard(
                lang,
                t::VoiceFails {
                    program: name.as_str(),
                },
            );
        }
    }

    /// Handles a tone that was not heard.
    pub(super) fn unheard(&mut self, lang: Lang, rings: bool) {
        self.ring(rings);
        let name = self.player.found().map(Player::name);
        if let Some(name) = name
            && self.player.fails()
        {
            let name = Plain::new(name);
            self.report_unheard(
                lang,
                t::SoundsFail {
                    program: name.as_str(),
                },
            );
        }
    }

    pub(super) fn ring(&self, rings: bool) {
        if rings {
            (self.report)(Report::Bell);
        }
    }

    pub(super) fn report_unheard<'a>(&self, lang: Lang, said: impl Say<'a>) {
        let said = Texts::new(lang).say(said);
        (self.report)(Report::Unheard(Plain::new(&said)));
    }
}
