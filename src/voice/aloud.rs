//! Says and sounds lines with what the machine has, as the settings want it.
//!
//! Everything here returns at once: a thread of its own starts programs, and starts itself with the
//! first line. What cannot be heard costs nothing but the hearing.

use super::line::Line;
use super::machine::Machine;
use super::scene::Scene;
use super::worker::{Due, Order, Worker};
use crate::core::cue::Cue;
use crate::core::settings::{Rate, Settings, Volume};
use crate::core::text::Plain;
use std::fmt;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

/// How long the end waits for a program that is just being started.
const PATIENCE: Duration = Duration::from_millis(500);

/// What there is to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// A word to the patient: nothing speaks, or nothing plays. Each at most once, until the settings
    /// change.
    Unheard(Plain),
    /// Nothing plays tones: the terminal's bell is to ring.
    Bell,
    /// What there is to speak and play with, as asked.
    Found(Machine),
}

/// Whom to tell; called on another thread.
pub(super) type Reporter = Arc<dyn Fn(Report) + Send + Sync>;

/// What the settings say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) voice: bool,
    pub(super) sounds: bool,
    pub(super) volume: Volume,
    pub(super) rate: Rate,
    pub(super) command: Option<Vec<Plain>>,
}

impl From<&Settings> for Wanted {
    fn from(settings: &Settings) -> Self {
        Self {
            voice: settings.voice,
            sounds: settings.sounds,
            volume: settings.volume,
            rate: settings.voice_rate,
            command: settings.voice_command.clone(),
        }
    }
}

/// Says and sounds. Dropped, it falls silent and leaves no program running.
pub struct Aloud {
    wanted: Arc<Wanted>,
    scene: Arc<Scene>,
    report: Reporter,
    worker: OnceLock<Option<Sender<Order>>>,
}

impl fmt::Debug for Aloud {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Aloud")
            .field("wanted", &self.wanted)
            .finish_non_exhaustive()
    }
}

impl Aloud {
    /// As these settings want it. Nothing is looked for and nothing started yet.
    pub fn new(settings: &Settings, report: impl Fn(Report) + Send + Sync + 'static) -> Self {
        Self {
            wanted: Arc::new(settings.into()),
            scene: Arc::default(),
            report: Arc::new(report),
            worker: OnceLock::new(),
        }
    }

    /// The settings have changed. What is no longer wanted falls silent; what failed is tried again.
    pub fn set(&mut self, settings: &Settings) {
        let wanted = Wanted::from(settings);
        if wanted == *self.wanted {
            return;
        }
        if (self.wanted.voice && !wanted.voice) || (self.wanted.sounds && !wanted.sounds) {
            self.hush();
        }
        self.wanted = Arc::new(wanted);
    }

    /// Says and sounds a line, unless it is stale by the time it could be. Its words take the place
    /// of those that are being said; without words of its own it lets them go on.
    #[expect(
        clippy::disallowed_methods,
        reason = "what is stale is so by the clock on the wall, which no test sets"
    )]
    pub fn play(&self, line: &Line) {
        // Who asks whether anything is heard wants to know it of both.
        let asked = line.cue == Cue::SoundCheck;
        let due = Due {
            words: (self.wanted.voice || asked) && !line.words.is_empty(),
            tone: line.tone.filter(|_| self.wanted.sounds || asked),
            line: line.clone(),
            wanted: Arc::clone(&self.wanted),
            epoch: self.scene.epoch(),
            at: Instant::now(),
        };
        if due.words || due.tone.is_some() {
            self.order(Order::Play(due));
        }
    }

    /// Silence, mid-word: when it returns, every program that spoke or played was told to end by a
    /// signal that it cannot refuse, and nothing that was asked for before will be heard.
    pub fn hush(&self) {
        self.scene.hush();
        if let Some(Some(worker)) = self.worker.get() {
            // Without the worker nothing was started either.
            let _ = worker.send(Order::Hushed);
        }
    }

    /// Looks what the machine can speak and play with. Answers [`Report::Found`].
    pub fn find(&self) {
        self.order(Order::Find(Arc::clone(&self.wanted)));
    }

    fn order(&self, order: Order) {
        let worker = self.worker.get_or_init(|| {
            let worker = Worker::new(Arc::clone(&self.scene), Arc::clone(&self.report));
            let orders = worker.orders();
            let thread = thread::Builder::new().name("voice".to_owned());
            thread.spawn(move || worker.run()).ok().map(|_| orders)
        });
        if let Some(worker) = worker {
            // A worker that is no more leaves it to the screen.
            let _ = worker.send(order);
        }
    }
}

impl Drop for Aloud {
    fn drop(&mut self) {
        self.hush();
        if let Some(Some(worker)) = self.worker.take() {
            let (done, told) = mpsc::channel();
            if worker.send(Order::Quit(done)).is_ok() {
                let _ = told.recv_timeout(PATIENCE);
            }
        }
    }
}

#[cfg(all(test, unix))]
mod tests;
