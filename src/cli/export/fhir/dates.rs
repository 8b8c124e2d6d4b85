//! Moments as FHIR writes them, and which of them it can write at all.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat, Utc};

/// The greatest offset of a place that FHIR can write, in seconds: 14 hours.
const FURTHEST: i32 = 14 * 3_600;

/// Whether FHIR can write a date: its year has four digits. A log edited by hand may hold another.
pub(super) fn can_be_said(date: NaiveDate) -> bool {
    (1_000..=9_999).contains(&date.year())
}

/// A moment with its offset, in whole seconds.
pub(super) fn moment(at: &DateTime<FixedOffset>) -> String {
    if at.offset().local_minus_utc().abs() > FURTHEST {
        return at
            .with_timezone(&Utc)
            .to_rfc3339_opts(SecondsFormat::Secs, false);
    }
    at.to_rfc3339_opts(SecondsFormat::Secs, false)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::*;

    #[test]
    fn a_moment_keeps_its_offset_as_far_as_it_can_be_written() {
        let said = |at: &str| moment(&DateTime::parse_from_rfc3339(at).unwrap());
        for at in ["2026-11-22T08:10:00+01:00", "2026-11-22T08:10:00+14:00"] {
            assert_eq!(said(at), at);
        }
        let far = said("2026-11-22T08:10:00.9+23:00");
        assert_eq!(far, "2026-11-21T09:10:00+00:00");
    }

    #[test]
    fn a_year_has_four_digits() {
        let year = |year| can_be_said(NaiveDate::from_ymd_opt(year, 1, 1).unwrap());
        assert_eq!(
            [999, 1_000, 9_999, 10_000].map(year),
            [false, true, true, false]
        );
    }
}
