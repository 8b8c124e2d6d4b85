//! The sheet for the wall in its forms.

use rygrad::content::Library;
use rygrad::core::settings::{Country, Settings};
use rygrad::core::text::Lang;
use rygrad::i18n::Texts;
use rygrad::paper::sheet::{Person, Sheet, page};
use rygrad::paper::{Form, write};

/// The sides of A4 that a sheet takes.
fn sides(sheet: &Sheet<'_>) -> usize {
    let page = page(sheet).expect("a sheet");
    let mut pdf = Vec::new();
    write(&page, Form::Pdf, sheet.texts, &mut pdf).unwrap();
    let text = String::from_utf8_lossy(&pdf);
    text.matches("/Type/Page/").count()
}

#[test]
fn every_programme_fits_on_both_sides_of_one_paper() {
    let library = Library::new(None);
    let settings = Settings {
        country: Some(Country::Denmark),
        clinician: Some("Anna Holm, 12 34 56 78".into()),
        ..Settings::default()
    };
    let unasked = Person {
        conditions: None,
        has_sign: false,
    };
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for id in library.programme_ids() {
            let programme = library.programme(&id).unwrap();
            // Shorter ones have less on the front, and the same back.
            if programme.items.len() < 7 {
                continue;
            }
            let sheet = Sheet {
                programme: &programme.at(programme.most()),
                library: &library,
                texts: &texts,
                settings: &settings,
                person: Some(&unasked),
                first: "2026-11-30".parse().unwrap(),
                printed: "2026-11-28".parse().unwrap(),
            };
            let sides = sides(&sheet);
            assert_eq!(sides, 2, "{id} {lang:?}");
        }
    }
}
