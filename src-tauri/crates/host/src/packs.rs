//! Packs that are being made: each on a thread of its own, so that its progress can be asked for and it can be
//! called off. A pack in a folder appears whole or not at all.

use crate::folder::slug;
use crate::host::{Caller, Host, Reach, held};
use crate::job::{PackAt, PackRun};
use crate::jobs::documents::{Now, not_made};
use crate::problem::{conflict, internal, invalid, not_allowed, not_found};
use crate::words;
use heard_core::protocol::Problem;
use heard_core::sync_folder;
use heard_exchange::documents::{
    DocumentError, DocumentKind, Existing, Made, Options, Pack, PackFile, write_file,
};
use std::collections::VecDeque;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use uuid::Uuid;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Packs that are remembered; the oldest go first.
const MOST_RUNS: usize = 4;
/// Folders of one name that are tried before giving up.
const MOST_NAMES: u32 = 100;

/// How the name of a folder begins in which a pack is made.
const HALF: &str = ".heard-pack-";
/// After this, nobody works on half a pack.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// The packs of this host, by their names.
#[derive(Default)]
pub(crate) struct Packs(Mutex<VecDeque<Arc<Run>>>);

/// One pack.
struct Run {
    name: String,
    session: String,
    of: u32,
    stop: AtomicBool,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    done: u32,
    making: Option<DocumentKind>,
    pages: u32,
    unprintable: Vec<String>,
    end: Option<End>,
}

enum End {
    /// In this folder.
    Folder(PathBuf),
    /// As a zip in memory, to be handed over at the next question.
    Zip {
        name: String,
        bytes: Vec<u8>,
    },
    /// Handed over.
    Handed {
        name: String,
        handle: String,
    },
    Stopped,
    Failed(Problem),
}

/// What a pack is made of.
struct Job {
    of: Now,
    files: Vec<PackFile>,
    title: String,
    place: Place,
}

/// Where a pack goes.
enum Place {
    /// A new folder in this one.
    In(PathBuf),
    /// A zip in memory.
    Memory,
}

/// Begins to make a pack; it goes on by itself.
pub(crate) fn begin(
    host: &Host,
    caller: &Caller,
    (pack, options): (Pack, Options),
    path: Option<&str>,
) -> Result<PackRun, Problem> {
    let place = place(caller, path)?;
    let job = job(host, pack, options, place)?;
    let run = Arc::new(Run {
        name: Uuid::new_v4().simple().to_string(),
        session: caller.session.clone(),
        of: u32::try_from(job.files.len()).unwrap_or(u32::MAX),
        stop: AtomicBool::new(false),
        state: Mutex::new(State::default()),
    });
    let name = run.name.clone();
    {
        let mut runs = held(&host.packs.0);
        while runs.len() >= MOST_RUNS {
            runs.pop_front();
        }
        runs.push_back(Arc::clone(&run));
    }
    std::thread::Builder::new()
        .name("pack".to_owned())
        .spawn(move || run.work(&job))
        .map_err(internal)?;
    Ok(PackRun { run: name })
}

/// How far a pack is; hands it over once it is done.
pub(crate) fn state(host: &Host, caller: &Caller, run: &str) -> Result<PackAt, Problem> {
    let run = find(host, caller, run)?;
    let mut state = held(&run.state);
    if let Some(End::Zip { name, bytes }) = state.end.take_if(|end| matches!(end, End::Zip { .. }))
    {
        let handed = host.files.put(&caller.session, &name, bytes);
        state.end = Some(handed.map_or_else(End::Failed, |handle| End::Handed { name, handle }));
    }
    Ok(state.told(run.of))
}

/// Calls a pack off; what was made of it goes.
pub(crate) fn cancel(host: &Host, caller: &Caller, run: &str) -> Result<PackAt, Problem> {
    let run = find(host, caller, run)?;
    run.stop.store(true, Ordering::Relaxed);
    let state = held(&run.state);
    Ok(state.told(run.of))
}

/// How a pack that is made at once ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MadeNow {
    /// All of it is in its folder.
    Whole,
    /// It was called off, and nothing of it is left.
    CalledOff,
}

/// Makes a pack at once into `folder`, which is new or empty, until `stop` is set; for the command line.
///
/// # Errors
/// `conflict` for a folder with something in it; whatever stops a document.
pub(crate) fn make_now(
    host: &Host,
    (pack, options): (Pack, Options),
    folder: &Path,
    stop: &AtomicBool,
    mut said: impl FnMut(&str, &Made),
) -> Result<MadeNow, Problem> {
    if folder.exists() && !is_empty(folder)? {
        return Err(conflict(words::folder_in_use(folder)));
    }
    let beside = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    let job = job(host, pack, options, Place::In(beside.clone()))?;
    let half = half_made(&beside, folder)?;
    for file in &job.files {
        if stop.load(Ordering::Relaxed) {
            return Ok(MadeNow::CalledOff);
        }
        let made = job.make(file)?;
        job.put((half.path(), folder), file, &made)?;
        said(&file.name, &made);
    }
    if stop.load(Ordering::Relaxed) {
        return Ok(MadeNow::CalledOff);
    }
    if folder.exists() {
        fs::remove_dir(folder).map_err(|error| not_written(folder, &error))?;
    }
    finish(half, folder)?;
    Ok(MadeNow::Whole)
}

fn is_empty(folder: &Path) -> Result<bool, Problem> {
    let mut entries = fs::read_dir(folder).map_err(|error| not_written(folder, &error))?;
    Ok(entries.next().is_none())
}

/// The folder that a finished pack lies in; the window opens it.
pub(crate) fn folder(host: &Host, run: &str) -> Option<PathBuf> {
    let runs = held(&host.packs.0);
    let run = runs.iter().find(|each| each.name == run)?;
    match &held(&run.state).end {
        Some(End::Folder(path)) => Some(path.clone()),
        _ => None,
    }
}

fn find(host: &Host, caller: &Caller, run: &str) -> Result<Arc<Run>, Problem> {
    let runs = held(&host.packs.0);
    let mine = |each: &&Arc<Run>| each.name == run && each.session == caller.session;
    let found = runs.iter().find(mine);
    found
        .cloned()
        .ok_or_else(|| not_found(words::NO_SUCH_PACK.to_owned()))
}

fn place(caller: &Caller, path: Option<&str>) -> Result<Place, Problem> {
    match (caller.reach, path) {
        (Reach::Handles, None) => Ok(Place::Memory),
        (Reach::Handles, Some(_)) => Err(not_allowed(words::LEAVE_THE_PATH_OUT)),
        (Reach::Paths, None) => Err(invalid(words::PATH_MISSING)),
        (Reach::Paths, Some(path)) => {
            let path = PathBuf::from(path);
            if path.is_dir() {
                Ok(Place::In(path))
            } else {
                Err(invalid(words::no_folder(&path)))
            }
        }
    }
}

fn job(host: &Host, pack: Pack, options: Options, place: Place) -> Result<Job, Problem> {
    let of = Now::of(host)?;
    let title = of
        .document
        .workshop
        .single()
        .map_or("", |row| row.title.as_str());
    Ok(Job {
        title: format!("{}-{}", slug(title), pack.slug()),
        files: pack.files(options),
        place,
        of,
    })
}

impl Job {
    fn make(&self, file: &PackFile) -> Result<Made, Problem> {
        let making = self.of.making();
        making.make(&file.wanted).map_err(|error| not_made(&error))
    }

    /// Puts a document into `half`; what stops it is told of `folder`, which the pack is to become.
    fn put(
        &self,
        (half, folder): (&Path, &Path),
        file: &PackFile,
        made: &Made,
    ) -> Result<(), Problem> {
        write_file(&half.join(&file.name), &made.bytes, Existing::Keep)
            .map_err(|error| not_made(&error.about(folder)))
    }
}

impl State {
    fn told(&self, of: u32) -> PackAt {
        let mut at = PackAt {
            done: self.done,
            of,
            making: self.making,
            pages: self.pages,
            unprintable: self.unprintable.clone(),
            finished: matches!(self.end, Some(End::Folder(_) | End::Handed { .. })),
            stopped: matches!(self.end, Some(End::Stopped)),
            name: None,
            path: None,
            handle: None,
            trouble: None,
        };
        match &self.end {
            Some(End::Folder(path)) => {
                at.name = path.file_name().map(|name| name.to_string_lossy().into());
                at.path = Some(path.display().to_string());
            }
            Some(End::Handed { name, handle }) => {
                at.name = Some(name.clone());
                at.handle = Some(handle.clone());
            }
            Some(End::Failed(problem)) => at.trouble = Some(problem.clone()),
            Some(End::Zip { .. } | End::Stopped) | None => {}
        }
        at
    }
}

impl Run {
    fn work(&self, job: &Job) {
        let end = match &job.place {
            Place::In(parent) => self.make_folder(job, parent),
            Place::Memory => self.make_zip(job),
        };
        let mut state = held(&self.state);
        state.making = None;
        state.end = Some(end.unwrap_or_else(End::Failed));
    }

    fn make_folder(&self, job: &Job, parent: &Path) -> Result<End, Problem> {
        let wanted = parent.join(&job.title);
        let half = half_made(parent, &wanted)?;
        for file in &job.files {
            let Some(made) = self.next(job, file)? else {
                return Ok(End::Stopped);
            };
            job.put((half.path(), &wanted), file, &made)?;
            self.counted(made);
        }
        let folder = (1..MOST_NAMES)
            .map(|number| match number {
                1 => wanted.clone(),
                number => parent.join(format!("{}-{number}", job.title)),
            })
            .find(|folder| !folder.exists())
            .ok_or_else(|| conflict(words::folder_in_use(&wanted)))?;
        finish(half, &folder)?;
        Ok(End::Folder(folder))
    }

    fn make_zip(&self, job: &Job) -> Result<End, Problem> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for file in &job.files {
            let Some(made) = self.next(job, file)? else {
                return Ok(End::Stopped);
            };
            zip.start_file(&*file.name, SimpleFileOptions::default())
                .map_err(internal)?;
            zip.write_all(&made.bytes).map_err(internal)?;
            self.counted(made);
        }
        Ok(End::Zip {
            name: format!("{}.zip", job.title),
            bytes: zip.finish().map_err(internal)?.into_inner(),
        })
    }

    /// The next document; none once somebody called the pack off.
    fn next(&self, job: &Job, file: &PackFile) -> Result<Option<Made>, Problem> {
        if self.stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        held(&self.state).making = Some(file.wanted.kind);
        job.make(file).map(Some)
    }

    fn counted(&self, made: Made) {
        let mut state = held(&self.state);
        state.done += 1;
        let pages = made.pages.and_then(|pages| u32::try_from(pages).ok());
        state.pages = state.pages.saturating_add(pages.unwrap_or(0));
        for character in made.unprintable {
            if !state.unprintable.contains(&character) {
                state.unprintable.push(character);
            }
        }
    }
}

/// A folder beside `folder`, which is to come; it goes by itself unless it is finished.
fn half_made(parent: &Path, folder: &Path) -> Result<tempfile::TempDir, Problem> {
    throw_old_halves_away(parent);
    let mut builder = tempfile::Builder::new();
    builder.prefix(HALF);
    #[cfg(unix)]
    {
        // A pack is handed round: it gets the rights of any other new folder, not those of a private one.
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder
        .tempdir_in(parent)
        .map_err(|error| not_written(folder, &error))
}

/// Throws away what a program that was killed left of its packs. No pack takes a day, so nobody is at work in them.
fn throw_old_halves_away(parent: &Path) {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let old = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        let changed = entry.metadata().and_then(|about| about.modified());
        let age = changed.ok().and_then(|changed| changed.elapsed().ok());
        name.to_string_lossy().starts_with(HALF) && age.is_some_and(|age| age > OLD)
    };
    for entry in entries.filter(old) {
        // What can't go is as hidden as before.
        let _ = fs::remove_dir_all(entry.path());
    }
}

/// Gives a finished pack its name.
fn finish(half: tempfile::TempDir, folder: &Path) -> Result<(), Problem> {
    let path = half.keep();
    fs::rename(&path, folder).map_err(|error| {
        // Half a pack is worth nothing, and its folder is hidden: nobody would ever find it to throw it away.
        let _ = fs::remove_dir_all(&path);
        not_written(folder, &error)
    })?;
    // A file system that can't is no loss: the pack can be made again.
    let _ = sync_folder(folder);
    Ok(())
}

fn not_written(folder: &Path, error: &std::io::Error) -> Problem {
    not_made(&DocumentError::of_disk(folder, error))
}
