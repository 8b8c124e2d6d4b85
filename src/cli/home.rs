//! The user's folders: settings, library, texts and the end of the log. Every command loads them
//! once.

use super::{Common, Edge, Failure};
use crate::content::{Checked, Diagnostic, Library, settings};
use crate::core::history::{Lately, Present};
use crate::core::ids::ExerciseId;
use crate::core::log::Reading;
use crate::core::phrase::Phrase;
use crate::core::plan::PlanKind;
use crate::core::programme::Programme;
use crate::core::record::Record;
use crate::core::settings::Settings;
use crate::core::text::Plain;
use crate::core::time::Now;
use crate::i18n::{Lang, Texts, system_language, t};
use crate::run::{charset, clock, stored};
use crate::store::{self, Folders, Problem};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::cell::OnceCell;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

/// The user's folders and what was read from them.
#[derive(Debug)]
pub struct Home {
    /// The paths of all files.
    pub folders: Folders,
    /// The settings. A faulty line has its default.
    pub settings: Settings,
    /// Exercises and programmes. They are read later, when they are needed.
    pub library: Library,
    /// The texts in the language of the call, of the settings, or of the system.
    pub texts: Texts,
    /// What the user should know about the settings, one sentence for each fault.
    pub notices: Vec<Plain>,
    /// The language given on the command line.
    pub asked_language: Option<Lang>,
    /// The language of the system.
    pub system_language: Lang,
    /// The settings' faults with their places.
    faults: Vec<Checked>,
    log_read: OnceCell<Reading>,
}

impl Home {
    /// Finds the folders and reads the settings.
    ///
    /// # Errors
    /// If the system names no folders and none were given.
    pub(super) fn open(asked: Common, today: NaiveDate) -> Result<Self, Failure> {
        let folders = Folders::of_system(asked.config_dir, asked.data_dir)?;
        let library = Library::new(Some(folders.config().to_owned())).on(today);
        let (settings, faults) = read_settings(&folders.settings());
        let system_language = system_language();
        let lang = settings.effective_language(asked.lang, system_language);
        let texts = Texts::new(lang);
        let zone = clock::unknown_zone().map(|zone| {
            Plain::new(&texts.say(t::CliZoneUnknown {
                zone: zone.as_str(),
            }))
        });
        let letters = charset::not_utf_8().map(|locale| {
            Plain::new(&texts.say(t::CliNotUtf8 {
                locale: locale.as_str(),
            }))
        });
        let notices = faults
            .iter()
            .flat_map(|checked| &checked.diagnostics)
            .map(|fault| {
                let line = fault.line;
                Plain::new(&texts.say(t::CliSettingsFault {
                    line,
                    fault: &texts.phrase(&fault.message),
                }))
            })
            .chain(zone)
            .chain(letters)
            .collect();
        Ok(Self {
            folders,
            settings,
            library,
            texts,
            notices,
            asked_language: asked.lang,
            system_language,
            faults,
            log_read: OnceCell::new(),
        })
    }

    /// The language of the texts.
    pub fn lang(&self) -> Lang {
        self.texts.lang()
    }

    /// Reads the end of the log, as much as the first screen needs.
    ///
    /// # Errors
    /// If there is a log, but it cannot be read at all.
    pub fn log_end(&self) -> Result<Reading, Problem> {
        store::tail(&self.folders.log(), store::TAIL)
    }

    /// The moment from which the log is read, with the date that counts for this user.
    pub(super) fn present(&self, at: DateTime<FixedOffset>) -> Present {
        Present {
            today: Now::of_wall(at).local_date(self.settings.day_starts),
            at,
        }
    }

    /// Prints what a reader of the log should know: its form, and the lines that cannot be read.
    pub(super) fn report_log(said: &[Plain], edge: &mut Edge<'_>) -> Result<(), Failure> {
        for line in said {
            writeln!(edge.err, "{line}")?;
        }
        Ok(())
    }

    /// Ends a command that has written what it read of a log: says what of the log is of a newer version
    /// and what could not be read, which is a failure.
    pub(super) fn after_log(
        &self,
        reading: &Reading,
        edge: &mut Edge<'_>,
    ) -> Result<ExitCode, Failure> {
        edge.out.flush()?;
        let newer = reading.records.iter();
        let newer = newer.filter(|record| matches!(record, Record::Newer { .. }));
        let count = newer.count();
        if count > 0 {
            let said = self.texts.say(t::CliHistoryNewer { count });
            writeln!(edge.err, "{said}")?;
        }
        Self::report_log(&self.of_log(reading), edge)?;
        Ok(if reading.faults.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }

    /// The sentences about a log that was read.
    pub(super) fn of_log(&self, reading: &Reading) -> Vec<Plain> {
        stored::of_reading(reading, &self.folders.log(), &self.texts)
    }

    /// The duration of a programme's full plan at its first level: the instruction of a known exercise is
    /// short. Today knows the level and the day, and may differ by a minute. `None` if no plan can be made.
    pub(super) fn total(&self, programme: &Programme) -> Option<Duration> {
        let log = self.log_read.get_or_init(|| {
            // Without the log, the total is wrong only by a few seconds.
            self.log_end().unwrap_or_default()
        });
        let times = Lately::new(&log.records).times_known(programme);
        let times = |id: &ExerciseId| times.get(id).copied().unwrap_or(0);
        let instructions = self.settings.instructions;
        let plan = self
            .library
            .plan(programme, PlanKind::Full, |_| true, times, instructions);
        plan.map(|plan| plan.total())
    }

    /// Prints the faults of the settings. Their defaults are used, and the command continues.
    pub(super) fn report_faults(&self, edge: &mut Edge<'_>) -> Result<(), Failure> {
        for checked in &self.faults {
            let say = |phrase: &Phrase| self.texts.phrase(phrase);
            write!(edge.err, "{}", checked.render(false, &say))?;
        }
        if !self.faults.is_empty() {
            writeln!(edge.err, "{}", self.texts.say(t::CLI_SETTINGS_GO_ON))?;
        }
        Ok(())
    }

    /// The sentence for a file that was left out because of this fault.
    pub(super) fn left_out(&self, fault: &Diagnostic) -> Plain {
        let path = fault.file.display().to_string();
        let (line, help) = (fault.line_in_file(), fault.help.as_deref());
        self.texts.left_out(&path, line, &fault.message, help)
    }

    /// Prints the user's files that could not be used, as far as they were needed.
    pub(super) fn report_left_out(&self, edge: &mut Edge<'_>) -> Result<(), Failure> {
        for checked in self.library.problems() {
            if let Some(fault) = checked.worst() {
                writeln!(edge.err, "{}", self.left_out(fault))?;
            }
        }
        Ok(())
    }
}

/// Reads the settings; without a file, the defaults.
pub(super) fn read_settings(path: &Path) -> (Settings, Vec<Checked>) {
    if path.symlink_metadata().is_err() {
        return (Settings::default(), Vec::new());
    }
    let (settings, fault) = settings::load(path);
    (settings, fault.into_iter().collect())
}
