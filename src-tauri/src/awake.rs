//! The display does not sleep while the wall is open.

use crate::words;
use std::sync::{Mutex, PoisonError};

/// Keeps the display awake while it holds on.
#[derive(Default)]
pub struct Awake(Mutex<Option<keepawake::KeepAwake>>);

impl Awake {
    /// Holds on. Where the system has no such wish to fulfil, the display sleeps as it always did.
    pub fn keep(&self) {
        let kept = keepawake::Builder::default()
            .display(true)
            .idle(true)
            .reason(words::WALL_IS_OPEN)
            .app_name("Heard")
            .app_reverse_domain("org.heard.desktop")
            .create();
        match kept {
            Ok(kept) => *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept),
            Err(error) => tracing::info!(%error, "the display may sleep"),
        }
    }

    /// Lets go.
    pub fn let_go(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
