//! Such a line as the file of a programme. The reader of files then says what is wrong with its numbers.

use super::{AND, FIELD, KEYS, LONGEST, PART, START, crc, day, letters};
use crate::core::exercise::Sides;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::programme::Weekdays;
use crate::core::text::{Lang, Plain};
use std::fmt::Write as _;

/// Where the file comes from, and where it explains itself to an editor.
const HEAD: &str = "#:schema ../schema/programme.schema.json\nformat = 1\n";
/// Its only source.
const SOURCE: &str = "sources = [\"ours: read from a code\"]\n";

/// Why a line cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// It is of another version.
    Version,
    /// Letters are missing, wrong or too many.
    Letters,
}

/// Reads a line: the id of its programme, and the text of a file that has it.
///
/// # Errors
/// Where it is not what a program like this one wrote.
pub fn file(line: &str) -> Result<(ProgrammeId, String), Broken> {
    let line: String = line
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{feff}')
        .take(LONGEST + 1)
        .collect();
    if line.len() > LONGEST {
        return Err(Broken::Letters);
    }
    let mut fields = line.split(FIELD);
    if fields.next() != Some(START) {
        return Err(Broken::Version);
    }
    let (before, last) = line.rsplit_once(FIELD).ok_or(Broken::Letters)?;
    if crc(&format!("{before}{FIELD}")) != last {
        return Err(Broken::Letters);
    }
    programme(before).ok_or(Broken::Letters)
}

fn programme(line: &str) -> Option<(ProgrammeId, String)> {
    let mut fields = line.split(FIELD).skip(1);
    let id = ProgrammeId::new(&id(fields.next()?)?).ok()?;
    let names = names(fields.next()?)?;
    let days = days(fields.next()?)?;
    let (mut top, mut below, mut items) = (days, String::new(), String::new());
    for field in fields {
        let mut letters = field.chars();
        let tag = letters.next()?;
        let rest = letters.as_str();
        match tag {
            'L' if rest.is_empty() => top.push_str("first-side = \"left\"\n"),
            'P' => {
                let (first, after) = rest.split_once(PART)?;
                let (first, after) = (number(first)?, number(after)?);
                write!(
                    below,
                    "\n[progress]\nfirst = {first}\nafter-sessions = {after}\n"
                )
                .ok()?;
            }
            'F' => write!(below, "\n[flare]\nprogramme = \"{}\"\n", self::id(rest)?).ok()?,
            'N' => {
                let mut parts = rest.split(PART);
                let (id, after) = (self::id(parts.next()?)?, number(parts.next()?)?);
                write!(
                    below,
                    "\n[next]\nprogramme = \"{id}\"\nafter-sessions = {after}\n"
                )
                .ok()?;
                match parts.next() {
                    None => {}
                    Some("A") => below.push_str("ask-first = true\n"),
                    Some(_) => return None,
                }
            }
            'X' => items.push_str(&item(rest)?),
            _ => return None,
        }
    }
    Some((id, [HEAD, &top, SOURCE, &names, &items, &below].concat()))
}

/// An id in small letters.
fn id(word: &str) -> Option<String> {
    let is_capital = word.bytes().all(|b| !b.is_ascii_lowercase());
    let id = word.to_ascii_lowercase();
    ExerciseId::new(&id).ok().filter(|_| is_capital)?;
    Some(id)
}

fn names(field: &str) -> Option<String> {
    let mut text = "\n[name]\n".to_owned();
    for said in field.split(AND) {
        let (lang, name) = said.split_once(PART)?;
        let lang = Lang::ALL
            .into_iter()
            .find(|known| known.code().eq_ignore_ascii_case(lang))?;
        let name = letters::read(name)?;
        let name = toml_edit::Value::from(Plain::new(&name).as_str());
        writeln!(text, "{lang} = {name}").ok()?;
    }
    Some(text)
}

fn days(field: &str) -> Option<String> {
    if let Some(days) = field.strip_prefix('W') {
        let days = days.chars().map(|c| day(c.to_digit(10)?));
        let days = Weekdays::new(days.collect::<Option<Vec<_>>>()?)?;
        let words: Vec<&str> = days.days().map(Weekdays::word).collect();
        return Some(format!("days = {words:?}\n"));
    }
    Some(match number(field.strip_prefix('D')?)? {
        0 => "days-per-week = \"as-needed\"\n".to_owned(),
        days => format!("days-per-week = {days}\n"),
    })
}

/// One exercise: its id, what is changed in its dose, and its levels.
fn item(field: &str) -> Option<String> {
    let (exercise, doses) = field.split_once(PART).unwrap_or((field, ""));
    let mut text = format!("\n[[exercise]]\nid = \"{}\"\n", id(exercise)?);
    let mut doses = doses.split(AND);
    for (key, value) in dose(doses.next()?)? {
        writeln!(text, "{key} = {value}").ok()?;
    }
    let levels = doses.map(|level| {
        let keys = dose(level)?.into_iter();
        let keys: Vec<String> = keys
            .map(|(key, value)| format!("{key} = {value}"))
            .collect();
        Some(if keys.is_empty() {
            "{}".to_owned()
        } else {
            format!("{{ {} }}", keys.join(", "))
        })
    });
    let levels = levels.collect::<Option<Vec<String>>>()?;
    if !levels.is_empty() {
        writeln!(text, "levels = [{}]", levels.join(", ")).ok()?;
    }
    Some(text)
}

/// The keys of a dose with their values as a file has them.
fn dose(written: &str) -> Option<Vec<(&'static str, String)>> {
    let mut found: Vec<(&'static str, String)> = Vec::new();
    let mut rest = written;
    while let Some(letter) = rest.chars().next() {
        let (_, key) = KEYS.iter().find(|(known, _)| *known == letter)?;
        let after = rest.get(1..)?;
        let end = after.find(|c: char| !(c.is_ascii_digit() || c == '-'));
        let (amount, next) = after.split_at(end.unwrap_or(after.len()));
        let value = match *key {
            "sides" => {
                let all = Sides::ALL.iter();
                let mut all = all.filter(|sides| amount == super::side(**sides).to_string());
                format!("\"{}\"", all.next()?.word())
            }
            "both-ways" => match amount {
                "0" => "false".to_owned(),
                "1" => "true".to_owned(),
                _ => return None,
            },
            _ => match amount.split_once('-') {
                None => number(amount)?.to_string(),
                Some((low, high)) => format!("\"{}-{}\"", number(low)?, number(high)?),
            },
        };
        if found.iter().any(|(known, _)| known == key) {
            return None;
        }
        found.push((key, value));
        rest = next;
    }
    Some(found)
}

/// A number of at most four digits.
fn number(digits: &str) -> Option<u32> {
    let is_short = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_short.then(|| digits.parse().ok())?
}
