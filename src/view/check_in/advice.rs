//! No session: what to do instead, and what can be done until then.
//!
//! ```text
//!  Please call now
//!  ───────────────────────────────────────────────────────────────────
//!      Chest pain or trouble breathing: call 112 now.
//!
//!      Until help comes: rest in a comfortable position and breathe calmly.
//! ```

use super::{conditions, emergency_signs};
use crate::app::check_in::{Advice, Answers};
use crate::core::safety::Sign;
use crate::i18n::{t, word};
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
    let noted = |sign: &Sign| {
        let sign = page.say(word::sign(*sign));
        page.say(t::AdviceSign {
            sign: sign.as_str(),
        })
    };
    match advice {
        Advice::Emergency(sign) => {
            let sign = page.say(word::sign(*sign));
            let number = page.desk.emergency();
            column.text(
                &page.say(t::SignsEmergency {
                    sign: sign.as_str(),
                    emergency: number.as_str(),
                }),
                skin.pain(),
            );
            column
                .gap(gap)
                .text(&page.say(t::ADVICE_UNTIL), skin.plain());
            column.gap(gap).text(&page.say(t::ADVICE_STAYS), skin.dim());
        }
        Advice::Today(sign) => {
            let urgent = page.desk.urgent();
            let text = page.say(t::SignsToday {
                urgent: urgent.as_str(),
            });
            column.text(&text, skin.pain()).gap(gap);
            column.text(&emergency_signs(page), skin.dim()).gap(gap);
            if page.roomy() {
                column.text(&noted(sign), skin.plain());
                column.text(&page.say(t::ADVICE_STAYS), skin.dim()).gap(gap);
            }
            column.text(&page.say(t::ADVICE_CALM), skin.plain());
        }
        Advice::Soon(sign) => {
            column.text(&page.say(t::SIGNS_SOON), skin.hold()).gap(gap);
            column.text(&noted(sign), skin.plain());
            column.text(&page.say(t::SIGNS_CALM), skin.plain()).gap(gap);
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
