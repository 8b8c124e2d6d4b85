//! Where things are: the two folders of a person, and the names in them.
//!
//! Owns names and permissions, and never opens a file.

use super::disk;
use super::problem::Problem;
use directories::{ProjectDirs, UserDirs};
use std::path::{Path, PathBuf};

/// The ending of a journal that has no plan on disk yet.
pub(super) const UNNAMED: &str = "new";

/// The folder of settings and the folder of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    config: PathBuf,
    data: PathBuf,
    cache: Option<PathBuf>,
}

/// Where a page goes that is to be handed over: the person's documents, where there is such a folder,
/// else their home.
///
/// # Errors
/// [`Problem::NoHome`] where the system names no home.
pub fn papers() -> Result<PathBuf, Problem> {
    let system = UserDirs::new().ok_or(Problem::NoHome)?;
    let documents = system.document_dir().filter(|folder| folder.is_dir());
    Ok(documents.unwrap_or_else(|| system.home_dir()).to_owned())
}

impl Folders {
    /// Two folders as given.
    pub fn new(config: impl Into<PathBuf>, data: impl Into<PathBuf>) -> Self {
        Self {
            config: config.into(),
            data: data.into(),
            cache: None,
        }
    }

    /// The folders this system gives a person, or those named instead.
    ///
    /// # Errors
    /// [`Problem::NoHome`] where a folder is needed and the system names none.
    pub fn of_system(config: Option<PathBuf>, data: Option<PathBuf>) -> Result<Self, Problem> {
        let system = ProjectDirs::from("", "", "rygrad");
        let cache = system.as_ref().map(|system| system.cache_dir().to_owned());
        if let (Some(config), Some(data)) = (&config, &data) {
            let given = Self::new(config, data);
            return Ok(Self { cache, ..given });
        }
        let system = system.ok_or(Problem::NoHome)?;
        Ok(Self {
            cache,
            config: config.unwrap_or_else(|| system.config_dir().to_owned()),
            // Local, not roaming: what a person logs about their health stays on this machine.
            data: data.unwrap_or_else(|| system.data_local_dir().to_owned()),
        })
    }

    /// The folder of settings and of the person's own exercises and programmes.
    pub fn config(&self) -> &Path {
        &self.config
    }

    /// The folder of the log.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The folder of what can be made again at any time, where the system has one.
    pub fn cache(&self) -> Option<&Path> {
        self.cache.as_deref()
    }

    /// The settings.
    pub fn settings(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// The log.
    pub fn log(&self) -> PathBuf {
        self.data.join("log.jsonl")
    }

    /// What is known of a long log, so that it need not be read whole; thrown away where it does not fit.
    pub fn days(&self) -> PathBuf {
        self.data.join("log.days")
    }

    /// What is locked while the log is written.
    pub fn lock(&self) -> PathBuf {
        self.data.join("log.lock")
    }

    /// What is locked while a session runs.
    pub fn session_lock(&self) -> PathBuf {
        self.data.join("session.lock")
    }

    /// The journals of running sessions.
    pub fn in_progress(&self) -> PathBuf {
        self.data.join("in-progress")
    }

    /// Closes what others on this machine can read of what is there: folders, log, journals. Makes
    /// nothing; what is new is closed when it is made.
    pub fn close_to_others(&self) -> Vec<Notice> {
        let mut ours = vec![
            self.data.clone(),
            self.in_progress(),
            self.log(),
            self.days(),
            self.lock(),
            self.session_lock(),
        ];
        // A folder that cannot be read is reported when journals are looked for in it.
        ours.extend(disk::files(&self.in_progress(), "jsonl").unwrap_or_default());
        ours.into_iter().filter_map(Notice::of).collect()
    }
}

/// Something that others on this machine could read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The file or folder.
    pub path: PathBuf,
    /// Whether it is closed to them now.
    pub mended: bool,
}

impl Notice {
    fn of(path: PathBuf) -> Option<Self> {
        disk::mend(&path).map(|mended| Self { path, mended })
    }
}

#[cfg(test)]
mod tests;
