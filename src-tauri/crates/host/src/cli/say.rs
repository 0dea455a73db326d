//! Printing that never panics, whoever stops reading.

use super::Stop;
use super::plain;
use serde::Serialize;
use std::io::Write;

/// Prints a line.
pub(crate) fn line(text: &str) -> Result<(), Stop> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", plain(text))?;
    Ok(out.flush()?)
}

/// Prints a value as one line of JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Stop> {
    let text = serde_json::to_string(value).map_err(std::io::Error::other)?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    Ok(out.flush()?)
}

/// Prints a sentence on standard error.
pub(crate) fn sorry(sentence: &str) {
    // If even this can't be written, the exit status still says it.
    let _ = writeln!(std::io::stderr(), "{}", plain(sentence));
}
