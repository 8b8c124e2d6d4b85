//! A scheduled task of Windows: the Task Scheduler schema, version 1.2.

use super::Timer;
use super::launchd::xml;
use std::fmt::Write;

pub(super) const FILE: &str = "remind.xml";
pub(super) const NAME: &str = "rygrad remind";

/// The task, in XML. Missed times are not made up for (`StartWhenAvailable` is off).
pub(super) fn task(timer: &Timer) -> String {
    let mut triggers = String::new();
    for time in &timer.times {
        // Writing into a string does not fail. Only the time of day of the boundary counts.
        let _ = writeln!(
            triggers,
            "    <CalendarTrigger><StartBoundary>2026-01-01T{}</StartBoundary>\
             <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay></CalendarTrigger>",
            time.format("%H:%M:%S")
        );
    }
    let (program, args) = timer
        .call
        .split_first()
        .map_or(("", &[][..]), |(p, a)| (p, a));
    let args: Vec<String> = args.iter().map(|word| quoted(word)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n\
         <Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">\n  \
         <Triggers>\n{triggers}  </Triggers>\n  <Settings>\n    \
         <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>\n    \
         <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>\n    \
         <StartWhenAvailable>false</StartWhenAvailable>\n    <Hidden>true</Hidden>\n  </Settings>\n  \
         <Actions>\n    <Exec>\n      <Command>{}</Command>\n      <Arguments>{}</Arguments>\n    \
         </Exec>\n  </Actions>\n</Task>\n",
        xml(program),
        xml(&args.join(" "))
    )
}

/// UTF-16 with its mark, as `schtasks` reads it.
pub(super) fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// A word as the programs of Windows split their command line: a backslash counts only before a quote.
fn quoted(word: &str) -> String {
    if !word.is_empty() && !word.contains([' ', '\t', '"']) {
        return word.to_owned();
    }
    let mut said = String::from("\"");
    let mut slashes = 0;
    for c in word.chars() {
        match c {
            '\\' => slashes += 1,
            '"' => {
                said.push_str(&"\\".repeat(slashes + 1));
                slashes = 0;
            }
            _ => slashes = 0,
        }
        said.push(c);
    }
    said.push_str(&"\\".repeat(slashes));
    said.push('"');
    said
}
