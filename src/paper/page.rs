//! What stands on a page, in order. Every text is [`Plain`]: a hostile note stays text in every form.

use super::drawing::Drawing;
use crate::core::text::{Lang, Plain};
use chrono::NaiveDate;

/// What is printed: a title, sections, and a foot.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The language of its texts; a patient's own words may be in another.
    pub lang: Lang,
    /// The heading of the whole.
    pub title: Plain,
    /// The lines right under the title: whose it is, from when to when.
    pub lead: Vec<Plain>,
    /// The body.
    pub sections: Vec<Section>,
    /// Small print at the end.
    pub foot: Vec<Plain>,
}

/// A part of a page with a heading of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its heading; a section without one goes on with what was before it.
    pub heading: Option<Plain>,
    /// What stands in it.
    pub parts: Vec<Part>,
    /// Whether it begins a new sheet of paper.
    pub on_new_sheet: bool,
}

/// A building block.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A paragraph.
    Text(Plain),
    /// A paragraph that nobody may overlook: when to stop, whom to call.
    Notice(Plain),
    /// Names with their values, several in a row where there is room.
    Facts(Vec<Fact>),
    /// A list without an order.
    List(Vec<Plain>),
    /// Rows under columns.
    Table(Table),
    /// Pain over time.
    Chart(Chart),
    /// An exercise with its figures.
    Exercise(Exercise),
    /// Days to tick.
    Grid(Grid),
    /// A code to be scanned.
    Code(Code),
}

/// A name with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: Plain,
    /// How much.
    pub value: Plain,
}

/// Rows under columns. Every row has a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table shows; read to those who do not see it.
    pub caption: Plain,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; the first cell of each names it.
    pub rows: Vec<Vec<Plain>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: Plain,
    /// Where its cells stand.
    pub align: Align,
}

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Start,
    /// Numbers.
    End,
}

/// Pain, 0 to 10, over days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub title: Plain,
    /// The same in words, for whoever does not see it.
    pub told: Plain,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
    /// The days that are named below it.
    pub ticks: Vec<Tick>,
    /// The curves.
    pub series: Vec<Series>,
    /// The usual pain, 0 to 10, and what its line is called.
    pub usual: Option<(u8, Plain)>,
    /// What is shaded.
    pub band: Option<Band>,
}

/// A day that is named below a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: Plain,
}

/// A curve of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What its points are.
    pub name: Plain,
    /// How a point looks; never told by a colour alone.
    pub mark: Mark,
    /// Its points in order of time, in tenths of a point of pain.
    pub points: Vec<(NaiveDate, u16)>,
}

/// How a point of a chart looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A filled dot, joined to the next by a line.
    Dot,
    /// An open ring.
    Ring,
    /// A small cross.
    Cross,
}

/// A shaded range of a chart, in tenths of a point of pain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its lower edge.
    pub low: u16,
    /// Its upper edge.
    pub high: u16,
    /// What it is called.
    pub name: Plain,
}

/// An exercise to be done from paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Its name.
    pub name: Plain,
    /// How much, in short.
    pub dose: Plain,
    /// Where it begins and where it goes.
    pub figures: Vec<Drawing>,
    /// What is done, in order.
    pub steps: Vec<Plain>,
    /// What this person minds.
    pub cautions: Vec<Plain>,
}

/// A code to be scanned, with the line that it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// What it is for.
    pub caption: Plain,
    /// Its squares.
    pub drawing: Drawing,
    /// What a scanner reads.
    pub line: Plain,
}

/// Days to tick by hand: a table of empty cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// What it is for.
    pub caption: Plain,
    /// The weeks, each with the names of its days, or an empty one where the day has none.
    pub weeks: Vec<(Plain, Vec<Plain>)>,
    /// What is written for a day, a row each.
    pub rows: Vec<Plain>,
}
