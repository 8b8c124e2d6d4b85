//! An archive that is written from its start to its end: what goes into it is never whole in memory.

use crate::cli::Failure;
use chrono::{DateTime, FixedOffset};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::{self, Write};

/// Only the person who made it may read what comes out of it.
const MODE: u32 = 0o600;

/// A zip archive with one folder at its top, so that nothing is strewn about where it is opened.
pub(super) struct Archive<'w> {
    zip: ZipArchiveWriter<&'w mut dyn Write>,
    folder: String,
    at: UtcDateTime,
}

impl<'w> Archive<'w> {
    /// Begins an archive of this day.
    pub(super) fn new(out: &'w mut dyn Write, now: DateTime<FixedOffset>) -> Self {
        Self {
            zip: ZipArchiveWriter::new(out),
            folder: format!("rygrad-{}", now.date_naive()),
            at: UtcDateTime::from_unix(now.timestamp()),
        }
    }

    /// Adds what `body` writes under a name.
    pub(super) fn add(
        &mut self,
        name: &str,
        body: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let path = format!("{}/{name}", self.folder);
        let file = self.zip.new_file(path.as_str());
        let file = file
            .compression_method(CompressionMethod::DEFLATE)
            .last_modified(self.at)
            .unix_permissions(MODE);
        let (mut entry, config) = file.start().map_err(as_output)?;
        let packed = DeflateEncoder::new(&mut entry, Compression::default());
        let mut plain = config.wrap(packed);
        body(&mut plain)?;
        let (packed, sum) = plain.finish().map_err(as_output)?;
        packed.finish()?;
        entry.finish(sum).map_err(as_output)?;
        Ok(())
    }

    /// Ends the archive.
    pub(super) fn finish(self) -> Result<(), Failure> {
        self.zip.finish().map_err(as_output)?;
        Ok(())
    }
}

fn as_output(error: rawzip::Error) -> io::Error {
    io::Error::other(error)
}
