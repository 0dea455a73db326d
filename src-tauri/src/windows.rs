//! The two windows.

use crate::awake::Awake;
use crate::displays::{self, Place};
use crate::line::{DESK, Shell, WALL};
use serde_json::json;
use tauri::{
    AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent,
};

/// A window for one of our own pages, which keeps nothing: no history, no autofill, no dropped files.
fn window<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
) -> WebviewWindowBuilder<'a, tauri::Wry, AppHandle> {
    WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .incognito(!is_driven())
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
}

/// Whether a driver tests the windows. It sees only pages that share their storage, which a page that
/// keeps nothing never does.
fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// Opens the desk.
///
/// # Errors
/// What the system says.
pub fn open_desk(app: &AppHandle) -> tauri::Result<()> {
    window(app, DESK, "index.html")
        .title("Heard")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1000.0, 640.0)
        .build()?;
    Ok(())
}

/// Opens the wall, or finds it, and puts it where it belongs now.
///
/// # Errors
/// What the system says.
pub fn wall(app: &AppHandle) -> tauri::Result<()> {
    let wall = match app.get_webview_window(WALL) {
        Some(wall) => wall,
        None => {
            app.manage_awake();
            window(app, WALL, "wall.html")
                .title("Heard: the wall")
                .inner_size(960.0, 540.0)
                .focused(false)
                .build()?
        }
    };
    settle(app, &wall)
}

/// Puts the wall where it belongs: full-screen on the second display, or in a window that never lies
/// over the desk. The desk is told what came of it.
///
/// # Errors
/// What the system says.
pub fn settle(app: &AppHandle, wall: &WebviewWindow) -> tauri::Result<()> {
    let all = displays::all(app)?;
    let place = displays::place(&all, displays::of_desk(app).as_ref());
    match &place {
        Place::Second(second) => {
            wall.set_position(second.corner())?;
            wall.show()?;
            wall.set_fullscreen(true)?;
        }
        Place::Window | Place::Mirrored => {
            if wall.is_fullscreen()? {
                wall.set_fullscreen(false)?;
                // Its display has gone: it must not land over the desk.
                wall.minimize()?;
            }
        }
    }
    let full = wall.is_fullscreen().unwrap_or(false);
    app.state::<Shell>()
        .tell_desk(&json!({ "displays": place.word(full) }));
    if let Some(desk) = app.get_webview_window(DESK) {
        desk.set_focus()?;
    }
    Ok(())
}

/// Makes the wall full-screen where it is, or a window again: F11 on the wall.
#[tauri::command]
pub fn full_screen(window: WebviewWindow) -> Result<(), String> {
    let full = window.is_fullscreen().map_err(|error| error.to_string())?;
    window.set_fullscreen(!full).map_err(|error| error.to_string())
}

/// Opens the wall again after somebody closed it.
#[tauri::command]
pub async fn open_wall(app: AppHandle) -> Result<(), String> {
    if let Some(wall) = app.get_webview_window(WALL) {
        let shown = wall.unminimize().and_then(|()| wall.show());
        shown.map_err(|error| error.to_string())?;
    }
    wall(&app).map_err(|error| error.to_string())
}

/// Closing the desk ends Heard; closing the wall lets the display sleep again.
pub fn event(window: &Window, event: &WindowEvent) {
    if !matches!(event, WindowEvent::Destroyed) {
        return;
    }
    match window.label() {
        DESK => window.app_handle().exit(0),
        _ => window.app_handle().let_sleep(),
    }
}

/// Keeping the display awake while the wall is open.
trait WhileWallIsOpen {
    fn manage_awake(&self);
    fn let_sleep(&self);
}

impl WhileWallIsOpen for AppHandle {
    fn manage_awake(&self) {
        self.manage(Awake::default());
        self.state::<Awake>().keep();
    }

    fn let_sleep(&self) {
        if let Some(awake) = self.try_state::<Awake>() {
            awake.let_go();
        }
    }
}
