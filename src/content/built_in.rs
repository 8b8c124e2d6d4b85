//! The exercises and programmes inside the program: their ids are known, and their TOML is parsed, by the
//! build. `build.rs` lists what is in the folder `exercises`.

use super::node::{Built, Table};

/// A file.
#[derive(Debug)]
pub(super) struct BuiltIn {
    pub(super) id: &'static str,
    /// Its text.
    pub(super) source: &'static str,
    /// What the text says.
    numbers: &'static [u16],
}

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

impl BuiltIn {
    /// What it says.
    pub(super) const fn table(&self) -> Table<'static> {
        Table::Built(Built::new(self.source, self.numbers))
    }

    /// The same without the entry of a key.
    pub(super) const fn table_without(&self, key: &'static str) -> Table<'static> {
        Table::Built(Built::new(self.source, self.numbers).without(key))
    }
}

/// A built-in file. The ids stand in order.
pub(super) fn find(files: &'static [BuiltIn], id: &str) -> Option<&'static BuiltIn> {
    let at = files.binary_search_by_key(&id, |file| file.id).ok()?;
    files.get(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::node::{List, Node};
    use crate::core::text::Plain;
    use toml::de::DeTable;

    #[test]
    fn every_file_is_found_by_its_id() {
        for files in [EXERCISES, PROGRAMMES] {
            assert!(files.len() > 10);
            for file in files {
                let found = find(files, file.id).map(|found| found.source);
                assert_eq!(found, Some(file.source));
            }
        }
    }

    /// All that a table says, in words.
    fn told(table: Table<'_>) -> String {
        let mut pairs: Vec<_> = table.iter().collect();
        pairs.sort_by_key(|pair| pair.key_at.start);
        let pairs = pairs.into_iter().map(|pair| {
            let (key, key_at, at) = (pair.key, pair.key_at, pair.at);
            format!("{key:?} {key_at:?} = {at:?} {}", value(pair.node))
        });
        let pairs = pairs.collect::<Vec<_>>().join(", ");
        format!("{} {{ {pairs} }}", table.len())
    }

    fn value(node: Node<'_>) -> String {
        match node {
            Node::List(list) => {
                let values = list.iter().map(|v| format!("{:?} {}", v.at, value(v.node)));
                format!(
                    "{} [ {} ]",
                    List::len(list),
                    values.collect::<Vec<_>>().join(", ")
                )
            }
            Node::Table(table) => told(table),
            Node::BuiltInText(text) => {
                assert_eq!(Plain::new(text), Plain::built_in(text));
                value(Node::Text(text))
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn the_build_found_what_a_parser_finds() {
        for file in EXERCISES.iter().chain(PROGRAMMES) {
            let parsed =
                DeTable::parse(file.source).map(|table| told(Table::Parsed(table.get_ref())));
            assert_eq!(parsed.ok(), Some(told(file.table())), "{}", file.id);
        }
    }
}
