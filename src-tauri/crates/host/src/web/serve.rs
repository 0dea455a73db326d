//! Listening on this computer only, one connection after another, until told to stop.

use super::sessions::Sessions;
use super::{Web, router};
use crate::host::Host;
use axum::Router;
use heard_core::protocol::ActorRole;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// How long a browser may take to send the head of a request.
const HEAD_PATIENCE: Duration = Duration::from_secs(10);
/// Connections at once; a browser opens a handful.
const MOST_CONNECTIONS: usize = 200;
/// How long to wait when the system has no more connections to give.
const BREATH: Duration = Duration::from_millis(100);

/// The two addresses to open, each with its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// For facilitators.
    pub desk: String,
    /// For the room.
    pub wall: String,
}

/// A web server that has its port and waits to run.
pub struct WebServer {
    listener: TcpListener,
    router: Router,
    /// What to print.
    pub address: Address,
}

/// Takes a port of 127.0.0.1; 0 takes any that is free.
///
/// # Errors
/// What the system says, such as that another program has the port.
pub async fn serve(host: Arc<Host>, port: u16) -> std::io::Result<WebServer> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let port = listener.local_addr()?.port();
    let sessions = Arc::new(Sessions::new());
    let wall = format!("/wall.html#token={}", sessions.token(ActorRole::Wall));
    let address = Address {
        desk: format!(
            "http://127.0.0.1:{port}/#token={}",
            sessions.token(ActorRole::Desk)
        ),
        wall: format!("http://127.0.0.1:{port}{wall}"),
    };
    host.set_wall_address(wall);
    let router = router(Web {
        host,
        sessions,
        port,
    });
    Ok(WebServer {
        listener,
        router,
        address,
    })
}

impl WebServer {
    /// Answers until `stop` is ready.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        tokio::select! {
            () = accept(self.listener, self.router) => {}
            () = stop => {}
        }
    }
}

async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((stream, _)) => {
                let router = router.clone();
                tokio::spawn(async move {
                    converse(stream, router).await;
                    drop(place);
                });
            }
            // Such as too many open files: it passes.
            Err(error) => {
                tracing::warn!(kind = ?error.kind(), "a connection could not be taken");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}

async fn converse(stream: TcpStream, router: Router) {
    // Small answers go at once; if the system can't do that, they go a little later.
    let _ = stream.set_nodelay(true);
    let conversation = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_PATIENCE)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router))
        .with_upgrades();
    if conversation.await.is_err() {
        tracing::debug!("a connection ended early");
    }
}
