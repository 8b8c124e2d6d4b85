//! Saving, and leaving. Nothing is saved before the file is written; a file that somebody else has
//! changed meanwhile is never written over unseen.

use super::{Changed, EditScreen, Leaving, Note, Origin, Stage};
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::app::turn::{Goto, Turn};
use crate::content::draft::Draft;
use crate::core::ids::ProgrammeId;
use crate::core::keys::Action;
use crate::core::level::{Chooser, Reason};
use crate::core::own_file::{OwnFile, OwnKind, OwnName, Unput};
use crate::core::text::Plain;
use crate::core::time::Now;

/// What became of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Nothing, since the last change.
    Not,
    /// This text is being written.
    Writing { text: String },
    /// It is in this file.
    Saved {
        path: Plain,
        /// Whether it took its place on Today.
        on_today: bool,
    },
    /// It could not be written, and why.
    Failed(Plain),
}

impl Saving {
    /// The text is another one than what was saved.
    pub(super) fn is_stale(&mut self) {
        if !matches!(self, Self::Writing { .. }) {
            *self = Self::Not;
        }
    }
}

impl EditScreen {
    /// Hands the file over to be written.
    pub(super) fn save(&mut self) -> Turn {
        if matches!(self.saving, Saving::Writing { .. }) {
            return Turn::stay();
        }
        if self.programme.items.is_empty() {
            self.then = None;
            self.note = Some(Note::Empty);
            return Turn::stay();
        }
        if !self.is_unsaved() && self.was.is_some() {
            self.note = Some(Note::AsSaved);
            return Turn::stay();
        }
        if self.is_signed_for_others() {
            self.stage = Stage::Signed;
            return Turn::stay();
        }
        let text = self.draft.text().to_owned();
        self.saving = Saving::Writing { text: text.clone() };
        Turn::stay().with(Effect::PutOwn(Box::new(OwnFile {
            kind: OwnKind::Programme,
            id: self.id().to_string(),
            text,
            was: self.was.clone(),
        })))
    }

    /// Whether this file of its is being written.
    pub(in crate::app) fn waits_for(&self, file: &OwnName) -> bool {
        let is_writing = matches!(self.saving, Saving::Writing { .. });
        is_writing && file.kind == OwnKind::Programme && file.id == self.id().as_str()
    }

    /// It is written, or why it is not.
    pub(in crate::app) fn put(
        &mut self,
        result: Result<Plain, Unput>,
        desk: &mut Desk,
        now: Now,
    ) -> Turn {
        let Saving::Writing { text } = std::mem::replace(&mut self.saving, Saving::Not) else {
            return Turn::stay();
        };
        match result {
            Ok(path) => self.written(path, text, desk, now),
            Err(Unput::Changed(theirs)) => {
                self.then = None;
                let changed = Changed::new(&self.programme, &self.draft, theirs, desk);
                self.stage = Stage::Changed(Box::new(changed));
                Turn::stay()
            }
            Err(Unput::Failed(why)) => {
                self.then = None;
                self.saving = Saving::Failed(why);
                if matches!(self.stage, Stage::Leave) {
                    self.stage = Stage::List;
                }
                Turn::stay()
            }
        }
    }

    fn written(&mut self, path: Plain, text: String, desk: &mut Desk, now: Now) -> Turn {
        self.kept.clone_from(&text);
        self.was = Some(text);
        let effects = self.take_today(desk, now);
        if !self.is_unsaved() {
            let on_today = desk.settings.programme.as_ref() == Some(self.id());
            self.saving = Saving::Saved { path, on_today };
        }
        self.origin = Origin::Own;
        self.look(desk);
        // What was changed since is not in the file: who leaves now would lose it.
        let stays = self.is_unsaved();
        let then = self.then.take().filter(|_| !stays);
        let to = then.map(|how| self.way_out(how, desk));
        Turn { effects, to }
    }

    /// A copy of the programme on Today takes its place, at the same level.
    fn take_today(&self, desk: &mut Desk, now: Now) -> Vec<Effect> {
        let Origin::Copy { of, on_today: true } = &self.origin else {
            return Vec::new();
        };
        if desk.settings.programme.as_ref() != Some(of) {
            return Vec::new();
        }
        let id = self.id().clone();
        let to = self.level.min(self.programme.most());
        let from = desk.lately().level_of(&self.programme);
        let put = Some(id.clone());
        let mut effects = vec![desk.set(|settings| settings.programme = put)];
        if from != to {
            let why = (Reason::Chosen, Chooser::Patient);
            effects.push(desk.set_level(&id, (from, to), why, now));
        }
        effects
    }

    /// Leaves, or asks first where something would be lost.
    pub(super) fn leave(&mut self, how: Leaving, desk: &Desk) -> Turn {
        if self.is_unsaved() {
            self.then = Some(how);
            self.stage = Stage::Leave;
            return Turn::stay();
        }
        Turn::to(self.way_out(how, desk))
    }

    /// Leave without saving?
    pub(super) fn answer_leave(&mut self, action: Action, desk: &Desk) -> Turn {
        match action {
            Action::Leave => return Turn::leave(),
            Action::Save => {
                self.stage = Stage::List;
                return self.save();
            }
            Action::No => {
                let how = self.then.take().unwrap_or(Leaving::Back);
                return Turn::to(self.way_out(how, desk));
            }
            Action::Cancel => {
                self.then = None;
                self.stage = Stage::List;
            }
            _ => {}
        }
        Turn::stay()
    }

    fn way_out(&self, how: Leaving, desk: &Desk) -> Goto {
        if how == Leaving::Home || self.is_from_today {
            return Goto::Today;
        }
        let of = match &self.origin {
            Origin::Copy { of, .. } => Some(of),
            Origin::Own | Origin::New { .. } => None,
        };
        let read = |id: &ProgrammeId| desk.library.programme(id);
        let sheet = read(self.id()).or_else(|| read(of?));
        sheet.map_or(Goto::Library, Goto::Programme)
    }

    /// Keep one's own, or take what is there now?
    pub(super) fn answer_changed(&mut self, action: Action, desk: &Desk) -> Turn {
        let Stage::Changed(changed) = &mut self.stage else {
            return Turn::stay();
        };
        match action {
            Action::Mine => {
                self.was = changed.theirs.take();
                // What is there now is what would be lost.
                self.kept = self.was.clone().unwrap_or_default();
                self.stage = Stage::List;
                return self.save();
            }
            Action::Theirs => {
                if let Some(theirs) = changed.theirs.clone() {
                    self.take_theirs(theirs, desk);
                }
            }
            Action::Cancel => self.stage = Stage::List,
            action => changed.top = desk.scroll.moved(changed.top, action),
        }
        Turn::stay()
    }

    /// Opens the file anew. One that cannot be read leaves everything as it is.
    fn take_theirs(&mut self, theirs: String, desk: &Desk) {
        let draft = Draft::of(theirs, self.id());
        if let Some(opened) = Self::over(draft, Origin::Own, desk) {
            *self = Self {
                level: self.level,
                is_from_today: self.is_from_today,
                ..opened
            };
        } else {
            self.stage = Stage::List;
            self.note = Some(Note::NotPossible);
        }
    }
}
