//! `heard call`.

use super::Stop;
use super::secret::Passphrase;
use crate::{Habit, Host, keep_backups};
use chrono::Utc;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

/// Answer requests: JSON lines in, JSON lines out
///
/// Each reply is printed after its change is on the disk. The same request id and body in the same session
/// gets the same reply again.
///
/// With --passphrase-stdin, the first line is the passphrase. Then come the requests.
#[derive(Args)]
#[command(
    after_help = "Example: echo '{\"id\":\"1\",\"cmd\":\"goToStage\",\"args\":{\"stage\":\"theme\"}}' | heard call getting-home.heard"
)]
pub(crate) struct Call {
    /// The workshop file
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// The session of these request ids. A new one unless given
    #[arg(long)]
    session: Option<String>,
}

impl Call {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let host = Arc::new(Host::new(None, Utc::now).reading_sheets_apart());
        host.open_file(&self.file, self.passphrase.key()?)?;
        if !crate::told::alone() {
            keep_backups(&host, Habit::Script);
        }
        let caller = super::caller(self.session);
        let answered =
            crate::answer_lines(&host, &caller, std::io::stdin().lock(), std::io::stdout());
        host.close();
        Ok(answered?)
    }
}
