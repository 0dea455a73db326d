//! Making, opening, bringing in and closing workshops.

use super::sheets::point_at;
use crate::folder::{DataFolder, Glance, same_file};
use crate::host::{Caller, Host, Reach};
use crate::job::{Closed, FileRef, WorkshopOnDisk};
use crate::problem::{conflict, io, not_allowed};
use crate::words;
use heard_core::protocol::{Document, ErrorCode, Problem, Snapshot};
use heard_core::{Ids, OpenWorkshop, practice};
use std::fs::File;
use std::path::{Path, PathBuf};
use uuid::Uuid;

fn folder(host: &Host) -> Result<&DataFolder, Problem> {
    host.folder
        .as_ref()
        .ok_or_else(|| not_allowed(words::NO_LIST))
}

/// The workshops of the data folder.
pub(super) fn list(host: &Host) -> Result<Vec<WorkshopOnDisk>, Problem> {
    let glances = folder(host)?.glances(host, host.now())?;
    Ok(glances.into_iter().map(|glance| glance.listed).collect())
}

/// Makes a workshop in the data folder and opens it.
pub(super) fn new(host: &Host, title: &str) -> Result<Snapshot, Problem> {
    let folder = folder(host)?;
    folder.make()?;
    let path = folder.new_path(title);
    let made = OpenWorkshop::create(&path, None, title, false, Ids::Chance, host.now());
    Ok(put(host, made.map_err(|error| error.problem())?))
}

/// Makes the practice workshop anew in the data folder and opens it.
pub(super) fn practise(host: &Host) -> Result<Snapshot, Problem> {
    let folder = folder(host)?;
    folder.make()?;
    let path = folder.new_path("practice");
    let built = practice::build(&path, None, Ids::Chance, host.now(), &point_at);
    Ok(put(host, built.map_err(|error| error.problem())?))
}

/// Opens a workshop of the data folder.
pub(super) fn open(host: &Host, file: &str) -> Result<Snapshot, Problem> {
    let path = folder(host)?.file(file)?;
    open_path(host, &path)?;
    Ok(host.room().workshop()?.snapshot())
}

/// Opens a file where it lies, unless it is the open one. What was open stays open if that fails.
pub(crate) fn open_path(host: &Host, path: &Path) -> Result<(), Problem> {
    let open_already = {
        let room = host.room();
        room.open()
            .is_some_and(|open| same_file(open.store().path(), path))
    };
    if !open_already {
        let workshop = host.open_workshop(path)?;
        put(host, workshop);
    }
    Ok(())
}

fn put(host: &Host, workshop: OpenWorkshop) -> Snapshot {
    let snapshot = workshop.snapshot();
    host.room().put(Some(workshop));
    snapshot
}

/// Closes the open workshop; nothing open is as good as closed.
pub(super) fn close(host: &Host) -> Result<Closed, Problem> {
    folder(host)?;
    host.room().put(None);
    Ok(Closed {})
}

/// Copies a workshop from elsewhere into the data folder and opens it.
pub(super) fn bring_in(host: &Host, caller: &Caller, from: &FileRef) -> Result<Snapshot, Problem> {
    let folder = folder(host)?;
    folder.make()?;
    let path = match lies_in(folder, from).filter(|_| caller.reach == Reach::Paths) {
        Some(path) => path,
        None => copied_in(host, caller, folder, from)?,
    };
    open_path(host, &path)?;
    Ok(host.room().workshop()?.snapshot())
}

/// The path of a file that lies in the data folder already.
fn lies_in(folder: &DataFolder, from: &FileRef) -> Option<PathBuf> {
    let FileRef::Path(path) = from else {
        return None;
    };
    let path = std::fs::canonicalize(path).ok()?;
    let own = std::fs::canonicalize(folder.path()).ok()?;
    let name = path.file_name().filter(|_| path.parent() == Some(&own))?;
    Some(folder.path().join(name))
}

fn copied_in(
    host: &Host,
    caller: &Caller,
    folder: &DataFolder,
    from: &FileRef,
) -> Result<PathBuf, Problem> {
    let copy = folder
        .path()
        .join(format!(".{}.part", Uuid::new_v4().simple()));
    let path = copy_here(host, caller, from, &copy).and_then(|()| take_in(host, folder, &copy));
    clear(&copy);
    path
}

/// A whole copy, with what is not yet written into the file itself.
fn copy_here(host: &Host, caller: &Caller, from: &FileRef, to: &Path) -> Result<(), Problem> {
    let path = match from {
        FileRef::Handle(handle) => {
            let file = host.files.get(&caller.session, handle)?;
            return std::fs::write(to, &file.bytes).map_err(|error| io(&error));
        }
        FileRef::Path(path) => PathBuf::from(path),
    };
    if caller.reach == Reach::Handles {
        return Err(not_allowed(words::CHOOSE_THE_FILE));
    }
    match host.open_workshop(&path) {
        Ok(open) => {
            let copied = open.store().copy_to(to, Uuid::new_v4());
            copied.map_err(|error| error.problem())
        }
        // A memory stick that can't be written to can be read all the same.
        Err(problem) if problem.code == ErrorCode::ReadOnly => {
            copy_bytes(&path, to).map_err(|error| io(&error))
        }
        Err(problem) => Err(problem),
    }
}

/// The bytes alone: a copy that kept the mark 'read only' could not be opened. After a crash the newest
/// changes are still in the file beside it.
fn copy_bytes(from: &Path, to: &Path) -> std::io::Result<()> {
    for ending in ["", "-wal"] {
        let (from, to) = (beside(from, ending), beside(to, ending));
        if ending.is_empty() || from.is_file() {
            std::io::copy(&mut File::open(from)?, &mut File::create_new(to)?)?;
        }
    }
    Ok(())
}

/// What SQLite or the lock puts beside a file.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(ending);
    PathBuf::from(path)
}

/// Gives the copy its name in the data folder. Where the workshop is there already and the same, the one
/// there is taken; where it is another, the person is asked to choose.
fn take_in(host: &Host, folder: &DataFolder, copy: &Path) -> Result<PathBuf, Problem> {
    let (id, revision, document) = {
        let open = host.open_workshop(copy)?;
        (open.id(), open.revision(), open.document().clone())
    };
    let glances = folder.glances(host, host.now())?;
    if let Some(here) = glances.into_iter().find(|glance| glance.id == Some(id)) {
        if same(&here.document, &document) {
            return Ok(folder.path().join(here.listed.file));
        }
        return Err(here_already(&here, revision));
    }
    let title = document.workshop.single().map(|row| row.title.as_str());
    let path = folder.new_path(title.unwrap_or_default());
    folder.keep(copy, &path).map_err(|error| io(&error))?;
    Ok(path)
}

/// Whether two copies hold the same, whatever each showed on its wall.
fn same(one: &Document, other: &Document) -> bool {
    let but_the_wall = |document: &Document| Document {
        wall: Default::default(),
        ..document.clone()
    };
    but_the_wall(one) == but_the_wall(other)
}

fn here_already(here: &Glance, brought: u32) -> Problem {
    let title = &here.listed.title;
    let further = here.revision.cmp(&brought);
    conflict(words::here_already(title, further))
}

/// Takes away a copy that was not taken in, with all that lies beside it.
fn clear(copy: &Path) {
    for ending in ["", ".lock", "-wal", "-shm"] {
        // It may never have been there.
        let _ = std::fs::remove_file(beside(copy, ending));
    }
}
