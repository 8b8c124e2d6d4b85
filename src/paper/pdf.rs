//! A page as PDF, ready to print on A4.
//!
//! The file is tagged: whoever hears it gets headings, lists, tables and what a drawing shows, in order.
//! It has the letters that it uses in it, and the same page gives the same bytes. No profile (PDF/A,
//! PDF/UA) is claimed.
//!
//! | What | Where |
//! |---|---|
//! | letters and their widths; a font cut to what is used | `font`, `subset` |
//! | lines of words | `wrap` |
//! | parts as blocks, from top to bottom | `layout` |
//! | blocks on sheets | `flow` |
//! | what it is for whoever does not see it | `tree` |
//! | operators; objects | `content`, `file` |

mod content;
mod file;
mod flow;
mod font;
mod layout;
mod subset;
mod tree;
mod wrap;

use super::{Ink, Page, chart};
use crate::i18n::{Texts, t};
use flow::{Item, items};
use font::{Fonts, Weight};
use tree::Tree;
use wrap::{Style, wrap};

/// A4 in points.
const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
/// The edges around the print.
const TOP: f32 = 32.0;
const BOTTOM: f32 = 31.0;

/// The file. `None` only if the letters that are built in can not be read.
pub(super) fn document(page: &Page, texts: &Texts) -> Option<Vec<u8>> {
    let fonts = Fonts::new()?;
    let mut tree = Tree::new();
    let width = chart::WIDTH;
    let left = (WIDTH - width) / 2.0;
    let blocks = layout::blocks(page, texts, &fonts, &mut tree, left, width);
    let mut sheets = flow::sheets(blocks, TOP, HEIGHT - TOP - BOTTOM);
    let pages = sheets.len();
    if pages > 1 {
        for (n, sheet) in (1_usize..).zip(&mut sheets) {
            let said = texts.say(t::PaperPage { page: n, pages });
            sheet.extend(number(&said, &fonts, left + width));
        }
    }
    let sheets: Vec<_> = (0..)
        .zip(&sheets)
        .map(|(n, items)| content::draw(items, &fonts, &mut tree, n, HEIGHT))
        .collect();
    file::write(page, &sheets, &fonts, &tree, (WIDTH, HEIGHT))
}

/// The number of a sheet, in the corner below the print.
fn number(said: &str, fonts: &Fonts, right: f32) -> Vec<Item> {
    let style = Style {
        size: 8.0,
        leading: 10.0,
        weight: Weight::Regular,
        ink: Ink::Soft,
    };
    let lines = wrap(fonts, &[(said, style)], WIDTH);
    let at = |line: wrap::Line| {
        let x = right - line.width;
        items(line, None, x, HEIGHT - BOTTOM + 8.0)
    };
    lines.into_iter().flat_map(at).collect()
}
