//! Replies of a terminal, anywhere and split anywhere, are no keys.

use super::*;
use proptest::prelude::*;

/// A sequence of any form that no keyboard sends.
fn reply() -> impl Strategy<Value = Vec<u8>> {
    let body = prop::collection::vec(0x20_u8..0x7f, 0..30);
    let any_string = (prop::sample::select(&b"P]X^_"[..]), body, prop::bool::ANY);
    let string = any_string.prop_map(|(kind, body, bell)| {
        let end: &[u8] = if bell { b"\x07" } else { b"\x1b\\" };
        // A letter first: `ESC P` alone is the pain key.
        [b"\x1b", &[kind][..], b"x", &body, end].concat()
    });
    let private = ("[<=>?]", "[0-9;:]{0,20}", "[ !$*+]{0,2}", "[@-Z\\\\^-~]");
    let control = private.prop_map(|(mark, parameters, between, last)| {
        format!("\x1b[{mark}{parameters}{between}{last}").into_bytes()
    });
    let place = (1_u16..300, 1_u16..300)
        .prop_map(|(row, column)| format!("\x1b[{row};{column}R").into_bytes());
    let mouse = prop::array::uniform3(0x20_u8..).prop_map(|at| [b"\x1b[M", &at[..]].concat());
    let known = prop::sample::select(REPLIES).prop_map(<[u8]>::to_vec);
    prop_oneof![string, control, place, mouse, known]
}

/// Keys that are pressed one by one, as bytes.
fn key() -> impl Strategy<Value = Vec<u8>> {
    let keys: &[&[u8]] = &[
        b"3",
        b"7",
        b"p",
        b"n",
        b"\r",
        b" ",
        b"\x1b[A",
        b"\x1bOB",
        b"\x1b[5~",
        b"\x1b[15~",
        b"\x03",
        "å".as_bytes(),
        b"\x1b[112u",
    ];
    prop::sample::select(keys.to_vec()).prop_map(<[u8]>::to_vec)
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(20_000))]

    #[test]
    fn replies_between_keys_change_nothing_wherever_they_are_split(
        pieces in prop::collection::vec(prop_oneof![2 => reply().prop_map(Err), 1 => key().prop_map(Ok)], 0..5),
        cuts in prop::collection::vec(1_usize..9, 0..50),
    ) {
        let mut all = Vec::new();
        let mut expected = Vec::new();
        for piece in &pieces {
            match piece {
                Ok(key) => {
                    expected.extend(piped(key));
                    all.extend(key);
                }
                Err(reply) => all.extend(reply),
            }
        }
        let mut decoder = Decoder::of_pipe();
        let mut typed = Vec::new();
        let mut rest = all.as_slice();
        for cut in cuts.into_iter().chain([all.len()]) {
            let (now, later) = rest.split_at(cut.min(rest.len()));
            typed.extend(decoder.feed(now));
            rest = later;
        }
        prop_assert_eq!(typed, expected);
    }

}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_bytes_in_any_pieces_are_read_and_end(
        pieces in prop::collection::vec((prop::collection::vec(any::<u8>(), 0..40), 0_u64..400), 0..6),
    ) {
        let mut decoder = Decoder::of_terminal();
        for (bytes, ms) in pieces {
            decoder.feed(&bytes);
            silent(&mut decoder, ms);
        }
        silent(&mut decoder, 400);
        prop_assert_eq!(decoder.next_quiet(Duration::ZERO), None, "it waits for nothing");
        prop_assert_eq!(decoder.feed(b"p"), [Typed::Key(Key::Char('p'))]);
    }
}
