//! Displays come and go; the wall follows.

use crate::displays;
use crate::line::WALL;
use crate::windows;
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// How often the displays are looked at: the systems' own messages differ, a look does not.
const PAUSE: Duration = Duration::from_secs(2);

/// How long the system may take to place new windows before the wall is put where it belongs.
const FIRST: Duration = Duration::from_millis(600);

/// Puts the wall where it belongs, now and whenever displays come or go.
pub fn displays(app: AppHandle) {
    std::thread::spawn(move || {
        let mut known = None;
        loop {
            std::thread::sleep(if known.is_none() { FIRST } else { PAUSE });
            let Ok(now) = displays::all(&app) else {
                // The app is closing.
                return;
            };
            if known.as_ref() != Some(&now) {
                known = Some(now);
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
