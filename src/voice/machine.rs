//! What this machine speaks and plays with, without a sound.

use super::player::Player;
use super::speaker::Speaker;
use crate::core::settings::Settings;
use crate::core::text::Plain;

/// The programs that would be used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Machine {
    /// The one that speaks; none where there is none.
    pub speaker: Option<Plain>,
    /// The one that plays tones; without one the terminal's bell rings at the more important.
    pub player: Option<Plain>,
}

impl Machine {
    /// Looks for them, whether voice and sounds are on or off. It searches folders: not for the
    /// first frame.
    pub fn look(settings: &Settings) -> Self {
        Self::with(settings.voice_command.as_deref())
    }

    pub(super) fn with(own: Option<&[Plain]>) -> Self {
        Self {
            speaker: Speaker::choose(own).map(|speaker| Plain::new(&speaker.name())),
            player: Player::choose().map(|player| Plain::new(player.name())),
        }
    }
}
