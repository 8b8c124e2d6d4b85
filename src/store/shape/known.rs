//! The shapes of the records that make up most of a log, in the order of their fields in
//! [`crate::core::record`].

use super::{Field, Shape};
use crate::core::exercise::{Side, Sides};
use crate::core::record::{ForToday, HowMuch, Mobility, Outcome, Place, Skipped, When, Why};
use crate::core::safety::{Action, Contact, Feeling, Part, PlanKind};

/// One of the words of an enum.
macro_rules! word {
    ($words:ty) => {
        Shape::Word(|word| <$words>::from_word(word).is_some())
    };
}

/// Those behind the id.
pub(super) fn fields(kind: &str) -> Option<&'static [Field]> {
    match kind {
        "session" => Some(SESSION),
        "check_in" => Some(CHECK_IN),
        "confirmation" => Some(CONFIRMATION),
        // Rare, or of many words; an amendment is looked at as a whole.
        _ => None,
    }
}

const SESSION: &[Field] = &[
    Field::new(r#""start":"#, Shape::Time),
    Field::new(r#""end":"#, Shape::Time),
    DATE,
    Field::new(r#""programme":"#, Shape::Object(PROGRAMME)),
    Field::new(r#""app":"#, Shape::Text),
    Field::new(r#""active_s":"#, Shape::Number(0, 9_999_999_999)),
    Field::new(r#""outcome":"#, word!(Outcome)),
    Field::new(r#""plan":"#, word!(PlanKind)),
    Field::new(r#""pain_before":"#, Shape::Maybe(&PAIN)),
    Field::missing(r#""paper":"#, Shape::Bool),
    Field::missing(r#""today":"#, Shape::List(&word!(ForToday))),
    Field::new(r#""exercises":"#, Shape::List(&Shape::Object(EXERCISE))),
    Field::missing(r#""stop":"#, Shape::Object(STOP)),
];

const CHECK_IN: &[Field] = &[
    AT,
    DATE,
    Field::new(r#""when":"#, word!(When)),
    Field::new(r#""session":"#, Shape::Maybe(&Shape::Id)),
    Field::new(r#""pain":"#, PAIN),
    Field::missing(r#""place":"#, Shape::Maybe(&word!(Place))),
    Field::missing(r#""note":"#, Shape::Maybe(&Shape::Text)),
    Field::missing(r#""mobility":"#, Shape::Maybe(&word!(Mobility))),
    Field::missing(r#""rows":"#, Shape::List(&BYTE)),
];

const CONFIRMATION: &[Field] = &[
    AT,
    DATE,
    Field::new(r#""session":"#, Shape::Id),
    Field::new(r#""done":"#, word!(HowMuch)),
];

const PROGRAMME: &[Field] = &[
    ID,
    Field::new(r#""hash":"#, Shape::Text),
    Field::missing(r#""level":"#, Shape::Number(1, 12)),
];

const EXERCISE: &[Field] = &[
    ID,
    Field::new(r#""planned":"#, Shape::Object(PLANNED)),
    Field::new(r#""done":"#, Shape::Object(DONE)),
    Field::new(r#""eased":"#, Shape::Bool),
    Field::missing(r#""easier":"#, Shape::Bool),
    Field::new(r#""skipped":"#, Shape::Maybe(&word!(Skipped))),
    Field::missing(r#""row":"#, BYTE),
    Field::missing(r#""part":"#, word!(Part)),
    Field::missing(r#""instead":"#, Shape::Slug),
];

const PLANNED: &[Field] = &[
    Field::new(r#""sets":"#, COUNT),
    Field::new(r#""reps":"#, Shape::Span),
    Field::new(r#""hold_s":"#, Shape::Span),
    Field::new(r#""sides":"#, word!(Sides)),
];

const DONE: &[Field] = &[
    Field::missing(r#""both":"#, Shape::Object(SIDE)),
    Field::missing(r#""right":"#, Shape::Object(SIDE)),
    Field::missing(r#""left":"#, Shape::Object(SIDE)),
];

const SIDE: &[Field] = &[
    Field::new(r#""sets":"#, COUNT),
    Field::new(r#""reps":"#, COUNT),
    Field::new(r#""held_s":"#, COUNT),
];

const STOP: &[Field] = &[
    Field::new(r#""why":"#, word!(Why)),
    Field::missing(r#""kind":"#, word!(Feeling)),
    Field::missing(r#""level":"#, PAIN),
    Field::new(r#""exercise":"#, Shape::Maybe(&Shape::Slug)),
    Field::new(r#""set":"#, COUNT),
    Field::new(r#""rep":"#, COUNT),
    Field::new(r#""side":"#, Shape::Maybe(&word!(Side))),
    Field::missing(r#""row":"#, BYTE),
    Field::missing(r#""part":"#, word!(Part)),
    Field::new(r#""action":"#, word!(Action)),
    Field::new(r#""contact":"#, word!(Contact)),
];

const ID: Field = Field::new(r#""id":"#, Shape::Slug);
const AT: Field = Field::new(r#""at":"#, Shape::Time);
const DATE: Field = Field::new(r#""local_date":"#, Shape::Date);
const PAIN: Shape = Shape::Number(0, 10);
const BYTE: Shape = Shape::Number(0, 255);
const COUNT: Shape = Shape::Number(0, 4_294_967_295);
