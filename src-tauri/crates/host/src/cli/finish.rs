//! `heard tidy` and `heard destroy`: what can't be taken back asks for the title.

use super::secret::Passphrase;
use super::{Stop, caller, host_of, say};
use crate::jobs::gone;
use crate::words::terminal as words;
use clap::Args;
use std::path::PathBuf;

/// Finish: let go of what people said, and keep themes, votes, plans and updates
#[derive(Args)]
#[command(after_help = "Example: heard tidy getting-home.heard --title \"Getting home\"")]
pub(crate) struct Tidy {
    /// The workshop file
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// The workshop's title, to be sure
    #[arg(long)]
    title: String,
}

impl Tidy {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let host = host_of(&self.file);
        host.open_file(&self.file, self.passphrase.key()?)?;
        let tidied = gone::tidy(&host, &caller(None), &self.title)?;
        say::line(&words::tidied(&tidied))
    }
}

/// Take a workshop away for good, with its backups
#[derive(Args)]
#[command(after_help = "Example: heard destroy getting-home.heard --title \"Getting home\"")]
pub(crate) struct Destroy {
    /// The workshop file
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// The workshop's title, to be sure
    #[arg(long)]
    title: String,
}

impl Destroy {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let host = host_of(&self.file);
        host.open_file(&self.file, self.passphrase.key()?)?;
        let destroyed = gone::destroy(&host, &self.title)?;
        let mut said = words::destroyed(&self.file.display().to_string());
        said.push_str(&words::left_of(&destroyed));
        say::line(&said)
    }
}
