//! Saving the form as a file under a free id, and leaving it.

use super::{Home, Kept, Line, Note, OwnExercise, Stage};
use crate::app::desk::Desk;
use crate::app::msg::Effect;
use crate::app::turn::{Goto, Turn};
use crate::content::{id_from, own_exercise};
use crate::core::ids::ExerciseId;
use crate::core::keys::Action;
use crate::core::own_file::{OwnFile, OwnKind, OwnName, Unput};
use crate::core::text::Plain;

/// The id of a name without a letter that an id can have.
const NAMELESS: &str = "my-exercise";

impl OwnExercise {
    /// Hands the file over to be written, or says what it lacks.
    pub(super) fn save(&mut self, desk: &Desk) -> Turn {
        self.stage = Stage::Form;
        if self.is_writing() {
            return Turn::stay();
        }
        let (note, at) = if self.name.is_empty() {
            (Note::NoName, Line::Name)
        } else if self.steps.is_empty() {
            (Note::NoSteps, Line::AddStep)
        } else {
            return self.write(desk);
        };
        self.then = None;
        self.note = Some(note);
        let lines = self.lines();
        self.at = lines.iter().position(|line| *line == at).unwrap_or(0);
        Turn::stay()
    }

    /// Hands it over under a free id, or over the file that it was written into before.
    fn write(&mut self, desk: &Desk) -> Turn {
        let own = self.id.clone().filter(|_| self.kept.is_some());
        let Some(id) = own.or_else(|| self.free_id(desk)) else {
            return Turn::stay();
        };
        let text = self.text(&id, desk);
        self.writing = Some(text.clone());
        self.id = Some(id.clone());
        Turn::stay().with(Effect::PutOwn(Box::new(OwnFile {
            kind: OwnKind::Exercise,
            id: id.to_string(),
            text,
            was: self.kept.as_ref().map(|kept| kept.text.clone()),
        })))
    }

    /// The form as the text of a file.
    fn text(&self, id: &ExerciseId, desk: &Desk) -> String {
        let like = self.like.as_ref();
        let source = like.and_then(|like| desk.library.source_of_exercise(&like.id));
        let like = like.zip(source.as_ref());
        own_exercise::OwnExercise {
            lang: desk.texts.lang(),
            name: &self.name,
            position: self.position,
            steps: &self.steps,
            dose: self.amounts.dose(),
            like: like.map(|(like, (source, _))| (&**like, source.as_str())),
        }
        .text(id)
    }

    /// The first id of the name that nothing has, a faulty file included.
    fn free_id(&self, desk: &Desk) -> Option<ExerciseId> {
        let wanted = id_from(&self.name);
        let is_taken = |id: &str| {
            let is_tried = self.taken.iter().any(|taken| taken.as_str() == id);
            is_tried || desk.library.fault(id).is_some()
        };
        let wanted = wanted.as_deref().unwrap_or(NAMELESS);
        let id = desk.library.free_id(wanted, is_taken)?;
        ExerciseId::new(&id).ok()
    }

    /// Whether this file of its is being written.
    pub(in crate::app) fn waits_for(&self, file: &OwnName) -> bool {
        let is_its = |id: &ExerciseId| file.id == id.as_str();
        let is_its = self.id.as_ref().is_some_and(is_its);
        self.is_writing() && file.kind == OwnKind::Exercise && is_its
    }

    /// It is written, or why it is not. A file that somebody else has put there stays: the next id is
    /// tried.
    pub(in crate::app) fn put(&mut self, result: Result<Plain, Unput>, desk: &Desk) -> Turn {
        let Some(text) = self.writing.take() else {
            return Turn::stay();
        };
        match result {
            Ok(path) => self.written(path, text, desk),
            Err(Unput::Changed(_)) => {
                self.leave_id();
                self.write(desk)
            }
            Err(Unput::Failed(why)) => {
                self.then = None;
                self.note = Some(Note::Failed(why));
                if matches!(self.stage, Stage::Leave(_)) {
                    self.stage = Stage::Form;
                }
                Turn::stay()
            }
        }
    }

    /// The file has this text. What was filled in since is not in it.
    fn written(&mut self, path: Plain, text: String, desk: &Desk) -> Turn {
        let id = self.id.as_ref();
        self.is_changed = id.is_none_or(|id| self.text(id, desk) != text);
        self.kept = Some(Kept { path, text });
        if self.is_changed {
            return match self.then {
                Some(_) => self.save(desk),
                None => Turn::stay(),
            };
        }
        if matches!(self.stage, Stage::Text(..)) {
            self.then = None;
            return Turn::stay();
        }
        self.settle();
        let then = self.then.take();
        then.map_or_else(Turn::stay, |home| Turn::to(way_out(home)))
    }

    /// Says where it is, once its file has all of it.
    pub(super) fn settle(&mut self) {
        if let Some(kept) = self.kept.as_ref().filter(|_| !self.is_changed) {
            self.stage = Stage::Saved(kept.path.clone());
        }
    }

    /// Somebody else has its id.
    fn leave_id(&mut self) {
        self.taken.extend(self.id.take());
        self.kept = None;
    }

    /// The same while the form is put aside: one that is saved needs nobody any more. One whose id was
    /// taken is saved once it is taken up.
    pub(in crate::app) fn put_aside(
        mut self: Box<Self>,
        result: Result<Plain, Unput>,
        desk: &Desk,
    ) -> Option<Box<Self>> {
        self.then = None;
        match result {
            Err(Unput::Changed(_)) => {
                self.writing = None;
                self.leave_id();
            }
            result => drop(self.put(result, desk)),
        }
        (!matches!(self.stage, Stage::Saved(_))).then_some(self)
    }

    /// Leaves, or asks first where something would be lost.
    pub(super) fn leave(&mut self, home: Home) -> Turn {
        if self.is_changed {
            self.stage = Stage::Leave(home);
            return Turn::stay();
        }
        Turn::to(way_out(home))
    }

    /// Leave without saving?
    pub(super) fn answer_leave(&mut self, action: Action, home: Home, desk: &Desk) -> Turn {
        match action {
            Action::Leave => return Turn::leave(),
            Action::Save => {
                self.then = Some(home);
                return self.save(desk);
            }
            Action::No => return Turn::to(way_out(home)),
            Action::Cancel => self.stage = Stage::Form,
            _ => {}
        }
        Turn::stay()
    }

    /// What comes after it was saved.
    pub(super) fn after(&self, action: Action, desk: &Desk) -> Turn {
        match action {
            Action::Close => Turn::to(Goto::Today),
            Action::Confirm => {
                let made = self.id.as_ref().and_then(|id| desk.library.exercise(id));
                Turn::to(made.map_or(Goto::Library, Goto::Exercise))
            }
            Action::Cancel => Turn::to(Goto::Library),
            _ => Turn::stay(),
        }
    }
}

const fn way_out(home: Home) -> Goto {
    match home {
        Home::Today => Goto::Today,
        Home::Library => Goto::Library,
    }
}
