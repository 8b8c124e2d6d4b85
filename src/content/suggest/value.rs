//! Guesses what a value should be from the kind of its field: `"30 sek"`, `Ja`, `1,5`,
//! `22.11.2026`.

use crate::content::fields::{Field, Kind};
use crate::content::names::id_from;
use crate::content::near::nearest;
use crate::core::keys::Key;
use crate::core::programme::Weekdays;
use crate::core::text::{Plain, is_dash};
use chrono::{NaiveDate, NaiveTime};

/// Quotes of keyboards, word processors and the three countries.
pub(super) fn is_quote(c: char) -> bool {
    "\"'`´“”„‟‘’‚‛«»‹›＂′″".contains(c)
}

/// Writes a text as TOML, in quotes on one line.
pub(in crate::content) fn quoted(text: &str) -> String {
    let text = Plain::new(text);
    let text = text.as_str();
    if text.contains('\\') && !text.contains('\'') {
        return format!("'{text}'");
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Returns a value without quotes, spaces and semicolons around it.
fn bare(raw: &str) -> &str {
    raw.trim()
        .trim_matches(|c: char| is_quote(c) || c.is_whitespace() || c == ';')
}

/// Returns values of a kind that the written one may stand for, the likeliest first.
pub(in crate::content) fn values(field: &Field, kind: Kind, raw: &str) -> Vec<String> {
    if raw.len() > super::LONG {
        return Vec::new();
    }
    let word = bare(raw);
    let one = |value: Option<String>| value.into_iter().collect::<Vec<_>>();
    let list = |kind: Kind| one(listed(field, kind, raw));
    match kind {
        Kind::Format => vec!["1".to_owned()],
        Kind::Number(_) => one(numbers(word, field.key).map(|(low, _)| low.to_string())),
        Kind::Amount(_) => one(amount(word, field.key)),
        Kind::NumberOrWord(_, words) => {
            let near = nearest(word, words()).map(quoted);
            one(near.or_else(|| numbers(word, field.key).map(|(low, _)| low.to_string())))
        }
        Kind::Flag => one(yes_or_no(word).map(|yes| yes.to_string())),
        Kind::Switch(words) => {
            let words = words();
            let said = yes_or_no(word).and_then(|yes| {
                let end = if yes { words.first() } else { words.last() };
                end.copied()
            });
            one(said.or_else(|| nearest(word, words)).map(quoted))
        }
        Kind::Word(_) if field.key == "days" => one(weekday(word).map(quoted)),
        Kind::Word(words) => one(nearest(word, words()).map(quoted)),
        Kind::Numbers(limits) => list(Kind::Number(limits)),
        Kind::Words(words, _) => list(Kind::Word(words)),
        Kind::Texts(_) => {
            let inner = raw.trim().strip_prefix('[');
            one(inner.is_none().then(|| format!("[{}]", quoted(word))))
        }
        Kind::Text => texts(raw, word),
        Kind::Exercise | Kind::Programme => one(id_from(word).map(|id| quoted(&id))),
        Kind::Date => one(date(word).map(|date| date.format("%Y-%m-%d").to_string())),
        Kind::Time => one(time(word).map(|time| quoted(&time.format("%H:%M").to_string()))),
        Kind::Keys if raw.trim().starts_with('[') => Vec::new(),
        Kind::Keys => one(key(word).map(|key| format!("[{key}]"))),
        Kind::Decimal(_) => one(decimal(word)),
        Kind::Said(_) if !word.is_empty() && !raw.trim_start().starts_with(['[', '{']) => {
            let lang = if word.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']) {
                "da"
            } else {
                "en"
            };
            let text = quoted(word);
            vec![
                format!("{{ {lang} = {text} }}"),
                format!("{{ {lang} = [{text}] }}"),
            ]
        }
        _ => Vec::new(),
    }
}

/// Returns the word of a day of the week, from its name in any of the three languages.
fn weekday(word: &str) -> Option<&'static str> {
    const NAMES: [[&str; 3]; 7] = [
        ["monday", "mandag", "ma"],
        ["tuesday", "tirsdag", "ti"],
        ["wednesday", "onsdag", "on"],
        ["thursday", "torsdag", "to"],
        ["friday", "fredag", "fr"],
        ["saturday", "lørdag", "lø"],
        ["sunday", "søndag", "sø"],
    ];
    let short = word.to_lowercase();
    let short = short.trim_end_matches('.');
    let days = Weekdays::words().into_iter().zip(NAMES);
    let begins = |name: &str| short.chars().count() > 1 && name.starts_with(short);
    let named = days
        .clone()
        .find(|(_, names)| names.iter().any(|name| begins(name)));
    named.map(|(day, _)| day).or_else(|| {
        let all = days.flat_map(|(day, names)| [day].into_iter().chain(names));
        let near = nearest(short, all)?;
        let words = Weekdays::words().into_iter().zip(NAMES);
        words
            .filter(|(day, names)| *day == near || names.contains(&near))
            .map(|(day, _)| day)
            .next()
    })
}

/// Returns the name of the nearest key.
pub(in crate::content) fn key(word: &str) -> Option<String> {
    let known = Key::from_name(word).map(|_| word);
    known.or_else(|| nearest(word, Key::names())).map(quoted)
}

fn texts(raw: &str, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    // A path of Windows: `\n` in it is no line break.
    let inner = raw
        .trim()
        .strip_prefix('"')
        .and_then(|raw| raw.strip_suffix('"'));
    if let Some(inner) = inner.filter(|inner| is_path(inner) && !inner.contains('\'')) {
        found.push(format!("'{inner}'"));
    }
    let word = bare(word.trim_matches(['[', ']']));
    if !word.is_empty() && !word.contains('\\') {
        found.push(quoted(word));
    }
    found
}

/// Whether a text has a path of Windows, in which a backslash is no escape.
pub(super) fn is_path(text: &str) -> bool {
    text.contains(":\\") || text.starts_with("\\\\")
}

fn listed(field: &Field, kind: Kind, raw: &str) -> Option<String> {
    let inner = raw.trim().trim_matches(['[', ']', '(', ')']);
    let parts = inner
        .split([',', ';', '/', '&', '+'])
        .flat_map(|part| part.split(" og "));
    let parts = parts.flat_map(|part| part.split(" and ")).map(str::trim);
    let mut items = Vec::new();
    for part in parts.filter(|part| !bare(part).is_empty()) {
        let item = values(field, kind, part).into_iter().next()?;
        if !items.contains(&item) {
            items.push(item);
        }
    }
    (!items.is_empty()).then(|| format!("[{}]", items.join(", ")))
}

/// Reads yes or no, in the three languages and in those of machines.
fn yes_or_no(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "ja" | "yes" | "y" | "j" | "on" | "til" | "på" | "1" | "x" | "sand" | "sant" => Some(true),
        "nej" | "nei" | "no" | "n" | "off" | "fra" | "av" | "0" | "falsk" | "usant" => Some(false),
        word => nearest(word, ["true", "false"]).map(|word| word == "true"),
    }
}

/// Words for seconds, for minutes, and for what is only counted.
const SECONDS: &str = "s sec secs sek second seconds sekund sekunder";
const MINUTES: &str = "m min mins minut minutes minute minutter minutt";
const COUNTS: &str = "x × gange gang ganger times reps rep gentagelser repetitions repetisjoner \
    sæt sett sets set stk dage dager days om ugen uken a week per pr uge uke";

/// Returns the factor of a unit, as a fraction, for a key in seconds or minutes. `None` where the
/// unit does not fit the key.
fn unit(word: &str, key: &str) -> Option<(u32, u32)> {
    let is_one = |words: &str, word: &str| words.split_whitespace().any(|w| w == word);
    let word = word.trim_matches('.').to_lowercase();
    let word = word.as_str();
    let timed = ["hold", "move", "return", "pause", "rest"].contains(&key);
    if word.is_empty() || ["ca", "cirka", "about", "omkring"].contains(&word) {
        return Some((1, 1));
    }
    match key {
        "minutes" if is_one(MINUTES, word) => Some((1, 1)),
        "minutes" if is_one(SECONDS, word) => Some((1, 60)),
        _ if timed && is_one(SECONDS, word) => Some((1, 1)),
        _ if timed && is_one(MINUTES, word) => Some((60, 1)),
        "minutes" => None,
        _ if timed => None,
        _ => is_one(COUNTS, word).then_some((1, 1)),
    }
}

/// Returns the smallest and largest number in a word, in the unit of its key.
fn numbers(word: &str, key: &str) -> Option<(u32, u32)> {
    const BETWEEN: &[&str] = &["til", "to", "or", "eller", "og", "and"];
    if word.starts_with(is_dash) {
        return None;
    }
    let mut found = Vec::new();
    let (mut times, mut by) = (1, 1);
    let word = word.replace(|c: char| is_dash(c) || c == '…' || c == '~', " - ");
    let word = word.replace("..", " - ");
    let mut rest = word.trim();
    while !rest.is_empty() {
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(digits);
        if let Ok(number) = number.parse::<u32>() {
            found.push(number);
            rest = after.trim_start();
            if rest.starts_with([',', '.']) && rest.len() > 1 {
                // A fraction or a list is no whole number.
                let zeros = rest.trim_start_matches([',', '.', '0']);
                if zeros.starts_with(|c: char| c.is_ascii_digit()) {
                    return None;
                }
                rest = zeros.trim_start();
            }
            continue;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c.is_ascii_digit());
        let (name, after) = rest.split_at(end.filter(|end| *end > 0).unwrap_or(rest.len()));
        if name != "-" && !BETWEEN.contains(&name.to_lowercase().as_str()) {
            let (more, less) = unit(name, key)?;
            (times, by) = (times.max(more), by.max(less));
        }
        rest = after.trim_start();
    }
    let scaled = |n: &u32| n.checked_mul(times).filter(|n| n % by == 0).map(|n| n / by);
    let (first, last) = match found.as_slice() {
        [one] => (scaled(one)?, scaled(one)?),
        [low, high] => (scaled(low)?, scaled(high)?),
        _ => return None,
    };
    Some((first.min(last), first.max(last)))
}

fn amount(word: &str, key: &str) -> Option<String> {
    let (low, high) = numbers(word, key)?;
    Some(if low == high {
        low.to_string()
    } else {
        format!("\"{low}-{high}\"")
    })
}

/// Reads a number with a decimal comma.
fn decimal(word: &str) -> Option<String> {
    let number = word.replace(',', ".").replace(is_dash, "-");
    let digits = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
    let sound = number.chars().all(digits) && number.parse::<f64>().is_ok();
    sound.then(|| {
        if number.starts_with('.') {
            format!("0{number}")
        } else {
            number
        }
    })
}

/// Reads a date as people write it: `22-11-2026`, `22.11.26`, `22. november 2026`, `2026/11/22`.
fn date(word: &str) -> Option<NaiveDate> {
    #[rustfmt::skip]
    const MONTHS: [&[&str]; 12] = [
        &["jan"], &["feb"], &["mar"], &["apr"], &["maj", "may", "mai"], &["jun"],
        &["jul"], &["aug"], &["sep"], &["okt", "oct"], &["nov"], &["dec", "des"],
    ];
    let parts = word.split(|c: char| is_dash(c) || ". /,\u{a0}".contains(c) || c.is_whitespace());
    let mut numbers = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        let lower = part.to_lowercase();
        let month = MONTHS
            .iter()
            .position(|names| names.iter().any(|name| lower.starts_with(name)));
        match (part.parse::<u32>(), month) {
            (Ok(number), _) => numbers.push(number),
            (Err(_), Some(month)) => {
                let month = u32::try_from(month).ok()? + 1;
                // "November 22, 2026" has the month first.
                let at = numbers.len().max(1).min(numbers.len());
                numbers.insert(at, month);
            }
            (Err(_), None) => return None,
        }
    }
    let &[a, b, c] = numbers.as_slice() else {
        return None;
    };
    let (year, month, day) = if a > 31 { (a, b, c) } else { (c, b, a) };
    let year = if year < 100 { 2000 + year } else { year };
    let year = i32::try_from(year).ok()?;
    NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, day, month))
}

/// Reads a time of day as people write it: `7.30`, `kl. 7`, `0730`, `7:30 pm`, `07:30:00`.
fn time(word: &str) -> Option<NaiveTime> {
    let lower = word.to_lowercase();
    let lower = lower
        .trim_start_matches("klokken")
        .trim_start_matches("kl")
        .trim_matches(['.', ' ']);
    let (lower, add) = match lower.strip_suffix("pm") {
        Some(rest) => (rest, 12),
        None => (lower.strip_suffix("am").unwrap_or(lower), 0),
    };
    let parts: Vec<&str> = lower.trim().split([':', '.', ',', 'h', ' ']).collect();
    let number = |part: &str| part.trim().parse::<u32>().ok();
    let (hour, minute) = match parts.as_slice() {
        [whole] if whole.len() == 4 => (number(whole.get(..2)?)?, number(whole.get(2..)?)?),
        [hour] => (number(hour)?, 0),
        [hour, minute] | [hour, minute, "00"] => (number(hour)?, number(minute)?),
        _ => return None,
    };
    NaiveTime::from_hms_opt(if hour < 12 { hour + add } else { hour }, minute, 0)
}

#[cfg(test)]
mod tests;
