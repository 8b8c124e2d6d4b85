//! The keymap: the rows of each context, in the order of the key bar. Key handling, the key bar,
//! the help and the list of fixed keys all read this table.

use super::{Action, Key, Row, rows};

macro_rules! keymap {
    ($($(#[$doc:meta])* $context:ident: $($rows:ident),+;)+) => {
        /// The situation in which a key is pressed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Context {
            $($(#[$doc])* $context,)+
        }

        impl Context {
            /// Every context.
            pub const ALL: &'static [Self] = &[$(Self::$context,)+];

            const fn series(self) -> &'static [&'static [Row]] {
                match self {
                    $(Self::$context => &[$(rows::$rows),+],)+
                }
            }
        }
    };
}

keymap! {
    /// The three sentences of the first start, with the countries where there is room.
    Welcome: UNDERSTOOD, PAIN, LANGUAGE, UP_DOWN, QUIT, HELP;
    /// The countries, where there is no room for both.
    Country: CHOOSE, PAIN, LANGUAGE, UP_DOWN, BACK_OR_QUIT, HELP;
    /// The programmes, a letter each.
    Programmes: CHOICES, PAIN, CHOOSE_THIS, LIST_ARROWS, BACK_OR_QUIT, HELP;
    /// Today.
    Today: START, PAIN, HISTORY, LIBRARY, SETTINGS, GENTLER, CHANGE_TODAY, EDIT_QUIETLY, ABOUT, GOALS, INSTEAD, AWAY, HELP, QUIT;
    /// Today, with the advice to talk with someone.
    TodayTalk: START, PAIN, TALKED, HISTORY, LIBRARY, SETTINGS, GENTLER, CHANGE_TODAY, EDIT_QUIETLY, ABOUT, GOALS, INSTEAD, AWAY, HELP, QUIT;
    /// Today, when the next programme is offered.
    TodayOnward: START, PAIN, ONWARD, HISTORY, LIBRARY, SETTINGS, GENTLER, CHANGE_TODAY, EDIT_QUIETLY, ABOUT, GOALS, INSTEAD, AWAY, HELP, QUIT;
    /// Today, when another level of the programme is offered.
    TodayLevel: START, PAIN, TAKE_LEVEL, HISTORY, LIBRARY, SETTINGS, GENTLER, CHANGE_TODAY, EDIT_QUIETLY, ABOUT, GOALS, INSTEAD, AWAY, HELP, QUIT;
    /// Today, when another level is a question for the clinician.
    TodayLevelAsk: START, PAIN, ASKED_LEVEL, HISTORY, LIBRARY, SETTINGS, GENTLER, CHANGE_TODAY, EDIT_QUIETLY, ABOUT, GOALS, INSTEAD, AWAY, HELP, QUIT;
    /// Today, after another level was taken.
    TodayLevelTaken: START, PAIN, UNDO_LEVEL, HISTORY, LIBRARY, SETTINGS, GENTLER, CHANGE_TODAY, EDIT_QUIETLY, ABOUT, GOALS, INSTEAD, AWAY, HELP, QUIT;
    /// Today, when the rules allow no session: Enter leads to the question that stands in the way.
    TodayResting: ANSWER, PAIN, HISTORY, LIBRARY, SETTINGS, ABOUT, HELP, QUIT;
    /// Today's session, to be changed for today.
    Change: START, PAIN, OUT_TODAY, EASIER, HARDER, SHORTER, ORDER, ONLY, OTHER_PROGRAMME, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// The pain question of a check-in.
    AskPain: LEVELS, LESS_MORE, THIS, PAIN, BACK, HELP;
    /// How much pain is usual?
    AskUsual: LEVELS, VARIES, LESS_MORE, THIS, PAIN, ONE_BACK, HELP;
    /// Somebody should know about the usual pain.
    Told: ON, PAIN, TALKED, ONE_BACK, HELP;
    /// "Anything new since last time?", or another yes or no.
    AskNew: NOTHING_NEW, SOMETHING_NEW, PAIN, BACK, HELP;
    /// One of a few answers, a letter each.
    Pick: PICKS, PAIN, BACK, HELP;
    /// Are these ticks right?
    AskRight: TICKS_RIGHT, PAIN, BACK_TO_LIST, BACK, HELP;
    /// A list of signs or conditions with nothing ticked.
    List: NONE, PAIN, TICKS, LIST_UP_DOWN, BACK, HELP;
    /// The same with something ticked.
    Ticked: LIST_DONE, PAIN, TICKS, LIST_UP_DOWN, BACK, HELP;
    /// The rest of the log is being read before the result of a check-in, or a session is about to
    /// begin.
    Reading: PAIN, BACK, HELP;
    /// No session is offered; the screen says what to do instead.
    Advice: CONTINUE, PAIN, QUIT, HELP;
    /// A plan is offered, and others that may be chosen.
    Offer: START, PAIN, CHOICES, LIST_ARROWS, BACK, HELP;
    /// Plans, with the advice to talk with someone.
    OfferTalk: START, PAIN, TALKED, CHOICES, LIST_ARROWS, BACK, HELP;
    /// More is asked for than what is offered.
    AskMore: AS_OFFERED, PAIN, ALL_THE_SAME, BACK, HELP;
    /// An exercise is explained, or the patient gets into position.
    GettingReady: PAIN_STOPS, READY, FREEZE, LEAVE_OUT, EASIER, AGAIN, HELP, EXPLAIN, VOICE, LEAVE;
    /// A session runs.
    Running: PAIN_STOPS, FREEZE, NEXT, EASIER, AGAIN, HELP, EXPLAIN, VOICE, LEAVE;
    /// An activity away from the screen runs.
    Away: PAIN_STOPS, CAME_BACK, FREEZE, NEXT, AGAIN, HELP, VOICE, LEAVE;
    /// A session is frozen.
    Frozen: PAIN_STOPS, GO_ON, NEXT, EASIER, AGAIN, END, HELP, EXPLAIN, VOICE;
    /// Two minutes of rest after leg pain moved down.
    Resting: PAIN_STOPS, FREEZE, END, HELP, VOICE;
    /// That rest is frozen; neither "next" nor "back" does anything.
    RestFrozen: PAIN_STOPS, GO_ON, END, HELP, VOICE;
    /// How long the activity took.
    Minutes: RIGHT_MINUTES, PAIN_STOPS, MINUTES, HELP, VOICE, LEAVE;
    /// What do you feel?
    Feel: LEVELS, FEEL, LESS_MORE, THIS, STOP_HERE, PAIN_AGAIN;
    /// How strong is it?
    FeelLevel: LEVELS, LESS_MORE, THIS, STOP_HERE, PAIN_AGAIN;
    /// One of two answers, while a session is frozen.
    AskOn: PICKS, PAIN_STOPS, STOP_HERE, HELP;
    /// End the session here?
    AskLeave: PAIN_STOPS, YES_END, NO_GO_ON, HELP, VOICE, END_AND_LEAVE;
    /// After a stop.
    Stopped: CONTINUE, PAIN, QUIT, HELP;
    /// After a session: how is it now?
    After: LEVELS, LESS_MORE, THIS, PAIN, QUIT, HELP, NO_ANSWER;
    /// The patient types a note.
    Note: DONE, NO_NOTE;
    /// After the note.
    Done: TODAY, PAIN, INSTEAD, QUIT, HELP;
    /// After the note, with the advice to talk with someone.
    DoneTalk: TODAY, PAIN, TALKED, INSTEAD, QUIT, HELP;
    /// A session was left unfinished; its pain question comes first.
    Unfinished: LEVELS, LESS_MORE, THIS, PAIN, BACK, HELP;
    /// A session ran to its end, and nobody answered for it: was it done?
    Unanswered: PICKS, PAIN, LATER, HELP, QUIT;
    /// Another window runs a session.
    Watching: LOOK_AGAIN, PAIN, BACK, HELP;
    /// The session of another window is over.
    Watched: CONTINUE, PAIN, QUIT, HELP;
    /// The history.
    History: TO_TODAY, PAIN, RANGE, REPORT, FROM_PAPER, CORRECT, UP_DOWN, PAGES, CLOSE, HELP;
    /// The entries of the history, to be corrected.
    Correct: CHOOSE, PAIN, RANGE, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// One of them, line by line.
    CorrectEntry: CORRECT_THIS, PAIN, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// The patient types a time or a note.
    CorrectText: DONE, NO_INITIALS;
    /// A number of pain is corrected.
    CorrectLevel: LEVELS, LESS_MORE, THIS, PAIN, ONE_BACK, HELP;
    /// A programme or an amount is corrected.
    CorrectChoice: THIS, PAIN, CHANGE, ONE_BACK, HELP;
    /// Was it somebody else?
    CorrectSure: WITHDRAW, PAIN, STAY, HELP, QUIT;
    /// The report for the clinician, before it is handed over.
    Report: WRITE, PAIN, CHANGE, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// The patient types the initials of the report.
    Initials: DONE, NO_INITIALS;
    /// Weeks on paper are typed in.
    FromPaper: LEVELS, PAIN, NOTHING_DONE, STOPPED_ON_WAY, DONE, TAKE_BACK, DAYS, OTHER_PROGRAMME, ONE_BACK, HELP;
    /// This will be written.
    FromPaperSure: WRITE_DOWN, PAIN, ONE_BACK, HELP;
    /// Go back without writing?
    FromPaperLeave: LEAVE_IT, PAIN, STAY, HELP, QUIT;
    /// A programme that is being changed.
    Edit: OPEN, PAIN, ADD, TAKE_OUT, MOVE, SAVE, OFTEN, FURTHER, UNDO, BETTER_ORDER, ARROWS_ONLY, PAGES, ONE_BACK, HELP;
    /// An exercise is chosen for it.
    EditPick: ADD_THIS, PAIN, SEARCH, NARROW, NEXT_FILTER, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// The same while a search is typed.
    EditSearch: ADD_THIS, ARROWS_ONLY, NO_SEARCH;
    /// The dose of one exercise.
    EditDose: CHANGE, PAIN, NUMBERS, ERASE, LEVELS_OF, MORE_LEVELS, FEWER_LEVELS, DONE_OR_BACK, ARROWS_ONLY, UNDO, HELP;
    /// A dose that the exercise is not meant for, or that was not signed: all the same?
    EditOutside: ALL_THE_SAME, PAIN, AS_BEFORE, ONE_BACK, HELP;
    /// The patient types a name or a reason.
    EditText: DONE, NO_INITIALS;
    /// How often the programme is done.
    EditOften: DONE, PAIN, TICKS, TICK_DAY, EACH_DAY, SO_MANY_DAYS, AS_NEEDED, ONE_BACK, HELP;
    /// Its name, and which programmes go with it.
    EditMore: CHANGE, PAIN, CHOOSE, UP_DOWN, ONE_BACK, HELP;
    /// Leave with changes that are not saved?
    EditLeave: SAVE_FIRST, PAIN, LEAVE_UNSAVED, STAY_HERE, HELP, QUIT;
    /// Somebody else has changed the file meanwhile.
    EditChanged: KEEP_MINE, PAIN, TAKE_THEIRS, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// The file is gone meanwhile.
    EditGone: KEEP_MINE, PAIN, ONE_BACK, HELP;
    /// An exercise of the patient's own, to be filled in.
    OwnExercise: FILL_IN, PAIN, CHANGE, TAKE_OUT, SAVE, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// The patient types its name or a step.
    OwnExerciseText: DONE, NO_INITIALS;
    /// Leave without saving it?
    OwnExerciseLeave: SAVE_FIRST, PAIN, LEAVE_UNSAVED, STAY_HERE, HELP, QUIT;
    /// It is saved.
    OwnExerciseSaved: READ, PAIN, ONE_BACK, HELP;
    /// The goals, then and now.
    Goals: TO_TODAY, PAIN, OTHER_GOALS, BACK_OR_QUIT, HELP;
    /// The patient types the first goal.
    Goal: DONE, GOAL_LATER;
    /// The patient types a further goal.
    GoalMore: DONE, NO_MORE;
    /// How well can you do this now?
    GoalScore: SCORES, LESS_MORE, THIS, PAIN, LATER, HELP, QUIT;
    /// How is your back since then?
    Overall: PICKS, PAIN, LATER, HELP, QUIT;
    /// Which time of the day suits training.
    AskTime: THIS, PAIN, CHANGE, LATER, HELP, QUIT;
    /// Which days the patient is away or ill.
    Absence: DONE, PAIN, UP_DOWN, CHANGE, ONE_BACK, HELP;
    /// The settings.
    Settings: CHANGE, PAIN, UP_DOWN, PAGES, CLOSE_SETTINGS, HELP;
    /// What was said about the patient's health.
    Health: ANSWER_AGAIN, PAIN, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// Do you hear this?
    SoundCheck: HEARD, PAIN, UNHEARD, ONCE_MORE, BACK, HELP;
    /// The patient heard nothing.
    Unheard: ON, PAIN, ONCE_MORE, BACK, HELP;
    /// The list of the library.
    Library: READ, PAIN, SEARCH, NARROW, NEW_PROGRAMME, NEW_EXERCISE, NEXT_FILTER, UP_DOWN, PAGES, BACK, HELP;
    /// The same list, searched or filtered.
    LibraryNarrowed: READ, PAIN, SHOW_ALL, SEARCH, NARROW, NEW_PROGRAMME, NEW_EXERCISE, NEXT_FILTER, UP_DOWN, PAGES, HELP;
    /// The filters of the library.
    Filters: CHOOSE, PAIN, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// The patient types a search.
    Search: DONE, ARROWS_ONLY, NO_SEARCH;
    /// A programme to read.
    SheetProgramme: START, PAIN, MINE, EDIT, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// An exercise to read.
    SheetExercise: START, PAIN, ONE_LIKE_IT, UP_DOWN, PAGES, ONE_BACK, HELP;
    /// The pages about the patient's pain.
    About: NEXT_PAGE, PAIN, UP_DOWN, PAGES, TO_TODAY, CLOSE, HELP;
    /// The help.
    Help: PAIN, CLOSE_HELP;
}

impl Context {
    /// Its rows, in the order of the bar.
    pub fn rows(self) -> impl Iterator<Item = &'static Row> {
        self.series().iter().copied().flatten()
    }

    /// What a key does here without any own keys. A key with Shift means the same as without, unless it
    /// has a row of its own.
    pub fn action(self, key: Key) -> Option<Action> {
        let has = |key: Key| self.rows().find(move |row| row.keys.contains(&key));
        let row = has(key).or_else(|| has(key.small()));
        row.map(|row| row.action)
    }

    /// Whether letters are text here: no letter is a key, not even that for pain.
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::Note
                | Self::Search
                | Self::Goal
                | Self::GoalMore
                | Self::Initials
                | Self::EditSearch
                | Self::EditText
                | Self::CorrectText
                | Self::OwnExerciseText
        )
    }
}

/// Every row of every context.
pub(super) fn every_row() -> impl Iterator<Item = &'static Row> {
    Context::ALL.iter().flat_map(|context| context.rows())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::keys::letter;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for context in Context::ALL {
            let mut seen = HashSet::new();
            for key in context.rows().flat_map(|row| row.keys) {
                assert!(seen.insert(*key), "{key:?} twice in {context:?}");
            }
        }
    }

    #[test]
    fn letters_are_text_where_even_p_is_no_key() {
        for context in Context::ALL {
            let has_letter = context.rows().flat_map(|row| row.keys);
            let has_letter = has_letter
                .into_iter()
                .any(|key| matches!(key, Key::Char(_)));
            assert_eq!(context.is_text(), !has_letter, "{context:?}");
        }
    }

    #[test]
    fn pain_and_quit_work_everywhere_but_in_a_text() {
        for context in Context::ALL.iter().filter(|c| !c.is_text()) {
            assert_eq!(
                context.action(Key::Char('p')),
                Some(Action::Pain),
                "{context:?}"
            );
            assert_eq!(
                context.action(Key::Char('P')),
                Some(Action::Pain),
                "{context:?}"
            );
            assert!(context.action(Key::Ctrl('c')).is_some(), "{context:?}");
        }
    }

    #[test]
    fn yes_is_y_or_j() {
        for context in [Context::AskNew, Context::AskLeave] {
            assert_eq!(context.action(Key::Char('j')), Some(Action::Yes));
            assert_eq!(context.action(Key::Char('Y')), Some(Action::Yes));
        }
    }

    #[test]
    fn letters_of_a_list_skip_those_that_mean_something_everywhere() {
        let letters: Vec<char> = (0..).map_while(letter).collect();
        assert_eq!(letters.len(), 14, "as long as the longest list");
        assert!(letters.iter().all(|c| !"npq".contains(*c)));
        for context in [Context::Pick, Context::AskOn, Context::List] {
            assert_eq!(context.action(Key::Char('A')), Some(Action::Pick(0)));
        }
    }
}
