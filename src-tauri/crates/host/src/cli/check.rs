//! `heard check`.

use super::newest::{Reading, or_backup_of};
use super::secret::Passphrase;
use super::{Stop, say};
use crate::words::terminal as words;
use chrono::Utc;
use clap::Args;
use heard_core::check_behind;
use heard_core::protocol::Error;
use serde_json::json;
use std::path::PathBuf;

/// Look a workshop file over: is it whole, does it keep its rules?
#[derive(Args)]
#[command(after_help = "Example: heard check getting-home.heard")]
pub(crate) struct Check {
    /// The workshop file
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
    /// Read its newest backup in its place
    #[arg(long)]
    newest_backup: bool,
}

impl Check {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let reading = Reading::of(&self.file, self.newest_backup)?;
        let key = self.passphrase.key()?;
        let checked = heard_core::check(&reading.path, key.clone(), Utc::now());
        let mut findings = checked.map_err(or_backup_of(&self.file))?;
        let file = self.file.display().to_string();
        let mut sentence = words::damaged(&file, findings.len());
        if findings.is_empty()
            && let Some(behind) = check_behind(&reading.path, key, Utc::now())?
        {
            sentence.clone_from(&behind);
            findings.push(behind);
        }
        let well = findings.is_empty();
        if self.json {
            say::json(&json!({ "file": file, "well": well, "findings": findings }))?;
        } else {
            for finding in findings.iter().filter(|finding| **finding != sentence) {
                say::line(finding)?;
            }
        }
        if !well {
            return Err(or_backup_of(&self.file)(Error::Damaged(sentence)));
        }
        if self.json {
            Ok(())
        } else {
            say::line(&words::whole(&file))
        }
    }
}
