//! Whole copies of the open workshop.

use crate::folder::{ENDING, slug};
use crate::host::{Caller, Host};
use crate::job::FileMade;
use crate::place::{self, Target};
use crate::problem::io;
use heard_core::Scratch;
use heard_core::protocol::{DoorKind, Problem};
use std::path::Path;
use uuid::Uuid;

/// Writes a whole copy of the open workshop.
pub(super) fn save(
    host: &Host,
    caller: &Caller,
    path: Option<&str>,
    force: bool,
) -> Result<FileMade, Problem> {
    let target = place::file(host, caller, path, force)?;
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
            host.went_out(DoorKind::Copied, "", Some(&path));
            Ok(made(name, Some(path.display().to_string()), None))
        }
        Target::Handle => {
            let handle = host
                .files
                .put(&caller.session, &name, copy_in_memory(host)?)?;
            host.went_out(DoorKind::Copied, "", None);
            Ok(made(name, None, Some(handle)))
        }
    }
}

fn copy_to(host: &Host, path: &Path) -> Result<(), Problem> {
    let room = host.room();
    let open = room.workshop()?;
    let copied = open.store().copy_to(path, Uuid::new_v4());
    copied.map_err(|error| error.problem())
}

/// The copy's bytes. Also while the disk is full: then there may still be room in memory.
fn copy_in_memory(host: &Host) -> Result<Vec<u8>, Problem> {
    let [usual, in_memory] = Scratch::places();
    let copied = copy_through(host, &usual);
    if copied.is_ok() || !in_memory.is_dir() {
        return copied;
    }
    copy_through(host, &in_memory).or(copied)
}

/// Through a folder of its own in `place`, that only this user can read.
fn copy_through(host: &Host, place: &Path) -> Result<Vec<u8>, Problem> {
    let folder = Scratch::within(place).map_err(|error| error.problem())?;
    let path = folder.join("copy.heard");
    copy_to(host, &path)?;
    let bytes = std::fs::read(&path).map_err(|error| io(&error))?;
    Ok(bytes)
}

fn made(name: String, path: Option<String>, handle: Option<String>) -> FileMade {
    FileMade {
        name,
        path,
        handle,
        pages: None,
        unprintable: Vec::new(),
        left_out: Vec::new(),
    }
}
