//! `rygrad export`.

use crate::home::Home;
use proptest::prelude::*;
use rygrad::core::record::{Amendment, CheckIn, Measure, Record, SessionRecord};
use rygrad::core::text::Plain;
use rygrad::store::append;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fs;

const FIRST: &str = "019a0000-0000-7000-8000-000000000001";
const SECOND: &str = "019a0000-0000-7000-8000-000000000002";
const AFTER: &str = "019a0000-0000-7000-8000-000000000003";

fn put<T: DeserializeOwned>(home: &Home, kind: impl Fn(T) -> Record, record: Value) {
    let record = serde_json::from_value(record).unwrap();
    append(&home.folders(), &kind(record)).unwrap();
}

/// One completed session of two exercises, a number and a note after it, the next morning, and a
/// session stopped for pain.
fn two_sessions(home: &Home) {
    let session = json!({"id": FIRST, "start": "2026-11-21T08:10:00+01:00",
        "end": "2026-11-21T08:25:00+01:00", "local_date": "2026-11-21",
        "programme": {"id": "disc-1", "hash": "0badcafe"}, "app": "0.1.0", "active_s": 880,
        "outcome": "completed", "plan": "full", "pain_before": 4, "exercises": [
        {"id": "pelvic-tilt", "planned": {"sets": 3, "reps": [10, 15], "hold_s": [3, 3], "sides": "both"},
         "done": {"both": {"sets": 3, "reps": 30, "held_s": 90}}, "eased": false, "skipped": null},
        {"id": "knee-to-chest", "planned": {"sets": 1, "reps": [2, 2], "hold_s": [20, 30], "sides": "each"},
         "done": {"right": {"sets": 1, "reps": 2, "held_s": 58}, "left": {"sets": 0, "reps": 1, "held_s": 24}},
         "eased": true, "skipped": "chosen"}]});
    put::<SessionRecord>(home, Record::Session, session);
    note(home, "a first note");
    let set = json!({"note": "=1+1, sagde \"Åse\"", "pain": 2});
    amend(home, &set);
    let morning = json!({"id": "019a0000-0000-7000-8000-000000000005",
        "at": "2026-11-22T08:09:00+01:00", "local_date": "2026-11-22", "when": "next_day",
        "session": FIRST, "pain": 3, "mobility": "easier", "note": "not of the session"});
    put::<CheckIn>(home, Record::CheckIn, morning);
    let stopped = json!({"id": SECOND, "start": "2026-11-22T08:10:00+01:00",
        "end": "2026-11-22T08:20:40+01:00", "local_date": "2026-11-22",
        "programme": {"id": "gone", "hash": "0badcafe"}, "app": "0.1.0", "active_s": 640,
        "outcome": "stopped", "plan": "full", "pain_before": 3, "exercises": [],
        "stop": {"why": "pain", "kind": "ache", "level": 6, "exercise": "knee-to-chest", "set": 1,
        "rep": 2, "side": "left", "row": 22, "action": "stop", "contact": "ask"}});
    put::<SessionRecord>(home, Record::Session, stopped);
}

fn note(home: &Home, note: &str) {
    let after = json!({"id": AFTER, "at": "2026-11-21T08:26:00+01:00", "local_date": "2026-11-21",
        "when": "after", "session": FIRST, "pain": 4, "note": note});
    put::<CheckIn>(home, Record::CheckIn, after);
}

fn amend(home: &Home, set: &Value) {
    let amendment = json!({"id": "019a0000-0000-7000-8000-000000000004",
        "at": "2026-11-21T08:27:00+01:00", "amends": AFTER, "set": set});
    put::<Amendment>(home, Record::Amendment, amendment);
}

/// The header and the rows, as another program reads them.
fn read(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(ToOwned::to_owned).collect())
        .collect()
}

#[test]
fn a_row_per_session() {
    let home = Home::new();
    two_sessions(&home);
    let said = home.run(&["export", "csv"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    insta::assert_snapshot!("sessions", said.out.replace("\r\n", "⏎\n"));
    assert_eq!(said.out.matches("\r\n").count(), 3, "CRLF ends each line");
    let rows = read(&said.out);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    assert_eq!(rows[1][19], "'=1+1, sagde \"Åse\"");
}

#[test]
fn a_row_per_exercise() {
    let home = Home::new();
    two_sessions(&home);
    let said = home.run(&["export", "csv", "--exercises"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    insta::assert_snapshot!("exercises", said.out.replace("\r\n", "⏎\n"));
}

/// The same names in the same order; numbers are numbers, and a note is as it was written.
#[test]
fn json_says_the_same() {
    let home = Home::new();
    two_sessions(&home);
    for extra in [&[][..], &["--exercises"]] {
        let csv = home.run(&[&["export", "csv"], extra].concat());
        let rows = read(&csv.out);
        let json = home.run(&[&["export", "json"], extra].concat()).json();
        let objects = json.as_array().unwrap();
        assert_eq!(objects.len() + 1, rows.len());
        for (object, row) in objects.iter().zip(&rows[1..]) {
            let object = object.as_object().unwrap();
            assert_eq!(
                object.keys().collect::<Vec<_>>(),
                rows[0].iter().collect::<Vec<_>>()
            );
            for (value, cell) in object.values().zip(row) {
                match value {
                    Value::Null => assert_eq!(cell, ""),
                    Value::String(text) => assert_eq!(cell.trim_start_matches('\''), text),
                    other => assert_eq!(cell, &other.to_string()),
                }
            }
        }
    }
    let first = &home.run(&["export", "json"]).json()[0];
    assert_eq!(first["note"], "=1+1, sagde \"Åse\"");
    assert_eq!([&first["pain_before"], &first["pain_after"]], [4, 2]);
    assert_eq!(first["pain_next_day"], 3);
}

#[test]
fn only_the_days_that_were_asked_for() {
    let home = Home::new();
    two_sessions(&home);
    let rows = |args: &[&str]| {
        let said = home.run(&[&["export", "csv"], args].concat());
        assert_eq!(said.code, 0, "{said:?}");
        read(&said.out).len() - 1
    };
    assert_eq!(rows(&["--from", "2026-11-22"]), 1);
    assert_eq!(rows(&["--to", "2026-11-21"]), 1);
    assert_eq!(rows(&["--from", "2026-11-21", "--to", "2026-11-22"]), 2);
    assert_eq!(rows(&["--from", "2026-11-23"]), 0);
    assert_eq!(rows(&["--exercises", "--to", "2026-11-21"]), 2);
    let said = home.run(&[
        "export",
        "csv",
        "--from",
        "2026-11-22",
        "--to",
        "2026-11-21",
    ]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("--from is after --to"), "{}", said.err);
    let said = home.run(&["export", "csv", "--from", "yesterday\u{1b}[2J"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("write a date such as 2026-11-22"));
    assert!(said.is_clean(), "{said:?}");
}

#[test]
fn a_note_before_a_session_is_there_where_none_came_after() {
    let home = Home::new();
    let add = ["log", "add", "--programme", "disc-1", "--pain", "4"];
    for more in [
        &["--date", "2025-11-20", "--stopped", "--note", "ringede"][..],
        &["--date", "2025-11-21", "--done", "--pain-after", "2"],
    ] {
        let said = home.run(&[&add[..], more].concat());
        assert_eq!((said.code, said.err.as_str()), (0, ""));
    }
    let notes = || {
        let json = home.run(&["export", "json"]).json();
        [json[0]["note"].clone(), json[1]["note"].clone()]
    };
    assert_eq!(notes(), [json!("ringede"), Value::Null]);
    let json = home.run(&["history", "--json"]).json();
    let checks = json["check_ins"].as_array().unwrap();
    assert_eq!(checks.len(), 3);
    for (check, note) in checks.iter().zip(["ringede", "før", "efter"]) {
        let id = check["id"].as_str().unwrap();
        home.run(&["log", "amend", id, "note", note]);
    }
    assert_eq!(notes(), ["ringede", "efter"]);
}

#[test]
fn an_empty_log_is_a_header_and_makes_no_files() {
    let home = Home::new();
    let said = home.run(&["export", "csv"]);
    assert_eq!((said.code, read(&said.out).len()), (0, 1));
    assert_eq!(home.run(&["export", "json"]).json(), json!([]));
    assert!(!home.folders().data().exists());
}

#[test]
fn a_damaged_line_is_named_and_everything_else_is_there() {
    let home = Home::new();
    two_sessions(&home);
    let log = home.folders().log();
    let mut text = fs::read(&log).unwrap();
    text.extend(b"{\"v\":1,\"type\":\"sess\x1b[2J\n");
    fs::write(&log, text).unwrap();
    let said = home.run(&["export", "csv"]);
    assert_eq!((said.code, read(&said.out).len()), (1, 3));
    let expected =
        "Line 6 of the log is damaged. It is left as it is; all other records are whole.\n";
    assert_eq!(said.err, expected);
    let said = home.run(&["export", "json", "--out", "all.json"]);
    assert_eq!((said.code, said.err.as_str()), (1, expected));
    let text = fs::read(home.path().join("all.json")).unwrap();
    let json: Value = serde_json::from_slice(&text).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 2);
}

#[test]
fn a_file_is_for_this_person_only_and_replaced_only_when_asked() {
    let home = Home::new();
    two_sessions(&home);
    let path = home.path().join("mine.csv");
    let said = home.run(&["export", "csv", "--out", "mine.csv"]);
    let shown = (said.code, said.out.as_str(), said.err.as_str());
    assert_eq!(shown, (0, "Written: mine.csv\n", ""));
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, home.run(&["export", "csv"]).out);
    assert_mode(&path);
    fs::write(&path, "mine").unwrap();
    let said = home.run(&["export", "csv", "--out", "mine.csv"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("--force"), "{}", said.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    let said = home.run(&["export", "csv", "--out", "mine.csv", "--force"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    assert_mode(&path);
    let left: Vec<_> = fs::read_dir(home.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "the data folder and the file: {left:?}");
    assert_eq!(home.run(&["export", "csv", "--force"]).code, 2);
}

#[test]
fn no_export_takes_the_place_of_the_log_or_of_a_folder() {
    let home = Home::new();
    two_sessions(&home);
    let log = home.folders().log();
    let before = fs::read(&log).unwrap();
    let place = log.to_str().unwrap();
    for out in [place, home.path().to_str().unwrap(), "nowhere/mine.csv"] {
        let said = home.run(&["export", "csv", "--out", out, "--force"]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{out}");
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    }
    assert_eq!(fs::read(&log).unwrap(), before);
}

#[test]
fn what_is_to_be_the_log_is_no_table_before_the_first_session_either() {
    let home = Home::new();
    fs::create_dir_all(home.folders().data()).unwrap();
    fs::create_dir_all(home.folders().config()).unwrap();
    let (log, settings) = (home.folders().log(), home.folders().settings());
    for out in [&log, &settings, &home.folders().data().join("mine.csv")] {
        for force in [&[][..], &["--force"]] {
            for command in [
                &["export", "csv"][..],
                &["remind", "--ics", "--time", "8:00"],
            ] {
                let out = ["--lang", "en", "--out", out.to_str().unwrap()];
                let said = home.run(&[command, &out, force].concat());
                assert_eq!((said.code, said.out.as_str()), (1, ""), "{command:?}");
                assert!(said.err.contains("belongs to rygrad"), "{}", said.err);
            }
        }
    }
    assert!(!log.exists() && !settings.exists());
}

#[cfg(unix)]
#[test]
fn a_log_on_another_disk_is_no_table_either() {
    let home = Home::new();
    two_sessions(&home);
    let (log, moved) = (home.folders().log(), home.path().join("moved.jsonl"));
    fs::rename(&log, &moved).unwrap();
    std::os::unix::fs::symlink(&moved, &log).unwrap();
    let before = fs::read(&moved).unwrap();
    for out in [&log, &moved] {
        for force in [&[][..], &["--force"]] {
            let out = ["export", "csv", "--out", out.to_str().unwrap()];
            assert_eq!(home.run(&[&out, force].concat()).code, 1);
        }
    }
    assert_eq!(fs::read(&moved).unwrap(), before);
    assert!(log.is_symlink());
}

#[cfg(unix)]
fn assert_mode(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[cfg(not(unix))]
fn assert_mode(_: &std::path::Path) {}

/// The columns that the help and docs/ list are those of the header, in its order.
#[test]
fn every_column_is_explained() {
    let home = Home::new();
    let help = home.run(&["export", "--help"]).out;
    let page = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/docs/log-and-export.md"
    ))
    .unwrap();
    let listed: Vec<&str> = help
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once("  "))
        .map(|(name, _)| name)
        // An explanation may go on in the next line.
        .filter(|name| !name.is_empty())
        .collect();
    for extra in [&[][..], &["--exercises"]] {
        let csv = home.run(&[&["export", "csv"], extra].concat()).out;
        let names = read(&csv).remove(0);
        let place = listed.iter().position(|name| *name == names[0]).unwrap();
        assert_eq!(listed[place..place + names.len()], names);
        let list = names.iter().map(|name| format!("`{name}`"));
        let mut rest = page.as_str();
        for name in list {
            let at = rest.find(&name);
            assert!(
                at.is_some(),
                "docs/log-and-export.md lacks {name} behind the one before it"
            );
            rest = &rest[at.unwrap()..];
        }
    }
}

/// What people type, and what somebody may put into a log that is merged.
fn any_note() -> impl Strategy<Value = String> {
    let wild = "[=+@\t\r\n\"',;\u{7}\u{1b}\u{202e}\u{feff}\u{200b}\u{2028}＝ aø-]{0,12}";
    prop_oneof![wild.prop_map(String::from), any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_note_comes_back_as_it_was_made_safe_and_is_no_formula(
        raw in any_note(), amended in any::<bool>(),
    ) {
        let home = Home::new();
        let session = json!({"id": FIRST, "start": "2026-11-21T08:10:00+01:00",
            "end": "2026-11-21T08:25:00+01:00", "local_date": "2026-11-21",
            "programme": {"id": "disc-1", "hash": ""}, "app": "", "active_s": 1,
            "outcome": "completed", "plan": "full", "pain_before": 4, "exercises": []});
        put::<SessionRecord>(&home, Record::Session, session);
        note(&home, if amended { "before" } else { &raw });
        if amended {
            amend(&home, &json!({"note": raw}));
        }
        let (csv, err) = home.run_then(&["export", "csv"], None);
        prop_assert_eq!(err, "");
        let rows = read(&csv);
        prop_assert_eq!(rows.len(), 2);
        let at = rows[0].iter().position(|name| name == "note").unwrap();
        let cell = &rows[1][at];
        let safe = Plain::new(&raw);
        let is_formula = |text: &str| text.trim_start().starts_with(['=', '+', '-', '@', '＝']);
        prop_assert!(!is_formula(cell) && !cell.starts_with(['\t', '\r']), "{cell:?}");
        let mark = if is_formula(safe.as_str()) { "'" } else { "" };
        prop_assert_eq!(cell, &format!("{mark}{safe}"));
        let (json, _) = home.run_then(&["export", "json"], None);
        let json: Value = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&json[0]["note"], safe.as_str());
    }
}

/// Two sessions on either side of a change of the clock.
fn across_summer_time(home: &Home) {
    two_sessions(home);
    let summer = json!({"id": "019a0000-0000-7000-8000-000000000006",
        "start": "2026-10-24T08:10:00+02:00", "end": "2026-10-24T08:25:30+02:00",
        "local_date": "2026-10-24", "programme": {"id": "disc-1", "hash": "0badcafe"},
        "app": "0.1.0", "active_s": 880, "outcome": "completed", "plan": "full",
        "pain_before": 4, "exercises": []});
    put::<SessionRecord>(home, Record::Session, summer);
}

#[test]
fn times_in_utc_stand_beside_the_local_ones() {
    let home = Home::new();
    across_summer_time(&home);
    let rows = read(&home.run(&["export", "csv"]).out);
    let column = |name: &str| rows[0].iter().position(|column| column == name).unwrap();
    let cells = |name: &str| [&rows[1][column(name)], &rows[2][column(name)]];
    assert_eq!(
        cells("start"),
        ["2026-10-24T08:10:00+02:00", "2026-11-21T08:10:00+01:00"]
    );
    assert_eq!(
        cells("start_utc"),
        ["2026-10-24T06:10:00Z", "2026-11-21T07:10:00Z"]
    );
    assert_eq!(
        cells("end_utc"),
        ["2026-10-24T06:25:30Z", "2026-11-21T07:25:00Z"]
    );
    let json = home.run(&["export", "json"]).json();
    assert_eq!(json[0]["end_utc"], "2026-10-24T06:25:30Z");
}

#[test]
fn for_a_spreadsheet_of_the_north_by_double_click() {
    let home = Home::new();
    across_summer_time(&home);
    let said = home.run(&["export", "csv", "--for", "excel"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let table = said.out.strip_prefix('\u{feff}').unwrap();
    assert_eq!(table.matches("\r\n").count(), table.matches('\n').count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(table.as_bytes());
    let names = reader.headers().unwrap().clone();
    let plain = read(&home.run(&["export", "csv"]).out);
    assert_eq!(
        names.iter().collect::<Vec<_>>(),
        plain[0],
        "the same columns"
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    let cell = |row: usize, name: &str| {
        let at = names.iter().position(|column| column == name).unwrap();
        rows[row].get(at).unwrap().to_owned()
    };
    assert_eq!(cell(0, "start"), "2026-10-24 08:10:00");
    assert_eq!(cell(0, "end_utc"), "2026-10-24 06:25:30");
    assert_eq!(cell(1, "note"), "'=1+1, sagde \"Åse\"");
    let exercises = home
        .run(&["export", "csv", "--exercises", "--for", "excel"])
        .out;
    assert!(
        exercises.starts_with("\u{feff}session;local_date;number;"),
        "{exercises}"
    );
    let json = home.run(&["--lang", "da", "export", "json", "--for", "excel"]);
    assert_eq!((json.code, json.out.as_str()), (2, ""));
    assert!(json.err.contains("hører til CSV"), "{}", json.err);
}

#[cfg(unix)]
#[test]
fn what_an_export_killed_on_its_way_left_goes_with_the_next() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    two_sessions(&home);
    let left = home.path().join(".mine.csv.rygrad-a1B2c3.new");
    fs::write(&left, "half").unwrap();
    let said = home.run(&["export", "csv", "--out", "mine.csv"]);
    assert_eq!(said.code, 0, "{said:?}");
    let names: Vec<_> = fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("mine"))
        .collect();
    assert_eq!(names, ["mine.csv"]);
    // One that others could read is replaced by one that they cannot.
    let mine = home.path().join("mine.csv");
    fs::set_permissions(&mine, fs::Permissions::from_mode(0o644)).unwrap();
    home.run(&["export", "csv", "--out", "mine.csv", "--force"]);
    assert_mode(&mine);
}

/// Goals with a hostile one among them, what was put off, and how the back is.
#[test]
fn a_row_per_answer_about_what_matters() {
    let home = Home::new();
    let measure = |number: u8, rest: &Value| {
        let id = format!("019a0000-0000-7000-8000-0000000001{number:02}");
        let mut record = json!({"id": id, "at": "2026-12-06T08:20:00+01:00",
            "local_date": format!("2026-12-{number:02}")});
        let (Some(all), Some(rest)) = (record.as_object_mut(), rest.as_object()) else {
            unreachable!("both are objects")
        };
        all.extend(rest.clone());
        put::<Measure>(&home, Record::Measure, record);
    };
    let items = ["lift my grandchild", "=dance\u{1b}[2J"];
    measure(1, &json!({"name": "goals", "put_off": true}));
    measure(
        6,
        &json!({"name": "goals", "items": items, "scores": [3, 10]}),
    );
    measure(
        20,
        &json!({"name": "overall", "scores": [6], "since": "2026-11-22"}),
    );
    let said = home.run(&["export", "csv", "--measures"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let rows = read(&said.out);
    let part = |row: &[String]| row[2..].join("|");
    assert_eq!(
        rows.iter().map(|row| part(row)).collect::<Vec<_>>(),
        [
            "local_date|measure|item|score|since|pseudonym",
            "2026-12-06|goals|lift my grandchild|3||",
            "2026-12-06|goals|'=dance[2J|10||",
            "2026-12-20|overall||6|2026-11-22|",
        ]
    );
    let json = home.run(&["export", "json", "--measures", "--from", "2026-12-07"]);
    let json = json.json();
    assert_eq!(json.as_array().map(Vec::len), Some(1));
    assert_eq!(json[0]["score"], 6);
    let both = home.run(&["export", "csv", "--measures", "--exercises"]);
    assert_eq!(both.code, 2);
}
