//! What every request must be, before anything looks at it; and what every answer says about itself.
//!
//! Another site's page can make a browser send requests here. So the name that was asked for must be
//! this computer's own, with this port (a foreign name may lead here by DNS), and a page that sends
//! something must be ours.

use super::Web;
use super::call::refuse;
use crate::problem::not_allowed;
use crate::words;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// Lets a request through, or answers 403.
pub(super) async fn guard(State(web): State<Web>, request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api");
    let allowed = own_host(&request, web.port)
        && own_origin(request.headers(), web.port)
        && own_page(request.headers(), api);
    let mut response = if allowed {
        next.run(request).await
    } else {
        tracing::warn!("a request from elsewhere was refused");
        refuse(StatusCode::FORBIDDEN, &not_allowed(words::NOT_OUR_ADDRESS))
    };
    about_itself(response.headers_mut(), api, web.port);
    response
}

/// `127.0.0.1:PORT` or `localhost:PORT`, the only names under which this server answers.
pub(super) fn own_names(port: u16) -> [String; 2] {
    [format!("127.0.0.1:{port}"), format!("localhost:{port}")]
}

fn own_host(request: &Request, port: u16) -> bool {
    let own = |name: &str| own_names(port).iter().any(|own| own == name);
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let in_line = request.uri().authority();
    host.to_str().is_ok_and(own) && in_line.is_none_or(|authority| own(authority.as_str()))
}

fn own_origin(headers: &HeaderMap, port: u16) -> bool {
    let own = |origin: &HeaderValue| {
        let origin = origin
            .to_str()
            .ok()
            .and_then(|origin| origin.strip_prefix("http://"));
        origin.is_some_and(|name| own_names(port).iter().any(|own| own == name))
    };
    headers.get_all(header::ORIGIN).iter().all(own)
}

/// Browsers say where a request comes from; following a link here is fine, sending something is not.
fn own_page(headers: &HeaderMap, api: bool) -> bool {
    match headers.get("sec-fetch-site").map(HeaderValue::as_bytes) {
        None | Some(b"same-origin" | b"none") => true,
        Some(_) => !api,
    }
}

fn about_itself(headers: &mut HeaderMap, api: bool, port: u16) {
    let [number, name] = own_names(port);
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; \
         font-src 'self'; img-src 'self' blob: data:; connect-src 'self' ws://{number} ws://{name}; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let mut set = |header: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(header, value);
        }
    };
    set(header::CONTENT_SECURITY_POLICY, &policy);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::REFERRER_POLICY, "no-referrer");
    set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    set(
        header::CACHE_CONTROL,
        if api { "no-store" } else { "no-cache" },
    );
}
