//! Numbers with a fraction, and names that stand elsewhere in the file.

use super::super::words::{decimal, takes};
use super::At;
use crate::content::diagnostic::brief;
use crate::content::fields::{Decimals, Kind};
use crate::content::node::{List, Node, Placed};
use crate::content::say;
use std::ops::Range;

impl At<'_, '_> {
    /// Reads a number in thousandths, rounded.
    pub(super) fn decimal(&mut self, value: Node<'_>, limits: Decimals) -> Option<i32> {
        let (low, high) = limits;
        let key = self.field.key;
        let help = || say::it_takes(takes(Kind::Decimal(limits)));
        let number = match value {
            // A number with too many digits is outside of every limit.
            Node::Integer(n) => i64::from_str_radix(n.digits, n.radix).map_or(
                if n.digits.starts_with('-') {
                    f64::MIN
                } else {
                    f64::MAX
                },
                whole,
            ),
            Node::Float(n) => n.parse().unwrap_or(f64::NAN),
            other => return self.wrong(other, Kind::Decimal(limits)),
        };
        if !number.is_finite() {
            self.error(say::not_finite(key), help());
            return None;
        }
        let (least, most) = (f64::from(low) / 1_000.0, f64::from(high) / 1_000.0);
        if number < least {
            self.error(say::at_least(key, decimal(low)), help());
            return None;
        }
        if number > most {
            self.error(say::at_most(key, decimal(high)), help());
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "within limits that are whole numbers of thousandths"
        )]
        Some((number * 1_000.0).round() as i32)
    }

    /// Reads two numbers in thousandths.
    pub(super) fn pair(&mut self, list: List<'_>, limits: Decimals) -> Option<[i32; 2]> {
        let mut both = list.iter();
        let (Some(x), Some(y), None) = (both.next(), both.next(), both.next()) else {
            let message = say::takes_two_numbers(self.field.key);
            self.error(message, say::it_takes(takes(self.field.kind)));
            return None;
        };
        let mut read = |Placed { at, node }: Placed<'_>| self.entry(at).decimal(node, limits);
        let (x, y) = (read(x), read(y));
        Some([x?, y?])
    }

    /// Reads names with their places. Whether they stand for anything is checked later.
    pub(super) fn names(
        &mut self,
        list: List<'_>,
        most: usize,
    ) -> Option<Vec<(String, Range<usize>)>> {
        self.counted(list, 1..=most, say::NOUN_NAME)?;
        let mut names = Vec::new();
        for value in list.iter() {
            let mut at = self.entry(value.at.clone());
            match value.node {
                Node::Text(name) | Node::BuiltInText(name) => {
                    names.push((brief(name), value.at.clone()));
                }
                other => at.wrong::<()>(other, Kind::Text).unwrap_or_default(),
            }
        }
        // The readable ones can still be compared with the rest of the file.
        Some(names)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "what is as large as that is outside of every limit"
)]
fn whole(n: i64) -> f64 {
    n as f64
}
