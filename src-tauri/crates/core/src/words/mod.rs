//! Every word of core's own that people read, but for the sentences of refusals: those stand with their
//! variants in `protocol/error.rs`.

pub(crate) mod broken;
pub(crate) mod called;
pub(crate) mod copies;
pub(crate) mod damage;
pub(crate) mod fields;
pub(crate) mod gone;
pub(crate) mod in_use;
pub(crate) mod names;
pub(crate) mod new_workshop;
pub(crate) mod passphrase;

// How much effort an idea takes, and how much difference it makes.
pub(crate) const A_LITTLE: &str = "a little";
pub(crate) const SOME: &str = "some";
pub(crate) const A_LOT: &str = "a lot";

/// The last line of the thanks: the day of the review meeting.
pub(crate) const WE_COME_BACK: &str = "We come back together";
