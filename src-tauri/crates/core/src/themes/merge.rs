//! Two themes that say the same become one.

use super::remove::statements_of;
use super::{WHAT, get};
use crate::edit::Edit;
use crate::protocol::{
    Cause, Destination, Error, Idea, InPlace, Record, Refusal, Rows, Statement, Success, Theme,
    ThemeId, Update,
};
use crate::words::names;
use crate::{causes, statements, votes};

/// Puts everything of `id` into `into` and removes `id`. Merge twins before voting: refused where a
/// vote is on `id`.
pub(crate) fn merge(edit: &mut Edit<'_>, id: ThemeId, into: ThemeId) -> Result<(), Error> {
    let theme = get(edit, id)?;
    let target = edit.get::<Theme>(into, WHAT)?;
    if id == into {
        return Err(Refusal::Itself.into());
    }
    if theme.kind != target.kind {
        return Err(Refusal::ThemesOfTwoKinds.into());
    }
    votes::refuse_in_vote(edit, id.into())?;
    move_statements(edit, id, into)?;
    move_causes(edit, id, into);
    move_the_rest(edit, id, into);
    edit.remove::<Theme>(id);
    edit.call_it(theme.number);
    Ok(())
}

fn move_statements(edit: &mut Edit<'_>, id: ThemeId, into: ThemeId) -> Result<(), Error> {
    let (own, also) = statements_of(edit, id);
    let destination = Destination::Theme {
        theme: into,
        after: None,
    };
    statements::move_to(edit, &own, destination)?;
    for card in also {
        let mut card = edit.get::<Statement>(card, names::CARD)?;
        card.also_in.retain(|there| *there != id && *there != into);
        if card.theme != Some(into) {
            card.also_in.push(into);
        }
        edit.put(card);
    }
    Ok(())
}

/// Causes get new letters: letters are the theme's own.
fn move_causes(edit: &mut Edit<'_>, id: ThemeId, into: ThemeId) {
    let rows = edit.document().causes.iter();
    let moved: Vec<Cause> = rows.filter(|row| row.theme == id).cloned().collect();
    for cause in moved {
        let letter = causes::next_letter(edit, into);
        edit.put(Cause {
            theme: into,
            letter,
            ..cause
        });
    }
}

fn move_the_rest(edit: &mut Edit<'_>, id: ThemeId, into: ThemeId) {
    let document = edit.document();
    let successes = of(&document.successes, |row: &Success| row.theme == id);
    let in_place = of(&document.in_place, |row: &InPlace| row.theme == id);
    let ideas = of(&document.ideas, |row: &Idea| row.theme == id);
    let updates = of(&document.updates, |row: &Update| row.theme == Some(id));
    for success in successes {
        let number = edit.next_number(&format!("success {into}"));
        edit.put(Success {
            theme: into,
            number,
            ..success
        });
    }
    for thing in in_place {
        edit.put(InPlace {
            theme: into,
            ..thing
        });
    }
    for idea in ideas {
        edit.put(Idea {
            theme: into,
            ..idea
        });
    }
    for update in updates {
        edit.put(Update {
            theme: Some(into),
            ..update
        });
    }
}

fn of<R: Record>(rows: &Rows<R>, wanted: impl Fn(&R) -> bool) -> Vec<R> {
    rows.iter().filter(|row| wanted(row)).cloned().collect()
}
