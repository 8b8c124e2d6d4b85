//! Which sections of a page stand beside one another on paper: two short ones in a row share the
//! width, so that four weeks are one page and nobody's eye travels across an empty line.

use super::{Page, Part, Section};

/// More columns than this need the whole width.
const COLUMNS: usize = 3;
/// More rows or lines than this are not short.
const ROWS: usize = 10;

/// The sections of a page, those together that stand side by side.
pub(super) fn rows(page: &Page) -> Vec<&[Section]> {
    let mut rows = Vec::new();
    let mut rest = page.sections.as_slice();
    while !rest.is_empty() {
        let two = rest.get(..2).filter(|two| two.iter().all(is_short));
        let (row, after) = rest.split_at(two.map_or(1, <[Section]>::len));
        rows.push(row);
        rest = after;
    }
    rows
}

fn is_short(section: &Section) -> bool {
    let short = match section.parts.as_slice() {
        [Part::Table(table)] => table.columns.len() <= COLUMNS && table.rows.len() <= ROWS,
        [Part::List(texts)] => texts.len() <= ROWS,
        _ => false,
    };
    short && section.heading.is_some() && !section.on_new_sheet
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::{Lang, Plain};

    fn page(sections: &[(bool, Part)]) -> Page {
        let section = |(is_new, part): &(bool, Part)| Section {
            heading: Some("Goals".into()),
            parts: vec![part.clone()],
            on_new_sheet: *is_new,
        };
        Page {
            lang: Lang::En,
            title: Plain::default(),
            lead: Vec::new(),
            sections: sections.iter().map(section).collect(),
            foot: Vec::new(),
        }
    }

    #[test]
    fn two_short_ones_in_a_row_share_the_width() {
        let list = || Part::List(vec!["a".into()]);
        let text = || Part::Text("a".into());
        let parts = [list(), text(), list(), list(), list()].map(|part| (false, part));
        let page = page(&parts);
        let counts: Vec<usize> = rows(&page).iter().map(|row| row.len()).collect();
        assert_eq!(counts, [1, 1, 2, 1]);
    }

    #[test]
    fn a_new_sheet_begins_below_nothing() {
        let list = || Part::List(vec!["a".into()]);
        let page = page(&[(false, list()), (true, list())]);
        assert_eq!(rows(&page).len(), 2);
    }
}
