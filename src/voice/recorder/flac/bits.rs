//! Bits in order, the highest first, and their checksums.

/// Bits that are written.
#[derive(Debug, Default)]
pub(super) struct Bits {
    bytes: Vec<u8>,
    /// Bits that fill no byte yet.
    rest: u64,
    /// How many.
    count: u32,
}

impl Bits {
    /// Adds the lowest `count` bits of a number, at most 32.
    pub(super) fn push(&mut self, value: u32, count: u32) {
        let mask = (1_u64 << count) - 1;
        self.rest = self.rest << count | u64::from(value) & mask;
        self.count += count;
        while self.count >= 8 {
            self.count -= 8;
            let [.., byte] = (self.rest >> self.count).to_be_bytes();
            self.bytes.push(byte);
        }
    }

    /// Adds a number as that many zeros and a one.
    pub(super) fn unary(&mut self, mut zeros: u32) {
        while zeros >= 32 {
            self.push(0, 32);
            zeros -= 32;
        }
        self.push(1, zeros + 1);
    }

    /// The bytes, the last one filled up with zeros.
    pub(super) fn bytes(mut self) -> Vec<u8> {
        self.push(0, (8 - self.count) % 8);
        self.bytes
    }
}

/// The checksum of a header of a block (RFC 9639, 9.1.8).
pub(super) fn crc8(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ byte, |sum: u8, _| {
            let shifted = sum << 1;
            if sum >> 7 == 1 {
                shifted ^ 0x07
            } else {
                shifted
            }
        })
    })
}

/// The checksum of a block (RFC 9639, 9.3).
pub(super) fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ u16::from(*byte) << 8, |sum: u16, _| {
            let shifted = sum << 1;
            if sum >> 15 == 1 {
                shifted ^ 0x8005
            } else {
                shifted
            }
        })
    })
}
