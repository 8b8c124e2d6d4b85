//! What the test binaries share.

pub(crate) mod mute;
pub(crate) mod pty;
pub(crate) mod screened;
