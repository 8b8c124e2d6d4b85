//! A programme as a QR code: its squares, and a drawing of them for paper.

use super::{Drawing, Ink, Part, Section, Shape};
use crate::content::Library;
use crate::content::pack::compact::{self, Uncompact};
use crate::core::programme::Programme;
use crate::core::text::{Lang, Plain};
use crate::i18n::{Texts, t};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version that is drawn: with its quiet zone it fits 80 columns, and 4 cm of paper.
const LARGEST: u8 = 13;
/// Light squares around it (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// The length of a side on paper, in points: 4 cm.
const ON_PAPER: f32 = 113.4;

/// Why a programme has no code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Uncodable {
    /// It needs a file of the sender.
    Needs(Uncompact),
    /// It is too long.
    Long,
}

/// The squares of a code, with the light ones around it.
#[derive(Clone)]
pub struct Code(QrCode);

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Code").field("side", &self.side()).finish()
    }
}

/// The line of a programme, and its code. Its name is in all languages where there is room, else in
/// this one.
///
/// # Errors
/// Where the programme is not short enough, or not built of what every receiver has.
pub fn of_programme(
    programme: &Programme,
    library: &Library,
    lang: Lang,
) -> Result<(String, Code), Uncodable> {
    let with = |langs: &[Lang]| {
        let is_own = |id: &_| library.is_users(id);
        let is_own_programme = |id: &_| library.is_users_programme(id);
        let line = compact::write(programme, langs, is_own, is_own_programme);
        let line = line.map_err(Uncodable::Needs)?;
        let code = Code::of(&line).ok_or(Uncodable::Long)?;
        Ok((line, code))
    };
    with(&Lang::ALL).or_else(|why| match why {
        Uncodable::Long => with(&[lang]),
        needs @ Uncodable::Needs(_) => Err(needs),
    })
}

/// A section of a page with the code of a programme.
///
/// # Errors
/// As [`of_programme`].
pub fn section(
    programme: &Programme,
    library: &Library,
    texts: &Texts,
) -> Result<Section, Uncodable> {
    let (line, code) = of_programme(programme, library, texts.lang())?;
    let said = |text| Plain::new(&texts.say(text));
    let part = Part::Code(super::Code {
        caption: said(t::SHARE_SHEET_CODE),
        drawing: code.drawing(ON_PAPER, said(t::SHARE_SHEET_TITLE)),
        line: Plain::new(&line),
    });
    Ok(Section {
        heading: Some(said(t::SHARE_SHEET_TITLE)),
        parts: vec![part],
        on_new_sheet: false,
    })
}

impl Code {
    /// The code of a text; `None` where it is too long.
    pub fn of(text: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        let (least, most) = (Version::MIN, Version::new(LARGEST));
        let code =
            QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, least, most, None, true);
        code.ok().map(Self)
    }

    /// How many squares a side has, with the light ones around.
    pub fn side(&self) -> usize {
        usize::try_from(self.0.size()).unwrap_or(0) + 2 * QUIET
    }

    /// Whether a square is dark.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let inner = |at: usize| at.checked_sub(QUIET).and_then(|at| i32::try_from(at).ok());
        let (Some(x), Some(y)) = (inner(x), inner(y)) else {
            return false;
        };
        self.0.get_module(x, y)
    }

    /// A drawing of it with sides of this length.
    pub fn drawing(&self, length: f32, told: Plain) -> Drawing {
        let side = self.side();
        #[expect(clippy::cast_precision_loss, reason = "there are fewer than a hundred")]
        let place = |square: usize| square as f32 * length / side as f32;
        let area = |x: usize, end: usize, y: usize, rows: usize, ink: Ink| {
            let (left, right, top, bottom) = (place(x), place(end), place(y), place(y + rows));
            let corners = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
            Shape::Area(corners, ink)
        };
        // Light squares are paper also where the page is dark.
        let mut shapes = vec![area(0, side, 0, side, Ink::Paper)];
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let start = x;
                while x < side && self.is_dark(x, y) {
                    x += 1;
                }
                if x > start {
                    shapes.push(area(start, x, y, 1, Ink::Strong));
                }
                x += 1;
            }
        }
        Drawing {
            width: length,
            height: length,
            told,
            shapes,
        }
    }
}
