//! `heard export`.

use super::{Stop, caller, say};
use crate::Host;
use crate::job::{DocumentKind, Format};
use crate::jobs::documents::{Wanted, export, fits};
use crate::problem::{conflict, not_found};
use crate::words::terminal as words;
use chrono::Utc;
use clap::{Args, ValueEnum};
use heard_core::protocol::{Document, PlanId, Problem};
use std::path::PathBuf;

/// Make a document of a workshop
#[derive(Args)]
#[command(
    after_help = "Example: heard export getting-home.heard --document action-plan --format pdf --output plan.pdf"
)]
pub(crate) struct Export {
    /// The workshop file
    file: PathBuf,
    /// Which document
    #[arg(long)]
    document: Which,
    /// The format. Plans come as pdf, the data as json
    #[arg(long)]
    format: How,
    /// The file to make
    #[arg(long, value_name = "OUT")]
    output: PathBuf,
    /// Replace a file that exists
    #[arg(long)]
    force: bool,
    /// One action plan, by its name or its place in the list. All of them unless given
    #[arg(long)]
    plan: Option<String>,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Which {
    /// The action plans, one page each
    ActionPlan,
    /// The team's own complete file
    Data,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum How {
    Pdf,
    Json,
}

impl Export {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let mut wanted = Wanted {
            document: match self.document {
                Which::ActionPlan => DocumentKind::ActionPlan,
                Which::Data => DocumentKind::Data,
            },
            format: match self.format {
                How::Pdf => Format::Pdf,
                How::Json => Format::Json,
            },
            plan: None,
        };
        fits(wanted).map_err(|problem| Stop::Usage(problem.message))?;
        let host = Host::new(None, Utc::now);
        host.open_file(&self.file)?;
        if let Some(plan) = &self.plan {
            wanted.plan = Some(named(host.room().workshop()?.document(), plan)?);
            fits(wanted).map_err(|problem| Stop::Usage(problem.message))?;
        }
        let path = self.output.display().to_string();
        if self.output.exists() && !self.force {
            return Err(conflict(words::file_there(&path)).into());
        }
        let made = export(&host, &caller(None), wanted, Some(&path), self.force)?;
        if self.json {
            return say::json(&made);
        }
        say::line(&words::made_document(&path, made.pages))?;
        if !made.unprintable.is_empty() {
            say::sorry(&words::not_printable(&made.unprintable));
        }
        Ok(())
    }
}

/// A plan by its place in the list, from 1, or by its name.
fn named(document: &Document, wanted: &str) -> Result<PlanId, Problem> {
    let mut plans: Vec<_> = document.plans.iter().collect();
    plans.sort_by(|a, b| a.rank.cmp(&b.rank));
    let place = wanted
        .parse::<usize>()
        .ok()
        .and_then(|place| place.checked_sub(1));
    let by_place = place.and_then(|place| plans.get(place));
    let by_name = || {
        plans
            .iter()
            .find(|plan| plan.name.eq_ignore_ascii_case(wanted))
    };
    by_place
        .or_else(by_name)
        .map(|plan| plan.id)
        .ok_or_else(|| {
            let there: Vec<(usize, &str)> = (1..)
                .zip(plans.iter().map(|plan| plan.name.as_str()))
                .collect();
            not_found(words::no_such_plan(wanted, &there))
        })
}
