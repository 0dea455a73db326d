//! Making, opening, bringing in and closing workshops.

use super::keys::chosen;
use super::sheets::point_at;
use super::two_copies::Here;
use crate::folder::{DataFolder, same_file};
use crate::host::{Caller, Host, Reach};
use crate::job::{Closed, FileRef, WorkshopOnDisk};
use crate::problem::{conflict, damaged, invalid, io, not_allowed};
use crate::secrets::{GivenKey, Protect, list_name};
use crate::words;
use heard_core::protocol::{Document, Error, ErrorCode, Problem, Snapshot};
use heard_core::{Form, Glance, Ids, Key, OpenWorkshop, Scratch, between, practice, sweep};
use heard_exchange::documents::{DataError, MOST_DATA, read_data};
use std::path::{Path, PathBuf};

pub(super) fn folder(host: &Host) -> Result<&DataFolder, Problem> {
    host.folder
        .as_ref()
        .ok_or_else(|| not_allowed(words::NO_LIST))
}

/// The workshops of the data folder.
pub(super) fn list(host: &Host) -> Result<Vec<WorkshopOnDisk>, Problem> {
    let list = folder(host)?.list(host, host.now())?;
    Ok(list.into_iter().map(|file| file.listed).collect())
}

/// Makes a workshop in the data folder and opens it.
pub(super) fn new(
    host: &Host,
    title: &str,
    protect: Option<&Protect>,
) -> Result<Snapshot, Problem> {
    let folder = folder(host)?;
    folder.make()?;
    let (path, key) = match protect {
        Some(protect) => {
            let path = folder.named_path(list_name(&protect.list_name)?)?;
            (path, Some(chosen(&protect.passphrase)?))
        }
        None => (folder.new_path(title), None),
    };
    let made = OpenWorkshop::create(&path, key, title, false, Ids::Chance, host.now());
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
pub(super) fn open(host: &Host, file: &str, key: Option<&GivenKey>) -> Result<Snapshot, Problem> {
    let path = folder(host)?.file(file)?;
    match key {
        Some(given) => {
            open_path(host, &path, Some(given.key()?))?;
            let own = host.room().workshop()?.store().key().cloned();
            host.remembered.unlocked(&path, own.as_ref());
        }
        None => open_as_remembered(host, &path)?,
    }
    Ok(host.room().workshop()?.snapshot())
}

/// Opens a file with what this computer remembers of it. What does not fit any more is forgotten.
fn open_as_remembered(host: &Host, path: &Path) -> Result<(), Problem> {
    // What can't be read says why when it is opened.
    let form = heard_core::form_of(path).ok();
    let protected = form.filter(|form| matches!(form, Form::Protected(_)));
    let remembered = protected.and_then(|_| host.remembered.key_of(path));
    if let Some(key) = remembered {
        match open_path(host, path, Some(key)) {
            Err(problem) if problem.code == ErrorCode::WrongPassphrase => {
                host.remembered.forget(path);
            }
            // The way from there to its backups needs what they type.
            Err(problem) if problem.code == ErrorCode::Damaged => {}
            opened => return opened,
        }
    }
    open_path(host, path, None)
}

/// Opens a file where it lies, unless it is the open one. What was open stays open if that fails.
pub(crate) fn open_path(host: &Host, path: &Path, key: Option<Key>) -> Result<(), Problem> {
    let open_already = {
        let room = host.room();
        room.open()
            .is_some_and(|open| same_file(open.store().path(), path))
    };
    if !open_already {
        let workshop = host.open_workshop(path, key)?;
        put(host, workshop);
    }
    Ok(())
}

pub(super) fn put(host: &Host, workshop: OpenWorkshop) -> Snapshot {
    let snapshot = workshop.snapshot();
    host.put(Some(workshop));
    snapshot
}

/// Closes the open workshop; nothing open is as good as closed.
pub(super) fn close(host: &Host) -> Result<Closed, Problem> {
    folder(host)?;
    host.put(None);
    Ok(Closed {})
}

/// Copies a workshop from elsewhere into the data folder and opens it.
pub(super) fn bring_in(
    host: &Host,
    caller: &Caller,
    from: &FileRef,
    key: Option<&GivenKey>,
) -> Result<Snapshot, Problem> {
    let key = key.map(GivenKey::key).transpose()?;
    let folder = folder(host)?;
    folder.make()?;
    let path = match lies_in(folder, from).filter(|_| caller.reach == Reach::Paths) {
        Some(path) => path,
        None => {
            let copy = OwnCopy::to_keep(host, caller, from, folder.path())?;
            take_in(host, folder, &copy, key.as_ref())?
        }
    };
    open_path(host, &path, key)?;
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

/// A copy of a file from elsewhere that nobody else meets. It goes with this, unless it was given a name.
pub(crate) struct OwnCopy {
    pub path: PathBuf,
    /// What the file is called where it comes from.
    pub name: PathBuf,
    // It goes also when the program was killed meanwhile.
    _scratch: Scratch,
}

impl OwnCopy {
    /// To look at, or to take what it holds.
    pub fn to_look_at(host: &Host, caller: &Caller, from: &FileRef) -> Result<Self, Problem> {
        Self::within(host, caller, from, Scratch::new())
    }

    /// On the disk of a folder, to be kept there. What an earlier program left in it when it was killed goes.
    pub fn to_keep(
        host: &Host,
        caller: &Caller,
        from: &FileRef,
        folder: &Path,
    ) -> Result<Self, Problem> {
        sweep(folder);
        Self::within(host, caller, from, Scratch::within(folder))
    }

    /// The file itself stays as it is, also where an older Heard made it.
    fn within(
        host: &Host,
        caller: &Caller,
        from: &FileRef,
        scratch: Result<Scratch, Error>,
    ) -> Result<Self, Problem> {
        let scratch = scratch.map_err(|error| error.problem())?;
        let own = Self {
            path: scratch.join("copy.heard"),
            name: own_name(host, caller, from)?,
            _scratch: scratch,
        };
        if is_named_data(&own.name) {
            data_here(host, caller, from, &own.path)?;
        } else {
            copy_here(host, caller, from, &own.path)?;
        }
        Ok(own)
    }

    /// What it holds.
    pub fn glance(&self, key: Option<&Key>) -> Result<Glance, Problem> {
        heard_core::glance(&self.path, key).map_err(|error| error.problem())
    }

    /// Gives it a name in the data folder.
    pub fn keep(&self, folder: &DataFolder, glance: &Glance) -> Result<PathBuf, Problem> {
        let form = heard_core::form_of(&self.path).map_err(|error| error.problem())?;
        let workshop = glance.document.workshop.single();
        let path = match form {
            Form::Plain => folder.new_path(workshop.map_or("", |row| &row.title)),
            Form::Protected(_) => folder.free_path(&self.name),
        };
        folder.keep(&self.path, &path).map_err(|error| io(&error))?;
        Ok(path)
    }
}

/// What the file is called where it comes from.
fn own_name(host: &Host, caller: &Caller, from: &FileRef) -> Result<PathBuf, Problem> {
    Ok(match from {
        FileRef::Handle(handle) => PathBuf::from(&host.files.get(&caller.session, handle)?.name),
        FileRef::Path(path) => PathBuf::from(path),
    })
}

/// Whether a file's name says that it holds a workshop's data.
pub(crate) fn is_named_data(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// A workshop made of the data in a file.
fn data_here(host: &Host, caller: &Caller, from: &FileRef, to: &Path) -> Result<(), Problem> {
    let bytes = match from {
        FileRef::Handle(handle) => host.files.get(&caller.session, handle)?.bytes.to_vec(),
        FileRef::Path(_) if caller.reach == Reach::Handles => {
            return Err(not_allowed(words::CHOOSE_THE_FILE));
        }
        FileRef::Path(path) => data_bytes(Path::new(path))?,
    };
    bring_data(host, &bytes, to, None)
}

fn data_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::NoFile(path.display().to_string()).problem(),
        _ => io(&error),
    })?;
    if usize::try_from(about.len()).is_ok_and(|length| length > MOST_DATA) {
        return Err(invalid(DataError::TooLarge.to_string()));
    }
    std::fs::read(path).map_err(|error| io(&error))
}

/// Makes a workshop file of data; whole, or not at all.
fn bring_data(host: &Host, bytes: &[u8], to: &Path, key: Option<Key>) -> Result<(), Problem> {
    let brought = read_data(bytes).map_err(|error| damaged(error.to_string()))?;
    let made = OpenWorkshop::bring(to, key, brought, Ids::Chance, host.now());
    made.map(drop).map_err(|error| error.problem())
}

/// Makes a workshop file at `path` of the data in a file: beside it first, so that nobody meets half of it.
pub(crate) fn make_of_data(
    host: &Host,
    data: &Path,
    path: &Path,
    key: Option<Key>,
) -> Result<(), Problem> {
    if path.exists() {
        return Err(conflict(words::makes_its_own(path)));
    }
    let bytes = data_bytes(data)?;
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or_else(|| Path::new("."));
    if !parent.is_dir() {
        return Err(invalid(words::no_folder(parent)));
    }
    // What an earlier program left there when it was killed goes.
    sweep(parent);
    let scratch = Scratch::within(parent).map_err(|error| error.problem())?;
    let copy = scratch.join("copy.heard");
    bring_data(host, &bytes, &copy, key)?;
    let kept = DataFolder::at(parent).keep(&copy, path);
    kept.map_err(|error| io(&error))
}

/// A copy as the file is, with what is not yet written into the file itself. The file stays as it is, also
/// where an older Heard made it.
fn copy_here(host: &Host, caller: &Caller, from: &FileRef, to: &Path) -> Result<(), Problem> {
    match from {
        FileRef::Handle(handle) => {
            let file = host.files.get(&caller.session, handle)?;
            std::fs::write(to, &file.bytes).map_err(|error| io(&error))
        }
        FileRef::Path(_) if caller.reach == Reach::Handles => {
            Err(not_allowed(words::CHOOSE_THE_FILE))
        }
        FileRef::Path(path) => {
            let copied = heard_core::copy_as_it_is(Path::new(path), to);
            copied.map_err(|error| error.problem())
        }
    }
}

/// Gives the copy its name in the data folder. Where the workshop is there already and the same, the one
/// there is taken; where it is another, the person is asked to choose.
fn take_in(
    host: &Host,
    folder: &DataFolder,
    copy: &OwnCopy,
    key: Option<&Key>,
) -> Result<PathBuf, Problem> {
    let brought = copy.glance(key)?;
    match Here::of(host, copy, &brought, (key, None))? {
        None => copy.keep(folder, &brought),
        Some(here) => match &here.glance {
            Some(glance) if same(&glance.document, &brought.document) => Ok(here.path),
            glance => {
                let between = glance.as_ref().map(|glance| between(glance, &brought));
                let mut refused = conflict(words::here_already(&here.title, between));
                refused.params = serde_json::json!({ "hereAlready": here.title });
                Err(refused)
            }
        },
    }
}

/// Whether two copies hold the same, whatever each showed on its wall.
fn same(one: &Document, other: &Document) -> bool {
    let but_the_wall = |document: &Document| Document {
        wall: Default::default(),
        ..document.clone()
    };
    but_the_wall(one) == but_the_wall(other)
}
