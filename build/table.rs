//! The values of a built-in file, written down as numbers: `src/content/node/marks.rs` tells how.

#[path = "../src/content/node/marks.rs"]
mod marks;

use marks::{FALSE, FLOAT, INTEGER, LIST, TABLE, TEXT, TRUE};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The numbers of a file, or why it has none.
pub(crate) fn numbers(source: &str) -> Result<Vec<u16>, String> {
    let table = DeTable::parse(source).map_err(|e| e.to_string())?;
    let mut file = vec![number(table.get_ref().len())?];
    Writer { source }.pairs(table.get_ref(), &mut file)?;
    Ok(file)
}

struct Writer<'s> {
    source: &'s str,
}

impl Writer<'_> {
    fn pairs(&self, table: &DeTable<'_>, to: &mut Vec<u16>) -> Result<(), String> {
        // In the order of the file, which the program sorts them by.
        let mut pairs: Vec<_> = table.iter().collect();
        pairs.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in pairs {
            self.same(key.get_ref(), key.span())?;
            place(key.span(), to)?;
            self.value(value, to)?;
        }
        Ok(())
    }

    fn value(&self, value: &Spanned<DeValue<'_>>, to: &mut Vec<u16>) -> Result<(), String> {
        let at = value.span();
        let mut inner = Vec::new();
        let (mark, count) = match value.get_ref() {
            DeValue::String(text) => {
                self.same(text, at.start + 1..at.end - 1)?;
                (TEXT, None)
            }
            DeValue::Integer(n) => {
                self.same(n.as_str(), at.clone())?;
                (INTEGER, None)
            }
            DeValue::Float(n) => {
                self.same(n.as_str(), at.clone())?;
                (FLOAT, None)
            }
            DeValue::Boolean(true) => (TRUE, None),
            DeValue::Boolean(false) => (FALSE, None),
            DeValue::Datetime(when) => return Err(format!("{when} is a date, which none has")),
            DeValue::Array(array) => {
                for value in array {
                    self.value(value, &mut inner)?;
                }
                (LIST, Some(array.len()))
            }
            DeValue::Table(table) => {
                self.pairs(table, &mut inner)?;
                (TABLE, Some(table.len()))
            }
        };
        to.push(mark);
        place(at, to)?;
        if let Some(count) = count {
            to.extend([number(count)?, number(inner.len())?]);
            to.append(&mut inner);
        }
        Ok(())
    }

    /// What stands there must be what it says: the program reads it where it lies.
    fn same(&self, said: &str, at: Range<usize>) -> Result<(), String> {
        if self.source.get(at) == Some(said) {
            return Ok(());
        }
        Err(format!(
            "{said:?} must be written as it is, without an escape"
        ))
    }
}

fn place(at: Range<usize>, to: &mut Vec<u16>) -> Result<(), String> {
    to.extend([number(at.start)?, number(at.end)?]);
    Ok(())
}

fn number(n: usize) -> Result<u16, String> {
    u16::try_from(n).map_err(|_| "the file is too long".to_owned())
}
