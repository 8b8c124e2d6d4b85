//! About this pain: a short page for each area.
//!
//! ```text
//!  About this pain                                        low back · 1 of 4
//!  ────────────────────────────────────────────────────────────────────────
//!      What it usually is
//!      Half of all adults have low back pain now and then …
//! ```

use super::library::{Lines, draw_lines};
use super::page::Page;
use crate::app::about::{AREAS, About};
use ratatui::buffer::Buffer;

pub(super) fn draw(about: &About, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let area = about.area();
    let place = page.with(
        "session-place",
        &[("at", (about.at + 1).into()), ("of", AREAS.len().into())],
    );
    let title = page.say(&format!("about-{area}-title"));
    let room = page.frame(
        &title,
        &format!("{} · {place}", page.say("about-title")),
        buf,
    );
    let space = page.column(room, buf).rest();
    let mut lines = Lines {
        lines: Vec::new(),
        width: usize::from(space.width),
    };
    for (part, count) in [("what", 3), ("helps", 3), ("see", 1)] {
        lines.heading(&page.say(&format!("about-{part}")), page);
        for n in 1..=count {
            lines.text(&page.say(&format!("about-{area}-{part}-{n}")), skin.plain());
        }
    }
    let number = page.desk.texts.emergency(&page.desk.settings);
    let number = [("emergency", number.as_str().into())];
    lines.text(&page.with("about-emergency", &number), skin.plain());
    lines.heading(&page.say("about-sources"), page);
    lines.text(&page.say(&format!("about-{area}-sources")), skin.dim());
    lines.text(&page.say("about-note"), skin.dim());
    draw_lines(&lines.lines, about.top, space, buf);
}
