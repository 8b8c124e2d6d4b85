//! `rygrad` and `rygrad start` where there is no terminal: what can be refused is refused first.

use crate::home::Home;

#[test]
fn without_a_terminal_it_names_what_to_use_instead() {
    let home = Home::new();
    for args in [vec![], vec!["start"], vec!["start", "disc-1"]] {
        let said = home.run(&args);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("rygrad list") && said.err.contains("rygrad history"));
        assert!(said.err.contains("--plain"), "{}", said.err);
    }
    let said = home.run(&["--lang", "da"]);
    assert!(said.err.starts_with("Træningsskærmen"), "{}", said.err);
    assert!(
        !home.folders().data().exists(),
        "nothing is made on the way"
    );
}

#[test]
fn in_lines_it_needs_no_terminal_and_the_end_of_its_input_ends_it() {
    let home = Home::new();
    for args in [vec!["--plain"], vec!["start", "--plain"]] {
        let said = home.run(&args);
        assert_eq!((said.code, said.err.as_str()), (129, ""));
        assert!(
            said.out.starts_with("\nWelcome to rygrad\n"),
            "{}",
            said.out
        );
        assert!(said.is_clean(), "{said:?}");
    }
    let unknown = home.run(&["start", "disk-1", "--plain"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (1, ""));
}

#[test]
fn a_dumb_terminal_alone_does_not_make_lines_of_a_pipe() {
    let home = Home::new();
    let output = home.command(&["start"]).env("TERM", "dumb").output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
}

#[test]
fn an_unknown_programme_is_refused_with_the_one_that_was_meant() {
    let home = Home::new();
    let said = home.run(&["start", "disk-1"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    let meant =
        "There is no programme called “disk-1”. Did you mean disc-1?\nProgrammes: back, calm-day, ";
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
