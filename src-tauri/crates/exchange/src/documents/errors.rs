//! Why a document was not made, or not written.

use std::path::PathBuf;

use super::kinds::Unsuited;
use super::words::errors;

/// Why a document was not made or not written. Each says so in a sentence that can be shown as it is.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The template or the standard refused: our mistake, not the typist's.
    #[error("{}", errors::typesetting(.0))]
    Typesetting(String),
    /// The file could not be put together: our mistake, not the typist's.
    #[error("{}", errors::NOT_MADE)]
    NotMade(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// There is no such document in that format, or something was chosen that says nothing there.
    #[error(transparent)]
    Unsuited(#[from] Unsuited),
    /// Nothing in the workshop has a day that a calendar could tell.
    #[error("{}", errors::NOTHING_DATED)]
    NothingDated,
    /// A file of that name is there, and replacing was not asked for.
    #[error("{}", errors::already_there(.0))]
    AlreadyThere(PathBuf),
    /// The folder does not exist (any more).
    #[error("{}", errors::folder_gone(.0))]
    FolderGone(PathBuf),
    /// A folder has that name.
    #[error("{}", errors::is_a_folder(.0))]
    IsAFolder(PathBuf),
    /// A file has the name that a folder was to have.
    #[error("{}", errors::is_a_file(.0))]
    IsAFile(PathBuf),
    /// No room left on the disk, or in what the user may use of it.
    #[error("{}", errors::disk_full(.0))]
    DiskFull(PathBuf),
    /// No right to write there.
    #[error("{}", errors::not_allowed(.0))]
    NotAllowed(PathBuf),
    /// Anything else the disk said.
    #[error("{}", errors::not_written(.path, .detail))]
    NotWritten {
        /// The file that was asked for.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
}

impl DocumentError {
    /// Of what another library said while it put a file together.
    pub(super) fn not_made(why: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::NotMade(Box::new(why))
    }
}
