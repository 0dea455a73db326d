//! The desktop app: a desk window and a wall window over the host, and nothing else.
//!
//! What Heard does is in `heard-host` and below. Here are only windows, displays and keys. Called as the
//! command line (under the name `heard`, or with one of its verbs), this program is the command line, so
//! that a package holds one program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod awake;
mod displays;
mod first;
mod follow;
mod kept;
mod keychain;
mod line;
mod windows;
mod words;

use heard_host::{DataFolder, Habit, Host, keep_backups};
use line::Shell;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Manager, RunEvent};

fn main() -> ExitCode {
    if heard_host::is_command_line(std::env::args_os()) {
        return heard_host::run_command_line();
    }
    open_windows()
}

fn open_windows() -> ExitCode {
    heard_host::note_on_stderr(tracing::level_filters::LevelFilter::INFO);
    let host = Host::new(DataFolder::usual(), chrono::Utc::now)
        .reading_sheets_apart()
        .remembering(Box::new(keychain::OfTheSystem));
    let host = Arc::new(host);
    keep_backups(&host, Habit::Desk);
    let file = std::env::args_os().nth(1).map(PathBuf::from);
    let first = first::begin(Arc::clone(&host), file);
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Shell::new(host))
        .manage(awake::Awake::default())
        .invoke_handler(tauri::generate_handler![
            line::call,
            line::attach,
            line::press,
            windows::full_screen,
            windows::open_wall,
            line::show_folder,
            kept::keep
        ])
        .setup(move |app| {
            // Without it the page asks as it would in a browser.
            let first = first.join().unwrap_or_default();
            if let Some(trouble) = first.trouble {
                app.state::<Shell>().say_trouble(trouble);
            }
            windows::open_desk(app.handle(), first.script)?;
            follow::desk_and_displays(app.handle().clone());
            Ok(())
        })
        .on_window_event(windows::event)
        .build(tauri::generate_context!());
    let app = match app {
        Ok(app) => app,
        Err(error) => {
            eprintln!("{}", words::no_windows(&error));
            return ExitCode::FAILURE;
        }
    };
    app.run(|app, event| {
        if matches!(event, RunEvent::Exit) {
            app.state::<Shell>().close();
        }
    });
    ExitCode::SUCCESS
}
