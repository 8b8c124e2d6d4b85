//! A session: the number, the phase word, the side; then everything else.
//!
//! ```text
//!  Pelvic tilt                              1 of 3 · 11 min 40 s left
//!  ──────────────────────────────────────────────────────────────────
//!      ██████     H O L D
//!          ██
//!      ██████     seconds
//!          ██
//!      ██████     right side
//!      ━━━━━━━━━━━━━╸──────────
//!      set ● ● ○     repetition 4 of 10
//!      Tilt your pelvis so the low back presses softly into the floor.
//!      next   Knee-to-chest stretch
//! ```

use super::bar::{Share, dots, progress};
use super::digits::{big_text, size_for};
use super::ink::Ink;
use super::page::Page;
use super::panels;
use super::words::{cells, spaced, wrap};
use crate::app::sitting::{Panel, Sitting};
use crate::core::exercise::{Dose, Exercise};
use crate::core::plan::{Step, StepKind};
use crate::core::session::{FrozenBy, Glance, State};
use crate::core::text::Text;
use crate::core::time::Mono;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::time::Duration;

pub(super) fn draw(sitting: &Sitting, at: Mono, page: &Page<'_>, buf: &mut Buffer) {
    let Some(glance) = sitting.session.glance(at) else {
        return;
    };
    let scene = Scene {
        sitting,
        glance,
        page,
    };
    let left = page.desk.texts.length(glance.total_left);
    let of = sitting.session.plan().items().len();
    let place = page.with(
        "session-place",
        &[
            ("at", number(glance.step.item + 1).into()),
            ("of", number(of).into()),
        ],
    );
    let left = page.with("session-left", &[("time", left.as_str().into())]);
    let room = page.frame(
        &scene.name(glance.step.item),
        &format!("{place} · {left}"),
        buf,
    );
    if page.roomy() {
        scene.roomy(room, buf);
    } else {
        scene.close(room, buf);
    }
    match &sitting.panel {
        Some(Panel::Feel(feel)) => panels::feel(feel, true, page, buf),
        Some(Panel::Leave) => panels::leave(page, buf),
        Some(Panel::Minutes(minutes)) => panels::minutes(*minutes, page, buf),
        None => {}
    }
}

fn number(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

/// A session at one moment, about to be drawn.
struct Scene<'a> {
    sitting: &'a Sitting,
    glance: Glance<'a>,
    page: &'a Page<'a>,
}

impl Scene<'_> {
    fn roomy(&self, room: Rect, buf: &mut Buffer) {
        const LEFT: u16 = 4;
        let skin = self.page.skin;
        let tall = (room.height / 3).max(5);
        let wide = room.width.saturating_sub(LEFT) * 3 / 5;
        let (width, height) = self.digits_size(wide, tall);
        let top = room.y + 1;
        let digits = Rect::new(room.x + LEFT, top, width, height);
        self.draw_number(digits, buf);

        let word_x = LEFT + width + 5;
        let mut ink = Ink::new(room, buf);
        let middle = 1 + height / 2;
        ink.text(
            word_x,
            1 + u16::from(height > 5),
            &self.word(room.width - word_x),
            self.style(),
        );
        ink.text(word_x, middle, &self.unit(), skin.dim());
        let side = self.side();
        let low = 1 + height - 1 - u16::from(height > 5);
        ink.text(word_x, low, &side, skin.title());

        let mut y = 1 + height;
        let wide = room.width.saturating_sub(LEFT);
        ink.fitted(LEFT, y, wide, &self.hint(true), self.hint_style());
        y += 1;
        let bar = Rect::new(room.x + LEFT, room.y + y, (room.width / 2).min(48), 1);
        progress(bar, self.share(), self.style(), skin, buf);
        y += 1;
        let mut ink = Ink::new(room, buf);
        let counts = self.counts();
        if !counts.spans.is_empty() {
            ink.line(LEFT, y, wide, &counts, Style::new());
            y += 1;
        }
        y += 1;
        self.steps(&mut ink, LEFT, y, room.height.saturating_sub(y + 2));
        ink.fitted(
            LEFT,
            room.height.saturating_sub(1),
            wide,
            &self.next(),
            skin.dim(),
        );
    }

    /// 40×12: number, phase, side, counts; nothing else.
    fn close(&self, room: Rect, buf: &mut Buffer) {
        const LEFT: u16 = 1;
        let skin = self.page.skin;
        let tall = room.height.saturating_sub(2).clamp(3, 6);
        let (width, height) = self.digits_size(room.width / 2, tall);
        let digits = Rect::new(room.x + LEFT, room.y + 1, width, height);
        self.draw_number(digits, buf);
        let x = LEFT + width + 2;
        let left = room.width.saturating_sub(x);
        let mut ink = Ink::new(room, buf);
        ink.fitted(x, 1, left, &self.word(left), self.style());
        let mut y = 2;
        for (text, style) in [
            (self.unit(), skin.dim()),
            (self.rep_short(), skin.plain()),
            (self.set_short(), skin.plain()),
            (self.side(), skin.title()),
        ] {
            if !text.is_empty() {
                ink.fitted(x, y, left, &text, style);
                y += 1;
            }
        }
        let last = room.height.saturating_sub(1);
        let wide = room.width.saturating_sub(LEFT);
        ink.fitted(LEFT, last, wide, &self.hint(false), self.hint_style());
    }

    /// The number.
    fn draw_number(&self, area: Rect, buf: &mut Buffer) {
        let number = self.number();
        let digits = u16::try_from(number.chars().count()).unwrap_or(2);
        let (width, _) = size_for(digits, area.width, area.height);
        // Where two digits become one, the last stays where it was.
        let left = if self.glance.step.lasts >= Duration::from_secs(10) && !number.contains(':') {
            area.width.saturating_sub(width)
        } else {
            0
        };
        let area = Rect {
            x: area.x + left,
            width: area.width - left,
            ..area
        };
        big_text(&number, area, self.style(), buf);
    }

    /// Room for the largest number of this step, so that 10 and 9 have one size.
    fn digits_size(&self, wide: u16, tall: u16) -> (u16, u16) {
        let widest = if self.says_clock() {
            clock(self.glance.step.lasts).chars().count()
        } else {
            2
        };
        size_for(u16::try_from(widest).unwrap_or(2), wide, tall)
    }

    /// Seconds left, never 0; minutes and seconds where they are many; minutes gone on a walk.
    fn number(&self) -> String {
        match (self.glance.count, self.glance.step.kind) {
            (Some(count), _) => count.to_string(),
            (None, StepKind::Away) => (self.glance.so_far.as_secs() / 60 + 1).to_string(),
            (None, _) if self.glance.left > LONG && !self.says_clock() => {
                self.glance.left.as_secs().div_ceil(60).to_string()
            }
            (None, _) => clock(self.glance.left.max(Duration::from_millis(1))),
        }
    }

    /// Whether many seconds are written as minutes and seconds: a small window has room for the
    /// minutes only, if they are to be seen from the floor.
    fn says_clock(&self) -> bool {
        self.page.roomy()
            && self.glance.step.kind != StepKind::Away
            && self.glance.step.lasts > LONG
    }

    fn unit(&self) -> String {
        let name = match self.glance.step.kind {
            StepKind::Away => "session-minutes",
            _ if self.glance.count.is_none() && self.glance.left > LONG => "session-minutes",
            _ => "session-seconds",
        };
        self.page.say(name)
    }

    fn is_frozen(&self) -> bool {
        matches!(
            self.sitting.session.state(),
            State::Frozen { .. } | State::CameBack { .. }
        )
    }

    /// The phase word: what the exercise calls it, else what every exercise calls it.
    fn word(&self, room: u16) -> String {
        let word = if self.glance.count.is_some() {
            self.page.say("session-go-on")
        } else if self.is_frozen() {
            self.page.say("frozen-title")
        } else {
            self.phase()
        };
        let wide = spaced(&word);
        if cells(&wide) <= room {
            wide
        } else if cells(&word) <= room {
            word
        } else {
            self.general_word()
        }
    }

    fn phase(&self) -> String {
        let exercise = self.exercise();
        let spoken = exercise.map(|e| &e.spoken);
        let own: Option<&Text> = spoken.and_then(|s| match self.glance.step.kind {
            StepKind::Move | StepKind::Activity | StepKind::Away => s.into.as_ref(),
            StepKind::Hold => s.hold.as_ref(),
            StepKind::Return | StepKind::OtherReturn => s.back.as_ref(),
            StepKind::OtherWay => s.other_way.as_ref(),
            _ => None,
        });
        own.map_or_else(
            || self.general_word(),
            |text| text.of(self.page.lang()).to_string(),
        )
    }

    fn general_word(&self) -> String {
        self.page.say(match self.glance.step.kind {
            StepKind::Listen => "step-listen",
            StepKind::GetThere { .. } => "step-get-there",
            StepKind::CountIn => "step-count-in",
            StepKind::Move => "step-move",
            StepKind::Hold => "step-hold",
            StepKind::Return | StepKind::OtherReturn => "step-return",
            StepKind::OtherWay => "step-other-way",
            StepKind::Pause => "step-pause",
            StepKind::Rest => "step-rest",
            StepKind::ChangeSide => "step-change-side",
            StepKind::Activity => "step-activity",
            StepKind::Away => "step-away",
        })
    }

    fn style(&self) -> Style {
        let skin = self.page.skin;
        match self.glance.step.kind {
            _ if self.is_frozen() => skin.dim(),
            _ if self.glance.enough => skin.done(),
            StepKind::Hold => skin.hold(),
            _ => skin.accent(),
        }
    }

    fn side(&self) -> String {
        let step = self.glance.step;
        match (step.kind, step.side) {
            (StepKind::GetThere { .. }, _) => {
                let item = self.sitting.session.plan().items().get(step.item);
                item.map(|i| self.page.say(&format!("position-{}", i.position.word())))
                    .unwrap_or_default()
            }
            (_, Some(side)) => self.page.say(&format!("side-{}", side.word())),
            (_, None) => match self.dose() {
                Some(Dose::Repetitions(r)) if step.rep > 0 => match r.sides {
                    crate::core::exercise::Sides::Both => self.page.say("sides-both"),
                    _ => String::new(),
                },
                _ => String::new(),
            },
        }
    }

    fn dose(&self) -> Option<Dose> {
        let items = self.sitting.session.plan().items();
        items.get(self.glance.step.item).map(|item| item.dose)
    }

    /// Sets and repetitions, where the exercise has them: (sets, repetitions).
    fn amounts(&self) -> Option<(u32, u32)> {
        match self.dose()? {
            Dose::Repetitions(r) => Some((r.sets, r.reps.high())),
            Dose::Activity(_) => None,
        }
    }

    /// `set ● ● ○     repetition 4 of 10`
    fn counts(&self) -> Line<'static> {
        let skin = self.page.skin;
        let mut line = Line::default();
        let step = self.glance.step;
        let Some((sets, _)) = self.amounts().filter(|_| !is_before(step.kind)) else {
            return line;
        };
        if sets > 1 {
            let done = usize::try_from(step.set).unwrap_or(0);
            let label = self.page.say("session-set");
            line.spans
                .push(Span::styled(format!("{label} "), skin.dim()));
            let of = usize::try_from(sets).unwrap_or(0);
            line.spans.extend(dots(done, of, skin).spans);
            line.spans.push(Span::raw("      "));
        }
        let rep = self.rep("session-rep");
        if !rep.is_empty() {
            line.spans.push(Span::raw(rep));
        }
        line
    }

    fn rep(&self, name: &str) -> String {
        match self.amounts() {
            Some((_, reps)) if self.glance.step.rep > 0 => self.page.with(
                name,
                &[("at", self.glance.step.rep.into()), ("of", reps.into())],
            ),
            _ => String::new(),
        }
    }

    fn rep_short(&self) -> String {
        self.rep("session-rep-short")
    }

    fn set_short(&self) -> String {
        match self.amounts() {
            Some((sets, _)) if sets > 1 && self.glance.step.set > 0 => self.page.with(
                "session-set-short",
                &[("at", self.glance.step.set.into()), ("of", sets.into())],
            ),
            _ => String::new(),
        }
    }

    fn share(&self) -> Share {
        Share::of_time(self.glance.so_far, self.glance.step.lasts)
    }

    /// One line that only sometimes is there: enough, why it stands still, what could not be
    /// written. In full where there is room.
    fn hint(&self, full: bool) -> String {
        if let Some(trouble) = &self.sitting.trouble {
            return trouble.to_string();
        }
        match self.sitting.session.state() {
            State::Frozen { by, .. } => {
                let hint = self.page.say("frozen-hint");
                let more = if *by == FrozenBy::Gap {
                    "frozen-gap"
                } else if self.glance.step.lasts < RESTARTS_BELOW {
                    "frozen-restarts"
                } else {
                    "frozen-goes-on"
                };
                if full {
                    format!("{hint} {}", self.page.say(more))
                } else {
                    hint
                }
            }
            State::Running { .. } if self.glance.enough => self.page.say("session-enough"),
            _ => String::new(),
        }
    }

    fn hint_style(&self) -> Style {
        let skin = self.page.skin;
        if self.sitting.trouble.is_some() {
            skin.hold()
        } else if self.glance.enough && !self.is_frozen() {
            skin.done()
        } else {
            skin.title()
        }
    }

    /// The instruction, as much of it as there is room for, and how to breathe.
    fn steps(&self, ink: &mut Ink<'_>, x: u16, top: u16, rows: u16) {
        let Some(exercise) = self.exercise() else {
            return;
        };
        let skin = self.page.skin;
        let room = usize::from(ink.area().width.saturating_sub(x));
        let mut lines: Vec<(String, Style)> = Vec::new();
        let breath = exercise
            .breath
            .map(|b| self.page.say(&format!("breath-{}", b.word())));
        let breath = breath.map(|text| wrap(&text, room)).unwrap_or_default();
        // A sentence that is cut in its middle helps nobody.
        let most = usize::from(rows).saturating_sub(breath.len());
        for step in exercise.steps.of(self.page.lang()) {
            let step = wrap(step.as_str(), room);
            if lines.len() + step.len() > most {
                break;
            }
            lines.extend(step.into_iter().map(|line| (line, skin.plain())));
        }
        lines.extend(breath.into_iter().map(|line| (line, skin.accent())));
        for (row, (line, style)) in (top..).zip(lines).take(usize::from(rows)) {
            ink.text(x, row, &line, style);
        }
    }

    fn exercise(&self) -> Option<&Exercise> {
        self.sitting
            .exercises
            .get(self.glance.step.item)?
            .as_deref()
    }

    fn name(&self, item: usize) -> String {
        let exercise = self.sitting.exercises.get(item).and_then(Option::as_deref);
        let id = self
            .sitting
            .session
            .plan()
            .items()
            .get(item)
            .map(|i| i.exercise.to_string());
        exercise
            .map(|e| e.name.of(self.page.lang()).to_string())
            .or(id)
            .unwrap_or_default()
    }

    /// What comes after this exercise, or after this side.
    fn next(&self) -> String {
        let step = self.glance.step;
        let later = |s: &&Step| s.starts > step.starts && s.item != step.item;
        let label = self.page.say("session-next");
        let timeline = self.sitting.session.plan().timeline();
        let change = timeline.iter().find(|s| {
            s.starts > step.starts && s.item == step.item && s.kind == StepKind::ChangeSide
        });
        if let Some(side) = change.filter(|s| s.set == step.set).and_then(|s| s.side) {
            let side = self.page.say(&format!("side-{}", side.word()));
            return format!("{label}   {}, {side}", self.name(step.item));
        }
        match timeline.iter().find(later) {
            Some(next) => format!("{label}   {}", self.name(next.item)),
            None => self.page.say("session-last"),
        }
    }
}

/// Whether this is before the first repetition.
fn is_before(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::Listen | StepKind::GetThere { .. } | StepKind::CountIn
    )
}

/// A frozen step shorter than this starts again; the session decides, the hint only says so.
const RESTARTS_BELOW: Duration = Duration::from_secs(10);

/// Seconds past which a number is written as minutes and seconds.
const LONG: Duration = Duration::from_secs(99);

fn clock(left: Duration) -> String {
    let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    if left > LONG {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    } else {
        seconds.to_string()
    }
}
