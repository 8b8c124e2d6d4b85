//! Tells keys from a pasted text that comes without brackets.
//!
//! Nobody types three different letters within one read. So a run of letters that comes at once is a
//! paste if it has at least [`PASTE`] pieces, where a piece is one letter or the same letter again and
//! again: a held key is one piece. `3n`, `⏎3n` and `nnnnn` are keys, `7 days` is a paste. A line break
//! between letters counts as a letter, one at either end does not. A paste goes on until nothing has
//! come for [`TOGETHER`], because a long one comes in several reads.
//!
//! A paste is text in a text field and nothing elsewhere, but pain in it stops: see
//! [`Msg::Burst`](crate::app::msg::Msg::Burst). Two letters that are pasted cannot be told from two
//! that are typed ahead. Keys without a letter are never part of a paste.
//!
//! Line breaks in a paste are spaces. A single carriage return at the end is Enter, also with a key or
//! two behind it: over a slow line a note, its Enter and the next key come in one piece.
//!
//! A pipe has no keyboard behind it. Whoever writes into it means every byte as a key, so nothing of a
//! pipe is a paste.

use super::Typed;
use super::names::Token;
use crate::app::msg::ENTER;
use crate::core::keys::Key;
use std::time::Duration;

/// How many different pieces make a paste.
const PASTE: usize = 3;

/// How long a paste may stand still and go on.
pub(super) const TOGETHER: Duration = Duration::from_millis(50);

/// Remembers whether a paste goes on.
#[derive(Debug, Default)]
pub(super) struct Bursts {
    /// Bytes of a pipe: every one is a key.
    piped: bool,
    /// A paste goes on.
    pasting: bool,
    /// Line breaks of this paste up to now.
    breaks: usize,
    /// A line break that may be the last thing of the paste.
    held: Option<Break>,
    /// The last token was a carriage return.
    returned: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    Return,
    Feed,
}

/// A token that can be part of a paste.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Letter(char),
    Break(Break),
}

impl Bursts {
    pub(super) fn of_pipe() -> Self {
        Self {
            piped: true,
            ..Self::default()
        }
    }

    /// Takes in what one read has brought.
    pub(super) fn take(&mut self, tokens: Vec<Token>) -> Vec<Typed> {
        let mut typed = Vec::new();
        let mut run = Vec::new();
        for token in tokens {
            match (piece(&token), token) {
                (Some(piece), _) => run.push(piece),
                (None, other) => {
                    self.end_of_run(&run, &mut typed);
                    run.clear();
                    self.end(&mut typed);
                    typed.push(match other {
                        Token::Repeat(key) => Typed::Repeat(key),
                        Token::Paste(text) => Typed::Paste(text),
                        Token::Key(key) => Typed::Key(key),
                        Token::LineFeed => Typed::Key(Key::Enter),
                    });
                }
            }
        }
        self.end_of_run(&run, &mut typed);
        typed
    }

    /// Learns that nothing has come for a while: the paste is over.
    pub(super) fn quiet(&mut self, silence: Duration) -> Vec<Typed> {
        let mut typed = Vec::new();
        if silence >= TOGETHER {
            self.end(&mut typed);
        }
        typed
    }

    pub(super) fn goes_on(&self) -> bool {
        self.pasting
    }

    fn end(&mut self, typed: &mut Vec<Typed>) {
        let only_break = self.breaks == 0;
        match self.held.take() {
            Some(Break::Return) if only_break => typed.push(Typed::Burst(ENTER.into())),
            Some(_) => typed.push(Typed::Burst(' '.into())),
            None => {}
        }
        self.pasting = false;
        self.breaks = 0;
        self.returned = false;
    }

    fn end_of_run(&mut self, run: &[Piece], typed: &mut Vec<Typed>) {
        if run.is_empty() {
            return;
        }
        if !self.piped && (self.pasting || pieces(run) >= PASTE) {
            self.pasting = true;
            self.text(run, typed);
        } else {
            for piece in run {
                self.key(*piece, typed);
            }
        }
    }

    /// A carriage return and a line feed are one Enter.
    fn key(&mut self, piece: Piece, typed: &mut Vec<Typed>) {
        let again = piece == Piece::Break(Break::Feed) && self.returned;
        self.returned = piece == Piece::Break(Break::Return);
        match piece {
            Piece::Letter('\t') => typed.push(Typed::Key(Key::Tab)),
            Piece::Letter(c) => typed.push(Typed::Key(Key::Char(c))),
            Piece::Break(_) if again => {}
            Piece::Break(_) => typed.push(Typed::Key(Key::Enter)),
        }
    }

    fn text(&mut self, run: &[Piece], typed: &mut Vec<Typed>) {
        let entered = self.enter(run);
        let mut text = String::new();
        for (at, piece) in run.iter().enumerate() {
            let both = (self.held, *piece) == (Some(Break::Return), Piece::Break(Break::Feed));
            if self.held.is_some() && !both {
                self.breaks += 1;
                if entered == Some(at) {
                    // What was typed is shown before it is gone.
                    let line = std::mem::replace(&mut text, ENTER.into());
                    typed.extend(Some(line).filter(|line| !line.is_empty()).map(Typed::Burst));
                } else {
                    text.push(' ');
                }
            }
            self.held = match *piece {
                Piece::Letter(c) => {
                    text.push(if c == '\t' { ' ' } else { c });
                    None
                }
                Piece::Break(_) if both => Some(Break::Feed),
                Piece::Break(kind) => Some(kind),
            };
        }
        if !text.is_empty() {
            typed.push(Typed::Burst(text));
        }
        if entered.is_some() {
            self.end(typed);
        }
    }

    /// Where in this run the keys begin that are pressed after a text and its Enter: the text was one
    /// line, and too little follows for another.
    fn enter(&self, run: &[Piece]) -> Option<usize> {
        let returns = Piece::Break(Break::Return);
        let is_break = |piece: &Piece| matches!(piece, Piece::Break(_));
        let first = match self.held {
            Some(Break::Return) => 0,
            Some(Break::Feed) => return None,
            None => {
                1 + run
                    .iter()
                    .position(is_break)
                    .filter(|at| run.get(*at) == Some(&returns))?
            }
        };
        let rest = run.get(first..)?;
        let few = self.breaks == 0 && !rest.iter().any(is_break) && pieces(rest) < PASTE;
        (few && !rest.is_empty()).then_some(first)
    }
}

fn piece(token: &Token) -> Option<Piece> {
    match token {
        Token::Key(Key::Char(c)) => Some(Piece::Letter(*c)),
        Token::Key(Key::Tab) => Some(Piece::Letter('\t')),
        Token::Key(Key::Enter) => Some(Piece::Break(Break::Return)),
        Token::LineFeed => Some(Piece::Break(Break::Feed)),
        Token::Key(_) | Token::Repeat(_) | Token::Paste(_) => None,
    }
}

/// How many different pieces stand in a row, without line breaks at either end.
fn pieces(run: &[Piece]) -> usize {
    let is_letter = |piece: &Piece| matches!(piece, Piece::Letter(_));
    let first = run.iter().position(is_letter).unwrap_or(run.len());
    let last = run.iter().rposition(is_letter).map_or(first, |at| at + 1);
    let mut count = 0;
    let mut before = None;
    for piece in run.get(first..last).unwrap_or_default() {
        if before != Some(piece) {
            count += 1;
        }
        before = Some(piece);
    }
    count
}
