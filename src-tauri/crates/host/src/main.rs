//! `heard`: a workshop from the command line, over a pipe, or in a browser.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
