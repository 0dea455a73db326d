//! Leaving things behind: somebody goes, words go at the end, a copy for somebody else, a workshop that is to be no
//! more.

use crate::folder::{DataFolder, ENDING, slug};
use crate::host::{Caller, Host};
use crate::job::{Destroyed, FileMade};
use crate::place::{self, Target};
use crate::problem::{invalid, io};
use crate::room::Room;
use crate::words;
use chrono::{DateTime, Utc};
use heard_core::protocol::{
    Change, Door, Erased, Error, Leaving, Outcome, Problem, Sharing, Tidied, WouldGo,
};
use heard_core::{Done, Key, OpenWorkshop, Scratch};
use std::path::PathBuf;
use uuid::Uuid;

/// What would go and what would change.
pub(crate) fn would_go(host: &Host, leaving: &Leaving) -> Result<WouldGo, Problem> {
    let now = host.now();
    let mut room = host.room();
    room.note_what_went_out();
    let would = room.workshop_mut()?.would_go(leaving, now);
    would.map_err(|error| error.problem())
}

/// Takes somebody away for good.
pub(crate) fn erase(host: &Host, caller: &Caller, leaving: &Leaving) -> Result<Erased, Problem> {
    host.let_go();
    let _none = crate::backups::none_meanwhile(host);
    let now = host.now();
    let mut room = host.room();
    room.looked = None;
    // The copies among it forget them too.
    room.note_what_went_out();
    let went = went(&mut room, |open| open.erase(caller.role, leaving, now));
    let (mut erased, changes) = went?;
    let done = done(room.workshop()?, changes);
    room.tell(&caller.session, &done);
    drop(room);
    let lag = crate::backups::follow(host);
    erased.backups += lag.anew;
    erased.unreached.extend(lag.unreached);
    erased.away = lag.away;
    Ok(erased)
}

/// Lets everybody's words go.
pub(crate) fn tidy(host: &Host, caller: &Caller, title: &str) -> Result<Tidied, Problem> {
    typed_rightly(&own_title(host.room().workshop()?), title)?;
    host.let_go();
    let _none = crate::backups::none_meanwhile(host);
    let now = host.now();
    let mut room = host.room();
    room.looked = None;
    let went = went(&mut room, |open| open.tidy(caller.role, now));
    let (mut tidied, changes) = went?;
    let done = done(room.workshop()?, changes);
    room.tell(&caller.session, &done);
    drop(room);
    // None of its backups is there any more.
    host.backups.changed_as_a_whole();
    let lag = crate::backups::follow(host);
    tidied.backups += lag.removed;
    tidied.unreached.extend(lag.unreached);
    tidied.away = lag.away;
    Ok(tidied)
}

/// Lets words go for good. Where that fails when they had left the rows already, everybody is told how things stand.
fn went<T>(
    room: &mut Room,
    let_go: impl FnOnce(&mut OpenWorkshop) -> Result<T, Error>,
) -> Result<T, Problem> {
    let workshop = room.workshop_mut()?;
    let before = workshop.revision();
    let went = let_go(workshop);
    if went.is_err() && workshop.revision() != before {
        room.begin_again(Uuid::new_v4().simple().to_string());
    }
    went.map_err(|error| error.problem())
}

/// What everybody hears of a change that no command made.
fn done(workshop: &OpenWorkshop, changes: Vec<Change>) -> Done {
    let snapshot = workshop.snapshot();
    Done {
        outcome: Outcome {
            revision: snapshot.revision,
            made: Vec::new(),
            step: None,
            passed_over: Vec::new(),
            left_out: 0,
        },
        changes,
        history: snapshot.history,
        wall_view: Some(snapshot.wall_view),
    }
}

/// Who opened the door when, the newest first.
pub(super) fn doors(host: &Host) -> Result<Vec<Door>, Problem> {
    let doors = host.room().workshop()?.doors();
    let mut doors = doors.map_err(|error| error.problem())?;
    doors.reverse();
    Ok(doors)
}

/// Makes a copy for somebody else.
pub(crate) fn share(
    host: &Host,
    caller: &Caller,
    (sharing, key, open): (Sharing, Option<Key>, bool),
    (path, force): (Option<&str>, bool),
) -> Result<FileMade, Problem> {
    let target = place::file(host, caller, path, force)?;
    let protected = host.room().workshop()?.store().key().is_some();
    if protected && key.is_none() && !open {
        return Err(invalid(words::COPY_WITHOUT_PASSPHRASE));
    }
    if key.is_some() && open {
        return Err(invalid(words::COPY_WITH_AND_WITHOUT));
    }
    let named = {
        let room = host.room();
        let open = room.workshop()?;
        open.list_name().unwrap_or_else(|| slug(&own_title(open)))
    };
    let name = format!("{named}-{}{ENDING}", words::copy_for(sharing));
    let (path, handle) = match target {
        Target::Path(path) => {
            let whole = std::path::absolute(&path).map_err(|error| io(&error))?;
            shared(host, |open, now| open.share(&whole, key, sharing, now))?;
            (Some(path.display().to_string()), None)
        }
        Target::Handle => {
            let folder = own_scratch(host).map_err(|error| error.problem())?;
            let path = folder.join("copy.heard");
            shared(host, |open, now| {
                open.share_to_be_fetched(&path, key, sharing, now)
            })?;
            let bytes = std::fs::read(&path).map_err(|error| io(&error))?;
            (None, Some(host.files.put(&caller.session, &name, bytes)?))
        }
    };
    Ok(FileMade {
        name,
        path,
        handle,
        pages: None,
        unprintable: Vec::new(),
        left_out: Vec::new(),
    })
}

fn shared(
    host: &Host,
    share: impl FnOnce(&mut OpenWorkshop, DateTime<Utc>) -> Result<(), Error>,
) -> Result<(), Problem> {
    let now = host.now();
    let mut room = host.room();
    share(room.workshop_mut()?, now).map_err(|error| error.problem())
}

/// The copy may be one without a passphrase: among the workshops, where nobody else on this computer may look.
fn own_scratch(host: &Host) -> Result<Scratch, Error> {
    let place = host.folder.as_ref().map(DataFolder::path);
    match place.filter(|place| place.is_dir()) {
        Some(place) => Scratch::within(place),
        None => Scratch::new(),
    }
}

/// Takes the open workshop away, with all that lies beside it.
pub(crate) fn destroy(host: &Host, title: &str) -> Result<Destroyed, Problem> {
    typed_rightly(&own_title(host.room().workshop()?), title)?;
    host.let_go();
    let _none = crate::backups::none_meanwhile(host);
    let mut room = host.room();
    let workshop = room.workshop()?;
    let (path, id): (PathBuf, _) = (workshop.store().path().to_owned(), workshop.id());
    let following = workshop.following().map_err(|error| error.problem())?;
    // Closed first: nobody destroys what somebody writes to.
    room.put(None);
    drop(room);
    heard_core::destroy(&path, id).map_err(|error| error.problem())?;
    host.remembered.forget(&path);
    let lag = crate::backups::destroy(host, id, following.forms());
    Ok(Destroyed {
        unreached: lag.unreached,
        away: lag.away,
    })
}

fn own_title(workshop: &OpenWorkshop) -> String {
    let row = workshop.document().workshop.single();
    row.map(|row| row.title.clone()).unwrap_or_default()
}

/// What can't be taken back is asked for by name.
fn typed_rightly(title: &str, typed: &str) -> Result<(), Problem> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain(title).to_lowercase() == plain(typed).to_lowercase() {
        return Ok(());
    }
    Err(invalid(words::another_title(title)))
}
