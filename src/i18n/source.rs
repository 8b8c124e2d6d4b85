//! The sources of an exercise or a programme, as institutions that a patient may know.
//!
//! A source in a file is `000-10: …` (an entry of a founding document), `https://… (2026): …` or
//! `ours: …`. The year is that of the page, or of the day on which it was read. The full text of each
//! source stays in the file.

use super::{Texts, t};
use crate::core::text::Plain;

/// Hosts and their owners. A host without an owner here is shown itself.
const INSTITUTIONS: &[(&str, &str)] = &[
    ("axialspine.com", "Axial Spine (clinic, USA)"),
    ("bmjopen.bmj.com", "BMJ Open"),
    ("csp.org.uk", "Chartered Society of Physiotherapy (UK)"),
    ("cuh.nhs.uk", "Cambridge University Hospitals (NHS)"),
    (
        "go4life.nia.nih.gov",
        "National Institute on Aging (USA), Go4Life",
    ),
    ("harrisonclinic.co.uk", "Harrison Clinic (UK)"),
    ("kiro.dk", "kiro.dk (Denmark)"),
    ("kpjpen22.kpjhealth.com.my", "KPJ hospital (Malaysia)"),
    ("mayoclinic.org", "Mayo Clinic (USA)"),
    ("mdhealth.com.au", "MD Health (clinic, Australia)"),
    ("medicinetoday.com.au", "WalkBack trial, The Lancet"),
    ("mkuh.nhs.uk", "Milton Keynes University Hospital (NHS)"),
    ("msdmanuals.com", "MSD Manuals"),
    (
        "myhealth.alberta.ca",
        "MyHealth.Alberta.ca (health service, Canada)",
    ),
    // NBK410131 is NICE guideline NG59.
    ("ncbi.nlm.nih.gov", "NICE guideline on low back pain (UK)"),
    ("nhs.uk", "NHS (England)"),
    ("nhsinform.scot", "NHS inform (Scotland)"),
    (
        "oaevansville.com",
        "Orthopaedic Associates, Evansville (USA)",
    ),
    ("ohiosportsandspine.com", "Ohio Sports and Spine (USA)"),
    ("peak-physio.com.au", "Peak Physio (clinic, Australia)"),
    ("pmc.ncbi.nlm.nih.gov", "GLA:D Back (Denmark)"),
    ("protectyourback101.com", "Protect Your Back 101"),
    ("pureunityhealth.co.uk", "Pure Unity Health (UK)"),
    (
        "rightdecisions.scot.nhs.uk",
        "NHS Scotland, Right Decisions",
    ),
    (
        "maternity.sneewellbeing.org.uk",
        "Suffolk and North East Essex maternity care (NHS)",
    ),
    ("somersetft.nhs.uk", "Somerset NHS Foundation Trust"),
    ("sportsinjuryclinic.net", "Sports Injury Clinic"),
    ("striveto.ca", "Strive (physiotherapy clinic, Canada)"),
    ("vitalspinenj.com", "Vital Spine (clinic, New Jersey)"),
    ("wchc.nhs.uk", "Wirral Community Health and Care (NHS)"),
];

impl Texts {
    /// Each institution once, in the order of the file.
    pub(crate) fn sources(&self, sources: &[Plain]) -> Vec<String> {
        let mut named = Vec::new();
        for source in sources {
            let name = self.source(source.as_str());
            if !named.contains(&name) {
                named.push(name);
            }
        }
        // Our own choices come last, whatever the order of the file.
        let ours = self.say(t::SOURCE_OURS);
        named.sort_by_key(|name| *name == ours);
        named
    }

    fn source(&self, source: &str) -> String {
        if let Some(host) = host(source) {
            let known = INSTITUTIONS.iter().find(|(of, _)| *of == host);
            let name = known.map_or(host, |(_, name)| name);
            return match year(source) {
                Some(year) => format!("{name}, {year}"),
                None => name.to_owned(),
            };
        }
        let first = source.split([':', '-']).next().unwrap_or(source);
        match first {
            "000" => self.say(t::SOURCE_SACRUM),
            "001" => self.say(t::SOURCE_PELVIS),
            "002" => self.say(t::SOURCE_LUMBAR),
            "003" => self.say(t::SOURCE_PELVIC_CAUSES),
            "004" => self.say(t::SOURCE_DISC),
            "ours" => self.say(t::SOURCE_OURS),
            // A source of the user's own file, in its own words.
            _ => source.to_owned(),
        }
    }
}

/// The host of an address, without `www.`.
fn host(source: &str) -> Option<&str> {
    let rest = source.strip_prefix("https://");
    let rest = rest.or_else(|| source.strip_prefix("http://"))?;
    let host = rest.split(['/', ':', '?', '#']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then_some(host)
}

/// The year behind an address, `https://… (2026): …`.
fn year(source: &str) -> Option<&str> {
    let (address, _) = source.split_once(": ")?;
    let (_, year) = address.strip_suffix(')')?.rsplit_once(" (")?;
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    is_year.then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_source_is_named_once_and_never_by_a_number() {
        let said = [
            "ours: hold 3 s",
            "004-12: 3x10 daily",
            "004-11: both ways",
            "https://www.csp.org.uk/public-patient (2026): hold 5 s",
            "http://example.org/5: 10",
            "My physiotherapist, 3 May",
            "ours: rest 30 s",
        ]
        .map(Plain::new);
        for lang in Lang::ALL {
            let named = Texts::new(lang).sources(&said);
            let middle = [
                "Chartered Society of Physiotherapy (UK), 2026",
                "example.org",
                "My physiotherapist, 3 May",
            ];
            assert_eq!(named.len(), 5, "{named:?}");
            assert_eq!(named.get(1..4), Some(&middle.map(String::from)[..]));
            assert!(named.last().is_some_and(|ours| ours.starts_with("rygrad")));
            assert!(named.iter().all(|name| !name.contains("004")), "{named:?}");
        }
    }

    #[test]
    fn a_year_stands_behind_the_address_and_nowhere_else() {
        assert_eq!(year("https://a.org/x (2020): 5 times"), Some("2020"));
        assert_eq!(year("https://a.org/x: 5 times (2020)"), None);
        assert_eq!(year("https://a.org/x (twice): 5 times"), None);
    }
}
