//! What opens a workshop, remembered by the system for whoever is logged in: only if they ask for it, and never the
//! only way in.
//!
//! A system's keychain may hang, ask for a password of its own, or not be there at all. So it is asked on a thread of
//! its own, and nobody waits for it for long. What it does not answer is asked of the person, as without it.

use crate::host::held;
use crate::job::Remembering;
use heard_core::key::{Key, recovery};
use std::collections::HashSet;
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The system's place for secrets. Calls may take long; they come from one thread, one after the other.
pub trait Keychain: Send {
    /// Whether there is one that answers.
    fn is_there(&self) -> bool;
    /// Keeps a secret for a file, in place of the one before; false where that did not work.
    fn keep(&self, file: &str, secret: &str) -> bool;
    /// What is kept for a file.
    fn kept(&self, file: &str) -> Option<String>;
    /// Lets go of what is kept for a file; nothing kept is as good as forgotten.
    fn forget(&self, file: &str);
}

/// The longest that somebody who opens a workshop waits for it.
const MOST_WAIT: Duration = Duration::from_secs(3);

/// The longest for a secret to be kept: the system may ask for its own password first. The workshop is open meanwhile.
const MOST_KEEPING: Duration = Duration::from_secs(60);

type Ask = Box<dyn FnOnce(&dyn Keychain) + Send>;

/// What is remembered of workshops; of none, for hosts that were given no keychain.
#[derive(Default)]
pub(crate) struct Remembered {
    asks: Option<Sender<Ask>>,
    // When the keychain was asked what it has not answered yet.
    asked: Arc<Mutex<Option<Instant>>>,
    files: Mutex<Files>,
}

/// Files by their whole paths, as far as this run knows.
#[derive(Default)]
struct Files {
    kept: HashSet<String>,
    // Only their passphrase or code opens these, whatever the keychain says.
    locked: HashSet<String>,
}

impl Remembered {
    /// By this keychain.
    pub fn by(keychain: Box<dyn Keychain>) -> Self {
        let (asks, to_do) = channel::<Ask>();
        let asked: Arc<Mutex<Option<Instant>>> = Arc::default();
        let now = Arc::clone(&asked);
        let spawned = std::thread::Builder::new()
            .name("keychain".to_owned())
            .spawn(move || {
                for ask in to_do {
                    *held(&now) = Some(Instant::now());
                    ask(keychain.as_ref());
                    *held(&now) = None;
                }
            });
        Self {
            // Without the thread there is no keychain.
            asks: spawned.ok().map(|_| asks),
            asked,
            files: Mutex::default(),
        }
    }

    /// What a desk may offer, and whether this file is remembered.
    pub fn told(&self, path: Option<&Path>) -> Remembering {
        let offered = self.ask(MOST_WAIT, |keychain| keychain.is_there()) == Some(true);
        let file = path.filter(|_| offered).map(named);
        let remembered = file.is_some_and(|file| {
            held(&self.files).kept.contains(&file) || self.kept(file).is_some()
        });
        Remembering {
            offered,
            remembered,
        }
    }

    /// What is remembered for a file; nothing for one that was locked.
    pub fn key_of(&self, path: &Path) -> Option<Key> {
        let file = named(path);
        if held(&self.files).locked.contains(&file) {
            return None;
        }
        let code = self.kept(file.clone())?;
        let Ok(key) = recovery::read(&code) else {
            self.forget(path);
            return None;
        };
        held(&self.files).kept.insert(file);
        Some(Key::Recovery(key))
    }

    fn kept(&self, file: String) -> Option<String> {
        self.ask(MOST_WAIT, move |keychain| keychain.kept(&file))
            .flatten()
    }

    /// Remembers a file's own key.
    pub fn keep(&self, path: &Path, key: &Key) -> bool {
        let (Key::Recovery(raw), file) = (key, named(path)) else {
            return false;
        };
        let (code, of) = (recovery::groups(raw).join("-"), file.clone());
        let kept = self.ask(MOST_KEEPING, move |keychain| keychain.keep(&of, &code));
        if kept == Some(true) {
            held(&self.files).kept.insert(file);
        }
        kept == Some(true)
    }

    /// Forgets a file: the person wants it, or its key is no more.
    pub fn forget(&self, path: &Path) {
        let file = named(path);
        held(&self.files).kept.remove(&file);
        self.let_go(file);
    }

    /// A file was locked. Whoever starts Heard anew must not get past that.
    pub fn locked(&self, path: &Path) {
        let file = named(path);
        held(&self.files).locked.insert(file.clone());
        self.let_go(file);
    }

    /// Somebody gave what opens a file: what was remembered before it was locked is remembered again.
    pub fn unlocked(&self, path: &Path, key: Option<&Key>) {
        let file = named(path);
        let again = {
            let mut files = held(&self.files);
            files.locked.remove(&file) && files.kept.contains(&file)
        };
        if again {
            self.keep_later(file, key);
        }
    }

    /// A file has another name.
    pub fn renamed(&self, from: &Path, to: &Path, key: Option<&Key>) {
        let was_kept = held(&self.files).kept.contains(&named(from));
        self.forget(from);
        if was_kept {
            held(&self.files).kept.insert(named(to));
            self.keep_later(named(to), key);
        }
    }

    fn keep_later(&self, file: String, key: Option<&Key>) {
        if let Some(Key::Recovery(raw)) = key {
            let code = recovery::groups(raw).join("-");
            self.send(Box::new(move |keychain| {
                keychain.keep(&file, &code);
            }));
        }
    }

    // Nobody waits for this; it comes before all that is asked later.
    fn let_go(&self, file: String) {
        self.send(Box::new(move |keychain| keychain.forget(&file)));
    }

    /// What the keychain answers; none where there is no keychain, or it takes too long.
    fn ask<T: Send + 'static>(
        &self,
        most: Duration,
        ask: impl FnOnce(&dyn Keychain) -> T + Send + 'static,
    ) -> Option<T> {
        let hangs = held(&self.asked).is_some_and(|asked| asked.elapsed() >= MOST_WAIT);
        if hangs {
            return None;
        }
        let (tell, told) = channel();
        let sent = self.send(Box::new(move |keychain| {
            // Whoever asked may have stopped waiting.
            let _ = tell.send(ask(keychain));
        }));
        sent.then(|| told.recv_timeout(most).ok()).flatten()
    }

    fn send(&self, ask: Ask) -> bool {
        let asks = self.asks.as_ref();
        asks.is_some_and(|asks| asks.send(ask).is_ok())
    }
}

fn named(path: &Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    whole.display().to_string()
}
