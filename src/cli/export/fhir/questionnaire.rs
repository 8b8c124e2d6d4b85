//! The two questionnaires: the goals (PSFS, Stratford 1995) and the change overall.

use super::bundle::{Entry, Resource};
use super::codes::Coding;
use super::subject::{Identifier, Identity};
use crate::core::record::{MeasureName, OverallChange};
use serde::Serialize;

/// A questionnaire. Its words are English; the patient reads them in their own language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Questionnaire {
    resource_type: &'static str,
    url: String,
    identifier: [Identifier; 1],
    version: &'static str,
    name: &'static str,
    title: &'static str,
    status: &'static str,
    subject_type: [&'static str; 1],
    item: Vec<Question>,
}

impl Resource for Questionnaire {
    const TYPE: &'static str = "Questionnaire";
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Question {
    link_id: &'static str,
    text: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    repeats: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer_option: Vec<AnswerOption>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<Question>,
}

impl Question {
    const fn new(link_id: &'static str, kind: &'static str, text: &'static str) -> Self {
        Self {
            link_id,
            text,
            kind,
            repeats: None,
            answer_option: Vec::new(),
            item: Vec::new(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AnswerOption {
    value_coding: Coding,
}

/// The version of both; another one where a question changes.
const VERSION: &str = "1";
/// An activity of the patient's own, with its score.
pub(super) const GOAL: &str = "goal";
/// The activity.
pub(super) const ACTIVITY: &str = "activity";
/// Its score, 0 to 10.
pub(super) const SCORE: &str = "score";
/// The date that the change is measured from.
pub(super) const SINCE: &str = "since";
/// The change.
pub(super) const CHANGE: &str = "change";

/// The canonical name of a questionnaire, with its version.
pub(super) fn canonical(name: MeasureName) -> String {
    format!("{}|{VERSION}", url(name))
}

fn id(name: MeasureName) -> Identity {
    Identity::of(&format!("questionnaire/{}/{VERSION}", name.word()))
}

/// The canonical name without the version. It is not the id, which a server replaces.
fn url(name: MeasureName) -> String {
    Identity::of(&format!("questionnaire/{}", name.word())).uri()
}

/// A questionnaire; the usual time is a setting and has none.
pub(super) fn entry(of: MeasureName) -> Option<Entry<Questionnaire>> {
    let (name, title, item) = match of {
        MeasureName::Goals => (
            "RygradGoals",
            "Patient-Specific Functional Scale: activities of the patient's own",
            vec![goal()],
        ),
        MeasureName::Overall => (
            "RygradOverallChange",
            "Change of the back overall, seven steps",
            change(),
        ),
        MeasureName::UsualTime => return None,
    };
    let id = id(of);
    let form = Questionnaire {
        resource_type: Questionnaire::TYPE,
        url: url(of),
        identifier: [id.identifier()],
        version: VERSION,
        name,
        title,
        status: "active",
        subject_type: ["Patient"],
        item,
    };
    Some(Entry::created(id, form))
}

fn goal() -> Question {
    Question {
        repeats: Some(true),
        item: vec![
            Question::new(ACTIVITY, "string", "The activity, in the patient's words"),
            Question::new(SCORE, "integer", "From 0 (cannot) to 10 (as before)"),
        ],
        ..Question::new(GOAL, "group", "An activity that matters to the patient")
    }
}

fn change() -> Vec<Question> {
    let steps = OverallChange::ALL.iter();
    let options = steps.map(|step| AnswerOption {
        value_coding: overall(*step),
    });
    vec![
        Question::new(SINCE, "date", "The day that the change is measured from"),
        Question {
            answer_option: options.collect(),
            ..Question::new(CHANGE, "choice", "How is the back since then?")
        },
    ]
}

/// The code of a step of the change overall.
pub(super) fn overall(step: OverallChange) -> Coding {
    Coding::own(format!("overall.{}", step.word()))
}
