//! `rygrad report`.

use crate::home::Home;
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use rygrad::content::Library;
use rygrad::core::history::{Present, Range};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::record::{CheckIn, LevelChange, Measure, Record, Screening, SessionRecord};
use rygrad::core::settings::Settings;
use rygrad::i18n::{Lang, Texts};
use rygrad::paper::report::{Asked, Section, Source, page};
use rygrad::paper::{self, Form, Page, Part};
use rygrad::store;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The day of `run_then`.
const TODAY: &str = "2026-11-22";

/// A log that ends today: sessions on most days, some stopped, some not confirmed, a sign, notes, goals.
struct Log {
    lines: String,
    ids: u128,
}

impl Log {
    fn of_days(days: u64) -> Self {
        let mut log = Self {
            lines: String::new(),
            ids: 0,
        };
        let today: NaiveDate = TODAY.parse().unwrap();
        for back in (0..days).rev() {
            log.day(today - Days::new(back), back);
        }
        log
    }

    fn id(&mut self) -> String {
        self.ids += 1;
        let id = 0x019a_0000_0000_7000_8000_0000_0000_0000_u128 + self.ids;
        uuid::Uuid::from_u128(id).to_string()
    }

    fn add(&mut self, record: &Record) {
        let line = store::encode(record).unwrap();
        self.lines.push_str(&line);
    }

    /// `back` days ago.
    fn day(&mut self, date: NaiveDate, back: u64) {
        let at = |clock: &str| format!("{date}T{clock}+01:00");
        let level = 2 + back % 5;
        let mut screening = json!({"id": self.id(), "at": at("07:58:00"), "local_date": date,
            "full": back.is_multiple_of(7), "signs": [], "conditions": [], "acknowledged": false,
            "known": ["numb_one_leg"]});
        match back {
            8 => screening["signs"] = json!(["fever"]),
            7 => screening["seen"] = json!(["fever"]),
            _ if back % 400 == 399 => screening["usual"] = json!({"stated": 4}),
            _ => {}
        }
        let screening: Screening = serde_json::from_value(screening).unwrap();
        self.add(&Record::Screening(screening));
        if back % 6 == 4 {
            return;
        }
        let session = self.id();
        let before = json!({"id": self.id(), "at": at("07:59:00"), "local_date": date,
            "when": "before", "session": session, "pain": level,
            "mobility": if back % 7 == 3 { Some("easier") } else { None }});
        let before: CheckIn = serde_json::from_value(before).unwrap();
        self.add(&Record::CheckIn(before));
        let stopped = back % 9 == 2;
        let done = |reps: u64| json!({"both": {"sets": 1, "reps": reps, "held_s": 3 * reps}});
        let exercise = |id: &str, reps: u64| {
            json!({"id": id, "planned": {"sets": 2, "reps": [8, 10], "hold_s": [3, 3],
                "sides": "both"}, "done": done(reps), "eased": back.is_multiple_of(11), "skipped": null})
        };
        let mut record = json!({"id": session, "start": at("08:00:00"), "end": at("08:14:00"),
            "local_date": date, "programme": {"id": "disc-1", "hash": "0badcafe", "level": 1},
            "app": "0.1.0", "active_s": 600 + back % 60,
            "outcome": if stopped { "stopped" } else { "completed" }, "plan": "full",
            "pain_before": level, "exercises": [exercise("pelvic-tilt", 16),
                exercise("bridge", if stopped { 9 } else { 16 }),
                {"id": "walking", "planned": {"sets": 1, "reps": [1, 1], "hold_s": [600, 900],
                    "sides": "none"}, "done": {"both": {"sets": 1, "reps": 1, "held_s": 700}},
                    "eased": false, "skipped": null}]});
        if stopped {
            record["stop"] = json!({"why": "pain", "kind": "sharp", "level": level + 2,
                "exercise": "bridge", "set": 2, "rep": 2, "side": null, "row": 13,
                "action": "stop", "contact": "ask"});
        }
        let record: SessionRecord = serde_json::from_value(record).unwrap();
        self.add(&Record::Session(record));
        // Of some that ran to their end nobody knows.
        if back % 10 != 5 {
            let after = json!({"id": self.id(), "at": at("08:15:00"), "local_date": date,
                "when": "after", "session": session, "pain": level - 1,
                "note": if back % 13 == 1 { Some(format!("{back} days before")) } else { None }});
            let after: CheckIn = serde_json::from_value(after).unwrap();
            self.add(&Record::CheckIn(after));
        }
        if back % 28 == 20 {
            let goals = json!({"id": self.id(), "at": at("08:16:00"), "local_date": date,
                "name": "goals", "items": ["lift my grandchild"], "scores": [5]});
            let goals: Measure = serde_json::from_value(goals).unwrap();
            self.add(&Record::Measure(goals));
        }
        if back % 50 == 16 {
            let change = json!({"id": self.id(), "at": at("08:17:00"), "local_date": date,
                "programme": "disc-1", "from": 1, "to": 2, "why": "ready", "by": "patient"});
            let change: LevelChange = serde_json::from_value(change).unwrap();
            self.add(&Record::Level(change));
        }
    }
}

fn home(days: u64) -> Home {
    let home = Home::new();
    home.put("config.toml", "programme = \"disc-1\"\n");
    let data = home.folders().data().to_owned();
    std::fs::create_dir_all(&data).unwrap();
    std::fs::write(data.join("log.jsonl"), Log::of_days(days).lines).unwrap();
    home
}

/// The page, made from the whole log.
fn whole(home: &Home, range: Range, lang: Lang) -> Page {
    let reading = store::all(&home.folders().log()).unwrap();
    let settings = Settings {
        programme: Some(ProgrammeId::new("disc-1").unwrap()),
        ..Settings::default()
    };
    let at: DateTime<FixedOffset> =
        DateTime::parse_from_rfc3339("2026-11-22T12:00:00+01:00").unwrap();
    let source = Source {
        records: &reading.records,
        present: Present {
            today: TODAY.parse().unwrap(),
            at,
        },
        library: &Library::new(None),
        settings: &settings,
        texts: &Texts::new(lang),
    };
    let asked = Asked {
        range,
        initials: None,
        without: BTreeSet::new(),
    };
    page(source, &asked)
}

fn text(page: &Page, lang: Lang) -> String {
    let mut out = Vec::new();
    paper::write(page, Form::Text, &Texts::new(lang), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The facts of a page by their names.
fn facts(page: &Page) -> BTreeMap<String, String> {
    let parts = page.sections.iter().flat_map(|section| &section.parts);
    let facts = parts.filter_map(|part| match part {
        Part::Facts(facts) => Some(facts),
        _ => None,
    });
    let facts = facts.flatten();
    facts
        .map(|fact| (fact.name.to_string(), fact.value.to_string()))
        .collect()
}

/// The rows of the table whose first column has this heading.
fn rows(page: &Page, heading: &str) -> Vec<Vec<String>> {
    let parts = page.sections.iter().flat_map(|section| &section.parts);
    let mut tables = parts.filter_map(|part| match part {
        Part::Table(table) if table.columns[0].heading.as_str() == heading => Some(table),
        _ => None,
    });
    let rows = tables.next().map_or(&[][..], |table| &table.rows);
    rows.iter()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

fn number(text: &str) -> u64 {
    let digits = text.chars().take_while(char::is_ascii_digit);
    digits.collect::<String>().parse().unwrap()
}

fn count(list: &Value) -> u64 {
    u64::try_from(list.as_array().unwrap().len()).unwrap()
}

/// Twelve weeks, two sessions, ten years: the numbers on the page are those of `history --json`, and the
/// page of the part that is read is that of the whole log.
#[test]
fn the_numbers_of_the_page_are_those_of_the_history() {
    for days in [84, 2, 3650] {
        let home = home(days);
        let (json, _) = home.run_then(&["history", "--json", "--days", "28"], None);
        let json: Value = serde_json::from_str(&json).unwrap();
        let made = whole(&home, Range::Last(28), Lang::En);
        let facts = facts(&made);
        let sessions = json["sessions"].as_array().unwrap();
        let open = sessions
            .iter()
            .filter(|s| s["confirmation"] == "not_confirmed");
        let open = u64::try_from(open.count()).unwrap();
        let fact = |name: &str| facts.get(name).map_or(0, |value| number(value));
        assert_eq!(fact("Days trained"), count(&json["kept_days"]), "{days}");
        assert_eq!(fact("Sessions"), count(&json["sessions"]) - open, "{days}");
        assert_eq!(fact("Minutes"), json["minutes"].as_u64().unwrap(), "{days}");
        assert_eq!(fact("Not confirmed"), open, "{days}");
        let exercises = json["exercises"].as_array().unwrap();
        let table = rows(&made, "Exercise");
        assert_eq!(table.len(), exercises.len(), "{days}");
        for (row, json) in table.iter().zip(exercises) {
            let cells = [&row[1], &row[2], &row[3], &row[5]].map(|cell| number(cell));
            let keys = ["sessions", "planned", "done", "stops"];
            let keys = keys.map(|key| json[key].as_u64().unwrap());
            assert_eq!(cells, keys, "{days}: {row:?}");
        }
        let stopped = sessions
            .iter()
            .filter(|s| s["outcome"] == "stopped")
            .count();
        let signs = usize::from(days > 8);
        assert_eq!(rows(&made, "Day").len(), stopped + signs, "{days}");
        let confirmed = sessions.iter().filter(|s| s["confirmation"].is_null());
        let walked = confirmed.map(|s| s["exercises"][2]["done"]["both"]["held_s"].as_u64());
        let walked: u64 = walked.map(Option::unwrap).sum::<u64>() / 60;
        let weeks = rows(&made, "Week from");
        let mean = weeks.iter().filter(|row| row[0].starts_with("Mean"));
        let sum: u64 = weeks.iter().map(|row| number(&row[1])).sum();
        let sum = sum - mean.map(|row| number(&row[1])).sum::<u64>();
        assert!(
            walked - sum < 4,
            "whole minutes of four weeks: {walked} {sum}"
        );
        for (args, range) in [
            (vec![], Range::Last(28)),
            (vec!["--days", "100"], Range::Last(100)),
            (
                vec!["--from", "2026-09-01", "--to", "2026-10-15"],
                Range::Between {
                    first: "2026-09-01".parse().unwrap(),
                    last: "2026-10-15".parse().unwrap(),
                },
            ),
        ] {
            let args: Vec<&str> = std::iter::once("report").chain(args).collect();
            let (out, err) = home.run_then(&args, None);
            assert_eq!(
                out,
                text(&whole(&home, range, Lang::En), Lang::En),
                "{days} {args:?}"
            );
            assert_eq!(err, "");
        }
    }
}

#[test]
fn a_report_in_three_languages() {
    let home = home(84);
    for lang in Lang::ALL {
        let (out, _) = home.run_then(&["report", "--initials", "KA", "--lang", lang.code()], None);
        assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
        insta::assert_snapshot!(format!("report-{lang}"), out);
    }
}

/// The language of the reader is one thing, that of the patient another.
#[test]
fn a_danish_patient_hands_an_english_page_over() {
    let home = home(28);
    home.put("config.toml", "language = \"da\"\nprogramme = \"disc-1\"\n");
    let path = home.path().join("report.txt");
    let path = path.to_str().unwrap();
    let (said, _) = home.run_then(&["report", "--lang", "en", "--out", path], None);
    assert!(said.starts_with("Skrevet: "), "{said}");
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written.starts_with("Training at home\n"), "{written}");
    let again = home.run(&["report", "--out", path]);
    assert_eq!(again.code, 1, "what is there stays: {}", again.err);
}

#[test]
fn the_name_of_the_file_says_its_form() {
    let home = home(28);
    let path = home.path().join("report.html");
    let path = path.to_str().unwrap();
    home.run_then(&["report", "--out", path], None);
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written.starts_with("<!DOCTYPE html>"), "{written}");
}

#[test]
fn every_section_can_be_left_out() {
    let home = home(84);
    let (full, _) = home.run_then(&["report"], None);
    for section in Section::ALL {
        let args = ["report", "--without", section.word()];
        let (less, _) = home.run_then(&args, None);
        assert!(less.len() < full.len(), "{}", section.word());
    }
    let all = Section::ALL.iter().flat_map(|s| ["--without", s.word()]);
    let all: Vec<&str> = std::iter::once("report").chain(all).collect();
    let (head, _) = home.run_then(&all, None);
    assert!(
        head.contains("Training at home") && !head.contains("Pain"),
        "{head}"
    );
    let wrong = home.run(&["report", "--without", "everything"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("programme, days, pain"), "{}", wrong.err);
}

#[test]
fn nothing_recorded_is_said_kindly() {
    let home = Home::new();
    let said = home.run(&["report", "--out", "report.html"]);
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("Nothing here yet."), "{}", said.out);
    assert!(!home.path().join("report.html").exists());
    let home = self::home(28);
    let (out, _) = home.run_then(
        &["report", "--from", "2025-01-01", "--to", "2025-01-28"],
        None,
    );
    assert!(out.contains("Nothing was recorded in these days."), "{out}");
    let wrong = home.run(&["report", "--from", "2026-02-02", "--to", "2026-01-01"]);
    assert_eq!(wrong.code, 2);
}

/// A PDF on a screen helps nobody.
#[test]
fn a_pdf_needs_a_file() {
    let home = home(28);
    let (out, err) = home.run_then(&["report", "--form", "pdf"], Some(80));
    assert_eq!(out, "");
    assert!(err.contains("--out report.pdf"), "{err}");
}

#[test]
fn damaged_lines_are_named_and_the_page_is_there() {
    let home = home(28);
    let path = home.folders().log();
    let log = std::fs::read_to_string(&path).unwrap() + "{oops}\n";
    std::fs::write(&path, log).unwrap();
    let said = home.run(&["report", "--days", "4000"]);
    assert_eq!(said.code, 1);
    assert!(said.out.starts_with("Training at home"), "{}", said.out);
    assert!(said.err.contains("is damaged"), "{}", said.err);
}

#[test]
fn a_hostile_note_stays_text() {
    let home = home(28);
    let path = home.folders().log();
    let hostile = json!({"id": "019a0000-0000-7000-8000-0000000fffff",
        "at": "2026-11-22T09:00:00+01:00", "local_date": TODAY, "when": "outside", "session": null,
        "pain": 2, "note": "\u{1b}[2J</style><script>alert(1)</script>\u{202e}"});
    let hostile: CheckIn = serde_json::from_value(hostile).unwrap();
    store::append(&home.folders(), &Record::CheckIn(hostile)).unwrap();
    let said = home.run(&["report", "--days", "4000"]);
    assert!(
        said.is_clean() && said.out.contains("alert(1)"),
        "{}",
        said.out
    );
    let said = home.run(&["report", "--days", "4000", "--form", "html"]);
    assert!(
        said.is_clean() && !said.out.contains("<script"),
        "{}",
        said.out
    );
    assert!(path.exists());
}
