//! 'Together we did': what changed because people said it, and what could not be done and why.

mod leaves;
mod text;

use chrono::NaiveDate;
use heard_core::in_order;
use heard_core::protocol::{Document, Kind, Step, StepStatus, Theme, ThemeId, Update};
use serde::Serialize;

use super::{Frame, set, workshop_title};
use crate::documents::cleaning::lines;
use crate::documents::errors::DocumentError;
use crate::documents::kinds::{DocumentKind, Paper};
use crate::documents::making::Making;
use crate::documents::press::{PrintOptions, Typeset};
use crate::documents::shown::Shown;
use crate::documents::words::after as say;
use crate::documents::words::{day_in_words, days_in_words, month_in_words};

pub(in crate::documents) use leaves::leaves as together_we_did_in_leaves;
pub(in crate::documents) use text::text as together_we_did_in_text;

/// The data of the template `together-we-did.typ`.
#[derive(Serialize)]
struct Pages {
    #[serde(flatten)]
    frame: Frame,
    /// A page for each theme, with what could not be done on every one.
    apart: bool,
    lead: String,
    said: Vec<Said>,
    could_not: Vec<CouldNot>,
    come: Vec<String>,
}

/// A theme, and what was done about it.
#[derive(Serialize)]
struct Said {
    theme: Option<OnBand>,
    did: Vec<String>,
}

#[derive(Serialize)]
struct OnBand {
    number: u32,
    kind: Kind,
    name: String,
}

#[derive(Serialize)]
struct CouldNot {
    what: String,
    why: String,
}

/// The page, or the poster: one if it holds everything, else one for each theme.
pub(in crate::documents) fn together_we_did(
    making: &Making<'_>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let made = |apart| {
        set(
            making,
            DocumentKind::TogetherWeDid,
            &pages(making, apart),
            say::TOGETHER,
            print,
        )
    };
    let together = made(false)?;
    if print.paper == Paper::A3 && together.pages() > 1 {
        made(true)
    } else {
        Ok(together)
    }
}

fn pages(making: &Making<'_>, apart: bool) -> Pages {
    let updates = updates(making.document);
    let told = updates.last().map(|row| row.on);
    let mut frame = Frame::of(making);
    if let Some(day) = told {
        frame
            .footer
            .also(&say::told_on(&days_in_words(Some(day), None)));
    }
    Pages {
        frame,
        apart,
        lead: told.map_or_else(|| workshop_title(making), |day| lead(making, day)),
        said: said(making.document, &updates),
        could_not: could_not(making.document, &updates),
        come: come(making),
    }
}

fn lead(making: &Making<'_>, day: NaiveDate) -> String {
    say::by_month(&workshop_title(making), &month_in_words(day))
}

/// Updates from the first told to the last.
fn updates(document: &Document) -> Vec<&Update> {
    let mut rows: Vec<&Update> = document.updates.iter().collect();
    rows.sort_by_key(|row| (row.on, row.id));
    rows
}

/// What people said that an update answers: its theme, or that of its plan.
fn theme_of(document: &Document, update: &Update) -> Option<ThemeId> {
    let plan = update.plan.and_then(|id| document.plans.get(id));
    let idea = plan.and_then(|plan| document.ideas.get(plan.idea));
    update.theme.or_else(|| idea.map(|idea| idea.theme))
}

/// What was done, theme by theme in the order in which it was told; what belongs to no theme comes last.
fn said(document: &Document, updates: &[&Update]) -> Vec<Said> {
    let mut found: Vec<(Option<ThemeId>, Vec<String>)> = Vec::new();
    for update in updates {
        let did = lines(&update.we_did);
        if did.is_empty() {
            continue;
        }
        let theme = theme_of(document, update);
        match found.iter_mut().find(|(own, _)| *own == theme) {
            Some((_, all)) => all.push(did),
            None => found.push((theme, vec![did])),
        }
    }
    found.sort_by_key(|(theme, _)| theme.is_none());
    let on_band = |id: ThemeId| document.themes.get(id).map(band);
    let rows = found.into_iter().map(|(theme, did)| Said {
        theme: theme.and_then(on_band),
        did,
    });
    rows.collect()
}

fn band(theme: &Theme) -> OnBand {
    OnBand {
        number: theme.number,
        kind: theme.kind,
        name: lines(&theme.name),
    }
}

/// What could not be done, always with its reason: as it was told, else as the plan's own steps say.
fn could_not(document: &Document, updates: &[&Update]) -> Vec<CouldNot> {
    let told = updates.iter().map(|row| (&row.could_not, &row.why));
    let silent = |step: &&Step| {
        let told = |row: &&&Update| row.plan == Some(step.plan) && !row.could_not.trim().is_empty();
        step.status == StepStatus::CannotDo && !updates.iter().any(|row| told(&row))
    };
    let plans = Shown::of(document).plans().into_iter();
    let steps = plans
        .flat_map(|plan| in_order(document.steps.iter().filter(move |row| row.plan == plan.id)));
    let steps: Vec<&Step> = steps.filter(|step| silent(step)).collect();
    let steps = steps.iter().map(|step| (&step.what, &step.reason));
    let rows = told.chain(steps).map(|(what, why)| CouldNot {
        what: lines(what),
        why: lines(why),
    });
    rows.filter(|row| !row.what.is_empty()).collect()
}

/// When everybody can come and talk about it, if that day is still to come.
fn come(making: &Making<'_>) -> Vec<String> {
    let review = making
        .document
        .workshop
        .single()
        .and_then(|row| row.review_date);
    let ahead = review.filter(|day| *day >= making.today());
    ahead.map_or_else(Vec::new, |day| {
        vec![day_in_words(day), say::COME.to_owned()]
    })
}
