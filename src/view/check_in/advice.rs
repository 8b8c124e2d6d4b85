//! No session: what to do instead, and what can be done until then.
//!
//! ```text
//!  Please call now
//!  ───────────────────────────────────────────────────────────────────
//!      Chest pain or trouble breathing: call 112 now.
//!
//!      Until help comes: rest in a comfortable position and breathe calmly.
//! ```

use super::{conditions, doctor_first, emergency_signs};
use crate::app::check_in::{Advice, Answers};
use crate::app::told;
use crate::core::safety::Level;
use crate::i18n::measure::wrap;
use crate::i18n::t;
use crate::view::call;
use crate::view::page::Page;
use ratatui::buffer::Buffer;

pub(super) fn draw(advice: &Advice, answers: &Answers, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let title = match advice {
        Advice::Emergency(_) => t::ADVICE_TITLE_EMERGENCY,
        Advice::Soon(_) => t::CHECK_IN_TITLE,
        _ => t::ADVICE_TITLE,
    };
    let room = page.frame(&page.say(title), "", buf);
    let mut column = page.column(room, buf);
    let open = |level: Level| {
        let signs = answers.signs().iter().copied();
        let signs = signs.filter(|sign| answers.level_of(*sign) == level);
        signs.collect::<Vec<_>>()
    };
    let of = |level: Level| told::signs(open(level).iter(), page.desk);
    let noted = |level: Level| page.say(t::AdviceSign { sign: &of(level) });
    match advice {
        Advice::Emergency(_) => {
            let (sign, emergency) = (&of(Level::Emergency), &page.desk.emergency());
            let call = page.say(t::SignsEmergency { sign, emergency });
            column.text(&call, skin.pain()).gap(gap);
            let until = page.say(t::ADVICE_UNTIL);
            let rows = wrap(&until, usize::from(column.width())).len();
            let below = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(gap);
            call::number(column.left().saturating_sub(below), page, &mut column);
            column.text(&until, skin.plain()).gap(gap);
            column.text(&page.say(t::ADVICE_STAYS), skin.dim());
        }
        Advice::Today(_) => {
            let signs = open(Level::Today);
            let text = call::today(&signs, page);
            column.text(&text, skin.pain());
            if page.roomy() {
                call::numbers(page, &mut column);
            }
            column.gap(gap);
            column.text(&emergency_signs(page), skin.dim()).gap(gap);
            if page.roomy() {
                column.text(&noted(Level::Today), skin.plain()).gap(gap);
            }
            if call::may_walk(&signs) {
                column.text(&page.say(t::ADVICE_CALM), skin.plain());
            }
            let stays = page.say(t::ADVICE_STAYS);
            let rows = wrap(&stays, usize::from(column.width())).len();
            if page.roomy() && usize::from(column.left()) > rows {
                column.gap(gap).text(&stays, skin.dim());
            }
        }
        Advice::Soon(_) => {
            column.text(&page.say(t::SIGNS_SOON), skin.hold()).gap(gap);
            column.text(&noted(Level::Soon), skin.plain());
            column.text(&page.say(t::SIGNS_CALM), skin.plain()).gap(gap);
            doctor_first(&answers.conditions(), page, &mut column);
            column.text(&page.say(t::ADVICE_STAYS), skin.dim());
        }
        Advice::Doctor => {
            column.text(&page.say(t::ACK_TITLE), skin.title()).gap(gap);
            let held = conditions(&answers.conditions().held, page);
            let text = page.say(t::AdviceSign {
                sign: held.as_str(),
            });
            column.text(&text, skin.dim()).gap(gap);
            column.text(&page.say(t::ACK_WAIT), skin.plain());
        }
        Advice::Surgery => {
            column
                .text(&page.say(t::ADVICE_SURGERY), skin.title())
                .gap(gap);
            column.text(&page.say(t::ADVICE_CALM), skin.plain());
            column
                .gap(gap)
                .text(&page.say(t::ADVICE_CHANGE), skin.dim());
        }
        Advice::AskFirst => {
            column.text(&page.say(t::OFFER_ASK), skin.title()).gap(gap);
            column.text(&page.say(t::ADVICE_CALM), skin.plain());
        }
        Advice::NothingLeft => {
            column
                .text(&page.say(t::ADVICE_NOTHING_LEFT), skin.title())
                .gap(gap);
            column.text(&page.say(t::ADVICE_CALM), skin.plain());
            column
                .gap(gap)
                .text(&page.say(t::ADVICE_CHANGE), skin.dim());
        }
    }
}
