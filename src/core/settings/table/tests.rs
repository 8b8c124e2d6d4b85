//! Every row takes and gives back its words, and its ring goes all the way round.

use super::*;
use crate::core::ring::Way;

#[test]
fn nothing_said_is_the_default() {
    let mut settings = Settings::default();
    for setting in &SETTINGS {
        setting.set(&mut settings, None);
    }
    assert_eq!(settings, Settings::default());
}

#[test]
fn every_word_of_every_row_is_taken_and_given_back_and_touches_no_other_row() {
    for setting in &SETTINGS {
        let values: Vec<Value> = match setting.kind {
            Kind::Flag => [true, false].map(Value::Flag).into(),
            Kind::Word(words) | Kind::Switch(words) => {
                words().into_iter().map(Value::Word).collect()
            }
            Kind::Text | Kind::Programme => vec![Value::Text(Plain::new("disc-1"))],
            Kind::Texts => vec![Value::Texts(vec![Plain::new("say")])],
            Kind::Time => [0, 4, 23]
                .iter()
                .filter_map(|hour| NaiveTime::from_hms_opt(*hour, 15, 0))
                .map(Value::Time)
                .collect(),
        };
        for value in values {
            let mut settings = Settings::default();
            setting.set(&mut settings, Some(&value));
            assert_eq!(setting.get(&settings).as_ref(), Some(&value), "{setting:?}");
            let changed = settings.changed_since(&Settings::default());
            assert!(
                changed.iter().all(|change| change.setting == setting),
                "{setting:?}"
            );
            assert_eq!(changed.is_empty(), setting.usual() == Some(value));
        }
    }
}

#[test]
fn every_ring_goes_through_all_its_words_both_ways_and_sets_what_it_shows() {
    for setting in &SETTINGS {
        let Some(OnScreen::Ring { words, word, turn }) = setting.screen else {
            continue;
        };
        for way in [Way::On, Way::Back] {
            let mut settings = Settings::default();
            let start = word(&settings);
            let mut shown = Vec::new();
            for _ in words() {
                turn(&mut settings, way);
                shown.push(word(&settings));
            }
            assert_eq!(shown.last(), Some(&start), "{setting:?}");
            shown.sort_unstable();
            let mut words = words();
            words.sort_unstable();
            assert_eq!(shown, words, "{setting:?}");
        }
    }
}
