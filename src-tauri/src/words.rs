//! The few words of the shell itself; all others come from the pages and the host.

pub const DESK_TITLE: &str = "Heard";
pub const WALL_TITLE: &str = "Heard: the wall";
/// Why the display stays awake, for the system's own list.
pub const WALL_IS_OPEN: &str = "The wall is open";
pub const TOO_MUCH_TO_KEEP: &str = "That is too much to keep.";

pub const NO_SUCH_FOLDER: &str = "This folder is not known here. Open it by hand.";

/// On standard error, when there is no window to say it in.
pub fn no_windows(error: &tauri::Error) -> String {
    format!("Heard could not open its windows: {error}")
}
