//! What matters to the patient, in quiet lines: a question that is due, the goals, days away.

use super::label;
use crate::app::today::Today;
use crate::core::history::Asked;
use crate::i18n::history::first_and_last;
use crate::i18n::{Text, t};
use crate::view::page::{Column, Page};
use ratatui::text::{Line, Span};

/// The question that is due, and the goals where there is room.
pub(super) fn draw(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    if !today.goals.is_empty() && page.roomy() {
        let goals = today.goals.iter();
        let goals = goals.map(|goal| format!("{} {}", goal.text, first_and_last(goal)));
        let goals = goals.collect::<Vec<_>>().join(" · ");
        column.line(&Line::from_iter([
            Span::styled(label(page, t::TODAY_GOALS), skin.dim()),
            Span::styled(goals, skin.plain()),
        ]));
    }
    if let Some(asked) = today.asks.filter(|_| column.left() > 0) {
        column.gap(u16::from(page.roomy()));
        column.lettered("o", &page.say(ask(asked)), skin);
    }
}

/// Rows that it takes below the plan.
pub(super) fn rows(today: &Today, page: &Page<'_>) -> u16 {
    let goals = u16::from(!today.goals.is_empty() && page.roomy());
    // With room it has an empty row above it; without, the longest takes two.
    let two = page.roomy() || today.asks == Some(Asked::NewGoals);
    let asks = u16::from(today.asks.is_some()) * (1 + u16::from(two));
    goals + asks
}

/// That the patient is away, and the key that ends it.
pub(super) fn away(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let Some(last) = today.away else { return };
    let date = &page.desk.texts.day_and_month(last);
    column.text(&page.say(t::TodayAway { date }), page.skin.accent());
    column.lettered("w", &page.say(t::TODAY_AWAY_BACK), page.skin);
    column.gap(u16::from(page.roomy()));
}

const fn ask(asked: Asked) -> Text {
    match asked {
        Asked::NewGoals => t::TODAY_ASK_GOALS,
        Asked::Goals => t::TODAY_ASK_GOALS_AGAIN,
        Asked::Overall(_) => t::TODAY_ASK_OVERALL,
        Asked::UsualTime => t::TODAY_ASK_TIME,
    }
}
