//! The answers of a check-in so far, on top of what the log knows.

mod written;

use super::tick_list::TickList;
use crate::app::desk::Desk;
use crate::core::ids::ExerciseId;
use crate::core::pain::Pain;
use crate::core::record::{Place, UsualPain};
use crate::core::safety::{
    Becomes, Condition, Conditions, Flag, Level, Offered, Sign, Since, Start, Update, start,
};
use crate::core::time::Now;
use uuid::Uuid;

/// The answers so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Pain now, once it was said.
    pub pain: Option<Pain>,
    /// Where it hurts, if that was asked before the number.
    pub(super) place: Option<Place>,
    /// The record of that number: what is asked later is added to it.
    pub(super) check_in: Option<Uuid>,
    /// The signs that are open.
    pub(super) signs: Vec<Sign>,
    /// Those of them that have passed or are old.
    passed: Vec<Sign>,
    /// The signs that a doctor knows about.
    known: Vec<Sign>,
    gone: Vec<Sign>,
    seen: Vec<Sign>,
    mistaken: Vec<Sign>,
    conditions: Option<Conditions>,
    /// What a clinician has ticked for the programme.
    cleared: Vec<Condition>,
    shown: Vec<Level>,
    pub(super) talked: bool,
    /// How much pain is usual, where that was said.
    pub(super) usual: Option<UsualPain>,
    /// Exercises that are done as before, of those that are asked about.
    pub(super) asked: Vec<ExerciseId>,
    /// Those of them that are done in their easier version.
    pub(super) easier: Vec<ExerciseId>,
    /// Whether it was said that the talk about the conditions is still to come.
    pub(super) not_yet: bool,
    earlier: Earlier,
    /// Whether it was said today how moving is.
    pub(super) moved: bool,
    /// Exercises that are left out today.
    pub(super) without: Vec<ExerciseId>,
}

/// What was said earlier today.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Earlier {
    /// The open signs that were noted.
    noted: Vec<Sign>,
    /// Those noted so lately that they are not asked about again.
    fresh: Vec<Sign>,
    /// Whether questions were answered.
    answered: bool,
}

impl Answers {
    /// What the log knows; `cleared` is what a clinician has ticked for this programme.
    pub(in crate::app) fn known(desk: &Desk, cleared: Vec<Condition>) -> Self {
        let lately = desk.lately();
        Self {
            pain: None,
            place: None,
            check_in: None,
            signs: lately.open_signs(),
            passed: lately.passed_signs(),
            known: lately.known_signs(),
            gone: Vec::new(),
            seen: Vec::new(),
            mistaken: Vec::new(),
            conditions: lately.conditions(cleared.clone()),
            cleared,
            shown: Vec::new(),
            talked: false,
            usual: None,
            asked: Vec::new(),
            easier: Vec::new(),
            not_yet: false,
            earlier: Earlier::default(),
            moved: false,
            without: Vec::new(),
        }
    }

    /// Learns which of it was said today, and which just now. A sign that bars a session is asked
    /// about all the same, because nothing else can follow.
    pub(super) fn look_at_the_clock(&mut self, desk: &Desk, now: Now) {
        let (lately, today) = (desk.lately(), desk.today(now));
        let signs = self.signs.iter().copied();
        let noted = signs.filter_map(|sign| Some((sign, lately.noted(sign)?)));
        for (sign, (date, at)) in noted.collect::<Vec<_>>() {
            if date == today {
                self.earlier.noted.push(sign);
            }
            if sign.level() > Level::Today && super::is_fresh(at, now) {
                self.earlier.fresh.push(sign);
            }
        }
        let answered = lately.screening();
        self.earlier.answered = answered.is_some_and(|screening| screening.local_date == today);
    }

    /// Whether a sign was noted earlier today.
    pub fn was_noted_today(&self, sign: Sign) -> bool {
        self.earlier.noted.contains(&sign)
    }

    /// Whether a sign was noted just now.
    pub(super) fn is_fresh(&self, sign: Sign) -> bool {
        self.earlier.fresh.contains(&sign)
    }

    /// Whether questions were answered earlier today.
    pub const fn is_of_today(&self) -> bool {
        self.earlier.answered
    }

    /// Adds what the rest of the log says. Returns open signs that were not asked about yet.
    pub(super) fn learn(&mut self, desk: &Desk) -> Vec<Sign> {
        if !self.shown.contains(&Level::BeforeStart) {
            let known = desk.lately().conditions(self.cleared.clone());
            self.conditions = known.or(self.conditions.take());
        }
        let known = [&self.signs, &self.gone, &self.seen, &self.mistaken];
        let mut open = desk.lately().open_signs();
        open.retain(|sign| known.iter().all(|signs| !signs.contains(sign)));
        self.signs.extend(&open);
        self.signs.sort();
        let passed = desk.lately().passed_signs().into_iter();
        self.passed
            .extend(passed.filter(|sign| open.contains(sign)));
        open
    }

    /// The open signs, most serious first.
    pub fn signs(&self) -> &[Sign] {
        &self.signs
    }

    /// Whether the list of conditions was ever answered.
    pub(super) fn knows_conditions(&self) -> bool {
        self.conditions.is_some()
    }

    /// The standing conditions.
    pub fn conditions(&self) -> Conditions {
        self.conditions.clone().unwrap_or_else(Conditions::none)
    }

    /// What is already ticked of a list.
    pub(super) fn ticked(&self, level: Level) -> Vec<Flag> {
        let held = self.conditions().held;
        let signs = self.signs.iter().copied().map(Flag::Sign);
        let all = signs.chain(held.into_iter().map(Flag::Condition));
        all.filter(|flag| flag.level() == level).collect()
    }

    /// Fills a list with what holds now: what is ticked already, and what it does not ask about.
    pub(super) fn fill(&self, list: &mut TickList) {
        list.ticked = self.ticked(list.level);
        list.known.clone_from(&self.known);
    }

    /// Takes a complete list: ticked lines apply, all others do not.
    pub(super) fn list(&mut self, list: &TickList) {
        self.shown.push(list.level);
        if list.level == Level::BeforeStart {
            self.conditions_ticked(list);
            return;
        }
        let ticked = |sign: &Sign| list.ticked.contains(&Flag::Sign(*sign));
        let of_list = |sign: &Sign| sign.level() == list.level;
        let gone = self.signs.iter().filter(|s| of_list(s) && !ticked(s));
        for sign in gone.copied().collect::<Vec<_>>() {
            self.update(sign, Update::Gone);
        }
        let new = Sign::ALL.iter().filter(|sign| ticked(sign));
        let new: Vec<_> = new.filter(|sign| !self.signs.contains(sign)).collect();
        self.signs.extend(new);
        self.signs.sort();
    }

    /// The signs of a list that are ticked and were not open.
    pub(super) fn new_of(&self, list: &TickList) -> Vec<Sign> {
        let sign = |flag: &Flag| match flag {
            Flag::Sign(sign) => Some(*sign),
            Flag::Condition(_) => None,
        };
        let ticked = list.ticked.iter().filter_map(sign);
        let mut new: Vec<_> = ticked.filter(|sign| !self.signs.contains(sign)).collect();
        new.sort();
        new
    }

    /// The signs that a doctor knows about.
    pub fn known_signs(&self) -> &[Sign] {
        &self.known
    }

    /// The level at which an open sign stands.
    pub fn level_of(&self, sign: Sign) -> Level {
        sign.level_when(self.passed.contains(&sign))
    }

    /// Says since when there has been a sign that was ticked.
    pub(super) fn since(&mut self, sign: Sign, since: Since) {
        self.become_of(sign, sign.since(since));
    }

    /// A sign that a doctor knows about is worse than it was: it is new.
    pub(super) fn worse(&mut self, sign: Sign) {
        self.known.retain(|known| *known != sign);
        self.note(sign);
    }

    /// Says how an open sign is now.
    pub(super) fn update(&mut self, sign: Sign, update: Update) {
        let becomes = sign.updated(self.level_of(sign), update);
        if matches!(becomes, Becomes::Closed(_)) {
            match update {
                Update::Gone => self.gone.push(sign),
                Update::Seen => self.seen.push(sign),
                Update::Mistake => self.mistaken.push(sign),
                Update::Still => {}
            }
        }
        self.become_of(sign, becomes);
    }

    fn become_of(&mut self, sign: Sign, becomes: Becomes) {
        self.passed.retain(|passed| *passed != sign);
        match becomes {
            Becomes::Open(level) if level > sign.level() => self.passed.push(sign),
            Becomes::Open(_) => {}
            Becomes::Known => {
                self.signs.retain(|open| *open != sign);
                self.known.push(sign);
            }
            Becomes::Closed(_) => self.signs.retain(|open| *open != sign),
        }
    }

    /// Takes a list that was left in the middle: only its ticked lines count.
    pub(super) fn tick(&mut self, list: &TickList) {
        let mut ticked = TickList::new(list.level, self.ticked(list.level));
        ticked.ticked.extend(&list.ticked);
        self.list(&ticked);
        self.shown.pop();
    }

    /// Takes the conditions. The patient should talk to a doctor about a new one.
    fn conditions_ticked(&mut self, list: &TickList) {
        let before = self.conditions();
        let ticked = |c: &&Condition| list.ticked.contains(&Flag::Condition(**c));
        let held: Vec<_> = Condition::ALL.iter().filter(ticked).copied().collect();
        let known = held.iter().all(|condition| before.held.contains(condition));
        self.conditions = Some(Conditions {
            acknowledged: before.acknowledged && known,
            hip_free: before.hip_free && held.contains(&Condition::HipReplacement),
            held,
            cleared: self.cleared.clone(),
        });
    }

    /// Whether there is a replaced hip.
    pub(super) fn has_new_hip(&self) -> bool {
        let known = self.conditions.as_ref();
        known.is_some_and(|known| known.held.contains(&Condition::HipReplacement))
    }

    /// Says whether a replaced hip is older than six months and moves freely.
    pub(super) fn hip(&mut self, free: bool) {
        if let Some(conditions) = &mut self.conditions {
            conditions.hip_free = free;
        }
    }

    /// Whether to ask if pain of 10 is the sign of that name: it is neither open nor known.
    pub(super) fn asks_how_severe(&self) -> bool {
        let sign = Sign::SeverePain;
        self.pain == Some(Pain::WORST) && !self.signs.contains(&sign) && !self.known.contains(&sign)
    }

    /// Notes a sign outside the lists.
    pub(super) fn note(&mut self, sign: Sign) {
        self.signs.push(sign);
        self.signs.sort();
    }

    /// Whether the patient said just now how an exercise that is asked about is done.
    pub(super) fn knows_of(&self, exercise: &ExerciseId) -> bool {
        let all = [&self.asked, &self.easier, &self.without];
        all.iter().any(|said| said.contains(exercise))
    }

    /// Whether there are conditions that nobody has acknowledged.
    pub(super) fn must_acknowledge(&self) -> bool {
        let known = self.conditions();
        !known.held.is_empty() && !known.acknowledged
    }

    /// Takes it that the talk is still to come, where that was said just now and a plan is open all the
    /// same.
    pub(super) fn remember_not_yet(&mut self, desk: &Desk, now: Now) {
        let newest = desk.lately().screening();
        let just_now =
            newest.is_some_and(|s| !s.conditions.is_empty() && super::is_fresh(s.at, now));
        let open = start(&self.start(desk, now)).plan != Offered::None;
        self.not_yet = just_now && open;
    }

    /// Whether to ask about them: nobody has said yet that the talk is still to come.
    pub(super) fn asks_to_acknowledge(&self) -> bool {
        self.must_acknowledge() && !self.not_yet
    }

    pub(super) fn acknowledge(&mut self) {
        if let Some(conditions) = &mut self.conditions {
            conditions.acknowledged = true;
        }
    }

    /// The input of the start rules.
    pub(in crate::app) fn start(&self, desk: &Desk, now: Now) -> Start {
        let pain = self.pain.unwrap_or(Pain::WORST);
        let today = desk.today(now);
        let known = desk.lately().start(pain, today);
        let said = self.usual.map(|said| said.stated);
        let said = said.map(|stated| desk.lately().usual_if(stated, today).usual);
        Start {
            signs: Some(self.signs.clone()),
            passed: self.passed.clone(),
            eased: known.eased || self.gone.iter().any(|sign| sign.level() == Level::Today),
            conditions: self.conditions.clone(),
            pain: self.pain,
            paused: known.paused && !self.talked,
            usual: said.unwrap_or(known.usual),
            talked: known.talked || self.talked,
            ..known
        }
    }

    /// Whether there is an answer that the log does not have yet.
    pub(super) fn is_news(&self, desk: &Desk) -> bool {
        let settled = [&self.gone, &self.seen, &self.mistaken];
        let settled = settled.iter().any(|signs| !signs.is_empty())
            || self.passed != desk.lately().passed_signs()
            || self.known != desk.lately().known_signs();
        let known = desk.lately().screening().is_some_and(|s| s.acknowledged);
        let said = !self.asked.is_empty()
            || !self.easier.is_empty()
            || self.usual.is_some()
            || self.conditions().acknowledged != known;
        settled || said || !self.shown.is_empty() || self.signs != desk.lately().open_signs()
    }
}
