//! What the patient has said about their health: open signs, what a doctor knows about, standing
//! conditions, and whom to call. Answered anew from here.

use super::desk::Desk;
use super::document::Block;
use super::turn::{Goto, Turn};
use crate::core::keys::Action;
use crate::core::safety::{Condition, Sign};
use crate::i18n::{Text, t, word};

/// The page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Health {
    /// The first line shown.
    pub top: usize,
    /// The line of the settings it was opened from.
    from: usize,
}

impl Health {
    /// Opens it from this line of the settings.
    pub(super) const fn open(from: usize) -> Self {
        Self { top: 0, from }
    }

    pub(super) fn act(&mut self, action: Action, desk: &Desk) -> Turn {
        match action {
            Action::Confirm => return Turn::to(Goto::Lists),
            Action::Cancel => return Turn::to(Goto::Settings(self.from)),
            Action::Close => return Turn::to(Goto::Today),
            action => self.top = desk.scroll.moved(self.top, action),
        }
        Turn::stay()
    }
}

/// What the page says.
pub fn page(desk: &Desk) -> Vec<Block> {
    let say = |text: Text| desk.texts.say(text);
    let lately = desk.lately();
    let signs = |signs: Vec<Sign>| signs.into_iter().map(word::sign).map(say).collect();
    let held = lately.conditions(Vec::new());
    let free = held.as_ref().is_some_and(|known| known.hip_free);
    let held = held.map(|known| known.held).unwrap_or_default();
    let condition = |condition: &Condition| match condition {
        Condition::HipReplacement if free => say(t::HEALTH_HIP_FREE),
        condition => say(word::condition(*condition)),
    };
    let parts: [(Text, Vec<String>); 3] = [
        (t::HEALTH_OPEN, signs(lately.open_signs())),
        (t::HEALTH_KNOWN, signs(lately.known_signs())),
        (t::HEALTH_CONDITIONS, held.iter().map(condition).collect()),
    ];
    let mut page = Vec::new();
    for (heading, said) in parts {
        if !said.is_empty() {
            page.push(Block::Heading(say(heading)));
            page.push(Block::Bullets(said));
        }
    }
    if page.is_empty() {
        page.push(Block::Paragraph(say(t::HEALTH_NOTHING)));
    }
    page.push(Block::Heading(say(t::HEALTH_CALL)));
    page.push(Block::Bullets(numbers(
        desk,
        held.contains(&Condition::Pregnant),
    )));
    let checked = desk.texts.numbers_checked(&desk.settings);
    page.extend(checked.map(Block::Paragraph));
    page
}

/// Whom to call, and the ward for whoever is pregnant.
fn numbers(desk: &Desk, pregnant: bool) -> Vec<String> {
    let texts = &desk.texts;
    let (emergency, urgent) = (&desk.emergency(), &desk.urgent());
    let mut numbers = vec![
        texts.say(t::HealthEmergency { emergency }),
        texts.say(t::HealthUrgent { urgent }),
    ];
    numbers.extend(texts.out_of_hours(&desk.settings));
    if pregnant {
        let maternity = &desk.maternity();
        numbers.push(texts.say(t::HealthMaternity { maternity }));
    }
    numbers
}
