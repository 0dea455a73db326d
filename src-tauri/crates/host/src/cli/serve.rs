//! `heard serve`.

use super::interrupt::told_to_stop;
use super::secret::Passphrase;
use super::{Stop, say};
use crate::words::terminal as words;
use crate::{DataFolder, Habit, Host, keep_backups, web};
use chrono::Utc;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Run Heard in a browser of this computer
///
/// Prints the desk's and the wall's address. Nothing can be reached from other computers. Ctrl-C ends it.
#[derive(Args)]
#[command(after_help = "Example: heard serve getting-home.heard --port 4100")]
pub(crate) struct Serve {
    /// A workshop file to open. With none, the list of workshops opens
    file: Option<PathBuf>,
    #[command(flatten)]
    passphrase: Passphrase,
    /// The port; any that is free unless given
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The folder of the workshops. Your own unless given
    #[arg(long, value_name = "DIR")]
    data_folder: Option<PathBuf>,
    /// Print the addresses as JSON
    #[arg(long)]
    json: bool,
}

/// How long open pages get to hear that Heard ends.
const GOODBYE: Duration = Duration::from_millis(500);

impl Serve {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let folder = self
            .data_folder
            .clone()
            .map(DataFolder::at)
            .or_else(DataFolder::usual);
        let host = Arc::new(Host::new(folder, Utc::now).reading_sheets_apart());
        keep_backups(&host, Habit::Desk);
        if let Some(file) = &self.file {
            match self.passphrase.key()? {
                // The desk asks for what opens it.
                None => host.open_or_ask(file)?,
                key => host.open_file(file, key)?,
            }
        }
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let served = runtime.block_on(self.serve(Arc::clone(&host)));
        runtime.shutdown_timeout(GOODBYE);
        host.close();
        served
    }

    async fn serve(&self, host: Arc<Host>) -> Result<(), Stop> {
        let server = web::serve(host, self.port).await?;
        let web::Address { desk, wall } = &server.address;
        if self.json {
            say::json(&json!({ "desk": desk, "wall": wall }))?;
        } else {
            say::line(&words::addresses(desk, wall))?;
        }
        server.run(told_to_stop()).await;
        Ok(())
    }
}
