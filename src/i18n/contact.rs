//! Whom to call: the person's own numbers, else the country's. None is invented for a country that is
//! not known.

use super::Texts;
use crate::core::settings::{Country, Settings};
use crate::core::text::Plain;

impl Texts {
    /// The emergency number.
    pub fn emergency(&self, settings: &Settings) -> String {
        self.own_or("emergency", settings.emergency.as_ref(), settings)
    }

    /// Whom to call today where it is urgent and no emergency.
    pub fn urgent(&self, settings: &Settings) -> String {
        self.own_or("urgent", settings.urgent.as_ref(), settings)
    }

    fn own_or(&self, what: &str, own: Option<&Plain>, settings: &Settings) -> String {
        let country = settings.country.unwrap_or(Country::Other);
        own.map_or_else(
            || self.get(&format!("{what}-{}", country.word())),
            Plain::to_string,
        )
    }
}
