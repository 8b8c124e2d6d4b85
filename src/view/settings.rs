//! The settings: one line each.

use super::ink::Ink;
use super::list::list;
use super::page::Page;
use super::theme::Colours;
use crate::app::Scroll;
use crate::app::settings::{Line as Setting, SettingsScreen};
use crate::i18n::measure::width;
use crate::i18n::t;
use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

pub(super) fn draw(screen: SettingsScreen, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let room = page.frame(&page.say(t::SETTINGS_TITLE), "", buf);
    let column = page.column(room, buf);
    let pairs: Vec<(String, String)> = Setting::all()
        .iter()
        .map(|line| line.said(page.desk))
        .collect();
    let widest = pairs.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let rows: Vec<Line<'_>> = pairs
        .into_iter()
        .enumerate()
        .map(|(at, (name, value))| {
            let pad = if skin.in_lines() {
                ": ".to_owned()
            } else {
                " ".repeat(widest - width(&name) + 3)
            };
            let style = if at == screen.at {
                skin.accent()
            } else {
                skin.dim()
            };
            Line::from(vec![
                Span::raw(name),
                Span::raw(pad),
                Span::styled(value, style),
            ])
        })
        .collect();
    let mut area = column.rest();
    if page.desk.unsaved.is_some() {
        let under = area.height.saturating_sub(1);
        let said = page.say(t::SETTINGS_UNSAVED_SHORT);
        Ink::new(area, buf).fitted(0, under, area.width, &said, skin.hold());
        area.height = under;
    }
    if skin.falls_short() {
        let why = match skin.colours {
            Colours::None => t::THEME_NO_COLOR,
            Colours::Sixteen | Colours::Many => t::THEME_FEW_COLOURS,
        };
        let under = area.height.saturating_sub(1);
        Ink::new(area, buf).fitted(0, under, area.width, &page.say(why), skin.dim());
        area.height = under;
    }
    list(area, &rows, Some(screen.at), 0, skin, buf);
    Scroll::lines(rows.len(), usize::from(area.height))
}
