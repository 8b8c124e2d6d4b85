//! A programme that is being changed: its exercises in order, their doses, the days, what goes with
//! it. The file stays the programme ([`Draft`]): each key changes its text, which is read again at once,
//! so that time, ways down and faults are those of the file that will be saved.
//!
//! An own programme is changed in place. A built-in one becomes a copy, which takes its place on Today
//! if it stood there.

mod compared;
mod dosing;
mod easier;
mod further;
mod often;
mod opened;
mod place;
mod reading;
mod remarks;
mod saving;
mod signed;

use super::desk::Desk;
use super::library::{LibraryScreen, Row};
use super::turn::Turn;
use crate::content::Diagnostic;
use crate::content::draft::{Draft, Measured};
use crate::core::ids::ProgrammeId;
use crate::core::keys::{Action, Context, Key};
use crate::core::level::Level;
use crate::core::programme::{Item, Programme};
use crate::core::text::Plain;
use crate::core::time::Now;
pub use compared::{Changed, Difference};
pub use dosing::{Ask, Dosing, PartLine};
pub use further::Line;
pub use remarks::Tone;
pub use saving::Saving;

/// Letters of a name at most.
pub const LONGEST_NAME: usize = 60;
/// Letters of a reason at most.
pub const LONGEST_REASON: usize = 120;

/// What is asked, or changed.
#[derive(Debug, Clone)]
pub enum Stage {
    /// The exercises in order.
    List,
    /// An exercise to add.
    Pick(Box<LibraryScreen>),
    /// The dose of one exercise.
    Dose(Box<Dosing>),
    /// How often, with the cursor on a day of the week.
    Often(usize),
    /// Its name and what goes with it, with the cursor on a line.
    Further(usize),
    /// Its name while it is typed.
    Name(String),
    /// Save other doses than those that were signed, without the signature?
    Signed,
    /// Leave without saving?
    Leave,
    /// Somebody else has changed the file.
    Changed(Box<Changed>),
}

/// What a programme began as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The person's own file.
    Own,
    /// A copy of a built-in one.
    Copy {
        of: ProgrammeId,
        /// Whether that one is on Today, so that the copy takes its place.
        on_today: bool,
    },
    /// A new one; its first name says its id.
    New { is_named: bool },
}

/// Something to be said once, about the last key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A programme needs an exercise.
    Empty,
    /// Nothing was changed that could be saved.
    AsSaved,
    /// It is as it was left when something was felt.
    AsLeft,
    /// What is done away from the screen comes last, and is there once.
    AwayLast,
    /// This cannot be written into the file.
    NotPossible,
}

/// The programme that is being changed.
#[derive(Debug, Clone)]
pub struct EditScreen {
    /// What the file says now; without exercises as long as it has none.
    pub programme: Programme,
    /// What it comes to.
    pub measured: Measured,
    /// The level at which its doses are shown.
    pub level: Level,
    /// The line under the cursor: an exercise, then *add*, then *save*.
    pub at: usize,
    pub stage: Stage,
    pub saving: Saving,
    pub note: Option<Note>,
    /// What it began as.
    pub origin: Origin,
    faults: Vec<Diagnostic>,
    draft: Draft,
    /// The text that the file had when it was read or written last; `None` where there is no file.
    was: Option<String>,
    /// The text without anything that would be lost.
    kept: String,
    /// The exercises and doses that a clinician has signed, where one has.
    signed: Option<Vec<Item>>,
    /// How many changes of the draft each key has made that can be taken back.
    made: Vec<usize>,
    /// The same of those taken back.
    undone: Vec<usize>,
    /// Doses outside of what an exercise is meant for, which the patient has taken.
    agreed: Vec<dosing::Agreed>,
    /// Where it leads once it is saved.
    then: Option<Leaving>,
    /// Whether it was opened from Today.
    is_from_today: bool,
}

/// How the screen is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaving {
    /// One step back.
    Back,
    /// To Today.
    Home,
}

impl EditScreen {
    pub(super) const fn context(&self) -> Context {
        match &self.stage {
            Stage::List => Context::Edit,
            Stage::Pick(list) if list.searching => Context::EditSearch,
            Stage::Pick(list) if list.filters.is_some() => Context::Filters,
            Stage::Pick(_) => Context::EditPick,
            Stage::Dose(dosing) => dosing.context(),
            Stage::Often(_) => Context::EditOften,
            Stage::Further(_) => Context::EditMore,
            Stage::Name(_) => Context::EditText,
            Stage::Signed => Context::EditOutside,
            Stage::Leave => Context::EditLeave,
            Stage::Changed(changed) if changed.theirs.is_none() => Context::EditGone,
            Stage::Changed(_) => Context::EditChanged,
        }
    }

    /// How many lines the list has: the exercises, *add*, *save*.
    pub fn lines(&self) -> usize {
        self.programme.items.len() + 2
    }

    /// How many rows the longest list on the screen has.
    pub fn rows(&self) -> usize {
        match &self.stage {
            Stage::Pick(list) => list.rows.len(),
            Stage::Changed(changed) => 3 * changed.differences.len(),
            _ => self.lines(),
        }
    }

    /// Whether something would be lost.
    pub fn is_unsaved(&self) -> bool {
        self.draft.text() != self.kept
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk, now: Now) -> Turn {
        self.note = None;
        // To Today from wherever it is, after the question whether that is meant.
        if action == Action::Close && !matches!(self.stage, Stage::Leave) {
            return self.leave(Leaving::Home, desk);
        }
        match &self.stage {
            Stage::List => self.in_list(action, desk),
            Stage::Pick(_) => self.pick(action, desk),
            Stage::Dose(_) => self.dose(action, desk, now),
            Stage::Often(_) => self.often(action, desk),
            Stage::Further(_) => self.further(action, desk),
            Stage::Name(_) => self.name(action, desk),
            Stage::Signed => self.answer_signed(action, desk),
            Stage::Leave => self.answer_leave(action, desk),
            Stage::Changed(_) => self.answer_changed(action, desk),
        }
    }

    fn in_list(&mut self, action: Action, desk: &Desk) -> Turn {
        let count = self.programme.items.len();
        match action {
            Action::Confirm if self.at < count => {
                self.stage = Stage::Dose(Box::new(Dosing::of(self.at)));
            }
            Action::Confirm if self.at == count => self.open_picker(desk),
            Action::Confirm | Action::Save => return self.save(),
            Action::Add => self.open_picker(desk),
            Action::LeaveOut => {
                let made = usize::from(self.draft.remove(self.at));
                self.changed(made, desk);
                self.at = self.at.min(self.programme.items.len());
            }
            Action::Less => self.shift(self.at.checked_sub(1), desk),
            Action::More => self.shift(Some(self.at + 1), desk),
            Action::BetterOrder => {
                if let Some((order, _)) = self.measured.better.clone() {
                    let made = usize::from(self.draft.set_order(&order));
                    self.changed(made, desk);
                }
            }
            Action::Often => self.stage = Stage::Often(0),
            Action::Further => self.stage = Stage::Further(0),
            Action::Undo => self.undo(desk),
            Action::Redo => self.redo(desk),
            Action::Cancel => return self.leave(Leaving::Back, desk),
            action => self.at = desk.scroll.of(self.lines()).moved(self.at, action),
        }
        Turn::stay()
    }

    fn open_picker(&mut self, desk: &Desk) {
        self.stage = Stage::Pick(Box::new(LibraryScreen::exercises(desk)));
    }

    /// An exercise is chosen from the library.
    fn pick(&mut self, action: Action, desk: &Desk) -> Turn {
        let Stage::Pick(list) = &mut self.stage else {
            return Turn::stay();
        };
        let is_open = list.searching || list.filters.is_some() || list.is_narrowed();
        match action {
            Action::Cancel if !is_open => self.stage = Stage::List,
            Action::Confirm if list.filters.is_none() => {
                let Some(Row::Exercise(exercise)) = list.chosen() else {
                    return Turn::stay();
                };
                let exercise = exercise.id.clone();
                let at = self.place_for(&exercise, &desk.library);
                self.stage = Stage::List;
                let Some(at) = at else {
                    self.note = Some(Note::AwayLast);
                    return Turn::stay();
                };
                let made = usize::from(self.draft.add(at, &exercise));
                if self.changed(made, desk) {
                    self.at = at;
                }
            }
            // It only moves in its own list.
            action => drop(list.act(action, desk)),
        }
        Turn::stay()
    }

    /// Reads the file again after so many changes of it, which one key has made. What cannot be read
    /// again is taken back.
    fn changed(&mut self, made: usize, desk: &Desk) -> bool {
        if made == 0 {
            return false;
        }
        if !self.look(desk) {
            for _ in 0..made {
                self.draft.undo();
            }
            self.note = Some(Note::NotPossible);
            return false;
        }
        // What was taken back cannot be made again from here on.
        let so_far = self.made.len();
        self.agreed.retain(|agreed| agreed.since <= so_far);
        self.made.push(made);
        self.undone.clear();
        self.saving.is_stale();
        true
    }

    /// Reads the file again; `false` where it is none.
    fn look(&mut self, desk: &Desk) -> bool {
        let Some((programme, faults)) = reading::read(&self.draft, &desk.library) else {
            return false;
        };
        self.measured = desk.measured(&programme);
        self.programme = programme;
        self.faults = faults;
        true
    }

    fn undo(&mut self, desk: &Desk) {
        if let Some(many) = self.made.pop() {
            for _ in 0..many {
                self.draft.undo();
            }
            self.undone.push(many);
            self.look_again(desk);
        }
    }

    fn redo(&mut self, desk: &Desk) {
        if let Some(many) = self.undone.pop() {
            for _ in 0..many {
                self.draft.redo();
            }
            self.made.push(many);
            self.look_again(desk);
        }
    }

    fn look_again(&mut self, desk: &Desk) {
        self.look(desk);
        self.at = self.at.min(self.lines() - 1);
        self.saving.is_stale();
    }

    /// A letter of a name, a reason or a search.
    pub(super) fn type_key(&mut self, key: Key, desk: &Desk) {
        if let Stage::Pick(list) = &mut self.stage {
            if list.searching {
                list.type_key(key, desk);
            }
            return;
        }
        match key {
            Key::Char(c) => self.type_text(&c.to_string(), desk),
            Key::Backspace => {
                if let Some((text, _)) = self.field() {
                    text.pop();
                }
            }
            _ => {}
        }
    }

    /// A text in one piece.
    pub(super) fn type_text(&mut self, more: &str, desk: &Desk) {
        if let Stage::Pick(list) = &mut self.stage {
            if list.searching {
                list.type_text(more, desk);
            }
            return;
        }
        if let Some((text, most)) = self.field() {
            let room = most.saturating_sub(text.chars().count());
            text.extend(Plain::new(more).as_str().chars().take(room));
        }
    }

    /// The text field that is open, and how many letters it takes.
    fn field(&mut self) -> Option<(&mut String, usize)> {
        match &mut self.stage {
            Stage::Name(text) => Some((text, LONGEST_NAME)),
            Stage::Dose(dosing) => Some((dosing.reason()?, LONGEST_REASON)),
            _ => None,
        }
    }

    /// The id under which it is saved.
    pub fn id(&self) -> &ProgrammeId {
        self.draft.id()
    }
}
