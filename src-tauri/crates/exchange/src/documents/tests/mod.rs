//! Documents are opened, not only written: each PDF is read back with poppler's tools.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice
)]

mod action_plan;
mod after;
mod calendar;
mod cards;
mod clean_text;
mod consent;
mod data_page;
mod easy_read;
mod from_document;
mod golden;
mod holds;
mod hostile;
mod judge;
mod leaves;
mod light;
mod office;
mod on_disk;
mod opened;
mod random;
mod report;
mod room_sheets;
mod room_sheets_hold;
mod samples;
mod story;
mod workbook;
