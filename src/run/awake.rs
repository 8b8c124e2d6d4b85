//! Keeps the display awake while a session runs, where the system offers it.
//!
//! A tool of the desktop keeps the display awake while another program runs. That program is `cat`,
//! which reads from a pipe of this process. However this process ends, the pipe closes, `cat` ends
//! and the display may sleep. Without such a tool nothing happens.
//!
//! Windows keeps it awake as long as somebody who asked for it lives: a script does, which ends with
//! the pipe as `cat` does.

use crate::voice::{self, command, find};
#[cfg(not(windows))]
use std::env;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Sender};
use std::thread;

/// A tool, its arguments before `cat`, and its desktop; an empty name means any desktop.
#[cfg(not(windows))]
type Tool = (&'static str, &'static [&'static str], &'static str);

/// In the order in which they are tried: tools of a desktop before those of every Linux.
#[cfg(not(windows))]
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

/// Keeps the display awake on request. Starts nothing before the first request.
#[derive(Debug, Default)]
pub struct Awake {
    wanted: Option<Sender<bool>>,
}

impl Awake {
    /// From now on the display stays awake. Returns at once.
    pub fn hold(&mut self) {
        if self.wanted.is_none() {
            self.wanted = start_helper();
        }
        self.tell(true);
    }

    /// The display may sleep again. Returns at once.
    pub fn let_go(&mut self) {
        self.tell(false);
    }

    fn tell(&self, hold: bool) {
        if let Some(wanted) = &self.wanted {
            // Without the thread the display is not kept awake.
            let _ = wanted.send(hold);
        }
    }
}

/// A thread that starts and ends the tool: both may take their time.
fn start_helper() -> Option<Sender<bool>> {
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

#[cfg(not(windows))]
fn start() -> Option<Child> {
    let desktop = env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
    let fitting = TOOLS.iter().filter(|(.., of)| desktop.contains(of));
    // The tools look for it themselves, maybe in the working folder.
    let cat = find("cat")?;
    fitting.into_iter().find_map(|(program, arguments, _)| {
        let mut command = command(&find(program)?);
        voice::start(quiet(command.args(*arguments).arg(&cat))).ok()
    })
}

/// `ES_CONTINUOUS`, `ES_SYSTEM_REQUIRED` and `ES_DISPLAY_REQUIRED`; the first alone takes it back,
/// which the end of the thread does, too.
#[cfg(windows)]
const SCRIPT: &str = "$power = Add-Type -Namespace Rygrad -Name Power -PassThru -MemberDefinition \
     '[DllImport(\"kernel32.dll\")] public static extern uint SetThreadExecutionState(uint flags);'; \
     [void]$power::SetThreadExecutionState(2147483651); [void][Console]::In.ReadToEnd()";

#[cfg(windows)]
fn start() -> Option<Child> {
    let mut command = command(&find("powershell")?);
    let command = command.args(["-NoProfile", "-NonInteractive", "-Command", SCRIPT]);
    voice::start(quiet(command)).ok()
}

/// It hears nothing but the end of a pipe.
fn quiet(command: &mut Command) -> &mut Command {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
}

/// Closes the pipe, which ends the tool, and reaps it.
fn end(mut child: Child) {
    drop(child.stdin.take());
    let _ = child.wait();
}
