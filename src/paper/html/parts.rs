//! The building blocks of a page in HTML.

use super::is_blank;
use crate::core::text::Plain;
use crate::i18n::{Texts, t};
use crate::paper::{Align, Chart, Code, Exercise, Fact, Grid, Part, Table, chart, svg};
use maud::{Markup, html};
use std::cell::Cell;

/// Draws parts, in the order of the page.
pub(super) struct Parts<'t> {
    texts: &'t Texts,
    /// How many ids there are; no two are alike.
    ids: Cell<usize>,
    /// Whether a heading of a section has been before: then headings of parts are a level below.
    is_below: Cell<bool>,
}

impl<'t> Parts<'t> {
    pub(super) fn new(texts: &'t Texts) -> Self {
        Self {
            texts,
            ids: Cell::new(0),
            is_below: Cell::new(false),
        }
    }

    /// A section has begun that has a heading.
    pub(super) fn headed(&self) {
        self.is_below.set(true);
    }

    fn id(&self) -> String {
        self.ids.set(self.ids.get() + 1);
        format!("p{}", self.ids.get())
    }

    /// `alone`: the heading of the section says already what a caption would.
    pub(super) fn draw(&self, part: &Part, alone: bool) -> Markup {
        match part {
            Part::Text(text) => html! { @if !is_blank(text) { p dir="auto" { (text.as_str()) } } },
            Part::Notice(text) => html! {
                @if !is_blank(text) { p .notice dir="auto" { (text.as_str()) } }
            },
            Part::Facts(facts) => Self::facts(facts),
            Part::List(texts) => Self::list("", texts),
            Part::Table(table) => self.table(table, alone),
            Part::Chart(chart) => self.chart(chart),
            Part::Exercise(exercise) => self.exercise(exercise),
            Part::Grid(grid) => Self::grid(grid, alone),
            Part::Code(code) => self.code(code),
        }
    }

    fn facts(facts: &[Fact]) -> Markup {
        html! {
            @if !facts.is_empty() {
                dl {
                    @for fact in facts {
                        div { dt { (fact.name.as_str()) } dd dir="auto" { (fact.value.as_str()) } }
                    }
                }
            }
        }
    }

    fn list(class: &str, texts: &[Plain]) -> Markup {
        html! {
            @if texts.iter().any(|text| !is_blank(text)) {
                ul class=[Some(class).filter(|class| !class.is_empty())] {
                    @for text in texts.iter().filter(|text| !is_blank(text)) {
                        li dir="auto" { (text.as_str()) }
                    }
                }
            }
        }
    }

    fn table(&self, table: &Table, alone: bool) -> Markup {
        if table.columns.is_empty() {
            return html! {};
        }
        let number = |align: Align| (align == Align::End).then_some("number");
        let class = |align, text: &str| match (number(align), is_whole(text)) {
            (Some(_), true) => Some("number whole"),
            (None, true) => Some("whole"),
            (number, false) => number,
        };
        let mut texts = table.rows.iter().flatten();
        let is_endless = texts.any(has_endless_word);
        html! {
            table .endless[is_endless] {
                @if !is_blank(&table.caption) {
                    caption .unseen[alone] { (table.caption.as_str()) }
                }
                thead { tr {
                    @for column in &table.columns {
                        // A head without words would be read as one.
                        @if is_blank(&column.heading) { td {} } @else {
                            th scope="col" class=[number(column.align)] { (column.heading.as_str()) }
                        }
                    }
                } }
                tbody {
                    @if table.rows.is_empty() {
                        tr { td colspan=(table.columns.len()) { (self.texts.say(t::PAPER_NONE)) } }
                    }
                    @for row in &table.rows { tr {
                        @for (n, column) in table.columns.iter().enumerate() {
                            @let cell = row.get(n).map_or("", Plain::as_str);
                            @if n == 0 && !cell.trim().is_empty() {
                                th scope="row" dir="auto" class=[class(column.align, cell)] { (cell) }
                            } @else {
                                td dir="auto" class=[class(column.align, cell)] { (cell) }
                            }
                        }
                    } }
                }
            }
        }
    }

    fn chart(&self, chart: &Chart) -> Markup {
        let drawing = chart::draw(chart);
        let legend = chart::legend(chart);
        let name = if is_blank(&chart.title) {
            &chart.told
        } else {
            &chart.title
        };
        html! {
            figure .chart {
                figcaption dir="auto" {
                    @if !is_blank(&chart.title) { b { (chart.title.as_str()) } " " }
                    (chart.told.as_str())
                }
                // The caption tells what it shows.
                (svg::named(&drawing, name, &self.id()))
                @if !legend.is_empty() {
                    ul .legend {
                        @for (sign, name) in legend {
                            li { (svg::beside_words(&sign)) " " (name.as_str()) }
                        }
                    }
                }
            }
        }
    }

    fn code(&self, code: &Code) -> Markup {
        html! {
            figure .code {
                figcaption dir="auto" { (code.caption.as_str()) }
                (svg::named(&code.drawing, &code.drawing.told, &self.id()))
                code { (code.line.as_str()) }
            }
        }
    }

    fn exercise(&self, exercise: &Exercise) -> Markup {
        html! {
            div .exercise {
                @if exercise.figures.is_empty() {} @else {
                    div .figures {
                        @for figure in &exercise.figures {
                            (svg::named(figure, &figure.told, &self.id()))
                        }
                    }
                }
                div {
                    (self.heading(&exercise.name, &exercise.dose))
                    @if exercise.steps.iter().any(|step| !is_blank(step)) {
                        ol {
                            @for step in exercise.steps.iter().filter(|step| !is_blank(step)) {
                                li dir="auto" { (step.as_str()) }
                            }
                        }
                    }
                    (Self::list("cautions", &exercise.cautions))
                }
            }
        }
    }

    fn heading(&self, name: &Plain, dose: &Plain) -> Markup {
        let words = html! {
            (name.as_str())
            @if !is_blank(dose) { " " span .dose { (dose.as_str()) } }
        };
        html! {
            @if is_blank(name) && is_blank(dose) {}
            @else if self.is_below.get() { h3 dir="auto" { (words) } }
            @else { h2 .small dir="auto" { (words) } }
        }
    }

    fn grid(grid: &Grid, alone: bool) -> Markup {
        html! {
            @if !is_blank(&grid.caption) { p .caption .unseen[alone] dir="auto" { (grid.caption.as_str()) } }
            @for (week, days) in &grid.weeks {
                table .grid {
                    @if !is_blank(week) { caption { (week.as_str()) } }
                    thead { tr {
                        td {}
                        @for day in days {
                            @if is_blank(day) { td {} } @else { th scope="col" { (day.as_str()) } }
                        }
                    } }
                    tbody {
                        @for row in &grid.rows { tr {
                            @if is_blank(row) { td {} } @else { th scope="row" { (row.as_str()) } }
                            @for day in days { td .box[!is_blank(day)] {} }
                        } }
                    }
                }
            }
        }
    }
}

/// Whether a cell is short enough to stay in one line: a date, a number with its part.
fn is_whole(text: &str) -> bool {
    /// As long as `−1,9 (−36 %)`.
    const LONGEST: usize = 14;
    (1..=LONGEST).contains(&text.chars().count())
}

/// Whether a word would make a table wider than a page.
fn has_endless_word(text: &Plain) -> bool {
    /// Longer than any word of a text of ours.
    const LONGEST: usize = 24;
    let mut words = text.as_str().split_whitespace();
    words.any(|word| word.chars().count() > LONGEST)
}
