//! What is usual for somebody: asked after the first session, asked again when the days say more,
//! changed in the settings; and what it makes of their days.

use crate::stage::{Opening, Stage, open, shows};
use chrono::{Days, NaiveDate};
use rygrad::app::Screen;
use rygrad::core::keys::Context;
use rygrad::core::pain::Pain;
use rygrad::core::plan::PlanKind;
use rygrad::core::record::{Record, UsualPain};

const ASK: &str = "How much pain is usual for you these weeks?";
const SOON: &str = "Please talk to your doctor or physiotherapist this week.";
/// What is only said of a number that asks for less.
const OF_THE_NUMBER: [&str; 5] = [
    "Your pain is strong",
    "Your pain is well above",
    "Your pain is high",
    "Your pain is above",
    "Your pain is a little high",
];

/// Somebody whose lists are answered, with a log that says nothing of what is usual.
struct Person {
    log: Vec<Record>,
    day: u64,
    /// What they say is usual, when they are asked.
    usual: &'static str,
    /// What they say when they are asked whether the median is usual now.
    is_usual_now: &'static str,
}

/// What a check-in came to.
struct Morning {
    /// Every screen of it, in words.
    said: Vec<String>,
    stage: Stage,
}

impl Morning {
    fn says(&self, words: &str) -> bool {
        self.said.iter().any(|screen| screen.contains(words))
    }

    fn plan(&self) -> Option<PlanKind> {
        match &self.stage.app.screen {
            Screen::Session(screen) => Some(screen.session.plan().outline().kind),
            _ => None,
        }
    }
}

impl Person {
    fn who_says(usual: &'static str) -> Self {
        let mut log = open().app.desk.log.records;
        for record in &mut log {
            if let Record::Screening(screening) = record {
                screening.usual = None;
            }
        }
        Self {
            log,
            day: 0,
            usual,
            is_usual_now: "n",
        }
    }

    /// A check-in with this number on the next day, up to a session or an offer.
    fn morning(&mut self, level: char) -> Morning {
        let first = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let date = first + Days::new(self.day);
        self.day += 1;
        let mut stage = Opening {
            log: std::mem::take(&mut self.log),
            at: format!("{date}T08:10:00+01:00").leak(),
            screened: false,
            ..Opening::default()
        }
        .open();
        let mut said = vec![stage.words()];
        stage.play("<ret>");
        for _ in 0..20 {
            said.push(stage.words());
            let key = match stage.app.context() {
                Context::AskPain => level.to_string(),
                Context::AskUsual => self.usual.to_owned(),
                Context::AskNew if stage.words().contains("Is that usual") => {
                    self.is_usual_now.to_owned()
                }
                Context::AskNew | Context::List => "n".to_owned(),
                Context::Told => "<ret>".to_owned(),
                Context::Pick => "b".to_owned(),
                _ => return Morning { said, stage },
            };
            stage.play(&key).play("+1s");
        }
        panic!("the check-in does not end: {}", stage.screen(80, 24));
    }

    /// A whole day: the session that is offered, or the one chosen by these keys, with the same number
    /// after it.
    fn day(&mut self, level: char, choose: &str) -> Morning {
        let mut morning = self.morning(level);
        if morning.plan().is_none() {
            morning.stage.play(choose);
        }
        let plan = morning.plan();
        assert!(plan.is_some(), "{}", morning.stage.screen(80, 24));
        let before = morning.stage.app.screen.clone();
        morning.stage.play("+40m");
        // A calm plan ends with a walk: back from it, and so many minutes.
        if morning.stage.app.context() == Context::Away {
            morning.stage.play("<ret> <ret>");
        }
        morning.stage.press_level(level);
        let sessions = morning.stage.sessions();
        assert_eq!(sessions.len(), 1, "{}", morning.stage.screen(80, 24));
        self.log.clone_from(&morning.stage.app.desk.log.records);
        morning.stage.app.screen = before;
        morning
    }
}

impl Stage {
    fn press_level(&mut self, level: char) {
        self.play(&level.to_string()).play("<esc>");
    }
}

#[test]
fn a_stable_six_hears_at_most_one_sentence_about_it_in_fourteen_days() {
    let mut person = Person::who_says("6");
    let mut sentences = 0;
    for day in 1..=14 {
        let morning = person.day('6', "<ret>");
        let said = OF_THE_NUMBER.iter().filter(|words| morning.says(words));
        sentences += said.count();
        assert_eq!(morning.says(ASK), day == 2, "day {day}: {:?}", morning.said);
        assert!(!morning.says("mostly been about"), "day {day}");
        assert!(!morning.says(SOON), "day {day}: {:?}", morning.said);
        if day > 1 {
            assert_eq!(morning.plan(), Some(PlanKind::Full), "day {day}");
        }
    }
    assert_eq!(sentences, 1, "on the first day, before it is known");
}

#[test]
fn at_seven_every_day_the_full_plan_is_there_and_somebody_should_know_once() {
    let mut person = Person::who_says("7");
    let mut told = 0;
    for day in 1..=8 {
        let morning = person.day('7', "d y");
        assert_eq!(morning.plan(), Some(PlanKind::Full), "day {day}");
        if morning.says("Somebody should know that your pain is usually this strong.") {
            assert!(morning.says(SOON) && morning.says("You can train all the same."));
            told += 1;
        } else {
            assert!(!morning.says(SOON), "day {day}: {:?}", morning.said);
        }
        if day > 1 {
            assert!(OF_THE_NUMBER.iter().all(|words| !morning.says(words)));
        }
    }
    assert_eq!(told, 1);
}

#[test]
fn an_acute_seven_that_falls_to_one_leads_from_calm_to_full() {
    let mut person = Person::who_says("v");
    let plans: Vec<_> = "7765321111"
        .chars()
        .map(|level| person.day(level, "<ret>").plan())
        .collect();
    let [calm, easy, full] = [PlanKind::Calm, PlanKind::Easy, PlanKind::Full].map(Some);
    assert_eq!(plans[..4], [calm, calm, easy, easy]);
    assert!(plans[4..].iter().all(|plan| *plan == full), "{plans:?}");
}

/// Who stated 7 in a bad week and got better is compared with the better days.
#[test]
fn the_usual_falls_by_itself() {
    let mut person = Person::who_says("7");
    for level in "77532222222222".chars() {
        person.day(level, "<ret>");
    }
    let morning = person.morning('5');
    assert!(
        morning.says("Your pain is above your usual today"),
        "{:?}",
        morning.said
    );
    assert!(!morning.says("Is that usual"));
}

#[test]
fn a_usual_that_rose_is_asked_about_once_and_somebody_should_know() {
    let rose = "Your pain has mostly been about 5 lately. Is that usual for you now?";
    let day_six = |is_usual_now| {
        let mut person = Person::who_says("3");
        person.is_usual_now = is_usual_now;
        for level in "35555".chars() {
            let morning = person.day(level, "<ret>");
            assert!(!morning.says("Is that usual"), "{:?}", morning.said);
        }
        let morning = person.day('5', "<ret>");
        assert!(morning.says(rose), "{:?}", morning.said);
        assert!(morning.says("about 5 lately, and 3 was usual for you. Please talk"));
        assert!(morning.says("You can train all the same."));
        let next = person.day('5', "<ret>");
        assert!(!next.says("Is that usual") && !next.says(SOON));
        (morning.plan(), next.plan(), person)
    };
    let (plan, next, person) = day_six("y");
    assert_eq!((plan, next), (Some(PlanKind::Full), Some(PlanKind::Full)));
    assert_eq!(said(&person.log), Some((Some(5), Some(5))));
    let (plan, next, person) = day_six("n");
    assert_eq!((plan, next), (Some(PlanKind::Easy), Some(PlanKind::Easy)));
    assert_eq!(said(&person.log), Some((Some(3), Some(5))));
}

/// What the log last says of it: the stated number, and the one that was asked about.
fn said(log: &[Record]) -> Option<(Option<u8>, Option<u8>)> {
    let level = |pain: Option<Pain>| pain.map(Pain::level);
    log.iter().rev().find_map(|record| match record {
        Record::Screening(screening) => {
            let UsualPain { stated, asked } = screening.usual?;
            Some((level(stated), level(asked)))
        }
        _ => None,
    })
}

#[test]
fn the_first_session_comes_before_the_question() {
    let mut person = Person::who_says("v");
    assert!(!person.day('3', "").says(ASK));
    let second = person.day('3', "");
    assert!(second.says(ASK) && second.says("v it varies / it is new"));
    assert_eq!(said(&person.log), Some((None, None)));
    assert!(!person.day('3', "").says(ASK), "it was answered");
    let unknown = person.morning('5');
    assert!(unknown.says("Your pain is a little high today"));
}

#[test]
fn the_settings_show_it_and_change_it() {
    let mut s = open();
    s.play("s <end> <up>");
    shows(&s, "Usual pain it varies, or it is new");
    s.play("<right>");
    shows(&s, ASK);
    s.play("8");
    shows(
        &s,
        "Somebody should know that your pain is usually this strong.",
    );
    s.play("t");
    shows(&s, "▸ Usual pain 8");
    let screening = s.screenings().pop().unwrap();
    assert!(screening.talked && !screening.full);
    assert_eq!(screening.usual.unwrap().stated, Pain::new(8));
    s.play("<right> <esc>");
    shows(&s, "▸ Usual pain 8");
    s.play("<right> <left> <left> <ret>");
    shows(&s, "▸ Usual pain 7");
    s.play("<right> v");
    shows(&s, "Usual pain it varies, or it is new");
    s.play("<esc> <ret> 8 n");
    assert_eq!(s.begun(), 0, "nobody knows what is usual");
}

#[test]
fn today_takes_the_word_that_somebody_was_talked_with() {
    let mut s = open();
    s.play("<ret> 9 n <esc>");
    assert_eq!(s.app.context(), Context::TodayTalk);
    shows(&s, SOON);
    s.play("t");
    assert_eq!(s.app.context(), Context::Today);
    assert!(!s.words().contains(SOON), "{}", s.words());
    assert!(s.screenings().pop().unwrap().talked);
}
