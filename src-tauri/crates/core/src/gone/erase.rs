//! Taking somebody away: their rows, everything of them in the history, and their words in texts that no
//! longer stand.

use super::traces::{Traces, standing};
use super::{Gone, Whose, each_text, texts_of};
use crate::key::Key;
use crate::open::OpenWorkshop;
use crate::protocol::*;
use crate::store::{Kept, Purge, Store};
use crate::words::gone::TAKEN_OUT;
use chrono::{DateTime, SecondsFormat, Utc};
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;

impl OpenWorkshop {
    /// Takes somebody away for good: their statements and contacts, all of them in the history, in stored
    /// replies and drafts, and copies that an older Heard left beside the file. A keyed hash stays, so that no
    /// sheet brings them back. Nothing of it can be undone, and it is on the disk when this returns.
    ///
    /// Texts of the team that repeat their words stay and are told of. The backups beside the file forget them too;
    /// other files of the workshop are for [`super::erase_in`].
    ///
    /// # Errors
    /// `NotAllowed` for a wall; `NotFound` where something named is not there, `Invalid` where nobody is;
    /// `DiskFull`, `ReadOnly`, `Io`. Nothing is gone then, but for an `Io` that says that the disk may still hold
    /// it: the revision has grown then, and opening the file again ends it.
    pub fn erase(
        &mut self,
        role: ActorRole,
        leaving: &Leaving,
        now: DateTime<Utc>,
    ) -> Result<(Erased, Vec<Change>), Error> {
        if role != ActorRole::Desk {
            return Err(Error::NotAllowed);
        }
        let gone = self.marked(leaving, now)?;
        let going = Going::of(self.store(), &gone)?;
        let (purge, mut erased) = (going.purge, going.erased);
        let door = Door::now(DoorKind::Erased, now).about(erased.statements);
        let written = self.store_mut().purge(&purge, &gone, &door, now);
        self.read_again()?;
        written?;
        // They are gone: what follows is told of where it can't be done, and is no failure.
        erased.unreached = self.store().forget_older();
        let forgot = self.backups_follow(now);
        erased.backups = forgot.backups;
        erased.unreached.extend(forgot.unreached);
        erased.unreached.extend(self.store().damaged_beside());
        self.forget_in_copies(&gone, &mut erased, now);
        erased.revision = self.revision();
        Ok((erased, purge.rows))
    }

    /// Copies that were made of the workshop and still lie where they were put.
    fn forget_in_copies(&self, gone: &Gone, erased: &mut Erased, now: DateTime<Utc>) {
        let whole = |door: &&Door| matches!(door.kind, DoorKind::Copied | DoorKind::Shared);
        let places = gone.doors.iter().filter(whole).map(|door| &door.place);
        let places: BTreeSet<&String> = places.filter(|place| !place.is_empty()).collect();
        for place in places {
            let key = self.store().key().cloned();
            match erase_in(Path::new(place), key, self.id(), gone, now) {
                Ok(rows) => erased.copies += u32::from(rows > 0),
                // Something else lies there now, such as a copy without words.
                Err(Error::Conflict) => {}
                Err(_) => erased.unreached.push(place.clone()),
            }
        }
    }

    /// The marks with those of somebody who leaves now.
    pub(super) fn marked(&mut self, leaving: &Leaving, now: DateTime<Utc>) -> Result<Gone, Error> {
        let mut gone = self.store().gone()?;
        let before = gone.marks.len();
        let at = now.to_rfc3339_opts(SecondsFormat::Secs, true);
        let keys = self.row_keys(leaving)?;
        let ids = self.ids_mut();
        let mut add = |whose: Whose<'_>| gone.add(whose, &at, ids);
        leaving
            .person
            .into_iter()
            .for_each(|id| add(Whose::Person(id)));
        keys.iter().for_each(|key| add(Whose::Row(key)));
        leaving
            .statements
            .iter()
            .for_each(|id| add(Whose::Statement(*id)));
        leaving
            .sign_ups
            .iter()
            .for_each(|id| add(Whose::SignUp(*id)));
        leaving
            .wants_to_hear
            .iter()
            .for_each(|id| add(Whose::WantsToHear(*id)));
        if gone.marks.len() == before {
            return Err(Refusal::NobodyLeaves.into());
        }
        Ok(gone)
    }

    /// Every key that the person's row ever had; refuses what was never there.
    fn row_keys(&self, leaving: &Leaving) -> Result<BTreeSet<String>, Error> {
        let history = self.store().history()?;
        let there: BTreeSet<Uuid> = history.iter().map(|kept| kept.change.row()).collect();
        let known = |id: Uuid, what: &'static str| match there.contains(&id) {
            true => Ok(()),
            false => Err(Error::NotFound { what, id }),
        };
        use crate::words::names::*;
        leaving.person.map_or(Ok(()), |id| known(id.0, PERSON))?;
        leaving
            .statements
            .iter()
            .try_for_each(|id| known(id.0, CARD))?;
        leaving
            .sign_ups
            .iter()
            .try_for_each(|id| known(id.0, SIGN_UP))?;
        let mut wants = leaving.wants_to_hear.iter();
        wants.try_for_each(|id| known(id.0, PERSON_WHO_WANTS_TO_HEAR))?;
        let mut keys = BTreeSet::new();
        for kept in &history {
            if let Change::Person { id, before, after } = &kept.change
                && Some(*id) == leaving.person
            {
                let rows = before.iter().chain(after);
                keys.extend(rows.map(|row| row.row_key.clone()));
            }
        }
        Ok(keys)
    }
}

/// Takes those who asked to go out of a closed file of the same workshop, such as a backup, and puts the
/// marks and the door's rows of the live file in. Answers how many rows and texts of them it held, in tables, history and drafts.
///
/// # Errors
/// `Conflict` where it is a file of another workshop; `Locked`, `Damaged`, `FileTooNew`, `WrongPassphrase`,
/// `ReadOnly`, `DiskFull`, `Io`. The file is as before then, or was taken out of as a whole.
pub fn erase_in(
    path: &Path,
    key: Option<Key>,
    workshop: WorkshopId,
    gone: &Gone,
    now: DateTime<Utc>,
) -> Result<u32, Error> {
    let mut store = Store::open_copy(path, key, now)?;
    let own = store.load()?.document;
    if own.workshop.single().map(|row| row.id) != Some(workshop) {
        return Err(Error::Conflict);
    }
    let rows = store.erase_again(gone, now)?;
    // An older file that was brought up only for this is not kept as it was.
    match store.forget_older().first() {
        Some(left) => Err(Error::Io(left.clone())),
        None => Ok(rows),
    }
}

impl Store {
    /// Takes those who asked to go out of this file, once more or for the first time, and carries their marks on.
    pub(crate) fn erase_again(&mut self, gone: &Gone, now: DateTime<Utc>) -> Result<u32, Error> {
        let going = Going::of(self, gone)?;
        let (rows, texts) = (going.purge.rows.len(), going.purge.rewritten.len());
        let rows = rows + texts + going.purge.forgotten.len() + going.purge.drafts.len();
        if rows > 0 {
            let door = Door::now(DoorKind::Erased, now).about(going.erased.statements);
            self.purge(&going.purge, gone, &door, now)?;
        }
        self.carry_on(gone)?;
        self.scour()?;
        Ok(u32::try_from(rows).unwrap_or(u32::MAX))
    }
}

/// All that goes from one file.
pub(super) struct Going {
    pub purge: Purge,
    pub erased: Erased,
    pub touched: BTreeSet<u32>,
}

impl Going {
    pub fn of(store: &Store, gone: &Gone) -> Result<Self, Error> {
        let document = store.load()?.document;
        let history = store.history()?;
        let traces = Traces::find(gone, history.iter().map(|kept| &kept.change));
        let standing = standing(&document, &traces.rows);
        let mut purge = Purge::default();
        let mut touched = BTreeSet::new();
        for kept in history {
            if traces.rows.contains(&kept.change.row()) {
                touched.insert(kept.operation);
                purge.forgotten.push((kept.operation, kept.position));
                continue;
            }
            let mut change = kept.change.clone();
            take_out(&mut change, &traces, &standing);
            if change == kept.change {
                continue;
            }
            touched.insert(kept.operation);
            if change.is_nothing() {
                purge.forgotten.push((kept.operation, kept.position));
            } else {
                purge.rewritten.push(Kept { change, ..kept });
            }
        }
        let names = store.names()?;
        let repeats = |name: &str| traces.repeats.in_text(name);
        let named = names.iter().filter(|(number, name)| {
            let stands = || standing.iter().any(|(_, text)| text == name);
            touched.contains(number) || (repeats(name) && !stands())
        });
        purge.unnamed = named.map(|(number, _)| *number).collect();
        let drafts = store.drafts()?.into_iter();
        let of_them = |draft: &Draft| {
            let rows = &mut traces.rows.iter();
            rows.any(|row| draft.place.contains(&row.to_string())) || repeats(&draft.words)
        };
        let drafts = drafts.filter(of_them).map(|draft| draft.place);
        purge.drafts = drafts.collect();
        let erased = leave(&document, &traces, &mut purge);
        Ok(Self {
            purge,
            erased,
            touched,
        })
    }
}

/// What goes and what changes of the rows as they stand now, and what is only told of.
fn leave(document: &Document, traces: &Traces, purge: &mut Purge) -> Erased {
    let mut erased = Erased::default();
    for new in document.as_new() {
        let row = new.row();
        if traces.rows.contains(&row) {
            let statement = new.kind() == RecordKind::Statement;
            let contact = matches!(new.kind(), RecordKind::SignUp | RecordKind::WantsToHear);
            erased.statements += u32::from(statement);
            erased.contacts += u32::from(contact);
            purge.rows.push(new.reversed());
            continue;
        }
        let mut then = new.clone();
        unname(&mut then, traces);
        if then != new {
            let mut change = new.clone().reversed();
            change.end_as(&then);
            purge.rows.push(change);
        }
        if tells_of(&then, document) {
            let texts = texts_of(&then).into_iter();
            let repeats = texts.filter(|text| traces.repeats.in_text(text));
            erased.repeats.extend(repeats.map(|text| Repeat {
                record: then.kind(),
                row,
                text,
            }));
        }
    }
    erased
}

/// What other people said is theirs, also where it is the same; a card without a person may be the same card.
fn tells_of(row: &Change, document: &Document) -> bool {
    match row {
        Change::Person { .. } => false,
        Change::Statement { id, .. } => {
            let card = document.statements.get(*id);
            card.is_some_and(|card| card.person.is_none())
        }
        _ => true,
    }
}

/// Takes their name off every step that they would do, and off who reads aloud.
fn unname(change: &mut Change, traces: &Traces) {
    match change {
        Change::Step { before, after, .. } => {
            for row in before.iter_mut().chain(after) {
                row.people.retain(|name| !traces.repeats.is_name(name));
            }
        }
        Change::Settings { before, after, .. } => {
            for row in before.iter_mut().chain(after) {
                if traces.repeats.is_name(&row.reader) {
                    row.reader.clear();
                }
            }
        }
        _ => {}
    }
}

/// Takes their words out of texts that no longer stand.
fn take_out(change: &mut Change, traces: &Traces, standing: &BTreeSet<(Uuid, String)>) {
    unname(change, traces);
    // Other people's words are theirs.
    if matches!(change.kind(), RecordKind::Statement | RecordKind::Person) {
        return;
    }
    let row = change.row();
    let mut shorter = false;
    each_text(change, &mut |text| {
        if traces.repeats.in_text(text) && !standing.contains(&(row, text.clone())) {
            *text = TAKEN_OUT.to_owned();
            shorter = true;
        }
    });
    if let (true, Change::Idea { before, after, .. }) = (shorter, change) {
        // A part of other words.
        let rows = before.iter_mut().chain(after);
        rows.filter(|row| row.text == TAKEN_OUT)
            .for_each(|row| row.grain = None);
    }
}
