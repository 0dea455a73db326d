//! Which table of the room reads which statements.

use super::get;
use crate::edit::{Edit, in_range};
use crate::protocol::{Error, Kind, MOST_TABLES, Refusal, Statement, StatementId};
use crate::words::fields;
use std::collections::BTreeSet;

/// Gives statements to a table, or takes them back.
pub(crate) fn set_table(
    edit: &mut Edit<'_>,
    ids: &[StatementId],
    table: Option<u32>,
) -> Result<(), Error> {
    if let Some(table) = table {
        in_range(table, fields::TABLE, 1, MOST_TABLES)?;
    }
    for id in ids {
        let card = get(edit, *id)?;
        edit.put(Statement { table, ..card });
    }
    Ok(())
}

/// Deals statements out to tables 1, 2, 3 and so on; all others of their kinds are taken back.
pub(crate) fn share_out(edit: &mut Edit<'_>, tables: &[Vec<StatementId>]) -> Result<(), Error> {
    let count = u32::try_from(tables.len()).unwrap_or(u32::MAX);
    in_range(count, fields::NUMBER_OF_TABLES, 1, MOST_TABLES)?;
    let mut dealt = BTreeSet::new();
    let mut kinds: Vec<Kind> = Vec::new();
    for id in tables.iter().flatten() {
        let card = get(edit, *id)?;
        if !dealt.insert(*id) {
            let statement = card.number;
            return Err(Refusal::OnTwoTables { statement }.into());
        }
        kinds.push(card.kind);
    }
    let rows = edit.document().statements.iter();
    let others = rows.filter(|card| kinds.contains(&card.kind) && !dealt.contains(&card.id));
    let others: Vec<StatementId> = others.map(|card| card.id).collect();
    set_table(edit, &others, None)?;
    for (table, ids) in (1..).zip(tables) {
        set_table(edit, ids, Some(table))?;
    }
    Ok(())
}
