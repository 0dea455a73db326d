//! Ctrl-C, and what a system sends to end a program.

use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The status of a program that was ended by Ctrl-C, as shells know it.
pub(crate) const INTERRUPTED: u8 = 130;

/// Set once somebody ends the program; the second time it ends at once.
pub(crate) fn asked_to_stop() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let heard = Arc::clone(&stop);
    let listening = std::thread::Builder::new().name("interrupt".to_owned());
    // Without a thread Ctrl-C ends the program at once, as in any other.
    let _ = listening.spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let Ok(runtime) = runtime else { return };
        runtime.block_on(told_to_stop());
        heard.store(true, Ordering::Relaxed);
        runtime.block_on(told_to_stop());
        process::exit(INTERRUPTED.into());
    });
    stop
}

/// Comes back when somebody ends the program.
pub(crate) async fn told_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Without signals the program runs until its window is closed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
