//! Makes a name for every text in `src/i18n/texts`, so that the compiler knows them all.
//!
//! A text without values becomes a constant, texts numbered from 0 or 1 become a list, a text with
//! values becomes a struct whose fields are the values. A text that one language lacks, that stands
//! twice, or that uses other values in one language than in another ends the build.
//!
//! The texts of `fault.ftl` are named by `content`, which knows no language: for them it gets
//! functions that give a phrase, the name of the text with its values.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

const EXERCISES: &str = "exercises";
const TEXTS: &str = "src/i18n/texts";
/// The file of the texts that `content` names.
const PHRASES: &str = "fault";
/// The file of the texts that are found by a key of the settings.
const BY_KEY: &str = "setting";
const LANGS: [&str; 3] = ["en", "da", "nb"];

/// One text in one language.
struct Entry {
    source: String,
    values: BTreeSet<String>,
    /// Whether it is a phrase of `content`: it has no name in [`t`].
    is_phrase: bool,
    /// Whether it is found by its own name: it has none there either.
    by_key: bool,
}

type Texts = BTreeMap<String, Entry>;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={TEXTS}");
    println!("cargo::rerun-if-changed={EXERCISES}");
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
    for (name, code) in [
        ("texts.rs", code(english, &languages)),
        ("phrases.rs", phrases(english)),
        ("built_in.rs", built_in()?),
    ] {
        let path = Path::new(&out).join(name);
        fs::write(path, code).map_err(|e| format!("{name}: {e}"))?;
    }
    Ok(())
}

/// The lists of the exercises and programmes, each with its id and its text.
fn built_in() -> Result<String, String> {
    let mut code = Vec::new();
    let root = env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?;
    for (name, folder) in [
        ("EXERCISES", Path::new(&root).join(EXERCISES)),
        (
            "PROGRAMMES",
            Path::new(&root).join(EXERCISES).join("programmes"),
        ),
    ] {
        let fault = |e: io::Error| format!("{}: {e}", folder.display());
        let mut files = BTreeMap::new();
        for file in fs::read_dir(&folder).map_err(fault)? {
            let path = file.map_err(fault)?.path();
            if let (Some(id), true) = (path.file_stem(), path.extension() == Some("toml".as_ref()))
            {
                files.insert(id.to_string_lossy().into_owned(), path);
            }
        }
        let files = files.iter().map(|(id, path)| {
            let path = path.to_string_lossy();
            format!("({id:?}, include_str!({path:?}))")
        });
        let files = files.collect::<Vec<_>>().join(", ");
        code.push(format!("pub(super) const {name}: &[BuiltIn] = &[{files}];"));
    }
    Ok(code.join("\n"))
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
                is_phrase: stem.is_some_and(|stem| stem == PHRASES),
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
            // A value of a phrase may be of no use in another language.
            Some(en) if en.is_phrase && entry.values.is_subset(&en.values) => {}
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
    let (mut phrases, mut by_key) = (Vec::new(), Vec::new());
    let lists = lists(english);
    let listed: BTreeSet<&str> = lists.values().flatten().map(|(name, _)| *name).collect();
    for (number, (name, entry)) in english.iter().enumerate() {
        if entry.is_phrase {
            phrases.push(format!("(\"{name}\", Text({number}))"));
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
    let (count, texts) = (phrases.len(), phrases.join(", "));
    code.push("    /// The texts of the phrases, by name.".to_owned());
    code.push(format!(
        "    pub(in crate::i18n) const PHRASES: [(&str, Text); {count}] = [{texts}];"
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

/// The constants and functions of the phrases. The values come in the order of the English text.
fn phrases(english: &Texts) -> String {
    let mut code = Vec::new();
    for (name, entry) in english.iter().filter(|(_, entry)| entry.is_phrase) {
        let bare = name.trim_start_matches(PHRASES).trim_start_matches('-');
        if entry.values.is_empty() {
            let upper = upper(bare);
            code.push(format!(
                "pub(in crate::content) const {upper}: Phrase = Phrase::plain(\"{name}\");"
            ));
            continue;
        }
        let mut values: Vec<&String> = entry.values.iter().collect();
        values.sort_by_key(|value| entry.source.find(&format!("${value}")));
        let takes = values.iter().map(|v| format!("{v}: impl Into<Value>"));
        let pairs = values.iter().map(|v| format!("(\"{v}\", {v}.into())"));
        let (takes, pairs): (Vec<_>, Vec<_>) = (takes.collect(), pairs.collect());
        code.push(format!(
            "pub(in crate::content) fn {}({}) -> Phrase {{ Phrase::new(\"{name}\", vec![{}]) }}",
            bare.replace('-', "_"),
            takes.join(", "),
            pairs.join(", ")
        ));
    }
    code.join("\n")
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
        let is_named = entry.values.is_empty() && !entry.is_phrase && !entry.by_key;
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
