//! The values in a line, each as it is written.

use super::{Rest, Written};
use crate::core::exercise::Span;
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::level::Level;
use crate::core::pain::Pain;
use crate::core::text::Plain;
use crate::store::envelope::number;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use compact_str::CompactString;
use serde_json::{Map, Value};
use std::marker::PhantomData;
use uuid::Uuid;

/// A value that nothing was made of.
pub(super) struct Past<T>(PhantomData<T>);

impl<T> Default for Past<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<T: Written> Written for Past<T> {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        T::pass(rest).map(|()| Self::default())
    }
}

impl<T: Written> Written for Option<T> {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        match rest.literal(b"null") {
            Some(()) => Some(None),
            None => T::read(rest).map(Some),
        }
    }

    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        Option::<Past<T>>::read(rest).map(drop)
    }
}

impl<T: Written> Written for Vec<T> {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        let mut list = Self::new();
        rest.list(|value| list.push(value))?;
        Some(list)
    }

    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        rest.list(|_: Past<T>| {})
    }
}

impl Written for bool {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        if rest.literal(b"false").is_some() {
            return Some(false);
        }
        rest.literal(b"true").map(|()| true)
    }
}

impl Written for u64 {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.number()
    }
}

impl Written for u32 {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        Self::try_from(rest.number()?).ok()
    }
}

impl Written for u8 {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        Self::try_from(rest.number()?).ok()
    }
}

impl Written for Pain {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        Self::new(u8::read(rest)?)
    }
}

impl Written for Level {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        Self::new(u8::read(rest)?)
    }
}

impl Written for Span {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.byte(b'[')?;
        let low = u32::read(rest)?;
        rest.byte(b',')?;
        let high = u32::read(rest)?;
        rest.byte(b']')?;
        Self::new(low, high)
    }
}

impl Written for Uuid {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.byte(b'"')?;
        let (one, two) = (rest.chunk()?, rest.dash_and_four()?);
        let (three, four) = (rest.dash_and_four()?, rest.dash_and_four()?);
        let (five, six) = (rest.dash_and_four()?, rest.chunk()?);
        rest.byte(b'"')?;
        let digits = [one, eight(two, three), eight(four, five), six];
        let mut digits = digits.into_iter().map(number);
        let id = digits.try_fold(0, |id, eight| Some(id << 32 | u128::from(eight?)))?;
        Some(Self::from_u128(id))
    }
}

/// Both as one.
fn eight(one: [u8; 4], other: [u8; 4]) -> [u8; 8] {
    let wide = |four| u64::from(u32::from_be_bytes(four));
    (wide(one) << 32 | wide(other)).to_be_bytes()
}

impl Written for CompactString {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.text().map(Self::from)
    }

    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        rest.pass_text()
    }
}

impl Written for Plain {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.text().map(Self::new)
    }

    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        rest.pass_text()
    }
}

/// What a field is corrected to. No field has a list or an object.
impl Written for Value {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        match rest.bytes.first()? {
            b'"' => rest.text().map(Self::from),
            b'n' => rest.literal(b"null").map(|()| Self::Null),
            b'f' | b't' => bool::read(rest).map(Self::from),
            _ => rest.number().map(Self::from),
        }
    }

    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        match rest.bytes.first()? {
            b'"' => rest.pass_text(),
            _ => Self::read(rest).map(drop),
        }
    }
}

/// The fields of a correction.
impl Written for Map<String, Value> {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        let mut set = Self::new();
        rest.set(|field, value| {
            set.insert(field.to_owned(), value);
        })?;
        Some(set)
    }
}

impl Written for ExerciseId {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        Self::new(rest.text()?).ok()
    }

    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        Self::is_one(rest.quoted()?).then_some(())
    }
}

impl Written for ProgrammeId {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        Self::new(rest.text()?).ok()
    }

    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        Self::is_one(rest.quoted()?).then_some(())
    }
}

impl Written for NaiveDate {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        rest.byte(b'"')?;
        let date = date(rest)?;
        rest.byte(b'"')?;
        Some(date)
    }
}

/// Local time with offset.
impl Written for DateTime<FixedOffset> {
    fn read(rest: &mut Rest<'_>) -> Option<Self> {
        let (local, offset) = local_time(rest)?;
        offset.from_local_datetime(&local).single()
    }

    fn pass(rest: &mut Rest<'_>) -> Option<()> {
        local_time(rest).map(drop)
    }
}

/// A time as clocks show it somewhere, and how far east that is.
fn local_time(rest: &mut Rest<'_>) -> Option<(NaiveDateTime, FixedOffset)> {
    rest.byte(b'"')?;
    let date = date(rest)?;
    rest.byte(b'T')?;
    let hour = rest.two()?;
    rest.byte(b':')?;
    let minute = rest.two()?;
    rest.byte(b':')?;
    let second = rest.two()?;
    let is_west = rest.byte(b'-').is_some();
    if !is_west {
        rest.byte(b'+')?;
    }
    // An offset is less than a day, as a time of day is.
    let hours = rest.two()?;
    rest.byte(b':')?;
    let minutes = rest.two()?;
    rest.byte(b'"')?;
    if hours > 23 || minutes > 59 {
        return None;
    }
    let east = (hours * 3_600 + minutes * 60).cast_signed();
    let offset = FixedOffset::east_opt(if is_west { -east } else { east })?;
    let time = NaiveTime::from_hms_opt(hour, minute, second)?;
    Some((date.and_time(time), offset))
}

fn date(rest: &mut Rest<'_>) -> Option<NaiveDate> {
    let century = rest.two()?;
    let year = century * 100 + rest.two()?;
    rest.byte(b'-')?;
    let month = rest.two()?;
    rest.byte(b'-')?;
    let day = rest.two()?;
    NaiveDate::from_ymd_opt(year.cast_signed(), month, day)
}
