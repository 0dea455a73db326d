//! The command line. Exit status: 0 done; 1 refused, with a sentence on standard error; 2 wrong usage.

mod call;
mod check;
mod example;
mod export;
mod import;
mod new;
mod outline;
mod say;
mod serve;
mod show;

use crate::host::{Caller, Reach};
use clap::{Parser, Subcommand};
use heard_core::protocol::{ActorRole, Problem};
use std::process::ExitCode;
use uuid::Uuid;

/// Run a workshop of Working Together for Change. Keep each word that people say.
#[derive(Parser)]
#[command(name = "heard", version, max_term_width = 100)]
#[command(after_help = "Each command has its own help with an example: heard new --help")]
struct Heard {
    #[command(subcommand)]
    command: Verb,
}

#[derive(Subcommand)]
enum Verb {
    New(new::New),
    Import(import::Import),
    Show(show::Show),
    Call(call::Call),
    Export(export::Export),
    Serve(serve::Serve),
    Check(check::Check),
    Example(example::Example),
}

/// Why a command ended early.
pub(crate) enum Stop {
    /// Refused: the sentence goes to standard error.
    Refused(Problem),
    /// Asked for wrongly: the sentence goes to standard error, with status 2.
    Usage(String),
    /// Nobody reads standard output any more; nothing is wrong.
    NobodyReads,
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

impl From<heard_core::protocol::Error> for Stop {
    fn from(error: heard_core::protocol::Error) -> Self {
        Self::Refused(error.problem())
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::Refused(heard_core::protocol::Error::Io(error.to_string()).problem()),
        }
    }
}

/// The command line as a caller: it may name paths.
fn caller(session: Option<String>) -> Caller {
    Caller {
        session: session.unwrap_or_else(|| Uuid::new_v4().simple().to_string()),
        role: ActorRole::Desk,
        reach: Reach::Paths,
    }
}

/// Runs what was typed.
pub fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(tracing::Level::WARN)
        .without_time()
        .init();
    let done = match Heard::parse().command {
        Verb::New(new) => new.run(),
        Verb::Import(import) => import.run(),
        Verb::Show(show) => show.run(),
        Verb::Call(call) => call.run(),
        Verb::Export(export) => export.run(),
        Verb::Serve(serve) => serve.run(),
        Verb::Check(check) => check.run(),
        Verb::Example(example) => example.run(),
    };
    match done {
        Ok(()) | Err(Stop::NobodyReads) => ExitCode::SUCCESS,
        Err(Stop::Refused(problem)) => {
            say::sorry(&problem.message);
            ExitCode::from(1)
        }
        Err(Stop::Usage(sentence)) => {
            say::sorry(&sentence);
            ExitCode::from(2)
        }
    }
}

/// Text for a terminal: people's words must not steer it.
pub(crate) fn plain(text: &str) -> String {
    let steers = |c: char| c.is_control() && c != '\n' && c != '\t';
    text.chars()
        .map(|c| if steers(c) { '\u{FFFD}' } else { c })
        .collect()
}
