//! The programs that play a sound file: which one is chosen, and how it is called.

#[cfg(windows)]
pub(super) mod itself;

use super::program::{Call, find};
use std::path::{Path, PathBuf};

/// A program that plays sounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Player {
    name: &'static str,
    program: PathBuf,
}

/// The programs that we know, the best first.
const KNOWN: &[&str] = &["pw-play", "paplay", "aplay", "afplay"];

/// The name of the program that plays tones here, if there is one. Searches folders.
pub fn player() -> Option<&'static str> {
    Player::choose().map(|player| player.name())
}

impl Player {
    /// The first one that is installed.
    #[cfg(not(windows))]
    pub(super) fn choose() -> Option<Self> {
        Self::among(find)
    }

    /// This binary before any that is installed.
    #[cfg(windows)]
    pub(super) fn choose() -> Option<Self> {
        itself::player().or_else(|| Self::among(find))
    }

    fn among(find: impl Fn(&str) -> Option<PathBuf>) -> Option<Self> {
        let mut known = KNOWN.iter();
        known.find_map(|name| {
            let program = find(name)?;
            Some(Self { name, program })
        })
    }

    /// Its name.
    pub(super) const fn name(&self) -> &'static str {
        self.name
    }

    /// The call that plays a file. Its path is absolute, so it cannot be taken for an option.
    pub(super) fn call(&self, file: &Path) -> Call {
        let quietly: &[&str] = match self.name {
            "aplay" => &["-q"],
            #[cfg(windows)]
            "Windows" => &[itself::PLAY],
            _ => &[],
        };
        Call::of(&self.program, quietly).and(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_is_here_plays_a_file_by_its_whole_path() {
        let all = |name: &str| Some(Path::new("/bin").join(name));
        let file = Path::new("/tmp/a tone.wav");
        let plays = |find: &dyn Fn(&str) -> Option<PathBuf>| Player::among(find);
        let first = plays(&all).map(|player| player.call(file));
        let alone = Call::of(Path::new("/bin/pw-play"), &["/tmp/a tone.wav"]);
        assert_eq!(first, Some(alone));
        let only = |name: &str| (name == "aplay").then(|| PathBuf::from("/bin/aplay"));
        let quiet = Call::of(Path::new("/bin/aplay"), &["-q", "/tmp/a tone.wav"]);
        assert_eq!(plays(&only).map(|player| player.call(file)), Some(quiet));
        assert_eq!(plays(&|_| None), None);
    }
}
