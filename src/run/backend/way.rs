//! The cursor's way from one cell to another, in as few bytes as it takes.

use super::number;
use unicode_width::UnicodeWidthChar;

/// A column and a row, from 0.
pub(super) type Place = (u16, u16);

/// How far left single steps are shorter than a number of them.
const STEPS: u16 = 3;

/// Sends the cursor to a cell. `from` is where it surely is.
///
/// On its row or to the next one it may go by steps, which every terminal with a cursor knows.
pub(super) fn go(from: Option<Place>, to: Place, out: &mut Vec<u8>) {
    if from == Some(to) {
        return;
    }
    let start = out.len();
    if let Some(from) = from.filter(|(_, y)| to.1 == *y || to.1 == y.saturating_add(1)) {
        step(from, to, out);
        if out.len() - start < length(to) {
            return;
        }
        out.truncate(start);
    }
    // No number is 1.
    let (x, y) = to;
    out.extend(b"\x1b[");
    if y > 0 {
        number(u32::from(y) + 1, out);
    }
    if x > 0 {
        out.push(b';');
        number(u32::from(x) + 1, out);
    }
    out.push(b'H');
}

/// Down by one row or none, then left or right.
fn step(from: Place, to: Place, out: &mut Vec<u8>) {
    if to.1 != from.1 {
        out.extend(b"\x1b[B");
    }
    let (many, way) = match (to.0.checked_sub(from.0), from.0.saturating_sub(to.0)) {
        (Some(0), _) => return,
        (Some(right), _) => (right, b'C'),
        (None, left @ 0..=STEPS) => return out.extend((0..left).map(|_| b'\x08')),
        (None, left) => (left, b'D'),
    };
    out.extend(b"\x1b[");
    if many > 1 {
        number(u32::from(many), out);
    }
    out.push(way);
}

/// Bytes of the way that names the place.
fn length((x, y): Place) -> usize {
    let digits = |n: u16| match n {
        0 => 0,
        n => (u32::from(n) + 1).ilog10() as usize + 1,
    };
    let mark = usize::from(x > 0);
    "\x1b[H".len() + digits(y) + mark + digits(x)
}

/// Where the cursor surely is after a sign was written; `None` if it cannot be known: a terminal may
/// think otherwise of how wide the sign is, and behind the last column each has its own rule.
pub(super) fn after(sign: &str, (x, y): Place, columns: u16) -> Option<Place> {
    let mut letters = sign.chars();
    let letter = letters.next()?;
    let narrow = letters.next().is_none() && letter.width() == Some(1);
    let next = x.checked_add(1).filter(|next| *next < columns)?;
    narrow.then_some((next, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(from: Option<Place>, to: Place) -> String {
        let mut out = b"before".to_vec();
        go(from, to, &mut out);
        let out = String::from_utf8_lossy(&out).into_owned();
        out.strip_prefix("before").unwrap_or_default().to_owned()
    }

    #[test]
    fn the_cursor_goes_by_steps_where_these_are_fewer_bytes() {
        for (from, to, want) in [
            (None, (0, 0), "\x1b[H"),
            (None, (4, 0), "\x1b[;5H"),
            (None, (0, 9), "\x1b[10H"),
            (None, (4, 9), "\x1b[10;5H"),
            (Some((4, 9)), (4, 9), ""),
            (Some((4, 9)), (5, 9), "\x1b[C"),
            (Some((4, 9)), (30, 9), "\x1b[26C"),
            (Some((4, 9)), (4, 10), "\x1b[B"),
            (Some((4, 9)), (2, 10), "\x1b[B\x08\x08"),
            (Some((30, 9)), (15, 9), "\x1b[15D"),
            (Some((30, 9)), (15, 10), "\x1b[11;16H"),
            (Some((4, 9)), (5, 10), "\x1b[B\x1b[C"),
            (Some((4, 9)), (4, 11), "\x1b[12;5H"),
            (Some((4, 9)), (4, 8), "\x1b[9;5H"),
            (Some((4, 9)), (u16::MAX, u16::MAX), "\x1b[65536;65536H"),
        ] {
            assert_eq!(way(from, to), want, "{from:?} to {to:?}");
        }
    }

    #[test]
    fn after_a_wide_sign_and_behind_the_last_column_nobody_knows() {
        assert_eq!(after("█", (3, 1), 80), Some((4, 1)));
        for sign in ["", "界", "e\u{301}", "\u{200b}"] {
            assert_eq!(after(sign, (3, 1), 80), None, "{sign:?}");
        }
        assert_eq!(after("a", (78, 1), 80), Some((79, 1)));
        assert_eq!(after("a", (79, 1), 80), None);
    }
}
