//! Text that comes at once: pasted, or faster than anybody types.

use super::*;

#[test]
fn a_marked_paste_is_text_and_nothing_else() {
    let text = |text: &str| Typed::Paste(text.to_owned());
    assert_eq!(parse(b"\x1b[200~7\r\np\tx\ny\x1b[201~"), [text("7 p x y")]);
    let typed = parse("\u{1b}[200~på\u{1b}[31m7\u{1b}[A\u{1b}[201~3".as_bytes());
    assert_eq!(typed, [text("på7"), Typed::Key(Key::Char('3'))]);
    assert_eq!(parse(b"\x1b[201~"), []);
    let mut decoder = Decoder::of_terminal();
    assert_eq!(decoder.feed(b"\x1b[200~one \x1b[20"), [text("one ")]);
    assert_eq!(decoder.feed(b"1~n"), [Typed::Key(Key::Char('n'))]);
}

#[test]
fn a_few_keys_at_once_are_keys() {
    for few in ["3n", "qp", "3", "nnnnnnnnnn", "nn3", "p"] {
        assert_eq!(keys(few.as_bytes()), letters(few));
    }
    assert_eq!(keys(b"\r3n"), [Key::Enter, Key::Char('3'), Key::Char('n')]);
    assert_eq!(keys(b"qp\r"), [Key::Char('q'), Key::Char('p'), Key::Enter]);
    assert_eq!(
        keys(b"3\x1b[An\x1b[B2"),
        [
            Key::Char('3'),
            Key::Up,
            Key::Char('n'),
            Key::Down,
            Key::Char('2')
        ]
    );
}

#[test]
fn more_letters_than_anybody_types_are_a_paste() {
    assert_eq!(parse(b"7 days"), burst("7 days"));
    assert_eq!(parse(b"\r3\rn\r4"), burst(" 3 n 4"));
    assert_eq!(
        parse(b"one\r\ntwo\nthree\n"),
        [burst("one two three"), burst(" ")].concat()
    );
    let mut decoder = Decoder::of_terminal();
    assert_eq!(decoder.feed(b"better\r"), burst("better"));
    assert_eq!(
        silent(&mut decoder, 50),
        burst("\r"),
        "Enter at the end is Enter"
    );
    assert_eq!(decoder.feed(b"one\rtwo\r"), burst("one two"));
    assert_eq!(
        silent(&mut decoder, 50),
        burst(" "),
        "not after several lines"
    );
    assert_eq!(decoder.feed(b"n"), [Typed::Key(Key::Char('n'))]);
    let both = [burst("better"), burst("\rq")].concat();
    assert_eq!(parse(b"better\rq"), both, "and the next key");
    assert_eq!(decoder.feed(b"better\r"), burst("better"));
    assert_eq!(decoder.feed(b"q"), burst("\rq"));
    assert_eq!(decoder.feed(b"q"), [Typed::Key(Key::Char('q'))]);
}

#[test]
fn a_paste_goes_on_from_read_to_read() {
    let mut decoder = Decoder::of_terminal();
    assert_eq!(decoder.feed(b"pain was"), burst("pain was"));
    assert_eq!(decoder.feed(b"7"), burst("7"));
    assert_eq!(decoder.feed(b"\r"), []);
    assert_eq!(decoder.feed(b"3 more"), burst(" 3 more"));
    assert_eq!(silent(&mut decoder, 50), []);
    assert_eq!(decoder.feed(b"3"), [Typed::Key(Key::Char('3'))]);
}
