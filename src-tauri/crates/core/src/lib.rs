//! The workshop: its records, its rules, its undo, its history, its file.

pub mod protocol;
