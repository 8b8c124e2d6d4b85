//! A page for a browser, in one file: it needs nothing else, runs nothing, and prints on A4.
//!
//! Every text goes through `maud`, which escapes it. Headings are in order, tables have a caption and
//! heads, drawings are told in words, and what a patient wrote stands in its own direction.

mod parts;

use super::{Page, Section, beside, pdf};
use crate::core::text::Plain;
use crate::i18n::Texts;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use parts::Parts;

const STYLE: &str = include_str!("html/page.css");
/// Nothing is fetched and nothing runs, even if a text should become more than text.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

pub(super) fn document(page: &Page, texts: &Texts) -> String {
    let parts = Parts::new(texts);
    // As large as it can be printed on as many sheets.
    let size = pdf::browser_size(page, texts);
    let document = html! {
        (DOCTYPE)
        html lang=(page.lang.code()) style={ "--print: " (size) } {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content="rygrad";
                title { @if is_blank(&page.title) { "rygrad" } @else { (page.title.as_str()) } }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    header {
                        @if !is_blank(&page.title) { h1 dir="auto" { (page.title.as_str()) } }
                        @for line in page.lead.iter().filter(|line| !is_blank(line)) {
                            p dir="auto" { (line.as_str()) }
                        }
                    }
                    @for row in beside::rows(page) {
                        @if let [section] = row { (draw(section, &parts)) } @else {
                            div .beside { @for section in row { (draw(section, &parts)) } }
                        }
                    }
                }
                @if page.foot.iter().any(|line| !is_blank(line)) {
                    footer {
                        @for line in page.foot.iter().filter(|line| !is_blank(line)) {
                            p dir="auto" { (line.as_str()) }
                        }
                    }
                }
            }
        }
    };
    document.into_string()
}

fn draw(section: &Section, parts: &Parts<'_>) -> Markup {
    let heading = section.heading.as_ref().filter(|h| !is_blank(h));
    if heading.is_some() {
        parts.headed();
    }
    // A caption that only repeats the heading is read to those who do not see it.
    let alone = heading.is_some() && section.parts.len() == 1;
    let drawn = html! { @for part in &section.parts { (parts.draw(part, alone)) } };
    html! {
        @if let Some(heading) = heading {
            section .section .sheet[section.on_new_sheet] {
                h2 dir="auto" { (heading.as_str()) }
                (drawn)
            }
        } @else {
            div .section .sheet[section.on_new_sheet] { (drawn) }
        }
    }
}

fn is_blank(text: &Plain) -> bool {
    text.as_str().trim().is_empty()
}
