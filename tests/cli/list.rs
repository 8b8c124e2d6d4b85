//! `rygrad list`.

use crate::home::{GOOD, Home, shipped};

#[test]
fn as_json_it_names_everything_built_in() {
    let said = Home::new().run(&["list", "--json"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let list = said.json();
    let exercises = list["exercises"].as_array().unwrap();
    let programmes = list["programmes"].as_array().unwrap();
    assert_eq!((exercises.len(), programmes.len()), shipped());
    let knee = exercises.iter().find(|e| e["id"] == "knee-to-chest");
    let expected = serde_json::json!({
        "id": "knee-to-chest", "name": "Knee-to-chest stretch", "source": "built-in",
        "position": "supine", "phases": [1, 2], "areas": ["lumbar", "hip"],
        "dose": {"sets": 1, "reps": [2, 2], "hold": [20, 30], "move": 3, "return": 3,
            "pause": 5, "rest": 15, "sides": "each", "both_ways": false},
    });
    assert_eq!(knee, Some(&expected));
    let disc = programmes.iter().find(|p| p["id"] == "disc-1").unwrap();
    let ids = ["pelvic-tilt", "knee-to-chest", "deep-breathing"];
    assert_eq!(disc["exercises"], serde_json::json!(ids));
    assert_eq!(disc["days_per_week"], 7);
    assert!(disc["seconds"].as_u64().unwrap() > 300);
    let calm = programmes.iter().find(|p| p["id"] == "calm-day").unwrap();
    assert_eq!(calm["days_per_week"], "as-needed");
}

#[test]
fn chosen_days_of_the_week_are_named() {
    let home = Home::new();
    let mine = "format = 1\ndays = [\"sat\", \"mon\"]\nsources = [\"ours\"]\n[name]\nen = \"Mine\"\n\
                da = \"Mit\"\nnb = \"Mitt\"\n[[exercise]]\nid = \"cobra\"\n";
    home.put("programmes/mine.toml", mine);
    let list = home.run(&["list", "--json"]).json();
    let mut programmes = list["programmes"].as_array().unwrap().iter();
    let mine = programmes.find(|p| p["id"] == "mine").unwrap();
    assert_eq!(mine["days"], serde_json::json!(["mon", "sat"]));
    assert_eq!(mine["days_per_week"], 2);
    for (lang, names) in [
        ("en", "Mon, Sat"),
        ("da", "man., lør."),
        ("nb", "man., lør."),
    ] {
        for command in [&["list"][..], &["show", "mine"]] {
            let said = home.run(&[command, &["--lang", lang]].concat());
            assert!(said.out.contains(names), "{}", said.out);
        }
    }
}

#[test]
fn as_text_it_stands_in_columns() {
    insta::assert_snapshot!(Home::new().run(&["list"]).out);
}

#[test]
fn columns_hold_in_danish_where_letters_have_more_bytes() {
    let said = Home::new().run(&["list", "--lang", "da"]);
    let column = |name: &str, word: &str| {
        let line = said.out.lines().find(|line| line.contains(name)).unwrap();
        line.split(word).next().unwrap().chars().count()
    };
    assert_eq!(
        column("Bækkenkip", "på ryggen"),
        column("Kropsscanning", "på ryggen")
    );
}

#[test]
fn in_a_narrow_terminal_each_takes_two_lines() {
    let (out, _) = Home::new().run_then(&["list"], Some(60));
    assert!(out.lines().all(|line| line.chars().count() <= 60), "{out}");
    assert!(
        out.contains("  Pelvic tilt  pelvic-tilt\n    on your back · 3 × 10 · 3 s · 1, 2\n"),
        "{out}"
    );
}

#[test]
fn your_own_files_are_named_as_yours_and_replace_the_built_in_ones() {
    let home = Home::new();
    home.put("exercises/on-my-side.toml", GOOD);
    home.put("exercises/pelvic-tilt.toml", GOOD);
    let list = home.run(&["list", "--json"]).json();
    let exercises = list["exercises"].as_array().unwrap();
    assert_eq!(exercises.len(), shipped().0 + 1);
    let yours = exercises.iter().filter(|e| e["source"] == "yours");
    let yours: Vec<_> = yours.map(|e| e["id"].as_str().unwrap()).collect();
    assert_eq!(yours, ["on-my-side", "pelvic-tilt"]);
    let text = home.run(&["list"]).out;
    let mine = text
        .lines()
        .find(|line| line.contains("on-my-side"))
        .unwrap();
    assert!(mine.ends_with("yours"), "{mine}");
}

#[test]
fn a_file_with_a_fault_is_named_and_the_others_are_listed() {
    let home = Home::new();
    home.put("exercises/on-my-side.toml", GOOD);
    home.put("exercises/broken.toml", &GOOD.replace("supine", "supin"));
    let said = home.run(&["list"]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("on-my-side") && !said.out.contains("broken"));
    assert!(
        said.err.contains("broken.toml, line 2: ") && said.err.contains("rygrad check"),
        "{}",
        said.err
    );
}
