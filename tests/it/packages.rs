//! What a release packs is there, and what it fills is filled with its own files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const TEMPLATES: [&str; 4] = [
    "homebrew.rb",
    "winget/version.yaml",
    "winget/installer.yaml",
    "winget/locale.yaml",
];

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

fn template(name: &str) -> String {
    read(&format!(".github/package/{name}"))
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> BTreeSet<&'a str> {
    let rests = text.split(before).skip(1);
    rests
        .map(|rest| rest.split(after).next().unwrap())
        .collect()
}

/// The targets that the release workflow builds.
fn built() -> BTreeSet<String> {
    let workflow = read(".github/workflows/release.yml");
    let targets = between(&workflow, "{ target: ", ",");
    targets.into_iter().map(str::to_owned).collect()
}

/// The archive of a target, as `.ci/dist` names it.
fn archive(version: &str, target: &str) -> String {
    let form = if target.contains("windows") {
        "zip"
    } else {
        "tar.gz"
    };
    format!("rygrad-{version}-{target}.{form}")
}

#[test]
fn every_program_that_is_built_is_offered_and_no_other() {
    let texts = TEMPLATES.map(template).concat();
    let summed = between(&texts, "@SHA256:", "@");
    let summed: BTreeSet<String> = summed.into_iter().map(str::to_owned).collect();
    assert_eq!(summed, built());
    let loaded = between(&texts, "/releases/download/v@VERSION@/", "\"");
    let archives: BTreeSet<String> = built()
        .iter()
        .map(|target| archive("@VERSION@", target))
        .collect();
    let loaded: BTreeSet<String> = loaded.into_iter().map(str::to_owned).collect();
    assert_eq!(loaded, archives);
}

/// A version that is written down would be forgotten, and a repository would be invented.
#[test]
fn no_template_knows_a_version_or_a_place() {
    for name in TEMPLATES {
        let text = template(name);
        assert!(text.contains("@VERSION@"), "{name}");
        assert!(!text.contains(env!("CARGO_PKG_VERSION")), "{name}");
        for place in text.split("https://github.com/").skip(1) {
            assert!(
                place.starts_with("@REPOSITORY@") || place.starts_with("@OWNER@\""),
                "{name}: {place}"
            );
        }
    }
    assert!(read("flake.nix").contains("importTOML ./Cargo.toml"));
}

#[test]
fn what_the_deb_packs_is_in_the_repository_or_made_for_it() {
    let manifest: toml::Table = toml::from_str(&read("Cargo.toml")).unwrap();
    let deb = &manifest["package"]["metadata"]["deb"];
    let mut sources: Vec<&str> = deb["assets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|asset| asset[0].as_str().unwrap())
        .collect();
    sources.extend(["license-file", "changelog"].map(|key| {
        deb[key]
            .as_str()
            .unwrap_or_else(|| deb[key][0].as_str().unwrap())
    }));
    let made = read(".ci/pages") + &read(".ci/notices");
    for source in sources {
        if let Some(name) = source.strip_prefix("target/assets/") {
            let name = name.replace("man/*.1", "man/$name.1");
            assert!(
                made.contains(&format!("\"$out/{name}\"")),
                "nothing makes {source}"
            );
        } else if source != "target/release/rygrad" {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
            let is_there = if path.to_string_lossy().contains('*') {
                path.parent().unwrap().read_dir().unwrap().next().is_some()
            } else {
                path.exists()
            };
            assert!(is_there, "there is no {source}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_release_fills_every_template_with_its_own_sums() {
    use std::process::Command;
    let folder = tempfile::tempdir().unwrap();
    let version = env!("CARGO_PKG_VERSION");
    let fill = |sums: &str| {
        let list = folder.path().join("SHA256SUMS");
        fs::write(&list, sums).unwrap();
        Command::new("bash")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/release-files"))
            .arg("somebody/rygrad")
            .args([&list, &folder.path().join("filled")])
            .output()
            .unwrap()
    };
    let lines: Vec<String> = built()
        .iter()
        .enumerate()
        .map(|(number, target)| format!("{number:064}  {}\n", archive(version, target)))
        .collect();
    let said = fill(&lines.concat());
    assert!(said.status.success(), "{said:?}");
    let filled = |name: &str| fs::read_to_string(folder.path().join("filled").join(name)).unwrap();
    let texts = [
        "rygrad.rb",
        "winget/somebody.rygrad.yaml",
        "winget/somebody.rygrad.installer.yaml",
        "winget/somebody.rygrad.locale.en-US.yaml",
    ]
    .map(filled);
    for text in &texts {
        assert!(text.contains(version), "{text}");
    }
    for line in &lines {
        let (number, archive) = line.trim_end().split_once("  ").unwrap();
        let text = texts.iter().find(|text| text.contains(archive)).unwrap();
        let behind = text.split(archive).nth(1).unwrap();
        let place = behind.find(number).unwrap();
        assert!(
            !behind[..place].contains("http"),
            "{archive} has another's sum"
        );
    }

    // A release that lacks a program says so.
    let said = fill(&lines[1..].concat());
    assert!(!said.status.success());
    assert!(
        String::from_utf8_lossy(&said.stdout).contains("@SHA256:"),
        "{said:?}"
    );
}
