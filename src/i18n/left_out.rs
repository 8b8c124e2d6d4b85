//! The sentence for a file of the user's that could not be used: which file, where, why, and what
//! to do.

use super::{Texts, t};
use crate::core::phrase::Phrase;
use crate::core::text::Plain;

impl Texts {
    /// The sentence for a file that was left out. `line` is `None` if the fault is the file itself,
    /// such as its name; then `help` says what to do.
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
