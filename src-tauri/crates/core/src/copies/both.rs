//! A copy from another laptop beside the workshop here, as a workshop of its own.

use super::may_come;
use crate::gone::erase_in;
use crate::ids::Ids;
use crate::key::Key;
use crate::open::{Asked, OpenWorkshop};
use crate::protocol::{ActorRole, Command, Door, DoorKind, Error, WorkshopField, WorkshopId};
use crate::store::{Glance, Store, glance, sync_file};
use crate::words::copies::other_copy;
use chrono::{DateTime, Utc};
use std::path::Path;

/// As the door's rows name it.
const BESIDE: &str = "beside";

/// Makes a workshop of its own of a closed copy, where it lies: another id throughout, a title that says so, and
/// without those who went in the workshop `here`. Its passphrase and its history stay. Answers its title.
///
/// # Errors
/// As [`OpenWorkshop::take_copy`]. The copy is of no use to anybody then.
pub fn keep_both(
    copy: &Path,
    key: Option<&Key>,
    here: &Glance,
    mut ids: Ids,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let brought = glance(copy, key)?;
    may_come(here, &brought)?;
    let Some(row) = brought.document.workshop.single() else {
        return Err(Error::Conflict);
    };
    let rows = here.document.as_new();
    let mut gone = here.gone.with_those_of(&brought.gone, rows.iter());
    // Its door is its own.
    gone.doors = vec![Door::now(DoorKind::TookCopy, now).to(BESIDE, "")];
    erase_in(copy, key.cloned(), row.id, &gone, now)?;
    let own = WorkshopId(ids.next(now));
    Store::open_copy(copy, key.cloned(), now)?.rename(row.id, own)?;
    let title = other_copy(&row.title);
    let mut second = OpenWorkshop::open(copy, key.cloned(), ids, now)?;
    let asked = Asked {
        role: ActorRole::Desk,
        session: String::new(),
        request: None,
        drafts: Vec::new(),
    };
    let change = WorkshopField::Title(title.clone());
    second.run(&asked, Command::EditWorkshop { change }, now)?;
    second.store_mut().scour()?;
    drop(second);
    sync_file(copy).map_err(|error| Error::from(&error))?;
    Ok(title)
}
