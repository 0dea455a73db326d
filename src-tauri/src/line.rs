//! The line between a page and the host: one command, one ordered channel, the same bytes as elsewhere.

use crate::words;
use heard_core::protocol::ActorRole;
use heard_host::{Caller, Host, Reach};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::ipc::{Channel, InvokeResponseBody, Response};
use tauri::{State, WebviewWindow};

/// The label of the facilitators' window.
pub const DESK: &str = "desk";
/// The label of the room's window.
pub const WALL: &str = "wall";

/// The channel to the page that a window shows now.
#[derive(Clone)]
struct Line {
    channel: Channel<InvokeResponseBody>,
    // A page that was loaded again has a new channel; its old one would be sent to for ever.
    replaced: Arc<AtomicBool>,
}

impl Line {
    /// Sends a message; false when no page listens here any more.
    fn send(&self, text: String) -> bool {
        !self.replaced.load(Ordering::Relaxed)
            && self.channel.send(InvokeResponseBody::Json(text)).is_ok()
    }
}

/// What the shell itself has to say to the desk's page, kept until there is one.
#[derive(Default)]
struct ToSay {
    displays: Option<&'static str>,
    trouble: Option<String>,
}

/// The host, and the channel to each window's page.
pub struct Shell {
    host: Arc<Host>,
    lines: Mutex<HashMap<String, Line>>,
    to_say: Mutex<ToSay>,
}

impl Shell {
    /// A shell around a host; no page has attached yet.
    pub fn new(host: Arc<Host>) -> Self {
        Self {
            host,
            lines: Mutex::default(),
            to_say: Mutex::default(),
        }
    }

    /// Keeps a sentence about what went wrong until the desk's page is there to say it.
    pub fn say_trouble(&self, sentence: String) {
        held(&self.to_say).trouble = Some(sentence);
    }

    /// Closes the open workshop: its file is whole and free for others then.
    pub fn close(&self) {
        self.host.close();
    }

    /// Tells the desk how the displays are, now and whenever its page is loaded again.
    pub fn tell_displays(&self, displays: &'static str) {
        let before = held(&self.to_say).displays.replace(displays);
        if before != Some(displays) {
            self.tell_desk(&json!({ "displays": displays }));
        }
    }

    /// Whether the desk's page has come as far as to listen.
    pub fn hears_desk(&self) -> bool {
        held(&self.lines).contains_key(DESK)
    }

    fn tell_desk(&self, message: &Value) {
        if let Some(desk) = held(&self.lines).get(DESK) {
            // A desk that is just loading again attaches anew and hears how things stand then.
            desk.send(message.to_string());
        }
    }

    fn listen(&self, label: &str, channel: Channel<InvokeResponseBody>) {
        let line = Line {
            channel,
            replaced: Arc::default(),
        };
        if let Some(old) = held(&self.lines).insert(label.to_owned(), line.clone()) {
            old.replaced.store(true, Ordering::Relaxed);
        }
        let push = move |text: Arc<str>| line.send(text.to_string());
        self.host.subscribe(caller(label).role, Box::new(push));
        if label == DESK {
            self.say_what_waits();
        }
    }

    fn say_what_waits(&self) {
        let (displays, trouble) = {
            let mut to_say = held(&self.to_say);
            (to_say.displays, to_say.trouble.take())
        };
        if let Some(displays) = displays {
            self.tell_desk(&json!({ "displays": displays }));
        }
        if let Some(trouble) = trouble {
            self.tell_desk(&json!({ "trouble": trouble }));
        }
    }
}

/// A lock whatever happened to an earlier holder: nothing here is left half changed.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the host may believe of the desk's window.
pub fn desk() -> Caller {
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
pub fn attach(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    channel: Channel<InvokeResponseBody>,
) {
    tracing::info!(window = window.label(), "a page listens");
    shell.listen(window.label(), channel);
}

/// Shows the folder of a pack that this app has made, in the system's own window. A page names the pack, never a
/// path: nothing else can be opened this way.
#[tauri::command]
pub fn show_folder(shell: State<'_, Shell>, run: &str) -> Result<(), String> {
    let folder = shell.host.pack_folder(run);
    let folder = folder.ok_or_else(|| words::NO_SUCH_FOLDER.to_owned())?;
    open::that_detached(folder).map_err(|error| error.to_string())
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
