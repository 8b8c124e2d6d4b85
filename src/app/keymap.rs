//! Which key means what, where. Handling, the key bar and the help all read these tables, so what
//! is shown cannot differ from what happens.

use super::key::Key;
use crate::core::pain::Pain;
use crate::core::safety::Feeling;

/// What a key can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Something is felt: stop at once and ask.
    Pain,
    /// Leave, or ask whether to.
    Leave,
    /// Show what the keys do.
    Help,
    /// The one thing Enter does here.
    Confirm,
    /// Freeze a running session.
    Freeze,
    /// Go on after a freeze.
    GoOn,
    /// The next hold, set or exercise.
    Next,
    /// Back to the start of the exercise.
    Back,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Back to the screen before.
    Cancel,
    /// A pain level.
    Level(Pain),
    /// Something felt.
    Feels(Feeling),
    /// Up in a list.
    Up,
    /// Down in a list.
    Down,
    /// One less, or the choice before.
    Less,
    /// One more, or the choice after.
    More,
    /// The calm programme instead of what is offered.
    Calmer,
    /// The history.
    History,
    /// The programmes.
    Programmes,
    /// The settings.
    Settings,
    /// Close what was opened.
    Close,
}

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The three sentences of the first start.
    Welcome,
    /// A choice from a list: country, programme.
    Choose,
    /// Today.
    Today,
    /// The pain question of a check-in.
    AskPain,
    /// "Anything new since last time?"
    AskNew,
    /// Something is new: the signs and what to do.
    New,
    /// An easier plan is offered.
    Offer,
    /// A session runs.
    Running,
    /// An activity away from the screen runs.
    Away,
    /// A session stands still.
    Frozen,
    /// How long the activity took.
    Minutes,
    /// What do you feel?
    Feel,
    /// How strong is it?
    FeelLevel,
    /// End the session here?
    AskLeave,
    /// After a stop.
    Stopped,
    /// After a session: how is it now?
    After,
    /// A note, letter by letter.
    Note,
    /// After the note.
    Done,
    /// A session was left unfinished; pain first.
    Unfinished,
    /// The history.
    History,
    /// The settings.
    Settings,
    /// The help.
    Help,
}

impl Context {
    /// Every context.
    pub const ALL: &'static [Self] = &[
        Self::Welcome,
        Self::Choose,
        Self::Today,
        Self::AskPain,
        Self::AskNew,
        Self::New,
        Self::Offer,
        Self::Running,
        Self::Away,
        Self::Frozen,
        Self::Minutes,
        Self::Feel,
        Self::FeelLevel,
        Self::AskLeave,
        Self::Stopped,
        Self::After,
        Self::Note,
        Self::Done,
        Self::Unfinished,
        Self::History,
        Self::Settings,
        Self::Help,
    ];
}

/// One line of a keymap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    /// The keys; any of them.
    pub keys: &'static [Key],
    /// What they mean.
    pub action: Action,
    /// How the key is written in the bar; empty where the line is not shown.
    pub cap: &'static str,
    /// The name of the text that says what it does.
    pub text: &'static str,
}

const fn bind(
    keys: &'static [Key],
    action: Action,
    cap: &'static str,
    text: &'static str,
) -> Binding {
    Binding {
        keys,
        action,
        cap,
        text,
    }
}

const fn also(keys: &'static [Key], action: Action) -> Binding {
    bind(keys, action, "", "")
}

const ENTER: &[Key] = &[Key::Enter];
const SPACE: &[Key] = &[Key::Char(' ')];
const LEAVE: &[Key] = &[Key::Char('q'), Key::Esc, Key::Ctrl('c')];
const YES: &[Key] = &[Key::Char('y'), Key::Char('j')];
const NO: &[Key] = &[Key::Char('n')];
const NEXT: &[Key] = &[Key::Char('n'), Key::Right];
const BACK: &[Key] = &[Key::Left, Key::PageUp];
const UP: &[Key] = &[Key::Up, Key::Char('k')];
const DOWN: &[Key] = &[Key::Down, Key::Char('j')];

/// Pain, first in every bar.
const PAIN: Binding = bind(
    &[Key::Char('p'), Key::Char('P')],
    Action::Pain,
    "p",
    "key-pain",
);
/// Pain while something runs: it stops.
const PAIN_STOP: Binding = bind(PAIN.keys, Action::Pain, "p", "key-pain-stop");
const HELP: Binding = bind(&[Key::Char('?')], Action::Help, "?", "key-help");
const QUIT: Binding = bind(LEAVE, Action::Leave, "q", "key-quit");
const HIDDEN_QUIT: Binding = also(LEAVE, Action::Leave);

/// The digits 0 to 9, and `+` right of 0 for ten (`-` where the keyboard has that there).
const LEVELS: [Binding; 12] = {
    const fn level(key: &'static [Key], n: u8) -> Binding {
        match Pain::new(n) {
            Some(pain) => also(key, Action::Level(pain)),
            None => also(key, Action::Level(Pain::WORST)),
        }
    }
    [
        level(&[Key::Char('0')], 0),
        level(&[Key::Char('1')], 1),
        level(&[Key::Char('2')], 2),
        level(&[Key::Char('3')], 3),
        level(&[Key::Char('4')], 4),
        level(&[Key::Char('5')], 5),
        level(&[Key::Char('6')], 6),
        level(&[Key::Char('7')], 7),
        level(&[Key::Char('8')], 8),
        level(&[Key::Char('9')], 9),
        level(&[Key::Char('+')], 10),
        level(&[Key::Char('-')], 10),
    ]
};

/// What can be felt, with its letter: most serious first.
pub const FEELINGS: [(char, Feeling); 9] = [
    ('a', Feeling::Chest),
    ('b', Feeling::WeaknessSevere),
    ('c', Feeling::WeaknessMild),
    ('d', Feeling::NumbSaddle),
    ('e', Feeling::Numb),
    ('f', Feeling::Dizzy),
    ('g', Feeling::Sharp),
    ('h', Feeling::LegDown),
    ('i', Feeling::Effort),
];

const FEEL: [Binding; 9] = [
    also(&[Key::Char('a')], Action::Feels(Feeling::Chest)),
    also(&[Key::Char('b')], Action::Feels(Feeling::WeaknessSevere)),
    also(&[Key::Char('c')], Action::Feels(Feeling::WeaknessMild)),
    also(&[Key::Char('d')], Action::Feels(Feeling::NumbSaddle)),
    also(&[Key::Char('e')], Action::Feels(Feeling::Numb)),
    also(&[Key::Char('f')], Action::Feels(Feeling::Dizzy)),
    also(&[Key::Char('g')], Action::Feels(Feeling::Sharp)),
    also(&[Key::Char('h')], Action::Feels(Feeling::LegDown)),
    also(&[Key::Char('i')], Action::Feels(Feeling::Effort)),
];

const LESS: Binding = also(&[Key::Left], Action::Less);
const MORE: Binding = also(&[Key::Right], Action::More);

/// The lines of a context. Pain comes first wherever it is not itself the question.
pub fn bindings(context: Context) -> Vec<Binding> {
    let scale = || LEVELS.into_iter().chain([LESS, MORE]);
    match context {
        Context::Welcome => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-understood"),
            PAIN,
            QUIT,
            HELP,
        ],
        Context::Choose => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-choose"),
            PAIN,
            bind(UP, Action::Up, "↑", "key-up"),
            bind(DOWN, Action::Down, "↓", "key-down"),
            bind(LEAVE, Action::Cancel, "esc", "key-back"),
            HELP,
        ],
        Context::Today => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-start"),
            PAIN,
            bind(&[Key::Char('h')], Action::History, "h", "key-history"),
            bind(&[Key::Char('l')], Action::Programmes, "l", "key-programmes"),
            bind(&[Key::Char('s')], Action::Settings, "s", "key-settings"),
            HELP,
            QUIT,
        ],
        Context::AskPain | Context::Unfinished => scale()
            .chain([
                bind(&[], Action::Confirm, "0–9, +", "key-level"),
                bind(ENTER, Action::Confirm, "⏎", "key-this"),
                PAIN,
                bind(LEAVE, Action::Cancel, "esc", "key-back"),
                HELP,
            ])
            .collect(),
        Context::AskNew => vec![
            bind(NO, Action::No, "n", "key-nothing-new"),
            bind(YES, Action::Yes, "y", "key-something-new"),
            PAIN,
            bind(LEAVE, Action::Cancel, "esc", "key-back"),
            HELP,
        ],
        Context::Offer => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-start"),
            PAIN,
            bind(&[Key::Char('c')], Action::Calmer, "c", "key-calmer"),
            bind(LEAVE, Action::Cancel, "esc", "key-back"),
            HELP,
        ],
        Context::Running => vec![
            PAIN_STOP,
            bind(SPACE, Action::Freeze, "space", "key-freeze"),
            bind(NEXT, Action::Next, "n", "key-next"),
            bind(BACK, Action::Back, "←", "key-again"),
            HELP,
            HIDDEN_QUIT,
            also(
                &[Key::PageDown, Key::Char('b'), Key::Char('.')],
                Action::Freeze,
            ),
        ],
        Context::Away => vec![
            PAIN_STOP,
            bind(ENTER, Action::Confirm, "⏎", "key-came-back"),
            bind(SPACE, Action::Freeze, "space", "key-freeze"),
            bind(NEXT, Action::Next, "n", "key-next"),
            bind(BACK, Action::Back, "←", "key-again"),
            HELP,
            HIDDEN_QUIT,
        ],
        Context::Frozen => vec![
            PAIN_STOP,
            bind(&[Key::Enter, Key::PageDown], Action::GoOn, "⏎", "key-go-on"),
            bind(NEXT, Action::Next, "n", "key-next"),
            bind(BACK, Action::Back, "←", "key-again"),
            bind(LEAVE, Action::Leave, "q", "key-end"),
            HELP,
        ],
        Context::Minutes => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-right"),
            PAIN_STOP,
            bind(
                &[Key::Left, Key::Down, Key::Char('-')],
                Action::Less,
                "←",
                "key-less",
            ),
            bind(
                &[Key::Right, Key::Up, Key::Char('+')],
                Action::More,
                "→",
                "key-more",
            ),
            HELP,
            HIDDEN_QUIT,
        ],
        Context::Feel => scale()
            .chain(FEEL)
            .chain([
                bind(&[], Action::Confirm, "0–9, +", "key-level"),
                bind(&[], Action::Confirm, "a–i", "key-other"),
                bind(ENTER, Action::Confirm, "⏎", "key-this"),
                bind(LEAVE, Action::Leave, "q", "key-stop-here"),
                HELP,
                also(PAIN.keys, Action::Pain),
            ])
            .collect(),
        Context::FeelLevel => scale()
            .chain([
                bind(&[], Action::Confirm, "0–9, +", "key-level"),
                bind(ENTER, Action::Confirm, "⏎", "key-this"),
                bind(LEAVE, Action::Leave, "q", "key-stop-here"),
                HELP,
                also(PAIN.keys, Action::Pain),
            ])
            .collect(),
        Context::AskLeave => vec![
            PAIN_STOP,
            bind(YES, Action::Yes, "y", "key-yes-end"),
            bind(
                &[Key::Char('n'), Key::Enter, Key::PageDown],
                Action::No,
                "n",
                "key-no-go-on",
            ),
            HELP,
            HIDDEN_QUIT,
        ],
        Context::Stopped => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-on"),
            PAIN,
            QUIT,
            HELP,
        ],
        Context::After => scale()
            .chain([
                bind(&[], Action::Confirm, "0–9, +", "key-level"),
                bind(ENTER, Action::Confirm, "⏎", "key-this"),
                PAIN,
                QUIT,
                HELP,
            ])
            .collect(),
        Context::Note => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-done"),
            bind(
                &[Key::Esc, Key::Ctrl('c')],
                Action::Cancel,
                "esc",
                "key-no-note",
            ),
        ],
        Context::Done | Context::New => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-today"),
            PAIN,
            QUIT,
            HELP,
        ],
        Context::History => vec![
            bind(ENTER, Action::Close, "⏎", "key-today"),
            PAIN,
            bind(UP, Action::Up, "↑", "key-up"),
            bind(DOWN, Action::Down, "↓", "key-down"),
            also(LEAVE, Action::Close),
            HELP,
        ],
        Context::Settings => vec![
            bind(&[Key::Right], Action::More, "→", "key-change"),
            PAIN,
            also(&[Key::Left], Action::Less),
            bind(UP, Action::Up, "↑", "key-up"),
            bind(DOWN, Action::Down, "↓", "key-down"),
            bind(
                &[Key::Enter, Key::Esc, Key::Char('q'), Key::Ctrl('c')],
                Action::Close,
                "⏎",
                "key-done",
            ),
            HELP,
        ],
        Context::Help => vec![
            PAIN,
            bind(
                &[
                    Key::Enter,
                    Key::Esc,
                    Key::Char('?'),
                    Key::Char('q'),
                    Key::Ctrl('c'),
                ],
                Action::Close,
                "⏎",
                "key-close",
            ),
        ],
    }
}

/// What a key means in a context. Letters mean the same large and small.
pub fn action(context: Context, key: Key) -> Option<Action> {
    let folded = match key {
        Key::Char(c) => Key::Char(c.to_lowercase().next().unwrap_or(c)),
        other => other,
    };
    let lines = bindings(context);
    let found = lines
        .iter()
        .find(|b| b.keys.contains(&key) || b.keys.contains(&folded));
    found.map(|b| b.action)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for context in Context::ALL {
            let mut seen = HashSet::new();
            for key in bindings(*context).iter().flat_map(|b| b.keys) {
                assert!(seen.insert(*key), "{key:?} twice in {context:?}");
            }
        }
    }

    #[test]
    fn pain_and_quit_work_everywhere_but_in_a_text() {
        for context in Context::ALL.iter().filter(|c| **c != Context::Note) {
            assert_eq!(
                action(*context, Key::Char('p')),
                Some(Action::Pain),
                "{context:?}"
            );
            assert_eq!(
                action(*context, Key::Char('P')),
                Some(Action::Pain),
                "{context:?}"
            );
            assert!(action(*context, Key::Ctrl('c')).is_some(), "{context:?}");
        }
    }

    #[test]
    fn yes_is_y_or_j() {
        for context in [Context::AskNew, Context::AskLeave] {
            assert_eq!(action(context, Key::Char('j')), Some(Action::Yes));
            assert_eq!(action(context, Key::Char('Y')), Some(Action::Yes));
        }
    }

    #[test]
    fn letters_of_feelings_are_those_of_the_list() {
        for (letter, feeling) in FEELINGS {
            assert_eq!(
                action(Context::Feel, Key::Char(letter)),
                Some(Action::Feels(feeling))
            );
        }
    }
}
