//! Whatever is drawn, a terminal shows the same as with the backend of ratatui.

use super::{Wire, screen_of};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::style::force_color_output;
use ratatui::layout::{Rect, Size};
use ratatui::style::{Color, Modifier, Style};
use ratatui::{Terminal, TerminalOptions, Viewport};
use vt100::{Cell, Parser};

const SIZE: Size = Size {
    width: 12,
    height: 4,
};

const AREA: Rect = Rect::new(0, 0, SIZE.width, SIZE.height);

/// Words somewhere on the screen.
type Put = (u16, u16, &'static str, Style);

/// What happens.
#[derive(Debug, Clone)]
enum Happening {
    /// A frame with these words.
    Frame(Vec<Put>),
    /// The program is left and comes back; another one has written in between.
    Away,
}

fn colour() -> impl Strategy<Value = Color> {
    select(vec![
        Color::Reset,
        Color::Red,
        Color::Gray,
        Color::DarkGray,
        Color::White,
        Color::Indexed(3),
        Color::Indexed(12),
        Color::Indexed(208),
        Color::Rgb(1, 2, 3),
    ])
}

/// Those that the terminal of the test knows. It takes the last of bold and dim alone, and ratatui
/// tells these two in an order that depends on what was before.
fn weight() -> impl Strategy<Value = Modifier> {
    let ink = select(vec![Modifier::empty(), Modifier::BOLD, Modifier::DIM]);
    let others = vec![Modifier::ITALIC, Modifier::UNDERLINED, Modifier::REVERSED];
    (ink, subsequence(others, 0..3))
        .prop_map(|(ink, some)| some.into_iter().fold(ink, |a, b| a | b))
}

fn put() -> impl Strategy<Value = Put> {
    let words = vec!["a", "hold", "  ", "x   y", "█▀ ▄", "æøå", "界", "        "];
    let style = (colour(), colour(), weight());
    let style = style
        .prop_map(|(ink, ground, weight)| Style::new().fg(ink).bg(ground).add_modifier(weight));
    (0..SIZE.width, 0..SIZE.height, select(words), style)
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        8 => vec(put(), 0..6).prop_map(Happening::Frame),
        1 => Just(Happening::Away),
    ]
}

fn paint(puts: &[Put], frame: &mut Buffer) {
    for (x, y, words, style) in puts {
        let style = Style::reset().patch(*style);
        frame.set_string(*x, *y, words, style);
    }
}

/// What is seen of a cell: where nothing stands, letters have no colour.
fn seen(cell: &Cell) -> impl PartialEq + std::fmt::Debug + use<> {
    let blank = cell.contents().trim().is_empty();
    let marks = (cell.underline(), cell.inverse());
    let ink = (!blank || marks != (false, false)).then(|| cell.fgcolor());
    let weight = (!blank).then(|| (cell.bold(), cell.dim(), cell.italic()));
    (
        cell.contents().trim().to_owned(),
        ink,
        cell.bgcolor(),
        weight,
        marks,
    )
}

fn parser() -> Parser {
    Parser::new(SIZE.height, SIZE.width, 0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_terminal_shows_what_ratatui_would_show(story in vec(happening(), 1..8)) {
        force_color_output(true);
        let wire = Wire::default();
        let mut ours = screen_of(&wire, || Ok(SIZE));
        let options = TerminalOptions {
            viewport: Viewport::Fixed(AREA),
        };
        let their_wire = Wire::default();
        let backend = CrosstermBackend::new(their_wire.clone());
        let mut theirs = Terminal::with_options(backend, options).unwrap();
        let (mut shown, mut wanted) = (parser(), parser());
        for happening in &story {
            let Happening::Frame(puts) = happening else {
                shown.process(b"\x1b[1;35;42mother\x1b[2;1H\x1b[7mwords");
                ours.start_anew();
                theirs.resize(AREA).unwrap();
                continue;
            };
            ours.draw(|frame| paint(puts, frame)).unwrap();
            shown.process(wire.take().concat().as_bytes());
            theirs.draw(|frame| paint(puts, frame.buffer_mut())).unwrap();
            wanted.process(their_wire.take().concat().as_bytes());
            for y in 0..SIZE.height {
                for x in 0..SIZE.width {
                    let [ours, theirs] = [&shown, &wanted].map(|p| seen(p.screen().cell(y, x).unwrap()));
                    prop_assert_eq!(ours, theirs, "at {}, {}", x, y);
                }
            }
        }
    }
}
