//! The manuscript as a page to read from, on paper or beside the microphone.
//!
//! ```text
//! [ ] pelvic-tilt.move   at most 0.6 s
//!     Tilt
//!     as in: 3, last one, Tilt
//! ```

use crate::cli::Home;
use crate::cli::sheet::wrapped;
use crate::core::ids::ExerciseId;
use crate::i18n::{Texts, t};
use crate::script::fragments::{Fragment, GENERAL, Manuscript, NUMBERS, WORDS};
use crate::voice::pack::{Pack, State};
use std::time::Duration;

/// The longest line.
const MEASURE: usize = 78;
/// The indent of what belongs to a text.
const INDENT: &str = "    ";
/// So many exercises are named; more are counted.
const NAMED: usize = 3;

/// The lines of the page.
pub(super) fn lines(
    manuscript: &Manuscript,
    pack: &Pack,
    texts: &Texts,
    home: &Home,
) -> Vec<String> {
    let mut lines = vec![texts.say(t::PACK_PAGE_TITLE), String::new()];
    for how in [
        t::PACK_PAGE_FILES,
        t::PACK_PAGE_SPEAK,
        t::PACK_PAGE_TIME,
        t::PACK_PAGE_MARKS,
    ] {
        lines.extend(wrapped(&texts.say(how), "", MEASURE));
    }
    let mut section = None;
    for fragment in &manuscript.fragments {
        if section != Some(fragment.section()) {
            section = Some(fragment.section());
            let title = title(fragment.section(), texts, home);
            lines.extend([String::new(), String::new(), format!("== {title} ==")]);
        }
        lines.push(String::new());
        lines.extend(entry(fragment, pack, texts, home));
    }
    lines
}

fn title(section: &str, texts: &Texts, home: &Home) -> String {
    match section {
        GENERAL => texts.say(t::PACK_PAGE_GENERAL),
        NUMBERS => texts.say(t::PACK_PAGE_NUMBERS),
        WORDS => texts.say(t::PACK_PAGE_WORDS),
        id => ExerciseId::new(id).map_or_else(
            |_| id.to_owned(),
            |id| home.library.exercise_name(&id, texts.lang()).to_string(),
        ),
    }
}

fn entry(fragment: &Fragment, pack: &Pack, texts: &Texts, home: &Home) -> Vec<String> {
    let mark = match pack.state(fragment) {
        State::Recorded(_) => "[x]",
        State::Older(_) => "[!]",
        State::Missing => "[ ]",
    };
    let id = &fragment.id;
    let most = fragment.most.map(|most| {
        let seconds = seconds(most, texts);
        let seconds = seconds.as_str();
        format!("   {}", texts.say(t::PackPageMost { seconds }))
    });
    let mut lines = vec![format!("{mark} {id}{}", most.unwrap_or_default())];
    lines.extend(wrapped(fragment.text.as_str(), INDENT, MEASURE));
    if let Some(sentence) = &fragment.within {
        let sentence = sentence.as_str();
        let said = texts.say(t::PackPageWithin { sentence });
        lines.extend(wrapped(&said, INDENT, MEASURE));
    }
    if let Some(said) = heard(fragment, texts, home) {
        lines.extend(wrapped(&said, INDENT, MEASURE));
    }
    lines
}

/// In which exercises it is heard, unless it stands under its own.
fn heard(fragment: &Fragment, texts: &Texts, home: &Home) -> Option<String> {
    let is_general = [GENERAL, WORDS].contains(&fragment.section());
    if !is_general || fragment.exercises.is_empty() {
        return None;
    }
    let name = |id: &ExerciseId| home.library.exercise_name(id, texts.lang()).to_string();
    let names: Vec<String> = fragment.exercises.iter().take(NAMED).map(name).collect();
    let names = names.join(", ");
    let (names, more) = (
        names.as_str(),
        fragment.exercises.len().saturating_sub(NAMED),
    );
    Some(texts.say(t::PackPageHeard { names, more }))
}

/// Seconds with one digit, never more than there are.
pub(super) fn seconds(time: Duration, texts: &Texts) -> String {
    let tenths = u16::try_from(time.as_millis() / 100).unwrap_or(u16::MAX);
    texts.tenths(tenths)
}
