//! What somebody types to open or protect a workshop. It is in requests only: never in a log, never in what
//! is remembered of a request.

use crate::problem::invalid;
use heard_core::key::{Key, recovery};
use heard_core::protocol::{Error, Problem};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;
use ts_rs::TS;

/// A text that stays where it is.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Secret(String);

impl Secret {
    /// The text.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// Written as nothing: what is summed, stored or sent on never tells anything of it.
impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("")
    }
}

/// What opens a protected workshop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum GivenKey {
    /// What they chose.
    Passphrase(Secret),
    /// What they printed; in any case, with or without spaces and dashes.
    RecoveryCode(Secret),
}

impl GivenKey {
    /// The key that it stands for.
    ///
    /// # Errors
    /// `invalid`, naming the groups of a code that are wrong.
    pub(crate) fn key(&self) -> Result<Key, Problem> {
        match self {
            Self::Passphrase(secret) => Ok(Key::Passphrase(secret.text().to_owned())),
            Self::RecoveryCode(secret) => {
                let read = recovery::read(secret.text());
                Ok(Key::Recovery(
                    read.map_err(|refusal| Error::Invalid(refusal).problem())?,
                ))
            }
        }
    }
}

/// How a new workshop is protected from the start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Protect {
    /// At least 8 characters.
    pub passphrase: Secret,
    /// What lists and window titles say: nothing else of it can be read without the passphrase.
    pub list_name: String,
}

/// The most characters of a list name.
const MOST_LIST_NAME: usize = 80;

/// Names that Windows keeps for itself.
const KEPT_BY_WINDOWS: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A list name, fit to be a file name anywhere.
///
/// # Errors
/// `invalid`.
pub(crate) fn list_name(name: &str) -> Result<&str, Problem> {
    let name = name.trim();
    let odd = |c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c);
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let kept = KEPT_BY_WINDOWS
        .iter()
        .any(|kept| stem.eq_ignore_ascii_case(kept));
    let fits = (1..=MOST_LIST_NAME).contains(&name.chars().count());
    if !fits || kept || name.contains(odd) || name.starts_with('.') || name.ends_with('.') {
        return Err(invalid(crate::words::LIST_NAME));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_list_name_fits_every_file_system() {
        assert_eq!(list_name(" Leeds in June ").unwrap(), "Leeds in June");
        assert_eq!(list_name("Cwm Tâf, Mai").unwrap(), "Cwm Tâf, Mai");
        for name in [
            "", "  ", "a/b", "a\\b", "what?", ".hidden", "end.", "nul", "COM1", "Con.x", "a\nb",
        ] {
            assert!(list_name(name).is_err(), "{name:?}");
        }
        assert!(list_name(&"é".repeat(80)).is_ok());
        assert!(list_name(&"é".repeat(81)).is_err());
    }

    #[test]
    fn a_secret_is_written_nowhere() {
        let key: GivenKey = serde_json::from_str(r#"{"passphrase":"four odd words"}"#).unwrap();
        assert!(!format!("{key:?}").contains("odd"));
        assert!(!serde_json::to_string(&key).unwrap().contains("odd"));
    }
}
