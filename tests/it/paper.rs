//! A page in its forms.

#[path = "paper/sample.rs"]
mod sample;

use rygrad::i18n::Texts;
use rygrad::i18n::measure::width;
use rygrad::paper::{Form, Page, lines, write};
use sample::{hostile, report, sheet};
use std::fs;
use std::path::Path;

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
fn a_report_and_a_sheet_as_html() {
    insta::assert_snapshot!("report-html", read(&report(), Form::Html));
    insta::assert_snapshot!("sheet-html", read(&sheet(), Form::Html));
}

/// The sample pages lie in `target/paper`, for `.ci/paper-checks` and for the eye.
#[test]
fn the_samples_are_written_where_they_can_be_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/paper");
    fs::create_dir_all(&folder).unwrap();
    let pages = [
        ("report", report()),
        ("sheet", sheet()),
        ("hostile", hostile()),
    ];
    for (name, page) in pages {
        for form in Form::ALL {
            let end = if form == Form::Text {
                "txt"
            } else {
                form.word()
            };
            fs::write(folder.join(format!("{name}.{end}")), written(&page, form)).unwrap();
        }
    }
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
