//! One protocol for every host: the pipe, the local web server, and the windows of the desktop app.
//!
//! A [`Host`] holds at most one open workshop. [`Host::call`] answers one request; [`Host::subscribe`]
//! hands on what changed. [`answer_lines`] is the pipe and [`web::serve`] the web server over it; the
//! desktop app calls the same two functions from its windows.

mod apart;
mod backups;
mod cli;
mod corrections;
mod files;
mod folder;
mod host;
mod job;
mod jobs;
mod keychain;
mod locked;
mod log;
mod packs;
mod pipe;
mod place;
mod plain;
mod problem;
mod qr;
mod replies;
mod request;
mod room;
mod secrets;
mod seen;
mod sheets;
mod told;
pub mod web;
mod words;

pub use backups::{Habit, keep_backups, see_to_backups};
pub use cli::{is_called as is_command_line, main as run_command_line};
pub use folder::DataFolder;
pub use host::{Caller, Clock, Host, Reach, Steady};
pub use job::*;
pub use keychain::Keychain;
pub use log::note_on_stderr;
pub use pipe::answer_lines;
pub use replies::job_replies;
pub use room::Sink;
pub use secrets::{GivenKey, Protect, Secret};
pub use told::{IN_ENVIRONMENT as TOLD_IN_ENVIRONMENT, told};
