//! Compares `[progress]` with the levels that the exercises have.

use crate::content::faults::Faults;
use crate::content::say;
use crate::content::tree::Entries;

/// Reports a first level that no exercise has, and a `[progress]` through no levels.
pub(super) fn check(entries: &Entries, faults: &mut Faults<'_>) {
    let Some(progress) = entries.entry("progress") else {
        return;
    };
    let items = entries.tables("exercise");
    // What cannot be read is a fault of its own.
    let is_unread = |item: &Entries| item.has("levels") && item.entry("levels").is_none();
    if items.is_empty() || items.iter().any(is_unread) {
        return;
    }
    let most = items.iter().map(|item| item.tables("levels").len()).max();
    let most = most.unwrap_or(0);
    if most == 0 {
        let (message, help) = (say::NO_LEVELS, say::ADD_LEVELS);
        faults.warning(progress.key.clone(), message, help);
        return;
    }
    let Some(table) = entries.table("progress") else {
        return;
    };
    let first = table.number("first").and_then(|n| usize::try_from(n).ok());
    if let (Some(first), Some(entry)) = (first, table.entry("first"))
        && first > most
    {
        let message = say::no_such_level(first);
        faults.error(entry.at.clone(), message, say::a_level_up_to(most));
    }
}
