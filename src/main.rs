//! rygrad.
use rygrad::*;
fn main() {
    let dir = |v: &str| std::env::var_os(v).map(std::path::PathBuf::from);
    let folders = store::Folders::of_system(dir("RC"), dir("RD")).unwrap();
    let text = std::fs::read_to_string(folders.settings()).unwrap_or_default();
    let (settings, _) = content::settings::read(&text, &folders.settings());
    let ready = run::product::Ready {
        library: content::Library::new(Some(folders.config().to_owned())),
        folders,
        settings,
        notices: vec![],
        asked_language: None,
        system_language: i18n::system_language(),
        start: None,
    };
    let done = run::product::run(ready).unwrap();
    std::process::exit(done.ending.code().into());
}
