//! Answers about what matters to the patient.

use super::bundle::{Entry, Resource};
use super::dates::{can_be_said, moment};
use super::observation::Value;
use super::questionnaire::{ACTIVITY, CHANGE, GOAL, SCORE, SINCE, canonical, overall};
use super::subject::{Identifier, Reference, Subject};
use crate::core::record::{Measure, MeasureName};
use serde::Serialize;

/// Answers to a questionnaire.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Response {
    resource_type: &'static str,
    /// One identifier; this resource has no list of them.
    identifier: Identifier,
    questionnaire: String,
    status: &'static str,
    subject: Reference,
    authored: String,
    author: Reference,
    source: Reference,
    item: Vec<Answered>,
}

impl Resource for Response {
    const TYPE: &'static str = "QuestionnaireResponse";
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answered {
    link_id: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<Answered>,
}

impl Answered {
    fn with(link_id: &'static str, answer: Value) -> Self {
        Self {
            link_id,
            answer: vec![answer],
            item: Vec::new(),
        }
    }
}

/// Whether something was answered; what was put off is no answer.
pub(super) fn is_answer(measure: &Measure) -> bool {
    !items(measure).is_empty()
}

/// The answers to a measure.
pub(super) fn entry(measure: &Measure, subject: &Subject) -> Option<Entry<Response>> {
    let item = items(measure);
    if item.is_empty() {
        return None;
    }
    let id = subject.id(measure.id, measure.name.word());
    let response = Response {
        resource_type: Response::TYPE,
        identifier: id.identifier(),
        questionnaire: canonical(measure.name),
        status: "completed",
        subject: subject.reference(),
        authored: moment(&measure.at),
        author: subject.reference(),
        source: subject.reference(),
        item,
    };
    Some(Entry::created(id, response))
}

fn items(measure: &Measure) -> Vec<Answered> {
    match measure.name {
        MeasureName::Goals => {
            let goals = measure.goals().into_iter();
            let goals = goals.filter(|(goal, _)| !goal.as_str().trim().is_empty());
            let items = goals.map(|(goal, score)| Answered {
                link_id: GOAL,
                answer: Vec::new(),
                item: vec![
                    Answered::with(ACTIVITY, Value::Text(goal)),
                    Answered::with(SCORE, Value::Number(score.number().into())),
                ],
            });
            items.collect()
        }
        MeasureName::Overall => {
            let Some(change) = measure.change() else {
                return Vec::new();
            };
            let since = measure.since.filter(|date| can_be_said(*date));
            let since = since.map(|date| Answered::with(SINCE, Value::Date(date)));
            let change = Answered::with(CHANGE, Value::Coding(overall(change)));
            since.into_iter().chain([change]).collect()
        }
        MeasureName::UsualTime => Vec::new(),
    }
}
