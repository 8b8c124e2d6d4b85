//! Values in a ring; two keys step through it.

use super::keys::Action;

/// The direction of a step through a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the first value.
    Back,
    /// Towards the last value.
    On,
}

impl Way {
    /// The neighbour of `now` among all values; the ends are joined.
    pub fn of<T: Copy + PartialEq>(self, all: &[T], now: T) -> T {
        let at = all.iter().position(|value| *value == now).unwrap_or(0);
        let next = self.index(all.len(), at);
        all.get(next).copied().unwrap_or(now)
    }

    /// The neighbour of an index; the ends are joined.
    pub const fn index(self, count: usize, at: usize) -> usize {
        let by = match self {
            Self::Back => count.saturating_sub(1),
            Self::On => 1,
        };
        match (at + by).checked_rem(count) {
            Some(index) => index,
            None => 0,
        }
    }
}

/// [`Action::Less`] steps back, every other key forward.
impl From<Action> for Way {
    fn from(action: Action) -> Self {
        if action == Action::Less {
            Self::Back
        } else {
            Self::On
        }
    }
}
