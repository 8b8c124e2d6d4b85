//! The exercises and programmes inside the program: their ids are known without parsing any. `build.rs`
//! lists what is in the folder `exercises`.

/// A file: its id and its text.
pub(super) type BuiltIn = (&'static str, &'static str);

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// The text of a built-in file. The ids stand in order.
pub(super) fn source(files: &[BuiltIn], id: &str) -> Option<&'static str> {
    let at = files.binary_search_by_key(&id, |(id, _)| id).ok()?;
    files.get(at).map(|(_, source)| *source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_found_by_its_id() {
        for files in [EXERCISES, PROGRAMMES] {
            assert!(files.len() > 10);
            for (id, text) in files {
                assert_eq!(source(files, id), Some(*text));
            }
        }
    }
}
