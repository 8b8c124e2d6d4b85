//! What a terminal sends, and what of it is a key.

mod pastes;
mod replies;

use super::*;
use crate::core::keys::Key;

fn keys(bytes: &[u8]) -> Vec<Key> {
    let typed = parse(bytes);
    let key = |typed| match typed {
        Typed::Key(key) => Some(key),
        _ => None,
    };
    let keys: Vec<Key> = typed.iter().cloned().filter_map(key).collect();
    assert_eq!(keys.len(), typed.len(), "{typed:?}");
    keys
}

fn letters(text: &str) -> Vec<Key> {
    text.chars().map(Key::Char).collect()
}

fn piped(bytes: &[u8]) -> Vec<Typed> {
    Decoder::of_pipe().feed(bytes)
}

fn burst(text: &str) -> Vec<Typed> {
    vec![Typed::Burst(text.to_owned())]
}

/// Lets the time pass in which nothing comes.
fn silent(decoder: &mut Decoder, ms: u64) -> Vec<Typed> {
    let mut typed = Vec::new();
    let mut told = Duration::ZERO;
    while let Some(next) = decoder.next_quiet(told) {
        if next > Duration::from_millis(ms) {
            break;
        }
        typed.extend(decoder.quiet(next));
        told = next;
    }
    typed
}

/// What terminals answer and report, whole.
const REPLIES: &[&[u8]] = &[
    b"\x1b[?62;1;2;4;6;9;15;22c",
    b"\x1b[>1;7003;1c",
    b"\x1b[=1c",
    b"\x1b[12;40R",
    b"\x1b[1;2R",
    b"\x1b[?12;40;1R",
    b"\x1b[0n",
    b"\x1b[?13n",
    b"\x1b[?2026;2$y",
    b"\x1b[4;1$y",
    b"\x1b[8;24;80t",
    b"\x1b[4;600;800t",
    b"\x1b[?7u",
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[<0;33;12M",
    b"\x1b[<35;33;12m",
    b"\x1b[32;33;12M",
    b"\x1b[M !5",
    b"\x1b[M#\xe0\xff",
    b"\x1b[?1;2S",
    b"\x1b[1;1;1;1;1;1;1;1x",
    b"\x1b[p",
    b"\x1b[7;p",
    b"\x1bP>|xterm-p 370\x1b\\",
    b"\x1bP1$r0m\x1b\\",
    b"\x1bP1+r544e=787465726d\x1b\\",
    b"\x1bP!|00000000\x1b\\",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    b"\x1b]10;rgb:pppp/5555/7777\x07",
    b"\x1b]4;5;rgb:cd/00/cd\x07",
    b"\x1b]52;c;cDcgMyBu\x07",
    b"\x1b]L\xc3\x9c p 7\x1b\\",
    b"\x1b]lp7\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b^private 7\x1b\\",
    b"\x1bX any p 5\x1b\\",
    b"\x1b/Z",
    b"\x9b?62;4c",
    b"\x9b12;40R",
    b"\x9d11;rgb:1e1e/p/7\x9c",
    b"\x90>|p 7\x9c",
    b"\x9fGi=1;p7\x9c",
    b"\x9e7p\x9c",
    b"\x987p\x07",
    "\u{9b}?62;4c".as_bytes(),
    "\u{9d}11;rgb:p/7\u{9c}".as_bytes(),
    "\u{90}p7\u{1b}\\".as_bytes(),
];

#[test]
fn no_reply_is_a_key() {
    for reply in REPLIES {
        assert_eq!(parse(reply), [], "{}", reply.escape_ascii());
        assert_eq!(piped(reply), [], "{}", reply.escape_ascii());
    }
}

#[test]
fn letters_are_themselves_and_a_new_line_is_enter() {
    let typed = piped("3nå\n\r\nP ".as_bytes());
    let expected = [
        &letters("3nå")[..],
        &[Key::Enter, Key::Enter],
        &letters("P "),
    ];
    let expected: Vec<Typed> = expected.concat().into_iter().map(Typed::Key).collect();
    assert_eq!(typed, expected);
    assert_eq!(keys(b"\r\n"), [Key::Enter], "one Enter in a terminal, too");
    assert_eq!(keys(b"\n"), [Key::Enter]);
}

#[test]
fn a_letter_may_come_in_two_pieces() {
    let mut decoder = Decoder::of_terminal();
    assert_eq!(decoder.feed(&[b'a', 0xc3]), [Typed::Key(Key::Char('a'))]);
    let rest = [Key::Char('å'), Key::Char('b')].map(Typed::Key);
    assert_eq!(decoder.feed(&[0xa5, b'b']), rest);
}

#[test]
fn a_key_with_digits_in_its_code_is_no_number() {
    let expected = [Key::F(5), Key::Char('4'), Key::F(1), Key::Right, Key::Esc];
    assert_eq!(keys(b"\x1b[15~4\x1bOP\x1b[1;5C\x1b"), expected);
}

#[test]
fn whatever_else_comes_is_a_key() {
    assert_eq!(keys(&[0xff, b'p']), [Key::Other, Key::Char('p')]);
    assert_eq!(
        keys(&[0xe5]),
        [Key::Other],
        "a letter of a Latin-1 keyboard"
    );
    assert_eq!(keys(&[0]), [Key::Other]);
    assert_eq!(
        keys(b"\x1b[A\x1b[6~\x1b\x03\x7f"),
        [
            Key::Up,
            Key::PageDown,
            Key::Esc,
            Key::Ctrl('c'),
            Key::Backspace
        ]
    );
    assert_eq!(
        keys(b"\x1a\x01\x1c"),
        [Key::Ctrl('z'), Key::Ctrl('a'), Key::Other]
    );
}

#[test]
fn keys_without_a_letter_have_many_codes() {
    let all: &[(&[&[u8]], Key)] = &[
        (
            &[b"\x1b[A", b"\x1bOA", b"\x1b[1;5:1A", b"\x9bA", b"\x1bOa"],
            Key::Up,
        ),
        (&[b"\x1b[1;2A", b"\x1b[a"], Key::ShiftUp),
        (&[b"\x1b[1;2B", b"\x1b[b"], Key::ShiftDown),
        (
            &[b"\x1b[H", b"\x1b[1~", b"\x1b[7~", b"\x1bOH", b"\x1b[57423u"],
            Key::Home,
        ),
        (
            &[b"\x1b[3~", b"\x1b[3;5~", b"\x1b[3^", b"\x1b[57426u"],
            Key::Delete,
        ),
        (
            &[b"\x1bOP", b"\x1b[11~", b"\x1b[1;2P", b"\x1b[[A", b"\x1b[P"],
            Key::F(1),
        ),
        (&[b"\x1bOR", b"\x1b[13~", b"\x1b[[C"], Key::F(3)),
        (&[b"\x1b[15~", b"\x1b[15;2~", b"\x1b[[E"], Key::F(5)),
        (&[b"\x1b[24~"], Key::F(12)),
        (&[b"\x1b[34~", b"\x1b[57383u"], Key::F(20)),
        (
            &[b"\x1b[Z", b"\x1b[99~", b"\x1bOy", b"\x1b[E", b"\x1b[57361u"],
            Key::Other,
        ),
        (
            &[b"\x1b[13u", b"\x1bOM", b"\x1b[57414u", b"\x1b[27;2;13~"],
            Key::Enter,
        ),
        (&[b"\x1b[27u", b"\x1b[27;1:1u"], Key::Esc),
        (
            &[b"\x1b[112u", b"\x1b[112;1:1u", b"\x1bp", b"\x1b[112;3u"],
            Key::Char('p'),
        ),
        (
            &[
                b"\x1b[112;2u",
                b"\x1b[112:80;2u",
                b"\x1bP",
                b"\x1b[27;2;112~",
            ],
            Key::Char('P'),
        ),
        (
            &[b"\x1b[99;5u", b"\x1b[67;6u", b"\x1b[27;5;99~", b"\x03"],
            Key::Ctrl('c'),
        ),
        (
            &[b"\x1b[55u", b"\x1b[57406u", b"\x1b[55;1;55u"],
            Key::Char('7'),
        ),
        (&[b"\x1b[55;5u", b"\x1b7", b"\x1b+"], Key::Other),
        (&[b"\x1b[64;7u"], Key::Char('@')),
    ];
    for (codes, key) in all {
        for code in *codes {
            assert_eq!(keys(code), [*key], "{}", code.escape_ascii());
        }
    }
}

#[test]
fn a_release_and_a_modifier_are_no_keys_and_a_repeat_is_known() {
    for code in [
        &b"\x1b[112;1:3u"[..],
        b"\x1b[1;1:3A",
        b"\x1b[3;1:3~",
        b"\x1b[57441;2u",
        b"\x1b[57358u",
    ] {
        assert_eq!(parse(code), [], "{}", code.escape_ascii());
    }
    assert_eq!(parse(b"\x1b[110;1:2u"), [Typed::Repeat(Key::Char('n'))]);
    assert_eq!(parse(b"\x1b[1;1:2B"), [Typed::Repeat(Key::Down)]);
}

#[test]
fn escape_alone_waits_a_moment_for_the_rest() {
    let mut decoder = Decoder::of_terminal();
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(silent(&mut decoder, 49), []);
    assert_eq!(decoder.feed(b"[A"), [Typed::Key(Key::Up)]);
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(silent(&mut decoder, 50), [Typed::Key(Key::Esc)]);
    assert_eq!(
        decoder.feed(b"[5~5"),
        [Key::PageUp, Key::Char('5')].map(Typed::Key),
        "a late rest"
    );
    assert_eq!(
        decoder.feed(b"\x1b\x1b[B"),
        [Key::Esc, Key::Down].map(Typed::Key)
    );
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(silent(&mut decoder, 400), [Typed::Key(Key::Esc)]);
    assert_eq!(decoder.feed(b"["), [Typed::Key(Key::Char('['))]);
}

#[test]
fn what_was_cut_off_ends_with_silence() {
    for begun in [
        &b"\x1b[12;"[..],
        b"\x1b[?6",
        b"\x1b]11;rgb:",
        b"\x1bP>|x",
        b"\x1b[M!",
        b"\x1b_Gi",
        b"\x1b[",
        b"\x1b[200~text",
        b"\x9b3",
        b"\x1b]0;title\x1b",
    ] {
        let mut decoder = Decoder::of_terminal();
        decoder.feed(begun);
        assert_eq!(silent(&mut decoder, 300), [], "{}", begun.escape_ascii());
        assert_eq!(
            decoder.feed(b"3"),
            [Typed::Key(Key::Char('3'))],
            "{}",
            begun.escape_ascii()
        );

        decoder.feed(begun);
        silent(&mut decoder, 100);
        let pain = decoder.feed(b"p");
        assert_eq!(
            pain,
            [Typed::Key(Key::Char('p'))],
            "{}",
            begun.escape_ascii()
        );

        decoder.feed(begun);
        let leave = decoder.feed(b"\x03");
        assert_eq!(
            leave,
            [Typed::Key(Key::Ctrl('c'))],
            "{}",
            begun.escape_ascii()
        );
        assert_eq!(decoder.feed(b"3"), [Typed::Key(Key::Char('3'))]);
    }
}

#[test]
fn a_new_sequence_ends_one_that_was_cut_off() {
    assert_eq!(
        keys(b"\x1b]0;never ended p 7\x1b[A3"),
        [Key::Up, Key::Char('3')]
    );
    assert_eq!(keys(b"\x1b[12;4\x1bOB"), [Key::Down]);
    assert_eq!(keys(b"\x1b[M!\x1b[C"), [Key::Right]);
}

#[test]
fn a_long_string_is_consumed_whole() {
    let mut decoder = Decoder::of_terminal();
    assert_eq!(decoder.feed(b"\x1b]52;c;"), []);
    for _ in 0..300 {
        assert_eq!(decoder.feed(&[b'p'; 4096]), []);
    }
    assert_eq!(decoder.feed(b"\x1b\\3"), [Typed::Key(Key::Char('3'))]);
    let long = [b"\x1b[", &[b'1'; 9_000][..], b"~n"].concat();
    assert_eq!(keys(&long), [Key::Char('n')]);
}

#[test]
fn over_a_pipe_every_byte_is_a_key() {
    let typed = piped(b"\r3nnn p6q");
    assert_eq!(typed.len(), 9);
    assert!(typed.iter().all(|typed| matches!(typed, Typed::Key(_))));
}
