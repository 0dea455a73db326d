//! What documents come as, and on which paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// PDF/UA-1, to read and print.
    Pdf,
    /// Word, to change and to copy from.
    Docx,
    /// One page for the browser, without any script.
    Html,
    /// Markdown.
    Md,
    /// A spreadsheet.
    Xlsx,
    /// Sheets as text, in one ZIP archive.
    Csv,
    /// The team's own data.
    Json,
    /// iCalendar (RFC 5545).
    Ics,
    /// A short text to send.
    Txt,
}

/// The paper in the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
    /// 148 × 210 mm.
    A5,
    /// 8.5 × 11 inches.
    UsLetter,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[
        Self::Pdf,
        Self::Docx,
        Self::Html,
        Self::Md,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Ics,
        Self::Txt,
    ];

    /// Whether it has pages or type whose looks can be chosen.
    pub fn has_looks(self) -> bool {
        matches!(self, Self::Pdf | Self::Docx | Self::Html)
    }

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "zip",
            other => other.word(),
        }
    }

    /// The word for it on the command line, which is the one that travels.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Txt => "txt",
        }
    }
}

impl Paper {
    /// Every paper.
    pub const ALL: &'static [Self] = &[Self::A4, Self::A3, Self::A5, Self::UsLetter];

    /// The word for it on the command line, which is the one that travels.
    pub fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A5 => "a5",
            Self::UsLetter => "us-letter",
        }
    }

    /// What people call it.
    pub fn called(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A5 => "A5",
            Self::UsLetter => "Letter",
        }
    }
}
