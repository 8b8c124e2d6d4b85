//! A thought for today: the texts and where each is from. The list wraps around; it is never spoken.

use super::{Texts, t};

/// World Health Organization: guideline on long-lasting low back pain, and its fact sheet.
const WHO_2023: &str = "WHO 2023";
/// World Health Organization: guideline on physical activity ("every move counts").
const WHO_2020: &str = "WHO 2020";
/// National Institute for Health and Care Excellence: NG59, low back pain and sciatica.
const NICE_2020: &str = "NICE 2020";
/// National Health Service: back pain; ways to reduce pain; keeping active.
const NHS_2023: &str = "NHS 2023";
/// British Journal of Sports Medicine: ten facts every person should know (O'Sullivan 54:698).
const BJSM_2019: &str = "Br J Sports Med 2019";
/// British Journal of Sports Medicine: exercises into pain (Smith, PMC5739826).
const BJSM_2017: &str = "Br J Sports Med 2017";
/// The Lancet: what low back pain is, and its prevention and treatment.
const LANCET_2018: &str = "The Lancet 2018";
/// The Lancet: `WalkBack`, median 208 against 112 days without a recurrence.
const LANCET_2024: &str = "The Lancet 2024";
/// JAMA Internal Medicine: prevention of low back pain (Steffens).
const JAMA_2016: &str = "JAMA Intern Med 2016";

/// Where each thought is from, in the order of the texts.
const SOURCES: [&str; COUNT] = [
    BJSM_2019,
    LANCET_2024,
    NHS_2023,
    NHS_2023,
    BJSM_2019,
    BJSM_2019,
    BJSM_2019,
    NICE_2020,
    LANCET_2018,
    LANCET_2018,
    BJSM_2017,
    JAMA_2016,
    NICE_2020,
    BJSM_2019,
    BJSM_2019,
    NHS_2023,
    NHS_2023,
    BJSM_2019,
    BJSM_2019,
    WHO_2023,
    BJSM_2019,
    NHS_2023,
    WHO_2023,
    WHO_2023,
    WHO_2023,
    LANCET_2024,
    NHS_2023,
    BJSM_2019,
    NHS_2023,
    NHS_2023,
    WHO_2020,
    JAMA_2016,
    BJSM_2019,
    NHS_2023,
    BJSM_2019,
];

/// How many there are.
pub const COUNT: usize = t::THOUGHT.len();

impl Texts {
    /// A thought with its source behind it. The list wraps around.
    pub(crate) fn thought(&self, number: usize) -> String {
        let number = number % COUNT;
        let source = SOURCES.get(number).copied().unwrap_or_default();
        format!("{} ({source})", self.nth(&t::THOUGHT, number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::i18n::measure::wrap;
    use std::collections::BTreeSet;

    /// Columns of text in a window of 80.
    const LINE: usize = 70;

    #[test]
    fn thirty_thoughts_of_two_lines_each_another_one() {
        const { assert!(COUNT >= 30) };
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let all: Vec<String> = (0..COUNT).map(|n| texts.thought(n)).collect();
            let different: BTreeSet<&String> = all.iter().collect();
            assert_eq!(different.len(), COUNT, "{lang}");
            for thought in &all {
                assert!(wrap(thought, LINE).len() <= 2, "{lang}: {thought}");
                assert!(thought.ends_with(')'), "{thought}");
            }
        }
    }
}
