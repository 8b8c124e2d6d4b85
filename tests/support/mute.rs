//! A search path on which nothing is heard: before all others of their name stand programs that
//! speak and play without a sound. No test makes a noise on the machine of whoever runs it.

use super::installed;
use std::fs::{create_dir_all, rename};
use std::path::Path;
use std::sync::OnceLock;

/// The first of those that rygrad looks for.
const SILENT: [&str; 2] = ["espeak-ng", "pw-play"];

/// The search path.
pub(crate) fn path() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mute");
        create_dir_all(&folder).unwrap();
        for program in SILENT {
            // Another test binary may use it meanwhile.
            let new = folder.join(format!("{program}.{}", std::process::id()));
            installed::program(&new, "");
            rename(&new, folder.join(program)).unwrap();
        }
        let others = std::env::var("PATH").unwrap_or_default();
        format!("{}:{others}", folder.display())
    })
}
