//! About this pain: a short page for each area.
//!
//! ```text
//!  About this pain                                        low back · 1 of 4
//!  ────────────────────────────────────────────────────────────────────────
//!      What it usually is
//!      Half of all adults have low back pain now and then …
//! ```

use super::document::Lines;
use super::page::Page;
use crate::app::Scroll;
use crate::app::about::{AREAS, About, CARE, KEEP};
use crate::i18n::t;
use ratatui::buffer::Buffer;

pub(super) fn draw(about: &About, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let area = about.area();
    let place = page.say(t::PlaceOf {
        at: (about.at + 1),
        of: AREAS.len(),
    });
    let title = page.say(area.title);
    let room = page.frame(
        &title,
        &format!("{} · {place}", page.say(t::ABOUT_TITLE)),
        buf,
    );
    let space = page.column(room, buf).rest();
    let mut lines = Lines::new(space.width);
    let emergency = &page.desk.texts.emergency(&page.desk.settings);
    for (heading, part) in [
        (t::ABOUT_WHAT, area.what),
        (t::ABOUT_HELPS, area.helps),
        (t::ABOUT_SEE, area.see),
        (t::ABOUT_CARE_TITLE, CARE),
        (t::ABOUT_KEEP_TITLE, KEEP),
    ] {
        lines.heading(&page.say(heading), page);
        for text in part {
            lines.text(&page.say(text), skin.plain());
        }
        if heading == t::ABOUT_SEE {
            lines.text(&page.say(t::AboutEmergency { emergency }), skin.plain());
        }
    }
    lines.heading(&page.say(t::SOURCES_TITLE), page);
    lines.text(&page.say(area.sources), skin.dim());
    lines.text(&page.say(t::ABOUT_NOTE), skin.dim());
    lines.draw(about.top, space, buf)
}
