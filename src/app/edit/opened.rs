//! How a programme is opened to be changed: an own one in place, a built-in one as a copy, a new one
//! without exercises.

use super::{EditScreen, Note, Origin, Saving, Stage, reading, signed};
use crate::app::desk::Desk;
use crate::content::Origin as From;
use crate::content::draft::Draft;
use crate::content::id_from;
use crate::core::ids::ProgrammeId;
use crate::core::programme::Programme;
use crate::core::text::Lang;
use crate::i18n::{Texts, t};

/// The id of a name without a letter that an id can have.
const NAMELESS: &str = "my-programme";

impl EditScreen {
    /// Opens a programme. `None` where it cannot be read.
    pub(in crate::app) fn open(id: &ProgrammeId, is_from_today: bool, desk: &Desk) -> Option<Self> {
        let present = desk.library.programme(id)?;
        let level = desk.lately().level_of(&present);
        let (text, from) = desk.library.source_of_programme(id)?;
        let (draft, origin) = match from {
            From::User if desk.library.is_users_programme(id) => (Draft::of(text, id), Origin::Own),
            _ => {
                let copy = copied(&text, &present, desk)?;
                let on_today = desk.settings.programme.as_ref() == Some(id);
                let of = id.clone();
                (copy, Origin::Copy { of, on_today })
            }
        };
        let mut screen = Self::over(draft, origin, desk)?;
        screen.level = level;
        screen.is_from_today = is_from_today;
        Some(screen)
    }

    /// A programme without exercises, whose name is asked first.
    pub(in crate::app) fn new_one(desk: &Desk) -> Option<Self> {
        let name = desk.texts.say(t::EDIT_NEW_NAME);
        let origin = Origin::New { is_named: false };
        let mut screen = Self::over(empty(&name, desk)?, origin, desk)?;
        screen.stage = Stage::Name(name);
        Some(screen)
    }

    /// Whether it is this programme, or a copy of it.
    pub(in crate::app) fn is_of(&self, id: &ProgrammeId) -> bool {
        let is_copy = matches!(&self.origin, Origin::Copy { of, .. } if of == id);
        is_copy || (self.id() == id && !self.is_new())
    }

    /// Whether it is a new programme that was never saved.
    pub(in crate::app) const fn is_new(&self) -> bool {
        matches!(self.origin, Origin::New { .. })
    }

    /// The same as it was left, with the exercises in sight.
    pub(in crate::app) fn taken_up(mut self) -> Self {
        if !matches!(self.stage, Stage::Changed(_)) {
            self.stage = Stage::List;
        }
        self.then = None;
        self.note = Some(Note::AsLeft);
        self
    }

    /// Begins again with a draft.
    pub(super) fn over(draft: Draft, origin: Origin, desk: &Desk) -> Option<Self> {
        let (programme, faults) = reading::read(&draft, &desk.library)?;
        Some(Self {
            signed: signed::doses(&programme),
            measured: desk.measured(&programme),
            level: programme.level,
            programme,
            at: 0,
            stage: Stage::List,
            saving: Saving::Not,
            note: None,
            origin,
            faults,
            was: draft.was().map(str::to_owned),
            kept: draft.text().to_owned(),
            draft,
            made: Vec::new(),
            undone: Vec::new(),
            agreed: Vec::new(),
            then: None,
            is_from_today: false,
        })
    }
}

/// A new programme with this name.
pub(super) fn empty(name: &str, desk: &Desk) -> Option<Draft> {
    let wanted = id_from(name);
    let id = free(wanted.as_deref().unwrap_or(NAMELESS), desk)?;
    Some(Draft::empty(&id, name, desk.texts.lang()))
}

/// A copy with a name that tells it apart, in each language that the other has.
fn copied(text: &str, of: &Programme, desk: &Desk) -> Option<Draft> {
    let id = free(&format!("{}-mine", of.id), desk)?;
    let mut draft = Draft::copy(text, &id, None, desk.texts.lang());
    for lang in Lang::ALL {
        if of.name.exactly(lang).is_some() {
            let name = of.name.of(lang).as_str();
            let name = Texts::new(lang).say(t::EditCopyName { name });
            draft.set_name(lang, &name);
        }
    }
    Some(draft)
}

fn free(wanted: &str, desk: &Desk) -> Option<ProgrammeId> {
    let id = desk.library.free_id(wanted, |_| false)?;
    ProgrammeId::new(&id).ok()
}
