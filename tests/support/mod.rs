//! What the test binaries share.

pub(crate) mod pty;
