//! Text in UTF-16, for the tests of this room.

/// In both orders, with and without a mark.
pub(super) fn all(text: &str) -> [Vec<u8>; 4] {
    let marked = "\u{feff}".to_owned() + text;
    [
        of(text, u16::to_le_bytes),
        of(&marked, u16::to_le_bytes),
        of(text, u16::to_be_bytes),
        of(&marked, u16::to_be_bytes),
    ]
}

fn of(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}
