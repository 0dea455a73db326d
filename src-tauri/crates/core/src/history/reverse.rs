//! Taking one operation's changes back, field by field.

use super::rules::broken_by;
use super::{closed_votes, words};
use crate::defect::defect;
use crate::edit::Edit;
use crate::protocol::{Change, Record};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What a reversal did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reversed {
    /// It was taken back, but for this many rows that are gone for good.
    Done {
        /// Rows that were erased since.
        left_out: u32,
    },
    /// It can't be taken back any more; the document must be given up to what it was.
    CannotAnyMore,
}

/// Brings the document from after `changes` to before them.
pub(crate) fn reverse(edit: &mut Edit<'_>, changes: &[Change]) -> Reversed {
    let mut left_out = 0;
    let mut taken_back = Vec::new();
    let left = usize::from(defect("undo-leaves-one") && changes.len() > 1);
    for change in changes.iter().skip(left).rev() {
        let back = change.step_back(edit.document());
        let back = back.and_then(|back| words::keep_hidden(change, back));
        let Some(back) = back else {
            left_out += 1;
            continue;
        };
        if closed_votes::forbid(edit.document(), changes, change, &back) {
            return Reversed::CannotAnyMore;
        }
        edit.take_over(back.clone());
        taken_back.push(back);
    }
    // Nothing is left of it, now or since somebody asked to go.
    let nothing_left = taken_back.is_empty();
    if nothing_left || broken_by(edit.document(), &taken_back).is_some() {
        return Reversed::CannotAnyMore;
    }
    Reversed::Done { left_out }
}

/// For one record: what to do now, if anything is left to do.
pub(crate) fn step_back_of<R: Record + Serialize + DeserializeOwned>(
    id: R::Id,
    now: Option<&R>,
    before: Option<&R>,
    after: Option<&R>,
) -> Option<Change> {
    match (now, before, after) {
        // It came: it goes.
        (Some(now), None, _) => Some(R::change(id, Some(now.clone()), None)),
        // It went: it comes back as it was.
        (None, Some(before), None) => Some(R::change(id, None, Some(before.clone()))),
        // It changed: the changed fields go back, the others stay as they are now.
        (Some(now), Some(before), Some(after)) => {
            let back = with_fields_back(now, before, after)?;
            Some(R::change(id, Some(now.clone()), Some(back)))
        }
        _ => None,
    }
}

fn with_fields_back<R: Serialize + DeserializeOwned>(now: &R, before: &R, after: &R) -> Option<R> {
    let object = |row: &R| match serde_json::to_value(row) {
        Ok(Value::Object(object)) => Some(object),
        _ => None,
    };
    let (mut now, before, after) = (object(now)?, object(before)?, object(after)?);
    for (field, value) in before {
        if after.get(&field) != Some(&value) {
            now.insert(field, value);
        }
    }
    serde_json::from_value(Value::Object(now)).ok()
}
