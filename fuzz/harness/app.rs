//! Any keys, clocks, windows and failing writes: no panic, no end of wake-ups, and pain is never
//! locked out.
//!
//! The first three bytes are the opening, each further one is something that happens.

use chrono::{DateTime, FixedOffset, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rygrad::app::msg::{Effect, Msg, Trouble, TroubleKind};
use rygrad::app::{App, Setup, Window};
use rygrad::content::Library;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Key;
use rygrad::core::log::Reading;
use rygrad::core::record::Record;
use rygrad::core::settings::{Country, Settings};
use rygrad::core::text::Plain;
use rygrad::core::time::{Mono, Now};
use rygrad::core::write::Write;
use rygrad::i18n::Lang;
use rygrad::view::{self, Kept, Skin};
use std::time::Duration;

const KEYS: [Key; 20] = [
    Key::Enter,
    Key::Enter,
    Key::Esc,
    Key::Left,
    Key::Right,
    Key::Up,
    Key::Down,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
    Key::Tab,
    Key::Backspace,
    Key::Delete,
    Key::Other,
    Key::F(5),
    Key::Ctrl('l'),
    Key::Char('\u{202e}'),
    Key::Char('å'),
    Key::Char('p'),
];
const LETTERS: &[u8] = b" pnqhlsagv?/+0123456789bcdefijkmortuwxyz";
const JUMPS: [i64; 4] = [3_600, 2 * 86_400, 40 * 86_400, 400 * 86_400];
const WINDOWS: [(u16, u16); 8] = [
    (80, 24),
    (1, 1),
    (2, 2),
    (40, 12),
    (200, 60),
    (20, 5),
    (80, 3),
    (3, 80),
];

pub(crate) fn check(data: &[u8]) {
    const MOST: usize = 400;
    let [opening, lang, saves, rest @ ..] = data else {
        return;
    };
    let mut person = Person::new(*opening, *lang, *saves);
    for byte in rest.iter().take(MOST) {
        if person.left {
            return;
        }
        person.live(*byte);
    }
}

struct Person {
    app: App,
    now: Now,
    left: bool,
    /// Writes that succeed before the disk is full.
    saves: u8,
    log: Vec<Record>,
    frames: u8,
    /// What is kept of the picture before.
    kept: Kept,
}

impl Person {
    fn new(opening: u8, lang: u8, saves: u8) -> Self {
        let welcomed = opening & 1 == 0;
        let programme = ["disc-1", "starter", "walk", "release"][usize::from(opening >> 1) % 4];
        let settings = Settings {
            welcomed,
            country: welcomed.then_some(Country::Denmark),
            programme: welcomed.then(|| ProgrammeId::new(programme).unwrap()),
            ..Settings::default()
        };
        let now = Now {
            mono: Mono(Duration::from_secs(100)),
            boot: Duration::from_mins(15),
            wall: DateTime::parse_from_rfc3339("2026-11-22T08:10:00+01:00").unwrap(),
        };
        let setup = Setup {
            settings,
            library: Library::new(None),
            log: Reading {
                whole: true,
                ..Reading::default()
            },
            log_path: "log.jsonl".into(),
            unfinished: Vec::new(),
            notices: Vec::new(),
            asked_language: Some([Lang::En, Lang::Da, Lang::Nb][usize::from(lang) % 3]),
            system_language: Lang::En,
            system_country: None,
            seed: 7,
            local: |at| at.and_utc().fixed_offset(),
            start: None,
        };
        let (app, effects) = App::new(setup, now);
        let mut person = Self {
            app,
            now,
            left: false,
            saves,
            log: Vec::new(),
            frames: 0,
            kept: Kept::default(),
        };
        person.carry_out(effects);
        person.shown(Window::USUAL);
        person
    }

    fn live(&mut self, byte: u8) {
        let at = |from: u8| usize::from(byte - from);
        match byte {
            0..=59 => self.tell(Msg::Key(KEYS[at(0) % KEYS.len()])),
            60..=199 => {
                let letter = LETTERS[at(60) % LETTERS.len()];
                self.tell(Msg::Key(Key::Char(char::from(letter))));
            }
            200..=229 => self.wait(Duration::from_millis(700) * u32::from(byte - 199)),
            230..=235 => self.sleeps(Duration::from_mins(25) * u32::from(byte - 229)),
            236..=239 => self.clock_jumps(JUMPS[at(236)]),
            240..=243 => self.clock_jumps(-JUMPS[at(240)]),
            244 => self.tell(Msg::Suspending),
            245 => self.tell(Msg::Resized),
            246 => {
                let west = FixedOffset::west_opt(5 * 3_600).unwrap();
                self.now.wall = self.now.wall.with_timezone(&west);
                self.tell(Msg::Wake);
            }
            247.. => self.looks(at(247)),
        }
    }

    fn tell(&mut self, msg: Msg) {
        let effects = self.app.update(msg, self.now);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Write(ticket, what) => {
                    match what {
                        Write::Append(record) => self.log.push(*record),
                        Write::Close(record) => self.log.push(Record::Session(*record)),
                        _ => {}
                    }
                    let full = || Trouble {
                        kind: TroubleKind::Full,
                        said: Plain::new("full"),
                    };
                    let saved = if self.saves == 0 { Err(full()) } else { Ok(()) };
                    self.saves = self.saves.saturating_sub(1);
                    self.tell(Msg::Written(ticket, saved));
                }
                Effect::ReadLog => {
                    let log = Reading {
                        records: self.log.clone(),
                        whole: true,
                        ..Reading::default()
                    };
                    self.tell(Msg::Log(log));
                }
                Effect::Leave => self.left = true,
                _ => {}
            }
        }
    }

    fn clocks(&mut self, awake: Duration, asleep: Duration) {
        self.now.mono = self.now.mono.plus(awake);
        self.now.boot += awake + asleep;
        let passed = TimeDelta::from_std(awake + asleep).unwrap();
        self.now.wall += passed;
    }

    fn wait(&mut self, time: Duration) {
        const MOST: usize = 100_000;
        let end = self.now.mono.plus(time);
        let mut wakes = 0;
        while let Some(due) = self.app.next_wake().filter(|due| *due <= end) {
            self.clocks(due.since(self.now.mono), Duration::ZERO);
            self.tell(Msg::Wake);
            wakes += 1;
            assert!(wakes < MOST, "it never rests");
        }
        self.clocks(end.since(self.now.mono), Duration::ZERO);
    }

    fn sleeps(&mut self, asleep: Duration) {
        self.clocks(Duration::from_millis(300), asleep);
        self.tell(Msg::Wake);
    }

    fn clock_jumps(&mut self, seconds: i64) {
        self.now.wall += TimeDelta::seconds(seconds);
        self.tell(Msg::Wake);
    }

    fn looks(&mut self, window: usize) {
        const MOST: u8 = 12;
        if self.frames == MOST {
            return;
        }
        self.frames += 1;
        let (columns, rows) = WINDOWS[window % WINDOWS.len()];
        let area = Rect::new(0, 0, columns, rows);
        let [mut afresh, mut again] = [Buffer::empty(area), Buffer::empty(area)];
        let (app, at, skin) = (&self.app, self.now.mono, Skin::COLOURED);
        view::render(app, at, skin, area, &mut afresh);
        view::render_again(app, at, skin, area, &self.kept, &mut again);
        assert_eq!(again, afresh, "what was kept is not what is");
        self.shown(Window { columns, rows });
    }

    fn shown(&mut self, window: Window) {
        let behind = self.app.shown(window);
        self.carry_out(behind.into_iter().collect());
    }
}
