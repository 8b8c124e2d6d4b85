//! One notification, if today still waits for its session.
//!
//! It is shown on a desktop that others may see. So it says neither what is trained nor why.

use super::{clock_is_right, repeat};
use crate::app::{App, Screen};
use crate::cli::start::setup;
use crate::cli::{Edge, Failure, Home};
use crate::core::session::Elsewhere;
use crate::core::time::Now;
use crate::i18n::{Texts, t};
use crate::store::{self, Ours};
use crate::voice;
use chrono::NaiveTime;
use std::ffi::OsString;
use std::process::{ExitCode, Stdio};

/// Shows the notification where the day is still open; with a time of day, only about that time.
pub(super) fn now(
    time: Option<NaiveTime>,
    home: Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let texts = Texts::new(home.lang());
    let said = if clock_is_right(time, edge.now) && waits(home, edge)? {
        if !show(&texts.say(t::REMIND_TITLE)) {
            return Err(Failure::Input(texts.say(t::CLI_REMIND_NOT_SHOWN)));
        }
        t::CLI_REMIND_SHOWN
    } else {
        t::CLI_REMIND_QUIET
    };
    writeln!(edge.out, "{}", texts.say(said))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether today still waits for its session, as Today itself sees it. Not on a day that the programme
/// does not ask for, nor in a week that has all its days, nor while a session runs.
fn waits(home: Home, edge: &Edge<'_>) -> Result<bool, Failure> {
    let somebody = store::elsewhere(&home.folders, &Ours::default());
    let log = home.log_end()?;
    let now = Now::of_wall(edge.now);
    let (app, _) = App::new(setup(home, log, None, edge), now);
    let Screen::Today(today) = &app.screen else {
        return Ok(false);
    };
    let frequency = today
        .programme
        .as_ref()
        .map(|programme| programme.frequency);
    let enough = today.kept.this_week() >= u32::from(today.kept.target());
    // A sign that is open, or advice to talk with somebody, comes before any training.
    let quiet = today.signs.is_empty() && !today.offer.asks_to_talk();
    Ok(matches!(somebody, Elsewhere::Nobody)
        && today.is_to_do()
        && quiet
        && !enough
        && repeat(frequency).includes(today.date))
}

/// Shows a text through the first program that can; returns whether one did.
fn show(text: &str) -> bool {
    ways(text).iter().any(|(name, args)| {
        let Some(program) = voice::find(name) else {
            return false;
        };
        let mut command = voice::command(&program);
        command.args(args).stdin(Stdio::null());
        // What it prints is for nobody.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|ended| ended.success())
    })
}

/// A program and its arguments.
type Way = (&'static str, Vec<OsString>);

fn way(name: &'static str, args: &[&str]) -> Way {
    (name, args.iter().map(OsString::from).collect())
}

/// The programs that show a text on the desktop of this system, the best first.
fn ways(text: &str) -> Vec<Way> {
    if cfg!(windows) {
        vec![way(
            "powershell",
            &["-NoProfile", "-NonInteractive", "-Command", &balloon(text)],
        )]
    } else if cfg!(target_os = "macos") {
        let script =
            "on run argv\ndisplay notification (item 1 of argv) with title \"rygrad\"\nend run";
        vec![way("osascript", &["-e", script, text])]
    } else {
        vec![
            way("notify-send", &["--app-name=rygrad", "--", text]),
            // The same call of the desktop's own service, where that program is missing.
            way(
                "gdbus",
                &[
                    "call",
                    "--session",
                    "--dest=org.freedesktop.Notifications",
                    "--object-path=/org/freedesktop/Notifications",
                    "--method=org.freedesktop.Notifications.Notify",
                    "rygrad",
                    "0",
                    "",
                    text,
                    "",
                    "[]",
                    "{}",
                    "-1",
                ],
            ),
        ]
    }
}

/// A script that shows a balloon for ten seconds.
fn balloon(text: &str) -> String {
    // In single quotes nothing but the quote has a meaning.
    let text = text.replace('\'', "''");
    format!(
        "Add-Type -AssemblyName System.Windows.Forms, System.Drawing; \
         $n = New-Object System.Windows.Forms.NotifyIcon; \
         $n.Icon = [System.Drawing.SystemIcons]::Information; $n.Visible = $true; \
         $n.ShowBalloonTip(10000, 'rygrad', '{text}', 'None'); Start-Sleep 10; $n.Dispose()"
    )
}
