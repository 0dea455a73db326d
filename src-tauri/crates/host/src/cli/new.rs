//! `heard new`.

use super::secret::Passphrase;
use super::{Stop, say};
use crate::words::terminal as words;
use chrono::Utc;
use clap::Args;
use heard_core::{Ids, OpenWorkshop};
use serde_json::json;
use std::path::PathBuf;

/// Make a new workshop file
#[derive(Args)]
#[command(
    after_help = "Example: heard new getting-home.heard --title 'Getting home from hospital'"
)]
pub(crate) struct New {
    /// The file to make; its name ends in .heard
    file: PathBuf,
    /// What the workshop is called
    #[arg(long)]
    title: String,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

impl New {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let made = OpenWorkshop::create(
            &self.file,
            self.passphrase.new_key()?,
            &self.title,
            false,
            Ids::Chance,
            Utc::now(),
        )?;
        let file = self.file.display().to_string();
        if self.json {
            return say::json(&json!({
                "file": file,
                "workshop": made.id(),
                "title": made.document().workshop.single().map(|row| &row.title),
                "revision": made.revision(),
            }));
        }
        say::line(&words::made(&file))
    }
}
