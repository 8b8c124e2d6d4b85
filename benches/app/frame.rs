//! From what was read to cells: towards a first frame of 1.25 × floor and a key in 1.25 × floor.

use crate::sample::sessions;
use crate::screened::screened;
use chrono::{DateTime, TimeDelta};
use divan::{Bencher, black_box};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rygrad::app::msg::Msg;
use rygrad::app::{App, Screen, Setup, Window};
use rygrad::content::Library;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::Key;
use rygrad::core::log::Reading;
use rygrad::core::plan::StepKind;
use rygrad::core::settings::{Country, Settings};
use rygrad::core::time::{Mono, Now};
use rygrad::i18n::Lang;
use rygrad::view::{self, Kept, Skin};
use std::time::Duration;

/// Sessions in the last 64 KiB of a log.
const TAIL: u32 = 110;

/// The app, the time, and what is kept of the picture before.
struct Stage(App, Now, Kept);

impl Stage {
    fn new(sessions_before: u32) -> Self {
        let now = Now {
            mono: Mono(Duration::from_secs(100)),
            boot: Duration::from_mins(15),
            wall: DateTime::parse_from_rfc3339("2026-11-22T08:10:00+01:00").unwrap(),
        };
        let setup = Setup {
            settings: Settings {
                welcomed: true,
                country: Some(Country::Denmark),
                programme: Some(ProgrammeId::new("disc-1").unwrap()),
                ..Settings::default()
            },
            library: Library::new(None),
            log: Reading {
                records: sessions(sessions_before)
                    .chain(screened(now.wall))
                    .collect(),
                whole: sessions_before == 0,
                ..Reading::default()
            },
            log_path: "log.jsonl".into(),
            unfinished: Vec::new(),
            notices: Vec::new(),
            asked_language: Some(Lang::Da),
            system_language: Lang::En,
            system_country: None,
            seed: 7,
            local: |at| at.and_utc().fixed_offset(),
            start: None,
        };
        Self(App::new(setup, now).0, now, Kept::default())
    }

    /// In the first hold of a session.
    fn holding() -> Self {
        Self::in_step(StepKind::Hold)
    }

    /// Half a second into the first movement of a session.
    fn moving() -> Self {
        let mut stage = Self::in_step(StepKind::Move);
        for _ in 0..6 {
            stage.tick();
        }
        assert!(stage.is_in(StepKind::Move), "it is long enough");
        stage
    }

    fn in_step(kind: StepKind) -> Self {
        let mut stage = Self::new(0);
        stage.press(Key::Enter);
        stage.press(Key::Char('2'));
        // Nobody answers here, so it waits in vain for what other windows have written.
        while !matches!(stage.0.screen, Screen::Session(_)) {
            stage.tick();
        }
        stage.press(Key::Char('n'));
        // No more of the log is there to be read.
        let _ = stage.0.shown(Window {
            columns: 80,
            rows: 24,
        });
        while !stage.is_in(kind) {
            stage.tick();
        }
        stage
    }

    fn is_in(&self, kind: StepKind) -> bool {
        let Screen::Session(screen) = &self.0.screen else {
            panic!("no session runs");
        };
        let glance = screen.session.glance(self.1.mono);
        glance.is_some_and(|glance| glance.step.kind == kind)
    }

    fn press(&mut self, key: Key) {
        self.0.update(Msg::Key(key), self.1);
    }

    /// Lets the time pass until the app wants to be told.
    fn tick(&mut self) {
        let gone = self.0.next_wake().unwrap().since(self.1.mono);
        self.1.mono = self.1.mono.plus(gone);
        self.1.boot += gone;
        self.1.wall += TimeDelta::from_std(gone).unwrap();
        self.0.update(Msg::Wake, self.1);
    }

    fn render(&self) -> Buffer {
        let area = Rect::new(0, 0, 80, 24);
        let mut buffer = Buffer::empty(area);
        let Self(app, now, kept) = self;
        view::render_again(app, now.mono, Skin::COLOURED, area, kept, &mut buffer);
        buffer
    }
}

/// The app made, and Today drawn for the first time, after an empty and after a full tail.
#[divan::bench(args = [0, TAIL])]
fn first_frame_of_today(bencher: Bencher<'_, '_>, sessions: u32) {
    bencher.bench(|| Stage::new(sessions).render());
}

/// The same frame once more.
#[divan::bench]
fn next_frame_of_today(bencher: Bencher<'_, '_>) {
    let stage = Stage::new(0);
    bencher.bench_local(|| stage.render());
}

/// A digit at the check-in, and its frame.
#[divan::bench]
fn digit_at_the_check_in(bencher: Bencher<'_, '_>) {
    let at_check_in = || {
        let mut stage = Stage::new(0);
        stage.press(Key::Enter);
        stage
    };
    bencher
        .with_inputs(at_check_in)
        .bench_local_values(|mut stage| {
            stage.press(Key::Char('3'));
            (stage.render(), stage)
        });
}

/// The pain key in a hold, and its frame.
#[divan::bench]
fn pain_in_a_hold(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(Stage::holding)
        .bench_local_values(|mut stage| {
            stage.press(Key::Char('p'));
            (stage.render(), stage)
        });
}

/// One second of a hold, and its frame.
#[divan::bench]
fn second_of_a_hold(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(Stage::holding)
        .bench_local_values(|mut stage| {
            stage.tick();
            black_box((stage.render(), stage))
        });
}

/// A picture of a figure that moves, and its frame: twelve a second.
#[divan::bench]
fn picture_of_a_movement(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(Stage::moving)
        .bench_local_values(|mut stage| {
            stage.tick();
            black_box((stage.render(), stage))
        });
}
