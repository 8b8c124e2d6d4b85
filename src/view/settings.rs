//! The settings: one line each.

use super::ink::Ink;
use super::list::{list, named};
use super::page::Page;
use super::theme::Colours;
use crate::app::Scroll;
use crate::app::settings::{Line as Setting, SettingsScreen};
use crate::i18n::t;
use ratatui::buffer::Buffer;

pub(super) fn draw(screen: SettingsScreen, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let room = page.frame(&page.say(t::SETTINGS_TITLE), "", buf);
    let column = page.column(room, buf);
    let lines = Setting::all().into_iter();
    let lines = lines.map(|line| line.name_and_value(page.desk));
    let rows = named(lines, screen.at, skin);
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
    let first = page.desk.first_row();
    let first = list(area, &rows, Some(screen.at), first, skin, buf);
    Scroll::lines(rows.len(), usize::from(area.height)).from(first)
}
