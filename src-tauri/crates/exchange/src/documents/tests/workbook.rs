//! The workbook and its CSV files, read back by programs that are not the writer.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use heard_core::Numbers;
use heard_core::protocol::{Command, Document, ItemId, Part, Pointed, VoteOn, VoteRoundId};

use super::from_document::Room;
use super::office;
use super::samples::practice;
use crate::documents::workbook::sheet::{Cell, Sheet};
use crate::documents::workbook::sheets;
use crate::documents::{DocumentKind, Format, Making, Options, Wanted};

static NUMBERS: Numbers = Numbers::new();

fn making(document: &Document) -> Making<'_> {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-02T09:30:00Z").unwrap();
    Making {
        document,
        revision: 1,
        numbers: &NUMBERS,
        keeping: None,
        now: now.to_utc(),
    }
}

fn made(document: &Document, format: Format) -> Vec<u8> {
    let wanted = Wanted {
        kind: DocumentKind::Workbook,
        format,
        options: Options::default(),
    };
    making(document).make(&wanted).unwrap().bytes
}

/// The files of the archive by name.
fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// All that stands in either form, in one text.
fn every_byte(document: &Document) -> String {
    let files = [Format::Xlsx, Format::Csv].map(|format| unzipped(&made(document, format)));
    let files = files.into_iter().flat_map(BTreeMap::into_values);
    files
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect()
}

fn sheet<'a>(sheets: &'a [Sheet], name: &str) -> &'a Sheet {
    sheets
        .iter()
        .find(|sheet| sheet.words.name == name)
        .unwrap()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Empty => String::new(),
    }
}

#[test]
fn a_spreadsheet_program_reads_what_the_workbook_says_with_days_as_days() {
    let document = practice();
    let said = sheets(&making(&document));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(made(&document, Format::Xlsx))).unwrap();
    let names: Vec<&str> = said.iter().map(|sheet| sheet.words.name).collect();
    assert_eq!(book.sheet_names(), names);
    let mut days = 0;
    for sheet in &said {
        let read = book.worksheet_range(sheet.words.name).unwrap();
        assert!(!sheet.rows.is_empty(), "{} is empty", sheet.words.name);
        for (column, words) in (0..).zip(sheet.words.columns) {
            let head = read.get_value((0, column));
            assert_eq!(head, Some(&Data::String(words.head.to_owned())));
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            assert_eq!(cells.len(), sheet.words.columns.len());
            for (column, cell) in (0..).zip(cells) {
                let found = read.get_value((row, column)).cloned().unwrap_or_default();
                match cell {
                    Cell::Text(text) => assert_eq!(found, Data::String(text.clone())),
                    Cell::Number(number) => assert_eq!(found, Data::Float(*number)),
                    Cell::Empty => assert_eq!(found, Data::Empty),
                    Cell::Day(day) => {
                        let Data::DateTime(found) = found else {
                            panic!("{day} is {found:?}")
                        };
                        assert_eq!(found.as_datetime().unwrap().date(), *day);
                        days += 1;
                    }
                }
            }
        }
    }
    assert!(days > 5, "no days were seen");
}

#[test]
fn the_csv_files_say_the_same_and_a_guard_can_be_taken_away_again() {
    let document = practice();
    let files = unzipped(&made(&document, Format::Csv));
    let said = sheets(&making(&document));
    assert_eq!(files.len(), said.len());
    for (sheet, (name, bytes)) in said.iter().zip(&files) {
        assert!(name.ends_with(".csv"), "{name}");
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap();
        let mut reader = csv::Reader::from_reader(bytes);
        let heads: Vec<&str> = sheet
            .words
            .columns
            .iter()
            .map(|column| column.head)
            .collect();
        assert_eq!(reader.headers().unwrap(), heads);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), sheet.rows.len());
        for (read, cells) in rows.iter().zip(&sheet.rows) {
            for (field, cell) in read.iter().zip(cells) {
                let field = field.strip_prefix('\'').unwrap_or(field);
                assert_eq!(field, text(cell), "in {name}");
            }
        }
    }
}

#[test]
fn nothing_typed_runs_as_a_formula_and_numbers_stay_numbers() {
    let mut room = Room::new();
    let person = room.person(true);
    let typed = [
        "=HYPERLINK(\"http://x\",\"y\")",
        "+44 7700 900123",
        "-1+1",
        "@SUM(A1)",
        "＝1+1",
        "'quoted'",
        "plain",
    ];
    for words in typed {
        room.said(person, words, vec![]);
    }
    let document = room.workshop.document();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(made(document, Format::Xlsx))).unwrap();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
    }
    let read = book.worksheet_range("Statements").unwrap();
    for (row, words) in (1..).zip(typed) {
        let found = read.get_value((row, 2)).unwrap();
        assert_eq!(found, &Data::String(words.to_owned()));
    }
    let files = unzipped(&made(document, Format::Csv));
    let statements = String::from_utf8(files["01-statements.csv"].clone()).unwrap();
    let mut reader = csv::Reader::from_reader(statements.trim_start_matches('\u{FEFF}').as_bytes());
    for (row, words) in reader.records().zip(typed) {
        let row = row.unwrap();
        let harmless = row[2].starts_with(|c: char| c == '\'' || c.is_ascii_alphabetic());
        assert!(harmless, "{} could run", &row[2]);
        let back = if &row[2] == words {
            &row[2]
        } else {
            &row[2][1..]
        };
        assert_eq!(back, words);
        assert!(row[0].parse::<u32>().is_ok(), "{} is no number", &row[0]);
    }
}

#[test]
fn what_may_not_be_quoted_is_counted_and_nothing_hidden_withdrawn_or_private_is_in_it() {
    let mut room = Room::new();
    let (may, may_not, gone) = (room.person(true), room.person(false), room.person(true));
    let hidden = room.said(may, "Doctor Canaryname is kind", vec![]);
    room.run(Command::HidePart {
        statement: hidden,
        part: Part { start: 7, end: 17 },
    });
    let undecided = Pointed {
        part: Part { start: 0, end: 5 },
        looks_like: heard_core::protocol::PointedAs::Name,
        choice: heard_core::protocol::Choice::Undecided,
    };
    let unchecked = room.said(may, "Canaryunchecked never rings", vec![undecided]);
    let quiet = room.said(may_not, "Canaryquiet words", vec![]);
    let taken_back = room.said(gone, "Canarygone words", vec![]);
    let theme = room.theme(vec![hidden, unchecked, quiet, taken_back]);
    let plan = room.plan(theme, "Ring back");
    room.run(Command::AddSignUp {
        plan,
        name: "Bev".to_owned(),
        contact: "canarycontact@example.org".to_owned(),
    });
    room.run(Command::AddWantsToHear {
        name: "Canaryhears".to_owned(),
        reach: "canaryreach".to_owned(),
    });
    room.run(Command::AddWarmUpCard {
        text: "Canarywarm".to_owned(),
    });
    room.run(Command::WithdrawPerson {
        person: gone,
        withdrawn: true,
    });
    let document = room.workshop.document();
    let every = every_byte(document).to_lowercase();
    assert!(!every.contains("canary"), "a word leaked");
    assert!(every.contains("doctor [hidden] is kind"));
    assert!(every.contains("bev"), "a name that may be read is missing");
    let said = sheets(&making(document));
    let statements = sheet(&said, "Statements");
    let words: Vec<String> = statements.rows.iter().map(|row| text(&row[2])).collect();
    let quiet = "not for quoting";
    assert_eq!(words, ["Doctor [hidden] is kind", quiet, quiet]);
    let themes = sheet(&said, "Themes");
    let counted: Vec<String> = themes.rows[0][4..7].iter().map(text).collect();
    assert_eq!(counted, ["3", "fewer than 5", "1"]);
}

#[test]
fn an_open_vote_gives_nothing_away_and_a_closed_one_says_its_ties() {
    let mut room = Room::new();
    let themes = ["One", "Two", "Three"].map(|_| room.theme(vec![]));
    let items = themes.map(ItemId::from).to_vec();
    let round = VoteRoundId(room.run(Command::AddRound {
        on: VoteOn::Themes,
        items: items.clone(),
        people: 30,
        dots_per_person: 3,
        most_per_item: 3,
        repeats: None,
        voted_by: Default::default(),
    }));
    for (item, n) in items.iter().zip([17, 23, 17]) {
        room.run(Command::CountVotes {
            round,
            item: *item,
            source: Default::default(),
            n,
            even_if_too_many: false,
        });
    }
    let votes = |room: &Room| -> Vec<Vec<String>> {
        let said = sheets(&making(room.workshop.document()));
        let rows = sheet(&said, "Votes").rows.iter();
        rows.map(|row| row.iter().map(text).collect()).collect()
    };
    for row in votes(&room) {
        assert_eq!(row[3..7], ["", "", "", "still open"]);
    }
    room.run(Command::CloseRound { round });
    let rows = votes(&room);
    let places: Vec<[&str; 3]> = rows
        .iter()
        .map(|row| [&*row[3], &*row[4], &*row[5]])
        .collect();
    assert_eq!(
        places,
        [["23", "1", "no"], ["17", "2", "yes"], ["17", "2", "yes"]]
    );
}

#[test]
fn an_empty_workshop_and_the_longest_strangest_texts_are_written_too() {
    let mut room = Room::new();
    for format in [Format::Xlsx, Format::Csv] {
        assert!(!made(room.workshop.document(), format).is_empty());
    }
    let person = room.person(true);
    let long: String = "a\u{301}\u{E000}\u{FFFE}\u{1F68C}مر世_x000D_".repeat(400);
    room.said(person, &long.chars().take(4000).collect::<String>(), vec![]);
    let mut book: Xlsx<_> =
        Xlsx::new(Cursor::new(made(room.workshop.document(), Format::Xlsx))).unwrap();
    let read = book.worksheet_range("Statements").unwrap();
    let Some(Data::String(words)) = read.get_value((1, 2)) else {
        panic!("no words")
    };
    assert!(
        words.starts_with("a\u{301}\u{E000}\u{1F68C}مر世"),
        "{words}"
    );
}

#[test]
fn the_same_workshop_gives_the_same_bytes() {
    let document = practice();
    for format in [Format::Xlsx, Format::Csv] {
        assert_eq!(made(&document, format), made(&document, format));
    }
}

#[test]
fn libreoffice_opens_the_workbook_and_reads_its_statements() {
    let document = practice();
    let book = made(&document, Format::Xlsx);
    // Token 12 says which sheet: the second one.
    let to = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
    let read = office::converted(("book.xlsx", &book), to, "csv");
    let said = sheets(&making(&document));
    let mut reader = csv::Reader::from_reader(read.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let statements = sheet(&said, "Statements");
    assert_eq!(rows.len(), statements.rows.len());
    for (row, cells) in rows.iter().zip(&statements.rows) {
        assert_eq!(row[2].replace("\r\n", "\n"), text(&cells[2]));
    }
}
