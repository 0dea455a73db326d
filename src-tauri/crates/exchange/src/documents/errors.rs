//! Why a document was not made, or not written.

use std::path::PathBuf;

use super::kinds::Wanted;
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
    #[error("{}", unsuited(.0))]
    Unsuited(Box<Wanted>),
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

/// The first thing that does not suit, and what does.
fn unsuited(wanted: &Wanted) -> String {
    let Wanted {
        kind,
        format,
        options,
    } = wanted;
    let traits = kind.traits();
    let (kind, word) = (kind.slug(), format.word());
    if !traits.formats.contains(format) {
        let formats = traits.formats.iter().map(|format| format.word());
        return errors::no_format(kind, word, &or_list(formats));
    }
    let suited = options.suited(wanted.kind, *format);
    if let Some(paper) = options.paper.filter(|_| suited.paper.is_none()) {
        let papers = wanted.kind.papers_as(*format);
        let papers = or_list(papers.iter().map(|paper| paper.called()));
        return errors::no_paper(kind, word, paper.called(), &papers);
    }
    if options.plan != suited.plan {
        return errors::no_one_plan(kind);
    }
    if options.order != suited.order {
        return errors::no_order(kind);
    }
    errors::no_looks(kind, word)
}

/// "A4 or Letter"; nothing for none.
fn or_list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
