//! The report before it is handed over: what is on it is chosen here, and seen as it will be. Enter
//! writes it into a file of the patient; nothing leaves this machine by itself.

use super::desk::Desk;
use super::msg::{Effect, HandOut};
use super::turn::{Goto, Turn};
use crate::core::history::{Present, Range};
use crate::core::keys::{Action, Context, Key};
use crate::core::ring::Way;
use crate::core::text::{Lang, Plain};
use crate::core::time::Now;
use crate::i18n::{Texts, t};
use crate::paper::report::{Asked, Section, Source, page};
use crate::paper::{self, Form, Page, Part};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// How many days.
    Days,
    /// The language of whoever reads it.
    Language,
    /// HTML, PDF or text.
    Form,
    /// Whose it is.
    Initials,
    /// A section, on the page or not.
    Section(Section),
}

impl Line {
    /// The lines in order.
    pub fn all() -> Vec<Self> {
        let first = [Self::Days, Self::Language, Self::Form, Self::Initials];
        let sections = Section::ALL.iter().copied().map(Self::Section);
        first.into_iter().chain(sections).collect()
    }
}

/// What became of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    /// It is only shown.
    Not,
    /// It is being written.
    Writing,
    /// It is in this file.
    Written(Plain),
    /// It could not be written, and why.
    Failed(Plain),
}

/// The report before it is handed over.
#[derive(Debug, Clone)]
pub struct ReportScreen {
    /// The line under the cursor; past the last one the page is read.
    pub at: usize,
    /// The first line shown of the page.
    pub top: usize,
    pub asked: Asked,
    pub lang: Lang,
    pub form: Form,
    /// The initials while they are typed.
    pub field: Option<String>,
    pub handed: Handed,
    /// Whether the whole log was read.
    pub whole: bool,
    today: NaiveDate,
    page: Page,
}

impl ReportScreen {
    /// The days that can be chosen: four weeks, twelve weeks, everything.
    pub const DAYS: [Range; 3] = [
        Range::Last(Asked::DAYS),
        Range::Last(3 * Asked::DAYS),
        Range::All,
    ];

    pub(super) fn open(desk: &mut Desk, now: Now) -> (Self, Option<Effect>) {
        let asked = Asked {
            range: Range::Last(Asked::DAYS),
            initials: None,
            without: BTreeSet::new(),
        };
        let lang = desk.texts.lang();
        let screen = Self {
            at: 0,
            top: 0,
            page: made(&asked, lang, desk, now),
            asked,
            lang,
            form: Form::Html,
            field: None,
            handed: Handed::Not,
            whole: desk.log.whole,
            today: desk.today(now),
        };
        (screen, desk.read_rest())
    }

    pub(super) fn context(&self) -> Context {
        if self.field.is_some() {
            Context::Initials
        } else {
            Context::Report
        }
    }

    /// Whether the page is read, past the last line.
    pub fn is_reading(&self) -> bool {
        self.at >= Line::all().len()
    }

    /// The page as text, none of its lines longer than `measure`.
    pub fn lines(&self, measure: usize) -> Vec<String> {
        paper::lines(&self.page, &Texts::new(self.lang), measure)
    }

    /// The same with every chart in words.
    pub fn told(&self, measure: usize) -> Vec<String> {
        let mut page = self.page.clone();
        let parts = page.sections.iter_mut().flat_map(|s| &mut s.parts);
        for part in parts {
            if let Part::Chart(chart) = part {
                *part = Part::Text(chart.told.clone());
            }
        }
        let mut lines = paper::lines(&page, &Texts::new(self.lang), measure);
        // A hairline says nothing.
        lines.retain(|line| line.is_empty() || !line.chars().all(|c| c == '─'));
        lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
        lines
    }

    /// The same page with what was read since.
    pub(super) fn again(&mut self, desk: &Desk, now: Now) {
        let is_held = !self.is_of_all() || desk.long_ago().is_none();
        self.whole = desk.log.whole && is_held;
        self.today = desk.today(now);
        self.page = made(&self.asked, self.lang, desk, now);
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        if self.field.is_some() {
            return self.answer(action, desk, now);
        }
        match action {
            Action::Close => return Turn::to(Goto::Today),
            Action::Cancel => return Turn::to(Goto::History),
            Action::Confirm => return self.hand_out(),
            Action::Less | Action::More => {
                self.turn(action.into(), desk, now);
                if self.is_of_all()
                    && let Some(effect) = desk.read_every()
                {
                    return Turn::stay().with(effect);
                }
            }
            Action::Up if self.top == 0 || !self.is_reading() => {
                self.at = self.at.saturating_sub(1);
            }
            Action::Down if !self.is_reading() => self.at += 1,
            action => self.top = desk.scroll.moved(self.top, action),
        }
        Turn::stay()
    }

    fn is_of_all(&self) -> bool {
        self.asked.range == Range::All
    }

    /// An arrow on a line.
    fn turn(&mut self, way: Way, desk: &Desk, now: Now) {
        match Line::all().get(self.at) {
            Some(Line::Days) => self.asked.range = way.of(&Self::DAYS, self.asked.range),
            Some(Line::Language) => self.lang = way.of(&Lang::ALL, self.lang),
            Some(Line::Form) => self.form = way.of(&Form::ALL, self.form),
            Some(Line::Initials) => {
                let typed = self.asked.initials.as_ref();
                self.field = Some(typed.map_or_else(String::new, Plain::to_string));
                return;
            }
            Some(Line::Section(section)) => {
                if !self.asked.without.remove(section) {
                    self.asked.without.insert(*section);
                }
            }
            None => return,
        }
        self.changed(desk, now);
    }

    /// Another page than the one that was written.
    fn changed(&mut self, desk: &Desk, now: Now) {
        self.handed = Handed::Not;
        self.top = 0;
        self.again(desk, now);
    }

    /// The end of the text field.
    fn answer(&mut self, action: Action, desk: &Desk, now: Now) -> Turn {
        match action {
            Action::Confirm => {
                let typed = self.field.take().unwrap_or_default();
                let letters = Asked::letters(&typed);
                self.asked.initials = Some(letters).filter(|l| !l.as_str().is_empty());
                self.changed(desk, now);
            }
            Action::Cancel => self.field = None,
            Action::Close => return Turn::to(Goto::Today),
            _ => {}
        }
        Turn::stay()
    }

    /// Hands the page over to be written, unless it is written already.
    fn hand_out(&mut self) -> Turn {
        let is_held = self.whole || !self.is_of_all();
        if !is_held || matches!(self.handed, Handed::Writing | Handed::Written(_)) {
            return Turn::stay();
        }
        self.handed = Handed::Writing;
        Turn::stay().with(Effect::HandOut(Box::new(HandOut {
            page: self.page.clone(),
            form: self.form,
            name: format!("rygrad-report-{}", self.today),
        })))
    }

    /// It is written, or why it is not.
    pub(super) fn handed(&mut self, result: Result<Plain, Plain>) {
        if self.handed == Handed::Writing {
            self.handed = result.map_or_else(Handed::Failed, Handed::Written);
        }
    }

    /// A letter of the initials.
    pub(super) fn type_key(&mut self, key: Key) {
        match (&mut self.field, key) {
            (Some(text), Key::Char(c)) if text.chars().count() < Asked::LONGEST_INITIALS => {
                text.push(c);
            }
            (Some(text), Key::Backspace) => {
                text.pop();
            }
            _ => {}
        }
    }

    /// Initials in one piece.
    pub(super) fn type_text(&mut self, more: &str) {
        if let Some(text) = &mut self.field {
            let room = Asked::LONGEST_INITIALS.saturating_sub(text.chars().count());
            text.extend(more.chars().take(room));
        }
    }

    /// The name of a line and its present value, in words.
    pub fn name_and_value(&self, line: Line, texts: &Texts) -> (String, String) {
        let (name, value) = match line {
            Line::Days => (
                t::REPORT_LINE_DAYS,
                match self.asked.range {
                    Range::All => t::RANGE_ALL,
                    Range::Last(days) if days > Asked::DAYS => t::RANGE_84,
                    Range::Last(_) | Range::Between { .. } => t::RANGE_28,
                },
            ),
            Line::Language => (
                t::REPORT_LINE_LANGUAGE,
                match self.lang {
                    Lang::En => t::REPORT_IN_ENGLISH,
                    Lang::Da => t::REPORT_IN_DANISH,
                    Lang::Nb => t::REPORT_IN_NORWEGIAN,
                },
            ),
            Line::Form => (
                t::REPORT_LINE_FORM,
                match self.form {
                    Form::Html => t::REPORT_AS_HTML,
                    Form::Pdf => t::REPORT_AS_PDF,
                    Form::Text => t::REPORT_AS_TEXT,
                },
            ),
            Line::Initials => match &self.asked.initials {
                Some(initials) => {
                    return (texts.say(t::REPORT_LINE_INITIALS), initials.to_string());
                }
                None => (t::REPORT_LINE_INITIALS, t::REPORT_NO_INITIALS),
            },
            Line::Section(section) => (
                match section {
                    Section::Exercises => t::REPORT_LINE_EXERCISES,
                    Section::Goals => t::REPORT_LINE_GOALS,
                    Section::Notes => t::REPORT_LINE_NOTES,
                    section => section.heading(),
                },
                if self.asked.without.contains(&section) {
                    t::REPORT_OUT
                } else {
                    t::REPORT_ON
                },
            ),
        };
        (texts.say(name), texts.say(value))
    }
}

/// The page as it would be handed over now.
fn made(asked: &Asked, lang: Lang, desk: &Desk, now: Now) -> Page {
    let texts = Texts::new(lang);
    let present = Present {
        today: desk.today(now),
        at: now.wall,
    };
    let source = Source {
        records: &desk.log.records,
        present,
        library: &desk.library,
        settings: &desk.settings,
        texts: &texts,
    };
    page(source, asked)
}
