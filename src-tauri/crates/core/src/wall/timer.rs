//! The wall's timer: it tells people how long they have, and ends nothing by itself. Never in undo.

use super::send::wall;
use crate::edit::{Edit, MOST_NAME, in_range, optional_text};
use crate::protocol::{Error, LensIcon, Refusal, Timer, Wall};
use crate::words::fields;
use chrono::TimeDelta;

/// Most minutes of a timer: half a working day.
const MOST_MINUTES: u32 = 240;

fn minutes(value: u32) -> Result<u32, Error> {
    in_range(value, fields::MINUTES_OF_THE_TIMER, 1, MOST_MINUTES)
}

/// Starts the timer anew from this moment.
pub(crate) fn start_timer(
    edit: &mut Edit<'_>,
    label: &str,
    icon: Option<LensIcon>,
    takes: u32,
) -> Result<(), Error> {
    let timer = Timer {
        label: optional_text(label, fields::WHAT_THE_TIMER_IS_FOR, MOST_NAME)?,
        icon,
        started: edit.now(),
        minutes: minutes(takes)?,
    };
    let wall = wall(edit)?;
    edit.put(Wall {
        timer: Some(timer),
        ..wall
    });
    Ok(())
}

/// Gives the timer more minutes. One that has run out has them from this moment, however long ago that was.
pub(crate) fn add_to_timer(edit: &mut Edit<'_>, more: u32) -> Result<(), Error> {
    let wall = wall(edit)?;
    let timer = wall.timer.clone().ok_or(Refusal::NoTimer)?;
    let more = minutes(more)?;
    let end = timer.started + TimeDelta::minutes(i64::from(timer.minutes));
    let (started, takes) = if edit.now() < end {
        (timer.started, minutes(timer.minutes + more)?)
    } else {
        (edit.now(), more)
    };
    edit.put(Wall {
        timer: Some(Timer {
            started,
            minutes: takes,
            ..timer
        }),
        ..wall
    });
    Ok(())
}

/// Takes the timer away.
pub(crate) fn stop_timer(edit: &mut Edit<'_>) -> Result<(), Error> {
    let wall = wall(edit)?;
    edit.put(Wall {
        timer: None,
        ..wall
    });
    Ok(())
}
