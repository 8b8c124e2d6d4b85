//! Speaks and sounds lines with the programs of the machine, as the settings want it.
//!
//! Every call returns at once: a thread, started with the first line, starts the programs. If a
//! line cannot be heard, nothing else is affected.

use super::playing::Playing;
use super::store::Store;
use super::worker::{Due, Order, Report, Reporter, Wanted, Worker};
use crate::core::cue::Cue;
use crate::core::settings::Settings;
use crate::core::text::Lang;
use crate::script::Line;
use std::fmt;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

/// How long dropping waits for a program that is being started.
const PATIENCE: Duration = Duration::from_millis(500);

/// Speaks and sounds lines. When dropped, it falls silent and leaves no program running.
pub struct Aloud {
    wanted: Arc<Wanted>,
    playing: Arc<Playing>,
    report: Reporter,
    store: Store,
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
    /// Follows these settings. Nothing is searched for or started yet.
    pub fn new(settings: &Settings, report: impl Fn(Report) + Send + Sync + 'static) -> Self {
        Self {
            wanted: Arc::new(settings.into()),
            playing: Arc::default(),
            report: Arc::new(report),
            store: Store::default(),
            worker: OnceLock::new(),
        }
    }

    /// Plays the lines that were rendered into this store.
    #[must_use]
    pub fn with(mut self, store: Store) -> Self {
        self.store = store;
        self
    }

    /// Follows changed settings. What is no longer wanted falls silent, and what failed is tried
    /// again.
    pub fn set(&mut self, settings: &Settings) {
        let wanted = Wanted::from(settings);
        if wanted == *self.wanted {
            return;
        }
        let (spoke, speaks) = (self.wanted.speaks(), wanted.speaks());
        if (spoke && !speaks) || (self.wanted.sounds && !wanted.sounds) {
            self.hush();
        }
        self.wanted = Arc::new(wanted);
    }

    /// Speaks and sounds a line, unless it is stale by then. Its words replace the words that are
    /// being spoken; a line without words lets them continue.
    #[expect(
        clippy::disallowed_methods,
        reason = "what is stale is so by the clock on the wall, which no test sets"
    )]
    pub fn play(&self, line: &Line) {
        // The sound check tests voice and tones, whatever the settings say.
        let asked = line.cue == Cue::SoundCheck;
        let due = Due {
            words: (self.wanted.speaks() || asked) && !line.words.is_empty(),
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

    /// Silences everything, even within a word. On return, every program that spoke or played has
    /// been sent a signal that it cannot refuse, and no earlier request will be heard.
    pub fn hush(&self) {
        self.playing.hush();
        if let Some(Some(worker)) = self.worker.get() {
            // If there is no worker, nothing was started.
            let _ = worker.send(Order::Hushed);
        }
    }

    /// Searches for the voice that speaks this language, and for the program that plays. The answer
    /// is [`Report::Found`].
    pub fn find(&self, lang: Lang) {
        self.order(Order::Find(Arc::clone(&self.wanted), lang));
    }

    fn order(&self, order: Order) {
        let worker = self.worker.get_or_init(|| {
            let (playing, report) = (Arc::clone(&self.playing), Arc::clone(&self.report));
            let worker = Worker::new(playing, report, self.store.clone());
            let orders = worker.orders();
            let thread = thread::Builder::new().name("voice".to_owned());
            thread.spawn(move || worker.run()).ok().map(|_| orders)
        });
        if let Some(worker) = worker {
            // If the worker has ended, the lines are still on the screen.
            let _ = worker.send(order);
        }
    }
}

impl Drop for Aloud {
    fn drop(&mut self) {
        self.hush();
        if let Some(Some(worker)) = self.worker.take() {
            let (done, ended) = mpsc::channel();
            if worker.send(Order::Quit(done)).is_ok() {
                let _ = ended.recv_timeout(PATIENCE);
            }
        }
    }
}

#[cfg(all(test, unix))]
mod tests;
