//! Backups that were looked over once: what is in a file of the same name, length and time is not read again.

use super::folders::{Elsewhere, folders};
use crate::host::Host;
use crate::job::{BackupListed, ChangesSince};
use chrono::SecondsFormat;
use heard_core::backups::{Backup, BackupFolder};
use heard_core::protocol::{BackupFacts, WorkshopId};
use heard_core::{Key, OpenWorkshop};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::SystemTime;

/// What was seen of each backup, by its path.
pub(crate) type SeenBackups = BTreeMap<PathBuf, Seen>;

/// One backup as it was seen.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    length: u64,
    written: Option<SystemTime>,
    good: bool,
    facts: Option<BackupFacts>,
    /// What a key showed is shown to nobody without one.
    with_key: bool,
}

/// The backups in a folder and, for a known workshop, in the folders elsewhere; the newest first.
pub(crate) fn listed(
    host: &Host,
    own: Option<&BackupFolder>,
    workshop: Option<WorkshopId>,
    key: Option<&Key>,
) -> Vec<BackupListed> {
    let mut found: BTreeMap<String, (Backup, Option<String>)> = BTreeMap::new();
    for backup in own.map(BackupFolder::list).unwrap_or_default() {
        found.insert(backup.name.clone(), (backup, None));
    }
    for (folder, backup) in workshop.map_or_else(Vec::new, |id| elsewhere(host, id)) {
        let there = Some(folder.display().to_string());
        found.entry(backup.name.clone()).or_insert((backup, there));
    }
    let since = changes_since(host, found.values().map(|(backup, _)| backup));
    let each = found.into_values().zip(since);
    let mut listed: Vec<_> = each
        .map(|((backup, elsewhere), since)| BackupListed {
            since,
            ..one(host, &backup, elsewhere, key)
        })
        .collect();
    listed.sort_by(|a, b| (&b.at, b.revision).cmp(&(&a.at, a.revision)));
    listed
}

/// Newest changes that are told by name.
const MOST_NEWEST: usize = 2;

/// Of each in turn; none for the backup of a file that is not open.
fn changes_since<'a>(
    host: &Host,
    backups: impl Iterator<Item = &'a Backup>,
) -> Vec<Option<ChangesSince>> {
    let room = host.room();
    let open = room.open();
    let since = backups.map(|backup| {
        let own = |open: &&OpenWorkshop| backup.workshop() == Some(open.id());
        let (n, newest) = open.filter(own)?.changes_since(backup, MOST_NEWEST);
        Some(ChangesSince { n, newest })
    });
    since.collect()
}

/// A workshop's backups in folders elsewhere that can be reached.
pub(crate) fn elsewhere(host: &Host, workshop: WorkshopId) -> Vec<(PathBuf, Backup)> {
    let in_one = |folder: Elsewhere| {
        let backups = folder.backups(workshop).list().into_iter();
        backups
            .map(move |backup| (folder.path.clone(), backup))
            .collect::<Vec<_>>()
    };
    folders(host).into_iter().flat_map(in_one).collect()
}

/// One backup for a list.
pub(crate) fn one(
    host: &Host,
    backup: &Backup,
    elsewhere: Option<String>,
    key: Option<&Key>,
) -> BackupListed {
    let seen = look(host, backup, key);
    BackupListed {
        backup: backup.name.clone(),
        at: backup.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        revision: backup.revision,
        good: seen.good,
        facts: seen.facts,
        elsewhere,
        since: None,
    }
}

fn look(host: &Host, backup: &Backup, key: Option<&Key>) -> Seen {
    let about = std::fs::metadata(&backup.path);
    let (length, written) = about.map_or((0, None), |about| (about.len(), about.modified().ok()));
    let before = host.backups.seen().get(&backup.path).cloned();
    let same = |seen: &Seen| seen.length == length && seen.written == written;
    let known = before.filter(|seen| same(seen) && seen.with_key == key.is_some());
    if let Some(seen) = known {
        return seen;
    }
    let good = backup.is_whole();
    let facts = backup.facts(key).ok().filter(|_| good);
    let seen = Seen {
        length,
        written,
        good,
        facts,
        with_key: key.is_some(),
    };
    host.backups
        .seen()
        .insert(backup.path.clone(), seen.clone());
    seen
}
