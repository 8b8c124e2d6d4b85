//! A programme that is being changed: its exercises with their doses, and under them what it comes to.
//!
//! ```text
//!  Disc, first weeks – mine                               not saved yet
//!  ─────────────────────────────────────────────────────────────────────
//!      A copy of “Disc, first weeks”. Saved, it takes its place on Today.
//!
//!      ▸ Knee-to-chest stretch   2 × 2 · 20–30 s, each side
//!        Deep belly breathing    1 × 12
//!        + add an exercise
//!        ✓ save
//!
//!      2 ways down to the floor; o puts them in an order with 1.
//!      9 min · every day · down to the floor once
//! ```

mod changed;
mod dose;
mod further;
mod often;

use super::ink::Ink;
use super::library;
use super::list::{act_row, list, padded};
use super::page::Page;
use super::summary::typed;
use super::theme::Skin;
use crate::app::Scroll;
use crate::app::edit::{EditScreen, Saving, Stage, Tone};
use crate::core::time::Mono;
use crate::i18n::dose::dose as in_short;
use crate::i18n::measure::wrap;
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

pub(super) fn draw(screen: &EditScreen, at: Mono, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    match &screen.stage {
        Stage::Pick(chosen) => library::titled(&page.say(t::EDIT_PICK), chosen, at, page, buf),
        Stage::List => exercises(screen, page, buf),
        Stage::Dose(dosing) => dose::draw(screen, dosing, page, buf),
        Stage::Often(at) => often::draw(screen, *at, page, buf),
        Stage::Further(at) => further::draw(screen, *at, page, buf),
        Stage::Changed(changed) => changed::draw(screen, changed, page, buf),
        Stage::Name(text) => {
            let room = page.frame(&page.say(t::EDIT_NAME), "", buf);
            let mut column = page.column(room, buf);
            column.text(&page.say(t::EDIT_NAME_ASK), page.skin.title());
            if page.skin.in_lines() {
                // What is there already; words are told as they are typed.
                column.text(&name(screen, page), page.skin.plain());
            }
            column.gap(u16::from(page.roomy()));
            typed(text, page, &mut column);
            Scroll::UNKNOWN
        }
        Stage::Signed => {
            let room = page.frame(&name(screen, page), &page.say(t::NOT_SAVED), buf);
            let mut column = page.column(room, buf);
            column.text(&screen.signed_question(page.desk), page.skin.title());
            column.gap(u16::from(page.roomy()));
            column.text(&page.say(t::EDIT_SIGNED_HOW), page.skin.plain());
            Scroll::UNKNOWN
        }
        Stage::Leave => {
            let room = page.frame(&name(screen, page), &page.say(t::NOT_SAVED), buf);
            let mut column = page.column(room, buf);
            column.text(&page.say(t::EDIT_LEAVE), page.skin.title());
            column.gap(u16::from(page.roomy()));
            // The key bar of a narrow window has no room for all three.
            for (key, does) in [
                ("s", t::KEY_SAVE),
                ("n", t::KEY_LEAVE_UNSAVED),
                ("esc", t::KEY_STAY_HERE),
            ] {
                column.lettered(&page.cap(key), &page.say(does), page.skin);
            }
            Scroll::UNKNOWN
        }
    }
}

/// The name of the programme.
fn name(screen: &EditScreen, page: &Page<'_>) -> String {
    screen.programme.name.of(page.lang()).to_string()
}

/// Whether it is saved, in a few words.
fn saved(screen: &EditScreen, page: &Page<'_>) -> String {
    match &screen.saving {
        Saving::Writing { .. } => page.say(t::SAVING),
        Saving::Saved { .. } => format!("{} ✓", page.say(t::SAVED)),
        Saving::Failed(_) => page.say(t::NOT_SAVED),
        Saving::Not if screen.is_unsaved() => page.say(t::NOT_SAVED),
        Saving::Not => String::new(),
    }
}

fn toned(tone: Tone, skin: Skin) -> Style {
    match tone {
        Tone::Quiet => skin.dim(),
        Tone::Heed => skin.hold(),
        Tone::Done => skin.done(),
    }
}

fn exercises(screen: &EditScreen, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let room = page.frame(&name(screen, page), &saved(screen, page), buf);
    let mut column = page.column(room, buf);
    if let Some((said, tone)) = screen.status(page.desk) {
        column.text(&said, toned(tone, skin));
        column.gap(u16::from(page.roomy()));
    }
    let area = column.rest();
    let lines = lines(screen, page);
    let remarks = screen.remarks(page.desk);
    let width = usize::from(area.width);
    let remarks: Vec<String> = remarks.iter().flat_map(|r| wrap(r, width)).collect();
    let gap = u16::from(page.roomy());
    // The figures have the last line; the remarks take what the list leaves, and a little of it.
    let free = area.height.saturating_sub(1 + gap);
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let few = free / 3;
    let below = u16::try_from(remarks.len()).unwrap_or(u16::MAX);
    let below = below.min(free.saturating_sub(wanted).max(few));
    let above = free.saturating_sub(below);
    let rows = Rect {
        height: above.min(wanted),
        ..area
    };
    let first = page.desk.first_row();
    let first = list(rows, &lines, Some(screen.at), first, skin, buf);
    let mut ink = Ink::new(area, buf);
    let top = rows.height + gap;
    for (y, remark) in (top..top + below).zip(&remarks) {
        ink.text(0, y, remark, skin.hold());
    }
    let foot = (top + below).min(area.height.saturating_sub(1));
    ink.fitted(0, foot, area.width, &screen.figures(page.desk), skin.dim());
    Scroll::lines(lines.len(), rows.height.into()).from(first)
}

/// The exercises with their doses, then what adds one and what saves.
fn lines(screen: &EditScreen, page: &Page<'_>) -> Vec<Line<'static>> {
    let skin = page.skin;
    let items = &screen.programme.items;
    let names = items.iter();
    let names = names.map(|item| page.desk.exercise_name(&item.exercise));
    let all = items.iter().zip(padded(names.collect(), skin));
    let rows = all.map(|(item, name)| {
        let exercise = page.desk.library.exercise(&item.exercise);
        let amount = exercise.map_or_else(String::new, |exercise| {
            let change = item.change_at(screen.level);
            in_short(&page.desk.texts, &exercise.dose.with(&change))
        });
        Line::from(vec![
            Span::styled(name, skin.plain()),
            Span::styled(amount, skin.dim()),
        ])
    });
    let more = [("+ ", t::EDIT_ADD_LINE), ("✓ ", t::EDIT_SAVE_LINE)];
    let more = more.map(|(sign, text)| act_row(sign, page.say(text), skin));
    rows.chain(more).collect()
}
