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

/// How many times the smallest print a page may be printed, the largest first. The smallest is 8 points
/// for small print and 8.4 for the rest.
const SIZES: [f32; 6] = [1.25, 1.18, 1.12, 1.06, 1.03, 1.0];

/// The file. `None` only if the letters that are built in can not be read.
pub(super) fn document(page: &Page, texts: &Texts) -> Option<Vec<u8>> {
    let fonts = Fonts::new()?;
    let mut laid = fitting(page, texts, &fonts);
    let sheets: Vec<_> = (0..)
        .zip(&laid.sheets)
        .map(|(n, items)| content::draw(items, &fonts, &mut laid.tree, n, HEIGHT, laid.size))
        .collect();
    file::write(page, &sheets, &fonts, &laid.tree, (WIDTH, HEIGHT))
}

/// How many times the smallest print a browser may print the page. It has letters of its own, which may
/// be wider than ours, and gets the next smaller size.
pub(super) fn browser_size(page: &Page, texts: &Texts) -> f32 {
    let size = Fonts::new().map_or(1.0, |fonts| fitting(page, texts, &fonts).size);
    let smaller = SIZES.iter().copied().filter(|smaller| *smaller < size);
    smaller.fold(1.0, f32::max)
}

/// A page on sheets.
struct Laid {
    /// How many times the smallest print.
    size: f32,
    sheets: Vec<Vec<Item>>,
    tree: Tree,
}

/// As large as the page can be printed without another sheet: who trains from paper lies on the floor.
fn fitting(page: &Page, texts: &Texts, fonts: &Fonts) -> Laid {
    let smallest = laid(page, texts, fonts, 1.0);
    let count = smallest.sheets.len();
    let larger = SIZES.iter().filter(|size| **size > 1.0);
    let mut larger = larger.map(|size| laid(page, texts, fonts, *size));
    larger
        .find(|larger| larger.sheets.len() <= count)
        .unwrap_or(smallest)
}

/// Everything is laid out at its own size on a sheet that is so many times smaller.
fn laid(page: &Page, texts: &Texts, fonts: &Fonts, size: f32) -> Laid {
    let mut tree = Tree::new();
    let (width, height) = (chart::WIDTH / size, HEIGHT / size);
    let left = (WIDTH / size - width) / 2.0;
    let (top, bottom) = (TOP / size, BOTTOM / size);
    let blocks = layout::blocks(page, texts, fonts, &mut tree, left, width);
    let mut sheets = flow::sheets(blocks, top, height - top - bottom);
    let pages = sheets.len();
    if pages > 1 {
        for (n, sheet) in (1_usize..).zip(&mut sheets) {
            let said = texts.say(t::PaperPage { page: n, pages });
            sheet.extend(number(&said, fonts, left + width, height - bottom));
        }
    }
    Laid { size, sheets, tree }
}

/// The number of a sheet, in the corner below the print.
fn number(said: &str, fonts: &Fonts, right: f32, bottom: f32) -> Vec<Item> {
    let style = Style {
        size: 8.0,
        leading: 10.0,
        weight: Weight::Regular,
        ink: Ink::Soft,
    };
    let lines = wrap(fonts, &[(said, style)], WIDTH);
    let at = |line: wrap::Line| {
        let x = right - line.width;
        items(line, None, x, bottom + 6.0)
    };
    lines.into_iter().flat_map(at).collect()
}
