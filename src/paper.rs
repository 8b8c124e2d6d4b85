//! What goes on paper: the report for the clinician and the sheet for the wall.
//!
//! A [`Page`] says what stands on it and in which order; it knows neither a font nor a form. The forms
//! draw the same page: HTML, PDF and text. Data flows one way: records and programme → `Page` → a form.
//!
//! | What | Where |
//! |---|---|
//! | what a page holds | `page` |
//! | curves, lines and figures, in a form that SVG and PDF share | `drawing` |
//! | the report for a clinician | [`report`] |
//! | which forms there are | `form` |
//! | the page as text | `text` |
//! | what shares the width | `beside` |
//! | a chart as a drawing | `chart` |
//! | the page for a browser; a drawing in it | `html`, `svg` |
//! | the page for a printer | `pdf` |
//! | the sheet for the wall | [`sheet`] |
//! | the figure of an exercise | [`figure`] |
//! | a programme as a QR code | [`code`] |

mod beside;
mod chart;
pub mod code;
mod drawing;
pub mod figure;
mod form;
mod html;
mod page;
mod pdf;
pub mod report;
pub mod sheet;
mod svg;
mod text;

pub use drawing::{Drawing, Ink, Shape, Stroke};
pub use form::{Form, lines, write};
pub use page::{
    Align, Band, Chart, Code, Column, Exercise, Fact, Grid, Mark, Page, Part, Section, Series,
    Table, Tick,
};
