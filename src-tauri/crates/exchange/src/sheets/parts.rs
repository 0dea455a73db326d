//! The parts inside an .xlsx: looked at, counted and copied before any reader trusts them.
//!
//! Sizes that a ZIP declares may lie, so they are counted while unpacking. What comes out holds
//! only the parts that words and dates need, with one list of parts and one style sheet of our own.

use std::io::{Cursor, Read, Write};

use heard_core::defect;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::MAX_UNPACKED;
use super::error::SheetError;
use super::styles::dates_only;
use super::words;

/// No questionnaire has more parts than this.
const MAX_PARTS: usize = 5_000;
/// The longest part that is not a sheet or the shared words, in bytes.
const MAX_SMALL_PART: usize = 8_000_000;
/// The most shared words and runs of them.
const MAX_SHARED: usize = 8_000_000;

/// Checks every part and copies the safe and needed ones into a new archive.
///
/// # Errors
/// Says which limit is passed, or what the file is if it is another kind of ZIP.
pub(super) fn checked(bytes: &[u8]) -> Result<Vec<u8>, SheetError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(SheetError::TooManyParts(MAX_PARTS));
    }
    what_it_is(&archive)?;
    let mut copy = ZipWriter::new(Cursor::new(Vec::new()));
    let mut total = 0_usize;
    for at in 0..archive.len() {
        let content = unpack(&mut archive, at, &mut total)?;
        let Some((name, content)) = content else {
            continue;
        };
        let wrote = if name.ends_with("styles.xml") {
            let plain = dates_only(&content)?;
            copy.start_file(name, SimpleFileOptions::default())
                .and_then(|()| copy.write_all(plain.as_bytes()).map_err(ZipError::from))
        } else {
            archive
                .by_index_raw(at)
                .and_then(|part| copy.raw_copy_file(part))
        };
        wrote.map_err(|_| SheetError::Damaged)?;
    }
    copy.finish()
        .map(Cursor::into_inner)
        .map_err(|_| SheetError::Damaged)
}

fn what_it_is(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<(), SheetError> {
    let has = |end: &str| {
        archive
            .file_names()
            .any(|name| name.is_ok_and(|name| name.ends_with(end)))
    };
    if has("workbook.xml") {
        Ok(())
    } else if has("workbook.bin") {
        Err(SheetError::OtherSpreadsheet(words::BINARY_EXCEL))
    } else if has("content.xml") && has("mimetype") {
        Err(SheetError::OtherSpreadsheet(words::OPEN_DOCUMENT))
    } else if has(".iwa") {
        Err(SheetError::OtherSpreadsheet(words::NUMBERS))
    } else {
        Err(SheetError::NotASpreadsheet)
    }
}

/// Unpacks one part, counting. `None` is a part that nobody needs: pictures, charts, printers.
fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    at: usize,
    total: &mut usize,
) -> Result<Option<(String, Vec<u8>)>, SheetError> {
    let part = archive.by_index(at).map_err(|_| SheetError::Damaged)?;
    if part.enclosed_name().is_none() || part.is_symlink() {
        return Err(SheetError::Unsafe);
    }
    let name = part.name().map_err(|_| SheetError::Damaged)?.to_string();
    let lower = name.to_lowercase();
    let needed = lower.ends_with(".xml") || lower.ends_with(".rels");
    let left = MAX_UNPACKED.saturating_sub(*total);
    let most = if defect("unpacked-uncounted") {
        u64::MAX
    } else {
        u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1)
    };
    let mut limited = part.take(most);
    let mut content = Vec::new();
    let size = if needed {
        limited.read_to_end(&mut content)
    } else {
        std::io::copy(&mut limited, &mut std::io::sink())
            .map(|n| usize::try_from(n).unwrap_or(usize::MAX))
    };
    let size = size.map_err(|_| SheetError::Damaged)?;
    if size > left {
        return Err(SheetError::TooLarge);
    }
    *total += size;
    if !needed
        || lower.contains("/theme/")
        || lower.contains("/drawings/")
        || lower.contains("/charts/")
    {
        return Ok(None);
    }
    check_content(&lower, &content)?;
    Ok(Some((name, content)))
}

/// XML forbids NUL and ESC; with them gone the words below cannot hide in another encoding.
fn check_content(name: &str, content: &[u8]) -> Result<(), SheetError> {
    if content.iter().any(|byte| matches!(byte, 0 | 0x1B)) {
        return Err(SheetError::Damaged);
    }
    if name.ends_with("sharedstrings.xml") {
        return check_shared(content);
    }
    let small = name.ends_with(".rels")
        || ["workbook.xml", "styles.xml", "[content_types].xml"]
            .iter()
            .any(|end| name.ends_with(end));
    if small && content.len() > MAX_SMALL_PART {
        return Err(SheetError::TooManyParts(MAX_PARTS));
    }
    Ok(())
}

/// The reader makes room for as many shared words as the part says, so what it says must be true.
fn check_shared(content: &[u8]) -> Result<(), SheetError> {
    let tags = content.iter().filter(|byte| **byte == b'<').count();
    if tags > MAX_SHARED {
        return Err(SheetError::TooManyParts(MAX_SHARED));
    }
    let mark = b"uniqueCount";
    for (place, window) in content.windows(mark.len()).enumerate() {
        if window != mark {
            continue;
        }
        let after = content.get(place + mark.len()..).unwrap_or_default();
        let number: String = after
            .iter()
            .skip_while(|byte| {
                !byte.is_ascii_digit()
                    && matches!(
                        byte,
                        b'=' | b'"' | b'\'' | b'+' | b' ' | b'\t' | b'\r' | b'\n'
                    )
            })
            .take_while(|byte| byte.is_ascii_digit())
            .map(|byte| char::from(*byte))
            .collect();
        let too_many =
            !number.is_empty() && number.parse::<usize>().map_or(true, |n| n > MAX_SHARED);
        if too_many {
            return Err(SheetError::Damaged);
        }
    }
    Ok(())
}
