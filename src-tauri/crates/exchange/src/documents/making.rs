//! What a document is made of, and what comes of it.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use heard_core::Numbers;
use heard_core::protocol::Document;

use super::keeping::Keeping;

/// A workshop at a moment, of which documents are made.
#[derive(Debug, Clone, Copy)]
pub struct Making<'a> {
    /// The workshop.
    pub document: &'a Document,
    /// Its revision, for the team's data.
    pub revision: u32,
    /// The last number dealt in each sequence, for the team's data.
    pub numbers: &'a Numbers,
    /// How its file is kept, for the data page; none where nobody knows.
    pub keeping: Option<&'a Keeping>,
    /// Now.
    pub now: DateTime<Utc>,
}

/// A document that was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Pages, where it has any.
    pub pages: Option<usize>,
    /// Characters that no font at hand can draw; each stands as '[character]'.
    pub unprintable: Vec<String>,
    /// What of the workshop is not in it, in words for the facilitator: "2 more plans, …".
    pub left_out: Vec<String>,
}

impl Made {
    /// A file without pages.
    pub fn of(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            pages: None,
            unprintable: Vec::new(),
            left_out: Vec::new(),
        }
    }
}

impl Making<'_> {
    /// The time where the workshop is held; London's where that cannot be read.
    pub fn zone(&self) -> Tz {
        let workshop = self.document.workshop.single();
        let zone = workshop.and_then(|row| row.time_zone.parse().ok());
        zone.unwrap_or(Tz::Europe__London)
    }

    /// The day where the workshop is held.
    pub fn today(&self) -> NaiveDate {
        self.now.with_timezone(&self.zone()).date_naive()
    }
}
