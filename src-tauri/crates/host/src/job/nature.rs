//! What is to be known of a job before it is done.

use super::Job;

impl Job {
    /// Whether it changes what is open or what lies on the disk: such jobs wait for each other, and one
    /// that is asked again with the same id is not done twice.
    pub(crate) fn changes_something(&self) -> bool {
        match self {
            Self::NewWorkshop { .. }
            | Self::PractiseWithExample {}
            | Self::OpenWorkshop { .. }
            | Self::BringIn { .. }
            | Self::TakeCopy { .. }
            | Self::CloseWorkshop {}
            | Self::ProtectWorkshop { .. }
            | Self::ChangePassphrase { .. }
            | Self::RemovePassphrase { .. }
            | Self::ChangeListName { .. }
            | Self::LockWorkshop { .. }
            | Self::UnlockWorkshop { .. }
            | Self::SaveCopy { .. }
            | Self::Erase { .. }
            | Self::Tidy { .. }
            | Self::Share { .. }
            | Self::Destroy { .. }
            | Self::Import { .. }
            | Self::Export { .. }
            | Self::BeginPack { .. }
            | Self::GoBack { .. }
            | Self::GoOn {}
            | Self::BackUpNow {}
            | Self::AddBackupFolder { .. }
            | Self::RemoveBackupFolder { .. }
            | Self::RestoreBackup { .. } => true,
            Self::ListWorkshops {}
            | Self::CompareCopies { .. }
            | Self::LookIntoCopy { .. }
            | Self::RecoveryCode { .. }
            | Self::CheckRecoveryCode { .. }
            | Self::PassphraseStrength { .. }
            // The keychain may take its time, and nobody waits for it who opens something.
            | Self::Remembering {}
            | Self::RememberKey { .. }
            | Self::ForgetKey {}
            | Self::Snapshot {}
            | Self::WallView {}
            | Self::PreviewScene { .. }
            | Self::Trail { .. }
            | Self::DayNow { .. }
            | Self::LikeThis { .. }
            | Self::Corrections { .. }
            | Self::ReadSheet { .. }
            | Self::PreviewImport { .. }
            | Self::PointAt { .. }
            | Self::NameDocument { .. }
            | Self::Documents {}
            | Self::Holds { .. }
            | Self::EasyReadFlags { .. }
            | Self::PreviewDocument { .. }
            | Self::PackState { .. }
            | Self::CancelPack { .. }
            // The same words again do no harm, and nobody who types waits for an export.
            | Self::KeepDraft { .. }
            | Self::Drafts {}
            | Self::WouldGo { .. }
            | Self::Doors {}
            | Self::ListBackups {}
            | Self::LookInside { .. }
            | Self::BackupFolders {}
            | Self::WhatCanBeSaved { .. }
            | Self::WallAddress {} => false,
        }
    }

    /// Whether it holds a secret, or is answered with one: nothing of it is kept then, and asked again it is
    /// done again.
    pub(crate) fn is_secret(&self) -> bool {
        match self {
            Self::NewWorkshop { protect, .. } => protect.is_some(),
            Self::OpenWorkshop { key, .. } | Self::BringIn { key, .. } => key.is_some(),
            Self::LookIntoCopy { key, .. }
            | Self::LookInside { key, .. }
            | Self::WhatCanBeSaved { key, .. }
            | Self::RestoreBackup { key, .. } => key.is_some(),
            Self::CompareCopies { key, here_key, .. } | Self::TakeCopy { key, here_key, .. } => {
                key.is_some() || here_key.is_some()
            }
            Self::Share { passphrase, .. } => passphrase.is_some(),
            Self::ProtectWorkshop { .. }
            | Self::ChangePassphrase { .. }
            | Self::RemovePassphrase { .. }
            | Self::RecoveryCode { .. }
            | Self::CheckRecoveryCode { .. }
            | Self::PassphraseStrength { .. }
            | Self::RememberKey { .. }
            | Self::UnlockWorkshop { .. } => true,
            _ => false,
        }
    }

    /// Whether it opens workshop files only to look into them: none may be opened or moved meanwhile.
    pub(crate) fn looks_into_files(&self) -> bool {
        matches!(
            self,
            Self::ListWorkshops {}
                | Self::CompareCopies { .. }
                | Self::LookIntoCopy { .. }
                | Self::LookInside { .. }
                | Self::WhatCanBeSaved { .. }
        )
    }

    /// Whether it runs a command under its own request id.
    pub(crate) fn is_a_command_too(&self) -> bool {
        matches!(self, Self::Import { .. })
    }
}
