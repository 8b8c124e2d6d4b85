//! rygrad (Danish: backbone) guides a patient with back, sacrum, pelvic or disc pain through the
//! exercises of the day, in a terminal; stops at once when it hurts; and keeps an honest local log.
//!
//! # The rooms
//!
//! | Room | What it owns | May use |
//! |---|---|---|
//! | [`core`] | The law: exercise, programme, plan, session, pain, rules, history. No I/O, no clock, no language, no terminal | nothing |
//! | [`content`] | TOML to `core`: file formats, diagnostics, the library of built-in and own files, settings | `core` |
//! | [`i18n`] | What is said, in English, Danish and Norwegian Bokmål: texts, words, doses, dates, widths | `core` |
//! | [`script`] | What is said and sounded at each cue | `core`, `i18n` |
//! | [`store`] | The log, the journal of a running session, recovery, locks, folders | `core` |
//! | [`voice`] | Lines heard: starts the programs that speak, play and record | `core`, `i18n`, `script` |
//! | [`paper`] | What goes on paper: the report and the sheet, and their forms: HTML, PDF, text | `core`, `content`, `i18n` |
//! | [`app`] | What is on screen: screens, panels, keymap; messages in, effects out | `core`, `content`, `i18n`, `paper`, `script` |
//! | [`view`] | Pure drawing of `app` at a moment | `app`, `core`, `i18n` |
//! | [`run`] | The loop, keys, signals, clocks, the terminal; carries effects out | all above |
//! | [`cli`] | The command line | all above |
//!
//! The arrows are held by a test (`tests/it/architecture.rs`).
//!
//! # Where to start
//!
//! - What happens when `p` is pressed: [`app::keymap`] → [`app::session`] →
//!   [`core::session::Session::handle`] → effects, carried out by [`run::main_loop`].
//! - What a key does where: [`core::keys`] has the table ([`core::keys::Context`]) and the keys that a
//!   person with a remote or a pedal has added; [`app::keymap::action`] joins both.
//! - How a programme becomes seconds: [`core::plan`].
//! - What two windows know of each other: [`store::elsewhere()`], [`app::starting`], [`app::watch`].
//! - What may go on and what stops: [`core::safety`], row by row; what is asked before it:
//!   [`app::check_in`].
//! - When a level more or less of a programme is offered: [`core::level`]; at which level it is done:
//!   [`core::history::Lately::level_of`]; the line on Today: [`app::today`].
//! - What stands in the log: [`core::record`]; how it gets there: [`core::write`], [`store::Writer`];
//!   what is read of it: [`core::log::Reading`]; how a correction is read, and what a withdrawn
//!   record is: [`core::amended`], made on [`app::correct`]; how it is looked after: [`store::survey()`]
//!   and its neighbours.
//! - How much of a long log the screen holds: [`store::needed()`]; what of its days long ago the rules need:
//!   [`core::history::Needed`], [`core::history::LongAgo`].
//! - What a clinician is handed: [`paper::report`] makes the page, [`paper::write`] its form; seen first
//!   on [`app::report`], written by `rygrad report`.
//! - What a week asks for, by number or by chosen days: [`core::programme::Frequency`],
//!   [`core::history::Kept`].
//! - What matters to the patient (goals, how the back is, days away): when it is asked,
//!   [`core::history::Asked`]; how it is answered, [`app::matters`], [`app::absence`].
//! - What is said, when, and in how many words: [`script::Script`]; a whole session written down:
//!   [`script::rehearsal`]; known ahead of a session: [`script::Known`], and rendered by
//!   `rygrad voice prepare` with an [`voice::Engine`] into the [`voice::Store`]; recorded into a sound
//!   file: [`script::Recording`], [`voice::recorder`];
//!   heard, and silenced: [`voice::Aloud`]. What a person records for it, sentence by sentence and
//!   word by word: [`script::fragments`];
//!   how such a voice is read and put together: [`voice::pack`].
//! - How an exercise of one's own is filled in on the screen: [`app::own_exercise`]; the file that it
//!   becomes: [`content::own_exercise`].
//! - How an exercise file is read: [`content::fields`], one table for every key. What is wrong in it
//!   is a [`core::phrase`], which [`i18n`] puts into words.
//! - What is on the sheet for the wall: [`paper::sheet`]; how its weeks are typed in:
//!   [`app::from_paper`]; what a session on paper is in the log: [`core::session::records`].
//! - How a programme is changed on the screen: [`app::edit`]; in its text, so that comments and order
//!   stay: [`content::draft`].
//! - How a programme is sent: [`content::pack`] joins and reads the file, [`content::pack::compact`] the
//!   line of a code, [`paper::code`] its squares; `rygrad add` compares it with what is here.
//! - How the figure moves: [`core::figure`]; how it is drawn: [`view::figure`], and for print
//!   [`paper::figure`].
//! - What a screen looks like: [`view`], one file a screen, with a picture above each; what it is in
//!   words alone: [`view::lines`], told by [`run::plain`].

pub mod app;
pub mod cli;
pub mod content;
pub mod core;
pub mod i18n;
pub mod paper;
pub mod run;
pub mod script;
pub mod store;
pub mod view;
pub mod voice;
