//! Cuts and days as digits: there are very many in a long log, and each start reads them.

use super::Cut;
use crate::core::history::DaySet;
use crate::store::envelope::number;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt::Write as _;

/// Words of a [`DaySet`] without a gap: the number of the first one, and 16 digits each.
#[derive(Serialize, Deserialize)]
pub(super) struct Run<'b>(i32, #[serde(borrow)] Cow<'b, str>);

pub(super) fn runs(days: &DaySet) -> Vec<Run<'static>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    let mut next = None;
    for (word, days) in days.words() {
        let digits = format!("{days:016x}");
        match runs.last_mut() {
            Some(Run(_, run)) if next == Some(word) => run.to_mut().push_str(&digits),
            _ => runs.push(Run(word, digits.into())),
        }
        next = word.checked_add(1);
    }
    runs
}

/// The cuts as they are written. `None` where bytes or days are more than can be.
pub(super) fn written(cuts: &[Cut]) -> Option<String> {
    let mut digits = String::with_capacity(cuts.len().saturating_mul(16));
    let (mut byte, mut day) = (0, 0);
    for cut in cuts {
        let bytes = u32::try_from(cut.byte.checked_sub(byte)?).ok()?;
        let days = cut.last.num_days_from_ce().checked_sub(day)?;
        // A string takes all that is written.
        let _ = write!(digits, "{bytes:08x}{days:08x}");
        (byte, day) = (cut.byte, cut.last.num_days_from_ce());
    }
    Some(digits)
}

pub(super) fn cuts(digits: &str) -> Option<Vec<Cut>> {
    let (digits, []) = digits.as_bytes().as_chunks::<16>() else {
        return None;
    };
    let mut cuts = Vec::with_capacity(digits.len());
    let (mut byte, mut day) = (0_u64, 0_i32);
    for digits in digits {
        let (bytes, days) = digits.split_first_chunk::<8>()?;
        byte = byte.checked_add(number(*bytes)?.into())?;
        day = day.checked_add(number(*days.first_chunk()?)?.cast_signed())?;
        let last = NaiveDate::from_num_days_from_ce_opt(day)?;
        cuts.push(Cut { byte, last });
    }
    Some(cuts)
}

pub(super) fn days(runs: &[Run<'_>]) -> Option<DaySet> {
    let mut set = DaySet::default();
    for Run(first, digits) in runs {
        let (digits, []) = digits.as_bytes().as_chunks::<16>() else {
            return None;
        };
        let last = i32::try_from(digits.len()).ok()?;
        let last = first.checked_add(last.checked_sub(1)?)?;
        if !DaySet::has_word(*first) || !DaySet::has_word(last) {
            return None;
        }
        let mut words = Vec::with_capacity(digits.len());
        for digits in digits {
            let (high, low) = digits.split_first_chunk::<8>()?;
            let (high, low) = (number(*high)?, number(*low.first_chunk()?)?);
            words.push(u64::from(high) << 32 | u64::from(low));
        }
        set.add_words(*first, &words);
    }
    Some(set)
}
