//! Which records of a long log say something new of signs. Each screening repeats what is open or known.

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

    /// Whether a screening names the signs that the one before it named.
    pub(super) fn is_repeated(&self, screening: &Screening) -> bool {
        self.signs.as_ref().is_some_and(|last| {
            let mut pairs = last.iter().zip(signs(screening));
            pairs.all(|(last, now)| last == now)
        })
    }

    /// Learns what a screening says.
    pub(super) fn learn(&mut self, screening: &Screening) {
        self.signs = Some(signs(screening).map(Clone::clone));
    }
}

/// The signs that a screening names: open, passed, known.
fn signs(screening: &Screening) -> [&Vec<Plain>; 3] {
    [&screening.signs, &screening.passed, &screening.known]
}

/// Whether a screening names no sign.
pub(super) fn names_none(screening: &Screening) -> bool {
    signs(screening).iter().all(|words| words.is_empty())
}

/// Whether a screening says of signs what none repeats: that one is gone, or something was felt.
pub(super) fn is_of_its_own(screening: &Screening) -> bool {
    let closes = [&screening.gone, &screening.seen, &screening.mistaken];
    closes.iter().any(|words| !words.is_empty()) || screening.felt.is_some()
}
