//! A page in its forms.

#[path = "paper/file.rs"]
mod file;
#[path = "paper/sample.rs"]
mod sample;

use rygrad::i18n::Texts;
use rygrad::i18n::measure::width;
use rygrad::paper::{Form, Page, lines, write};
use sample::{hostile, report, sheet};
use std::collections::BTreeSet;
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

/// Lays a page into `target/paper`, for `.ci/paper-checks` and for the eye.
pub(crate) fn lay_out(name: &str, page: &Page) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/paper");
    fs::create_dir_all(&folder).unwrap();
    for form in Form::ALL {
        let end = if form == Form::Text {
            "txt"
        } else {
            form.word()
        };
        fs::write(folder.join(format!("{name}.{end}")), written(page, form)).unwrap();
    }
}

#[test]
fn the_samples_are_written_where_they_can_be_looked_at() {
    lay_out("report", &report());
    lay_out("sheet", &sheet());
    lay_out("hostile", &hostile());
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

/// What the browser takes as its own is ours alone.
#[test]
fn a_hostile_text_stays_text_in_html() {
    let html = read(&hostile(), Form::Html);
    let tame = read(&sheet(), Form::Html);
    for tag in [
        "<script",
        "<img",
        "<svg onload",
        "<b>alert",
        "onerror=alert(1)\"",
    ] {
        assert!(!html.contains(tag), "{tag}");
    }
    for tag in ["<style", "</style", "<head", "</main", "<meta", "<!DOCTYPE"] {
        assert_eq!(
            html.matches(tag).count(),
            tame.matches(tag).count(),
            "{tag}"
        );
    }
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(!html.contains('\u{202e}') && !html.contains('\u{1b}'));
}

#[test]
fn html_asks_nobody_for_anything_and_runs_nothing() {
    for page in [report(), sheet()] {
        let html = read(&page, Form::Html);
        for word in [
            "http:", "https:", "//", "src=", "href=", "url(", "@import", "<script", " on",
        ] {
            let found = html
                .match_indices(word)
                .map(|(at, _)| &html[at.saturating_sub(20)..at + 20]);
            // The word "on" is also Danish for Wednesday, between tags.
            let found: Vec<_> = found
                .filter(|part| part.contains('=') || word != " on")
                .collect();
            assert!(found.is_empty(), "{word}: {found:?}");
        }
        assert!(html.contains("default-src 'none'; style-src 'unsafe-inline'"));
    }
}

#[test]
fn ids_are_not_alike() {
    let html = read(&hostile(), Form::Html);
    let ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let different: BTreeSet<&&str> = ids.iter().collect();
    assert!(ids.len() > 5);
    assert_eq!(ids.len(), different.len());
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    for page in [report(), sheet(), hostile()] {
        for form in Form::ALL {
            assert!(written(&page, form) == written(&page, form), "{form:?}");
        }
    }
}

/// Who trains from paper lies on the floor; a full report keeps to its page.
#[test]
fn a_page_is_printed_as_large_as_its_sheets_let_it_be() {
    let size = |page: &Page| -> f32 {
        let html = read(page, Form::Html);
        let size = html.split("--print: ").nth(1).unwrap();
        size.split('"').next().unwrap().parse().unwrap()
    };
    let short = Page {
        sections: sheet().sections.into_iter().take(1).collect(),
        ..sheet()
    };
    let mut full = report();
    full.sections.extend(report().sections.into_iter().skip(5));
    assert!(
        size(&short) > size(&full),
        "{} {}",
        size(&short),
        size(&full)
    );
    assert!(size(&full) >= 1.0);
}
