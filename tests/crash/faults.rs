//! Every call to the disk fails, or is the last, in turn: the n-th of each kind for every n, until
//! a day is lived to its end untouched.

use crate::driver::{Driver, command, folders};
use crate::kept::Kept;
use crate::recorded::{CHANGES, under};
use crate::seed::of_this_run;
use crate::tools::{can, files};
use std::fs::read_to_string;
use std::path::Path;

/// Calls that change nothing, and can fail all the same.
const OTHERS: [&str; 4] = ["flock", "lseek", "read", "ftruncate"];

/// How the days of a test are lived.
struct Days {
    /// What the first driver does.
    role: &'static str,
    /// What happens before it, in peace or not.
    before: fn(&Path),
}

/// One append.
const APPEND: Days = Days {
    role: "append",
    before: |_| (),
};

/// One session, from its check-in to its last word.
const SESSION: Days = Days {
    role: "a day",
    before: |_| (),
};

/// What a killed process left is taken up and closed.
const RECOVERY: Days = Days {
    role: "settle",
    before: |home| {
        let mut driver = Driver::start("without end", home, 7);
        while driver
            .hears()
            .is_some_and(|line| !line.starts_with("handed 9"))
        {}
        drop(driver.killed());
    },
};

#[test]
fn an_append_survives_the_failure_of_any_call() {
    every_call(&APPEND);
}

#[test]
fn a_session_survives_the_failure_of_any_call() {
    every_call(&SESSION);
}

#[test]
fn a_recovery_survives_the_failure_of_any_call() {
    every_call(&RECOVERY);
}

fn every_call(days: &Days) {
    if !can(days.role, &["strace"]) {
        return;
    }
    let mut runs = 0;
    for calls in CHANGES.into_iter().chain(OTHERS) {
        for blow in ["error=EIO", "error=ENOSPC", "signal=KILL"] {
            for n in 1.. {
                runs += 1;
                if !one_call(days, &format!("{calls}:{blow}:when={n}")) {
                    break;
                }
            }
        }
    }
    println!("{}: {runs} runs", days.role);
}

/// Whether anything was done to it.
fn one_call(days: &Days, inject: &str) -> bool {
    let home = tempfile::tempdir().unwrap();
    let folders = folders(home.path());
    (days.before)(home.path());
    let mut kept = Kept::default();
    let driver = command(days.role, home.path(), of_this_run());
    let (said, touched) = under(&driver, inject, home.path());
    kept.hear(&said);
    let told = kept.troubles.len();
    let checked = kept.check(&folders).and_then(|()| {
        let mut last = Driver::start("settle", home.path(), 1);
        kept.hear(&last.has_ended());
        kept.check_settled(&folders)
    });
    if let Err(broken) = checked {
        panic!("{broken}; {inject}, {:?} of {said:#?}", kept.troubles);
    }
    assert_eq!(kept.troubles.len(), told, "{inject}: {:?}", kept.troubles);
    if said.iter().any(|line| line.starts_with("left ")) {
        all_is_told_and_somewhere(home.path(), &said);
    }
    touched
}

/// Whoever could leave in peace was told of every piece of work, and what is not in the log is in
/// the second place.
fn all_is_told_and_somewhere(home: &Path, said: &[String]) {
    let mut texts = read_to_string(folders(home).log()).unwrap_or_default();
    for file in files(&home.join("tmp")) {
        texts += &read_to_string(file).unwrap();
    }
    let handed = said.iter().filter_map(|line| line.strip_prefix("handed "));
    for work in handed {
        let words: Vec<&str> = work.split(' ').collect();
        let answers = ["saved", "failed"].map(|word| format!("{word} {}", words[0]));
        let told = said
            .iter()
            .any(|line| answers.iter().any(|answer| line.starts_with(answer)));
        assert!(told, "nothing was said of {work}: {said:#?}");
        let in_log = matches!(words[1], "record" | "close");
        assert!(
            !in_log || texts.contains(words[2]),
            "{work} is nowhere: {said:#?}"
        );
    }
}
