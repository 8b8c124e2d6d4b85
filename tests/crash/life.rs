//! What a driver does with the product's store: takes up what was left, then session after session
//! until it is ended. Every piece of work is named before it is handed over, and every answer is
//! said, so that whoever listens knows what was acknowledged.

use crate::driver::say;
use crate::records::{begin, check_in, entry, session};
use crate::seed::Seed;
use rygrad::core::session::Unfinished;
use rygrad::core::write::{Ticket, Write};
use rygrad::store::{Folders, Journal, Writer, unfinished};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use uuid::Uuid;

/// How much may be on its way at once.
const AT_ONCE: u64 = 6;

pub(crate) struct Life {
    writer: Writer,
    answers: Receiver<Ticket>,
    handed: u64,
    answered: u64,
    seed: Seed,
    /// The wall clock; nobody promises that it goes forward.
    minutes: i64,
}

impl Life {
    fn new(folders: &Folders, journals: Vec<Journal>, seed: u64) -> Self {
        let (sender, answers) = channel();
        let writer = Writer::spawn(folders.clone(), journals, move |ticket, result| {
            match result {
                Ok(()) => say(&format!("saved {}", ticket.0)),
                Err(problem) => say(&format!("failed {} {problem}", ticket.0)),
            }
            let _ = sender.send(ticket);
        });
        Self {
            writer,
            answers,
            handed: 0,
            answered: 0,
            seed: Seed::new(seed),
            minutes: 0,
        }
    }

    /// Takes up what was left and trains until it is ended.
    pub(crate) fn without_end(folders: &Folders, seed: u64) {
        let mut life = Self::begin(folders, seed, Self::close_left_or_go_on);
        loop {
            life.train();
        }
    }

    /// Takes up what was left, has one session, and leaves in peace.
    pub(crate) fn of_a_day(folders: &Folders, seed: u64) {
        let mut life = Self::begin(folders, seed, Self::close_left_or_go_on);
        life.train();
        life.leave();
    }

    /// Says one thing, and leaves in peace.
    pub(crate) fn of_a_word(folders: &Folders, seed: u64) {
        let mut life = Self::new(folders, Vec::new(), seed);
        life.tell();
        life.leave();
    }

    /// Closes what was left, and leaves in peace.
    pub(crate) fn to_settle(folders: &Folders, seed: u64) {
        Self::begin(folders, seed, Self::close_left).leave();
    }

    fn begin(folders: &Folders, seed: u64, each: impl Fn(&mut Self, &Unfinished)) -> Self {
        let left = unfinished(folders);
        for problem in left.problems {
            say(&format!("problem {problem}"));
        }
        let mut life = Self::new(folders, left.journals, seed);
        for found in left.unfinished {
            each(&mut life, &found);
        }
        life
    }

    fn close_left_or_go_on(&mut self, found: &Unfinished) {
        if self.seed.once_in(2) {
            self.close_left(found);
        } else {
            self.go_on(found);
        }
    }

    fn close_left(&mut self, found: &Unfinished) {
        let (id, entries) = (found.occasion.id, found.entries.len() as u64);
        self.hand(&format!("resume {id}"), Write::Resume(id));
        self.close(id, entries);
    }

    fn go_on(&mut self, found: &Unfinished) {
        let (id, entries) = (found.occasion.id, found.entries.len() as u64);
        self.hand(&format!("resume {id}"), Write::Resume(id));
        self.run(id, entries);
    }

    /// Check-in, session, check-in.
    fn train(&mut self) {
        self.tell();
        let (id, minutes) = (self.id(), self.minutes);
        self.hand(&format!("begin {id} 0"), begin(id, minutes));
        self.run(id, 0);
        self.tell();
    }

    fn run(&mut self, id: Uuid, from: u64) {
        let end = from + self.seed.below(12);
        for number in from..end {
            let entry = entry(number, self.minutes);
            let known = number + 1;
            self.hand(&format!("entry {id} {known}"), Write::Entry(entry));
        }
        self.close(id, end);
    }

    fn close(&mut self, id: Uuid, entries: u64) {
        let record = session(id, self.minutes, entries);
        self.hand(
            &format!("close {id} {entries}"),
            Write::Close(Box::new(record)),
        );
    }

    fn tell(&mut self) {
        let id = self.id();
        let record = check_in(id, self.minutes);
        self.hand(&format!("record {id}"), Write::Append(Box::new(record)));
    }

    fn id(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.seed.next(), self.seed.next())
    }

    /// Hands something over, named first; sometimes waits until all is answered.
    fn hand(&mut self, what: &str, write: Write) {
        self.handed += 1;
        say(&format!("handed {} {what}", self.handed));
        self.writer.write(Ticket(self.handed), write);
        // Some of the days the clock goes back.
        self.minutes += i64::try_from(self.seed.below(9)).unwrap() - 3;
        let all = self.seed.once_in(2);
        while self.answered + if all { 0 } else { AT_ONCE } < self.handed {
            // What is tried again is answered more than once; nobody waits for it.
            self.answered = self.answers.recv().unwrap().0.max(self.answered);
        }
    }

    fn leave(self) {
        let unwritten = self.writer.finish(Duration::from_mins(1));
        say(&format!("left {} {:?}", unwritten.count, unwritten.files));
    }
}
