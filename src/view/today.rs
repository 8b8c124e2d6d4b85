//! Today: what it is, what there is to do, and how it has been.
//!
//! ```text
//!  Good morning                                     Sunday 22 November
//!  ───────────────────────────────────────────────────────────────────
//!      ✓ Done today, 12 min. Again?
//!
//!      Disc, first weeks                           15 min · 3 exercises
//!      Pelvic tilt                                        3 × 10 · 3 s
//!      ⏎  Again
//!      this week   ● ● · ◉ ○ ○ ○   4 of 7 days         11 weeks kept
//!      pain        4 → 3 → 3 → 2   ▅▃▃▂ last two weeks
//! ```

mod level;
mod matters;
mod resting;
mod state;
mod weekdays;
mod wide;

use super::bar::{Day, week};
use super::page::{Column, Page};
use crate::app::today::{Onward, PartOfDay, State, Today};
use crate::core::history::Kept;
use crate::core::pain::Pain;
use crate::core::plan::{Plan, PlanKind};
use crate::core::programme::{Instead, Programme};
use crate::i18n::dose::dose;
use crate::i18n::measure::wrap;
use crate::i18n::spark::{chain, spark};
use crate::i18n::{Text, t};
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub(super) fn draw(today: &Today, page: &Page<'_>, buf: &mut Buffer) {
    let greeting = page.say(match today.part {
        PartOfDay::Morning => t::GREETING_MORNING,
        PartOfDay::Afternoon => t::GREETING_AFTERNOON,
        PartOfDay::Evening => t::GREETING_EVENING,
    });
    let room = page.frame(&greeting, &page.desk.texts.long_date(today.date), buf);
    let Some((left, right)) = wide::split(room, page) else {
        let mut column = page.column(room, buf);
        to_do(today, page, &mut column);
        kept(&today.kept, today.date, today.whole, page, &mut column);
        pain(today, page, &mut column);
        matters::draw(today, page, &mut column);
        onward(today, page, &mut column);
        level::draw(today, page, &mut column);
        instead(today.instead.as_ref(), page, &mut column);
        page.notices(&mut column);
        return;
    };
    let under = wide::week_and_pain(today, right, page, buf);
    let mut column = page.column(left, buf);
    to_do(today, page, &mut column);
    matters::draw(today, page, &mut column);
    onward(today, page, &mut column);
    level::draw(today, page, &mut column);
    instead(today.instead.as_ref(), page, &mut column);
    page.notices(&mut column);
    let top = column.rest().y.max(under);
    let below = Rect {
        y: top,
        height: room.bottom().saturating_sub(top),
        ..room
    };
    wide::figures(today, below, page, buf);
}

/// What today is, the plan, and what Enter does.
fn to_do(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    if let (State::Resting(rest), Some(_)) = (today.state, &today.programme) {
        resting::draw(rest, today, page, column);
        column.gap(u16::from(page.roomy()));
        return;
    }
    state::draw(today, page, column);
    matters::away(today, page, column);
    programme(today, page, column);
    column.gap(u16::from(page.roomy()));
    let again = matches!(today.state, State::Done(_) | State::Unconfirmed);
    let start = if again {
        t::TODAY_AGAIN
    } else {
        t::TODAY_START
    };
    enter(start, page, column);
    if matches!(today.state, State::Back { long: true, .. }) {
        key("g", t::TODAY_EASIER, page, column);
    }
    if today.is_time {
        column.indented(3, &page.say(t::TODAY_USUAL_TIME), page.skin.dim());
    }
    weekdays::draw(today, page, column);
    // In a small window what follows needs its two rows more than an empty one.
    let below = 2 + matters::rows(today, page) + level::rows(today, page, column.width());
    column.gap(u16::from(page.roomy() || column.left() > below));
}

/// What Enter does.
fn enter(does: Text, page: &Page<'_>, column: &mut Column<'_>) {
    key(&page.cap("⏎"), does, page, column);
}

/// A key and what it does. In lines the keys say the rest.
fn key(cap: &str, does: Text, page: &Page<'_>, column: &mut Column<'_>) {
    if page.skin.in_lines() {
        if does != t::TODAY_START {
            column.text(&page.say(does), page.skin.title());
        }
        return;
    }
    column.line(&Line::from_iter([
        Span::styled(format!("{cap}  "), page.skin.key()),
        Span::styled(page.say(does), page.skin.title()),
    ]));
}

fn programme(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let Some(programme) = &today.programme else {
        missing(page, column);
        return;
    };
    let Some(plan) = &today.plan else {
        let name = programme.name.of(page.lang());
        column.text(name.as_str(), skin.title());
        return;
    };
    let name = &plan_name(programme, plan, page);
    let time = page.desk.texts.minutes(plan.total());
    let count = u64::try_from(plan.items().len()).unwrap_or(0);
    let length = if page.roomy() {
        page.say(t::TodayLength {
            time: time.as_str(),
            count,
        })
    } else {
        time
    };
    column.apart(name, &length, (skin.title(), skin.dim()));
    // What follows below needs its rows: the list gives way.
    let easier = u16::from(matches!(today.state, State::Back { long: true, .. }));
    let below = easier
        + weekdays::rows(today)
        + matters::rows(today, page)
        + if page.roomy() {
            7 + u16::from(today.is_time)
        } else {
            3
        };
    let level = level::rows(today, page, column.width());
    let instead = offered(today.instead.as_ref(), page, column).map_or(0, |(_, rows)| rows);
    let instead = if page.roomy() { instead } else { 0 };
    let below = below.saturating_add(level).saturating_add(instead);
    let room = usize::from(column.left().saturating_sub(below)).max(1);
    if page.roomy() {
        column.gap(1);
    }
    let items = plan.items();
    let shown = if items.len() > room {
        room.saturating_sub(1)
    } else {
        items.len()
    };
    for item in items.iter().take(shown) {
        column.apart(
            &page.desk.exercise_name(&item.exercise),
            &dose(&page.desk.texts, &item.dose),
            (skin.plain(), skin.dim()),
        );
    }
    if today.hidden > 0 && page.roomy() {
        let hidden = page.say(t::TodayHidden {
            count: today.hidden,
        });
        column.text(&hidden, skin.dim());
    }
    let more = u64::try_from(items.len() - shown).unwrap_or(0);
    if more > 0 {
        column.text(&page.say(t::TodayMore { count: more }), skin.dim());
    }
}

/// What the open plan is called: the programme, and which plan of it where that is not the full one.
fn plan_name(programme: &Programme, plan: &Plan, page: &Page<'_>) -> String {
    let outline = plan.outline();
    let name = &page.desk.session_name(&outline.programme);
    match outline.kind {
        PlanKind::Easy => page.say(t::TodayEasy { name }),
        PlanKind::Calm if outline.programme == programme.id => page.say(t::TodayCalm { name }),
        PlanKind::Calm | PlanKind::Full => name.clone(),
    }
}

/// The programme that is set and cannot be had.
fn missing(page: &Page<'_>, column: &mut Column<'_>) {
    let Some(id) = &page.desk.settings.programme else {
        return;
    };
    let id = id.as_str();
    let said = if page.desk.library.fault(id).is_some() {
        page.desk.texts.say(t::TodayFaulty { id })
    } else {
        page.desk.texts.say(t::TodayGone { id })
    };
    column.text(&said, page.skin.hold());
}

/// The dots of the running week, and the weeks kept.
pub(super) fn kept(
    kept: &Kept,
    today: NaiveDate,
    whole: bool,
    page: &Page<'_>,
    column: &mut Column<'_>,
) {
    let skin = page.skin;
    let dates = kept.week();
    let days = dates.map(|date| Day::of(kept, date, today));
    let at = dates.iter().position(|date| *date == today);
    let count = if page.roomy() {
        let frequency = page.desk.programme().map(|programme| programme.frequency);
        page.desk.texts.this_week(kept, frequency)
    } else {
        page.desk.texts.this_week_short(kept)
    };
    let mut line = Line::from(vec![Span::styled(label(page, t::THIS_WEEK), skin.dim())]);
    line.spans.extend(week(&days, at, skin).spans);
    line.spans.push(Span::raw(format!("   {count}")));
    if let Some(weeks) = weeks_kept(kept, whole, page).filter(|_| page.roomy()) {
        line.spans
            .push(Span::styled(format!("     {weeks}"), skin.done()));
    }
    column.line(&line);
}

/// The weeks kept in a row, where the log tells and there are some.
fn weeks_kept(kept: &Kept, whole: bool, page: &Page<'_>) -> Option<String> {
    let weeks = kept.weeks_in_a_row();
    (whole && weeks > 0).then(|| page.say(t::TodayWeeksKept { weeks }))
}

/// The step that may come next: offered with its reason.
fn onward(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let after = today.programme.as_ref().and_then(|p| p.next.as_ref());
    let sessions = after.map_or(0, |n| n.after_sessions);
    let name = |next: &Programme| next.name.of(page.lang()).to_string();
    let onward = match &today.onward {
        Some(Onward::Offered(next)) => page.say(t::TodayOnward {
            sessions,
            name: &name(next),
        }),
        Some(Onward::AskFirst(next)) => page.say(t::TodayOnwardAsk {
            sessions,
            name: &name(next),
        }),
        None => return,
    };
    column
        .gap(u16::from(page.roomy()))
        .text(&onward, page.skin.accent());
}

/// The easier exercise that is offered in the place of another, where it fits as a whole.
pub(super) fn instead(easier: Option<&Instead>, page: &Page<'_>, column: &mut Column<'_>) {
    let Some((said, rows)) = offered(easier, page, column) else {
        return;
    };
    if rows <= column.left() {
        let gap = u16::from(page.roomy());
        column.gap(gap).text(&said, page.skin.accent());
    }
}

/// The line that offers it, and its rows with the empty one above.
fn offered(
    easier: Option<&Instead>,
    page: &Page<'_>,
    column: &Column<'_>,
) -> Option<(String, u16)> {
    let offered = easier?;
    let said = page.say(t::InsteadOffered {
        easier: &page.desk.exercise_name(&offered.easier),
        exercise: &page.desk.exercise_name(&offered.exercise),
    });
    let lines = wrap(&said, usize::from(column.width())).len();
    let rows = u16::try_from(lines).unwrap_or(u16::MAX);
    Some((said, rows.saturating_add(u16::from(page.roomy()))))
}

fn pain(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let levels: Vec<u8> = today
        .pains
        .iter()
        .filter_map(|d| d.before.or(d.after))
        .map(Pain::level)
        .collect();
    if levels.is_empty() {
        return;
    }
    let mut line = Line::from(vec![Span::styled(label(page, t::TODAY_PAIN), skin.dim())]);
    line.spans.push(Span::raw(chain(
        &levels,
        if page.roomy() { 24 } else { 14 },
    )));
    if levels.len() > 1 && !skin.in_lines() {
        line.spans.push(Span::styled(
            format!("   {}", spark(&levels)),
            skin.accent(),
        ));
    }
    if page.roomy() {
        line.spans.push(Span::styled(
            format!("   {}", page.say(t::TODAY_PAIN_DAYS)),
            skin.dim(),
        ));
    }
    column.line(&line);
}

/// A label as wide as the widest of its kind.
fn label(page: &Page<'_>, name: Text) -> String {
    if page.skin.in_lines() {
        return page.skin.before(&page.say(name)) + " ";
    }
    let widths = [t::THIS_WEEK, t::TODAY_PAIN, t::TODAY_GOALS]
        .map(|n| crate::i18n::measure::width(&page.say(n)));
    let widest = widths.into_iter().max().unwrap_or(0);
    let text = page.say(name);
    let pad = widest - crate::i18n::measure::width(&text) + 3;
    format!("{text}{}", " ".repeat(pad))
}
