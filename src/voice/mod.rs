//! Cues to words and tones, and words and tones to what this machine can play.
//!
//! [`Script`] turns a cue into a [`Line`] in a language: what is said, which tone, how much room
//! there is. It is pure: the screen, plain mode, the loudspeaker, `rygrad rehearse` and the tests all
//! read the same lines. [`rehearsal`] writes a whole plan down without running it.

mod line;
mod rehearsal;
mod script;
mod tone;

pub use line::{Line, Tone, takes};
pub use rehearsal::{Timed, rehearsal};
pub use script::Script;
pub use tone::SAMPLE_RATE;
