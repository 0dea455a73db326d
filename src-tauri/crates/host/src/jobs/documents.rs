//! Documents: the workshop is copied in a moment, and printed while everybody goes on.

use super::copies::{Target, place};
use crate::folder::slug;
use crate::host::{Caller, Host};
use crate::job::{DocumentKind, FileMade, Format};
use crate::problem::{conflict, internal, invalid};
use crate::words;
use chrono::{DateTime, NaiveDate, Utc};
use heard_core::protocol::{Document, Error, ErrorCode, PlanId, Problem};
use heard_exchange::documents::{
    DocumentError, Existing, PrintOptions, action_plan_pdf, action_plans_of, write_file,
};
use serde::Serialize;
use serde_json::json;

/// Grows when a reader of version 1 would read a later file wrongly.
const DATA_VERSION: u32 = 1;

/// Which document, and in which format.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    pub document: DocumentKind,
    pub format: Format,
    pub plan: Option<PlanId>,
}

struct Made {
    name: String,
    bytes: Vec<u8>,
    pages: Option<u32>,
    unprintable: Vec<String>,
}

/// `data.json`: the whole workshop, and what it is for whoever finds it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DataFile<'a> {
    format: &'static str,
    version: u32,
    made_by: &'static str,
    note: &'static str,
    practice: bool,
    revision: u32,
    document: &'a Document,
}

/// Makes a document, and writes it whole or not at all.
pub(crate) fn export(
    host: &Host,
    caller: &Caller,
    wanted: Wanted,
    path: Option<&str>,
    force: bool,
) -> Result<FileMade, Problem> {
    fits(wanted)?;
    let target = place(caller, path, force)?;
    let (document, revision) = {
        let room = host.room();
        let open = room.workshop()?;
        (open.document().clone(), open.revision())
    };
    let made = match wanted.document {
        DocumentKind::ActionPlan => action_plan(&document, wanted.plan, host.now())?,
        DocumentKind::Data => data(&document, revision)?,
    };
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
            let handle = host.files.put(&caller.session, &made.name, made.bytes)?;
            (None, Some(handle))
        }
    };
    Ok(FileMade {
        name: made.name,
        path,
        handle,
        pages: made.pages,
        unprintable: made.unprintable,
    })
}

/// Whether a document comes in a format.
pub(crate) fn fits(wanted: Wanted) -> Result<(), Problem> {
    match (wanted.document, wanted.format, wanted.plan) {
        (DocumentKind::ActionPlan, Format::Json, _) => Err(invalid(words::PLAN_IS_PDF)),
        (DocumentKind::Data, Format::Pdf, _) => Err(invalid(words::DATA_IS_JSON)),
        (DocumentKind::Data, _, Some(_)) => Err(invalid(words::DATA_IS_WHOLE)),
        _ => Ok(()),
    }
}

fn action_plan(
    document: &Document,
    plan: Option<PlanId>,
    now: DateTime<Utc>,
) -> Result<Made, Problem> {
    let one = match plan {
        None => None,
        Some(id) => Some(document.plans.get(id).ok_or_else(|| {
            let what = "action plan";
            Error::NotFound { what, id: id.0 }.problem()
        })?),
    };
    let pages = action_plans_of(document, plan);
    let pdf = action_plan_pdf(&pages, today(document, now), PrintOptions::default());
    let pdf = pdf.map_err(|error| not_made(&error))?;
    let title = one
        .map(|plan| plan.name.as_str())
        .or_else(|| title(document));
    Ok(Made {
        name: format!("{}-action-plan.pdf", slug(title.unwrap_or_default())),
        bytes: pdf.bytes,
        pages: u32::try_from(pdf.pages).ok(),
        unprintable: pdf.unprintable,
    })
}

fn data(document: &Document, revision: u32) -> Result<Made, Problem> {
    let workshop = document.workshop.single();
    let bytes = serde_json::to_vec_pretty(&DataFile {
        format: "heard-data",
        version: DATA_VERSION,
        made_by: concat!("Heard ", env!("CARGO_PKG_VERSION")),
        note: words::DATA_NOTE,
        practice: workshop.is_some_and(|row| row.practice),
        revision,
        document,
    });
    Ok(Made {
        name: format!("{}-data.json", slug(title(document).unwrap_or_default())),
        bytes: bytes.map_err(internal)?,
        pages: None,
        unprintable: Vec::new(),
    })
}

fn title(document: &Document) -> Option<&str> {
    document.workshop.single().map(|row| row.title.as_str())
}

/// The day where the workshop is held.
fn today(document: &Document, now: DateTime<Utc>) -> NaiveDate {
    let zone = document.workshop.single().map(|row| row.time_zone.parse());
    match zone {
        Some(Ok::<chrono_tz::Tz, _>(zone)) => now.with_timezone(&zone).date_naive(),
        _ => now.date_naive(),
    }
}

fn not_made(error: &DocumentError) -> Problem {
    let sentence = error.to_string();
    let code = match error {
        DocumentError::AlreadyThere(_) => return conflict(sentence),
        DocumentError::FolderGone(_) | DocumentError::IsAFolder(_) => return invalid(sentence),
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
