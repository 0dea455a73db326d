//! Looks at what a file really is, whatever its name says.

use super::error::SheetError;
use super::sheet::Sheet;
use super::{delimited, words, xlsx};

/// Reads a spreadsheet's bytes: the first sheet with a header and rows.
///
/// `file_name` names the sheet of a CSV file. Limits: [`super::MAX_ROWS`], [`super::MAX_COLUMNS`]
/// and [`super::MAX_UNPACKED`]. Never panics.
///
/// # Errors
/// What the file is instead, which limit it passes, or where it is broken.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Sheet, SheetError> {
    read_sheet(bytes, file_name, None)
}

/// Like [`read`], for the sheet called `wanted`; a CSV file has only one and ignores it.
///
/// # Errors
/// As [`read`]; and `NoSuchSheet`.
pub fn read_sheet(
    bytes: &[u8],
    file_name: &str,
    wanted: Option<&str>,
) -> Result<Sheet, SheetError> {
    if bytes.is_empty() {
        return Err(SheetError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return xlsx::read(bytes, wanted);
    }
    if let Some(error) = another_kind(bytes) {
        return Err(error);
    }
    delimited::read(bytes, file_name)
}

fn another_kind(bytes: &[u8]) -> Option<SheetError> {
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    let webp = starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let heic = bytes.get(4..8) == Some(b"ftyp");
    let pictures: [&[u8]; 7] = [
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"GIF87a",
        b"GIF89a",
        b"II*\0",
        b"MM\0*",
        b"<svg",
    ];
    if webp || heic || pictures.into_iter().any(starts) {
        Some(SheetError::Picture)
    } else if starts(b"%PDF") {
        Some(SheetError::Pdf)
    } else if starts(b"SQLite format 3\0") {
        Some(SheetError::Workshop)
    } else if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        Some(inside_ole(bytes))
    } else {
        None
    }
}

/// Old Office files and encrypted new ones share a container; the names in it tell them apart.
fn inside_ole(bytes: &[u8]) -> SheetError {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        SheetError::Password
    } else if holds("Workbook") || holds("Book") {
        SheetError::OtherSpreadsheet(words::OLD_EXCEL)
    } else {
        SheetError::NotASpreadsheet
    }
}
