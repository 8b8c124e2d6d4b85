//! `rygrad sheet`.

use crate::home::Home;

#[test]
fn the_programme_that_is_set_is_printed_as_text() {
    let home = Home::new();
    home.put("config.toml", "country = \"dk\"\nprogramme = \"disc-1\"\n");
    let (out, err) = home.run_then(&["sheet"], None);
    assert_eq!(err, "");
    for said in [
        "Disc, first weeks",
        "Pelvic tilt",
        "Stop at once",
        "Call 112 at once",
        "Pain before",
        "23 Nov",
    ] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let (later, _) = home.run_then(&["sheet", "--start", "2027-01-04"], None);
    assert!(
        later.contains("4 Jan") && !later.contains("23 Nov"),
        "{later}"
    );
}

#[test]
fn without_a_programme_it_says_how_to_name_one() {
    let home = Home::new();
    let said = home.run(&["sheet"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("rygrad sheet disc-1"), "{said:?}");
    let said = home.run(&["sheet", "disk-1"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("disc-1"), "{said:?}");
    let said = home.run(&["sheet", "disc-1", "--level", "9"]);
    assert_eq!(said.code, 2, "{said:?}");
}

#[test]
fn the_name_of_the_file_says_the_form() {
    let home = Home::new();
    let at = |name: &str| home.path().join(name);
    for (name, begins) in [
        ("a.pdf", "%PDF-"),
        ("a.html", "<!DOCTYPE html>"),
        ("a.txt", "Disc"),
    ] {
        let path = at(name);
        let said = home.run(&["sheet", "disc-1", "--out", path.to_str().unwrap()]);
        assert_eq!(said.code, 0, "{said:?}");
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
}

#[test]
fn a_notice_board_knows_no_health_answers() {
    let home = Home::new();
    home.put("config.toml", "clinician = \"Anna, 12 34 56 78\"\n");
    let mine = home.run(&["sheet", "disc-1"]).out;
    let board = home.run(&["sheet", "disc-1", "--blank"]).out;
    assert!(mine.contains("Anna") && !board.contains("Anna"));
    assert!(board.contains("ask first"), "{board}");
}
