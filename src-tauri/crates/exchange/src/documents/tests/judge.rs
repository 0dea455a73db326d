//! Whose words may stand where, as the process says it and not as the code does: nothing here asks the code under
//! test.

use std::collections::BTreeSet;

use heard_core::protocol::{Choice, Document, Person, Statement};

/// Whether a statement may be quoted to anybody: it is known who said it, who said yes and stayed, and somebody has
/// chosen about each part that was pointed at.
pub(super) fn may_be_quoted(document: &Document, card: &Statement) -> bool {
    let said_yes = |person: &Person| person.may_quote && !person.withdrawn;
    whose(document, card).is_some_and(said_yes) && decided(card)
}

/// Whether it may be shown in the room: the same of showing, and what nobody is known to have said may be too.
fn may_be_shown(document: &Document, card: &Statement) -> bool {
    let said_yes = |person: &Person| person.may_show && !person.withdrawn;
    whose(document, card).is_none_or(said_yes) && decided(card)
}

fn whose<'a>(document: &'a Document, card: &Statement) -> Option<&'a Person> {
    document.people.get(card.person?)
}

fn decided(card: &Statement) -> bool {
    let mut pointed = card.pointed.iter();
    pointed.all(|found| found.choice != Choice::Undecided)
}

/// Words that may stand in no document for anybody: what may not be quoted, what is hidden in what may, practice
/// rounds, ways to reach people.
pub(super) fn unspeakable(document: &Document) -> BTreeSet<String> {
    secret(document, may_be_quoted)
}

/// Words that may not stand in what hangs in the room: what may not be shown, and the same of all else.
pub(super) fn unshowable(document: &Document) -> BTreeSet<String> {
    secret(document, may_be_shown)
}

fn secret(document: &Document, may: fn(&Document, &Statement) -> bool) -> BTreeSet<String> {
    let fixed = ["warmup1x", "warmup2x", "hears1x", "reach1x", "contact1x"];
    let mut words: BTreeSet<String> = fixed.map(str::to_owned).into();
    let mut open = BTreeSet::new();
    for card in document.statements.iter() {
        let open_to_all = may(document, card);
        let mut at = 0;
        for word in card.words.split(' ') {
            let length = u32::try_from(word.chars().count()).unwrap();
            let shut = !open_to_all || hidden(card, at, at + length);
            if shut { &mut words } else { &mut open }.insert(word.to_owned());
            at += length + 1;
        }
    }
    // What somebody else said openly may be read.
    words.retain(|word| !word.is_empty() && !open.contains(word));
    words
}

/// Whether all of a part of the words is hidden.
fn hidden(card: &Statement, start: u32, end: u32) -> bool {
    let inside = |at: u32| {
        let by_hand = card
            .hidden
            .iter()
            .any(|part| (part.start..part.end).contains(&at));
        let mut pointed = card.pointed.iter();
        by_hand
            || pointed.any(|found| {
                found.choice != Choice::Kept && (found.part.start..found.part.end).contains(&at)
            })
    };
    (start..end).all(inside)
}
