//! What each job answers, for the types that travel to the screen.

use crate::job::*;
use heard_core::key::PassphraseStrength;
use heard_core::protocol::{
    DayNow, Door, Draft, Erased, Pointed, Snapshot, StatementId, Tidied, Trail, WallView, WouldGo,
};
use heard_exchange::documents::{EasyReadFlag, Holds, Traits};
use heard_exchange::sheets::Preview;
use ts_rs::{Config, TS, TypeVisitor};

macro_rules! replies {
    ($($job:ident $name:literal => $reply:ty),+ $(,)?) => {
        /// Shows the visitor each reply's type; gives each job's name on the wire with its reply's name in
        /// TypeScript.
        pub fn job_replies(config: &Config, visitor: &mut impl TypeVisitor) -> Vec<(&'static str, String)> {
            vec![$({
                visitor.visit::<$reply>();
                ($name, <$reply as TS>::name(config))
            }),+]
        }

        impl Job {
            /// The job's name on the wire.
            pub fn name(&self) -> &'static str {
                // A job without a reply in this list does not compile.
                match self { $(Self::$job { .. } => $name),+ }
            }
        }
    };
}

replies! {
    ListWorkshops "listWorkshops" => Vec<WorkshopOnDisk>,
    NewWorkshop "newWorkshop" => Snapshot,
    PractiseWithExample "practiseWithExample" => Snapshot,
    OpenWorkshop "openWorkshop" => Snapshot,
    BringIn "bringIn" => Snapshot,
    CloseWorkshop "closeWorkshop" => Closed,
    SaveCopy "saveCopy" => FileMade,
    Snapshot "snapshot" => Snapshot,
    WallView "wallView" => WallView,
    PreviewScene "previewScene" => WallView,
    Trail "trail" => Trail,
    DayNow "dayNow" => DayNow,
    LikeThis "likeThis" => Vec<StatementId>,
    Corrections "corrections" => Vec<Correction>,
    ReadSheet "readSheet" => SheetRead,
    PreviewImport "previewImport" => Preview,
    Import "import" => ImportDone,
    PointAt "pointAt" => Vec<Pointed>,
    Export "export" => FileMade,
    NameDocument "nameDocument" => DocumentName,
    Documents "documents" => Vec<Traits>,
    Holds "holds" => Holds,
    EasyReadFlags "easyReadFlags" => Vec<EasyReadFlag>,
    PreviewDocument "previewDocument" => PagesSeen,
    BeginPack "beginPack" => PackRun,
    PackState "packState" => PackAt,
    CancelPack "cancelPack" => PackAt,
    KeepDraft "keepDraft" => DraftKept,
    Drafts "drafts" => Vec<Draft>,
    WouldGo "wouldGo" => WouldGo,
    Erase "erase" => Erased,
    Tidy "tidy" => Tidied,
    Share "share" => FileMade,
    GoOn "goOn" => Snapshot,
    Destroy "destroy" => Destroyed,
    Doors "doors" => Vec<Door>,
    ProtectWorkshop "protectWorkshop" => KeyChanged,
    ChangePassphrase "changePassphrase" => KeyChanged,
    RemovePassphrase "removePassphrase" => KeyChanged,
    ChangeListName "changeListName" => ListNamed,
    RecoveryCode "recoveryCode" => RecoveryGroups,
    CheckRecoveryCode "checkRecoveryCode" => Vec<bool>,
    PassphraseStrength "passphraseStrength" => PassphraseStrength,
    Remembering "remembering" => Remembering,
    RememberKey "rememberKey" => Remembering,
    ForgetKey "forgetKey" => Remembering,
    LockWorkshop "lockWorkshop" => LockedWorkshop,
    UnlockWorkshop "unlockWorkshop" => Snapshot,
    WallAddress "wallAddress" => WallAddress,
    ListBackups "listBackups" => BackupList,
    LookInside "lookInside" => BackupInside,
    GoBack "goBack" => WentBack,
    BackUpNow "backUpNow" => BackupList,
    BackupFolders "backupFolders" => Vec<BackupPlace>,
    AddBackupFolder "addBackupFolder" => Vec<BackupPlace>,
    RemoveBackupFolder "removeBackupFolder" => Vec<BackupPlace>,
    WhatCanBeSaved "whatCanBeSaved" => CanBeSaved,
    RestoreBackup "restoreBackup" => Restored,
    CompareCopies "compareCopies" => TwoCopies,
    LookIntoCopy "lookIntoCopy" => BackupInside,
    TakeCopy "takeCopy" => Snapshot,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_on_the_wire() {
        for job in [
            Job::ListWorkshops {},
            Job::PractiseWithExample {},
            Job::WallAddress {},
        ] {
            let written = serde_json::to_value(&job).unwrap_or_default();
            assert_eq!(
                written.get("cmd").and_then(|cmd| cmd.as_str()),
                Some(job.name())
            );
        }
    }
}
