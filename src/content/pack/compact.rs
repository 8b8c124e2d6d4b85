//! A programme in one line of few letters, for a QR code: `docs/share.md` describes it.
//!
//! It uses only capital letters, digits and `$%*+-./:`, which a QR code packs closest. Spaces and line
//! breaks mean nothing, so that a copied text may be wrapped. A CRC at its end finds what was lost. The
//! exercises are only named, so all of them must be built in. A clinician's signature stays out.

mod letters;
mod read;

pub use read::{Broken, file};

use crate::core::exercise::{DoseChange, Side, Sides, Span};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::programme::{Frequency, Programme, Progress};
use crate::core::text::Lang;
use chrono::Weekday;

/// What it begins with: the name, and the version of this form.
pub const START: &str = "RYGRAD1";
/// What any version begins with.
const NAME: &str = "RYGRAD";
/// The longest line that is read; 13 is the largest version of a QR code that is drawn, which has 619.
const LONGEST: usize = 4_000;
/// Between fields.
const FIELD: char = '/';
/// Between the parts of a field.
const PART: char = ':';
/// Between levels, and between the languages of a name.
const AND: char = '+';

/// Why a programme has no such line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Uncompact {
    /// This exercise is not built in, or not as it is here.
    Exercise(ExerciseId),
    /// It leads to this programme, which is not built in.
    Programme(ProgrammeId),
}

/// Whether a text is such a line, of any version.
pub fn is_compact(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !c.is_whitespace());
    let name = NAME.chars().all(|c| letters.next() == Some(c));
    name && letters.next().is_some_and(|c| c.is_ascii_digit())
}

/// Writes a programme, with its name in these languages. `is_own` and `is_own_programme` say what is not
/// built in.
///
/// # Errors
/// Where a receiver could not read it, because it needs a file of the sender.
pub fn write(
    programme: &Programme,
    langs: &[Lang],
    is_own: impl Fn(&ExerciseId) -> bool,
    is_own_programme: impl Fn(&ProgrammeId) -> bool,
) -> Result<String, Uncompact> {
    if let Some(own) = programme.items.iter().find(|item| is_own(&item.exercise)) {
        return Err(Uncompact::Exercise(own.exercise.clone()));
    }
    let flare = programme.flare.iter();
    let mut others = flare.chain(programme.next.iter().map(|next| &next.programme));
    if let Some(own) = others.find(|id| **id != programme.id && is_own_programme(id)) {
        return Err(Uncompact::Programme(own.clone()));
    }
    let mut fields = vec![
        START.to_owned(),
        capitals(programme.id.as_str()),
        names(programme, langs),
        days(programme.frequency),
    ];
    if programme.first_side == Side::Left {
        fields.push("L".to_owned());
    }
    if programme.progress != Progress::USUAL {
        let Progress {
            first,
            after_sessions,
        } = programme.progress;
        fields.push(format!("P{}{PART}{after_sessions}", first.number()));
    }
    if let Some(id) = &programme.flare {
        fields.push(format!("F{}", capitals(id.as_str())));
    }
    if let Some(next) = &programme.next {
        let (id, after) = (capitals(next.programme.as_str()), next.after_sessions);
        let ask = if next.ask_first { ":A" } else { "" };
        fields.push(format!("N{id}{PART}{after}{ask}"));
    }
    fields.extend(programme.items.iter().map(|item| {
        let levels = item
            .levels
            .iter()
            .map(|level| format!("{AND}{}", dose(level)));
        let dose = dose(&item.change) + &levels.collect::<String>();
        let part = if dose.is_empty() { "" } else { ":" };
        format!("X{}{part}{dose}", capitals(item.exercise.as_str()))
    }));
    let mut line = fields.join("/");
    line.push(FIELD);
    line.push_str(&crc(&line));
    Ok(line)
}

fn crc(line: &str) -> String {
    format!("{:08X}", crc32fast::hash(line.as_bytes()))
}

fn capitals(id: &str) -> String {
    id.to_ascii_uppercase()
}

/// The name in each language; in whichever there is where these are lacking.
fn names(programme: &Programme, langs: &[Lang]) -> String {
    let said = langs
        .iter()
        .filter_map(|lang| Some((*lang, programme.name.exactly(*lang)?)));
    let mut said: Vec<_> = said.collect();
    if said.is_empty() {
        said.extend(programme.name.iter().take(1));
    }
    let said = said.into_iter().map(|(lang, name)| {
        format!(
            "{}{PART}{}",
            capitals(lang.code()),
            letters::written(name.as_str())
        )
    });
    said.collect::<Vec<_>>().join("+")
}

fn days(frequency: Frequency) -> String {
    match frequency {
        Frequency::DaysPerWeek(days) => format!("D{days}"),
        Frequency::AsNeeded => "D0".to_owned(),
        Frequency::On(days) => {
            let days = days.days().map(|day| day.number_from_monday().to_string());
            format!("W{}", days.collect::<String>())
        }
    }
}

/// The day of a number from 1, Monday.
fn day(number: u32) -> Option<Weekday> {
    Weekday::try_from(u8::try_from(number.checked_sub(1)?).ok()?).ok()
}

fn dose(change: &DoseChange) -> String {
    let mut text = String::new();
    let mut part = |letter: char, amount: Option<String>| {
        if let Some(amount) = amount {
            text.push(letter);
            text.push_str(&amount);
        }
    };
    let span = |span: Span| match (span.low(), span.high()) {
        (low, high) if low == high => low.to_string(),
        (low, high) => format!("{low}-{high}"),
    };
    part('S', change.sets.map(|n| n.to_string()));
    part('R', change.reps.map(span));
    part('H', change.hold.map(span));
    part('M', change.into.map(|n| n.0.to_string()));
    part('B', change.back.map(|n| n.0.to_string()));
    part('P', change.pause.map(|n| n.0.to_string()));
    part('T', change.rest.map(|n| n.0.to_string()));
    part('D', change.sides.map(|sides| side(sides).to_string()));
    part('W', change.both_ways.map(|yes| u8::from(yes).to_string()));
    part('U', change.minutes.map(span));
    text
}

/// The keys of a dose in a file, by their letters.
const KEYS: [(char, &str); 10] = [
    ('S', "sets"),
    ('R', "reps"),
    ('H', "hold"),
    ('M', "move"),
    ('B', "return"),
    ('P', "pause"),
    ('T', "rest"),
    ('D', "sides"),
    ('W', "both-ways"),
    ('U', "minutes"),
];

const fn side(sides: Sides) -> char {
    match sides {
        Sides::Both => '2',
        Sides::Each => '1',
        Sides::Alternate => '3',
        Sides::None => '0',
    }
}

#[cfg(test)]
mod tests;
