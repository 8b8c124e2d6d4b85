//! Writes the settings, on a thread of its own. Only what changed is written, into the file as it is at
//! that moment. A change that could not be written is tried again with the next one, and when the
//! program ends.

use crate::app::msg::{Msg, Trouble, TroubleKind};
use crate::core::settings::Change;
use crate::core::text::Plain;
use crate::i18n::{Lang, Texts, t};
use crate::run::settings_file::{self, Unsaved};
use crate::run::source::Mailbox;
use crate::run::stored;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// What the thread is asked.
enum Order {
    Keep(Vec<Change>),
    /// Try once more what is not written, and say what came of it.
    Finish(Sender<Result<(), Trouble>>),
}

/// The thread that keeps the settings.
#[derive(Debug)]
pub(super) struct SettingsRecorder {
    orders: Sender<Order>,
}

impl SettingsRecorder {
    /// Starts the thread for this file. It tells [`Msg::Kept`] after each change.
    pub(super) fn start(path: PathBuf, mailbox: Mailbox, lang: Lang) -> Self {
        let (orders, inbox) = mpsc::channel();
        // Without a thread the orders are lost, and `Last::wait` reports it at the end.
        let _ = thread::Builder::new()
            .name("settings".to_owned())
            .spawn(move || keep(&path, &inbox, &mailbox, lang));
        Self { orders }
    }

    /// Hands changes over.
    pub(super) fn keep(&self, changes: Vec<Change>) {
        let _ = self.orders.send(Order::Keep(changes));
    }

    /// Asks for the last try; [`Last::wait`] waits for its result.
    pub(super) fn finish(self) -> Last {
        let (done, answer) = mpsc::channel();
        let _ = self.orders.send(Order::Finish(done));
        Last(answer)
    }
}

/// The last try of the thread.
#[derive(Debug)]
pub(super) struct Last(Receiver<Result<(), Trouble>>);

impl Last {
    /// Waits for it, `deadline` at most, because a disk may hang. The thread is then left behind and ends
    /// with the process.
    pub(super) fn wait(self, deadline: Duration) -> Result<(), Trouble> {
        self.0.recv_timeout(deadline).unwrap_or_else(|error| {
            let (kind, said) = match error {
                RecvTimeoutError::Timeout => (TroubleKind::NoAnswer, "the disk does not answer"),
                RecvTimeoutError::Disconnected => {
                    (TroubleKind::Other, "no thread could be started")
                }
            };
            Err(Trouble {
                kind,
                said: Plain::new(said),
            })
        })
    }
}

fn keep(path: &Path, inbox: &Receiver<Order>, mailbox: &Mailbox, lang: Lang) {
    let mut waiting: Vec<Change> = Vec::new();
    for order in inbox {
        match order {
            Order::Keep(changes) => {
                for change in changes {
                    waiting.retain(|earlier| earlier.setting != change.setting);
                    waiting.push(change);
                }
                mailbox.post(Msg::Kept(write(path, &mut waiting, lang)));
            }
            Order::Finish(done) => {
                let _ = done.send(write(path, &mut waiting, lang));
                return;
            }
        }
    }
}

/// Writes what waits. What is refused goes on waiting: a person may mend the file meanwhile.
fn write(path: &Path, waiting: &mut Vec<Change>, lang: Lang) -> Result<(), Trouble> {
    if waiting.is_empty() {
        return Ok(());
    }
    let refused = settings_file::change(path, waiting)
        .map_err(|unsaved| told(&unsaved, path, &Texts::new(lang)))?;
    let why = refused.first().map(|(_, fault)| {
        let path = path.display();
        let message = Texts::new(lang).phrase(&fault.message);
        Trouble {
            kind: TroubleKind::Other,
            said: Plain::new(&format!("{path}:{}: {message}", fault.line)),
        }
    });
    *waiting = refused.into_iter().map(|(change, _)| change).collect();
    why.map_or(Ok(()), Err)
}

/// Why nothing was written, in the person's language.
fn told(unsaved: &Unsaved, path: &Path, texts: &Texts) -> Trouble {
    match unsaved {
        Unsaved::Problem(problem) => super::trouble(problem, texts),
        Unsaved::NoText => Trouble {
            kind: TroubleKind::Other,
            said: Plain::new(&texts.say(t::StoreNoText {
                path: stored::shown(path).as_str(),
            })),
        },
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::core::settings::{SETTINGS, Value};

    #[test]
    fn why_a_setting_is_not_written_is_said_in_the_person_s_language() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("config.toml");
        std::fs::write(&path, "sounds = yes\n").expect("written");
        let setting = SETTINGS.iter().find(|setting| setting.key == "sounds");
        let change = Change {
            setting: setting.expect("a setting"),
            value: Some(Value::Flag(false)),
        };
        for (lang, why) in [
            (Lang::En, "config.toml:1: a text needs quotes"),
            (Lang::Da, "config.toml:1: en tekst skal have anførselstegn"),
        ] {
            let trouble = write(&path, &mut vec![change.clone()], lang).expect_err("refused");
            assert!(trouble.said.as_str().ends_with(why), "{}", trouble.said);
        }
    }
}
