//! The command line. Exit status: 0 done; 1 refused, with a sentence on standard error; 2 wrong usage;
//! 130 ended by Ctrl-C.

mod call;
mod check;
mod erase;
mod example;
mod export;
mod finish;
mod import;
mod interrupt;
mod new;
mod newest;
mod outline;
mod read_sheet;
mod say;
mod secret;
mod serve;
mod share;
mod show;
mod two_copies;

use crate::folder::DataFolder;
use crate::host::{Caller, Host, Reach};
use chrono::Utc;
use clap::{CommandFactory, Parser, Subcommand};
use heard_core::protocol::{ActorRole, Problem};
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use tracing::level_filters::LevelFilter;
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
    Erase(erase::Erase),
    Share(share::Share),
    Compare(two_copies::Compare),
    Take(two_copies::Take),
    Tidy(finish::Tidy),
    Destroy(finish::Destroy),
    Example(example::Example),
    #[command(hide = true)]
    ReadSheet(read_sheet::ReadSheet),
}

/// A host that knows the folder in which a file lies: what is kept there of folders elsewhere counts.
fn host_of(file: &Path) -> Host {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = DataFolder::at(folder.unwrap_or_else(|| Path::new(".")));
    Host::new(Some(folder), Utc::now)
}

/// Why a command ended early.
pub(crate) enum Stop {
    /// Refused: the sentence goes to standard error.
    Refused(Problem),
    /// Asked for wrongly: the sentence goes to standard error, with status 2.
    Usage(String),
    /// Ended by Ctrl-C: the sentence goes to standard error, with status 130.
    Interrupted(&'static str),
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

/// Whether a program that is the app as well was called as the command line: under the name `heard`, or
/// with a verb, or with what asks for help or the version. `args` begin with the program's own name.
pub fn is_called(args: impl IntoIterator<Item = OsString>) -> bool {
    let mut args = args.into_iter();
    let program = args.next().unwrap_or_default();
    let name = Path::new(&program).file_stem();
    name.is_some_and(|name| name == "heard")
        || args
            .next()
            .is_some_and(|first| is_verb(&first.to_string_lossy()))
}

fn is_verb(word: &str) -> bool {
    let mut heard = Heard::command();
    // Only then does it know 'help'.
    heard.build();
    ["-h", "--help", "-V", "--version"].contains(&word) || heard.find_subcommand(word).is_some()
}

/// Runs what was typed.
pub fn main() -> ExitCode {
    crate::log::note_on_stderr(LevelFilter::WARN);
    let done = match Heard::parse().command {
        Verb::New(new) => new.run(),
        Verb::Import(import) => import.run(),
        Verb::Show(show) => show.run(),
        Verb::Call(call) => call.run(),
        Verb::Export(export) => export.run(),
        Verb::Serve(serve) => serve.run(),
        Verb::Check(check) => check.run(),
        Verb::Erase(erase) => erase.run(),
        Verb::Share(share) => share.run(),
        Verb::Compare(compare) => compare.run(),
        Verb::Take(take) => take.run(),
        Verb::Tidy(tidy) => tidy.run(),
        Verb::Destroy(destroy) => destroy.run(),
        Verb::Example(example) => example.run(),
        Verb::ReadSheet(read_sheet) => read_sheet.run(),
    };
    match done {
        Ok(()) | Err(Stop::NobodyReads) => ExitCode::SUCCESS,
        Err(Stop::Refused(problem)) => {
            say::sorry(&problem.message);
            ExitCode::from(1)
        }
        Err(Stop::Interrupted(sentence)) => {
            say::sorry(sentence);
            ExitCode::from(interrupt::INTERRUPTED)
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

#[cfg(test)]
mod tests {
    use super::is_called;

    fn called(words: &[&str]) -> bool {
        is_called(words.iter().map(Into::into))
    }

    #[test]
    fn under_its_own_name_it_is_always_the_command_line() {
        assert!(called(&["heard"]));
        assert!(called(&["/usr/bin/heard", "what-is-this"]));
        assert!(called(&["heard.exe"]));
    }

    #[test]
    fn under_the_apps_name_a_verb_makes_it_the_command_line() {
        for word in [
            "show",
            "call",
            "serve",
            "help",
            "--help",
            "-h",
            "--version",
            "-V",
        ] {
            assert!(called(&["/usr/bin/heard-desktop", word]), "{word}");
        }
    }

    #[test]
    fn without_a_verb_it_is_the_app() {
        assert!(!called(&[]));
        assert!(!called(&["heard-desktop"]));
        assert!(!called(&["heard-desktop", ""]));
        assert!(!called(&["heard-desktop", "/home/mo/show.heard"]));
        assert!(!called(&["heard-desktop", "/home/heard/show"]));
        assert!(!called(&["heard-desktop", "-psn_0_12345"]));
    }
}
