//! Dates and times of day.

use super::At;
use crate::content::fields::Kind;
use crate::content::node::Node;
use crate::content::say;
use chrono::{NaiveDate, NaiveTime};

impl At<'_, '_> {
    pub(super) fn date(&mut self, value: Node<'_>) -> Option<NaiveDate> {
        let date = match value {
            Node::Datetime(when) if when.time.is_none() => when.date,
            _ => None,
        };
        let date = date.and_then(|d| {
            NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
        });
        date.or_else(|| self.wrong(value, Kind::Date))
    }

    pub(super) fn time(&mut self, value: Node<'_>) -> Option<NaiveTime> {
        match value {
            Node::Text(text) | Node::BuiltInText(text) => {
                let time = time_of_day(text);
                if time.is_none() {
                    self.error(say::no_time(self.field.key), say::takes_a_time("\"07:30\""));
                }
                time
            }
            other => self.wrong(other, Kind::Time),
        }
    }
}

/// Reads a time of day as files and the command line have it: `7:30` and `07:30`.
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    let two = |digits: &str, least: usize| {
        let fits =
            (least..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if fits { digits.parse().ok() } else { None }
    };
    NaiveTime::from_hms_opt(two(hour, 1)?, two(minute, 2)?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_people_write_them() {
        assert_eq!(time_of_day("07:30"), NaiveTime::from_hms_opt(7, 30, 0));
        assert_eq!(time_of_day("7:30"), NaiveTime::from_hms_opt(7, 30, 0));
        for wrong in ["24:00", "7.30", "07:3", "+7:30", "", ":", "007:30"] {
            assert_eq!(time_of_day(wrong), None, "{wrong}");
        }
    }
}
