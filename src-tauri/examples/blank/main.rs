//! One window with one empty page, from the same crates as Heard: what Heard's start is measured against.
//! `./dev bench start` builds it; no package holds it.

use std::process::ExitCode;

fn main() -> ExitCode {
    let context = tauri::generate_context!("examples/blank/tauri.conf.json");
    match tauri::Builder::default().run(context) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The blank window could not open: {error}");
            ExitCode::FAILURE
        }
    }
}
