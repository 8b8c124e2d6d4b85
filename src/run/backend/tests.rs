//! Which bytes reach a terminal, and in how many writes.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod same;

use super::*;
use crate::run::screen::Screen;
use ratatui::text::{Span, Text};
use ratatui::widgets::Widget;
use std::cell::RefCell;
use std::rc::Rc;

/// Keeps what arrives, one entry for each write.
#[derive(Debug, Clone, Default)]
struct Wire {
    writes: Rc<RefCell<Vec<String>>>,
    /// Answers the next writes so, before it takes any.
    faults: Rc<RefCell<Vec<ErrorKind>>>,
}

impl Wire {
    fn take(&self) -> Vec<String> {
        self.writes.take()
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(fault) = self.faults.borrow_mut().pop() {
            return Err(fault.into());
        }
        // Letters of another charset show as their numbers do.
        let text = String::from_utf8(bytes.to_vec());
        let text = text.unwrap_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect());
        self.writes.borrow_mut().push(text);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const BEGIN: &str = "\x1b[?2026h";
const END: &str = "\x1b[?2026l";

fn screen() -> (Screen<Wire>, Wire) {
    screen_in(Charset::Utf8)
}

fn screen_in(charset: Charset) -> (Screen<Wire>, Wire) {
    let wire = Wire::default();
    let backend = TerminalBackend::new(wire.clone(), charset, || Ok(Size::new(10, 2)));
    (Screen::on(backend), wire)
}

fn screen_of(wire: &Wire, size: fn() -> io::Result<Size>) -> Screen<Wire> {
    let backend = TerminalBackend::new(wire.clone(), Charset::Utf8, size);
    Screen::on(backend)
}

fn show(screen: &mut Screen<Wire>, text: &str) -> io::Result<()> {
    screen
        .draw(|frame| text.render(frame.area, frame))
        .map(drop)
}

#[test]
fn a_frame_leaves_in_one_write() {
    let (mut screen, wire) = screen();
    show(&mut screen, "hold").unwrap();
    let [frame] = &*wire.take() else {
        panic!("one write");
    };
    assert!(frame.contains("hold") && frame.contains("\x1b[?25l"));
    assert!(
        !frame.contains(BEGIN) && !frame.contains(END),
        "it is short"
    );
}

#[test]
fn a_frame_that_may_be_read_in_parts_has_brackets() {
    let wire = Wire::default();
    let mut screen = screen_of(&wire, || Ok(Size::new(80, 24)));
    for word in ["hold ", "rest "] {
        let full = Text::from(format!("{}\n", word.repeat(16)).repeat(24));
        let drawn = screen.draw(|frame| full.render(frame.area, frame));
        drawn.unwrap();
    }
    let frames = wire.take();
    assert_eq!(frames.len(), 2, "one write each");
    for frame in frames {
        assert!(frame.len() > AT_ONCE);
        assert!(frame.starts_with(BEGIN) && frame.ends_with(END));
        assert_eq!(frame.matches(BEGIN).count(), 1);
    }
}

#[test]
fn a_frame_without_a_change_writes_nothing() {
    let (mut screen, wire) = screen();
    show(&mut screen, "hold").unwrap();
    wire.take();
    show(&mut screen, "hold").unwrap();
    assert!(wire.take().is_empty());
}

#[test]
fn only_what_changed_is_drawn() {
    let (mut screen, wire) = screen();
    show(&mut screen, "hold 9").unwrap();
    wire.take();
    show(&mut screen, "hold 8").unwrap();
    let frames = wire.take();
    assert_eq!(frames.len(), 1);
    assert!(!frames[0].contains("hold") && frames[0].contains('8'));
}

#[test]
fn the_first_frame_clears_what_stood_there() {
    let (mut screen, wire) = screen();
    show(&mut screen, "hold").unwrap();
    let frame = wire.take().concat();
    let (before, after) = frame.split_once("\x1b[2J").unwrap();
    assert!(!before.contains("hold") && after.contains("hold"));
    assert!(!frame.contains("\x1b[6n"), "where is the cursor?");
    show(&mut screen, "let go").unwrap();
    assert!(!wire.take().concat().contains("\x1b[2J"), "once is enough");
}

#[test]
fn a_style_is_told_once_and_stays_for_the_next_frame() {
    use ratatui::style::{Color, Style};
    use ratatui::text::Line;
    let (mut screen, wire) = screen();
    let red = Style::new().fg(Color::Red);
    let mut say = |words: &'static str| {
        let (one, rest) = words.split_at(1);
        let drawn = screen.draw(|frame| {
            let line = Line::from_iter([Span::styled(one, red), Span::styled(rest, red)]);
            line.render(frame.area, frame);
        });
        drawn.unwrap();
        wire.take().concat()
    };
    let first = say("pain");
    assert!(first.contains("\x1b[31mpain"), "{first:?}");
    assert_eq!(first.matches("31").count(), 1, "{first:?}");
    assert_eq!(say("pair"), "\x1b[;4Hr", "it is red already");
    assert_eq!(say("pa"), "\x1b[;3H  ", "nothing has no colour");
}

#[test]
fn a_charset_without_our_signs_gets_its_own_letters_in_the_same_columns() {
    for (charset, want) in [
        (Charset::Utf8, "æøå─●…½"),
        (Charset::Latin1, "æøå-*.½"),
        (Charset::Ascii, "eoa-*.?"),
    ] {
        let (mut screen, wire) = screen_in(charset);
        show(&mut screen, "æøå─●…½").unwrap();
        let frame = wire.take().concat();
        assert!(frame.contains(want), "{frame:?}");
    }
}

#[test]
fn started_anew_everything_is_drawn_and_nothing_is_asked() {
    let (mut screen, wire) = screen();
    show(&mut screen, "hold").unwrap();
    wire.take();
    screen.start_anew();
    assert!(wire.take().is_empty(), "it leaves with the frame");
    show(&mut screen, "hold").unwrap();
    let frames = wire.take();
    assert_eq!(frames.len(), 1);
    assert!(frames[0].contains("\x1b[2J") && frames[0].contains("hold"));
    assert!(frames[0].contains("\x1b[?25l"), "the shell showed it");
    assert!(!frames[0].contains("\x1b[6n"), "where is the cursor?");
    let (before, _) = frames[0].split_once("\x1b[2J").unwrap();
    assert!(before.contains("\x1b[m"), "cleared without a colour");
}

#[test]
fn the_alternate_screen_is_taken_in_the_same_write() {
    let (mut screen, wire) = screen();
    screen.enter();
    show(&mut screen, "hold").unwrap();
    let [frame] = &*wire.take() else {
        panic!("one write");
    };
    assert!(frame.starts_with("\x1b[?1049h") && frame.contains("hold"));
    show(&mut screen, "rest").unwrap();
    assert!(!wire.take().concat().contains("1049"), "once");
}

#[test]
fn a_terminal_that_is_not_ready_gets_the_whole_frame_later() {
    let (mut screen, wire) = screen();
    wire.faults
        .borrow_mut()
        .extend([ErrorKind::WouldBlock, ErrorKind::WouldBlock]);
    show(&mut screen, "hold").unwrap();
    let frames = wire.take();
    assert_eq!(frames.len(), 1);
    assert!(frames[0].contains("\x1b[2J") && frames[0].contains("hold"));
}

#[test]
fn a_terminal_that_is_gone_is_an_error() {
    let (mut screen, wire) = screen();
    wire.faults.borrow_mut().push(ErrorKind::Other);
    assert!(show(&mut screen, "hold").is_err());
}

#[test]
fn the_bell_is_one_byte_of_its_own_between_two_frames() {
    let (mut screen, wire) = screen();
    show(&mut screen, "one").unwrap();
    wire.take();
    screen.ring().unwrap();
    assert_eq!(wire.take(), ["\x07"]);
    show(&mut screen, "two").unwrap();
    assert_eq!(wire.take(), ["\x1b[Htwo"]);
}
