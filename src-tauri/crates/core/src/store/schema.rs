//! The file's schema, step by step. Shipped steps are frozen.

use rusqlite_migration::{M, Migrations};

/// The steps in order; `user_version` counts them.
const STEPS: &[M<'_>] = &[
    M::up(include_str!("migrations/001.sql")),
    M::up(include_str!("migrations/002.sql")),
];

/// All steps.
pub const MIGRATIONS: Migrations<'_> = Migrations::from_slice(STEPS);

/// The newest schema that this Heard knows.
pub const NEWEST: i32 = 2;

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
    }

    #[test]
    fn the_newest_version_counts_the_steps() {
        assert_eq!(usize::try_from(NEWEST), Ok(STEPS.len()));
    }
}
