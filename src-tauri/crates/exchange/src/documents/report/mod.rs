//! The report: the story of the workshop, for everybody who was part of it and for those who decide.
//!
//! Three layers. [`story`] is plain data, made from a workshop by [`story_of`]; it obeys consent, so whoever tells it
//! in another format needs to ask for nothing more. [`super::pictures`] draws from it. `pages` makes the data of the
//! PDF's template.

mod from_document;
pub mod story;

pub use from_document::story_of;
pub use story::Story;
