//! What is said of a log beside its records: in which form it lies, and which of its lines cannot be
//! read. How a fault is worded is for whoever shows it.

/// How the records lie in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A record a line, in UTF-8: as they are written. Other line ends, marks at the beginning,
    /// blanks and empty lines make no difference.
    #[default]
    Lines,
    /// UTF-16, in whole or in part.
    Utf16,
    /// Lines that end with a carriage return alone.
    Returns,
    /// The elements of an array.
    Array,
    /// A record over several lines.
    Spread,
}

/// A place in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The line, from 1.
    Line(u64),
    /// The byte where it starts, from 0, where the lines before it were not read.
    Byte(u64),
}

/// A line that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub damage: Damage,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It is no record.
    Unreadable,
    /// It has no end: a write was cut off.
    Torn,
    /// It is longer than any record.
    TooLong,
    /// It holds empty bytes, as a power cut leaves them. Readers pass them by; only who goes
    /// through the bytes of a log names them.
    Nul,
}
