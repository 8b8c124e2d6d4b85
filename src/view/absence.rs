//! Away or ill.
//!
//! ```text
//!  Away or ill
//!  ───────────────────────────────────────────────────────────────────
//!      First day    Sunday 22 November
//!    ▸ Last day     Saturday 28 November      7 days, 28 at most
//!
//!      These days are taken out of the week. Nobody asks why, …
//! ```

use super::list::{list, padded};
use super::page::Page;
use crate::app::absence::Absence;
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub(super) fn draw(absence: &Absence, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let room = page.frame(&page.say(t::AWAY_TITLE), "", buf);
    let mut column = page.column(room, buf);
    let names = vec![page.say(t::AWAY_FIRST), page.say(t::AWAY_LAST)];
    let dates = [absence.from, absence.to];
    let rows = padded(names, skin).into_iter().zip(dates);
    let rows: Vec<Line<'_>> = rows
        .map(|(name, date)| {
            let date = page.desk.texts.long_date(date);
            Line::from(vec![Span::raw(name), Span::styled(date, skin.accent())])
        })
        .collect();
    let rest = column.rest();
    let area = Rect {
        height: rest.height.min(2),
        ..rest
    };
    let at = usize::from(absence.is_last);
    column.draw(|buf| {
        list(area, &rows, Some(at), 0, skin, buf);
    });
    column.gap(area.height);
    let days = page.say(t::AwayDays {
        days: absence.days(),
    });
    column.text(&days, skin.dim()).gap(1);
    column.text(&page.say(t::AWAY_WHY), skin.plain());
}
