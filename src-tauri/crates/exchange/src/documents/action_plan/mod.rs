//! The action plan as a document, on pages and as leaves.

mod leaves;
pub(in crate::documents) mod pages;

use chrono::NaiveDate;
use heard_core::protocol::PlanId;

use self::pages::Pages;
use super::cleaning::{one_line, or};
use super::errors::DocumentError;
use super::kinds::DocumentKind;
use super::making::Making;
use super::press::{self, PrintOptions, Template, Title, Typeset};
use super::story::plan::ActionPlanDocument;
use super::words;

use super::story::action_plans_of;
pub(super) use leaves::{body, leaves};

/// The action plans of a workshop, or one of them, set as pages.
pub(super) fn typeset(
    making: &Making<'_>,
    plan: Option<PlanId>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    set(
        &action_plans_of(making.document, plan, making.today()),
        making.today(),
        print,
    )
}

/// These action plans as pages.
pub(super) fn set(
    document: &ActionPlanDocument,
    made_on: NaiveDate,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let title = match document.plans.as_slice() {
        [plan] => words::one_plan_title(&or(one_line(&plan.name), words::NO_NAME)),
        _ => words::all_plans_title(&or(one_line(&document.workshop), words::NO_TITLE)),
    };
    let title = Title {
        title: &title,
        language: &document.language,
        made_on,
    };
    press::typeset(
        Template::of(DocumentKind::ActionPlan),
        &Pages::of(document),
        &title,
        print,
    )
}
