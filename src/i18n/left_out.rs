//! A file of the person's that could not be used, in a sentence: which, where, why, what to do.

use super::{Texts, t};
use crate::core::phrase::Phrase;
use crate::core::text::Plain;

impl Texts {
    /// Names a file that was left out. `line` is `None` where the fault is the file itself, such as
    /// its name; then `help` says what to do with it.
    pub fn left_out(
        &self,
        path: &str,
        line: Option<usize>,
        fault: &Phrase,
        help: Option<&Phrase>,
    ) -> Plain {
        let path = Plain::new(path);
        let path = path.as_str();
        let fault = &self.phrase(fault);
        let help = help.map(|help| self.phrase(help));
        Plain::new(&match (line, help) {
            (Some(line), _) => self.say(t::CliLeftOut { path, line, fault }),
            (None, Some(help)) => self.say(t::CliLeftOutName {
                path,
                fault,
                help: &help,
            }),
            (None, None) => self.say(t::CliLeftOutFile { path, fault }),
        })
    }
}
