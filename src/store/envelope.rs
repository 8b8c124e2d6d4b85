//! The envelope of every line: version and type first, checksum last.
//!
//! Knows nothing of what a line says. The checksum is over raw bytes, so that any change shows,
//! even one that means the same as JSON.

use super::problem::Problem;
use serde::{Deserialize, Serialize};

/// The version of the format this program writes.
pub const VERSION: u64 = 1;

#[derive(Serialize)]
struct Envelope<'a, T> {
    v: u64,
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(flatten)]
    body: &'a T,
}

/// What a line says of itself before its body is read.
#[derive(Deserialize)]
pub(super) struct Head {
    pub(super) v: u64,
    #[serde(rename = "type")]
    pub(super) kind: String,
}

/// The type of a line that begins to the byte as [`seal`] begins it, found without parsing.
pub(super) fn kind_as_written(line: &[u8]) -> Option<&str> {
    let rest = line.strip_prefix(br#"{"v":1,"type":""#)?;
    let end = rest.iter().position(|byte| *byte == b'"')?;
    std::str::from_utf8(rest.get(..end)?).ok()
}

/// One sealed line with its newline.
pub(super) fn seal<T: Serialize>(kind: &str, body: &T) -> Result<String, Problem> {
    let envelope = Envelope {
        v: VERSION,
        kind,
        body,
    };
    let mut line = serde_json::to_string(&envelope).map_err(|_| Problem::NotOurs)?;
    // The closing brace comes after the checksum.
    line.pop();
    let closing = closing(line.as_bytes());
    line.push_str(&closing);
    line.push('\n');
    Ok(line)
}

/// Bytes of the checksum with what is around it.
const CLOSING: usize = r#","crc":"00000000"}"#.len();

/// The checksum that a line (without its newline) says it has.
pub(super) fn stated_checksum(line: &[u8]) -> Option<u32> {
    let (_, end) = line.split_last_chunk::<CLOSING>()?;
    let digits = end.strip_prefix(br#","crc":""#)?.strip_suffix(br#""}"#)?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Whether a line (without its newline) ends with the checksum of what comes before it.
pub(super) fn is_verified(line: &[u8]) -> bool {
    verified(line).is_some()
}

/// What comes before the checksum of a line (without its newline), and the checksum, if it is right.
pub(super) fn verified(line: &[u8]) -> Option<(&[u8], u32)> {
    let (body, end) = line.split_last_chunk::<CLOSING>()?;
    let digits = end.strip_prefix(br#","crc":""#)?.strip_suffix(br#""}"#)?;
    let stated = number(*digits.first_chunk()?)?;
    (stated == crc32fast::hash(body)).then_some((body, stated))
}

/// Every byte of eight bytes.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The number that these hexadecimal digits are, as they are written: other letters would be another line.
/// All eight at once: of a branch for each, half would be foretold wrongly.
pub(super) fn number(digits: [u8; 8]) -> Option<u32> {
    let digits = u64::from_be_bytes(digits);
    // `a` is `0x61`: only letters have this bit, and the worth of `a` is 9 more than its lower half.
    let letters = digits >> 6 & each(1);
    let worths = (digits & each(15)).wrapping_add(letters.wrapping_mul(9));
    // What is no digit does not come out again.
    let high = worths.wrapping_add(each(0x80 - 10)) >> 7 & each(1);
    let again = worths.wrapping_add(each(b'0'));
    let again = again.wrapping_add(high.wrapping_mul(u64::from(b'a' - b'0' - 10)));
    if again != digits || worths & each(0xf0) != 0 {
        return None;
    }
    // Two halves of a byte, two bytes and two pairs of bytes move together.
    let bytes = (worths | worths >> 4) & 0x00ff_00ff_00ff_00ff;
    let pairs = (bytes | bytes >> 8) & 0x0000_ffff_0000_ffff;
    u32::try_from((pairs | pairs >> 16) & 0xffff_ffff).ok()
}

fn closing(body: &[u8]) -> String {
    format!(r#","crc":"{:08x}"}}"#, crc32fast::hash(body))
}
