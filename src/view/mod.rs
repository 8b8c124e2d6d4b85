//! Drawing: what stands on the screen, as a pure function of the app at a moment.
//!
//! `view` decides nothing and remembers nothing. The widgets here know no screen and no text of
//! ours: words come in, cells come out, and no widget ever writes outside the area it was given.

pub mod bar;
pub mod calendar;
pub mod digits;
pub mod frame;
pub mod ink;
pub mod list;
pub mod pain_chart;
pub mod panel;
pub mod scale;
pub mod spark;
pub mod theme;
pub mod words;

#[cfg(test)]
mod tests;
