//! The parts that were put into a line already: numbers and words of movements come again and again.

use super::place::Wrong;
use crate::voice::clip::Clip;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The most samples that are kept: five minutes, more than the short parts of any voice.
const MOST: usize = 5 * 60 * 22_050;

/// Parts as they are heard, by their ids.
#[derive(Debug, Default)]
pub(super) struct Parts(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    clips: HashMap<String, Arc<Clip>>,
    samples: usize,
}

impl Parts {
    /// The part with this id, made if it was not heard before.
    pub(super) fn of(
        &self,
        id: &str,
        make: impl FnOnce() -> Result<Clip, Wrong>,
    ) -> Result<Arc<Clip>, Wrong> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(clip) = known().clips.get(id) {
            return Ok(Arc::clone(clip));
        }
        let clip = Arc::new(make()?);
        let mut kept = known();
        if kept.samples + clip.samples.len() <= MOST {
            kept.samples += clip.samples.len();
            kept.clips.insert(id.to_owned(), Arc::clone(&clip));
        }
        Ok(clip)
    }
}
