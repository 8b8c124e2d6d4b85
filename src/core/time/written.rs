//! Dates and times as the log and exports have them, made where they are needed: without memory of their own
//! and without a formatter. Both stand several times in each session of an export.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat, Timelike, Utc};

/// Hands on a date as ISO 8601 writes it.
pub fn date<T>(date: NaiveDate, then: impl FnOnce(&str) -> T) -> T {
    hand_on(date_digits(date), || date.to_string(), then)
}

/// Hands on a time as RFC 3339 writes it, with whole seconds and its offset as numbers.
pub fn seconds<T>(at: &DateTime<FixedOffset>, then: impl FnOnce(&str) -> T) -> T {
    let usual = || at.to_rfc3339_opts(SecondsFormat::Secs, false);
    hand_on(time_digits(at), usual, then)
}

/// The same in UTC, with a Z.
pub fn utc<T>(at: &DateTime<Utc>, then: impl FnOnce(&str) -> T) -> T {
    let usual = || at.to_rfc3339_opts(SecondsFormat::Secs, true);
    hand_on(utc_digits(at), usual, then)
}

/// Hands on what is made of digits, else what a formatter makes.
fn hand_on<const N: usize, T>(
    digits: Option<[u8; N]>,
    usual: impl FnOnce() -> String,
    then: impl FnOnce(&str) -> T,
) -> T {
    match digits.as_ref().map(|digits| std::str::from_utf8(digits)) {
        Some(Ok(text)) => then(text),
        _ => then(&usual()),
    }
}

/// `2026-11-22`; `None` where a year has not four digits.
fn date_digits(date: NaiveDate) -> Option<[u8; 10]> {
    let year = u32::try_from(date.year())
        .ok()
        .filter(|year| *year <= 9999)?;
    let pairs = [
        (0, year / 100),
        (2, year),
        (5, date.month()),
        (8, date.day()),
    ];
    with_pairs(*b"yyyy-mm-dd", pairs)
}

/// `2026-11-22T08:00:00+01:00`; `None` in a leap second and with an offset that is no whole minutes too.
fn time_digits(at: &DateTime<FixedOffset>) -> Option<[u8; 25]> {
    const SECOND: u32 = 1_000_000_000;
    let (local, offset) = (at.naive_local(), at.offset().local_minus_utc());
    if local.nanosecond() >= SECOND || offset % 60 != 0 {
        return None;
    }
    let minutes = offset.unsigned_abs() / 60;
    let mut digits = if offset < 0 {
        *b"yyyy-mm-ddThh:mm:ss-hh:mm"
    } else {
        *b"yyyy-mm-ddThh:mm:ss+hh:mm"
    };
    *digits.first_chunk_mut()? = date_digits(local.date())?;
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    let pairs = [
        (11, hour),
        (14, minute),
        (17, second),
        (20, minutes / 60),
        (23, minutes % 60),
    ];
    with_pairs(digits, pairs)
}

/// Puts the last two digits of numbers at their places.
fn with_pairs<const ALL: usize, const PAIRS: usize>(
    mut digits: [u8; ALL],
    pairs: [(usize, u32); PAIRS],
) -> Option<[u8; ALL]> {
    let digit = |number: u32| u8::try_from(number % 10).map_or(b'?', |digit| b'0' + digit);
    for (place, number) in pairs {
        let pair = digits.get_mut(place..)?.first_chunk_mut()?;
        *pair = [digit(number / 10), digit(number)];
    }
    Some(digits)
}

/// `2026-11-22T07:00:00Z`.
fn utc_digits(at: &DateTime<Utc>) -> Option<[u8; 20]> {
    let digits = time_digits(&at.fixed_offset())?;
    let mut digits = *digits.first_chunk()?;
    *digits.last_mut()? = b'Z';
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    #[test]
    fn the_ends_of_what_has_four_digits_are_written() {
        let first = NaiveDate::from_ymd_opt(0, 1, 1).unwrap_or_default();
        let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default();
        for day in [first, last, first - Days::new(1), last + Days::new(1)] {
            date(day, |text| assert_eq!(text, day.to_string()));
        }
        assert!(date_digits(first).is_some() && date_digits(last).is_some());
    }

    proptest! {
        #[test]
        fn a_time_is_written_as_chrono_writes_it(
            second in -70_000_000_000_i64..300_000_000_000,
            nano in 0_u32..2_000_000_000,
            offset in prop_oneof![-86_399..86_400, (-1_439..1_440).prop_map(|minutes| minutes * 60)],
        ) {
            let utc = DateTime::from_timestamp(second, nano);
            let offset = FixedOffset::east_opt(offset);
            if let (Some(utc), Some(offset)) = (utc, offset) {
                let at = utc.with_timezone(&offset);
                let usual = at.to_rfc3339_opts(SecondsFormat::Secs, false);
                seconds(&at, |text| assert_eq!(text, usual));
                let usual = utc.to_rfc3339_opts(SecondsFormat::Secs, true);
                super::utc(&utc, |text| assert_eq!(text, usual));
                let day = at.date_naive();
                date(day, |text| assert_eq!(text, day.to_string()));
            }
        }
    }
}
