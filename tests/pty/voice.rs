//! A session as it is heard: a program on the search path that stands in for the speaker writes down
//! all it is told.

#[cfg(target_os = "linux")]
mod recorded;
#[cfg(target_os = "linux")]
mod rendered;

use crate::patient::{Patient, RYGRAD, comes_to, until};
use crate::support::pty::Pty;
use rustix::process::{Pid, Signal, test_kill_process};
use rygrad::content::Library;
use rygrad::core::ids::ProgrammeId;
use rygrad::core::plan::{Plan, PlanKind};
use rygrad::core::settings::{Instructions, Rate};
#[cfg(target_os = "linux")]
use rygrad::core::text::Plain;
use rygrad::i18n::{Lang, Texts};
use rygrad::script::{Script, Timed, rehearsal};
use std::fs::read_to_string;
use std::thread;

/// Once, without sides.
const ONCE: &str =
    "sets = 1\nreps = 1\nhold = 1\nmove = 1\nreturn = 1\npause = 1\nsides = \"both\"";
/// Twice a side.
const TWICE: &str =
    "sets = 1\nreps = 2\nhold = 1\nmove = 1\nreturn = 1\npause = 1\nsides = \"each\"";
const LONG: &str = "sets = 1\nreps = 1\nhold = 60\nmove = 1\nreturn = 1";

/// Writes down its arguments and its words; the shell alone does it, quicker than the next cue.
const WRITES: &str = "IFS= read -r words\necho \"$*|$words\" >> \"$SAID\"\n";
/// Writes down its process and that of a child, and speaks on for ever.
const SPEAKS_ON: &str = "sleep 600 &\necho \"$$ $!\" >> \"$SAID\"\nwait\n";
/// Writes down which tone it is.
const PLAYS: &str = "echo \"${1##*/}\" >> \"$PLAYED\"\n";

/// Gives a patient a program that speaks, which knows its notebook as `$SAID`.
fn speaker(patient: &Patient, script: &str) {
    let said = format!("SAID='{}'\n", patient.path("said").display());
    patient.installs("espeak-ng", &(said + script));
}

fn player(patient: &Patient) {
    let played = format!("PLAYED='{}'\n", patient.path("played").display());
    patient.installs("pw-play", &(played + PLAYS));
}

fn notes(patient: &Patient, notebook: &str) -> Vec<String> {
    let text = read_to_string(patient.path(notebook)).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn settings(patient: &Patient, more: &str) {
    let settings = "welcomed = true\ncountry = \"dk\"\nprogramme = \"mine\"\n";
    patient.put("config/config.toml", &[settings, more].concat());
}

/// The plan as the session has it.
fn plan(patient: &Patient, instructions: Instructions) -> (Library, Plan) {
    let library = Library::new(Some(patient.path("config")));
    let id = ProgrammeId::new("mine").unwrap();
    let programme = library.programme(&id).unwrap();
    let plan = library.plan(&programme, PlanKind::Full, |_| true, |_| 0, instructions);
    (library, plan.unwrap())
}

/// The words of each line that the session says.
#[cfg(target_os = "linux")]
fn said(patient: &Patient) -> Vec<Vec<Plain>> {
    let (library, plan) = plan(patient, Instructions::Short);
    let items = plan.items().iter();
    let exercises: Vec<_> = items.map(|i| library.exercise(&i.exercise)).collect();
    let script = Script {
        texts: &Texts::new(Lang::En),
        plan: &plan,
        exercises: &exercises,
        held: &[],
        rate: Rate::Normal,
    };
    let said = rehearsal(&script).into_iter().map(|timed| timed.line.words);
    said.filter(|words| !words.is_empty()).collect()
}

/// A programme of these positions, in three languages.
fn of_positions(positions: &[(&str, &str)]) -> Patient {
    let patient = Patient::with(&[]);
    let mut programme = "format = 1\ndays-per-week = 7\nname.en = \"Mine\"\n".to_owned();
    for (position, dose) in positions {
        let exercise = format!(
            "format = 1\nposition = \"{position}\"\nphases = [1]\nareas = [\"lumbar\"]\n\
             direction = \"none\"\n\
             name.en = \"Lift {position}\"\nname.da = \"Løft {position}\"\nname.nb = \"Løft {position}\"\n\
             [steps]\nen = [\"Lift slowly.\"]\nda = [\"Løft langsomt.\"]\nnb = [\"Løft sakte.\"]\n\
             [cue]\nmove.en = \"Up\"\nmove.da = \"Op\"\nmove.nb = \"Opp\"\n[dose]\n{dose}\n"
        );
        patient.put(&format!("config/exercises/lift-{position}.toml"), &exercise);
        programme += &["[[exercise]]\nid = \"lift-", position, "\"\n"].concat();
    }
    patient.put("config/programmes/mine.toml", &programme);
    patient
}

/// What one language says: the instruction, the way into each position, sides, and a count.
struct Said {
    lang: Lang,
    voice: &'static str,
    instruction: &'static str,
    sides: [&'static str; 2],
    counts: [&'static str; 2],
}

const SAID: [Said; 3] = [
    Said {
        lang: Lang::En,
        voice: "-b 1 -v en-gb -s 160 --stdin",
        instruction: "Lift slowly.",
        sides: ["First: right side.", "Change sides. Now: left side."],
        counts: ["Up", "2, Up"],
    },
    Said {
        lang: Lang::Da,
        voice: "-b 1 -v da -s 160 --stdin",
        instruction: "Løft langsomt.",
        sides: ["Først: højre side.", "Skift side. Nu: venstre side."],
        counts: ["Op", "2, Op"],
    },
    Said {
        lang: Lang::Nb,
        voice: "-b 1 -v nb -s 184 --stdin",
        instruction: "Løft sakte.",
        sides: ["Først: høyre side.", "Bytt side. Nå: venstre side."],
        counts: ["Opp", "2, Opp"],
    },
];

/// Answers the check-in in a language; from here on no key is pressed.
fn checks_in(pty: &mut Pty, texts: &Texts) {
    pty.until_shows(&texts.named("check-in-pain", &[]));
    pty.type_keys("3");
    pty.until_shows(&texts.named("check-in-new", &[]));
    pty.type_keys("n");
}

fn is_heard_to_its_end(positions: &[(&str, &str)], said: &Said) {
    let patient = of_positions(positions);
    speaker(&patient, WRITES);
    player(&patient);
    settings(&patient, "instructions = \"full\"\n");
    let mut pty = patient.starts(&["start", "mine", "--lang", said.lang.code()]);
    let texts = Texts::new(said.lang);
    checks_in(&mut pty, &texts);
    for (position, _) in positions {
        let of = |seen: &crate::support::pty::Seen| {
            let screen = seen.screen().contents();
            let title = screen.lines().next().unwrap_or_default();
            title.contains(&format!("ft {position}"))
        };
        pty.until(position, of);
    }
    pty.until_shows(&texts.named("summary-ask", &[]));
    let (library, plan) = plan(&patient, Instructions::Full);
    let items = plan.items().iter();
    let exercises: Vec<_> = items.map(|i| library.exercise(&i.exercise)).collect();
    let rehearsed = rehearsal(&Script {
        texts: &texts,
        plan: &plan,
        exercises: &exercises,
        held: &[],
        rate: Rate::Normal,
    });
    let words = rehearsed.iter().map(|timed| timed.line.text());
    let words = words.filter(|words| !words.is_empty());
    let due: Vec<String> = words.map(|w| format!("{}|{w}", said.voice)).collect();
    until("the last word", || {
        notes(&patient, "said").len() == due.len()
    });
    let heard: Vec<String> = notes(&patient, "said").iter().map(as_written).collect();
    assert_eq!(heard, due);
    let tone = |timed: &Timed| Some(format!("{}-normal.wav", timed.line.tone?.word()));
    let tones: Vec<String> = rehearsed.iter().filter_map(tone).collect();
    until("the last tone", || {
        notes(&patient, "played").len() == tones.len()
    });
    assert_eq!(notes(&patient, "played"), tones);
    in_order(positions, said, &due);
}

/// A line without the spelling that espeak alone is told.
fn as_written(line: impl AsRef<str>) -> String {
    let line = line.as_ref().replace("[[daI]]", "deg");
    line.replace("[[sek'Un@r]]", "sekunder")
}

/// Each instruction before its position, each side and each count after it.
fn in_order(positions: &[(&str, &str)], said: &Said, heard: &[String]) {
    let texts = Texts::new(said.lang);
    let mut rest = heard.iter();
    let mut next = |what: &[&str]| {
        let found = rest.any(|line| what.iter().all(|what| line.contains(what)));
        assert!(
            found,
            "{what:?} is not heard where it should be: {heard:#?}"
        );
    };
    let first = texts.named("voice-listen", &[]);
    for (position, dose) in positions {
        next(&[&format!("ft {position}. {first} {}", said.instruction)]);
        if *position != "standing" {
            let place = format!("voice-to-{position}");
            // The side that comes first is said with it.
            let first = if *dose == TWICE { said.sides[0] } else { "" };
            next(&[&texts.named(&place, &[]), first]);
        }
        if *dose == TWICE {
            for count in said.counts {
                next(&[count]);
            }
            next(&[said.sides[1]]);
            for count in said.counts {
                next(&[count]);
            }
        }
    }
    next(&[&texts.named("voice-end", &[])]);
}

#[test]
fn from_enter_to_the_summary_everything_is_heard_in_every_position_and_language() {
    // Two at a time, side by side: all in a row would take minutes.
    let pairs = [
        [("standing", ONCE), ("sitting", TWICE)],
        [("kneeling", ONCE), ("quadruped", ONCE)],
        [("floor-sitting", ONCE), ("supine", ONCE)],
        [("prone", ONCE), ("side-lying", TWICE)],
    ];
    thread::scope(|scope| {
        for positions in &pairs {
            for said in &SAID {
                scope.spawn(|| is_heard_to_its_end(positions, said));
            }
        }
    });
}

/// The processes that were started to speak, and what they started.
fn speaking(patient: &Patient) -> Vec<Pid> {
    let pids = notes(patient, "said");
    let pids = pids.iter().flat_map(|line| line.split(' '));
    pids.map(|pid| Pid::from_raw(pid.parse().unwrap()).unwrap())
        .collect()
}

/// Whether none of them does anything any more. One that has ended may wait for long for the
/// system to take leave of it.
fn are_gone(pids: &[Pid]) -> bool {
    pids.iter().all(|pid| {
        let stat = read_to_string(format!("/proc/{}/stat", pid.as_raw_pid()));
        test_kill_process(*pid).is_err() || stat.is_ok_and(|stat| stat.contains(") Z "))
    })
}

#[test]
fn a_freeze_silences_at_once_and_nothing_is_spoken_until_the_patient_goes_on() {
    let patient = Patient::with(&[("reach", LONG)]);
    speaker(&patient, SPEAKS_ON);
    settings(&patient, "instructions = \"short\"\nsounds = false\n");
    let mut pty = patient.begins();
    comes_to(&mut pty, &["H O L D"]);
    until("it speaks", || !are_gone(&speaking(&patient)));
    pty.type_keys("x");
    pty.until_shows("P A U S E D");
    let before = speaking(&patient);
    until("silence", || are_gone(&before));
    pty.type_keys("?");
    pty.until_shows("Any other key");
    pty.type_keys("q");
    pty.until("no help", |seen| {
        seen.shows("P A U S E D") && !seen.shows("Any other key")
    });
    assert_eq!(speaking(&patient), before, "nothing is spoken meanwhile");
    patient.goes_on(&mut pty);
    until("it speaks again", || {
        speaking(&patient).len() > before.len()
    });
    until("it speaks", || !are_gone(&speaking(&patient)));
    pty.signal(Signal::TERM);
    pty.status();
    until("nobody is left speaking", || are_gone(&speaking(&patient)));
}

/// Starts a session where only these folders have programs.
fn starts_with(patient: &Patient, search_path: &str) -> Pty {
    let words = patient.command(&["start", "mine"]);
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    let (home, temp) = (patient.path(""), patient.path("tmp"));
    let env = [
        ("PATH", search_path),
        ("HOME", home.to_str().unwrap()),
        ("TMPDIR", temp.to_str().unwrap()),
        ("LANG", "en_GB.UTF-8"),
    ];
    Pty::start(RYGRAD, &words, &env)
}

#[test]
fn what_was_handed_on_to_another_program_is_silenced_there_too() {
    let patient = Patient::with(&[("reach", LONG)]);
    let said = patient.path("said");
    let script = format!("echo \"$1 $7\" >> '{}'\n", said.display());
    let speaks_on = "test \"$1\" = --cancel || exec /bin/sleep 600\n";
    patient.installs("spd-say", &(script + speaks_on));
    settings(&patient, "instructions = \"short\"\nsounds = false\n");
    let mut pty = starts_with(&patient, patient.path("bin").to_str().unwrap());
    checks_in(&mut pty, &Texts::new(Lang::En));
    let heard = |what: &str| notes(&patient, "said").last().is_some_and(|l| l == what);
    until("the instruction", || {
        heard("--wait reach. Listen first. Stand.")
    });
    pty.type_keys("x");
    pty.until_shows("P A U S E D");
    until("silence", || heard("--cancel "));
    let before = notes(&patient, "said").len();
    assert_eq!(before, 2, "nothing else was told to anybody");
    patient.goes_on(&mut pty);
    until("it speaks again", || notes(&patient, "said").len() > before);
    pty.signal(Signal::TERM);
    pty.status();
    // What began to speak at that moment may write its line later.
    until("silence at the end", || {
        notes(&patient, "said")
            .iter()
            .skip(before)
            .any(|line| line == "--cancel ")
    });
}

/// Runs a session to its end, with this in the settings; it takes as long as planned.
fn runs(patient: &Patient, search_path: Option<&str>, more: &str) -> Pty {
    settings(patient, &["instructions = \"short\"\n", more].concat());
    let mut pty = match search_path {
        None => patient.starts(&["start", "mine"]),
        Some(path) => starts_with(patient, path),
    };
    checks_in(&mut pty, &Texts::new(Lang::En));
    pty.until("the end", |seen| {
        seen.shows("How is it now?") && seen.shows("saved ✓")
    });
    let session = patient.sessions().remove(0);
    assert_eq!(session["outcome"], "completed");
    let (_, plan) = plan(patient, Instructions::Short);
    assert_eq!(session["active_s"], plan.total().as_secs());
    pty
}

fn two() -> Patient {
    Patient::with(&[("reach", ONCE), ("bend", TWICE)])
}

#[test]
fn a_speaker_that_hangs_fails_or_is_missing_costs_no_time() {
    let silent = "sounds = false\n";
    thread::scope(|scope| {
        scope.spawn(|| {
            let patient = two();
            speaker(&patient, SPEAKS_ON);
            let mut pty = runs(&patient, None, silent);
            assert!(speaking(&patient).len() > 2, "it was tried");
            pty.signal(Signal::TERM);
            pty.status();
            until("nobody is left", || are_gone(&speaking(&patient)));
        });
        scope.spawn(|| {
            let patient = two();
            speaker(&patient, "echo no >> \"$SAID\"\nexit 1\n");
            let mut pty = runs(&patient, None, silent);
            assert!(notes(&patient, "said").len() < 6, "then it is left alone");
            goes_home(&mut pty);
            pty.until_shows("espeak-ng does not speak here");
        });
        scope.spawn(|| {
            let patient = two();
            let nowhere = patient.path("tmp");
            let mut pty = runs(&patient, nowhere.to_str(), "");
            // Three movements begin, one change of sides, one end.
            assert_eq!(pty.seen().count("\x07"), 5, "the bell rings for the tones");
            goes_home(&mut pty);
            pty.until_shows("No program on this computer can speak");
        });
    });
}

/// From the summary to Today.
fn goes_home(pty: &mut Pty) {
    pty.type_keys("2");
    pty.until_shows("A note, if you like");
    pty.type_keys("\r");
    pty.until_shows("Thank you");
    // Another key comes between, or it would count as held.
    pty.type_keys("\x1b[A\r");
}

/// Writes to the terminal of its session where it has one, and says whether it had.
const SCRAWLS: &str =
    "if (echo GRAFFITI > /dev/tty) 2>/dev/null; then had=terminal; else had=none; fi
echo \"${0##*/} $had\" >> \"$SAID\"\n";

#[test]
fn no_helper_reaches_the_terminal() {
    let patient = Patient::with(&[("reach", LONG)]);
    let said = format!("SAID='{}'\n", patient.path("said").display());
    for helper in ["espeak-ng", "pw-play", "systemd-inhibit"] {
        patient.installs(helper, &(said.clone() + SCRAWLS));
    }
    settings(&patient, "instructions = \"short\"\n");
    let mut pty = patient.begins();
    comes_to(&mut pty, &["H O L D"]);
    let has = |helper: &str| {
        let line = format!("{helper} none");
        notes(&patient, "said").contains(&line)
    };
    for helper in ["espeak-ng", "pw-play", "systemd-inhibit"] {
        until(helper, || has(helper));
    }
    let had = notes(&patient, "said");
    assert!(
        !had.iter().any(|line| line.ends_with("terminal")),
        "{had:?}"
    );
    pty.signal(Signal::TERM);
    pty.status();
    assert_eq!(pty.seen().count("GRAFFITI"), 0);
}

#[test]
fn what_lies_in_the_working_folder_is_never_started() {
    let patient = Patient::with(&[("reach", LONG)]);
    let ran = patient.path("ran");
    for helper in [
        "espeak-ng",
        "pw-play",
        "systemd-inhibit",
        "gnome-session-inhibit",
        "cat",
    ] {
        patient.installs(helper, &format!("echo \"$0\" >> '{}'\n", ran.display()));
    }
    settings(&patient, "instructions = \"short\"\n");
    let words = patient.command(&["start", "mine"]);
    let folder = patient.path("bin");
    // The shell goes there, and finds rygrad by its whole path.
    let script = format!("cd '{}' && exec \"$@\"", folder.display());
    let mut args = vec!["-c", &script, "sh", RYGRAD];
    args.extend(words.iter().map(AsRef::as_ref));
    let home = patient.path("");
    let env = [
        ("PATH", ".::../bin:/nowhere:"),
        ("HOME", home.to_str().unwrap()),
        ("LANG", "en_GB.UTF-8"),
        ("XDG_CURRENT_DESKTOP", "GNOME"),
    ];
    let mut pty = Pty::start("/bin/sh", &args, &env);
    crate::patient::checks_in(&mut pty);
    comes_to(&mut pty, &["H O L D"]);
    pty.signal(Signal::TERM);
    pty.status();
    assert_eq!(notes(&patient, "ran"), [""; 0]);
}
