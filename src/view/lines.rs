//! The screens as lines of words: for screen readers, braille displays and logs.
//!
//! A screen is drawn into a buffer as tall as it needs, in [`Form::Lines`]: without hairlines,
//! borders, big digits, figures and charts, with each key on its own line and a letter as the mark
//! of the chosen row. The buffer is then read row by row. So each text stands in one place only,
//! and no warning is written twice. Three screens write their lines themselves: the session, which
//! has no countdown here, the history, which has numbers instead of charts, and the session of
//! another window, whose repetitions are not told one by one.
//!
//! The result has letters, digits and plain punctuation only.

mod read;

pub use super::line::{Due, Line};
use super::line_widgets::{key, pain_first};
use super::page::Page;
pub use super::theme::Form;
use super::theme::Skin;
use super::{Kept, history, render, session, watch};
use crate::app::check_in::{Question, Stage};
use crate::app::edit;
use crate::app::library::Row;
use crate::app::session::Panel;
use crate::app::watch::Seen;
use crate::app::{App, Over, Screen, from_paper, matters, own_exercise, summary};
use crate::core::time::Mono;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use read::read;
pub use read::spell;

/// A screen in lines, at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainScreen {
    /// The name of the scene. A new scene is written whole, the same one only where it changed.
    pub scene: String,
    /// The lines, from the title to the keys.
    pub lines: Vec<Line>,
}

/// Columns of the buffer, wide enough for everything that fits into a usual window.
const COLUMNS: u16 = 160;
/// Rows of the buffer, without those of a list.
const ROWS: u16 = 240;

/// Writes the app in lines, as it is at one moment.
pub fn plain_screen(app: &App, at: Mono) -> PlainScreen {
    let listed = match &app.screen {
        Screen::Library(library) => library.rows.len(),
        Screen::Edit(screen) => screen.rows(),
        Screen::Correct(correct) => correct.entries.len(),
        _ => 0,
    };
    let rows = u16::try_from(listed).unwrap_or(u16::MAX);
    let page = Page {
        desk: &app.desk,
        skin: Skin::LINES,
        area: Rect::new(0, 0, COLUMNS, ROWS.saturating_add(rows)),
        context: app.context(),
        eases: super::eases(&app.screen),
        changes: app.changes(),
        kept: &Kept::default(),
    };
    let lines = match (&app.over, &app.screen) {
        (None, Screen::Session(screen)) if screen.panel.is_none() && !screen.is_asking_back() => {
            session::plain_lines(screen, at, &page)
        }
        // It is gone before it is read.
        (None, Screen::Starting(_)) => Vec::new(),
        (None, Screen::History(screen)) => history::plain_lines(screen, &page),
        (None, Screen::Watch(watch)) => watch::plain_lines(watch, &page),
        _ => {
            let mut buf = Buffer::empty(page.area);
            render(app, at, page.skin, page.area, &mut buf);
            read(&buf, page.keys(page.context).len())
        }
    };
    let known = known_keys(app, &page);
    let spelt = lines.into_iter().map(|line| Line {
        due: if known.contains(&line.text) {
            Due::First
        } else {
            line.due
        },
        text: spell(&line.text),
    });
    PlainScreen {
        scene: scene(app),
        lines: spelt.collect(),
    }
}

/// The keys that somebody who comes back to a screen knows already. Pain and help are said each time,
/// and so is every answer to a question.
fn known_keys(app: &App, page: &Page<'_>) -> Vec<String> {
    let comes_back = matches!(
        app.screen,
        Screen::Today(_)
            | Screen::Library(_)
            | Screen::Sheet(_)
            | Screen::Edit(_)
            | Screen::OwnExercise(_)
            | Screen::History(_)
            | Screen::Report(_)
            | Screen::Settings(_)
            | Screen::About(_)
            | Screen::Health(_)
    );
    if app.over.is_some() || !comes_back {
        return Vec::new();
    }
    let keys = pain_first(&page.keys(page.context));
    let others = keys.iter().skip(1).filter(|(cap, _)| cap != "?");
    others.map(key).collect()
}

/// A name for the screen that stays the same while only its content changes.
fn scene(app: &App) -> String {
    match &app.over {
        Some(Over::Help) => return "help".to_owned(),
        Some(Over::Pain(feel)) => return format!("feel {:?}", feel.kind),
        None => {}
    }
    match &app.screen {
        Screen::Welcome(_) => format!("welcome {:?}", app.desk.texts.lang()),
        Screen::Programmes(_) => "programmes".to_owned(),
        Screen::Today(_) => "today".to_owned(),
        Screen::Change(_) => "change".to_owned(),
        Screen::Edit(screen) => match &screen.stage {
            edit::Stage::List => "edit".to_owned(),
            edit::Stage::Pick(list) => format!("edit, pick {}", list.searching),
            edit::Stage::Dose(dosing) => match &dosing.ask {
                Some(ask) => format!("edit, outside {}", ask.reason.is_some()),
                None => format!("edit, dose {} {:?}", dosing.row, dosing.level),
            },
            edit::Stage::Often(_) => "edit, often".to_owned(),
            edit::Stage::Further(_) => "edit, further".to_owned(),
            edit::Stage::Name(_) => "edit, name".to_owned(),
            edit::Stage::Signed => "edit, signed".to_owned(),
            edit::Stage::Leave => "edit, leave".to_owned(),
            edit::Stage::Changed(_) => "edit, changed".to_owned(),
        },
        Screen::OwnExercise(form) => match &form.stage {
            own_exercise::Stage::Form => "own exercise".to_owned(),
            own_exercise::Stage::Text(line, _) => format!("own exercise, text {line:?}"),
            own_exercise::Stage::Leave(_) => "own exercise, leave".to_owned(),
            own_exercise::Stage::Saved(_) => "own exercise, saved".to_owned(),
        },
        Screen::CheckIn(check) => match &check.stage {
            Stage::Ask(Question::Pain(_)) => "asks pain".to_owned(),
            Stage::Ask(Question::Usual(_)) => "asks usual".to_owned(),
            Stage::Ask(Question::List(list)) => format!("asks {:?}", list.level),
            Stage::Ask(question) => format!("asks {question:?}"),
            Stage::Reading => "reads".to_owned(),
            Stage::Advice(advice) => format!("advises {advice:?}"),
            Stage::Offered(_) => "offers".to_owned(),
            Stage::AskMore(_) => "tells".to_owned(),
        },
        Screen::Session(screen) => match &screen.panel {
            Some(Panel::Pain(feel)) => format!("felt {:?}", feel.kind),
            Some(Panel::Unchanged(_)) => "unchanged".to_owned(),
            Some(Panel::OneMore(..)) => "one-more".to_owned(),
            Some(Panel::Leave) => "leave".to_owned(),
            Some(Panel::Minutes(_)) => "minutes".to_owned(),
            None if screen.is_asking_back() => "asks back".to_owned(),
            None => {
                let item = screen.session.step().map(|step| step.item);
                format!("exercise {item:?} of {}", screen.occasion.id)
            }
        },
        Screen::Starting(_) => "starting".to_owned(),
        Screen::Stopped(_) => "stopped".to_owned(),
        Screen::Summary(summary) => match &summary.stage {
            summary::Stage::After(_) => "after".to_owned(),
            summary::Stage::Note { .. } => "note".to_owned(),
            summary::Stage::Done(_) => "done".to_owned(),
        },
        Screen::History(history) => format!("history {:?}", history.figures.range),
        Screen::Report(report) => format!("report {}", report.field.is_some()),
        Screen::Correct(screen) => match &screen.page {
            None => format!("correct {:?}", screen.range),
            Some(page) => {
                let field = page.field.as_ref().map(|_| page.at);
                format!("correct {} {field:?}", page.entry.id)
            }
        },
        Screen::FromPaper(screen) => match &screen.stage {
            from_paper::Stage::Days => "from paper".to_owned(),
            from_paper::Stage::Sure(_) => "from paper, sure".to_owned(),
            from_paper::Stage::Leave => "from paper, leave".to_owned(),
        },
        Screen::Health(_) => "health".to_owned(),
        Screen::Matters(matters) => match &matters.stage {
            matters::Stage::Goal(_) => format!("goal {:?}", matters.place()),
            matters::Stage::Score(_) => format!("score {:?}", matters.place()),
            matters::Stage::Overall(_) => "overall".to_owned(),
            matters::Stage::Time(_) => "asks time".to_owned(),
            matters::Stage::Look(_) => "goals".to_owned(),
        },
        Screen::Absence(_) => "absence".to_owned(),
        Screen::Settings(_) => "settings".to_owned(),
        Screen::SoundCheck(check) => format!("sound check {}", check.unheard),
        Screen::Library(library) => format!("library {:?}", library.filter),
        Screen::Sheet(sheet) => match &sheet.row {
            Row::Programme(programme) => format!("programme {}", programme.id),
            Row::Exercise(exercise) => format!("exercise to read {}", exercise.id),
        },
        Screen::About(about) => format!("about {}", about.at),
        Screen::Unfinished(_) => "unfinished".to_owned(),
        Screen::Unanswered(asked) => format!("unanswered {}", asked.session.id),
        Screen::Watch(watch) => match &watch.seen {
            Seen::Runs(there) => {
                let at = there.as_ref().map(|there| (there.item(), there.is_paused));
                format!("watch {at:?}")
            }
            Seen::Over(ending) => format!("watched {ending:?}"),
        },
    }
}
