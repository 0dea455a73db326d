//! Pages of a document to look at. They are set once, however often somebody leafs to and fro.

use super::documents::{Now, not_made, plan};
use crate::host::Host;
use crate::job::PagesSeen;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use heard_core::OpenWorkshop;
use heard_core::protocol::{Problem, WorkshopId};
use heard_exchange::documents::{DocumentKind, Format, Making, Options, Typeset, Wanted};
use std::sync::Arc;

/// Most pages of one preview.
const MOST_PAGES: u32 = 12;
/// Dots to the inch of a preview: sharp on a laptop at the width it is shown.
const DOTS: f64 = 120.0;

/// Pages of a document as they will be printed.
pub(super) fn preview(
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
    let wanted = wanted.suited();
    wanted.fits().map_err(|error| not_made(&error.into()))?;
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
        left_out: set.left_out.clone(),
    })
}

/// Pages that were looked at last, with what they were made of.
pub(crate) struct Looked {
    of: Of,
    set: Arc<Typeset>,
}

/// What pages are made of; where it is the same, so are they.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Of {
    workshop: WorkshopId,
    revision: u32,
    day: NaiveDate,
    wanted: Wanted,
}

impl Of {
    fn now(host: &Host, open: &OpenWorkshop, wanted: Wanted) -> Self {
        let making = Making {
            document: open.document(),
            revision: open.revision(),
            numbers: open.numbers(),
            keeping: None,
            now: host.now(),
        };
        Self {
            workshop: open.id(),
            revision: open.revision(),
            day: making.today(),
            wanted,
        }
    }
}

/// The pages of a document; those that were set last are not set again while nothing has changed.
fn set(host: &Host, wanted: Wanted) -> Result<Arc<Typeset>, Problem> {
    let (of, now) = {
        let mut room = host.room();
        let open = room.workshop()?;
        plan(open.document(), wanted.options.plan)?;
        let of = Of::now(host, open, wanted);
        let last = room.looked.as_ref().filter(|last| last.of == of);
        // A door that was opened changes nothing of the workshop, but the page that tells of it.
        if let Some(last) = last.filter(|_| wanted.kind != DocumentKind::DataPage) {
            return Ok(Arc::clone(&last.set));
        }
        let now = Now::copied(open, host.now()).knowing(host, open, wanted.kind)?;
        // Nobody is kept waiting for pages that nobody looks at any more.
        room.looked = None;
        (of, now)
    };
    let set = now.making().typeset(&wanted);
    let set = Arc::new(set.map_err(|error| not_made(&error))?);
    let mut room = host.room();
    // Meanwhile the workshop may have been closed, or somebody's words may have gone.
    let same = room.open().map(|open| Of::now(host, open, wanted)) == Some(of);
    room.looked = same.then(|| Looked {
        of,
        set: Arc::clone(&set),
    });
    Ok(set)
}
