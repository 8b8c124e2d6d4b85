//! A program that stands in for the app, so that what is tested here is the room and not the
//! screens of the day. It is run by starting this test binary once more, inside a terminal.

use crate::support::pty::Pty;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Text};
use ratatui::widgets::Widget;
use rygrad::app::msg::{Effect, Msg};
use rygrad::app::{Scroll, Shown};
use rygrad::core::keys::Key;
use rygrad::core::settings::Settings;
use rygrad::core::time::{Mono, Now};
use rygrad::i18n::Lang;
use rygrad::run::effects::Effects;
use rygrad::run::program::Program;
use rygrad::run::{Inbox, Refusal, start};
use rygrad::voice::Aloud;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// How the child knows what it is; holds the path of the file it keeps.
const DIARY: &str = "RYGRAD_STAND_IN_DIARY";

/// Has its first frame panic.
pub(crate) const FAILS: (&str, &str) = ("RYGRAD_STAND_IN_FAILS", "1");

/// How this binary is told to be the stand-in.
pub(crate) const ARGS: [&str; 5] = [
    "--exact",
    "stand_in::stand_in",
    "--ignored",
    "--nocapture",
    "--test-threads=1",
];

/// This binary.
pub(crate) fn exe() -> String {
    let path = std::env::current_exe().unwrap();
    path.to_str().unwrap().to_owned()
}

/// The environment for it.
pub(crate) fn env(diary: &Path) -> [(&'static str, &str); 1] {
    [(DIARY, diary.to_str().unwrap())]
}

/// Starts the stand-in in a terminal and waits for its first frame.
pub(crate) fn started(diary: &Path) -> Pty {
    let pty = Pty::start(&exe(), &ARGS, &env(diary));
    pty.until_shows("stand-in 80x24");
    pty
}

/// Types what it is given; `q` leaves, `!` panics, `#` lets another thread panic, `%` asks the voice
/// for something, and its thread panics at it.
#[derive(Default)]
struct StandIn {
    typed: String,
}

impl Program for StandIn {
    fn update(&mut self, msg: Msg, _now: Now) -> Vec<Effect> {
        match msg {
            Msg::Key(Key::Char('q')) => return vec![Effect::Leave],
            Msg::Key(Key::Char('!')) => panic!("the stand-in panics"),
            Msg::Key(Key::Char('#')) => {
                let other = std::thread::spawn(|| panic!("another thread panics"));
                self.typed
                    .push_str(if other.join().is_err() { "#" } else { "?" });
            }
            Msg::Key(Key::Char('%')) => {
                self.typed.push('%');
                return vec![Effect::FindSound(Lang::En), Effect::Hush];
            }
            Msg::Key(Key::Char(c)) => self.typed.push(c),
            Msg::Key(Key::Ctrl(c)) => {
                self.typed.push('^');
                self.typed.push(c);
            }
            Msg::Suspending => {
                self.typed.push('|');
                return vec![Effect::Hush];
            }
            Msg::LeaveNow => return vec![Effect::Hush],
            _ => {}
        }
        Vec::new()
    }

    fn next_wake(&self) -> Option<Mono> {
        None
    }

    fn shown(&mut self, _shown: Shown) -> Option<Effect> {
        None
    }
}

/// Notes what it is asked.
struct Diary(String, Aloud);

/// The voice of the product, whose thread panics as soon as it has something to report.
fn panics(diary: &str) -> Aloud {
    let diary = diary.to_owned();
    Aloud::new(&Settings::default(), move |_| {
        note(&diary, "the voice panics");
        panic!("the voice panics");
    })
}

fn note(diary: &str, what: &str) {
    let file = OpenOptions::new().create(true).append(true).open(diary);
    writeln!(file.unwrap(), "{what}").unwrap();
}

impl Diary {
    fn note(&self, what: &str) {
        note(&self.0, what);
    }
}

impl Effects for Diary {
    fn carry_out(&mut self, effect: Effect) {
        self.note(&format!("{effect:?}"));
        match effect {
            Effect::FindSound(lang) => self.1.find(lang),
            Effect::Hush => self.1.hush(),
            _ => {}
        }
    }
}

#[test]
#[ignore = "the stand-in: started by the other tests, in a terminal"]
fn stand_in() {
    let Ok(path) = std::env::var(DIARY) else {
        return;
    };
    let voice = panics(&path);
    let fails = std::env::var_os(FAILS.0).is_some();
    let mut diary = Diary(path, voice);
    let mut program = StandIn::default();
    let ended = start(
        &mut program,
        Inbox::open(),
        &mut diary,
        &mut |program, _, frame| {
            assert!(!fails, "the first frame panics");
            let Rect { width, height, .. } = frame.area;
            let text = Text::from_iter([
                Line::raw(format!("stand-in {width}x{height}")),
                Line::raw(format!("typed {}.", program.typed)),
                Line::styled("red", Style::new().fg(Color::Red)),
            ]);
            text.render(frame.area, frame);
            Scroll::UNKNOWN
        },
    );
    match ended {
        Ok(ending) => {
            diary.note(&format!("{ending:?}"));
            std::process::exit(ending.code().into());
        }
        Err(Refusal::NoTerminal) => diary.note("refused"),
        Err(Refusal::System(fault)) => panic!("{fault}"),
    }
}
