//! The texts of the help for every command, argument and value, found by their names in the code.

use crate::i18n::{Text, t};
use crate::paper::report::Section;
use clap::{Arg, ArgAction};

/// The purpose of a command.
pub(super) fn about(path: &[&str]) -> Option<Text> {
    Some(match path {
        [] => t::HELP_RYGRAD,
        ["start"] => t::HELP_START,
        ["list"] => t::HELP_LIST,
        ["show"] => t::HELP_SHOW,
        ["check"] => t::HELP_CHECK,
        ["new"] => t::HELP_NEW,
        ["history"] => t::HELP_HISTORY,
        ["export"] => t::HELP_EXPORT,
        ["report"] => t::HELP_REPORT,
        ["sheet"] => t::HELP_SHEET,
        ["remind"] => t::HELP_REMIND,
        ["rehearse"] => t::HELP_REHEARSE,
        ["voice"] => t::HELP_VOICE,
        ["voice", "prepare"] => t::HELP_VOICE_PREPARE,
        ["voice", "script"] => t::HELP_VOICE_SCRIPT,
        ["voice", "check"] => t::HELP_VOICE_CHECK,
        ["voice", "record"] => t::HELP_VOICE_RECORD,
        ["pack"] => t::HELP_PACK,
        ["add"] => t::HELP_ADD,
        ["config"] => t::HELP_CONFIG,
        ["doctor"] => t::HELP_DOCTOR,
        ["completions"] => t::HELP_COMPLETIONS,
        ["man"] => t::HELP_MAN,
        ["log"] => t::HELP_LOG,
        ["log", "path"] => t::HELP_LOG_PATH,
        ["log", "verify"] => t::HELP_LOG_VERIFY,
        ["log", "repair"] => t::HELP_LOG_REPAIR,
        ["log", "merge"] => t::HELP_LOG_MERGE,
        ["log", "add"] => t::HELP_LOG_ADD,
        ["log", "amend"] => t::HELP_LOG_AMEND,
        ["log", "withdraw"] => t::HELP_LOG_WITHDRAW,
        ["log", "list"] => t::HELP_LOG_LIST,
        [.., "help"] => t::HELP_HELP,
        _ => return None,
    })
}

/// The purpose of an argument of a command.
pub(super) fn text(path: &[&str], id: &str) -> Option<Text> {
    Some(match (path, id) {
        (_, "lang") => t::HELP_ARG_LANG,
        (_, "config_dir") => t::HELP_ARG_CONFIG_DIR,
        (_, "data_dir") => t::HELP_ARG_DATA_DIR,
        (["help"], "subcommand") => t::HELP_ARG_COMMANDS,
        (_, "version") => t::HELP_ARG_VERSION,
        (_, "verbose") => t::HELP_ARG_VERBOSE,
        (["voice", "script"], "out") => t::HELP_ARG_VOICE_OUT,
        (["voice", "check"], "out") => t::HELP_ARG_VOICE_FILE,
        (["voice", "record"], "ids") => t::HELP_ARG_VOICE_IDS,
        (["voice", "record"], "folder") => t::HELP_ARG_VOICE_RECORD,
        (["voice", "check"], "folder") => t::HELP_ARG_VOICE_FOLDER,
        (["voice", "prepare"], "programmes") => t::HELP_ARG_PREPARE_PROGRAMMES,
        (["voice", "prepare"], "clean") => t::HELP_ARG_PREPARE_CLEAN,
        (["voice", _], "programmes") => t::HELP_ARG_VOICE_PROGRAMMES,
        (_, "out") => t::HELP_ARG_OUT,
        (_, "force") => t::HELP_ARG_FORCE,
        ([], "plain") => t::HELP_ARG_PLAIN,
        (["pack"], "sender") => t::HELP_ARG_PACK_SENDER,
        (["pack"], "unsigned") => t::HELP_ARG_PACK_UNSIGNED,
        (["pack"], "qr") => t::HELP_ARG_PACK_QR,
        (["sheet"], "qr") => t::HELP_ARG_SHEET_QR,
        (["add"], "file") => t::HELP_ARG_ADD_FILE,
        (["add"], "id") => t::HELP_ARG_ADD_AS,
        (["add"], "dry_run") => t::HELP_ARG_ADD_DRY_RUN,
        (["add"], "yes") => t::HELP_ARG_ADD_YES,
        (["add"], "signed") => t::HELP_ARG_ADD_SIGNED,
        (["add"], "replace_built_in") => t::HELP_ARG_ADD_REPLACE,
        (["start" | "rehearse" | "sheet" | "pack"], "programme") => t::HELP_ARG_START_PROGRAMME,
        (["start"], "plain") => t::HELP_ARG_START_PLAIN,
        (["show"], "id") => t::HELP_ARG_SHOW_ID,
        (["check"], "paths") => t::HELP_ARG_CHECK_PATHS,
        (["check"], "json") => t::HELP_ARG_CHECK_JSON,
        (["check"], "strict") => t::HELP_ARG_CHECK_STRICT,
        (_, "json") => t::HELP_ARG_JSON,
        (["config"], "key") => t::HELP_ARG_CONFIG_KEY,
        (["config"], "value") => t::HELP_ARG_CONFIG_VALUE,
        (["config"], "unset") => t::HELP_ARG_CONFIG_UNSET,
        (["new"], "kind") => t::HELP_ARG_NEW_KIND,
        (["new"], "name") => t::HELP_ARG_NEW_NAME,
        (["history"], "days") => t::HELP_ARG_HISTORY_DAYS,
        (["export"], "format") => t::HELP_ARG_EXPORT_FORMAT,
        (["export"], "reader") => t::HELP_ARG_EXPORT_FOR,
        (["export"], "exercises") => t::HELP_ARG_EXPORT_EXERCISES,
        (["export"], "measures") => t::HELP_ARG_EXPORT_MEASURES,
        (["export"], "from") => t::HELP_ARG_EXPORT_FROM,
        (["export"], "to") => t::HELP_ARG_EXPORT_TO,
        (["report"], "days") => t::HELP_ARG_REPORT_DAYS,
        (["report"], "from") => t::HELP_ARG_REPORT_FROM,
        (["report"], "to") => t::HELP_ARG_REPORT_TO,
        (["report"], "initials") => t::HELP_ARG_REPORT_INITIALS,
        (["report"], "without") => t::HELP_ARG_REPORT_WITHOUT,
        (["report"], "all_data") => t::HELP_ARG_REPORT_ALL_DATA,
        (["report" | "sheet"], "form") => t::HELP_ARG_REPORT_FORM,
        (["export"], "pseudonym") => t::HELP_ARG_EXPORT_PSEUDONYM,
        (["sheet"], "start") => t::HELP_ARG_SHEET_START,
        (["sheet"], "blank") => t::HELP_ARG_SHEET_BLANK,
        (["remind"], "ics") => t::HELP_ARG_REMIND_ICS,
        (["remind"], "time") => t::HELP_ARG_REMIND_TIME,
        (["remind"], "install") => t::HELP_ARG_REMIND_INSTALL,
        (["remind"], "remove") => t::HELP_ARG_REMIND_REMOVE,
        (["remind"], "now") => t::HELP_ARG_REMIND_NOW,
        (["rehearse"], "plan") => t::HELP_ARG_REHEARSE_PLAN,
        (["rehearse" | "sheet"], "level") => t::HELP_ARG_REHEARSE_LEVEL,
        (["rehearse"], "brief") => t::HELP_ARG_REHEARSE_BRIEF,
        (["rehearse"], "audio") => t::HELP_ARG_REHEARSE_AUDIO,
        (["rehearse"], "tones_only") => t::HELP_ARG_REHEARSE_TONES_ONLY,
        (["completions"], "shell") => t::HELP_ARG_SHELL,
        (["man"], "path") => t::HELP_ARG_MAN_COMMAND,
        (["log", "merge"], "files") => t::HELP_ARG_MERGE_FILES,
        (["log", "add"], id) => return paper(id),
        (["log", "withdraw"], "undo") => t::HELP_ARG_WITHDRAW_UNDO,
        (["log", "list"], "days") => t::HELP_ARG_LIST_DAYS,
        (["log", "list"], "withdrawn") => t::HELP_ARG_LIST_WITHDRAWN,
        (["log", "amend" | "withdraw"], "id") => t::HELP_ARG_AMEND_ID,
        (["log", "amend"], "field") => t::HELP_ARG_AMEND_FIELD,
        (["log", "amend"], "value") => t::HELP_ARG_AMEND_VALUE,
        _ => return None,
    })
}

/// The arguments of `rygrad log add`.
fn paper(id: &str) -> Option<Text> {
    Some(match id {
        "date" => t::HELP_ARG_ADD_DATE,
        "time" => t::HELP_ARG_ADD_TIME,
        "programme" => t::HELP_ARG_ADD_PROGRAMME,
        "exercise" => t::HELP_ARG_ADD_EXERCISE,
        "plan" => t::HELP_ARG_ADD_PLAN,
        "pain" => t::HELP_ARG_ADD_PAIN,
        "pain_after" => t::HELP_ARG_ADD_PAIN_AFTER,
        "done" => t::HELP_ARG_ADD_DONE,
        "stopped" => t::HELP_ARG_ADD_STOPPED,
        "why" => t::HELP_ARG_ADD_WHY,
        "level" => t::HELP_ARG_ADD_LEVEL,
        "again" => t::HELP_ARG_ADD_AGAIN,
        "note" => t::HELP_ARG_ADD_NOTE,
        _ => return None,
    })
}

/// The meaning of one possible value of an argument.
pub(super) fn value(id: &str, name: &str) -> Option<Text> {
    if id == "without" {
        return Section::from_word(name).map(Section::heading);
    }
    Some(match name {
        "exercise" => t::HELP_VALUE_EXERCISE,
        "programme" => t::HELP_VALUE_PROGRAMME,
        "csv" => t::HELP_VALUE_CSV,
        "excel" => t::HELP_VALUE_EXCEL,
        "json" => t::HELP_VALUE_JSON,
        "html" => t::HELP_VALUE_HTML,
        "pdf" => t::HELP_VALUE_PDF,
        "text" => t::HELP_VALUE_TEXT,
        "fhir" => t::HELP_VALUE_FHIR,
        "all" => t::HELP_VALUE_ALL,
        "chosen" => t::HELP_VALUE_CHOSEN,
        "pain" => t::HELP_VALUE_PAIN,
        _ => return None,
    })
}

/// The name of a value in angle brackets; `None` if it is the same word in every language.
pub(super) fn value_name(arg: &Arg) -> Option<Text> {
    if !matches!(arg.get_action(), ArgAction::Set | ArgAction::Append) {
        return None;
    }
    let id = arg.get_id().as_str().to_uppercase();
    let name = arg.get_value_names().and_then(|names| names.first());
    Some(match name.map_or(id.as_str(), |name| name.as_str()) {
        "LANG" => t::HELP_NAME_LANG,
        "DIR" => t::HELP_NAME_DIR,
        "FILE" => t::HELP_NAME_FILE,
        "FILE.wav" => t::HELP_NAME_WAV,
        "PATH" => t::HELP_NAME_PATH,
        "PROGRAMME" => t::HELP_NAME_PROGRAMME,
        "KIND" => t::HELP_NAME_KIND,
        "NAME" => t::HELP_NAME_NAME,
        "DATE" => t::HELP_NAME_DATE,
        "TIME" => t::HELP_NAME_TIME,
        "HH:MM" => t::HELP_NAME_CLOCK,
        "WHY" => t::HELP_NAME_WHY,
        "TEXT" => t::HELP_NAME_TEXT,
        "FIELD" => t::HELP_NAME_FIELD,
        "LETTERS" => t::HELP_NAME_LETTERS,
        "SECTION" => t::HELP_NAME_SECTION,
        "FORM" => t::HELP_NAME_FORM,
        "VALUE" => t::HELP_NAME_VALUE,
        "KEY" => t::HELP_NAME_KEY,
        "COMMAND" => t::HELP_NAME_COMMAND,
        _ => return None,
    })
}
