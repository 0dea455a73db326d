//! Files that travel over the web: handed over and fetched by handles, kept in memory only.

use crate::host::held;
use crate::problem::{invalid, not_found};
use crate::words;
use heard_core::protocol::Problem;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// The most bytes of one file.
pub const MOST_BYTES: usize = 50_000_000;
/// The most bytes of all files together; the oldest go first.
const MOST_TOGETHER: usize = 200_000_000;
/// The most files.
const MOST_FILES: usize = 40;

/// A file in memory.
#[derive(Debug, Clone)]
pub(crate) struct HeldFile {
    pub name: String,
    pub bytes: Arc<[u8]>,
}

struct Entry {
    handle: String,
    session: String,
    file: HeldFile,
}

/// Files by handle; each belongs to the session that brought it or asked for it.
#[derive(Default)]
pub(crate) struct Files(Mutex<VecDeque<Entry>>);

impl Files {
    /// Keeps a file and gives its handle.
    ///
    /// # Errors
    /// `invalid` for one that is too large.
    pub fn put(&self, session: &str, name: &str, bytes: Vec<u8>) -> Result<String, Problem> {
        if bytes.len() > MOST_BYTES {
            return Err(invalid(words::FILE_TOO_LARGE));
        }
        let handle = Uuid::new_v4().simple().to_string();
        let mut entries = held(&self.0);
        entries.push_back(Entry {
            handle: handle.clone(),
            session: session.to_owned(),
            file: HeldFile {
                name: name.chars().filter(|c| !c.is_control()).take(200).collect(),
                bytes: bytes.into(),
            },
        });
        let together = |entries: &VecDeque<Entry>| -> usize {
            entries.iter().map(|entry| entry.file.bytes.len()).sum()
        };
        while entries.len() > MOST_FILES || together(&entries) > MOST_TOGETHER {
            entries.pop_front();
        }
        Ok(handle)
    }

    /// Lets go of every file.
    pub fn clear(&self) {
        held(&self.0).clear();
    }

    /// The file of a handle that this session may have.
    ///
    /// # Errors
    /// `notFound`, also for another session's file.
    pub fn get(&self, session: &str, handle: &str) -> Result<HeldFile, Problem> {
        let entries = held(&self.0);
        let found = entries
            .iter()
            .find(|entry| entry.handle == handle && entry.session == session);
        found
            .map(|entry| entry.file.clone())
            .ok_or_else(|| not_found(words::FILE_GONE))
    }
}
