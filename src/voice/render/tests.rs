//! A shell script stands in for Piper.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use super::*;
use crate::core::text::{Lang, Plain};
use crate::voice::installed;
use crate::voice::piper::Piper;
use std::cell::Cell;
use std::fs::read_to_string;

/// Writes a file with a second of a wave for each line of its input, and notes its calls.
const SPEAKS: &str = r#"echo "call $*" >> "$0.said"
n=0
while [ $# -gt 0 ]; do
  case "$1" in
    -d) folder="$2"; shift ;;
    -f) file="$2"; shift ;;
  esac
  shift
done
while IFS= read -r words; do
  echo "$words" >> "$0.said"
  case "$words" in
    *DIES*) exit 1 ;;
    *MUTE*) [ -n "$folder" ] && exit 1 ;;
  esac
  n=$((n + 1))
  cp "$0.wav" "${file:-$folder/$n.wav}"
done
"#;

struct Room {
    home: TempDir,
    store: Store,
    engine: Engine,
}

fn room(script: &str) -> Room {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fs::write(at("piper.wav"), wav::whole(&wave(22_050)).unwrap()).unwrap();
    installed::program(&at("piper"), script);
    let piper = Piper::of(at("da.onnx"), Some(at("piper")));
    Room {
        store: Store::within(Some(&at("cache"))),
        engine: Engine::Piper(piper),
        home,
    }
}

fn wave(samples: u32) -> Vec<i16> {
    let all = 0..samples;
    all.map(|n| if n % 50 < 25 { 3_000 } else { -3_000 })
        .collect()
}

impl Room {
    fn renders(&self, words: &[&str], room: Option<Duration>) -> Vec<Result<PathBuf, Trouble>> {
        let mut renderer = Renderer::new(&self.engine, &self.store, &|| false).unwrap();
        let words: Vec<[Plain; 1]> = words.iter().map(|words| [Plain::new(words)]).collect();
        let all = words.iter().enumerate().map(|(at, one)| {
            let next = words.get(at + 1).map(|next| line(next));
            renderer.render(&line(one), room, next.as_ref())
        });
        all.collect()
    }

    fn said(&self) -> Vec<String> {
        let said = read_to_string(self.home.path().join("piper.said")).unwrap_or_default();
        said.lines().map(str::to_owned).collect()
    }

    fn calls(&self) -> usize {
        self.said()
            .iter()
            .filter(|line| line.starts_with("call"))
            .count()
    }
}

fn line(words: &[Plain]) -> Spoken<'_> {
    Spoken {
        words,
        lang: Lang::Da,
        words_a_minute: 160,
    }
}

#[test]
fn one_process_speaks_many_lines_and_each_has_its_file() {
    let room = room(SPEAKS);
    let lines = ["Slip.", "--help $(touch x)", "Hold [[b]]"];
    let files = room.renders(&lines, None);
    for (words, file) in lines.iter().zip(&files) {
        let words = [Plain::new(words)];
        let found = room.store.find(&room.engine, &line(&words));
        assert_eq!(found.as_ref(), file.as_ref().ok());
        assert!(found.is_some());
    }
    assert_eq!(room.calls(), 1, "{:?}", room.said());
    assert_eq!(
        room.said()[1..],
        ["Slip.", "--help $(touch x)", "Hold [ [b] ]"]
    );
    assert!(room.said()[0].contains("--length-scale 1.00 -d "));
}

/// Writes each sentence of a line behind the others, as Piper does: the file is whole after each of them.
const SENTENCES: &str = r#"echo "call $*" >> "$0.said"
n=0
while IFS= read -r words; do
  n=$((n + 1))
  : > "$6/$n.wav"
  cp "$0.wav" "$6/$n.wav"
  case "$words" in
    *". "*) sleep 0.3; cp "$0.two.wav" "$6/$n.wav" ;;
    *DIES*) exit 1 ;;
  esac
done
"#;

#[test]
fn a_line_of_more_than_one_sentence_is_heard_to_its_end() {
    let room = room(SENTENCES);
    let two = room.home.path().join("piper.two.wav");
    fs::write(two, wav::whole(&wave(44_100)).unwrap()).unwrap();
    let lines = ["Lie down. Breathe.", "Slip.", "Sit. Stand."];
    let files = room.renders(&lines, None);
    let lasts = files.into_iter().map(|file| clip::read(&file.unwrap()));
    let lasts: Vec<usize> = lasts.map(|clip| clip.unwrap().samples.len()).collect();
    let is_right = [44_100, 22_050, 44_100].iter().zip(&lasts);
    let is_right = is_right.map(|(want, is)| want - is < 200);
    assert!(is_right.into_iter().all(|right| right), "{lasts:?}");
    assert_eq!(room.calls(), 1, "{:?}", room.said());
    // Where it dies, nobody knows how much of the last line is there.
    assert!(room.renders(&["DIES"], None)[0].is_err());
}

#[test]
fn a_line_that_fails_is_tried_alone_and_costs_no_other() {
    let room = room(SPEAKS);
    let done = room.renders(&["one", "MUTE", "DIES", "two"], None);
    let well: Vec<bool> = done.iter().map(Result::is_ok).collect();
    assert_eq!(well, [true, true, false, true]);
}

#[test]
fn a_line_with_less_room_is_spoken_faster() {
    let room = room(SPEAKS);
    let half = Some(Duration::from_millis(800));
    assert!(room.renders(&["Slip."], half).iter().all(Result::is_ok));
    let said = room.said().join(" ");
    assert!(said.contains("--length-scale 0.76 -f "), "{said}");
    assert!(said.contains("--length-scale 0.66 -f "), "{said}");
    let words = [Plain::new("Slip.")];
    let fastest = line(&words).at(150);
    let place = room.store.place(&room.engine, &fastest).unwrap();
    assert!(place.exists(), "it is noted how fast it is");
    assert!(room.store.find(&room.engine, &line(&words)).is_some());
}

#[test]
fn what_is_no_sound_is_no_line() {
    for script in [
        "exit 0\n",
        "while [ \"$1\" != -f ]; do shift || exit 1; done; echo no > \"$2\"\n",
    ] {
        let room = room(script);
        assert!(room.renders(&["Slip."], None).iter().all(Result::is_err));
        let words = [Plain::new("Slip.")];
        assert_eq!(room.store.find(&room.engine, &line(&words)), None);
    }
}

#[test]
fn a_stop_ends_what_is_being_spoken() {
    let room = room("exec sleep 600\n");
    let looks = Cell::new(0);
    let stops = || {
        looks.set(looks.get() + 1);
        looks.get() > 3
    };
    let mut renderer = Renderer::new(&room.engine, &room.store, &stops).unwrap();
    let words = [Plain::new("Slip.")];
    assert_eq!(
        renderer.render(&line(&words), None, None),
        Err(Trouble::Stopped)
    );
}
