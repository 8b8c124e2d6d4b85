//! A page in its forms.

#[path = "paper/sample.rs"]
mod sample;

use rygrad::i18n::Texts;
use rygrad::i18n::measure::width;
use rygrad::paper::{Form, Page, lines, write};
use sample::{hostile, report, sheet};

fn written(page: &Page, form: Form) -> Vec<u8> {
    let mut out = Vec::new();
    write(page, form, &Texts::new(page.lang), &mut out).unwrap();
    out
}

fn read(page: &Page, form: Form) -> String {
    String::from_utf8(written(page, form)).unwrap()
}

#[test]
fn a_report_and_a_sheet_as_text() {
    insta::assert_snapshot!("report-text", read(&report(), Form::Text));
    insta::assert_snapshot!("sheet-text", read(&sheet(), Form::Text));
}

#[test]
fn no_line_of_text_is_longer_than_its_measure() {
    for page in [report(), sheet(), hostile()] {
        let texts = Texts::new(page.lang);
        for measure in [0, 20, 33, 40, 60, 80, 132] {
            for line in lines(&page, &texts, measure) {
                assert!(width(&line) <= measure.max(20), "{measure}: {line}");
            }
        }
    }
}
