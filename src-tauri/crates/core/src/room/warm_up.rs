//! Cards of the practice round; thrown away afterwards.

use crate::edit::{Edit, MOST_NAME, MOST_TEXT, optional_text, rank_last, text};
use crate::protocol::{Error, WarmUpCard, WarmUpCardId, WarmUpField};
use crate::words::{fields, names};

/// What the record is called in a sentence.
const WHAT: &str = names::WARM_UP_CARD;

/// Adds a card, last in the list and in no practice theme.
pub(crate) fn add_warm_up_card(edit: &mut Edit<'_>, words: &str) -> Result<(), Error> {
    let words = text(words, fields::CARD, MOST_TEXT)?;
    let rows = edit.document().warm_up_cards.iter();
    let rank = rank_last(rows.map(|row| row.rank.as_str()))?;
    let id = edit.mint();
    edit.put(WarmUpCard {
        id,
        text: words,
        theme: String::new(),
        rank,
    });
    Ok(())
}

/// Changes one field.
pub(crate) fn edit_warm_up_card(
    edit: &mut Edit<'_>,
    id: WarmUpCardId,
    change: WarmUpField,
) -> Result<(), Error> {
    let mut card = edit.get::<WarmUpCard>(id, WHAT)?;
    match change {
        WarmUpField::Text(value) => card.text = text(&value, fields::CARD, MOST_TEXT)?,
        WarmUpField::Theme(value) => {
            card.theme = optional_text(&value, fields::PRACTICE_THEME, MOST_NAME)?;
        }
    }
    edit.put(card);
    Ok(())
}

/// Removes a card.
pub(crate) fn remove_warm_up_card(edit: &mut Edit<'_>, id: WarmUpCardId) -> Result<(), Error> {
    edit.get::<WarmUpCard>(id, WHAT)?;
    edit.remove::<WarmUpCard>(id);
    Ok(())
}
