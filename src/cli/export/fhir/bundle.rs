//! The Bundle: a transaction whose entries are written one by one.

use super::care_plan::CarePlan;
use super::observation::Observation;
use super::patient::Patient;
use super::questionnaire::Questionnaire;
use super::response::Response;
use super::subject::Identity;
use serde::{Serialize, Serializer};

/// A transaction of entries that are made while they are written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Bundle<F: Fn() -> I, I: Iterator<Item = Entry>> {
    resource_type: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(serialize_with = "one_by_one")]
    entry: F,
}

impl<F: Fn() -> I, I: Iterator<Item = Entry>> Bundle<F, I> {
    pub(super) fn new(entry: F) -> Self {
        Self {
            resource_type: "Bundle",
            kind: "transaction",
            entry,
        }
    }
}

fn one_by_one<F: Fn() -> I, I: Iterator<Item = Entry>, S: Serializer>(
    entries: &F,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_seq(entries())
}

/// A resource, and what the server is to do with it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entry {
    full_url: String,
    resource: Resource,
    request: Request,
}

/// What is exported.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Resource {
    Patient(Patient),
    Questionnaire(Questionnaire),
    CarePlan(CarePlan),
    Observation(Box<Observation>),
    QuestionnaireResponse(Response),
}

impl Resource {
    /// The name of its type.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Patient(_) => "Patient",
            Self::Questionnaire(_) => "Questionnaire",
            Self::CarePlan(_) => "CarePlan",
            Self::Observation(_) => "Observation",
            Self::QuestionnaireResponse(_) => "QuestionnaireResponse",
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    method: &'static str,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    if_none_exist: Option<String>,
}

impl Entry {
    /// Creates a resource where the server has none with this id.
    pub(super) fn created(id: Identity, resource: Resource) -> Self {
        Self::created_unless(id.identifier().search(), id, resource)
    }

    /// Creates a resource where a search finds none.
    pub(super) fn created_unless(search: String, id: Identity, resource: Resource) -> Self {
        Self {
            full_url: id.uri(),
            request: Request {
                method: "POST",
                url: resource.kind().to_owned(),
                if_none_exist: Some(search),
            },
            resource,
        }
    }

    /// Creates a resource, or brings the one with this id up to date.
    pub(super) fn updated(id: Identity, resource: Resource) -> Self {
        Self {
            full_url: id.uri(),
            request: Request {
                method: "PUT",
                url: format!("{}?{}", resource.kind(), id.identifier().search()),
                if_none_exist: None,
            },
            resource,
        }
    }
}
