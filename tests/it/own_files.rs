//! Files of the patient's own: one with a fault stays chosen and is said to have it.

use crate::stage::{Opening, shows};
use rygrad::core::ids::ProgrammeId;
use std::path::Path;

fn opening(config: &Path) -> Opening {
    let mut opening = Opening {
        config: Some(config.to_owned()),
        ..Opening::default()
    };
    opening.settings.programme = ProgrammeId::new("mine").ok();
    opening
}

#[test]
fn a_chosen_programme_with_a_fault_stays_chosen_and_today_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("programmes/mine.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let faulty =
        "format = 1\ndays-per-week = 7\nname.en = \"Mine\"\n[[exercise]]\nid = \"cobar\"\n";
    std::fs::write(&path, faulty).unwrap();
    let mut s = opening(folder.path()).open();
    shows(&s, "its file has a fault");
    shows(&s, "line 5");
    assert!(!s.words().contains("Which programme"), "{}", s.words());
    s.play("<ret> <esc>");
    shows(&s, "its file has a fault");
    assert_eq!(s.app.desk.settings.programme, ProgrammeId::new("mine").ok());

    std::fs::write(&path, faulty.replace("cobar", "cobra")).unwrap();
    let s = opening(folder.path()).open();
    shows(&s, "Mine");

    std::fs::remove_file(&path).unwrap();
    let s = opening(folder.path()).open();
    shows(&s, "There is no programme “mine” any more");
}
