//! A rehearsal as text, to print or read.
//!
//! ```text
//! Disc, first weeks (disc-1)
//! Full plan, 14 min 25 s, 3 exercises.
//!
//! 1. Pelvic tilt, on your back
//!     0:00                    Pelvic tilt. Lie on your back with your knees
//!                             bent and feet flat.
//!     0:49    ♪ last seconds  3
//!     0:52    ♪ start         Tilt
//! ```

use super::{Said, Session};
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::i18n::measure::width;
use crate::i18n::{Text, t, word};
use crate::script::{Timed, Tone};
use std::time::Duration;

/// The fewest columns for words beside their time and tone. With fewer, the words are below.
const BESIDE: usize = 24;
/// The indent of words below their time.
const BELOW: &str = "      ";

pub(super) fn write(
    session: &Session,
    said: &Said,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<(), Failure> {
    let page = Page::new(home, edge.measure());
    let mut lines = page.heading(session);
    let mut item = None;
    for timed in &said.lines {
        let step = session.plan.timeline().get(timed.step);
        let now = step.map(|step| step.item);
        if now != item {
            item = now;
            lines.push(String::new());
            lines.extend(
                now.map(|now| page.exercise(now, session))
                    .unwrap_or_default(),
            );
        }
        lines.extend(page.line(timed));
    }
    let total = clock(said.lasts);
    lines.push(String::new());
    lines.push(home.texts.say(t::CliRehearseTotal { time: total.trim() }));
    for line in lines {
        writeln!(edge.out, "{line}")?;
    }
    Ok(())
}

/// The layout of the page.
struct Page<'h> {
    home: &'h Home,
    measure: usize,
    /// Columns of the longest tone name.
    tones: usize,
}

impl<'h> Page<'h> {
    fn new(home: &'h Home, measure: usize) -> Self {
        let mut page = Self {
            home,
            measure,
            tones: 0,
        };
        let longest = Tone::ALL.iter().map(|tone| width(&page.tone(*tone)));
        page.tones = longest.max().unwrap_or(0);
        page
    }

    fn tone(&self, tone: Tone) -> String {
        format!("♪ {}", self.home.texts.say(tone_word(tone)))
    }

    /// The plan, its duration, and what it leaves out.
    fn heading(&self, session: &Session) -> Vec<String> {
        let (home, lang) = (self.home, self.home.lang());
        let kind = session.plan.outline().kind;
        let level = session.plan.outline().level;
        let level = level.map(|level| home.texts.level(level).to_lowercase());
        let parts = [
            home.texts.say(word::plan(kind)),
            home.texts.length(session.plan.total()),
            home.texts.say(t::ExerciseCount {
                count: session.plan.items().len(),
            }),
        ];
        let brief = session.is_brief();
        let brief = brief.then(|| home.texts.say(t::CLI_REHEARSE_BRIEF));
        let parts: Vec<String> = parts.into_iter().chain(level).chain(brief).collect();
        let programme = &session.programme;
        let name = format!("{} ({})", programme.name.of(lang), programme.id);
        let mut lines = wrapped(&name, "", self.measure);
        lines.extend(wrapped(&format!("{}.", parts.join(", ")), "", self.measure));
        lines.extend(left_out(session, home, self.measure));
        lines
    }

    fn exercise(&self, item: usize, session: &Session) -> Vec<String> {
        let Some(exercise) = session.exercise(item) else {
            return Vec::new();
        };
        let name = exercise.name.of(self.home.lang());
        let position = self.home.texts.say(word::position(exercise.position));
        let lead = format!("{}. ", item + 1);
        wrapped(&format!("{name}, {position}"), &lead, self.measure)
    }

    /// The text of one line, if there is anything to hear.
    fn line(&self, timed: &Timed) -> Vec<String> {
        let (words, tone) = (timed.line.text(), timed.line.tone);
        if words.is_empty() && tone.is_none() {
            return Vec::new();
        }
        let tone = tone.map(|tone| self.tone(tone)).unwrap_or_default();
        let pad = " ".repeat(self.tones.saturating_sub(width(&tone)));
        let lead = format!("  {}  {tone}{pad}  ", clock(timed.at));
        if words.is_empty() {
            return vec![lead.trim_end().to_owned()];
        }
        if width(&lead) + BESIDE <= self.measure {
            return wrapped(&words, &lead, self.measure);
        }
        let mut lines = vec![lead.trim_end().to_owned()];
        lines.extend(wrapped(&words, BELOW, self.measure));
        lines
    }
}

/// The names of the exercises that standing conditions leave out.
pub(super) fn left_out(session: &Session, home: &Home, measure: usize) -> Vec<String> {
    let names = session.hidden.iter();
    let names: Vec<String> = names
        .map(|exercise| format!("{} ({})", exercise.name.of(home.lang()), exercise.id))
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    let names = names.join(", ");
    let said = home.texts.say(t::CliRehearseLeftOut {
        exercises: names.as_str(),
    });
    wrapped(&said, "", measure)
}

/// Minutes and seconds, with tenths if needed, eight columns wide.
fn clock(at: Duration) -> String {
    let (minutes, seconds) = (at.as_secs() / 60, at.as_secs() % 60);
    let tenths = match at.subsec_millis() / 100 {
        0 => "  ".to_owned(),
        tenths => format!(".{tenths}"),
    };
    format!("{minutes:>3}:{seconds:02}{tenths}")
}

/// The name of a tone.
const fn tone_word(tone: Tone) -> Text {
    match tone {
        Tone::Start => t::CLI_REHEARSE_TONE_START,
        Tone::Hold => t::CLI_REHEARSE_TONE_HOLD,
        Tone::LetGo => t::CLI_REHEARSE_TONE_LET_GO,
        Tone::ChangeSide => t::CLI_REHEARSE_TONE_CHANGE_SIDE,
        Tone::Last => t::CLI_REHEARSE_TONE_LAST,
        Tone::Freeze => t::CLI_REHEARSE_TONE_FREEZE,
        Tone::End => t::CLI_REHEARSE_TONE_END,
    }
}
