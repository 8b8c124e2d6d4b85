//! Makes a name and a pattern for every text in `src/i18n/texts`, so that the compiler knows them
//! all and the program parses none.
//!
//! A text without values becomes a constant, texts numbered from 0 or 1 become a list, a text with
//! values becomes a struct whose fields are the values. A text that one language lacks, that stands
//! twice, that is no Fluent, or that uses other values in one language than in another ends the
//! build.
//!
//! The texts of `fault.ftl` are named by `content`, which knows no language: for them it gets
//! functions that give a phrase, the name of the text with its values.
//!
//! The built-in exercises and programmes are parsed as well; the program finds each value in their text by
//! its place.
//!
//! It also says for which machine the program is built, and in a release from which commit: a build
//! for tests would otherwise be made anew after each.

#[path = "build/commit.rs"]
mod commit;
#[path = "build/message.rs"]
mod message;
#[path = "build/table.rs"]
mod table;

use fluent_syntax::ast::Entry as InFile;
use message::{Kept, kept};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

const EXERCISES: &str = "exercises";
const TEXTS: &str = "src/i18n/texts";
/// What `build/message.rs` includes.
const MARKS: &str = "src/i18n/pattern/marks.rs";
/// What `build/table.rs` includes.
const NODE_MARKS: &str = "src/content/node/marks.rs";
/// The file of the texts that `content` names.
const PHRASES: &str = "fault";
/// The file of the texts that are found by a key of the settings.
const BY_KEY: &str = "setting";
const LANGS: [&str; 3] = ["en", "da", "nb"];

/// One text in one language.
struct Entry {
    kept: Kept,
    /// Whether it is a phrase of `content`: it has no name in [`t`].
    is_phrase: bool,
    /// Whether it is found by its own name: it has none there either.
    by_key: bool,
}

impl Entry {
    /// The names of its values, sorted.
    fn values(&self) -> BTreeSet<&str> {
        self.kept.values.iter().map(String::as_str).collect()
    }
}

type Texts = BTreeMap<String, Entry>;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={MARKS}");
    println!("cargo::rerun-if-changed={NODE_MARKS}");
    println!("cargo::rerun-if-changed={TEXTS}");
    println!("cargo::rerun-if-changed={EXERCISES}");
    tell_origin();
    if let Err(fault) = run() {
        println!("cargo::error={fault}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Names the target, the profile and the commit to the compiler.
fn tell_origin() {
    for name in ["TARGET", "PROFILE"] {
        let value = env::var(name).unwrap_or_default();
        println!("cargo::rustc-env=RYGRAD_{name}={value}");
    }
    // Who builds from an archive can say it.
    println!("cargo::rerun-if-env-changed=RYGRAD_COMMIT");
    if env::var("PROFILE").is_ok_and(|profile| profile == "debug")
        || env::var_os("RYGRAD_COMMIT").is_some()
    {
        return;
    }
    let found = commit::of(Path::new("."));
    for file in found.told_by.iter().filter(|file| file.exists()) {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    if let Some(id) = found.id {
        println!("cargo::rustc-env=RYGRAD_COMMIT={id}");
    }
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

/// The lists of the exercises and programmes, each with its id, its text and what the text says.
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
        let mut list = Vec::new();
        for (id, path) in &files {
            let source = fs::read_to_string(path).map_err(fault)?;
            let said = |fault| format!("{}: {fault}", path.display());
            let numbers = table::numbers(&source).map_err(said)?;
            let path = path.to_string_lossy();
            list.push(format!(
                "BuiltIn {{ id: {id:?}, source: include_str!({path:?}), numbers: &{numbers:?} }}"
            ));
        }
        let list = list.join(", ");
        code.push(format!("pub(super) static {name}: &[BuiltIn] = &[{list}];"));
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
        let source = source.replace('\r', "");
        let file = fluent_syntax::parser::parse(source.as_str()).map_err(|(_, faults)| {
            let said = faults.iter().map(ToString::to_string).collect::<Vec<_>>();
            format!("{}: {}", path.display(), said.join("; "))
        })?;
        for entry in &file.body {
            let message = match entry {
                InFile::Message(message) => message,
                InFile::Term(term) => {
                    return Err(format!("{}: -{} is a term", path.display(), term.id.name));
                }
                _ => continue,
            };
            let name = message.id.name;
            let said = |fault| format!("{}: {name} {fault}", path.display());
            let stem = path.file_stem();
            let entry = Entry {
                kept: kept(message).map_err(said)?,
                is_phrase: stem.is_some_and(|stem| stem == PHRASES),
                by_key: stem.is_some_and(|stem| stem == BY_KEY),
            };
            if texts.insert(name.to_owned(), entry).is_some() {
                return Err(format!("{}: {name} stands twice in {lang}", path.display()));
            }
        }
    }
    Ok(texts)
}

fn compare(english: &Texts, other: &Texts, lang: &str) -> Result<(), String> {
    if let Some(name) = english.keys().find(|name| !other.contains_key(*name)) {
        return Err(format!("{name} is missing in {lang}"));
    }
    for (name, entry) in other {
        match english.get(name) {
            None => return Err(format!("{name} is missing in en")),
            // A value of a phrase may be of no use in another language.
            Some(en) if en.is_phrase && entry.values().is_subset(&en.values()) => {}
            Some(en) if en.values() != entry.values() => {
                return Err(format!(
                    "{name} uses {:?} in en and {:?} in {lang}",
                    en.values(),
                    entry.values()
                ));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// The source of the table and of the names.
fn code(english: &Texts, languages: &[Texts]) -> String {
    let (count, langs) = (english.len(), languages.len());
    let mut code = vec![
        format!("const COUNT: usize = {count};"),
        "/// The names of all texts, sorted.".to_owned(),
        format!("static NAMES: Row = {};", row(english.keys())),
        "/// The patterns of all texts in each language, in the order of their names.".to_owned(),
        format!("static PATTERNS: [Row; {langs}] = ["),
    ];
    for texts in languages {
        let patterns = texts.values().map(|entry| &entry.kept.pattern);
        code.push(format!("    {},", row(patterns)));
    }
    code.push("];".to_owned());
    code.push("/// The names of all texts.".to_owned());
    // Elsewhere a text may have no user.
    code.push("#[cfg_attr(target_os = \"linux\", deny(dead_code))]".to_owned());
    code.push("pub(crate) mod t {".to_owned());
    code.push("    use super::{Arg, Said, Say, Text};".to_owned());
    let lists = lists(english);
    let listed: BTreeSet<&str> = lists.values().flatten().map(|(name, _)| *name).collect();
    for (number, (name, entry)) in english.iter().enumerate() {
        if entry.is_phrase || entry.by_key {
            continue;
        }
        if !entry.kept.values.is_empty() {
            code.push(with_values(name, number, &entry.values()));
        } else if !listed.contains(name.as_str()) {
            let name = upper(name);
            code.push(format!(
                "    pub(crate) const {name}: Text = Text({number});"
            ));
        }
    }
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

/// Texts one behind the other, and where each starts.
fn row<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let (mut all, mut starts) = (String::new(), vec![0]);
    for text in texts {
        all.push_str(text);
        starts.push(all.len());
    }
    format!("Row {{ all: {all:?}, starts: &{starts:?} }}")
}

/// The struct of a text with values.
fn with_values(name: &str, number: usize, values: &BTreeSet<&str>) -> String {
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
        if entry.kept.values.is_empty() {
            let upper = upper(bare);
            code.push(format!(
                "pub(in crate::content) const {upper}: Phrase = Phrase::plain(\"{name}\");"
            ));
            continue;
        }
        let values = &entry.kept.values;
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
        let is_named = entry.kept.values.is_empty() && !entry.is_phrase && !entry.by_key;
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
