//! The two windows.

use crate::awake::Awake;
use crate::displays::{self, Display, Place};
use crate::kept;
use crate::line::{DESK, Shell, WALL};
use crate::words;
use std::time::{Duration, Instant};
use tauri::{
    AppHandle, Manager, Monitor, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window,
    WindowEvent,
};

type Builder<'a> = WebviewWindowBuilder<'a, tauri::Wry, AppHandle>;

/// A window for one of our own pages, which keeps nothing: no history, no autofill, no dropped files.
fn window<'a>(app: &'a AppHandle, label: &str, page: &str) -> Builder<'a> {
    WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .incognito(!is_driven())
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
}

/// On Linux, Tauri teaches `tauri://` to one store of pages for each folder, and takes the desk's and the
/// wall's for one. But pages that keep nothing have each a store of its own, so that the second one
/// would find no page. A folder of its own, in which nothing is ever kept, tells them apart.
fn with_own_store<'a>(builder: Builder<'a>, app: &AppHandle) -> tauri::Result<Builder<'a>> {
    if cfg!(target_os = "linux") && !is_driven() {
        let folder = app.path().app_cache_dir()?.join(WALL);
        return Ok(builder.data_directory(folder));
    }
    Ok(builder)
}

/// Whether a driver tests the windows. It sees only pages that share their storage, which a page that
/// keeps nothing never does.
fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// The desk's size in logical pixels, where the display has room for it.
const DESK_SIZE: (f64, f64) = (1440.0, 900.0);

/// Opens the desk; on a small display it fills all of it. `first` is a script for its page, to run before
/// any other.
///
/// # Errors
/// What the system says.
pub fn open_desk(app: &AppHandle, first: String) -> tauri::Result<()> {
    let desk = window(app, DESK, "index.html")
        .initialization_script(kept::script(app))
        .initialization_script(first)
        .title(words::DESK_TITLE)
        .inner_size(DESK_SIZE.0, DESK_SIZE.1)
        .min_inner_size(900.0, 560.0)
        .build()?;
    let room = desk.current_monitor()?.or(desk.primary_monitor()?);
    if room.is_some_and(|display| !has_room(&display)) {
        desk.maximize()?;
    }
    Ok(())
}

/// Whether the desk in its usual size, with a title bar, fits beside the system's own bars.
fn has_room(display: &Monitor) -> bool {
    const TITLE_BAR: f64 = 40.0;
    let area = display
        .work_area()
        .size
        .to_logical::<f64>(display.scale_factor());
    area.width >= DESK_SIZE.0 && area.height >= DESK_SIZE.1 + TITLE_BAR
}

/// Opens the wall, or finds it. It is put where it belongs afterwards: see [`settle`].
///
/// # Errors
/// What the system says.
pub fn wall(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    match app.get_webview_window(WALL) {
        Some(wall) => Ok(wall),
        None => new_wall(app, false),
    }
}

fn new_wall(app: &AppHandle, below: bool) -> tauri::Result<WebviewWindow> {
    app.state::<Awake>().keep();
    with_own_store(window(app, WALL, "wall.html"), app)?
        .title(words::WALL_TITLE)
        .inner_size(960.0, 540.0)
        .focused(false)
        .always_on_bottom(below)
        .build()
}

/// Opens the wall below the desk, where it stays until it is put where it belongs: it must not cover a
/// desk that somebody uses already.
///
/// # Errors
/// What the system says.
pub fn wall_below_desk(app: &AppHandle) -> tauri::Result<()> {
    if app.get_webview_window(WALL).is_none() {
        new_wall(app, true)?;
    }
    match app.get_webview_window(DESK) {
        Some(desk) => desk.set_focus(),
        None => Ok(()),
    }
}

/// Puts the wall where it belongs: full-screen on the second display, or in a window that never lies
/// over the desk. The desk is told what came of it.
///
/// # Errors
/// What the system says.
pub fn settle(app: &AppHandle, wall: &WebviewWindow) -> tauri::Result<()> {
    let all = displays::all(app)?;
    let place = displays::place(&all, displays::of_desk(app).as_ref());
    tracing::info!(?place, "where the wall belongs");
    wall.set_always_on_bottom(false)?;
    match &place {
        Place::Second(second) => {
            wall.unminimize()?;
            wall.show()?;
            wall.set_fullscreen_on_monitor(second.corner())?;
        }
        Place::Window | Place::Mirrored => {
            if wall.is_fullscreen()? {
                wall.set_fullscreen(false)?;
                // Its display has gone: it must not land over the desk.
                wall.minimize()?;
            }
            bring_in_sight(&all, wall)?;
        }
    }
    if let Some(desk) = app.get_webview_window(DESK) {
        desk.set_focus()?;
    }
    tell_when_settled(app.clone(), wall.clone(), place);
    Ok(())
}

/// A window that lay on a display which has gone would open where nobody sees it.
fn bring_in_sight(all: &[Display], wall: &WebviewWindow) -> tauri::Result<()> {
    let at = wall.outer_position()?;
    match all.first() {
        Some(first) if !all.iter().any(|display| display.holds(at)) => {
            wall.set_position(first.corner())
        }
        _ => Ok(()),
    }
}

/// How long the system may take to move a window and make it full-screen.
const SETTLED_WITHIN: Duration = Duration::from_secs(3);

/// Looks whether the wall really became full-screen where it belongs, and tells the desk.
fn tell_when_settled(app: AppHandle, wall: WebviewWindow, place: Place) {
    std::thread::spawn(move || {
        let began = Instant::now();
        while !is_at(&wall, &place) && began.elapsed() < SETTLED_WITHIN {
            std::thread::sleep(Duration::from_millis(150));
        }
        let word = place.word(is_at(&wall, &place));
        app.state::<Shell>().tell_displays(word);
    });
}

fn is_at(wall: &WebviewWindow, place: &Place) -> bool {
    match place {
        Place::Second(second) => {
            wall.is_fullscreen().unwrap_or(false)
                && wall.outer_position().is_ok_and(|at| second.holds(at))
        }
        Place::Window | Place::Mirrored => true,
    }
}

/// Makes the wall full-screen where it is, or a window again: F11 on the wall.
#[tauri::command]
pub fn full_screen(window: WebviewWindow) -> Result<(), String> {
    let full = window.is_fullscreen().map_err(|error| error.to_string())?;
    window
        .set_fullscreen(!full)
        .map_err(|error| error.to_string())
}

/// Opens the wall again after somebody closed it, or brings it to the front.
#[tauri::command]
pub async fn open_wall(app: AppHandle) -> Result<(), String> {
    let open = || {
        let wall = wall(&app)?;
        wall.unminimize()?;
        wall.show()?;
        settle(&app, &wall)?;
        // Somebody wants to see it, and a wall that is full-screen elsewhere needs no focus for that.
        if wall.is_fullscreen()? {
            Ok(())
        } else {
            wall.set_focus()
        }
    };
    open().map_err(|error: tauri::Error| error.to_string())
}

/// Closing the desk ends Heard; closing the wall lets the display sleep again.
pub fn event(window: &Window, event: &WindowEvent) {
    if !matches!(event, WindowEvent::Destroyed) {
        return;
    }
    match window.label() {
        DESK => window.app_handle().exit(0),
        _ => window.state::<Awake>().let_go(),
    }
}
