//! What the page is for whoever does not see it: headings, lists, tables, drawings with their words, in
//! the order of reading (ISO 32000-1, 14.7 and 14.8).

use pdf_writer::types::{StructRole, TableHeaderScope};

/// A place in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag(usize);

impl Tag {
    pub(super) const fn number(self) -> usize {
        self.0
    }
}

/// What stands in an element, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid {
    Element(Tag),
    /// What is drawn on this page between the marks of this number.
    Marked {
        page: usize,
        mark: i32,
    },
}

/// An element of the tree.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) role: StructRole,
    pub(super) parent: Option<Tag>,
    pub(super) kids: Vec<Kid>,
    /// The words for a drawing.
    pub(super) told: Option<String>,
    /// What a table shows, where its caption is not drawn.
    pub(super) summary: Option<String>,
    /// What a head of a table is over.
    pub(super) scope: Option<TableHeaderScope>,
    /// The page of a drawing and its edges: left, bottom, right, top.
    pub(super) edges: Option<[f32; 4]>,
}

/// All elements; the first is the document.
#[derive(Debug)]
pub(super) struct Tree {
    elements: Vec<Element>,
}

impl Tree {
    pub(super) const ROOT: Tag = Tag(0);

    pub(super) fn new() -> Self {
        Self {
            elements: vec![Element::new(StructRole::Document, None)],
        }
    }

    /// Adds an element as the last one within another.
    pub(super) fn add(&mut self, parent: Tag, role: StructRole) -> Tag {
        let tag = Tag(self.elements.len());
        self.elements.push(Element::new(role, Some(parent)));
        self.kid(parent, Kid::Element(tag));
        tag
    }

    pub(super) fn kid(&mut self, parent: Tag, kid: Kid) {
        if let Some(parent) = self.element(parent) {
            parent.kids.push(kid);
        }
    }

    pub(super) fn element(&mut self, tag: Tag) -> Option<&mut Element> {
        self.elements.get_mut(tag.0)
    }

    pub(super) fn role(&self, tag: Tag) -> StructRole {
        let element = self.elements.get(tag.0);
        element.map_or(StructRole::NonStruct, |element| element.role)
    }

    pub(super) fn elements(&self) -> &[Element] {
        &self.elements
    }
}

impl Element {
    fn new(role: StructRole, parent: Option<Tag>) -> Self {
        Self {
            role,
            parent,
            kids: Vec::new(),
            told: None,
            summary: None,
            scope: None,
            edges: None,
        }
    }
}
