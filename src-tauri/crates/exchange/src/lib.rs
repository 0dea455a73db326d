//! Spreadsheets in, documents out.

pub mod documents;
