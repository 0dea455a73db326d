//! The same workshop from two laptops: how the copy that somebody brings stands to the one here, and which is taken.

use super::opening::{OwnCopy, folder, open_path};
use crate::backups;
use crate::folder::Listed;
use crate::host::{Caller, Host};
use crate::job::{BackupInside, FileRef, TwoCopies};
use crate::problem::not_found;
use crate::secrets::GivenKey;
use crate::words;
use chrono::SecondsFormat;
use heard_core::backups::made_at;
use heard_core::protocol::{Error, ErrorCode, Problem, Snapshot, WorkshopId};
use heard_core::{Form, Glance, Ids, Key, apart, keep_both, known_as};
use std::path::{Path, PathBuf};

/// The workshop of a copy, where it is here already.
pub(crate) struct Here {
    pub path: PathBuf,
    /// What lists call it.
    pub title: String,
    /// None where only its own passphrase could tell.
    pub glance: Option<Glance>,
    /// What opens it, where it has a passphrase that was given.
    pub key: Option<Key>,
}

/// What is looked for.
struct Looked<'k> {
    id: WorkshopId,
    /// How the copy begins.
    form: Form,
    keys: Keys<'k>,
}

/// What was given for the copy, and for the one here.
pub(crate) type Keys<'k> = (Option<&'k Key>, Option<&'k Key>);

impl Here {
    /// The open workshop, or the one of the data folder, whose id `brought` has.
    ///
    /// # Errors
    /// `locked` where it is open elsewhere; `wrongPassphrase` where what was given does not open it.
    pub fn of(
        host: &Host,
        copy: &OwnCopy,
        brought: &Glance,
        keys: Keys<'_>,
    ) -> Result<Option<Self>, Problem> {
        let Some(id) = brought.workshop() else {
            return Ok(None);
        };
        let form = heard_core::form_of(&copy.path).map_err(|error| error.problem())?;
        let looked = Looked { id, form, keys };
        if let Some(here) = Self::open_now(host, id)? {
            return Ok(Some(here));
        }
        let Some(folder) = &host.folder else {
            return Ok(None);
        };
        for Listed { listed, glance } in folder.list(host, host.now())? {
            let path = folder.path().join(&listed.file);
            let here = |glance: Option<Glance>, key: Option<&Key>| Self {
                path: path.clone(),
                title: listed.title.clone(),
                glance,
                key: key.cloned(),
            };
            if let Some(glance) = glance {
                if glance.workshop() == Some(id) {
                    return Ok(Some(here(Some(glance), None)));
                }
            } else if listed.protected {
                let known = known_as(&path) == Some(id);
                if let Some((glance, key)) = unlocked(&path, &looked, known)? {
                    return Ok(Some(here(Some(glance), Some(&key))));
                }
                if known {
                    return Ok(Some(here(None, None)));
                }
            } else if let Some(why) = listed.why.filter(|why| why.code == ErrorCode::Locked)
                && known_as(&path) == Some(id)
            {
                return Err(why);
            }
        }
        Ok(None)
    }

    fn open_now(host: &Host, id: WorkshopId) -> Result<Option<Self>, Problem> {
        let room = host.room();
        let Some(open) = room.open().filter(|open| open.id() == id) else {
            return Ok(None);
        };
        let glance = open.look().map_err(|error| error.problem())?;
        let workshop = glance.document.workshop.single();
        let title = || workshop.map(|row| row.title.clone()).unwrap_or_default();
        Ok(Some(Self {
            path: open.store().path().to_owned(),
            title: open.list_name().unwrap_or_else(title),
            glance: Some(glance),
            key: open.store().key().cloned(),
        }))
    }
}

/// A protected file of the list, where it is the one that is looked for: by its own passphrase, else by the copy's,
/// which is often the same.
fn unlocked(
    path: &Path,
    looked: &Looked<'_>,
    known: bool,
) -> Result<Option<(Glance, Key)>, Problem> {
    let (key, here) = looked.keys;
    // A copy that was made as it is opens with the same key; of others nothing can be told.
    let alike = || heard_core::form_of(path).is_ok_and(|form| form == looked.form);
    let Some(given) = here.or(key).filter(|_| known || alike()) else {
        return Ok(None);
    };
    match heard_core::glance(path, Some(given)) {
        Ok(glance) if glance.workshop() == Some(looked.id) => Ok(Some((glance, given.clone()))),
        Err(Error::WrongPassphrase) if here.is_some() && known => {
            Err(Error::WrongPassphrase.problem())
        }
        _ => Ok(None),
    }
}

/// What somebody brings, as they name it.
pub(crate) struct Bring<'b> {
    pub from: &'b FileRef,
    /// What opens it.
    pub key: Option<Key>,
    /// What opens the one here.
    pub here: Option<Key>,
}

impl<'b> Bring<'b> {
    pub fn of(
        from: &'b FileRef,
        key: Option<&GivenKey>,
        here: Option<&GivenKey>,
    ) -> Result<Self, Problem> {
        Ok(Self {
            from,
            key: key.map(GivenKey::key).transpose()?,
            here: here.map(GivenKey::key).transpose()?,
        })
    }

    fn keys(&self) -> Keys<'_> {
        (self.key.as_ref(), self.here.as_ref())
    }

    fn here(&self, host: &Host, copy: &OwnCopy, brought: &Glance) -> Result<Here, Problem> {
        let here = Here::of(host, copy, brought, self.keys())?;
        here.ok_or_else(|| not_found(words::NOT_HERE))
    }
}

/// How the copy stands to the workshop here. Looking changes nothing.
pub(super) fn compare(
    host: &Host,
    caller: &Caller,
    bring: &Bring<'_>,
) -> Result<TwoCopies, Problem> {
    let copy = OwnCopy::to_look_at(host, caller, bring.from)?;
    let brought = copy.glance(bring.key.as_ref())?;
    let here = bring.here(host, &copy, &brought)?;
    let name = copy.name.file_name().and_then(|name| name.to_str());
    let backup = name.and_then(|name| made_at(name, &copy.path));
    let file = here.path.file_name().unwrap_or_default();
    Ok(TwoCopies {
        file: file.to_string_lossy().into_owned(),
        title: here.title,
        asks: here.glance.is_none(),
        backup: backup.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        apart: here.glance.map(|glance| apart(&glance, &brought)),
    })
}

/// What is in the copy, to read.
pub(super) fn look_into(
    host: &Host,
    caller: &Caller,
    bring: &Bring<'_>,
) -> Result<BackupInside, Problem> {
    let copy = OwnCopy::to_look_at(host, caller, bring.from)?;
    let brought = copy.glance(bring.key.as_ref())?;
    let name = copy.name.file_name().unwrap_or_default();
    Ok(BackupInside {
        backup: name.to_string_lossy().into_owned(),
        at: brought
            .past
            .last()
            .map_or_else(String::new, |past| past.at.clone()),
        document: brought.document,
    })
}

/// Takes the copy in the place of the one here, which is kept as a backup; or both. What was taken is open then.
pub(super) fn take(
    host: &Host,
    caller: &Caller,
    bring: &Bring<'_>,
    both: bool,
) -> Result<Snapshot, Problem> {
    let copy = match both {
        true => OwnCopy::to_keep(host, caller, bring.from, folder(host)?.path())?,
        false => OwnCopy::to_look_at(host, caller, bring.from)?,
    };
    let brought = copy.glance(bring.key.as_ref())?;
    let here = bring.here(host, &copy, &brought)?;
    if both {
        side_by_side(host, &copy, &here, bring.key.as_ref())?;
    } else {
        open_path(host, &here.path, here.key)?;
        backups::take_copy(host, &copy.path, bring.key.as_ref())?;
    }
    Ok(host.room().workshop()?.snapshot())
}

fn side_by_side(
    host: &Host,
    copy: &OwnCopy,
    here: &Here,
    key: Option<&Key>,
) -> Result<(), Problem> {
    let folder = folder(host)?;
    let Some(glance) = &here.glance else {
        return Err(Error::AsksForPassphrase.problem());
    };
    let kept = keep_both(&copy.path, key, glance, Ids::Chance, host.now());
    kept.map_err(|error| error.problem())?;
    let path = copy.keep(folder, &copy.glance(key)?)?;
    open_path(host, &path, key.cloned())
}
