//! Spreadsheets: as a file, as the parts inside one, as text, as pasted cells.

use heard_exchange::sheets::{
    Choices, KindNames, Known, MAX_WORDS, Sheet, SheetError, guess, preview, read, read_pasted,
};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub const ZIP_PIECES: &[&str] = &[
    "PK\u{1}\u{2}",
    "PK\u{3}\u{4}",
    "PK\u{5}\u{6}",
    "PK\u{6}\u{6}",
    "\u{0}\u{0}\u{0}\u{0}",
    "\u{7f}\u{7f}\u{7f}\u{7f}",
    "xl/workbook.xml",
    "../",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
];

pub const XML_PIECES: &[&str] = &[
    "<row r=\"2\">",
    "<row>",
    "</row>",
    "<c r=\"XFD1048576\">",
    "<c r=\"A2\" t=\"s\">",
    "<c r=\"B2\" t=\"inlineStr\">",
    "<c r=\"C3\" t=\"d\">",
    "</c>",
    "<v>",
    "</v>",
    "<is><t>",
    "</t></is>",
    "<f>",
    "</f>",
    "<sst uniqueCount=\"",
    "<si>",
    "</si>",
    "<t xml:space=\"preserve\">",
    "<r>",
    "&#0;",
    "&#x10FFFF;",
    "&lol;",
    "<!DOCTYPE a [<!ENTITY lol \"lol\">]>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    "1e308",
    "-1",
    "4294967296",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "<dimension ref=\"A1:XFD1048576\"/>",
    "<numFmt numFmtId=\"164\" formatCode=\"",
    "<xf numFmtId=\"14\"/>",
    "<sheet name=\"a\" sheetId=\"2\" r:id=\"rId1\"/>",
    "\u{1E}",
];

pub const TEXT_PIECES: &[&str] = &[
    "\"",
    "\"\"",
    ",",
    ";",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\u{FEFF}",
    "\u{0}",
    "\u{FFFD}",
    "\u{202E}",
    "\u{200D}",
    "=1+1",
    "@",
    "What is working?",
    "Not working",
    "Important",
    "ID",
    "01/02/2026",
    "\u{1F469}\u{200D}\u{1F9B2}",
    "\u{0301}",
    "a@b.org",
    "07700 900123",
    "n/a",
    "yes",
];

/// The bytes of a file that somebody chose.
pub fn file(bytes: &[u8]) -> &'static str {
    looked(read(bytes, "answers.xlsx"))
}

/// The text of a CSV file.
pub fn delimited(bytes: &[u8]) -> &'static str {
    looked(read(bytes, "answers.csv"))
}

/// Cells from the clipboard.
pub fn pasted(bytes: &[u8]) -> &'static str {
    looked(read_pasted(&String::from_utf8_lossy(bytes)))
}

/// What stands between the parts of [`parts`].
const BETWEEN: u8 = 0x1E;

const NAMES: [&str; 4] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
];

/// The parts of an .xlsx, so that what is changed in them is no broken ZIP: sheet, shared words, styles, workbook.
pub fn parts(bytes: &[u8]) -> &'static str {
    let mut given = bytes.split(|byte| *byte == BETWEEN);
    let mut all: Vec<(&'static str, Vec<u8>)> = OUTER
        .iter()
        .map(|(name, text)| (*name, text.as_bytes().to_vec()))
        .collect();
    for (name, usual) in NAMES.into_iter().zip(USUAL) {
        let part = given.next().filter(|part| !part.is_empty());
        all.push((name, part.unwrap_or(usual.as_bytes()).to_vec()));
    }
    looked(read(
        &zipped(&all, CompressionMethod::Stored),
        "answers.xlsx",
    ))
}

/// A sheet that could be read is guessed and previewed, as the desk does.
fn looked(sheet: Result<Sheet, SheetError>) -> &'static str {
    let sheet = match sheet {
        Ok(sheet) => sheet,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return "refused";
        }
    };
    let mapping = guess(&sheet, &KindNames::default());
    let seen = preview(&sheet, &mapping, &Choices::default(), &Known::default());
    for card in &seen.cards {
        let words = card.words.chars();
        assert!(!card.words.trim().is_empty(), "an empty card");
        assert!(
            words.clone().count() <= MAX_WORDS,
            "a card that is too long"
        );
        let control = |one: char| one.is_control() && one != '\n' && one != '\t';
        assert!(
            !words.into_iter().any(control),
            "a control character on a card: {:?}",
            card.words
        );
    }
    if seen.cards.is_empty() {
        "read, without a card"
    } else {
        "read"
    }
}

const OUTER: [(&str, &str); 3] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];

const USUAL: [&str; 4] = [
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c><c r="B1" t="inlineStr"><is><t>What is working?</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row><row r="3"><c r="A3" s="1"><v>45000.5</v></c><c r="B3" t="s"><v>1</v></c></row></sheetData></worksheet>"#,
    r#"<sst uniqueCount="2" xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>The bus comes when it says.</t></si><si><r><t>They know </t></r><r><t>my name.</t></r></si></sst>"#,
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#,
    r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Form1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
];

pub fn parts_to_begin() -> Vec<Vec<u8>> {
    let separator = char::from(BETWEEN).to_string();
    vec![
        USUAL.join(&separator).into_bytes(),
        USUAL[0].as_bytes().to_vec(),
    ]
}

pub fn files() -> Vec<Vec<u8>> {
    let all = |more: &[(&'static str, Vec<u8>)]| {
        let mut all: Vec<(&'static str, Vec<u8>)> = OUTER
            .iter()
            .map(|(name, text)| (*name, text.as_bytes().to_vec()))
            .collect();
        all.extend(
            NAMES
                .into_iter()
                .zip(USUAL)
                .map(|(name, text)| (name, text.as_bytes().to_vec())),
        );
        all.extend_from_slice(more);
        all
    };
    let bomb = || ("xl/worksheets/sheet2.xml", vec![b' '; BOMB]);
    let mut lying = zipped(&all(&[bomb()]), CompressionMethod::Deflated);
    say_five(&mut lying);
    let many: Vec<(&'static str, Vec<u8>)> = ["a", "b", "c", "d", "e", "f"]
        .map(|name| (name, vec![b' '; 20_000_000]))
        .into();
    vec![
        zipped(&all(&[]), CompressionMethod::Stored),
        zipped(&all(&[]), CompressionMethod::Deflated),
        zipped(&all(&many), CompressionMethod::Deflated),
        zipped(&all(&[bomb()]), CompressionMethod::Deflated),
        zipped(
            &all(&[("../../evil.xml", b"<x/>".to_vec())]),
            CompressionMethod::Deflated,
        ),
        lying,
    ]
}

/// Bytes of a part that fills the memory, in a ZIP of some 300 KB.
const BOMB: usize = 300_000_000;

/// Every place that says how long the bomb is now says 5.
fn say_five(bytes: &mut [u8]) {
    let (real, lie) = ((BOMB as u32).to_le_bytes(), 5_u32.to_le_bytes());
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, four)| **four == real)
        .map(|(at, _)| at)
        .collect();
    for at in places {
        if let Some(four) = bytes.get_mut(at..at + 4) {
            four.copy_from_slice(&lie);
        }
    }
}

fn zipped(parts: &[(&str, Vec<u8>)], how: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_method(how);
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub fn texts() -> Vec<Vec<u8>> {
    [
        "ID,What is working?,Not working,Important\n1,The bus,\"The lift,\nagain\",My cat\n2,Ann's café,,\"\"\"Home\"\"\"\n",
        "ID\tWorking\tNot working\n1\tThe bus\t\"The lift\nagain\"\n",
        "\u{FEFF}Kind;Words\nWorking;The bus\nNot working;The lift\n",
        "Start time,Completion time,May we show?,What is working?\n01/02/2026 14:02,01/02/2026 14:05,Yes,The library\n",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into()
}
