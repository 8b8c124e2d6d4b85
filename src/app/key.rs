//! Keys as the product knows them; `run` translates the terminal's.

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character, as typed.
    Char(char),
    /// A letter with Control.
    Ctrl(char),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Page up; presenter remotes send it for "back".
    PageUp,
    /// Page down; presenter remotes send it for "next".
    PageDown,
    /// To the start.
    Home,
    /// To the end.
    End,
    /// Tabulator.
    Tab,
    /// Erases the character before.
    Backspace,
    /// Erases the character under the cursor.
    Delete,
    /// A key without a name here; it freezes a running session like any other.
    Other,
}
