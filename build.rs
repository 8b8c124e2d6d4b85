//! Makes a name for every text in `src/i18n/texts`, so that the compiler knows them all.
//!
//! A text without values becomes a constant, texts numbered from 0 or 1 become a list, a text with
//! values becomes a struct whose fields are the values. A text that one language lacks, that stands
//! twice, or that uses other values in one language than in another ends the build.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

const TEXTS: &str = "src/i18n/texts";
/// The files of the texts that are found by their English words.
const BY_WORDS: [&str; 1] = ["fault"];
/// The file of the texts that are found by a key of the settings.
const BY_KEY: &str = "setting";
const LANGS: [&str; 3] = ["en", "da", "nb"];

/// One text in one language.
struct Entry {
    source: String,
    values: BTreeSet<String>,
    /// Whether it is found by its English words: it has no name in the code.
    by_words: bool,
    /// Whether it is found by its own name: it has none in the code either.
    by_key: bool,
}

type Texts = BTreeMap<String, Entry>;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={TEXTS}");
    if let Err(fault) = run() {
        println!("cargo::error={fault}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn run() -> Result<(), String> {
    let mut languages = Vec::new();
    for lang in LANGS {
        languages.push(texts(lang)?);
    }
    let [english, others @ ..] = languages.as_slice() else {
        return Err("there is no language".to_owned());
    };
    for (lang, other) in LANGS.iter().skip(1).zip(others) {
        compare(english, other, lang)?;
    }
    let out = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    let path = Path::new(&out).join("texts.rs");
    fs::write(path, code(english, &languages)).map_err(|e| format!("texts.rs: {e}"))
}

/// All texts of a language.
fn texts(lang: &str) -> Result<Texts, String> {
    let folder = Path::new(TEXTS).join(lang);
    let fault = |e: io::Error| format!("{}: {e}", folder.display());
    let mut texts = Texts::new();
    for file in fs::read_dir(&folder).map_err(fault)? {
        let path = file.map_err(fault)?.path();
        if path.extension().is_none_or(|ending| ending != "ftl") {
            continue;
        }
        let source = fs::read_to_string(&path).map_err(fault)?;
        for (name, source) in entries(&source.replace('\r', "")) {
            let stem = path.file_stem();
            let entry = Entry {
                values: values(&source),
                source,
                by_words: stem.is_some_and(|stem| BY_WORDS.iter().any(|name| stem == *name)),
                by_key: stem.is_some_and(|stem| stem == BY_KEY),
            };
            if texts.insert(name.clone(), entry).is_some() {
                return Err(format!("{}: {name} stands twice in {lang}", path.display()));
            }
        }
    }
    Ok(texts)
}

/// The texts of a file by name. Each begins on a line of its own with its name; its further lines
/// are indented.
fn entries(file: &str) -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for line in file.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = line.split([' ', '=']).next().unwrap_or_default();
            entries.push((name.to_owned(), format!("{line}\n")));
            inside = true;
        } else if line.starts_with('#') {
            inside = false;
        } else if let Some((_, source)) = entries.last_mut().filter(|_| inside) {
            source.push_str(line);
            source.push('\n');
        }
    }
    for (_, source) in &mut entries {
        source.truncate(source.trim_end().len());
        source.push('\n');
    }
    entries
}

/// The values that a text uses: `$name`.
fn values(source: &str) -> BTreeSet<String> {
    let in_name = |c: &char| c.is_ascii_alphanumeric() || *c == '_' || *c == '-';
    let names = source.split('$').skip(1);
    names
        .map(|rest| rest.chars().take_while(in_name).collect())
        .collect()
}

fn compare(english: &Texts, other: &Texts, lang: &str) -> Result<(), String> {
    if let Some(name) = english.keys().find(|name| !other.contains_key(*name)) {
        return Err(format!("{name} is missing in {lang}"));
    }
    for (name, entry) in other {
        match english.get(name) {
            None => return Err(format!("{name} is missing in en")),
            // What is quoted in English may be of no use in another language.
            Some(en) if en.by_words && entry.values.is_subset(&en.values) => {}
            Some(en) if en.values != entry.values => {
                return Err(format!(
                    "{name} uses {:?} in en and {:?} in {lang}",
                    en.values, entry.values
                ));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// The source of the table and of the names.
fn code(english: &Texts, languages: &[Texts]) -> String {
    let (count, langs) = (english.len(), LANGS.len());
    let mut code = vec![
        "/// Each text in each language, by number.".to_owned(),
        format!("pub(super) static TABLE: [[&str; {langs}]; {count}] = ["),
    ];
    for name in english.keys() {
        let entries = languages.iter().filter_map(|texts| texts.get(name));
        let sources: Vec<&str> = entries.map(|entry| entry.source.as_str()).collect();
        code.push(format!("    {sources:?},"));
    }
    code.push("];".to_owned());
    code.push("/// The names of all texts.".to_owned());
    // Elsewhere a text may have no user.
    code.push("#[cfg_attr(target_os = \"linux\", deny(dead_code))]".to_owned());
    code.push("pub(crate) mod t {".to_owned());
    code.push("    use super::{Arg, Said, Say, Text};".to_owned());
    let (mut by_words, mut by_key) = (Vec::new(), Vec::new());
    let lists = lists(english);
    let listed: BTreeSet<&str> = lists.values().flatten().map(|(name, _)| *name).collect();
    for (number, (name, entry)) in english.iter().enumerate() {
        if entry.by_words {
            by_words.push(format!("Text({number})"));
        } else if entry.by_key {
            by_key.push(format!("(\"{name}\", Text({number}))"));
        } else if !entry.values.is_empty() {
            code.push(with_values(name, number, &entry.values));
        } else if !listed.contains(name.as_str()) {
            let name = upper(name);
            code.push(format!(
                "    pub(crate) const {name}: Text = Text({number});"
            ));
        }
    }
    let (count, texts) = (by_words.len(), by_words.join(", "));
    code.push("    /// The texts that are found by their English words.".to_owned());
    code.push(format!(
        "    pub(in crate::i18n) const BY_WORDS: [Text; {count}] = [{texts}];"
    ));
    let (count, texts) = (by_key.len(), by_key.join(", "));
    code.push("    /// The texts of the settings, by name.".to_owned());
    code.push(format!(
        "    pub(in crate::i18n) const BY_KEY: [(&str, Text); {count}] = [{texts}];"
    ));
    for (stem, members) in &lists {
        let (name, count) = (upper(stem), members.len());
        let numbers: Vec<String> = members.iter().map(|(_, n)| format!("Text({n})")).collect();
        let numbers = numbers.join(", ");
        code.push(format!(
            "    pub(crate) const {name}: [Text; {count}] = [{numbers}];"
        ));
    }
    code.push("}\n".to_owned());
    code.join("\n")
}

/// The struct of a text with values.
fn with_values(name: &str, number: usize, values: &BTreeSet<String>) -> String {
    let camel: String = name.split(['-', '_']).map(capital).collect();
    let mut types = Vec::new();
    let mut bounds = Vec::new();
    let mut fields = Vec::new();
    let mut pairs = Vec::new();
    for (nth, value) in values.iter().enumerate() {
        let field = value.replace('-', "_");
        types.push(format!("T{nth}"));
        bounds.push(format!("T{nth}: Into<Arg<'a>>"));
        fields.push(format!("        pub(crate) {field}: T{nth},"));
        pairs.push(format!("({value:?}, self.{field}.into())"));
    }
    let (types, bounds, pairs) = (types.join(", "), bounds.join(", "), pairs.join(", "));
    let fields = fields.join("\n");
    format!(
        "    pub(crate) struct {camel}<{types}> {{\n{fields}\n    }}\n    \
         impl<'a, {bounds}> Say<'a> for {camel}<{types}> {{\n        \
         fn said(self) -> Said<'a> {{\n            \
         Said {{ text: Text({number}), values: vec![{pairs}] }}\n        }}\n    }}"
    )
}

type Lists<'a> = BTreeMap<&'a str, Vec<(&'a str, usize)>>;

/// Texts without values whose names are numbered without a gap from 0 or 1, where no text has the
/// name without a number.
fn lists(texts: &Texts) -> Lists<'_> {
    let mut numbered: BTreeMap<&str, BTreeMap<u32, (&str, usize)>> = BTreeMap::new();
    for (at, (name, entry)) in texts.iter().enumerate() {
        let Some((stem, number)) = name.rsplit_once('-') else {
            continue;
        };
        let is_named = entry.values.is_empty() && !entry.by_words && !entry.by_key;
        if let (Ok(number), true) = (number.parse(), is_named) {
            numbered.entry(stem).or_default().insert(number, (name, at));
        }
    }
    numbered
        .into_iter()
        .filter(|(stem, members)| {
            let first = members.keys().next().copied().unwrap_or(u32::MAX);
            !texts.contains_key(*stem)
                && first < 2
                && members.keys().copied().eq((first..).take(members.len()))
        })
        .map(|(stem, members)| (stem, members.into_values().collect()))
        .collect()
}

fn upper(name: &str) -> String {
    name.replace('-', "_").to_ascii_uppercase()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
