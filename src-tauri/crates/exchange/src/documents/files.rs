//! Writing a document to disk: whole, or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use heard_core::sync_folder;
use tempfile::{Builder, NamedTempFile};

use super::errors::DocumentError;

/// What to do when a file of that name is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Leave it and refuse.
    Keep,
    /// Replace it, once the new one is safely on disk.
    Replace,
}

/// Writes `bytes` to `path`: first beside it, then flushed to the disk, then renamed.
///
/// # Errors
/// A [`DocumentError`] with a sentence; the old file, if there was one, is untouched.
pub fn write_file(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), DocumentError> {
    write_with(path, existing, |file| file.write_all(bytes))
}

/// As [`write_file`], with the filling of the file left to `fill`.
pub(super) fn write_with(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<(), DocumentError> {
    let target = real_place(path)?;
    if existing == Existing::Keep && fs::symlink_metadata(&target).is_ok() {
        return Err(DocumentError::AlreadyThere(path.to_owned()));
    }
    let folder = folder_of(&target).to_owned();
    let failed = |error: io::Error| DocumentError::of_disk(path, &error);
    let mut beside = beside(&folder).map_err(failed)?;
    fill(beside.as_file_mut())
        .and_then(|()| beside.as_file().sync_all())
        .map_err(failed)?;
    let put = match existing {
        Existing::Keep => beside.persist_noclobber(&target),
        Existing::Replace => beside.persist(&target),
    };
    put.map_err(|error| failed(error.error))?;
    // Some file systems cannot put a name on the disk, which is no loss here: the file can be made again.
    let _ = sync_folder(&target);
    Ok(())
}

/// The folder in which something of this path lies.
fn folder_of(path: &Path) -> &Path {
    let parent = path.parent();
    let named = parent.filter(|parent| !parent.as_os_str().is_empty());
    named.unwrap_or(Path::new("."))
}

/// The file that a link leads to, so that replacing it leaves the link alone.
fn real_place(path: &Path) -> Result<PathBuf, DocumentError> {
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if place.is_dir() || place.file_name().is_none() {
        return Err(DocumentError::IsAFolder(path.to_owned()));
    }
    Ok(place)
}

/// How the name of a document begins and ends that is not whole yet.
const HALF: (&str, &str) = (".heard-", ".part");
/// A document is written in seconds: one that nobody touched for so long is written by nobody.
const LEFT: Duration = Duration::from_secs(10 * 60);

/// Half a document holds people's words, and its name is hidden: nobody would ever find it.
fn clear_left(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let half = name.starts_with(HALF.0) && name.ends_with(HALF.1);
        let changed = entry.metadata().ok().filter(fs::Metadata::is_file);
        let changed = changed.and_then(|about| about.modified().ok());
        let old = |at: SystemTime| at.elapsed().is_ok_and(|since| since > LEFT);
        if half && changed.is_some_and(old) {
            // Where it can't go now, the next document tries again.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    clear_left(folder);
    let mut builder = Builder::new();
    builder.prefix(HALF.0).suffix(HALF.1);
    #[cfg(unix)]
    {
        // A file to hand round gets the rights any other new file gets, not those of a private scratch file.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

impl DocumentError {
    /// What the disk said while something was written, about the path that was asked for.
    pub fn of_disk(path: &Path, error: &io::Error) -> Self {
        let gone = !folder_of(path).is_dir();
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty => {
                Self::AlreadyThere(path)
            }
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull(path),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::NotAllowed(path)
            }
            io::ErrorKind::NotADirectory if path.is_file() => Self::IsAFile(path),
            _ if gone => Self::FolderGone(path),
            _ => Self::NotWritten {
                path,
                detail: error.to_string(),
            },
        }
    }

    /// The same about another path: people know nothing of the place where a pack is made before it has its name.
    #[must_use]
    pub fn about(self, path: &Path) -> Self {
        let path = path.to_owned();
        match self {
            Self::AlreadyThere(_) => Self::AlreadyThere(path),
            Self::FolderGone(_) => Self::FolderGone(path),
            Self::IsAFolder(_) => Self::IsAFolder(path),
            Self::IsAFile(_) => Self::IsAFile(path),
            Self::DiskFull(_) => Self::DiskFull(path),
            Self::NotAllowed(_) => Self::NotAllowed(path),
            Self::NotWritten { detail, .. } => Self::NotWritten { path, detail },
            Self::Typesetting(_) | Self::NotMade(_) | Self::Unsuited(_) | Self::NothingDated => {
                self
            }
        }
    }
}
