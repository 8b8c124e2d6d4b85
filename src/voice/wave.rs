//! The tones as files, for programs that play files: in a folder of our own that others can neither
//! read nor have laid out for us.

use super::line::Tone;
use super::tone::SAMPLE_RATE;
use crate::core::settings::Volume;
use std::collections::hash_map::RandomState;
use std::fs::{self, DirBuilder};
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::path::PathBuf;

/// The files, each written when it is first played. Dropped, they are gone.
#[derive(Debug, Default)]
pub(super) struct Files {
    folder: Option<PathBuf>,
}

impl Files {
    /// Where the file of a tone is.
    pub(super) fn of(&mut self, tone: Tone, volume: Volume) -> io::Result<PathBuf> {
        let folder = match &self.folder {
            Some(folder) => folder,
            None => self.folder.insert(own_folder()?),
        };
        let file = folder.join(format!("{}-{}.wav", tone.word(), volume.word()));
        if !file.exists() {
            fs::write(&file, wave(&samples(tone, volume)))?;
        }
        Ok(file)
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // The system empties its folder for such files by itself.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// A new folder that is ours alone; one that is there already is not taken.
fn own_folder() -> io::Result<PathBuf> {
    let name = RandomState::new().build_hasher().finish();
    let folder = std::env::temp_dir().join(format!("rygrad-{name:016x}"));
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    Ok(folder)
}

fn samples(tone: Tone, volume: Volume) -> Vec<i16> {
    let (times, by) = match volume {
        Volume::Soft => (1, 3),
        Volume::Normal => (1, 1),
        Volume::Loud => (2, 1),
    };
    let scaled = |sample: i16| sample.saturating_mul(times) / by;
    tone.samples().into_iter().map(scaled).collect()
}

/// A WAV file: one channel of sixteen bits.
fn wave(samples: &[i16]) -> Vec<u8> {
    let bytes = u32::try_from(samples.len() * 2).unwrap_or(u32::MAX);
    let mut file = Vec::with_capacity(44 + samples.len() * 2);
    file.extend(b"RIFF");
    file.extend(bytes.saturating_add(36).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(SAMPLE_RATE.to_le_bytes());
    file.extend((SAMPLE_RATE * 2).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend(bytes.to_le_bytes());
    file.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    file
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
