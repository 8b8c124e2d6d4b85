//! Whom to call: the patient's own numbers, or else the country's. No number is invented for an
//! unknown country.

use super::{Text, Texts, t, word};
use crate::core::settings::{Country, Settings};
use crate::core::text::Plain;

impl Texts {
    /// The emergency number.
    pub fn emergency(&self, settings: &Settings) -> String {
        self.own_or(settings.emergency.as_ref(), word::emergency, settings)
    }

    /// The number to call today for an urgent case that is no emergency.
    pub fn urgent(&self, settings: &Settings) -> String {
        self.own_or(settings.urgent.as_ref(), word::urgent, settings)
    }

    /// Whom to call at once about a warning sign in pregnancy.
    pub fn maternity(&self, settings: &Settings) -> String {
        self.own_or(settings.maternity.as_ref(), word::maternity, settings)
    }

    /// The out-of-hours numbers of a country that has several. Nothing where the patient's own number
    /// stands in their place.
    pub fn out_of_hours(&self, settings: &Settings) -> Option<String> {
        let several = settings.country == Some(Country::Denmark);
        (several && settings.urgent.is_none()).then(|| self.say(t::NUMBERS_DK))
    }

    /// When the numbers of the country were checked.
    pub fn numbers_checked(&self, settings: &Settings) -> Option<String> {
        let checked = match settings.country? {
            Country::Denmark => t::NUMBERS_CHECKED_DK,
            Country::Norway | Country::UnitedKingdom => t::NUMBERS_CHECKED,
            Country::Other => return None,
        };
        Some(self.say(checked))
    }

    fn own_or(
        &self,
        own: Option<&Plain>,
        of: impl Fn(Country) -> Text,
        settings: &Settings,
    ) -> String {
        let country = settings.country.unwrap_or(Country::Other);
        own.map_or_else(|| self.say(of(country)), Plain::to_string)
    }
}
