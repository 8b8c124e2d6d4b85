//! Ids of new records: UUID v7, from the time and a seed, so that ids in tests are fixed.

use chrono::{DateTime, FixedOffset};
use uuid::{Builder, Uuid};

/// Makes ids.
#[derive(Debug)]
pub struct Ids {
    state: u64,
}

impl Ids {
    /// Starts from a seed; the edge of the program gives a random one.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next id; ids made later sort later.
    pub fn next(&mut self, now: DateTime<FixedOffset>) -> Uuid {
        let ms = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let mut random = [0; 10];
        let (first, second) = (self.random().to_le_bytes(), self.random().to_le_bytes());
        for (byte, from) in random.iter_mut().zip(first.into_iter().chain(second)) {
            *byte = from;
        }
        Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
    }

    /// `SplitMix64` (Steele, Lea, Flood 2014): enough to keep two machines' ids apart.
    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
