//! Table R of `safety.md` section 2: the warning signs and conditions that the patient is asked
//! about, in the order of the table, each with its level and its source. The questions themselves
//! are texts.
//!
//! Sources in short: *999* and *111* are the NHS lists for those numbers, *CES* the cauda equina
//! card (Torbay, BACES), *ours* our own conservative choice; numbers like 002-15 are entries of the
//! seed inventory.

use super::Contact;
use crate::core::words::words;

words! {
    /// What follows if the answer is yes (`safety.md` section 2).
    Level {
        /// Row 1: no exercise; the emergency number.
        Emergency = "emergency",
        /// Row 2: no session; a doctor today.
        Today = "today",
        /// Row 3: calm exercises only; a clinician within days.
        Soon = "soon",
        /// Row 4: talk to a doctor before starting; the patient confirms it once.
        BeforeStart = "before_start",
    }
}

impl Level {
    /// Whom to talk to (rows 1 to 4).
    pub const fn contact(self) -> Contact {
        match self {
            Self::Emergency => Contact::Emergency,
            Self::Today => Contact::Today,
            Self::Soon | Self::BeforeStart => Contact::Soon,
        }
    }
}

words! {
    /// A warning sign. It stays open until it is gone or a doctor has seen it.
    Sign {
        /// New numbness between the legs. CES, 999.
        Saddle = "saddle",
        /// New trouble with the bladder. CES, 999.
        Bladder = "bladder",
        /// New loss of control of stool or wind. CES, 999.
        Bowel = "bowel",
        /// New loss of genital feeling or function. CES.
        Sexual = "sexual",
        /// New pain, tingling, weakness or numbness in both legs. 999, GIRFT.
        BothLegs = "both_legs",
        /// A leg that gives way, a foot that cannot be lifted. NHS Lothian.
        WeakSevere = "weak_severe",
        /// Weakness that is getting worse. NHS Lothian, kiropraktik.net, helsenett.no.
        WeakWorse = "weak_worse",
        /// After a serious accident or fall. 999.
        Accident = "accident",
        /// Chest pain or trouble breathing. 999.
        Chest = "chest",
        /// Sudden very strong pain with feeling faint. legevaktindeks.no.
        SuddenFaint = "sudden_faint",
        /// Temperature, shivering, feeling ill. 111, 001-06, 002-16.
        Fever = "fever",
        /// Weight loss without a reason. 111, seeds 001 and 002.
        WeightLoss = "weight_loss",
        /// Cancer before, and a new or different pain. NHS Lothian, g-care.
        CancerNewPain = "cancer_new_pain",
        /// Night pain that no position helps. 111, g-care.
        NightUnrelenting = "night_unrelenting",
        /// New pain between the shoulder blades. 111.
        UpperBack = "upper_back",
        /// A new lump, a changed shape. 111.
        LumpShape = "lump_shape",
        /// New redness, warmth or swelling. 002-18; "today" is ours.
        RednessSwelling = "redness_swelling",
        /// Brittle bones or steroids and sudden new pain. g-care.
        FractureRisk = "fracture_risk",
        /// New mild weakness in one leg. min.medicin.dk, felleskatalogen.no; "today" is ours.
        WeakMild = "weak_mild",
        /// Numbness that spreads or grows. min.medicin.dk, felleskatalogen.no.
        NumbWorse = "numb_worse",
        /// One calf newly swollen, warm or sore. Pregnancy lists; ours for others.
        CalfSwelling = "calf_swelling",
        /// Pregnant, with bleeding, fluid, tightenings and the like. newlifeclasses.com and others.
        PregnancyWarning = "pregnancy_warning",
        /// A wound after an operation that is red, hot or leaking. Infection lists; ours combined.
        Wound = "wound",
        /// Weak immune system and new pain with feeling ill. Infection list, g-care.
        IllImmune = "ill_immune",
        /// Numbness in one leg or foot, never assessed. 002-15, 003-12, 004-26.
        NumbOneLeg = "numb_one_leg",
        /// A change in bowel habit. 001-06, 003-15.
        BowelHabit = "bowel_habit",
        /// Bladder, womb or period problems with pelvic pain. 001-02, 003-22.
        PelvicUrinary = "pelvic_urinary",
        /// New pain clearly worse on coughing, never assessed. 111 says urgent; "within days" is ours.
        CoughWorseNew = "cough_worse_new",
        /// Pain so strong that one cannot think, sleep or move. NHS wording, CSP.
        SeverePain = "severe_pain",
        /// Pain that clearly limits daily life. 001-15.
        FunctionLoss = "function_loss",
        /// Dizziness more than once. 002-17.
        DizzyRepeated = "dizzy_repeated",
    }
}

impl Sign {
    /// What it leads to; never [`Level::BeforeStart`], which is for [`Condition`]s.
    pub const fn level(self) -> Level {
        match self {
            Self::Saddle
            | Self::Bladder
            | Self::Bowel
            | Self::Sexual
            | Self::BothLegs
            | Self::WeakSevere
            | Self::WeakWorse
            | Self::Accident
            | Self::Chest
            | Self::SuddenFaint => Level::Emergency,
            Self::Fever
            | Self::WeightLoss
            | Self::CancerNewPain
            | Self::NightUnrelenting
            | Self::UpperBack
            | Self::LumpShape
            | Self::RednessSwelling
            | Self::FractureRisk
            | Self::WeakMild
            | Self::NumbWorse
            | Self::CalfSwelling
            | Self::PregnancyWarning
            | Self::Wound
            | Self::IllImmune => Level::Today,
            Self::NumbOneLeg
            | Self::BowelHabit
            | Self::PelvicUrinary
            | Self::CoughWorseNew
            | Self::SeverePain
            | Self::FunctionLoss
            | Self::DizzyRepeated => Level::Soon,
        }
    }
}

words! {
    /// A standing condition to talk to a doctor about before starting (row 4). It does not stop a
    /// session.
    Condition {
        /// High blood pressure. 002-19.
        HighBp = "high_bp",
        /// Diabetes. 002-19.
        Diabetes = "diabetes",
        /// Osteoporosis. 002-19.
        Osteoporosis = "osteoporosis",
        /// Arthritis. 002-19.
        Arthritis = "arthritis",
        /// Another illness. 002-19.
        OtherIllness = "other_illness",
        /// Dizziness. 002-17.
        Dizziness = "dizziness",
        /// The heart. Ours.
        Heart = "heart",
        /// Pregnant. Ours.
        Pregnant = "pregnant",
        /// Operation on the back, belly, pelvis, hip or leg within twelve weeks: without a clinician's
        /// tick only breathing, the body scan and rest are offered. Ours (section 4).
        Surgery12w = "surgery_12w",
        /// A hip replacement. Ours.
        HipReplacement = "hip_replacement",
        /// A blood thinner. Ours.
        BloodThinner = "blood_thinner",
        /// Younger than 18. Usual lists of warning signs (g-care).
        Under18 = "under_18",
        /// Over 55 and never had back pain before. Usual lists of warning signs (g-care).
        FirstAfter55 = "first_after_55",
    }
}

impl Condition {
    /// The level of all conditions.
    pub const LEVEL: Level = Level::BeforeStart;

    /// Reads the word as a programme's `[cleared]` writes it, in kebab-case.
    pub fn from_kebab(word: &str) -> Option<Self> {
        Self::from_word(&word.replace('-', "_"))
    }

    /// Whether a change of phase needs the clinician's tick (section 8, last paragraph; ours). A
    /// disc programme needs it too; the programme knows that.
    pub const fn needs_tick_to_progress(self) -> bool {
        matches!(self, Self::Pregnant | Self::Surgery12w | Self::Osteoporosis)
    }
}

/// Any line of table R.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Flag {
    /// A warning sign.
    Sign(Sign),
    /// A standing condition.
    Condition(Condition),
}

impl Flag {
    /// Every line, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        let signs = Sign::ALL.iter().copied().map(Self::Sign);
        signs.chain(Condition::ALL.iter().copied().map(Self::Condition))
    }

    /// The lines of one list, in the order of the table.
    pub fn of(level: Level) -> impl Iterator<Item = Self> {
        Self::all().filter(move |flag| flag.level() == level)
    }

    /// The list it belongs to.
    pub const fn level(self) -> Level {
        match self {
            Self::Sign(sign) => sign.level(),
            Self::Condition(_) => Condition::LEVEL,
        }
    }

    /// Its word in the log.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sign(sign) => sign.word(),
            Self::Condition(condition) => condition.word(),
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::all().find(|flag| flag.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_lists_are_as_long_as_table_r_and_come_in_its_order() {
        let sizes = Level::ALL.iter().map(|level| Flag::of(*level).count());
        assert_eq!(sizes.collect::<Vec<_>>(), [10, 14, 7, 13]);
        let levels: Vec<_> = Flag::all().map(Flag::level).collect();
        assert!(levels.is_sorted(), "most serious first");
    }

    #[test]
    fn every_word_stands_for_one_flag() {
        let words: HashSet<_> = Flag::all().map(Flag::word).collect();
        assert_eq!(words.len(), Flag::all().count());
        for flag in Flag::all() {
            assert_eq!(Flag::from_word(flag.word()), Some(flag));
        }
        assert_eq!(Flag::from_word("tired"), None);
        assert_eq!(
            Condition::from_kebab("surgery-12w"),
            Some(Condition::Surgery12w)
        );
        assert_eq!(Condition::from_kebab("fever"), None);
    }
}
