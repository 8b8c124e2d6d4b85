//! A program that was looked for once, and how far it is still trusted.

/// Failures in a row after which it is left alone: trying goes on costing a process each time.
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
    /// The program, looked for the first time; none where there is none or it fails.
    pub(super) fn find(&mut self, look: impl FnOnce() -> Option<T>) -> Option<T> {
        if !std::mem::replace(&mut self.looked, true) {
            self.found = look();
        }
        let trusted = self.failures < ENOUGH;
        self.found.clone().filter(|_| trusted)
    }

    /// The program as it was found.
    pub(super) const fn found(&self) -> Option<&T> {
        self.found.as_ref()
    }

    /// Whether there is none, and this is the first time that is asked.
    pub(super) fn is_first_time_missing(&mut self) -> bool {
        let missing = self.looked && self.found.is_none();
        missing && !std::mem::replace(&mut self.missed, true)
    }

    /// It did what it should.
    pub(super) const fn works(&mut self) {
        self.failures = 0;
    }

    /// It did not; `true` where that is enough, once.
    pub(super) const fn fails(&mut self) -> bool {
        self.failures = self.failures.saturating_add(1);
        self.failures == ENOUGH
    }
}
