//! The local web server: the same requests, pushes and pages, for any browser of this computer only.
//!
//! Every request passes [`guard`] first. The address's fragment brings a token, exchanged once for a
//! session that is bound to a role; each call and each WebSocket proves its session.

mod call;
mod files;
mod guard;
mod pages;
mod push;
mod serve;
mod sessions;

use crate::host::{Caller, Host, Reach};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::HeaderMap;
use axum::middleware;
use axum::routing::{get, post};
use heard_core::protocol::ActorRole;
use sessions::Sessions;
use std::sync::Arc;

pub use serve::{Address, WebServer, serve};

/// The header that proves a session.
const SESSION: &str = "x-heard-session";
/// The most bytes of one call.
const MOST_CALL: usize = 4 << 20;

/// What every handler shares.
#[derive(Clone)]
struct Web {
    host: Arc<Host>,
    sessions: Arc<Sessions>,
    port: u16,
}

impl Web {
    /// Who a request's session belongs to.
    fn caller(&self, headers: &HeaderMap) -> Option<Caller> {
        let session = headers.get(SESSION)?.to_str().ok()?;
        let role = self.sessions.role(session)?;
        Some(caller(session, role))
    }
}

fn caller(session: &str, role: ActorRole) -> Caller {
    Caller {
        session: session.to_owned(),
        role,
        reach: Reach::Handles,
    }
}

fn router(web: Web) -> Router {
    Router::new()
        .route(
            "/api/session",
            post(call::session).layer(DefaultBodyLimit::max(4096)),
        )
        .route(
            "/api/call",
            post(call::call).layer(DefaultBodyLimit::max(MOST_CALL)),
        )
        .route("/api/push", get(push::push))
        .route(
            "/api/files",
            post(files::put).layer(DefaultBodyLimit::max(crate::files::MOST_BYTES)),
        )
        .route("/api/files/{handle}", get(files::get))
        .route("/api/{*rest}", axum::routing::any(call::no_such_place))
        .fallback(pages::page)
        .layer(middleware::from_fn_with_state(web.clone(), guard::guard))
        .with_state(web)
}
