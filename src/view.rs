//! Drawing: what stands on the screen, as a pure function of the app at a moment.
//!
//! `view` decides nothing and remembers nothing; [`Kept`] is a caller's. [`draw`] sends each screen of the app
//! to its file.
//! Shared widgets know no screen and no text: they get words and draw cells, and never write
//! outside their area. [`lines`] writes the same screens in words, for those who do not look.

#![allow(
    missing_docs,
    reason = "a field whose name and type say all needs no sentence"
)]

mod about;
mod absence;
pub mod bar;
pub mod calendar;
mod call;
pub mod cells;
mod change;
mod check_in;
mod correct;
pub mod digits;
mod document;
mod edit;
pub mod figure;
pub mod frame;
mod from_paper;
mod health;
mod help;
mod history;
pub mod ink;
mod kept;
pub mod key_bar;
mod library;
mod line;
mod line_widgets;
pub mod lines;
pub mod list;
mod matters;
mod own_exercise;
mod page;
pub mod pain_chart;
mod pain_panel;
pub mod panel;
mod report;
pub mod scale;
mod session;
mod settings;
mod sound_check;
mod stopped;
mod summary;
pub mod theme;
mod today;
mod unanswered;
mod watch;
mod welcome;

#[cfg(test)]
mod tests;

use crate::app::{App, Over, Screen, Scroll};
use crate::core::time::Mono;
use crate::i18n::t;
pub use cells::Cells;
pub use frame::SMALLEST;
use ink::Ink;
pub use kept::Kept;
use page::Page;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
pub use theme::{Colours, Skin};

/// Draws the app as it stands at a moment, and says how far its list or text goes.
pub fn draw(app: &App, at: Mono, skin: Skin, kept: &Kept, frame: &mut Buffer) -> Scroll {
    render_again(app, at, skin, frame.area, kept, frame)
}

/// The same into a buffer, with nothing kept.
pub fn render(app: &App, at: Mono, skin: Skin, area: Rect, buf: &mut Buffer) -> Scroll {
    render_again(app, at, skin, area, &Kept::default(), buf)
}

/// The same with what was kept of the last one; it looks no different.
pub fn render_again(
    app: &App,
    at: Mono,
    skin: Skin,
    area: Rect,
    kept: &Kept,
    buf: &mut Buffer,
) -> Scroll {
    let skin = Skin {
        theme: app.desk.settings.theme,
        ..skin
    };
    // Where the terminal's own colours are kept, no cell has to be told so.
    if skin.plain() != Style::new() {
        buf.set_style(area, skin.plain());
    }
    // The keys in the bar are those that work now: the panel's, where one lies over the screen.
    let page = Page {
        desk: &app.desk,
        skin,
        area,
        context: app.context(),
        eases: eases(&app.screen),
        changes: app.changes(),
        kept,
    };
    if frame::too_small(area) {
        let mut ink = Ink::new(area, buf);
        let lines = crate::i18n::measure::wrap(&page.say(t::TOO_SMALL), usize::from(area.width));
        for (y, line) in (0..area.height).zip(lines) {
            ink.text(0, y, &line, skin.plain());
        }
        return Scroll::UNKNOWN;
    }
    let scroll = screen(&app.screen, at, &page, buf);
    match &app.over {
        Some(Over::Help) => help::draw(app.screen_context(), &page, buf),
        Some(Over::Pain(panel)) => pain_panel::draw(panel, false, None, &page, buf),
        None => {}
    }
    scroll
}

/// Whether the exercise at hand may become easier now.
fn eases(screen: &Screen) -> bool {
    match screen {
        Screen::Session(screen) => screen.session.may_ease(),
        Screen::Change(_) => true,
        _ => false,
    }
}

/// Draws a screen, without what may lie over it.
fn screen(screen: &Screen, at: Mono, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    match screen {
        Screen::Welcome(screen) => return welcome::welcome(screen, page, buf),
        Screen::Programmes(screen) => return welcome::programmes(screen, page, buf),
        Screen::Today(screen) => today::draw(screen, page, buf),
        Screen::CheckIn(screen) => return check_in::draw(screen, page, buf),
        Screen::Starting(screen) => check_in::starting(screen, page, buf),
        Screen::Session(screen) => session::draw(screen, at, page, buf),
        Screen::Stopped(screen) => stopped::draw(screen, page, buf),
        Screen::Summary(screen) => summary::draw(screen, page, buf),
        Screen::Matters(screen) => matters::draw(screen, page, buf),
        Screen::Absence(screen) => absence::draw(screen, page, buf),
        Screen::FromPaper(screen) => from_paper::draw(screen, page, buf),
        Screen::Correct(screen) => return correct::draw(screen, page, buf),
        Screen::History(screen) => return history::draw(screen, page, buf),
        Screen::Report(screen) => return report::draw(screen, page, buf),
        Screen::Health(screen) => return health::draw(*screen, page, buf),
        Screen::Settings(screen) => return settings::draw(*screen, page, buf),
        Screen::SoundCheck(screen) => sound_check::draw(screen, page, buf),
        Screen::Library(screen) => return library::library(screen, at, page, buf),
        Screen::Sheet(screen) => return library::sheet(screen, at, page, buf),
        Screen::Change(screen) => return change::draw(screen, page, buf),
        Screen::Edit(screen) => return edit::draw(screen, at, page, buf),
        Screen::OwnExercise(screen) => return own_exercise::draw(screen, at, page, buf),
        Screen::About(screen) => return about::draw(screen, page, buf),
        Screen::Unfinished(screen) => check_in::unfinished(screen, page, buf),
        Screen::Unanswered(screen) => unanswered::draw(screen, page, buf),
        Screen::Watch(screen) => watch::draw(screen, page, buf),
    }
    Scroll::UNKNOWN
}
