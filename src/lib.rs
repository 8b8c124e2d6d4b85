//! rygrad guides a patient with back pain through the exercises of the day, in a terminal.

pub mod app;
pub mod cli;
pub mod content;
pub mod core;
pub mod i18n;
pub mod run;
pub mod store;
pub mod view;
