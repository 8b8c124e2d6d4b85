//! Words in capital letters, digits and a few signs. A letter is small unless `*` stands before it, a
//! point is a space, and anything else is its bytes, each as `%` with two digits of base 16.

/// Writes words so.
pub(super) fn written(words: &str) -> String {
    let mut text = String::new();
    for c in words.chars() {
        match c {
            'a'..='z' => text.push(c.to_ascii_uppercase()),
            'A'..='Z' => text.extend(['*', c]),
            '0'..='9' | '-' => text.push(c),
            ' ' => text.push('.'),
            c => {
                let bytes = c.encode_utf8(&mut [0; 4]).bytes().collect::<Vec<u8>>();
                text.extend(bytes.iter().map(|byte| format!("%{byte:02X}")));
            }
        }
    }
    text
}

/// Reads such words; `None` where they are none.
pub(super) fn read(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut letters = text.chars();
    while let Some(c) = letters.next() {
        match c {
            'A'..='Z' => bytes.push(u8::try_from(c).ok()?.to_ascii_lowercase()),
            '0'..='9' | '-' => bytes.push(u8::try_from(c).ok()?),
            '.' => bytes.push(b' '),
            '*' => bytes.push(u8::try_from(letters.next().filter(char::is_ascii_uppercase)?).ok()?),
            '%' => {
                let mut digit = || letters.next()?.to_digit(16);
                let byte = digit()? * 16 + digit()?;
                bytes.push(u8::try_from(byte).ok()?);
            }
            _ => return None,
        }
    }
    String::from_utf8(bytes).ok()
}
