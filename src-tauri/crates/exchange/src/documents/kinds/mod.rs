//! Which documents there are, what each comes as, on which paper, and how somebody asks for one.

mod forms;
mod kind;
mod unsuited;
mod wanted;

pub use forms::{Format, Paper};
pub use kind::{Audience, DocumentKind, Shelf, Traits};
pub use unsuited::Unsuited;
pub use wanted::{CardOrder, Options, Wanted};
