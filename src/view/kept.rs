//! What whoever draws picture after picture keeps of the last one: the keys, set in their bar, and all of a
//! session that stands still while its figure moves. To set them takes longer than to draw them.
//!
//! Each is kept together with everything that it follows from, and used only while all of that is the same.
//! So a screen never looks different from one that is drawn with nothing kept.

use super::key_bar::KeyBar;
use super::theme::Skin;
use crate::core::keys::{Context, Keys};
use crate::core::time::Mono;
use crate::i18n::Lang;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use std::cell::RefCell;
use std::rc::Rc;

/// What is kept from picture to picture; nothing at first.
#[derive(Debug, Default)]
pub struct Kept {
    bar: RefCell<Option<(Asked, Rc<KeyBar>)>>,
    still: RefCell<Option<(Lasting, Still)>>,
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

/// All that the words of a session follow from, for as long as time changes none of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Lasting {
    /// What the app has [counted](crate::app::App::changes).
    pub(super) changes: u64,
    pub(super) until: Mono,
    pub(super) skin: Skin,
    pub(super) window: Rect,
}

/// What stands still, as it was drawn.
#[derive(Debug)]
struct Still {
    /// The cells that are not empty, and their places.
    cells: Vec<(usize, Cell)>,
    moving: Moving,
}

/// Where that is drawn which moves.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Moving {
    pub(super) figure: Option<Rect>,
    pub(super) bar: Option<Rect>,
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

    /// Lays what was kept over an empty picture, or what is drawn now.
    pub(super) fn still(
        &self,
        lasting: Lasting,
        buf: &mut Buffer,
        draw: impl FnOnce(&mut Buffer) -> Moving,
    ) -> Moving {
        let mut kept = self.still.borrow_mut();
        if let Some((of, still)) = &*kept
            && *of == lasting
        {
            for (place, cell) in &still.cells {
                if let Some(empty) = buf.content.get_mut(*place) {
                    empty.clone_from(cell);
                }
            }
            return still.moving;
        }
        let moving = draw(buf);
        let mut empty = Cell::EMPTY;
        empty.set_style(lasting.skin.plain());
        let drawn = buf.content.iter().enumerate();
        let drawn = drawn.filter(|(_, cell)| **cell != empty);
        let mut cells = Vec::with_capacity(drawn.clone().count());
        cells.extend(drawn.map(|(place, cell)| (place, cell.clone())));
        *kept = Some((lasting, Still { cells, moving }));
        moving
    }
}
