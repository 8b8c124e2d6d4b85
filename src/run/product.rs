//! Wires the product: settings, library and log into the app, and the app into the loop. Waits for
//! pending writes after the loop has ended.

use super::awake::Awake;
use super::effects::{Effects, SystemEffects};
use super::recorder::{Recorder, Unsaved};
use super::source::{Inbox, Mailbox};
use super::terminal::Abilities;
use super::{Ending, Refusal, plain, start, stored};
use crate::app::msg::{Msg, Trouble};
use crate::app::{App, Setup};
use crate::core::settings::Settings;
use crate::i18n::Texts;
use crate::store::{self, Folders, Unwritten};
use crate::view::lines::{self, Form};
use crate::view::{self, Kept};
use crate::voice::{Aloud, Report, Store};
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::{self, IsTerminal};
use std::time::Duration;

/// How long leaving may wait for a disk. Longer than the writer waits for a lock.
const PATIENCE: Duration = Duration::from_secs(6);

/// How it went.
#[derive(Debug)]
pub struct Done {
    /// How it ended.
    pub ending: Ending,
    /// What could not be written where it belongs, to be shown unless the terminal is gone.
    pub unwritten: Unwritten,
    /// Why the last settings are not in their file, where they are not.
    pub unsaved: Option<Trouble>,
    /// Whether an own programme or exercise was handed over and is not in its file.
    pub own_unsaved: bool,
}

/// Runs the product until it ends, on this terminal in the form asked for: lines need none. `setup`
/// needs no sessions left unfinished and no seed: both are found here.
pub fn run(folders: Folders, mut setup: Setup, form: Form) -> Result<Done, Refusal> {
    if form == Form::Drawn && !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Refusal::NoTerminal);
    }
    let inbox = Inbox::open();
    let lang = setup
        .settings
        .effective_language(setup.asked_language, setup.system_language);
    let texts = Texts::new(lang);
    let leftovers = store::unfinished(&folders);
    let problems = leftovers.problems.iter();
    setup
        .notices
        .extend(problems.map(|problem| stored::problem(problem, &texts)));
    setup.unfinished = leftovers.unfinished;
    setup.seed = seed();
    let store = Store::within(folders.cache());
    let recorder = Recorder::new(folders, leftovers.journals, inbox.mailbox()).speaking(lang);
    let mut effects = SystemEffects {
        cues: aloud(&setup.settings, inbox.mailbox()).with(store),
        recorder,
        awake: Awake::default(),
    };
    let (mut app, asked) = App::new(setup, inbox.now());
    for effect in asked {
        effects.carry_out(effect);
    }
    let skin = Abilities::of_process().skin();
    let kept = Kept::default();
    let ended = match form {
        Form::Drawn => start(&mut app, inbox, &mut effects, &mut |app, at, frame| {
            view::draw(app, at, skin, &kept, frame)
        }),
        Form::Lines => plain::start(&mut app, inbox, &mut effects, &mut lines::plain_screen),
    };
    // Silence comes first, because pending writes may wait for a disk.
    drop(effects.cues);
    let Unsaved {
        unwritten,
        settings,
        own_file,
    } = effects.recorder.finish(PATIENCE);
    Ok(Done {
        ending: ended?,
        unwritten,
        unsaved: settings,
        own_unsaved: own_file,
    })
}

/// The voice and the tones, which answer through the mailbox.
pub fn aloud(settings: &Settings, mailbox: Mailbox) -> Aloud {
    Aloud::new(settings, move |report| match report {
        Report::Unheard(why) => mailbox.post(Msg::Unheard(why)),
        Report::Found(machine) => mailbox.post(Msg::Sound(machine)),
        Report::Bell => mailbox.ring(),
    })
}

/// A seed for ids that differs from that of any other process.
pub fn seed() -> u64 {
    RandomState::new().build_hasher().finish()
}
