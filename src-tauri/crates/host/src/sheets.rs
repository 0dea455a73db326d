//! Sheets that were read, kept in memory for the requests that follow.

use crate::host::held;
use crate::problem::not_found;
use crate::words;
use heard_core::protocol::Problem;
use heard_exchange::sheets::Sheet;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// Sheets kept; the oldest go first. A sheet can hold 100 MB.
const MOST: usize = 4;

struct Entry {
    handle: String,
    session: String,
    sheet: Arc<Sheet>,
}

/// Sheets by handle; each belongs to the session that read it.
#[derive(Default)]
pub(crate) struct Sheets(Mutex<VecDeque<Entry>>);

impl Sheets {
    /// Keeps a sheet and gives its handle.
    pub fn put(&self, session: &str, sheet: Sheet) -> (String, Arc<Sheet>) {
        let handle = Uuid::new_v4().simple().to_string();
        let sheet = Arc::new(sheet);
        let mut entries = held(&self.0);
        entries.push_back(Entry {
            handle: handle.clone(),
            session: session.to_owned(),
            sheet: Arc::clone(&sheet),
        });
        while entries.len() > MOST {
            entries.pop_front();
        }
        (handle, sheet)
    }

    /// Lets go of every sheet.
    pub fn clear(&self) {
        held(&self.0).clear();
    }

    /// The sheet of a handle that this session may have.
    ///
    /// # Errors
    /// `notFound`.
    pub fn get(&self, session: &str, handle: &str) -> Result<Arc<Sheet>, Problem> {
        let entries = held(&self.0);
        let found = entries
            .iter()
            .find(|entry| entry.handle == handle && entry.session == session);
        found
            .map(|entry| Arc::clone(&entry.sheet))
            .ok_or_else(|| not_found(words::SHEET_GONE))
    }
}
