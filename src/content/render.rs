//! A diagnostic as text: place, excerpt, caret, help.
//!
//! annotate-snippets draws it. It neutralises most of what a hostile file can hold, but neither the
//! path nor C1 controls, so the line is cleaned here first, one character for one.

use super::diagnostic::{Diagnostic, Severity, line_around};
use super::say;
use crate::core::phrase::Phrase;
use crate::core::text::Plain;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// Widest excerpt, in columns. A longer line is cut around the fault.
const WIDTH: usize = 160;
/// Most characters that are underlined.
const MARKED: usize = 100;

impl Diagnostic {
    /// Formats the diagnostic as rustc does, with the excerpt from the file, in the words of `say`.
    pub fn render(&self, source: &str, colour: bool, say: &dyn Fn(&Phrase) -> String) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR.with_name(say(&say::ERROR)),
            Severity::Warning | Severity::Gap => Level::WARNING.with_name(say(&say::WARNING)),
        };
        let message = say(&self.message);
        let help = self.help.as_deref().map(say);
        let path = String::from(Plain::new(&self.file.to_string_lossy()));
        let mut group = level
            .primary_title(&*message)
            .elements([] as [Origin<'_>; 0]);
        let excerpt = Excerpt::of(source, &self.span);
        group = match &excerpt {
            Some(excerpt) => group.element(
                Snippet::source(&*excerpt.line)
                    .line_start(self.line)
                    .path(&*path)
                    .annotation(AnnotationKind::Primary.span(excerpt.marked.clone())),
            ),
            None => group.element(
                Origin::path(&*path)
                    .line(self.line)
                    .char_column(self.column),
            ),
        };
        if let Some(help) = &help {
            let level = Level::HELP.with_name(say(&say::HELP));
            group = group.element(level.message(&**help));
        }
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        renderer
            .decor_style(DecorStyle::Ascii)
            .term_width(WIDTH)
            .render(&[group])
    }
}

/// The line of a fault, cleaned, and its bytes that are marked.
struct Excerpt {
    line: String,
    marked: Range<usize>,
}

impl Excerpt {
    fn of(source: &str, span: &Range<usize>) -> Option<Self> {
        if span.is_empty() {
            return None;
        }
        source.get(span.start..)?;
        let around = line_around(source, span.start);
        let start = around.start;
        let text = source.get(around)?;
        let mut cleaned = String::new();
        let (mut from, mut to) = (None, None);
        let mut marked = 0;
        for (at, c) in text.char_indices() {
            let at = start + at;
            if c == '\u{feff}' && at == 0 {
                continue;
            }
            if at >= span.start && from.is_none() {
                from = Some(cleaned.len());
            }
            if from.is_some() {
                if (at >= span.end || marked == MARKED) && to.is_none() {
                    to = Some(cleaned.len());
                }
                marked += 1;
            }
            // What is far behind the fault is not shown.
            if marked > MARKED + 2 * WIDTH {
                break;
            }
            cleaned.push(visible(c));
        }
        let from = from.unwrap_or(cleaned.len());
        let to = to.unwrap_or(cleaned.len()).max(from);
        Some(Self {
            line: cleaned,
            marked: from..to,
        })
    }
}

/// Replaces a hidden character by a visible one.
fn visible(c: char) -> char {
    let mut bytes = [0; 4];
    match c {
        '\t' => ' ',
        // Drawn as `␛` and the like.
        c if c.is_ascii_control() => c,
        c if Plain::changes(c.encode_utf8(&mut bytes)) => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(source: &str, span: Range<usize>) -> Diagnostic {
        let (line, column) = super::super::diagnostic::place(source, span.start);
        Diagnostic {
            severity: Severity::Error,
            file: "a\u{1b}[31m\n/b.toml".into(),
            line,
            column,
            span,
            message: say::NO_TEXT,
            help: None,
            suggestion: None,
        }
    }

    #[test]
    fn nothing_of_the_file_steers_a_terminal() {
        let source = "x = \"\u{1b}[2J\u{9b}31m\u{202e}\u{200f}\"\n";
        let text = at(source, 4..source.len() - 1).render(source, false, &Phrase::english);
        assert!(
            text.chars()
                .all(|c| c == '\n' || !Plain::changes(&c.to_string())),
            "{text:?}"
        );
        assert!(text.contains("a[31m /b.toml:1:5"), "{text}");
    }

    #[test]
    fn a_very_long_line_is_trimmed_around_the_fault() {
        let source = format!("{}BAD{}", "x".repeat(100_000), "y".repeat(100_000));
        let text = at(&source, 100_000..100_003).render(&source, false, &Phrase::english);
        assert!(text.contains("BAD") && text.contains(":1:100001"), "{text}");
        assert!(text.len() < 1_000, "{}", text.len());
        let text = at(&source, 0..source.len()).render(&source, false, &Phrase::english);
        assert!(text.len() < 1_000, "{}", text.len());
    }

    #[test]
    fn a_span_of_several_lines_marks_the_first() {
        let source = "steps = [\n  1,\n]\n";
        let text = at(source, 8..source.len() - 1).render(source, false, &Phrase::english);
        assert!(text.contains("steps = [") && !text.contains("1,"), "{text}");
    }
}
