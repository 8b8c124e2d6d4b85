//! `rygrad remind`.

#[cfg(unix)]
mod notified;

use crate::home::Home;
use std::collections::BTreeSet;
use std::fs;

/// The lines of a calendar as another program reads them: unfolded, name and value.
fn lines(ics: &str) -> Vec<(String, String)> {
    assert!(ics.ends_with("\r\n"));
    assert_eq!(ics.matches('\n').count(), ics.matches("\r\n").count());
    assert!(ics.split("\r\n").all(|line| line.len() <= 75));
    let unfolded = ics.replace("\r\n ", "");
    let lines = unfolded.split_terminator("\r\n");
    lines
        .map(|line| line.split_once(':').unwrap())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn value(ics: &str, name: &str) -> String {
    let lines = lines(ics);
    let mut found = lines.iter().filter(|(n, _)| n == name);
    let (first, other) = (found.next(), found.next());
    assert!(
        first.is_some() && other.is_none(),
        "{name} once, not {other:?}"
    );
    first.unwrap().1.clone()
}

/// In which order what begins ends.
fn is_nested(ics: &str) -> bool {
    let mut open = Vec::new();
    for (name, value) in lines(ics) {
        match name.as_str() {
            "BEGIN" => open.push(value),
            "END" if open.pop() != Some(value) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

/// At noon on Sunday 22 November 2026.
fn remind(home: &Home, args: &[&str]) -> String {
    let (out, err) = home.run_then(&[&["remind"], args].concat(), None);
    assert_eq!(err, "");
    out
}

#[test]
fn an_entry_at_the_usual_time_in_the_person_s_language() {
    let home = Home::new();
    home.put(
        "config.toml",
        "programme = \"disc-1\"\nusual-time = \"07:30\"\n",
    );
    for lang in ["en", "da", "nb"] {
        let ics = remind(&home, &["--lang", lang]);
        let uid = value(&ics, "UID");
        let shown = ics.replace(&uid, "[uid]").replace("\r\n", "⏎\n");
        insta::assert_snapshot!(format!("calendar-{lang}"), shown);
    }
}

#[test]
fn it_has_everything_that_a_calendar_requires() {
    let ics = remind(&Home::new(), &["--time", "7:30"]);
    assert!(is_nested(&ics));
    assert_eq!(value(&ics, "VERSION"), "2.0");
    for name in ["PRODID", "UID", "SUMMARY", "DESCRIPTION"] {
        assert_ne!(value(&ics, name), "");
    }
    let stamp = value(&ics, "DTSTAMP");
    assert_eq!(stamp, "20261122T110000Z", "the time of making, in UTC");
    let start = value(&ics, "DTSTART");
    assert_eq!(start, "20261123T073000", "local, without a zone");
    assert_eq!(value(&ics, "DURATION"), "PT15M");
    assert_eq!(value(&ics, "TRIGGER"), "PT0S");
    assert_eq!(value(&ics, "RRULE"), "FREQ=DAILY");
}

/// A calendar is shown to others.
#[test]
fn it_says_nothing_about_health() {
    let home = Home::new();
    home.put("config.toml", "programme = \"disc-1\"\n");
    let ics = remind(&home, &["--time", "18:00"]);
    let words: BTreeSet<_> = [
        "disc", "back", "pain", "exercise", "training", "week", "health",
    ]
    .into_iter()
    .collect();
    let said = ics.to_lowercase();
    assert!(words.iter().all(|word| !said.contains(word)), "{ics}");
    assert_eq!(value(&ics, "CLASS"), "PRIVATE");
}

#[test]
fn it_comes_back_on_the_days_of_the_programme() {
    let programme = |days: &str| {
        let key = if days.starts_with('[') {
            "days"
        } else {
            "days-per-week"
        };
        format!(
            "format = 1\n{key} = {days}\nsources = [\"ours\"]\n[name]\nen = \"Mine\"\n\
             da = \"Min\"\nnb = \"Min\"\n[[exercise]]\nid = \"pelvic-tilt\"\n"
        )
    };
    for (days, rule, start) in [
        ("7", "FREQ=DAILY", "20261122T180000"),
        (
            "6",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",
            "20261123T180000",
        ),
        ("5", "FREQ=WEEKLY;BYDAY=MO,TU,WE,FR,SA", "20261123T180000"),
        ("4", "FREQ=WEEKLY;BYDAY=MO,TU,TH,SA", "20261123T180000"),
        ("3", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "20261123T180000"),
        ("2", "FREQ=WEEKLY;BYDAY=MO,TH", "20261123T180000"),
        ("1", "FREQ=WEEKLY;BYDAY=MO", "20261123T180000"),
        ("\"as-needed\"", "FREQ=WEEKLY;BYDAY=MO", "20261123T180000"),
        (
            "[\"thu\", \"tue\"]",
            "FREQ=WEEKLY;BYDAY=TU,TH",
            "20261124T180000",
        ),
        ("[\"sun\"]", "FREQ=WEEKLY;BYDAY=SU", "20261122T180000"),
    ] {
        let home = Home::new();
        home.put("programmes/mine.toml", &programme(days));
        home.put("config.toml", "programme = \"mine\"\n");
        let ics = remind(&home, &["--time", "18:00"]);
        assert_eq!(value(&ics, "RRULE"), rule, "{days}");
        assert_eq!(value(&ics, "DTSTART"), start, "{days}");
        assert_ne!(value(&ics, "DURATION"), "PT15M", "as long as the plan");
    }
}

#[test]
fn imported_again_it_replaces_the_one_before() {
    let home = Home::new();
    let first = remind(&home, &["--time", "07:30"]);
    let other = remind(&home, &["--time", "18:00", "--lang", "da"]);
    assert_eq!(value(&first, "UID"), value(&other, "UID"));
    let later = home.run(&["remind", "--ics", "--time", "07:30"]);
    assert_eq!(value(&later.out, "UID"), value(&first, "UID"));
    let somebody_else = remind(&Home::new(), &["--time", "07:30"]);
    assert_ne!(value(&first, "UID"), value(&somebody_else, "UID"));
}

#[test]
fn without_a_time_it_says_how_to_set_one() {
    let home = Home::new();
    for lang in ["en", "da", "nb"] {
        let said = home.run(&["remind", "--ics", "--lang", lang]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        for way in ["--time 07:30", "usual-time = \"07:30\"", "config.toml"] {
            assert!(said.err.contains(way), "{}", said.err);
        }
    }
    let said = home.run(&["remind", "--ics", "--time", "half past\u{1b}[2J"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("write a time such as 07:30") && said.is_clean());
    assert_eq!(home.run(&["remind"]).code, 2);
}

#[test]
fn its_only_form_need_not_be_named() {
    let home = Home::new();
    let unnamed = remind(&home, &["--time", "07:30"]);
    assert_eq!(unnamed, remind(&home, &["--ics", "--time", "07:30"]));
}

#[test]
fn into_a_file_that_is_not_there_yet() {
    let home = Home::new();
    let args = [
        "remind", "--ics", "--time", "07:30", "--lang", "en", "--out", "my.ics",
    ];
    let said = home.run(&args);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let told =
        "Written: my.ics\nOpen it with your calendar. Opened again later, it replaces the entry.\n";
    assert_eq!(said.out, told);
    let ics = fs::read_to_string(home.path().join("my.ics")).unwrap();
    assert_eq!(value(&ics, "RRULE"), "FREQ=DAILY");
    assert_eq!(home.run(&args).code, 1);
}
