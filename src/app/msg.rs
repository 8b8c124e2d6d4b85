//! What the app is told, and what it asks to be done.

use crate::core::keys::Key;
use crate::core::log::Reading;
use crate::core::own_file::{OwnFile, OwnName, Unput};
use crate::core::session::Elsewhere;
use crate::core::settings::{Change, Settings};
use crate::core::text::{Lang, Plain};
use crate::core::write::{Ticket, Write};
use crate::i18n::{Texts, t};
use crate::paper::{Form, Page};
use crate::script::{Line, Machine};

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
    Written(Ticket, Result<(), Trouble>),
    /// The claim under this ticket failed: another process runs a session.
    Refused(Ticket),
    /// What was seen of other processes.
    Around(Around),
    /// The settings are in their file, or why they are not.
    Kept(Result<(), Trouble>),
    /// Words or tones are not heard, and why.
    Unheard(Plain),
    /// Something else the patient should know.
    Notice(Plain),
    /// The log was read, to its beginning.
    Log(Reading),
    /// What the machine speaks and sounds with.
    Sound(Machine),
    /// The log could not be read, and why.
    LogUnread(Plain),
    /// The page is in this file, or why it is not.
    HandedOut(Result<Plain, Plain>),
    /// This own file is at this path, or why it is not.
    OwnPut(OwnName, Result<Plain, Unput>),
    /// The system asks the program to leave (SIGTERM, SIGINT).
    LeaveNow,
    /// The program is about to be suspended (Ctrl-Z).
    Suspending,
}

/// What was seen of other processes that use the same folders.
#[derive(Debug, Clone, PartialEq)]
pub struct Around {
    /// The session that one of them runs.
    pub running: Elsewhere,
    /// The end of the log, read after that; nothing where it cannot be read.
    pub log: Option<Reading>,
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

/// A page to be written into a file.
#[derive(Debug, Clone, PartialEq)]
pub struct HandOut {
    /// The page.
    pub page: Page,
    /// Its form.
    pub form: Form,
    /// The name of the file without its ending.
    pub name: String,
}

/// What is to be done, in this order.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Silence, mid-word.
    Hush,
    /// To be said and sounded.
    Say(Box<Line>),
    /// To be written; the answer comes back as [`Msg::Written`].
    Write(Ticket, Write),
    /// Read the log on a thread, of a long one what the rules need of its days long ago; the answer comes
    /// back as [`Msg::Log`].
    ReadLog,
    /// The same with every record, however long the log is.
    ReadWhole,
    /// Look what other processes do; the answer comes back as [`Msg::Around`].
    Look,
    /// Look what the machine can speak this language and sound with; the answer comes back as [`Msg::Sound`].
    FindSound(Lang),
    /// Keep what changed in the settings, which are these now; the answer comes back as [`Msg::Kept`].
    Save(Box<Settings>, Vec<Change>),
    /// Write a page into a new file of the patient; the answer comes back as [`Msg::HandedOut`].
    HandOut(Box<HandOut>),
    /// Write an own exercise or programme, if nobody else changed it meanwhile; the answer comes back as
    /// [`Msg::OwnPut`].
    PutOwn(Box<OwnFile>),
    /// Restore the terminal and stop this process until it is continued (Ctrl-Z).
    Suspend,
    /// Restore the terminal and end.
    Leave,
}
