//! `heard show`.

use super::newest::{Reading, or_backup_of};
use super::secret::Passphrase;
use super::{Stop, outline, say};
use clap::Args;
use std::path::PathBuf;

/// Print what a workshop holds
#[derive(Args)]
#[command(after_help = "Example: heard show getting-home.heard --outline")]
pub(crate) struct Show {
    /// The workshop file
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Themes with their statements, causes, ideas and plans
    #[arg(long)]
    outline: bool,
    /// The whole document as JSON
    #[arg(long, conflicts_with = "outline")]
    json: bool,
    /// Read its newest backup in its place
    #[arg(long)]
    newest_backup: bool,
}

impl Show {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let key = self.passphrase.key()?;
        let reading = Reading::of(&self.file, self.newest_backup)?;
        let glance =
            heard_core::glance(&reading.path, key.as_ref()).map_err(or_backup_of(&self.file))?;
        let document = &glance.document;
        if self.json {
            say::json(document)
        } else if self.outline {
            say::line(&outline::outline(document))
        } else {
            say::line(&outline::summary(document))
        }
    }
}
