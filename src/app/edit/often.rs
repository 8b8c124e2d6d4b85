//! How often a programme is done: so many days a week, whenever it helps, or on chosen days.

use super::{EditScreen, Stage};
use crate::app::desk::Desk;
use crate::app::turn::Turn;
use crate::core::keys::Action;
use crate::core::programme::{Frequency, Weekdays};
use crate::core::ring::Way;
use chrono::Weekday;

/// Days of a week.
const WEEK: usize = 7;

impl EditScreen {
    /// The days of a week in the person's order, each with whether it is chosen.
    pub fn week(&self, desk: &Desk) -> Vec<(Weekday, bool)> {
        let first = desk.settings.week_starts.day();
        let week = std::iter::successors(Some(first), |day| Some(day.succ()));
        let chosen = self.programme.frequency.chosen();
        let is_chosen = |day: Weekday| chosen.is_some_and(|days| days.holds(day));
        week.take(WEEK).map(|day| (day, is_chosen(day))).collect()
    }

    pub(super) fn often(&mut self, action: Action, desk: &Desk) -> Turn {
        let Stage::Often(at) = self.stage else {
            return Turn::stay();
        };
        match action {
            Action::Confirm | Action::Cancel => self.stage = Stage::List,
            Action::Digit(days) => self.set_days(Frequency::DaysPerWeek(days.clamp(1, 7)), desk),
            Action::NoneOfThese => self.set_days(Frequency::AsNeeded, desk),
            Action::Less | Action::More => {
                self.stage = Stage::Often(Way::from(action).index(WEEK, at));
            }
            Action::Tick => self.tick(at, desk),
            Action::Pick(place) if usize::from(place) < WEEK => {
                self.stage = Stage::Often(place.into());
                self.tick(place.into(), desk);
            }
            _ => {}
        }
        Turn::stay()
    }

    /// Chooses a day of the week, or leaves it out again. One at least stays.
    fn tick(&mut self, place: usize, desk: &Desk) {
        let week = self.week(desk);
        let Some((day, _)) = week.get(place).copied() else {
            return;
        };
        let days = match self.programme.frequency.chosen() {
            Some(days) => days.toggled(day),
            None => Weekdays::new([day]),
        };
        if let Some(days) = days {
            self.set_days(Frequency::On(days), desk);
        }
    }

    fn set_days(&mut self, days: Frequency, desk: &Desk) {
        let made = usize::from(self.draft.set_days(days));
        self.changed(made, desk);
    }
}
