//! Digits as they stand on the screen.

use super::*;
use crate::view::tests::drawn;

fn shown(text: &str, w: u16, h: u16) -> String {
    drawn(w, h, |area, buf| {
        big_text(text, area, Style::new(), buf);
    })
}

#[test]
fn digits_are_even_and_softly_bent() {
    assert_eq!(
        shown("0123456789", 98, 5),
        "\
▄██████▄    ████    ███████▄  ███████▄  ██    ██  ████████  ▄███████  ████████  ▄██████▄  ▄██████▄
██    ██      ██          ██        ██  ██    ██  ██        ██              ██  ██    ██  ██    ██
██    ██      ██    ▄██████▀    ██████  ████████  ███████▄  ███████▄        ██  ████████  ▀███████
██    ██      ██    ██              ██        ██        ██  ██    ██        ██  ██    ██        ██
▀██████▀    ██████  ████████  ███████▀        ██  ███████▀  ▀██████▀        ██  ▀██████▀  ███████▀
"
    );
}

#[test]
fn small_rooms_get_slim_then_low_then_plain_digits() {
    assert_eq!(
        shown("27", 9, 5),
        "████ ████\n   █    █\n████    █\n█       █\n████    █\n"
    );
    assert_eq!(
        shown("3:0", 11, 3),
        "▀▀▀█ ▄ █▀▀█\n ▀▀█ ▄ █  █\n▀▀▀▀   ▀▀▀▀\n"
    );
    assert_eq!(shown("27", 11, 2), "27\n\n");
    assert_eq!(shown("127", 2, 5), "1…\n\n\n\n\n");
}

#[test]
fn the_size_is_known_beforehand_and_grows_with_the_room() {
    assert_eq!(size_for(1, 80, 5), (8, 5));
    assert_eq!(size_for(2, 80, 8), (27, 8));
    assert_eq!(size_for(2, 80, 10), (36, 10));
    assert_eq!(size_for(3, 40, 8), (28, 8), "higher than wide");
    assert_eq!(size_for(2, 40, 40), (36, 15));
    assert_eq!(size_for(2, 9, 20), (9, 5));
    assert_eq!(size_for(2, 80, 2), (2, 1));
    assert_eq!(size_for(0, 80, 8), (0, 1));
    let mut buf = Buffer::empty(Rect::new(0, 0, 80, 8));
    let used = big_number(30, buf.area, Style::new(), &mut buf);
    assert_eq!((used.width, used.height), size_for(2, 80, 8));
}

#[test]
fn one_digit_less_is_no_other_size() {
    let last = |text: &str| {
        let all = drawn(36, 15, |area, buf| {
            steady_text(text, 2, Alignment::Right, area, Style::new(), buf);
        });
        let half = |line: &str| line.chars().skip(20).collect::<String>();
        all.lines().map(half).collect::<Vec<_>>()
    };
    assert_eq!(last("19"), last("9"));
    assert_eq!(
        last("5"),
        [
            "████████████████",
            "████████████████",
            "████████████████",
            "████",
            "████",
            "████",
            "██████████████▄",
            "███████████████▄",
            "████████████████",
            "            ████",
            "            ████",
            "            ████",
            "████████████████",
            "███████████████▀",
            "██████████████▀",
        ],
        "higher than wide, and softly bent"
    );
}

#[test]
fn a_reversed_style_leaves_no_hole() {
    let mut buf = Buffer::empty(Rect::new(0, 0, 8, 5));
    let style = Style::new().add_modifier(Modifier::REVERSED);
    big_number(8, buf.area, style, &mut buf);
    assert!(buf.content.iter().all(|c| c.modifier.is_empty()));
}
