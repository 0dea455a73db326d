//! Where what a job makes goes, and what it may never take the place of.

use crate::folder::{beside, folder_of, same_file};
use crate::host::{Caller, Host, Reach};
use crate::jobs::documents::not_made;
use crate::problem::{conflict, invalid, not_allowed};
use crate::words;
use heard_core::protocol::Problem;
use heard_exchange::documents::DocumentError;
use std::path::{Path, PathBuf};

/// Where a file or a folder goes.
pub(crate) enum Target {
    /// Onto this path, or for many files into this folder.
    Path(PathBuf),
    /// Kept in memory for this session to fetch.
    Handle,
}

/// Decides where a file goes, and refuses before any work is done.
///
/// # Errors
/// `notAllowed` for a path from the web; `conflict` for the open workshop's own file, whatever was said about
/// replacing, and for a file that exists and is not to be replaced; `invalid` for what is no place for a file.
pub(crate) fn file(
    host: &Host,
    caller: &Caller,
    path: Option<&str>,
    force: bool,
) -> Result<Target, Problem> {
    let Some(path) = named(caller, path)? else {
        return Ok(Target::Handle);
    };
    if let Some(open) = host.room().open() {
        none_of_its_own(open.store().path(), &path)?;
    }
    // A folder, a device or a pipe is nothing that a document may take the place of.
    if path.exists() && !path.is_file() {
        return Err(invalid(words::not_replaceable(&path)));
    }
    if !folder_of(&path).is_dir() {
        return Err(not_made(&DocumentError::FolderGone(path)));
    }
    if path.exists() && !force {
        return Err(not_made(&DocumentError::AlreadyThere(path)));
    }
    Ok(Target::Path(path))
}

/// Decides in which folder many files go, which must be there.
///
/// # Errors
/// `notAllowed` for a path from the web; `invalid` where there is no such folder.
pub(crate) fn folder(caller: &Caller, path: Option<&str>) -> Result<Target, Problem> {
    let Some(path) = named(caller, path)? else {
        return Ok(Target::Handle);
    };
    if !path.is_dir() {
        return Err(invalid(words::no_folder(&path)));
    }
    Ok(Target::Path(path))
}

/// The path that whoever may name one has named.
fn named(caller: &Caller, path: Option<&str>) -> Result<Option<PathBuf>, Problem> {
    match (caller.reach, path) {
        (Reach::Handles, None) => Ok(None),
        (Reach::Handles, Some(_)) => Err(not_allowed(words::LEAVE_THE_PATH_OUT)),
        (Reach::Paths, None) => Err(invalid(words::PATH_MISSING)),
        (Reach::Paths, Some(path)) => Ok(Some(PathBuf::from(path))),
    }
}

/// Refuses a path that leads to a workshop's file, or to what SQLite or the lock puts beside it.
///
/// # Errors
/// `conflict`.
pub(crate) fn none_of_its_own(workshop: &Path, path: &Path) -> Result<(), Problem> {
    // Through a link, SQLite puts its own beside the file that the link leads to.
    let real = std::fs::canonicalize(workshop);
    let files = [workshop].into_iter().chain(real.as_deref());
    let mut own = files.flat_map(|file| ["", "-wal", "-shm", ".lock"].map(|end| beside(file, end)));
    match own.any(|own| same_file(&own, path)) {
        true => Err(conflict(words::OWN_FILE)),
        false => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_over_a_workshop_or_what_stands_beside_it_however_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("w.heard"), "words").unwrap();
        std::fs::create_dir(at("in")).unwrap();
        for own in [
            "w.heard",
            "w.heard-wal",
            "in/../w.heard-shm",
            "w.heard.lock",
        ] {
            let refused = none_of_its_own(&at("w.heard"), &at(own)).unwrap_err();
            assert_eq!(refused.message, words::OWN_FILE, "{own}");
        }
        for other in ["w.heard.json", "v.heard", "in/w.heard"] {
            assert!(
                none_of_its_own(&at("w.heard"), &at(other)).is_ok(),
                "{other}"
            );
        }
    }

    #[cfg(unix)]
    #[test]
    fn nothing_goes_over_a_workshop_through_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("w.heard"), "words").unwrap();
        std::os::unix::fs::symlink(at("w.heard"), at("link.heard")).unwrap();
        for own in ["w.heard", "w.heard-wal", "link.heard"] {
            assert!(
                none_of_its_own(&at("link.heard"), &at(own)).is_err(),
                "{own}"
            );
            assert!(none_of_its_own(&at("w.heard"), &at("link.heard")).is_err());
        }
    }
}
