//! No circle between the modules of a folder: a reader can begin at the bottom.
//!
//! At each level of the tree a module stands for itself and for all files of its folder. What a file
//! takes from the module it is part of is no arrow, and a name that a module passes on
//! (`pub use part::Name`) is an arrow to the part that has it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Circles that stay, and why.
const JUSTIFIED: &[(&[&str], &str)] = &[
    (
        &[
            "core::session::answer",
            "core::session::event",
            "core::session::fact",
            "core::session::leg",
            "core::session::machine",
            "core::session::state",
        ],
        "one state machine in six parts: what happened changes a state that says what may happen",
    ),
    (
        &["content::sniff", "content::syntax"],
        "a text that is no TOML is told before it is parsed, by what the parser takes for a key",
    ),
    (
        &["store::append", "store::repair"],
        "a repair holds the log open, and a log in another form is repaired before it is opened",
    ),
    (
        &[
            "content::diagnostic",
            "content::faults",
            "content::names",
            "content::suggest",
        ],
        "a diagnostic carries what to write instead, which is tried by reading the file once more",
    ),
];

type Module = Vec<String>;

/// The code of each module, without comments and without tests.
fn modules() -> BTreeMap<Module, String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && name != "tests" {
                let parts = path.strip_prefix(&src).unwrap().with_extension("");
                let parts = parts.iter().map(|part| part.to_str().unwrap().to_owned());
                found.insert(parts.collect(), code(&fs::read_to_string(&path).unwrap()));
            }
        }
    }
    for crate_root in ["lib", "main"] {
        found.remove(&vec![crate_root.to_owned()]);
    }
    found
}

fn code(text: &str) -> String {
    let lines = text.lines().take_while(|line| *line != "mod tests {");
    let lines = lines.filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Every path in a text that begins with one of these words, groups written out.
fn paths(text: &str, first: &[&str]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("::") {
        let word: String = word_before(&text[..at]);
        let before = text[..at - word.len()].trim_end();
        if first.contains(&word.as_str()) && !before.ends_with("::") {
            tree(&text[at + 2..], &mut vec![word], &mut found);
        }
    }
    found
}

fn word_before(text: &str) -> String {
    let is_name = |c: &char| c.is_alphanumeric() || *c == '_';
    let word: Vec<char> = text.chars().rev().take_while(is_name).collect();
    word.into_iter().rev().collect()
}

/// Reads what follows `path::`; gives what is left behind it.
fn tree<'t>(text: &'t str, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> &'t str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = tree(rest, path, found).trim_start();
            match rest.strip_prefix(',') {
                Some(more) => rest = more,
                None => return rest.strip_prefix('}').unwrap_or(rest),
            }
        }
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
    let (name, rest) = text.split_at(end.unwrap_or(text.len()));
    if name.is_empty() {
        return rest;
    }
    path.push(name.to_owned());
    let rest = if let Some(more) = rest.strip_prefix("::") {
        tree(more, path, found)
    } else {
        found.push(path.clone());
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let alias = rest.trim_start().strip_prefix("as ");
        alias.map_or(rest, |rest| rest.trim_start_matches(is_name))
    };
    path.pop();
    rest
}

/// What each module passes on: a name, and the path behind it.
fn passed_on(modules: &BTreeMap<Module, String>) -> BTreeMap<Module, BTreeMap<String, Module>> {
    let passed = |(module, code): (&Module, &String)| {
        let parts: Vec<&str> = parts(modules, module).collect();
        let names = paths(code, &parts).into_iter().map(|path| {
            let name = path.last().unwrap().clone();
            let whole = module.iter().cloned().chain(path).collect();
            (name, whole)
        });
        (module.clone(), names.collect())
    };
    modules.iter().map(passed).collect()
}

fn parts<'m>(
    modules: &'m BTreeMap<Module, String>,
    module: &'m Module,
) -> impl Iterator<Item = &'m str> {
    let below = modules.keys().filter(|m| m.len() == module.len() + 1);
    let below = below.filter(move |m| m.starts_with(module));
    below.map(|m| m.last().unwrap().as_str())
}

/// The arrows between siblings: from, to, and the file that has it.
fn arrows(modules: &BTreeMap<Module, String>) -> BTreeSet<(Module, Module)> {
    let passed = passed_on(modules);
    let home = |path: &[String]| -> Module {
        let mut at = Module::new();
        for name in path {
            let below: Module = at.iter().cloned().chain([name.clone()]).collect();
            if modules.contains_key(&below) {
                at = below;
            } else if let Some(whole) = passed.get(&at).and_then(|names| names.get(name)) {
                let mut end = whole.clone();
                while !modules.contains_key(&end) && !end.is_empty() {
                    end.pop();
                }
                return end;
            } else {
                break;
            }
        }
        at
    };
    let mut arrows = BTreeSet::new();
    for (module, code) in modules {
        for path in paths(code, &["crate", "super", "self"]) {
            let mut whole = match path[0].as_str() {
                "crate" => Module::new(),
                _ => module.clone(),
            };
            for name in path
                .iter()
                .filter(|name| *name != "crate" && *name != "self")
            {
                if name == "super" {
                    whole.pop();
                } else {
                    whole.push(name.clone());
                }
            }
            let target = home(&whole);
            let same = module
                .iter()
                .zip(&target)
                .take_while(|(a, b)| a == b)
                .count();
            if same < module.len() && same < target.len() {
                arrows.insert((module[..=same].to_vec(), target[..=same].to_vec()));
            }
        }
    }
    arrows
}

/// Everything that can be reached along the arrows.
fn reached(from: &Module, arrows: &BTreeSet<(Module, Module)>) -> BTreeSet<Module> {
    let mut reached = BTreeSet::new();
    let mut todo = vec![from.clone()];
    while let Some(at) = todo.pop() {
        for (_, to) in arrows.iter().filter(|(from, _)| *from == at) {
            if reached.insert(to.clone()) {
                todo.push(to.clone());
            }
        }
    }
    reached
}

fn circles() -> BTreeSet<Vec<String>> {
    let modules = modules();
    let arrows = arrows(&modules);
    let starts: BTreeSet<&Module> = arrows.iter().map(|(from, _)| from).collect();
    let circle = |start: &Module| {
        let there = reached(start, &arrows);
        let back = |at: &&Module| reached(at, &arrows).contains(start);
        let circle: Vec<String> = there.iter().filter(back).map(|m| m.join("::")).collect();
        circle
    };
    let circles = starts.into_iter().map(circle);
    circles.filter(|circle| !circle.is_empty()).collect()
}

#[test]
fn no_module_leads_back_to_itself() {
    let justified = |circle: &Vec<String>| JUSTIFIED.iter().any(|(known, _)| circle == known);
    let others: Vec<_> = circles()
        .into_iter()
        .filter(|circle| !justified(circle))
        .collect();
    assert_eq!(others, [] as [Vec<String>; 0]);
}

#[test]
fn a_circle_is_found() {
    let module = |path: &str| -> Module { path.split("::").map(str::to_owned).collect() };
    let room = [
        ("room", "mod one;\nmod two;\nmod three;\npub use two::Two;"),
        ("room::one", "use super::Two;"),
        (
            "room::two",
            "use crate::room::{three::Three, one::{self, One}};",
        ),
        ("room::three", "// use super::one::One;\nfn f() {}"),
        ("room::one::part", "use super::One;"),
    ];
    let room = room.map(|(path, text)| (module(path), code(text)));
    let arrows = arrows(&BTreeMap::from(room));
    let there = |from: &str, to: &str| arrows.contains(&(module(from), module(to)));
    assert!(
        there("room::one", "room::two"),
        "through what the room passes on"
    );
    assert!(there("room::two", "room::one") && there("room::two", "room::three"));
    assert_eq!(arrows.len(), 3, "{arrows:?}");
    assert!(reached(&module("room::one"), &arrows).contains(&module("room::one")));
}
