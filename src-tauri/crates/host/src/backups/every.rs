//! The thread that makes backups when they are due.

use super::follow::{follow, is_seen_again};
use super::{Backups, Due, let_old_go, make};
use crate::host::{Host, held};
use std::sync::{Arc, PoisonError, Weak};
use std::time::{Duration, Instant};

/// The longest that a change waits for its backup.
const EVERY: Duration = Duration::from_secs(5 * 60);
/// After one that could not be made.
pub(super) const AGAIN: Duration = Duration::from_secs(30);
/// How often the thread looks whether the host is still there.
const TICK: Duration = Duration::from_secs(2);

/// When a host makes backups by itself. Every host makes one before an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Habit {
    /// Never.
    #[default]
    Never,
    /// At each stage change, and five minutes after a change: short scripts are done before that.
    Script,
    /// Also when the workshop is closed.
    Desk,
}

/// Lets a host make backups by itself, on a thread that ends with it.
pub fn keep_backups(host: &Arc<Host>, habit: Habit) {
    host.backups.due().habit = habit;
    let backups = Arc::clone(&host.backups);
    let host = Arc::downgrade(host);
    let spawned = std::thread::Builder::new()
        .name("backups".to_owned())
        .spawn(move || keep(&host, &backups));
    if let Err(error) = spawned {
        // On closing there is one all the same.
        tracing::warn!(%error, "no thread for backups");
    }
}

fn keep(host: &Weak<Host>, backups: &Backups) {
    while let Some(host) = host.upgrade() {
        look_after(&host);
        drop(host);
        let due = backups.due();
        if !due.is_due(backups.moment()) {
            let waited = backups.bell.wait_timeout(due, TICK);
            drop(waited.unwrap_or_else(PoisonError::into_inner));
        }
    }
}

/// What the thread does each time that it looks, once and at once: for tests, which tell the time.
#[doc(hidden)]
pub fn see_to_backups(host: &Host, habit: Habit) {
    host.backups.due().habit = habit;
    look_after(host);
}

fn look_after(host: &Host) {
    let backups = &host.backups;
    let due = backups.due().is_due(backups.moment());
    if due {
        // What went wrong is kept for who asks for the list.
        let _ = make(host);
    }
    look_elsewhere(host, backups);
    if backups.due().habit != Habit::Never {
        let_old_go(host);
    }
}

/// A folder elsewhere that was away may be there again.
fn look_elsewhere(host: &Host, backups: &Backups) {
    let now = backups.moment();
    let waits = {
        let due = backups.due();
        let habit = due.habit != Habit::Never;
        !habit || due.elsewhere_again.is_some_and(|again| now < again)
    };
    if waits || !is_seen_again(host) {
        return;
    }
    let lag = {
        let _one = held(&backups.making);
        follow(host)
    };
    let again = !lag.unreached.is_empty();
    backups.due().elsewhere_again = again.then(|| backups.moment() + AGAIN);
}

impl Due {
    fn is_due(&self, now: Instant) -> bool {
        let waits = self.again.is_some_and(|again| now < again);
        let old = |changed: Instant| now.duration_since(changed) >= EVERY;
        !waits && (self.now || self.changed.is_some_and(old))
    }
}

/// The workshop is about to be closed: what no backup holds gets one now, as its habit says.
pub(crate) fn before_closing(host: &Host) {
    // One that is being made is finished first: without its workshop it would be lost.
    drop(held(&host.backups.making));
    let wanted = {
        let due = host.backups.due();
        match due.habit {
            Habit::Never => false,
            Habit::Script => due.now,
            Habit::Desk => due.changed.is_some(),
        }
    };
    if wanted {
        // Closing goes on: what was committed is in the file itself.
        let _ = make(host);
    }
}
