//! Debug builds can be told what is chance and time in use: a script then leads to the same file, to the
//! letter, however often its run was cut short.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use heard_core::Ids;

/// Switches it on, in a debug build; a release build never listens.
pub const IN_ENVIRONMENT: &str = "HEARD_TOLD";

/// The ids and the moment that a request's id tells: `SEED-SECONDS`, from ten o'clock on 8 October 2026.
pub fn told(request: &str) -> Option<(Ids, DateTime<Utc>)> {
    let (seed, seconds) = request.split_once('-')?;
    let begin = Utc.with_ymd_and_hms(2026, 10, 8, 10, 0, 0).single()?;
    let now = begin + TimeDelta::seconds(seconds.parse::<u32>().ok()?.into());
    // The seeds of neighbours draw apart: each is a step of its own.
    let seed = seed
        .parse::<u64>()
        .ok()?
        .wrapping_mul(0x5851_F42D_4C95_7F2D);
    Some((Ids::Seeded(seed), now))
}

/// As [`told`], where this program is to listen.
pub(crate) fn heeded(request: Option<&str>) -> Option<(Ids, DateTime<Utc>)> {
    let listens = cfg!(debug_assertions) && std::env::var_os(IN_ENVIRONMENT).is_some();
    request.filter(|_| listens).and_then(told)
}

/// Whether it is told to do nothing beside what it is asked: calls to the system come in the same order then.
pub(crate) fn alone() -> bool {
    cfg!(debug_assertions) && std::env::var(IN_ENVIRONMENT).is_ok_and(|told| told == "alone")
}
