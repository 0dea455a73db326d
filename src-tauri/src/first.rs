//! What the desk's page knows before it asks: how things stand, and which workshops there are. It comes
//! with the page, so that the desk is drawn without waiting for a first answer.

use crate::line::desk;
use heard_core::protocol::ActorRole;
use heard_host::Host;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

/// As the page itself would ask for the workshops.
const LIST: &str = r#"{"id":"first","cmd":"listWorkshops","args":{}}"#;

/// What is known at the start.
#[derive(Debug, Default)]
pub struct First {
    /// A script for the page, to run before any other.
    pub script: String,
    /// Why the file that was handed over could not be opened.
    pub trouble: Option<String>,
}

/// Finds it out while the system makes its windows ready. A workshop file that was handed over is opened
/// first, where it lies.
pub fn begin(host: Arc<Host>, file: Option<PathBuf>) -> JoinHandle<First> {
    std::thread::spawn(move || First {
        trouble: file.and_then(|file| open(&host, &file)),
        script: script(&host),
    })
}

/// Answers why it can't be, if so: the home screen opens all the same then.
fn open(host: &Host, file: &Path) -> Option<String> {
    // The folder that Heard was started in may be another one later.
    let file = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let problem = host.open_or_ask(&file).err()?;
    tracing::warn!(code = ?problem.code, "the file that was handed over did not open");
    Some(problem.message)
}

/// `heardFirst`: a text of JSON with what a desk hears first, and with the reply to `listWorkshops`.
fn script(host: &Host) -> String {
    let (sender, said) = mpsc::channel();
    // It listens for one message only, which comes at once.
    let once = move |text| sender.send(text).is_err();
    host.subscribe(ActorRole::Desk, Box::new(once));
    let Ok(said) = said.try_recv() else {
        return String::new();
    };
    let shelf = host.call(&desk(), LIST.as_bytes());
    let text = json!(format!("{{\"said\":{said},\"shelf\":{shelf}}}"));
    format!("globalThis.heardFirst = {text};")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use heard_host::DataFolder;
    use serde_json::Value;

    fn host(folder: &Path) -> Arc<Host> {
        let folder = DataFolder::at(folder.to_owned());
        Arc::new(Host::new(Some(folder), chrono::Utc::now))
    }

    /// What the page reads from the script.
    fn read(script: &str) -> Value {
        let text = script.strip_prefix("globalThis.heardFirst = ").unwrap();
        let text: String = serde_json::from_str(text.strip_suffix(';').unwrap()).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn the_page_knows_the_workshops_and_that_none_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let first = begin(host(folder.path()), None).join().unwrap();
        let known = read(&first.script);
        assert_eq!(known["said"]["snapshot"], Value::Null);
        assert_eq!(known["shelf"]["ok"], json!([]));
        assert_eq!(first.trouble, None);
    }

    #[test]
    fn a_file_that_cannot_be_opened_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("not there.heard");
        let first = begin(host(folder.path()), Some(file)).join().unwrap();
        assert_eq!(read(&first.script)["said"]["snapshot"], Value::Null);
        assert!(first.trouble.is_some());
    }
}
