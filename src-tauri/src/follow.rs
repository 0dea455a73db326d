//! The wall follows: first the desk, then the displays that come and go.

use crate::displays;
use crate::line::{Shell, WALL};
use crate::windows;
use std::time::{Duration, Instant};
use tauri::{AppHandle, Manager};

/// How often the displays are looked at: the systems' own messages differ, a look does not.
const PAUSE: Duration = Duration::from_secs(2);

/// How long the system may take to place new windows before the wall is put where it belongs.
const FIRST: Duration = Duration::from_millis(600);

/// How long the desk's page may take to come before the wall opens without it.
const DESK_WITHIN: Duration = Duration::from_secs(5);

/// How long the desk's page has to itself for drawing, once it listens.
const DRAWN_WITHIN: Duration = Duration::from_millis(400);

/// Opens the wall once the desk is there, so that nobody waits for both; then puts the wall where it
/// belongs, now and whenever displays come or go.
pub fn desk_and_displays(app: AppHandle) {
    std::thread::spawn(move || {
        wait_for_desk(&app);
        if let Err(error) = windows::wall_below_desk(&app) {
            // The desk can open it.
            tracing::warn!(%error, "the wall did not open");
        }
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

fn wait_for_desk(app: &AppHandle) {
    const LOOK: Duration = Duration::from_millis(20);
    let began = Instant::now();
    while !app.state::<Shell>().hears_desk() && began.elapsed() < DESK_WITHIN {
        std::thread::sleep(LOOK);
    }
    std::thread::sleep(DRAWN_WITHIN);
}

fn settle(app: &AppHandle) {
    let Some(wall) = app.get_webview_window(WALL) else {
        return;
    };
    if let Err(error) = windows::settle(app, &wall) {
        tracing::warn!(%error, "the wall could not follow the displays");
    }
}
