//! One row of a keymap, and every row that is not one of a series (those are in `series`).

pub(super) use super::series::{FEEL, LEVELS, PICKS, TICKS};
use super::{Action, Key};

/// Keys, what they do, and how the bar and the help show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The keys; any of them.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// How the row is shown.
    pub shown: Shown,
}

/// How the bar and the help show a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// By its first key, and the name of the text that says what it does.
    Key(&'static str),
    /// By a hint for several rows, such as `0–9`, and the name of a text. The other rows are hidden.
    Hint(&'static str, &'static str),
    /// Not at all.
    Hidden,
}

impl Row {
    /// The name of the text that says what the row does, where it is shown.
    pub const fn text(&self) -> Option<&'static str> {
        match self.shown {
            Shown::Key(text) | Shown::Hint(_, text) => Some(text),
            Shown::Hidden => None,
        }
    }
}

/// A key as the table writes it.
macro_rules! key {
    (CtrlC) => {
        Key::Ctrl('c')
    };
    ($char:literal) => {
        Key::Char($char)
    };
    ($name:ident) => {
        Key::$name
    };
}

macro_rules! shown {
    () => {
        Shown::Hidden
    };
    ($text:literal) => {
        Shown::Key($text)
    };
    ($text:literal $hint:literal) => {
        Shown::Hint($hint, $text)
    };
}

/// `NAME: keys => action "text" as "hint", more rows;` A row without a text is hidden.
macro_rules! rows {
    ($(
        $(#[$doc:meta])*
        $name:ident: $($($key:tt)|+ => $action:ident $($text:literal $(as $hint:literal)?)?),+;
    )+) => {
        $(
            $(#[$doc])*
            pub(super) const $name: &[Row] = &[$(Row {
                keys: &[$(key!($key)),+],
                action: Action::$action,
                shown: shown!($($text $($hint)?)?),
            }),+];
        )+
    };
}

rows! {
    PAIN: 'p' | 'P' => Pain "key-pain";
    /// While a session runs.
    PAIN_STOPS: 'p' | 'P' => Pain "key-pain-stop";
    /// Where pain is itself the question.
    PAIN_AGAIN: 'p' | 'P' => Pain;

    HELP: '?' => Help "key-help";
    QUIT: 'q' | Esc | CtrlC => Leave "key-quit";
    END: 'q' | Esc | CtrlC => Leave "key-end";
    STOP_HERE: 'q' | Esc | CtrlC => Leave "key-stop-here";
    LEAVE: 'q' | Esc | CtrlC => Leave;
    BACK: Esc | 'q' | CtrlC => Cancel "key-back";
    CLOSE: 'q' | Esc | CtrlC => Close;
    /// Where leaving is more than one step away: one back, or all the way to Today.
    ONE_BACK: Esc => Cancel "key-back", 'q' | CtrlC => Close;
    CLOSE_HELP: Enter | Esc | '?' | PageDown => Close "key-close", 'q' | CtrlC => Leave;
    CLOSE_SETTINGS: Enter | Esc | 'q' | CtrlC => Close "key-done";

    START: Enter => Confirm "key-start";
    UNDERSTOOD: Enter => Confirm "key-understood";
    CHOOSE: Enter => Confirm "key-choose";
    READ: Enter => Confirm "key-read";
    /// The number under the cursor.
    THIS: Enter => Confirm "key-this";
    LIST_DONE: Enter => Confirm "key-list-done";
    CONTINUE: Enter => Confirm "key-on";
    CAME_BACK: Enter => Confirm "key-came-back";
    RIGHT_MINUTES: Enter | PageDown => Confirm "key-right";
    ON_UNHEARD: Enter => Confirm "key-go-on";
    DONE: Enter => Confirm "key-done";
    TODAY: Enter => Confirm "key-today";
    TO_TODAY: Enter => Close "key-today";
    NO_NOTE: Esc | CtrlC => Cancel "key-no-note";
    NO_SEARCH: Esc => Cancel "key-no-search", CtrlC => Close;

    NOTHING_NEW: 'n' => No "key-nothing-new";
    SOMETHING_NEW: 'y' | 'j' => Yes "key-something-new";
    NONE: 'n' => NoneOfThese "key-none";
    AS_OFFERED: 'n' | Enter => No "key-as-offered";
    ALL_THE_SAME: 'y' | 'j' => Yes "key-all-the-same";
    YES_END: 'y' | 'j' => Yes "key-yes-end";
    NO_GO_ON: 'n' | Enter | PageDown => No "key-no-go-on";
    HEARD: Enter | 'y' | 'j' => Yes "key-heard";
    UNHEARD: 'n' => No "key-unheard";
    ONCE_MORE: 'r' => Again "key-once-more";

    /// Remotes send page down for "next", and `b` or `.` for a black screen.
    FREEZE: ' ' | PageDown | 'b' | '.' => Freeze "key-freeze";
    GO_ON: Enter | PageDown => GoOn "key-go-on";
    NEXT: 'n' | Right => Next "key-next";
    AGAIN: Left | PageUp => Back "key-again";
    /// Last in every bar, and the first to go: where there is no room, the help still says it.
    VOICE: 'v' => Voice "key-voice";

    UP_DOWN: Up | 'k' => Up "key-up", Down | 'j' => Down "key-down";
    /// In a list whose lines have letters.
    LIST_UP_DOWN: Up | PageUp => Up, Down | PageDown | ' ' => Down;
    /// While letters are text.
    ARROWS_ONLY: Up => Up, Down => Down;
    /// On a scale.
    LESS_MORE: Left => Less, Right => More;
    MINUTES: Left | Down | '-' => Less "key-less", Right | Up | '+' => More "key-more";
    CHANGE: Right => More "key-change", Left => Less;
    RANGE: Right => More "key-range" as "←→", Left => Less;
    FILTER: Right => More "key-filter" as "←→", Left => Less;
    NEXT_PAGE: Right => More "key-next-page" as "←→", Left => Less;

    ONWARD: 'n' => Onward "key-onward";
    GENTLER: 'g' => Gentler "key-gentler";
    EASIER: 'e' => Easier "key-easier";
    CALMER: 'c' => Calmer "key-calmer";
    FULLER: 'f' => Fuller "key-fuller";
    TALKED: 't' => Talked "key-talked";
    HISTORY: 'h' => History "key-history";
    LIBRARY: 'l' => Library "key-library";
    SETTINGS: 's' => Settings "key-settings";
    ABOUT: 'a' => About "key-about";
    SEARCH: '/' => Search "key-search";
    MINE: 'm' => Mine "key-mine";
}
