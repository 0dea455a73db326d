//! Spreadsheets in, documents out.

pub mod documents;
pub mod sheets;
