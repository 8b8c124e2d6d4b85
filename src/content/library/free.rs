//! Ids that nothing has yet. The log knows exercises and programmes by their ids alone, so one id is never
//! both.

use super::Library;
use crate::core::ids::{ExerciseId, is_reserved};

/// Letters of an id, with room for a number behind them.
const ROOM: usize = 36;
/// The numbers that are tried.
const NUMBERS: std::ops::Range<u32> = 2..1_000;

impl Library {
    /// The first id that no exercise and no programme has: this one, or with a number behind it.
    /// `is_taken` says which others are not to be had.
    pub fn free_id(&self, wanted: &str, is_taken: impl Fn(&str) -> bool) -> Option<String> {
        let wanted: String = wanted.chars().take(ROOM).collect();
        let wanted = wanted.trim_end_matches('-');
        let (exercises, programmes) = (self.exercise_ids(), self.programme_ids());
        let is_free = |id: &String| {
            let is_there = exercises.iter().any(|other| other.as_str() == id)
                || programmes.iter().any(|other| other.as_str() == id);
            ExerciseId::new(id).is_ok() && !is_reserved(id) && !is_there && !is_taken(id)
        };
        let numbered = NUMBERS.map(|n| format!("{wanted}-{n}"));
        let mut all = std::iter::once(wanted.to_owned()).chain(numbered);
        all.find(is_free)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_free_where_neither_an_exercise_nor_a_programme_has_it() {
        let library = Library::new(None);
        for (wanted, free) in [
            ("mine", "mine"),
            ("bridge", "bridge-2"),
            ("disc-1", "disc-1-2"),
            ("con", "con-2"),
            ("taken", "taken-3"),
        ] {
            let is_taken = |id: &str| ["taken", "taken-2"].contains(&id);
            assert_eq!(library.free_id(wanted, is_taken).as_deref(), Some(free));
        }
        assert_eq!(library.free_id("a b", |_| false), None);
        let long = library.free_id(&"a".repeat(99), |_| false);
        assert_eq!(long.map(|id| id.len()), Some(ROOM));
    }
}
