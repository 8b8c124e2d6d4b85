//! Every text says what Fluent says, in every language.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::{Arg, Lang, Text, Texts};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::collections::BTreeSet;
use std::path::Path;

/// Numbers on both sides of every plural form, and of the cases that our texts have.
const NUMBERS: [u64; 9] = [0, 1, 2, 5, 7, 11, 21, 101, 1_000_000];

/// All files of a language.
fn files(lang: Lang) -> Vec<String> {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/texts");
    let files = std::fs::read_dir(texts.join(lang.code())).unwrap();
    let files = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    files.collect()
}

/// The words that follow a sign.
fn words_after(files: &[String], sign: char) -> BTreeSet<&str> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let rest = files.iter().flat_map(|file| file.split(sign).skip(1));
    rest.map(|rest| rest.split(|c| !in_name(c)).next().unwrap())
        .collect()
}

fn as_fluent<'a>(values: &[(&'static str, Arg<'a>)]) -> FluentArgs<'a> {
    let values = values.iter().map(|(name, value)| match value {
        Arg::Number(number) => (*name, FluentValue::from(*number)),
        Arg::Text(text) => (*name, FluentValue::from(*text)),
    });
    values.collect()
}

#[test]
fn every_text_says_what_fluent_says() {
    for lang in Lang::ALL {
        let files: &[String] = files(lang).leak();
        let mut fluent = FluentBundle::new(vec![lang.code().parse().unwrap()]);
        fluent.set_use_isolating(false);
        for file in files {
            let file = FluentResource::try_new(file.clone()).map_err(|(_, faults)| faults);
            fluent.add_resource(file.unwrap()).unwrap();
        }
        let names: Vec<_> = words_after(files, '$').into_iter().collect();
        let cases = words_after(files, '[').into_iter().map(Arg::Text);
        let numbers = NUMBERS.into_iter().map(Arg::Number);
        let given: Vec<Arg<'_>> = numbers.chain(cases).chain([Arg::Text("a { \"b")]).collect();
        assert!(names.len() > 100 && given.len() > 15, "{lang}");
        // Each value in turn for all names, and a different one for each name; and none at all.
        let turns = 0..given.len();
        let alike = turns
            .clone()
            .map(|at| vec![given.get(at).unwrap(); names.len()]);
        let different = turns.map(|at| given.iter().cycle().skip(at).take(names.len()).collect());
        for values in alike.chain(different).chain([Vec::new()]) {
            let values: Vec<_> = names
                .iter()
                .copied()
                .zip(values.into_iter().cloned())
                .collect();
            let args = as_fluent(&values);
            for text in Text::all() {
                let pattern = fluent.get_message(text.name()).unwrap().value().unwrap();
                let want = fluent.format_pattern(pattern, Some(&args), &mut Vec::new());
                let said = super::pattern::filled(text.pattern(lang), &values);
                assert_eq!(said, want, "{text:?} {lang} {:?}", values.first());
            }
        }
    }
}

#[test]
fn every_text_is_found_by_its_name_and_no_other() {
    for text in Text::all() {
        assert_eq!(Text::named(text.name()), Some(text));
        assert_eq!(Text::named(&format!("{}-", text.name())), None);
    }
    assert_eq!(Text::named(""), None);
}

#[test]
fn a_date_has_its_year_where_it_would_be_taken_for_a_later_one() {
    let date = |text: &str| text.parse().unwrap();
    let today = date("2026-11-22");
    let texts = |lang| Texts::new(lang);
    let said = |lang, day| texts(lang).date_from(today, date(day));
    assert_eq!(said(Lang::En, "2026-01-02"), "2 Jan");
    assert_eq!(said(Lang::En, "2025-11-23"), "23 Nov 2025");
    assert_eq!(said(Lang::Da, "2024-11-23"), "23. nov. 2024");
    assert_eq!(said(Lang::Nb, "2026-11-23"), "23. nov.");
    let axis = |lang, days| texts(lang).date_of_axis(days, date("2024-11-23"));
    assert_eq!(axis(Lang::En, 366), "23 Nov");
    assert_eq!(axis(Lang::En, 367), "Nov 2024");
    assert_eq!(axis(Lang::Da, 4_000), "nov. 2024");
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
