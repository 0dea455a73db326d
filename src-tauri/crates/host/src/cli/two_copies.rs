//! `heard compare` and `heard take`.

use super::secret::{OtherPassphrase, Passphrase};
use super::{Stop, caller, host_of, say};
use crate::folder::folder_of;
use crate::job::FileRef;
use crate::jobs::OwnCopy;
use crate::problem::{conflict, io};
use crate::words::two_copies as words;
use crate::{DataFolder, backups};
use chrono::Utc;
use clap::Args;
use heard_core::{Ids, Key, apart, keep_both};
use std::path::{Path, PathBuf};

/// The two, and what opens them.
#[derive(Args)]
struct TwoFiles {
    /// The workshop file
    file: PathBuf,
    /// The copy of it from elsewhere; it stays as it is
    copy: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    #[command(flatten)]
    other: OtherPassphrase,
}

impl TwoFiles {
    fn keys(&self) -> Result<(Option<Key>, Option<Key>), Stop> {
        Ok((self.passphrase.key()?, self.other.key()?))
    }
}

/// Say which of two copies of a workshop is newer, and what differs
#[derive(Args)]
#[command(after_help = "Example: heard compare getting-home.heard from-marcus.heard")]
pub(crate) struct Compare {
    #[command(flatten)]
    two: TwoFiles,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

impl Compare {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let (key, other) = self.two.keys()?;
        let here = heard_core::glance(&self.two.file, key.as_ref())?;
        let brought = heard_core::glance(&self.two.copy, other.as_ref())?;
        if here.workshop() != brought.workshop() {
            return Err(Stop::Refused(conflict(words::TWO_WORKSHOPS)));
        }
        let told = apart(&here, &brought);
        match self.json {
            true => say::json(&told),
            false => say::line(&words::apart(&told)),
        }
    }
}

/// Take a newer copy in a workshop's place, or keep both
///
/// The workshop as it is now is kept as a backup first. People who were taken out stay out.
#[derive(Args)]
#[command(
    after_help = "Example: heard take getting-home.heard from-marcus.heard\nExample: heard take getting-home.heard from-marcus.heard --beside both.heard"
)]
pub(crate) struct Take {
    #[command(flatten)]
    two: TwoFiles,
    /// Keep both: make a workshop of its own of the copy, in this new file
    #[arg(long, value_name = "NEW")]
    beside: Option<PathBuf>,
}

impl Take {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let (key, other) = self.two.keys()?;
        let host = host_of(&self.two.file);
        let from = FileRef::Path(self.two.copy.display().to_string());
        if let Some(beside) = &self.beside {
            if beside.exists() {
                return Err(Stop::Refused(conflict(words::there_is_one(beside))));
            }
            let here = heard_core::glance(&self.two.file, key.as_ref())?;
            let place = folder_of(beside);
            let copy = OwnCopy::to_keep(&host, &caller(None), &from, place)?;
            let title = keep_both(&copy.path, other.as_ref(), &here, Ids::Chance, Utc::now())?;
            let kept = DataFolder::at(place).keep(&copy.path, beside);
            kept.map_err(|error| io(&error))?;
            return say::line(&words::both(&title, &shown(beside)));
        }
        host.open_file(&self.two.file, key)?;
        let copy = OwnCopy::to_look_at(&host, &caller(None), &from)?;
        let kept = backups::take_copy(&host, &copy.path, other.as_ref())?;
        host.close();
        say::line(&words::took(&shown(&self.two.file), &shown(&kept.path)))
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
