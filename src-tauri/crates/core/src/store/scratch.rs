//! Folders for copies that are looked at and then go, also where the program was killed meanwhile.

use crate::protocol::Error;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// How their names begin.
const PREFIX: &str = "heard-scratch-";
/// The file in each that is locked as long as somebody needs the folder.
const HELD: &str = "held";
/// A younger one may be about to be locked.
const YOUNG: Duration = Duration::from_secs(60);

/// A folder that only this user can read; it goes with this.
pub struct Scratch {
    // First, so that it is closed before the folder goes.
    _held: File,
    folder: TempDir,
}

impl Scratch {
    /// Where they lie: in the computer's folder for such things; where that is full, in memory.
    pub fn places() -> [PathBuf; 2] {
        [std::env::temp_dir(), PathBuf::from("/dev/shm")]
    }

    /// In the computer's folder for such things.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`.
    pub fn new() -> Result<Self, Error> {
        Self::within(&std::env::temp_dir())
    }

    /// In `place`.
    ///
    /// # Errors
    /// As [`Scratch::new`].
    pub fn within(place: &Path) -> Result<Self, Error> {
        let made = || -> std::io::Result<Self> {
            let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(place)?;
            let held = File::create_new(folder.path().join(HELD))?;
            held.lock()?;
            Ok(Self {
                _held: held,
                folder,
            })
        };
        made().map_err(|error| Error::from(&error))
    }

    /// Where a file of this name goes.
    pub fn join(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// Takes away what programs that were killed left in `place`: whole copies of workshops may lie there.
pub fn sweep(place: &Path) {
    let Ok(entries) = std::fs::read_dir(place) else {
        return;
    };
    let ours = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with(PREFIX);
    for entry in entries.flatten().filter(|entry| ours(&entry.file_name())) {
        if is_left(&entry.path()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

fn is_left(folder: &Path) -> bool {
    let age = folder.metadata().and_then(|about| about.modified());
    let old = age.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > YOUNG));
    let held = || File::open(folder.join(HELD)).map(|held| held.try_lock());
    old && !matches!(held(), Ok(Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::fs::FileTimes;
    use std::time::SystemTime;

    fn make_older(folder: &Path) {
        let hour_ago = SystemTime::now() - Duration::from_secs(3_600);
        let times = FileTimes::new().set_modified(hour_ago);
        File::open(folder).unwrap().set_times(times).unwrap();
    }

    #[test]
    fn what_a_killed_program_left_goes_and_what_is_needed_stays() {
        let place = tempfile::tempdir().unwrap();
        let needed = Scratch::within(place.path()).unwrap();
        let killed = Scratch::within(place.path()).unwrap();
        let young = Scratch::within(place.path()).unwrap();
        std::fs::write(killed.join("copy.heard"), "everybody's words").unwrap();
        let Scratch { _held, folder } = killed;
        drop(_held);
        let killed = folder.keep();
        let Scratch { _held, folder } = young;
        drop(_held);
        let young = folder.keep();
        make_older(&killed);
        make_older(needed.folder.path());

        sweep(place.path());

        assert!(!killed.exists(), "it was left by nobody who runs");
        assert!(needed.join("held").exists(), "somebody needs it");
        assert!(young.exists(), "somebody may be about to need it");
    }
}
