//! The tables: which keys work in each context, in the order in which the bar shows them.

use super::tables::{FEEL, LEVELS, PICKS, also, bind};
use super::{Action, Binding, Context};
use crate::app::key::Key;

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
/// Where leaving is more than one step away: one back, or all the way to Today.
const ONE_BACK: Binding = bind(&[Key::Esc], Action::Cancel, "esc", "key-back");
const TO_TODAY: Binding = also(&[Key::Char('q'), Key::Ctrl('c')], Action::Close);
const START: Binding = bind(ENTER, Action::Confirm, "⏎", "key-start");
const ONE_UP: Binding = bind(UP, Action::Up, "↑", "key-up");
const ONE_DOWN: Binding = bind(DOWN, Action::Down, "↓", "key-down");
/// In a list whose lines have letters.
const LIST_UP: Binding = also(&[Key::Up, Key::PageUp], Action::Up);
const LIST_DOWN: Binding = also(&[Key::Down, Key::PageDown, Key::Char(' ')], Action::Down);
const FREEZE: Binding = bind(SPACE, Action::Freeze, "space", "key-freeze");
/// What a remote sends for "next" and for a black screen.
const REMOTE_FREEZE: Binding = also(
    &[Key::PageDown, Key::Char('b'), Key::Char('.')],
    Action::Freeze,
);
const GO_ON: Binding = bind(&[Key::Enter, Key::PageDown], Action::GoOn, "⏎", "key-go-on");
/// Last in every bar, and the first to go: where there is no room, the help still says it.
const VOICE: Binding = bind(&[Key::Char('v')], Action::Voice, "v", "key-voice");
const NEXT_ONE: Binding = bind(NEXT, Action::Next, "n", "key-next");
const AGAIN: Binding = bind(BACK, Action::Back, "←", "key-again");
const ONCE_MORE: Binding = bind(&[Key::Char('r')], Action::Again, "r", "key-once-more");
/// A hint for the bar: [`LEVELS`] are the keys.
const ANY_LEVEL: Binding = bind(&[], Action::Confirm, "0–9, +", "key-level");
/// The number under the cursor.
const THIS: Binding = bind(ENTER, Action::Confirm, "⏎", "key-this");

const LESS: Binding = also(&[Key::Left], Action::Less);
const MORE: Binding = also(&[Key::Right], Action::More);

const GENTLER: Binding = bind(&[Key::Char('g')], Action::Gentler, "g", "key-gentler");
const ONWARD: Binding = bind(NO, Action::Onward, "n", "key-onward");
const EASIER: Binding = bind(&[Key::Char('e')], Action::Easier, "e", "key-easier");
const CALMER: Binding = bind(&[Key::Char('c')], Action::Calmer, "c", "key-calmer");
/// A hint for the bar: [`PICKS`] are the keys.
const ANY_PICK: Binding = bind(&[], Action::Confirm, "a, b …", "key-answer");
const ANY_TICK: Binding = bind(&[], Action::Confirm, "a, b …", "key-tick");

/// The lines of a context. Pain comes first wherever it is not itself the question.
pub fn bindings(context: Context) -> Vec<Binding> {
    let scale = || LEVELS.into_iter().chain([LESS, MORE]);
    let picks = || PICKS.iter().copied();
    let list = |done| {
        let others = [done, PAIN, ANY_TICK, LIST_UP, LIST_DOWN, CANCEL, HELP];
        picks().chain(others).collect()
    };
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
        Context::Today | Context::TodayOnward => [START, PAIN]
            .into_iter()
            .chain((context == Context::TodayOnward).then_some(ONWARD))
            .chain([
                bind(&[Key::Char('h')], Action::History, "h", "key-history"),
                bind(&[Key::Char('l')], Action::Library, "l", "key-library"),
                bind(&[Key::Char('s')], Action::Settings, "s", "key-settings"),
                bind(&[Key::Char('a')], Action::About, "a", "key-about"),
                GENTLER,
                HELP,
                QUIT,
            ])
            .collect(),
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
        Context::Pick => picks().chain([ANY_PICK, PAIN, CANCEL, HELP]).collect(),
        Context::Reading => vec![PAIN, CANCEL, HELP],
        Context::List => list(bind(NO, Action::NoneOfThese, "n", "key-none")),
        Context::Ticked => list(bind(ENTER, Action::Confirm, "⏎", "key-list-done")),
        Context::OfferFull => vec![START, PAIN, EASIER, CALMER, CANCEL, HELP],
        Context::OfferEasy => vec![
            START,
            PAIN,
            CALMER,
            bind(&[Key::Char('f')], Action::Fuller, "f", "key-fuller"),
            CANCEL,
            HELP,
        ],
        Context::OfferCalm => vec![START, PAIN, CANCEL, HELP],
        Context::OfferPaused => vec![
            START,
            PAIN,
            bind(&[Key::Char('t')], Action::Talked, "t", "key-talked"),
            CANCEL,
            HELP,
        ],
        Context::Told => vec![
            bind(
                &[Key::Char('n'), Key::Enter],
                Action::No,
                "n",
                "key-as-offered",
            ),
            PAIN,
            bind(YES, Action::Yes, "y", "key-all-the-same"),
            CANCEL,
            HELP,
        ],
        Context::Running => vec![
            PAIN_STOP,
            FREEZE,
            NEXT_ONE,
            AGAIN,
            HELP,
            VOICE,
            HIDDEN_QUIT,
            REMOTE_FREEZE,
        ],
        Context::Away => vec![
            PAIN_STOP,
            bind(ENTER, Action::Confirm, "⏎", "key-came-back"),
            FREEZE,
            NEXT_ONE,
            AGAIN,
            HELP,
            VOICE,
            HIDDEN_QUIT,
            REMOTE_FREEZE,
        ],
        Context::Frozen => vec![
            PAIN_STOP,
            GO_ON,
            NEXT_ONE,
            AGAIN,
            bind(LEAVE, Action::Leave, "q", "key-end"),
            HELP,
            VOICE,
        ],
        Context::Resting => vec![
            PAIN_STOP,
            FREEZE,
            bind(LEAVE, Action::Leave, "q", "key-end"),
            HELP,
            VOICE,
            REMOTE_FREEZE,
        ],
        Context::RestFrozen => vec![
            PAIN_STOP,
            GO_ON,
            bind(LEAVE, Action::Leave, "q", "key-end"),
            HELP,
            VOICE,
        ],
        Context::Minutes => vec![
            bind(
                &[Key::Enter, Key::PageDown],
                Action::Confirm,
                "⏎",
                "key-right",
            ),
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
            VOICE,
            HIDDEN_QUIT,
        ],
        Context::Feel => scale()
            .chain(FEEL.iter().copied())
            .chain([
                ANY_LEVEL,
                bind(&[], Action::Confirm, "a–k", "key-other"),
                THIS,
                STOP_HERE,
                HIDDEN_PAIN,
            ])
            .collect(),
        Context::FeelLevel => scale()
            .chain([ANY_LEVEL, THIS, STOP_HERE, HIDDEN_PAIN])
            .collect(),
        Context::AskOn => picks()
            .chain([ANY_PICK, PAIN_STOP, STOP_HERE, HELP])
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
            VOICE,
            HIDDEN_QUIT,
        ],
        Context::Stopped | Context::Advice => vec![
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
        Context::Done => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-today"),
            PAIN,
            QUIT,
            HELP,
        ],
        Context::History => vec![
            bind(ENTER, Action::Close, "⏎", "key-today"),
            PAIN,
            bind(&[Key::Right], Action::More, "←→", "key-range"),
            LESS,
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
        Context::SoundCheck => vec![
            bind(
                &[Key::Enter, Key::Char('y'), Key::Char('j')],
                Action::Yes,
                "⏎",
                "key-heard",
            ),
            PAIN,
            bind(NO, Action::No, "n", "key-unheard"),
            ONCE_MORE,
            CANCEL,
            HELP,
        ],
        Context::Unheard => vec![
            bind(ENTER, Action::Confirm, "⏎", "key-go-on"),
            PAIN,
            ONCE_MORE,
            CANCEL,
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
            bind(&[Key::Esc], Action::Cancel, "esc", "key-no-search"),
            also(&[Key::Ctrl('c')], Action::Close),
        ],
        Context::SheetProgramme => vec![
            START,
            PAIN,
            bind(&[Key::Char('m')], Action::Mine, "m", "key-mine"),
            ONE_UP,
            ONE_DOWN,
            ONE_BACK,
            TO_TODAY,
            HELP,
        ],
        Context::SheetExercise => {
            vec![START, PAIN, ONE_UP, ONE_DOWN, ONE_BACK, TO_TODAY, HELP]
        }
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
                &[Key::Enter, Key::Esc, Key::Char('?'), Key::PageDown],
                Action::Close,
                "⏎",
                "key-close",
            ),
            also(&[Key::Char('q'), Key::Ctrl('c')], Action::Leave),
        ],
    }
}
