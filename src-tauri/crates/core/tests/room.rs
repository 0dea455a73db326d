//! Who is in the room, what happens when, and what the room agreed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use support::{Room, rule};

#[test]
fn an_invited_group_shows_how_many_are_wanted_and_coming() {
    let mut room = Room::new();
    let invited: InvitedId = room.made(Command::AddInvited {
        group: " Families ".to_owned(),
        wanted: 8,
        coming: 5,
    });
    room.run(Command::EditInvited {
        invited,
        change: InvitedField::Coming(6),
    });
    let row = room.document().invited.get(invited).unwrap();
    assert_eq!(
        (row.group.as_str(), row.wanted, row.coming),
        ("Families", 8, 6)
    );
    let nameless = Command::EditInvited {
        invited,
        change: InvitedField::Group(" ".to_owned()),
    };
    assert_eq!(rule(&room.refused(nameless)), "empty");
    room.run(Command::RemoveInvited { invited });
    assert!(room.document().invited.is_empty());
}

#[test]
fn the_team_says_who_leads_which_part() {
    let mut room = Room::new();
    let facilitator: FacilitatorId = room.made(Command::AddFacilitator {
        name: "Sam".to_owned(),
        role: Role::Learning,
        leads: String::new(),
    });
    for change in [
        FacilitatorField::Role(Role::CoFacilitator),
        FacilitatorField::Leads("The vote".to_owned()),
    ] {
        room.run(Command::EditFacilitator {
            facilitator,
            change,
        });
    }
    let row = room.document().facilitators.get(facilitator).unwrap();
    assert_eq!(
        (row.role, row.leads.as_str()),
        (Role::CoFacilitator, "The vote")
    );
    room.run(Command::RemoveFacilitator { facilitator });
    room.undo();
    assert_eq!(room.document().facilitators.len(), 1);
}

#[test]
fn the_agenda_has_two_days_of_twenty_four_hours() {
    let mut room = Room::new();
    let default = room.document().agenda.len();
    let add = |day, start, minutes| Command::AddAgendaItem {
        day,
        start,
        minutes,
        title: "Tea".to_owned(),
        stage: None,
        leads: String::new(),
    };
    assert_eq!(rule(&room.refused(add(3, 600, 15))), "noSuchDay");
    assert_eq!(rule(&room.refused(add(1, 1_440, 15))), "outOfRange");
    assert_eq!(rule(&room.refused(add(1, 600, 0))), "outOfRange");
    assert_eq!(rule(&room.refused(add(1, 600, 601))), "outOfRange");
    let item: AgendaItemId = room.made(add(2, 1_439, 600));
    room.run(Command::EditAgendaItem {
        item,
        change: AgendaField::Stage(Some(Stage::Plan)),
    });
    assert_eq!(
        room.document().agenda.get(item).unwrap().stage,
        Some(Stage::Plan)
    );
    let late = Command::EditAgendaItem {
        item,
        change: AgendaField::Start(2_000),
    };
    assert_eq!(rule(&room.refused(late)), "outOfRange");
    room.run(Command::RemoveAgendaItem { item });
    assert_eq!(room.document().agenda.len(), default);
}

#[test]
fn a_room_note_moves_within_its_own_list() {
    let mut room = Room::new();
    let add = |kind, text: &str| Command::AddRoomNote {
        kind,
        text: text.to_owned(),
    };
    let first: RoomNoteId = room.made(add(RoomNoteKind::WaysOfWorking, "One at a time"));
    let second: RoomNoteId = room.made(add(RoomNoteKind::WaysOfWorking, "Phones off"));
    let hope: RoomNoteId = room.made(add(RoomNoteKind::Hopes, "Something changes"));
    let order = |room: &Room| {
        let rows = room.document().room_notes.iter();
        let mut rows: Vec<_> = rows
            .filter(|row| row.kind == RoomNoteKind::WaysOfWorking)
            .collect();
        rows.sort_by(|a, b| a.rank.cmp(&b.rank));
        rows.iter().map(|row| row.id).collect::<Vec<_>>()
    };
    let move_note = |note, after| Command::MoveRoomNote { note, after };
    room.run(move_note(second, None));
    assert_eq!(order(&room), [second, first]);
    room.run(move_note(second, Some(first)));
    assert_eq!(order(&room), [first, second]);
    let refused = room.refused(move_note(second, Some(hope)));
    assert_eq!(refused.code(), ErrorCode::NotFound);
    room.run(Command::EditRoomNote {
        note: first,
        text: "One person speaks at a time".to_owned(),
    });
    room.run(Command::RemoveRoomNote { note: second });
    assert_eq!(order(&room), [first]);
}

#[test]
fn a_warm_up_card_goes_into_a_practice_theme() {
    let mut room = Room::new();
    let card: WarmUpCardId = room.made(Command::AddWarmUpCard {
        text: "My garden".to_owned(),
    });
    room.run(Command::EditWarmUpCard {
        card,
        change: WarmUpField::Theme("Outside".to_owned()),
    });
    assert_eq!(
        room.document().warm_up_cards.get(card).unwrap().theme,
        "Outside"
    );
    room.run(Command::RemoveWarmUpCard { card });
    assert!(room.document().warm_up_cards.is_empty());
}
