//! The cells of a row of CSV, made of the values of its fields. Every text passes through one function that
//! keeps it from being run as a formula.

use super::super::Column;
use super::Reader;
use chrono::DateTime;
use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, Serializer};
use serde_json::Error;
use std::fmt::{Display, Write};

/// Columns with a date and a time of day.
const TIMES: [&str; 4] = ["start", "end", "start_utc", "end_utc"];

/// The cells of one row after another. They lie in one text that is used again, for a value with memory of
/// its own in each cell takes longer than all that is read for it.
#[derive(Debug)]
pub(in crate::cli::export) struct Cells {
    reader: Reader,
    columns: &'static [Column],
    text: String,
    /// Where each cell ends.
    ends: Vec<usize>,
}

impl Cells {
    /// None yet, of a table with these columns.
    pub(super) const fn new(reader: Reader, columns: &'static [Column]) -> Self {
        Self {
            reader,
            columns,
            text: String::new(),
            ends: Vec::new(),
        }
    }

    /// The cells of a row, whose fields are those of the columns in their order.
    ///
    /// # Errors
    /// Where a field is more than one value.
    pub(super) fn of(&mut self, row: &impl Serialize) -> Result<impl Iterator<Item = &str>, Error> {
        self.text.clear();
        self.ends.clear();
        row.serialize(&mut *self)?;
        let begins = std::iter::once(&0).chain(&self.ends);
        let cells = begins.zip(&self.ends);
        Ok(cells.map(|(begin, end)| self.text.get(*begin..*end).unwrap_or_default()))
    }

    /// Writes what is no text.
    fn put(&mut self, value: impl Display) -> Result<(), Error> {
        write!(self.text, "{value}").map_err(Error::custom)
    }

    fn put_text(&mut self, text: &str) -> Result<(), Error> {
        if self.reader == Reader::Excel
            && let Some((name, _)) = self.columns.get(self.ends.len())
            && TIMES.contains(name)
            && let Ok(at) = DateTime::parse_from_rfc3339(text)
        {
            // A form that spreadsheets recognise: local wall-clock time, without its offset.
            return self.put(at.format("%Y-%m-%d %H:%M:%S"));
        }
        if is_formula(text) {
            self.text.push('\'');
        }
        self.text.push_str(text);
        Ok(())
    }
}

/// Whether a spreadsheet may run a text. Some programs skip leading spaces, and some read the full-width forms
/// of the signs.
fn is_formula(text: &str) -> bool {
    let first = text.trim_start().chars().next();
    let control = text.starts_with(['\t', '\r', '\n']);
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    control || first.is_some_and(|first| signs.contains(&first))
}

/// A row: a value for each column.
impl SerializeMap for &mut Cells {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, _: &T) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut **self)?;
        self.ends.push(self.text.len());
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

fn refused<T>() -> Result<T, Error> {
    Err(Error::custom("no value of a cell"))
}

/// Values that are written as numbers or words.
macro_rules! plain {
    ($($name:ident: $value:ty),+ $(,)?) => {
        $(fn $name(self, value: $value) -> Result<(), Error> {
            self.put(value)
        })+
    };
}

/// Numbers that no row has: a spreadsheet in Denmark and Norway wants a comma in them.
macro_rules! fractions {
    ($($name:ident: $value:ty),+ $(,)?) => {
        $(fn $name(self, _: $value) -> Result<(), Error> {
            refused()
        })+
    };
}

/// A row, or the value of a cell.
impl Serializer for &mut Cells {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Impossible<(), Error>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Self;
    type SerializeStruct = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    plain! {
        serialize_bool: bool,
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
    }

    fractions! {
        serialize_f32: f32,
        serialize_f64: f64,
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.put_text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.put_text(value)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        refused()
    }

    fn serialize_none(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
    ) -> Result<(), Error> {
        self.put_text(word)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        refused()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        refused()
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        refused()
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        refused()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        refused()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        refused()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        refused()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
    use super::super::super::sessions::COLUMNS;
    use super::*;

    fn row(reader: Reader, row: &serde_json::Value) -> Vec<String> {
        let mut cells = Cells::new(reader, COLUMNS);
        let row = cells.of(row).unwrap();
        row.map(str::to_owned).collect()
    }

    #[test]
    fn a_spreadsheet_gets_times_as_they_are_written_there() {
        let time = "2026-03-29T03:10:00+02:00";
        let fields = serde_json::json!({
            "id": time, "start": time, "end": "=1+1", "local_date": "2026-03-29", "note": "=1+1",
        });
        let plain = [time, time, "'=1+1", "2026-03-29", "'=1+1"];
        assert_eq!(row(Reader::Program, &fields), plain);
        let clock = [time, "2026-03-29 03:10:00", "'=1+1", "2026-03-29", "'=1+1"];
        assert_eq!(row(Reader::Excel, &fields), clock);
    }

    #[test]
    fn a_cell_holds_one_value() {
        let fields = serde_json::json!({"a": null, "b": 12, "c": true, "d": "", "e": "å\"\n"});
        for _ in 0..2 {
            assert_eq!(
                row(Reader::Program, &fields),
                ["", "12", "true", "", "å\"\n"]
            );
        }
        let mut cells = Cells::new(Reader::Excel, COLUMNS);
        for more in [serde_json::json!({"a": [1]}), serde_json::json!({"a": 2.5})] {
            assert!(cells.of(&more).is_err());
        }
    }

    #[test]
    fn formulas_are_words() {
        for text in ["=1+1", "+1", "-1", "@a", " =1", "\t1", "\r1", "＝1"] {
            assert!(is_formula(text), "{text}");
        }
        for text in ["", "a=1", "2026-11-22", "'", "gåtur"] {
            assert!(!is_formula(text), "{text}");
        }
    }
}
