//! The practice workshop: invented people, and what they say, vote and do, to try Heard out on.
//!
//! It is built as a team would, by commands, stage by stage, so that each of its rows has kept every
//! rule. Marked as practice on every screen and document.

mod after;
mod builder;
mod collect;
mod data;
mod day_one;
mod day_two;
mod prepare;

use crate::Ids;
use crate::open::OpenWorkshop;
use crate::protocol::{Error, Pointed, Stage};
use crate::store::{clear_part, part_of, put_in_place};
use builder::Builder;
use chrono::{DateTime, TimeDelta, Utc};
use data::Practice;
use std::path::Path;

/// Makes the practice workshop in a new file, up to and including the stage `until`, or all of it.
///
/// `point` says which parts of a text may identify somebody. The newest row is from about `now`.
///
/// # Errors
/// `Io` where a file is there already; what the file system says. A file that was begun is taken
/// away again.
pub fn build(
    path: &Path,
    until: Option<Stage>,
    ids: Ids,
    now: DateTime<Utc>,
    point: &dyn Fn(&str) -> Vec<Pointed>,
) -> Result<OpenWorkshop, Error> {
    let practice = Practice::read()?;
    let begun = now - TimeDelta::hours(1);
    let title = &practice.workshop.title;
    if path.exists() {
        return Err(Error::FileExists(path.display().to_string()));
    }
    // Beside its place, so that whenever the power goes, there is no file or a whole one.
    let part = part_of(path);
    let workshop = OpenWorkshop::create(&part, None, title, true, ids, begun)?;
    let built = run_stages(&practice, workshop, until, begun, point);
    let put = built.and_then(|workshop| {
        let ids = workshop.close();
        put_in_place(&part, path).map(|()| ids)
    });
    clear_part(&part);
    OpenWorkshop::open(path, None, put?, now)
}

fn run_stages(
    practice: &Practice,
    workshop: OpenWorkshop,
    until: Option<Stage>,
    begun: DateTime<Utc>,
    point: &dyn Fn(&str) -> Vec<Pointed>,
) -> Result<OpenWorkshop, Error> {
    let mut builder = Builder::begin(workshop, begun)?;
    for stage in Stage::ALL {
        builder.enter(stage)?;
        match stage {
            Stage::Prepare => prepare::prepare(&mut builder, practice),
            Stage::Collect => collect::collect(&mut builder, practice, point),
            Stage::Theme => day_one::theme(&mut builder, practice),
            Stage::Understand => day_one::understand(&mut builder, practice),
            Stage::Success => day_one::success(&mut builder, practice),
            Stage::Plan => day_two::plan(&mut builder, practice),
            Stage::Implement => after::implement(&mut builder, practice),
            Stage::Review => after::review(&mut builder, practice),
        }?;
        if until == Some(stage) {
            break;
        }
    }
    builder.finish()
}
