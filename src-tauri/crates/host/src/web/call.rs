//! Sessions and calls.

use super::Web;
use crate::problem::{internal, invalid, not_allowed, not_found};
use crate::request;
use crate::words;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use heard_core::protocol::{ActorRole, Problem};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;
use tokio::time::timeout;

/// How long a page may take to send one call.
const CALL_PATIENCE: Duration = Duration::from_secs(10);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenBrought {
    token: String,
}

#[derive(Serialize)]
struct SessionGiven {
    session: String,
    role: ActorRole,
}

/// `POST /api/session` `{token}` → `{session, role}`.
pub(super) async fn session(State(web): State<Web>, request: Request) -> Response {
    let body = match json_body(request).await {
        Ok(body) => body,
        Err((status, problem)) => return refuse(status, &problem),
    };
    let token = serde_json::from_slice::<TokenBrought>(&body).ok();
    match token.and_then(|brought| web.sessions.exchange(&brought.token)) {
        Some((session, role)) => axum::Json(SessionGiven { session, role }).into_response(),
        None => refuse(StatusCode::UNAUTHORIZED, &no_session()),
    }
}

/// `POST /api/call`: a request in, its reply out; 200 also where the reply is a refusal.
pub(super) async fn call(State(web): State<Web>, request: Request) -> Response {
    let Some(caller) = web.caller(request.headers()) else {
        return refuse(StatusCode::UNAUTHORIZED, &no_session());
    };
    let body = match json_body(request).await {
        Ok(body) => body,
        Err((status, problem)) => return refuse(status, &problem),
    };
    let status = match caller.role {
        ActorRole::Desk => StatusCode::OK,
        ActorRole::Wall => StatusCode::FORBIDDEN,
    };
    let host = web.host;
    let reply = tokio::task::spawn_blocking(move || host.call(&caller, &body)).await;
    match reply {
        Ok(reply) => json(status, reply),
        Err(error) => refuse(StatusCode::INTERNAL_SERVER_ERROR, &internal(error)),
    }
}

/// Any other place under `/api`.
pub(super) async fn no_such_place() -> Response {
    refuse(
        StatusCode::NOT_FOUND,
        &not_found(words::requests::NOTHING_HERE),
    )
}

/// A form of another site cannot send JSON, so only JSON is taken.
async fn json_body(request: Request) -> Result<Bytes, (StatusCode, Problem)> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let kind = kind
        .and_then(|kind| kind.split(';').next())
        .unwrap_or_default();
    if !kind.trim().eq_ignore_ascii_case("application/json") {
        let problem = invalid(words::requests::SEND_JSON);
        return Err((StatusCode::UNSUPPORTED_MEDIA_TYPE, problem));
    }
    whole(request, CALL_PATIENCE, words::requests::TOO_LARGE).await
}

/// All of a request's body; nobody holds a place here by sending slowly.
pub(super) async fn whole(
    request: Request,
    patience: Duration,
    too_large: &str,
) -> Result<Bytes, (StatusCode, Problem)> {
    match timeout(patience, Bytes::from_request(request, &())).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(_)) => Err((StatusCode::PAYLOAD_TOO_LARGE, invalid(too_large))),
        Err(_) => {
            let late = invalid(words::requests::TOO_SLOW);
            Err((StatusCode::REQUEST_TIMEOUT, late))
        }
    }
}

pub(super) fn no_session() -> Problem {
    not_allowed(words::PAGE_NOT_KNOWN)
}

/// A refusal in the envelope of replies.
pub(super) fn refuse(status: StatusCode, problem: &Problem) -> Response {
    json(status, request::reply(&Value::Null, &Err(problem.clone())))
}

fn json(status: StatusCode, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
