//! Turns UTF-16 in a log into UTF-8. Windows shells write it, also behind lines in UTF-8.
//!
//! It is recognised by its bytes, not by a mark at the beginning: a line of a log begins with letters
//! that have an empty half. Each line is judged by itself, so a line in UTF-8 may follow. Empty bytes
//! that a power cut left are no text and stay.

/// The text in UTF-8, and whether any of it was UTF-16.
pub(super) fn narrowed(bytes: Vec<u8>) -> (Vec<u8>, bool) {
    // Nearly every log has neither an empty byte nor half of a mark.
    if memchr::memchr3(0, 0xff, 0xfe, &bytes).is_none() {
        return (bytes, false);
    }
    let mut text = Vec::with_capacity(bytes.len());
    let mut rest = bytes.as_slice();
    let mut found = false;
    let mut before = None;
    while !rest.is_empty() {
        before = Order::of(rest).or_else(|| before.filter(|order: &Order| order.ends(rest)));
        let used = if let Some(order) = before {
            found = true;
            order.line(rest, &mut text)
        } else {
            let used = narrow_line(rest);
            text.extend_from_slice(rest.get(..used).unwrap_or(rest));
            used
        };
        rest = rest.get(used.max(1)..).unwrap_or_default();
    }
    (text, found)
}

/// The length of what is left of a line of UTF-8: up to its newline, or to where a mark says that
/// UTF-16 begins.
fn narrow_line(rest: &[u8]) -> usize {
    let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at.saturating_add(1));
    let line = rest.get(..end).unwrap_or(rest);
    let marks = memchr::memchr2_iter(0xff, 0xfe, line).filter(|at| *at > 0);
    let wide = |at: &usize| {
        rest.get(*at..)
            .is_some_and(|from| Order::marked(from).is_some())
    };
    marks.take(8).find(wide).unwrap_or(end)
}

/// Which half of a letter comes first.
#[derive(Debug, Clone, Copy)]
enum Order {
    Low,
    High,
}

impl Order {
    /// The order of the UTF-16 that begins here, where it does.
    fn of(bytes: &[u8]) -> Option<Self> {
        Self::marked(bytes).or_else(|| Self::plain(bytes))
    }

    /// By a mark, and a letter after it.
    fn marked(bytes: &[u8]) -> Option<Self> {
        let is_all = bytes.len() == 2;
        match bytes {
            [0xff, 0xfe, rest @ ..] if is_all || matches!(Self::plain(rest), Some(Self::Low)) => {
                Some(Self::Low)
            }
            [0xfe, 0xff, rest @ ..] if is_all || matches!(Self::plain(rest), Some(Self::High)) => {
                Some(Self::High)
            }
            _ => None,
        }
    }

    /// By the empty halves of its first letters.
    fn plain(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [a, 0, b, 0, ..] if *a != 0 && *b != 0 => Some(Self::Low),
            [0, a, 0, b, ..] if *a != 0 && *b != 0 => Some(Self::High),
            _ => None,
        }
    }

    /// Whether one more letter in this order is all that is left of it: a bracket, a newline.
    fn ends(self, bytes: &[u8]) -> bool {
        let (a, b, rest) = match (self, bytes) {
            (Self::Low, [a, b, rest @ ..]) | (Self::High, [b, a, rest @ ..]) => (*a, *b, rest),
            _ => return false,
        };
        a != 0 && b == 0 && (rest.is_empty() || begins_narrow(rest))
    }

    /// Adds a line to `text`, or what is one up to where UTF-8 goes on; how many bytes it took.
    fn line(self, bytes: &[u8], text: &mut Vec<u8>) -> usize {
        let mut used = 0_usize;
        let mut pending: Option<u16> = None;
        let mut push = |c: char| text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        while let Some(rest) = bytes.get(used..)
            && let [a, b, ..] = *rest
            && !(used > 0 && begins_narrow(rest))
        {
            used = used.saturating_add(2);
            let unit = match self {
                Self::Low => u16::from_le_bytes([a, b]),
                Self::High => u16::from_be_bytes([a, b]),
            };
            let units = pending.take().into_iter().chain([unit]);
            for read in char::decode_utf16(units) {
                match read {
                    Ok('\u{feff}') => {}
                    Ok(c) => push(c),
                    // The first half of a letter that has two: the other one comes next.
                    Err(half) if half.unpaired_surrogate() == unit && is_first_half(unit) => {
                        pending = Some(unit);
                    }
                    Err(_) => push(char::REPLACEMENT_CHARACTER),
                }
            }
            if unit == u16::from(b'\n') {
                return used;
            }
        }
        used
    }
}

fn is_first_half(unit: u16) -> bool {
    (0xd800..0xdc00).contains(&unit)
}

/// Whether a record in UTF-8 begins here, maybe on a line of its own.
fn begins_narrow(rest: &[u8]) -> bool {
    let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
    let rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    rest.starts_with(br#"{"v":"#)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wide(text: &str, order: Order) -> Vec<u8> {
        let bytes = |unit: u16| match order {
            Order::Low => unit.to_le_bytes(),
            Order::High => unit.to_be_bytes(),
        };
        text.encode_utf16().flat_map(bytes).collect()
    }

    const LINES: &str = "{\"v\":1,\"note\":\"gåtur – 散歩 🚶\"}\r\n{\"v\":1,\"x\":2}\n";

    #[test]
    fn both_orders_with_and_without_a_mark() {
        for order in [Order::Low, Order::High] {
            for mark in ["", "\u{feff}"] {
                let bytes = wide(&(mark.to_owned() + LINES), order);
                assert_eq!(narrowed(bytes), (LINES.as_bytes().to_vec(), true));
            }
        }
    }

    #[test]
    fn lines_of_both_kinds_follow_each_other() {
        let low = wide(LINES, Order::Low);
        let marked = wide(&("\u{feff}".to_owned() + LINES), Order::High);
        let unended = LINES.trim_end();
        let parts = [LINES.as_bytes(), &low, LINES.as_bytes(), &marked];
        assert_eq!(narrowed(parts.concat()).0, LINES.repeat(4).as_bytes());
        // Without a newline at the end, and the one that is put there by whoever appends.
        let unended_low = wide(unended, Order::Low);
        let parts = [&*unended_low, b"\n", LINES.as_bytes()];
        let expected = format!("{unended}\n{LINES}");
        assert_eq!(narrowed(parts.concat()).0, expected.as_bytes());
        let parts = [unended.as_bytes(), &*marked];
        let expected = unended.to_owned() + LINES;
        assert_eq!(narrowed(parts.concat()).0, expected.as_bytes());
    }

    #[test]
    fn what_a_power_cut_left_is_no_text() {
        for text in [
            "\0\0\0\0{}\n",
            "{}\0\0\0\0",
            "x\0\0\0\0\n",
            "\0\0\n\0\0\0",
            "{}\n\0\n",
        ] {
            let bytes = text.as_bytes().to_vec();
            assert_eq!(narrowed(bytes.clone()), (bytes, false), "{text:?}");
        }
        let noise = b"\xff\xfe\xff\xff torn\n{\"v\":1}\n".to_vec();
        assert_eq!(narrowed(noise.clone()), (noise, false));
    }

    proptest! {
        #[test]
        fn any_bytes_have_an_end(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = narrowed(bytes);
        }
    }
}
