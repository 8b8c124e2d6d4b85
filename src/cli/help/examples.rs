//! Examples of every command, for the end of its help and for its manual page.

use crate::cli::sheet::columns;
use crate::i18n::measure::width;
use crate::i18n::{Text, Texts, t};
use clap::builder::Styles;

/// A command line, and what it does.
pub(in crate::cli) type Example = (&'static str, Text);

/// The commands, by the names that lead to them, with their examples.
const EXAMPLES: &[(&[&str], &[Example])] = &[
    (
        &[],
        &[
            ("rygrad", t::EXAMPLE_OPEN),
            ("rygrad start disc-1", t::EXAMPLE_BEGIN),
        ],
    ),
    (
        &["start"],
        &[
            ("rygrad start", t::EXAMPLE_START),
            ("rygrad start disc-1 --plain", t::EXAMPLE_START_PLAIN),
        ],
    ),
    (&["list"], &[("rygrad list --json", t::EXAMPLE_LIST)]),
    (
        &["show"],
        &[
            ("rygrad show pelvic-tilt", t::EXAMPLE_SHOW),
            ("rygrad show disc-1", t::EXAMPLE_SHOW_PROGRAMME),
        ],
    ),
    (
        &["check"],
        &[
            ("rygrad check", t::EXAMPLE_CHECK),
            ("rygrad check mine.toml --strict", t::EXAMPLE_CHECK_STRICT),
        ],
    ),
    (
        &["new"],
        &[("rygrad new exercise my-bridge", t::EXAMPLE_NEW)],
    ),
    (
        &["history"],
        &[("rygrad history --days 28", t::EXAMPLE_HISTORY)],
    ),
    (
        &["export"],
        &[
            (
                "rygrad export csv --for excel --out log.csv",
                t::EXAMPLE_EXPORT,
            ),
            ("rygrad export all --out me.zip", t::EXAMPLE_EXPORT_ALL),
        ],
    ),
    (
        &["report"],
        &[(
            "rygrad report --days 28 --out report.pdf",
            t::EXAMPLE_REPORT,
        )],
    ),
    (
        &["sheet"],
        &[("rygrad sheet disc-1 --out sheet.pdf", t::EXAMPLE_SHEET)],
    ),
    (
        &["remind"],
        &[(
            "rygrad remind --time 07:30 --out reminder.ics",
            t::EXAMPLE_REMIND,
        )],
    ),
    (
        &["rehearse"],
        &[
            ("rygrad rehearse disc-1 --plan easy", t::EXAMPLE_REHEARSE),
            (
                "rygrad rehearse disc-1 --audio session.flac",
                t::EXAMPLE_REHEARSE_AUDIO,
            ),
        ],
    ),
    (&["voice"], &[("rygrad voice prepare", t::EXAMPLE_VOICE)]),
    (
        &["voice", "prepare"],
        &[("rygrad voice prepare disc-1", t::EXAMPLE_VOICE_PREPARE)],
    ),
    (
        &["voice", "script"],
        &[(
            "rygrad voice script disc-1 --lang da -o my-voice",
            t::EXAMPLE_VOICE_SCRIPT,
        )],
    ),
    (
        &["voice", "record"],
        &[("rygrad voice record my-voice", t::EXAMPLE_VOICE_RECORD)],
    ),
    (
        &["voice", "check"],
        &[("rygrad voice check my-voice", t::EXAMPLE_VOICE_CHECK)],
    ),
    (
        &["pack"],
        &[
            ("rygrad pack disc-1 --out disc.toml", t::EXAMPLE_PACK),
            ("rygrad pack disc-1 --qr", t::EXAMPLE_PACK_QR),
        ],
    ),
    (
        &["add"],
        &[("rygrad add disc.toml --dry-run", t::EXAMPLE_ADD)],
    ),
    (
        &["config"],
        &[
            ("rygrad config theme light", t::EXAMPLE_CONFIG),
            ("rygrad config theme --unset", t::EXAMPLE_CONFIG_UNSET),
        ],
    ),
    (&["doctor"], &[("rygrad doctor", t::EXAMPLE_DOCTOR)]),
    (
        &["completions"],
        &[(
            "rygrad completions fish > ~/.config/fish/completions/rygrad.fish",
            t::EXAMPLE_COMPLETIONS,
        )],
    ),
    (
        &["man"],
        &[("rygrad man log add | man -l -", t::EXAMPLE_MAN)],
    ),
    (&["log"], &[("rygrad log verify", t::EXAMPLE_LOG)]),
    (
        &["log", "path"],
        &[("rygrad log path", t::EXAMPLE_LOG_PATH)],
    ),
    (
        &["log", "verify"],
        &[("rygrad log verify --json", t::EXAMPLE_LOG_JSON)],
    ),
    (
        &["log", "repair"],
        &[("rygrad log repair", t::EXAMPLE_LOG_REPAIR)],
    ),
    (
        &["log", "merge"],
        &[("rygrad log merge other.jsonl", t::EXAMPLE_LOG_MERGE)],
    ),
    (
        &["log", "add"],
        &[(
            "rygrad log add --date yesterday --programme disc-1 --pain 4 --done",
            t::EXAMPLE_LOG_ADD,
        )],
    ),
    (
        &["log", "amend"],
        &[("rygrad log amend 019a0000 pain 3", t::EXAMPLE_LOG_AMEND)],
    ),
    (
        &["log", "withdraw"],
        &[
            ("rygrad log withdraw 019a0000", t::EXAMPLE_LOG_WITHDRAW),
            (
                "rygrad log withdraw 019a0000 --undo",
                t::EXAMPLE_LOG_WITHDRAW_UNDO,
            ),
        ],
    ),
    (
        &["log", "list"],
        &[("rygrad log list --days 7", t::EXAMPLE_LOG_LIST)],
    ),
];

/// The examples of a command.
pub(in crate::cli) fn of(path: &[&str]) -> &'static [Example] {
    let mut all = EXAMPLES.iter();
    let found = all.find(|(known, _)| *known == path);
    found.map(|(_, examples)| *examples).unwrap_or_default()
}

/// The same as they stand at the end of the help; `None` where a command has none.
pub(super) fn said(path: &[&str], texts: &Texts) -> Option<String> {
    /// Wider than this, what an example does comes below it.
    const WIDEST: usize = 78;
    let examples = of(path);
    if examples.is_empty() {
        return None;
    }
    let style = Styles::default();
    let header = style.get_header();
    let rows: Vec<Vec<String>> = examples
        .iter()
        .map(|(command, does)| vec![format!("  {command}"), texts.say(does)])
        .collect();
    let beside = columns(&rows, &[]);
    let lines = if beside.iter().all(|line| width(line) <= WIDEST) {
        beside
    } else {
        let below = rows.iter().flat_map(|row| match row.as_slice() {
            [command, does] => vec![command.clone(), format!("      {does}")],
            _ => Vec::new(),
        });
        below.collect()
    };
    let title = texts.say(t::HELP_EXAMPLES);
    Some(format!("{header}{title}:{header:#}\n{}", lines.join("\n")))
}
