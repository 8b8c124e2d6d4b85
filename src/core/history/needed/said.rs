//! Which records say something new of signs. Each screening repeats what is open or known.

use crate::core::record::{Screening, SessionRecord};
use crate::core::safety::Feeling;
use crate::core::text::Plain;

/// What the last screening said of signs.
#[derive(Debug)]
pub(super) struct Said {
    /// `None` where something else has said more since.
    signs: Option<[Vec<Plain>; 3]>,
}

impl Default for Said {
    fn default() -> Self {
        Self {
            signs: Some([const { Vec::new() }; 3]),
        }
    }
}

impl Said {
    /// A record was withdrawn, which may have said something: the next screening is new.
    pub(super) fn nothing(&mut self) {
        self.signs = None;
    }

    /// Whether a session was stopped for a sign, or for what is one when it comes again.
    pub(super) fn is_by_a_session(&mut self, session: &SessionRecord) -> bool {
        let felt = session.stop.as_ref().and_then(|stop| stop.kind);
        let opens = felt.is_some_and(|felt| felt == Feeling::Dizzy || felt.sign().is_some());
        if opens {
            self.signs = None;
        }
        opens
    }

    /// Whether a screening says anything that the one before it did not say.
    pub(super) fn is_more(&mut self, screening: &Screening) -> bool {
        let now = [&screening.signs, &screening.passed, &screening.known];
        let same = self.signs.as_ref().is_some_and(|last| {
            let mut pairs = last.iter().zip(now);
            pairs.all(|(last, now)| last == now)
        });
        let closes = [&screening.gone, &screening.seen, &screening.mistaken];
        let closes = closes.iter().any(|words| !words.is_empty());
        if !same {
            self.signs = Some(now.map(Clone::clone));
        }
        !same || closes || screening.felt.is_some()
    }
}
