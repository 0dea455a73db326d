//! `heard show`.

use super::{Stop, outline, say};
use clap::Args;
use std::path::PathBuf;

/// Print what a workshop holds
#[derive(Args)]
#[command(after_help = "Example: heard show getting-home.heard --outline")]
pub(crate) struct Show {
    /// The workshop file
    file: PathBuf,
    /// Themes with their statements, causes, ideas and plans
    #[arg(long)]
    outline: bool,
    /// The whole document as JSON
    #[arg(long, conflicts_with = "outline")]
    json: bool,
}

impl Show {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let document = &heard_core::glance(&self.file, None)?.document;
        if self.json {
            say::json(document)
        } else if self.outline {
            say::line(&outline::outline(document))
        } else {
            say::line(&outline::summary(document))
        }
    }
}
