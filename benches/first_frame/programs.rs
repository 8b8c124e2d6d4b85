//! The two programs that are measured: ours and the floor.

use crate::home::Home;
use crate::terminal::Run;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where they are.
pub(crate) struct Programs {
    pub(crate) ours: PathBuf,
    pub(crate) floor: PathBuf,
}

impl Programs {
    /// Those that the arguments name, or those of this build.
    pub(crate) fn asked() -> Self {
        let named = |name: &str| {
            let mut args = std::env::args();
            args.find_map(|arg| arg.strip_prefix(name)?.strip_prefix('=').map(PathBuf::from))
        };
        Self {
            ours: named("ours").unwrap_or_else(|| env!("CARGO_BIN_EXE_rygrad").into()),
            floor: named("floor").unwrap_or_else(built_floor),
        }
    }

    /// Starts ours.
    pub(crate) fn ours(&self, home: &Home) -> Run {
        let (args, env) = home.call();
        Run::start(&self.ours, &args, &env)
    }

    /// Starts ours and checks in, until the session runs; what is on its screen then.
    pub(crate) fn in_session(&self, home: &Home) -> (Run, vt100::Parser) {
        let mut run = self.ours(home);
        let mut screen = vt100::Parser::new(24, 80, 0);
        for (shown, key) in [("settings", "\r"), ("How much pain", "2")] {
            run.until_shows(&mut screen, shown);
            run.press(key);
        }
        run.until_shows(&mut screen, "pause");
        (run, screen)
    }

    /// Starts the floor, which draws by itself every so many milliseconds, or never.
    pub(crate) fn floor(&self, every: Option<&str>) -> Run {
        let args: Vec<_> = every.into_iter().map(Into::into).collect();
        Run::start(&self.floor, &args, &[])
    }
}

/// Builds the floor as this bench was built, and says where it is. Cargo builds no examples for a
/// bench.
fn built_floor() -> PathBuf {
    let this = std::env::current_exe().unwrap();
    let built = this.ancestors().nth(2).unwrap();
    let above = built.parent().unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--example", "floor"]);
    if built.ends_with("release") {
        cargo.arg("--release");
    }
    // A folder between the two is that of a target that was asked for.
    let is_root = |folder: &Path| folder.join(".rustc_info.json").exists();
    if is_root(above) {
        cargo.arg("--target-dir").arg(above);
    } else {
        cargo.arg("--target").arg(above.file_name().unwrap());
        cargo.arg("--target-dir").arg(above.parent().unwrap());
    }
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    assert!(
        cargo.status().unwrap().success(),
        "the floor does not build"
    );
    built
        .join("examples")
        .join(format!("floor{}", std::env::consts::EXE_SUFFIX))
}
