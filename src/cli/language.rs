//! The language of a call before its arguments are checked: from the call, the settings or the
//! system.

use super::Common;
use crate::i18n::{Lang, system_language};
use crate::store::Folders;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// The language of a command line, even if the command line is wrong.
pub(super) fn of_arguments(args: &[OsString]) -> Lang {
    of_call(&asked(args))
}

/// What a command line says of language and folders, even if the command line is wrong.
pub(super) fn asked(args: &[OsString]) -> Common {
    let tags = option(args, "--lang").into_iter().rev();
    let mut langs = tags.filter_map(|tag| Lang::from_tag(&tag.to_string_lossy()));
    let folder = |name| option(args, name).pop().map(PathBuf::from);
    Common {
        lang: langs.next(),
        config_dir: folder("--config-dir"),
        data_dir: folder("--data-dir"),
    }
}

/// The language of a call.
pub(super) fn of_call(asked: &Common) -> Lang {
    asked.lang.unwrap_or_else(|| {
        let folders = Folders::of_system(asked.config_dir.clone(), asked.data_dir.clone());
        let set = folders.map(|folders| super::home::read_settings(&folders.settings()).0);
        let system = system_language();
        set.map_or(system, |settings| settings.effective_language(None, system))
    })
}

/// The values of an option, each after it or after an equals sign.
fn option(args: &[OsString], name: &str) -> Vec<OsString> {
    let mut found = Vec::new();
    let mut args = args.iter().take_while(|arg| *arg != "--").peekable();
    while let Some(arg) = args.next() {
        if arg == name {
            found.extend(args.peek().map(|next| (*next).clone()));
        } else if let Some(value) = after_equals(arg, name) {
            found.push(value);
        }
    }
    found
}

#[cfg(unix)]
fn after_equals(arg: &OsStr, name: &str) -> Option<OsString> {
    use std::os::unix::ffi::OsStrExt;
    let rest = arg.as_bytes().strip_prefix(name.as_bytes())?;
    Some(OsStr::from_bytes(rest.strip_prefix(b"=")?).to_owned())
}

#[cfg(not(unix))]
fn after_equals(arg: &OsStr, name: &str) -> Option<OsString> {
    let rest = arg.to_str()?.strip_prefix(name)?;
    Some(rest.strip_prefix('=')?.into())
}
