//! `heard read-sheet`: for Heard itself, which no help names.

use super::Stop;
use crate::apart::be_the_reader;
use clap::Args;

/// Read a spreadsheet in a process of its own
///
/// Heard starts this by itself, for each spreadsheet that it brings in.
#[derive(Args)]
pub(crate) struct ReadSheet {}

impl ReadSheet {
    #[allow(clippy::unused_self, reason = "as each other verb")]
    pub(crate) fn run(self) -> Result<(), Stop> {
        Ok(be_the_reader()?)
    }
}
