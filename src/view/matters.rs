//! What matters to the patient: own goals, how the back is, the usual time, one question a screen.
//!
//! ```text
//!  What matters to you                                          1 of 3
//!  ───────────────────────────────────────────────────────────────────
//!      What would you like to be able to do again?
//!
//!      In your own words, such as: lift my grandchild, sit through a film.
//!      lift my gra▏
//! ```

use super::check_in::options;
use super::page::{Column, Page};
use super::scale::scale;
use super::summary::typed;
use crate::app::matters::{Matters, Stage, is_full};
use crate::core::history::Goal;
use crate::core::pain::Pain;
use crate::core::record::OverallChange;
use crate::i18n::{t, word};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) fn draw(matters: &Matters, page: &Page<'_>, buf: &mut Buffer) {
    let place = matters
        .place()
        .map(|(at, of)| page.say(t::PlaceOf { at, of }));
    let place = place.unwrap_or_default();
    let room = page.frame(&page.say(t::GOALS_TITLE), &place, buf);
    let mut column = page.column(room, buf);
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    match &matters.stage {
        Stage::Goal(text) => goal(text, matters, page, &mut column),
        Stage::Score(cursor) => {
            if let Some(goal) = matters.scored() {
                column.text(goal.as_str(), skin.accent()).gap(gap);
            }
            column
                .text(&page.say(t::GOALS_SCORE), skin.title())
                .gap(gap);
            score(cursor.map(Pain::level), page, &mut column);
        }
        Stage::Overall(since) => {
            let date = &page.desk.texts.full_date(*since);
            let ask = page.say(t::OverallAsk { date });
            column.text(&ask, skin.title()).gap(gap);
            let steps = OverallChange::ALL.iter().copied().map(word::overall);
            options(steps, page, &mut column);
        }
        Stage::Time(time) => {
            column.text(&page.say(t::TIME_ASK), skin.title()).gap(1);
            column
                .text(&page.desk.texts.clock(*time), skin.accent())
                .gap(1);
            column.text(&page.say(t::TIME_WHY), skin.dim());
        }
        Stage::Look(goals) => look(goals, matters, page, &mut column),
    }
    page.notices(&mut column);
}

fn goal(text: &str, matters: &Matters, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let (ask, hint) = if matters.goals.is_empty() {
        (t::GOALS_ASK, t::GOALS_HINT)
    } else {
        (t::GOALS_ASK_MORE, t::GOALS_HINT_MORE)
    };
    column
        .text(&page.say(ask), skin.title())
        .gap(u16::from(page.roomy()));
    if is_full(text) {
        column.text(&page.say(t::GOALS_FULL), skin.hold());
    } else {
        column.text(&page.say(hint), skin.dim());
    }
    typed(text, page, column);
}

/// The scale of a goal, whose ends are other ones than those of pain.
fn score(marked: Option<u8>, page: &Page<'_>, column: &mut Column<'_>) {
    let rest = column.rest();
    let area = Rect {
        width: rest.width.min(56),
        height: rest.height.min(3),
        ..rest
    };
    let (low, high) = (page.say(t::GOALS_LOW), page.say(t::GOALS_HIGH));
    column.draw(|buf| {
        scale(area, marked, &low, &high, page.skin, buf);
    });
    column.gap(area.height);
}

/// The goals, then and now.
fn look(goals: &[Goal], matters: &Matters, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    for goal in goals.iter().filter(|goal| goal.is_present) {
        let style = if goal.is_better() {
            skin.done()
        } else {
            skin.plain()
        };
        let scores = page.desk.texts.goal_scores(goal);
        column.apart(goal.text.as_str(), &scores, (skin.plain(), style));
    }
    column.gap(gap);
    if goals.iter().any(|goal| goal.scores.len() > 1) {
        column.text(&page.say(t::GOALS_MATTERS), skin.dim());
    }
    let last = if matters.is_answered {
        t::GOALS_THANKS
    } else {
        t::GOALS_CHANGE
    };
    column.text(&page.say(last), skin.dim());
}
