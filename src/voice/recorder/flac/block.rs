//! One block of samples: what follows from the samples before is left out, the rest is Rice coded.

use super::bits::{Bits, crc8, crc16};
use super::{BLOCK, DEPTH, WASTED};

/// The largest order of a predictor.
const ORDERS: usize = 4;
/// The largest Rice parameter of 4 bits; 15 means something else.
const MOST: u32 = 14;
/// A whole block is parted at most 2 to this power times.
const PARTS: u32 = 6;

/// A block with its number.
pub(super) fn frame(samples: &[i16], number: u32) -> Vec<u8> {
    let mut head = Bits::default();
    // Sync; the block size in 16 bits at the end; 22.05 kHz; one channel; 16 bits (9.1).
    head.push(0b1111_1111_1111_1000, 16);
    head.push(0b0111_0110, 8);
    head.push(0b0000_1000, 8);
    let mut bytes = head.bytes();
    bytes.extend(coded(number));
    let size = u16::try_from(samples.len().saturating_sub(1)).unwrap_or(u16::MAX);
    bytes.extend(size.to_be_bytes());
    bytes.push(crc8(&bytes));
    bytes.extend(subframe(samples));
    bytes.extend(crc16(&bytes).to_be_bytes());
    bytes
}

/// A number as UTF-8 codes a letter, also beyond the last letter (9.1.5).
fn coded(number: u32) -> Vec<u8> {
    let more = (0..=5).find(|more| match more {
        0 => number < 1 << 7,
        more => number < 1 << (6 * more + 6 - more),
    });
    let more: u32 = more.unwrap_or(5);
    let mut bits = Bits::default();
    if more == 0 {
        bits.push(number, 8);
        return bits.bytes();
    }
    // As many ones as bytes, and a zero.
    bits.push(u32::MAX << 1, more + 2);
    bits.push(number >> (6 * more), 6 - more);
    for part in (0..more).rev() {
        bits.push(0b10, 2);
        bits.push(number >> (6 * part), 6);
    }
    bits.bytes()
}

/// The samples of the one channel (9.2).
fn subframe(samples: &[i16]) -> Vec<u8> {
    let samples: Vec<i32> = samples.iter().map(|sample| kept(*sample)).collect();
    let mut bits = Bits::default();
    let is_flat = samples.windows(2).all(|two| two.first() == two.last());
    if is_flat {
        kind(&mut bits, 0);
        sample(&mut bits, samples.first().copied().unwrap_or_default());
        return bits.bytes();
    }
    let orders =
        (0..=ORDERS.min(samples.len() - 1)).map(|order| (order, residual(&samples, order)));
    let best = orders.min_by_key(|(_, rest)| rest.iter().map(|r| u64::from(*r)).sum::<u64>());
    let (order, rest) = best.unwrap_or_default();
    kind(
        &mut bits,
        0b00_1000 + u32::try_from(order).unwrap_or_default(),
    );
    for first in samples.iter().take(order) {
        sample(&mut bits, *first);
    }
    rice(&mut bits, &rest, order);
    bits.bytes()
}

/// The bits of a sample that are kept, rounded.
fn kept(sample: i16) -> i32 {
    let rounded = (i32::from(sample) + (1 << (WASTED - 1))) >> WASTED;
    rounded.min((1 << (DEPTH - WASTED - 1)) - 1)
}

/// The kind of a subframe, and how many bits are left out (9.2.1, 9.2.2).
fn kind(bits: &mut Bits, kind: u32) {
    bits.push(kind << 1 | 1, 8);
    bits.unary(WASTED - 1);
}

fn sample(bits: &mut Bits, sample: i32) {
    bits.push(sample.cast_unsigned(), DEPTH - WASTED);
}

/// What a fixed predictor of this order leaves (9.2.5), folded to numbers that are not negative
/// (9.2.7.1): 0, -1, 1, -2 …
fn residual(samples: &[i32], order: usize) -> Vec<u32> {
    let mut rest = samples.to_vec();
    for _ in 0..order {
        let pairs = rest.windows(2).map(|two| match two {
            [before, after] => after - before,
            _ => 0,
        });
        rest = pairs.collect();
    }
    let folded = rest.iter().map(|r| (r << 1 ^ r >> 31).cast_unsigned());
    folded.collect()
}

/// The Rice code in as many parts as are shortest (9.2.7).
fn rice(bits: &mut Bits, rest: &[u32], order: usize) {
    let is_whole = rest.len() + order == BLOCK;
    let most = if is_whole { PARTS } else { 0 };
    let parted = (0..=most).map(|parts| (parts, parameters(rest, order, parts)));
    let best = parted.min_by_key(|(_, parts)| parts.iter().map(|p| p.long).sum::<u64>());
    let (parts, parameters) = best.unwrap_or_default();
    bits.push(0, 2);
    bits.push(parts, 4);
    for part in parameters {
        bits.push(part.parameter, 4);
        for value in part.rest {
            bits.unary(value >> part.parameter);
            bits.push(*value, part.parameter);
        }
    }
}

/// One part of a block, and the parameter that codes it best.
struct Part<'a> {
    rest: &'a [u32],
    parameter: u32,
    /// Its bits.
    long: u64,
}

/// The parts, 2 to the power `parts` in number. The first is shorter by the samples that the predictor
/// needs.
fn parameters<'a>(rest: &'a [u32], order: usize, parts: u32) -> Vec<Part<'a>> {
    let size = (rest.len() + order) >> parts;
    let (first, others) = rest.split_at_checked(size - order).unwrap_or((rest, &[]));
    let all = std::iter::once(first).chain(others.chunks(size.max(1)));
    let part = |rest: &'a [u32]| {
        let long = |parameter: u32| {
            let values = rest.iter().map(|value| u64::from(value >> parameter) + 1);
            4 + values
                .map(|value| value + u64::from(parameter))
                .sum::<u64>()
        };
        let best = (0..=MOST).map(|parameter| (parameter, long(parameter)));
        let (parameter, long) = best.min_by_key(|(_, long)| *long).unwrap_or_default();
        Part {
            rest,
            parameter,
            long,
        }
    };
    all.map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_coded_as_letters_are() {
        for number in [0, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x1_0000, 0x10_ffff] {
            let letter = char::from_u32(number).map(String::from);
            assert_eq!(Some(coded(number)), letter.map(String::into_bytes));
        }
        assert_eq!(coded((1 << 31) - 1), [0xfd, 0xbf, 0xbf, 0xbf, 0xbf, 0xbf]);
    }
}
