//! The processes that the worker has started and that still run: their start, their end, and their time limit.

use super::{Worker, now};
use crate::core::text::Lang;
use crate::voice::process::{Ended, Process};
use crate::voice::program::Call;
use std::time::{Duration, Instant};

/// How long silencing another program may take.
const CANCEL: Duration = Duration::from_secs(1);

/// The purpose of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It speaks, in this language, for about this long.
    Words(Lang, Duration),
    /// It plays words that were rendered ahead, in this language.
    Played(Lang),
    /// It plays a tone. The flag says whether the bell rings if the tone fails.
    Tone(Lang, bool),
    /// It silences a program that received words.
    Cancel,
}

/// A process that still runs.
#[derive(Debug)]
pub(super) struct Alive {
    pub(super) id: u64,
    pub(super) part: Part,
    pub(super) process: Process,
    pub(super) began: Instant,
    /// When it counts as stuck; `None` once it was killed for that.
    pub(super) until: Option<Instant>,
}

impl Worker {
    /// Starts a process with a time limit. `None` if it cannot be started, `false` if it was
    /// silenced before it began.
    pub(super) fn start(
        &mut self,
        call: &Call,
        part: Part,
        may: Duration,
        epoch: Option<u64>,
    ) -> Option<bool> {
        let (id, process) = self.begin(call)?;
        let in_time = epoch.is_none_or(|epoch| self.playing.enter(epoch, id, &process));
        let began = now();
        self.alive.push(Alive {
            id,
            part,
            process,
            began,
            until: in_time.then_some(began + may),
        });
        Some(in_time)
    }

    /// Silences words that were passed on to another program.
    pub(super) fn cancel(&mut self) {
        if let Some(call) = self.handed_on.take() {
            self.start(&call, Part::Cancel, CANCEL, None);
        }
    }

    pub(super) fn ended(&mut self, id: u64, ended: Ended) {
        let Some(at) = self.alive.iter().position(|alive| alive.id == id) else {
            self.ended_early(id);
            return;
        };
        let alive = self.alive.remove(at);
        let by_itself = self.playing.leave(id);
        match alive.part {
            Part::Cancel => {
                if let Some(due) = self.next.take()
                    && !self.is_past(&due)
                {
                    self.speak(due);
                }
            }
            Part::Words(lang, lasts) if by_itself => {
                self.handed_on = None;
                let too_soon = now().saturating_duration_since(alive.began) < lasts / 4;
                if ended.well && !(ended.complained && too_soon) {
                    self.speaker.works();
                } else {
                    self.unspoken(lang);
                }
            }
            Part::Tone(..) | Part::Played(_) if by_itself && ended.well => self.player.works(),
            Part::Tone(lang, rings) if by_itself => self.unheard(lang, rings),
            Part::Played(lang) if by_itself => {
                self.unheard(lang, false);
                if let Some(due) = self.played.take()
                    && !self.is_past(&due)
                {
                    self.speak_live(&due);
                }
            }
            Part::Words(..) | Part::Tone(..) | Part::Played(_) => {}
        }
    }

    pub(super) fn end_what_is_stuck(&mut self) {
        let now = now();
        let mut stuck = Vec::new();
        for alive in &mut self.alive {
            if alive.until.take_if(|until| *until <= now).is_some() {
                alive.process.kill();
                if self.playing.leave(alive.id) {
                    stuck.push(alive.part);
                }
            }
        }
        for part in stuck {
            match part {
                Part::Words(lang, _) => {
                    self.cancel();
                    self.unspoken(lang);
                }
                Part::Tone(lang, _) | Part::Played(lang) => self.unheard(lang, false),
                Part::Cancel => {}
            }
        }
    }
}
