//! The objects of the file: sheets, fonts, and the tree.

use super::content::{self, Sheet};
use super::font::{Font, Fonts, Weight};
use super::tree::{Element, Kid, Tag, Tree};
use crate::paper::Page;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, TabOrder, UnicodeCmap};
use pdf_writer::writers::{StructElement, StructTreeRoot};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Settings, Str, TextStr};
use std::io::Write;

const PROGRAM: &str = "rygrad";
const CMAP: Name<'static> = Name(b"Custom");
const SYSTEM: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// The numbers of the objects.
struct Refs {
    next: i32,
    catalog: Ref,
    info: Ref,
    pages: Ref,
    root: Ref,
    fonts: [Ref; 2],
    sheets: Vec<Ref>,
    elements: Vec<Ref>,
}

impl Refs {
    /// The fixed ones first, then those of the sheets and the elements.
    fn new(sheets: usize, elements: usize) -> Self {
        let mut refs = Self {
            next: 7,
            catalog: Ref::new(1),
            info: Ref::new(2),
            pages: Ref::new(3),
            root: Ref::new(4),
            fonts: [Ref::new(5), Ref::new(6)],
            sheets: Vec::new(),
            elements: Vec::new(),
        };
        refs.sheets = (0..sheets).map(|_| refs.new_ref()).collect();
        refs.elements = (0..elements).map(|_| refs.new_ref()).collect();
        refs
    }

    fn new_ref(&mut self) -> Ref {
        let new = Ref::new(self.next);
        self.next += 1;
        new
    }

    fn element(&self, tag: Tag) -> Ref {
        let known = self.elements.get(tag.number()).copied();
        known.unwrap_or(self.root)
    }

    fn sheet(&self, page: usize) -> Ref {
        self.sheets.get(page).copied().unwrap_or(self.pages)
    }
}

/// The whole file. `size` is that of a sheet in points. `None` only if a font that is built in can not
/// be read.
pub(super) fn write(
    page: &Page,
    sheets: &[Sheet],
    fonts: &Fonts,
    tree: &Tree,
    size: (f32, f32),
) -> Option<Vec<u8>> {
    let mut pdf = Pdf::with_settings(Settings { pretty: false });
    let mut refs = Refs::new(sheets.len(), tree.elements().len());
    catalog(&mut pdf, page, &refs);
    let count = i32::try_from(sheets.len()).unwrap_or(i32::MAX);
    pdf.pages(refs.pages)
        .kids(refs.sheets.iter().copied())
        .count(count);
    let mut marks = Vec::new();
    for (n, sheet) in (0..).zip(sheets) {
        let (operators, marked) = (refs.new_ref(), refs.new_ref());
        let mut object = pdf.page(refs.sheet(usize::try_from(n).unwrap_or(0)));
        object
            .parent(refs.pages)
            .media_box(Rect::new(0.0, 0.0, size.0, size.1));
        object
            .contents(operators)
            .struct_parents(n)
            .tab_order(TabOrder::StructureOrder);
        let mut resources = object.resources();
        let mut named = resources.fonts();
        let [regular, bold] = refs.fonts;
        named
            .pair(content::REGULAR, regular)
            .pair(content::BOLD, bold);
        named.finish();
        resources.finish();
        object.finish();
        stream(&mut pdf, operators, &sheet.operators);
        let elements = sheet.marks.iter().map(|tag| refs.element(*tag));
        pdf.indirect(marked).array().items(elements);
        marks.push((n, marked));
    }
    structure(&mut pdf, tree, &refs, &marks);
    for (weight, at) in [Weight::Regular, Weight::Bold].into_iter().zip(refs.fonts) {
        font(&mut pdf, fonts.of(weight), at, weight, &mut refs)?;
    }
    Some(pdf.finish())
}

fn catalog(pdf: &mut Pdf, page: &Page, refs: &Refs) {
    let title = page.title.as_str();
    let mut catalog = pdf.catalog(refs.catalog);
    catalog.pages(refs.pages).lang(TextStr(page.lang.code()));
    catalog.mark_info().marked(true);
    catalog.viewer_preferences().display_doc_title(true);
    catalog.pair(Name(b"StructTreeRoot"), refs.root);
    catalog.finish();
    let title = if title.trim().is_empty() {
        PROGRAM
    } else {
        title
    };
    let mut info = pdf.document_info(refs.info);
    info.title(TextStr(title)).creator(TextStr(PROGRAM));
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    // A vector takes everything.
    let _ = packed.write_all(bytes);
    packed.finish().unwrap_or_default()
}

fn stream(pdf: &mut Pdf, at: Ref, bytes: &[u8]) {
    let packed = deflated(bytes);
    pdf.stream(at, &packed).filter(Filter::FlateDecode);
}

fn structure(pdf: &mut Pdf, tree: &Tree, refs: &Refs, marks: &[(i32, Ref)]) {
    let mut root = pdf.indirect(refs.root).start::<StructTreeRoot<'_>>();
    root.child(refs.element(Tree::ROOT));
    let mut parents = root.parent_tree();
    let mut numbers = parents.nums();
    for (page, marked) in marks {
        numbers.insert(*page, *marked);
    }
    numbers.finish();
    parents.finish();
    root.parent_tree_next_key(i32::try_from(marks.len()).unwrap_or(i32::MAX));
    root.finish();
    for (element, at) in tree.elements().iter().zip(&refs.elements) {
        let mut object = pdf.struct_element(*at);
        object.kind(element.role);
        object.parent(element.parent.map_or(refs.root, |tag| refs.element(tag)));
        if let Some(told) = &element.told {
            object.alt(TextStr(told));
        }
        attributes(&mut object, element);
        let mut kids = object.children();
        for kid in &element.kids {
            match kid {
                Kid::Element(tag) => {
                    kids.struct_element(refs.element(*tag));
                }
                Kid::Marked { page, mark } => {
                    let mut marked = kids.marked_content_ref();
                    marked.page(refs.sheet(*page)).marked_content_id(*mark);
                }
            }
        }
    }
}

fn attributes(object: &mut StructElement<'_>, element: &Element) {
    let has_any = element.scope.is_some() || element.summary.is_some() || element.edges.is_some();
    if !has_any {
        return;
    }
    let mut attributes = object.attributes();
    if let Some(scope) = element.scope {
        attributes.push().table().scope(scope);
    }
    if let Some(summary) = &element.summary {
        attributes.push().table().summary(TextStr(summary));
    }
    if let Some([left, bottom, right, top]) = element.edges {
        let edges = Rect::new(left, bottom, right, top);
        attributes.push().layout().bbox(edges);
    }
}

fn font(pdf: &mut Pdf, font: &Font, at: Ref, weight: Weight, refs: &mut Refs) -> Option<()> {
    let [letters, about, file, unicode] = [(); 4].map(|()| refs.new_ref());
    let name = font.name();
    let name = Name(name.as_bytes());
    pdf.type0_font(at)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(letters)
        .to_unicode(unicode);
    let used = font.letters();
    let mut cid = pdf.cid_font(letters);
    cid.subtype(CidFontType::Type2)
        .base_font(name)
        .system_info(SYSTEM);
    cid.font_descriptor(about).default_width(0.0);
    cid.cid_to_gid_map_predefined(Name(b"Identity"));
    cid.widths()
        .consecutive(1, used.iter().map(|(_, _, width)| *width));
    cid.finish();
    let face = font.face();
    let scale = 1000.0 / f32::from(face.units_per_em());
    let units = |number: i16| f32::from(number) * scale;
    let edges = face.global_bounding_box();
    pdf.font_descriptor(about)
        .name(name)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(
            units(edges.x_min),
            units(edges.y_min),
            units(edges.x_max),
            units(edges.y_max),
        ))
        .italic_angle(0.0)
        .ascent(units(face.ascender()))
        .descent(units(face.descender()))
        .cap_height(units(face.capital_height().unwrap_or(face.ascender())))
        // How thick a stem is, measured on the letter l.
        .stem_v(if weight == Weight::Bold { 130.0 } else { 90.0 })
        .font_file2(file);
    let part = font.embedded()?;
    let packed = deflated(&part);
    let mut stream = pdf.stream(file, &packed);
    stream.filter(Filter::FlateDecode);
    stream.pair(Name(b"Length1"), i32::try_from(part.len()).ok()?);
    stream.finish();
    let mut map = UnicodeCmap::new(CMAP, SYSTEM);
    for (code, letter, _) in used {
        map.pair(code, letter);
    }
    let packed = deflated(&map.finish());
    pdf.cmap(unicode, &packed).filter(Filter::FlateDecode);
    Some(())
}
