//! The Easy Read draft of the action plans: pictures left, words right.
//!
//! What people typed goes in as it is, cut into its sentences. A hard word is bold, and a sentence of ours that
//! explains it follows; where we have none, a place to write one. Quotes, causes and cards stay out: nobody needs
//! them to join in.

mod flags;
mod hard;
pub(super) mod pictures;
mod rows;

use heard_core::protocol::PlanId;
use serde::Serialize;

use super::action_plan::or;
use super::cleaning::one_line;
use super::errors::DocumentError;
use super::footer::Footer;
use super::make::Making;
use super::press::{self, PrintOptions, Template, Title, Typeset};
use super::set::DocumentKind;
use super::shown::Shown;
use super::words::{self, easy_read as say};

pub use flags::{EasyReadField, EasyReadFlag, HardBecause, hard_to_read};
use rows::{Detail, Row, rows};

/// More pages than this nobody reads.
const MOST_PAGES: usize = 24;

/// The data of the template `easy-read.typ`.
#[derive(Debug, Serialize)]
struct Pages {
    /// Chooses the sizes of type in `house.typ`.
    easy_read: bool,
    labels: &'static say::EasyLabels,
    footer: Footer,
    practice: &'static str,
    /// Heads the draft while there is no plan.
    no_plans: String,
    plans: Vec<PlanPages>,
}

#[derive(Debug, Serialize)]
struct PlanPages {
    title: String,
    rows: Vec<Row>,
}

/// The Easy Read draft of all plans or of one: with everything in it, or with as much as 24 pages hold.
pub(super) fn typeset(
    making: &Making<'_>,
    plan: Option<PlanId>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let mut plans = Shown::of(making.document).plans();
    plans.retain(|row| plan.is_none_or(|id| id == row.id));
    let names: Vec<String> = plans
        .iter()
        .map(|row| or(one_line(&row.name), words::NO_NAME))
        .collect();
    let workshop = making.document.workshop.single();
    let whose = workshop.map_or_else(String::new, |row| one_line(&row.title));
    let whose = or(whose, words::NO_TITLE);
    let title = match (plan, names.as_slice()) {
        (Some(_), [name]) => say::one_title(name),
        _ => say::all_title(&whose),
    };
    let title = Title {
        title: &title,
        language: "en-GB",
        made_on: making.today(),
    };
    let practice = workshop.is_some_and(|row| row.practice);
    let set = |detail: Detail, most_plans: usize| {
        let pages = Pages {
            easy_read: true,
            labels: &say::EASY,
            footer: Footer::of(making.document),
            practice: if practice { words::PRACTICE } else { "" },
            no_plans: say::no_plans_title(&whose),
            plans: (names.iter().zip(&plans))
                .take(most_plans)
                .map(|(name, row)| PlanPages {
                    title: say::plan_title(name),
                    rows: rows(making, row, detail),
                })
                .collect(),
        };
        press::typeset(Template::of(DocumentKind::EasyRead), &pages, &title, print)
    };
    for detail in Detail::ALL {
        let pages = set(*detail, plans.len())?;
        if pages.pages() <= MOST_PAGES {
            return Ok(pages);
        }
    }
    let mut most_plans = plans.len().min(MOST_PAGES);
    loop {
        let pages = set(Detail::Least, most_plans)?;
        if pages.pages() <= MOST_PAGES || most_plans <= 1 {
            return Ok(pages);
        }
        most_plans /= 2;
    }
}
