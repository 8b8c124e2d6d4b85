//! The entries between two brackets, `[…]` or `{…}`. An entry can be added, removed and moved: its
//! comments go with it, and the spaces and line breaks stay where they are.

use super::scan::{Cursor, line_end};
use std::ops::Range;

/// What stands between two brackets.
#[derive(Debug, Clone)]
pub(super) struct List {
    open: char,
    close: char,
    /// What stands behind the bracket, up to the end of its line.
    opening: String,
    pub(super) entries: Vec<Entry>,
    /// The spaces and line breaks before and behind each entry, by place.
    slots: Vec<(String, String)>,
    /// What stands before the closing bracket.
    ending: String,
    /// Whether a comma stands behind the last entry.
    comma: bool,
    line_end: &'static str,
}

/// One entry.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    pub(super) text: String,
    /// Its place in the file, where it was read there.
    pub(super) at: Range<usize>,
    /// Comments above it, with its indent, and behind it up to the end of the line.
    above: Option<String>,
    behind: Option<String>,
}

impl List {
    /// Reads what stands at this place of a file. `None` where no bracket is there.
    pub(super) fn read(text: &str, at: &Range<usize>) -> Option<Self> {
        let whole = text.get(at.clone())?;
        let (open, close) = match whole.chars().next()? {
            '[' => ('[', ']'),
            '{' => ('{', '}'),
            _ => return None,
        };
        let mut list = Self {
            open,
            close,
            opening: String::new(),
            entries: Vec::new(),
            slots: Vec::new(),
            ending: String::new(),
            comma: false,
            line_end: line_end(text),
        };
        let inner = text.get(..at.end.checked_sub(1)?)?;
        let mut cursor = Cursor {
            text: inner,
            at: at.start + 1,
        };
        let gap = |from: usize, to: usize| inner.get(from..to).unwrap_or_default();
        let from = cursor.at;
        cursor.gap();
        let (opening, lead) = first_line(gap(from, cursor.at));
        list.opening.push_str(opening);
        let mut lead = lead.to_owned();
        while cursor.peek().is_some() {
            let from = cursor.at;
            if open == '[' {
                cursor.value();
            } else {
                cursor.pair();
            }
            let entry = from..cursor.at;
            cursor.gap();
            let mut behind = gap(entry.end, cursor.at).to_owned();
            list.comma = cursor.peek() == Some(b',');
            if list.comma {
                cursor.at += 1;
                let from = cursor.at;
                cursor.gap();
                behind.push_str(gap(from, cursor.at));
            }
            let (tail, next) = first_line(&behind);
            list.slot(inner.get(entry.clone())?, entry, &lead, tail);
            next.clone_into(&mut lead);
            // Never twice at the same place.
            if cursor.at == from {
                return None;
            }
        }
        list.ending = lead;
        Some(list)
    }

    /// Takes in an entry with what stands before and behind it.
    fn slot(&mut self, text: &str, at: Range<usize>, lead: &str, tail: &str) {
        let owned = |part: &str| part.contains('#').then(|| part.to_owned());
        let indent = lead.rfind('\n').map_or(0, |at| at + 1);
        let (above, behind) = (owned(lead), owned(tail));
        let before = match above {
            Some(_) => lead.get(indent..).unwrap_or_default(),
            None => lead,
        };
        let after = match behind {
            Some(_) => self.line_end,
            None => tail,
        };
        self.slots.push((before.to_owned(), after.to_owned()));
        self.entries.push(Entry {
            text: text.to_owned(),
            at,
            above,
            behind,
        });
    }

    /// Adds an entry, spaced as the others are.
    pub(super) fn insert(&mut self, at: usize, text: String) {
        let slot = match self.slots.as_slice() {
            [] if self.open == '{' => {
                let gap = if self.opening.is_empty() { " " } else { "" };
                gap.clone_into(&mut self.ending);
                (" ".to_owned(), String::new())
            }
            [] => (String::new(), String::new()),
            [(lead, tail)] if tail.contains('\n') => (lead.clone(), tail.clone()),
            [_] => (" ".to_owned(), String::new()),
            [(_, tail), (lead, _), ..] => (lead.clone(), tail.clone()),
        };
        self.slots.insert(self.slots.len().min(1), slot);
        let entry = Entry {
            text,
            ..Entry::default()
        };
        self.entries.insert(at.min(self.entries.len()), entry);
    }

    /// Removes an entry with its comments.
    pub(super) fn remove(&mut self, at: usize) {
        if at >= self.entries.len() {
            return;
        }
        self.entries.remove(at);
        match self.slots.as_mut_slice() {
            [first, last] => {
                first.1 = std::mem::take(&mut last.1);
                self.slots.truncate(1);
            }
            [_, _, _, ..] => drop(self.slots.remove(1)),
            _ => {
                self.slots.clear();
                self.comma = false;
                let is_bare = |part: &str| part.trim().is_empty();
                if is_bare(&self.opening) && is_bare(&self.ending) {
                    self.opening.clear();
                    self.ending.clear();
                }
            }
        }
    }

    /// Removes an entry; its comments stay.
    pub(super) fn remove_but_comments(&mut self, at: usize) {
        let Some(entry) = self.entries.get(at).cloned() else {
            return;
        };
        self.remove(at);
        for comment in [entry.above, entry.behind].into_iter().flatten() {
            let above = std::mem::take(&mut self.opening);
            let comment = comment.trim_end();
            let gap = if above.is_empty() { " " } else { "" };
            self.opening = format!("{above}{gap}{comment}{}", self.line_end);
        }
    }

    /// Puts the entries in another order: their present places.
    pub(super) fn order(&mut self, places: &[usize]) {
        let ordered = places.iter().filter_map(|at| self.entries.get(*at));
        self.entries = ordered.cloned().collect();
    }
}

impl std::fmt::Display for List {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.open, self.opening)?;
        let count = self.entries.len();
        for (n, (entry, (lead, tail))) in self.entries.iter().zip(&self.slots).enumerate() {
            let lead = entry.above.as_ref().unwrap_or(lead);
            let tail = entry.behind.as_ref().unwrap_or(tail);
            let comma = if n + 1 < count || self.comma { "," } else { "" };
            write!(f, "{lead}{}{comma}{tail}", entry.text)?;
        }
        write!(f, "{}{}", self.ending, self.close)
    }
}

/// Cuts a gap behind its first line break; all of it is the second part where there is none.
fn first_line(gap: &str) -> (&str, &str) {
    gap.split_at(gap.find('\n').map_or(0, |at| at + 1))
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn list(text: &str) -> List {
        let list = List::read(text, &(0..text.len())).expect("a list");
        assert_eq!(list.to_string(), text);
        list
    }

    fn changed(text: &str, change: impl FnOnce(&mut List)) -> String {
        let mut list = list(text);
        change(&mut list);
        list.to_string()
    }

    #[test]
    fn a_list_is_written_as_it_was_read() {
        for text in [
            "[]",
            "[ ]",
            "{}",
            "[1,2]",
            "[ 1 , 2 ]",
            "[\n  1,\n  2,\n]",
            "{ a = 1, b.c = { d = '}' } }",
            "[ # a\n  # b\n  1, # c\n\n  # d\n  2 # e\n  # f\n]",
            "[\r\n  \"]\", 2,\r\n  3\r\n]",
        ] {
            let text = text.replace(" ,", ",");
            list(&text);
        }
    }

    #[test]
    fn an_entry_stands_as_the_others_do() {
        let add = |at: usize| move |list: &mut List| list.insert(at, "9".to_owned());
        for (before, after) in [
            ("[]", "[9]"),
            ("[1]", "[9, 1]"),
            ("[ 1, 2 ]", "[ 9, 1, 2 ]"),
            ("[\n  1,\n  2,\n]", "[\n  9,\n  1,\n  2,\n]"),
            ("[\n  1\n]", "[\n  9,\n  1\n]"),
            ("[1,\n 2]", "[9,\n 1,\n 2]"),
            (
                "[\n  # a\n  1, # b\n  2,\n]",
                "[\n  9,\n  # a\n  1, # b\n  2,\n]",
            ),
        ] {
            assert_eq!(changed(before, add(0)), after, "{before}");
        }
        assert_eq!(changed("[1,\n 2]", add(2)), "[1,\n 2,\n 9]");
        let pair = |list: &mut List| list.insert(1, "a = 9".to_owned());
        assert_eq!(changed("{}", pair), "{ a = 9 }");
        assert_eq!(changed("{ b = 1 }", pair), "{ b = 1, a = 9 }");
    }

    #[test]
    fn what_is_removed_takes_its_own_comments() {
        let text = "[\n  # a\n  1, # b\n  # c\n  2, # d\n  3,\n]";
        let remove = |at: usize| move |list: &mut List| list.remove(at);
        assert_eq!(changed(text, remove(0)), "[\n  # c\n  2, # d\n  3,\n]");
        assert_eq!(changed(text, remove(1)), "[\n  # a\n  1, # b\n  3,\n]");
        assert_eq!(changed("[1, 2]", remove(1)), "[1]");
        assert_eq!(changed("[1, 2]", remove(0)), "[2]");
        assert_eq!(changed("{ a = 1 }", remove(0)), "{}");
        assert_eq!(changed("[1,\n 2]", remove(0)), "[2]");
        let kept = changed(text, |list| list.remove_but_comments(1));
        assert_eq!(kept, "[\n  # c\n # d\n  # a\n  1, # b\n  3,\n]");
    }

    #[test]
    fn a_moved_entry_takes_its_comments_and_leaves_the_spaces() {
        let swap = |list: &mut List| list.order(&[1, 0]);
        assert_eq!(changed("[1, 2]", swap), "[2, 1]");
        assert_eq!(
            changed("[\n  # a\n  1,\n  2, # b\n]", swap),
            "[\n  2, # b\n  # a\n  1,\n]"
        );
        assert_eq!(changed("[1,\n 2 # b\n]", swap), "[2, # b\n 1\n]");
    }
}
