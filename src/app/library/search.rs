//! Searches the library: names first, then the part of the body in a patient's own words, then
//! positions and things, then whatever the page says.

use super::Row;
use super::filter::is_for;
use crate::content::Library;
use crate::core::exercise::Area;
use crate::core::exercise::Exercise;
use crate::core::programme::Programme;
use crate::core::text::Plain;
use crate::i18n::{Texts, word};

/// Where in a row the words stand. The first is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The name begins with them.
    Start,
    Name,
    /// What the row is for.
    Area,
    /// How it is done: position, equipment.
    Way,
    /// The text of its page.
    Page,
}

/// What is searched for.
pub(super) struct Search {
    whole: String,
}

impl Search {
    pub(super) fn new(typed: &str) -> Self {
        Self {
            whole: folded(typed.trim()),
        }
    }

    /// Where the words stand in a row; `None` where one of them is missing.
    pub(super) fn place(&self, row: &Row, library: &Library, texts: &Texts) -> Option<Place> {
        let fields = match row {
            Row::Programme(programme) => of_programme(programme, library, texts),
            Row::Exercise(exercise) => of_exercise(exercise, texts),
        };
        let fields = fields.map(|(place, text)| (place, folded(&text)));
        let name = fields.iter().filter(|(place, _)| *place == Place::Name);
        if name
            .into_iter()
            .any(|(_, name)| name.starts_with(&self.whole))
        {
            return Some(Place::Start);
        }
        let places = self.whole.split_whitespace().map(|word| {
            let mut fields = fields.iter();
            let found = fields.find(|(place, text)| has(text, word, *place));
            found.map(|(place, _)| *place)
        });
        // The row is as good as the word that is hardest to find in it.
        places.collect::<Option<Vec<_>>>()?.into_iter().max()
    }
}

/// Whether a word stands in a text. In a long text only the beginning of a word counts, or `leg`
/// would be found in every `delegate`.
fn has(text: &str, word: &str, place: Place) -> bool {
    let begins = |part: &str| part.starts_with(word);
    match place {
        Place::Start | Place::Name | Place::Area => text.contains(word),
        Place::Way | Place::Page => text.split(|c: char| !c.is_alphanumeric()).any(begins),
    }
}

/// The texts of a row, the best place first.
type Fields = [(Place, String); 4];

fn of_exercise(exercise: &Exercise, texts: &Texts) -> Fields {
    let lang = texts.lang();
    let name = format!("{} {}", exercise.name.of(lang), exercise.id);
    let position = texts.say(word::position(exercise.position));
    let equipment = exercise.equipment.iter();
    let equipment = equipment.map(|thing| texts.say(word::equipment(*thing)));
    let way: Vec<String> = std::iter::once(position).chain(equipment).collect();
    let steps = exercise.steps.of(lang).iter().map(Plain::as_str);
    [
        (Place::Name, name),
        (Place::Area, areas(&exercise.areas, texts)),
        (Place::Way, way.join(" ")),
        (Place::Page, steps.collect::<Vec<_>>().join(" ")),
    ]
}

fn of_programme(programme: &Programme, library: &Library, texts: &Texts) -> Fields {
    let lang = texts.lang();
    let name = format!("{} {}", programme.name.of(lang), programme.id);
    let its_areas = Area::ALL.iter().copied();
    let its_areas = its_areas.filter(|area| is_for(programme, *area, library));
    let about = programme.about.as_ref().map(|about| about.of(lang));
    let exercises = library.courses(programme);
    let names = exercises
        .iter()
        .map(|(exercise, _)| exercise.name.of(lang).as_str());
    [
        (Place::Name, name),
        (Place::Area, areas(&its_areas.collect::<Vec<_>>(), texts)),
        (Place::Way, names.collect::<Vec<_>>().join(" ")),
        (Place::Page, about.map(Plain::to_string).unwrap_or_default()),
    ]
}

/// The names of areas and what patients call them.
fn areas(areas: &[Area], texts: &Texts) -> String {
    let said = areas.iter().flat_map(|area| {
        let lay = word::area_lay(*area);
        [texts.say(word::area(*area)), texts.say(lay)]
    });
    said.collect::<Vec<_>>().join(", ")
}

/// Small letters without the marks that a keyboard may lack: `bækken` and `baekken` are one word,
/// `så`, `saa` and `sa` too.
fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => plain.push_str("ae"),
            'ø' | 'ö' => plain.push('o'),
            'å' | 'à' => plain.push('a'),
            'é' | 'è' | 'ê' => plain.push('e'),
            'ü' => plain.push('u'),
            '-' | '_' => plain.push(' '),
            letter => plain.push(letter),
        }
    }
    plain.replace("oe", "o").replace("aa", "a")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_on_every_keyboard() {
        for (one, other) in [
            ("Bækken", "baekken"),
            ("Høfte", "hofte"),
            ("hoefte", "høfte"),
            ("TÅ", "taa"),
            ("knee-to-chest", "knee to chest"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
    }

    #[test]
    fn a_short_word_is_not_found_within_another_of_a_long_text() {
        assert!(has("lift one leg", "leg", Place::Page));
        assert!(!has("delegate it", "leg", Place::Page));
        assert!(has("baekkenkip", "kip", Place::Name));
    }
}
