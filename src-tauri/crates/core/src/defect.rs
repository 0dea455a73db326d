//! Deliberate defects: each check of reliability is run once with its own, to see that it fails.

use std::sync::OnceLock;

/// Names the defect that a debug build is to have. A release build has none, whatever it says.
const IN_ENVIRONMENT: &str = "HEARD_DEFECT";

/// Whether this program is to have the defect of this name.
pub fn defect(name: &str) -> bool {
    static WANTED: OnceLock<Option<String>> = OnceLock::new();
    cfg!(debug_assertions)
        && WANTED
            .get_or_init(|| std::env::var(IN_ENVIRONMENT).ok())
            .as_deref()
            == Some(name)
}
