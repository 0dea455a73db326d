//! Documents: what leaves the room on paper.
//!
//! A document is plain data (such as [`ActionPlanDocument`]) and a template of ours. The data goes to the
//! template as JSON, never as markup, so nothing that people typed can run. [`press`] turns both into a PDF that
//! keeps to PDF/UA-1; [`cleaning`] sees to it that no text can stop that; [`files`] puts the bytes on disk, whole
//! or not at all.

pub mod action_plan;
pub mod cleaning;
mod errors;
pub mod files;
mod fonts;
mod plan_page;
pub mod press;
mod type_case;
pub mod words;

pub use action_plan::{
    ActionPlanDocument, Cause, Kind, NextMeeting, Plan, Quote, Step, Theme, Why, action_plan_pdf,
    action_plans_of,
};
pub use errors::DocumentError;
pub use files::{Existing, write_file};
pub use press::{Paper, Pdf, PrintOptions, Template, Title, pdf};
pub use words::day_in_words;

#[cfg(test)]
mod tests;
