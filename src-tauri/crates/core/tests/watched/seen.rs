//! What the room may see, and what it may not.

use heard_core::protocol::*;
use heard_core::votes;
use std::collections::BTreeSet;

/// Whether a statement may be on the wall, as the process says it and not as the code does.
fn may_be_shown(document: &Document, card: &Statement) -> bool {
    let person = card.person.and_then(|id| document.people.get(id));
    let out = person.is_some_and(|person| person.withdrawn || !person.may_show);
    let mut pointed = card.pointed.iter();
    !out && !pointed.any(|found| found.choice == Choice::Undecided)
}

/// The words in these parts; no other statement has any of them.
fn words_in(card: &Statement, parts: impl Iterator<Item = Part>) -> BTreeSet<String> {
    let word = |part: Part| {
        let letters = card.words.chars().skip(part.start as usize);
        let text: String = letters.take((part.end - part.start) as usize).collect();
        text.split(' ').map(str::to_owned).collect::<Vec<_>>()
    };
    let mut words: BTreeSet<String> = parts.flat_map(word).collect();
    words.remove("");
    words
}

pub fn hidden_by_hand(card: &Statement) -> BTreeSet<String> {
    words_in(card, card.hidden.iter().copied())
}

pub fn pointed_at(card: &Statement) -> BTreeSet<String> {
    let pointed = card.pointed.iter();
    let pointed = pointed.filter(|found| found.choice != Choice::Kept);
    words_in(card, pointed.map(|found| found.part))
}

/// The words of a statement that nobody in the room may see.
fn unseen_words(document: &Document, card: &Statement) -> BTreeSet<String> {
    if may_be_shown(document, card) {
        let by_hand = hidden_by_hand(card);
        by_hand.into_iter().chain(pointed_at(card)).collect()
    } else {
        card.words.split(' ').map(str::to_owned).collect()
    }
}

/// The wall holds nothing that the room may not see.
pub fn check_wall(document: &Document, view: &WallView) {
    let shown = serde_json::to_string(view).unwrap();
    for card in document.statements.iter() {
        for word in unseen_words(document, card) {
            assert!(!shown.contains(&word), "'{word}' is on the wall: {shown}");
        }
    }
    if let Picture::VoteResult { places, .. } = &view.picture {
        let scene = document
            .wall
            .single()
            .map(|wall| wall.held.unwrap_or(wall.scene));
        let Some(Scene::VoteResult { round }) = scene else {
            panic!("a vote is on the wall, and nobody asked for it");
        };
        let round = document.vote_rounds.get(round).unwrap();
        let different: BTreeSet<u32> = places.iter().map(|place| place.place).collect();
        assert!(round.closed || places.is_empty(), "an open vote is shown");
        assert!(different.len() <= round.revealed as usize, "{places:?}");
        // From the last: what is shown is never better than what is not.
        let all = votes::places(document, round);
        let hidden = &all[..all.len() - places.len()];
        let best = places.iter().map(|place| place.votes).max();
        assert!(hidden.iter().all(|place| Some(place.votes) > best));
    }
}
