//! The exercises and programmes inside the program: their ids are known without parsing any.

/// A file: its id and its text.
pub(super) type BuiltIn = (&'static str, &'static str);

macro_rules! files {
    ($folder:literal: $($id:literal,)+) => {
        &[$(($id, include_str!(concat!("../../", $folder, $id, ".toml"))),)+]
    };
}

/// Exercises by id; a test compares the list with the folder.
#[rustfmt::skip]
pub(super) const EXERCISES: &[BuiltIn] = files!("exercises/":
    "abdominal-bracing",
    "bent-knee-fallout",
    "bird-dog",
    "body-scan",
    "bridge",
    "cat-cow",
    "childs-pose",
    "clamshell",
    "cobra",
    "curl-up",
    "dead-bug",
    "deep-breathing",
    "hamstring-stretch",
    "heel-slide",
    "hip-flexor-stretch",
    "hip-hinge",
    "knee-plank",
    "knee-rolls",
    "knee-to-chest",
    "lifting-technique",
    "myofascial-release",
    "pelvic-floor-activation",
    "pelvic-floor-relaxation",
    "pelvic-tilt",
    "pilates",
    "pillow-squeeze",
    "piriformis-stretch",
    "posture-break",
    "prone-hip-extension",
    "prone-lying",
    "prone-on-elbows",
    "prone-press-up",
    "rest-90-90",
    "sacrum-stretch",
    "sciatic-slider",
    "seated-lumbar-stretch",
    "side-plank",
    "sit-to-stand",
    "slump-to-tall",
    "standing-extension",
    "strength-training",
    "tai-chi",
    "walking",
    "wall-slide",
    "yoga",
);

/// Programmes by id; a test compares the list with the folder.
#[rustfmt::skip]
pub(super) const PROGRAMMES: &[BuiltIn] = files!("exercises/programmes/":
    "calm-day",
    "desk-break",
    "disc-1",
    "disc-2",
    "disc-3",
    "mind-body",
    "pelvis",
    "release",
    "sacrum",
    "starter",
    "strength",
    "walk",
);

/// The text of a built-in file.
pub(super) fn source(files: &[BuiltIn], id: &str) -> Option<&'static str> {
    let at = files.binary_search_by_key(&id, |(id, _)| id).ok()?;
    files.get(at).map(|(_, source)| *source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn stems(folder: &str) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut stems: Vec<String> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
            .collect();
        stems.sort();
        stems
    }

    #[test]
    fn the_lists_are_the_folders_in_order() {
        let ids = |files: &[BuiltIn]| files.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        assert_eq!(ids(EXERCISES), stems("exercises"));
        assert_eq!(ids(PROGRAMMES), stems("exercises/programmes"));
    }
}
