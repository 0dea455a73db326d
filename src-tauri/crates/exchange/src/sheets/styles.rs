//! A workbook's style sheet, cut down to what tells a date from a number.
//!
//! A reader builds fonts, fills and borders for every style, which a small file can use to fill
//! the memory; nobody here needs them.

use std::collections::HashMap;
use std::fmt::Write;

use quick_xml::XmlVersion;
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::error::SheetError;

/// Excel's own limit is 65,490.
const MAX_STYLES: usize = 70_000;
/// Excel's own limit for a number format is 255 characters.
const MAX_FORMAT: usize = 1_000;

/// Rewrites a `styles.xml` with number formats and nothing else.
///
/// # Errors
/// `Damaged` if it is no XML, `TooManyParts` for more styles than Excel can have.
pub(super) fn dates_only(content: &[u8]) -> Result<String, SheetError> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let mut formats: HashMap<String, String> = HashMap::new();
    let mut cells: Vec<String> = Vec::new();
    let mut in_cells = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader
            .read_event_into(&mut buffer)
            .map_err(|_| SheetError::Damaged)?
        {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "cellXfs" => in_cells = true,
                "numFmt" => {
                    if let (Some(id), Some(code)) =
                        (value(&tag, "numFmtId"), value(&tag, "formatCode"))
                    {
                        formats.insert(id, code);
                    }
                }
                "xf" if in_cells => cells.push(value(&tag, "numFmtId").unwrap_or_default()),
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cells = false,
            Event::Eof => break,
            _ => {}
        }
        if cells.len() > MAX_STYLES || formats.len() > MAX_STYLES {
            return Err(SheetError::TooManyParts(MAX_STYLES));
        }
    }
    Ok(rewritten(&formats, &cells))
}

fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
    (value.len() <= MAX_FORMAT).then(|| value.into_owned())
}

fn rewritten(formats: &HashMap<String, String>, cells: &[String]) -> String {
    let mut xml = String::from(
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>"#,
    );
    // Writing into a String cannot fail.
    for (id, code) in formats {
        let _ = write!(
            xml,
            r#"<numFmt numFmtId="{}" formatCode="{}"/>"#,
            escape(id),
            escape(code)
        );
    }
    xml.push_str("</numFmts><cellXfs>");
    for id in cells {
        let _ = write!(xml, r#"<xf numFmtId="{}"/>"#, escape(id));
    }
    xml.push_str("</cellXfs></styleSheet>");
    xml
}
