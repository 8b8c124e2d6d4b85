//! The tones as files in a private folder, for programs that play files.

use super::folder;
use super::wav;
use crate::core::settings::Volume;
use crate::script::Tone;
use std::fs;
use std::io;
use std::path::PathBuf;
use tempfile::TempDir;

/// The files, each written when it is first played. They are removed when this value is dropped.
#[derive(Debug, Default)]
pub(super) struct Files {
    folder: Option<TempDir>,
}

impl Files {
    /// The path of the file of a tone.
    pub(super) fn of(&mut self, tone: Tone, volume: Volume) -> io::Result<PathBuf> {
        let folder = match &self.folder {
            Some(folder) => folder,
            None => self.folder.insert(folder::private()?),
        };
        let name = format!("{}-{}.wav", tone.word(), volume.word());
        let file = folder.path().join(name);
        if !file.exists() {
            let samples = samples(tone, volume);
            fs::write(&file, wav::whole(&samples)?)?;
        }
        Ok(file)
    }
}

fn samples(tone: Tone, volume: Volume) -> Vec<i16> {
    let (times, by) = match volume {
        Volume::Soft => (1, 2),
        Volume::Normal => (1, 1),
        Volume::Loud => (4, 1),
    };
    let scaled = |sample: i16| sample.saturating_mul(times) / by;
    tone.samples().into_iter().map(scaled).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    #[test]
    fn a_file_holds_its_samples_as_loud_as_wanted() {
        let mut files = Files::default();
        let mut loudest = |volume| {
            let file = fs::read(files.of(Tone::End, volume).unwrap()).unwrap();
            let (head, rest) = file.split_at(44);
            assert_eq!(head.get(..4), Some(&b"RIFF"[..]));
            assert_eq!(rest.len(), Tone::End.samples().len() * 2);
            let samples = rest.chunks(2).map(|two| {
                let two = [two.first(), two.last()].map(|byte| *byte.unwrap());
                i16::from_le_bytes(two).unsigned_abs()
            });
            samples.max().unwrap()
        };
        let (soft, normal) = (loudest(Volume::Soft), loudest(Volume::Normal));
        assert!(soft < normal && normal < loudest(Volume::Loud));
    }

    #[test]
    #[cfg(unix)]
    fn nobody_else_reads_them_and_they_do_not_stay() {
        use std::os::unix::fs::PermissionsExt;
        let mut files = Files::default();
        let file = files.of(Tone::Hold, Volume::Normal).unwrap();
        let folder = file.parent().unwrap().to_owned();
        let mode = folder.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        assert_eq!(files.of(Tone::Hold, Volume::Normal).unwrap(), file);
        drop(files);
        assert!(!folder.exists());
    }
}
