//! A timer of systemd's user manager: systemd.timer(5), systemd.service(5), systemd.time(7).

use super::Timer;
use std::fmt::Write;

pub(super) const SERVICE: &str = "rygrad-remind.service";
pub(super) const TIMER: &str = "rygrad-remind.timer";

/// The service that the timer starts.
pub(super) fn service(timer: &Timer) -> String {
    let words: Vec<String> = timer.call.iter().map(|word| quoted(word)).collect();
    // With the colon no variable of the environment is put into the words.
    format!(
        "[Unit]\nDescription=A reminder\n\n[Service]\nType=oneshot\nExecStart=:{}\n",
        words.join(" ")
    )
}

/// The timer. What was missed while the machine slept is not made up for: later it would only be a
/// reproach.
pub(super) fn timer(timer: &Timer) -> String {
    let mut daily = String::new();
    for time in &timer.times {
        // Writing into a string does not fail.
        let _ = writeln!(daily, "OnCalendar=*-*-* {}", time.format("%H:%M:%S"));
    }
    format!(
        "[Unit]\nDescription=A reminder at the usual time\n\n[Timer]\n{daily}AccuracySec=1min\n\
         Persistent=false\n\n[Install]\nWantedBy=timers.target\n"
    )
}

/// A word in quotes: `%` begins a specifier, `\` an escape.
fn quoted(word: &str) -> String {
    let mut said = String::from("\"");
    for c in word.chars() {
        match c {
            '%' => said.push_str("%%"),
            '"' | '\\' => said.extend(['\\', c]),
            '\n' => said.push_str("\\n"),
            c => said.push(c),
        }
    }
    said.push('"');
    said
}
