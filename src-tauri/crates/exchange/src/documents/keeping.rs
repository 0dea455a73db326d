//! How a workshop's file is kept, which the workshop itself does not say: whoever opened the file tells.

use heard_core::protocol::Door;

/// Where the file and its backups lie, whether a passphrase protects them, and what went in and out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// The file's name, without its folder.
    pub file: String,
    /// The folder with its backups.
    pub backups: String,
    /// Folders elsewhere that get every backup too; none where whoever opened the file does not know.
    pub elsewhere: Option<Vec<String>>,
    /// Whether a passphrase protects the file and its backups.
    pub protected: bool,
    /// Who opened the door when, the oldest first.
    pub doors: Vec<Door>,
}
