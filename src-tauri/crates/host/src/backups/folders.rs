//! Folders elsewhere that get every backup too; kept for this computer, beside the workshops.

use crate::host::{Host, held};
use crate::problem::{internal, invalid, io, not_allowed};
use crate::words::{self, backups as said};
use heard_core::backups::BackupFolder;
use heard_core::protocol::{Problem, WorkshopId};
use heard_core::write_whole;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const FILE: &str = "backup-folders.json";
/// The folder in each of them.
pub(crate) const ON_A_STICK: &str = "Heard backups";

/// A folder elsewhere, and how far its backups have followed: no content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub(crate) struct Elsewhere {
    pub path: PathBuf,
    /// Of each workshop with backups in it, what they were brought up to last.
    pub marks: BTreeMap<WorkshopId, String>,
    /// Workshops that were destroyed while the folder was away, and how their files begin.
    pub destroyed: BTreeMap<WorkshopId, BTreeSet<String>>,
}

/// As it stands in the file: first it was the path alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Path(PathBuf),
    Whole {
        path: PathBuf,
        #[serde(default)]
        marks: BTreeMap<WorkshopId, String>,
        #[serde(default)]
        destroyed: BTreeMap<WorkshopId, BTreeSet<String>>,
    },
}

impl From<Written> for Elsewhere {
    fn from(written: Written) -> Self {
        match written {
            Written::Path(path) => Self::new(path),
            Written::Whole {
                path,
                marks,
                destroyed,
            } => Self {
                path,
                marks,
                destroyed,
            },
        }
    }
}

impl Elsewhere {
    fn new(path: PathBuf) -> Self {
        Self {
            path,
            marks: BTreeMap::new(),
            destroyed: BTreeMap::new(),
        }
    }

    /// Whether it can be reached now: a stick may be in somebody's pocket.
    pub fn is_there(&self) -> bool {
        self.path.is_dir()
    }

    /// A workshop's backups in it.
    pub fn backups(&self, workshop: WorkshopId) -> BackupFolder {
        BackupFolder::within(&self.path.join(ON_A_STICK), workshop)
    }
}

/// The folders, also those that can't be reached now.
pub(crate) fn folders(host: &Host) -> Vec<Elsewhere> {
    let Some(folder) = &host.folder else {
        return Vec::new();
    };
    let text = std::fs::read(folder.path().join(FILE)).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}

/// Adds a folder.
///
/// # Errors
/// `invalid` where it is none; `notAllowed` without a data folder; `readOnly`, `io`.
pub(crate) fn add_folder(host: &Host, path: &Path) -> Result<(), Problem> {
    if !path.is_dir() || !path.is_absolute() {
        return Err(invalid(said::NO_SUCH_FOLDER));
    }
    change(host, |all| {
        if !all.iter().any(|folder| folder.path == path) {
            all.push(Elsewhere::new(path.to_owned()));
        }
    })
}

/// Takes a folder off the list; what lies in it stays there.
///
/// # Errors
/// As [`add_folder`].
pub(crate) fn remove_folder(host: &Host, path: &Path) -> Result<(), Problem> {
    change(host, |all| all.retain(|folder| folder.path != path))
}

/// Changes what is kept of the folders; nobody else does meanwhile.
pub(crate) fn change(host: &Host, change: impl FnOnce(&mut Vec<Elsewhere>)) -> Result<(), Problem> {
    let _one = held(&host.backups.listing);
    let before = folders(host);
    let mut all = before.clone();
    change(&mut all);
    if all == before {
        return Ok(());
    }
    write(host, &all)
}

fn write(host: &Host, folders: &[Elsewhere]) -> Result<(), Problem> {
    let folder = host
        .folder
        .as_ref()
        .ok_or_else(|| not_allowed(words::NO_LIST))?;
    folder.make()?;
    let text = serde_json::to_vec_pretty(folders).map_err(internal)?;
    write_whole(&folder.path().join(FILE), &text).map_err(|error| io(&error))
}
