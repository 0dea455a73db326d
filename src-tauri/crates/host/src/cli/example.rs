//! `heard example`.

use super::{Stop, outline, say};
use crate::jobs::sheets::point_at;
use crate::words::terminal as words;
use chrono::Utc;
use clap::{Args, ValueEnum};
use heard_core::protocol::Stage;
use heard_core::{Ids, practice};
use serde_json::json;
use std::path::PathBuf;

/// Make the practice workshop, with made-up people, to try Heard on
#[derive(Args)]
#[command(after_help = "Example: heard example practice.heard --until understand")]
pub(crate) struct Example {
    /// The file to make; its name ends in .heard
    file: PathBuf,
    /// The last stage that the practice room has worked through; all of them unless given
    #[arg(long, value_name = "STAGE")]
    until: Option<Until>,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Until {
    Prepare,
    Collect,
    Theme,
    Understand,
    Success,
    Plan,
    Implement,
    Review,
}

impl From<Until> for Stage {
    fn from(until: Until) -> Self {
        match until {
            Until::Prepare => Self::Prepare,
            Until::Collect => Self::Collect,
            Until::Theme => Self::Theme,
            Until::Understand => Self::Understand,
            Until::Success => Self::Success,
            Until::Plan => Self::Plan,
            Until::Implement => Self::Implement,
            Until::Review => Self::Review,
        }
    }
}

impl Example {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let until = self.until.map(Stage::from);
        let made = practice::build(&self.file, until, Ids::Chance, Utc::now(), &point_at)?;
        let file = self.file.display().to_string();
        if self.json {
            return say::json(&json!({
                "file": file,
                "workshop": made.id(),
                "revision": made.revision(),
                "people": made.document().people.len(),
                "statements": made.document().statements.len(),
            }));
        }
        let summary = outline::summary(made.document());
        say::line(&words::made_example(&file, &summary))
    }
}
