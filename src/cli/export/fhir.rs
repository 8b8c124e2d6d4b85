//! `rygrad export fhir`: the log as a FHIR R4 Bundle (4.0.1) that a server takes as one transaction.
//!
//! Base R4; no profile is claimed. What each element means stands in `docs/fhir.md`. Each resource has
//! an id made from its record and the patient's pseudonym, and is created only where the server has
//! none with that id: a Bundle sent twice changes nothing. What the patient has not confirmed is left
//! out, since a server that has it once would keep it as it was.

mod bundle;
mod care_plan;
mod check_in;
mod codes;
mod dates;
mod observation;
mod patient;
mod questionnaire;
mod response;
mod screening;
mod session;
mod session_exercise;
mod subject;

use super::pseudonym::Pseudonym;
use crate::cli::{Failure, Home, json};
use crate::core::history::{Confirmed, Lately, Standing};
use crate::core::record::{CheckIn, HowMuch, Measure, MeasureName, Record, SessionRecord, When};
use bundle::{Bundle, Entry};
use care_plan::{CarePlan, Plans};
use chrono::NaiveDate;
use observation::Observation;
use patient::Patient;
use questionnaire::Questionnaire;
use response::Response;
use serde::Serialize;
use std::collections::HashMap;
use std::io::Write;
use subject::Subject;
use uuid::Uuid;

/// Writes the records of the days for which `within` is true.
pub(super) fn write(
    out: &mut dyn Write,
    records: &[Record],
    pseudonym: Option<&Pseudonym>,
    home: &Home,
    within: impl Fn(NaiveDate) -> bool,
) -> Result<(), Failure> {
    let subject = Subject::new(records, pseudonym);
    let log = Log::new(records, home, &within);
    json::write(out, &Bundle::new(|| log.entries(&subject)))
}

/// A resource of any type.
#[derive(Serialize)]
#[serde(untagged)]
enum Any {
    Patient(Patient),
    Questionnaire(Questionnaire),
    CarePlan(CarePlan),
    Observation(Box<Observation>),
    Response(Response),
}

/// What of a log is exported.
struct Log<'l> {
    records: Vec<&'l Record>,
    plans: Plans<'l>,
    confirmed: Confirmed,
    /// The numbers before and after each session.
    around: HashMap<Uuid, Vec<&'l CheckIn>>,
    home: &'l Home,
}

impl<'l> Log<'l> {
    fn new(records: &'l [Record], home: &'l Home, within: impl Fn(NaiveDate) -> bool) -> Self {
        let lately = Lately::new(records);
        let confirmed = lately.confirmed();
        let is_asked = |record: &&Record| {
            let date = record.local_date();
            date.is_some_and(|date| dates::can_be_said(date) && within(date))
                && record
                    .at()
                    .is_some_and(|at| dates::can_be_said(at.date_naive()))
                && is_told(record, &confirmed)
        };
        let asked: Vec<&Record> = records.iter().filter(is_asked).collect();
        let mut around: HashMap<Uuid, Vec<&CheckIn>> = HashMap::new();
        for record in &asked {
            if let Record::CheckIn(check) = record
                && matches!(check.when, When::Before | When::After)
                && let Some(session) = check.session
            {
                around.entry(session).or_default().push(check);
            }
        }
        Self {
            plans: Plans::of(&lately, &asked, &confirmed),
            records: asked,
            confirmed,
            around,
            home,
        }
    }

    /// The resources one by one: the whole of them is never in memory.
    fn entries(&self, subject: &Subject) -> impl Iterator<Item = Entry<Any>> {
        let patient = std::iter::once(patient::entry(subject)).map(|e| e.map(Any::Patient));
        let forms = MeasureName::ALL.iter().filter(|name| self.answers(**name));
        let forms = forms.filter_map(|name| questionnaire::entry(*name));
        let forms = forms.map(|e| e.map(Any::Questionnaire));
        let plans = self.plans.entries(subject, self.home);
        let plans = plans.map(|e| e.map(Any::CarePlan));
        let records = self.records.iter();
        let records = records.flat_map(|record| self.of_record(record, subject));
        patient.chain(forms).chain(plans).chain(records)
    }

    fn of_record(&self, record: &Record, subject: &Subject) -> Vec<Entry<Any>> {
        let observed = match record {
            Record::Session(session) => session::entries(
                session,
                &session::Around {
                    numbers: self.around.get(&session.id).map_or(&[], Vec::as_slice),
                    standing: self.confirmed.standing(session),
                    plan: self.plans.of_session(session, subject),
                },
                subject,
                self.home,
            ),
            Record::CheckIn(check) => check_in::entries(check, subject),
            Record::Screening(screening) => screening::entries(screening, subject),
            Record::Measure(measure) => {
                let answer = response::entry(measure, subject);
                return answer.map(|e| e.map(Any::Response)).into_iter().collect();
            }
            // A confirmation is told with its session and a level by its plan. Nothing fits a pause.
            Record::Confirmation(_)
            | Record::Pause(_)
            | Record::Level(_)
            | Record::Amendment(_)
            | Record::Withdrawn(_)
            | Record::Newer { .. } => Vec::new(),
        };
        let observed = observed.into_iter();
        let boxed = observed.map(|e| e.map(|o| Any::Observation(Box::new(o))));
        boxed.collect()
    }

    /// Whether there is an answer to a measure.
    fn answers(&self, name: MeasureName) -> bool {
        let measures = self.records.iter().filter_map(|record| match record {
            Record::Measure(measure) => Some(measure),
            _ => None,
        });
        let is_answer = |measure: &&Measure| measure.name == name && response::is_answer(measure);
        measures.into_iter().any(|measure| is_answer(&measure))
    }
}

/// Whether a record is told at all. A session is, as soon as it is known whether it was done.
fn is_told(record: &Record, confirmed: &Confirmed) -> bool {
    let Record::Session(session) = record else {
        return true;
    };
    is_done(session, confirmed)
}

fn is_done(session: &SessionRecord, confirmed: &Confirmed) -> bool {
    !matches!(
        confirmed.standing(session),
        Standing::Open | Standing::Told(HowMuch::None)
    )
}
