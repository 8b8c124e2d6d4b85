//! `rygrad export fhir`: what a server is handed.

use crate::home::Home;
use rygrad::core::record::{
    Amendment, CheckIn, Confirmation, LevelChange, Measure, Pause, Record, Screening, SessionRecord,
};
use rygrad::store::append;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

fn put<T: DeserializeOwned>(home: &Home, kind: impl Fn(T) -> Record, record: Value) {
    let record = serde_json::from_value(record).unwrap();
    append(&home.folders(), &kind(record)).unwrap();
}

fn id(number: u8) -> String {
    format!("019a0000-0000-7000-8000-0000000000{number:02}")
}

fn session(home: &Home, number: u8, date: &str, more: &Value) {
    let mut record = json!({"id": id(number), "start": format!("{date}T08:10:00+01:00"),
        "end": format!("{date}T08:25:00+01:00"), "local_date": date,
        "programme": {"id": "disc-1", "hash": "0badcafe"}, "app": "0.1.0", "active_s": 811,
        "outcome": "completed", "plan": "full", "pain_before": 4, "exercises": [
        {"id": "pelvic-tilt", "planned": {"sets": 3, "reps": [10, 15], "hold_s": [3, 3], "sides": "both"},
         "done": {"both": {"sets": 3, "reps": 30, "held_s": 90}}, "eased": false, "skipped": null},
        {"id": "knee-to-chest", "planned": {"sets": 1, "reps": [2, 2], "hold_s": [20, 30], "sides": "each"},
         "done": {"right": {"sets": 1, "reps": 2, "held_s": 58}, "left": {"sets": 0, "reps": 1, "held_s": 24}},
         "eased": true, "skipped": "chosen"}]});
    let (Some(all), Some(more)) = (record.as_object_mut(), more.as_object()) else {
        unreachable!("both are objects")
    };
    all.extend(more.clone());
    put::<SessionRecord>(home, Record::Session, record);
}

fn check_in(home: &Home, number: u8, at: &str, when: &str, session: u8, pain: u8, note: &str) {
    let record = json!({"id": id(number), "at": at, "local_date": at[..10], "when": when,
        "session": id(session), "pain": pain, "note": note, "place": "back"});
    put::<CheckIn>(home, Record::CheckIn, record);
}

/// A week with something of everything.
fn a_week(home: &Home) {
    let screening = json!({"id": id(1), "at": "2026-11-16T08:05:00+01:00", "local_date": "2026-11-16",
        "full": true, "signs": ["fever"], "conditions": ["osteoporosis", "a word of tomorrow"],
        "acknowledged": true, "usual": {"stated": 4},
        "offer": {"plan": "calm", "contact": "soon", "row": 3}});
    put::<Screening>(home, Record::Screening, screening);
    check_in(home, 2, "2026-11-17T08:09:00+01:00", "before", 3, 4, "");
    session(home, 3, "2026-11-17", &json!({}));
    check_in(
        home,
        4,
        "2026-11-17T08:26:00+01:00",
        "after",
        3,
        4,
        "lidt stiv – æøå",
    );
    let amendment = json!({"id": id(5), "at": "2026-11-17T08:30:00+01:00", "amends": id(4),
        "set": {"pain": 2}});
    put::<Amendment>(home, Record::Amendment, amendment);
    check_in(home, 6, "2026-11-18T08:00:00+01:00", "next_day", 3, 3, "");
    let level = json!({"id": id(7), "at": "2026-11-18T09:00:00+01:00", "local_date": "2026-11-18",
        "programme": "disc-1", "from": 3, "to": 4, "why": "ready", "by": "patient"});
    put::<LevelChange>(home, Record::Level, level);
    // Stopped at once: no number after it, and none before it but its own.
    session(
        home,
        8,
        "2026-11-19",
        &json!({"outcome": "stopped", "stop": {"why": "pain", "kind": "ache", "level": 6,
            "exercise": "knee-to-chest", "set": 1, "rep": 2, "side": "left", "row": 22, "part": "a",
            "action": "stop", "contact": "ask"}}),
    );
    // Nobody has said whether these were done, were done in part, were not done.
    session(home, 9, "2026-11-20", &json!({}));
    session(home, 10, "2026-11-21", &json!({}));
    session(home, 11, "2026-11-22", &json!({}));
    for (number, of, done) in [(12, 10, "part"), (13, 11, "none")] {
        let said = json!({"id": id(number), "at": "2026-11-22T09:00:00+01:00",
            "local_date": "2026-11-22", "session": id(of), "done": done});
        put::<Confirmation>(home, Record::Confirmation, said);
    }
    let goals = json!({"id": id(14), "at": "2026-11-22T09:05:00+01:00", "local_date": "2026-11-22",
        "name": "goals", "items": ["løfte mit barnebarn", " "], "scores": [3, 4]});
    put::<Measure>(home, Record::Measure, goals);
    let overall = json!({"id": id(15), "at": "2026-11-22T09:06:00+01:00",
        "local_date": "2026-11-22", "name": "overall", "scores": [6], "since": "2026-11-16"});
    put::<Measure>(home, Record::Measure, overall);
    let pause = json!({"id": id(16), "at": "2026-11-22T10:00:00+01:00", "local_date": "2026-11-22",
        "from": "2026-12-01", "to": "2026-12-07"});
    put::<Pause>(home, Record::Pause, pause);
}

fn exported(home: &Home, more: &[&str]) -> Value {
    let said = home.run(&[&["--lang", "en", "export", "fhir"], more].concat());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.is_clean());
    said.json()
}

fn resources<'b>(bundle: &'b Value, kind: &str) -> Vec<&'b Value> {
    let entries = bundle["entry"].as_array().unwrap().iter();
    entries
        .map(|entry| &entry["resource"])
        .filter(|resource| resource["resourceType"] == kind)
        .collect()
}

/// The observations with a code of our own.
fn observed<'b>(bundle: &'b Value, code: &str) -> Vec<&'b Value> {
    let all = resources(bundle, "Observation").into_iter();
    let has = |resource: &&Value| {
        let coding = resource["code"]["coding"].as_array().unwrap();
        coding.iter().any(|coding| coding["code"] == code)
    };
    all.filter(has).collect()
}

/// Every object below a value, with the name of the element that holds it.
fn walk<'v>(name: &'v str, value: &'v Value, visit: &mut dyn FnMut(&str, &'v Value)) {
    match value {
        Value::Object(fields) => {
            visit(name, value);
            for (name, below) in fields {
                walk(name, below, visit);
            }
        }
        Value::Array(all) => {
            assert!(!all.is_empty(), "FHIR has no empty lists: {name}");
            for below in all {
                walk(name, below, visit);
            }
        }
        Value::String(text) => assert!(!text.is_empty(), "FHIR has no empty text: {name}"),
        Value::Null => unreachable!("FHIR has no null: {name}"),
        _ => {}
    }
}

/// What holds of every Bundle: references lead to a resource of the right type, quantities have a
/// unit, ids are there once, observations are of somebody, and each entry may be sent twice.
fn assert_is_sound(bundle: &Value) {
    let mut kinds = HashMap::new();
    let mut identifiers = HashSet::new();
    let entries = bundle["entry"].as_array().unwrap();
    for entry in entries {
        let url = entry["fullUrl"].as_str().unwrap();
        let kind = entry["resource"]["resourceType"].as_str().unwrap();
        assert_eq!(kinds.insert(url, kind), None, "{url}");
        let identifier = match &entry["resource"]["identifier"] {
            Value::Array(all) => &all[0],
            one => one,
        };
        let (system, value) = (&identifier["system"], &identifier["value"]);
        let search = format!(
            "identifier={}|{}",
            system.as_str().unwrap(),
            value.as_str().unwrap()
        );
        assert!(
            identifiers.insert(search.clone()),
            "{search} is there twice"
        );
        let request = &entry["request"];
        if request["method"] == "PUT" {
            assert_eq!(request["url"], format!("{kind}?{search}"));
        } else {
            assert_eq!(request["method"], "POST");
            assert_eq!(
                (&request["url"], &request["ifNoneExist"]),
                (&json!(kind), &json!(search))
            );
        }
        let of_nobody = ["Patient", "Questionnaire"].contains(&kind);
        assert!(
            of_nobody || !entry["resource"]["subject"].is_null(),
            "{url}"
        );
    }
    let target = |name: &str| match name {
        "subject" | "performer" | "author" | "source" => "Patient",
        "hasMember" => "Observation",
        "basedOn" => "CarePlan",
        other => unreachable!("{other}"),
    };
    walk("", bundle, &mut |name, value| {
        if let Some(reference) = value["reference"].as_str() {
            assert_eq!(
                kinds.get(reference),
                Some(&target(name)),
                "{name} {reference}"
            );
        }
        if name == "valueQuantity" {
            assert!(value["value"].is_number());
            assert_eq!(value["system"], "http://unitsofmeasure.org");
            let code = value["code"].as_str().unwrap();
            assert!(
                ["min", "s", "{score}", "{repetition}"].contains(&code),
                "{code}"
            );
            assert!(value["unit"].is_string());
        }
    });
}

#[test]
fn a_week_as_a_bundle() {
    let home = Home::new();
    a_week(&home);
    let said = home.run(&["--lang", "en", "export", "fhir", "--pseudonym", "P-017"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_is_sound(&said.json());
    insta::assert_snapshot!("bundle", said.out);
    let again = home.run(&["--lang", "en", "export", "fhir", "--pseudonym", "P-017"]);
    assert_eq!(said.out, again.out, "the same bytes each time");
}

#[test]
fn what_is_not_confirmed_waits_and_what_was_not_done_stays_out() {
    let home = Home::new();
    a_week(&home);
    let bundle = exported(&home, &[]);
    let panels = observed(&bundle, "session");
    let days: Vec<&str> = panels
        .iter()
        .map(|panel| &panel["effectivePeriod"]["start"].as_str().unwrap()[..10])
        .collect();
    assert_eq!(days, ["2026-11-17", "2026-11-19", "2026-11-21"]);
    // Of the one that was done in part only the number before is known.
    assert_eq!(panels[2]["hasMember"].as_array().unwrap().len(), 1);
    let said = json!({"id": id(20), "at": "2026-11-22T11:00:00+01:00", "local_date": "2026-11-22",
        "session": id(9), "done": "all"});
    put::<Confirmation>(&home, Record::Confirmation, said);
    let later = exported(&home, &[]);
    assert_eq!(observed(&later, "session").len(), 4);
    // What was sent before is unchanged: a server that has it misses nothing.
    let kept = |bundle: &Value| -> HashMap<String, Value> {
        let entries = bundle["entry"].as_array().unwrap().iter();
        let of = |entry: &Value| (entry["fullUrl"].to_string(), entry["resource"].clone());
        entries.map(of).collect()
    };
    let (before, after) = (kept(&bundle), kept(&later));
    assert!(
        before
            .iter()
            .all(|(url, resource)| after.get(url) == Some(resource))
    );
}

#[test]
fn numbers_are_those_of_the_history() {
    let home = Home::new();
    a_week(&home);
    let bundle = exported(&home, &[]);
    let score = |code: &str| -> Vec<u64> {
        let all = observed(&bundle, code).into_iter();
        all.map(|o| o["valueQuantity"]["value"].as_u64().unwrap())
            .collect()
    };
    assert_eq!(score("pain.before"), [4, 4, 4]);
    assert_eq!(score("pain.after"), [2], "as it was corrected");
    assert_eq!(score("pain.next_day"), [3]);
    assert_eq!(score("usual-pain"), [4]);
    let minutes = observed(&bundle, "55411-3");
    assert_eq!(minutes[0]["valueQuantity"]["value"], 13.5);
    let plans = resources(&bundle, "CarePlan");
    let told: Vec<[&Value; 3]> = plans
        .iter()
        .map(|plan| [&plan["title"], &plan["status"], &plan["period"]["end"]])
        .collect();
    assert_eq!(
        told,
        [
            [
                &json!("Disc, first weeks, level 3"),
                &json!("completed"),
                &json!("2026-11-18")
            ],
            [
                &json!("Disc, first weeks, level 4"),
                &json!("active"),
                &Value::Null
            ],
        ]
    );
    let words = [("da", "Bækkenkip"), ("nb", "Bekkenvipp")];
    for (lang, name) in words {
        let said = home.run(&["--lang", lang, "export", "fhir"]).out;
        assert!(said.contains(name), "{lang}");
    }
}

#[test]
fn the_plan_that_is_followed_has_the_chosen_days() {
    let home = Home::new();
    a_week(&home);
    home.put(
        "programmes/disc-1.toml",
        "format = 1\ndays = [\"fri\", \"mon\"]\nsources = [\"ours\"]\n[name]\nen = \"Mine\"\nda = \"Mit\"\n\
         nb = \"Mitt\"\n[[exercise]]\nid = \"pelvic-tilt\"\n"
    );
    let bundle = home.run(&["export", "fhir"]).json();
    let timings: Vec<Value> = resources(&bundle, "CarePlan")
        .iter()
        .map(|plan| plan["activity"][0]["detail"]["scheduledTiming"].clone())
        .collect();
    let days = json!({"repeat": {"dayOfWeek": ["mon", "fri"]}});
    assert_eq!(timings, [Value::Null, days], "the past one says nothing");
}

#[test]
fn only_the_days_that_were_asked_for_and_what_they_lean_on() {
    let home = Home::new();
    a_week(&home);
    let bundle = exported(&home, &["--from", "2026-11-19", "--to", "2026-11-19"]);
    assert_is_sound(&bundle);
    assert_eq!(resources(&bundle, "CarePlan").len(), 1);
    assert!(resources(&bundle, "Questionnaire").is_empty());
    for observation in resources(&bundle, "Observation") {
        let at = ["/effectiveDateTime", "/effectivePeriod/start"];
        let at = at.into_iter().find_map(|place| observation.pointer(place));
        assert_eq!(&at.unwrap().as_str().unwrap()[..10], "2026-11-19");
    }
    let nothing = exported(&home, &["--from", "2030-01-01"]);
    assert_is_sound(&nothing);
    assert_eq!(nothing["entry"].as_array().unwrap().len(), 1, "the patient");
}

#[test]
fn a_patient_is_a_pseudonym_and_nothing_else() {
    let home = Home::new();
    a_week(&home);
    let patient = |bundle: &Value| resources(bundle, "Patient")[0].clone();
    let named = patient(&exported(&home, &["--pseudonym", "P-017"]));
    assert_eq!(named["identifier"][0]["value"], "P-017");
    assert_eq!(named.as_object().unwrap().len(), 2, "type and identifier");
    let made = patient(&exported(&home, &[]));
    assert_eq!(made, patient(&exported(&home, &["--to", "2026-11-20"])));
    let word = made["identifier"][0]["value"].as_str().unwrap();
    assert!(word.starts_with("log-") && !word.contains("019a"), "{word}");
    // Under two pseudonyms nothing joins the two.
    let ids = |word| -> HashSet<String> {
        let bundle = exported(&home, &["--pseudonym", word]);
        let entries = bundle["entry"].as_array().unwrap().iter();
        let of_patient = entries.filter(|e| e["resource"]["resourceType"] != "Questionnaire");
        of_patient
            .map(|entry| entry["fullUrl"].to_string())
            .collect()
    };
    assert!(ids("a").is_disjoint(&ids("b")));
}

#[test]
fn a_hostile_log_stays_text() {
    let home = Home::new();
    session(
        &home,
        1,
        "2026-11-17",
        &json!({"end": "2026-11-16T08:00:00+01:00"}),
    );
    let note = "</text><script>alert(1)</script>\u{1b}[2J\u{202e}\"}],\"x\":[{";
    check_in(&home, 2, "2026-11-17T08:26:00+23:00", "after", 1, 4, note);
    let far = json!({"id": id(3), "at": "2026-11-17T08:05:00+01:00", "local_date": "+12026-11-16",
        "full": true, "signs": ["", "\u{7}bell"], "conditions": [""], "acknowledged": true});
    put::<Screening>(&home, Record::Screening, far.clone());
    let mut near = far;
    (near["id"], near["local_date"]) = (json!(id(4)), json!("2026-11-17"));
    put::<Screening>(&home, Record::Screening, near);
    let bundle = exported(&home, &[]);
    assert_is_sound(&bundle);
    let after = observed(&bundle, "pain.after")[0];
    let text = after["note"][0]["text"].as_str().unwrap();
    assert_eq!(text, "</text><script>alert(1)</script>[2J\"}],\"x\":[{");
    assert_eq!(after["effectiveDateTime"], "2026-11-16T09:26:00+00:00");
    assert_eq!(
        observed(&bundle, "screening").len(),
        1,
        "no year of five digits"
    );
    let panel = observed(&bundle, "session")[0];
    assert_eq!(
        panel["effectivePeriod"]["end"],
        Value::Null,
        "no end before its start"
    );
}

#[test]
fn an_empty_log_is_a_patient() {
    let bundle = exported(&Home::new(), &[]);
    assert_is_sound(&bundle);
    assert_eq!(bundle["entry"].as_array().unwrap().len(), 1);
}

#[test]
fn one_bundle_has_it_all() {
    for more in ["--exercises", "--measures"] {
        let said = Home::new().run(&["--lang", "en", "export", "fhir", more]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("one Bundle"), "{}", said.err);
    }
    let excel = Home::new().run(&["export", "fhir", "--for", "excel"]);
    assert_eq!(excel.code, 2);
}

#[test]
fn a_pseudonym_stands_in_the_last_column() {
    let home = Home::new();
    a_week(&home);
    for table in [&[][..], &["--exercises"], &["--measures"]] {
        for (word, cell) in [(None, ""), (Some("P-017"), "P-017")] {
            let given: Vec<&str> = word.into_iter().flat_map(|w| ["--pseudonym", w]).collect();
            let csv = home.run(&[&["export", "csv"], table, &given].concat()).out;
            let mut lines = csv.lines();
            assert!(lines.next().unwrap().ends_with(",pseudonym"));
            assert!(
                lines.all(|line| line.ends_with(&format!(",{cell}"))),
                "{csv}"
            );
            let json = home
                .run(&[&["export", "json"], table, &given].concat())
                .json();
            for row in json.as_array().unwrap() {
                let (name, value) = row.as_object().unwrap().iter().next_back().unwrap();
                assert_eq!((name.as_str(), value.as_str()), ("pseudonym", word));
            }
        }
    }
    for word in ["", "a b", "Åse", "=1", "../x", &"a".repeat(65)] {
        let said = home.run(&["--lang", "en", "export", "csv", "--pseudonym", word]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{word}");
        assert!(said.err.contains("at most 64"), "{}", said.err);
    }
}
