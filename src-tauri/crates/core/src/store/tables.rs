//! Which record stands in which table, column by column.

use super::column::{Column, Misfit};
use crate::protocol::*;
use rusqlite::types::Value;
use rusqlite::{CachedStatement, Connection, Row, params_from_iter};

/// A record with a table.
trait Table: Record {
    /// Reads all rows.
    const SELECT: &'static str;
    /// Writes one row, new or over the one of its id.
    const UPSERT: &'static str;
    const NAME: &'static str;
    /// The columns of [`Table::values`], in that order.
    const COLUMNS: &'static [&'static str];
    /// Deletes one row by its id.
    const DELETE: &'static str;
    fn values(&self) -> Vec<Value>;
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
}

fn column<T: Column>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    let value = row.get_ref(at)?;
    let kind = value.data_type();
    T::from_value(value).map_err(|Misfit| {
        rusqlite::Error::FromSqlConversionFailure(at, kind, "does not fit its column".into())
    })
}

macro_rules! tables {
    ($($record:ident $table:literal $rows:ident { $($field:ident $column:literal),+ $(,)? })+) => {
        $(impl Table for $record {
            const SELECT: &'static str =
                concat!("SELECT id", $(", \"", $column, "\"",)+ " FROM \"", $table, "\"");
            const UPSERT: &'static str = concat!(
                "INSERT INTO \"", $table, "\" (id", $(", \"", $column, "\"",)+
                ") VALUES (?", $(tables!(@mark $column),)+
                ") ON CONFLICT (id) DO UPDATE SET id = id",
                $(", \"", $column, "\" = excluded.\"", $column, "\"",)+
            );
            const DELETE: &'static str = concat!("DELETE FROM \"", $table, "\" WHERE id = ?");
            const NAME: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &["id", $($column),+];

            fn values(&self) -> Vec<Value> {
                vec![self.id.to_value(), $(self.$field.to_value()),+]
            }

            fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
                let mut at = 0_usize;
                let mut next = || { at += 1; at - 1 };
                Ok(Self { id: column(row, next())?, $($field: column(row, next())?),+ })
            }
        })+

        /// Reads the whole document.
        pub fn load(connection: &Connection) -> rusqlite::Result<Document> {
            let mut document = Document::default();
            $(for row in rows::<$record>(connection)? {
                document.$rows.insert(row);
            })+
            Ok(document)
        }

        /// Writes one changed row.
        pub fn write(connection: &Connection, change: &Change) -> rusqlite::Result<()> {
            if let Change::Wall { after: Some(wall), .. } = change {
                // What the wall shows goes ahead of the file: there, more may differ than this change says.
                return upsert(connection, wall.as_ref());
            }
            match change {
                $(Change::$record { id, before, after } => match (before, after) {
                    (Some(before), Some(after)) => {
                        update(connection, before.as_ref(), after.as_ref())
                    }
                    (None, Some(after)) => upsert(connection, after.as_ref()),
                    (_, None) => delete::<$record>(connection, id.to_value()),
                }),+
            }
        }
    };
    (@mark $column:literal) => { ", ?" };
}

fn rows<R: Table>(connection: &Connection) -> rusqlite::Result<Vec<R>> {
    let mut select = connection.prepare(R::SELECT)?;
    let rows = select.query_map([], |row| R::from_row(row))?;
    rows.collect()
}

fn upsert<R: Table>(connection: &Connection, row: &R) -> rusqlite::Result<()> {
    let mut statement: CachedStatement<'_> = connection.prepare_cached(R::UPSERT)?;
    statement.execute(params_from_iter(row.values())).map(drop)
}

/// Writes the columns that differ, and so leaves the pages of every index on the others alone.
fn update<R: Table>(connection: &Connection, before: &R, after: &R) -> rusqlite::Result<()> {
    let now = after.values();
    let id = now.first().cloned();
    let (columns, mut values): (Vec<String>, Vec<Value>) = R::COLUMNS
        .iter()
        .zip(before.values().into_iter().zip(now))
        .filter(|(_, (before, after))| before != after)
        .map(|(column, (_, after))| (format!("\"{column}\" = ?"), after))
        .unzip();
    if columns.is_empty() {
        return Ok(());
    }
    let update = format!(
        "UPDATE \"{}\" SET {} WHERE id = ?",
        R::NAME,
        columns.join(", ")
    );
    values.extend(id);
    let updated = connection
        .prepare_cached(&update)?
        .execute(params_from_iter(values))?;
    if updated == 0 {
        return upsert(connection, after);
    }
    Ok(())
}

fn delete<R: Table>(connection: &Connection, id: Value) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(R::DELETE)?;
    statement.execute([id]).map(drop)
}

tables! {
    Workshop "workshop" workshop {
        title "title", focus_question "focus_question", organisation "organisation",
        place "place", quiet_room "quiet_room", time_zone "time_zone", day_one "day_one",
        day_two "day_two", review_date "review_date", delete_by "delete_by", stage "stage",
        done "done", screen_height_cm "screen_height_cm", back_row_cm "back_row_cm",
        practice "practice",
    }
    Settings "settings" settings {
        working "working", not_working "not_working", important "important",
        asked_per_person "asked_per_person", perspectives "perspectives", lenses "lenses",
        dots_per_person "dots_per_person", most_per_item "most_per_item",
        effort_axis "effort_axis", difference_axis "difference_axis", corners "corners",
        prompt_length "prompt_length", hear_seed "hear_seed", reader "reader",
    }
    Wall "wall" wall {
        scene "scene", page "page", held "held", blank "blank", scheme "scheme", size "size",
        pause "pause", timer "timer",
    }
    Invited "invited" invited {
        group "group", wanted "wanted", coming "coming", rank "rank",
    }
    Facilitator "facilitator" facilitators {
        name "name", role "role", leads "leads", rank "rank",
    }
    AgendaItem "agenda_item" agenda {
        day "day", start "start", minutes "minutes", title "title", stage "stage",
        leads "leads", notes "notes", started "started", extra "extra", skipped "skipped",
    }
    Prompt "prompt" prompts {
        step "step", length "length", what_for "what_for", say "say", on_wall "on_wall",
        materials "materials", minutes "minutes", goes_wrong "goes_wrong", leads "leads",
    }
    RoomNote "room_note" room_notes {
        kind "kind", text "text", rank "rank",
    }
    WarmUpCard "warm_up_card" warm_up_cards {
        text "text", theme "theme", rank "rank",
    }
    Person "person" people {
        code "code", reference "reference", row_key "row_key", group "group",
        may_show "may_show", may_quote "may_quote", withdrawn "withdrawn",
    }
    Theme "theme" themes {
        kind "kind", number "number", name "name", so_that "so_that", rank "rank",
        taken_forward "taken_forward",
    }
    Statement "statement" statements {
        number "number", kind "kind", words "words", person "person", theme "theme",
        set_aside "set_aside", rank "rank", also_in "also_in", heard "heard", table "table",
        hidden "hidden", pointed "pointed",
    }
    VoteRound "vote_round" vote_rounds {
        number "number", on "on", items "items", repeats "repeats",
        dots_per_person "dots_per_person", most_per_item "most_per_item", people "people",
        closed "closed", revealed "revealed", tie "tie", voted_by "voted_by",
    }
    Count "count" counts {
        round "round", item "item", source "source", n "n",
    }
    Cause "cause" causes {
        theme "theme", parent "parent", letter "letter", text "text", rank "rank",
        matters_most "matters_most",
    }
    Success "success" successes {
        theme "theme", perspective "perspective", number "number", text "text",
    }
    InPlace "in_place" in_place {
        theme "theme", text "text", run_by "run_by", how_well "how_well", rank "rank",
    }
    Idea "idea" ideas {
        number "number", theme "theme", lens "lens", text "text", grain "grain",
        cause "cause", joined_to "joined_to", chosen "chosen",
    }
    Placement "placement" placements {
        idea "idea", effort "effort", difference "difference", agreed "agreed",
    }
    ActionPlan "action_plan" plans {
        idea "idea", name "name", what "what", success "success", needs "needs",
        who_else "who_else", how_we_know "how_we_know", who_tells "who_tells",
        horizon "horizon", next_meeting "next_meeting", rank "rank",
    }
    Step "step" steps {
        plan "plan", what "what", people "people", by "by", status "status",
        reason "reason", after "after", rank "rank",
    }
    SignUp "sign_up" sign_ups {
        plan "plan", name "name", contact "contact",
    }
    WantsToHear "wants_to_hear" wants_to_hear {
        name "name", reach "reach", told_on "told_on", told_by "told_by",
    }
    Update "update" updates {
        plan "plan", theme "theme", on "on", we_did "we_did", could_not "could_not", why "why",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::schema;

    #[test]
    fn a_row_that_is_not_there_to_change_is_written_whole() {
        let mut connection = Connection::open_in_memory().unwrap();
        schema::migrate(&mut connection).unwrap();
        let before = RoomNote {
            id: RoomNoteId(uuid::Uuid::nil()),
            kind: RoomNoteKind::Fears,
            text: "The stairs".to_owned(),
            rank: "a0".to_owned(),
        };
        let after = RoomNote {
            text: "The stairs are steep".to_owned(),
            ..before.clone()
        };
        let change = Change::RoomNote {
            id: after.id,
            before: Some(Box::new(before)),
            after: Some(Box::new(after.clone())),
        };
        write(&connection, &change).unwrap();
        assert_eq!(rows::<RoomNote>(&connection).unwrap(), vec![after]);
    }
}
