//! The QR code, read by a reader that is not ours.

use super::{hash, sender, written};
use crate::home::Home;
use rygrad::content::Library;
use std::fs;

/// What a telephone would see on this screen.
fn scanned(screen: &str) -> Option<String> {
    const SQUARE: usize = 4;
    let rows: Vec<Vec<char>> = screen
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .map(|line| line.chars().collect())
        .collect();
    let width = rows.iter().map(Vec::len).max()?;
    let is_light = |x: usize, y: usize| {
        let cell = rows
            .get(y / 2)
            .and_then(|row| row.get(x))
            .copied()
            .unwrap_or(' ');
        matches!((cell, y % 2), ('█', _) | ('▀', 0) | ('▄', 1))
    };
    let (wide, high) = (width * SQUARE, rows.len() * 2 * SQUARE);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(wide, high, |x, y| {
        if is_light(x / SQUARE, y / SQUARE) {
            255
        } else {
            0
        }
    });
    let grids = picture.detect_grids();
    let [grid] = grids.as_slice() else {
        return None;
    };
    Some(grid.decode().ok()?.1)
}

#[test]
fn every_code_is_read_as_the_same_programme() {
    let library = Library::new(None);
    let (mut coded, mut long) = (0, Vec::new());
    let home = Home::new();
    for id in library.programme_ids() {
        let (out, err) = home.run_then(&["pack", id.as_str(), "--qr"], None);
        if !err.is_empty() {
            assert!(err.contains("too long for one"), "{err}");
            long.push(id);
            continue;
        }
        coded += 1;
        assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
        let line = scanned(&out);
        assert!(line.is_some(), "{id}:\n{out}");
        let line = line.unwrap();
        let there = Home::new();
        let said = there.run_typed(&["add", "-", "--yes", "--as", "sent"], line.as_bytes());
        assert_eq!(said.code, 0, "{said:?}");
        assert_eq!(written(&there), ["programmes/sent.toml"]);
        let same = there.run_typed(&["--lang", "en", "add", "-"], line.as_bytes());
        assert!(
            same.out.contains("Everything in it is here already."),
            "{}",
            same.out
        );
        // The id is part of the hash, so it is put where the sender has it.
        let config = there.folders().config().join("programmes");
        fs::rename(config.join("sent.toml"), config.join(format!("{id}.toml"))).unwrap();
        assert_eq!(hash(&there, id.as_str()), hash(&home, id.as_str()));
    }
    assert!(coded >= 15, "{coded}; too long: {long:?}");
}

#[test]
fn the_line_below_the_code_can_be_copied_as_it_is_wrapped() {
    let home = Home::new();
    let (out, _) = home.run_then(&["pack", "disc-1", "--qr"], None);
    let line = &out[out.find("RYGRAD1").unwrap()..];
    assert!(line.trim_end().contains('\n'));
    let there = Home::new();
    let said = there.run_typed(&["--lang", "en", "add", "-"], line.as_bytes());
    assert!(
        said.out.contains("disc-1 is here already, the same."),
        "{said:?}"
    );
}

#[test]
fn what_does_not_fit_says_so_and_names_the_other_way() {
    let home = sender();
    let said = home.run(&["--lang", "en", "pack", "mine", "--qr"]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("my-tilt is an exercise of your own"),
        "{}",
        said.err
    );
    assert!(
        said.err.contains("rygrad pack mine -o mine.toml"),
        "{}",
        said.err
    );
    let (_, err) = home.run_then(&["pack", "disc-1", "--qr"], Some(40));
    assert!(err.contains("needs 57 columns"), "{err}");
    assert_eq!(home.run(&["pack", "disc-1", "--qr", "-o", "x"]).code, 2);
}
