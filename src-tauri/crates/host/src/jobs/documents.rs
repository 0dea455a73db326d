//! Documents: the workshop is copied in a moment, and printed while everybody goes on.

use crate::backups;
use crate::folder::slug;
use crate::host::{Caller, Host};
use crate::job::{DocumentName, FileMade};
use crate::place::{self, Target};
use crate::problem::{conflict, invalid};
use chrono::{DateTime, Utc};
use heard_core::protocol::{ActionPlan, Document, DoorKind, Error, ErrorCode, PlanId, Problem};
use heard_core::{Numbers, OpenWorkshop};
use heard_exchange::documents::{
    DocumentError, DocumentKind, Existing, Holds, Keeping, Making, Shown, Wanted, write_file,
};
use serde_json::json;
use std::path::Path;

/// Makes a document, and writes it whole or not at all.
pub(crate) fn export(
    host: &Host,
    caller: &Caller,
    wanted: Wanted,
    path: Option<&str>,
    force: bool,
) -> Result<FileMade, Problem> {
    let wanted = wanted.suited();
    wanted.fits().map_err(|error| not_made(&error.into()))?;
    let target = place::file(host, caller, path, force)?;
    let now = Now::wanted(host, wanted.kind)?;
    let name = name(&now.document, &wanted)?;
    let made = now
        .making()
        .make(&wanted)
        .map_err(|error| not_made(&error))?;
    let (path, handle) = match target {
        Target::Path(path) => {
            let existing = if force {
                Existing::Replace
            } else {
                Existing::Keep
            };
            write_file(&path, &made.bytes, existing).map_err(|error| not_made(&error))?;
            (Some(path), None)
        }
        Target::Handle => {
            let handle = host.files.put(&caller.session, &name, made.bytes)?;
            (None, Some(handle))
        }
    };
    let what = format!("{} {}", wanted.kind.slug(), wanted.format.ending());
    host.went_out(DoorKind::Exported, &what, path.as_deref());
    Ok(FileMade {
        name,
        path: path.map(|path| path.display().to_string()),
        handle,
        pages: made.pages.and_then(|pages| u32::try_from(pages).ok()),
        unprintable: made.unprintable,
        left_out: made.left_out,
    })
}

/// What a document would show and leave out.
pub(crate) fn holds(host: &Host, kind: DocumentKind) -> Result<Holds, Problem> {
    let room = host.room();
    let open = room.workshop()?;
    let making = Making {
        document: open.document(),
        revision: open.revision(),
        numbers: open.numbers(),
        keeping: None,
        now: host.now(),
    };
    Ok(Shown::holds(&making, kind))
}

/// The workshop as it is, copied in a moment, so that nobody waits for a page.
pub(crate) struct Now {
    pub document: Document,
    revision: u32,
    numbers: Numbers,
    keeping: Option<Keeping>,
    now: DateTime<Utc>,
}

impl Now {
    pub fn of(host: &Host) -> Result<Self, Problem> {
        Ok(Self::copied(host.room().workshop()?, host.now()))
    }

    /// The same of a room that is held already.
    pub fn copied(open: &OpenWorkshop, now: DateTime<Utc>) -> Self {
        Self {
            document: open.document().clone(),
            revision: open.revision(),
            numbers: open.numbers().clone(),
            keeping: None,
            now,
        }
    }

    /// The workshop for a document of this kind.
    fn wanted(host: &Host, kind: DocumentKind) -> Result<Self, Problem> {
        let room = host.room();
        let open = room.workshop()?;
        Self::copied(open, host.now()).knowing(host, open, kind)
    }

    /// The same, with how the file is kept where the document tells of it.
    pub fn knowing(
        mut self,
        host: &Host,
        open: &OpenWorkshop,
        kind: DocumentKind,
    ) -> Result<Self, Problem> {
        if kind == DocumentKind::DataPage {
            self.keeping = Some(keeping(host, open)?);
        }
        Ok(self)
    }

    /// Of this, documents are made.
    pub fn making(&self) -> Making<'_> {
        Making {
            document: &self.document,
            revision: self.revision,
            numbers: &self.numbers,
            keeping: self.keeping.as_ref(),
            now: self.now,
        }
    }
}

/// How the file of the open workshop is kept, as far as this computer knows.
fn keeping(host: &Host, open: &OpenWorkshop) -> Result<Keeping, Problem> {
    let store = open.store();
    let file = store.path().file_name().unwrap_or_default();
    let backups = open.backups();
    let backups = backups.path();
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let elsewhere = || {
        let folders = backups::folders(host).into_iter();
        folders.map(|folder| folder.path.display().to_string())
    };
    Ok(Keeping {
        file: file.to_string_lossy().into_owned(),
        // Its own folder there is called by a number that nobody looks for.
        backups: whole(backups.parent().unwrap_or(backups))
            .display()
            .to_string(),
        // Without its data folder, a host does not know which ones there are.
        elsewhere: host.folder.is_some().then(|| elsewhere().collect()),
        protected: store.key().is_some(),
        doors: open.doors().map_err(|error| error.problem())?,
    })
}

/// What a document's file would be called.
pub(super) fn named(host: &Host, wanted: &Wanted) -> Result<DocumentName, Problem> {
    wanted.fits().map_err(|error| not_made(&error.into()))?;
    let name = name(host.room().workshop()?.document(), wanted)?;
    Ok(DocumentName { name })
}

/// The file is named after the plan, where it is about one, else after the workshop.
fn name(document: &Document, wanted: &Wanted) -> Result<String, Problem> {
    let workshop = || document.workshop.single().map(|row| row.title.as_str());
    let plan = plan(document, wanted.options.plan)?.map(|plan| plan.name.as_str());
    let title = slug(plan.or_else(workshop).unwrap_or_default());
    let (kind, ending) = (wanted.kind.slug(), wanted.format.ending());
    Ok(format!("{title}-{kind}.{ending}"))
}

/// The plan that was asked for, if one was.
///
/// # Errors
/// `notFound` where there is no such plan.
pub(super) fn plan(
    document: &Document,
    wanted: Option<PlanId>,
) -> Result<Option<&ActionPlan>, Problem> {
    let not_found = |id: PlanId| {
        let what = "action plan";
        Error::NotFound { what, id: id.0 }.problem()
    };
    let found = wanted.map(|id| document.plans.get(id).ok_or_else(|| not_found(id)));
    found.transpose()
}

/// A refusal in the words of the document.
pub(crate) fn not_made(error: &DocumentError) -> Problem {
    let sentence = error.to_string();
    let code = match error {
        DocumentError::AlreadyThere(_) => return conflict(sentence),
        DocumentError::FolderGone(_)
        | DocumentError::IsAFolder(_)
        | DocumentError::IsAFile(_)
        | DocumentError::Unsuited(_)
        | DocumentError::NothingDated => {
            return invalid(sentence);
        }
        DocumentError::DiskFull(_) => ErrorCode::DiskFull,
        DocumentError::NotAllowed(_) => ErrorCode::ReadOnly,
        DocumentError::NotWritten { .. } => ErrorCode::Io,
        DocumentError::Typesetting(_) | DocumentError::NotMade(_) => ErrorCode::Internal,
    };
    Problem {
        code,
        message: sentence,
        params: json!({}),
    }
}
