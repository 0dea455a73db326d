//! What a file is, and the words in its cells.

use super::fixtures::*;
use heard_exchange::sheets::{SheetError, read, read_pasted, read_sheet};
use proptest::prelude::*;

#[test]
fn an_excel_file_gives_words_dates_and_numbers_as_people_read_them() {
    let sheet = read(&xlsx_with_dates(), "answers.xlsx").unwrap();
    assert_eq!(
        sheet.header,
        [
            "ID",
            "Start time",
            "Completion time",
            "What is working?",
            "Day",
            "Share"
        ]
    );
    let row = &sheet.rows[0];
    let cells: Vec<&str> = (0..6).map(|c| row.cell(c)).collect();
    assert_eq!(
        cells,
        [
            "17",
            "12/09/2026 14:02",
            "12/09/2026 14:06:31",
            "The library.\nThey know my name.",
            "04/03/1957",
            "0.25"
        ]
    );
    assert_eq!(
        (
            sheet.rows[1].number,
            sheet.rows[1].cell(0),
            sheet.rows[1].cell(3)
        ),
        (3, "118234567890", "TRUE")
    );
}

#[test]
fn the_first_sheet_with_a_header_and_rows_is_read_and_the_others_are_named() {
    let bytes = xlsx(&[
        ("Cover", &[]),
        ("Notes", &[&["Made by the team"]]),
        ("Answers", &[&["Working"], &["The bus"]]),
        ("More", &[&["Working"], &["x"]]),
    ]);
    let sheet = read(&bytes, "a.xlsx").unwrap();
    assert_eq!((sheet.name.as_str(), sheet.others.len()), ("Answers", 3));
    assert!(
        sheet.notices[0].contains("Cover, Notes, More"),
        "{:?}",
        sheet.notices
    );
    assert_eq!(
        read_sheet(&bytes, "a.xlsx", Some("More")).unwrap().rows[0].cell(0),
        "x"
    );
    let error = read_sheet(&bytes, "a.xlsx", Some("Nope")).unwrap_err();
    assert!(error.to_string().contains("Cover, Notes, Answers, More"));
}

#[test]
fn titles_above_the_header_are_passed_over_and_told() {
    let bytes = xlsx(&[(
        "S",
        &[
            &["Northbridge questionnaire"],
            &["ID", "Working", "Not working"],
            &["1", "The bus", "The lift"],
        ],
    )]);
    let sheet = read(&bytes, "a.xlsx").unwrap();
    assert_eq!(sheet.header, ["ID", "Working", "Not working"]);
    assert_eq!(sheet.notices.len(), 1);
}

#[test]
fn surveymonkeys_two_header_rows_become_one() {
    let sheet = csv_sheet(
        "Respondent ID,Collector ID,Start Date,End Date,What is working for you?,,Which are you?\n\
         ,,,,First thing,Second thing,Response\n\
         118,9,1/2/2026 10:00,1/2/2026 10:05,The bus,The shop,Family\n",
    );
    assert_eq!(
        sheet.header[4..],
        [
            "What is working for you?: First thing",
            "What is working for you?: Second thing",
            "Which are you?"
        ]
    );
    assert_eq!(sheet.rows.len(), 1);
}

#[test]
fn csv_with_any_of_three_delimiters_gives_the_same_cells() {
    for (delimiter, told) in [(",", ""), (";", ""), ("\t", ""), (";", "sep=;\r\n")] {
        let text = format!(
            "{told}ID{delimiter}What is good, really?; yes{delimiter}Not working\r\n1{delimiter}\"Bus{delimiter} \"\"old\"\"\nlift\"{delimiter}None\r\n"
        )
        .replace("What is good, really?; yes", "\"What is good, really?; yes\"");
        let sheet = csv_sheet(&text);
        assert_eq!(
            sheet.header,
            ["ID", "What is good, really?; yes", "Not working"],
            "{text}"
        );
        let tab_cleaned = format!(
            "Bus{} \"old\"\nlift",
            if delimiter == "\t" { " " } else { delimiter }
        );
        assert_eq!(sheet.rows[0].cell(1), tab_cleaned);
    }
}

#[test]
fn one_column_needs_no_delimiter() {
    let sheet = csv_sheet("What is working?\nThe bus, the shop; and the lift\nThe park\n");
    assert_eq!(sheet.header.len(), 1);
    assert_eq!(sheet.rows[0].cell(0), "The bus, the shop; and the lift");
}

#[test]
fn a_broken_csv_says_where() {
    let unclosed = read(b"ID,Working\n1,ok\n2,\"never closed\n3,ok\n", "a.csv").unwrap_err();
    assert_eq!(unclosed, SheetError::UnclosedQuote { line: 3 });
    assert!(unclosed.to_string().contains("line 3"), "{unclosed}");
    let stray = read(b"ID,Working\n1,\"he said \"hello\" to me\"\n", "a.csv").unwrap_err();
    assert_eq!(stray, SheetError::StrayQuote { line: 2 });
    let wide = read(
        b"ID,Working\n1,\"two\nlines\"\n2,the bus, and more\n",
        "a.csv",
    )
    .unwrap_err();
    assert_eq!(
        wide,
        SheetError::TooManyCells {
            line: 4,
            cells: 3,
            header: 2
        }
    );
    assert!(
        read(b"ID,Working\n1,the bus,,\n2\n", "a.csv").is_ok(),
        "blank cells at the end are fine"
    );
}

#[test]
fn what_is_no_spreadsheet_is_said() {
    let wide = |name: &str| -> Vec<u8> {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for (bytes, words) in [
        (b"".to_vec(), "empty"),
        (b" \r\n\t ".to_vec(), "empty"),
        (b"\x89PNG\r\n\x1a\n....".to_vec(), "picture"),
        (b"\xFF\xD8\xFF\xE0..".to_vec(), "picture"),
        (b"%PDF-1.7 ...".to_vec(), "PDF"),
        (b"SQLite format 3\0...".to_vec(), "workshop"),
        (b"<!DOCTYPE html><p>a,b".to_vec(), "not a spreadsheet"),
        (
            (0..=255_u8).cycle().take(4_000).collect(),
            "not a spreadsheet",
        ),
        (wide("EncryptedPackage"), "This spreadsheet has a password"),
        (wide("Workbook"), ".xls"),
        (wide("WordDocument"), "not a spreadsheet"),
        (zip(&[("word/document.xml", b"<w/>")]), "not a spreadsheet"),
        (zip(&[("mimetype", b"x"), ("content.xml", b"<o/>")]), ".ods"),
        (zip(&[("xl/workbook.bin", b"x")]), ".xlsb"),
        (b"PK\x03\x04 cut off".to_vec(), "damaged"),
    ] {
        let error = read(&bytes, "a.xlsx").unwrap_err().to_string();
        assert!(error.contains(words), "{words}: {error}");
    }
}

#[test]
fn without_header_or_without_rows() {
    assert_eq!(read(b"1,2,3\n4,5,6\n", "a.csv"), Err(SheetError::NoHeader));
    assert_eq!(
        read(
            b"1204,12/09/2026,The bus\n1205,12/09/2026,The lift\n",
            "a.csv"
        ),
        Err(SheetError::NoHeader)
    );
    assert_eq!(
        read(b"ID,Working,Not working\n", "a.csv"),
        Err(SheetError::NoRows)
    );
    assert_eq!(
        read(&xlsx(&[("S", &[&["ID", "Working"]])]), "a.xlsx"),
        Err(SheetError::NoRows)
    );
    assert_eq!(read(&xlsx(&[("S", &[])]), "a.xlsx"), Err(SheetError::Empty));
}

#[test]
fn cells_without_a_header_get_letters() {
    let sheet = read_pasted("The bus\tThe lift\nThe park\tThe stairs")
        .unwrap()
        .with_header_as_row();
    assert_eq!(sheet.header, ["Column A", "Column B"]);
    assert_eq!((sheet.rows.len(), sheet.rows[0].cell(1)), (2, "The lift"));
}

#[test]
fn strange_words_stay_and_controls_go() {
    let text = "Working,Not working\n<script>alert(1)</script>,=SUM(1)\n\u{200F}مرحبا 👩‍👩‍👧,#include \u{0}你\u{7}好\n";
    let sheet = csv_sheet(text);
    assert_eq!(sheet.rows[0].cell(0), "<script>alert(1)</script>");
    assert_eq!(
        (sheet.rows[0].cell(1), sheet.rows[1].cell(1)),
        ("=SUM(1)", "#include 你好")
    );
    assert_eq!(sheet.rows[1].cell(0), "\u{200F}مرحبا 👩‍👩‍👧");
}

#[test]
fn letters_that_were_lost_before_are_still_text() {
    let sheet = csv_sheet("Working,Not working\n\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD},x\n");
    assert_eq!(sheet.rows[0].cell(0), "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}");
}

proptest! {
    #[test]
    fn any_text_comes_back_out_of_a_csv(cells in prop::collection::vec("[^\\p{Cc}\u{FEFF}\u{2028}\u{2029}\u{FFFE}\u{FFFF}]{1,30}|[a-z\",;\n]{1,20}", 1..8)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["Reference", "Working", "Not working"]).unwrap();
        for (n, cell) in cells.iter().enumerate() {
            writer.write_record([format!("r{n}").as_str(), cell.as_str(), "x"]).unwrap();
        }
        let sheet = read(&writer.into_inner().unwrap(), "a.csv").unwrap();
        for (row, cell) in sheet.rows.iter().zip(&cells) {
            prop_assert_eq!(row.cell(1), cell.trim());
        }
        prop_assert_eq!(sheet.rows.len(), cells.len());
    }
}
