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
use crate::view::page::Page;
use ratatui::buffer::Buffer;

pub(super) fn draw(advice: &Advice, answers: &Answers, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let title = match advice {
        Advice::Emergency(_) => "advice-title-emergency",
        Advice::Soon(_) => "check-in-title",
        _ => "advice-title",
    };
    let room = page.frame(&page.say(title), "", buf);
    let mut column = page.column(room, buf);
    let noted = |sign: &Sign| {
        let sign = page.say(&format!("flag-{}", sign.word()));
        page.with("advice-sign", &[("sign", sign.as_str().into())])
    };
    match advice {
        Advice::Emergency(sign) => {
            let sign = page.say(&format!("flag-{}", sign.word()));
            let number = page.desk.emergency();
            let values = [
                ("sign", sign.as_str().into()),
                ("emergency", number.as_str().into()),
            ];
            column.text(&page.with("signs-emergency", &values), skin.pain());
            column
                .gap(gap)
                .text(&page.say("advice-until"), skin.plain());
            column.gap(gap).text(&page.say("advice-stays"), skin.dim());
        }
        Advice::Today(sign) => {
            let urgent = page.desk.urgent();
            let text = page.with("signs-today", &[("urgent", urgent.as_str().into())]);
            column.text(&text, skin.pain()).gap(gap);
            column.text(&emergency_signs(page), skin.dim()).gap(gap);
            if page.roomy() {
                column.text(&noted(sign), skin.plain());
                column.text(&page.say("advice-stays"), skin.dim()).gap(gap);
            }
            column.text(&page.say("advice-calm"), skin.plain());
        }
        Advice::Soon(sign) => {
            column.text(&page.say("signs-soon"), skin.hold()).gap(gap);
            column.text(&noted(sign), skin.plain());
            column.text(&page.say("signs-calm"), skin.plain()).gap(gap);
            column.text(&page.say("advice-stays"), skin.dim());
        }
        Advice::Doctor => {
            column.text(&page.say("ack-title"), skin.title()).gap(gap);
            let held = conditions(&answers.conditions().held, page);
            let text = page.with("advice-sign", &[("sign", held.as_str().into())]);
            column.text(&text, skin.dim()).gap(gap);
            column.text(&page.say("ack-wait"), skin.plain());
        }
        Advice::Surgery => {
            column
                .text(&page.say("advice-surgery"), skin.title())
                .gap(gap);
            column.text(&page.say("advice-calm"), skin.plain());
            column.gap(gap).text(&page.say("advice-change"), skin.dim());
        }
        Advice::AskFirst => {
            column.text(&page.say("offer-ask"), skin.title()).gap(gap);
            column.text(&page.say("advice-calm"), skin.plain());
        }
        Advice::NothingLeft => {
            column
                .text(&page.say("advice-nothing-left"), skin.title())
                .gap(gap);
            column.text(&page.say("advice-calm"), skin.plain());
            column.gap(gap).text(&page.say("advice-change"), skin.dim());
        }
    }
}
