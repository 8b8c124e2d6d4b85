//! Every text is there in every language, with the same values.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::texts::sources;
use super::{Lang, Texts};
use std::collections::{BTreeMap, BTreeSet};

/// The names of the texts of a language, each with the values it uses.
fn names(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut names = BTreeMap::new();
    for source in sources(lang) {
        fluent_bundle::FluentResource::try_new(source.to_owned())
            .map_err(|(_, e)| e)
            .unwrap();
        let mut name = String::new();
        for line in source.lines().filter(|l| !l.starts_with('#')) {
            if let Some((id, _)) = line
                .split_once(" =")
                .filter(|_| !line.starts_with([' ', '*', '[']))
            {
                name = id.to_owned();
                assert!(
                    names.insert(name.clone(), BTreeSet::new()).is_none(),
                    "{name} twice in {lang}"
                );
            }
            let values: &mut BTreeSet<String> = names.entry(name.clone()).or_default();
            values.extend(line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_')
                    .collect()
            }));
        }
    }
    names.remove("");
    names
}

#[test]
fn the_three_languages_say_the_same_things() {
    let english = names(Lang::En);
    assert!(english.len() > 50);
    for lang in [Lang::Da, Lang::Nb] {
        let other = names(lang);
        let missing: Vec<_> = english.keys().filter(|k| !other.contains_key(*k)).collect();
        let extra: Vec<_> = other.keys().filter(|k| !english.contains_key(*k)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{lang}: missing {missing:?}, extra {extra:?}"
        );
        for (name, values) in &english {
            assert_eq!(Some(values), other.get(name), "values of {name} in {lang}");
        }
    }
}

#[test]
fn dates_as_people_write_them() {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    assert_eq!(Texts::new(Lang::En).long_date(date), "Sunday 22 November");
    assert_eq!(
        Texts::new(Lang::Da).long_date(date),
        "søndag den 22. november"
    );
    assert_eq!(Texts::new(Lang::Nb).long_date(date), "søndag 22. november");
}
