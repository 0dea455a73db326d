//! One request: known again when it is sent again, and named for the history.

use super::{Asked, Done, OpenWorkshop};
use crate::defect::defect;
use crate::protocol::{Command, Error};
use sha2::{Digest, Sha256};

impl OpenWorkshop {
    /// The stored reply of the same request; `Conflict` where its id was used for something else.
    pub(super) fn answered_before(&self, asked: &Asked, body: &str) -> Result<Option<Done>, Error> {
        let Some(request) = &asked.request else {
            return Ok(None);
        };
        if defect("request-forgotten") {
            return Ok(None);
        }
        let Some(stored) = self.store.reply(&asked.session, request)? else {
            return Ok(None);
        };
        if stored.body != body {
            return Err(Error::Conflict);
        }
        let outcome = serde_json::from_str(&stored.reply)
            .map_err(|error| Error::Internal(error.to_string()))?;
        Ok(Some(Done {
            outcome,
            changes: Vec::new(),
            history: self.steps.state(),
            wall_view: None,
        }))
    }
}

/// SHA-256 of a command, in hexadecimal: what tells the same request from another.
pub(super) fn sum_of(command: &Command) -> Result<String, Error> {
    let json = serde_json::to_vec(command).map_err(|error| Error::Internal(error.to_string()))?;
    let sum = Sha256::digest(json);
    Ok(sum.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The command's name on the wire.
pub(super) fn name_of(command: &Command) -> Result<String, Error> {
    let json = serde_json::to_value(command).map_err(|error| Error::Internal(error.to_string()))?;
    let name = json.get("cmd").and_then(serde_json::Value::as_str);
    Ok(name.unwrap_or_default().to_owned())
}

/// What the history keeps beside the changes: why words were corrected.
pub(super) fn note_of(command: &Command) -> String {
    match command {
        Command::CorrectStatement { why, .. } => match serde_json::to_value(why) {
            Ok(serde_json::Value::String(why)) => why,
            _ => String::new(),
        },
        _ => String::new(),
    }
}
