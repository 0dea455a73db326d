//! Random workshops.

use chrono::{TimeZone, Utc};
use heard_core::protocol::{ActorRole, Document, SignUp, WantsToHear, WarmUpCard};
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
    let now = Utc.with_ymd_and_hms(2026, 10, 8, 10, 0, 0).unwrap();
    let path = folder.path().join("random.heard");
    let room = OpenWorkshop::create(&path, None, "Getting home", false, Ids::Seeded(7), now);
    let mut room = room.unwrap();
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
    if let Some(mut row) = document.workshop.single().cloned() {
        // A day, so that there is a calendar to make.
        row.review_date = chrono::NaiveDate::from_ymd_opt(2027, 1, 21);
        document.workshop.insert(row);
    }
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
