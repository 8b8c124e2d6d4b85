//! Opens the screen that another one leads to.

use super::about::About;
use super::absence::Absence;
use super::change::ChangeScreen;
use super::check_in::CheckInScreen;
use super::correct::Correct;
use super::desk::Desk;
use super::edit::EditScreen;
use super::from_paper::FromPaper;
use super::health::Health;
use super::history::HistoryScreen;
use super::library::{LibraryScreen, Row, Sheet};
use super::matters::Matters;
use super::msg::Effect;
use super::own_exercise::OwnExercise;
use super::pain_panel::Saved;
use super::report::ReportScreen;
use super::session::{Begun, SessionScreen};
use super::settings::SettingsScreen;
use super::sound_check::SoundCheck;
use super::starting::{Start, Starting};
use super::stopped::Stopped;
use super::summary::Summary;
use super::told;
use super::turn::{Goto, Turn};
use super::unanswered::UnansweredScreen;
use super::unfinished::UnfinishedScreen;
use super::watch::Watch;
use super::welcome::{Programmes, Welcome};
use super::{App, Screen};
use crate::core::time::Now;
use crate::core::write::Write;
use std::sync::Arc;

impl App {
    /// Follows a turn; its own effects come first.
    pub(super) fn go(&mut self, turn: Turn, now: Now) -> Vec<Effect> {
        let mut effects = turn.effects;
        if let Some(goto) = turn.to {
            let (screen, more) = self.open(goto, now);
            let before = std::mem::replace(&mut self.screen, screen);
            told::follow(&mut effects, more);
            // Nothing that the screen before said goes on over this one.
            if !effects
                .iter()
                .any(|effect| matches!(effect, Effect::Say(_)))
            {
                effects.push(Effect::Hush);
            }
            let begins = matches!(self.screen, Screen::Session(_));
            if matches!(before, Screen::Starting(_)) && !begins {
                effects.push(self.desk.write(Write::Release));
            }
        }
        effects
    }

    fn open(&mut self, goto: Goto, now: Now) -> (Screen, Vec<Effect>) {
        let desk = &mut self.desk;
        // The library is found as it was left; every other list begins at its top.
        if !matches!(goto, Goto::List | Goto::Programme(_) | Goto::Exercise(_)) {
            desk.scroll.first = None;
        }
        let screen = match goto {
            Goto::Start => match start(desk, now) {
                Screen::Programmes(_) => return self.programmes(),
                screen => screen,
            },
            Goto::Today => Screen::today(desk, now),
            Goto::Programmes => return self.programmes(),
            Goto::First(programme) => {
                let asked = UnansweredScreen::next(Some(Arc::clone(&programme)), desk, now);
                let Some(asked) = asked else {
                    return self.open(Goto::CheckIn(programme.into()), now);
                };
                Screen::Unanswered(Box::new(asked))
            }
            Goto::CheckIn(wish) => {
                let (check_in, effects) = CheckInScreen::open(wish, desk, now);
                return (Screen::CheckIn(Box::new(check_in)), effects);
            }
            Goto::Health(line) => Screen::Health(Health::open(line)),
            Goto::Change(programme) => {
                Screen::Change(Box::new(ChangeScreen::new(&programme, desk, now)))
            }
            Goto::Instead(instead) => match EditScreen::with_easier(&instead, desk) {
                Some((edit, effects)) => return (Screen::Edit(Box::new(edit)), effects),
                None => Screen::today(desk, now),
            },
            Goto::Edit { id, is_from_today } => {
                let parked = self.parked.take_if(|parked| parked.is_of(&id));
                let edit = parked.map(|parked| parked.taken_up());
                match edit.or_else(|| EditScreen::open(&id, is_from_today, desk)) {
                    Some(edit) => Screen::Edit(Box::new(edit)),
                    None => Screen::today(desk, now),
                }
            }
            Goto::NewProgramme => {
                let parked = self.parked.take_if(|parked| parked.is_new());
                let edit = parked.map(|parked| parked.taken_up());
                match edit.or_else(|| EditScreen::new_one(desk)) {
                    Some(edit) => Screen::Edit(Box::new(edit)),
                    None => Screen::Library(Box::new(self.list())),
                }
            }
            Goto::OwnExercise(like) => {
                let parked = self.parked_form.take_if(|_| like.is_none());
                let form = parked.map(|form| form.taken_up());
                let form = form.unwrap_or_else(|| OwnExercise::open(like));
                Screen::OwnExercise(Box::new(form))
            }
            Goto::Lists => Screen::CheckIn(Box::new(CheckInScreen::lists(desk))),
            Goto::Usual(line) => Screen::CheckIn(Box::new(CheckInScreen::usual(desk, line))),
            Goto::Session {
                id,
                plan,
                pain_before,
                left_out,
                today,
                wish,
            } => {
                let begun = Begun {
                    id,
                    pain_before,
                    left_out,
                    today,
                };
                let start = Start::New { begun, plan, wish };
                let (starting, claim) = Starting::open(start, desk, now);
                return (Screen::Starting(Box::new(starting)), vec![claim]);
            }
            Goto::Resumed(left) => {
                let (starting, claim) = Starting::open(Start::Resumed(left), desk, now);
                return (Screen::Starting(Box::new(starting)), vec![claim]);
            }
            Goto::Begin => return self.begin(now),
            Goto::Watch(seen, left) => {
                let (watch, look) = Watch::open(seen, left, now);
                return (Screen::Watch(Box::new(watch)), look.into_iter().collect());
            }
            Goto::Unfinished(left) => Screen::Unfinished(Box::new(UnfinishedScreen::again(*left))),
            Goto::Ended(record, saved) => {
                let stopped = Stopped::after(&record, saved.clone());
                let summary = Summary::new(*record, saved, desk, now);
                match stopped {
                    Some(stopped) => {
                        let told = stopped.told(desk);
                        let stopped = Box::new(stopped.then(summary));
                        return (Screen::Stopped(stopped), vec![told]);
                    }
                    None => Screen::Summary(Box::new(summary)),
                }
            }
            Goto::Closed(record) => match Stopped::after(&record, Saved::Nothing) {
                Some(stopped) => Screen::Stopped(Box::new(stopped)),
                None => start(desk, now),
            },
            Goto::Summary => match &mut self.screen {
                Screen::Stopped(stopped) => stopped.then.take().map(Screen::Summary),
                _ => None,
            }
            .unwrap_or_else(|| start(desk, now)),
            Goto::History => {
                let (history, effects) = HistoryScreen::open(desk, now);
                let effects = effects.into_iter().collect();
                return (Screen::History(Box::new(history)), effects);
            }
            Goto::Report => {
                let (report, effects) = ReportScreen::open(desk, now);
                let effects = effects.into_iter().collect();
                return (Screen::Report(Box::new(report)), effects);
            }
            Goto::HistorySince(day) => {
                let (history, effects) = HistoryScreen::since(day, desk, now);
                let effects = effects.into_iter().collect();
                return (Screen::History(Box::new(history)), effects);
            }
            Goto::HistoryOf(range) => {
                Screen::History(Box::new(HistoryScreen::new(range, desk, now)))
            }
            Goto::Correct(range) => {
                let (correct, effects) = Correct::open(range, desk, now);
                let effects = effects.into_iter().collect();
                return (Screen::Correct(Box::new(correct)), effects);
            }
            Goto::FromPaper => match FromPaper::open(desk, now) {
                Some(screen) => Screen::FromPaper(Box::new(screen)),
                None => return self.open(Goto::History, now),
            },
            Goto::Library => Screen::Library(Box::new(LibraryScreen::new(desk))),
            Goto::List => Screen::Library(Box::new(self.list())),
            Goto::Programme(programme) => self.sheet(Row::Programme(programme)),
            Goto::Exercise(exercise) => self.sheet(Row::Exercise(exercise)),
            Goto::Matters => Screen::Matters(Box::new(Matters::open(desk, now))),
            Goto::Absence(line) => Screen::Absence(Absence::new(line, desk, now)),
            Goto::About => Screen::About(About::default()),
            Goto::Settings(at) => Screen::Settings(SettingsScreen { at }),
            Goto::SoundCheck(from) => {
                let (check, effects) = SoundCheck::open(from, desk);
                return (Screen::SoundCheck(Box::new(check)), effects);
            }
        };
        (screen, Vec::new())
    }

    /// The session that was about to begin.
    fn begin(&mut self, now: Now) -> (Screen, Vec<Effect>) {
        let desk = &mut self.desk;
        match &self.screen {
            Screen::Starting(starting) => match starting.start.clone() {
                Start::New { begun, plan, .. } => {
                    let (session, effects) = SessionScreen::begin(begun, *plan, desk, now);
                    (Screen::Session(Box::new(session)), effects)
                }
                Start::Resumed(left) => {
                    let (session, resume) = SessionScreen::resume(left.0, left.1, desk);
                    (Screen::Session(Box::new(session)), vec![resume])
                }
            },
            _ => (start(desk, now), Vec::new()),
        }
    }

    /// The programmes. The first choice leads to the sound check, which wants to know by then what
    /// the machine has.
    fn programmes(&self) -> (Screen, Vec<Effect>) {
        let screen = Screen::Programmes(Programmes::new(&self.desk));
        (screen, self.desk.find_voice().into_iter().collect())
    }

    fn sheet(&self, row: Row) -> Screen {
        Screen::Sheet(Box::new(Sheet {
            row,
            top: 0,
            list: Box::new(self.list()),
        }))
    }

    /// The list of the library as it was left, where it was.
    fn list(&self) -> LibraryScreen {
        match &self.screen {
            Screen::Library(list) => (**list).clone(),
            Screen::Sheet(sheet) => (*sheet.list).clone(),
            _ => LibraryScreen::new(&self.desk),
        }
    }
}

/// Where the program begins once it knows enough: the programmes until one is chosen, then Today, and
/// before it whether what ran to its end was done.
/// One that is chosen and cannot be had stays chosen: Today says so.
pub(super) fn start(desk: &Desk, now: Now) -> Screen {
    if !desk.is_welcomed() {
        Screen::Welcome(Welcome::new(desk))
    } else if desk.settings.programme.is_none() {
        Screen::Programmes(Programmes::new(desk))
    } else {
        let asked = UnansweredScreen::next(None, desk, now);
        asked.map_or_else(
            || Screen::today(desk, now),
            |asked| Screen::Unanswered(Box::new(asked)),
        )
    }
}
