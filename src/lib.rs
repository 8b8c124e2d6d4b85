//! rygrad guides a patient with back pain through the exercises of the day, in a terminal.

pub mod content;
pub mod core;
