//! Spreadsheets in, as a specification. Every fixture is made here; nobody's words are in it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod fixtures;
mod guessing;
mod hostile;
mod previewing;
mod reading;
