//! The newest whole backup of a file, to read in its place.

use super::{Stop, say};
use crate::problem::not_found;
use crate::words::terminal as words;
use heard_core::Scratch;
use heard_core::backups::BackupFolder;
use heard_core::protocol::{Error, ErrorCode, Problem};
use std::path::{Path, PathBuf};

/// What is read: the file itself, or a copy of its newest backup, which goes when this does.
pub(crate) struct Reading {
    pub path: PathBuf,
    _folder: Option<Scratch>,
}

impl Reading {
    /// The file, or its newest whole backup where that is wanted; which one is said on standard error.
    pub(crate) fn of(file: &Path, newest_backup: bool) -> Result<Self, Stop> {
        if !newest_backup {
            return Ok(Self {
                path: file.to_owned(),
                _folder: None,
            });
        }
        let found = BackupFolder::by_name(file).and_then(|folder| folder.newest_good());
        let name = file.display().to_string();
        let backup = found.ok_or_else(|| not_found(words::no_backup(&name)))?;
        let folder = Scratch::new()?;
        let path = folder.join(file.file_name().unwrap_or_default());
        std::fs::copy(&backup.path, &path)?;
        say::sorry(&words::reads_backup(&backup.at));
        Ok(Self {
            path,
            _folder: Some(folder),
        })
    }
}

/// Where somebody has the file open, or it is damaged, and it has a backup: says how to read that.
pub(crate) fn or_backup(file: &Path, stop: Stop) -> Stop {
    let Stop::Refused(problem) = stop else {
        return stop;
    };
    let there = matches!(problem.code, ErrorCode::Locked | ErrorCode::Damaged)
        && BackupFolder::by_name(file).is_some_and(|folder| folder.newest_good().is_some());
    if !there {
        return Stop::Refused(problem);
    }
    Stop::Refused(Problem {
        message: format!("{} {}", problem.message, words::ADD_NEWEST_BACKUP),
        ..problem
    })
}

/// As [`or_backup`], for what core says.
pub(crate) fn or_backup_of(file: &Path) -> impl Fn(Error) -> Stop {
    let file = file.to_owned();
    move |error| or_backup(&file, error.into())
}
