//! What several programs of the tests share: folders in memory, and the places where bytes of strangers come in.

pub mod targets;

use std::path::Path;

/// Files that nothing needs to outlive the run: in memory where that can be.
#[allow(clippy::unwrap_used, reason = "a test without a folder ends there")]
pub fn fast_folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let mut built = tempfile::Builder::new();
    let built = built.prefix("heard-soak-");
    if memory.is_dir()
        && let Ok(folder) = built.tempdir_in(memory)
    {
        return folder;
    }
    built.tempdir().unwrap()
}
