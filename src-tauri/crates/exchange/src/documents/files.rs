//! Writing a document to disk: whole, or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

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
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    let failed = |error: io::Error| in_words(path, &folder, &error);
    let mut beside = beside(&folder).map_err(failed)?;
    fill(beside.as_file_mut())
        .and_then(|()| beside.as_file().sync_all())
        .map_err(failed)?;
    let put = match existing {
        Existing::Keep => beside.persist_noclobber(&target),
        Existing::Replace => beside.persist(&target),
    };
    put.map_err(|error| failed(error.error))?;
    // The name itself is only safe once the folder is on disk; some file systems cannot do that, which is no loss.
    let _ = OpenOptions::new()
        .read(true)
        .open(&folder)
        .and_then(|folder| folder.sync_all());
    Ok(())
}

/// The file that a link leads to, so that replacing it leaves the link alone.
fn real_place(path: &Path) -> Result<PathBuf, DocumentError> {
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if place.is_dir() || place.file_name().is_none() {
        return Err(DocumentError::IsAFolder(path.to_owned()));
    }
    Ok(place)
}

fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".heard-").suffix(".part");
    #[cfg(unix)]
    {
        // A file to hand round gets the rights any other new file gets, not those of a private scratch file.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn in_words(path: &Path, folder: &Path, error: &io::Error) -> DocumentError {
    let path = path.to_owned();
    match error.kind() {
        io::ErrorKind::AlreadyExists => DocumentError::AlreadyThere(path),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            DocumentError::DiskFull(path)
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            DocumentError::NotAllowed(path)
        }
        _ if !folder.is_dir() => DocumentError::FolderGone(path),
        _ => DocumentError::NotWritten {
            path,
            detail: error.to_string(),
        },
    }
}
