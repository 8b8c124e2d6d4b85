//! The app under a clock of ours: what is typed, how long it takes, what stands on the screen and
//! what was handed to the writer.

use crate::screened::screened;
use chrono::{DateTime, FixedOffset, TimeDelta};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use rygrad::app::msg::{Around, Effect, Msg};
use rygrad::app::{App, Screen, Setup, Shown, Window};
use rygrad::content::Library;
use rygrad::core::ids::{ExerciseId, ProgrammeId};
use rygrad::core::keys::Key;
use rygrad::core::log::Fault;
use rygrad::core::log::Reading;
use rygrad::core::own_file::{OwnFile, Unput};
use rygrad::core::plan::PlanKind;
use rygrad::core::record::{CheckIn, Record, Screening, SessionRecord};
use rygrad::core::session::{Elsewhere, Entry, Occasion, Unfinished};
use rygrad::core::settings::{Country, Settings};
use rygrad::core::text::Plain;
use rygrad::core::time::{Mono, Now};
use rygrad::core::write::Write;
use rygrad::i18n::{Lang, Texts};
use rygrad::run::own_file;
use rygrad::script::Line;
use rygrad::store::Folders;
use rygrad::view::{self, Kept, Skin};
use std::path::Path;
use std::time::Duration;

/// A patient at their terminal.
pub(crate) struct Stage {
    pub(crate) app: App,
    pub(crate) now: Now,
    /// Everything handed out, in order.
    pub(crate) effects: Vec<Effect>,
    /// What was said and sounded, and when.
    pub(crate) said: Vec<(Mono, Line)>,
    /// Whether the writer answers that all is saved.
    pub(crate) saves: bool,
    /// What is seen of other windows.
    pub(crate) around: Around,
    pub(crate) left: bool,
    /// What their terminal can show.
    pub(crate) skin: Skin,
    /// The size of their window.
    pub(crate) window: Window,
    /// What is kept of the picture before.
    kept: Kept,
}

/// How a story begins.
pub(crate) struct Opening {
    pub(crate) lang: Lang,
    pub(crate) settings: Settings,
    pub(crate) log: Vec<Record>,
    pub(crate) left: Vec<Unfinished>,
    pub(crate) at: &'static str,
    pub(crate) start: Option<&'static str>,
    pub(crate) config: Option<std::path::PathBuf>,
    /// The country of the system.
    pub(crate) country: Option<Country>,
    /// Lines of the log that cannot be read.
    pub(crate) faults: Vec<Fault>,
    /// Whether the whole log was read.
    pub(crate) whole: bool,
    /// Whether the lists were answered the day before, and where the pain is.
    pub(crate) screened: bool,
}

impl Default for Opening {
    fn default() -> Self {
        let settings = Settings {
            welcomed: true,
            country: Some(Country::Denmark),
            programme: Some(ProgrammeId::new("disc-1").unwrap()),
            ..Settings::default()
        };
        Self {
            lang: Lang::En,
            settings,
            log: Vec::new(),
            left: Vec::new(),
            at: "2026-11-22T08:10:00+01:00",
            start: None,
            config: None,
            country: None,
            screened: true,
            faults: Vec::new(),
            whole: true,
        }
    }
}

pub(crate) fn time(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

impl Opening {
    pub(crate) fn open(self) -> Stage {
        let wall = time(self.at);
        let now = Now {
            mono: Mono(Duration::from_secs(100)),
            boot: Duration::from_mins(15),
            wall,
        };
        let mut records = self.log;
        if self.screened {
            records.splice(0..0, screened(wall - TimeDelta::days(1)));
        }
        let setup = Setup {
            settings: self.settings,
            library: Library::new(self.config),
            log: Reading {
                records,
                whole: self.whole,
                faults: self.faults,
                ..Reading::default()
            },
            log_path: "log.jsonl".into(),
            unfinished: self.left,
            notices: Vec::new(),
            asked_language: Some(self.lang),
            system_language: Lang::En,
            system_country: self.country,
            seed: 7,
            local: |at| {
                let zone = FixedOffset::east_opt(3600).unwrap();
                at.and_local_timezone(zone).unwrap()
            },
            start: self.start.map(|id| ProgrammeId::new(id).unwrap()),
        };
        let (app, effects) = App::new(setup, now);
        let mut stage = Stage {
            app,
            now,
            effects: Vec::new(),
            said: Vec::new(),
            saves: true,
            around: Around {
                running: Elsewhere::Nobody,
                log: None,
            },
            left: false,
            skin: Skin::COLOURED,
            window: Window::USUAL,
            kept: Kept::default(),
        };
        stage.take(effects);
        stage.shown(stage.window);
        stage
    }
}

pub(crate) fn open() -> Stage {
    Opening::default().open()
}

impl Stage {
    /// Keys and waits: letters stand for themselves, `<ret>`, `<esc>`, `<spc>`, `<left>` … for
    /// keys, `+30s` and `+2m` for time that passes as the loop lets it.
    pub(crate) fn play(&mut self, script: &str) -> &mut Self {
        let mut rest = script;
        while let Some(c) = rest.chars().next() {
            if c == ' ' {
                rest = &rest[1..];
            } else if let Some(tail) = rest
                .strip_prefix('+')
                .filter(|t| t.starts_with(|c: char| c.is_ascii_digit()))
            {
                let end = tail.find(|c: char| !c.is_ascii_digit()).expect("a unit");
                let n: u64 = tail[..end].parse().unwrap();
                let (unit, after) = if let Some(t) = tail[end..].strip_prefix("ms") {
                    (1, t)
                } else {
                    (
                        if tail[end..].starts_with('m') {
                            60_000
                        } else {
                            1_000
                        },
                        &tail[end + 1..],
                    )
                };
                self.wait(Duration::from_millis(n * unit));
                rest = after;
            } else if c == '<' {
                let end = rest.find('>').expect("a closing >");
                self.press(named(&rest[1..end]));
                rest = &rest[end + 1..];
            } else {
                self.press(Key::Char(c));
                rest = &rest[c.len_utf8()..];
            }
        }
        self
    }

    /// Letters and spaces of a text, one by one.
    pub(crate) fn type_letters(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.press(Key::Char(letter));
        }
        self
    }

    pub(crate) fn press(&mut self, key: Key) {
        // As the loop does: it means what the signal means.
        self.tell(match key {
            Key::Ctrl('z') => Msg::Suspending,
            key => Msg::Key(key),
        });
    }

    pub(crate) fn tell(&mut self, msg: Msg) {
        let effects = self.app.update(msg, self.now);
        self.take(effects);
        self.show();
    }

    /// The own files that were handed over to be written so far.
    pub(crate) fn handed(&self) -> Vec<OwnFile> {
        let files = self.effects.iter().filter_map(|effect| match effect {
            Effect::PutOwn(file) => Some((**file).clone()),
            _ => None,
        });
        files.collect()
    }

    /// What became of the own file that was handed over last.
    pub(crate) fn put(&mut self, result: Result<&str, Unput>) {
        let file = self.handed().pop().expect("a file to be written");
        self.tell(Msg::OwnPut(file.name(), result.map(Plain::new)));
    }

    /// Writes an own file as the program does, and says what became of it.
    pub(crate) fn put_own(&mut self, file: &OwnFile, config: &Path) {
        let folders = Folders::new(config.to_owned(), config.join("data"));
        let put = own_file::put(&folders, file, &Texts::new(Lang::En));
        let put = put.map(|path| Plain::new(&path.display().to_string()));
        self.tell(Msg::OwnPut(file.name(), put));
    }

    /// The size of the window from now on.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.window = Window { columns, rows };
        self.shown(self.window);
        self.show();
    }

    /// Draws a screen whose list or text may be longer than the window, as the loop draws all.
    fn show(&mut self) {
        let scrolls = matches!(
            self.app.screen,
            Screen::Library(_)
                | Screen::Report(_)
                | Screen::Sheet(_)
                | Screen::History(_)
                | Screen::Settings(_)
                | Screen::About(_)
                | Screen::Health(_)
                | Screen::Change(_)
                | Screen::Edit(_)
        );
        let window = self.window;
        if scrolls && window != Window::ENDLESS {
            let area = Rect::new(0, 0, window.columns, window.rows);
            let mut buffer = Buffer::empty(area);
            let scroll = view::render(&self.app, self.now.mono, self.skin, area, &mut buffer);
            self.shown(Shown { window, scroll });
        }
    }

    /// The app learns what was shown, and gets what it asks for behind it.
    fn shown(&mut self, shown: impl Into<Shown>) {
        let behind = self.app.shown(shown);
        self.take(behind.into_iter().collect());
    }

    fn take(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.effects.push(effect.clone());
            match effect {
                Effect::Write(receipt, _) if self.saves => self.tell(Msg::Written(receipt, Ok(()))),
                Effect::Look => self.tell(Msg::Around(self.around.clone())),
                Effect::Say(line) => self.said.push((self.now.mono, *line)),
                Effect::Leave => self.left = true,
                _ => {}
            }
        }
    }

    pub(crate) fn clocks(&mut self, awake: Duration, asleep: Duration) {
        self.now.mono = self.now.mono.plus(awake);
        self.now.boot += awake + asleep;
        self.now.wall += TimeDelta::from_std(awake + asleep).unwrap();
    }

    pub(crate) fn wait(&mut self, time: Duration) {
        let end = self.now.mono.plus(time);
        while let Some(due) = self.app.next_wake().filter(|due| *due <= end) {
            self.clocks(due.since(self.now.mono), Duration::ZERO);
            self.tell(Msg::Wake);
        }
        self.clocks(end.since(self.now.mono), Duration::ZERO);
    }

    /// Waits until the screen shows this text.
    pub(crate) fn until(&mut self, text: &str) -> &mut Self {
        for _ in 0..8_000 {
            if self.screen(80, 24).contains(text) {
                return self;
            }
            self.wait(Duration::from_millis(500));
        }
        panic!("never saw {text:?}; the screen is\n{}", self.screen(80, 24));
    }

    pub(crate) fn buffer(&self, width: u16, height: u16) -> Buffer {
        let area = Rect::new(0, 0, width, height);
        let [mut afresh, mut again] = [Buffer::empty(area), Buffer::empty(area)];
        let (app, at, skin) = (&self.app, self.now.mono, self.skin);
        view::render(app, at, skin, area, &mut afresh);
        view::render_again(app, at, skin, area, &self.kept, &mut again);
        assert_eq!(again, afresh, "what was kept is not what is");
        afresh
    }

    pub(crate) fn screen(&self, width: u16, height: u16) -> String {
        let buffer = self.buffer(width, height);
        lines(&buffer, |cell| cell.symbol().to_owned())
    }

    /// The skin as the screen is drawn in it.
    pub(crate) fn looks(&self) -> Skin {
        Skin {
            theme: self.app.desk.settings.theme,
            ..self.skin
        }
    }

    /// The screen with a map of its styles under it, a letter a cell.
    pub(crate) fn dump(&self, width: u16, height: u16) -> String {
        let buffer = self.buffer(width, height);
        let text = lines(&buffer, |cell| cell.symbol().to_owned());
        let skin = self.looks();
        let dim = skin.dim() != skin.plain();
        let style = lines(&buffer, |cell| {
            let means = |style: Style| style.fg.is_some_and(|colour| colour == cell.fg);
            let letter = if means(skin.accent()) {
                'c'
            } else if means(skin.hold()) {
                'y'
            } else if means(skin.done()) {
                'g'
            } else if means(skin.pain()) {
                'r'
            } else if cell.modifier.contains(Modifier::DIM) || dim && means(skin.dim()) {
                'd'
            } else if cell.modifier.contains(Modifier::BOLD) {
                'b'
            } else {
                ' '
            };
            if cell.modifier.contains(Modifier::REVERSED) {
                letter.to_ascii_uppercase().to_string()
            } else {
                letter.to_string()
            }
        });
        format!("{text}\n~~~\n{style}")
    }

    pub(crate) fn writes(&self) -> impl Iterator<Item = &Write> {
        self.effects.iter().filter_map(|effect| match effect {
            Effect::Write(_, write) => Some(write),
            _ => None,
        })
    }

    pub(crate) fn sessions(&self) -> Vec<SessionRecord> {
        self.writes()
            .filter_map(|write| match write {
                Write::Close(record) => Some((**record).clone()),
                _ => None,
            })
            .collect()
    }

    pub(crate) fn check_ins(&self) -> Vec<CheckIn> {
        self.writes()
            .filter_map(|write| match write {
                Write::Append(record) => match &**record {
                    Record::CheckIn(check) => Some(check.clone()),
                    _ => None,
                },
                _ => None,
            })
            .collect()
    }

    pub(crate) fn screenings(&self) -> Vec<Screening> {
        let written = self.writes().filter_map(|write| match write {
            Write::Append(record) => match &**record {
                Record::Screening(screening) => Some(screening.clone()),
                _ => None,
            },
            _ => None,
        });
        written.collect()
    }

    pub(crate) fn begun(&self) -> usize {
        let begun = self.writes().filter(|w| matches!(w, Write::Begin(..)));
        begun.count()
    }

    /// The whole screen as one line of words.
    pub(crate) fn words(&self) -> String {
        let screen = self.screen(80, 24);
        screen.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Another day begins with the log as it stands now.
    pub(crate) fn another_day(self, at: &'static str) -> Stage {
        let settings = self.app.desk.settings.clone();
        let config = self.app.desk.library.config_dir().map(ToOwned::to_owned);
        Opening {
            settings,
            log: self.app.desk.log.records,
            at,
            config,
            screened: false,
            ..Opening::default()
        }
        .open()
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.writes()
            .filter_map(|write| match write {
                Write::Entry(entry) => Some(entry.clone()),
                _ => None,
            })
            .collect()
    }

    /// What a crash at this moment would leave behind.
    pub(crate) fn crash(&self) -> Unfinished {
        let (occasion, outline) = self
            .writes()
            .filter_map(|write| match write {
                Write::Begin(occasion, outline) => Some((occasion.clone(), outline.clone())),
                _ => None,
            })
            .last()
            .expect("a session was begun");
        let occasion: Occasion = *occasion;
        Unfinished {
            occasion,
            outline: *outline,
            entries: self.entries(),
        }
    }
}

fn named(name: &str) -> Key {
    match name {
        "ret" => Key::Enter,
        "esc" => Key::Esc,
        "spc" => Key::Char(' '),
        "left" => Key::Left,
        "right" => Key::Right,
        "up" => Key::Up,
        "down" => Key::Down,
        "pgup" => Key::PageUp,
        "pgdn" => Key::PageDown,
        "home" => Key::Home,
        "end" => Key::End,
        "bs" => Key::Backspace,
        "other" => Key::Other,
        "f5" => Key::F(5),
        "f9" => Key::F(9),
        "c-c" => Key::Ctrl('c'),
        "c-z" => Key::Ctrl('z'),
        other => panic!("no key is called {other}"),
    }
}

fn lines(buffer: &Buffer, show: impl Fn(&ratatui::buffer::Cell) -> String) -> String {
    let width = usize::from(buffer.area.width);
    let rows = buffer.content.chunks(width).map(|row| {
        let line: String = row.iter().map(&show).collect();
        line.trim_end().to_owned()
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// What a patient reads at a usual size, whatever its line breaks.
pub(crate) fn shows(s: &Stage, words: &str) {
    let screen = s.words();
    assert!(
        screen.contains(words),
        "no {words:?} in\n{}",
        s.screen(80, 24)
    );
}

/// The kind of the plan that runs.
pub(crate) fn plan_of(s: &Stage) -> PlanKind {
    match &s.app.screen {
        Screen::Session(screen) => screen.session.plan().outline().kind,
        _ => panic!("no session:\n{}", s.screen(80, 24)),
    }
}

pub(crate) fn exercise(id: &str) -> ExerciseId {
    ExerciseId::new(id).unwrap()
}
