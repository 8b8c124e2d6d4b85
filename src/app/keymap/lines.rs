//! The tables: which keys work in each context, in the order in which the bar shows them.

use super::{Action, Binding, Context};
use crate::app::key::Key;
use crate::core::pain::Pain;
use crate::core::safety::Feeling;

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
/// Where pain is itself the question.
const HIDDEN_PAIN: Binding = also(PAIN.keys, Action::Pain);
const STOP_HERE: Binding = bind(LEAVE, Action::Leave, "q", "key-stop-here");
const CANCEL: Binding = bind(LEAVE, Action::Cancel, "esc", "key-back");
const START: Binding = bind(ENTER, Action::Confirm, "⏎", "key-start");
const ONE_UP: Binding = bind(UP, Action::Up, "↑", "key-up");
const ONE_DOWN: Binding = bind(DOWN, Action::Down, "↓", "key-down");
const FREEZE: Binding = bind(SPACE, Action::Freeze, "space", "key-freeze");
const NEXT_ONE: Binding = bind(NEXT, Action::Next, "n", "key-next");
const AGAIN: Binding = bind(BACK, Action::Back, "←", "key-again");
/// A hint for the bar: [`LEVELS`] are the keys.
const ANY_LEVEL: Binding = bind(&[], Action::Confirm, "0–9, +", "key-level");
/// The number under the cursor.
const THIS: Binding = bind(ENTER, Action::Confirm, "⏎", "key-this");

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
            ONE_UP,
            ONE_DOWN,
            CANCEL,
            HELP,
        ],
        Context::Today => vec![
            START,
            PAIN,
            bind(&[Key::Char('h')], Action::History, "h", "key-history"),
            bind(&[Key::Char('l')], Action::Library, "l", "key-library"),
            bind(&[Key::Char('s')], Action::Settings, "s", "key-settings"),
            bind(&[Key::Char('a')], Action::About, "a", "key-about"),
            HELP,
            QUIT,
        ],
        Context::AskPain | Context::Unfinished => scale()
            .chain([ANY_LEVEL, THIS, PAIN, CANCEL, HELP])
            .collect(),
        Context::AskNew => vec![
            bind(NO, Action::No, "n", "key-nothing-new"),
            bind(YES, Action::Yes, "y", "key-something-new"),
            PAIN,
            CANCEL,
            HELP,
        ],
        Context::Offer => vec![
            START,
            PAIN,
            bind(&[Key::Char('c')], Action::Calmer, "c", "key-calmer"),
            CANCEL,
            HELP,
        ],
        Context::Running => vec![
            PAIN_STOP,
            FREEZE,
            NEXT_ONE,
            AGAIN,
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
            FREEZE,
            NEXT_ONE,
            AGAIN,
            HELP,
            HIDDEN_QUIT,
        ],
        Context::Frozen => vec![
            PAIN_STOP,
            bind(&[Key::Enter, Key::PageDown], Action::GoOn, "⏎", "key-go-on"),
            NEXT_ONE,
            AGAIN,
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
                ANY_LEVEL,
                bind(&[], Action::Confirm, "a–i", "key-other"),
                THIS,
                STOP_HERE,
                HELP,
                HIDDEN_PAIN,
            ])
            .collect(),
        Context::FeelLevel => scale()
            .chain([ANY_LEVEL, THIS, STOP_HERE, HELP, HIDDEN_PAIN])
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
        Context::After => scale().chain([ANY_LEVEL, THIS, PAIN, QUIT, HELP]).collect(),
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
            ONE_UP,
            ONE_DOWN,
            also(LEAVE, Action::Close),
            HELP,
        ],
        Context::Settings => vec![
            bind(&[Key::Right], Action::More, "→", "key-change"),
            PAIN,
            LESS,
            ONE_UP,
            ONE_DOWN,
            bind(
                &[Key::Enter, Key::Esc, Key::Char('q'), Key::Ctrl('c')],
                Action::Close,
                "⏎",
                "key-done",
            ),
            HELP,
        ],
        Context::Library => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-read"),
            PAIN,
            bind(&[Key::Char('/')], Action::Search, "/", "key-search"),
            bind(&[Key::Right], Action::More, "←→", "key-filter"),
            LESS,
            ONE_UP,
            ONE_DOWN,
            CANCEL,
            HELP,
        ],
        Context::Search => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-done"),
            also(&[Key::Up], Action::Up),
            also(&[Key::Down], Action::Down),
            bind(
                &[Key::Esc, Key::Ctrl('c')],
                Action::Cancel,
                "esc",
                "key-no-search",
            ),
        ],
        Context::SheetProgramme => vec![
            START,
            PAIN,
            bind(&[Key::Char('m')], Action::Mine, "m", "key-mine"),
            ONE_UP,
            ONE_DOWN,
            CANCEL,
            HELP,
        ],
        Context::SheetExercise => vec![START, PAIN, ONE_UP, ONE_DOWN, CANCEL, HELP],
        Context::About => vec![
            bind(&[Key::Right], Action::More, "←→", "key-next-page"),
            PAIN,
            LESS,
            ONE_UP,
            ONE_DOWN,
            bind(ENTER, Action::Close, "⏎", "key-today"),
            also(LEAVE, Action::Close),
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
