//! Random workshops, and what must never be read in a document made of them.

use std::collections::BTreeSet;

use chrono::{TimeZone, Utc};
use heard_core::protocol::{
    ActorRole, Choice, Document, SignUp, Statement, WantsToHear, WarmUpCard,
};
use heard_core::statements::{may_quote, may_show};
use heard_core::{Asked, Ids, OpenWorkshop};
use uuid::Uuid;

#[allow(dead_code, unused_imports, reason = "core's own tests use more of it")]
#[path = "../../../../core/tests/generator/mod.rs"]
mod generator;

use generator::Lots;

/// A workshop in which somebody did something, mostly sensible, for each seed; and in it a warm-up card, and people
/// who said how to reach them.
pub(super) fn workshop(seeds: &[u64]) -> Document {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("random.heard");
    let now = Utc.with_ymd_and_hms(2026, 10, 8, 10, 0, 0).unwrap();
    let mut room =
        OpenWorkshop::create(&path, None, "Getting home", false, Ids::Seeded(7), now).unwrap();
    for (turn, seed) in (0..).zip(seeds) {
        let asked = Asked {
            role: ActorRole::Desk,
            session: "test".to_owned(),
            request: None,
            drafts: Vec::new(),
        };
        let command = generator::any(room.document(), &Lots::new(*seed, turn));
        // What is refused changes nothing.
        let _ = room.run(&asked, command, now);
    }
    let mut document = room.document().clone();
    document.warm_up_cards.insert(WarmUpCard {
        id: Uuid::from_u128(1).into(),
        text: "warmup1x".to_owned(),
        theme: "warmup2x".to_owned(),
        rank: "80".to_owned(),
    });
    document.wants_to_hear.insert(WantsToHear {
        id: Uuid::from_u128(2).into(),
        name: "hears1x".to_owned(),
        reach: "reach1x".to_owned(),
        told_on: None,
        told_by: String::new(),
    });
    if let Some(plan) = document.plans.iter().next().map(|plan| plan.id) {
        document.sign_ups.insert(SignUp {
            id: Uuid::from_u128(3).into(),
            plan,
            name: "Bev".to_owned(),
            contact: "contact1x".to_owned(),
        });
    }
    document
}

/// Words that may stand in no document for anybody: what may not be quoted, what is hidden in what may, practice
/// rounds, ways to reach people.
pub(super) fn unspeakable(document: &Document) -> BTreeSet<String> {
    secret(document, may_quote)
}

/// Words that may not stand in what hangs in the room: what may not be shown, and the same of all else.
pub(super) fn unshowable(document: &Document) -> BTreeSet<String> {
    secret(document, may_show)
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
