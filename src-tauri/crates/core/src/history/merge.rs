//! Typing in one field is one step, not one for each pause.

use crate::protocol::{Change, StepName};
use crate::store::StoredEntry;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::collections::BTreeSet;

/// Longest pause within one step.
const PAUSE: TimeDelta = TimeDelta::seconds(2);

/// Whether a new operation joins the last step: the same command, within two seconds, on fields that
/// the last step changed too.
pub(crate) fn joins(
    last: &StoredEntry,
    last_changes: &[Change],
    name: &StepName,
    changes: &[Change],
    now: DateTime<Utc>,
) -> bool {
    let in_time = now >= last.at && now - last.at <= PAUSE;
    in_time && last.name.cmd == name.cmd && fields(changes).is_subset(&fields(last_changes))
}

/// The changed fields, as `row field`; a row that came or went counts with all its fields.
fn fields(changes: &[Change]) -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    for change in changes {
        let Ok(Value::Object(json)) = serde_json::to_value(change) else {
            continue;
        };
        let side = |name: &str| match json.get(name) {
            Some(Value::Object(row)) => row.clone(),
            _ => serde_json::Map::new(),
        };
        let (before, after) = (side("before"), side("after"));
        for field in before.keys().chain(after.keys()) {
            if before.get(field) != after.get(field) {
                fields.insert(format!("{} {field}", change.row()));
            }
        }
    }
    fields
}

/// Two runs of changes as one: the first `before` and the last `after` of each row.
pub(crate) fn put_together(first: Vec<Change>, then: &[Change]) -> Vec<Change> {
    let mut together = first;
    for change in then {
        let earlier = together
            .iter_mut()
            .find(|earlier| earlier.kind() == change.kind() && earlier.row() == change.row());
        match earlier {
            Some(earlier) => earlier.end_as(change),
            None => together.push(change.clone()),
        }
    }
    together
}
