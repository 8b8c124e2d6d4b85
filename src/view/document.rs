//! A page to read, as the screen sets it: lines under each other, scrolled as far as they go.

use super::ink::Ink;
use super::page::Page;
use crate::app::Scroll;
use crate::app::document::Block;
use crate::i18n::measure::{width, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws a page from line `top` on, and says how far it goes. The last screenful is always full.
pub(super) fn draw(
    blocks: &[Block],
    top: usize,
    area: Rect,
    page: &Page<'_>,
    buf: &mut Buffer,
) -> Scroll {
    let mut lines = Lines::new(area.width);
    for block in blocks {
        lines.block(block, page);
    }
    lines.draw(top, area, buf)
}

/// Lines as they are put together.
pub(super) struct Lines {
    lines: Vec<(String, Style)>,
    width: usize,
}

impl Lines {
    pub(super) fn new(width: u16) -> Self {
        Self {
            lines: Vec::new(),
            width: usize::from(width),
        }
    }

    /// Draws the lines from `top` on. The last screenful is always full.
    pub(super) fn draw(&self, top: usize, area: Rect, buf: &mut Buffer) -> Scroll {
        let scroll = Scroll::lines(self.lines.len(), usize::from(area.height));
        let mut ink = Ink::new(area, buf);
        let shown = self.lines.iter().skip(top.min(scroll.last));
        for (y, (text, style)) in (0..area.height).zip(shown) {
            ink.fitted(0, y, area.width, text, *style);
        }
        scroll
    }

    pub(super) fn text(&mut self, text: &str, style: Style) {
        let wrapped = wrap(text, self.width).into_iter();
        self.lines.extend(wrapped.map(|line| (line, style)));
    }

    /// A heading, after an empty line.
    pub(super) fn heading(&mut self, text: &str, page: &Page<'_>) {
        if !self.lines.is_empty() {
            self.lines.push((String::new(), page.skin.plain()));
        }
        self.lines.push((text.to_owned(), page.skin.title()));
    }

    /// A text with a hanging indent.
    fn item(&mut self, mark: &str, text: &str, style: Style) {
        let indent = width(mark);
        let wrapped = wrap(text, self.width.saturating_sub(indent));
        for (at, line) in wrapped.into_iter().enumerate() {
            let lead = if at == 0 {
                mark.to_owned()
            } else {
                " ".repeat(indent)
            };
            self.lines.push((format!("{lead}{line}"), style));
        }
    }

    fn block(&mut self, block: &Block, page: &Page<'_>) {
        let skin = page.skin;
        match block {
            Block::Facts(text) => self.text(text, skin.dim()),
            Block::Amount { short, .. } => self.text(short, skin.accent()),
            Block::Heading(text) => self.heading(text, page),
            Block::Paragraph(text) => self.text(text, skin.plain()),
            Block::Numbered(texts) => {
                // Read aloud, a number alone is no mark.
                let dot = if skin.in_lines() { ". " } else { "  " };
                for (n, text) in (1_usize..).zip(texts) {
                    self.item(&format!("{n}{dot}"), text, skin.plain());
                }
            }
            Block::Bullets(texts) => {
                for text in texts {
                    self.item(BULLET, text, skin.plain());
                }
            }
            Block::Rows(rows) => {
                for row in rows {
                    let text = format!("{}: {}", row.name, row.amount);
                    self.item(BULLET, &text, skin.plain());
                }
            }
            Block::Sources(sources) => {
                for source in sources {
                    self.item(BULLET, source, skin.dim());
                }
            }
        }
    }
}

const BULLET: &str = "–  ";
