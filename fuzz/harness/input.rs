//! Any bytes of a terminal or a pipe: bounded memory, no control sign let through as a letter, and
//! the same keys however the bytes are split over reads.
//!
//! The first byte is the length of a read.

use rygrad::core::keys::Key;
use rygrad::run::input::{Decoder, Typed, parse};
use std::time::Duration;

pub(crate) fn check(data: &[u8]) {
    let Some((length, bytes)) = data.split_first() else {
        return;
    };
    let typed = parse(bytes);
    assert!(typed.len() <= 2 * bytes.len() + 1);
    typed.iter().for_each(is_clean);

    // A pipe has no paste, so nothing depends on where a read ends.
    let whole = through_a_pipe(bytes, bytes.len().max(1));
    let pieces = through_a_pipe(bytes, usize::from(*length).max(1));
    assert_eq!(whole, pieces);
    whole.iter().for_each(is_clean);
}

fn through_a_pipe(bytes: &[u8], length: usize) -> Vec<Typed> {
    let mut decoder = Decoder::of_pipe();
    let mut typed = Vec::new();
    for read in bytes.chunks(length) {
        typed.extend(decoder.feed(read));
    }
    let mut told = Duration::ZERO;
    while let Some(silence) = decoder.next_quiet(told) {
        typed.extend(decoder.quiet(silence));
        told = silence;
    }
    // A paste may come in pieces.
    typed.into_iter().fold(Vec::new(), |mut all, next| {
        match (all.last_mut(), next) {
            (Some(Typed::Paste(begun)), Typed::Paste(more)) => begun.push_str(&more),
            (_, next) => all.push(next),
        }
        all
    })
}

fn is_clean(typed: &Typed) {
    match typed {
        Typed::Key(Key::Char(c)) | Typed::Repeat(Key::Char(c)) => assert!(!c.is_control()),
        Typed::Key(_) | Typed::Repeat(_) => {}
        Typed::Burst(text) | Typed::Paste(text) => {
            let control = |c: char| c.is_control() && c != '\r';
            assert!(!text.contains(control), "{text:?}");
        }
    }
}
