//! Files made to hurt: refused quickly, in little memory, with a sentence.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use super::fixtures::*;
use heard_exchange::sheets::{SheetError, read, read_pasted};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Unoptimised builds under load get more than the two seconds of a release build.
#[track_caller]
fn refused(bytes: &[u8]) -> SheetError {
    let start = Instant::now();
    let error = read(bytes, "a.xlsx").unwrap_err();
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
    error
}

fn head() -> String {
    format!(
        r#"<row r="1">{}{}</row>"#,
        cell("A1", "ID"),
        cell("B1", "Working")
    )
}

#[test]
fn a_cell_in_the_last_corner_costs_nothing() {
    for (reference, row, error) in [
        ("XFD1048576", 1_048_576, SheetError::TooManyRows),
        ("XFD2", 2, SheetError::TooManyColumns),
        ("A50002", 50_002, SheetError::TooManyRows),
        ("SG2", 2, SheetError::TooManyColumns),
    ] {
        let far = cell(reference, "far");
        let bytes = raw_xlsx(
            &format!(
                r#"<dimension ref="A1:{reference}"/><sheetData>{}<row r="{row}">{far}</row></sheetData>"#,
                head()
            ),
            &[],
        );
        assert_eq!(refused(&bytes), error, "{reference}");
    }
    assert!(SheetError::TooManyRows.to_string().contains("50,000"));
    assert!(SheetError::TooManyColumns.to_string().contains("500"));
    assert!(SheetError::TooLarge.to_string().contains("100 MB"));
}

#[test]
fn the_last_allowed_row_and_column_come_in() {
    let (last, wide) = (cell("A50001", "last"), cell("SF2", "wide"));
    let bytes = raw_xlsx(
        &format!(
            r#"<dimension ref="A1:XFD1048576"/><sheetData>{}<row r="2">{wide}</row><row r="50001">{last}</row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>"#,
            head()
        ),
        &[],
    );
    let sheet = read(&bytes, "a.xlsx").unwrap();
    assert_eq!((sheet.header.len(), sheet.rows[1].number), (500, 50_001));
}

#[test]
fn bombs_are_refused_while_unpacking() {
    let zeros = vec![b' '; 30_000_000];
    let padding: Vec<(String, &[u8])> = (0..4)
        .map(|n| (format!("xl/media/image{n}.png"), zeros.as_slice()))
        .collect();
    let more: Vec<(&str, &[u8])> = padding
        .iter()
        .map(|(name, c)| (name.as_str(), *c))
        .collect();
    let bytes = raw_xlsx(&format!("<sheetData>{}</sheetData>", head()), &more);
    assert!(bytes.len() < 1_000_000);
    assert_eq!(refused(&bytes), SheetError::TooLarge);
}

#[test]
fn sizes_that_lie_do_not_help() {
    let mut bytes = raw_xlsx(
        &format!("<sheetData>{}</sheetData>", head()),
        &[("xl/media/a.bin", &vec![0_u8; 5_000_000])],
    );
    // Every place that says 5,000,000 now says 5.
    let (real, lie) = (5_000_000_u32.to_le_bytes(), 5_u32.to_le_bytes());
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, w)| **w == real)
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&lie);
    }
    let outcome = read(&bytes, "a.xlsx");
    assert!(
        matches!(
            outcome,
            Err(SheetError::Damaged | SheetError::NoRows | SheetError::TooLarge)
        ),
        "{outcome:?}"
    );
}

#[test]
fn parts_that_point_outside_are_refused() {
    let sheet = format!("<sheetData>{}</sheetData>", head());
    assert_eq!(
        refused(&raw_xlsx(&sheet, &[("../../evil.xml", b"<x/>")])),
        SheetError::Unsafe
    );
    let mut link = ZipWriter::new(Cursor::new(Vec::new()));
    link.add_symlink(
        "xl/workbook.xml",
        "/etc/passwd",
        SimpleFileOptions::default(),
    )
    .unwrap();
    assert_eq!(
        refused(&link.finish().unwrap().into_inner()),
        SheetError::Unsafe
    );
    let names: Vec<String> = (0..5_001).map(|n| format!("xl/p{n}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), b"".as_slice())).collect();
    assert!(matches!(
        refused(&raw_xlsx(&sheet, &many)),
        SheetError::TooManyParts(_)
    ));
}

#[test]
fn shared_words_that_claim_to_be_many_are_refused() {
    for count in ["99999999999999", "18446744073709551615", "8000001"] {
        let shared = format!(r#"<sst uniqueCount="{count}"><si><t>x</t></si></sst>"#);
        let bytes = raw_xlsx(
            &format!("<sheetData>{}</sheetData>", head()),
            &[("xl/sharedStrings.xml", shared.as_bytes())],
        );
        assert_eq!(refused(&bytes), SheetError::Damaged, "{count}");
    }
    let wide: Vec<u8> = "<sst uniqueCount=\"99999999999999\"/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let bytes = raw_xlsx(
        &format!("<sheetData>{}</sheetData>", head()),
        &[("xl/SharedStrings.xml", &wide)],
    );
    assert_eq!(refused(&bytes), SheetError::Damaged);
}

#[test]
fn one_long_text_used_a_thousand_times_is_counted_each_time() {
    let shared = format!("<sst><si><t>{}</t></si></sst>", "long ".repeat(40_000));
    let mut rows = head();
    for n in 2..1_002 {
        rows.push_str(&format!(
            r#"<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>"#
        ));
    }
    let bytes = raw_xlsx(
        &format!("<sheetData>{rows}</sheetData>"),
        &[("xl/sharedStrings.xml", shared.as_bytes())],
    );
    assert_eq!(refused(&bytes), SheetError::TooLarge);
}

#[test]
fn a_style_sheet_cannot_fill_the_memory() {
    let font = format!(
        r#"<styleSheet><fonts><font><name val="{}"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>"#,
        "f".repeat(500_000),
        r#"<xf fontId="0"/>"#.repeat(60_000)
    );
    let rows = format!(r#"{}<row r="2">{}</row>"#, head(), cell("A2", "x"));
    let bytes = raw_xlsx(
        &format!("<sheetData>{rows}</sheetData>"),
        &[("xl/styles.xml", font.as_bytes())],
    );
    assert!(read(&bytes, "a.xlsx").is_ok());
    let many = format!(
        "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
        "<xf/>".repeat(80_000)
    );
    let bytes = raw_xlsx(
        &format!("<sheetData>{rows}</sheetData>"),
        &[("xl/styles.xml", many.as_bytes())],
    );
    assert!(matches!(refused(&bytes), SheetError::TooManyParts(_)));
}

#[test]
fn a_csv_past_the_limits_is_refused() {
    let rows = "Working,Not working\n".to_owned() + &"a,b\n".repeat(50_001);
    assert_eq!(refused(rows.as_bytes()), SheetError::TooManyRows);
    let allowed = "Working,Not working\n".to_owned() + &"a,b\n".repeat(50_000);
    assert_eq!(
        read(allowed.as_bytes(), "a.csv").unwrap().rows.len(),
        50_000
    );
    let columns = vec!["Working"; 501].join(",") + "\na\n";
    assert_eq!(refused(columns.as_bytes()), SheetError::TooManyColumns);
    assert_eq!(
        refused(",".repeat(5_000_000).as_bytes()),
        SheetError::TooManyColumns
    );
}

fn small_xlsx() -> Vec<u8> {
    xlsx(&[(
        "S",
        &[
            &["ID", "Working", "Not working"],
            &["1", "The bus", "The lift"],
        ],
    )])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..2_000), start in 0..6_usize) {
        let starts: [&[u8]; 6] = [b"", b"PK\x03\x04", b"\xFF\xFE", b"\xFE\xFF", b"ID,\"", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"];
        let all = [starts[start], &bytes].concat();
        let _ = read(&all, "a");
    }

    #[test]
    fn any_pasted_text_is_answered(text in "(?s).{0,300}|[a-z\"\t\r\n]{0,60}") {
        let _ = read_pasted(&text);
    }

    #[test]
    fn a_damaged_file_is_answered(at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in any::<prop::sample::Index>(), shorten in any::<bool>()) {
        let mut bytes = small_xlsx();
        for (place, byte) in at {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if shorten {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes, "a.xlsx");
    }

    #[test]
    fn any_sheet_xml_is_answered(xml in "(<row( r=\"[0-9A-Z]{0,12}\")?>|<c( r=\"[A-Z]{0,4}[0-9]{0,9}\")?( t=\"(s|n|b|e|d|str|inlineStr|zz)\")?( s=\"[0-9]{0,3}\")?>|<v>|[0-9a-z#/.&;-]{0,6}|</v>|<is><t>|</t></is>|</c>|</row>|<dimension ref=\"[A-Z0-9:]{0,9}\"/>){0,30}") {
        let rows = format!("<sheetData>{}{xml}</sheetData>", head());
        let _ = read(&raw_xlsx(&rows, &[]), "a.xlsx");
    }
}

#[test]
fn nested_quotes_without_end_are_quick() {
    let mut text = b"ID,Working\n1,\"".to_vec();
    text.write_all("\"\"\n".repeat(1_000_000).as_bytes())
        .unwrap();
    assert!(matches!(
        refused(&text),
        SheetError::UnclosedQuote { line: 2 }
    ));
}
