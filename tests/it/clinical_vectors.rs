//! The cases of the clinical facts (`tests/data/safety-vectors.json`, and `person-vectors.json` for what
//! stands above them), each against its rule.
//!
//! A key that this file does not know is a failure, not a skip: a case must not pass by half.

use rygrad::core::level;
use rygrad::core::pain::Pain;
use rygrad::core::plan::PlanKind;
use rygrad::core::record::Place;
use rygrad::core::safety::{
    Action, Adherence, AfterSession, Becomes, Conditions, Contact, Feeling, Felt, Flag, Level,
    Limit, Mode, Next, NextDay, Occurrence, OneMore, Part, Past, Places, Rest, Sign, Since, Start,
    Trend, Update, after, felt, next_day, start, trend, usual,
};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// What a case says; every key must be asked for.
struct Given(Map<String, Value>);

impl Given {
    fn take(&mut self, key: &str) -> Option<Value> {
        self.0.remove(key)
    }

    fn pain(&mut self, key: &str) -> Option<Pain> {
        self.number(key)
            .map(|n| Pain::new(n.try_into().unwrap()).unwrap())
    }

    fn number(&mut self, key: &str) -> Option<u32> {
        self.take(key)
            .map(|v| v.as_u64().unwrap().try_into().unwrap())
    }

    /// A number that may be `null`.
    fn maybe_pain(&mut self, key: &str) -> Option<Pain> {
        level(&self.take(key).unwrap())
    }

    fn truth(&mut self, key: &str) -> bool {
        self.take(key).is_some_and(|v| v.as_bool().unwrap())
    }

    fn word(&mut self, key: &str) -> Option<String> {
        self.take(key).map(|v| v.as_str().unwrap().to_owned())
    }

    fn place(&mut self, key: &str) -> Option<Place> {
        self.word(key).map(|word| Place::from_word(&word).unwrap())
    }

    fn week(&mut self, key: &str) -> Vec<Pain> {
        let week = self.take(key).unwrap();
        let levels = week.as_array().unwrap().iter();
        let level = |v: &Value| Pain::new(v.as_u64().unwrap().try_into().unwrap()).unwrap();
        levels.map(level).collect()
    }
}

/// A pain number, or `null`.
fn level(value: &Value) -> Option<Pain> {
    let level = value.as_u64()?;
    Some(Pain::new(level.try_into().unwrap()).unwrap())
}

fn starts(given: &mut Given) -> Value {
    let mut signs = Vec::new();
    let mut held = Vec::new();
    for flag in given.take("flags").unwrap().as_array().unwrap() {
        match Flag::from_word(flag.as_str().unwrap()).unwrap() {
            Flag::Sign(sign) => signs.push(sign),
            Flag::Condition(condition) => held.push(condition),
        }
    }
    let offer = start(&Start {
        signs: Some(signs),
        conditions: Some(Conditions {
            held,
            acknowledged: given.truth("acknowledged"),
            hip_free: false,
            cleared: vec![],
        }),
        pain: given.pain("before"),
        sevens_last_week: given.number("sevens_last_week").unwrap_or(0),
        ..nothing_known()
    });
    json!({"plan": offer.plan.word(), "contact": offer.contact.word()})
}

/// What a case calls the feeling, as the patient would answer it.
fn feeling(given: &mut Given) -> Feeling {
    let kind = given.word("kind").unwrap();
    let weakness = given.word("weakness");
    let fainted = given.truth("fainted");
    match (kind.as_str(), weakness.as_deref()) {
        ("dizzy", _) if fainted => Feeling::Chest,
        ("weakness", Some("mild")) => Feeling::WeaknessMild,
        ("weakness", _) => Feeling::WeaknessSevere,
        ("stretch", _) => Feeling::Effort,
        (word, _) => Feeling::from_word(word).unwrap(),
    }
}

fn events(given: &mut Given) -> Value {
    let mode = match given.word("mode").as_deref() {
        None | Some("seed") => Mode::Seed,
        Some("monitored") => Mode::Monitored {
            limit: Limit::HIGHEST,
        },
        Some(other) => panic!("mode {other}"),
    };
    let ruling = felt(&Felt {
        feeling: feeling(given),
        level: given.pain("level"),
        before: given.pain("before"),
        mode,
        places: Places {
            before: given.place("loc_before"),
            now: given.place("loc_now"),
        },
        rest: if given.truth("persists") {
            Rest::StillDown
        } else {
            Rest::NotYet
        },
        sharp: Occurrence::First,
        discomfort: Occurrence::after(given.truth("discomfort_before")),
        earlier_skips: given.number("earlier_skips").unwrap_or(0),
        one_more: OneMore::default(),
    });
    json!({"action": ruling.action.word(), "contact": ruling.contact.word()})
}

fn afters(given: &mut Given) -> Value {
    let then = after(&AfterSession {
        before: given.pain("before").unwrap(),
        after: given.pain("after_").unwrap(),
    });
    json!({"next": then.next.word(), "contact": then.contact.word()})
}

fn mornings(given: &mut Given) -> Value {
    let then = next_day(&NextDay {
        before: given.pain("before").unwrap(),
        after: given.pain("after_"),
        next_day: given.pain("next_").unwrap(),
        rises_in_row: given.number("rises_in_row").unwrap_or(0),
    });
    json!({"next": then.next.word(), "contact": then.contact.word()})
}

fn trends(given: &mut Given) -> Value {
    let share = given.take("adherence").unwrap().as_f64().unwrap();
    let found = trend(&Past {
        week_now: given.week("week_now"),
        week_then: given.week("week_then"),
        week_start: given.week("week_start"),
        days: given.number("days").unwrap(),
        adherence: (0..=100)
            .find(|done| (f64::from(*done) / 100.0 - share).abs() < 0.005)
            .map(|done| Adherence { done, planned: 100 }),
    });
    json!({"trend": found.trend.word(), "contact": found.contact.word()})
}

#[test]
fn every_case_of_the_clinical_facts() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/safety-vectors.json");
    let cases: Vec<Value> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(cases.len(), 57, "the list is whole");
    let mut wrong = Vec::new();
    for case in &cases {
        let id = case["id"].as_str().unwrap();
        let mut given = Given(case["in"].as_object().unwrap().clone());
        let said = match case["fn"].as_str().unwrap() {
            "start" => starts(&mut given),
            "event" => events(&mut given),
            "after" => afters(&mut given),
            "nextday" => mornings(&mut given),
            "trend" => trends(&mut given),
            other => panic!("{id}: no rule is called {other}"),
        };
        assert!(given.0.is_empty(), "{id}: nobody asked for {:?}", given.0);
        if said != case["out"] {
            wrong.push(format!("{id}: {said}, not {}", case["out"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Somebody with no sign and no condition, of whom nothing else is known.
fn nothing_known() -> Start {
    Start {
        signs: Some(vec![]),
        passed: vec![],
        eased: false,
        conditions: Some(Conditions::none()),
        pain: None,
        usual: None,
        sevens_last_week: 0,
        talked: false,
        paused: false,
        next_day_rise: None,
        rises_in_row: 0,
        stopped_for_pain: false,
        after_last: None,
    }
}

fn person_starts(given: &mut Given) -> Value {
    let rise: i8 = given.number("rise").unwrap().try_into().unwrap();
    let offer = start(&Start {
        pain: given.pain("pain"),
        usual: given.maybe_pain("u"),
        sevens_last_week: given.number("high_checkins_7d").unwrap(),
        talked: given.truth("talked_28d"),
        next_day_rise: Some(rise),
        stopped_for_pain: given.truth("stopped"),
        ..nothing_known()
    });
    let part = offer.part.map_or("", Part::word);
    json!({
        "row": format!("{}{part}", offer.row),
        "plan": offer.plan.word(),
        "contact": offer.contact.word(),
        "most": offer.most().word(),
    })
}

/// What becomes of a sign, and of the day with it.
fn person_signs(given: &mut Given) -> Value {
    let mut word = |key| {
        given
            .take(key)
            .map(|word| word.as_str().unwrap().to_owned())
    };
    let level = Level::from_word(&word("level").unwrap()).unwrap();
    let answer = word("answer").unwrap();
    let since = word("since").map(|since| Since::from_word(&since).unwrap());
    let mut signs = Sign::ALL.iter().copied();
    let sign = signs.find(|s| s.level() == level && !s.is_always_new());
    let sign = sign.unwrap();
    let becomes = match Update::from_word(&answer) {
        Some(update) => sign.updated(level, update),
        None => sign.since(since.unwrap()),
    };
    let (state, signs, passed, eased) = match becomes {
        Becomes::Open(at) => ("open", vec![sign], at > level, false),
        Becomes::Known => ("known", vec![], false, false),
        Becomes::Closed(day) => ("closed", vec![], false, day.is_some()),
    };
    let offer = start(&Start {
        signs: Some(signs),
        passed: passed.then_some(sign).into_iter().collect(),
        eased,
        pain: Pain::new(2),
        ..nothing_known()
    });
    json!({"state": state, "plan": offer.plan.word(), "contact": offer.contact.word()})
}

fn usuals(given: &mut Given) -> Value {
    let days = given.take("days").unwrap();
    let days: Vec<_> = days.as_array().unwrap().iter().filter_map(level).collect();
    let found = usual(&days, given.maybe_pain("stated"));
    let level = |pain: Option<Pain>| pain.map(Pain::level);
    json!({
        "median": level(found.median),
        "usual": level(found.usual),
        "ask": found.ask,
        "contact": found.contact.word(),
    })
}

fn levels(given: &mut Given) -> Value {
    let level = |n: u32| level::Level::new(n.try_into().unwrap()).unwrap();
    let mut number = |key| given.number(key).unwrap();
    let now = level(number("now"));
    let offer = level::level(&level::Known {
        now,
        most: level(number("most")),
        sessions: number("sessions"),
        share: number("share"),
        stops_7d: number("stops_7d"),
        pain_stops_in_last_3: number("pain_stops_in_last_3"),
        rises_in_row: number("rises_in_row"),
        days_away: number("days_away"),
        after: number("after"),
    });
    let (word, to) = match offer {
        level::Offer::None => ("none", now),
        level::Offer::Up(to) => ("up", to),
        level::Offer::Down(to, _) => ("down", to),
    };
    json!({"offer": word, "to": to.number()})
}

/// What follows a number on the pain panel, rows 21 to 26.
fn person_felt(given: &mut Given) -> Value {
    let limit = given.number("limit").unwrap().try_into().unwrap();
    let mode = match given.word("mode").unwrap().as_str() {
        "seed" => Mode::Seed,
        "monitored" => Mode::Monitored {
            limit: Limit::new(limit).unwrap(),
        },
        other => panic!("mode {other}"),
    };
    let ruling = felt(&Felt {
        feeling: Feeling::Ache,
        level: given.pain("level"),
        before: given.pain("before"),
        mode,
        places: Places {
            before: None,
            now: None,
        },
        rest: Rest::NotYet,
        sharp: Occurrence::First,
        discomfort: Occurrence::First,
        earlier_skips: given.truth("skipped_today").into(),
        one_more: OneMore {
            today: given.number("one_more_today").unwrap(),
            here: given.number("one_more_here_14d").unwrap(),
        },
    });
    let part = ruling.part.map_or("", Part::word);
    json!({
        "row": format!("{}{part}", ruling.row),
        "action": ruling.action.word(),
        "contact": ruling.contact.word(),
    })
}

#[test]
fn every_case_of_the_person() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/person-vectors.json");
    let cases: Vec<Value> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(cases.len(), 121, "the list is whole");
    let mut wrong = Vec::new();
    for case in &cases {
        let id = case["id"].as_str().unwrap();
        let mut given = Given(case["in"].as_object().unwrap().clone());
        let said = match case["kind"].as_str().unwrap() {
            "usual" => usuals(&mut given),
            "start" => person_starts(&mut given),
            "sign" => person_signs(&mut given),
            "level" => levels(&mut given),
            "felt" => person_felt(&mut given),
            other => panic!("{id}: no rule is called {other}"),
        };
        assert!(given.0.is_empty(), "{id}: nobody asked for {:?}", given.0);
        if said != case["out"] {
            wrong.push(format!("{id}: {said}, not {}", case["out"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words of the cases are those of the log and of the files.
#[test]
fn every_answer_has_the_word_of_the_facts() {
    let words = |all: Vec<&str>| all.join(" ");
    assert_eq!(
        words(Contact::ALL.iter().map(|w| w.word()).collect()),
        "none ask soon today emergency"
    );
    assert_eq!(
        words(Action::ALL.iter().map(|w| w.word()).collect()),
        "continue ease skip stop_or_skip stop"
    );
    assert_eq!(
        words(Next::ALL.iter().map(|w| w.word()).collect()),
        "same easy phase_down pause"
    );
    assert_eq!(
        words(Trend::ALL.iter().map(|w| w.word()).collect()),
        "worse better steady unknown"
    );
    assert_eq!(
        words(PlanKind::ALL.iter().map(|w| w.word()).collect()),
        "full easy calm"
    );
}
