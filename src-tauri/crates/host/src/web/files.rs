//! Files by handle: a browser names none of this computer's paths.

use super::Web;
use super::call::{no_session, refuse, whole};
use crate::words;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use heard_core::protocol::ActorRole;
use serde_json::json;
use std::time::Duration;

/// How long a page may take to send a file of the largest size.
const FILE_PATIENCE: Duration = Duration::from_secs(60);
/// The header with the file's name, percent-encoded.
const NAME: &str = "x-heard-file-name";

/// `POST /api/files` → `{handle}`.
pub(super) async fn put(State(web): State<Web>, request: Request) -> Response {
    let Some(caller) = web
        .caller(request.headers())
        .filter(|caller| caller.role == ActorRole::Desk)
    else {
        return refuse(StatusCode::UNAUTHORIZED, &no_session());
    };
    let name = request
        .headers()
        .get(NAME)
        .map(|name| decoded(name.as_bytes()))
        .unwrap_or_default();
    // Only now: nobody fills the memory before they have proved who they are.
    let bytes = match whole(request, FILE_PATIENCE, words::FILE_TOO_LARGE).await {
        Ok(bytes) => bytes,
        Err((status, problem)) => return refuse(status, &problem),
    };
    match web.host.files.put(&caller.session, &name, bytes.into()) {
        Ok(handle) => axum::Json(json!({ "handle": handle })).into_response(),
        Err(problem) => refuse(StatusCode::PAYLOAD_TOO_LARGE, &problem),
    }
}

/// `GET /api/files/HANDLE` → its bytes.
pub(super) async fn get(
    State(web): State<Web>,
    Path(handle): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(caller) = web
        .caller(&headers)
        .filter(|caller| caller.role == ActorRole::Desk)
    else {
        return refuse(StatusCode::UNAUTHORIZED, &no_session());
    };
    match web.host.files.get(&caller.session, &handle) {
        Ok(file) => {
            // Never shown under this address, only saved: a file must not become a page of ours.
            let headers = [
                (header::CONTENT_TYPE, media_type(&file.name)),
                (header::CONTENT_DISPOSITION, "attachment"),
            ];
            (headers, file.bytes.to_vec()).into_response()
        }
        Err(problem) => refuse(StatusCode::NOT_FOUND, &problem),
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("pdf") => "application/pdf",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

/// `%C3%A9` as é; what is no such code stays as it is.
fn decoded(encoded: &[u8]) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut bytes = Vec::new();
    let mut at = 0;
    while let Some(byte) = encoded.get(at) {
        let code = digit(encoded.get(at + 1)).zip(digit(encoded.get(at + 2)));
        match code.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            Some(code) if *byte == b'%' => {
                bytes.push(code);
                at += 3;
            }
            _ => {
                bytes.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
