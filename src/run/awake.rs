//! Keeps the display awake while a session runs, where the system offers it.
//!
//! The desktop's own tool is asked to hold the display for as long as another program runs; that
//! program is `cat`, which reads from us. Whatever ends us, our end of the pipe closes, `cat` ends,
//! and the display is let go. Where there is no such tool nothing happens, and nothing is said.

use crate::voice::{command, find};
use std::env;
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Sender};
use std::thread;

/// A tool, its arguments before `cat`, and the desktop it belongs to; an empty one is for any.
type Tool = (&'static str, &'static [&'static str], &'static str);

/// In the order in which they are tried: a desktop's own before what every Linux has.
const TOOLS: &[Tool] = &[
    (
        "gnome-session-inhibit",
        &[
            "--app-id",
            "rygrad",
            "--reason",
            "rygrad",
            "--inhibit",
            "idle",
        ],
        "GNOME",
    ),
    ("kde-inhibit", &["--power", "--screenSaver"], "KDE"),
    (
        "systemd-inhibit",
        &[
            "--what=idle",
            "--who=rygrad",
            "--why=rygrad",
            "--mode=block",
        ],
        "",
    ),
    ("caffeinate", &["-d"], ""),
];

/// Holds the display awake, or does not. Starts nothing before it is first needed.
#[derive(Debug, Default)]
pub struct Awake {
    wanted: Option<Sender<bool>>,
}

impl Awake {
    /// From now on the display stays awake. Returns at once.
    pub fn hold(&mut self) {
        if self.wanted.is_none() {
            self.wanted = keeper();
        }
        self.tell(true);
    }

    /// The display may sleep again. Returns at once.
    pub fn let_go(&mut self) {
        self.tell(false);
    }

    fn tell(&self, hold: bool) {
        if let Some(wanted) = &self.wanted {
            // Without the thread nothing is held.
            let _ = wanted.send(hold);
        }
    }
}

/// A thread that starts and ends the tool: both may take their time.
fn keeper() -> Option<Sender<bool>> {
    let (wanted, told) = mpsc::channel();
    let keep = move || {
        let mut held: Option<Child> = None;
        for hold in told {
            match (hold, held.take()) {
                (true, None) => held = start(),
                (true, Some(child)) => held = Some(child),
                (false, Some(child)) => end(child),
                (false, None) => {}
            }
        }
        if let Some(child) = held {
            end(child);
        }
    };
    let thread = thread::Builder::new().name("awake".into()).spawn(keep);
    thread.is_ok().then_some(wanted)
}

fn start() -> Option<Child> {
    let desktop = env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
    let fitting = TOOLS.iter().filter(|(.., of)| desktop.contains(of));
    // The tools look for it themselves, maybe in the working folder.
    let cat = find("cat")?;
    fitting.into_iter().find_map(|(program, arguments, _)| {
        command(&find(program)?)
            .args(*arguments)
            .arg(&cat)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()
    })
}

/// Closing the pipe is what ends it; a tool that has ended by itself is only taken leave of.
fn end(mut child: Child) {
    drop(child.stdin.take());
    let _ = child.wait();
}
