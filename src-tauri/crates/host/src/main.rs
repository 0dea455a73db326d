//! `heard`: a workshop from the command line, over a pipe, or in a browser.

fn main() -> std::process::ExitCode {
    heard_host::run_command_line()
}
