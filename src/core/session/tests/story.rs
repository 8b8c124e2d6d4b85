//! A session with its clocks, for stories and properties.

use super::*;

pub(super) fn reps(sets: u32, reps: (u32, u32), hold: (u32, u32), sides: Sides) -> Dose {
    Dose::Repetitions(Repetitions {
        sets,
        reps: Span::new(reps.0, reps.1).unwrap(),
        hold: Span::new(hold.0, hold.1).unwrap(),
        into: Seconds(2),
        back: Seconds(2),
        pause: Seconds(1),
        rest: Seconds(30),
        sides,
        both_ways: false,
    })
}

pub(super) fn activity(low: u32, high: u32, away: bool) -> Dose {
    Dose::Activity(Activity {
        minutes: Span::new(low, high).unwrap(),
        away,
    })
}

pub(super) fn item(n: usize, dose: Dose) -> PlanItem {
    PlanItem {
        exercise: ExerciseId::new(&format!("exercise-{n}")).unwrap(),
        position: if n.is_multiple_of(2) {
            Position::Supine
        } else {
            Position::Sitting
        },
        dose,
        listen: Seconds(4),
        heed: Seconds(0),
        places: 0,
        brief: false,
    }
}

pub(super) fn plan(doses: &[Dose]) -> Plan {
    let items = doses.iter().enumerate().map(|(n, dose)| item(n, *dose));
    Plan::new(Outline {
        programme: ProgrammeId::new("test").unwrap(),
        kind: PlanKind::Full,
        first_side: Side::Right,
        level: None,
        items: items.collect(),
    })
    .unwrap()
}

pub(super) fn answer(kind: Feeling, row: u8, action: Action) -> Answer {
    Answer {
        kind,
        level: None,
        row,
        part: None,
        action,
        contact: Contact::None,
    }
}

/// A session with its clocks.
pub(super) struct Story {
    /// What was planned.
    outline: Outline,
    pub(super) session: Session,
    pub(super) now: Now,
    pub(super) effects: Vec<Effect>,
    pub(super) journal: Vec<Entry>,
    pub(super) start: Now,
}

impl Story {
    pub(super) fn begin(doses: &[Dose]) -> Self {
        let wall = DateTime::parse_from_rfc3339("2026-11-22T08:10:00+01:00").unwrap();
        let start = Now {
            mono: Mono(Duration::from_secs(1_000)),
            boot: Duration::from_secs(5_000),
            wall,
        };
        let plan = plan(doses);
        let outline = plan.outline().clone();
        let (session, effects) = Session::begin(plan, start);
        Self {
            outline,
            session,
            now: start,
            effects,
            journal: Vec::new(),
            start,
        }
    }

    pub(super) fn tell(&mut self, event: Event) -> &mut Self {
        let effects = self.session.handle(event, self.now);
        self.journal.extend(effects.iter().filter_map(|e| match e {
            Effect::Record(entry) => Some(entry.clone()),
            _ => None,
        }));
        self.effects.extend(effects);
        self
    }

    /// The process ends, and a new one with a new clock resumes from the journal.
    pub(super) fn crash(&mut self) -> &mut Self {
        let plan = self.planned();
        self.clocks(Duration::ZERO, Duration::from_mins(1));
        self.now.mono = Mono(Duration::from_millis(20));
        self.session =
            Session::replay(plan, self.start.wall, &self.journal, self.now).expect("it follows");
        self
    }

    /// The plan at the start, which is all that a journal keeps of it.
    pub(super) fn planned(&self) -> Plan {
        Plan::new(self.outline.clone()).unwrap()
    }

    pub(super) fn clocks(&mut self, awake: Duration, asleep: Duration) {
        self.now.mono = self.now.mono.plus(awake);
        self.now.boot += awake + asleep;
        self.now.wall += TimeDelta::from_std(awake + asleep).unwrap();
    }

    /// Lets time pass like the main loop: it wakes at every deadline on the way.
    pub(super) fn wait(&mut self, time: Duration) -> &mut Self {
        let end = self.now.mono.plus(time);
        while let Some(due) = self.session.next_wake().filter(|due| *due <= end) {
            self.clocks(due.since(self.now.mono), Duration::ZERO);
            self.tell(Event::Tick);
        }
        self.clocks(end.since(self.now.mono), Duration::ZERO);
        self.tell(Event::Tick)
    }

    pub(super) fn secs(&mut self, seconds: u64) -> &mut Self {
        self.wait(Duration::from_secs(seconds))
    }

    /// Waits until a step of this kind runs.
    pub(super) fn until(&mut self, kind: StepKind) -> &mut Self {
        for _ in 0..10_000 {
            if self.glance().step.kind == kind || self.session.state().is_over() {
                return self;
            }
            self.wait(Duration::from_millis(500));
        }
        panic!("{kind:?} never came");
    }

    pub(super) fn glance(&self) -> Glance<'_> {
        self.session.glance(self.now.mono).unwrap()
    }

    pub(super) fn record(&self) -> SessionRecord {
        let occasion = Occasion {
            id: uuid::Uuid::nil(),
            start: self.start.wall,
            local_date: self.start.wall.date_naive(),
            app: "test".into(),
            pain_before: None,
            left_out: Vec::new(),
            today: Vec::new(),
        };
        self.session.record(&occasion).expect("the session is over")
    }

    /// The patient feels something and answers the pain panel.
    pub(super) fn feel(&mut self, kind: Feeling, row: u8, action: Action) -> &mut Self {
        self.tell(Event::Felt)
            .tell(Event::Answered(answer(kind, row, action)))
    }

    pub(super) fn state(&self) -> &State {
        self.session.state()
    }

    /// Drops the effects so far.
    pub(super) fn fresh(&mut self) -> &mut Self {
        self.effects.clear();
        self
    }

    /// The cues since then.
    pub(super) fn cues(&self) -> Vec<Cue> {
        let cues = self.effects.iter().filter_map(|effect| match effect {
            Effect::Cue(call) => Some(call.cue),
            _ => None,
        });
        cues.collect()
    }

    pub(super) fn stop(&mut self) -> &mut Self {
        self.tell(Event::Stop(Reason {
            why: Why::Chosen,
            kind: None,
            level: None,
            row: None,
            part: None,
            contact: Contact::None,
        }))
    }
}
