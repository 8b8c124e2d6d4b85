//! Every text is there in every language, with the same values.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::texts::{entries, sources};
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
fn every_text_is_found_by_its_name() {
    for lang in Lang::ALL {
        let found = sources(lang).into_iter().flat_map(entries);
        let found: BTreeSet<_> = found.map(|(name, _)| name.to_owned()).collect();
        assert_eq!(found, names(lang).into_keys().collect(), "{lang}");
    }
}

/// One that refers to another says less alone.
#[test]
fn every_text_stands_alone() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let mut together = fluent_bundle::FluentBundle::new(vec![lang.code().parse().unwrap()]);
        together.set_use_isolating(false);
        for source in sources(lang) {
            let file = fluent_bundle::FluentResource::try_new(source.to_owned()).unwrap();
            together.add_resource(file).unwrap();
        }
        for (name, values) in names(lang) {
            let values: Vec<_> = values.iter().map(|v| (v.as_str(), 2_u64.into())).collect();
            let args = values.iter().map(|(key, _)| (*key, 2_u64)).collect();
            let pattern = together.get_message(&name).unwrap().value().unwrap();
            let want = together.format_pattern(pattern, Some(&args), &mut Vec::new());
            assert_eq!(texts.with(&name, &values), want, "{lang}");
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
