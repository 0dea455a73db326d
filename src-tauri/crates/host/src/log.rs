//! Notes for developers, on standard error. They say which command was done or refused, and when something of
//! the system did not work; never a word of anybody's, at whatever level.

use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// How much is noted, in place of the usual: `off`, `error`, `warn`, `info`, `debug` or `trace`.
const LEVEL_IN_ENVIRONMENT: &str = "HEARD_LOG";
/// The crates whose notes are known to hold no content.
const OURS: &str = "heard";

/// Begins to note. Libraries note nothing: what they say may hold what they carry.
pub fn note_on_stderr(usual: LevelFilter) {
    let asked = std::env::var(LEVEL_IN_ENVIRONMENT).ok();
    let level = asked.and_then(|level| level.parse().ok()).unwrap_or(usual);
    let targets = Targets::new()
        .with_default(LevelFilter::OFF)
        .with_target(OURS, level);
    let notes = fmt::layer()
        .with_writer(std::io::stderr)
        .without_time()
        .with_filter(targets);
    // A second call, as in a test, goes on with the first one's.
    let _ = tracing_subscriber::registry().with(notes).try_init();
}
