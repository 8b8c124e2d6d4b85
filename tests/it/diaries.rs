//! Twelve weeks of six people, played by keys with sensible answers, each as a diary: what Today says,
//! what is asked, offered, advised and done, day by day. The diaries are kept, so that a change of a
//! rule shows what it does to a person.

use crate::stage::{Opening, Stage};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use rygrad::app::Screen;
use rygrad::app::check_in::{Proposal, Question, Stage as Asked};
use rygrad::content::Library;
use rygrad::core::history::{Kept, Present, Range};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Context;
use rygrad::core::programme::Frequency;
use rygrad::core::record::{Record, SessionRecord};
use rygrad::core::safety::{Contact, Level, Offer};
use rygrad::core::settings::{Motion, Settings};
use rygrad::core::text::Lang;
use rygrad::i18n::Texts;
use rygrad::paper::report;
use rygrad::view::lines::plain_screen;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const DAYS: i64 = 84;

/// Somebody with their days.
struct Person {
    name: &'static str,
    /// What they train, and from which day on.
    programmes: &'static [(i64, &'static str)],
    /// A Monday-first week: `T` for a day on which they train.
    week: &'static str,
    /// Days on which they are away.
    away: std::ops::Range<i64>,
    /// Pain before training.
    pain: fn(i64) -> u8,
    /// What they say is usual; nothing where it is new or varies.
    usual: Option<u8>,
    /// Days on which it hurts in the middle of the session, and how much.
    stops: &'static [(i64, u8)],
    /// The letter of a sign or condition that they tick at the first lists.
    ticks: Option<(Level, char)>,
    /// Whether they have talked with someone when they are first advised to.
    talks: bool,
}

/// Seven at first, and two points less every ten days.
fn acute(day: i64) -> u8 {
    match day {
        0..=6 => 7,
        7..=11 => 6,
        12..=17 => 5,
        18..=27 => 4,
        28..=41 => 3,
        42..=59 => 2,
        _ => 1,
    }
}

fn six(day: i64) -> u8 {
    // Nobody says the same number every day.
    match day % 11 {
        4 => 7,
        8 => 5,
        _ => 6,
    }
}

/// Three, and twice a few bad days.
fn flares(day: i64) -> u8 {
    match day {
        25 | 61 => 7,
        26 | 62 => 6,
        27 | 63 => 5,
        28 | 64 => 4,
        _ => 3,
    }
}

fn swings(day: i64) -> u8 {
    if day % 2 == 0 { 4 } else { 6 }
}

fn two(day: i64) -> u8 {
    u8::from(day % 5 == 0) + 2
}

fn after_surgery(day: i64) -> u8 {
    if day < 14 { 4 } else { 3 }
}

const EVERY_DAY: &str = "TTTTTTT";
const FIVE_DAYS: &str = "TTTTT..";

const PEOPLE: &[Person] = &[
    Person {
        name: "acute",
        programmes: &[(0, "disc-1")],
        week: EVERY_DAY,
        away: 0..0,
        pain: acute,
        usual: None,
        stops: &[(2, 8)],
        ticks: None,
        talks: true,
    },
    Person {
        name: "stable-6",
        programmes: &[(0, "disc-1")],
        week: EVERY_DAY,
        away: 0..0,
        pain: six,
        usual: Some(6),
        stops: &[],
        ticks: None,
        talks: false,
    },
    Person {
        name: "flares-3",
        programmes: &[(0, "back")],
        week: FIVE_DAYS,
        away: 40..51,
        pain: flares,
        usual: Some(3),
        stops: &[(25, 8)],
        ticks: None,
        talks: true,
    },
    Person {
        name: "swinging-4-6",
        programmes: &[(0, "sacrum")],
        week: EVERY_DAY,
        away: 0..0,
        pain: swings,
        usual: None,
        stops: &[],
        ticks: None,
        talks: true,
    },
    Person {
        name: "old-foot-drop",
        programmes: &[(0, "starter")],
        week: FIVE_DAYS,
        away: 0..0,
        pain: two,
        usual: Some(2),
        stops: &[],
        ticks: Some((Level::Emergency, 'f')),
        talks: true,
    },
    Person {
        name: "after-surgery",
        programmes: &[(0, "disc-1"), (21, "mine")],
        week: EVERY_DAY,
        away: 0..0,
        pain: after_surgery,
        usual: Some(3),
        stops: &[],
        ticks: Some((Level::BeforeStart, 'i')),
        talks: true,
    },
];

/// A programme that a surgeon has ticked.
const MINE: &str = r#"
format = 1
days-per-week = 7
sources = ["ours"]
name.en = "After my operation"
[[exercise]]
id = "pelvic-tilt"
[[exercise]]
id = "abdominal-bracing"
[[exercise]]
id = "walking"
minutes = 5
[cleared]
by = "A. Surgeon"
date = 2026-09-20
conditions = ["surgery-12w"]
"#;

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 31).unwrap()
}

/// One day of the diary.
#[derive(Default)]
struct Day {
    today: Vec<String>,
    asked: Vec<&'static str>,
    offers: Vec<String>,
    after: Vec<String>,
}

/// What was said before, and on how many days.
#[derive(Default)]
struct Said(BTreeMap<String, u32>);

impl Said {
    /// Takes what is said on a day; gives what was not said before.
    fn news(&mut self, said: &[String]) -> Vec<String> {
        let mut news = Vec::new();
        for line in said {
            let days = self.0.entry(line.clone()).or_default();
            *days += 1;
            if *days == 1 {
                news.push(line.clone());
            }
        }
        news
    }

    /// What was said on more than one day, most often first.
    fn often(&self) -> Vec<(u32, &str)> {
        let often = self.0.iter().filter(|(_, days)| **days > 1);
        let mut often: Vec<_> = often.map(|(line, days)| (*days, line.as_str())).collect();
        often.sort_by_key(|(days, _)| std::cmp::Reverse(*days));
        often
    }
}

/// What a screen says, without its title and its keys, a sentence or a row each.
fn said(s: &Stage) -> Vec<String> {
    let screen = plain_screen(&s.app, s.now.mono);
    let lines = screen.lines.into_iter().skip(1);
    let mut lines: Vec<_> = lines.map(|line| line.text.trim().to_owned()).collect();
    while lines.pop_if(|line| line.contains(": ")).is_some() {}
    let mut said: Vec<String> = Vec::new();
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        // A sentence goes on where a line begins with a small letter.
        match said.last_mut() {
            Some(last) if line.starts_with(char::is_lowercase) && !line.contains(": ") => {
                last.push(' ');
                last.push_str(&line);
            }
            _ => said.push(line),
        }
    }
    said
}

fn row(offer: Offer) -> String {
    let part = offer.part.map_or("", |part| part.word());
    let contact = match offer.contact {
        Contact::None => String::new(),
        contact => format!(", contact {}", contact.word()),
    };
    format!("{} (row {}{part}{contact})", offer.plan.word(), offer.row)
}

impl Person {
    fn programme(&self, day: i64) -> &'static str {
        let mut begun = self.programmes.iter().rev();
        begun.find(|(from, _)| *from <= day).unwrap().1
    }

    fn trains(&self, day: i64) -> bool {
        let weekday = usize::try_from(day % 7).unwrap();
        self.week.as_bytes()[weekday] == b'T' && !self.away.contains(&day)
    }

    /// The key that answers a question of the check-in.
    fn answer(&self, s: &Stage, day: i64, talked: &mut bool, diary: &mut Day) -> String {
        let Screen::CheckIn(check_in) = &s.app.screen else {
            return "<ret>".to_owned();
        };
        let number = |n: u8| {
            if n == 10 {
                "+".to_owned()
            } else {
                n.to_string()
            }
        };
        let question = match &check_in.stage {
            Asked::Ask(question) => question,
            Asked::Offered(proposal) => return self.take(proposal, s, talked, diary),
            _ => return "<ret>".to_owned(),
        };
        let (name, key) = match question {
            Question::Pain(_) => ("", number((self.pain)(day))),
            Question::New => ("", "n".into()),
            Question::List(list) => match self.ticks {
                Some((level, letter))
                    if level == list.level && list.ticked.is_empty() && day == 0 =>
                {
                    ("ticks a list", letter.to_string())
                }
                _ if list.ticked.is_empty() => ("a list", "n".into()),
                _ => ("a list", "<ret>".into()),
            },
            Question::Right(..) => ("is that right?", "y".into()),
            Question::Since(_) => ("since when? a doctor knows", "b".into()),
            Question::Worse(_) => ("is it worse? no", "n".into()),
            Question::Open(_) => ("how is it now? seen", "b".into()),
            Question::Place => ("where?", "a".into()),
            Question::Acknowledge => ("talked with a doctor? yes", "a".into()),
            Question::Mobility => ("moving", "b".into()),
            Question::Usual(_) => ("what is usual?", self.usual.map_or("v".into(), number)),
            Question::UsualNow(_) => ("is that usual now? yes", "y".into()),
            Question::Told(_) => {
                diary.offers.extend(said(s));
                ("told", if self.talks { "t" } else { "<ret>" }.into())
            }
            Question::AskFirst(_) => ("an exercise of last time", "a".into()),
            Question::Severe => ("how strong? no", "n".into()),
            Question::Hip => ("the hip? no", "n".into()),
        };
        if !name.is_empty() && diary.asked.last() != Some(&name) {
            diary.asked.push(name);
        }
        key
    }

    /// Takes what is offered; says once that they have talked, where that is advised.
    fn take(&self, proposal: &Proposal, s: &Stage, talked: &mut bool, diary: &mut Day) -> String {
        diary.offers.extend(said(s));
        let advised = s.app.context() == Context::OfferTalk;
        if advised && self.talks && !*talked {
            *talked = true;
            diary.asked.push("says: I have talked");
            return "t".to_owned();
        }
        let _ = proposal;
        "<ret>".to_owned()
    }

    /// From Today to Today.
    fn day(&self, s: &mut Stage, day: i64, diary: &mut Day) {
        diary.today = said(s);
        if !self.trains(day) {
            return;
        }
        // What is offered is taken, and what is asked is answered.
        if let Context::TodayLevel | Context::TodayLevelAsk = s.app.context() {
            s.play("n");
            let taken = said(s).into_iter().rfind(|line| line.contains("level "));
            diary.after.extend(taken);
        }
        if diary.today.iter().any(|line| line.starts_with("o: ")) {
            s.play("o");
            for _ in 0..20 {
                let key = match s.app.context() {
                    Context::Goal => {
                        s.type_letters("lift my grandchild");
                        "<ret>"
                    }
                    Context::GoalMore | Context::AskTime | Context::Goals => "<ret>",
                    Context::GoalScore => "4",
                    Context::Overall => "e",
                    _ => break,
                };
                s.play(key).play("+1s");
            }
        }
        let mut talked = false;
        s.play("<ret>");
        for _ in 0..200 {
            let key = match s.app.context() {
                Context::Today => return,
                Context::After => {
                    let before = (self.pain)(day);
                    before.saturating_sub(u8::from(day % 3 == 0)).to_string()
                }
                Context::Note => "<esc>".to_owned(),
                Context::Away => "+6m <ret>".to_owned(),
                Context::Minutes => "<ret>".to_owned(),
                Context::Advice | Context::Stopped | Context::Done => {
                    diary.after.extend(said(s));
                    "<ret>".to_owned()
                }
                Context::DoneTalk => {
                    diary.after.extend(said(s));
                    if self.talks {
                        diary.asked.push("says: I have talked");
                    }
                    if self.talks { "t" } else { "<ret>" }.to_owned()
                }
                _ if matches!(s.app.screen, Screen::Session(_)) => {
                    let stop = self.stops.iter().find(|(on, _)| *on == day);
                    match stop {
                        Some((_, level)) => format!("+9m p {level} <ret>"),
                        None => "+5m".to_owned(),
                    }
                }
                _ => self.answer(s, day, &mut talked, diary),
            };
            s.play(&key).play("+1s");
            if matches!(&s.app.screen, Screen::Today(_)) {
                return;
            }
        }
        panic!("the day does not end: {}", s.screen(80, 24));
    }
}

fn open(person: &Person, day: i64, log: Vec<Record>, config: &std::path::Path) -> Stage {
    let date = first() + chrono::TimeDelta::days(day);
    let at: &'static str = Box::leak(format!("{date}T08:10:00+02:00").into_boxed_str());
    let settings = Settings {
        programme: ProgrammeId::new(person.programme(day)).ok(),
        // A figure that stands still is not drawn again.
        motion: Motion::Reduced,
        ..Opening::default().settings
    };
    Opening {
        settings,
        log,
        at,
        screened: false,
        config: Some(config.to_owned()),
        ..Opening::default()
    }
    .open()
}

/// What was done of a session, in a line.
fn done(session: &SessionRecord) -> String {
    let minutes = session.active_s / 60;
    format!(
        "{} {}, {minutes} min, {}",
        session.programme.id,
        session.plan.word(),
        session.outcome.word()
    )
}

/// The report of the last four weeks, in every language, for whoever looks at pages.
fn write_report(person: &Person, log: &[Record], config: &std::path::Path) {
    let last = DAYS - 1;
    let settings = Settings {
        programme: ProgrammeId::new(person.programme(last)).ok(),
        ..Settings::default()
    };
    let at = format!("{}T20:00:00+02:00", first() + chrono::TimeDelta::days(last));
    let at: DateTime<FixedOffset> = at.parse().unwrap();
    let asked = report::Asked {
        range: Range::Last(report::Asked::DAYS),
        initials: None,
        without: BTreeSet::new(),
    };
    for lang in Lang::ALL {
        let source = report::Source {
            records: log,
            present: Present {
                today: at.date_naive(),
                at,
            },
            library: &Library::new(Some(config.to_owned())),
            settings: &settings,
            texts: &Texts::new(lang),
        };
        let name = format!("report-diary-{}-{lang}", person.name);
        crate::paper::lay_out(&name, &report::page(source, &asked));
    }
}

/// The diary of twelve weeks.
fn diary(person: &Person) -> String {
    let config = tempfile::tempdir().unwrap();
    let programmes = config.path().join("programmes");
    std::fs::create_dir_all(&programmes).unwrap();
    std::fs::write(programmes.join("mine.toml"), MINE).unwrap();
    let mut text = String::new();
    let mut said = Said::default();
    let mut log = Vec::new();
    for day in 0..DAYS {
        let mut s = open(person, day, log, config.path());
        let mut diary = Day::default();
        person.day(&mut s, day, &mut diary);
        let date = first() + chrono::TimeDelta::days(day);
        let offers: Vec<Offer> = s.screenings().iter().filter_map(|s| s.offer).collect();
        let sessions = s.sessions();
        log = s.app.desk.log.records;
        writeln!(text, "{:2} {} {date}", day + 1, date.weekday()).unwrap();
        if person.trains(day) {
            write!(text, "   pain {}", (person.pain)(day)).unwrap();
            if !diary.asked.is_empty() {
                write!(text, ", asked: {}", diary.asked.join(", ")).unwrap();
            }
            if let Some(offer) = offers.last() {
                write!(text, "; offered {}", row(*offer)).unwrap();
            }
            for session in &sessions {
                write!(text, "; did {}", done(session)).unwrap();
            }
            let kept = Kept::new(
                &log,
                Some(Frequency::DaysPerWeek(7)),
                chrono::Weekday::Mon,
                date,
            );
            let mark = match (kept.is_kept(date), kept.is_looked_after(date)) {
                (true, _) => "kept",
                (_, true) => "looked after",
                _ => "not kept",
            };
            writeln!(text, "; {mark}").unwrap();
        }
        // News every day, and nothing to say of it.
        let date = date.format("%-d %B").to_string();
        diary.today.retain(|line| !line.ends_with(&date));
        for lines in [&mut diary.today, &mut diary.after] {
            lines.retain(|line| !line.starts_with("pain:") && !line.starts_with("this week:"));
        }
        for (place, lines) in [
            ("Today", diary.today),
            ("Offer", diary.offers),
            ("Then", diary.after),
        ] {
            for line in said.news(&lines) {
                writeln!(text, "   {place}: {line}").unwrap();
            }
        }
    }
    write_report(person, &log, config.path());
    text.push_str("\nSaid on more than one day\n");
    for (days, line) in said.often() {
        writeln!(text, "{days:3}  {line}").unwrap();
    }
    text
}

macro_rules! twelve_weeks {
    ($($test:ident: $name:literal)*) => {
        $(
            #[test]
            fn $test() {
                let person = PEOPLE.iter().find(|person| person.name == $name).unwrap();
                insta::assert_snapshot!(concat!("diary-", $name), diary(person));
            }
        )*
    };
}

twelve_weeks! {
    of_acute_pain: "acute"
    of_a_steady_six: "stable-6"
    of_a_steady_three_with_flares: "flares-3"
    of_pain_that_swings: "swinging-4-6"
    of_an_old_foot_drop: "old-foot-drop"
    after_an_operation: "after-surgery"
}
