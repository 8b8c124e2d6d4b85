//! The position of a figure between its key frames.

/// The two key frames that a figure is between, and how far it has moved, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "said above")]
pub struct Stance {
    pub from: usize,
    pub to: usize,
    pub share: f32,
}

impl Stance {
    /// At one key frame.
    pub const fn at(frame: usize) -> Self {
        Self {
            from: frame,
            to: frame,
            share: 0.0,
        }
    }

    /// The nearer key frame.
    pub(super) fn nearer(self) -> usize {
        if self.share < 0.5 { self.from } else { self.to }
    }
}
