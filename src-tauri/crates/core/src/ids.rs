//! Where new ids come from: chance in use, a seed in tests.

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

/// A source of ids.
#[derive(Debug, Clone)]
pub enum Ids {
    /// Version 7: the moment, then chance.
    Chance,
    /// The same ids for the same seed.
    Seeded(u64),
}

impl Ids {
    /// A new id of the moment `now`.
    pub fn next(&mut self, now: DateTime<Utc>) -> Uuid {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let chance = self.draw().to_be_bytes();
        let mut tail = [0_u8; 10];
        tail.iter_mut()
            .zip(chance)
            .for_each(|(to, from)| *to = from);
        Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
    }

    /// A lot: 128 bits.
    pub fn draw(&mut self) -> u128 {
        match self {
            Self::Chance => Uuid::new_v4().as_u128().rotate_left(17),
            Self::Seeded(seed) => (u128::from(mix(seed)) << 64) | u128::from(mix(seed)),
        }
    }
}

/// One step of splitmix64 (Steele, Lea, Flood 2014).
fn mix(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (*seed ^ (*seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
