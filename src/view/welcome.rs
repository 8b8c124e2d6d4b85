//! The first start, and lists to choose from: country, programme.
//!
//! ```text
//!  Welcome to rygrad
//!  ───────────────────────────────────────────────────────────────────
//!      Please talk to a doctor or physiotherapist before you begin …
//!
//!      If something hurts, press p. Everything stops at once …
//! ```

use super::ink::Ink;
use super::list::{lettered, list, padded};
use super::page::{Column, Page};
use super::theme::Skin;
use crate::app::Scroll;
use crate::app::welcome::{Area, Choice, Part, Programmes, Welcome};
use crate::core::plan::PlanKind;
use crate::core::programme::Programme;
use crate::core::settings::Country;
use crate::i18n::measure::cells;
use crate::i18n::{Text, t};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

pub(super) fn welcome(welcome: &Welcome, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let language = page.desk.texts.language(page.lang());
    let language = if skin.in_lines() {
        language
    } else {
        format!("←→ {language}")
    };
    let room = page.frame(&page.say(t::WELCOME_TITLE), &language, buf);
    let mut column = page.column(room, buf);
    if welcome.shows(Part::Sentences, page.window()) {
        for name in [t::WELCOME[0], t::WELCOME[1]] {
            column.text(&page.say(name), skin.plain()).gap(gap);
        }
        column.text(&page.say(t::WELCOME[2]), skin.title()).gap(gap);
    }
    if welcome.shows(Part::Country, page.window()) {
        let choice = welcome.choice;
        column.text(&page.say(t::COUNTRY_TITLE), skin.title());
        why_or_hint((t::COUNTRY_WHY, t::HINT_ARROWS), choice, page, &mut column);
        let countries = Country::ALL.iter().map(|c| page.desk.texts.country(*c));
        let rows: Vec<_> = countries.map(Line::from).collect();
        let (area, first) = (column.gap(gap).rest(), page.desk.first_row());
        let first = list(area, &rows, choice.at, first, skin, buf);
        return Scroll::UNKNOWN.from(first);
    }
    Scroll::UNKNOWN
}

/// Why something is asked; after a key that does nothing, which keys do.
fn why_or_hint(
    (why, hint): (Text, Text),
    choice: Choice,
    page: &Page<'_>,
    column: &mut Column<'_>,
) {
    let (text, style) = if choice.puzzled {
        (hint, page.skin.hold())
    } else {
        (why, page.skin.dim())
    };
    column.text(&page.say(text), style);
}

/// What an area is called.
const fn area(area: Area) -> Text {
    match area {
        Area::Own => t::PROGRAMMES_OWN,
        Area::Unsure => t::PROGRAMMES_UNSURE,
        Area::Sacrum => t::PROGRAMMES_SACRUM,
        Area::Back => t::PROGRAMMES_BACK,
        Area::Pelvis => t::PROGRAMMES_PELVIS,
        Area::Whole => t::PROGRAMMES_WHOLE,
    }
}

pub(super) fn programmes(programmes: &Programmes, page: &Page<'_>, buf: &mut Buffer) -> Scroll {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let choice = programmes.choice;
    let room = page.frame(&page.say(t::PROGRAMMES_WHERE), "", buf);
    let mut column = page.column(room, buf);
    if page.roomy() || choice.puzzled {
        why_or_hint(
            (t::PROGRAMMES_ASK, t::HINT_LETTERS),
            choice,
            page,
            &mut column,
        );
        column.gap(gap);
    }
    let beside = page.roomy() && !skin.in_lines();
    let rows = Rows::new(programmes, beside, page);
    // The list leaves room for the text about the programme under the cursor.
    let about = if page.roomy() || choice.at.is_some() {
        3
    } else {
        0
    };
    let rest = column.rest();
    let height = u16::try_from(rows.lines.len()).unwrap_or(u16::MAX);
    let height = height.min(rest.height.saturating_sub(about));
    let area = Rect { height, ..rest };
    let first = page.desk.first_row();
    let first = column.draw(|buf| rows.draw(area, first, skin, buf));
    let scroll = Scroll::UNKNOWN.from(first);
    let chosen = programmes.chosen();
    let Some(chosen) = chosen.and_then(|id| page.desk.library.programme(id)) else {
        return scroll;
    };
    column.gap(height + gap);
    if let Some(text) = &chosen.about {
        column.text(text.of(page.lang()).as_str(), skin.plain());
    }
    scroll
}

/// The lines of the list. An area stands before its first programme: beside it where there is room,
/// else on a line of its own.
struct Rows {
    lines: Vec<Line<'static>>,
    /// What stands beside each line, all of one width.
    beside: Vec<String>,
    /// The line under the cursor.
    selected: Option<usize>,
}

impl Rows {
    fn new(programmes: &Programmes, beside: bool, page: &Page<'_>) -> Self {
        let skin = page.skin;
        let found = |(its, id): &(Area, _)| Some((*its, page.desk.library.programme(id)?));
        let found: Vec<_> = programmes.rows.iter().filter_map(found).collect();
        let names = found
            .iter()
            .map(|(_, p)| p.name.of(page.lang()).to_string());
        let names = padded(names.collect(), skin);
        let mut rows = Self {
            lines: Vec::new(),
            beside: Vec::new(),
            selected: None,
        };
        let mut before = None;
        for (at, ((its, programme), name)) in found.iter().zip(names).enumerate() {
            let first = before.replace(*its) != Some(*its);
            let heading = if first {
                page.say(area(*its))
            } else {
                String::new()
            };
            if beside {
                rows.beside.push(heading);
            } else if first {
                rows.lines.push(Line::styled(heading, skin.dim()));
            }
            if programmes.choice.at == Some(at) {
                rows.selected = Some(rows.lines.len());
            }
            let told = length(programme, page);
            rows.lines.push(lettered(at, name, told, skin));
        }
        if beside {
            rows.beside = padded(rows.beside, skin);
        }
        rows
    }

    /// Draws them from `first` on, as a list does, and gives back the one that came first.
    fn draw(&self, area: Rect, first: usize, skin: Skin, buf: &mut Buffer) -> usize {
        let indent = self.beside.first().map_or(0, |heading| cells(heading));
        let indent = indent.min(area.width);
        let of_list = Rect {
            x: area.x + indent,
            width: area.width - indent,
            ..area
        };
        let first = list(of_list, &self.lines, self.selected, first, skin, buf);
        let mut ink = Ink::new(area, buf);
        for (y, heading) in (0..area.height).zip(self.beside.iter().skip(first)) {
            ink.text(0, y, heading, skin.dim());
        }
        first
    }
}

/// How long a programme takes.
fn length(programme: &Programme, page: &Page<'_>) -> String {
    let plan = page.desk.plan(programme, PlanKind::Full);
    let minutes = plan.map(|plan| page.desk.texts.minutes(plan.total()));
    minutes.unwrap_or_default()
}
