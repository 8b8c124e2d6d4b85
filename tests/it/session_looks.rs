//! What a session looks like: nothing touches the number, the steps are counted, the time is calm.

use crate::stage::{open, shows};

/// The rows of the screen, without what is right of this column.
fn rows(screen: &str, until: usize) -> Vec<String> {
    let cut = |line: &str| line.chars().take(until).collect::<String>();
    screen
        .lines()
        .map(|line| cut(line).trim_end().to_owned())
        .collect()
}

#[test]
fn a_hint_stands_apart_from_the_number() {
    let mut s = open();
    s.play("<ret> 3 n").until("H O L D").play("<spc>");
    let rows = rows(&s.screen(80, 24), 46);
    let hint = rows
        .iter()
        .position(|row| row.contains("Press Enter"))
        .unwrap();
    let digits = rows.iter().rposition(|row| row.contains('█')).unwrap();
    assert!(hint > digits + 1, "{}", s.screen(80, 24));
}

#[test]
fn the_steps_have_numbers_and_hang_under_their_first_line() {
    let mut s = open();
    s.play("<ret> 3 n");
    let screen = s.screen(80, 24);
    for number in ["1  Lie on your back", "2  "] {
        assert!(
            screen
                .lines()
                .any(|row| row.trim_start().starts_with(number)),
            "{screen}"
        );
    }
}

#[test]
fn the_time_left_is_in_minutes_as_long_as_there_are_some() {
    let mut s = open();
    s.play("<ret> 3 n +7s");
    let screen = s.screen(80, 24);
    let title = screen.lines().next().unwrap();
    assert!(title.ends_with(" min left"), "{title}");
}

#[test]
fn a_pelvic_tilt_has_no_sides() {
    let mut s = open();
    s.play("<ret> 3 n").until("H O L D");
    assert!(!s.words().contains("both sides"));
}

#[test]
fn a_note_that_is_full_says_so() {
    let mut s = open();
    s.play("<ret> 3 n +40m 2");
    s.type_letters(&"abcdefghi ".repeat(100));
    shows(&s, "The note is full: it holds 1,000 letters.");
    s.play("x <bs>");
    assert!(!s.words().contains("The note is full"), "{}", s.words());
}

/// What is kept from picture to picture is compared with a screen drawn afresh, at every picture.
#[test]
fn picture_after_picture_it_looks_as_if_drawn_afresh() {
    let keys = ["v", "<spc>", "<ret>", "?", "?", "<ret>", "e"];
    let mut keys = keys.iter().cycle();
    let mut s = open();
    s.play("<ret> 2 n +20s");
    let mut pictures = 0;
    for nth in 1..=2_000 {
        let Some(due) = s.app.next_wake() else {
            s.play(keys.next().unwrap());
            continue;
        };
        let before = s.screen(80, 24);
        s.wait(due.since(s.now.mono));
        pictures += u32::from(s.screen(80, 24) != before);
        if nth % 23 == 0 {
            s.play(keys.next().unwrap()).screen(120, 40);
        }
    }
    assert!(pictures > 150, "{pictures}");
}
