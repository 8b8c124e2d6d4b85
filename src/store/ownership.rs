//! Knows which files belong to the program, also behind links, so that no export overwrites them.

use super::disk;
use super::paths::Folders;
use std::fs;
use std::path::{Path, PathBuf};

impl Folders {
    /// Whether this path is in the program's folders or is one of its files, even if nothing is there
    /// yet. The log may be a link to another disk; then its target belongs to the program too.
    pub fn owns(&self, path: &Path) -> bool {
        // Links decide where a name lies and what is behind it; neither may be ours.
        [placed(path), resolved(path)]
            .into_iter()
            .flatten()
            .any(|target| self.holds(&target) || self.is_one_of_ours(&target))
    }

    fn holds(&self, target: &Path) -> bool {
        let folders = [
            self.config().to_owned(),
            self.data().to_owned(),
            self.in_progress(),
        ];
        let mut folders = folders.iter().filter_map(|f| fs::canonicalize(f).ok());
        folders.any(|folder| target.starts_with(folder))
    }

    fn is_one_of_ours(&self, target: &Path) -> bool {
        let mut ours = vec![
            self.log(),
            self.days(),
            self.settings(),
            self.lock(),
            self.session_lock(),
        ];
        ours.extend(disk::files(&self.in_progress(), "jsonl").unwrap_or_default());
        let mut ours = ours.iter().filter_map(|own| resolved(own));
        ours.any(|own| own == target)
    }
}

/// A name in its real folder; a link stays the link. `None` where there is no such folder.
fn placed(path: &Path) -> Option<PathBuf> {
    let folder = path.parent()?;
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    Some(fs::canonicalize(folder).ok()?.join(path.file_name()?))
}

/// Where links lead in the end, also where nothing is there yet.
fn resolved(path: &Path) -> Option<PathBuf> {
    if let Ok(target) = fs::canonicalize(path) {
        return Some(target);
    }
    let place = placed(path)?;
    match fs::read_link(&place) {
        // Relative to the folder of the link; an absolute one stands for itself.
        Ok(to) => placed(&place.parent()?.join(to)),
        Err(_) => Some(place),
    }
}

#[cfg(all(test, unix))]
mod tests;
