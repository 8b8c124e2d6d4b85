//! Every row of the keymap, except the series in `series`.

pub(super) use super::series::{
    CHOICES, FEEL, LEVELS, NUMBERS, PICKS, SCORES, SO_MANY_DAYS, TICKS,
};
use super::{Action, Key, Label, Row, Shown};

/// A key as the table writes it.
macro_rules! key {
    (CtrlC) => {
        Key::Ctrl('c')
    };
    (CtrlR) => {
        Key::Ctrl('r')
    };
    ($char:literal) => {
        Key::Char($char)
    };
    ($name:ident) => {
        Key::$name
    };
}

macro_rules! shown {
    () => {
        Shown::Hidden
    };
    ($label:ident) => {
        Shown::Key(Label::$label)
    };
    ($label:ident $hint:literal) => {
        Shown::Hint($hint, Label::$label)
    };
}

/// `NAME: keys => action as label "hint", more rows;` A row without a label is hidden.
macro_rules! rows {
    ($(
        $(#[$doc:meta])*
        $name:ident: $($($key:tt)|+ => $action:ident $(as $label:ident $($hint:literal)?)?),+;
    )+) => {
        $(
            $(#[$doc])*
            pub(super) const $name: &[Row] = &[$(Row {
                keys: &[$(key!($key)),+],
                action: Action::$action,
                shown: shown!($($label $($hint)?)?),
            }),+];
        )+
    };
}

rows! {
    PAIN: 'p' | 'P' => Pain as Pain;
    /// While a session runs.
    PAIN_STOPS: 'p' | 'P' => Pain as PainStop;
    /// Where pain is already the question.
    PAIN_AGAIN: 'p' | 'P' => Pain;

    HELP: '?' => Help as Help;
    /// Esc means no here, so it never ends the program.
    QUIT: 'q' | CtrlC => Leave as Quit;
    END: 'q' | Esc | CtrlC => Leave as End;
    STOP_HERE: 'q' | Esc | CtrlC => Leave as StopHere;
    LEAVE: 'q' | Esc | CtrlC => Leave as End;
    /// In the question whether to end the session: also ends the program.
    END_AND_LEAVE: CtrlC => Leave;
    BACK: Esc | 'q' | CtrlC => Cancel as Back;
    /// Where there may be no screen to go back to.
    BACK_OR_QUIT: Esc => Cancel as Back, 'q' | CtrlC => Leave as Quit;
    /// A question is put off until the next start.
    LATER: Esc => Cancel as Later;
    CLOSE: 'q' | Esc | CtrlC => Close as Close;
    /// Where leaving takes more than one step: one step back, or all the way to Today.
    ONE_BACK: Esc => Cancel as Back, 'q' | CtrlC => Close as Close;
    /// One step back from a filtered list.
    SHOW_ALL: Esc => Cancel as ShowAll, 'q' | CtrlC => Close as Close;
    CLOSE_HELP: Enter | Esc | '?' | PageDown => Close as Close, 'q' | CtrlC => Leave;
    CLOSE_SETTINGS: Enter => Close as Done, 'q' | Esc | CtrlC => Close as Close;

    START: Enter => Confirm as Start;
    ANSWER: Enter => Confirm as Answer;
    UNDERSTOOD: Enter => Confirm as Understood;
    CHOOSE: Enter => Confirm as Choose;
    /// The line under the cursor, where letters choose too.
    CHOOSE_THIS: Enter => Confirm as This;
    READ: Enter => Confirm as Read;
    ANSWER_AGAIN: Enter => Confirm as AnswerAgain;
    /// The number under the cursor.
    THIS: Enter => Confirm as This;
    LIST_DONE: Enter => Confirm as Done;
    CONTINUE: Enter | Esc => Confirm as On;
    CAME_BACK: Enter => Confirm as CameBack;
    RIGHT_MINUTES: Enter | PageDown => Confirm as Right;
    ON: Enter => Confirm as GoOn;
    DONE: Enter => Confirm as Done;
    TODAY: Enter | Esc => Confirm as Today;
    LOOK_AGAIN: Enter => Confirm as LookAgain;
    /// Leaves a question without an answer.
    NO_ANSWER: Esc => Cancel;
    TO_TODAY: Enter => Close as Today;
    NO_NOTE: Esc | CtrlC => Cancel as NoNote;
    NO_SEARCH: Esc => Cancel as NoSearch, CtrlC => Close;

    /// No number is usual.
    VARIES: 'v' => No as Varies;
    NOTHING_NEW: 'n' => No as No;
    SOMETHING_NEW: 'y' | 'j' => Yes as Yes;
    NONE: 'n' => NoneOfThese as None;
    AS_OFFERED: 'n' | Enter => No as AsOffered;
    ALL_THE_SAME: 'y' | 'j' => Yes as AllTheSame;
    TICKS_RIGHT: 'y' | 'j' => Yes as TicksRight;
    BACK_TO_LIST: 'n' => No as BackToList;
    YES_END: 'y' | 'j' | 'q' => Yes as YesEnd;
    NO_GO_ON: 'n' | Enter | PageDown | Esc => No as NoGoOn;
    HEARD: Enter | 'y' | 'j' => Yes as Yes;
    UNHEARD: 'n' => No as No;
    ONCE_MORE: 'r' => Again as Again;

    /// Remotes send page down for "next", and `b` or `.` for a black screen.
    FREEZE: ' ' | PageDown | 'b' | '.' => Freeze as Freeze;
    GO_ON: Enter | PageDown => GoOn as GoOn;
    NEXT: 'n' | Right => Next as Next;
    /// While an exercise is explained or the patient gets into position.
    READY: Enter => Ready as Ready;
    LEAVE_OUT: 'n' | Right => Next as LeaveOut;
    AGAIN: Left | PageUp => Back as Again;
    EASIER: 'e' => Easier as Easier;
    /// Last in every bar. Where room is short, the bar drops it first; the help still shows it.
    VOICE: 'v' => Voice as Voice;
    /// Left to the help as the voice is.
    EXPLAIN: 'i' => Explain as Explain;

    UP_DOWN: Up | 'k' => Up as Up, Down | 'j' => Down as Down;
    /// Where a list or a text may be longer than the screen.
    PAGES: PageUp => PageUp, PageDown => PageDown, Home => First, End => Last;
    /// In a list whose lines have letters.
    LIST_UP_DOWN: Up | PageUp => Up, Down | PageDown | ' ' => Down;
    /// In a list whose letters choose.
    LIST_ARROWS: Up => Up as Up, Down => Down as Down, Home => First, End => Last;
    /// While letters are text.
    ARROWS_ONLY: Up => Up, Down => Down;
    /// On a scale.
    LESS_MORE: Left => Less, Right => More;
    MINUTES: Left | Down | '-' => Less as Less, Right | Up | '+' => More as More;
    CHANGE: Right => More as Change, Left => Less;
    RANGE: Right => More as Range "←→", Left => Less;
    NEXT_FILTER: Right => More, Left => Less;
    LANGUAGE: Right => More as Language "←→", Left => Less;
    NEXT_PAGE: Right => More as NextPage "←→", Left => Less;

    ONWARD: 'n' => Onward as Onward;
    TAKE_LEVEL: 'n' => ChangeLevel as TakeLevel;
    ASKED_LEVEL: 'n' => ChangeLevel as AskedLevel;
    UNDO_LEVEL: 'u' => ChangeLevel as UndoLevel;
    GENTLER: 'g' => Gentler as Gentler;
    TALKED: 't' => Talked as Talked;
    CHANGE_TODAY: 'c' => Change as ChangeToday;
    OUT_TODAY: 'x' => LeaveOut as OutToday;
    HARDER: 'h' => Harder as Harder;
    SHORTER: 't' => Shorter as Shorter;
    ORDER: Left => Less as Order "←→", Right => More;
    ONLY: 'o' => Only as Only;
    OTHER_PROGRAMME: 'm' => Other as OtherProgramme;
    /// What matters to the patient. Today names it where something is to be asked; the bar has no room.
    GOALS: 'o' => Goals;
    /// The easier exercise in the place of another. The line that offers it names the key.
    INSTEAD: 'i' => Instead;
    /// Away or ill, or back again. Today names it where it is of use.
    AWAY: 'w' => Away;
    OTHER_GOALS: 'c' => Change as OtherGoals;
    /// In a text field, as for the note.
    GOAL_LATER: Esc | CtrlC => Cancel as Later;
    NO_MORE: Esc | CtrlC => Cancel as NoMore;
    FROM_PAPER: 'f' => FromPaper as FromPaper;
    CORRECT: 'e' => Correct as Correct;
    CORRECT_THIS: Enter => Confirm as Change;
    WITHDRAW: 'y' | 'j' => Yes as Withdraw;
    WRITE_DOWN: Enter => Confirm as WriteDown;
    NOTHING_DONE: ' ' | 'n' => NoneOfThese as NothingDone;
    STOPPED_ON_WAY: 'x' => LeaveOut as StoppedOnWay;
    TAKE_BACK: Backspace | 'u' => Back as TakeBack;
    /// Days in rows of a week.
    DAYS: Right => More as Range "←→", Left => Less, Up => Up, Down => Down, Home => First, End => Last;
    LEAVE_IT: 'y' | 'j' => Yes as LeaveIt;
    STAY: 'n' | Enter | Esc => No as NoGoOn;
    /// A programme that is being changed.
    OPEN: Enter => Confirm as Open;
    EDIT: 'e' => Edit as Edit;
    /// On Today, whose bar has no room for it.
    EDIT_QUIETLY: 'e' => Edit as EditProgramme;
    NEW_PROGRAMME: 'n' => New as NewProgramme;
    ADD: 'a' => Add as Add;
    ADD_THIS: Enter => Confirm as AddThis;
    TAKE_OUT: 'x' | Delete => LeaveOut as TakeOut;
    /// Shift and an arrow do the same, where the terminal tells them apart.
    MOVE: Right => More as Move "←→", Left => Less, '>' => More, '<' => Less, ShiftDown => More, ShiftUp => Less;
    SAVE: 's' => Save as Save;
    OFTEN: 'd' => Often as Often;
    FURTHER: 'm' => Further as Further;
    UNDO: 'u' => Undo as Undo, 'r' | 'U' | CtrlR => Redo as Redo;
    /// Where one is offered; the screen says so then.
    BETTER_ORDER: 'o' => BetterOrder;
    /// A letter besides, because a pedal may have the other two.
    ERASE: Backspace | Delete | 'e' => Erase as AsUsual;
    LEVELS_OF: 'l' => NextLevel as Levels;
    MORE_LEVELS: 'a' => Add as AddLevel;
    FEWER_LEVELS: 'x' => LeaveOut as RemoveLevel;
    DONE_OR_BACK: Enter => Confirm as Done, Esc => Cancel, 'q' | CtrlC => Close as Close;
    AS_BEFORE: 'n' | Enter => No as AsBefore;
    /// The letter too, so that space stays free for a key of one's own.
    TICK_DAY: ' ' | 't' => Tick;
    EACH_DAY: Right => More, Left => Less;
    AS_NEEDED: 'n' => NoneOfThese as AsNeeded;
    SAVE_FIRST: 's' | 'y' | 'j' => Save as Save;
    LEAVE_UNSAVED: 'n' => No as LeaveUnsaved;
    STAY_HERE: Esc | Enter => Cancel as StayHere;
    KEEP_MINE: 'm' => Mine as KeepMine;
    TAKE_THEIRS: 't' => Theirs as TakeTheirs;
    /// An exercise of one's own.
    NEW_EXERCISE: 'x' => NewExercise as NewExercise;
    ONE_LIKE_IT: 'x' => NewExercise as OneLikeIt;
    FILL_IN: Enter => Confirm as FillIn;
    HISTORY: 'h' => History as History;
    REPORT: 'r' => Report as Report;
    WRITE: Enter => Confirm as Write;
    /// In a text field.
    NO_INITIALS: Esc => Cancel as Back, CtrlC => Close;
    LIBRARY: 'l' => Library as Library;
    SETTINGS: 's' => Settings as Settings;
    ABOUT: 'a' => About as About;
    SEARCH: '/' => Search as Search;
    NARROW: 'f' => Narrow as Filter;
    MINE: 'm' => Mine as Mine;
}
