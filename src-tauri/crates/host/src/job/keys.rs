//! What travels about passphrases, and what comes with them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What became of a workshop whose passphrase was given, changed or taken away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyChanged {
    /// The new recovery code in its 13 groups; none without a passphrase.
    pub recovery_code: Option<Vec<String>>,
    /// How many backups have the new passphrase now, or none.
    pub anew: u32,
    /// How many backups and older copies were taken away, as they opened with the old passphrase or none.
    pub removed: u32,
    /// Where those are that could not be taken away.
    pub left: Vec<String>,
    /// Folders elsewhere that are away, with such backups; Heard sees to them when they are there again.
    pub away: Vec<String>,
}

/// Whether this computer remembers what opens a workshop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Remembering {
    /// It can: there is a keychain that answers.
    pub offered: bool,
    /// It does so for the open workshop.
    pub remembered: bool,
}

/// A recovery code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryGroups {
    /// 13 groups of five letters and digits.
    pub groups: Vec<String>,
    /// The same for a telephone's camera, to draw.
    pub qr: QrCode,
}

/// A QR code as a drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QrCode {
    /// Modules along each side, without the empty edge of four that it needs around it.
    pub side: u32,
    /// What is dark, as an SVG path in which a module is 1 by 1.
    pub path: String,
}

/// A workshop whose name in lists was changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListNamed {
    /// The name as it is now.
    pub name: String,
}

/// A workshop that was locked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockedWorkshop {
    /// The name that its owner chose for lists.
    pub name: String,
    /// When it was last changed, RFC 3339.
    pub changed: String,
    /// The wall shows nothing.
    pub wall_blank: bool,
}
