use super::*;
use crate::core::exercise::Span;

fn meant(key: &'static str, kind: Kind, raw: &str) -> Option<String> {
    let field = Field {
        key,
        kind,
        need: crate::content::fields::Need::Optional,
        about: "",
    };
    values(&field, kind, raw).into_iter().next()
}

#[test]
fn a_unit_is_of_the_key_it_stands_at() {
    let amount = |key, raw| meant(key, Kind::Amount(Span::exactly(1)), raw);
    for (key, raw, value) in [
        ("hold", "\"30 sek\"", Some("30")),
        ("hold", "\"1 min.\"", Some("60")),
        ("hold", "\"20 – 30 s\"", Some("\"20-30\"")),
        ("hold", "\"3 kg\"", None),
        ("minutes", "\"5-10 min\"", Some("\"5-10\"")),
        ("minutes", "\"120 sekunder\"", Some("2")),
        ("minutes", "\"90 s\"", None),
        ("reps", "\"10 til 8 gange\"", Some("\"8-10\"")),
        ("reps", "\"ca. 10\"", Some("10")),
        ("reps", "3.0", Some("3")),
        ("reps", "\"1,5\"", None),
        ("reps", "-3", None),
        ("reps", "\"10 s\"", None),
    ] {
        assert_eq!(amount(key, raw).as_deref(), value, "{key} = {raw}");
    }
}

#[test]
fn days_times_and_answers_as_people_write_them() {
    for raw in [
        "22-11-2026",
        "22.11.2026",
        "\"22/11-26\"",
        "\"22. november 2026\"",
        "2026‑11‑22",
        "2026/11/22",
        "\"November 22, 2026\"",
        "\"22 nov 2026\"",
    ] {
        assert_eq!(
            meant("date", Kind::Date, raw).as_deref(),
            Some("2026-11-22"),
            "{raw}"
        );
    }
    for raw in ["\"i går\"", "2026-02-30", "\"november\"", "22"] {
        assert_eq!(meant("date", Kind::Date, raw), None, "{raw}");
    }
    for raw in [
        "\"7.30\"",
        "\"kl. 7.30\"",
        "\"0730\"",
        "07:30:00",
        "\"7:30 am\"",
    ] {
        assert_eq!(
            meant("usual-time", Kind::Time, raw).as_deref(),
            Some("\"07:30\""),
            "{raw}"
        );
    }
    assert_eq!(
        meant("usual-time", Kind::Time, "\"7 pm\"").as_deref(),
        Some("\"19:00\"")
    );
    for (raw, yes) in [
        ("\"Ja\"", "true"),
        ("Nei", "false"),
        ("True", "true"),
        ("\"off\"", "false"),
        ("1", "true"),
    ] {
        assert_eq!(
            meant("voice", Kind::Flag, raw).as_deref(),
            Some(yes),
            "{raw}"
        );
    }
}
