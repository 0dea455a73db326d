//! `heard share`.

use super::secret::{CopyPassphrase, Passphrase};
use super::{Stop, caller, say};
use crate::Host;
use crate::jobs::gone;
use crate::words::terminal as words;
use chrono::Utc;
use clap::Args;
use heard_core::protocol::Sharing;
use std::path::PathBuf;

/// Make a copy for somebody on your team, or one to learn with
#[derive(Args)]
#[command(
    after_help = "Example: heard share getting-home.heard --output for-marcus.heard\nExample: heard share getting-home.heard --no-words --output to-learn-with.heard"
)]
pub(crate) struct Share {
    /// The workshop file
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    #[command(flatten)]
    copy: CopyPassphrase,
    /// The file to make
    #[arg(long, value_name = "OUT")]
    output: PathBuf,
    /// Leave out what people said, their names, and how to reach them
    #[arg(long)]
    no_words: bool,
    /// Replace a file that exists
    #[arg(long)]
    force: bool,
}

impl Share {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let host = Host::new(None, Utc::now);
        // The workshop's line comes first, the copy's after it.
        let key = self.passphrase.key()?;
        host.open_file(&self.file, key)?;
        let sharing = match self.no_words {
            true => Sharing::ToLearnWith,
            false => Sharing::WithAFacilitator,
        };
        let path = self.output.display().to_string();
        let what = (sharing, self.copy.key()?, self.copy.no_passphrase);
        gone::share(&host, &caller(None), what, (Some(&path), self.force))?;
        say::line(&words::made_document(&path, None))
    }
}
