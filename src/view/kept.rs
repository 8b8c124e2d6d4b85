//! What whoever draws picture after picture keeps of the last one: the keys, set in their bar. They stay
//! while the figure over them moves, and setting them takes longer than drawing them.
//!
//! It is kept together with everything that it follows from, and used only while all of that is the same.
//! So a screen never looks different from one that is drawn with nothing kept.

use super::key_bar::KeyBar;
use super::theme::Skin;
use crate::core::keys::{Context, Keys};
use crate::i18n::Lang;
use ratatui::layout::Rect;
use std::cell::RefCell;
use std::rc::Rc;

/// What is kept from picture to picture; nothing at first.
#[derive(Debug, Default)]
pub struct Kept {
    bar: RefCell<Option<(Asked, Rc<KeyBar>)>>,
}

/// All that a key bar follows from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    pub(super) context: Context,
    /// Whether the exercise at hand may become easier.
    pub(super) eases: bool,
    /// The person's own keys.
    pub(super) own: Keys,
    pub(super) lang: Lang,
    pub(super) skin: Skin,
    pub(super) window: Rect,
}

impl Kept {
    /// The bar that was kept, or the one that is `set` now.
    pub(super) fn bar(&self, asked: Asked, set: impl FnOnce() -> KeyBar) -> Rc<KeyBar> {
        let mut kept = self.bar.borrow_mut();
        match &*kept {
            Some((of, bar)) if *of == asked => Rc::clone(bar),
            _ => {
                let bar = Rc::new(set());
                *kept = Some((asked, Rc::clone(&bar)));
                bar
            }
        }
    }
}
