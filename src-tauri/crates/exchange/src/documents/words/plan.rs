//! The labels of an action plan.

use serde::Serialize;

/// Labels that stand on every action plan, handed to the template.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct PlanLabels {
    pub why: &'static str,
    pub because: &'static str,
    pub first_step: &'static str,
    pub then: &'static str,
    pub who: &'static str,
    pub by_when: &'static str,
    pub what_next: &'static str,
    pub after_that: &'static str,
    pub needs: &'static str,
    pub how_we_will_know: &'static str,
    pub who_tells: &'static str,
    pub success: &'static str,
    pub who_else: &'static str,
    pub horizon: &'static str,
    pub hidden: &'static str,
    pub tick: &'static str,
    pub idea: &'static str,
    cuts: Cuts,
    pub page: &'static str,
    pub of: &'static str,
    pub empty: &'static str,
    pub nothing_yet: &'static str,
}

/// What the pictures of the three kinds are called when a page is read aloud.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::documents) struct Cuts {
    working: &'static str,
    not_working: &'static str,
    important: &'static str,
}

/// What each of them is called.
pub(super) const CUTS: Cuts = Cuts {
    working: "A card with an arch: working.",
    not_working: "A card with a bite cut out: not working.",
    important: "A card like an arrow: important for the future.",
};

/// The labels of an action plan.
pub(in crate::documents) const PLAN: PlanLabels = PlanLabels {
    why: "Why we are doing this",
    because: "This is why:",
    first_step: "First step",
    then: "Then",
    who: "Who",
    by_when: "By when",
    what_next: "What happens next",
    after_that: "And after that",
    needs: "What it needs",
    how_we_will_know: "How we will know",
    who_tells: "Who tells people",
    success: "Success looks like",
    who_else: "Who else helps",
    horizon: "When",
    hidden: "hidden",
    tick: "Ticked by the room.",
    idea: "Idea",
    cuts: CUTS,
    page: "Page",
    of: "of",
    empty: "There are no action plans yet.",
    nothing_yet: "Nothing is written down for this action yet.",
};
