//! Windows has no program that plays a sound file and ends. So this binary is started with a hidden
//! argument and plays it: a process like any other player, which starts quickly, sounds beside
//! others, and is silent once it is killed.

use super::Player;
use crate::voice::ourselves;
use std::path::Path;
use winsafe::{PlaySound, Snd, SysResult};

/// The hidden first argument. The file follows.
pub(in crate::voice) const PLAY: &str = "__play";

/// Plays a file to its end.
///
/// # Errors
/// Where there is no such file, or nothing to hear it with.
pub(in crate::voice) fn play(file: &str) -> SysResult<()> {
    PlaySound(Snd::FileSync {
        path: file,
        default: false,
        stop: true,
        sentry: false,
    })
}

/// This binary as a player; `None` where it is a test.
pub(super) fn player() -> Option<Player> {
    Some(Player {
        name: "Windows",
        program: ourselves::path().map(Path::to_owned)?,
    })
}
