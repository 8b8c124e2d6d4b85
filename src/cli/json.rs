//! The JSON of `list` and `show`. Scripts read its keys, so they must not change.

use super::Home;
use super::joined::Joined;
use crate::core::exercise::{Area, Dose, Exercise, Phase, Position, Sides, Span};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::programme::{Frequency, Programme, Weekdays};
use crate::core::text::{Plain, is_unseen};
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, Write};

/// Writes a value over several lines, with a line end. Characters that are invisible or control a
/// terminal are escaped everywhere, as JSON escapes control characters.
pub(super) fn write(out: &mut dyn Write, value: &impl Serialize) -> Result<(), super::Failure> {
    let mut out = Joined::new(out);
    let mut writer = Serializer::with_formatter(&mut out, Visible::default());
    value.serialize(&mut writer)?;
    writeln!(out)?;
    out.flush()?;
    Ok(())
}

/// A list whose values are written one by one, as [`write()`] would write all of them.
pub(super) struct List<'w> {
    out: Joined<&'w mut dyn Write>,
    formatter: Visible,
    is_empty: bool,
}

impl<'w> List<'w> {
    pub(super) fn begin(out: &'w mut dyn Write) -> io::Result<Self> {
        let mut list = Self {
            out: Joined::new(out),
            formatter: Visible::default(),
            is_empty: true,
        };
        list.formatter.begin_array(&mut list.out)?;
        Ok(list)
    }

    pub(super) fn add(&mut self, value: &impl Serialize) -> Result<(), super::Failure> {
        let Self { out, formatter, .. } = self;
        formatter.begin_array_value(out, self.is_empty)?;
        self.is_empty = false;
        value.serialize(&mut Serializer::with_formatter(&mut *out, *formatter))?;
        Ok(formatter.end_array_value(out)?)
    }

    pub(super) fn end(mut self) -> Result<(), super::Failure> {
        self.formatter.end_array(&mut self.out)?;
        writeln!(self.out)?;
        Ok(self.out.flush()?)
    }
}

/// Writes as [`serde_json::ser::PrettyFormatter`] does, each indent in one piece, and escapes such characters
/// in texts and keys.
#[derive(Clone, Copy, Default)]
struct Visible {
    depth: usize,
    /// Whether the list or the object that was ended last, or is written, has a value.
    has_value: bool,
}

impl Visible {
    fn begin<W: ?Sized + Write>(&mut self, out: &mut W, bracket: u8) -> io::Result<()> {
        self.depth = self.depth.saturating_add(1);
        self.has_value = false;
        out.write_all(&[bracket])
    }

    fn end<W: ?Sized + Write>(&mut self, out: &mut W, bracket: u8) -> io::Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.has_value {
            self.line(out, true)?;
        }
        out.write_all(&[bracket])
    }

    /// Begins a line, behind a comma where it is not the first.
    fn line<W: ?Sized + Write>(self, out: &mut W, is_first: bool) -> io::Result<()> {
        const STEP: &str = "  ";
        /// As deep as ours go.
        const BEGUN: &str = ",\n                    ";
        let length = self.depth.saturating_mul(STEP.len()).saturating_add(2);
        let begun = BEGUN.get(..length).unwrap_or(BEGUN);
        let comma = usize::from(is_first);
        out.write_all(begun.as_bytes().get(comma..).unwrap_or_default())?;
        let rest = length.saturating_sub(begun.len()) / STEP.len();
        (0..rest).try_for_each(|_| out.write_all(STEP.as_bytes()))
    }
}

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        mut text: &str,
    ) -> io::Result<()> {
        // Nearly every text.
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return out.write_all(text.as_bytes());
        }
        while let Some((at, c)) = text.char_indices().find(|(_, c)| is_unseen(*c)) {
            let (seen, rest) = text.split_at(at);
            out.write_all(seen.as_bytes())?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            text = rest.get(c.len_utf8()..).unwrap_or_default();
        }
        out.write_all(text.as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(out, b'[')
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out, b']')
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(out, b'{')
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out, b'}')
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }
}

/// The origin of an exercise or a programme.
#[derive(Serialize)]
pub(super) enum Source {
    #[serde(rename = "built-in")]
    BuiltIn,
    #[serde(rename = "yours")]
    Yours,
}

impl Source {
    pub(super) fn new(is_users: bool) -> Self {
        if is_users { Self::Yours } else { Self::BuiltIn }
    }
}

/// An exercise in a list.
#[derive(Serialize)]
pub(super) struct ExerciseEntry {
    pub(super) id: ExerciseId,
    pub(super) name: Plain,
    pub(super) source: Source,
    pub(super) position: Position,
    pub(super) phases: Vec<Phase>,
    pub(super) areas: Vec<Area>,
    pub(super) dose: DoseEntry,
}

impl ExerciseEntry {
    pub(super) fn new(exercise: &Exercise, home: &Home) -> Self {
        Self {
            id: exercise.id.clone(),
            name: exercise.name.of(home.lang()).clone(),
            source: Source::new(home.library.is_users(&exercise.id)),
            position: exercise.position,
            phases: exercise.phases.clone(),
            areas: exercise.areas.clone(),
            dose: DoseEntry::from(&exercise.dose),
        }
    }
}

/// A programme in a list.
#[derive(Serialize)]
pub(super) struct ProgrammeEntry<E> {
    pub(super) id: ProgrammeId,
    pub(super) name: Plain,
    pub(super) source: Source,
    pub(super) about: Option<Plain>,
    pub(super) days_per_week: Days,
    /// The chosen days of the week, where there are such.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) days: Option<Vec<&'static str>>,
    pub(super) seconds: Option<u64>,
    /// How many levels it has; 1 if it has none.
    pub(super) levels: Level,
    pub(super) exercises: Vec<E>,
}

impl<E> ProgrammeEntry<E> {
    pub(super) fn new(programme: &Programme, exercises: Vec<E>, home: &Home) -> Self {
        let about = programme.about.as_ref();
        Self {
            id: programme.id.clone(),
            name: programme.name.of(home.lang()).clone(),
            source: Source::new(home.library.is_users_programme(&programme.id)),
            about: about.map(|about| about.of(home.lang()).clone()),
            days_per_week: Days::from(programme.frequency),
            days: days(programme.frequency),
            seconds: home.total(programme).map(|total| total.as_secs()),
            levels: programme.most(),
            exercises,
        }
    }
}

/// The words of the chosen days, Monday first.
fn days(frequency: Frequency) -> Option<Vec<&'static str>> {
    let days = frequency.chosen()?;
    Some(days.days().map(Weekdays::word).collect())
}

/// As in the file: a number, or `"as-needed"`.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Days {
    PerWeek(u8),
    AsNeeded(&'static str),
}

impl From<Frequency> for Days {
    fn from(frequency: Frequency) -> Self {
        match frequency {
            Frequency::DaysPerWeek(days) => Self::PerWeek(days),
            Frequency::AsNeeded => Self::AsNeeded("as-needed"),
            Frequency::On(days) => Self::PerWeek(days.count()),
        }
    }
}

/// A dose; times in seconds unless they say minutes, ranges as `[low, high]`.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum DoseEntry {
    Repetitions {
        sets: u32,
        reps: Span,
        hold: Span,
        #[serde(rename = "move")]
        into: u32,
        #[serde(rename = "return")]
        back: u32,
        pause: u32,
        rest: u32,
        sides: Sides,
        both_ways: bool,
    },
    Activity {
        minutes: Span,
        away: bool,
    },
}

impl From<&Dose> for DoseEntry {
    fn from(dose: &Dose) -> Self {
        match dose {
            Dose::Repetitions(r) => Self::Repetitions {
                sets: r.sets,
                reps: r.reps,
                hold: r.hold,
                into: r.into.0,
                back: r.back.0,
                pause: r.pause.0,
                rest: r.rest.0,
                sides: r.sides,
                both_ways: r.both_ways,
            },
            Dose::Activity(a) => Self::Activity {
                minutes: a.minutes,
                away: a.away,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    #[test]
    fn what_is_not_seen_is_escaped_in_texts_and_keys() {
        let value = serde_json::json!({
            "app\u{202e}": "a\u{200b}\u{9b}31m\u{7f}\u{feff}\u{e0041}b",
            "note": ["gåtur – 散歩", "\u{1b}\n\""],
        });
        let mut out = Vec::new();
        write(&mut out, &value).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(!out.chars().any(|c| c != '\n' && is_unseen(c)), "{out}");
        assert!(out.contains(r#""app\u202e": "a\u200b\u009b31m\u007f\ufeff\udb40\udc41b""#));
        assert!(out.contains("gåtur – 散歩"), "{out}");
        let again: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(again, value);
    }

    #[test]
    fn it_is_laid_out_as_json_usually_is() {
        let deep = (0..30).fold(
            serde_json::json!(1),
            |inner, _| serde_json::json!([{"a": inner}]),
        );
        let empty = serde_json::json!([[], {}, [[]], {"a": {}, "b": []}, [1, [], 2], deep, "x"]);
        for value in [empty, serde_json::json!(null)] {
            let mut out = Vec::new();
            write(&mut out, &value).unwrap();
            let usual = serde_json::to_string_pretty(&value).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), format!("{usual}\n"));
        }
    }

    #[test]
    fn a_list_written_value_by_value_is_the_list() {
        for many in 0..3 {
            let values: Vec<_> = (0..many)
                .map(|n| serde_json::json!({"n": [n], "e": []}))
                .collect();
            let (mut whole, mut parts) = (Vec::new(), Vec::new());
            write(&mut whole, &values).unwrap();
            let mut list = List::begin(&mut parts).unwrap();
            for value in &values {
                list.add(value).unwrap();
            }
            list.end().unwrap();
            assert_eq!(String::from_utf8(parts), String::from_utf8(whole));
        }
    }
}
