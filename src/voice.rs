//! Makes lines audible: words and tones through the programs of this machine.
//!
//! [`Aloud`] speaks and sounds the lines of [`crate::script`]; it starts programs and waits for
//! none. [`Engine`]s speak lines into files ahead of time, and the [`Store`] keeps them. [`recorder`] makes a sound file of a recording. [`find`] and [`command`] look up and start
//! every program of this machine, here and elsewhere.

mod aloud;
mod apart;
mod clip;
mod engine;
mod espeak;
mod folder;
#[cfg(all(test, unix))]
#[path = "../tests/support/installed.rs"]
mod installed;
mod joined;
pub mod microphone;
mod ourselves;
mod pace;
pub mod pack;
mod piper;
mod player;
mod playing;
mod process;
mod program;
pub mod recorder;
mod render;
mod speaker;
mod start;
mod store;
mod to_end;
mod wav;
mod wave;
mod worker;

pub use aloud::Aloud;
pub use apart::{become_program, command};
pub use engine::{Absent, Choice, Engine, Spoken, absent, engines};
pub use player::player;
pub use program::find;
pub use render::Renderer;
pub use start::{between_starts, start};
pub use store::{MOST, Store};
pub use to_end::Trouble;
pub use worker::Report;
