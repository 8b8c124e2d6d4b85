//! Whatever keys a person gives: pain and the ways out stay, no key means two things, and what is
//! shown is so.

use super::*;
use proptest::prelude::*;

/// Every key there is a name for, and the letters.
fn keys() -> Vec<Key> {
    let letters = ('a'..='z').chain('0'..='9').chain("+-/?.,å#".chars());
    let words = Key::names().filter_map(Key::from_name);
    let mut keys: Vec<Key> = letters.map(Key::Char).chain(words).collect();
    keys.extend([Key::Ctrl('c'), Key::Ctrl('s'), Key::Ctrl('z')]);
    keys
}

/// Any table: what clashes in it is left out, as the reader does.
fn table() -> impl Strategy<Value = Keys> {
    let pair = (
        prop::sample::select(keys()),
        prop::sample::select(Meaning::ALL),
    );
    prop::collection::vec(pair, 0..30).prop_map(|pairs| {
        let mut table = Keys::default();
        for (key, meaning) in pairs {
            let _ = table.give(key, meaning);
        }
        table
    })
}

#[test]
fn meanings_that_meet_are_those_of_one_moment() {
    for one in Meaning::ALL {
        assert!(
            Context::ALL.iter().any(|c| action_of(*c, *one).is_some()),
            "{one:?} is meant nowhere"
        );
        for other in Meaning::ALL.iter().filter(|other| *other != one) {
            let both =
                |c: &&Context| action_of(**c, *one).is_some() && action_of(**c, *other).is_some();
            let met = Context::ALL.iter().find(both);
            assert_eq!(
                one.meets(*other),
                met.is_some(),
                "{one:?}, {other:?}: {met:?}"
            );
        }
    }
}

#[test]
fn without_a_table_every_key_means_what_it_means() {
    let none = Keys::default();
    for context in Context::ALL {
        for key in keys() {
            assert_eq!(action(*context, key, &none), context.action(key));
        }
    }
}

/// What could be done without the table and cannot with it. In a session what a person gives away
/// is theirs to give away, but for pain, the help, leaving, and going on. Whoever gives a key of
/// pages away still has the arrows.
fn lost(own: &Keys) -> Option<(Context, Action)> {
    let theirs = [
        Action::Freeze,
        Action::Next,
        Action::Easier,
        Action::Explain,
        Action::Back,
        Action::Voice,
    ];
    let keys = keys();
    let means = |context: Context, wanted| {
        let mut keys = keys.iter();
        keys.any(|key| action(context, *key, own) == Some(wanted))
    };
    Context::ALL.iter().find_map(|context| {
        let gone = context.rows().find(|row| {
            let away = is_sitting(*context) && theirs.contains(&row.action);
            !away && !row.action.turns_pages() && !means(*context, row.action)
        });
        gone.map(|row| (*context, row.action))
    })
}

#[test]
fn no_single_key_of_pain_is_in_the_way_of_an_answer() {
    for key in keys() {
        let mut own = Keys::default();
        if own.give(key, Meaning::Pain).is_ok() {
            assert_eq!(lost(&own), None, "{key:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pain_and_leaving_work_everywhere(own in table()) {
        let pain = own.keys().filter(|key| own.meanings(*key).any(|m| m == Meaning::Pain));
        let pain: Vec<Key> = pain.chain(['p', 'P'].map(Key::Char)).collect();
        for context in Context::ALL {
            for key in &pain {
                let means = action(*context, *key, &own);
                if context.is_text() {
                    prop_assert_eq!(means, context.action(*key), "{:?}", context);
                } else {
                    prop_assert_eq!(means, Some(Action::Pain), "{:?} in {:?}", key, context);
                }
            }
            for key in [Key::Char('q'), Key::Esc, Key::Ctrl('c'), Key::Enter, Key::Char('?')] {
                prop_assert_eq!(action(*context, key, &own), context.action(key), "{:?}", context);
            }
        }
    }

    #[test]
    fn no_key_means_two_things_in_one_place(own in table()) {
        for context in Context::ALL {
            for key in own.keys() {
                let actions = own.meanings(key).filter(|m| action_of(*context, *m).is_some());
                prop_assert!(actions.count() <= 1, "{:?} in {:?}", key, context);
            }
        }
    }

    #[test]
    fn every_question_keeps_its_answers(own in table()) {
        prop_assert_eq!(lost(&own), None, "{:?}", own);
    }

    #[test]
    fn what_is_shown_is_so(own in table()) {
        for context in Context::ALL {
            let hints = context.rows().filter_map(|row| match row.shown {
                Shown::Hint(hint, _) => Some(hint),
                _ => None,
            });
            let hints: Vec<&str> = hints.collect();
            for line in shown(*context, &own) {
                for said in line.caps.iter().filter(|said| !hints.contains(&said.as_str())) {
                    let means = keys().into_iter().filter(|k| cap(*k) == *said);
                    let means: Vec<_> = means.map(|k| action(*context, k, &own)).collect();
                    prop_assert_eq!(means, [Some(line.action)], "{} in {:?}", said, context);
                }
            }
        }
    }
}
