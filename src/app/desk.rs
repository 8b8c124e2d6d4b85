//! What all screens share: texts, settings, the library, the log as far as it was read, and the
//! numbers under which the writer answers.

mod held;
mod plans;
mod rules;

use super::ids::Ids;
use super::msg::{Effect, Trouble, TroubleKind};
use super::scroll::Scroll;
use super::window::Window;
use crate::content::Library;
use crate::core::exercise::Exercise;
use crate::core::history::{Ahead, Kept, Lately, Present};
use crate::core::ids::{ExerciseId, ProgrammeId};
use crate::core::log::Reading;
use crate::core::pain::Pain;
use crate::core::programme::Programme;
use crate::core::record::{CheckIn, Record, When};
use crate::core::settings::{Country, Settings, Voice};
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::core::write::{Ticket, Write};
use crate::i18n::{Lang, Texts, t};
use crate::script::Machine;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// What all screens share.
#[derive(Debug)]
pub struct Desk {
    /// What is said, in the present language.
    pub texts: Texts,
    /// The settings.
    pub settings: Settings,
    /// Exercises and programmes.
    pub library: Library,
    /// The log as far as it was read, and what was written since.
    pub log: Reading,
    /// Where the log is, as it may be shown.
    pub log_path: Plain,
    /// Some of what the patient should know: a file with a fault, a log that cannot be written. All of
    /// it is in [`Desk::to_know`].
    pub notices: Vec<Plain>,
    /// Why the last settings are not in their file, where they are not.
    pub unsaved: Option<Trouble>,
    /// The language asked for on the command line, which the settings do not change.
    pub asked_language: Option<Lang>,
    /// The language of the system.
    pub system_language: Lang,
    /// The country of the system, where it names one.
    pub(super) system_country: Option<Country>,
    /// When something last happened; nothing has before the first moment.
    present: Option<Present>,
    /// What the machine speaks with, once that was looked for.
    pub(super) machine: Option<Machine>,
    /// The voice that a key switches on again, where one was switched off.
    pub(super) voice_before: Voice,
    /// Whether the rest of the log is being read.
    pub(super) reading: bool,
    /// Whether every record was asked for, however long the log is.
    every_record: bool,
    /// Whether the session of another window has stood still for so long that it bars nobody.
    pub(super) is_forgotten_elsewhere: bool,
    /// The size of the frame that was shown last.
    pub(super) window: Window,
    /// How far the list or text in it went.
    pub(super) scroll: Scroll,
    /// Local time of a date and a time of day.
    pub(super) local: fn(NaiveDateTime) -> DateTime<FixedOffset>,
    pub(super) ids: Ids,
    /// Sessions that were asked about in this run, whether they were done.
    pub(super) asked_about: Vec<Uuid>,
    tickets: u64,
}

impl Desk {
    pub(super) fn new(setup: super::Setup) -> Self {
        let lang = setup
            .settings
            .effective_language(setup.asked_language, setup.system_language);
        Self {
            texts: Texts::new(lang),
            settings: setup.settings,
            library: setup.library,
            log: setup.log,
            log_path: setup.log_path,
            notices: setup.notices,
            unsaved: None,
            asked_language: setup.asked_language,
            system_language: setup.system_language,
            system_country: setup.system_country,
            present: None,
            machine: None,
            voice_before: Voice::Auto,
            reading: false,
            every_record: false,
            is_forgotten_elsewhere: false,
            window: Window::USUAL,
            scroll: Scroll::UNKNOWN,
            local: setup.local,
            ids: Ids::new(setup.seed),
            asked_about: Vec::new(),
            tickets: 0,
        }
    }

    /// The row that came first when a list was shown last: there it goes on, so that the rows stand
    /// still while the mark moves among them.
    pub fn first_row(&self) -> usize {
        self.scroll.first.unwrap_or(0)
    }

    /// The date that counts now.
    pub fn today(&self, now: Now) -> NaiveDate {
        now.local_date(self.settings.day_starts)
    }

    /// Whether the first start is over. A log with a session says so too, where the settings are lost.
    pub(super) fn is_welcomed(&self) -> bool {
        self.settings.welcomed || self.log.records.iter().any(Record::is_session)
    }

    /// The programme that is set, if it can be had.
    pub fn programme(&self) -> Option<Arc<Programme>> {
        self.library.programme(self.settings.programme.as_ref()?)
    }

    /// What a session was of: a programme, or one exercise alone.
    pub fn session_name(&self, id: &ProgrammeId) -> String {
        let lang = self.texts.lang();
        self.library.session_name(id, lang).to_string()
    }

    /// What an exercise is called.
    pub fn exercise_name(&self, id: &ExerciseId) -> String {
        let lang = self.texts.lang();
        self.library.exercise_name(id, lang).to_string()
    }

    /// All exercises, by name.
    pub(super) fn exercises_by_name(&self) -> Vec<Arc<Exercise>> {
        let lang = self.texts.lang();
        let all = self.library.exercise_ids().into_iter();
        let mut all: Vec<_> = all.filter_map(|id| self.library.exercise(&id)).collect();
        all.sort_by_key(|exercise| exercise.name.of(lang).as_str().to_lowercase());
        all
    }

    /// What is known of the last days.
    pub fn lately(&self) -> Lately<'_> {
        let records = &self.log.records;
        self.present
            .map_or_else(
                || Lately::new(records),
                |present| Lately::at(records, present),
            )
            .with(self.log.counts())
    }

    /// Learns what time it is: what lies in the future of it was written with a wrong clock.
    pub(super) fn look_at_the_clock(&mut self, now: Now) {
        self.present = Some(Present {
            today: self.today(now),
            at: now.wall,
        });
    }

    /// Says what of the log lies in the future.
    pub(super) fn note_log(&mut self) {
        if let Some(Ahead { count, first }) = self.lately().ahead() {
            let first = self.texts.full_date(first);
            let said = self.texts.say(t::LogAhead {
                count,
                first: &first,
            });
            self.notice(Plain::new(&said));
        }
    }

    /// Kept days and weeks under the present programme.
    pub fn kept(&self, now: Now) -> Kept {
        let frequency = self.programme().map(|p| p.frequency);
        let starts = self.settings.week_starts.day();
        self.log.kept(frequency, starts, self.today(now))
    }

    /// Whether a voice is heard, as far as is known.
    pub fn speaks(&self) -> bool {
        let mute = |machine: &Machine| machine.speaker.is_none();
        self.settings.voice.is_on() && !self.machine.as_ref().is_some_and(mute)
    }

    /// Asks what the machine speaks with.
    pub(super) fn find_sound(&self) -> Effect {
        Effect::FindSound(self.texts.lang())
    }

    /// Asks what the machine speaks with, where nobody has asked yet.
    pub(super) fn find_voice(&self) -> Option<Effect> {
        let ask = self.settings.voice.is_on() && self.machine.is_none();
        ask.then(|| self.find_sound())
    }

    /// The emergency number: the person's own, else the country's.
    pub fn emergency(&self) -> String {
        self.texts.emergency(&self.settings)
    }

    /// Whom to call at once about a warning sign in pregnancy: the person's own number, else the ward.
    pub fn maternity(&self) -> String {
        self.texts.maternity(&self.settings)
    }

    /// Whom to call today where it is urgent and no emergency: the person's own, else the country's.
    pub fn urgent(&self) -> String {
        self.texts.urgent(&self.settings)
    }

    /// Whom to ask, as the person has written it down.
    pub fn clinician(&self) -> Option<&Plain> {
        self.settings.clinician.as_ref()
    }

    /// Changes the settings and keeps them.
    pub fn set(&mut self, change: impl FnOnce(&mut Settings)) -> Effect {
        let before = self.settings.clone();
        change(&mut self.settings);
        let changes = self.settings.changed_since(&before);
        let lang = self
            .settings
            .effective_language(self.asked_language, self.system_language);
        if lang != self.texts.lang() {
            self.texts = Texts::new(lang);
        }
        Effect::Save(Box::new(self.settings.clone()), changes)
    }

    /// Hands something to the writer.
    pub fn write(&mut self, write: Write) -> Effect {
        self.tickets += 1;
        Effect::Write(Ticket(self.tickets), write)
    }

    /// The number of the last answer that was asked for.
    pub(super) const fn last_ticket(&self) -> Ticket {
        Ticket(self.tickets)
    }

    /// Hands a record to the writer and counts it from now on.
    pub fn append(&mut self, record: Record) -> Effect {
        self.log.add([record.clone()]);
        self.write(Write::Append(Box::new(record)))
    }

    /// Hands records of days gone by to the writer, all or none, and counts them from now on.
    pub(super) fn append_all(&mut self, records: Vec<Record>) -> Effect {
        self.log.fill_in(records.clone());
        self.write(Write::AppendAll(records))
    }

    /// Whether the programme would be paused with these records (row 30), and is not yet.
    pub(super) fn would_pause(&mut self, records: &[Record], now: Now) -> bool {
        let today = self.today(now);
        let is_paused = |desk: &Self| desk.lately().paused(Pain::NONE, today);
        if is_paused(self) {
            return false;
        }
        self.log.fill_in(records.iter().cloned());
        let pauses = is_paused(self);
        let new: HashSet<_> = records.iter().filter_map(Record::id).collect();
        let is_new = |record: &Record| record.id().is_some_and(|id| new.contains(&id));
        self.log.records.retain(|record| !is_new(record));
        pauses
    }

    /// A check-in made now.
    pub fn check_in(&mut self, pain: Pain, when: When, session: Option<Uuid>, now: Now) -> CheckIn {
        CheckIn {
            id: self.ids.next(now.wall),
            at: now.wall,
            local_date: self.today(now),
            when,
            session,
            pain,
            place: self.lately().last_place(),
            note: None,
            mobility: None,
            rows: Vec::new(),
        }
    }

    /// What the patient should know now, in the present language: notices, settings that are not in
    /// their file, and lines of the log that cannot be read. Those are named once the whole log is
    /// read: only then is the number of a line known.
    pub fn to_know(&self) -> Vec<Plain> {
        const NAMED: usize = 3;
        let mut lines = self.notices.clone();
        lines.extend(
            self.unsaved
                .as_ref()
                .map(|why| why.of_settings(&self.texts)),
        );
        if self.reading {
            return lines;
        }
        if self.log.is_no_log() {
            let path = self.log_path.as_str();
            lines.push(Plain::new(&self.texts.say(t::StoreNoRecords { path })));
            return lines;
        }
        lines.extend(self.texts.log_form(self.log.form));
        let faults = &self.log.faults;
        let named = faults.iter().take(NAMED);
        lines.extend(named.map(|fault| self.texts.log_fault(fault)));
        if let Some(count) = faults.len().checked_sub(NAMED).filter(|more| *more > 0) {
            let said = self.texts.say(t::CliLogMore { count });
            lines.push(Plain::new(&said));
        }
        lines
    }

    /// Trouble with the disk, in the patient's language.
    pub(super) fn say_trouble(&self, trouble: &Trouble) -> Plain {
        let text = match trouble.kind {
            TroubleKind::Full => t::TROUBLE_FULL,
            TroubleKind::NotAllowed => t::TROUBLE_NOT_ALLOWED,
            TroubleKind::ReadOnly => t::TROUBLE_READ_ONLY,
            TroubleKind::Busy => t::TROUBLE_BUSY,
            TroubleKind::NoAnswer => t::TROUBLE_SHORT,
            TroubleKind::Other => {
                return Plain::new(&self.texts.say(t::TroubleOther {
                    said: trouble.said.as_str(),
                }));
            }
        };
        Plain::new(&self.texts.say(text))
    }

    /// Says which of the person's files could not be used, as far as they were asked for.
    pub(super) fn note_faulty_files(&mut self) {
        for checked in self.library.problems() {
            if let Some(fault) = checked.worst() {
                let path = fault.file.display().to_string();
                let (line, help) = (fault.line_in_file(), fault.help.as_deref());
                let said = self.texts.left_out(&path, line, &fault.message, help);
                self.notice(said);
            }
        }
    }

    /// A line the patient should see.
    pub fn notice(&mut self, line: Plain) {
        if !self.notices.contains(&line) {
            self.notices.push(line);
        }
    }
}
