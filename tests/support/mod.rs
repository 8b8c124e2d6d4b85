//! What the test binaries share.

pub(crate) mod any_day;
pub(crate) mod day;
pub(crate) mod installed;
pub(crate) mod mute;
pub(crate) mod pty;
pub(crate) mod screened;
