//! A pack in one file: an uncompressed tar archive, which every system can open.

use super::names::{HEAD, TEXTS, is_id};
use std::collections::HashMap;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};

/// Bytes of a block.
const BLOCK: usize = 512;
/// More entries than any pack has: then it is none.
const MOST: usize = 50_000;

/// Where a part lies in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) start: u64,
    pub(super) bytes: u64,
}

/// The parts of a pack in an archive of this length. What has another name, and what is no file, is left
/// out.
pub(super) fn parts(file: &mut (impl Read + Seek), long: u64) -> io::Result<HashMap<String, Part>> {
    let block = u64::try_from(BLOCK).unwrap_or(u64::MAX);
    let mut parts = HashMap::new();
    let mut at = 0_u64;
    for _ in 0..MOST {
        if at == long {
            return Ok(parts);
        }
        let mut head = [0; BLOCK];
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(&mut head)?;
        if head.iter().all(|byte| *byte == 0) {
            return Ok(parts);
        }
        let head = Head::of(&head).ok_or(ErrorKind::InvalidData)?;
        let start = at + block;
        let padded = head.bytes.div_ceil(block).checked_mul(block);
        let next = padded.and_then(|padded| start.checked_add(padded));
        at = next.ok_or(ErrorKind::InvalidData)?;
        if start.saturating_add(head.bytes) > long {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        at = at.min(long);
        if let Some(name) = head.name.filter(|_| head.is_file) {
            let bytes = head.bytes;
            parts.insert(name, Part { start, bytes });
        }
    }
    Err(ErrorKind::InvalidData.into())
}

/// What a header says.
struct Head {
    name: Option<String>,
    bytes: u64,
    is_file: bool,
}

impl Head {
    fn of(head: &[u8; BLOCK]) -> Option<Self> {
        let field = |from: usize, to: usize| head.get(from..to);
        let without = field(148, 156)?;
        let all: u64 = head.iter().map(|byte| u64::from(*byte)).sum();
        let sum: u64 = without.iter().map(|byte| u64::from(*byte)).sum();
        // The checksum counts itself as spaces.
        if octal(without)? != all - sum + 8 * u64::from(b' ') {
            return None;
        }
        let kind = head.get(156).copied()?;
        Some(Self {
            name: name(field(0, 100)?, field(345, 500)?),
            bytes: octal(field(124, 136)?)?,
            is_file: matches!(kind, b'0' | 0),
        })
    }
}

/// The name of a part of a pack, in the archive's one folder or at its top.
fn name(name: &[u8], folder: &[u8]) -> Option<String> {
    let text = |bytes: &[u8]| {
        let end = bytes.iter().position(|byte| *byte == 0);
        let bytes = bytes.get(..end.unwrap_or(bytes.len()))?;
        std::str::from_utf8(bytes).ok().map(str::to_owned)
    };
    let (name, folder) = (text(name)?, text(folder)?);
    let whole = if folder.is_empty() {
        name
    } else {
        format!("{folder}/{name}")
    };
    let whole = whole.strip_prefix("./").unwrap_or(&whole);
    let (folder, file) = whole.split_once('/').unwrap_or(("", whole));
    let is_ours = file == HEAD || file == TEXTS || file.strip_suffix(".wav").is_some_and(is_id);
    (folder != ".." && is_ours).then(|| file.to_owned())
}

fn octal(digits: &[u8]) -> Option<u64> {
    let digits = std::str::from_utf8(digits).ok()?;
    let digits = digits.trim_matches(['\0', ' ']);
    u64::from_str_radix(digits, 8).ok()
}

/// Writes one file of an archive.
///
/// # Errors
/// If it cannot be written, or its name or size is too long for an archive.
pub(super) fn put(out: &mut dyn Write, name: &str, bytes: &[u8]) -> io::Result<()> {
    let size = format!("{:011o}\0", bytes.len());
    if name.len() > 99 || size.len() != 12 {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut head = Vec::with_capacity(BLOCK);
    head.extend(name.as_bytes());
    head.resize(100, 0);
    // Mode, owner, group.
    head.extend(b"0000644\x000000000\x000000000\0");
    head.extend(size.as_bytes());
    head.extend(b"00000000000\0");
    head.extend(b"        0");
    head.resize(257, 0);
    head.extend(b"ustar\x0000");
    head.resize(BLOCK, 0);
    let sum: u32 = head.iter().map(|byte| u32::from(*byte)).sum();
    let sum = format!("{sum:06o}\0 ");
    head.splice(148..156, sum.bytes());
    out.write_all(&head)?;
    out.write_all(bytes)?;
    let rest = bytes.len().next_multiple_of(BLOCK) - bytes.len();
    out.write_all(&vec![0; rest])
}

/// Ends an archive.
///
/// # Errors
/// If it cannot be written.
pub(super) fn end(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&[0; 2 * BLOCK])
}
