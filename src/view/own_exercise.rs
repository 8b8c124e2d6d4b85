//! An exercise of one's own, a line for each thing, with the figure beside it.
//!
//! ```text
//!  An exercise of your own                                  not saved yet
//!  ──────────────────────────────────────────────────────────────────────
//!    ▸ Name         Heel slide                        ⣀⠤⠤⣀
//!      Position     on your back                  ⡠⠊⠁   ⠑⢄
//!      Figure       as in Bridge               ○⠤⠤⠤⠤⠔⠊   ⠈⢢
//!      Sets         2
//!      Step 1       Lie on your back.
//!      + Add a step
//!      ✓ Save
//! ```

use super::library::{FIGURE, in_motion};
use super::list::{act_row, list, padded};
use super::page::Page;
use super::summary::typed;
use crate::app::Scroll;
use crate::app::own_exercise::{Line, Note, OwnExercise, Stage};
use crate::core::time::Mono;
use crate::i18n::measure::wrap;
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line as Row, Span};

pub(super) fn draw(form: &OwnExercise, at: Mono, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let gap = u16::from(page.roomy());
    let title = page.say(t::OWN_TITLE);
    let name = if form.name.is_empty() {
        title.as_str()
    } else {
        form.name.as_str()
    };
    match &form.stage {
        Stage::Form => return lines(form, name, at, page, buf),
        Stage::Text(line, text) => {
            let (what, _) = form.name_and_value(*line, page.desk);
            let room = page.frame(&title, &what, buf);
            let mut column = page.column(room, buf);
            let ask = match line {
                Line::Name => t::OWN_ASK_NAME,
                _ => t::OWN_ASK_STEP,
            };
            column.text(&page.say(ask), page.skin.title()).gap(gap);
            typed(text, page, &mut column);
        }
        Stage::Leave(_) => {
            let room = page.frame(name, &page.say(t::NOT_SAVED), buf);
            let mut column = page.column(room, buf);
            column.text(&page.say(t::OWN_LEAVE), page.skin.title());
        }
        Stage::Saved(path) => {
            let room = page.frame(name, &page.say(t::SAVED), buf);
            let mut column = page.column(room, buf);
            let path = path.as_str();
            column
                .text(&page.say(t::OwnSaved { path }), page.skin.done())
                .gap(gap)
                .text(&page.say(t::OWN_SAVED_MORE), page.skin.plain());
        }
    }
    Scroll::UNKNOWN
}

/// The form.
fn lines(form: &OwnExercise, title: &str, at: Mono, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let room = page.frame(title, &page.say(t::NOT_SAVED), buf);
    let mut area = page.column(room, buf).rest();
    let figure = form.like.as_ref().and_then(|like| like.figure());
    if let Some(figure) = figure.filter(|_| page.roomy() && !skin.in_lines()) {
        let side = Rect {
            x: area.right().saturating_sub(FIGURE.0),
            width: FIGURE.0.min(area.width),
            height: area.height.min(FIGURE.1 + 2),
            ..area
        };
        in_motion(figure, side, at, page, buf);
        area.width = area.width.saturating_sub(FIGURE.0 + 3);
    }
    let rows = rows(form, page);
    let said = remark(form, page);
    let said = said.map_or_else(Vec::new, |said| wrap(&said, usize::from(area.width)));
    let below = u16::try_from(said.len()).unwrap_or(u16::MAX);
    let below = below.min(area.height / 2);
    let gap = u16::from(page.roomy() && below > 0);
    let above = Rect {
        height: area.height.saturating_sub(below + gap),
        ..area
    };
    let first = page.desk.first_row();
    let first = list(above, &rows, Some(form.at), first, skin, buf);
    let wanted = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let foot = Rect {
        y: area.y + wanted.min(above.height) + gap,
        height: below,
        ..area
    };
    let mut ink = super::ink::Ink::new(foot, buf);
    for (y, line) in (0..below).zip(&said) {
        ink.text(0, y, line, skin.hold());
    }
    Scroll::lines(rows.len(), usize::from(above.height)).from(first)
}

/// What the last key left to be said, or what was taken over from the model.
fn remark(form: &OwnExercise, page: &Page<'_>) -> Option<String> {
    match &form.note {
        Some(Note::NoName) => Some(page.say(t::OWN_NO_NAME)),
        Some(Note::NoSteps) => Some(page.say(t::OWN_NO_STEPS)),
        Some(Note::AsLeft) => Some(page.say(t::EDIT_AS_LEFT)),
        Some(Note::Failed(why)) => Some(why.to_string()),
        None if form.is_writing() => Some(page.say(t::OWN_WRITING)),
        None => {
            // A small window has no room for it but where the model is chosen.
            let is_time = page.roomy() || form.line() == Some(Line::Like);
            let like = form.like.as_ref().filter(|_| is_time);
            let like = like.filter(|like| !like.cautions.is_empty());
            like.map(|like| {
                let name = like.name.of(page.lang());
                page.say(t::OwnCautions {
                    name: name.as_str(),
                })
            })
        }
    }
}

fn rows(form: &OwnExercise, page: &Page<'_>) -> Vec<Row<'static>> {
    let skin = page.skin;
    let told = form.lines().into_iter().map(|line| {
        let told = form.name_and_value(line, page.desk);
        (line, told)
    });
    // What adds or saves has no value, and so no part in the width of the names.
    let (acts, told): (Vec<_>, Vec<_>) =
        told.partition(|(line, _)| matches!(line, Line::AddStep | Line::Save));
    let (names, values): (Vec<_>, Vec<_>) = told.into_iter().map(|(_, told)| told).unzip();
    let rows = padded(names, skin).into_iter().zip(values);
    let rows = rows.map(|(name, value)| {
        Row::from(vec![
            Span::styled(name, skin.plain()),
            Span::styled(value, skin.accent()),
        ])
    });
    let acts = acts.into_iter().map(|(line, (name, _))| {
        let sign = if line == Line::AddStep { "+ " } else { "✓ " };
        act_row(sign, name, skin)
    });
    rows.chain(acts).collect()
}
