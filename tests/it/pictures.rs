//! The pictures of the README and of `docs/` are the screens as they are.

mod moving;
mod shot;
mod signs;
mod story;
mod svg;

use crate::docs::pages;
use insta::assert_snapshot;
use moving::{Moment, moving};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use shot::Shot;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;
use story::WINDOW;
use svg::{Words, still};

/// A picture of `docs/pictures`.
struct Picture {
    name: &'static str,
    words: Words,
    svg: String,
}

/// Two repetitions of the bridge, from one to the next but one.
const TURN: Duration = Duration::from_secs(20);

static PICTURES: LazyLock<Vec<Picture>> = LazyLock::new(pictures);

fn pictures() -> Vec<Picture> {
    let log = story::log();
    // What the words tell must be seen: else they are wrong now.
    let of = |shot: &Shot, name, title, told, seen: &[&str]| {
        for text in seen {
            assert!(
                shot.says(text),
                "{name}: {text} is not on the screen any more"
            );
        }
        let words = Words { title, told };
        let svg = still(shot, &words);
        Picture { name, words, svg }
    };
    let mut morning = story::morning(&log);
    let today = of(
        &Shot::of(&mut morning, WINDOW),
        "today",
        "Today",
        "Today: the programme with its six exercises and 23 minutes, Enter to start, the days \
         kept this week, and the pain of the last two weeks, which falls from 3 to 2.",
        &[
            "23 min · 6 exercises",
            "⏎  Start",
            "2 of 3 days",
            "3 → 3 → 2 → 3 → 2 → 2",
        ],
    );
    morning.play("h");
    let history = of(
        &Shot::of(&mut morning, WINDOW),
        "history",
        "History",
        "The history of four weeks: pain before and after each session as dots that fall from 5 \
         to 1, the average of each week as a line, the days kept in a calendar, and how the back is.",
        &["last 28 days", "━ weekly average", "How the back is"],
    );
    morning.play("<esc> l");
    story::mark(&mut morning, "Bird dog");
    let library = of(
        &Shot::of(&mut morning, WINDOW),
        "library",
        "Library",
        "The library: programmes and exercises in a list on the left; on the right the marked \
         one, the bird dog, with its figure on hands and knees, its dose and how to do it.",
        &["▸ Bird dog", "On all fours", "How to do it"],
    );
    let mut s = story::session(&log, "Bridge", "repetition 3 of");
    let moments = story::moments(&mut s, TURN);
    // A second into the hold.
    let held = moments.iter().position(|m| m.at.as_secs() == 3).unwrap();
    let session = of(
        &moments[held].shot,
        "session",
        "A session",
        "A session at the bridge: a large amber 4, the seconds that the hold still takes; the \
         figure on its back with the hips lifted; repetition 3 of 12, and how it is done in four steps.",
        &["Bridge", "H O L D", "repetition 3 of 12", "4  Squeeze"],
    );
    let words = Words {
        title: "A session, moving",
        told: "A session in a terminal: a figure on its back lifts the hips for the bridge, holds \
               them while a large number counts down from 5, and lowers them again. Below it \
               stand the steps; the key bar begins with p: pain, stop.",
    };
    let moving = Picture {
        name: "session-moving",
        svg: moving(&moments, TURN, held, &words),
        words,
    };
    s.play("p");
    let pain = of(
        &Shot::of(&mut s, WINDOW),
        "pain",
        "After p, for pain",
        "The session has stopped. A panel asks: what do you feel? A number from 0 to 10, or a \
         letter for what else it may be, from chest pain to only a stretch; it is already saved.",
        &[
            "What do you feel?",
            "saved ✓",
            "chest pain",
            "only a stretch",
        ],
    );
    vec![session, moving, today, history, library, pain]
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn file(name: &str) -> PathBuf {
    root().join("docs/pictures").join(format!("{name}.svg"))
}

#[test]
fn the_pictures_are_the_screens_as_they_are() {
    let mut other = Vec::new();
    for Picture { name, svg, .. } in PICTURES.iter() {
        if std::env::var_os("UPDATE_PICTURES").is_some() {
            fs::write(file(name), svg).unwrap();
        }
        // Git may have given the lines other ends.
        let there = fs::read_to_string(file(name)).unwrap_or_default();
        if there.replace("\r\n", "\n") != *svg {
            other.push(*name);
        }
        assert!(svg.len() <= 200_000, "{name}: {} bytes", svg.len());
    }
    assert!(
        other.is_empty(),
        "a screen has changed, and its picture has not: {other:?}\n\
         UPDATE_PICTURES=1 cargo test --test it pictures makes them anew; look at them then"
    );
    let made = PICTURES.iter().map(|picture| file(picture.name));
    let folder = fs::read_dir(root().join("docs/pictures")).unwrap();
    let there = folder.map(|entry| entry.unwrap().path());
    assert_eq!(there.collect::<BTreeSet<_>>(), made.collect());
}

/// Who does not see a picture reads the same words on the page as in the file.
#[test]
fn every_picture_is_on_a_page_with_its_words() {
    let pages: Vec<String> = pages()
        .into_iter()
        .map(|(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    for Picture { name, words, .. } in PICTURES.iter() {
        let shown = ["docs/pictures", "pictures"].map(|folder| {
            let told = words.told;
            format!("![{told}]({folder}/{name}.svg)")
        });
        let is_there = |page: &String| shown.iter().any(|image| page.contains(image));
        assert!(pages.iter().any(is_there), "on no page: {}", shown[1]);
    }
}

/// Both looks of a few cells.
fn shot(lines: &[(&str, Style)]) -> Shot {
    let drawn = |ink, ground| {
        let area = Rect::new(0, 0, 8, u16::try_from(lines.len()).unwrap());
        let mut buffer = Buffer::empty(area);
        buffer.set_style(
            area,
            Style::new()
                .fg(Color::Indexed(ink))
                .bg(Color::Indexed(ground)),
        );
        for (y, (line, style)) in (0..).zip(lines) {
            buffer.set_string(0, y, line, *style);
        }
        buffer
    };
    Shot {
        light: drawn(16, 231),
        dark: drawn(231, 16),
    }
}

const WORDS: Words = Words {
    title: "a < b",
    told: "\"c\" & d",
};

#[test]
fn a_still_picture() {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let marked = Style::new().add_modifier(Modifier::REVERSED);
    let green = Style::new().fg(Color::Indexed(28));
    let shot = shot(&[
        ("<a>   &b", bold),
        ("──█▄▀ ⣿⠁", green),
        ("● ○ ←→ x", marked),
    ]);
    assert_snapshot!(still(&shot, &WORDS));
}

#[test]
fn a_moving_picture() {
    let plain = Style::new();
    let at = |seconds, line| Moment {
        at: Duration::from_secs(seconds),
        shot: shot(&[("stays", plain), (line, plain)]),
    };
    let moments = [at(0, "a      x"), at(1, "b      x"), at(3, "a      y")];
    let whole = Duration::from_secs(4);
    assert_snapshot!(moving(&moments, whole, 1, &WORDS));
}

#[test]
#[should_panic(expected = "⌘ is in few fonts and has no shape")]
fn a_sign_that_many_fonts_lack_is_not_left_to_them() {
    still(&shot(&[("⌘", Style::new())]), &WORDS);
}
