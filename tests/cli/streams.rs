//! What becomes of the output: a reader that leaves is no failure, a full disk is one.

use crate::home::Home;

#[test]
fn a_broken_pipe_ends_quietly() {
    let home = Home::new();
    for args in [
        vec!["list"],
        vec!["show", "disc-1"],
        vec!["rehearse", "disc-1"],
        vec!["rehearse", "disc-1", "--json"],
        vec!["check"],
        vec!["list", "--json"],
        vec!["export", "csv"],
        vec!["export", "json"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = home.command(&args).stdout(writer).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(output.stderr, b"", "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_written_is_said() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = Home::new()
        .command(&["list"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(
        err.starts_with("the output could not be written: "),
        "{err}"
    );
}

#[test]
fn colour_stays_out_of_a_pipe() {
    let home = Home::new();
    home.put("exercises/x.toml", "format = 2\n");
    assert!(home.run(&["check"]).is_clean());
}
