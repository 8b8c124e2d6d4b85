//! The letters of the PDF form: Inter, in two weights, cut to the letters that our texts and most of
//! Europe use (`src/paper/fonts/subset.py`). A letter that it lacks is shown as an empty box, and still
//! copied as what it is.

use super::subset::subset;
use std::cell::RefCell;
use std::collections::HashMap;
use ttf_parser::{Face, GlyphId};

const REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/Inter-SemiBold.ttf");

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Both weights.
pub(super) struct Fonts {
    regular: Font,
    bold: Font,
}

impl Fonts {
    /// `None` only if the fonts that are built in can not be read.
    pub(super) fn new() -> Option<Self> {
        Some(Self {
            regular: Font::new(REGULAR, "Inter-Regular")?,
            bold: Font::new(BOLD, "Inter-SemiBold")?,
        })
    }

    pub(super) fn of(&self, weight: Weight) -> &Font {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// A font, and which of its letters are used.
pub(super) struct Font {
    face: Face<'static>,
    name: &'static str,
    /// How wide the letters are that almost every text is made of, from the first of Unicode on.
    advances: Vec<u16>,
    used: RefCell<Used>,
}

/// Letters in the order of their first use. Their codes in the page begin with 1: 0 is what is missing.
#[derive(Default)]
struct Used {
    letters: Vec<char>,
    codes: HashMap<char, u16>,
}

impl Font {
    fn new(bytes: &'static [u8], name: &'static str) -> Option<Self> {
        /// The end of Latin in Unicode, as far as Europe writes it.
        const LATIN: u32 = 0x250;
        let mut font = Self {
            face: Face::parse(bytes, 0).ok()?,
            name,
            advances: Vec::new(),
            used: RefCell::default(),
        };
        let latin = (0..LATIN).filter_map(char::from_u32);
        font.advances = latin.map(|letter| font.looked_up(letter)).collect();
        Some(font)
    }

    fn looked_up(&self, letter: char) -> u16 {
        let advance = self.face.glyph_hor_advance(self.glyph(letter));
        advance.unwrap_or(0)
    }

    fn advance(&self, letter: char) -> u16 {
        let at = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
        let known = self.advances.get(at).copied();
        known.unwrap_or_else(|| self.looked_up(letter))
    }

    pub(super) fn face(&self) -> &Face<'static> {
        &self.face
    }

    /// Its name in a file that has a part of it; the letters before the plus say that (ISO 32000-1,
    /// 9.6.4).
    pub(super) fn name(&self) -> String {
        format!("RYGRAD+{}", self.name)
    }

    fn glyph(&self, letter: char) -> GlyphId {
        self.face.glyph_index(letter).unwrap_or(GlyphId(0))
    }

    /// How wide a text is, in letters of this size.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let units: u64 = text
            .chars()
            .map(|letter| u64::from(self.advance(letter)))
            .sum();
        // A text is at most some thousand letters.
        let units = u32::try_from(units).map_or(f64::MAX, f64::from);
        #[expect(clippy::cast_possible_truncation, reason = "a length on paper")]
        let width = (units / f64::from(self.face.units_per_em())) as f32;
        width * size
    }

    /// A text as the codes of its letters, two bytes each.
    pub(super) fn encode(&self, text: &str) -> Vec<u8> {
        let mut used = self.used.borrow_mut();
        let code = |letter| used.code(letter).to_be_bytes();
        text.chars().flat_map(code).collect()
    }

    /// The letters that were encoded, with their codes and their widths in thousandths of their size.
    pub(super) fn letters(&self) -> Vec<(u16, char, f32)> {
        let used = self.used.borrow();
        let letters = (1..).zip(&used.letters);
        letters
            .map(|(code, letter)| {
                (
                    code,
                    *letter,
                    self.width(letter.encode_utf8(&mut [0; 4]), 1000.0),
                )
            })
            .collect()
    }

    /// The font with what was encoded alone; the code of a letter is the number of its glyph.
    pub(super) fn embedded(&self) -> Option<Vec<u8>> {
        let used = self.used.borrow();
        let letters = used.letters.iter().map(|letter| self.glyph(*letter));
        let glyphs: Vec<GlyphId> = std::iter::once(GlyphId(0)).chain(letters).collect();
        subset(&self.face, &glyphs)
    }
}

impl Used {
    fn code(&mut self, letter: char) -> u16 {
        if let Some(code) = self.codes.get(&letter) {
            return *code;
        }
        let Ok(code) = u16::try_from(self.letters.len() + 1) else {
            return 0;
        };
        self.letters.push(letter);
        self.codes.insert(letter, code);
        code
    }
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;
    use ttf_parser::Tag;

    fn fonts() -> [Font; 2] {
        let fonts = Fonts::new().unwrap();
        [fonts.regular, fonts.bold]
    }

    /// What all files of a folder say.
    fn said(folder: &Path) -> String {
        let entries = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path());
        let said = entries.map(|path| {
            if path.is_dir() {
                said(&path)
            } else {
                std::fs::read_to_string(&path).unwrap()
            }
        });
        said.collect()
    }

    #[test]
    fn both_weights_have_every_letter_of_our_texts() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let texts = said(&root.join("src/i18n/texts")) + &said(&root.join("exercises"));
        let letters: BTreeSet<char> = texts.chars().filter(|c| !c.is_control()).collect();
        assert!(letters.contains(&'ø') && letters.contains(&'…'));
        for font in fonts() {
            let lacks = |letter: &&char| font.glyph(**letter) == GlyphId(0);
            let missing: Vec<_> = letters.iter().filter(lacks).collect();
            assert!(missing.is_empty(), "{missing:?} in {}", font.name);
        }
    }

    #[test]
    fn numbers_are_as_wide_as_one_another() {
        for font in fonts() {
            let widths: BTreeSet<u32> = ('0'..='9')
                .map(|digit| font.width(&digit.to_string(), 1000.0).to_bits())
                .collect();
            assert_eq!(widths.len(), 1, "{}", font.name);
        }
    }

    /// A glyph that is built of others would need them too.
    #[test]
    fn no_glyph_is_built_of_others() {
        for font in fonts() {
            let all: Vec<GlyphId> = (0..font.face.number_of_glyphs()).map(GlyphId).collect();
            let whole = subset(&font.face, &all).unwrap();
            let face = Face::parse(&whole, 0).unwrap();
            let glyf = face.raw_face().table(Tag::from_bytes(b"glyf")).unwrap();
            let loca = face.raw_face().table(Tag::from_bytes(b"loca")).unwrap();
            for place in loca.chunks(4) {
                let at = u32::from_be_bytes(place.try_into().unwrap()) as usize;
                // The number of outlines; below 0 where it is built of others.
                let outlines = glyf.get(at..at + 2).unwrap_or(&[0, 0]);
                assert!(outlines[0] < 0x80, "{} at {at}", font.name);
            }
        }
    }

    #[test]
    fn what_is_embedded_has_the_letters_and_their_widths() {
        for font in fonts() {
            let codes = font.encode("gør →🦴");
            assert_eq!(codes, [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6]);
            let part = font.embedded().unwrap();
            assert!(part.len() < 6_000, "{}", part.len());
            let face = Face::parse(&part, 0).unwrap();
            assert_eq!(face.number_of_glyphs(), 7);
            for (code, letter, _) in font.letters() {
                assert_eq!(
                    face.glyph_hor_advance(GlyphId(code)),
                    font.face.glyph_hor_advance(font.glyph(letter)),
                    "{letter}"
                );
            }
        }
    }
}
