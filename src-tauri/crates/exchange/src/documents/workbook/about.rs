//! The first sheet says what the workbook is; the last one, what its columns mean.

use super::sheet::{Cell, Sheet, Source};
use crate::documents::kinds::DocumentKind;
use crate::documents::people::many;
use crate::documents::words::days_in_words;
use crate::documents::words::workbook as words;

/// What the workbook is of, and what it leaves out.
pub(super) fn about(source: &Source<'_>) -> Sheet {
    let workshop = source.document.workshop.single();
    let text = |of: fn(&heard_core::protocol::Workshop) -> &str| {
        Cell::text(workshop.map(of).unwrap_or_default())
    };
    let days = workshop.map_or_else(String::new, |row| days_in_words(row.day_one, row.day_two));
    let holds = source.shown.held(DocumentKind::Workbook);
    let counted = source.shown.counted().len();
    let mut rows = vec![
        (words::WORKSHOP, text(|row| &row.title)),
        (words::DAYS, Cell::text(days)),
        (words::QUESTION, text(|row| &row.focus_question)),
        (words::WHO_HOLDS_IT, text(|row| &row.organisation)),
        (words::PLACE, text(|row| &row.place)),
        (
            words::PEOPLE_ASKED,
            Cell::people(source.shown.people_asked()),
        ),
        (words::STATEMENTS_COUNTED, Cell::from(many(counted))),
        (words::STATEMENTS_IN_WORDS, Cell::from(holds.statements)),
        (words::WHAT_IT_IS, Cell::text(words::ABOUT_NOTE)),
    ];
    if workshop.is_some_and(|row| row.practice) {
        rows.push((words::PRACTICE, Cell::text(words::PRACTICE_NOTE)));
    }
    rows.retain(|(_, cell)| *cell != Cell::Empty);
    Sheet {
        words: &words::ABOUT,
        rows: rows
            .into_iter()
            .map(|(label, cell)| vec![Cell::text(label), cell])
            .collect(),
    }
}

/// Each column of each sheet in plain words.
pub(super) fn columns(sheets: &[Sheet]) -> Sheet {
    let explained = sheets.iter().flat_map(|sheet| {
        let columns = sheet.words.columns.iter();
        columns.map(|column| {
            [sheet.words.name, column.head, column.says]
                .map(Cell::text)
                .to_vec()
        })
    });
    Sheet {
        words: &words::COLUMNS,
        rows: explained.collect(),
    }
}
