//! One pack while it is made, and what became of it.

use super::work::{Follows, Work};
use crate::host::held;
use crate::job::PackAt;
use crate::problem::internal;
use heard_core::protocol::Problem;
use heard_exchange::documents::{DocumentKind, Made};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use uuid::Uuid;

/// One pack.
#[derive(Default)]
pub(super) struct Run {
    pub name: String,
    /// The only one that may ask for it.
    pub session: String,
    /// As the door tells of it.
    pub what: String,
    of: u32,
    stop: AtomicBool,
    state: Mutex<State>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct State {
    done: u32,
    making: Option<DocumentKind>,
    pages: u32,
    unprintable: Vec<String>,
    left_out: Vec<String>,
    end: Option<End>,
}

/// What became of a pack.
pub(super) enum End {
    /// In this folder.
    Folder(PathBuf),
    /// As a zip in memory, to be handed over at the next question.
    Zip { name: String, bytes: Vec<u8> },
    /// Handed over.
    Handed { name: String, handle: String },
    /// Called off.
    Stopped,
    /// Not made.
    Failed(Problem),
}

impl Run {
    /// A pack that nobody makes yet.
    pub fn new(session: &str, work: &Work) -> Self {
        Self {
            name: Uuid::new_v4().simple().to_string(),
            session: session.to_owned(),
            what: work.what(),
            of: work.count(),
            ..Self::default()
        }
    }

    /// Makes it on a thread of its own; whatever happens there, the pack has an end then.
    pub fn on_a_thread(
        self: &Arc<Self>,
        make: impl FnOnce(&Self) -> Result<End, Problem> + Send + 'static,
    ) {
        let run = Arc::clone(self);
        let work = move || {
            let made = catch_unwind(AssertUnwindSafe(|| make(&run)));
            run.end(made.unwrap_or_else(|_| Err(internal("a pack"))));
        };
        match std::thread::Builder::new()
            .name("pack".to_owned())
            .spawn(work)
        {
            Ok(thread) => *held(&self.thread) = Some(thread),
            Err(error) => self.end(Err(internal(error))),
        }
    }

    fn end(&self, end: Result<End, Problem>) {
        let mut state = held(&self.state);
        state.making = None;
        state.end = Some(end.unwrap_or_else(End::Failed));
    }

    /// Calls it off: it ends before its next document.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Waits for its end.
    pub fn wait(&self) {
        let thread = held(&self.thread).take();
        // It catches its own mistakes.
        let _ = thread.map(JoinHandle::join);
    }

    /// Whether it has an end.
    pub fn is_over(&self) -> bool {
        held(&self.state).end.is_some()
    }

    /// Where it lies, if all of it lies in a folder.
    pub fn folder(&self) -> Option<PathBuf> {
        match &held(&self.state).end {
            Some(End::Folder(path)) => Some(path.clone()),
            _ => None,
        }
    }

    /// How far it is. A zip is handed over first: `hand_over` takes its name and bytes, and gives a handle.
    pub fn told(&self, hand_over: impl FnOnce(&str, Vec<u8>) -> Result<String, Problem>) -> PackAt {
        let mut state = held(&self.state);
        let zip = state.end.take_if(|end| matches!(end, End::Zip { .. }));
        if let Some(End::Zip { name, bytes }) = zip {
            let handed = hand_over(&name, bytes);
            state.end =
                Some(handed.map_or_else(End::Failed, |handle| End::Handed { name, handle }));
        }
        state.told(self.of)
    }
}

impl Follows for &Run {
    fn goes_on(&mut self, next: Option<DocumentKind>) -> bool {
        held(&self.state).making = next;
        !self.stop.load(Ordering::Relaxed)
    }

    fn has(&mut self, _: &str, made: Made) {
        let mut state = held(&self.state);
        state.done += 1;
        let pages = made.pages.and_then(|pages| u32::try_from(pages).ok());
        state.pages = state.pages.saturating_add(pages.unwrap_or(0));
        // More than one document may leave out the same.
        for what in made.left_out {
            if !state.left_out.contains(&what) {
                state.left_out.push(what);
            }
        }
        for character in made.unprintable {
            if !state.unprintable.contains(&character) {
                state.unprintable.push(character);
            }
        }
    }
}

impl State {
    fn told(&self, of: u32) -> PackAt {
        let mut at = PackAt {
            done: self.done,
            of,
            making: self.making,
            pages: self.pages,
            unprintable: self.unprintable.clone(),
            left_out: self.left_out.clone(),
            finished: matches!(self.end, Some(End::Folder(_) | End::Handed { .. })),
            stopped: matches!(self.end, Some(End::Stopped)),
            name: None,
            path: None,
            handle: None,
            trouble: None,
        };
        match &self.end {
            Some(End::Folder(path)) => {
                at.name = path.file_name().map(|name| name.to_string_lossy().into());
                at.path = Some(path.display().to_string());
            }
            Some(End::Handed { name, handle }) => {
                at.name = Some(name.clone());
                at.handle = Some(handle.clone());
            }
            Some(End::Failed(problem)) => at.trouble = Some(problem.clone()),
            Some(End::Zip { .. } | End::Stopped) | None => {}
        }
        at
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use heard_core::protocol::ErrorCode;

    #[test]
    fn a_mistake_in_a_document_is_the_end_of_its_pack() {
        let run = Arc::new(Run::default());
        run.on_a_thread(|_| panic!("on purpose"));
        run.wait();
        let at = run.told(|_, _| panic!("there is no zip"));
        assert_eq!(at.trouble.unwrap().code, ErrorCode::Internal);
        assert!(!at.finished && !at.stopped);
    }
}
