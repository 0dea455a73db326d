//! Hidden words stay hidden, whatever is taken back.

use crate::protocol::{Change, Part, Statement};

/// What to do with a card so that no hidden word comes back by itself; none where the step's words can't
/// go back, because somebody hid or chose parts of the words that stand now.
pub(super) fn keep_hidden(change: &Change, back: Change) -> Option<Change> {
    let Change::Statement {
        before: Some(was),
        after: Some(became),
        ..
    } = change
    else {
        return Some(back);
    };
    let Change::Statement {
        id,
        before: Some(now),
        after: Some(mut then),
    } = back
    else {
        return Some(back);
    };
    if was.words == became.words {
        then.hidden = hidden_then(was, became, &now);
    } else if !same_words(&now, became) {
        return None;
    }
    Some(Change::Statement {
        id,
        before: Some(now),
        after: Some(then),
    })
}

/// Parts belong to the words they were marked in.
fn same_words(one: &Statement, other: &Statement) -> bool {
    one.words == other.words && one.hidden == other.hidden && one.pointed == other.pointed
}

/// Only what the step itself hid or showed goes back; what was hidden since stays hidden.
fn hidden_then(was: &Statement, became: &Statement, now: &Statement) -> Vec<Part> {
    let by_step = |part: &&Part| became.hidden.contains(part) && !was.hidden.contains(part);
    let kept = now.hidden.iter().filter(|part| !by_step(part));
    let shown = was.hidden.iter();
    let shown = shown.filter(|part| !became.hidden.contains(part));
    let mut hidden: Vec<Part> = kept.chain(shown).copied().collect();
    hidden.sort();
    hidden.dedup();
    hidden
}
