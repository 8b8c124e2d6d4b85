//! Corrections that are not read together with what they are of. There are few: most are notes and answers that
//! are added on the same day.

use crate::store::envelope::number;
use std::fmt::Write as _;
use uuid::Uuid;

/// Digits of a correction: of the id, and of the byte.
const DIGITS: usize = 32 + 16;

/// Where corrections lie that are not read together with what they are of, by the id of that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::store) struct Apart(Vec<(Uuid, u64)>);

impl Apart {
    /// What each is of, and its first byte.
    pub(in crate::store) fn of(mut corrections: Vec<(Uuid, u64)>) -> Self {
        corrections.sort_unstable();
        Self(corrections)
    }

    /// What each is of, and its first byte; in order of the ids.
    pub(in crate::store) fn iter(&self) -> impl Iterator<Item = (Uuid, u64)> {
        self.0.iter().copied()
    }

    /// The first bytes of those that are of any of these records, in order, each once.
    pub(in crate::store) fn bytes_of(&self, ids: impl IntoIterator<Item = Uuid>) -> Vec<u64> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let of = |id| {
            let first = self.0.partition_point(|(of, _)| *of < id);
            let behind = self.0.get(first..).unwrap_or_default();
            let all = behind.iter().take_while(move |(of, _)| *of == id);
            all.map(|(_, byte)| *byte)
        };
        let mut bytes: Vec<u64> = ids.into_iter().flat_map(of).collect();
        bytes.sort_unstable();
        bytes.dedup();
        bytes
    }

    /// Those that begin before a byte.
    pub(in crate::store) fn before(&self, end: u64) -> Self {
        Self(self.iter().filter(|(_, byte)| *byte < end).collect())
    }

    /// As they are written.
    pub(super) fn digits(&self) -> String {
        let mut digits = String::with_capacity(self.0.len().saturating_mul(DIGITS));
        for (id, byte) in &self.0 {
            // A string takes all that is written.
            let _ = write!(digits, "{:032x}{byte:016x}", id.as_u128());
        }
        digits
    }

    /// `None` where they are not as they are written, or not all before `end`.
    pub(super) fn read(digits: &str, end: u64) -> Option<Self> {
        let (all, []) = digits.as_bytes().as_chunks::<DIGITS>() else {
            return None;
        };
        let read = all.iter().map(|digits| {
            let (eights, _) = digits.as_chunks::<8>();
            let [a, b, c, d, high, low] = eights else {
                return None;
            };
            let wide = |high, low| Some(u64::from(number(high)?) << 32 | u64::from(number(low)?));
            let id = Uuid::from_u64_pair(wide(*a, *b)?, wide(*c, *d)?);
            Some((id, wide(*high, *low)?))
        });
        let apart = read.collect::<Option<Vec<_>>>()?;
        let is_sound =
            apart.is_sorted_by(|one, next| one < next) && apart.iter().all(|(_, byte)| *byte < end);
        is_sound.then_some(Self(apart))
    }
}
