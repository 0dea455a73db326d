//! One writer: a lock of the operating system on `FILE.lock`, which goes with its owner.

use crate::defect::defect;
use crate::protocol::{Error, WorkshopId};
use crate::words::damage;
use chrono::{DateTime, SecondsFormat, Utc};
use std::fmt::{self, Display, Write as _};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use uuid::Uuid;

/// Held while a workshop is open. Its file says computer, user and since when, and how far the workshop is; no
/// content.
pub struct Lock {
    file: File,
    reached: Option<Reached>,
    // Where that line stands; none where this one may not sign.
    at: Option<u64>,
}

/// How far a workshop was: whoever opens an earlier state of it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// Which workshop.
    pub workshop: Uuid,
    /// Its revision.
    pub revision: u32,
}

impl Reached {
    /// Of the third line.
    fn read(text: &str) -> Option<Self> {
        let (workshop, revision) = text.lines().nth(2)?.split_once(' ')?;
        Some(Self {
            workshop: workshop.parse().ok()?,
            revision: revision.parse().ok()?,
        })
    }
}

impl Display for Reached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Always of one length: it is written over.
        write!(f, "{} {:010}", self.workshop, self.revision)
    }
}

/// Which workshop a file of this name was when it was open last, as far as what lies beside it tells. Nothing is
/// opened for it, so it can be asked of a file whose passphrase nobody gave.
pub fn known_as(path: &Path) -> Option<WorkshopId> {
    let text = std::fs::read_to_string(beside(path)).ok()?;
    Reached::read(&text).map(|reached| WorkshopId(reached.workshop))
}

/// `FILE.lock` beside `FILE`.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

impl Lock {
    /// Takes the lock.
    ///
    /// # Errors
    /// `Locked`, naming the holder; `ReadOnly` in a folder that can't be written.
    pub fn take(path: &Path, now: DateTime<Utc>) -> Result<Self, Error> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let file = options
            .open(beside(path))
            .map_err(|error| Error::from(&error))?;
        let mut file = locked(file)?;
        let reached = Reached::read(&text_of(&mut file));
        let at = sign(&mut file, now, reached).map_err(|error| Error::from(&error))?;
        Ok(Self {
            file,
            reached,
            at: Some(at),
        })
    }

    /// How far the workshop was when it was open last.
    pub fn reached(&self) -> Option<Reached> {
        self.reached
    }

    /// Notes how far it is. Nobody waits for the disk: what is noted late is found out late.
    pub fn note(&mut self, reached: Reached) {
        let Some(at) = self.at.filter(|_| self.reached != Some(reached)) else {
            return;
        };
        self.reached = Some(reached);
        let line = format!("{reached}\n");
        let _ = self
            .file
            .seek(SeekFrom::Start(at))
            .and_then(|_| self.file.write_all(line.as_bytes()));
    }

    /// Notes it of a file that is not open: somebody chose to have it so.
    pub fn note_chosen(path: &Path, reached: Reached) {
        let path = beside(path);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let mut lines = text.lines();
        let (by, since) = (lines.next().unwrap_or(""), lines.next().unwrap_or(""));
        let _ = std::fs::write(path, format!("{by}\n{since}\n{reached}\n"));
    }

    /// Takes the lock and leaves it unsigned: for a file that is copied or looked into, or takes another's
    /// place. None where it was never opened.
    ///
    /// # Errors
    /// `Locked`, naming the holder, who goes on writing.
    pub fn take_unsigned(path: &Path) -> Result<Option<Self>, Error> {
        let path = beside(path);
        let file = OpenOptions::new().read(true).write(true).open(&path);
        // On a stick that can't be written to, reading is all that is needed.
        match file.or_else(|_| File::open(&path)) {
            Ok(file) => Ok(Some(Self {
                file: locked(file)?,
                reached: None,
                at: None,
            })),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::from(&error)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone is not enough: a program that is being started at this moment, such as one that shows a
        // folder, still has this file open until it runs.
        let _ = self.file.unlock();
    }
}

/// How long a lock that nobody signed is waited for: a second in all.
const MOST_LOOKS: u32 = 50;
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

fn locked(mut file: File) -> Result<File, Error> {
    if defect("no-lock") {
        return Ok(file);
    }
    let mut looks = 0;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(Error::from(&error)),
            Err(TryLockError::WouldBlock) => {}
        }
        let text = text_of(&mut file);
        looks += 1;
        // Whoever has not signed holds it for a moment, to look into the file, or is about to sign.
        if text.lines().count() > 1 || looks > MOST_LOOKS {
            return Err(held_by(&text));
        }
        std::thread::sleep(BETWEEN_LOOKS);
    }
}

/// Answers where the line stands that says how far the workshop is.
fn sign(file: &mut File, now: DateTime<Utc>, reached: Option<Reached>) -> std::io::Result<u64> {
    let user = user();
    let since = now.to_rfc3339_opts(SecondsFormat::Secs, true);
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    let mut text = format!("{}\n{since}\n", damage::user_on(&user, &computer()));
    let at = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if let Some(reached) = reached {
        let _ = writeln!(text, "{reached}");
    }
    // In one piece: whoever reads it reads all of it.
    file.write_all(text.as_bytes())?;
    Ok(at)
}

/// Who uses this computer now, as it names them.
pub fn user() -> String {
    let user = std::env::var("USER").or_else(|_| std::env::var("USERNAME"));
    user.unwrap_or_else(|_| damage::SOMEBODY.to_owned())
}

fn computer() -> String {
    let name = std::fs::read_to_string("/etc/hostname");
    let name = name.or_else(|_| std::env::var("COMPUTERNAME").map_err(std::io::Error::other));
    let name = name.unwrap_or_default().trim().to_owned();
    if name.is_empty() {
        damage::THIS_COMPUTER.to_owned()
    } else {
        name
    }
}

fn text_of(file: &mut File) -> String {
    let mut text = String::new();
    // Who holds it is a courtesy; that it is held is what counts.
    let _ = file
        .seek(SeekFrom::Start(0))
        .and_then(|_| file.read_to_string(&mut text));
    text
}

fn held_by(text: &str) -> Error {
    let mut lines = text.lines();
    Error::Locked {
        by: lines.next().unwrap_or(damage::ANOTHER_PROGRAM).to_owned(),
        since: lines.next().unwrap_or(damage::UNKNOWN_TIME).to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_goes_with_its_owner_while_a_program_that_is_being_started_has_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.heard");
        let lock = Lock::take(&path, Utc::now()).unwrap();
        let theirs = lock.file.try_clone().unwrap();
        drop(lock);
        assert!(Lock::take(&path, Utc::now()).is_ok());
        drop(theirs);
    }
}
