//! The key bar: the few keys of this moment, pain first, the way out and the help last.

use super::ink::Ink;
use super::theme::Skin;
use crate::i18n::measure::cells;
use ratatui::layout::Rect;

/// Space at the left and right edge of a window.
pub const MARGIN: u16 = 1;

/// A key and what it does.
type Entry = (String, String);

/// How far apart the keys are set.
#[derive(Debug, Clone, Copy)]
struct Spacing {
    inside: u16,
    between: u16,
    short: bool,
}

const WIDE: Spacing = Spacing {
    inside: 2,
    between: 5,
    short: false,
};
const CLOSE: Spacing = Spacing {
    inside: 2,
    between: 3,
    short: false,
};
const SHORT: Spacing = Spacing {
    inside: 1,
    between: 3,
    short: true,
};
const SHORTEST: Spacing = Spacing {
    inside: 1,
    between: 2,
    short: true,
};

/// Columns from which on the key bar is wide.
const WIDE_FROM: u16 = 58;
/// Rows of a window from which on it may take two lines.
const TWO_LINES_FROM: u16 = 20;
/// Columns that keys cannot use: the edges, and the first column of the bar, so that the key bar
/// does not look like a second title.
const INDENT: u16 = 1;

impl Spacing {
    fn does(self, entry: &Entry) -> &str {
        match entry.1.split_once(',') {
            Some((before, _)) if self.short => before,
            _ => &entry.1,
        }
    }

    fn width(self, entry: &Entry) -> u16 {
        let does = cells(self.does(entry));
        let inside = if does == 0 { 0 } else { self.inside };
        cells(&entry.0).saturating_add(inside).saturating_add(does)
    }

    fn total(self, entries: &[Entry]) -> u16 {
        entries
            .iter()
            .map(|e| self.width(e).saturating_add(self.between))
            .fold(0, u16::saturating_add)
            .saturating_sub(self.between)
    }
}

/// The keys as they are set in a window.
///
/// `p` always comes first, in the pain style; `q` and `?` come last and are never dropped. Where not
/// all fit into one line and the window is tall enough, there is a second. Elsewhere an entry ends at
/// its comma, and others are dropped from the end, but never the first two.
#[derive(Debug)]
pub struct KeyBar {
    lines: Vec<Vec<Entry>>,
    spacing: Spacing,
}

impl KeyBar {
    /// Sets the keys for a window.
    pub fn new(keys: Vec<(String, String)>, window: Rect) -> Self {
        let room = room(window.width);
        let mut entries = in_order(keys);
        let spacings = [WIDE, CLOSE]
            .into_iter()
            .filter(|_| room + INDENT >= WIDE_FROM);
        let one = |spacing: &Spacing| spacing.total(&entries) <= room;
        if let Some(spacing) = spacings.clone().find(one) {
            return Self {
                lines: vec![entries],
                spacing,
            };
        }
        if window.height >= TWO_LINES_FROM {
            let two = |spacing| Some((spacing, in_first(&entries, spacing, room)?));
            if let Some((spacing, count)) = spacings.chain([SHORT, SHORTEST]).find_map(two) {
                let second = entries.split_off(count);
                return Self {
                    lines: vec![entries, second],
                    spacing,
                };
            }
        }
        let (entries, spacing) = shortened(entries, room);
        Self {
            lines: vec![entries],
            spacing,
        }
    }

    /// How many lines it takes.
    pub fn rows(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(1)
    }

    /// Draws it over the last rows.
    pub fn draw(&self, ink: &mut Ink<'_>, skin: Skin) {
        let top = ink.area().height.saturating_sub(self.rows());
        for (row, entries) in (top..).zip(&self.lines) {
            self.line(entries, row, ink, skin);
        }
    }

    fn line(&self, entries: &[Entry], row: u16, ink: &mut Ink<'_>, skin: Skin) {
        let mut x = INDENT;
        for entry in entries {
            let (key, does) = if is_pain(entry) {
                (skin.pain(), skin.pain())
            } else {
                (skin.key(), skin.plain())
            };
            let start = x;
            x += ink.text(x, row, &entry.0, key);
            let said = self.spacing.does(entry);
            if !said.is_empty() {
                x += ink.text(x, row, &" ".repeat(usize::from(self.spacing.inside)), does);
                let left = ink.area().width.saturating_sub(x);
                x += ink.fitted(x, row, left, said, does);
            }
            if x > start {
                x = x.saturating_add(self.spacing.between);
            }
        }
    }
}

/// Whether all of these keys fit into one line in full.
pub fn says_all(keys: &[(String, String)], columns: u16) -> bool {
    CLOSE.total(keys) <= room(columns)
}

const fn room(columns: u16) -> u16 {
    columns.saturating_sub(2 * MARGIN + INDENT)
}

fn is(entry: &Entry, key: &str) -> bool {
    entry.0.eq_ignore_ascii_case(key)
}

fn is_pain(entry: &Entry) -> bool {
    is(entry, "p")
}

/// Whether it stays whatever the room: the way out, and the help, which has all the others.
fn is_tail(entry: &Entry) -> bool {
    is(entry, "q") || is(entry, "?")
}

/// Pain first, the way out and the help last.
fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| match entry {
        e if is_pain(e) => 0,
        e if is(e, "q") => 2,
        e if is(e, "?") => 3,
        _ => 1,
    });
    entries
}

/// How many keys the first of two lines has, as full as it gets; nothing where they need more.
fn in_first(entries: &[Entry], spacing: Spacing, room: u16) -> Option<usize> {
    let fits = |entries: Option<&[Entry]>| entries.is_some_and(|all| spacing.total(all) <= room);
    let mut counts = (1..entries.len()).rev();
    let count = counts.find(|count| fits(entries.get(..*count)))?;
    fits(entries.get(count..)).then_some(count)
}

/// The keys in one short line: those that do not fit are dropped, then the words of the last two.
fn shortened(mut entries: Vec<Entry>, room: u16) -> (Vec<Entry>, Spacing) {
    let tail = entries.iter().filter(|entry| is_tail(entry)).count();
    let fits = |entries: &[Entry]| {
        let spacings = [SHORT, SHORTEST].into_iter();
        spacings.clone().find(|s| s.total(entries) <= room)
    };
    // Three others are a question with its two answers.
    for kept in [3, 2, 1] {
        while entries.len() > kept + tail && fits(&entries).is_none() {
            entries.remove(entries.len() - tail - 1);
        }
        let mut bare = entries.clone();
        for key in ["", "?", "q"].iter().take(if kept == 1 { 3 } else { 2 }) {
            for entry in bare.iter_mut().filter(|entry| is(entry, key)) {
                entry.1.clear();
            }
            if let Some(spacing) = fits(&bare) {
                return (bare, spacing);
            }
        }
    }
    (entries, SHORTEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::drawn;

    const KEYS: [(&str, &str); 9] = [
        ("⏎", "start"),
        ("p", "pain"),
        ("h", "history"),
        ("l", "library"),
        ("s", "settings"),
        ("a", "about this pain"),
        ("g", "a gentler plan"),
        ("?", "help"),
        ("q", "quit"),
    ];

    fn shown(width: u16, height: u16) -> String {
        let keys = KEYS.map(|(key, does)| (key.to_owned(), does.to_owned()));
        let drawn = drawn(width, height, |area, buf| {
            KeyBar::new(keys.to_vec(), area).draw(&mut Ink::new(area, buf), Skin::PLAIN);
        });
        drawn.trim_start_matches('\n').to_owned()
    }

    #[test]
    fn what_does_not_fit_takes_a_second_line_where_there_is_room() {
        assert_eq!(
            shown(80, 24),
            concat!(
                " p  pain     ⏎  start     h  history     l  library     s  settings\n",
                " a  about this pain     g  a gentler plan     q  quit     ?  help\n",
            )
        );
        let one_line = shown(140, 24);
        assert_eq!(one_line.lines().count(), 1, "{one_line}");
    }

    #[test]
    fn a_small_window_always_shows_pain_the_way_out_and_the_help() {
        assert_eq!(shown(40, 12), " p pain  ⏎ start  h history  q quit  ?\n");
        for width in 24..140 {
            let bar = shown(width, 12);
            for key in ["p", "q", "?"] {
                let caps: Vec<&str> = bar.split_whitespace().collect();
                assert!(caps.contains(&key), "{width}: {bar}");
            }
        }
    }
}
