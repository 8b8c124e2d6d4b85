//! The product, wired: settings, library and log into the app, the app into the loop, and what is
//! still to be written waited for when the loop has ended.

use super::edges::{Edges, Outside, Silent};
use super::keeper::Keeper;
use super::source::Inbox;
use super::{Ending, Refusal, start};
use crate::app::msg::{Left, LogRead};
use crate::app::{App, Setup};
use crate::content::Library;
use crate::core::ids::ProgrammeId;
use crate::core::settings::Settings;
use crate::core::text::Plain;
use crate::i18n::Lang;
use crate::store::{self, Folders, Unfinished, Unwritten};
use crate::view::{self, Skin};
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::{self, IsTerminal};
use std::time::Duration;

/// How long leaving may wait for a disk. Longer than the writer waits for a lock.
const PATIENCE: Duration = Duration::from_secs(6);

/// What is known before the terminal is taken.
#[derive(Debug)]
pub struct Ready {
    /// Where things are kept.
    pub folders: Folders,
    /// The settings as read.
    pub settings: Settings,
    /// Exercises and programmes.
    pub library: Library,
    /// The end of the log; the rest is read when it is asked for.
    pub log: LogRead,
    /// Things the patient should know.
    pub notices: Vec<Plain>,
    /// The language asked for on the command line.
    pub asked_language: Option<Lang>,
    /// The language of the system.
    pub system_language: Lang,
    /// A programme to begin with its check-in.
    pub start: Option<ProgrammeId>,
}

/// How it went.
#[derive(Debug)]
pub struct Done {
    /// How it ended.
    pub ending: Ending,
    /// What could not be written where it belongs, to be shown unless the terminal is gone.
    pub unwritten: Unwritten,
}

/// Runs the product on this terminal until it ends.
pub fn run(ready: Ready) -> Result<Done, Refusal> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Refusal::NoTerminal);
    }
    let inbox = Inbox::open();
    let mut notices = ready.notices;
    let mut notice = |text: String| notices.push(Plain::new(&text));
    let leftovers = store::unfinished(&ready.folders);
    leftovers
        .problems
        .iter()
        .for_each(|problem| notice(problem.to_string()));
    let left = leftovers.unfinished.iter().filter_map(left).collect();
    let keeper = Keeper::new(ready.folders, leftovers.unfinished, inbox.mailbox());
    let mut edges = Outside {
        cues: Silent,
        ledger: keeper,
    };
    let setup = Setup {
        settings: ready.settings,
        library: ready.library,
        log: ready.log,
        left,
        notices,
        asked_language: ready.asked_language,
        system_language: ready.system_language,
        seed: RandomState::new().build_hasher().finish(),
        start: ready.start,
    };
    let (mut app, effects) = App::new(setup, inbox.now());
    for effect in effects {
        edges.carry_out(effect);
    }
    let skin = Skin {
        colour: has_colour(),
        braille: has_braille(),
        ..Skin::COLOURED
    };
    let ended = start(&mut app, inbox, &mut edges, &mut |app, at, frame| {
        view::draw(app, at, skin, frame);
    });
    let unwritten = edges.ledger.finish(PATIENCE);
    Ok(Done {
        ending: ended?,
        unwritten,
    })
}

fn left(found: &Unfinished) -> Option<Left> {
    let plan = found.plan.clone().try_into().ok()?;
    Some(Left {
        occasion: found.occasion.clone(),
        plan,
        entries: found.entries.clone(),
    })
}

/// Whether colours are wanted: `NO_COLOR` (no-color.org) takes them away.
/// The letters of the Linux console have no braille; every terminal in a window draws it.
fn has_braille() -> bool {
    std::env::var_os("TERM").is_none_or(|term| term != "linux")
}

fn has_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
