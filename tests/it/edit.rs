//! A programme is changed on the screen, and the file says what a careful person would have typed.

use crate::screens::{SIZES, scene_after, scene_in};
use crate::stage::{Opening, Stage, shows};
use rygrad::app::Screen;
use rygrad::app::msg::Msg;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::keys::{Context, Key};
use rygrad::core::level::{Chooser, Level, Reason};
use rygrad::core::own_file::Unput;
use rygrad::core::record::{LevelChange, Record};
use rygrad::core::text::Plain;
use rygrad::core::write::Write;
use rygrad::i18n::Lang;
use std::path::Path;

/// A patient whose files are in a folder of their own.
struct Home {
    folder: tempfile::TempDir,
    stage: Stage,
}

impl Home {
    fn new(lang: Lang, files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("programmes")).unwrap();
        for (id, text) in files {
            std::fs::write(Self::path(folder.path(), id), text).unwrap();
        }
        let stage = Opening {
            lang,
            config: Some(folder.path().to_owned()),
            ..Opening::default()
        }
        .open();
        Self { folder, stage }
    }

    fn path(folder: &Path, id: &str) -> std::path::PathBuf {
        folder.join("programmes").join(format!("{id}.toml"))
    }

    fn read(&self, id: &str) -> String {
        std::fs::read_to_string(Self::path(self.folder.path(), id)).unwrap()
    }

    /// Plays keys; what is to be written is written as the program does.
    fn play(&mut self, keys: &str) -> &mut Self {
        let from = self.stage.handed().len();
        self.stage.play(keys);
        for file in self.stage.handed().split_off(from) {
            self.stage.put_own(&file, self.folder.path());
        }
        self
    }

    fn type_letters(&mut self, text: &str) -> &mut Self {
        self.stage.type_letters(text);
        self
    }

    fn shows(&self, text: &str) -> &Self {
        shows(&self.stage, text);
        self
    }
}

/// How many keys a script has.
fn keys(script: &str) -> usize {
    let mut rest = script;
    let mut count = 0;
    while let Some(c) = rest.chars().next() {
        if c == '<' {
            rest = &rest[rest.find('>').unwrap() + 1..];
        } else {
            rest = &rest[c.len_utf8()..];
        }
        count += usize::from(c != ' ');
    }
    count
}

#[test]
fn from_nothing_to_five_exercises_on_chosen_days_in_under_80_keys() {
    let mut home = Home::new(Lang::En, &[]);
    let story = "l n <ret> \
        a / tilt <ret> a / bridge <ret> a / bird <ret> a / cat <ret> a / walking <ret> \
        d a c e <ret> s";
    assert!(keys(story) < 80, "{} keys", keys(story));
    home.play(story);
    home.shows("Saved:").shows("Mon, Wed, Fri");
    let file = "\
#:schema ../schema/programme.schema.json
format = 1
days = [\"mon\", \"wed\", \"fri\"]
sources = [\"ours\"]

[name]
en = \"My programme\"

[[exercise]]
id = \"pelvic-tilt\"

[[exercise]]
id = \"bridge\"

[[exercise]]
id = \"bird-dog\"

[[exercise]]
id = \"cat-cow\"

[[exercise]]
id = \"walking\"
";
    assert_eq!(home.read("my-programme"), file);
    // Its page leads on to Today.
    home.play("<esc>").shows("My programme");
    home.play("m");
    assert!(matches!(home.stage.app.screen, Screen::Today(_)));
    home.shows("My programme");
}

#[test]
fn disc_1_without_the_tilt_knees_first_2_sets_in_under_15_keys() {
    let mut home = Home::new(Lang::En, &[]);
    let story = "e x <ret> <right> <esc> s";
    assert!(keys(story) < 15, "{} keys", keys(story));
    home.play(story);
    home.shows("Saved, and on Today from now on:");
    let text = home.read("disc-1-mine");
    let built_in = include_str!("../../exercises/programmes/disc-1.toml");
    let tilt = "[[exercise]]\nid = \"pelvic-tilt\"\nsets = 3\nreps = 10\nlevels = [{ sets = 1, reps = 8 }, \
        { sets = 2, reps = 8 }, {}, { reps = 12 }, { reps = 12, hold = 5 }]\n\n";
    let mut wanted = built_in.replace(tilt, "");
    for (old, new) in [
        (
            "en = \"Disc, first weeks\"",
            "en = \"Disc, first weeks – mine\"",
        ),
        (
            "da = \"Prolaps, første uger\"",
            "da = \"Prolaps, første uger – min\"",
        ),
        (
            "nb = \"Prolaps, første uker\"",
            "nb = \"Prolaps, første uker – min\"",
        ),
        (
            "id = \"knee-to-chest\"\n",
            "id = \"knee-to-chest\"\nsets = 2\n",
        ),
    ] {
        assert!(wanted.contains(old), "{old}");
        wanted = wanted.replace(old, new);
    }
    assert_eq!(text, wanted, "every comment and source is still there");
    let mine = ProgrammeId::new("disc-1-mine").unwrap();
    assert_eq!(home.stage.app.desk.settings.programme, Some(mine));
    home.play("<esc>").shows("Disc, first weeks – mine");
}

/// Who has gone to another level stays at it.
#[test]
fn the_copy_is_done_at_the_level_of_the_programme_it_takes_the_place_of() {
    let mut home = Home::new(Lang::En, &[]);
    let desk = &mut home.stage.app.desk;
    let disc_1 = desk.programme().unwrap();
    let [from, to] = [3, 2].map(|n| Level::new(n).unwrap());
    desk.log.add([Record::Level(LevelChange {
        id: uuid::Uuid::from_u128(3),
        at: home.stage.now.wall,
        local_date: home.stage.now.wall.date_naive(),
        programme: disc_1.id.clone(),
        from,
        to,
        why: Reason::Chosen,
        by: Chooser::Patient,
    })]);
    home.play("e <down> <right> s <esc>");
    let desk = &home.stage.app.desk;
    let mine = desk.programme().unwrap();
    assert_eq!(mine.id.as_str(), "disc-1-mine");
    assert_eq!(desk.lately().level_of(&mine), to);
    let change = home.stage.writes().find_map(|write| match write {
        Write::Append(record) => match &**record {
            Record::Level(change) => Some((change.programme.as_str(), change.from, change.to)),
            _ => None,
        },
        _ => None,
    });
    assert_eq!(change, Some(("disc-1-mine", from, to)));
}

#[test]
fn an_own_file_is_changed_in_place_and_keeps_what_was_typed_by_hand() {
    let own = "# Kirsten, after the operation\nformat = 1\ndays-per-week = 3 # rest between\n\
        [name]\nda = \"Kirstens\"\n\n[[exercise]]\nid = \"bridge\" # slowly\nsets = 2\n\n\
        [[exercise]]\nid = \"bird-dog\"\n";
    let mut home = Home::new(Lang::Da, &[("kirsten", own)]);
    home.play("l / kirstens <ret> <ret> e <down> <left> <ret> <right> <esc> s");
    let text = home.read("kirsten");
    for kept in [
        "# Kirsten, after the operation",
        "days-per-week = 3 # rest between",
        "# slowly",
    ] {
        assert!(text.contains(kept), "{text}");
    }
    let places = ["bird-dog", "bridge"].map(|id| text.find(id).unwrap());
    assert!(places[0] < places[1], "{text}");
    // It is no programme of Today, and stays none.
    let today = home.stage.app.desk.settings.programme.clone();
    assert_eq!(today.unwrap().as_str(), "disc-1");
}

#[test]
fn undo_goes_back_to_the_beginning_and_redo_to_the_end() {
    let mut home = Home::new(Lang::En, &[]);
    home.play("e");
    let names = |home: &Home| {
        let Screen::Edit(edit) = &home.stage.app.screen else {
            panic!("no editor")
        };
        let items = edit.programme.items.iter();
        let ids = items.map(|item| item.exercise.to_string());
        (
            ids.collect::<Vec<_>>(),
            edit.programme.frequency,
            edit.is_unsaved(),
        )
    };
    let first = names(&home);
    assert!(!first.2, "nothing to lose yet");
    home.play("x <right> a / bridge <ret> d 3 <ret> <up> <ret> <right> <right> <esc>");
    let last = names(&home);
    assert_ne!(first, last);
    home.play("u u u u u u u u u u u");
    assert_eq!(names(&home), first);
    home.play("r r r r r r r r r r r r");
    assert_eq!(names(&home), last);
    assert!(home.stage.handed().is_empty(), "nothing was written");
}

#[test]
fn leaving_asks_where_something_would_be_lost() {
    let mut home = Home::new(Lang::En, &[]);
    home.play("e <esc>");
    assert!(
        matches!(home.stage.app.screen, Screen::Today(_)),
        "nothing to lose"
    );
    home.play("e x <esc>")
        .shows("Leave without saving your changes?");
    home.play("<esc>");
    assert_eq!(home.stage.app.context(), Context::Edit);
    home.play("q n");
    assert!(matches!(home.stage.app.screen, Screen::Today(_)));
    assert!(home.stage.handed().is_empty());
    home.play("e x <esc> s");
    assert!(
        matches!(home.stage.app.screen, Screen::Today(_)),
        "saved, then left"
    );
    home.shows("Disc, first weeks – mine");
    assert!(!home.read("disc-1-mine").contains("pelvic-tilt"));
}

#[test]
fn what_is_changed_while_it_is_saved_keeps_its_screen() {
    let mut home = Home::new(Lang::En, &[]);
    home.stage.play("e x <esc> s x");
    home.stage.put(Ok("disc-1-mine.toml"));
    assert_eq!(home.stage.app.context(), Context::Edit);
    home.shows("not saved");
}

#[test]
fn a_programme_without_exercises_cannot_be_saved() {
    let mut home = Home::new(Lang::En, &[]);
    home.play("l n <ret> s")
        .shows("A programme needs at least one exercise.");
    home.play("e x x x x s");
    assert!(home.stage.handed().is_empty());
    home.play("<esc>");
    assert!(
        matches!(home.stage.app.screen, Screen::Library(_)),
        "an empty one is no loss"
    );
}

#[test]
fn a_dose_outside_of_what_an_exercise_is_meant_for_is_asked_about_once_and_says_why() {
    let mut home = Home::new(Lang::En, &[]);
    home.play("e <down> <ret> 4 <ret>");
    home.shows("Sets: this exercise is meant for 1–3. Take 4 all the same?");
    home.play("n").shows("Sets 1");
    home.play("4 <ret> y").type_letters("the physio says so");
    home.play("<ret>").shows("Sets 4");
    // It is not asked again.
    home.play("<right>").shows("Sets 5");
    // A file never has more than ten.
    home.play("9 9 <ret>").shows("Sets 10");
    home.play("<left> <left> <left> <left> <left> <left> <esc> s");
    let text = home.read("disc-1-mine");
    assert!(text.contains("sets = 4"), "{text}");
    let why = "\"ours: knee-to-chest, sets 4: the physio says so (2026-11-22)\",\n]";
    assert!(text.contains(why), "{text}");
    home.shows("Knee-to-chest stretch: sets 4, meant for 1–3.");
}

#[test]
fn a_range_is_typed_and_a_level_has_its_own_number() {
    let mut home = Home::new(Lang::En, &[]);
    home.play("e <down> <ret> <down> <down> 1 0 - 2 5 <ret>")
        .shows("Hold 10–25 s");
    home.shows("These levels have their own number: 1, 2.");
    home.play("l").shows("level 1 of 4");
    home.play("<up> 3 <ret> <esc> s");
    let text = home.read("disc-1-mine");
    assert!(text.contains("hold = \"10-25\""), "{text}");
    assert!(text.contains("reps = 3, hold = \"10-15\""), "{text}");
}

#[test]
fn a_level_is_added_and_removed() {
    let mut home = Home::new(Lang::En, &[]);
    home.play("e <ret> a").shows("level 6 of 6");
    home.play("<down> <right> x").shows("level 5 of 5");
    home.play("<esc> <down> <down> <ret> a")
        .shows("level 2 of 2");
    home.play("<esc> s");
    assert!(home.read("disc-1-mine").contains("levels = ["));
}

/// What somebody else has saved is never written over unseen.
#[test]
fn a_file_that_changed_meanwhile_is_shown_beside_ones_own() {
    let own = "format = 1\ndays-per-week = 3\n[name]\nen = \"Mine\"\n\n[[exercise]]\nid = \"bridge\"\n\
        sets = 2\n\n[[exercise]]\nid = \"bird-dog\"\n";
    let theirs = own.replace("sets = 2", "sets = 1").replace("= 3", "= 5");
    let begun = |files: &str| {
        let mut home = Home::new(Lang::En, &[("mine", own)]);
        home.play("l / mine <ret> <ret> e x");
        std::fs::write(Home::path(home.folder.path(), "mine"), files).unwrap();
        home.play("s");
        home
    };
    let mut home = begun(&theirs);
    home.shows("The file was changed elsewhere meanwhile");
    home.shows("Bridge not there");
    home.shows("Days 3 days a week 5 days a week");
    assert_eq!(home.read("mine"), theirs, "nothing was written");
    home.play("<esc> s").play("m").shows("Saved:");
    let text = home.read("mine");
    assert!(text.contains("= 3") && !text.contains("bridge"), "{text}");

    let mut home = begun(&theirs);
    home.play("t").shows("5 days a week");
    home.shows("Bridge");
    home.play("x s").shows("Saved:");
    assert!(home.read("mine").contains("= 5"));

    // What cannot be read is shown line by line, and one's own is still there.
    let mut home = begun("format = \u{1b}[2J\n\u{202e}");
    home.shows("line 1").shows("format = 1");
    home.play("t").shows("The file has no place for that.");
    home.shows("Bird dog");
    home.play("s").play("m").shows("Saved:");
}

#[test]
fn no_other_text_is_offered_of_a_file_that_is_gone() {
    let mut s = gone(Lang::En);
    shows(&s, "The file is gone.");
    assert!(!s.words().contains("take the other"), "{}", s.words());
    s.play("t");
    shows(&s, "The file is gone.");
    s.play("m");
    s.put(Ok("disc-1-mine.toml"));
    shows(&s, "disc-1-mine.toml");
}

#[test]
fn what_could_not_be_saved_is_still_there() {
    let mut s = Opening::default().open();
    s.play("e x s");
    let full = Plain::new("The disk is full. Free some space, then save again.");
    s.put(Err(Unput::Failed(full)));
    shows(&s, "The disk is full.");
    shows(&s, "Knee-to-chest stretch");
    s.play("<esc>");
    shows(&s, "Leave without saving your changes?");
    s.play("s");
    assert_eq!(s.handed().len(), 2, "the same again");
    s.put(Ok("disc-1-mine.toml"));
    assert!(matches!(s.app.screen, Screen::Today(_)));
}

/// A dose that was taken back is asked about again; one that is made again is not.
#[test]
fn a_dose_outside_that_is_taken_back_is_asked_about_again() {
    let mut home = Home::new(Lang::En, &[]);
    let asks = "Take 4 all the same?";
    home.play("e <down> <ret> 4 <ret> y <ret>").shows("Sets 4");
    home.play("u 4 <ret>").shows(asks);
    home.play("n <left> u").shows("Sets 1");
    let mut home = Home::new(Lang::En, &[]);
    home.play("e <down> <ret> 4 <ret> y <ret> u r <right>")
        .shows("Sets 5");
    // Another change instead of it, and it is gone for good.
    home.play("u u <down> <right> <up> 4 <ret>").shows(asks);
}

/// Whoever feels something is asked about that at once, and finds the programme as it was.
#[test]
fn what_was_being_changed_survives_the_pain_panel() {
    let mut s = Opening::default().open();
    s.play("e x p");
    s.play("g 7");
    assert!(
        matches!(s.app.screen, Screen::Stopped(_)),
        "{}",
        s.screen(80, 24)
    );
    s.play("<ret>");
    assert!(matches!(s.app.screen, Screen::Today(_)));
    s.press(Key::Char('e'));
    if s.app.context() == Context::Edit {
        shows(&s, "Your changes are as you left them.");
        assert!(!s.screen(80, 24).contains("Pelvic tilt"));
    } else {
        // The rules allow no session; the editor waits in the library.
        s.play("l / disc first <ret> <ret> e");
        shows(&s, "Your changes are as you left them.");
    }
}

/// The answer about a file reaches the programme that it is about, also while another is changed.
#[test]
fn what_is_saved_while_another_programme_is_open_is_known_to_be_saved() {
    let mut home = Home::new(Lang::En, &[]);
    home.stage.play("e x s p");
    home.stage.play("g 7 <ret>");
    home.stage.play("l / strength <ret> <ret> e x");
    assert_eq!(home.stage.app.context(), Context::Edit);
    let file = home.stage.handed().pop().unwrap();
    assert_eq!(file.id, "disc-1-mine");
    home.stage.put_own(&file, home.folder.path());
    home.shows("not saved yet");
    home.play("<esc> n <esc> <esc>");
    home.play("l / mine <ret> <ret> e")
        .shows("as you left them");
    home.play("s").shows("It is saved already.");
}

/// What is not saved is said where its own screen is not there to say it.
#[test]
fn what_could_not_be_saved_is_said_elsewhere_too() {
    let mut s = Opening::default().open();
    s.play("e x s p").play("g 7");
    s.put(Err(Unput::Changed(None)));
    s.play("<ret>");
    shows(&s, "could not be saved");
}

/// A programme with a walk, signed by a physiotherapist.
const SIGNED: &str = "format = 1\ndays-per-week = 3\nsources = [\"ours\"]\nname.en = \"Mine\"\n\n\
    [[exercise]]\nid = \"bridge\"\n\n[[exercise]]\nid = \"walking\"\n\n\
    # Agreed on the phone.\n[monitored]\nby = \"Kari, physiotherapist\"\ndate = 2026-11-20\nlimit = 3\n\n\
    [cleared]\nby = \"Kari, physiotherapist\"\ndate = 2026-11-20\nconditions = [\"heart\"]\n";

#[test]
fn other_doses_than_those_that_were_signed_are_saved_without_the_signature() {
    let mut home = Home::new(Lang::En, &[("mine", SIGNED)]);
    home.play("l / mine <ret> <ret> e");
    home.shows("Signed by Kari, physiotherapist on")
        .shows("Ask them");
    // Another way of counting the days is no other dose.
    home.play("d 4 <ret> s").shows("Saved:");
    assert!(home.read("mine").contains("[monitored]"));
    // Another dose is; the question comes once, and Esc keeps everything as it is.
    home.play("<ret> <right> <ret> s")
        .shows("without the signature?");
    home.play("<esc>").shows("Signed by Kari");
    let before = home.read("mine");
    home.play("s y").shows("Saved:");
    let after = home.read("mine");
    assert!(before.contains("[cleared]") && !after.contains("[cleared]"));
    assert!(!after.contains("[monitored]"), "{after}");
    home.play("<ret> <left> <ret> s").shows("Saved:");
    // Taken back to where it was, the signature is there again.
    home.play("u u u s").shows("Saved:");
    assert_eq!(home.read("mine"), before);
}

#[test]
fn leaving_a_signed_programme_saves_it_after_the_question() {
    let mut home = Home::new(Lang::Da, &[("mine", SIGNED)]);
    home.play("l / mine <ret> <ret> e x <esc> s")
        .shows("uden underskriften?");
    home.play("j").shows("Mine");
    assert!(!home.read("mine").contains("bridge") && !home.read("mine").contains("cleared"));
}

#[test]
fn a_walk_stays_last() {
    let mut home = Home::new(Lang::En, &[("mine", SIGNED)]);
    home.play("l / mine <ret> <ret> e");
    let stays = "it stays last";
    // Neither behind it, nor it forward, nor a second one.
    home.play("<right>").shows(stays);
    home.play("<down> <left>").shows(stays);
    home.play("a / walking <ret>").shows(stays);
    // What is added at the walk, or below it, comes before it.
    home.play("a / cat <ret> <end> a / bird <ret> s y")
        .shows("Saved:");
    let text = home.read("mine");
    let at = |id: &str| text.find(id).unwrap();
    assert!(
        at("bridge") < at("cat-cow") && at("bird-dog") < at("walking"),
        "{text}"
    );
    assert_eq!(text.matches("walking").count(), 1);
    // A walk that is added in the middle comes last.
    let mut home = Home::new(Lang::En, &[]);
    home.play("l n <ret> a / bridge <ret> a / bird <ret> <up> a / walking <ret> s");
    let text = home.read("my-programme");
    assert!(text.find("bird-dog") < text.find("walking"), "{text}");
}

#[test]
fn a_hostile_name_is_a_name() {
    let mut home = Home::new(Lang::En, &[]);
    home.play("l n");
    home.play(&"<bs> ".repeat(20));
    home.stage.tell(Msg::Paste(
        "\u{1b}[2J\u{202e}\"] = 3\n[flare]\nx = '''".to_owned(),
    ));
    home.play("<ret> a / bridge <ret> s").shows("Saved:");
    let Screen::Edit(edit) = &home.stage.app.screen else {
        panic!("no editor")
    };
    let id = edit.id().to_string();
    assert!(edit.programme.flare.is_none());
    let text = home.read(&id);
    assert!(
        !text.contains('\u{1b}') && !text.contains('\u{202e}'),
        "{text:?}"
    );
    let read = home.stage.app.desk.library.programme(edit.id());
    assert_eq!(read.unwrap().items.len(), 1);
}

#[test]
fn an_arrow_with_shift_moves_and_the_better_order_is_one_key() {
    let mut s = Opening::default().open();
    s.play("e");
    s.press(Key::ShiftDown);
    let first = |s: &Stage| {
        let Screen::Edit(edit) = &s.app.screen else {
            panic!("no editor")
        };
        edit.programme.items[0].exercise.to_string()
    };
    assert_eq!(first(&s), "knee-to-chest");
    s.press(Key::ShiftUp);
    assert_eq!(first(&s), "pelvic-tilt");
    s.play("a / hinge <ret>");
    shows(
        &s,
        "2 ways down to the floor; o puts them in an order with 1.",
    );
    s.play("o");
    shows(&s, "down to the floor once");
}

/// Each line can be reached, and the keys are in sight.
#[test]
fn it_works_in_the_smallest_window() {
    let mut s = Opening::default().open();
    s.resize(40, 12);
    s.play("e a / bridge <ret> a / bird <ret> a / cat <ret> a / cobra <ret>");
    let mut seen = String::new();
    for _ in 0..9 {
        s.play("<up>");
    }
    for _ in 0..9 {
        seen.push_str(&s.screen(40, 12));
        s.play("<down>");
    }
    for line in [
        "▸ Pelvic tilt",
        "▸ Cat-cow",
        "▸ + Add an exercise",
        "▸ ✓ Save",
        "min ·",
    ] {
        assert!(seen.contains(line), "{line}:\n{seen}");
    }
    assert!(s.screen(40, 12).contains("p pain"));
}

/// The editor where somebody else has changed the file.
pub(crate) fn changed(lang: Lang) -> Stage {
    let mut stage = Opening {
        lang,
        ..Opening::default()
    }
    .open();
    stage.play("e x s");
    let theirs = include_str!("../../exercises/programmes/disc-1.toml");
    let theirs = theirs
        .replace("reps = 10", "reps = 8")
        .replace("days-per-week = 7", "days-per-week = 5");
    stage.put(Err(Unput::Changed(Some(theirs))));
    stage
}

/// The editor where the file is gone.
pub(crate) fn gone(lang: Lang) -> Stage {
    let mut stage = Opening {
        lang,
        ..Opening::default()
    }
    .open();
    stage.play("e x s");
    stage.put(Err(Unput::Changed(None)));
    stage
}

#[test]
fn the_editor_as_it_is_seen() {
    let played = |name, keys| scene_after(&SIZES, name, keys);
    played("edit", "e a / hip <ret>");
    played("edit-pick", "e a <down> <down>");
    played("edit-search", "e a / cobra");
    played("edit-dose", "e <down> <ret> <right> <down> <down>");
    played("edit-outside", "e <down> <ret> 4 <ret>");
    played("edit-reason", "e <down> <ret> 4 <ret> y s l o w");
    played("edit-often", "e d a c e");
    played("edit-further", "e m <down>");
    played("edit-name", "l n");
    played("edit-new", "l n <ret>");
    played("edit-leave", "e x <esc>");
    scene_in(&SIZES, "edit-changed", changed);
    scene_in(&SIZES, "edit-signed", |lang| {
        let mut home = Home::new(lang, &[("mine", SIGNED)]);
        home.play("l / mine <ret> <ret> e x s");
        home.stage
    });
    scene_in(&SIZES, "edit-saved", |lang| {
        let mut stage = Opening {
            lang,
            ..Opening::default()
        }
        .open();
        stage.play("e x s");
        let path = "/home/kirsten/.config/rygrad/programmes/disc-1-mine.toml";
        stage.put(Ok(path));
        stage
    });
}
