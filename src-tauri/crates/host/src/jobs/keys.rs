//! A passphrase on the open workshop: given, changed, taken away; and the way back with a recovery code.

use super::opening::put;
use crate::backups;
use crate::folder::{ENDING, beside};
use crate::host::Host;
use crate::job::{KeyChanged, ListNamed, LockedWorkshop, RecoveryGroups, Remembering};
use crate::locked::Locked;
use crate::problem::{conflict, invalid, io, none_open};
use crate::qr;
use crate::secrets::{GivenKey, Secret, list_name};
use crate::words;
use heard_core::backups::{BackupFolder, NewKey, Settled};
use heard_core::key::{Key, PassphraseStrength, fit, recovery, strength};
use heard_core::protocol::{DoorKind, Error, Problem, Refusal, Snapshot, Wall};
use heard_core::{Ids, OpenWorkshop, Rewritten, kept_beside, sync_folder};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Gives the open workshop a passphrase, and its file the name that lists may show.
pub(super) fn protect(
    host: &Host,
    passphrase: &Secret,
    name: Option<&str>,
) -> Result<KeyChanged, Problem> {
    let name = name.map(list_name).transpose()?;
    change(host, None, Some(chosen(passphrase)?), name)
}

/// Gives the open workshop another passphrase.
pub(super) fn change_passphrase(
    host: &Host,
    now: &GivenKey,
    then: &Secret,
) -> Result<KeyChanged, Problem> {
    change(host, Some(&now.key()?), Some(chosen(then)?), None)
}

/// Takes the passphrase away.
pub(super) fn remove(host: &Host, now: &GivenKey) -> Result<KeyChanged, Problem> {
    change(host, Some(&now.key()?), None, None)
}

/// A passphrase for a file, refused before there is one.
pub(super) fn chosen(passphrase: &Secret) -> Result<Key, Problem> {
    fit(passphrase.text()).map_err(|refusal| Error::Invalid(refusal).problem())?;
    Ok(Key::Passphrase(passphrase.text().to_owned()))
}

fn change(
    host: &Host,
    given: Option<&Key>,
    then: Option<Key>,
    name: Option<&str>,
) -> Result<KeyChanged, Problem> {
    let alone = backups::none_meanwhile(host);
    let (own, from, to) = {
        let room = host.room();
        let open = room.workshop()?;
        let own = open.store().key().cloned();
        may_change(own.as_ref(), given).map_err(|error| error.problem())?;
        let from = open.store().path().to_owned();
        let to = name.map_or_else(|| Ok(from.clone()), |name| free(&from, name))?;
        (own, from, to)
    };
    let new = with_backups(host, own.clone(), then.as_ref())?;
    // Nobody asks anything of the workshop while its file is written anew.
    let mut room = host.room();
    let wall = room.workshop()?.document().wall.single().cloned();
    room.close_quietly();
    let changed = rewrite(host, (&from, &to), new);
    let places = [(&to, &then), (&to, &own), (&from, &own)];
    let mut reopened = reopen(host, places, wall);
    let code = reopened.as_ref().and_then(code_of);
    if let (Some(open), Ok((_, settled))) = (reopened.as_mut(), &changed) {
        // The key is changed whether or not that can be written down.
        let _ = open.open_door(DoorKind::KeyChanged, &settled.before, "", host.now());
    }
    room.put(reopened);
    drop(room);
    drop(alone);
    let changed = changed?;
    host.remembered.forget(&from);
    Ok(key_changed(host, code, changed))
}

/// Backups are written anew for so long; what there was no time for goes.
const MOST_TIME: Duration = Duration::from_secs(30);

/// The key that is to come, and the backups with it, while the workshop goes on.
fn with_backups(host: &Host, own: Option<Key>, then: Option<&Key>) -> Result<NewKey, Problem> {
    let folder = host.room().workshop()?.backups();
    let until = (host.now(), Instant::now() + MOST_TIME);
    NewKey::begin(folder, own, then, until).map_err(|error| error.problem())
}

/// What else comes with another key: a new backup, and the folders elsewhere.
fn key_changed(
    host: &Host,
    recovery_code: Option<Vec<String>>,
    (rewritten, settled): (Rewritten, Settled),
) -> KeyChanged {
    host.backups.key_changed();
    // It is tried again by itself.
    let _ = backups::make(host);
    let lag = {
        let _alone = backups::none_meanwhile(host);
        backups::follow(host)
    };
    let left = rewritten.left.iter().chain(&settled.left);
    let left = left.map(|path| path.display().to_string());
    let removed = u32::try_from(rewritten.removed.len()).unwrap_or(u32::MAX);
    KeyChanged {
        recovery_code,
        anew: settled.anew,
        removed: removed.saturating_add(settled.removed),
        left: left.chain(lag.unreached).collect(),
        away: lag.away,
    }
}

/// Opens a file that was closed for a moment, at the first of the places where it can be. The wall goes on.
fn reopen<'a>(
    host: &Host,
    places: impl IntoIterator<Item = (&'a PathBuf, &'a Option<Key>)>,
    wall: Option<Wall>,
) -> Option<OpenWorkshop> {
    let mut reopened = places.into_iter().find_map(|(path, key)| {
        OpenWorkshop::open(path, key.clone(), Ids::Chance, host.now()).ok()
    })?;
    if let Some(wall) = wall {
        reopened.go_on_showing(wall);
    }
    Some(reopened)
}

/// Gives the open workshop another name in lists. Its key stays.
pub(super) fn change_list_name(host: &Host, name: &str) -> Result<ListNamed, Problem> {
    let name = list_name(name)?;
    let _alone = backups::none_meanwhile(host);
    let mut room = host.room();
    let open = room.workshop()?;
    let own = open.store().key().cloned();
    if own.is_none() {
        return Err(Error::Invalid(Refusal::NoPassphrase).problem());
    }
    let (from, workshop) = (open.store().path().to_owned(), open.id());
    let to = free(&from, name)?;
    let wall = open.document().wall.single().cloned();
    room.close_quietly();
    let renamed = rename(&from, &to);
    room.put(reopen(host, [(&to, &own), (&from, &own)], wall));
    renamed.map_err(|error| io(&error))?;
    drop(room);
    host.remembered.renamed(&from, &to, own.as_ref());
    // They are found by it should the file be damaged one day; the next backup says so as well.
    let _ = BackupFolder::beside(&to, workshop).sign(&to);
    Ok(ListNamed {
        name: name.to_owned(),
    })
}

/// Whoever changes or removes a passphrase gives the one that there is, also while the workshop is open.
fn may_change(own: Option<&Key>, given: Option<&Key>) -> Result<(), Error> {
    match (own, given) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(Refusal::NoPassphrase.into()),
        (Some(_), None) => Err(Refusal::HasPassphrase.into()),
        (Some(own), Some(given)) if own.is(given) => Ok(()),
        (Some(_), Some(_)) => Err(Error::WrongPassphrase),
    }
}

/// The file of this list name, which must not be another workshop's.
fn free(file: &Path, name: &str) -> Result<PathBuf, Problem> {
    let path = file.with_file_name(format!("{name}{ENDING}"));
    if path != file && path.exists() {
        return Err(conflict(words::list_name_taken(name)));
    }
    Ok(path)
}

fn rewrite(
    host: &Host,
    (from, to): (&Path, &Path),
    new: NewKey,
) -> Result<(Rewritten, Settled), Problem> {
    if let Err(error) = rename(from, to) {
        new.give_up();
        return Err(io(&error));
    }
    let changed = new.give(to, Uuid::new_v4(), host.now());
    if changed.is_err() {
        // The name goes back as well; where it can't, the workshop is open under the new one.
        let _ = rename(to, from);
    }
    changed.map_err(|error| error.problem())
}

/// Gives a closed file another name, and whatever was kept of it beside: it is found again by that.
fn rename(from: &Path, to: &Path) -> std::io::Result<()> {
    if from == to {
        return Ok(());
    }
    for kept in kept_beside(from) {
        std::fs::rename(beside(from, &kept), beside(to, &kept))?;
    }
    std::fs::rename(from, to)?;
    // Nobody holds it, and the new name has its own.
    let _ = std::fs::remove_file(beside(from, ".lock"));
    sync_folder(to)
}

fn code_of(open: &OpenWorkshop) -> Option<Vec<String>> {
    match open.store().key() {
        Some(Key::Recovery(raw)) => Some(recovery::groups(raw)),
        _ => None,
    }
}

/// The recovery code of the open workshop, for whoever knows its passphrase.
pub(super) fn recovery_code(host: &Host, passphrase: &Secret) -> Result<RecoveryGroups, Problem> {
    let (own, groups) = {
        let room = host.room();
        let open = room.workshop()?;
        (open.store().key().cloned(), code_of(open))
    };
    // Commands do not wait for this.
    let given = Key::Passphrase(passphrase.text().to_owned());
    may_change(own.as_ref(), Some(&given)).map_err(|error| error.problem())?;
    let groups = groups.ok_or_else(|| Error::Invalid(Refusal::NoPassphrase).problem())?;
    let qr = qr::drawn(&groups.join("-"))?;
    Ok(RecoveryGroups { groups, qr })
}

/// Which groups of a code that is being typed are right at their places.
pub(super) fn check_code(groups: &[Secret]) -> Vec<bool> {
    let places = (1..).zip(groups);
    places
        .map(|(place, group)| recovery::fits(place, group.text()))
        .collect()
}

/// How easily a passphrase could be guessed by somebody who knows the open workshop's names, and these.
pub(super) fn judge(host: &Host, passphrase: &Secret, names: &[String]) -> PassphraseStrength {
    let own = {
        let room = host.room();
        let workshop = room
            .open()
            .and_then(|open| open.document().workshop.single().cloned());
        workshop.map_or_else(Vec::new, |row| vec![row.title, row.organisation, row.place])
    };
    let names: Vec<&str> = own.iter().chain(names).map(String::as_str).collect();
    strength(passphrase.text(), &names)
}

/// Closes the open workshop and keeps its place: only its passphrase or code opens it again.
pub(super) fn lock(host: &Host, blank_wall: bool) -> Result<LockedWorkshop, Problem> {
    let locked_before = host.room().locked().is_some();
    if !locked_before {
        if host.room().workshop()?.store().key().is_none() {
            return Err(invalid(words::CLOSE_INSTEAD));
        }
        host.let_go();
        backups::before_closing(host);
        let locked = Locked::of(host.room().workshop()?, host.now());
        let locked = locked.ok_or_else(|| invalid(words::CLOSE_INSTEAD))?;
        host.remembered.locked(locked.path());
        host.lock(locked);
    }
    let mut room = host.room();
    if blank_wall {
        room.blank_locked(host.now());
    }
    let told = room.locked().map(|locked| locked.told().clone());
    told.ok_or_else(none_open)
}

/// Opens the workshop that was locked. The wall goes on with what the room saw.
pub(super) fn unlock(host: &Host, key: &GivenKey) -> Result<Snapshot, Problem> {
    let locked = {
        let room = host.room();
        let locked = room.locked();
        locked.map(|locked| (locked.path().to_owned(), locked.wall()))
    };
    let (path, wall) = locked.ok_or_else(none_open)?;
    let mut opened = host.open_workshop(&path, Some(key.key()?))?;
    if let Some(wall) = wall {
        opened.go_on_showing(wall);
    }
    let own = opened.store().key().cloned();
    let snapshot = put(host, opened);
    host.remembered.unlocked(&path, own.as_ref());
    Ok(snapshot)
}

/// What this computer can remember, and does.
pub(super) fn remembering(host: &Host) -> Remembering {
    let path = {
        let room = host.room();
        room.open().map(|open| open.store().path().to_owned())
    };
    host.remembered.told(path.as_deref())
}

/// Lets this computer remember the open workshop's key, for whoever knows what opens it.
pub(super) fn remember(host: &Host, given: &GivenKey) -> Result<Remembering, Problem> {
    let (path, own) = {
        let room = host.room();
        let store = room.workshop()?.store();
        (store.path().to_owned(), store.key().cloned())
    };
    may_change(own.as_ref(), Some(&given.key()?)).map_err(|error| error.problem())?;
    let kept = own.is_some_and(|own| host.remembered.keep(&path, &own));
    Ok(Remembering {
        offered: kept || host.remembered.told(None).offered,
        remembered: kept,
    })
}

/// Lets this computer forget the open workshop's key.
pub(super) fn forget(host: &Host) -> Result<Remembering, Problem> {
    let path = host.room().workshop()?.store().path().to_owned();
    host.remembered.forget(&path);
    Ok(host.remembered.told(Some(&path)))
}
