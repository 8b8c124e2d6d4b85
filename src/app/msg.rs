//! What the app is told, and what it asks to be done.

use crate::core::keys::Key;

use crate::core::amended::amend;
use crate::core::log::{Fault, Form};
use crate::core::plan::{Outline, Plan};
use crate::core::record::{Record, SessionRecord};
use crate::core::session::{Entry, Occasion};
use crate::core::settings::{Change, Settings};
use crate::core::text::Plain;
use crate::i18n::{Texts, t};
use crate::script::{Line, Machine};
use uuid::Uuid;

/// What a [`Msg::Burst`] begins with where it is the Enter key behind a text, and keys that follow.
pub const ENTER: char = '\r';

/// What the app is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A key is held, as the terminal reports it.
    Held(Key),
    /// Letters came faster than anybody types: a paste, or somebody who hits many keys at once. Text in a
    /// text field unless it begins with [`ENTER`]; elsewhere no key, but it stops.
    Burst(String),
    /// A text was pasted. Text in a text field, nothing elsewhere.
    Paste(String),
    /// A deadline of [`super::App::next_wake`] has come, or may have.
    Wake,
    /// The window has another size.
    Resized,
    /// What was handed to the writer is on disk, or why it is not.
    Written(Receipt, Result<(), Trouble>),
    /// The settings are in their file, or why they are not.
    Kept(Result<(), Trouble>),
    /// Words or tones are not heard, and why.
    Unheard(Plain),
    /// Something else the patient should know.
    Notice(Plain),
    /// The log was read.
    Log(LogRead),
    /// What the machine speaks and sounds with.
    Sound(Machine),
    /// The log could not be read, and why.
    LogUnread(Plain),
    /// The system asks the program to leave (SIGTERM, SIGINT).
    LeaveNow,
    /// The program is about to be suspended (Ctrl-Z).
    Suspending,
}

/// Why something could not be written; the writer goes on trying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What kind, to be said in the patient's language.
    pub kind: TroubleKind,
    /// The whole story in the patient's language, where the kind says too little.
    pub said: Plain,
}

/// What kind of trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TroubleKind {
    /// The disk is full.
    Full,
    /// The system does not allow it.
    NotAllowed,
    /// The disk is read-only.
    ReadOnly,
    /// Another program holds the file.
    Busy,
    /// The disk does not answer.
    NoAnswer,
    /// Something else.
    Other,
}

impl Trouble {
    /// Why the settings are not in their file, in the patient's language.
    pub fn of_settings(&self, texts: &Texts) -> Plain {
        let kind = match self.kind {
            TroubleKind::Full => "full",
            TroubleKind::NotAllowed => "not-allowed",
            TroubleKind::ReadOnly => "read-only",
            TroubleKind::Busy => "busy",
            TroubleKind::NoAnswer => "no-answer",
            TroubleKind::Other => "other",
        };
        Plain::new(&texts.say(t::SettingsUnsaved {
            kind,
            said: self.said.as_str(),
        }))
    }
}

/// What was read of the log.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LogRead {
    /// Its records in order of time, corrected by the amendments among them.
    pub records: Vec<Record>,
    /// Whether this is the whole log, or only its end.
    pub whole: bool,
    /// The lines that could not be read.
    pub faults: Vec<Fault>,
    /// In which form it lies in its file.
    pub form: Form,
    /// Its path, where nothing in it is a record: then it is no log.
    pub no_log: Option<Plain>,
}

impl LogRead {
    /// Adds what was written since it was read; what it corrects is corrected from now on.
    pub(super) fn add(&mut self, records: impl IntoIterator<Item = Record>) {
        let known = self.records.len();
        self.records.extend(records);
        let mut added = self.records.iter().skip(known);
        if added.any(|record| matches!(record, Record::Amendment(_))) {
            amend(&mut self.records);
        }
    }
}

/// A number under which the writer's answer comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Receipt(pub u64);

/// What is to be written, in the order in which it was asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Try whether the log can be written, before a session starts.
    Probe,
    /// A new journal.
    Begin(Box<Occasion>, Box<Outline>),
    /// The journal that was left unfinished under this id goes on.
    Resume(Uuid),
    /// One more fact.
    Entry(Entry),
    /// The journal folds into one record.
    Close(Box<SessionRecord>),
    /// A record of its own.
    Append(Box<Record>),
}

/// What is to be done, in this order.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Silence, mid-word.
    Hush,
    /// To be said and sounded.
    Say(Box<Line>),
    /// To be written; the answer comes back as [`Msg::Written`].
    Write(Receipt, Write),
    /// Read the whole log on a thread; the answer comes back as [`Msg::Log`].
    ReadLog,
    /// Look what the machine can speak and sound with; the answer comes back as [`Msg::Sound`].
    FindSound,
    /// Keep what changed in the settings, which are these now; the answer comes back as [`Msg::Kept`].
    Save(Box<Settings>, Vec<Change>),
    /// Restore the terminal and stop this process until it is continued (Ctrl-Z).
    Suspend,
    /// Restore the terminal and end.
    Leave,
}

/// A session that an earlier process left unfinished.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// When and how it began.
    pub occasion: Occasion,
    /// Its plan.
    pub plan: Plan,
    /// What had happened.
    pub entries: Vec<Entry>,
}
