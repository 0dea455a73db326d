//! Success from each perspective, and what is in place already.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use support::{Room, rule};

fn add(theme: ThemeId, perspective: u32, text: &str) -> Command {
    Command::AddSuccess {
        theme,
        perspective,
        text: text.to_owned(),
    }
}

#[test]
fn success_lines_are_numbered_in_each_theme_and_stand_under_a_perspective() {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I wait too long", &[]);
    let other = room.theme(Kind::Important, "I choose", &[]);
    room.run(add(theme, 0, "I know who to ring"));
    let second: SuccessId = room.made(add(theme, 2, "We spend less on late visits"));
    let elsewhere: SuccessId = room.made(add(other, 1, "We ask first"));
    let line = |room: &Room, id| room.document().successes.get(id).unwrap().clone();
    assert_eq!(line(&room, second).number, 2);
    assert_eq!(line(&room, elsewhere).number, 1);
    assert_eq!(rule(&room.refused(add(theme, 3, "Too far"))), "outOfRange");
    room.run(Command::EditSuccess {
        success: second,
        text: "We spend less".to_owned(),
    });
    assert_eq!(line(&room, second).text, "We spend less");
    room.run(Command::RemoveSuccess { success: second });
    let third: SuccessId = room.made(add(theme, 0, "Somebody rings back"));
    assert_eq!(line(&room, third).number, 3);
}

#[test]
fn a_perspective_with_success_under_it_is_not_taken_away() {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I wait too long", &[]);
    room.run(add(theme, 2, "We spend less on late visits"));
    let two = Command::EditSettings {
        change: SettingsField::Perspectives(vec!["People".to_owned(), "Staff".to_owned()]),
    };
    assert_eq!(rule(&room.refused(two)), "inUse");
}

#[test]
fn what_is_in_place_says_who_runs_it_and_how_well_it_works() {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I wait too long", &[]);
    let put = |text: &str| Command::AddInPlace {
        theme,
        text: text.to_owned(),
        run_by: String::new(),
        how_well: None,
    };
    let first: InPlaceId = room.made(put("The drop-in"));
    let second: InPlaceId = room.made(put("The bus pass"));
    for change in [
        InPlaceField::RunBy("The library".to_owned()),
        InPlaceField::HowWell(Some(HowWell::Partly)),
    ] {
        room.run(Command::EditInPlace {
            in_place: first,
            change,
        });
    }
    let thing = |room: &Room, id| room.document().in_place.get(id).unwrap().clone();
    assert_eq!(thing(&room, first).run_by, "The library");
    assert_eq!(thing(&room, first).how_well, Some(HowWell::Partly));
    assert!(thing(&room, first).rank < thing(&room, second).rank);
    assert_eq!(rule(&room.refused(put("  "))), "empty");
    room.run(Command::RemoveInPlace { in_place: first });
    room.undo();
    assert_eq!(thing(&room, first).run_by, "The library");
}

#[test]
fn a_removed_theme_takes_its_success_and_what_is_in_place_and_undo_brings_them_back() {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I wait too long", &[]);
    room.cause(theme, None, "Nobody answers");
    room.run(add(theme, 0, "I know who to ring"));
    room.run(Command::AddInPlace {
        theme,
        text: "The drop-in".to_owned(),
        run_by: "The library".to_owned(),
        how_well: Some(HowWell::Well),
    });
    let before = room.document().clone();
    room.run(Command::RemoveTheme { theme });
    assert!(room.document().successes.is_empty() && room.document().in_place.is_empty());
    room.undo();
    assert_eq!(*room.document(), before);
}
