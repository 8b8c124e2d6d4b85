//! Health: what the patient has said, and whom to call.
//!
//! ```text
//!  Health
//!  ───────────────────────────────────────────────────────────────────
//!      A doctor knows about
//!      –  Weakness in a leg or foot that is getting worse
//!
//!      Whom to call
//!      –  Emergency: 112
//! ```

use super::document;
use super::page::Page;
use crate::app::Scroll;
use crate::app::health::{self, Health};
use crate::i18n::t;
use ratatui::buffer::Buffer;

pub(super) fn draw(screen: Health, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let room = page.frame(&page.say(t::SET_HEALTH), "", buf);
    let space = page.column(room, buf).rest();
    document::draw(&health::page(page.desk), screen.top, space, page, buf)
}
