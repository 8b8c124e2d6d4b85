//! The thread that starts the programs that speak and play, watches them, and notices when they
//! fail.
//!
//! It sleeps until there is something to do. It knows no screen and sends [`Report`]s.

mod ahead;
mod alive;
mod order;
mod silence;
mod trust;
mod voices;

use super::player::Player;
use super::playing::Playing;
use super::program::Call;
use super::speaker::Speaker;
use super::store::Store;
use super::wave::Files;
use crate::core::text::Lang;
use crate::i18n::t;
use crate::script::Tone;
use ahead::Ahead;
use alive::{Alive, Part};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};
use trust::Trust;
use voices::Voices;

pub use order::Report;
pub(super) use order::{Due, Order, Reporter, Wanted};

/// Longer than any tone, and than a loudspeaker needs to wake up.
const TONE: Duration = Duration::from_secs(5);
/// Time a speaker may take in addition to twice the time of its words.
const SLACK: Duration = Duration::from_secs(2);
/// The most tones at once: one that ends and one that begins.
const TONES: usize = 2;

/// The worker.
pub(super) struct Worker {
    inbox: Receiver<Order>,
    outbox: Sender<Order>,
    playing: Arc<Playing>,
    report: Reporter,
    wanted: Option<Arc<Wanted>>,
    store: Store,
    voices: Voices,
    speaker: Trust<Speaker>,
    player: Trust<Player>,
    /// Languages whose own voice is not installed.
    voiceless: Vec<Lang>,
    files: Files,
    alive: Vec<Alive>,
    /// The program that waits for its words.
    ahead: Option<Ahead>,
    ids: u64,
    /// The call that silences words passed on to another program, if there may be any.
    handed_on: Option<Call>,
    /// The line to speak once the words before it are silent.
    next: Option<Due>,
    /// The line that is played from the store, to speak it should the player fail.
    played: Option<Due>,
    /// The line to speak once the last tone is over.
    after_tone: Option<(Instant, Due)>,
    /// When words may follow the last tone.
    toned_until: Option<Instant>,
}

impl Worker {
    pub(super) fn new(playing: Arc<Playing>, report: Reporter, store: Store) -> Self {
        let (outbox, inbox) = mpsc::channel();
        Self {
            inbox,
            outbox,
            playing,
            report,
            wanted: None,
            store,
            voices: Voices::default(),
            speaker: Trust::default(),
            player: Trust::default(),
            voiceless: Vec::new(),
            files: Files::default(),
            alive: Vec::new(),
            ahead: None,
            ids: 0,
            handed_on: None,
            next: None,
            played: None,
            after_tone: None,
            toned_until: None,
        }
    }

    /// Where the worker receives its orders.
    pub(super) fn orders(&self) -> Sender<Order> {
        self.outbox.clone()
    }

    /// Works until it receives [`Order::Quit`].
    pub(super) fn run(mut self) {
        loop {
            match self.wait() {
                Ok(Order::Play(due)) => self.play(due),
                Ok(Order::Hushed) => {
                    self.next = None;
                    self.after_tone = None;
                    self.toned_until = None;
                    self.cancel();
                }
                Ok(Order::Ended(id, ended)) => self.ended(id, ended),
                Ok(Order::Find(wanted, lang)) => {
                    let found = voices::machine(&wanted, lang, &self.store);
                    (self.report)(Report::Found(found));
                }
                Ok(Order::Quit(done)) => {
                    self.cancel();
                    // Removes the files of the tones before the caller hears that the worker has
                    // ended.
                    drop(self);
                    let _ = done.send(());
                    return;
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.end_what_is_stuck();
                    self.speak_after_tone();
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn wait(&self) -> Result<Order, RecvTimeoutError> {
        let stuck = self.alive.iter().filter_map(|alive| alive.until);
        let words = self.after_tone.as_ref().map(|(at, _)| *at);
        let until = stuck.chain(words).min();
        if let Some(until) = until {
            let left = until.saturating_duration_since(now());
            return self.inbox.recv_timeout(left);
        }
        let order = self.inbox.recv();
        order.map_err(|_| RecvTimeoutError::Disconnected)
    }

    fn play(&mut self, due: Due) {
        if self.is_past(&due) {
            return;
        }
        let known = self.wanted.as_ref();
        let same = known.is_some_and(|wanted| Arc::ptr_eq(wanted, &due.wanted));
        if !same || due.is_check() {
            self.wanted = Some(Arc::clone(&due.wanted));
            self.voices = Voices::default();
            // Words that wait were chosen a voice by other settings.
            self.next = None;
            self.after_tone = None;
            self.ahead = None;
            self.speaker = Trust::default();
            self.player = Trust::default();
            self.voiceless.clear();
        }
        if due.words {
            // Words that still wait belong to an older line. A tone alone lets them come.
            self.next = None;
            self.after_tone = None;
            self.make_room();
            self.cancel();
        }
        if let Some(tone) = due.tone {
            self.sound(tone, &due);
            self.toned_until = Some(now() + tone.lead());
        }
        if !due.words {
            return;
        }
        // Also the tone of the line before may still sound.
        let toned = self
            .toned_until
            .map(|until| until.saturating_duration_since(now()));
        let lead = due.lead(toned.unwrap_or_default());
        if lead.is_zero() {
            self.speak(due);
        } else {
            self.after_tone = Some((now() + lead, due));
        }
    }

    /// Speaks the words whose tone is over.
    fn speak_after_tone(&mut self) {
        let due = self.after_tone.take_if(|(at, _)| *at <= now());
        if let Some((_, due)) = due
            && !self.is_past(&due)
        {
            self.speak(due);
        }
    }

    /// Whether a line is silenced or stale.
    fn is_past(&self, due: &Due) -> bool {
        let late = now().saturating_duration_since(due.at);
        due.epoch != self.playing.epoch() || due.line.room.is_some_and(|room| late > room)
    }

    /// Silences the words that are being spoken, so that newer ones can follow.
    fn make_room(&mut self) {
        let now = now();
        let mut stuck = None;
        for alive in &mut self.alive {
            if let Part::Words(lang, _) | Part::Played(lang) = alive.part
                && self.playing.leave(alive.id)
            {
                alive.process.kill();
                let until = alive.until.take().filter(|until| *until <= now);
                let spoken = matches!(alive.part, Part::Words(..));
                stuck = until.filter(|_| spoken).map(|_| lang).or(stuck);
            }
        }
        if let Some(lang) = stuck {
            self.unspoken(lang);
        }
    }

    /// Speaks a line, from the store if it is there.
    fn speak(&mut self, due: Due) {
        if self.alive.iter().any(|alive| alive.part == Part::Cancel) {
            self.next = Some(due);
            return;
        }
        let lang = due.line.lang;
        let lasts = due.lasts();
        let chain = self.voices.of(&due.wanted.choice, lang);
        if let Some(file) = voices::rendered(&chain, &self.store, &due.spoken())
            && let Some(player) = self.player.find(Player::choose)
            && self.play_words(&player.call(&file), lasts, &due)
        {
            self.played = Some(due);
            return;
        }
        self.speak_live(&due);
    }

    /// Speaks a line with a program that speaks at once.
    fn speak_live(&mut self, due: &Due) {
        let lang = due.line.lang;
        let chain = self.voices.of(&due.wanted.choice, lang);
        let voiceless = self.voiceless.contains(&lang);
        let live = || voices::live(&chain, voiceless);
        let Some(speaker) = self.speaker.find(live) else {
            if !due.is_check() && self.speaker.is_first_time_missing() {
                self.report_unheard(lang, t::SOUND_NO_SPEAKER);
            }
            return;
        };
        let a_minute = due.wanted.rate.words_a_minute();
        let call = speaker.call(&due.line.text(), lang, a_minute, !voiceless);
        let handed_on = speaker.cancel();
        let lasts = due.lasts();
        let part = Part::Words(lang, lasts);
        match self.start(&call, part, lasts * 2 + SLACK, Some(due.epoch)) {
            Some(in_time) => {
                self.handed_on = handed_on;
                if !in_time {
                    self.cancel();
                }
            }
            None => self.unspoken(lang),
        }
    }

    /// Plays words that were rendered ahead. `false` if their player does not start.
    fn play_words(&mut self, call: &Call, lasts: Duration, due: &Due) -> bool {
        let lang = due.line.lang;
        let may = (lasts + SLACK) * 3;
        let started = self.start(call, Part::Played(lang), may, Some(due.epoch));
        if started.is_none() {
            self.unheard(lang, false);
        }
        started.is_some()
    }

    fn sound(&mut self, tone: Tone, due: &Due) {
        let (lang, rings) = (due.line.lang, due.rings());
        let Some(player) = self.player.find(Player::choose) else {
            self.ring(rings);
            if !due.is_check() && self.player.is_first_time_missing() {
                self.report_unheard(lang, t::SOUND_NO_PLAYER);
            }
            return;
        };
        let tones = self
            .alive
            .iter()
            .filter(|a| matches!(a.part, Part::Tone(..)));
        if let Some(oldest) = tones.clone().next()
            && tones.count() >= TONES
        {
            self.playing.leave(oldest.id);
            oldest.process.kill();
        }
        let started = self
            .files
            .of(tone, due.wanted.volume)
            .ok()
            .and_then(|file| {
                let part = Part::Tone(lang, rings);
                self.start(&player.call(&file), part, TONE, Some(due.epoch))
            });
        if started.is_none() {
            self.unheard(lang, rings);
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "what is stuck is so by the clock on the wall, which no test sets"
)]
fn now() -> Instant {
    Instant::now()
}
