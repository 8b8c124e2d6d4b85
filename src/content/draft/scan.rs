//! Cuts the text of a TOML file into statements with their places. The text was read by the parser
//! before, so every value has an end.

use std::ops::Range;
use toml_edit::Key;

/// A heading, a key with its value, a comment or an empty line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// Its whole lines, with the end of the last.
    pub(super) at: Range<usize>,
    pub(super) what: What,
}

/// What a statement is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Blank,
    Comment,
    /// Its path, and whether it stands in double brackets.
    Heading(Vec<String>, bool),
    /// The path of the key, its place and that of its value.
    Key(Vec<String>, Range<usize>, Range<usize>),
}

impl Statement {
    /// The path of a heading.
    pub(super) fn heading(&self) -> Option<&[String]> {
        match &self.what {
            What::Heading(path, _) => Some(path),
            _ => None,
        }
    }

    pub(super) fn is_comment(&self) -> bool {
        self.what == What::Comment
    }

    pub(super) fn is_blank(&self) -> bool {
        self.what == What::Blank
    }
}

/// A text with its statements, which hold every byte of it.
#[derive(Debug)]
pub(super) struct Source<'t> {
    pub(super) text: &'t str,
    pub(super) statements: Vec<Statement>,
}

impl<'t> Source<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut cursor = Cursor { text, at: 0 };
        let mut statements = Vec::new();
        while cursor.at < text.len() {
            statements.push(cursor.statement());
        }
        Self { text, statements }
    }

    /// The part of the text in these bytes.
    pub(super) fn slice(&self, at: &Range<usize>) -> &'t str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    /// The end of a line in this text.
    pub(super) fn line_end(&self) -> &'static str {
        line_end(self.text)
    }

    /// The place of the first heading among the statements; their number where there is none.
    pub(super) fn end_of_root(&self) -> usize {
        let mut all = self.statements.iter();
        all.position(|statement| statement.heading().is_some())
            .unwrap_or(self.statements.len())
    }

    /// The place of the next heading from here on; the number of statements where there is none.
    pub(super) fn next_heading(&self, from: usize) -> usize {
        let mut rest = self.statements.iter().skip(from);
        let next = rest.position(|statement| statement.heading().is_some());
        next.map_or(self.statements.len(), |at| from + at)
    }

    /// The first of the comments that stand right above a statement; the statement where none do.
    pub(super) fn own_comments(&self, statement: usize) -> usize {
        let above = self.statements.iter().take(statement).rev();
        statement - above.take_while(|above| above.is_comment()).count()
    }

    /// The statement that begins at a byte.
    pub(super) fn at(&self, byte: usize) -> Option<&Statement> {
        let mut all = self.statements.iter();
        all.find(|statement| statement.at.start == byte)
    }

    /// The byte where a statement begins; the end of the text behind the last.
    pub(super) fn start(&self, statement: usize) -> usize {
        let found = self.statements.get(statement);
        found.map_or(self.text.len(), |found| found.at.start)
    }

    /// The text with other bytes in the place of some.
    pub(super) fn exchanged(&self, at: &Range<usize>, new: &str) -> String {
        let before = self.text.get(..at.start).unwrap_or_default();
        let after = self.text.get(at.end..).unwrap_or_default();
        [before, new, after].concat()
    }
}

/// The end of the first line of a text, as its lines end.
pub(super) fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text.get(..at).is_some_and(|line| line.ends_with('\r')) => "\r\n",
        _ => "\n",
    }
}

/// The path of a key or a heading.
pub(super) fn path(written: &str) -> Vec<String> {
    let keys = Key::parse(written).unwrap_or_default();
    keys.iter().map(|key| key.get().to_owned()).collect()
}

/// The comments in a part of a text, each with its `#`.
pub(super) fn comments(text: &str) -> Vec<&str> {
    let mut cursor = Cursor { text, at: 0 };
    let mut found = Vec::new();
    while let Some(byte) = cursor.peek() {
        let from = cursor.at;
        match byte {
            b'"' | b'\'' => cursor.string(byte),
            b'#' => {
                cursor.line_break();
                found.push(text.get(from..cursor.at).unwrap_or_default().trim_end());
            }
            _ => cursor.at += 1,
        }
    }
    found
}

/// Goes through a text.
#[derive(Debug)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

impl Cursor<'_> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn starts_with(&self, what: &str) -> bool {
        let rest = self.text.get(self.at..);
        rest.is_some_and(|rest| rest.starts_with(what))
    }

    fn skip(&mut self, is: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&is) {
            self.at += 1;
        }
    }

    pub(super) fn spaces(&mut self) {
        self.skip(|byte| byte == b' ' || byte == b'\t');
    }

    fn line_break(&mut self) {
        self.skip(|byte| byte != b'\n');
    }

    fn next_line(&mut self) {
        self.line_break();
        if self.peek().is_some() {
            self.at += 1;
        }
    }

    /// Skips spaces, line breaks and comments.
    pub(super) fn gap(&mut self) {
        loop {
            self.skip(|byte| byte.is_ascii_whitespace());
            if self.peek() != Some(b'#') {
                return;
            }
            self.line_break();
        }
    }

    /// Skips a string that begins here with this quote.
    fn string(&mut self, quote: u8) {
        let three = if quote == b'"' { "\"\"\"" } else { "'''" };
        let is_long = self.starts_with(three);
        self.at += if is_long { 3 } else { 1 };
        while let Some(byte) = self.peek() {
            if byte == b'\\' && quote == b'"' {
                self.at += 2;
            } else if is_long && self.starts_with(three) {
                self.at += 3;
                // Up to two quotes may stand right before the end.
                self.skip(|byte| byte == quote);
                return;
            } else if !is_long && byte == quote {
                self.at += 1;
                return;
            } else {
                self.at += 1;
            }
        }
    }

    /// Skips a value; its end is this place.
    pub(super) fn value(&mut self) {
        match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.string(quote),
            Some(b'[' | b'{') => self.brackets(),
            _ => {
                let from = self.at;
                self.skip(|byte| !b",]}#\n\r".contains(&byte));
                let value = self.text.get(from..self.at).unwrap_or_default();
                self.at = from + value.trim_end().len();
            }
        }
    }

    fn brackets(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' | b'\'' => {
                    self.string(byte);
                    continue;
                }
                b'#' => {
                    self.line_break();
                    continue;
                }
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    /// Skips a key up to one of these bytes, and gives the key's place.
    pub(super) fn key(&mut self, end: u8) -> Range<usize> {
        let from = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' | b'\'' => self.string(byte),
                _ if byte == end => break,
                _ => self.at += 1,
            }
        }
        let key = self.text.get(from..self.at).unwrap_or_default();
        from..from + key.trim_end().len()
    }

    /// Skips `key = value`, and gives both places.
    pub(super) fn pair(&mut self) -> (Range<usize>, Range<usize>) {
        let key = self.key(b'=');
        self.at += 1;
        self.gap();
        let from = self.at;
        self.value();
        (key, from..self.at)
    }

    fn statement(&mut self) -> Statement {
        let from = self.at;
        if from == 0 && self.starts_with("\u{feff}") {
            self.at += "\u{feff}".len();
        }
        self.spaces();
        let what = match self.peek() {
            None | Some(b'\n' | b'\r') => What::Blank,
            Some(b'#') => What::Comment,
            Some(b'[') => {
                self.at += 1;
                let is_list = self.peek() == Some(b'[');
                self.at += usize::from(is_list);
                let name = self.key(b']');
                What::Heading(path(self.text.get(name).unwrap_or_default()), is_list)
            }
            Some(_) => {
                let (key, value) = self.pair();
                let path = path(self.text.get(key.clone()).unwrap_or_default());
                What::Key(path, key, value)
            }
        };
        self.next_line();
        Statement {
            at: from..self.at,
            what,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_in_a_statement() {
        let text = "\u{feff}#:schema x\r\n\r\n a . 'b=c' = \"\"\"x\n[y]\"\"\"\" # c\n\
            d = [ { e = '#' }, # f\n 3 ]\n[[ g . \"h]\" ]] # i\nj=1979-05-27 07:32:00 # k";
        let source = Source::of(text);
        let parts: Vec<&str> = source
            .statements
            .iter()
            .map(|statement| source.slice(&statement.at))
            .collect();
        assert_eq!(parts.concat(), text);
        assert_eq!(parts.len(), 6, "{parts:#?}");
        let values: Vec<(String, &str)> = source
            .statements
            .iter()
            .filter_map(|statement| match &statement.what {
                What::Key(path, _, value) => Some((path.join("/"), source.slice(value))),
                What::Heading(path, true) => Some((path.join("/"), "")),
                _ => None,
            })
            .collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (k.as_str(), *v)).collect();
        assert_eq!(
            values,
            [
                ("a/b=c", "\"\"\"x\n[y]\"\"\"\""),
                ("d", "[ { e = '#' }, # f\n 3 ]"),
                ("g/h]", ""),
                ("j", "1979-05-27 07:32:00"),
            ]
        );
        assert_eq!(comments(text), ["#:schema x", "# c", "# f", "# i", "# k"]);
    }
}
