//! An agent of launchd, a property list: launchd.plist(5).

use super::Timer;
use chrono::Timelike;
use std::fmt::Write;

pub(super) const FILE: &str = "rygrad.remind.plist";
const LABEL: &str = "rygrad.remind";

/// The agent.
pub(super) fn agent(timer: &Timer) -> String {
    let mut words = String::new();
    for word in &timer.call {
        // Writing into a string does not fail.
        let _ = writeln!(words, "    <string>{}</string>", xml(word));
    }
    let mut daily = String::new();
    for time in &timer.times {
        let _ = writeln!(
            daily,
            "    <dict><key>Hour</key><integer>{}</integer><key>Minute</key><integer>{}</integer></dict>",
            time.hour(),
            time.minute()
        );
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n  <key>Label</key>\n  <string>{LABEL}</string>\n  \
         <key>ProgramArguments</key>\n  <array>\n{words}  </array>\n  \
         <key>StartCalendarInterval</key>\n  <array>\n{daily}  </array>\n  \
         <key>ProcessType</key>\n  <string>Background</string>\n</dict>\n</plist>\n"
    )
}

/// A text as XML says it. Control characters, which XML cannot say, are left out.
pub(super) fn xml(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => said.push_str("&amp;"),
            '<' => said.push_str("&lt;"),
            '>' => said.push_str("&gt;"),
            c if c.is_control() => {}
            c => said.push(c),
        }
    }
    said
}
