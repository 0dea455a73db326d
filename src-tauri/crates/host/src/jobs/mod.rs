//! What each job does. A job changes the document only through commands.

mod copies;
mod opening;

use crate::host::{Caller, Host};
use crate::job::{Job, WallAddress};
use crate::problem::{internal, not_allowed};
use heard_core::protocol::Problem;
use serde::Serialize;

pub(crate) use opening::open_path;

/// Runs a job; its answer as JSON.
pub(crate) fn run(host: &Host, caller: &Caller, _id: &str, job: &Job) -> Result<String, Problem> {
    match job {
        Job::ListWorkshops {} => json(&opening::list(host)?),
        Job::NewWorkshop { title } => json(&opening::new(host, title)?),
        Job::OpenWorkshop { file } => json(&opening::open(host, file)?),
        Job::BringIn { from } => json(&opening::bring_in(host, caller, from)?),
        Job::CloseWorkshop {} => json(&opening::close(host)?),
        Job::SaveCopy { path, force } => {
            json(&copies::save(host, caller, path.as_deref(), *force)?)
        }
        Job::Snapshot {} => json(&host.room().workshop()?.snapshot()),
        Job::WallView {} => json(host.room().workshop()?.wall_view()),
        Job::WallAddress {} => json(&wall_address(host)?),
    }
}

fn wall_address(host: &Host) -> Result<WallAddress, Problem> {
    let path = host.wall_address.get().cloned();
    let path = path.ok_or_else(|| not_allowed("The wall has a window of its own here."))?;
    Ok(WallAddress { path })
}

fn json(answer: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string(answer).map_err(internal)
}
