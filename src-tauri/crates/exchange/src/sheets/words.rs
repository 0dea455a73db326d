//! Every sentence that people read about a spreadsheet. Nothing else in this folder speaks.

use super::{MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED};

/// 50000 as people read it: 50,000.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

const SAVE_AS_XLSX: &str = "Open it in your spreadsheet program. Save it there as .xlsx or .csv.";

// ---- Files that cannot come in ----

pub(super) const EMPTY: &str = "This file is empty. Please export the answers again.";
pub(super) const PICTURE: &str =
    "This is a picture, not a spreadsheet. Please choose the .xlsx or .csv file.";
pub(super) const PDF: &str =
    "This is a PDF, not a spreadsheet. Please choose the .xlsx or .csv file.";
pub(super) const WORKSHOP: &str = "This is a database or a Heard workshop, not a spreadsheet. Please choose the .xlsx or .csv file.";
pub(super) const NOT_A_SPREADSHEET: &str =
    "This is not a spreadsheet. Please choose the .xlsx or .csv file.";
pub(super) const PASSWORD: &str = "This spreadsheet has a password. Take the password off in your spreadsheet program, then try again.";
pub(super) const UNSAFE: &str =
    "This spreadsheet has parts that point outside it, so Heard does not open it.";
pub(super) const NO_ROWS: &str =
    "There are no answers under the header. Please export the answers again.";
pub(super) const NO_HEADER: &str =
    "This spreadsheet has no header. Add a first row that names each column.";

pub(super) const OLD_EXCEL: &str = "an old Excel file (.xls)";
pub(super) const BINARY_EXCEL: &str = "an Excel file of another kind (.xlsb)";
pub(super) const OPEN_DOCUMENT: &str = "an .ods file";
pub(super) const NUMBERS: &str = "a Numbers file";

/// `what` is one of those above.
pub(super) fn other_spreadsheet(what: &str) -> String {
    format!("This is {what}, which Heard cannot read. {SAVE_AS_XLSX}")
}
pub(super) fn damaged() -> String {
    format!("This spreadsheet is damaged, or cut off. {SAVE_AS_XLSX}")
}
pub(super) fn too_large() -> String {
    format!(
        "This spreadsheet is larger than {} MB unpacked. Please bring it in as smaller files.",
        MAX_UNPACKED / 1_000_000
    )
}
pub(super) fn too_many_parts(limit: usize) -> String {
    format!(
        "This spreadsheet has more than {} parts or styles. Copy the answers into a new spreadsheet.",
        thousands(limit)
    )
}
pub(super) fn too_many_rows() -> String {
    format!(
        "This spreadsheet has more than {} rows. Please bring it in as smaller files.",
        thousands(MAX_ROWS)
    )
}
pub(super) fn too_many_columns() -> String {
    format!(
        "This spreadsheet has more than {MAX_COLUMNS} columns. Take out columns that you do not need."
    )
}
pub(super) fn no_such_sheet(name: &str, sheets: &[String]) -> String {
    format!(
        "There is no sheet called '{name}'. The sheets are: {}.",
        sheets.join(", ")
    )
}
pub(super) fn unclosed_quote(line: u64) -> String {
    format!(
        "This CSV file is broken: a quotation mark opens in line {line} and never closes. Put that line right, or {}",
        lower_first(SAVE_AS_XLSX)
    )
}
pub(super) fn stray_quote(line: u64) -> String {
    format!(
        "This CSV file is broken: line {line} has a quotation mark in the wrong place. Put that line right, or {}",
        lower_first(SAVE_AS_XLSX)
    )
}
pub(super) fn too_many_cells(line: u64, cells: usize, header: usize) -> String {
    format!(
        "This CSV file is broken: line {line} has {cells} cells, but the header has {header}. Put that line right, or {}",
        lower_first(SAVE_AS_XLSX)
    )
}

fn lower_first(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters
        .next()
        .map(|c| c.to_lowercase().chain(characters).collect())
        .unwrap_or_default()
}

// ---- What was noticed while reading ----

pub(super) fn other_sheets(chosen: &str, others: &[String]) -> String {
    format!(
        "Heard reads the sheet '{chosen}'. Not read: {}.",
        others.join(", ")
    )
}
pub(super) fn rows_above(count: usize) -> String {
    match count {
        1 => "One row above the header was left out.".into(),
        _ => format!("{count} rows above the header were left out."),
    }
}
pub(super) const UNREADABLE_LETTERS: &str = "Some letters could not be read. They show as �.";

pub(super) fn column_without_name(letter: &str) -> String {
    format!("Column {letter}")
}
pub(super) const PASTED: &str = "Pasted cells";

// ---- What the kinds are called where a workshop has no names of its own ----

pub(super) const WORKING: &str = "Working";
pub(super) const NOT_WORKING: &str = "Not working";
pub(super) const IMPORTANT: &str = "Important for the future";

// ---- Why a column is used as it is ----

pub(super) const REASON_WORKING: &str = "The question asks what is working.";
pub(super) const REASON_NOT_WORKING: &str = "The question asks what is not working.";
pub(super) const REASON_IMPORTANT: &str = "The question asks what is important for the future.";
pub(super) const REASON_TWO_KINDS: &str = "The question could be more than one kind.";
pub(super) const REASON_OPEN: &str = "People wrote their own words here.";
pub(super) const REASON_PERSON: &str = "The form's own number for each person.";
pub(super) const REASON_STARTED: &str = "When the person started.";
pub(super) const REASON_COMPLETED: &str = "When the person finished.";
pub(super) const REASON_NAME: &str = "Names are never stored.";
pub(super) const REASON_CONTACT: &str = "How to reach a person is never stored.";
pub(super) const REASON_PRIVATE: &str = "Heard does not need this about a person.";
pub(super) const REASON_GROUP: &str = "It says which group a person is in.";
pub(super) const REASON_MAY_SHOW: &str = "It says whether the words may be shown in the room.";
pub(super) const REASON_MAY_QUOTE: &str = "It says whether the words may be quoted.";
pub(super) const REASON_KIND: &str = "It says which kind each statement is.";
pub(super) const REASON_WORDS: &str = "Each row is one statement.";
pub(super) const REASON_FORM: &str = "The form adds this column itself.";
pub(super) const REASON_SET_ANSWERS: &str = "People chose from set answers here.";
pub(super) const REASON_NUMBERS: &str = "It holds numbers or dates, not words.";
pub(super) const REASON_NO_ANSWERS: &str = "Nobody answered here.";
pub(super) const REASON_ALREADY: &str = "Another column is used for this.";
pub(super) const REASON_MAYBE_NAME: &str = "It may hold names, so please choose.";
pub(super) const REASON_MAYBE_CONSENT: &str = "It may say what people agreed to, so please choose.";
pub(super) const REASON_CHOSEN: &str = "You chose this.";

// ---- What must be put right in the mapping ----

pub(super) const PROBLEM_NO_STATEMENTS: &str =
    "No column makes cards yet. Choose a kind for at least one column.";
pub(super) const PROBLEM_KIND_ALONE: &str =
    "One column says the kind. Choose the column that holds the words too.";
pub(super) const PROBLEM_WORDS_ALONE: &str =
    "One column holds the words. Choose the column that says the kind too.";

pub(super) fn problem_undecided(header: &str) -> String {
    format!("First choose what to do with '{header}'.")
}
pub(super) fn problem_twice(what: &str, first: &str, second: &str) -> String {
    format!("'{first}' and '{second}' are both used as {what}. Choose one of them.")
}
pub(super) fn problem_names(header: &str) -> String {
    format!("'{header}' holds names or e-mail addresses. Those are never stored.")
}
pub(super) const PROBLEM_MAY_SHOW: &str =
    "Were people told that their words will be shown in the room? Choose yes or no.";
pub(super) const PROBLEM_MAY_QUOTE: &str =
    "Were people told that their words may be quoted afterwards? Choose yes or no.";
pub(super) fn problem_too_long(row: u32, header: &str) -> String {
    format!(
        "Row {row}, '{header}', has more than 4,000 characters. Cut it into more than one card."
    )
}
pub(super) fn problem_changed(row: u32, header: &str) -> String {
    format!("Row {row}, '{header}', was answered differently before. Choose which words to keep.")
}
pub(super) const ANOTHER_FORM: &str =
    "These numbers match people you already have, but the answers do not. Is this another form?";

// ---- The command line's --map ----

pub(super) fn map_without_equals(flag: &str) -> String {
    format!("'{flag}' has no '='. Write it as COLUMN=working, for example 'What is good?=working'.")
}
pub(super) fn map_unknown_use(given: &str, uses: &str) -> String {
    format!("'{given}' is no use for a column. Choose one of: {uses}.")
}
pub(super) fn map_unknown_column(given: &str, columns: &str) -> String {
    format!("There is no column '{given}'. The columns are: {columns}.")
}
pub(super) fn map_column_twice(given: &str, columns: &str) -> String {
    format!("More than one column is called '{given}'. Use its letter: {columns}.")
}
pub(super) fn column_in_list(letter: &str, header: &str) -> String {
    format!("{letter} '{header}'")
}

// ---- Why an answer makes no card ----

pub(super) const LEFT_NOTHING: &str = "It says that there is no answer.";
pub(super) const LEFT_SAME: &str = "The same person said the same before.";
pub(super) const LEFT_HERE: &str = "It is in the workshop already.";
pub(super) const LEFT_OLD_KEPT: &str = "The words in the workshop are kept.";
pub(super) const LEFT_CHOSEN: &str = "You left it out.";
pub(super) const LEFT_KIND: &str = "The row does not say which kind it is.";
pub(super) const LEFT_ASKED_TO_GO: &str = "This person asked to go.";
pub(super) const LEFT_WITHDRAWN: &str = "This person withdrew.";
