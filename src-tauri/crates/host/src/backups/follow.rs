//! Folders elsewhere follow what became of the workshop's own backups, also those that were away meanwhile.

use super::folders::{Elsewhere, change, folders};
use crate::host::Host;
use heard_core::backups::{Followed, Following};
use heard_core::protocol::WorkshopId;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What became of the folders elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Lag {
    /// Backups in whose place there is another now.
    pub anew: u32,
    /// Backups that went.
    pub removed: u32,
    /// Backups that could not be reached.
    pub unreached: Vec<String>,
    /// Folders that are away, with backups from before.
    pub away: Vec<String>,
}

/// Brings every folder up that can be reached: the open workshop's backups in it, and those of workshops that are
/// no more. Those that are away are brought up when they are seen again.
pub(crate) fn follow(host: &Host) -> Lag {
    let mut lag = Lag::default();
    let following = host.room().open().and_then(|open| open.following().ok());
    for folder in folders(host) {
        if folder.is_there() {
            finish_destroying(host, &folder);
        }
        let Some(following) = following.as_ref().filter(|one| lags(&folder, one)) else {
            continue;
        };
        if folder.is_there() {
            bring_up(host, &folder, following, &mut lag);
        } else {
            lag.away.push(folder.path.display().to_string());
        }
    }
    lag
}

/// Whether its backups of the open workshop have something to follow.
pub(crate) fn lags(folder: &Elsewhere, following: &Following) -> bool {
    let mark = folder.marks.get(&following.workshop());
    match mark {
        Some(mark) => *mark != following.mark(),
        // It may come from another computer.
        None => folder.is_there() && folder.backups(following.workshop()).path().is_dir(),
    }
}

fn bring_up(host: &Host, folder: &Elsewhere, following: &Following, lag: &mut Lag) {
    let there = folder.backups(following.workshop());
    let Followed {
        anew,
        removed,
        unreached,
    } = following.bring_up(&there, host.now(), Uuid::new_v4());
    lag.anew += anew;
    lag.removed += removed;
    if unreached.is_empty() {
        mark(host, &folder.path, following);
    } else {
        tracing::warn!(
            n = unreached.len(),
            "backups elsewhere could not be reached"
        );
    }
    let place = |name: String| there.path().join(name).display().to_string();
    lag.unreached.extend(unreached.into_iter().map(place));
}

fn mark(host: &Host, path: &Path, following: &Following) {
    let marked = change(host, |all| {
        for folder in all.iter_mut().filter(|folder| folder.path == path) {
            folder.marks.insert(following.workshop(), following.mark());
        }
    });
    if let Err(problem) = marked {
        // It is looked over once more the next time.
        tracing::warn!(code = ?problem.code, "what a folder elsewhere followed was not kept");
    }
}

/// Folders that have just got their first backup of the workshop have nothing to follow.
pub(super) fn note_new(host: &Host, workshop: WorkshopId) {
    let new: Vec<PathBuf> = folders(host)
        .into_iter()
        .filter(|folder| !folder.marks.contains_key(&workshop) && folder.is_there())
        .map(|folder| folder.path)
        .collect();
    if new.is_empty() {
        return;
    }
    let Some(following) = host.room().open().and_then(|open| open.following().ok()) else {
        return;
    };
    for path in new.iter().filter(|_| following.workshop() == workshop) {
        mark(host, path, &following);
    }
}

/// Takes a workshop's backups away wherever they can be reached; the rest when they are seen again.
pub(crate) fn destroy(host: &Host, workshop: WorkshopId, forms: &BTreeSet<String>) -> Lag {
    let told = change(host, |all| {
        for folder in all.iter_mut() {
            let knows = folder.marks.remove(&workshop).is_some();
            if knows || folder.backups(workshop).path().is_dir() {
                folder.destroyed.insert(workshop, forms.clone());
            }
        }
    });
    let mut lag = Lag::default();
    if told.is_err() {
        // Those that are there are done all the same.
        for folder in folders(host) {
            folder.backups(workshop).destroy(forms);
        }
    }
    for folder in folders(host) {
        if !folder.destroyed.contains_key(&workshop) {
            continue;
        }
        if folder.is_there() {
            lag.unreached.extend(finish_destroying(host, &folder));
        } else {
            lag.away.push(folder.path.display().to_string());
        }
    }
    lag
}

fn finish_destroying(host: &Host, folder: &Elsewhere) -> Vec<String> {
    let mut unreached = Vec::new();
    for (workshop, forms) in &folder.destroyed {
        let there = folder.backups(*workshop);
        let (_, left) = there.destroy(forms);
        let done = left.is_empty();
        unreached.extend(
            left.iter()
                .map(|name| there.path().join(name).display().to_string()),
        );
        if done {
            // Where it is not kept, there is nothing to do the next time.
            let _ = change(host, |all| {
                for one in all.iter_mut().filter(|one| one.path == folder.path) {
                    one.destroyed.remove(workshop);
                }
            });
        }
    }
    unreached
}

/// Whether a folder with something to do can be reached now.
pub(super) fn is_seen_again(host: &Host) -> bool {
    let all = folders(host);
    let mut there = all.iter().filter(|folder| folder.is_there()).peekable();
    if there.peek().is_none() {
        return false;
    }
    let following = host.room().open().and_then(|open| open.following().ok());
    there.any(|folder| {
        !folder.destroyed.is_empty()
            || following
                .as_ref()
                .is_some_and(|following| lags(folder, following))
    })
}
