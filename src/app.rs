//! What is on screen: messages in, state changed, effects out.
//!
//! `app` draws nothing and reads no terminal. [`App::update`] is the only way in: a key becomes an
//! [`Action`] in the [`Context`] where it is pressed, the screen that owns it
//! answers with what is to be done and where to go. One file a screen.

#![allow(
    missing_docs,
    reason = "a field whose name and type say all needs no sentence"
)]

pub mod about;
pub mod absence;
mod around;
pub mod change;
pub mod check_in;
pub mod correct;
mod debounce;
pub mod desk;
pub mod document;
pub mod edit;
pub mod from_paper;
mod go;
pub mod health;
pub mod history;
pub mod ids;
mod instead;
mod key_press;
pub mod keymap;
pub mod library;
pub mod matters;
pub mod msg;
pub mod own_exercise;
mod own_put;
pub mod pain_panel;
pub mod report;
mod screen;
mod scroll;
pub mod session;
pub mod settings;
pub mod sound_check;
pub mod starting;
pub mod stopped;
pub mod summary;
pub mod today;
pub mod told;
mod turn;
pub mod unanswered;
pub mod unfinished;
pub mod watch;
pub mod welcome;
mod window;

use crate::content::Library;
use crate::core::ids::ProgrammeId;
use crate::core::keys::{Action, Context};
use crate::core::log::Reading;
use crate::core::session::{FrozenBy, Unfinished};
use crate::core::settings::{Country, Motion, Settings};
use crate::core::text::Plain;
use crate::core::time::{Mono, Now};
use crate::core::write::Ticket;
use crate::i18n::{Lang, t};
use chrono::{DateTime, FixedOffset, NaiveDateTime};
use debounce::{Debounce, Press};
use desk::Desk;
use edit::EditScreen;
use msg::{Effect, Msg};
use own_exercise::OwnExercise;
pub use screen::{Over, Screen};
pub use scroll::{Scroll, Shown};
use session::{PICTURE, SessionScreen, SoundNews};
use turn::{Goto, Turn};
pub use window::Window;

/// What the program knows when it starts.
#[derive(Debug)]
pub struct Setup {
    /// The settings as read.
    pub settings: Settings,
    /// Exercises and programmes.
    pub library: Library,
    /// The end of the log.
    pub log: Reading,
    /// Where the log is, as it may be shown.
    pub log_path: Plain,
    /// Sessions that were left unfinished.
    pub unfinished: Vec<Unfinished>,
    /// Things the patient should know.
    pub notices: Vec<Plain>,
    /// The language asked for on the command line.
    pub asked_language: Option<Lang>,
    /// The language of the system.
    pub system_language: Lang,
    /// The country of the system, where it names one.
    pub system_country: Option<Country>,
    /// Random bits for ids.
    pub seed: u64,
    /// Local time of a date and a time of day, with the offset of this place at that time.
    pub local: fn(NaiveDateTime) -> DateTime<FixedOffset>,
    /// A programme to start with its check-in, without Today.
    pub start: Option<ProgrammeId>,
}

/// The whole state of the program.
#[derive(Debug)]
pub struct App {
    /// What all screens share.
    pub desk: Desk,
    /// What is on screen.
    pub screen: Screen,
    /// What lies over it.
    pub over: Option<Over>,
    /// A programme that was being changed when something was felt. It is taken up where it was left.
    parked: Option<Box<EditScreen>>,
    /// The same of an exercise that was being filled in.
    parked_form: Option<Box<OwnExercise>>,
    /// When something last happened: pictures of a figure follow one another from here.
    seen: Mono,
    /// How often something happened besides that time passed.
    changes: u64,
    /// When a key was last pressed.
    touched: Now,
    /// Tells keys that are held.
    debounce: Debounce,
    /// What the first frame need not wait for.
    behind: Option<Effect>,
}

impl App {
    /// Starts with what is known; effects close what an earlier run left behind. More may be asked once
    /// the first frame [was shown](Self::shown).
    pub fn new(mut setup: Setup, now: Now) -> (Self, Vec<Effect>) {
        let left = std::mem::take(&mut setup.unfinished);
        let start = setup.start.take();
        let mut desk = Desk::new(setup);
        desk.look_at_the_clock(now);
        desk.note_log();
        let unfinished::TakenUp {
            open,
            stopped,
            effects,
        } = unfinished::take_up(left, &mut desk, now);
        if !effects.is_empty() {
            desk.notice(Plain::new(&desk.texts.say(t::UNFINISHED_CLOSED)));
        }
        let programme = start.and_then(|id| desk.library.programme(&id));
        let programme = programme.filter(|_| desk.is_welcomed());
        let (screen, to) = match (open, stopped) {
            (Some(unfinished), _) => (Screen::Unfinished(Box::new(unfinished)), None),
            (None, Some(stopped)) => (Screen::Stopped(Box::new(stopped)), None),
            (None, None) => (go::start(&desk, now), programme.map(Goto::First)),
        };
        let mut app = Self {
            desk,
            screen,
            over: None,
            parked: None,
            parked_form: None,
            seen: now.mono,
            changes: 0,
            touched: now,
            debounce: Debounce::default(),
            behind: None,
        };
        let turn = Turn { effects, to };
        let effects = app.go(turn, now);
        // What is damaged before the end of a long log is to be named as well.
        app.behind = app.desk.read_rest();
        app.desk.note_faulty_files();
        (app, effects)
    }

    /// Takes a message in and says what is to be done.
    pub fn update(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        self.seen = now.mono;
        self.desk.look_at_the_clock(now);
        let waited = msg == Msg::Wake;
        let mut effects = self.take(msg, now);
        effects.extend(self.desk.mind_the_clock());
        if !waited || !effects.is_empty() {
            self.changes += 1;
        }
        effects
    }

    /// A number that is another one after everything that happens but for time that passes.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    fn take(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        match msg {
            Msg::Key(key) => self.key((key, Press::New), now),
            Msg::Held(key) => self.key((key, Press::Held), now),
            Msg::Burst(text) => self.burst(&text, now),
            Msg::Paste(text) => {
                if self.context().is_text() {
                    self.text(&text, now)
                } else {
                    Vec::new()
                }
            }
            Msg::Wake => {
                let mut effects = self.in_session(now, |s, desk| s.wake(desk, now));
                effects.extend(self.wake_screen(now));
                effects
            }
            Msg::Resized => Vec::new(),
            Msg::Written(ticket, result) => {
                let result = result.map_err(|trouble| self.desk.say_trouble(&trouble));
                self.written(ticket, &result);
                self.claimed(ticket, now)
            }
            Msg::Refused(ticket) => self.refused(ticket, now),
            Msg::Around(around) => self.look_around(around, now),
            Msg::Kept(result) => {
                self.desk.unsaved = result.err();
                Vec::new()
            }
            Msg::Notice(line) => {
                self.desk.notice(line);
                Vec::new()
            }
            Msg::Unheard(why) => {
                match &mut self.screen {
                    // It is what this screen is about.
                    Screen::SoundCheck(_) => return Vec::new(),
                    Screen::Session(screen) => screen.sound = Some(SoundNews::Unheard),
                    _ => {}
                }
                self.desk.notice(why);
                Vec::new()
            }
            Msg::Log(read) if self.desk.is_not_long_ago(&read) => vec![self.desk.read_whole()],
            Msg::Log(read) => {
                self.log(read, now);
                self.log_read(now)
            }
            Msg::Sound(machine) => {
                if let Screen::SoundCheck(check) = &mut self.screen {
                    check.learn(machine.clone());
                }
                self.desk.machine = Some(machine);
                Vec::new()
            }
            Msg::LogUnread(problem) => {
                self.desk.notice(problem);
                self.log_read(now)
            }
            Msg::HandedOut(result) => {
                if let Screen::Report(report) = &mut self.screen {
                    report.handed(result);
                }
                Vec::new()
            }
            Msg::OwnPut(file, result) => self.own_put(&file, result, now),
            Msg::LeaveNow => {
                let mut effects = self.freeze(FrozenBy::Asked, now);
                effects.push(Effect::Leave);
                effects
            }
            Msg::Suspending => {
                let mut effects = self.freeze(FrozenBy::Asked, now);
                effects.push(Effect::Suspend);
                effects
            }
        }
    }

    /// Learns the size of the frame that was shown, and how far its list or text goes, and says what is to
    /// be done behind it.
    #[must_use = "it is asked for once"]
    pub fn shown(&mut self, shown: impl Into<Shown>) -> Option<Effect> {
        let Shown { window, scroll } = shown.into();
        self.desk.window = window;
        // A list is left where it stands while a text lies over it.
        let first = scroll.first.or(self.desk.scroll.first);
        self.desk.scroll = Scroll { first, ..scroll };
        self.behind.take()
    }

    /// When the app wants to be told the time next; `None` while nothing runs.
    pub fn next_wake(&self) -> Option<Mono> {
        let moving = self.desk.settings.motion == Motion::Full;
        match &self.screen {
            Screen::Session(screen) => screen.next_wake(moving && self.desk.window.shows_figure()),
            // What lies over them stands still.
            Screen::Starting(_) | Screen::Watch(_) if self.over.is_some() => None,
            Screen::Starting(starting) => Some(starting.next_wake()),
            Screen::Watch(watch) => watch.next_wake(),
            screen => {
                let moves = moving && self.desk.window.shows_pictures() && screen.shows_motion();
                moves.then(|| self.seen.plus(PICTURE))
            }
        }
    }

    /// Where a key would be looked up now.
    pub fn context(&self) -> Context {
        match &self.over {
            Some(Over::Help) => Context::Help,
            Some(Over::Pain(panel)) => panel.context(),
            None => self.screen_context(),
        }
    }

    /// Where a key would be looked up if nothing lay over the screen.
    pub fn screen_context(&self) -> Context {
        self.screen.context()
    }

    fn act(&mut self, action: Action, now: Now) -> Vec<Effect> {
        let turn = self.screen.act(action, &mut self.desk, now);
        self.go(turn, now)
    }

    fn freeze(&mut self, by: FrozenBy, now: Now) -> Vec<Effect> {
        self.in_session(now, |screen, desk| screen.freeze(by, desk, now))
    }

    fn in_session(
        &mut self,
        now: Now,
        tell: impl FnOnce(&mut SessionScreen, &mut Desk) -> Turn,
    ) -> Vec<Effect> {
        let Screen::Session(screen) = &mut self.screen else {
            return Vec::new();
        };
        let turn = tell(screen, &mut self.desk);
        self.go(turn, now)
    }

    fn written(&mut self, ticket: Ticket, result: &Result<(), Plain>) {
        self.screen.written(ticket, result);
        if let Err(problem) = result {
            self.desk.notice(problem.clone());
        }
    }

    /// Nothing more of the log is to come: a check-in may have waited for it, a question may be answered.
    fn log_read(&mut self, now: Now) -> Vec<Effect> {
        self.desk.reading = false;
        let turn = match &mut self.screen {
            Screen::CheckIn(check_in) => check_in.log_read(&mut self.desk, now),
            Screen::Unanswered(asked) => asked.log_read(&self.desk, now),
            _ => return Vec::new(),
        };
        self.go(turn, now)
    }

    /// The log as read replaces what was known.
    fn log(&mut self, read: Reading, now: Now) {
        self.desk.take_log(read);
        match &mut self.screen {
            Screen::Report(report) => report.again(&self.desk, now),
            Screen::Today(_) => self.screen = Screen::today(&self.desk, now),
            Screen::History(history) => {
                let again = history.again(&self.desk, now);
                self.screen = Screen::History(Box::new(again));
            }
            Screen::Correct(_) => {
                if let Screen::Correct(screen) = &mut self.screen {
                    screen.look(&self.desk, now);
                }
            }
            Screen::FromPaper(_) => {
                if let Screen::FromPaper(screen) = &mut self.screen {
                    screen.look(&self.desk);
                }
            }
            _ => {}
        }
    }
}
