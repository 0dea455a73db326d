//! What opens a protected workshop: its passphrase, or the file's own key, written down as a recovery code.
//!
//! A protected file is a SQLCipher file under SQLCipher's own defaults: any SQLCipher tool opens it with the
//! passphrase. Heard turns the passphrase into the file's key itself, once, so that the key can be printed,
//! and so that copies and looks into the file need no second of waiting each.

mod passphrase;
pub mod recovery;

pub use passphrase::{LEAST, PassphraseLevel, PassphraseStrength, fit, strength};

use crate::protocol::Error;
use openssl::hash::MessageDigest;
use openssl::pkcs5::pbkdf2_hmac;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// SQLCipher's own number of rounds (https://www.zetetic.net/sqlcipher/sqlcipher-api/#kdf_iter).
const ROUNDS: usize = 256_000;

/// The first bytes of a protected file: chance, so that one passphrase makes another key for each file.
pub type Salt = [u8; 16];

/// What opens a protected file.
#[derive(Clone, PartialEq, Eq)]
pub enum Key {
    /// What somebody chose.
    Passphrase(String),
    /// What a recovery code stands for.
    Recovery(RawKey),
}

/// The key that a protected file is written with: 32 bytes, which fit the salt of one file only.
#[derive(Clone, PartialEq, Eq)]
pub struct RawKey {
    bytes: [u8; 32],
    // A new file takes it over; one that is there brings its own.
    salt: Option<Salt>,
}

impl Key {
    /// The raw key for the file with this salt. With a passphrase it takes about as long as two blinks.
    ///
    /// # Errors
    /// `Internal` where the cipher library does not work.
    pub fn raw(&self, salt: Salt) -> Result<RawKey, Error> {
        let bytes = match self {
            Self::Passphrase(passphrase) => derive(passphrase, &salt)?,
            Self::Recovery(raw) => raw.bytes,
        };
        Ok(RawKey {
            bytes,
            salt: Some(salt),
        })
    }

    /// This key for a file that is yet to be made.
    ///
    /// # Errors
    /// What [`fit`] says of the passphrase; `Io` where the system has no chance to give.
    pub(crate) fn of_new_file(&self) -> Result<Self, Error> {
        if let Self::Passphrase(passphrase) = self {
            fit(passphrase)?;
        }
        let mut salt = Salt::default();
        let filled = getrandom::fill(&mut salt);
        filled.map_err(|error| Error::Io(error.to_string()))?;
        Ok(Self::Recovery(self.raw(salt)?))
    }

    /// Whether somebody who gives `given` has what opens the same file. A passphrase fits only a key that
    /// knows its salt, such as that of an open file.
    pub fn is(&self, given: &Self) -> bool {
        match self {
            Self::Recovery(RawKey {
                bytes,
                salt: Some(salt),
            }) => given.raw(*salt).is_ok_and(|given| given.bytes == *bytes),
            other => other == given,
        }
    }

    /// The salt of the file that it fits, where it is a file's own key.
    pub(crate) fn salt(&self) -> Option<Salt> {
        match self {
            Self::Recovery(raw) => raw.salt,
            Self::Passphrase(_) => None,
        }
    }

    /// As SQLCipher takes it.
    pub(crate) fn in_sql(&self) -> String {
        let hex = |bytes: &[u8]| -> String { bytes.iter().map(|b| format!("{b:02x}")).collect() };
        match self {
            Self::Passphrase(passphrase) => composed(passphrase),
            Self::Recovery(RawKey { bytes, salt }) => {
                let salt = salt.as_ref().map(|salt| hex(salt)).unwrap_or_default();
                format!("x'{}{salt}'", hex(bytes))
            }
        }
    }
}

impl RawKey {
    /// A key as it was written down, without a salt.
    pub(crate) fn written(bytes: [u8; 32]) -> Self {
        Self { bytes, salt: None }
    }

    /// The key as it is.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }
}

/// Keyboards write 'é' in one way or in two: both are one passphrase.
fn composed(passphrase: &str) -> String {
    passphrase.nfc().collect()
}

/// PBKDF2 as SQLCipher does it, with the library that it does it with.
fn derive(passphrase: &str, salt: &Salt) -> Result<[u8; 32], Error> {
    let mut key = [0; 32];
    let passphrase = composed(passphrase);
    let sha512 = MessageDigest::sha512();
    let derived = pbkdf2_hmac(passphrase.as_bytes(), salt, ROUNDS, sha512, &mut key);
    // What the library says is for programmers, and says nothing about the passphrase.
    derived.map_err(|error| Error::Internal(error.to_string()))?;
    Ok(key)
}

/// Secrets never reach a log, also not by accident.
macro_rules! secret {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(secret)"))
            }
        }
    )+};
}

secret!(Key, RawKey);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_is_the_same_in_one_piece_and_in_two() {
        let salt = [7; 16];
        assert!(derive("caf\u{e9} lamp", &salt) == derive("cafe\u{301} lamp", &salt));
    }

    #[test]
    fn no_secret_is_written_by_a_debugger_s_format() {
        let key = Key::Passphrase("four odd words".to_owned());
        let raw = key.raw([1; 16]);
        assert_eq!(format!("{key:?} {raw:?}"), "Key(secret) Ok(RawKey(secret))");
    }
}
