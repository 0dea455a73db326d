//! Documents: the workshop is copied in a moment, and printed while everybody goes on.

use super::copies::{Target, place};
use super::gone::went_out;
use crate::folder::slug;
use crate::host::{Caller, Host, held};
use crate::job::{FileMade, PagesSeen};
use crate::problem::{conflict, invalid};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, NaiveDate, Utc};
use heard_core::Numbers;
use heard_core::protocol::{Document, DoorKind, Error, ErrorCode, PlanId, Problem};
use heard_exchange::documents::{
    DocumentError, DocumentKind, Existing, Format, Holds, Making, Options, Shown, Typeset, Wanted,
    write_file,
};
use serde_json::json;
use std::sync::Arc;
use uuid::Uuid;

/// Most pages of one preview.
const MOST_PAGES: u32 = 12;
/// Dots to the inch of a preview: sharp on a laptop at the width it is shown.
const DOTS: f64 = 120.0;

/// Makes a document, and writes it whole or not at all.
pub(crate) fn export(
    host: &Host,
    caller: &Caller,
    wanted: Wanted,
    path: Option<&str>,
    force: bool,
) -> Result<FileMade, Problem> {
    wanted.fits().map_err(|error| not_made(&error))?;
    let target = place(caller, path, force)?;
    let now = Now::of(host)?;
    let title = title(&now.document, wanted.options.plan)?;
    let made = now
        .making()
        .make(&wanted)
        .map_err(|error| not_made(&error))?;
    let name = format!(
        "{}-{}.{}",
        slug(&title),
        wanted.kind.slug(),
        wanted.format.ending()
    );
    let (path, handle) = match target {
        Target::Path(path) => {
            let existing = if force {
                Existing::Replace
            } else {
                Existing::Keep
            };
            write_file(&path, &made.bytes, existing).map_err(|error| not_made(&error))?;
            (Some(path.display().to_string()), None)
        }
        Target::Handle => {
            let handle = host.files.put(&caller.session, &name, made.bytes)?;
            (None, Some(handle))
        }
    };
    let what = format!("{} {}", wanted.kind.slug(), wanted.format.ending());
    went_out(host, DoorKind::Exported, &what, path.as_deref())?;
    Ok(FileMade {
        name,
        path,
        handle,
        pages: made.pages.and_then(|pages| u32::try_from(pages).ok()),
        unprintable: made.unprintable,
    })
}

/// Pages of a document as they will be printed.
pub(crate) fn preview(
    host: &Host,
    kind: DocumentKind,
    options: Options,
    (from, count): (u32, u32),
) -> Result<PagesSeen, Problem> {
    let wanted = Wanted {
        kind,
        format: Format::Pdf,
        options,
    };
    wanted.fits().map_err(|error| not_made(&error))?;
    let set = set(host, wanted)?;
    let mut pictures = Vec::new();
    for page in from..from.saturating_add(count.min(MOST_PAGES)) {
        let page = usize::try_from(page).unwrap_or(usize::MAX);
        let picture = set.picture(page, DOTS).map_err(|error| not_made(&error))?;
        let Some(picture) = picture else { break };
        pictures.push(STANDARD.encode(picture));
    }
    Ok(PagesSeen {
        pages: u32::try_from(set.pages()).unwrap_or(u32::MAX),
        pictures,
        unprintable: set.unprintable.clone(),
    })
}

/// Pages that were looked at last, with what they were made of.
pub(crate) struct Looked {
    workshop: Uuid,
    revision: u32,
    day: NaiveDate,
    wanted: Wanted,
    set: Arc<Typeset>,
}

/// The pages of a document; those that were set last are not set again while nothing has changed.
fn set(host: &Host, wanted: Wanted) -> Result<Arc<Typeset>, Problem> {
    let now = Now::of(host)?;
    let (revision, making) = (now.revision, now.making());
    title(&now.document, wanted.options.plan)?;
    let workshop = now
        .document
        .workshop
        .single()
        .map_or(Uuid::nil(), |row| row.id.0);
    let day = making.today();
    let mut looked = held(&host.looked);
    let same = |last: &&Looked| {
        last.workshop == workshop
            && last.revision == revision
            && last.day == day
            && last.wanted == wanted
    };
    if let Some(last) = looked.as_ref().filter(same) {
        return Ok(Arc::clone(&last.set));
    }
    // Nobody is kept waiting for pages that nobody looks at any more.
    *looked = None;
    drop(looked);
    let set = making.typeset(&wanted).map_err(|error| not_made(&error))?;
    let set = Arc::new(set);
    *held(&host.looked) = Some(Looked {
        workshop,
        revision,
        day,
        wanted,
        set: Arc::clone(&set),
    });
    Ok(set)
}

/// What a document would show and leave out.
pub(crate) fn holds(host: &Host, kind: DocumentKind) -> Result<Holds, Problem> {
    let room = host.room();
    Ok(Shown::of(room.workshop()?.document()).holds(kind))
}

/// The workshop as it is, copied in a moment, so that nobody waits for a page.
pub(crate) struct Now {
    pub document: Document,
    revision: u32,
    numbers: Numbers,
    now: DateTime<Utc>,
}

impl Now {
    pub fn of(host: &Host) -> Result<Self, Problem> {
        let room = host.room();
        let open = room.workshop()?;
        Ok(Self {
            document: open.document().clone(),
            revision: open.revision(),
            numbers: open.numbers().clone(),
            now: host.now(),
        })
    }

    /// Of this, documents are made.
    pub fn making(&self) -> Making<'_> {
        Making {
            document: &self.document,
            revision: self.revision,
            numbers: &self.numbers,
            now: self.now,
        }
    }
}

/// What the file is named after: the plan, where it is about one, else the workshop.
fn title(document: &Document, plan: Option<PlanId>) -> Result<String, Problem> {
    let Some(id) = plan else {
        let workshop = document.workshop.single();
        return Ok(workshop.map(|row| row.title.clone()).unwrap_or_default());
    };
    let plan = document.plans.get(id).ok_or_else(|| {
        let what = "action plan";
        Error::NotFound { what, id: id.0 }.problem()
    })?;
    Ok(plan.name.clone())
}

/// A refusal in the words of the document.
pub(crate) fn not_made(error: &DocumentError) -> Problem {
    let sentence = error.to_string();
    let code = match error {
        DocumentError::AlreadyThere(_) => return conflict(sentence),
        DocumentError::FolderGone(_) | DocumentError::IsAFolder(_) | DocumentError::Unsuited(_) => {
            return invalid(sentence);
        }
        DocumentError::DiskFull(_) => ErrorCode::DiskFull,
        DocumentError::NotAllowed(_) => ErrorCode::ReadOnly,
        DocumentError::NotWritten { .. } => ErrorCode::Io,
        DocumentError::Typesetting(_) => ErrorCode::Internal,
    };
    Problem {
        code,
        message: sentence,
        params: json!({}),
    }
}
