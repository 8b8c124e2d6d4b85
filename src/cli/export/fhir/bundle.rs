//! The Bundle: a transaction whose entries are written one by one.

use super::subject::Identity;
use serde::{Serialize, Serializer};

/// A transaction of entries that are made while they are written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Bundle<F: Fn() -> I, I: Iterator<Item: Serialize>> {
    resource_type: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(serialize_with = "one_by_one")]
    entry: F,
}

impl<F: Fn() -> I, I: Iterator<Item: Serialize>> Bundle<F, I> {
    pub(super) fn new(entry: F) -> Self {
        Self {
            resource_type: "Bundle",
            kind: "transaction",
            entry,
        }
    }
}

fn one_by_one<F: Fn() -> I, I: Iterator<Item: Serialize>, S: Serializer>(
    entries: &F,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_seq(entries())
}

/// What an entry can hold.
pub(super) trait Resource: Serialize {
    /// The name of its type.
    const TYPE: &'static str;
}

/// A resource, and what the server is to do with it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entry<R> {
    full_url: String,
    resource: R,
    request: Request,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    method: &'static str,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    if_none_exist: Option<String>,
}

impl<R> Entry<R> {
    /// The same entry with its resource beside those of other types.
    pub(super) fn map<T>(self, among: impl FnOnce(R) -> T) -> Entry<T> {
        Entry {
            full_url: self.full_url,
            resource: among(self.resource),
            request: self.request,
        }
    }
}

impl<R: Resource> Entry<R> {
    /// Creates a resource where the server has none with this id.
    pub(super) fn created(id: Identity, resource: R) -> Self {
        Self::created_unless(id.identifier().search(), id, resource)
    }

    /// Creates a resource where a search finds none.
    pub(super) fn created_unless(search: String, id: Identity, resource: R) -> Self {
        Self {
            full_url: id.uri(),
            request: Request {
                method: "POST",
                url: R::TYPE.to_owned(),
                if_none_exist: Some(search),
            },
            resource,
        }
    }

    /// Creates a resource, or brings the one with this id up to date.
    pub(super) fn updated(id: Identity, resource: R) -> Self {
        Self {
            full_url: id.uri(),
            request: Request {
                method: "PUT",
                url: format!("{}?{}", R::TYPE, id.identifier().search()),
                if_none_exist: None,
            },
            resource,
        }
    }
}
