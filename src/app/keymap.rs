//! What the keys do for this person: the keymap ([`crate::core::keys`]) with the custom keys of a
//! remote or pedal. Handling, bar and help all use it, so they cannot differ.

use crate::core::keys::{Action, Context, Key, Keys, Label, Meaning, Row, Shown};

/// One line of the bar or the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How its keys are written: one of the table that still does it, then the person's own.
    pub caps: Vec<String>,
    /// What they do.
    pub action: Action,
    /// What it says they do.
    pub label: Label,
}

/// What a key does in a context for a person with custom keys.
///
/// A custom key runs its assigned action in every context that has that action. During a session it
/// replaces the default action of the key. Elsewhere the default wins, so that letters and arrows
/// still answer questions. A key for pain works everywhere except in a text field.
pub fn action(context: Context, key: Key, own: &Keys) -> Option<Action> {
    match own_meaning(context, key, own) {
        Some(meaning) => action_of(context, meaning),
        None => context.action(key).filter(|by_itself| {
            // Its custom action does not exist here, so it freezes like a key without a meaning.
            let gave_up = is_sitting(context) && own.meanings(key).next().is_some();
            !gave_up || *by_itself == Action::Freeze
        }),
    }
}

/// The custom meaning of a key, if it applies here.
pub fn own_meaning(context: Context, key: Key, own: &Keys) -> Option<Meaning> {
    if context.is_text() {
        return None;
    }
    let meaning = own
        .meanings(key)
        .find(|meaning| action_of(context, *meaning).is_some())?;
    let free = meaning == Meaning::Pain || is_sitting(context) || context.action(key).is_none();
    free.then_some(meaning)
}

/// The keys of a context as they are shown, in the order of the bar.
pub fn shown(context: Context, own: &Keys) -> Vec<Line> {
    let lines = context.rows().filter_map(|row| {
        let (caps, label) = match row.shown {
            Shown::Key(label) => (caps(context, row, own), label),
            Shown::Hint(cap, label) => (vec![cap.to_owned()], label),
            Shown::Hidden => return None,
        };
        let action = row.action;
        (!caps.is_empty()).then_some(Line {
            caps,
            action,
            label,
        })
    });
    lines.collect()
}

fn caps(context: Context, row: &Row, own: &Keys) -> Vec<String> {
    let still = |key: &Key| action(context, *key, own) == Some(row.action);
    let same = context.rows().filter(|other| other.action == row.action);
    // The way out is the same key everywhere.
    let leaves = matches!(row.action, Action::Leave | Action::Cancel | Action::Close);
    let quit = row
        .keys
        .iter()
        .filter(|key| leaves && **key == Key::Char('q'));
    let mut of_the_table = quit.chain(row.keys).chain(same.flat_map(|row| row.keys));
    let mut caps: Vec<String> = of_the_table
        .find(|key| still(key))
        .map(|key| cap(*key))
        .into_iter()
        .collect();
    for key in own.keys().filter(still) {
        let cap = cap(key);
        if !caps.contains(&cap) {
            caps.push(cap);
        }
    }
    caps
}

/// The action of a custom meaning in a context, if the context has it.
fn action_of(context: Context, meaning: Meaning) -> Option<Action> {
    let wanted = match meaning {
        Meaning::Pain => Action::Pain,
        Meaning::Pause => Action::Freeze,
        // In the question whether to leave, going on means no.
        Meaning::GoOn if context == Context::AskLeave => Action::No,
        Meaning::GoOn => Action::GoOn,
        Meaning::Next => Action::Next,
        Meaning::Back => Action::Back,
        Meaning::Voice => Action::Voice,
        Meaning::Confirm if context == Context::AskLeave => return None,
        Meaning::Confirm => {
            return context
                .action(Key::Enter)
                .filter(|action| *action != Action::GoOn);
        }
    };
    context
        .rows()
        .any(|row| row.action == wanted)
        .then_some(wanted)
}

/// Whether a session is on and nothing is asked.
const fn is_sitting(context: Context) -> bool {
    matches!(
        context,
        Context::GettingReady
            | Context::Running
            | Context::Away
            | Context::Frozen
            | Context::Resting
            | Context::RestFrozen
    )
}

/// How a key is written.
fn cap(key: Key) -> String {
    let sign = match key {
        Key::Enter => "⏎",
        Key::Left => "←",
        Key::Right => "→",
        Key::Up => "↑",
        Key::Down => "↓",
        Key::PageUp => "PgUp",
        Key::PageDown => "PgDn",
        Key::F(n) => return format!("F{n}"),
        other => return other.name(),
    };
    sign.to_owned()
}

#[cfg(test)]
mod tests;
