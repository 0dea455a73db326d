//! The system's own keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.

use heard_host::Keychain;
use keyring_core::api::CredentialStore;
use keyring_core::{Entry, Error};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

#[cfg(target_os = "macos")]
use apple_native_keyring_store::keychain as system;
#[cfg(target_os = "linux")]
use dbus_secret_service_keyring_store as system;
#[cfg(target_os = "windows")]
use windows_native_keyring_store as system;

/// Under what Heard keeps its secrets there.
const SERVICE: &str = "org.heard.workshop";

/// Asked anew each time: a keychain may come and go while Heard runs.
pub struct OfTheSystem;

impl OfTheSystem {
    fn store() -> Result<Arc<CredentialStore>, Error> {
        Ok(system::Store::new()?)
    }

    fn entry(file: &str) -> Result<Entry, Error> {
        // What people see of it in the system's own list, where the system lets us say it.
        let label = format!("Heard: {}", name(file));
        let labelled = HashMap::from([("label", label.as_str())]);
        let modifiers = cfg!(target_os = "linux").then_some(&labelled);
        Self::store()?.build(SERVICE, file, modifiers)
    }
}

/// A file's name as lists say it.
fn name(file: &str) -> String {
    let stem = Path::new(file).file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

impl Keychain for OfTheSystem {
    fn is_there(&self) -> bool {
        Self::store().is_ok()
    }

    fn keep(&self, file: &str, secret: &str) -> bool {
        let kept = Self::entry(file).and_then(|entry| entry.set_password(secret));
        noted(kept).is_some()
    }

    fn kept(&self, file: &str) -> Option<String> {
        noted(Self::entry(file).and_then(|entry| entry.get_password()))
    }

    fn forget(&self, file: &str) {
        noted(Self::entry(file).and_then(|entry| entry.delete_credential()));
    }
}

/// What it answered. That it did not is no trouble for anybody: they type the passphrase.
fn noted<T>(answered: Result<T, Error>) -> Option<T> {
    match answered {
        Ok(answer) => Some(answer),
        Err(Error::NoEntry) => None,
        Err(error) => {
            // An error may hold what was kept: only its kind is said.
            let kind = std::mem::discriminant(&error);
            tracing::debug!(?kind, "the keychain did not answer");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Run by `tests/keychain.sh`, in a session of its own with a keychain that nobody uses.
    #[test]
    #[ignore = "needs a keychain"]
    fn what_is_kept_is_there_until_it_is_forgotten() {
        let file = "/home/joan/Heard/Leeds in June.heard";
        assert!(OfTheSystem.is_there());
        OfTheSystem.forget(file);
        assert_eq!(OfTheSystem.kept(file), None);
        assert!(OfTheSystem.keep(file, "one"));
        assert!(OfTheSystem.keep(file, "another"));
        assert_eq!(OfTheSystem.kept(file).as_deref(), Some("another"));
        assert_eq!(OfTheSystem.kept("/home/joan/other.heard"), None);
        OfTheSystem.forget(file);
        assert_eq!(OfTheSystem.kept(file), None);
    }

    /// Run by `tests/keychain.sh`, in a session without a keychain.
    #[test]
    #[ignore = "needs a session without a keychain"]
    fn without_a_keychain_nothing_is_offered_kept_or_found() {
        assert!(!OfTheSystem.is_there());
        assert!(!OfTheSystem.keep("/home/joan/a.heard", "one"));
        assert_eq!(OfTheSystem.kept("/home/joan/a.heard"), None);
        OfTheSystem.forget("/home/joan/a.heard");
    }
}
