//! Somebody else has changed the file: what differs, side by side where there is room.
//!
//! ```text
//!      The file was changed by somebody else meanwhile.
//!
//!                              here          in the file
//!      Pelvic tilt, sets       2             3
//! ```

use crate::app::Scroll;
use crate::app::edit::{Changed, EditScreen};
use crate::i18n::measure::{cells, fit};
use crate::i18n::t;
use crate::view::ink::Ink;
use crate::view::page::Page;
use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

/// The narrowest room with three columns.
const BESIDE_FROM: u16 = 60;

pub(super) fn draw(
    screen: &EditScreen,
    changed: &Changed,
    page: &Page<'_>,
    buf: &mut Buffer,
) -> Scroll {
    let skin = page.skin;
    let room = page.frame(&super::name(screen, page), &page.say(t::NOT_SAVED), buf);
    let mut column = page.column(room, buf);
    let said = if changed.theirs.is_some() {
        t::EDIT_CHANGED
    } else {
        t::EDIT_GONE
    };
    column.text(&page.say(said), skin.title());
    column.gap(u16::from(page.roomy()));
    let area = column.rest();
    let lines = if area.width >= BESIDE_FROM && !skin.in_lines() {
        beside(changed, area.width, page)
    } else {
        under(changed, page)
    };
    let scroll = Scroll::lines(lines.len(), area.height.into());
    let mut ink = Ink::new(area, buf);
    let shown = lines.iter().skip(changed.top.min(scroll.last));
    for (y, line) in (0..area.height).zip(shown) {
        ink.line(0, y, area.width, line, skin.plain());
    }
    scroll
}

/// Three columns: what, here, in the file.
fn beside(changed: &Changed, width: u16, page: &Page<'_>) -> Vec<Line<'static>> {
    let skin = page.skin;
    let third = usize::from(width / 3);
    let cell = |text: &str| {
        let text = fit(text, third.saturating_sub(2));
        let pad = third.saturating_sub(usize::from(cells(&text)));
        format!("{text}{}", " ".repeat(pad))
    };
    let head = Line::from(vec![
        Span::raw(cell("")),
        Span::styled(cell(&page.say(t::EDIT_HERE)), skin.dim()),
        Span::styled(cell(&page.say(t::EDIT_THERE)), skin.dim()),
    ]);
    let rows = changed.differences.iter().map(|one| {
        Line::from(vec![
            Span::styled(cell(&one.what), skin.plain()),
            Span::styled(cell(&one.mine), skin.accent()),
            Span::styled(cell(&one.theirs), skin.hold()),
        ])
    });
    let head = (!changed.differences.is_empty()).then_some(head);
    head.into_iter().chain(rows).collect()
}

/// One under another.
fn under(changed: &Changed, page: &Page<'_>) -> Vec<Line<'static>> {
    let skin = page.skin;
    let (here, there) = (page.say(t::EDIT_HERE), page.say(t::EDIT_THERE));
    let rows = changed.differences.iter().flat_map(|one| {
        [
            Line::from(Span::styled(one.what.clone(), skin.plain())),
            Line::from(vec![
                Span::styled(format!("  {here}: "), skin.dim()),
                Span::styled(one.mine.clone(), skin.accent()),
            ]),
            Line::from(vec![
                Span::styled(format!("  {there}: "), skin.dim()),
                Span::styled(one.theirs.clone(), skin.hold()),
            ]),
        ]
    });
    rows.collect()
}
