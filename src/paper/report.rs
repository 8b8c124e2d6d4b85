//! The report for a clinician: records of a range as a [`Page`] that is read in a minute.
//!
//! All numbers come from [`crate::core::history`], as those of the screen and of `rygrad history` do.
//! What is counted there nowhere, such as a session that nobody confirmed, is counted here nowhere.
//!
//! | Section | Where |
//! |---|---|
//! | programme, levels, other plans | `programme` |
//! | days, sessions, minutes | `days` |
//! | pain as a chart and as means | `pain` |
//! | each exercise, walks | `exercises` |
//! | stops and signs | `stops` |
//! | goals, the change overall, notes | `matters` |

mod days;
mod exercises;
mod matters;
mod pain;
mod programme;
mod stops;

use super::{Fact, Page, Part, Section as Block};
use crate::content::Library;
use crate::core::history::{Confirmed, Figures, Kept, Lately, Present, Range};
use crate::core::programme::Frequency;
use crate::core::record::Record;
use crate::core::settings::Settings;
use crate::core::text::Plain;
use crate::core::words::words;
use crate::i18n::{Say, Text, Texts, t};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

words! {
    /// A section of the report. Each can be left out.
    Section {
        /// Programme, level, and what changed when.
        Programme = "programme",
        /// Days trained of those planned.
        Days = "days",
        /// Pain as a chart and as means.
        Pain = "pain",
        /// Each exercise: planned, done, eased, stopped.
        Exercises = "exercises",
        /// Stops and warning signs.
        Stops = "stops",
        /// Goals, the change overall, how moving is.
        Goals = "goals",
        /// Minutes of walking.
        Walking = "walking",
        /// The patient's last notes.
        Notes = "notes",
    }
}

impl Section {
    /// Its heading.
    pub const fn heading(self) -> Text {
        match self {
            Self::Programme => t::REPORT_PROGRAMME,
            Self::Days => t::REPORT_DAYS,
            Self::Pain => t::REPORT_PAIN,
            Self::Exercises => t::REPORT_EXERCISES,
            Self::Stops => t::REPORT_STOPS,
            Self::Goals => t::REPORT_GOALS,
            Self::Walking => t::REPORT_WALKING,
            Self::Notes => t::REPORT_NOTES,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The days.
    pub range: Range,
    /// Whose it is, in a few letters; a page without them names nobody.
    pub initials: Option<Plain>,
    /// What is left out.
    pub without: BTreeSet<Section>,
}

impl Asked {
    /// The days of a report that names none: four weeks (ours; one A4 page holds them).
    pub const DAYS: u32 = 28;
    /// The most letters of the initials (ours).
    pub const LONGEST_INITIALS: usize = 12;

    /// The initials as they are shown: a few letters, so that no name slips in by habit.
    pub fn letters(written: &str) -> Plain {
        let letters = written.trim().chars().take(Self::LONGEST_INITIALS);
        Plain::new(&letters.collect::<String>())
    }
}

/// What a report is made from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The records, in order of time and corrected: those of the range, and what stands beyond it
    /// ([`crate::core::history::Sieve`]).
    pub records: &'a [Record],
    /// Now.
    pub present: Present,
    /// The names of exercises and programmes.
    pub library: &'a Library,
    /// The present programme, and when a week starts.
    pub settings: &'a Settings,
    /// The texts of the reader's language.
    pub texts: &'a Texts,
}

/// Makes the page.
pub fn page(source: Source<'_>, asked: &Asked) -> Page {
    Report::new(source, asked.range).page(asked)
}

/// What the sections are made from.
struct Report<'a> {
    of: Source<'a>,
    lately: Lately<'a>,
    confirmed: Confirmed,
    frequency: Option<Frequency>,
    kept: Kept,
    figures: Figures,
    /// The first day of the range that the log knows of.
    first: NaiveDate,
    last: NaiveDate,
}

impl<'a> Report<'a> {
    fn new(of: Source<'a>, range: Range) -> Self {
        let today = of.present.today;
        let lately = Lately::at(of.records, of.present);
        let programme = of.settings.programme.as_ref();
        let programme = programme.and_then(|id| of.library.programme(id));
        let frequency = programme.map(|programme| programme.frequency);
        let week_starts = of.settings.week_starts.day();
        let kept = Kept::new(of.records, frequency, week_starts, today);
        let last = range.last(today);
        let known = lately.first_day().unwrap_or(last);
        let first = range.first(today).map_or(known, |first| first.max(known));
        Self {
            confirmed: lately.confirmed(),
            figures: Figures::new(of.records, &kept, range, today),
            frequency,
            first: first.min(last),
            of,
            lately,
            kept,
            last,
        }
    }

    fn page(&self, asked: &Asked) -> Page {
        let wanted = Section::ALL.iter().filter(|s| !asked.without.contains(s));
        let sections: Vec<Block> = wanted.filter_map(|wanted| self.section(*wanted)).collect();
        let nothing = Block {
            heading: None,
            parts: vec![Part::Text(self.say(t::REPORT_EMPTY))],
            on_new_sheet: false,
        };
        Page {
            lang: self.of.texts.lang(),
            title: self.say(t::REPORT_TITLE),
            lead: self.lead(asked),
            sections: if self.is_empty() {
                vec![nothing]
            } else {
                sections
            },
            foot: self.foot(),
        }
    }

    /// Whether nothing was recorded in the range.
    fn is_empty(&self) -> bool {
        let figures = &self.figures;
        let nothing_done = self.sessions().next().is_none() && figures.pains.is_empty();
        nothing_done && figures.looked_after == 0 && figures.away == 0
    }

    /// Whose it is, and the programmes: they head the page.
    fn lead(&self, asked: &Asked) -> Vec<Plain> {
        let mut lead = vec![self.whose_and_when(asked)];
        if !asked.without.contains(&Section::Programme) {
            lead.extend(self.programmes());
        }
        lead
    }

    /// `KA · 1 November to 28 November 2026 (28 days)`
    fn whose_and_when(&self, asked: &Asked) -> Plain {
        let texts = self.of.texts;
        let today = self.of.present.today;
        let first = asked.range.first(today).unwrap_or(self.first);
        let first = first.min(self.last);
        let days = self.last.signed_duration_since(first).num_days() + 1;
        let from = if first.year() == self.last.year() {
            texts.day_and_month(first)
        } else {
            texts.full_date(first)
        };
        let when = texts.say(t::ReportFromTo {
            first: &from,
            last: &texts.full_date(self.last),
            days: u64::try_from(days).unwrap_or(0),
        });
        let initials = asked.initials.as_ref();
        let initials = initials.filter(|initials| !initials.as_str().trim().is_empty());
        Plain::new(
            &initials.map_or_else(|| when.clone(), |initials| format!("{initials} · {when}")),
        )
    }

    fn section(&self, section: Section) -> Option<Block> {
        let parts = match section {
            Section::Programme => self.changes(),
            Section::Days => self.days(),
            Section::Pain => self.pain(),
            Section::Exercises => self.exercises(),
            Section::Stops => self.stops(),
            Section::Goals => self.goals(),
            Section::Walking => self.walking(),
            Section::Notes => self.notes(),
        };
        (!parts.is_empty()).then(|| Block {
            heading: Some(self.say(match section {
                Section::Programme => t::REPORT_CHANGES,
                section => section.heading(),
            })),
            parts,
            on_new_sheet: false,
        })
    }

    fn foot(&self) -> Vec<Plain> {
        let today = self.of.present.today;
        let command = match self.figures.range {
            Range::All => "rygrad history --json".to_owned(),
            range => {
                let first = range.first(today).unwrap_or(self.first);
                let days = today.signed_duration_since(first).num_days() + 1;
                format!("rygrad history --json --days {}", days.max(1))
            }
        };
        vec![self.say(t::ReportFoot {
            version: env!("CARGO_PKG_VERSION"),
            command: &command,
        })]
    }

    /// The sessions of the range.
    fn sessions(&self) -> impl Iterator<Item = &'a crate::core::record::SessionRecord> {
        let range = self.figures.range;
        let today = self.of.present.today;
        let sessions = self.lately.sessions();
        sessions.filter(move |session| range.holds(session.local_date, today))
    }

    fn holds(&self, date: NaiveDate) -> bool {
        self.figures.range.holds(date, self.of.present.today)
    }

    fn say<'s>(&self, said: impl Say<'s>) -> Plain {
        Plain::new(&self.of.texts.say(said))
    }

    fn fact<'s>(&self, name: impl Say<'s>, value: &impl ToString) -> Fact {
        Fact {
            name: self.say(name),
            value: Plain::new(&value.to_string()),
        }
    }

    /// The lines up to `most`; one more says how many were left out.
    fn at_most(&self, lines: Vec<Plain>, most: usize) -> Vec<Plain> {
        let left = lines.len().saturating_sub(most);
        let more = (left > 0).then(|| self.say(t::ReportMore { count: left }));
        lines.into_iter().take(most).chain(more).collect()
    }
}

/// `part` of `whole` in whole percent.
fn percent(part: u32, whole: u32) -> u32 {
    let share = (u64::from(part) * 100 + u64::from(whole) / 2).checked_div(whole.into());
    share
        .and_then(|share| u32::try_from(share).ok())
        .unwrap_or(0)
}
