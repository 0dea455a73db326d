//! What a thing is called when it is not there: 'There is no card with the id …'

pub(crate) const ACTION_PLAN: &str = "action plan";
pub(crate) const CARD: &str = "card";
pub(crate) const CARD_OF_THE_SAME_PERSON_AND_KIND: &str = "card of the same person and kind";
pub(crate) const CAUSE: &str = "cause";
pub(crate) const FACILITATOR: &str = "person on the team";
pub(crate) const IDEA: &str = "idea";
pub(crate) const INVITED_GROUP: &str = "invited group";
pub(crate) const LINE: &str = "line";
pub(crate) const PART_OF_THE_DAY: &str = "part of the day";
pub(crate) const PERSON: &str = "person";
pub(crate) const PERSON_WHO_WANTS_TO_HEAR: &str = "person who wants to hear";
pub(crate) const PLACE_ON_THE_GRID_FOR_THE_IDEA: &str = "place on the grid for the idea";
pub(crate) const PLAN_IDEA_CAUSE_THEME_OR_CARD: &str = "plan, idea, cause, theme or card";
pub(crate) const SIGN_UP: &str = "sign-up";
pub(crate) const STEP: &str = "step";
pub(crate) const SUCCESS: &str = "success";
pub(crate) const THEME: &str = "theme";
pub(crate) const THING_IN_PLACE: &str = "thing in place";
pub(crate) const UPDATE: &str = "update";
pub(crate) const VOTE: &str = "vote";
pub(crate) const WARM_UP_CARD: &str = "warm-up card";
