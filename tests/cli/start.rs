//! `rygrad` and `rygrad start` where there is no terminal: what can be refused is refused first.

use crate::home::Home;

#[test]
fn without_a_terminal_it_names_what_to_use_instead() {
    let home = Home::new();
    for args in [vec![], vec!["start"], vec!["start", "disc-1"]] {
        let said = home.run(&args);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("rygrad list") && said.err.contains("rygrad history"));
    }
    let said = home.run(&["--lang", "da"]);
    assert!(said.err.starts_with("Træningsskærmen"), "{}", said.err);
    assert!(
        !home.folders().data().exists(),
        "nothing is made on the way"
    );
}

#[test]
fn an_unknown_programme_is_refused_with_the_one_that_was_meant() {
    let home = Home::new();
    let said = home.run(&["start", "disk-1"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    let meant =
        "There is no programme called “disk-1”. Did you mean disc-1?\nProgrammes: calm-day, ";
    assert!(said.err.starts_with(meant), "{said:?}");
    assert!(said.err.contains("sacrum"), "{said:?}");
    let said = home.run(&["start", "\u{1b}[2J\u{202e}"]);
    assert_eq!(said.code, 1);
    assert!(said.is_clean(), "{said:?}");
}

#[test]
fn a_set_programme_that_is_gone_is_refused_by_name() {
    let home = Home::new();
    home.put("config.toml", "programme = \"sacrun\"\n");
    let said = home.run(&["start"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("Did you mean sacrum?"), "{}", said.err);
}
