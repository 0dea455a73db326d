//! Why a document was not made, or not written.

use std::path::PathBuf;

use super::set::Wanted;
use super::words::errors;

/// Why a document was not made or not written. Each says so in a sentence that can be shown as it is.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The template or the standard refused: our mistake, not the typist's.
    #[error("{}", errors::typesetting(.0))]
    Typesetting(String),
    /// There is no such document in that format, on that paper, or of one plan.
    #[error("{}", unsuited(.0))]
    Unsuited(Box<Wanted>),
    /// A file of that name is there, and replacing was not asked for.
    #[error("{}", errors::already_there(.0))]
    AlreadyThere(PathBuf),
    /// The folder does not exist (any more).
    #[error("{}", errors::folder_gone(.0))]
    FolderGone(PathBuf),
    /// A folder has that name.
    #[error("{}", errors::is_a_folder(.0))]
    IsAFolder(PathBuf),
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

fn unsuited(wanted: &Wanted) -> String {
    let traits = wanted.kind.traits();
    let formats = traits.formats.iter().map(|format| format.word());
    let papers = traits.papers.iter().map(|paper| paper.called());
    errors::unsuited(
        wanted.kind.slug(),
        &or_list(formats),
        &or_list(papers),
        traits.one_plan,
    )
}

/// "A4 or Letter"; nothing for none.
fn or_list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(" or ")
}
