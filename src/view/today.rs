//! Today.
//!
//! ```text
//!  Good morning                                     Sunday 22 November
//!  ───────────────────────────────────────────────────────────────────
//!      Disc, first weeks                           15 min · 3 exercises
//!      Pelvic tilt                                        3 × 10 · 3 s
//!      ⏎  Start
//!      this week   ● ● · ◎ ○ ○ ○   3 of 7 days         11 weeks kept
//!      pain        4 → 3 → 3 → 2   ▅▃▃▂ last seven days
//! ```

use super::bar::{Day, week};
use super::page::{Column, Page};
use crate::app::today::{Onward, PartOfDay, Today};
use crate::core::history::Kept;
use crate::core::pain::Pain;
use crate::core::programme::Programme;
use crate::i18n::dose::dose;
use crate::i18n::spark::{chain, spark};
use crate::i18n::{Text, t};
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::text::{Line, Span};

pub(super) fn draw(today: &Today, page: &Page<'_>, buf: &mut Buffer) {
    let greeting = page.say(match today.part {
        PartOfDay::Morning => t::GREETING_MORNING,
        PartOfDay::Afternoon => t::GREETING_AFTERNOON,
        PartOfDay::Evening => t::GREETING_EVENING,
    });
    let room = page.frame(&greeting, &page.desk.texts.long_date(today.date), buf);
    let mut column = page.column(room, buf);
    programme(today, page, &mut column);
    let skin = page.skin;
    let start = Line::from_iter([
        Span::styled(format!("{}  ", page.cap("⏎")), skin.key()),
        Span::styled(page.say(t::TODAY_START), skin.title()),
    ]);
    column.gap(u16::from(page.roomy()));
    // In lines the keys say it.
    if !skin.in_lines() {
        column.line(&start);
    }
    if today.is_time {
        column.indented(3, &page.say(t::TODAY_USUAL_TIME), skin.dim());
    }
    // In a small window the sentence stands where the empty line would.
    column.gap(u16::from(page.roomy() || !today.is_time));
    kept(&today.kept, today.date, today.whole, page, &mut column);
    pain(today, page, &mut column);
    onward(today, page, &mut column);
    notices(page, &mut column);
}

fn programme(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let Some(programme) = &today.programme else {
        missing(page, column);
        return;
    };
    let name = programme.name.of(page.lang());
    let Some(plan) = &today.plan else {
        column.text(name.as_str(), skin.title());
        return;
    };
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
    column.apart(name.as_str(), &length, (skin.title(), skin.dim()));
    // What follows below needs its rows: the list gives way.
    let below = if page.roomy() {
        7 + u16::from(today.is_time)
    } else {
        3
    };
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
        page.desk.texts.this_week(kept)
    } else {
        page.desk.texts.this_week_short(kept)
    };
    let mut line = Line::from(vec![Span::styled(label(page, t::TODAY_WEEK), skin.dim())]);
    line.spans.extend(week(&days, at, skin).spans);
    line.spans.push(Span::raw(format!("   {count}")));
    let weeks = kept.weeks_in_a_row();
    if page.roomy() && whole && weeks > 0 {
        let weeks = page.say(t::TodayWeeksKept { weeks });
        line.spans
            .push(Span::styled(format!("     {weeks}"), skin.done()));
    }
    column.line(&line);
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

fn pain(today: &Today, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let levels: Vec<u8> = today
        .pains
        .iter()
        .filter_map(|d| d.before.or(d.after))
        .map(Pain::level)
        .collect();
    if levels.is_empty() {
        column
            .gap(u16::from(page.roomy()))
            .text(&page.say(t::TODAY_FIRST), skin.dim());
        return;
    }
    let mut line = Line::from(vec![Span::styled(label(page, t::TODAY_PAIN), skin.dim())]);
    line.spans.push(Span::raw(chain(
        &levels,
        if page.roomy() { 30 } else { 20 },
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
    let widths = [t::TODAY_WEEK, t::TODAY_PAIN].map(|n| crate::i18n::measure::width(&page.say(n)));
    let widest = widths.into_iter().max().unwrap_or(0);
    let text = page.say(name);
    let pad = widest - crate::i18n::measure::width(&text) + 3;
    format!("{text}{}", " ".repeat(pad))
}

/// What the patient should know; at the end, where it disturbs least.
pub(super) fn notices(page: &Page<'_>, column: &mut Column<'_>) {
    for notice in page.desk.to_know() {
        column.gap(1).text(notice.as_str(), page.skin.hold());
    }
}
