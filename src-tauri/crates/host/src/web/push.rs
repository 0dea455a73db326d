//! Pushes over a WebSocket: the session comes as its first message, never in the address.

use super::Web;
use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use heard_core::protocol::ActorRole;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

/// The most bytes that a page may send in one message; it has no reason to send more than its session.
const MOST_IN: usize = 1 << 20;
/// How long a page may take to say who it is.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a silent line is tried, so that one that is gone is let go.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// Pushes that may wait for a slow page; past that it starts again with everything anew.
const MOST_WAITING: usize = 256;
/// The code with which a page of an unknown session is sent away (RFC 6455: policy violation).
const NOT_KNOWN: u16 = 1008;

#[derive(Deserialize)]
struct FirstMessage {
    session: String,
}

/// `GET /api/push`.
pub(super) async fn push(State(web): State<Web>, upgrade: WebSocketUpgrade) -> Response {
    upgrade
        .max_message_size(MOST_IN)
        .max_frame_size(MOST_IN)
        .on_upgrade(move |socket| talk(web, socket))
}

async fn talk(web: Web, mut socket: WebSocket) {
    let Some(role) = who(&web, &mut socket).await else {
        let close = CloseFrame {
            code: NOT_KNOWN,
            reason: "not known".into(),
        };
        // The page is sent away; whether it still hears that makes no difference.
        let _ = socket.send(Message::Close(Some(close))).await;
        return;
    };
    let (sender, pushes) = mpsc::channel::<Arc<str>>(MOST_WAITING);
    let host = Arc::clone(&web.host);
    let sink = Box::new(move |push| sender.try_send(push).is_ok());
    // The first push takes the host's lock, which a commit may hold.
    let subscribed = tokio::task::spawn_blocking(move || host.subscribe(role, sink)).await;
    if subscribed.is_ok() {
        hand_on(socket, pushes).await;
    }
}

async fn who(web: &Web, socket: &mut WebSocket) -> Option<ActorRole> {
    let first = timeout(PATIENCE, socket.recv()).await.ok()??.ok()?;
    let first: FirstMessage = serde_json::from_str(first.to_text().ok()?).ok()?;
    web.sessions.role(&first.session)
}

/// Until the page goes, or falls so far behind that its line was let go.
async fn hand_on(mut socket: WebSocket, mut pushes: mpsc::Receiver<Arc<str>>) {
    let mut heartbeat = tokio::time::interval(HEARTBEAT);
    loop {
        let sent = tokio::select! {
            push = pushes.recv() => match push {
                Some(push) => socket.send(Message::text(push.as_ref())).await,
                None => return,
            },
            from_page = socket.recv() => match from_page {
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                Some(Ok(_)) => Ok(()),
            },
            _ = heartbeat.tick() => socket.send(Message::Ping(axum::body::Bytes::new())).await,
        };
        if sent.is_err() {
            return;
        }
    }
}
