//! What lies beside a workshop file under a name that begins with the file's own.

use super::older::AS_IT_WAS;
use super::open::Store;
use std::path::{Path, PathBuf};

/// How the name of a damaged file that was kept goes on after the workshop's own.
pub const DAMAGED: &str = ".damaged-";

/// A file, or a folder, whose name begins with another's.
pub struct Neighbour {
    /// Where it is.
    pub path: PathBuf,
    /// How its name goes on.
    pub ending: String,
}

/// All whose names begin with this file's, and the file itself; none where its folder can't be read.
pub fn neighbours(file: &Path) -> Vec<Neighbour> {
    let folder = file.parent().filter(|own| !own.as_os_str().is_empty());
    let Some(name) = file.file_name().map(|name| name.to_string_lossy()) else {
        return Vec::new();
    };
    let all = std::fs::read_dir(folder.unwrap_or_else(|| Path::new(".")));
    let begun = all.into_iter().flatten().flatten().filter_map(|other| {
        let whole = other.file_name();
        let ending = whole.to_string_lossy().strip_prefix(&*name)?.to_owned();
        let path = other.path();
        Some(Neighbour { path, ending })
    });
    begun.collect()
}

/// How the names of files go on that Heard keeps beside one: as an older Heard had made it, and damaged ones.
pub fn kept_beside(file: &Path) -> Vec<String> {
    let endings = neighbours(file).into_iter().map(|one| one.ending);
    endings
        .filter(|ending| ending.starts_with(AS_IT_WAS) || ending.starts_with(DAMAGED))
        .collect()
}

/// The damaged files that were kept beside a file when a backup took its place: nothing can be taken out of them, and
/// they have the key that the file had then.
pub fn kept_damaged(file: &Path) -> Vec<PathBuf> {
    let damaged = |one: &Neighbour| one.ending.starts_with(DAMAGED);
    let kept = neighbours(file).into_iter().filter(damaged);
    kept.map(|one| one.path).collect()
}

impl Store {
    /// The names of the damaged files that were kept beside this one: they still hold what goes from it.
    pub(crate) fn damaged_beside(&self) -> Vec<String> {
        let kept = kept_damaged(self.path());
        kept.iter().map(|path| name_of(path)).collect()
    }
}

/// A file's name, as people know it.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
