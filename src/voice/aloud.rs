//! Says and sounds lines with what the machine has, as the settings want it.
//!
//! Everything here returns at once: a thread of its own starts programs, and starts itself with the
//! first line. What cannot be heard costs nothing but the hearing.

use super::playing::Playing;
use super::worker::{Due, Order, Report, Reporter, Wanted, Worker};
use crate::core::cue::Cue;
use crate::core::settings::Settings;
use crate::script::Line;
use std::fmt;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

/// How long the end waits for a program that is just being started.
const PATIENCE: Duration = Duration::from_millis(500);

/// Says and sounds. Dropped, it falls silent and leaves no program running.
pub struct Aloud {
    wanted: Arc<Wanted>,
    playing: Arc<Playing>,
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
            playing: Arc::default(),
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
        // The sound check tests voice and tones, whatever the settings say.
        let asked = line.cue == Cue::SoundCheck;
        let due = Due {
            words: (self.wanted.voice || asked) && !line.words.is_empty(),
            tone: line.tone.filter(|_| self.wanted.sounds || asked),
            line: line.clone(),
            wanted: Arc::clone(&self.wanted),
            epoch: self.playing.epoch(),
            at: Instant::now(),
        };
        if due.words || due.tone.is_some() {
            self.order(Order::Play(due));
        }
    }

    /// Silence, mid-word: when it returns, every program that spoke or played was told to end by a
    /// signal that it cannot refuse, and nothing that was asked for before will be heard.
    pub fn hush(&self) {
        self.playing.hush();
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
            let worker = Worker::new(Arc::clone(&self.playing), Arc::clone(&self.report));
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
