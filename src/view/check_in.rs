//! Before a session: one question per screen, then the offered plan. Also the question that is
//! asked before an unfinished session continues.
//!
//! ```text
//!  Before we begin                                   Disc, first weeks
//!  ───────────────────────────────────────────────────────────────────
//!      How much pain do you have right now?
//!
//!       0   1   2   3   4   5   6   7   8   9   10
//!                                               +
//!      no pain               worst pain imaginable
//! ```

mod advice;
mod list;
mod offer;

use super::page::{Column, Page};
use super::pain_panel::numbers;
use crate::app::Scroll;
use crate::app::check_in::{CheckInScreen, Purpose, Question, Stage, Told};
use crate::app::pain_panel::Cursor;
use crate::app::starting::Starting;
use crate::app::unfinished::UnfinishedScreen;
use crate::core::keys::letter;
use crate::core::programme::{Monitored, Programme};
use crate::core::record::{Mobility, Place};
use crate::core::safety::{Condition, Conditions, Flag, Since, Update};
use crate::i18n::{Text, t, word};
use ratatui::buffer::Buffer;

pub(super) fn draw(check: &CheckInScreen, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let programme = check.programme();
    let name = programme.map(|p| p.name.of(page.lang()).to_string());
    let name = name.unwrap_or_default();
    match &check.stage {
        Stage::Ask(Question::List(list)) => {
            list::draw(list, &check.answers.conditions(), page, buf);
        }
        Stage::Ask(question) => {
            let title = match check.purpose {
                Purpose::Usual(_) => t::SET_USUAL,
                Purpose::Session { .. } | Purpose::Lists => t::CHECK_IN_TITLE,
            };
            let room = page.frame(&page.say(title), &name, buf);
            let mut column = page.column(room, buf);
            ask(question, check, page, &mut column);
            page.notices(&mut column);
        }
        Stage::Reading => {
            let room = page.frame(&page.say(t::CHECK_IN_TITLE), &name, buf);
            let mut column = page.column(room, buf);
            column.text(&page.say(t::HISTORY_READING), page.skin.dim());
        }
        Stage::Advice(advice) => advice::draw(advice, &check.answers, page, buf),
        Stage::Offered(proposal) => {
            let room = page.frame(&page.say(t::OFFER_TITLE), &name, buf);
            return offer::offered(check, proposal, page, &mut page.column(room, buf));
        }
        Stage::AskMore(proposal) => {
            let room = page.frame(&page.say(offer::more_title(proposal)), &name, buf);
            offer::ask_more(proposal, page, &mut page.column(room, buf));
        }
    }
    Scroll::UNKNOWN
}

fn ask(question: &Question, check: &CheckInScreen, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    match question {
        Question::Pain(cursor) => {
            column.text(&page.say(t::CHECK_IN_PAIN), skin.title());
            if check.again {
                column.text(&page.say(t::WATCH_NEWS), skin.dim());
            }
            if let Some(last) = check.last {
                let last = u32::from(last.level());
                let last = page.say(t::CheckInLast { pain: last });
                column.text(&last, skin.dim());
            }
            column.gap(gap);
            scale_in(*cursor, column, page);
            if let Some(programme) = check.programme() {
                column.gap(gap);
                signed(programme, page, column);
            }
        }
        Question::New => {
            let since = if check.answers.is_of_today() {
                t::CHECK_IN_NEW_TODAY
            } else {
                t::CHECK_IN_NEW
            };
            column.text(&page.say(since), skin.title()).gap(1);
            column.text(&page.say(t::CHECK_IN_NEW_HINT), skin.plain());
        }
        Question::Open(sign) => {
            let today = check.answers.was_noted_today(*sign);
            let sign = &page.sign(*sign);
            let (title, ask) = if today {
                (t::OPEN_TITLE_TODAY, page.say(t::OpenAskToday { sign }))
            } else {
                (t::OPEN_TITLE, page.say(t::OpenAsk { sign }))
            };
            column.text(&page.say(title), skin.dim()).gap(gap);
            column.text(&ask, skin.title()).gap(1);
            let words = Update::ALL.iter().copied().map(word::update);
            options(words, page, column);
        }
        Question::Right(_, new) => {
            column.text(&page.say(t::RIGHT_TITLE), skin.dim()).gap(gap);
            for sign in new {
                column.text(&page.say(word::sign(*sign)), skin.title());
            }
            column.gap(gap).text(&page.say(t::RIGHT_ASK), skin.plain());
        }
        Question::Since(sign) => {
            column
                .text(&page.say(word::sign(*sign)), skin.dim())
                .gap(gap);
            column.text(&page.say(t::SINCE_ASK), skin.title()).gap(1);
            let words = Since::ALL.iter().copied().map(word::since);
            options(words, page, column);
        }
        Question::Worse(sign) => {
            let sign = &page.sign(*sign);
            column.text(&page.say(t::WorseTitle { sign }), skin.dim());
            column.gap(gap).text(&page.say(t::WORSE_ASK), skin.title());
        }
        Question::Severe => {
            column.text(&page.say(t::SEVERE_ASK), skin.title());
        }
        Question::Hip => {
            let hip = word::flag(Flag::Condition(Condition::HipReplacement));
            column.text(&page.say(hip), skin.dim()).gap(gap);
            column.text(&page.say(t::HIP_ASK), skin.title());
        }
        Question::Place => {
            column.text(&page.say(t::PLACE_ASK), skin.title());
            if page.roomy() {
                column.text(&page.say(t::PLACE_HINT), skin.dim()).gap(1);
            }
            let nowhere = check.asks_for_any_place().then_some(t::PLACE_NOWHERE);
            let places = Place::ALL.iter().copied().map(word::place);
            options(places.chain(nowhere), page, column);
        }
        Question::Mobility => {
            column.text(&page.say(t::MOBILITY_ASK), skin.title()).gap(1);
            let words = Mobility::ALL.iter().copied().map(word::mobility);
            options(words, page, column);
        }
        Question::Acknowledge => {
            let held = conditions(&check.answers.conditions().held, page);
            let text = page.say(t::AckText {
                conditions: held.as_str(),
            });
            column.text(&page.say(t::ACK_TITLE), skin.dim()).gap(gap);
            column.text(&text, skin.title()).gap(1);
            options([t::ACK_YES, t::ACK_NO], page, column);
        }
        Question::AskFirst(exercise) => {
            let name = page.desk.exercise_name(exercise);
            let text = page.say(t::AskFirst {
                name: name.as_str(),
            });
            column.text(&text, skin.title()).gap(1);
            let answers = [
                t::ASK_FIRST_EASIER,
                t::ASK_FIRST_AS_BEFORE,
                t::ASK_FIRST_OUT,
            ];
            options(answers, page, column);
        }
        Question::Usual(cursor) => {
            column.text(&page.say(t::USUAL_ASK), skin.title());
            if page.roomy() {
                column.text(&page.say(t::USUAL_HINT), skin.dim());
            }
            column.gap(gap);
            scale_in(*cursor, column, page);
            in_small("v", t::KEY_VARIES, page, column);
        }
        Question::UsualNow(median) => {
            let pain = u32::from(median.level());
            column.text(&page.say(t::UsualNow { pain }), skin.title());
        }
        Question::Told(told) => tell(*told, page, column),
        Question::List(_) => {}
    }
}

/// That somebody should know about the usual pain, and that it bars nothing.
fn tell(told: Told, page: &Page<'_>, column: &mut Column<'_>) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let why = match told {
        Told::Strong => page.say(t::USUAL_STRONG),
        Told::Risen { now, then } => page.say(t::UsualRisen {
            now: u32::from(now.level()),
            then: u32::from(then.level()),
        }),
    };
    column.text(&why, skin.title()).gap(gap);
    column.text(&page.say(t::SIGNS_SOON), skin.hold());
    clinician(page, column);
    column
        .gap(gap)
        .text(&page.say(t::USUAL_BARS_NOTHING), skin.plain());
    in_small("t", t::KEY_TALKED, page, column);
}

/// An answer whose key has no room in the bar of a small window.
fn in_small(key: &str, does: Text, page: &Page<'_>, column: &mut Column<'_>) {
    if !page.roomy() && !page.skin.in_lines() {
        column.lettered(key, &page.say(does), page.skin);
    }
}

/// A few answers, a letter each; in two columns where there are more than lines.
pub(super) fn options(
    answers: impl IntoIterator<Item = Text>,
    page: &Page<'_>,
    column: &mut Column<'_>,
) {
    let letters = (0..).map(|place| letter(place).unwrap_or(' ').to_string());
    let answers = answers.into_iter().map(|answer| page.say(answer));
    let all: Vec<(String, String)> = letters.zip(answers).collect();
    if all.len() <= column.left().into() || page.skin.in_lines() {
        for (letter, answer) in &all {
            column.lettered(letter, answer, page.skin);
        }
    } else {
        column.in_two_columns(&all, page.skin);
    }
}

/// What a clinician signed for this programme, with name and date. Shown at each start.
fn signed(programme: &Programme, page: &Page<'_>, column: &mut Column<'_>) {
    if let Some(limit) = &programme.monitored {
        column.text(&signed_limit(limit, page), page.skin.dim());
    }
    if let Some(cleared) = &programme.cleared {
        let date = page.desk.texts.full_date(cleared.date);
        let conditions = conditions(&programme.cleared_conditions(), page);
        column.text(
            &page.say(t::SignedCleared {
                by: cleared.by.as_str(),
                date: date.as_str(),
                conditions: conditions.as_str(),
            }),
            page.skin.dim(),
        );
    }
}

/// A clinician's limit, with who set it and when.
pub(super) fn signed_limit(limit: &Monitored, page: &Page<'_>) -> String {
    let date = page.desk.texts.full_date(limit.date);
    page.say(t::SignedLimit {
        limit: u32::from(limit.limit),
        by: limit.by.as_str(),
        date: date.as_str(),
    })
}

/// The conditions to talk to a doctor about first, where that was not done.
pub(super) fn doctor_first(known: &Conditions, page: &Page<'_>, column: &mut Column<'_>) {
    if !known.held.is_empty() && !known.acknowledged {
        let conditions = &conditions(&known.held, page);
        let said = page.say(t::AckFirst { conditions });
        column.text(&said, page.skin.hold());
    }
}

/// Conditions in a row, as they are called in the lists.
pub(super) fn conditions(held: &[Condition], page: &Page<'_>) -> String {
    let name = |c: &Condition| page.say(word::condition(*c));
    held.iter().map(name).collect::<Vec<_>>().join(", ")
}

pub(super) fn scale_in(cursor: Cursor, column: &mut Column<'_>, page: &Page<'_>) {
    let rest = column.rest();
    let area = ratatui::layout::Rect {
        height: rest.height.min(3),
        ..rest
    };
    column.draw(|buf| numbers(cursor, area, page, buf));
    column.gap(3);
}

pub(super) fn unfinished(unfinished: &UnfinishedScreen, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let room = page.frame(&page.say(t::UNFINISHED_TITLE), "", buf);
    let mut column = page.column(room, buf);
    let id = &unfinished.session.plan().outline().programme;
    let name = page.desk.session_name(id);
    let (done, of) = unfinished.session.share_done();
    let what = page.say(t::UnfinishedWhat {
        name: name.as_str(),
        done,
        of,
    });
    column.text(&what, skin.dim()).gap(u16::from(page.roomy()));
    column
        .text(&page.say(t::UNFINISHED_ASK), skin.title())
        .gap(u16::from(page.roomy()));
    scale_in(unfinished.cursor, &mut column, page);
    page.notices(&mut column);
}

/// The frame of the check-in stays until the session is there.
pub(super) fn starting(starting: &Starting, page: &Page<'_>, buf: &mut Buffer) {
    let name = page.desk.session_name(&starting.outline().programme);
    let room = page.frame(&page.say(t::CHECK_IN_TITLE), &name, buf);
    let mut column = page.column(room, buf);
    column.text(&page.say(t::STARTING), page.skin.dim());
}

/// Whom to ask, where the person has written it down.
pub(super) fn clinician(page: &Page<'_>, column: &mut Column<'_>) {
    if let Some(who) = page.desk.clinician() {
        column.text(who.as_str(), page.skin.plain());
    }
}

/// When to call at once, and which number.
pub(super) fn emergency_signs(page: &Page<'_>) -> String {
    // The long list needs the rows of a usual window. The phone number must never be cut off.
    const ROWS: u16 = 24;
    let emergency = &page.desk.emergency();
    if page.area.height >= ROWS && page.area.width >= 70 {
        page.say(t::StoppedSigns { emergency })
    } else {
        page.say(t::StoppedSignsShort { emergency })
    }
}
