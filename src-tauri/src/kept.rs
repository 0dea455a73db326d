//! What the desk's page finds again next time: choices of this computer's facilitator and where they
//! were, never a workshop's words. The page itself keeps nothing on disk.

use crate::words;
use heard_core::write_whole;
use std::collections::BTreeMap;
use std::path::PathBuf;
use tauri::{AppHandle, Manager};

/// The page's entries by their keys.
pub type Entries = BTreeMap<String, String>;

/// The most bytes of all entries; the page has no reason to keep more.
const MOST: usize = 16 * 1024;

/// A script that gives a page the entries of last time before anything else runs in it.
pub fn script(app: &AppHandle) -> String {
    let entries = serde_json::to_string(&read(app)).unwrap_or_default();
    format!(
        "try {{ for (const [key, text] of Object.entries({entries})) \
         if (localStorage.getItem(key) === null) localStorage.setItem(key, text); }} catch {{}}"
    )
}

/// Keeps the page's entries for next time.
#[tauri::command]
pub fn keep(app: AppHandle, entries: Entries) -> Result<(), String> {
    let text = serde_json::to_string(&entries).map_err(|error| error.to_string())?;
    if text.len() > MOST {
        return Err(words::TOO_MUCH_TO_KEEP.to_owned());
    }
    write(&app, &text).map_err(|error| error.to_string())
}

/// Nothing where there is nothing to find, or nothing that can be read: the page begins afresh then.
fn read(app: &AppHandle) -> Entries {
    let text = file(app).and_then(|file| Ok(std::fs::read_to_string(file)?));
    let entries = text.ok().and_then(|text| serde_json::from_str(&text).ok());
    entries.unwrap_or_default()
}

fn write(app: &AppHandle, text: &str) -> tauri::Result<()> {
    let file = file(app)?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(write_whole(&file, text.as_bytes())?)
}

fn file(app: &AppHandle) -> tauri::Result<PathBuf> {
    Ok(app.path().app_config_dir()?.join("desk.json"))
}
