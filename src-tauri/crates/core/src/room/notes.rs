//! What the room agreed on or named, line by line.

use crate::edit::{Edit, MOST_TEXT, rank_after, rank_last, text};
use crate::protocol::{Error, RoomNote, RoomNoteId, RoomNoteKind};
use crate::words::{fields, names};

/// What the record is called in a sentence.
const WHAT: &str = names::LINE;

/// Adds a line, last in its list.
pub(crate) fn add_note(edit: &mut Edit<'_>, kind: RoomNoteKind, words: &str) -> Result<(), Error> {
    let words = text(words, fields::LINE, MOST_TEXT)?;
    let rows = edit.document().room_notes.iter();
    let there = rows.filter(|row| row.kind == kind);
    let rank = rank_last(there.map(|row| row.rank.as_str()))?;
    let id = edit.mint();
    edit.put(RoomNote {
        id,
        kind,
        text: words,
        rank,
    });
    Ok(())
}

/// Changes a line's words.
pub(crate) fn edit_note(edit: &mut Edit<'_>, id: RoomNoteId, words: &str) -> Result<(), Error> {
    let note = edit.get::<RoomNote>(id, WHAT)?;
    edit.put(RoomNote {
        text: text(words, fields::LINE, MOST_TEXT)?,
        ..note
    });
    Ok(())
}

/// Moves a line after another of its list; none for the first place.
pub(crate) fn move_note(
    edit: &mut Edit<'_>,
    id: RoomNoteId,
    after: Option<RoomNoteId>,
) -> Result<(), Error> {
    let note = edit.get::<RoomNote>(id, WHAT)?;
    let rows = edit.document().room_notes.iter();
    let others = rows.filter(|row| row.kind == note.kind && row.id != id);
    let rank = rank_after(others.map(|row| (row.id, row.rank.clone())), after, WHAT)?;
    edit.put(RoomNote { rank, ..note });
    Ok(())
}

/// Removes a line.
pub(crate) fn remove_note(edit: &mut Edit<'_>, id: RoomNoteId) -> Result<(), Error> {
    edit.get::<RoomNote>(id, WHAT)?;
    edit.remove::<RoomNote>(id);
    Ok(())
}
