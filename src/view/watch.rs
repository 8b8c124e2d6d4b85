//! The session of another window.
//!
//! ```text
//!  In another window                                           2 of 6
//!  ──────────────────────────────────────────────────────────────────
//!      A session is running in another window.
//!      Disc, first weeks, since 08:10.
//!
//!      Knee-to-chest stretch
//!      set ● ● ○      repetition 4 of 10
//!      ━━━━━━━━━━━━━╸──────────
//!
//!      One session at a time, so that the log stays true.
//!      This window says when the other one is over.
//! ```

use super::bar::{Share, dots, progress};
use super::line::{Line as PlainLine, set};
use super::page::{Column, Page};
use crate::app::watch::{Ending, Seen, There, Watch};
use crate::core::exercise::Dose;
use crate::i18n::{Text, t};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub(super) fn draw(watch: &Watch, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let room = page.frame(&page.say(t::WATCH_TITLE), &place(watch, page), buf);
    let mut column = page.column(room, buf);
    let gap = u16::from(page.roomy());
    match &watch.seen {
        Seen::Runs(there) => {
            column.text(&page.say(t::WATCH_RUNS), skin.title());
            if let Some(there) = there {
                column.text(&begun(there, page), skin.dim()).gap(gap);
                column.text(&name(there, page), skin.title());
                let counts = counts(there, page);
                if !counts.spans.is_empty() {
                    column.line(&counts);
                }
                bar(there, page, &mut column);
            }
            column.gap(gap);
            if page.roomy() {
                column.text(&page.say(t::WATCH_ONE), skin.dim());
            }
            column.text(&page.say(t::WATCH_WAITS), skin.dim());
        }
        Seen::Over(ending) => {
            let (said, more) = over(*ending);
            column.text(&page.say(said), skin.title());
            column.gap(gap).text(&page.say(more), skin.plain());
        }
    }
    page.notices(&mut column);
}

/// The same in plain mode. The repetition is told once an exercise: told again every few seconds it
/// would be too much to listen to.
pub(super) fn plain_lines(watch: &Watch, page: &Page<'_>) -> Vec<PlainLine> {
    let say = |text| page.say(text);
    let mut body = match &watch.seen {
        Seen::Runs(there) => {
            let there = there.as_deref();
            let about = there.map(|there| [begun(there, page), name(there, page)]);
            let counts = there.map(|there| counts(there, page).to_string());
            let news = |text: String| set(&text, PlainLine::news);
            let first = news(say(t::WATCH_RUNS)).into_iter();
            let about = about.into_iter().flatten().flat_map(news);
            let counts = counts.filter(|counts| !counts.is_empty());
            let counts = counts.into_iter().map(PlainLine::once);
            let last = [t::WATCH_ONE, t::WATCH_WAITS].map(say).into_iter();
            first
                .chain(about)
                .chain(counts)
                .chain(last.flat_map(news))
                .collect()
        }
        Seen::Over(ending) => {
            let (said, more) = over(*ending);
            let said = [say(said), say(more)].into_iter();
            said.flat_map(|text| set(&text, PlainLine::news))
                .collect::<Vec<_>>()
        }
    };
    let known = page.desk.to_know().into_iter();
    body.extend(known.flat_map(|line| set(line.as_str(), PlainLine::news)));
    let beside = PlainLine::news(place(watch, page));
    let mut lines = page.plain_lines(say(t::WATCH_TITLE), beside, body);
    // Where no place is known, nothing stands beside the title.
    lines.dedup_by(|line, before| line.text.is_empty() && before.text.is_empty());
    lines
}

const fn over(ending: Ending) -> (Text, Text) {
    match ending {
        Ending::Ended => (t::WATCH_ENDED, t::WATCH_ENDED_MORE),
        Ending::CutOff => (t::WATCH_CUT_OFF, t::WATCH_CUT_OFF_MORE),
        Ending::Forgotten => (t::WATCH_FORGOTTEN, t::WATCH_FORGOTTEN_MORE),
    }
}

/// Which exercise of how many.
fn place(watch: &Watch, page: &Page<'_>) -> String {
    let Seen::Runs(Some(there)) = &watch.seen else {
        return String::new();
    };
    page.say(t::PlaceOf {
        at: there.item() + 1,
        of: there.session.plan().items().len(),
    })
}

/// What it is of, and since when.
fn begun(there: &There, page: &Page<'_>) -> String {
    let outline = there.session.plan().outline();
    page.say(t::WatchSince {
        name: &page.desk.session_name(&outline.programme),
        time: &page.desk.texts.clock(there.occasion.start.time()),
    })
}

/// The exercise, and whether it is paused.
fn name(there: &There, page: &Page<'_>) -> String {
    let item = there.session.plan().items().get(there.item());
    let name = item.map(|item| page.desk.exercise_name(&item.exercise));
    let name = name.unwrap_or_default();
    if there.is_paused {
        format!("{name} · {}", page.say(t::FROZEN_TITLE))
    } else {
        name
    }
}

/// `set ● ● ○      repetition 4 of 10`
fn counts(there: &There, page: &Page<'_>) -> Line<'static> {
    let skin = page.skin;
    let mut line = Line::default();
    let plan = there.session.plan();
    let dose = plan.items().get(there.item()).map(|item| item.dose);
    let (Some(step), Some(Dose::Repetitions(dose))) = (there.session.step(), dose) else {
        return line;
    };
    if dose.sets > 1 {
        let count = |n: u32| usize::try_from(n).unwrap_or(0);
        let label = page.say(t::SESSION_SET);
        line.spans
            .push(Span::styled(format!("{label} "), skin.dim()));
        let dots = dots(count(step.set), count(dose.sets), skin);
        line.spans.extend(dots.spans);
        line.spans.push(Span::raw("      "));
    }
    if step.rep > 0 {
        let of = plan.repetitions(step.item, step.set, step.side);
        let rep = page.say(t::SessionRep { at: step.rep, of });
        line.spans.push(Span::raw(rep));
    }
    line
}

/// How much of it is done.
fn bar(there: &There, page: &Page<'_>, column: &mut Column<'_>) {
    const WIDE: u16 = 48;
    let (done, of) = there.session.share_done();
    if done == 0 {
        return;
    }
    let area = Rect {
        height: 1,
        width: column.width().min(WIDE),
        ..column.rest()
    };
    let style = page.skin.accent();
    column.draw(|buf| progress(area, Share::of(done, of), style, page.skin, buf));
    column.gap(1);
}
