//! Displays come and go; the wall follows.

use crate::displays;
use crate::line::WALL;
use crate::windows;
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// How often the displays are looked at: the systems' own messages differ, a look does not.
const PAUSE: Duration = Duration::from_secs(2);

/// Watches the displays and puts the wall where it belongs whenever they change.
pub fn displays(app: AppHandle) {
    std::thread::spawn(move || {
        let mut known = displays::all(&app).unwrap_or_default();
        loop {
            std::thread::sleep(PAUSE);
            let Ok(now) = displays::all(&app) else {
                // The app is closing.
                return;
            };
            if now != known {
                known = now;
                settle(&app);
            }
        }
    });
}

fn settle(app: &AppHandle) {
    let Some(wall) = app.get_webview_window(WALL) else {
        return;
    };
    if let Err(error) = windows::settle(app, &wall) {
        tracing::warn!(%error, "the wall could not follow the displays");
    }
}
