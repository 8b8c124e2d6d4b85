//! What is changed in a pack before it is written: another id, or no signature. Comments stay.

use super::Pack;
use crate::core::ids::ProgrammeId;
use crate::core::programme::Programme;
use std::sync::Arc;
use toml_edit::DocumentMut;

impl Pack {
    /// Gives a programme another id, also where another one of the pack leads to it.
    pub fn rename(&mut self, from: &ProgrammeId, to: &ProgrammeId) {
        if self.programme.as_ref() == Some(from) {
            self.programme = Some(to.clone());
        }
        for (programme, text) in &mut self.programmes {
            let programme = Arc::make_mut(programme);
            if programme.id == *from {
                programme.id = to.clone();
            }
            let mut leads = |key: &str, id: &mut ProgrammeId| {
                if id == from {
                    *id = to.clone();
                    *text = changed(text, |file| {
                        if let Some(table) = file
                            .get_mut(key)
                            .and_then(toml_edit::Item::as_table_like_mut)
                        {
                            table.insert("programme", toml_edit::value(to.as_str()));
                        }
                    });
                }
            };
            if let Some(id) = &mut programme.flare {
                leads("flare", id);
            }
            if let Some(next) = &mut programme.next {
                leads("next", &mut next.programme);
            }
        }
    }

    /// Leaves out what a clinician has signed.
    pub fn unsign(&mut self) {
        for (programme, text) in &mut self.programmes {
            if is_signed(programme) {
                let programme = Arc::make_mut(programme);
                (programme.monitored, programme.cleared) = (None, None);
                *text = unsigned(text);
            }
        }
    }

    /// The programmes that a clinician has signed something for.
    pub fn signed(&self) -> impl Iterator<Item = &Programme> {
        let programmes = self.programmes.iter().map(|(programme, _)| &**programme);
        programmes.filter(|programme| is_signed(programme))
    }
}

fn is_signed(programme: &Programme) -> bool {
    programme.monitored.is_some() || programme.cleared.is_some()
}

/// The text of a programme without what a clinician has signed.
pub fn unsigned(text: &str) -> String {
    changed(text, |file| {
        for key in ["monitored", "cleared"] {
            file.remove(key);
        }
    })
}

fn changed(text: &str, change: impl FnOnce(&mut DocumentMut)) -> String {
    let Ok(mut file) = text.parse::<DocumentMut>() else {
        return text.to_owned();
    };
    change(&mut file);
    file.to_string()
}
