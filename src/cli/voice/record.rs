//! `rygrad voice record`: one text after the other is shown, recorded and heard, in plain lines.
//!
//! ```text
//! 12 of 61   pelvic-tilt.move   at most 0.6 s   as in: 3, last one, Tilt
//!
//!       Tilt
//!
//! Enter: record   n: next   q: end
//! ```

use super::page::seconds;
use super::refused;
use super::script::{Renewed, failed, put_bytes, renewed};
use crate::cli::sheet::wrapped;
use crate::cli::{Edge, Failure, Home};
use crate::i18n::{Text, Texts, t};
use crate::run::{stop_flag_unless, stored};
use crate::script::fragments::Fragment;
use crate::voice::microphone::{Microphone, play};
use crate::voice::pack::{Pack, Recorded, State, Wrong, as_heard, file_of};
use std::io::{BufRead as _, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::NamedTempFile;

/// The longest line that is typed.
const LONGEST: u64 = 1_000;
/// The indent of what is read.
const INDENT: &str = "      ";

/// Which voice is recorded.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Record {
    /// The folder of `rygrad voice script`
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Ids of texts to record anew; without any, those that are missing or from an older text
    #[arg(value_name = "ID")]
    ids: Vec<String>,
}

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    Enter,
    Next,
    Again,
    Listen,
    End,
}

pub(super) fn record(
    asked: &Record,
    home: &Home,
    edge: &mut Edge<'_>,
) -> Result<ExitCode, Failure> {
    let folder = &asked.folder;
    let pack = Pack::open(folder).map_err(|fault| refused(folder, &fault, home))?;
    if !folder.is_dir() {
        return Err(Failure::Input(home.texts.say(t::PACK_RECORD_FILE)));
    }
    let microphone = Microphone::choose();
    let microphone =
        microphone.ok_or_else(|| Failure::Input(home.texts.say(t::PACK_RECORD_NO_PROGRAM)))?;
    let Renewed {
        manuscript, pack, ..
    } = renewed(folder, pack.head(), home)?;
    let is_meant = |fragment: &&Fragment| {
        if asked.ids.is_empty() {
            !matches!(pack.state(fragment), State::Recorded(_))
        } else {
            asked.ids.contains(&fragment.id)
        }
    };
    let meant: Vec<&Fragment> = manuscript.fragments.iter().filter(is_meant).collect();
    if meant.is_empty() {
        let nothing = if asked.ids.is_empty() {
            t::PACK_RECORD_NOTHING
        } else {
            t::PACK_RECORD_UNKNOWN
        };
        writeln!(edge.out, "{}", home.texts.say(nothing))?;
        return Ok(ExitCode::SUCCESS);
    }
    let idle = Arc::new(AtomicBool::new(true));
    let stop = stop_flag_unless(&idle);
    let studio = Studio {
        folder,
        microphone,
        spoken: Texts::new(pack.head().lang),
        idle,
        stops: &|| stop.load(Ordering::Relaxed),
        home,
    };
    let mut recorded = 0_usize;
    for (at, fragment) in meant.iter().enumerate() {
        studio.show(fragment, at + 1, meant.len(), edge)?;
        let (is_made, last) = studio.fragment(fragment, edge)?;
        recorded += usize::from(is_made);
        if last == Typed::End {
            break;
        }
    }
    // What was recorded is noted with its text, and ticked on the page.
    renewed(folder, pack.head(), home)?;
    let folder = stored::shown(folder);
    let folder = folder.as_str();
    let said = home.texts.say(t::PackRecordEnd { recorded, folder });
    for line in wrapped(&said, "", edge.measure()) {
        writeln!(edge.out, "{line}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The place of a recording session.
struct Studio<'a> {
    folder: &'a Path,
    microphone: Microphone,
    /// The texts in the language that is spoken.
    spoken: Texts,
    /// Whether nothing is played, so that nothing would be left behind.
    idle: Arc<AtomicBool>,
    stops: &'a dyn Fn() -> bool,
    home: &'a Home,
}

impl Studio<'_> {
    /// Shows what is read, and how it is heard.
    fn show(
        &self,
        fragment: &Fragment,
        at: usize,
        of: usize,
        edge: &mut Edge<'_>,
    ) -> Result<(), Failure> {
        let texts = &self.home.texts;
        let id = fragment.id.as_str();
        let mut head = vec![texts.say(t::PackRecordAt { at, of, id })];
        if let Some(most) = fragment.most {
            let seconds = seconds(most, texts);
            let seconds = seconds.as_str();
            head.push(texts.say(t::PackPageMost { seconds }));
        }
        let within = fragment.within.as_ref();
        head.extend(within.map(|sentence| {
            let sentence = sentence.as_str();
            self.spoken.say(t::PackPageWithin { sentence })
        }));
        let measure = edge.measure();
        writeln!(edge.out)?;
        for line in wrapped(&head.join("   "), "", measure) {
            writeln!(edge.out, "{line}")?;
        }
        let (bold, plain) = if edge.colour {
            ("\x1b[1m", "\x1b[0m")
        } else {
            ("", "")
        };
        writeln!(edge.out)?;
        for line in wrapped(fragment.text.as_str(), INDENT, measure) {
            writeln!(edge.out, "{bold}{line}{plain}")?;
        }
        writeln!(edge.out)?;
        Ok(())
    }

    /// Records one text until the person goes on. Whether it was recorded, and what was typed last.
    fn fragment(&self, fragment: &Fragment, edge: &mut Edge<'_>) -> Result<(bool, Typed), Failure> {
        let mut is_made = false;
        let mut typed = self.ask(t::PACK_RECORD_BEGIN, edge)?;
        loop {
            match typed {
                Typed::Next | Typed::End => return Ok((is_made, typed)),
                Typed::Enter if is_made => return Ok((true, Typed::Next)),
                Typed::Listen => self.listen(fragment, edge)?,
                Typed::Enter | Typed::Again => is_made |= self.take(fragment, edge)?,
            }
            let ask = if is_made {
                t::PACK_RECORD_GO_ON
            } else {
                t::PACK_RECORD_BEGIN
            };
            typed = self.ask(ask, edge)?;
        }
    }

    /// Records until Enter, keeps what can be used, and plays it. Whether it was kept.
    fn take(&self, fragment: &Fragment, edge: &mut Edge<'_>) -> Result<bool, Failure> {
        let texts = &self.home.texts;
        let program = self.microphone.name();
        let broken = |_| Failure::Input(texts.say(t::PackRecordFailed { program }));
        let listening = self.microphone.listen().map_err(broken)?;
        // The end of the input ends the recording, too.
        self.ask(t::PACK_RECORD_STOP, edge)?;
        let file = listening.stop().map_err(broken)?;
        let recorded = match Recorded::read(&file) {
            Ok(recorded) => recorded,
            Err(wrong) => {
                let said = match wrong {
                    Wrong::TooLarge => texts.say(t::PACK_RECORD_LONG),
                    _ => texts.say(t::PackRecordSilent { program }),
                };
                writeln!(edge.out, "{said}")?;
                return Ok(false);
            }
        };
        let path = self.folder.join(file_of(&fragment.id));
        put_bytes(&path, &file, self.home)?;
        for said in self.verdict(fragment, &recorded) {
            for line in wrapped(&said, "", edge.measure()) {
                writeln!(edge.out, "{line}")?;
            }
        }
        edge.out.flush()?;
        self.listen(fragment, edge)?;
        Ok(true)
    }

    /// How long it is, and what is wrong with it.
    fn verdict(&self, fragment: &Fragment, recorded: &Recorded) -> Vec<String> {
        let texts = &self.home.texts;
        let lasts = seconds(recorded.lasts(), texts);
        let lasts = lasts.as_str();
        let mut said = vec![texts.say(t::PackRecordLasts { lasts })];
        if fragment.most.is_some_and(|most| recorded.lasts() > most) {
            said.push(texts.say(t::PACK_RECORD_LATE));
        }
        if recorded.is_cut_off() {
            said.push(texts.say(t::PACK_RECORD_LOUD));
        } else if recorded.is_too_quiet() {
            said.push(texts.say(t::PACK_RECORD_QUIET));
        }
        said
    }

    /// Plays the recording as a session does.
    fn listen(&self, fragment: &Fragment, edge: &mut Edge<'_>) -> Result<(), Failure> {
        let path = self.folder.join(file_of(&fragment.id));
        let heard = || -> Option<bool> {
            let recorded = Recorded::read(&std::fs::read(&path).ok()?).ok()?;
            let sound = NamedTempFile::with_suffix(".wav").ok()?;
            std::fs::write(sound.path(), as_heard(&recorded).ok()?).ok()?;
            Some(play(sound.path(), self.stops))
        };
        // Ctrl-C leaves no sound behind.
        self.idle.store(false, Ordering::Relaxed);
        let is_heard = !path.exists() || heard() == Some(true);
        self.idle.store(true, Ordering::Relaxed);
        if (self.stops)() {
            return Err(Failure::Stopped);
        }
        if !is_heard {
            writeln!(
                edge.out,
                "{}",
                self.home.texts.say(t::PACK_RECORD_NO_PLAYER)
            )?;
        }
        Ok(())
    }

    /// Asks for a key and Enter. The end of the input is the end.
    fn ask(&self, question: Text, edge: &mut Edge<'_>) -> Result<Typed, Failure> {
        writeln!(edge.out, "{}", self.home.texts.say(question))?;
        edge.out.flush()?;
        let mut line = Vec::new();
        let mut input = (&mut *edge.input).take(LONGEST);
        let failed = |error| failed(self.folder, &error, self.home);
        let count = input.read_until(b'\n', &mut line).map_err(failed)?;
        let typed = line.iter().find(|byte| !byte.is_ascii_whitespace());
        Ok(match typed.map(u8::to_ascii_lowercase) {
            _ if count == 0 => Typed::End,
            None => Typed::Enter,
            Some(b'r') => Typed::Again,
            Some(b'l') => Typed::Listen,
            Some(b'q') => Typed::End,
            Some(_) => Typed::Next,
        })
    }
}
