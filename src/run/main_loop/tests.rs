//! The loop under a clock of our own: what happens, in which order.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::*;
use crate::core::own_file::{OwnKind, Unput};
use crate::run::effects::Effects;
use chrono::DateTime;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

/// What happened, in order, told by all fakes together.
type Story = Rc<RefCell<Vec<String>>>;

fn at(seconds: u64) -> Mono {
    Mono(Duration::from_secs(seconds))
}

/// Plays what it was given, each at its second; a deadline that lies before the next comes first.
struct Script {
    story: Story,
    inputs: VecDeque<(u64, Input)>,
    now: Mono,
    /// What has the same second has happened already.
    at_once: bool,
}

impl Source for Script {
    fn wait(&mut self, until: Option<Mono>) -> (Input, Now) {
        let (input, mono) = match (until, self.inputs.front()) {
            (Some(until), next) if next.is_none_or(|(s, _)| at(*s) > until) => {
                (Input::Wake, self.now.max(until))
            }
            (_, Some((second, _))) => {
                let mono = self.now.max(at(*second));
                (self.inputs.pop_front().unwrap().1, mono)
            }
            (_, None) => panic!("the loop waits and nothing will ever come"),
        };
        self.now = mono;
        self.story.borrow_mut().push(format!("{input:?}"));
        let now = Now {
            mono,
            boot: mono.0,
            wall: DateTime::default(),
        };
        (input, now)
    }

    fn has_more(&self) -> bool {
        let next = self.inputs.front();
        self.at_once && next.is_some_and(|(second, _)| at(*second) <= self.now)
    }
}

/// Wakes at its deadlines; `p` hushes, `q` leaves, everything else only shows.
struct Fake {
    story: Story,
    deadlines: Vec<Mono>,
    /// What the first frame need not wait for.
    behind: Option<Effect>,
}

impl Program for Fake {
    fn shown(&mut self, _shown: crate::app::Shown) -> Option<Effect> {
        self.behind.take()
    }
    fn update(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        self.story.borrow_mut().push(format!("  update {msg:?}"));
        self.deadlines.retain(|d| *d > now.mono);
        match msg {
            Msg::Key(Key::Char('p')) => vec![Effect::Hush, Effect::ReadLog],
            Msg::Key(Key::Char('q')) => vec![Effect::Leave, Effect::Hush],
            Msg::Key(Key::Char('z')) => vec![Effect::Suspend, Effect::Hush],
            Msg::LeaveNow => vec![Effect::Hush],
            Msg::Suspending => vec![Effect::Hush, Effect::Suspend],
            _ => Vec::new(),
        }
    }

    fn next_wake(&self) -> Option<Mono> {
        self.deadlines.iter().min().copied()
    }
}

struct Told(Story);

impl Effects for Told {
    fn carry_out(&mut self, effect: Effect) {
        self.0.borrow_mut().push(format!("  {effect:?}"));
    }
    fn own_seen(&mut self, file: &OwnName) {
        self.0.borrow_mut().push(format!("  seen {}", file.id));
    }
}

struct Shown {
    story: Story,
    stops: bool,
    frames: usize,
}

impl Stage<Fake> for Shown {
    fn draw(&mut self, _program: &Fake, at: Mono) -> io::Result<crate::app::Shown> {
        self.story
            .borrow_mut()
            .push(format!("  draw {}", at.0.as_secs()));
        match self.frames.checked_sub(1) {
            None => Err(io::ErrorKind::Other.into()),
            Some(left) => {
                self.frames = left;
                Ok(crate::app::Window::USUAL.into())
            }
        }
    }
    fn ring(&mut self) {
        self.story.borrow_mut().push("  ring".into());
    }
    fn step_aside(&mut self) -> bool {
        self.story.borrow_mut().push("  step aside".into());
        self.stops
    }
    fn come_back(&mut self) -> io::Result<()> {
        self.story.borrow_mut().push("  come back".into());
        Ok(())
    }
}

/// One run; its fields are what a test changes.
struct Run {
    inputs: Vec<(u64, Input)>,
    deadlines: Vec<u64>,
    stops: bool,
    at_once: bool,
    /// How many frames the terminal takes before it is gone.
    frames: usize,
}

impl Run {
    fn of(inputs: impl IntoIterator<Item = (u64, Input)>) -> Self {
        Self {
            inputs: inputs.into_iter().collect(),
            deadlines: Vec::new(),
            stops: true,
            at_once: false,
            frames: 1000,
        }
    }

    /// The ending, and the story after the first frame.
    fn go(self) -> (Ending, Vec<String>) {
        let story = Story::default();
        let mut program = Fake {
            story: story.clone(),
            deadlines: self.deadlines.into_iter().map(at).collect(),
            behind: Some(Effect::Look),
        };
        let mut source = Script {
            story: story.clone(),
            inputs: self.inputs.into(),
            now: Mono::default(),
            at_once: self.at_once,
        };
        let mut stage = Shown {
            story: story.clone(),
            stops: self.stops,
            frames: self.frames,
        };
        let ending = run(
            &mut program,
            &mut source,
            &mut Told(story.clone()),
            &mut stage,
        );
        let mut told = story.take();
        let first: Vec<String> = told.drain(..4).collect();
        assert_eq!(first, ["Wake", "  update Wake", "  draw 0", "  Look"]);
        (ending, told)
    }
}

fn key(c: char) -> Input {
    Input::Key(Key::Char(c))
}

#[test]
fn pain_is_carried_out_before_it_is_drawn() {
    let (ending, story) = Run::of([(1, key('p')), (2, key('q'))]).go();
    assert_eq!(ending, Ending::Left);
    assert_eq!(
        story,
        [
            "Key(Char('p'))",
            "  update Key(Char('p'))",
            "  Hush",
            "  ReadLog",
            "  draw 1",
            "Key(Char('q'))",
            "  update Key(Char('q'))",
            "  Hush",
        ]
    );
}

/// What was not shown by the end is told after it.
#[test]
fn an_answer_about_an_own_file_is_seen_with_the_next_frame() {
    let answer = |id: &str| {
        let file = OwnName {
            kind: OwnKind::Programme,
            id: id.to_owned(),
        };
        Input::Message(Msg::OwnPut(file, Err(Unput::Changed(None))))
    };
    let run = Run::of([(1, answer("mine")), (2, answer("other")), (2, key('q'))]);
    let (_, story) = Run {
        at_once: true,
        ..run
    }
    .go();
    let seen: Vec<_> = story.iter().filter(|s| s.contains("seen")).collect();
    assert_eq!(seen, ["  seen mine"]);
    let at = |what: &str| story.iter().position(|s| s == what);
    assert!(at("  draw 1") < at("  seen mine"));
}

#[test]
fn deadlines_wake_it_and_nothing_else_does() {
    let mut run = Run::of([(10, key('q'))]);
    run.deadlines = vec![3, 5];
    let (_, story) = run.go();
    assert_eq!(
        story[..6],
        [
            "Wake",
            "  update Wake",
            "  draw 3",
            "Wake",
            "  update Wake",
            "  draw 5"
        ]
    );
    assert_eq!(story[6], "Key(Char('q'))");
}

#[test]
fn a_key_and_one_that_is_held_are_told_apart() {
    let held = Input::Held(Key::Char('n'));
    let (_, story) = Run::of([(1, key('n')), (2, held), (9, key('q'))]).go();
    assert_eq!(story[1], "  update Key(Char('n'))");
    assert_eq!(story[4], "  update Held(Char('n'))");
}

#[test]
fn asked_to_leave_it_leaves_whatever_the_app_answers() {
    let (ending, story) = Run::of([(1, Input::Terminate(15))]).go();
    assert_eq!(ending, Ending::Terminated(15));
    assert_eq!(ending.code(), 143);
    assert_eq!(story, ["Terminate(15)", "  update LeaveNow", "  Hush"]);
}

#[test]
fn a_hang_up_is_recorded_and_not_drawn() {
    let (ending, story) = Run::of([(1, Input::Hangup)]).go();
    assert_eq!(ending, Ending::HungUp);
    assert_eq!(ending.code(), 129);
    assert_eq!(story, ["Hangup", "  update LeaveNow", "  Hush"]);
}

#[test]
fn a_frame_that_cannot_be_drawn_is_a_hang_up() {
    let mut run = Run::of([(1, key('n'))]);
    run.frames = 1;
    let (ending, story) = run.go();
    assert_eq!(ending, Ending::HungUp);
    assert_eq!(
        story[2..],
        ["  draw 1", "  update LeaveNow", "  Hush"],
        "the app still writes"
    );
}

#[test]
fn it_steps_aside_after_the_effects_and_draws_only_when_it_is_back() {
    for asks in [Input::Suspend, Input::Key(Key::Ctrl('z')), key('z')] {
        let mut run = Run::of([
            (1, asks.clone()),
            (2, Input::Resized),
            (60, Input::Continued),
            (61, key('q')),
        ]);
        run.deadlines = vec![30];
        let (ending, story) = run.go();
        assert_eq!(ending, Ending::Left);
        assert_eq!(
            story[2..10],
            [
                "  Hush",
                "  step aside",
                "Resized",
                "  update Resized",
                "Continued",
                "  come back",
                "  update Resized",
                "  draw 60",
            ],
            "{asks:?}"
        );
    }
}

#[test]
fn where_nobody_could_continue_it_it_stays() {
    let mut run = Run::of([(1, Input::Suspend), (2, key('q'))]);
    run.stops = false;
    let (_, story) = run.go();
    assert_eq!(
        story[1..5],
        ["  update Suspending", "  Hush", "  step aside", "  draw 1",]
    );
}

#[test]
fn stopped_by_somebody_else_it_hushes_late_and_goes_on() {
    let (_, story) = Run::of([(60, Input::Continued), (61, key('q'))]).go();
    assert_eq!(
        story[..6],
        [
            "Continued",
            "  update Suspending",
            "  Hush",
            "  come back",
            "  update Resized",
            "  draw 60"
        ]
    );
}

#[test]
fn asked_to_leave_while_aside_it_leaves() {
    let (ending, _) = Run::of([(1, Input::Suspend), (2, Input::Terminate(15))]).go();
    assert_eq!(ending, Ending::Terminated(15));
}

#[test]
fn the_bell_rings_between_frames_and_never_where_somebody_else_has_the_terminal() {
    let (_, story) = Run::of([
        (1, Input::Bell),
        (2, Input::Suspend),
        (3, Input::Bell),
        (4, Input::Continued),
        (5, key('q')),
    ])
    .go();
    assert_eq!(story[..2], ["Bell", "  ring"]);
    assert!(story[2].starts_with("Suspend"), "no frame for a bell");
    assert_eq!(story.iter().filter(|s| *s == "  ring").count(), 1);
}

#[test]
fn all_that_has_happened_already_is_one_frame() {
    let typed = "abcdef".chars().map(|c| (1, key(c)));
    let text = [(1, Input::Burst("text".into())), (1, key('x'))];
    let mut run = Run::of(typed.chain(text).chain([(2, key('q'))]));
    run.at_once = true;
    let (_, story) = run.go();
    let updates = story.iter().filter(|s| s.starts_with("  update"));
    assert_eq!(updates.count(), 9);
    let drawn: Vec<usize> = (0..)
        .zip(&story)
        .filter(|(_, s)| s.contains("draw"))
        .map(|(at, _)| at)
        .collect();
    assert_eq!(drawn.len(), 2, "the text is shown before what follows");
    assert!(story[drawn[0] - 1].contains("text"));
}

#[test]
fn a_bell_leaves_no_frame_out() {
    let mut run = Run::of([(1, key('n')), (1, Input::Bell), (2, key('q'))]);
    run.at_once = true;
    let (_, story) = run.go();
    assert_eq!(story.iter().filter(|s| s.contains("draw 1")).count(), 1);
}

#[test]
fn a_flood_does_not_stop_the_picture() {
    let flood = "ab".chars().cycle().take(4 * AT_ONCE).map(|c| (1, key(c)));
    let mut run = Run::of(flood.chain([(2, key('q'))]));
    run.at_once = true;
    let (_, story) = run.go();
    assert_eq!(story.iter().filter(|s| s.contains("draw 1")).count(), 4);
}
