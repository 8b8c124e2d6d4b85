//! A file of the person's that could not be used, in a sentence: which, where, why, what to do.

use super::Texts;
use crate::core::text::Plain;

impl Texts {
    /// Names a file that was left out. `line` is `None` where the fault is the file itself, such as
    /// its name; then `help` says what to do with it.
    pub fn left_out(
        &self,
        path: &str,
        line: Option<usize>,
        fault: &str,
        help: Option<&str>,
    ) -> Plain {
        let path = Plain::new(path);
        let file = ("path", path.as_str().into());
        let fault = ("fault", fault.into());
        let said = match (line, help) {
            (Some(line), _) => self.with("cli-left-out", &[file, ("line", line.into()), fault]),
            (None, Some(help)) => {
                self.with("cli-left-out-name", &[file, fault, ("help", help.into())])
            }
            (None, None) => self.with("cli-left-out-file", &[file, fault]),
        };
        Plain::new(&said)
    }
}
