//! The text for each value of the core's enums.

use super::{Text, t};
use crate::core::exercise::{Area, Breath, Caution, Equipment, Phase, Position, Side, Sides};
use crate::core::figure::View;
use crate::core::history::Standing;
use crate::core::keys::Label;
use crate::core::plan::{PlanKind, StepKind};
use crate::core::record::{
    ForToday, HowMuch, Mobility, Outcome, OverallChange, Place, SessionRecord, Why,
};
use crate::core::safety::{Condition, Feeling, Flag, Level, Sign, Since, Update};
use crate::core::settings::Country;
use chrono::Weekday;

/// Makes a function from each value of an enum to its text. A value without a text does not
/// compile.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $kind:ident { $($value:ident $text:ident),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            pub(crate) const fn $name(value: $kind) -> Text {
                match value { $($kind::$value => t::$text,)+ }
            }
        )+
    };
}

words! {
    /// How the body lies, sits or stands.
    position: Position {
        Supine POSITION_SUPINE, Prone POSITION_PRONE, SideLying POSITION_SIDE_LYING,
        Quadruped POSITION_QUADRUPED, Kneeling POSITION_KNEELING,
        FloorSitting POSITION_FLOOR_SITTING, Sitting POSITION_SITTING, Standing POSITION_STANDING,
    }
    /// The sides of a dose, where each is said.
    sides: Sides {
        Each DOSE_EACH_SIDE, Alternate DOSE_IN_TURN, Both EDIT_SIDES_BOTH, None EDIT_SIDES_NONE,
    }
    /// What was changed of a session, for that day alone.
    for_today: ForToday {
        LeftOut HISTORY_LEFT_OUT, Order HISTORY_ORDER, Easier HISTORY_EASIER,
        Harder HISTORY_HARDER, Shorter HISTORY_SHORTER,
    }
    /// The side from which a figure is seen.
    view: View {
        Side VIEW_SIDE, High VIEW_HIGH, Corner VIEW_CORNER, Front VIEW_FRONT, Feet VIEW_FEET,
        Above VIEW_ABOVE,
    }
    /// How to get into a position.
    way_to: Position {
        Supine VOICE_TO_SUPINE, Prone VOICE_TO_PRONE, SideLying VOICE_TO_SIDE_LYING,
        Quadruped VOICE_TO_QUADRUPED, Kneeling VOICE_TO_KNEELING,
        FloorSitting VOICE_TO_FLOOR_SITTING, Sitting VOICE_TO_SITTING, Standing VOICE_TO_STANDING,
    }
    /// Equipment that an exercise needs.
    equipment: Equipment {
        Mat EQUIPMENT_MAT, Chair EQUIPMENT_CHAIR, Ball EQUIPMENT_BALL, Roller EQUIPMENT_ROLLER,
        Towel EQUIPMENT_TOWEL, Band EQUIPMENT_BAND, Pillow EQUIPMENT_PILLOW, Wall EQUIPMENT_WALL,
        Shoes EQUIPMENT_SHOES, Weights EQUIPMENT_WEIGHTS,
    }
    /// The same as one names it: with its article.
    thing: Equipment {
        Mat THING_MAT, Chair THING_CHAIR, Ball THING_BALL, Roller THING_ROLLER, Towel THING_TOWEL,
        Band THING_BAND, Pillow THING_PILLOW, Wall THING_WALL, Shoes THING_SHOES,
        Weights THING_WEIGHTS,
    }
    /// A part of the body.
    area: Area {
        Lumbar AREA_LUMBAR, Sacrum AREA_SACRUM, Pelvis AREA_PELVIS, Hip AREA_HIP, Leg AREA_LEG,
        WholeBody AREA_WHOLE_BODY,
    }
    /// The patient's word for an area, and for pain there.
    area_lay: Area {
        Lumbar AREA_LUMBAR_LAY, Sacrum AREA_SACRUM_LAY, Pelvis AREA_PELVIS_LAY, Hip AREA_HIP_LAY,
        Leg AREA_LEG_LAY, WholeBody AREA_WHOLE_BODY_LAY,
    }
    /// How to breathe.
    breath: Breath {
        Normal BREATH_NORMAL, Effort BREATH_EFFORT, Stretch BREATH_STRETCH, Keep BREATH_KEEP,
        Slow46 BREATH_SLOW46, Talk BREATH_TALK,
    }
    /// A caution.
    caution: Caution {
        Leg CAUTION_LEG, PregBack CAUTION_PREG_BACK, PregFlat CAUTION_PREG_FLAT,
        PregFront CAUTION_PREG_FRONT, Pgp CAUTION_PGP,
        PostOp CAUTION_POST_OP, OsteoFlex CAUTION_OSTEO_FLEX, OsteoTwist CAUTION_OSTEO_TWIST,
        Ext CAUTION_EXT, Flex CAUTION_FLEX, Knee CAUTION_KNEE, Wrist CAUTION_WRIST,
        Shoulder CAUTION_SHOULDER, Balance CAUTION_BALANCE, Bp CAUTION_BP, Dizzy CAUTION_DIZZY,
        HipRep CAUTION_HIP_REP, Pressure CAUTION_PRESSURE, PfTight CAUTION_PF_TIGHT,
    }
    /// A side within a sentence.
    side: Side {
        Right SIDE_RIGHT, Left SIDE_LEFT,
    }
    /// A side as the voice calls it during a movement.
    spoken_side: Side {
        Right VOICE_RIGHT, Left VOICE_LEFT,
    }
    /// Where the pain is.
    place: Place {
        Back PLACE_BACK, Sacrum PLACE_SACRUM, Pelvis PLACE_PELVIS, Groin PLACE_GROIN,
        Hip PLACE_HIP, Buttock PLACE_BUTTOCK, Thigh PLACE_THIGH, Knee PLACE_KNEE,
        Calf PLACE_CALF, Foot PLACE_FOOT,
    }
    /// How moving is, compared with last week.
    mobility: Mobility {
        Easier MOBILITY_EASIER, Same MOBILITY_SAME, Harder MOBILITY_HARDER,
    }
    /// How the back is, compared with a date.
    overall: OverallChange {
        MuchWorse OVERALL_MUCH_WORSE, Worse OVERALL_WORSE, LittleWorse OVERALL_LITTLE_WORSE,
        Same OVERALL_SAME, LittleBetter OVERALL_LITTLE_BETTER, Better OVERALL_BETTER,
        MuchBetter OVERALL_MUCH_BETTER,
    }
    /// The question above a list of signs or conditions.
    questions: Level {
        Emergency SCREEN_NEW, Today SCREEN_NEW, Soon SCREEN_SOON,
        BeforeStart SCREEN_BEFORE_START,
    }
    /// Since when there has been a sign.
    since: Since {
        New SINCE_NEW, Known SINCE_KNOWN, Old SINCE_OLD,
    }
    /// How an open sign is now.
    update: Update {
        Still OPEN_STILL, Seen OPEN_SEEN, Gone OPEN_GONE, Mistake OPEN_MISTAKE,
    }
    /// A warning sign.
    sign: Sign {
        Saddle FLAG_SADDLE, Bladder FLAG_BLADDER, Bowel FLAG_BOWEL, Sexual FLAG_SEXUAL,
        BothLegs FLAG_BOTH_LEGS, WeakSevere FLAG_WEAK_SEVERE, WeakWorse FLAG_WEAK_WORSE,
        Accident FLAG_ACCIDENT, Chest FLAG_CHEST, SuddenFaint FLAG_SUDDEN_FAINT, Fever FLAG_FEVER,
        WeightLoss FLAG_WEIGHT_LOSS, CancerNewPain FLAG_CANCER_NEW_PAIN,
        NightUnrelenting FLAG_NIGHT_UNRELENTING, UpperBack FLAG_UPPER_BACK,
        LumpShape FLAG_LUMP_SHAPE, RednessSwelling FLAG_REDNESS_SWELLING,
        FractureRisk FLAG_FRACTURE_RISK, WeakMild FLAG_WEAK_MILD, NumbWorse FLAG_NUMB_WORSE,
        CalfSwelling FLAG_CALF_SWELLING, PregnancyWarning FLAG_PREGNANCY_WARNING, Wound FLAG_WOUND,
        IllImmune FLAG_ILL_IMMUNE, NumbOneLeg FLAG_NUMB_ONE_LEG, BowelHabit FLAG_BOWEL_HABIT,
        PelvicUrinary FLAG_PELVIC_URINARY, CoughWorseNew FLAG_COUGH_WORSE_NEW,
        SeverePain FLAG_SEVERE_PAIN, FunctionLoss FLAG_FUNCTION_LOSS,
        DizzyRepeated FLAG_DIZZY_REPEATED,
    }
    /// A condition.
    condition: Condition {
        HighBp FLAG_HIGH_BP, Diabetes FLAG_DIABETES, Osteoporosis FLAG_OSTEOPOROSIS,
        Arthritis FLAG_ARTHRITIS, OtherIllness FLAG_OTHER_ILLNESS, Dizziness FLAG_DIZZINESS,
        Heart FLAG_HEART, Pregnant FLAG_PREGNANT, Surgery12w FLAG_SURGERY_12W,
        HipReplacement FLAG_HIP_REPLACEMENT, BloodThinner FLAG_BLOOD_THINNER,
        Under18 FLAG_UNDER_18, FirstAfter55 FLAG_FIRST_AFTER_55,
    }
    /// The emergency number of a country.
    emergency: Country {
        Denmark EMERGENCY_DK, Norway EMERGENCY_NO, UnitedKingdom EMERGENCY_GB,
        Other EMERGENCY_OTHER,
    }
    /// The number of a country for urgent cases.
    urgent: Country {
        Denmark URGENT_DK, Norway URGENT_NO, UnitedKingdom URGENT_GB, Other URGENT_OTHER,
    }
    /// Whom to call about a warning sign in pregnancy.
    maternity: Country {
        Denmark MATERNITY_DK, Norway MATERNITY_NO, UnitedKingdom MATERNITY_GB,
        Other MATERNITY_OTHER,
    }
    /// The label of a key in the key bar and the help.
    key: Label {
        Pain KEY_PAIN, PainStop KEY_PAIN_STOP, Help KEY_HELP, Quit KEY_QUIT, End KEY_END,
        StopHere KEY_STOP_HERE, Back KEY_BACK, Close KEY_CLOSE, Later KEY_LATER, Done KEY_DONE,
        Start KEY_START, Understood KEY_UNDERSTOOD, Choose KEY_CHOOSE, Read KEY_READ,
        AnswerAgain KEY_ANSWER_AGAIN,
        This KEY_THIS, On KEY_ON, CameBack KEY_CAME_BACK, Right KEY_RIGHT, GoOn KEY_GO_ON,
        Today KEY_TODAY, NoNote KEY_NO_NOTE, NoSearch KEY_NO_SEARCH, ShowAll KEY_SHOW_ALL,
        None KEY_NONE,
        AsOffered KEY_AS_OFFERED, AllTheSame KEY_ALL_THE_SAME,
        TicksRight KEY_TICKS_RIGHT, BackToList KEY_BACK_TO_LIST, YesEnd KEY_YES_END,
        NoGoOn KEY_NO_GO_ON, Yes KEY_YES, No KEY_NO,
        Freeze KEY_FREEZE, Ready KEY_READY, LeaveOut KEY_LEAVE_OUT, Next KEY_NEXT,
        Again KEY_AGAIN, Easier KEY_EASIER, Harder KEY_HARDER, Shorter KEY_SHORTER,
        LookAgain KEY_LOOK_AGAIN, Explain KEY_EXPLAIN, Voice KEY_VOICE, Up KEY_UP, Down KEY_DOWN, Less KEY_LESS, More KEY_MORE,
        Change KEY_CHANGE, ChangeToday KEY_CHANGE_TODAY, OutToday KEY_OUT_TODAY, Order KEY_ORDER,
        Only KEY_ONLY, OtherProgramme KEY_OTHER_PROGRAMME, Range KEY_RANGE, Language KEY_LANGUAGE,
        Filter KEY_FILTER, NextPage KEY_NEXT_PAGE, Onward KEY_ONWARD, Gentler KEY_GENTLER, TakeLevel KEY_TAKE_LEVEL,
        AskedLevel KEY_ASKED_LEVEL,
        UndoLevel KEY_UNDO_LEVEL,
        Talked KEY_TALKED, Varies KEY_VARIES, History KEY_HISTORY, Report KEY_REPORT, Write KEY_WRITE, Library KEY_LIBRARY, Settings KEY_SETTINGS,
        About KEY_ABOUT, Search KEY_SEARCH, Mine KEY_MINE, Level KEY_LEVEL, Other KEY_OTHER,
        Answer KEY_ANSWER,
        OtherGoals KEY_OTHER_GOALS, NoMore KEY_NO_MORE, Score KEY_SCORE,
        Tick KEY_TICK,
        FromPaper KEY_FROM_PAPER, NothingDone KEY_NOTHING_DONE,
        StoppedOnWay KEY_STOPPED_ON_WAY, TakeBack KEY_TAKE_BACK,
        WriteDown KEY_WRITE_DOWN, LeaveIt KEY_LEAVE_IT,
        Open KEY_OPEN, Edit KEY_EDIT, EditProgramme KEY_EDIT_PROGRAMME,
        NewProgramme KEY_NEW_PROGRAMME, Add KEY_ADD, AddThis KEY_ADD_THIS, TakeOut KEY_TAKE_OUT,
        Move KEY_MOVE, Save KEY_SAVE, Often KEY_OFTEN, Further KEY_FURTHER, Undo KEY_UNDO,
        Redo KEY_REDO, AsUsual KEY_AS_USUAL, Levels KEY_LEVELS, AddLevel KEY_ADD_LEVEL,
        RemoveLevel KEY_REMOVE_LEVEL, AsBefore KEY_AS_BEFORE, AsNeeded KEY_AS_NEEDED,
        LeaveUnsaved KEY_LEAVE_UNSAVED, StayHere KEY_STAY_HERE, KeepMine KEY_KEEP_MINE, TakeTheirs KEY_TAKE_THEIRS,
        Number KEY_NUMBER, SoManyDays KEY_SO_MANY_DAYS,
        Correct KEY_CORRECT, Withdraw KEY_WITHDRAW,
        NewExercise KEY_NEW_EXERCISE, OneLikeIt KEY_ONE_LIKE_IT, FillIn KEY_FILL_IN,
    }
}

/// A warning sign or a condition.
pub(crate) const fn flag(flag: Flag) -> Text {
    match flag {
        Flag::Sign(value) => sign(value),
        Flag::Condition(value) => condition(value),
    }
}

/// What the patient feels; `None` for pain without further details.
pub(crate) const fn feeling(feeling: Feeling) -> Option<Text> {
    Some(match feeling {
        Feeling::Chest => t::FEEL_CHEST,
        Feeling::WeaknessSevere => t::FEEL_WEAKNESS_SEVERE,
        Feeling::WeaknessMild => t::FEEL_WEAKNESS_MILD,
        Feeling::NumbSaddle => t::FEEL_NUMB_SADDLE,
        Feeling::Numb => t::FEEL_NUMB,
        Feeling::Dizzy => t::FEEL_DIZZY,
        Feeling::Sharp => t::FEEL_SHARP,
        Feeling::LegDown => t::FEEL_LEG_DOWN,
        Feeling::LegUp => t::FEEL_LEG_UP,
        Feeling::Discomfort => t::FEEL_DISCOMFORT,
        Feeling::Effort => t::FEEL_EFFORT,
        Feeling::Leg | Feeling::Ache => return None,
    })
}

/// The warning sign that it is, in the words of the panel.
pub(crate) const fn felt_sign(feeling: Feeling) -> Option<Text> {
    match feeling {
        Feeling::Chest => Some(t::SIGN_CHEST),
        Feeling::WeaknessSevere => Some(t::SIGN_WEAKNESS),
        Feeling::WeaknessMild => Some(t::SIGN_WEAKNESS_MILD),
        Feeling::NumbSaddle => Some(t::SIGN_NUMB),
        Feeling::Numb => Some(t::SIGN_NUMB_ELSEWHERE),
        _ => None,
    }
}

/// The same in at most 36 letters. Most texts are that short already.
pub(crate) const fn feeling_short(kind: Feeling) -> Option<Text> {
    match kind {
        Feeling::Chest => Some(t::FEEL_CHEST_SHORT),
        Feeling::WeaknessSevere => Some(t::FEEL_WEAKNESS_SEVERE_SHORT),
        Feeling::NumbSaddle => Some(t::FEEL_NUMB_SADDLE_SHORT),
        Feeling::Numb => Some(t::FEEL_NUMB_SHORT),
        Feeling::LegDown => Some(t::FEEL_LEG_DOWN_SHORT),
        Feeling::WeaknessMild
        | Feeling::Dizzy
        | Feeling::Sharp
        | Feeling::LegUp
        | Feeling::Discomfort
        | Feeling::Effort
        | Feeling::Leg
        | Feeling::Ache => feeling(kind),
    }
}

/// A step of a session.
pub(crate) const fn step(kind: StepKind) -> Text {
    match kind {
        StepKind::Listen => t::STEP_LISTEN,
        StepKind::GetThere { .. } => t::STEP_GET_THERE,
        StepKind::CountIn => t::STEP_COUNT_IN,
        StepKind::Move => t::STEP_MOVE,
        StepKind::Hold => t::STEP_HOLD,
        StepKind::Return | StepKind::OtherReturn => t::STEP_RETURN,
        StepKind::OtherWay => t::STEP_OTHER_WAY,
        StepKind::Pause => t::STEP_PAUSE,
        StepKind::Rest => t::STEP_REST,
        StepKind::ChangeSide => t::STEP_CHANGE_SIDE,
        StepKind::Activity => t::STEP_ACTIVITY,
        StepKind::Away => t::STEP_AWAY,
    }
}

/// A day of the week.
pub(crate) const fn weekday(day: Weekday) -> Text {
    of_week(t::WEEKDAY, day)
}

/// A day of the week in a few letters.
pub(crate) const fn weekday_short(day: Weekday) -> Text {
    of_week(t::WEEKDAY_SHORT, day)
}

/// A day of the week in one letter.
pub(crate) const fn weekday_letter(day: Weekday) -> Text {
    of_week(t::WEEKDAY_LETTER, day)
}

/// The text of this day, from a week that starts on Monday.
const fn of_week(texts: [Text; 7], day: Weekday) -> Text {
    let [mon, tue, wed, thu, fri, sat, sun] = texts;
    match day {
        Weekday::Mon => mon,
        Weekday::Tue => tue,
        Weekday::Wed => wed,
        Weekday::Thu => thu,
        Weekday::Fri => fri,
        Weekday::Sat => sat,
        Weekday::Sun => sun,
    }
}

/// A phase of training.
pub(crate) const fn phase(phase: Phase) -> Text {
    let [one, two, three] = t::PHASE;
    match phase.number() {
        1 => one,
        2 => two,
        _ => three,
    }
}

/// A kind of plan.
pub(crate) const fn plan(kind: PlanKind) -> Text {
    match kind {
        PlanKind::Full => t::CLI_REHEARSE_PLAN_FULL,
        PlanKind::Easy => t::CLI_REHEARSE_PLAN_EASY,
        PlanKind::Calm => t::CLI_REHEARSE_PLAN_CALM,
    }
}

/// A kind of plan, shown beside the name of its programme.
pub(crate) const fn plan_short(kind: PlanKind) -> Text {
    match kind {
        PlanKind::Full => t::HISTORY_PLAN_FULL,
        PlanKind::Easy => t::HISTORY_PLAN_EASY,
        PlanKind::Calm => t::HISTORY_PLAN_CALM,
    }
}

/// How a session ended, or that nobody knows whether it was done.
pub(crate) fn outcome(session: &SessionRecord, standing: Standing) -> Text {
    match standing {
        Standing::Open => return t::HISTORY_NOT_CONFIRMED,
        Standing::Told(HowMuch::Part) => return t::HISTORY_IN_PART,
        Standing::Told(HowMuch::None) => return t::HISTORY_NOT_DONE,
        Standing::Told(HowMuch::All) | Standing::Known => {}
    }
    match (session.outcome, &session.stop) {
        // A log of an earlier version calls it completed.
        (Outcome::Completed, _) if !session.is_done() => t::HISTORY_NOTHING_DONE,
        (Outcome::Completed, _) => t::HISTORY_COMPLETED,
        (Outcome::Interrupted, _) => t::HISTORY_INTERRUPTED,
        (Outcome::Stopped, Some(stop)) if stop.is_felt() => t::HISTORY_STOPPED_PAIN,
        (Outcome::Stopped, Some(stop)) if stop.why == Why::NothingDone => t::HISTORY_NOTHING_DONE,
        (Outcome::Stopped, _) => t::HISTORY_STOPPED,
    }
}
