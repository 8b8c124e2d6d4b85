//! One level more or less of the programme, in one quiet line with its reason.
//!
//! ```text
//!      4 sessions at level 2 went well. If you like, take the next:
//!      level 3 of 4.
//! ```

use crate::app::today::{LevelNews, Today};
use crate::core::level::Reason;
use crate::i18n::measure::wrap;
use crate::i18n::t;
use crate::view::page::{Column, Page};
use ratatui::text::{Line, Span};

pub(super) fn draw(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    if page.roomy() && column.left() > rows(today, page, column.width()) {
        if let Some(said) = said(today, page) {
            column.gap(1).text(&said, page.skin.accent());
        }
        return;
    }
    // The bar of a small window has no room for this key, and a long plan leaves one row.
    if let Some((key, said)) = short(today, page) {
        column.line(&Line::from_iter([
            Span::styled(key, page.skin.key()),
            Span::styled(said, page.skin.accent()),
        ]));
    }
}

/// How many rows it takes.
pub(super) fn rows(today: &Today, page: &Page<'_>, width: u16) -> u16 {
    if !page.roomy() {
        return u16::from(today.level.is_some());
    }
    let said = said(today, page);
    let lines = said.map_or(0, |said| wrap(&said, usize::from(width)).len());
    u16::try_from(lines).unwrap_or(u16::MAX)
}

/// The key and the level, in a small window.
fn short(today: &Today, page: &Page<'_>) -> Option<(&'static str, String)> {
    Some(match today.level.as_ref()? {
        LevelNews::Offered { to, why, .. } => {
            let (to, of) = (to.now, to.of);
            let said = if *why == Reason::Ready {
                page.say(t::TodayLevelUpShort { to, of })
            } else {
                page.say(t::TodayLevelDownShort { to, of })
            };
            ("n  ", said)
        }
        LevelNews::AskFirst { to, .. } => ("n  ", page.say(t::TodayLevelAskShort { to: to.now })),
        LevelNews::Taken { to, .. } => {
            let (to, of) = (to.now, to.of);
            ("u  ", page.say(t::TodayLevelTaken { to, of }))
        }
    })
}

/// What is said of the level, if anything is.
fn said(today: &Today, page: &Page<'_>) -> Option<String> {
    Some(match today.level.as_ref()? {
        LevelNews::Offered {
            from,
            to,
            why: Reason::Ready,
            sessions,
        } => page.say(t::TodayLevelUp {
            sessions: *sessions,
            now: *from,
            to: to.now,
            of: to.of,
        }),
        LevelNews::Offered { to, why, .. } => {
            let to = to.now;
            match why {
                Reason::Stops => page.say(t::TodayLevelStops { to }),
                Reason::Rises => page.say(t::TodayLevelRises { to }),
                _ => page.say(t::TodayLevelAway { to }),
            }
        }
        LevelNews::AskFirst { from, to, sessions } => page.say(t::TodayLevelAsk {
            sessions: *sessions,
            now: *from,
            to: to.now,
        }),
        LevelNews::Taken { to, .. } => page.say(t::TodayLevelTaken {
            to: to.now,
            of: to.of,
        }),
    })
}
