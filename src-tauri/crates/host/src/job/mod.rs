//! Requests that do not change the document by themselves: they open and close, read, preview, import,
//! export. They share the envelope of commands; what they change goes through commands.

mod backups;
mod documents;
mod files;
mod keys;
mod nature;
mod sheets;
mod wall;
mod words;
mod workshops;

pub use backups::*;
pub use documents::*;
pub use files::*;
pub use keys::*;
pub use sheets::*;
pub use wall::*;
pub use words::*;
pub use workshops::*;

use crate::secrets::{GivenKey, Protect, Secret};
use heard_core::protocol::{Leaving, PlanId, Scene, Sharing, StatementId};
use heard_exchange::documents::{DocumentKind, Format, Options, Pack};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

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
        /// With a passphrase from the start.
        #[serde(default)]
        #[ts(optional)]
        protect: Option<Protect>,
    },
    /// Makes the practice workshop anew in the data folder and opens it → `Snapshot`.
    PractiseWithExample {},
    /// Opens a workshop of the data folder by its file name → `Snapshot`.
    OpenWorkshop {
        /// As `WorkshopOnDisk` names it.
        file: String,
        /// For a protected one.
        #[serde(default)]
        #[ts(optional)]
        key: Option<GivenKey>,
    },
    /// Takes a workshop file from elsewhere into the data folder and opens it → `Snapshot`.
    BringIn {
        /// The file.
        from: FileRef,
        /// For a protected one.
        #[serde(default)]
        #[ts(optional)]
        key: Option<GivenKey>,
    },
    /// How a copy from elsewhere stands to its workshop, which is here already → `TwoCopies`. Looking changes
    /// nothing.
    CompareCopies {
        /// The file.
        from: FileRef,
        /// For a protected one.
        #[serde(default)]
        #[ts(optional)]
        key: Option<GivenKey>,
        /// For the one here, where `TwoCopies` asks for it.
        #[serde(default)]
        #[ts(optional)]
        here_key: Option<GivenKey>,
    },
    /// What is in a copy from elsewhere, to read → `BackupInside`.
    LookIntoCopy {
        /// The file.
        from: FileRef,
        /// For a protected one.
        #[serde(default)]
        #[ts(optional)]
        key: Option<GivenKey>,
    },
    /// Takes a copy from elsewhere in the place of its workshop here, which is kept as a backup first; or keeps both,
    /// the copy as a workshop of its own. Opens what was taken → `Snapshot`.
    TakeCopy {
        /// The file.
        from: FileRef,
        /// For a protected one.
        #[serde(default)]
        #[ts(optional)]
        key: Option<GivenKey>,
        /// For the one here, where `TwoCopies` asks for it.
        #[serde(default)]
        #[ts(optional)]
        here_key: Option<GivenKey>,
        /// Keep both.
        both: bool,
    },
    /// Gives the open workshop a passphrase; its file is written anew → `KeyChanged`.
    ProtectWorkshop {
        /// At least 8 characters.
        passphrase: Secret,
        /// What lists and window titles say from now on: its file's name. As it is, if none.
        #[serde(default)]
        #[ts(optional)]
        list_name: Option<String>,
    },
    /// Gives the open workshop another passphrase → `KeyChanged`.
    ChangePassphrase {
        /// What opens it now.
        now: GivenKey,
        /// At least 8 characters.
        then: Secret,
    },
    /// Takes the open workshop's passphrase away → `KeyChanged`.
    RemovePassphrase {
        /// What opens it now.
        now: GivenKey,
    },
    /// Gives the open workshop, which has a passphrase, another name in lists: its file's → `ListNamed`.
    ChangeListName {
        /// As a file may be called anywhere.
        list_name: String,
    },
    /// The open workshop's recovery code → `RecoveryGroups`.
    RecoveryCode {
        /// What opens it now.
        passphrase: Secret,
    },
    /// Which groups of a recovery code are right at their places → `boolean[]`.
    CheckRecoveryCode {
        /// As far as they are typed, from the first on.
        groups: Vec<Secret>,
    },
    /// How easily a passphrase could be guessed → `PassphraseStrength`.
    PassphraseStrength {
        /// Any text.
        passphrase: Secret,
        /// What others would try first, such as the title of a workshop that is not made yet.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        names: Vec<String>,
    },
    /// Whether this computer can remember what opens a workshop, and does so for the open one → `Remembering`.
    Remembering {},
    /// Lets this computer remember what opens the open workshop, until it is locked or gets another passphrase →
    /// `Remembering`.
    RememberKey {
        /// What opens it.
        key: GivenKey,
    },
    /// Lets this computer forget what opens the open workshop → `Remembering`.
    ForgetKey {},
    /// Closes the open workshop, which only its passphrase or code opens again → `LockedWorkshop`. The wall goes
    /// on with what the room sees.
    LockWorkshop {
        /// Blanks the wall too; also of a workshop that is locked already.
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        blank_wall: bool,
    },
    /// Opens the workshop that was locked → `Snapshot`.
    UnlockWorkshop {
        /// What opens it.
        key: GivenKey,
    },
    /// Closes the workshop; the home screen follows → `Closed`.
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
    /// What a scene would show, for a picture before it goes to the wall → `WallView`.
    PreviewScene {
        /// The scene.
        show: Scene,
    },
    /// The trail action ← idea ← cause and theme ← statements, from either end → `Trail`.
    Trail {
        /// A plan, idea, cause, theme or statement.
        of: Uuid,
    },
    /// Where a day is at a minute of it → `DayNow`.
    DayNow {
        /// 1 or 2.
        day: u32,
        /// Minutes after midnight, in the workshop's time zone.
        minute: u32,
    },
    /// The unplaced statements of the same kind that come nearest in words → `StatementId[]`, the nearest
    /// first, at most 20.
    LikeThis {
        /// Any statement, placed or not.
        statement: StatementId,
    },
    /// Earlier words of a statement and why they were corrected → `Correction[]`, the newest first.
    Corrections {
        /// The statement.
        statement: StatementId,
    },
    /// Reads a spreadsheet, or cells pasted from one, and guesses its columns → `SheetRead`.
    ReadSheet {
        /// The file or the pasted cells.
        from: SheetRef,
        /// Which sheet of a file that holds several; none for the first with a header and rows.
        #[serde(default)]
        tab: Option<String>,
    },
    /// The cards that would come from a sheet → `Preview`.
    PreviewImport {
        /// As `SheetRead` names it.
        sheet: String,
        /// What each column is.
        mapping: heard_exchange::sheets::Mapping,
        /// What the facilitator chose.
        choices: heard_exchange::sheets::Choices,
    },
    /// Brings a sheet's cards in as one step → `ImportDone`.
    Import {
        /// As `SheetRead` names it.
        sheet: String,
        /// What each column is.
        mapping: heard_exchange::sheets::Mapping,
        /// What the facilitator chose; both questions about showing and quoting answered.
        choices: heard_exchange::sheets::Choices,
    },
    /// What may identify somebody in these words → `Pointed[]`, all undecided.
    PointAt {
        /// The words.
        words: String,
    },
    /// Makes a document → `FileMade`.
    Export {
        /// Which document.
        document: DocumentKind,
        /// Its format.
        format: Format,
        /// What was chosen for it.
        #[serde(default)]
        options: Options,
        /// Where to; none on the web, which gets a handle to fetch.
        path: Option<String>,
        /// Replace a file that exists.
        #[serde(default)]
        force: bool,
    },
    /// What a document's file would be called → `DocumentName`.
    NameDocument {
        /// Which document.
        document: DocumentKind,
        /// Its format.
        format: Format,
        /// What was chosen for it.
        #[serde(default)]
        options: Options,
    },
    /// What can be made → `Traits[]`.
    Documents {},
    /// What a document would show and leave out → `Holds`.
    Holds {
        /// Which document.
        document: DocumentKind,
    },
    /// What is hard to read in the plans, for Easy Read → `EasyReadFlag[]`.
    EasyReadFlags {
        /// One plan; none for all.
        #[serde(default)]
        plan: Option<PlanId>,
    },
    /// Pages of a document as pictures → `PagesSeen`.
    PreviewDocument {
        /// Which document.
        document: DocumentKind,
        /// What was chosen for it.
        #[serde(default)]
        options: Options,
        /// The first page wanted, from 0.
        from: u32,
        /// How many pages, at most 12.
        count: u32,
    },
    /// Begins to make several documents in one go; it goes on by itself → `PackRun`.
    BeginPack {
        /// Which.
        pack: Pack,
        /// What was chosen for all of them.
        options: Options,
        /// The folder to make the pack's folder in; none on the web, which gets a zip.
        path: Option<String>,
    },
    /// How far a pack is → `PackAt`.
    PackState {
        /// As `PackRun` names it.
        run: String,
    },
    /// Calls a pack off; what was made of it goes → `PackAt`.
    CancelPack {
        /// As `PackRun` names it.
        run: String,
    },
    /// Keeps what somebody has typed into a field and not kept yet, so that it comes back after a crash →
    /// `DraftKept`. No change of the workshop: no revision, no undo, no push.
    KeepDraft {
        /// Which field, as the desk names it; at most 1,000 characters.
        place: String,
        /// All that stands in it; empty words let the draft go. At most 20,000 characters.
        words: String,
    },
    /// What was typed and not kept → `Draft[]`, the oldest first.
    Drafts {},
    /// What would go and what would change if somebody asked to go → `WouldGo`.
    WouldGo {
        /// Who, by all that is known to be theirs.
        leaving: Leaving,
    },
    /// Takes somebody away for good, in the file, its history and its backups → `Erased`.
    Erase {
        /// Who, by all that is known to be theirs.
        leaving: Leaving,
    },
    /// Lets go of people's words and contacts and keeps the results → `Tidied`.
    Tidy {
        /// The workshop's title, as somebody typed it to be sure.
        title: String,
    },
    /// Makes a copy for somebody else → `FileMade`.
    Share {
        /// For whom.
        sharing: Sharing,
        /// The copy's own, at least 8 characters. The copy of a workshop with a passphrase has one too, or is to be
        /// `open`.
        #[serde(default)]
        #[ts(optional)]
        passphrase: Option<Secret>,
        /// Without a passphrase, though the workshop has one.
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        open: bool,
        /// Where to; none on the web, which gets a handle to fetch.
        path: Option<String>,
        /// Replace a file that exists.
        #[serde(default)]
        force: bool,
    },
    /// Takes the open workshop away with its backups; the home screen follows → `Destroyed`.
    Destroy {
        /// The workshop's title, as somebody typed it to be sure.
        title: String,
    },
    /// Who opened the door when → `Door[]`, the newest first.
    Doors {},
    /// Where the wall's page is, on the web → `WallAddress`.
    WallAddress {},
    /// The open workshop's backups, the newest first → `BackupList`.
    ListBackups {},
    /// What is in a backup; looking changes nothing → `BackupInside`.
    LookInside {
        /// A workshop of the data folder that can't be opened now; none for the open one.
        #[serde(default)]
        file: Option<String>,
        /// For such a one, if it is protected.
        #[serde(default)]
        #[ts(optional)]
        key: Option<GivenKey>,
        /// As `BackupListed` names it.
        backup: String,
    },
    /// Goes back to a backup; how it is now is kept as a backup first → `WentBack`. Everybody gets a snapshot
    /// in a new epoch.
    GoBack {
        /// As `BackupListed` names it.
        backup: String,
    },
    /// Goes on with a file that is behind what it was, as `Snapshot.behind` tells; it is not told again →
    /// `Snapshot`.
    GoOn {},
    /// Makes a backup now, unless there is one of how it is → `BackupList`.
    BackUpNow {},
    /// Folders elsewhere that get every backup too → `BackupPlace[]`.
    BackupFolders {},
    /// Adds one, such as on a memory stick, and copies the newest backup there → `BackupPlace[]`.
    AddBackupFolder {
        /// The folder; refused on the web.
        path: String,
    },
    /// Takes one off the list; what lies in it stays → `BackupPlace[]`.
    RemoveBackupFolder {
        /// As `BackupPlace` names it.
        path: String,
    },
    /// What is wrong with a file that can't be opened, and the way out → `CanBeSaved`.
    WhatCanBeSaved {
        /// As `WorkshopOnDisk` names it.
        file: String,
        /// For a protected one; one that is cut off needs none.
        #[serde(default)]
        #[ts(optional)]
        key: Option<GivenKey>,
    },
    /// Puts a backup in the place of a damaged file, which is kept beside as it is → `Restored`.
    RestoreBackup {
        /// As `WorkshopOnDisk` names it.
        file: String,
        /// As for `WhatCanBeSaved`.
        #[serde(default)]
        #[ts(optional)]
        key: Option<GivenKey>,
        /// As `BackupListed` names it.
        backup: String,
    },
}
