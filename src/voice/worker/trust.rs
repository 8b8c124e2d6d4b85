//! A program that is searched for once, and given up after repeated failures.

/// Failures in a row after which the program is given up, because every attempt costs a process.
const ENOUGH: u8 = 3;

/// A program, if there is one.
#[derive(Debug)]
pub(super) struct Trust<T> {
    looked: bool,
    found: Option<T>,
    failures: u8,
    missed: bool,
}

impl<T> Default for Trust<T> {
    fn default() -> Self {
        Self {
            looked: false,
            found: None,
            failures: 0,
            missed: false,
        }
    }
}

impl<T: Clone> Trust<T> {
    /// The program; the first call searches for it. `None` if there is none or it was given up.
    pub(super) fn find(&mut self, look: impl FnOnce() -> Option<T>) -> Option<T> {
        if !std::mem::replace(&mut self.looked, true) {
            self.found = look();
        }
        let trusted = self.failures < ENOUGH;
        self.found.clone().filter(|_| trusted)
    }

    /// The program that was found, even if it was given up.
    pub(super) const fn found(&self) -> Option<&T> {
        self.found.as_ref()
    }

    /// Whether there is no program. Answers `true` only once.
    pub(super) fn is_first_time_missing(&mut self) -> bool {
        let missing = self.looked && self.found.is_none();
        missing && !std::mem::replace(&mut self.missed, true)
    }

    /// Notes a success.
    pub(super) const fn works(&mut self) {
        self.failures = 0;
    }

    /// Notes a failure; `true` at the one failure that makes it given up.
    pub(super) const fn fails(&mut self) -> bool {
        self.failures = self.failures.saturating_add(1);
        self.failures == ENOUGH
    }
}
