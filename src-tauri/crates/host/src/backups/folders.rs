//! Folders elsewhere that get every backup too; kept for this computer, beside the workshops.

use crate::host::Host;
use crate::problem::{internal, invalid, io, not_allowed};
use crate::words::{self, backups as said};
use heard_core::protocol::Problem;
use std::io::Write;
use std::path::{Path, PathBuf};

const FILE: &str = "backup-folders.json";
/// The folder in each of them.
pub(crate) const ON_A_STICK: &str = "Heard backups";

/// The folders, also those that can't be reached now.
pub(crate) fn folders(host: &Host) -> Vec<PathBuf> {
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
    let mut all = folders(host);
    if !all.iter().any(|folder| folder == path) {
        all.push(path.to_owned());
    }
    write(host, &all)
}

/// Takes a folder off the list; what lies in it stays there.
///
/// # Errors
/// As [`add_folder`].
pub(crate) fn remove_folder(host: &Host, path: &Path) -> Result<(), Problem> {
    let mut all = folders(host);
    all.retain(|folder| folder != path);
    write(host, &all)
}

fn write(host: &Host, folders: &[PathBuf]) -> Result<(), Problem> {
    let folder = host
        .folder
        .as_ref()
        .ok_or_else(|| not_allowed(words::NO_LIST))?;
    folder.make()?;
    let text = serde_json::to_vec_pretty(folders).map_err(internal)?;
    let mut part = tempfile::NamedTempFile::new_in(folder.path()).map_err(|error| io(&error))?;
    part.write_all(&text)
        .and_then(|()| part.as_file().sync_all())
        .map_err(|error| io(&error))?;
    let placed = part.persist(folder.path().join(FILE));
    placed.map(drop).map_err(|error| io(&error.error))
}
