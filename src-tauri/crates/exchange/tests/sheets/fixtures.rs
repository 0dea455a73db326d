//! Small spreadsheets and archives, made on the spot.

use std::io::{Cursor, Write};

use heard_exchange::sheets::{Choices, ColumnUse, KindNames, Mapping, Sheet, guess, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An .xlsx with these sheets; each row a list of cells.
pub fn xlsx(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (r, row) in rows.iter().enumerate() {
            for (c, cell) in row.iter().enumerate() {
                sheet.write(r as u32, c as u16, *cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// An export with real dates and numbers in its cells.
pub fn xlsx_with_dates() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let moment = Format::new().set_num_format("m/d/yy h:mm:ss");
    let day = Format::new().set_num_format("[$-809]dd mmmm yyyy");
    for (c, header) in [
        "ID",
        "Start time",
        "Completion time",
        "What is working?",
        "Day",
        "Share",
    ]
    .iter()
    .enumerate()
    {
        sheet.write(0, c as u16, *header).unwrap();
    }
    let at = |h, m, s| {
        ExcelDateTime::from_ymd(2026, 9, 12)
            .unwrap()
            .and_hms(h, m, s)
            .unwrap()
    };
    sheet.write(1, 0, 17).unwrap();
    sheet
        .write_with_format(1, 1, at(14, 2, 0), &moment)
        .unwrap();
    sheet
        .write_with_format(1, 2, at(14, 6, 31), &moment)
        .unwrap();
    sheet
        .write(1, 3, "The library.\r\nThey know my name.")
        .unwrap();
    sheet
        .write_with_format(1, 4, ExcelDateTime::from_ymd(1957, 3, 4).unwrap(), &day)
        .unwrap();
    sheet.write(1, 5, 0.25).unwrap();
    sheet.write(2, 0, 118_234_567_890_i64).unwrap();
    sheet.write(2, 3, true).unwrap();
    book.save_to_buffer().unwrap()
}

/// A ZIP with these parts.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const TYPES: &[u8] =
    br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Form1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// An .xlsx written by hand: a sheet's XML after `<worksheet>`, and further parts.
pub fn raw_xlsx(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{sheet}</worksheet>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend_from_slice(more);
    zip(&parts)
}

/// A text cell for [`raw_xlsx`].
pub fn cell(reference: &str, text: &str) -> String {
    format!(r#"<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

pub fn csv_sheet(text: &str) -> Sheet {
    read(text.as_bytes(), "answers.csv").unwrap()
}

/// Every column's use, in order.
pub fn uses(sheet: &Sheet) -> Vec<ColumnUse> {
    guess(sheet, &KindNames::default())
        .columns
        .iter()
        .map(|c| c.used_as)
        .collect()
}

/// Reads a CSV and guesses its mapping.
pub fn guessed(text: &str) -> (Sheet, Mapping) {
    let sheet = csv_sheet(text);
    let mapping = guess(&sheet, &KindNames::default());
    (sheet, mapping)
}

/// Both questions answered with yes.
pub fn told() -> Choices {
    Choices {
        may_show: Some(true),
        may_quote: Some(true),
        ..Choices::default()
    }
}
