//! Where a job's file goes: onto a path, or into memory under a handle.

use super::gone::went_out;
use crate::folder::{ENDING, same_file, slug};
use crate::host::{Caller, Host, Reach};
use crate::job::FileMade;
use crate::problem::{conflict, internal, invalid, io, not_allowed};
use crate::words;
use heard_core::OpenWorkshop;
use heard_core::protocol::{DoorKind, ErrorCode, Problem};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Where a file goes.
pub(crate) enum Target {
    /// Onto this path.
    Path(PathBuf),
    /// Kept in memory for this session to fetch.
    Handle,
}

/// Decides where a file goes, and refuses before any work is done.
///
/// # Errors
/// `notAllowed` for a path from the web; `conflict` for a file that exists and is not to be replaced.
pub(crate) fn place(caller: &Caller, path: Option<&str>, force: bool) -> Result<Target, Problem> {
    match (caller.reach, path) {
        (Reach::Handles, None) => Ok(Target::Handle),
        (Reach::Handles, Some(_)) => Err(not_allowed(words::LEAVE_THE_PATH_OUT)),
        (Reach::Paths, None) => Err(invalid(words::PATH_MISSING)),
        (Reach::Paths, Some(path)) => {
            let path = PathBuf::from(path);
            // A folder, a device or a pipe is nothing that a document may take the place of.
            if path.exists() && !path.is_file() {
                return Err(invalid(words::not_replaceable(&path)));
            }
            if !folder_of(&path).is_dir() {
                return Err(invalid(words::no_folder(folder_of(&path))));
            }
            if path.exists() && !force {
                return Err(conflict(words::file_there(&path)));
            }
            Ok(Target::Path(path))
        }
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Writes a whole copy of the open workshop.
pub(super) fn save(
    host: &Host,
    caller: &Caller,
    path: Option<&str>,
    force: bool,
) -> Result<FileMade, Problem> {
    let target = place(caller, path, force)?;
    let name = {
        let room = host.room();
        let open = room.workshop()?;
        let title = || {
            slug(
                open.document()
                    .workshop
                    .single()
                    .map_or("", |row| &row.title),
            )
        };
        format!("{}{ENDING}", open.list_name().unwrap_or_else(title))
    };
    match target {
        Target::Path(path) => {
            copy_to(host, &path)?;
            let place = path.display().to_string();
            note(host, Some(&place))?;
            Ok(made(name, Some(path.display().to_string()), None))
        }
        Target::Handle => {
            let handle = host
                .files
                .put(&caller.session, &name, copy_in_memory(host)?)?;
            note(host, None)?;
            Ok(made(name, None, Some(handle)))
        }
    }
}

/// Writes down that a copy went out. The copy that matters most is made while nothing can be written: then it is
/// written down as soon as anything can be.
fn note(host: &Host, place: Option<&str>) -> Result<(), Problem> {
    let noted = went_out(host, DoorKind::Copied, "", place);
    let Err(problem) = &noted else {
        return Ok(());
    };
    let passes = [ErrorCode::DiskFull, ErrorCode::ReadOnly, ErrorCode::Io];
    if !passes.contains(&problem.code) {
        return noted;
    }
    let now = host.now();
    host.room().copied_unnoted(place.unwrap_or_default(), now);
    Ok(())
}

/// Refuses a copy in the place of the open file itself.
pub(super) fn not_its_own(open: &OpenWorkshop, path: &Path) -> Result<(), Problem> {
    if same_file(path, open.store().path()) {
        return Err(conflict(words::OWN_FILE));
    }
    Ok(())
}

fn copy_to(host: &Host, path: &Path) -> Result<(), Problem> {
    let room = host.room();
    let open = room.workshop()?;
    not_its_own(open, path)?;
    let copied = open.store().copy_to(path, Uuid::new_v4());
    copied.map_err(|error| error.problem())
}

/// The copy's bytes. Also while the disk is full: then there may still be room in memory.
fn copy_in_memory(host: &Host) -> Result<Vec<u8>, Problem> {
    let usual = std::env::temp_dir();
    let copied = copy_through(host, &usual);
    let in_memory = Path::new("/dev/shm");
    if copied.is_ok() || !in_memory.is_dir() {
        return copied;
    }
    copy_through(host, in_memory).or(copied)
}

/// Through a folder of its own in `place`, that only this user can read.
fn copy_through(host: &Host, place: &Path) -> Result<Vec<u8>, Problem> {
    let folder = tempfile::tempdir_in(place).map_err(|error| io(&error))?;
    let path = folder.path().join("copy.heard");
    copy_to(host, &path)?;
    let bytes = std::fs::read(&path).map_err(|error| io(&error))?;
    folder.close().map_err(internal)?;
    Ok(bytes)
}

fn made(name: String, path: Option<String>, handle: Option<String>) -> FileMade {
    FileMade {
        name,
        path,
        handle,
        pages: None,
        unprintable: Vec::new(),
    }
}
