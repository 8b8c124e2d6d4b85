//! Reduced motion, through the loop itself: nothing moves but the numbers, and the session screen
//! draws at most twice a second.

use crate::stage::Opening;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rygrad::app::msg::{Effect, Msg};
use rygrad::app::{App, Screen, Shown, Window};
use rygrad::core::ids::ProgrammeId;
use rygrad::core::plan::StepKind;
use rygrad::core::settings::{Motion, Settings};
use rygrad::core::time::{Mono, Now};
use rygrad::run::Ending;
use rygrad::run::effects::Effects;
use rygrad::run::main_loop::{self, run};
use rygrad::run::source::{Input, Source};
use rygrad::view::{self, Skin};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::io;
use std::rc::Rc;
use std::time::Duration;

/// How long the disk takes to answer.
const DISK: Duration = Duration::from_millis(7);
/// Longer than any programme; then the terminal is gone.
const LONG: Duration = Duration::from_hours(4);

/// What the writer is about to answer, and when.
type Answers = Rc<RefCell<VecDeque<(Mono, Msg)>>>;

/// Time that passes as the deadlines and answers ask for.
struct Time {
    now: Now,
    end: Mono,
    answers: Answers,
    clock: Rc<RefCell<Mono>>,
    /// When the loop was woken by its own deadline.
    wakes: Rc<RefCell<Vec<Mono>>>,
}

impl Source for Time {
    fn wait(&mut self, until: Option<Mono>) -> (Input, Now) {
        let answer = self.answers.borrow().front().map(|(due, _)| *due);
        let due = answer.into_iter().chain(until).min();
        let (input, at) = match due {
            Some(due) if due <= self.end => {
                if answer == Some(due) {
                    let (_, msg) = self.answers.borrow_mut().pop_front().unwrap();
                    (Input::Message(msg), due)
                } else {
                    self.wakes.borrow_mut().push(due);
                    (Input::Wake, due)
                }
            }
            _ => (Input::Hangup, self.end),
        };
        let passed = at.since(self.now.mono);
        self.now.mono = self.now.mono.plus(passed);
        self.now.boot += passed;
        self.now.wall += chrono::TimeDelta::from_std(passed).unwrap();
        *self.clock.borrow_mut() = self.now.mono;
        (input, self.now)
    }
}

struct Disk {
    answers: Answers,
    clock: Rc<RefCell<Mono>>,
}

impl Effects for Disk {
    fn carry_out(&mut self, effect: Effect) {
        if let Effect::Write(ticket, _) = effect {
            let due = self.clock.borrow().plus(DISK);
            let answer = (due, Msg::Written(ticket, Ok(())));
            self.answers.borrow_mut().push_back(answer);
        }
    }
}

/// Keeps when frames changed while a session ran, and when it was in a hold.
#[derive(Default)]
struct Frames {
    last: Option<Buffer>,
    changed: Vec<Mono>,
    shown: Vec<(Mono, Option<StepKind>)>,
    /// The step of the last frame, by when it starts.
    step: Option<Duration>,
    /// How often a figure changed within a step.
    moved: usize,
}

/// Where the figure stands in a window of 80×24.
const FIGURE: Rect = Rect::new(48, 2, 31, 9);

fn figure(buffer: &Buffer) -> Vec<&str> {
    let cells = FIGURE.positions();
    cells.map(|at| buffer.cell(at).unwrap().symbol()).collect()
}

impl main_loop::Stage<App> for Frames {
    fn draw(&mut self, app: &App, at: Mono) -> io::Result<Shown> {
        let area = Rect::new(0, 0, 80, 24);
        let mut buffer = Buffer::empty(area);
        view::render(app, at, Skin::COLOURED, area, &mut buffer);
        if let Screen::Session(screen) = &app.screen {
            let step = screen.session.step();
            self.shown.push((at, step.map(|step| step.kind)));
            let begins = step.map(|step| step.starts);
            let same = std::mem::replace(&mut self.step, begins) == begins;
            let last = self.last.as_ref().map(figure);
            if same && last.is_some_and(|last| last != figure(&buffer)) {
                self.moved += 1;
            }
            if self.last.as_ref() != Some(&buffer) {
                self.changed.push(at);
            }
        }
        self.last = Some(buffer);
        Ok(Window::USUAL.into())
    }

    fn step_aside(&mut self) -> bool {
        false
    }

    fn come_back(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Went {
    frames: Frames,
    wakes: Vec<Mono>,
}

/// A whole session of this programme, and a while on its summary.
fn session(programme: &str, motion: Motion) -> Went {
    let opening = Opening::default();
    let settings = Settings {
        motion,
        programme: Some(ProgrammeId::new(programme).unwrap()),
        ..opening.settings.clone()
    };
    let mut stage = Opening {
        settings,
        ..opening
    }
    .open();
    stage.play("<ret> 3 n");
    assert!(
        matches!(stage.app.screen, Screen::Session(_)),
        "{programme}"
    );
    let (answers, clock, wakes) = (
        Answers::default(),
        Rc::new(RefCell::new(stage.now.mono)),
        Rc::default(),
    );
    let mut time = Time {
        now: stage.now,
        end: stage.now.mono.plus(LONG),
        answers: Rc::clone(&answers),
        clock: Rc::clone(&clock),
        wakes: Rc::clone(&wakes),
    };
    let mut frames = Frames::default();
    let mut disk = Disk { answers, clock };
    let ending = run(&mut stage.app, &mut time, &mut disk, &mut frames);
    assert_eq!(ending, Ending::HungUp);
    drop((time, disk));
    Went {
        frames,
        wakes: Rc::into_inner(wakes).unwrap().into_inner(),
    }
}

/// The most of these moments that lie within any one second.
fn most_in_a_second(moments: &[Mono]) -> usize {
    let within = |from: &Mono| {
        let later = moments.iter().skip_while(|at| *at < from);
        later
            .take_while(|at| at.since(*from) < Duration::from_secs(1))
            .count()
    };
    moments.iter().map(within).max().unwrap_or(0)
}

#[test]
fn a_session_draws_at_most_twice_a_second_and_wakes_for_seconds_only() {
    for programme in ["disc-1", "strength", "pelvis", "desk-break"] {
        let went = session(programme, Motion::Reduced);
        let changed = went.frames.changed;
        assert!(changed.len() > 120, "{programme}: {}", changed.len());
        assert!(most_in_a_second(&changed) <= 2, "{programme}");
        assert_eq!(went.frames.moved, 0, "{programme}: a figure moves");

        let (mut wakes, mut seconds) = (0.0, 0.0);
        for pair in went.frames.shown.windows(2) {
            let [(from, Some(StepKind::Hold)), (to, _)] = pair else {
                continue;
            };
            seconds += to.since(*from).as_secs_f64();
            wakes += if went.wakes.contains(to) { 1.0 } else { 0.0 };
        }
        assert!(seconds > 20.0, "{programme}: {seconds}");
        assert!(wakes <= 1.1 * seconds, "{programme}: {wakes} in {seconds}");
    }
}

/// What the test above would see of an animation.
#[test]
fn a_moving_figure_draws_more_often() {
    let went = session("disc-1", Motion::Full);
    assert!(most_in_a_second(&went.frames.changed) > 6);
    assert!(went.frames.moved > 100);
}
