//! Requests that do not change the document by themselves: they open and close, read, preview, import,
//! export. They share the envelope of commands; what they change goes through commands.

use heard_core::protocol::ErrorCode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that is no command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(
    tag = "cmd",
    content = "args",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Job {
    /// The workshops in the app's data folder → `WorkshopOnDisk[]`, the one used last first.
    ListWorkshops {},
    /// Makes a workshop in the data folder and opens it → `Snapshot`.
    NewWorkshop {
        /// At most 200 characters, not empty.
        title: String,
    },
    /// Opens a workshop of the data folder by its file name → `Snapshot`.
    OpenWorkshop {
        /// As `WorkshopOnDisk` names it.
        file: String,
    },
    /// Takes a workshop file from elsewhere into the data folder and opens it → `Snapshot`.
    BringIn {
        /// The file.
        from: FileRef,
    },
    /// Closes the workshop; the home screen follows → `{}`.
    CloseWorkshop {},
    /// Writes a whole copy of the open workshop → `FileMade`.
    SaveCopy {
        /// Where to; none on the web, which gets a handle to fetch.
        path: Option<String>,
        /// Replace a file that exists.
        #[serde(default)]
        force: bool,
    },
    /// The whole open workshop → `Snapshot`.
    Snapshot {},
    /// What the wall shows now → `WallView`.
    WallView {},
    /// Where the wall's page is, on the web → `WallAddress`.
    WallAddress {},
}

impl Job {
    /// Whether it changes what is open or what lies on the disk: such jobs wait for each other, and one
    /// that is asked again with the same id is not done twice.
    pub(crate) fn changes_something(&self) -> bool {
        match self {
            Self::NewWorkshop { .. }
            | Self::OpenWorkshop { .. }
            | Self::BringIn { .. }
            | Self::CloseWorkshop {}
            | Self::SaveCopy { .. } => true,
            Self::ListWorkshops {}
            | Self::Snapshot {}
            | Self::WallView {}
            | Self::WallAddress {} => false,
        }
    }

    /// Whether it runs a command under its own request id.
    pub(crate) fn is_a_command_too(&self) -> bool {
        false
    }
}

/// A file: by path in the window and the pipe, by handle on the web.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FileRef {
    /// A path on this computer; refused on the web.
    Path(String),
    /// What `POST /api/files` answered.
    Handle(String),
}

/// A workshop in the app's data folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkshopOnDisk {
    /// Its file name.
    pub file: String,
    /// Its title; empty where it could not be read.
    pub title: String,
    /// When it was last changed, RFC 3339.
    pub changed: String,
    /// The stage it is in.
    pub stage: Option<heard_core::protocol::Stage>,
    /// Statements in it.
    pub statements: u32,
    /// The practice workshop.
    pub practice: bool,
    /// Why it cannot be opened, if so.
    pub trouble: Option<ErrorCode>,
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileMade {
    /// A name to save it under.
    pub name: String,
    /// Where it is, if it was written to a path.
    pub path: Option<String>,
    /// What `GET /api/files/…` takes, on the web.
    pub handle: Option<String>,
    /// Pages, for a PDF.
    pub pages: Option<u32>,
    /// Characters that no font here could print; each stands as '[character]'.
    pub unprintable: Vec<String>,
}

/// Where the wall's page is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WallAddress {
    /// From the desk's own address on, with a token after `#`.
    pub path: String,
}
