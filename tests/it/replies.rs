//! Whatever a terminal answers or reports, wherever in a day it comes and however it is split: nothing
//! is written, nothing is asked to be done, and the screen and its lines stay as they are.
//!
//! `RYGRAD_CASES=20000 cargo test --test it replies` is the long form.

use crate::stage::{Stage, open};
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use rygrad::app::msg::Msg;
use rygrad::core::keys::Context;
use rygrad::core::record::Record;
use rygrad::core::settings::Motion;
use rygrad::core::text::Plain;
use rygrad::core::write::Write;
use rygrad::run::input::{Decoder, Typed};
use rygrad::view::lines;
use std::cell::RefCell;
use std::time::Duration;

/// One of every kind that terminals send, with letters and digits that are keys where they stand alone.
#[rustfmt::skip]
const KNOWN: &[&[u8]] = &[
    b"\x1b[?62;1;4;7c", b"\x1b[>41;370;0c", b"\x1b[12;7R", b"\x1b[1;2R", b"\x1b[?3;7;1R", b"\x1b[0n",
    b"\x1b[?2026;2$y", b"\x1b[8;24;80t", b"\x1b[?7u", b"\x1b[I", b"\x1b[O", b"\x1b[<0;7;3M", b"\x1b[<35;7;3m",
    b"\x1b[32;7;3M", b"\x1b[M !7", b"\x1b[M p7", b"\x1b[M\xff77", b"\x1b[7;p", b"\x1bP>|tmux p 3.3n\x1b\\",
    b"\x1bP1$r7m\x1b\\", b"\x1b]11;rgb:7777/3333/pppp\x07", b"\x1b]4;3;rgb:77/77/77\x1b\\",
    b"\x1b_Gi=7;p\x1b\\", b"\x1b^7p\x1b\\", b"\x1bX7p\x07", b"\x9b?62;7c", b"\x9d11;7p\x9c", b"\xc2\x9b7;7R",
    b"\xc2\x9dp7\xc2\x9c", b"\x1b[110;1:3u",
];

/// Keys that lead through a day, as terminals send them.
#[rustfmt::skip]
const KEYS: &[&[u8]] = &[
    b"\r", b"\r", b"3", b"n", b"p", b"6", b"q", b"y", b" ", b"l", b"h", b"s", b"a", b"?", b"\x1b[A", b"\x1bOB",
    b"\x1b[C", b"\x1b[5~", b"\x1b[15~", b"\x03", b"\x1b[112u", "\u{e5}".as_bytes(),
];

fn reply() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(KNOWN).prop_map(<[u8]>::to_vec);
    let private = "\u{1b}\\[[<=>?][0-9;:]{0,12}[ $*]{0,1}[@-Z^-~]".prop_map(String::into_bytes);
    let string = "\u{1b}[]P_X^][a-z][ -~]{0,30}(\u{7}|\u{1b}\\\\)".prop_map(String::into_bytes);
    prop_oneof![2 => known, 1 => private, 1 => string]
}

/// Carries out what was typed.
fn types(stage: &mut Stage, typed: Vec<Typed>) {
    for typed in typed {
        stage.tell(match typed {
            Typed::Key(key) => Msg::Key(key),
            Typed::Repeat(key) => Msg::Held(key),
            Typed::Burst(text) => Msg::Burst(text),
            Typed::Paste(text) => Msg::Paste(text),
        });
    }
}

/// A day on which no figure moves: waiting costs nothing.
fn quiet_day() -> Stage {
    let mut stage = open();
    stage.app.desk.settings.motion = Motion::Reduced;
    stage
}

fn is_deaf_to_replies(of: fn() -> Decoder, look: impl Fn(&Stage) -> String) {
    let cases = std::env::var("RYGRAD_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    let config = ProptestConfig {
        cases: cases.unwrap_or(200),
        failure_persistence: None,
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    };
    // One day after the other: a reply comes wherever the keys before it have led.
    let day = RefCell::new((quiet_day(), of()));
    let any = (
        prop::collection::vec(reply(), 1..4),
        prop::collection::vec(1_usize..9, 1..8),
        prop::sample::select(KEYS),
        prop_oneof![3 => 0_u64..2, 1 => 5_u64..30],
    );
    let done = TestRunner::new(config).run(&any, |(replies, sizes, key, seconds)| {
        let (stage, decoder) = &mut *day.borrow_mut();
        if stage.left || stage.effects.len() > 300 {
            *stage = quiet_day();
        }
        let before = (look(stage), stage.effects.len(), stage.app.context());
        let bytes = replies.concat();
        let mut rest = bytes.as_slice();
        for size in sizes.iter().cycle() {
            let (now, later) = rest.split_at(rest.len().min(*size));
            types(stage, decoder.feed(now));
            rest = later;
            if rest.is_empty() {
                break;
            }
        }
        let after = (look(stage), stage.effects.len(), stage.app.context());
        prop_assert_eq!(before, after, "{}", bytes.escape_ascii());
        types(stage, decoder.feed(key));
        stage.wait(Duration::from_secs(seconds));
        Ok(())
    });
    if let Err(TestError::Fail(why, _) | TestError::Abort(why)) = done {
        panic!("{why}");
    }
}

#[test]
fn replies_change_nothing_on_the_screen() {
    is_deaf_to_replies(Decoder::of_terminal, |stage| stage.screen(80, 24));
}

/// A note as somebody pastes it: many lines, in many reads of the terminal.
#[test]
fn a_paste_into_a_note_is_kept_whole() {
    let line = "It was better in the morning, på ryggen, p 7 of 10.";
    let pasted = vec![line; 18].join("\r");
    assert!((900..Plain::LONGEST).contains(&pasted.chars().count()));
    let marked = format!("\u{1b}[200~{pasted}\u{1b}[201~");
    for bytes in [pasted.as_bytes(), marked.as_bytes()] {
        let mut stage = open();
        stage.play("<ret> 3n").until("How is it now?").play("2");
        assert_eq!(stage.app.context(), Context::Note);
        let mut decoder = Decoder::of_terminal();
        for read in bytes.chunks(100) {
            types(&mut stage, decoder.feed(read));
        }
        types(&mut stage, decoder.quiet(Duration::from_millis(50)));
        assert_eq!(
            stage.app.context(),
            Context::Note,
            "a line break is no Enter"
        );
        types(&mut stage, decoder.feed(b"\r"));
        let noted = stage.writes().find_map(|write| match write {
            Write::Append(record) => match &**record {
                Record::Amendment(amendment) => amendment.set.get("note").cloned(),
                _ => None,
            },
            _ => None,
        });
        assert_eq!(noted.unwrap(), pasted.replace('\r', " "));
    }
}

#[test]
fn replies_change_nothing_in_lines() {
    is_deaf_to_replies(Decoder::of_pipe, |stage| {
        format!("{:?}", lines::plain_screen(&stage.app, stage.now.mono))
    });
}
