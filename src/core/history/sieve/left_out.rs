//! Records that were left out, and with them what amends them. Most amendments are notes and answers that come
//! right after their record, and there may be one for each session.

use std::collections::{BTreeSet, HashSet};
use uuid::Uuid;

/// How many are remembered: an amendment stands behind its record in nearly every log, and then none is asked for.
const MOST: usize = if cfg!(test) { 8 } else { 4096 };

/// The ids of amended records that were not kept when their amendment was seen.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    /// The greatest of them, that is the newest.
    ids: BTreeSet<Uuid>,
    /// The greatest that is not remembered.
    forgotten: Option<Uuid>,
    /// Those that were kept later all the same.
    after_all: HashSet<Uuid>,
    /// Whether there may be more of these.
    is_unsure: bool,
    /// Whether any of this is new.
    is_news: bool,
}

impl LeftOut {
    pub(super) fn add(&mut self, id: Uuid) {
        self.ids.insert(id);
        if self.ids.len() > MOST {
            self.forgotten = self.forgotten.max(self.ids.pop_first());
        }
    }

    /// Learns that a record is kept.
    pub(super) fn keeps(&mut self, id: Option<Uuid>) {
        let Some(id) = id else {
            return;
        };
        if self.ids.contains(&id) {
            self.is_news |= self.after_all.insert(id);
        }
        if self.forgotten.is_some_and(|forgotten| id <= forgotten) {
            self.is_news |= !self.is_unsure;
            self.is_unsure = true;
        }
    }

    /// Whether a record was kept, or may have been, after an amendment of it was left out.
    pub(super) fn is_kept_after_all(&self, id: Uuid) -> bool {
        self.is_unsure || self.after_all.contains(&id)
    }

    /// Whether any was that is not known since the last time. From now on its amendments are not left out.
    pub(super) fn needs_another(&mut self) -> bool {
        (self.ids, self.forgotten) = (BTreeSet::new(), None);
        std::mem::take(&mut self.is_news)
    }
}
