//! The line between a page and the host: one command, one ordered channel, the same bytes as elsewhere.

use heard_core::protocol::ActorRole;
use heard_host::{Caller, Host, Reach};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::ffi::OsStr;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::ipc::{Channel, InvokeResponseBody, Response};
use tauri::{State, WebviewWindow};

/// The label of the facilitators' window.
pub const DESK: &str = "desk";
/// The label of the room's window.
pub const WALL: &str = "wall";

/// A page's channel.
type Line = Channel<InvokeResponseBody>;

/// The host, and the channel to each window's page.
pub struct Shell {
    host: Arc<Host>,
    lines: Mutex<HashMap<String, Line>>,
}

impl Shell {
    /// A shell around a host; no page has attached yet.
    pub fn new(host: Arc<Host>) -> Self {
        Self {
            host,
            lines: Mutex::new(HashMap::new()),
        }
    }

    /// Sends the desk's page something of the shell's own: a key, or how the displays are.
    pub fn tell_desk(&self, message: &impl Serialize) {
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let text = serde_json::to_string(message);
        if let (Some(desk), Ok(text)) = (lines.get(DESK), text) {
            // A desk that is just reloading attaches again and hears how things stand then.
            let _ = desk.send(InvokeResponseBody::Json(text));
        }
    }

    /// Opens a workshop file that was handed over at the start.
    pub fn bring_in(&self, file: &OsStr) {
        let path = file.to_string_lossy();
        let request = json!({ "id": "start", "cmd": "bringIn", "args": { "from": { "path": path } } });
        let reply = self.host.call(&desk(), request.to_string().as_bytes());
        let refused = serde_json::from_str::<Value>(&reply).ok();
        let refused = refused.and_then(|reply| reply.get("err").cloned());
        if let Some(message) = refused.as_ref().and_then(|err| err.get("message")) {
            // The home screen opens all the same, and lists what can be opened.
            eprintln!("{message}");
        }
    }
}

/// What the host may believe of the desk's window.
fn desk() -> Caller {
    Caller {
        session: "window".to_owned(),
        role: ActorRole::Desk,
        reach: Reach::Paths,
    }
}

/// What the host may believe of any other window: a wall's.
fn caller(label: &str) -> Caller {
    if label == DESK {
        return desk();
    }
    Caller {
        session: label.to_owned(),
        role: ActorRole::Wall,
        reach: Reach::Handles,
    }
}

/// Answers one request of a page. Commits take a disk's time, so they never hold up the windows.
#[tauri::command]
pub async fn call(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    request: Value,
) -> Result<Response, String> {
    let host = Arc::clone(&shell.host);
    let caller = caller(window.label());
    let body = request.to_string();
    let answer = tauri::async_runtime::spawn_blocking(move || host.call(&caller, body.as_bytes()));
    let answer = answer.await.map_err(|error| error.to_string())?;
    Ok(Response::new(answer))
}

/// Lets a page listen: it hears at once how things stand, and each push after it, in order.
#[tauri::command]
pub fn attach(window: WebviewWindow, shell: State<'_, Shell>, channel: Line) {
    let label = window.label().to_owned();
    let sink = channel.clone();
    let mut lines = shell.lines.lock().unwrap_or_else(PoisonError::into_inner);
    lines.insert(label.clone(), channel);
    drop(lines);
    let push = move |text: Arc<str>| sink.send(InvokeResponseBody::Json(text.to_string())).is_ok();
    shell.host.subscribe(caller(&label).role, Box::new(push));
}

/// A key that was pressed on the wall: the desk hears it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Key {
    key: String,
    code: String,
    ctrl_key: bool,
    shift_key: bool,
    alt_key: bool,
    meta_key: bool,
    repeat: bool,
}

/// Passes a key of the wall's on to the desk.
#[tauri::command]
pub fn press(shell: State<'_, Shell>, key: Key) {
    shell.tell_desk(&json!({ "key": key }));
}
