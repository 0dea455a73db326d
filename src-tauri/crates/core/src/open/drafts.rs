//! Words that were typed and not yet kept come back after a crash. They are no change of the workshop.

use super::OpenWorkshop;
use crate::protocol::{Draft, Error, Refusal};
use crate::words::fields;
use chrono::{DateTime, Utc};

/// The most characters of a place; the desk names each field in far fewer.
const MOST_PLACE: u32 = 1_000;
/// The most characters of a draft: more than any field takes.
const MOST_DRAFT: u32 = 20_000;

impl OpenWorkshop {
    /// Keeps what stands in a field, exactly as it was typed; empty words let it go. On disk when this
    /// returns. No revision, nothing to undo, nothing that anybody else hears of.
    ///
    /// # Errors
    /// `Invalid` for a place or words that are too long; what the file system says.
    pub fn keep_draft(
        &mut self,
        place: &str,
        words: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        at_most(place, fields::PLACE, MOST_PLACE)?;
        at_most(words, fields::DRAFT, MOST_DRAFT)?;
        if words.is_empty() {
            return self.store.drop_draft(place);
        }
        self.store.keep_draft(place, words, now)
    }

    /// What was typed and not yet kept, the oldest first.
    ///
    /// # Errors
    /// `Damaged`, `Io`.
    pub fn drafts(&self) -> Result<Vec<Draft>, Error> {
        self.store.drafts()
    }
}

fn at_most(text: &str, field: &str, most: u32) -> Result<(), Error> {
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if length <= most {
        return Ok(());
    }
    let field = field.to_owned();
    Err(Refusal::TooLong {
        field,
        length,
        most,
    }
    .into())
}
