//! The same workshop from two laptops: how two copies stand to each other, and both side by side. The one in the
//! place of the other is [`crate::OpenWorkshop::take_copy`].

mod apart;
mod both;

pub use apart::{apart, between};
pub use both::keep_both;

use crate::protocol::{Error, Refusal};
use crate::store::Glance;
use apart::brings_words_back;

/// Refuses a copy of another workshop, and one that would bring words back that were let go here.
pub(crate) fn may_come(here: &Glance, brought: &Glance) -> Result<(), Error> {
    if here.workshop() != brought.workshop() {
        return Err(Refusal::AnotherWorkshopsCopy.into());
    }
    if brings_words_back(here, brought) {
        return Err(Refusal::WordsLetGo.into());
    }
    Ok(())
}
