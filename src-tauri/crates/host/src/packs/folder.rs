//! The folder of a pack: beside its place under a hidden name until all of it is there.

use crate::folder::folder_of;
use crate::jobs::documents::not_made;
use crate::problem::conflict;
use crate::words;
use heard_core::protocol::Problem;
use heard_core::sync_folder;
use heard_exchange::documents::{DocumentError, Existing, write_file};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// Folders of one name that are tried before giving up.
const MOST_NAMES: u32 = 100;
/// How the name of a folder begins that is not whole yet.
const HALF: &str = ".heard-pack-";
/// A pack gets one more document every few seconds: one that got none for so long is being made by nobody.
const LEFT: Duration = Duration::from_secs(10 * 60);

/// A pack that is not whole yet; it goes by itself unless it is finished.
pub(super) struct Half {
    folder: TempDir,
    wanted: PathBuf,
}

impl Half {
    /// An empty one beside `wanted`, which it is to become. What a power cut left of earlier ones there goes.
    ///
    /// # Errors
    /// What the disk says.
    pub fn beside(wanted: &Path) -> Result<Self, Problem> {
        let parent = folder_of(wanted);
        clear_left(parent);
        let mut builder = tempfile::Builder::new();
        builder.prefix(HALF);
        #[cfg(unix)]
        {
            // A pack is handed round: it gets the rights of any other new folder, not those of a private one.
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(fs::Permissions::from_mode(0o777));
        }
        let folder = builder.tempdir_in(parent);
        Ok(Self {
            folder: folder.map_err(|error| not_written(wanted, &error))?,
            wanted: wanted.to_owned(),
        })
    }

    /// Puts a document in; what stops it is told of the folder that people know.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Problem> {
        write_file(&self.folder.path().join(name), bytes, Existing::Keep)
            .map_err(|error| not_made(&error.about(&self.wanted)))
    }

    /// Gives it its own name; an empty folder of that name makes room.
    pub fn finish(self) -> Result<(), Problem> {
        if self.wanted.exists() {
            fs::remove_dir(&self.wanted).map_err(|error| not_written(&self.wanted, &error))?;
        }
        let wanted = self.wanted.clone();
        self.rename(&wanted)
    }

    /// Gives it its own name, or that name with the next number that is free; answers where it is.
    pub fn finish_beside_others(self) -> Result<PathBuf, Problem> {
        let numbered = |number| match number {
            1 => self.wanted.clone(),
            number => {
                let mut name = self.wanted.clone().into_os_string();
                name.push(format!("-{number}"));
                PathBuf::from(name)
            }
        };
        let free = (1..MOST_NAMES)
            .map(numbered)
            .find(|folder| !folder.exists())
            .ok_or_else(|| conflict(words::folder_in_use(&self.wanted)))?;
        self.rename(&free)?;
        Ok(free)
    }

    fn rename(self, folder: &Path) -> Result<(), Problem> {
        // While that fails it stays a half, which goes.
        fs::rename(self.folder.path(), folder).map_err(|error| not_written(folder, &error))?;
        let _ = self.folder.keep();
        // A file system that can't is no loss: the pack can be made again.
        let _ = sync_folder(folder);
        Ok(())
    }
}

/// Refuses a folder with something in it.
///
/// # Errors
/// `conflict`; what the disk says.
pub(super) fn is_new_or_empty(folder: &Path) -> Result<(), Problem> {
    if !folder.exists() {
        return Ok(());
    }
    let mut entries = fs::read_dir(folder).map_err(|error| not_written(folder, &error))?;
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(conflict(words::folder_in_use(folder))),
    }
}

/// Half a pack is worth nothing and holds people's words, and its folder is hidden: nobody would ever find it.
fn clear_left(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let half = entry.file_name().to_string_lossy().starts_with(HALF);
        if half && is_left(&entry.path()) {
            // Where it can't go now, the next pack tries again.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_left(path: &Path) -> bool {
    let about = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_dir);
    let changed = about.and_then(|about| about.modified().ok());
    changed.is_some_and(|changed| changed.elapsed().is_ok_and(|since| since > LEFT))
}

fn not_written(folder: &Path, error: &io::Error) -> Problem {
    not_made(&DocumentError::of_disk(folder, error))
}
