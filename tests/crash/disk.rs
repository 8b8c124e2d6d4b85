//! A disk in memory that promises no more than a real one: what was not synced may be there, or
//! not, or in part; a name is there for sure only once its folder was synced.

use crate::recorded::Call;
use crate::seed::Seed;
use std::collections::{BTreeMap, HashMap};
use std::ffi::OsString;
use std::fs::{create_dir_all, write};
use std::path::{Path, PathBuf};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    File(usize),
    Folder(usize),
}

#[derive(Debug, Clone)]
enum Change {
    Written(Vec<u8>),
    Cut(usize),
}

#[derive(Debug, Clone)]
enum Naming {
    Is(OsString, Node),
    IsNot(OsString),
    Renamed(OsString, OsString, Node),
}

#[derive(Debug, Clone, Default)]
struct File {
    sure: Vec<u8>,
    unsure: Vec<Change>,
}

#[derive(Debug, Clone, Default)]
struct Folder {
    sure: BTreeMap<OsString, Node>,
    unsure: Vec<Naming>,
}

/// A disk with one folder, of which the rest is not looked at.
pub(crate) struct Disk {
    home: PathBuf,
    files: Vec<File>,
    folders: Vec<Folder>,
    /// What processes see: the truth and what is only in memory.
    seen: BTreeMap<PathBuf, Node>,
    open: HashMap<usize, Node>,
}

impl Disk {
    pub(crate) fn new(home: &Path) -> Self {
        Self {
            home: home.to_owned(),
            files: Vec::new(),
            folders: vec![Folder::default()],
            seen: [(home.to_owned(), Node::Folder(0))].into(),
            open: HashMap::new(),
        }
    }

    /// Another process begins: what was open is closed.
    pub(crate) fn begins(&mut self) {
        self.open.clear();
    }

    pub(crate) fn takes(&mut self, call: &Call) {
        match call {
            Call::Opened(number, path) if path.starts_with(&self.home) => {
                let node = self.seen.get(path).copied().unwrap_or_else(|| {
                    self.files.push(File::default());
                    let node = Node::File(self.files.len() - 1);
                    self.name(path, |name| Naming::Is(name, node));
                    self.seen.insert(path.clone(), node);
                    node
                });
                self.open.insert(*number, node);
            }
            Call::Written(number, bytes) => self.change(*number, Change::Written(bytes.clone())),
            Call::Cut(number, size) => self.change(*number, Change::Cut(*size)),
            Call::Synced(number) => match self.open.get(number) {
                Some(Node::File(file)) => {
                    let file = &mut self.files[*file];
                    let unsure = std::mem::take(&mut file.unsure);
                    for change in &unsure {
                        file.sure.takes(change);
                    }
                }
                Some(Node::Folder(folder)) => {
                    let folder = &mut self.folders[*folder];
                    let unsure = std::mem::take(&mut folder.unsure);
                    for naming in &unsure {
                        named(&mut folder.sure, naming);
                    }
                }
                None => {}
            },
            Call::Renamed(from, to) => {
                let node = self.seen.remove(from).unwrap();
                assert_eq!(from.parent(), to.parent(), "only within a folder");
                let old = from.file_name().unwrap().to_owned();
                self.name(to, |new| Naming::Renamed(old, new, node));
                self.seen.insert(to.clone(), node);
            }
            Call::Removed(path) => {
                self.seen.remove(path).unwrap();
                self.name(path, Naming::IsNot);
            }
            Call::FolderMade(path) => {
                self.folders.push(Folder::default());
                let node = Node::Folder(self.folders.len() - 1);
                self.name(path, |name| Naming::Is(name, node));
                self.seen.insert(path.clone(), node);
            }
            Call::Opened(..) | Call::Said(_) => {}
        }
    }

    fn change(&mut self, number: usize, change: Change) {
        if let Some(Node::File(file)) = self.open.get(&number) {
            self.files[*file].unsure.push(change);
        }
    }

    fn name(&mut self, path: &Path, naming: impl FnOnce(OsString) -> Naming) {
        let Some(Node::Folder(folder)) = self.seen.get(path.parent().unwrap()) else {
            panic!("{} has no folder", path.display());
        };
        let name = path.file_name().unwrap().to_owned();
        self.folders[*folder].unsure.push(naming(name));
    }

    /// The power goes: what is found afterwards, by one chance of many, is put in this folder.
    pub(crate) fn after_power_cut(&self, chance: &mut Seed, into: &Path) {
        self.found(0, chance, into);
    }

    fn found(&self, folder: usize, chance: &mut Seed, into: &Path) {
        create_dir_all(into).unwrap();
        let folder = &self.folders[folder];
        let mut names = folder.sure.clone();
        let kept = chance.below(folder.unsure.len() as u64 + 1);
        let in_order = chance.once_in(2);
        for (naming, number) in folder.unsure.iter().zip(0..) {
            if if in_order {
                number < kept
            } else {
                chance.once_in(2)
            } {
                named(&mut names, naming);
            }
        }
        for (name, node) in names {
            let path = into.join(name);
            match node {
                Node::Folder(folder) => self.found(folder, chance, &path),
                Node::File(file) => write(path, self.files[file].found(chance)).unwrap(),
            }
        }
    }
}

trait Takes {
    fn takes(&mut self, change: &Change);
}

impl Takes for Vec<u8> {
    fn takes(&mut self, change: &Change) {
        match change {
            Change::Written(bytes) => self.extend_from_slice(bytes),
            Change::Cut(size) => self.truncate(*size),
        }
    }
}

fn named(names: &mut BTreeMap<OsString, Node>, naming: &Naming) {
    match naming {
        Naming::Is(name, node) => {
            names.insert(name.clone(), *node);
        }
        Naming::IsNot(name) => {
            names.remove(name);
        }
        Naming::Renamed(from, to, node) => {
            names.remove(from);
            names.insert(to.clone(), *node);
        }
    }
}

impl File {
    /// Of what was not synced, some, and the last of it torn or zeroed.
    fn found(&self, chance: &mut Seed) -> Vec<u8> {
        let mut bytes = self.sure.clone();
        let kept = chance.below(self.unsure.len() as u64 + 1);
        for (change, number) in self.unsure.iter().zip(0..) {
            match change {
                _ if number < kept => bytes.takes(change),
                Change::Written(last) if number == kept => {
                    let torn = usize::try_from(chance.below(last.len() as u64 + 1)).unwrap();
                    bytes.extend_from_slice(&last[..torn]);
                    if chance.once_in(3) {
                        // The length was kept, the bytes were not.
                        bytes.extend(last[torn..].iter().map(|_| 0));
                    }
                }
                _ => {}
            }
        }
        bytes
    }
}
