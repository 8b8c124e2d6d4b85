//! What holds for every widget: it never panics, and never writes outside its area.

use super::bar::{self, Day, Share};
use super::theme::Skin;
use super::{calendar, cells, digits, figure, frame, list, pain_chart, panel, scale};
use crate::core::figure::{
    Angle, Figure, Frame, Joint, Length, LinkKind, Parts, Point, Pose, Prop, Shape, Stance, Tween,
    View,
};
use crate::core::settings::Theme;
use crate::i18n::measure;
use chrono::{Datelike, NaiveDate, Weekday};
use proptest::prelude::*;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The text of a drawing, line by line, without the space at the ends of lines.
pub(super) fn text(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut line = String::new();
        for x in buf.area.left()..buf.area.right() {
            line.push_str(buf.cell((x, y)).map_or("", Cell::symbol));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Draws on an empty buffer of this size.
pub(super) fn drawn(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    draw(buf.area, &mut buf);
    text(&buf)
}

/// What a widget is drawn with.
#[derive(Debug, Clone)]
struct Given {
    words: String,
    number: u32,
    pains: Vec<(Option<u8>, Option<u8>)>,
    skin: Skin,
}

type Draw = fn(&Given, Rect, &mut Buffer) -> Rect;

/// Every widget; what it gives back lies in the area too.
const WIDGETS: [(&str, Draw); 12] = [
    ("frame", |g, area, buf| {
        let keys = ["p", "space", &g.words, "?"].map(|k| (k.to_owned(), g.words.clone()));
        frame::frame(area, &g.words, &g.words, &keys, g.skin, buf)
    }),
    ("digits", |g, area, buf| {
        digits::big_number(g.number, area, g.skin.pain(), buf)
    }),
    ("clock", |g, area, buf| {
        let clock = format!("{}:0{}", g.number, g.words);
        digits::big_text(&clock, area, g.skin.hold(), buf)
    }),
    ("progress", |g, area, buf| {
        bar::progress(
            area,
            Share::of(g.number, 1 << 30),
            g.skin.accent(),
            g.skin,
            buf,
        );
        Rect {
            height: 0,
            ..area.intersection(buf.area)
        }
    }),
    ("scale", |g, area, buf| {
        let marked = u8::try_from(g.number % 12).ok();
        scale::scale(area, marked, &g.words, &g.words, g.skin, buf)
    }),
    ("panel", |g, area, buf| {
        let (w, h) = (g.number % 90, g.number / 90 % 30);
        let (w, h) = (u16::try_from(w).unwrap_or(9), u16::try_from(h).unwrap_or(9));
        panel::panel(area, w, h, &g.words, g.words.as_str(), g.skin, buf)
    }),
    ("list", |g, area, buf| {
        let rows: Vec<Line<'_>> = (0..g.number % 80)
            .map(|n| Line::from_iter([n.to_string(), g.words.clone()]))
            .collect();
        let selected = usize::try_from(g.number % 90).ok();
        list::list(area, &rows, selected, 7, g.skin, buf);
        Rect {
            height: 0,
            ..area.intersection(buf.area)
        }
    }),
    ("chart", |g, area, buf| {
        let days: Vec<_> = (0..u64::from(g.number % 400))
            .filter_map(|ago| today().checked_sub_days(chrono::Days::new(ago)))
            .zip(g.pains.iter().cycle())
            .map(|(date, (before, after))| pain_chart::ChartDay {
                date,
                before: *before,
                after: *after,
                morning: after.is_none(),
            })
            .collect();
        let weeks = [
            (today(), 40),
            (chrono::NaiveDate::MIN, 999),
            (chrono::NaiveDate::MAX, 0),
        ];
        let behind = pain_chart::Behind {
            weeks,
            start: u16::try_from(g.number % 200).ok(),
        };
        let dates = days.last().map_or(today(), |day| day.date)..=today();
        let label = |_| g.words.clone();
        pain_chart::pain_chart(area, dates, days, behind, label, g.skin, buf)
    }),
    ("calendar", |g, area, buf| {
        let names = vec![g.words.clone(); 7];
        let day = |d: NaiveDate| match d.day() % 3 {
            0 => Day::Kept,
            1 => Day::LookedAfter,
            _ => Day::Missed,
        };
        let label = |_| g.words.clone();
        calendar::calendar(area, today(), Weekday::Sun, &names, day, label, g.skin, buf)
    }),
    ("week", |g, area, buf| {
        let days = [Day::Kept, Day::Missed, Day::Open];
        let line = bar::week(&days, Some(1), g.skin);
        let mut ink = super::ink::Ink::new(area, buf);
        ink.line(0, 0, area.width, &line, g.skin.plain());
        Rect {
            height: 0,
            ..ink.area()
        }
    }),
    ("figure", |g, area, buf| {
        let share = f32::from(u8::try_from(g.number % 100).unwrap_or(0)) / 100.0;
        let stance = Stance {
            from: 0,
            to: 1,
            share,
        };
        let paint = figure::Paint::active(Skin {
            cells: if g.number.is_multiple_of(2) {
                cells::Cells::Braille
            } else {
                cells::Cells::Sextants
            },
            ..g.skin
        });
        if let Some(of) = tumbling(g.number) {
            figure::figure(&of, stance, g.number % 3 == 0, area, paint, buf);
        }
        Rect {
            height: 0,
            ..area.intersection(buf.area)
        }
    }),
    ("words", |g, area, buf| {
        let mut ink = super::ink::Ink::new(area, buf);
        for (y, line) in (0..).zip(measure::wrap(&g.words, usize::from(area.width))) {
            ink.text(0, y, &line, g.skin.plain());
        }
        Rect {
            height: 0,
            ..ink.area()
        }
    }),
];

/// A figure in any two poses, with one of each prop.
fn tumbling(seed: u32) -> Option<Figure> {
    let seed = i32::try_from(seed % 3_600).unwrap_or(0);
    let point = |n: i32| Point {
        x: Length::thousandths(n),
        y: Length::thousandths(n / 2),
    };
    let pose = |n: i32| Pose {
        hip: point(n),
        waist: Angle::thousandths(n * 97),
        head: Angle::thousandths(n * 31),
        ..Pose::default()
    };
    let frame = |n: i32| Frame {
        name: n.to_string(),
        pose: pose(n),
    };
    let shapes = [
        Shape::Line(point(seed), point(-seed), Length::thousandths(30)),
        Shape::Circle(point(seed), Length::thousandths(seed)),
        Shape::Box(point(seed), point(seed)),
        Shape::Arrow(point(seed), point(-seed)),
        Shape::Link(LinkKind::Strap, vec![Joint::Hand, Joint::Toe]),
        Shape::Link(LinkKind::Weight, vec![Joint::Hand]),
    ];
    let props = shapes.map(|shape| Prop {
        shape,
        depth: Length::default(),
        frames: Vec::new(),
    });
    let even = seed % 2 == 0;
    Figure::new(Parts {
        view: if even { View::Side } else { View::Corner },
        also: None,
        size: Point::default(),
        tween: if even { Tween::Ik } else { Tween::Turn },
        mirror: true,
        cycle: vec![0, 1],
        frames: vec![frame(seed), frame(seed / 2 - 900)],
        props: props.to_vec(),
    })
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default()
}

fn given() -> impl Strategy<Value = Given> {
    let words = prop_oneof![
        "[a-zæøå ,]{0,90}",
        "[日本a\u{30a}· ]{0,40}",
        any::<String>()
    ];
    let pain = || proptest::option::of(any::<u8>());
    let pains = proptest::collection::vec((pain(), pain()), 0..40);
    let theme = proptest::sample::select(Theme::ALL);
    (words, any::<u32>(), pains, theme).prop_map(|(words, number, pains, theme)| Given {
        words,
        number,
        pains,
        skin: Skin {
            theme,
            ..Skin::COLOURED
        },
    })
}

fn rect() -> impl Strategy<Value = Rect> {
    let size = prop_oneof![Just((0, 0)), (0..24u16, 0..14u16), (0..200u16, 0..60u16)];
    (0..40u16, 0..20u16, size).prop_map(|(x, y, (w, h))| Rect::new(x, y, w, h))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_widget_writes_outside_its_area(whole in rect(), area in rect(), given in given()) {
        let clear = Buffer::filled(whole, Cell::new("#"));
        for (name, draw) in WIDGETS {
            let mut buf = clear.clone();
            let used = draw(&given, area, &mut buf);
            let allowed = area.intersection(whole);
            prop_assert!(used.is_empty() || allowed.intersection(used) == used, "{name}: {used:?}");
            for y in whole.top()..whole.bottom() {
                for x in whole.left()..whole.right() {
                    let inside = x >= allowed.left() && x < allowed.right()
                        && y >= allowed.top() && y < allowed.bottom();
                    let untouched = buf.cell((x, y)) == clear.cell((x, y));
                    prop_assert!(inside || untouched, "{name} at {x},{y} of {area:?} in {whole:?}");
                }
            }
        }
    }

    #[test]
    fn texts_keep_to_their_room(text in any::<String>(), other in "[a-zæøå日 ]{0,30}", room in 0..80usize) {
        prop_assert!(measure::width(&measure::fit(&text, room)) <= room);
        prop_assert_eq!(measure::width(&measure::pad_between(&other, &other, room)), room);
        for line in measure::wrap(&other, room.max(2)) {
            prop_assert!(measure::width(&line) <= room.clamp(2, measure::LONGEST_LINE));
        }
    }
}

/// Prints a screen made of the widgets, to look at: `cargo test --lib view -- --ignored --nocapture`.
#[test]
#[ignore = "for looking at"]
#[expect(clippy::print_stderr, reason = "it is there to be looked at")]
fn a_look() {
    let keys = [
        ("p", "pain, stop"),
        ("space", "pause"),
        ("n", "next"),
        ("←", "again"),
        ("?", "help"),
    ]
    .map(|(k, d)| (k.to_owned(), d.to_owned()));
    for (w, h) in [(80, 24), (40, 12), (120, 40)] {
        let mut buf = Buffer::empty(Rect::new(0, 0, w, h));
        let (skin, all) = (Skin::COLOURED, buf.area);
        let left = "2 of 6 · 11 min 40 s left";
        let content = frame::frame(all, "Pelvic tilt", left, &keys, skin, &mut buf);
        let indent = if w < 60 { 2 } else { 5 };
        let room = Rect {
            x: content.x + indent,
            y: content.y + h / 20,
            width: content.width.saturating_sub(indent) / 2,
            height: digits::size_for(2, w / 2, (h / 3).max(5)).1,
        };
        let used = digits::big_number(23, room, skin.hold(), &mut buf);
        let mut ink = super::ink::Ink::new(content, &mut buf);
        let x = used.right() + 3 - content.x;
        ink.text(
            x,
            used.y - content.y + 1,
            &measure::spaced("hold"),
            skin.title(),
        );
        let below = Rect {
            y: used.bottom() + 1,
            height: 1,
            width: (w / 2).min(content.width - indent),
            ..room
        };
        bar::progress(below, Share::of(23, 40), skin.hold(), skin, &mut buf);
        if h >= 24 {
            let at = Rect {
                y: below.y + 2,
                height: 3,
                width: content.width - indent,
                ..below
            };
            scale::scale(at, Some(4), "no pain", "the worst", skin, &mut buf);
            let over = panel::panel(
                Rect {
                    y: h / 2,
                    height: h / 2,
                    ..all
                },
                56,
                9,
                "Stopped. What do you feel?",
                "saved ✓",
                skin,
                &mut buf,
            );
            super::ink::Ink::new(over, &mut buf).text(0, 0, "a   dizzy", skin.plain());
        }
        eprintln!("{}", text(&buf));
    }
}
