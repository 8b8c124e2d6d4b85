//! What the keys mean for the person at hand: the tables, and the keys of their remote or pedal.

use super::{Action, Binding, Context, action, bindings};
use crate::core::keys::{Key, Keys, Meaning};

/// One line of a keymap as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How its keys are written: one of the table that still means it, then the person's own.
    pub caps: Vec<String>,
    /// What they mean.
    pub action: Action,
    /// The name of the text that says what it does.
    pub text: &'static str,
}

/// What a key means in a context for someone with keys of their own.
///
/// A key of one's own means what it was given wherever there is such a thing to do. While a session
/// is on, it does so in place of what it means by itself; elsewhere letters and arrows answer and
/// choose as ever. Pain is pain everywhere but in a text.
pub fn meant(context: Context, key: Key, own: &Keys) -> Option<Action> {
    match given(context, key, own) {
        Some(meaning) => deed(context, meaning),
        None => action(context, key).filter(|by_itself| {
            // What it was given is not to be done now; then it pauses like a key without a meaning.
            let gave_up = is_sitting(context) && own.meanings(key).next().is_some();
            !gave_up || *by_itself == Action::Freeze
        }),
    }
}

/// What the person has given this key, where that is what it means here.
pub fn given(context: Context, key: Key, own: &Keys) -> Option<Meaning> {
    if matches!(context, Context::Note | Context::Search) {
        return None;
    }
    let meaning = own
        .meanings(key)
        .find(|meaning| deed(context, *meaning).is_some())?;
    let free = meaning == Meaning::Pain || is_sitting(context) || action(context, key).is_none();
    free.then_some(meaning)
}

/// The keys of a context as they are shown, in the order of the bar.
pub fn shown(context: Context, own: &Keys) -> Vec<Line> {
    let all = bindings(context);
    let shown = all.iter().filter(|b| !b.cap.is_empty());
    let lines = shown.map(|binding| Line {
        caps: caps(context, binding, &all, own),
        action: binding.action,
        text: binding.text,
    });
    lines.filter(|line| !line.caps.is_empty()).collect()
}

fn caps(context: Context, binding: &Binding, all: &[Binding], own: &Keys) -> Vec<String> {
    let still = |key: &Key| meant(context, *key, own) == Some(binding.action);
    let Some(first) = binding.keys.first() else {
        // A hint for many keys, which are never given another meaning.
        return vec![binding.cap.to_owned()];
    };
    let of_the_table = if still(first) {
        Some(binding.cap.to_owned())
    } else {
        let same = all.iter().filter(|b| b.action == binding.action);
        same.flat_map(|b| b.keys)
            .find(|key| still(key))
            .map(|key| cap(*key))
    };
    let mut caps: Vec<String> = of_the_table.into_iter().collect();
    for key in own.keys().filter(still) {
        let cap = cap(key);
        if !caps.contains(&cap) {
            caps.push(cap);
        }
    }
    caps
}

/// What a meaning comes to in a context, if there is such a thing to do.
fn deed(context: Context, meaning: Meaning) -> Option<Action> {
    let wanted = match meaning {
        Meaning::Pain => Action::Pain,
        Meaning::Pause => Action::Freeze,
        // Asked whether to leave, going on is the answer no.
        Meaning::GoOn if context == Context::AskLeave => Action::No,
        Meaning::GoOn => Action::GoOn,
        Meaning::Next => Action::Next,
        Meaning::Back => Action::Back,
        Meaning::Voice => Action::Voice,
        Meaning::Confirm if context == Context::AskLeave => return None,
        Meaning::Confirm => {
            return action(context, Key::Enter).filter(|action| *action != Action::GoOn);
        }
    };
    let mut all = bindings(context).into_iter();
    all.any(|b| b.action == wanted && !b.keys.is_empty())
        .then_some(wanted)
}

/// Whether a session is on and nothing is asked.
const fn is_sitting(context: Context) -> bool {
    matches!(
        context,
        Context::Running | Context::Away | Context::Frozen | Context::Resting | Context::RestFrozen
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
