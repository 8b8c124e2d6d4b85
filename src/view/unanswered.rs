//! Did you do it?
//!
//! ```text
//!  One question first
//!  ───────────────────────────────────────────────────────────────────
//!      Back care, 12 min, yesterday
//!
//!      It ran to its end, and nobody answered. Did you do it?
//!
//!      a   Yes, all of it
//!      b   A part of it
//!      c   No
//! ```

use super::check_in::options;
use super::page::Page;
use crate::app::unanswered::UnansweredScreen;
use crate::core::record::HowMuch;
use crate::i18n::{Text, t};
use ratatui::buffer::Buffer;

pub(super) fn draw(asked: &UnansweredScreen, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let room = page.frame(&page.say(t::UNANSWERED_TITLE), "", buf);
    let mut column = page.column(room, buf);
    column.text(&what(asked, page), skin.dim()).gap(gap);
    column.text(&page.say(ask(asked)), skin.title()).gap(1);
    options(HowMuch::ALL.iter().copied().map(answer), page, &mut column);
    if page.roomy() {
        let why = page.say(t::UNANSWERED_WHY);
        column.gap(1).text(&why, skin.dim());
    }
    page.notices(&mut column);
}

/// The question, which tells how it ended.
fn ask(asked: &UnansweredScreen) -> Text {
    if asked.session.is_abandoned() {
        t::UNANSWERED_ASK_STOPPED
    } else {
        t::UNANSWERED_ASK
    }
}

/// Which session is meant: its name, its length, its day.
fn what(asked: &UnansweredScreen, page: &Page<'_>) -> String {
    let texts = &page.desk.texts;
    let session = &asked.session;
    let since = asked.today.signed_duration_since(session.local_date);
    let day = match since.num_days() {
        0 => page.say(t::UNANSWERED_TODAY),
        1 => page.say(t::UNANSWERED_YESTERDAY),
        _ => texts.long_date(session.local_date),
    };
    page.say(t::UnansweredWhat {
        day: &day,
        name: &page.desk.session_name(&session.programme.id),
        time: &texts.session_time(session.active_s),
    })
}

/// What is answered with each letter, in the order of the answers.
const fn answer(done: HowMuch) -> Text {
    match done {
        HowMuch::All => t::UNANSWERED_ALL,
        HowMuch::Part => t::UNANSWERED_PART,
        HowMuch::None => t::UNANSWERED_NONE,
    }
}
