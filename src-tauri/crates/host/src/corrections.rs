//! What a statement's words were before: by correction, and as they came in.

use crate::job::Correction;
use heard_core::protocol::{Change, CorrectionReason, Problem, Statement, StatementId};
use heard_core::{OpenWorkshop, PastChange};
use std::collections::BTreeMap;

/// Earlier words of a statement, the newest first.
///
/// # Errors
/// `notFound`; `damaged` where the history can't be read.
pub(crate) fn corrections(
    open: &OpenWorkshop,
    statement: StatementId,
) -> Result<Vec<Correction>, Problem> {
    let mut now = words_now(open, statement)?;
    let mut found = Vec::new();
    for past in past(open)? {
        let Some((before, after)) = of_statement(&past) else {
            continue;
        };
        // An undone correction does not lead to the words of now.
        if before.id != statement || after.words != now || before.words == after.words {
            continue;
        }
        now = before.words.clone();
        found.push(Correction {
            at: past.at.clone(),
            words: before.words.clone(),
            why: reason(&past.note),
        });
    }
    Ok(found)
}

/// The words as they last came in from a questionnaire, where they were corrected since.
///
/// # Errors
/// `damaged` where the history can't be read.
pub(crate) fn as_they_came_in(
    open: &OpenWorkshop,
) -> Result<BTreeMap<StatementId, String>, Problem> {
    // None once an import is met: what it brought is how the words came in.
    let mut words: BTreeMap<StatementId, (String, bool)> = BTreeMap::new();
    for past in past(open)? {
        let Some((before, after)) = of_statement(&past) else {
            continue;
        };
        let Some(row) = open.document().statements.get(before.id) else {
            continue;
        };
        let entry = words.entry(before.id);
        let (now, came_in) = entry.or_insert_with(|| (row.words.clone(), false));
        if *came_in || after.words != *now {
            continue;
        }
        if past.cmd == "importStatements" {
            *came_in = true;
        } else {
            now.clone_from(&before.words);
        }
    }
    Ok(words
        .into_iter()
        .map(|(id, (words, _))| (id, words))
        .collect())
}

fn past(open: &OpenWorkshop) -> Result<Vec<PastChange>, Problem> {
    open.store()
        .changes_of_words()
        .map_err(|error| error.problem())
}

fn words_now(open: &OpenWorkshop, id: StatementId) -> Result<String, Problem> {
    let row = open.document().statements.get(id);
    let missing = heard_core::protocol::Error::NotFound {
        what: "card",
        id: id.0,
    };
    row.map(|row| row.words.clone())
        .ok_or_else(|| missing.problem())
}

fn of_statement(past: &PastChange) -> Option<(&Statement, &Statement)> {
    match &past.change {
        Change::Statement {
            before: Some(before),
            after: Some(after),
            ..
        } => Some((before, after)),
        _ => None,
    }
}

fn reason(note: &str) -> Option<CorrectionReason> {
    serde_json::from_value(serde_json::Value::from(note)).ok()
}
