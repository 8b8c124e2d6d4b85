//! Takes single letters out of a font, so that a page carries no more than it shows.
//!
//! The result has the tables that a PDF asks of a `TrueType` font (ISO 32000-1, 9.9): `glyf`, `head`,
//! `hhea`, `hmtx`, `loca`, `maxp`. Glyphs are numbered anew, in the order in which they are asked for.

use std::num::NonZeroU16;
use ttf_parser::{Face, GlyphId, Tag, loca};

/// The font with these glyphs alone; the first should be the sign for what is missing. `None` for a
/// font without outlines of this kind.
pub(super) fn subset(face: &Face<'_>, glyphs: &[GlyphId]) -> Option<Vec<u8>> {
    let raw = |tag| face.raw_face().table(Tag::from_bytes(tag));
    let outlines = raw(b"glyf")?;
    let places = loca::Table::parse(
        NonZeroU16::new(face.number_of_glyphs())?,
        face.tables().head.index_to_location_format,
        raw(b"loca")?,
    )?;
    let count = u16::try_from(glyphs.len()).ok()?;
    let mut glyf = Vec::new();
    let mut loca = vec![0; 4];
    let mut hmtx = Vec::new();
    for glyph in glyphs {
        // A space has no outline.
        let outline = places.glyph_range(*glyph);
        glyf.extend(outline.and_then(|range| outlines.get(range)).unwrap_or(&[]));
        pad(&mut glyf);
        loca.extend(u32::try_from(glyf.len()).ok()?.to_be_bytes());
        hmtx.extend(face.glyph_hor_advance(*glyph).unwrap_or(0).to_be_bytes());
        hmtx.extend(
            face.glyph_hor_side_bearing(*glyph)
                .unwrap_or(0)
                .to_be_bytes(),
        );
    }
    let mut head = raw(b"head")?.to_vec();
    // The format of `loca`: 1 is whole numbers of four bytes.
    put(&mut head, 50, 1)?;
    let mut hhea = raw(b"hhea")?.to_vec();
    put(&mut hhea, 34, count)?;
    let mut maxp = raw(b"maxp")?.to_vec();
    put(&mut maxp, 4, count)?;
    Some(file(&[
        (b"glyf", glyf),
        (b"head", head),
        (b"hhea", hhea),
        (b"hmtx", hmtx),
        (b"loca", loca),
        (b"maxp", maxp),
    ]))
}

/// Writes a number into a table.
fn put(table: &mut [u8], at: usize, number: u16) -> Option<()> {
    let place = table.get_mut(at..at + 2)?;
    place.copy_from_slice(&number.to_be_bytes());
    Some(())
}

fn pad(bytes: &mut Vec<u8>) {
    while !bytes.len().is_multiple_of(4) {
        bytes.push(0);
    }
}

/// A font file of these tables, which are in the order of their names.
fn file(tables: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    const HEADER: usize = 12;
    const ENTRY: usize = 16;
    let count = u16::try_from(tables.len()).unwrap_or(u16::MAX);
    let steps = count.checked_ilog2().unwrap_or(0);
    let range = 16_u16 << steps;
    let steps = u16::try_from(steps).unwrap_or(0);
    let mut file = vec![0, 1, 0, 0];
    for number in [count, range, steps, count * 16 - range] {
        file.extend(number.to_be_bytes());
    }
    let mut at = HEADER + ENTRY * tables.len();
    for (name, table) in tables {
        file.extend(*name);
        for number in [sum(table), word(at), word(table.len())] {
            file.extend(number.to_be_bytes());
        }
        at += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        file.extend(table);
        pad(&mut file);
    }
    file
}

fn word(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The checksum of a table.
fn sum(table: &[u8]) -> u32 {
    table.chunks(4).fold(0_u32, |sum, bytes| {
        let mut word = [0; 4];
        word.iter_mut()
            .zip(bytes)
            .for_each(|(to, from)| *to = *from);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}
