//! Cues to words and tones, and words and tones to what this machine can play.
//!
//! [`Script`] turns a cue into a [`Line`] in a language: what is said, which tone, how much room
//! there is. It is pure: the screen, plain mode, the loudspeaker, `rygrad rehearse` and the tests all
//! read the same lines. [`rehearsal`] writes a whole plan down without running it; a [`Recording`] is one
//! for somebody who only hears it, and [`studio`] makes a sound file of it. [`Aloud`] says and sounds
//! lines with what [`Machine`] finds; it starts programs and waits for none.

mod aloud;
mod apart;
mod espeak;
mod folder;
mod line;
mod machine;
mod player;
mod process;
mod program;
mod recording;
mod rehearsal;
mod scene;
mod script;
mod speaker;
pub mod studio;
mod tone;
mod wav;
mod wave;
mod worker;

pub use aloud::{Aloud, Report};
pub use apart::{become_program, command};
pub use line::{Line, Tone, takes};
pub use machine::Machine;
pub use program::find;
pub use recording::{Due, Recording};
pub use rehearsal::{Timed, rehearsal};
pub use script::Script;
pub use tone::SAMPLE_RATE;
