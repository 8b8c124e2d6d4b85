//! Random diaries in which everything happens that a log can hold.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use crate::core::record::Record;
use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

/// What decides about one day.
pub(super) type Day = [u8; 24];

const EXERCISES: [&str; 4] = ["pelvic-tilt", "bridge", "bird-dog", "knee-to-chest"];
const PROGRAMMES: [&str; 3] = ["disc-1", "disc-1", "sacrum"];
const SIGNS: [&str; 5] = [
    "saddle",
    "bladder",
    "both_legs",
    "dizzy_repeated",
    "unheard_of",
];
const FELT: [&str; 8] = [
    "dizzy",
    "chest",
    "sharp",
    "ache",
    "numb",
    "leg_down",
    "dizzy",
    "numb_saddle",
];

/// Bytes that decide, one after another.
struct Bytes<'b>(std::slice::Iter<'b, u8>);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        self.0.next().copied().unwrap_or(255)
    }

    /// Once in so many times, where a byte has room for that.
    fn is_one_in(&mut self, many: u8) -> bool {
        self.next().is_multiple_of(many)
    }

    fn one<'v>(&mut self, of: &[&'v str]) -> &'v str {
        of.get(usize::from(self.next()) % of.len())
            .copied()
            .unwrap()
    }
}

#[derive(Default)]
pub(super) struct Diary {
    pub(super) records: Vec<Record>,
    /// The sessions so far, with their days.
    sessions: Vec<(Uuid, DateTime<FixedOffset>)>,
}

fn read<T: DeserializeOwned>(fields: Value) -> T {
    let said = fields.to_string();
    serde_json::from_value(fields)
        .map_err(|error| (error, said))
        .unwrap()
}

/// An id made at a moment.
fn id(at: DateTime<FixedOffset>, number: usize) -> Uuid {
    let millis = u128::try_from(at.timestamp_millis()).unwrap();
    let number = u128::try_from(number).unwrap();
    Uuid::from_u128((millis << 80) | (7 << 76) | (2 << 62) | number)
}

pub(super) fn put(fields: &mut Value, key: &str, value: impl Into<Value>) {
    let object = fields.as_object_mut().unwrap();
    object.insert(key.to_owned(), value.into());
}

/// Some of one word, or none.
fn some(is: bool, word: &str) -> Value {
    if is { json!([word]) } else { json!([]) }
}

impl Diary {
    pub(super) fn add(&mut self, kind: &str, at: DateTime<FixedOffset>, mut fields: Value) -> Uuid {
        let id = id(at, self.records.len());
        let date = (at - TimeDelta::hours(4)).date_naive();
        let object = fields.as_object_mut().unwrap();
        object.insert("id".to_owned(), id.to_string().into());
        object.insert("at".to_owned(), at.to_rfc3339().into());
        object.insert("local_date".to_owned(), date.to_string().into());
        self.records.push(match kind {
            "session" => Record::Session(read(fields)),
            "check_in" => Record::CheckIn(read(fields)),
            "screening" => Record::Screening(read(fields)),
            "confirmation" => Record::Confirmation(read(fields)),
            "measure" => Record::Measure(read(fields)),
            "pause" => Record::Pause(read(fields)),
            "level" => Record::Level(read(fields)),
            _ => Record::Amendment(read(fields)),
        });
        id
    }

    fn number(
        &mut self,
        at: DateTime<FixedOffset>,
        (when, session): (&str, Option<Uuid>),
        pain: u8,
        bytes: &mut Bytes<'_>,
    ) {
        let mut fields = json!({"when": when, "session": session, "pain": pain % 11, "note": null});
        let byte = bytes.next();
        if byte.is_multiple_of(16) {
            put(&mut fields, "place", bytes.one(&["back", "buttock", "hip"]));
        }
        if byte.is_multiple_of(9) {
            put(&mut fields, "mobility", "easier");
        }
        if byte.is_multiple_of(7) {
            put(&mut fields, "note", "slept well");
        }
        if byte.is_multiple_of(5) {
            put(&mut fields, "rows", json!([27 + byte % 10]));
        }
        self.add("check_in", at, fields);
    }

    fn screening(&mut self, at: DateTime<FixedOffset>, bytes: &mut Bytes<'_>) {
        let (sign, other) = (bytes.one(&SIGNS), bytes.one(&SIGNS));
        let (what, more, asks) = (bytes.next(), bytes.next(), bytes.next());
        let exercise = bytes.one(&EXERCISES);
        let condition = bytes.one(&["high_bp", "diabetes", "arthritis"]);
        let open = what.is_multiple_of(5);
        let closes = |by: u8| some(!open && what.is_multiple_of(by), sign);
        let mut fields = json!({
            "full": what.is_multiple_of(3),
            "signs": some(open, sign),
            "passed": some(open && more.is_multiple_of(2), sign),
            "gone": closes(7),
            "seen": closes(11),
            "mistaken": closes(13),
            "known": some(what.is_multiple_of(17), other),
            "conditions": some(more.is_multiple_of(4), condition),
            "acknowledged": more.is_multiple_of(3),
            "hip_free": more.is_multiple_of(5),
            "talked": more.is_multiple_of(10),
            "asked": some(asks.is_multiple_of(3), exercise),
            "easier": some(asks % 3 == 1, exercise),
        });
        if asks.is_multiple_of(12) {
            let asked = (more.is_multiple_of(2)).then_some(3);
            put(
                &mut fields,
                "usual",
                json!({"stated": more % 8, "asked": asked}),
            );
        }
        if what.is_multiple_of(19) {
            put(&mut fields, "felt", bytes.one(&FELT));
        }
        if what.is_multiple_of(9) {
            put(
                &mut fields,
                "offer",
                json!({"plan": "none", "row": 1, "contact": "today"}),
            );
        }
        self.add("screening", at, fields);
    }

    fn exercise(bytes: &mut Bytes<'_>) -> Value {
        let byte = bytes.next();
        let skipped = match byte % 11 {
            0 => json!("rule"),
            1 => json!("chosen"),
            _ => Value::Null,
        };
        json!({
            "id": bytes.one(&EXERCISES),
            "eased": byte.is_multiple_of(7),
            "easier": byte.is_multiple_of(14),
            "planned": {"sets": 1, "reps": [2, 2], "hold_s": [20, 30], "sides": "both"},
            "done": {"both": {"sets": 1, "reps": byte / 4 % 4, "held_s": 20}},
            "skipped": skipped,
        })
    }

    fn session(&mut self, at: DateTime<FixedOffset>, pain: u8, bytes: &mut Bytes<'_>) -> Uuid {
        let (end, plan, level) = (bytes.next(), bytes.next(), bytes.next());
        let outcome = match end % 6 {
            0 => "stopped",
            1 => "interrupted",
            _ => "completed",
        };
        let mut of = json!({"id": bytes.one(&PROGRAMMES), "hash": "0badcafe"});
        if level % 4 > 0 {
            put(&mut of, "level", level % 4);
        }
        let exercises = [Self::exercise(bytes), Self::exercise(bytes)];
        let mut fields = json!({
            "start": at.to_rfc3339(),
            "end": (at + TimeDelta::minutes(11)).to_rfc3339(),
            "programme": of,
            "app": "0.1.0",
            "active_s": 640,
            "outcome": outcome,
            "plan": if plan.is_multiple_of(5) { "easy" } else { "full" },
            "pain_before": (plan % 8 > 0).then_some(pain % 8),
            "exercises": exercises,
        });
        if plan.is_multiple_of(7) {
            put(&mut fields, "today", json!(["shorter"]));
        }
        if outcome == "stopped" && end % 4 > 0 {
            let why = bytes.one(&["pain", "pain", "chosen", "unanswered", "absent", "sign"]);
            let kind = matches!(why, "pain" | "sign").then(|| bytes.one(&FELT));
            put(
                &mut fields,
                "stop",
                json!({
                    "why": why, "kind": kind, "level": 6, "set": 1, "rep": level % 3,
                    "exercise": bytes.one(&EXERCISES), "row": 22, "action": "stop",
                    "part": (level.is_multiple_of(5)).then_some("b"),
                    "contact": bytes.one(&["none", "ask", "soon", "today"]),
                }),
            );
        }
        let id = self.add("session", at, fields);
        self.sessions.push((id, at));
        id
    }

    /// An earlier session of not more than so many days ago.
    fn earlier(&self, at: DateTime<FixedOffset>, days: i64, back: u8) -> Option<Uuid> {
        let (id, start) = self.sessions.iter().rev().nth(usize::from(back) % 9)?;
        (at - *start <= TimeDelta::days(days)).then_some(*id)
    }

    fn correct(&mut self, at: DateTime<FixedOffset>, bytes: &mut Bytes<'_>) {
        let what = bytes.next();
        let far = if what.is_multiple_of(3) { 4 } else { 1 };
        let back = usize::from(bytes.next()) * far;
        let Some(amends) = self.records.iter().rev().nth(back).and_then(Record::id) else {
            return;
        };
        let set = match what % 8 {
            0 | 1 => json!({"withdrawn": true}),
            2 => json!({"withdrawn": false}),
            3 => json!({"pain": what % 11}),
            4 => json!({"pain_before": what % 11}),
            5 => json!({"place": "hip"}),
            6 => json!({"note": "corrected"}),
            _ => json!({"programme": "sacrum"}),
        };
        self.add("amendment", at, json!({"amends": amends, "set": set}));
    }

    /// What happens on few days.
    fn rarely(&mut self, at: DateTime<FixedOffset>, bytes: &mut Bytes<'_>) {
        match bytes.next() {
            0..6 => {
                let (from, to) = (at.date_naive(), (at + TimeDelta::days(5)).date_naive());
                self.add("pause", at, json!({"from": from, "to": to}));
            }
            6..12 => {
                let score = bytes.next() % 11;
                let goals = json!({"name": "goals", "items": ["lift"], "scores": [score]});
                self.add("measure", at, goals);
            }
            12..18 => {
                let name = bytes.one(&["goals", "overall", "usual_time"]);
                self.add("measure", at, json!({"name": name, "put_off": true}));
            }
            18..22 => {
                let score = 1 + bytes.next() % 7;
                self.add("measure", at, json!({"name": "overall", "scores": [score]}));
            }
            22..36 => {
                let change = json!({
                    "programme": bytes.one(&PROGRAMMES),
                    "from": 1 + bytes.next() % 3,
                    "to": 1 + bytes.next() % 3,
                    "why": bytes.one(&["ready", "undone"]),
                    "by": "patient",
                });
                self.add("level", at, change);
            }
            36..60 => self.correct(at, bytes),
            60..90 => {
                // A late one lets the log be no longer cut.
                let days = if bytes.is_one_in(40) { 14 } else { 6 };
                if let Some(session) = self.earlier(at, days, bytes.next()) {
                    let done = bytes.one(&["all", "part", "none"]);
                    let said = json!({"session": session, "done": done});
                    self.add("confirmation", at, said);
                }
            }
            _ => {}
        }
    }

    fn day(&mut self, at: impl Fn(i64, i64) -> DateTime<FixedOffset>, bytes: &mut Bytes<'_>) {
        let (many, pain) = (bytes.next(), bytes.next());
        if many % 4 > 0 {
            let morning = at(6, 0);
            let of = self
                .earlier(morning, 2, 0)
                .filter(|_| many.is_multiple_of(2));
            let when = if of.is_some() { "next_day" } else { "outside" };
            self.number(morning, (when, of), pain, bytes);
        }
        self.rarely(at(7, 30), bytes);
        if many.is_multiple_of(3) {
            self.screening(at(7, 0), bytes);
        }
        for hour in [9, 14].into_iter().take(usize::from(many / 12 % 3)) {
            let session = self.session(at(hour, 0), pain / 2, bytes);
            if !bytes.is_one_in(3) {
                // Past four in the morning now and then, of the day before.
                let late = if bytes.is_one_in(30) { 19 } else { 0 };
                let of = ("after", Some(session));
                self.number(at(hour + late, 30), of, pain / 3, bytes);
            }
        }
    }
}

/// The records of a diary, in the order of their times; before the days `since` there was a break. On one
/// of so many days anything is done.
pub(super) fn diary(days: &[Day], since: &[Day], one_of: u8) -> Vec<Record> {
    let mut diary = Diary::default();
    let mut midnight: DateTime<FixedOffset> = "2020-01-01T00:00:00Z".parse().unwrap();
    for (n, day) in days.iter().chain(since).enumerate() {
        let mut bytes = Bytes(day.iter());
        if n == days.len() {
            midnight += TimeDelta::days(75);
        }
        midnight += TimeDelta::days(match bytes.next() % 60 {
            0 => 20,
            1 => 5,
            2..9 => 2,
            _ => 1,
        });
        let zone = bytes.next();
        if !zone.is_multiple_of(one_of) {
            continue;
        }
        let east = if zone.is_multiple_of(60) {
            i32::from(zone / 15) - 8
        } else {
            1
        };
        let zone = FixedOffset::east_opt(east * 3600).unwrap();
        let at = |hour: i64, minute: i64| {
            let at = midnight + TimeDelta::hours(hour) + TimeDelta::minutes(minute);
            at.with_timezone(&zone)
        };
        diary.day(at, &mut bytes);
    }
    diary.records.sort_by_key(Record::order);
    diary.records
}
