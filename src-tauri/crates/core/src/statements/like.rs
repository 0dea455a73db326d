//! 'Like this one': which unplaced cards come nearest in words. Offered, never moved by themselves.

use super::{counts, counts_in, pieces};
use crate::protocol::{Document, Error, Piece, Statement, StatementId};
use crate::store::{Asked, nearest};

/// What the other cards of its theme count beside the card itself. With the theme's name it brought 2.4
/// times as many of the same theme as chance in the practice workshop; the card alone 1.9 times.
const BESIDE: f64 = 0.5;

/// The unplaced statements of the same kind that come nearest in words to this one, the nearest first,
/// at most `most`. Where it stands in a theme, the theme's name and cards count too. Hidden words count
/// for nothing.
///
/// # Errors
/// `NotFound` where there is no such statement.
pub fn like_this(
    document: &Document,
    id: StatementId,
    most: usize,
) -> Result<Vec<StatementId>, Error> {
    let this = document.statements.get(id).ok_or(Error::NotFound {
        what: super::WHAT,
        id: id.0,
    })?;
    let of_kind = document
        .statements
        .iter()
        .filter(|card| card.id != id && card.kind == this.kind && counts(document, card));
    let unplaced: Vec<_> = of_kind
        .filter(|card| card.theme.is_none() && !card.set_aside)
        .collect();
    let texts: Vec<String> = unplaced.iter().map(|card| shown(card)).collect();
    let found = nearest(&asked(document, this), &texts, most)?;
    Ok(found
        .into_iter()
        .filter_map(|at| unplaced.get(at))
        .map(|card| card.id)
        .collect())
}

/// The card's own words, then what stands around it in its theme.
fn asked(document: &Document, this: &Statement) -> Vec<Asked> {
    let ask = |words, weight| Asked { words, weight };
    let mut asked = vec![ask(shown(this), 1.0)];
    let Some(theme) = this.theme.and_then(|theme| document.themes.get(theme)) else {
        return asked;
    };
    asked.push(ask(theme.name.clone(), 1.0));
    let others = document.statements.iter();
    let others = others.filter(|card| card.id != this.id && counts_in(card, theme.id));
    let others = others.filter(|card| counts(document, card));
    asked.extend(others.map(|card| ask(shown(card), BESIDE)));
    asked
}

/// The words that everybody may read.
fn shown(card: &Statement) -> String {
    let pieces = pieces(card).into_iter();
    let words = pieces.filter_map(|piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Hidden => None,
    });
    words.collect::<Vec<_>>().join(" ")
}
