//! The domain: exercise, programme, plan and session, and the rules for them.
//!
//! Everything here is pure. No file, no clock, no language, no terminal: time comes in as
//! [`time::Now`], and effects go out as data. `core` uses no other module of the crate.

pub mod amended;
pub mod cue;
pub mod exercise;
pub mod figure;
pub mod history;
pub mod ids;
pub mod keys;
pub mod level;
pub mod log;
pub mod own_file;
pub mod pain;
pub mod phrase;
pub mod plan;
pub mod programme;
pub mod record;
pub mod ring;
pub mod safety;
pub mod session;
pub mod settings;
pub mod text;
pub mod time;
pub mod usual_time;
pub(crate) mod words;
pub mod write;
