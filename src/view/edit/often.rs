//! How often a programme is done: a row of days, each with its letter.
//!
//! ```text
//!      Mon, Wed, Fri
//!
//!      ▸ a  Mon   ✓
//!        b  Tue
//! ```

use crate::app::Scroll;
use crate::app::edit::EditScreen;
use crate::core::keys::letter;
use crate::i18n::dose::often;
use crate::i18n::measure::capitalised;
use crate::i18n::{t, word};
use crate::view::page::Page;
use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

pub(super) fn draw(screen: &EditScreen, at: usize, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let room = page.frame(&page.say(t::EDIT_OFTEN), "", buf);
    let mut column = page.column(room, buf);
    let gap = u16::from(page.roomy());
    let said = often(screen.programme.frequency, &page.desk.texts);
    column.text(&capitalised(&said), skin.title());
    column.gap(gap);
    let week = screen.week(page.desk).into_iter().enumerate();
    let days = week.map(|(place, (day, chosen))| {
        let key = letter(place).map_or_else(String::new, |letter| letter.to_string());
        (place == at, key, page.say(word::weekday_short(day)), chosen)
    });
    if skin.in_lines() {
        for (_, key, day, chosen) in days {
            let on = if chosen {
                page.say(t::EDIT_CHOSEN)
            } else {
                String::new()
            };
            column.text(format!("{key}: {day}  {on}").trim_end(), skin.plain());
        }
    } else {
        // A row of letters over a row of days, in which the chosen ones are ticked.
        const DAY: usize = 5;
        let narrow = usize::from(column.width()) < 7 * (DAY + 2);
        let width = if narrow { DAY } else { DAY + 3 };
        let (mut keys, mut names, mut ticks) = (Vec::new(), Vec::new(), Vec::new());
        for (here, key, day, chosen) in days {
            let day: String = day.chars().take(width - 1).collect();
            let style = if here { skin.marked() } else { skin.plain() };
            let rest = " ".repeat(width.saturating_sub(crate::i18n::measure::width(&day)));
            keys.push(Span::styled(format!("{key:<width$}"), skin.key()));
            names.push(Span::styled(day, style));
            names.push(Span::raw(rest));
            let tick = if chosen { "✓" } else { "·" };
            let style = if chosen { skin.done() } else { skin.dim() };
            ticks.push(Span::styled(format!("{tick:<width$}"), style));
        }
        for row in [keys, names, ticks] {
            column.line(&Line::from(row));
        }
    }
    column.gap(gap);
    column.text(&page.say(t::EDIT_OFTEN_HOW), skin.dim());
    Scroll::UNKNOWN
}
