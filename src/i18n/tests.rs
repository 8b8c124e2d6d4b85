//! Every text can be parsed, in every language.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::{Lang, Text, Texts};
use fluent_bundle::{FluentBundle, FluentResource};
use std::collections::BTreeSet;

/// The values a text uses.
fn values(source: &str) -> BTreeSet<&str> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let rest = source.split('$').skip(1);
    rest.map(|rest| rest.split(|c| !in_name(c)).next().unwrap())
        .collect()
}

/// A text that refers to another one would be incomplete, because each is parsed alone.
#[test]
fn every_text_stands_alone() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let mut together = FluentBundle::new(vec![lang.code().parse().unwrap()]);
        together.set_use_isolating(false);
        for text in Text::all() {
            let source = text.source(lang).to_owned();
            let source = FluentResource::try_new(source).map_err(|(_, faults)| faults);
            together.add_resource(source.unwrap()).unwrap();
        }
        for text in Text::all() {
            let values: Vec<_> = values(text.source(lang))
                .into_iter()
                .map(|value| (value, 2_u64.into()))
                .collect();
            let args = values.iter().map(|(key, _)| (*key, 2_u64)).collect();
            let pattern = together.get_message(text.name()).unwrap();
            let pattern = pattern.value().unwrap();
            let mut faults = Vec::new();
            let want = together.format_pattern(pattern, Some(&args), &mut faults);
            assert!(faults.is_empty(), "{text:?} {lang}: {faults:?}");
            assert_eq!(texts.named(text.name(), &values), want, "{lang}");
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
