//! The file's schema, step by step. Shipped steps are frozen.

use crate::protocol::Error;
use crate::words::damage;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// The steps in order; `user_version` counts them.
const STEPS: &[M<'_>] = &[
    M::up(include_str!("migrations/001.sql")),
    M::up(include_str!("migrations/002.sql")),
    M::up(include_str!("migrations/003.sql")),
];

/// All steps.
const MIGRATIONS: Migrations<'_> = Migrations::from_slice(STEPS);

/// The newest schema that this Heard knows.
pub const NEWEST: i32 = 3;

/// Takes the steps that a file lacks.
///
/// # Errors
/// `Damaged` where they do not fit; what the file system says.
pub fn migrate(connection: &mut Connection) -> Result<(), Error> {
    let migrated = MIGRATIONS.to_latest(connection);
    migrated.map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => Error::Damaged(damage::cannot_grow(&other.to_string())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    fn sum_of(step: &str) -> String {
        let sum = Sha256::digest(step);
        sum.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn a_shipped_step_is_never_changed() {
        insta::assert_snapshot!(
            "step_001_checksum",
            sum_of(include_str!("migrations/001.sql"))
        );
        insta::assert_snapshot!(
            "step_002_checksum",
            sum_of(include_str!("migrations/002.sql"))
        );
        insta::assert_snapshot!(
            "step_003_checksum",
            sum_of(include_str!("migrations/003.sql"))
        );
    }

    #[test]
    fn the_newest_version_counts_the_steps() {
        assert_eq!(usize::try_from(NEWEST), Ok(STEPS.len()));
    }
}
