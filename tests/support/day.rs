//! The day on which the tests that run the built program live. None of them reads the real clock for
//! a claim about days: what is true on one day only must not wait for that day to fail.

/// A Sunday at noon, in winter in Copenhagen. The program's wall clock goes on from there.
pub(crate) const NOON: &str = "2026-11-22T12:00:00+01:00";

/// What pins the program to that noon; the zone is in a form that needs no files of the system.
pub(crate) const PINNED: [(&str, &str); 2] = [("RYGRAD_NOW", NOON), ("TZ", "CET-1")];
