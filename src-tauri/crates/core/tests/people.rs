//! People who said something: a code, never a name.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::statements;
use support::Room;

#[test]
fn a_person_gets_a_code_that_is_never_used_again() {
    let mut room = Room::new();
    room.person();
    room.person();
    room.undo();
    let third = room.person();
    assert_eq!(room.document().people.get(third).unwrap().code, 3);
}

#[test]
fn somebody_who_withdraws_is_out_at_once_and_undo_does_not_bring_them_back() {
    let mut room = Room::new();
    let person = room.person();
    let card: StatementId = room.made(Command::AddStatement {
        kind: Kind::Working,
        words: "The bus driver waits for me".to_owned(),
        person: Some(person),
        pointed: Vec::new(),
    });
    let seen = |room: &Room| {
        let card = room.card(card);
        let document = room.document();
        (
            statements::may_show(document, &card),
            statements::may_quote(document, &card),
        )
    };
    assert_eq!(seen(&room), (true, true));
    room.run(Command::EditPerson {
        person,
        change: PersonField::Group(Some("Families".to_owned())),
    });
    room.run(Command::WithdrawPerson {
        person,
        withdrawn: true,
    });
    assert_eq!(seen(&room), (false, false));
    room.undo();
    assert_eq!(room.document().people.get(person).unwrap().group, None);
    assert_eq!(seen(&room), (false, false));
    room.run(Command::WithdrawPerson {
        person,
        withdrawn: false,
    });
    assert_eq!(seen(&room), (true, true));
}

#[test]
fn what_was_said_without_a_person_may_be_shown_and_counted_and_never_quoted() {
    let mut room = Room::new();
    let card = room.statement(Kind::Working, "The bus driver waits for me");
    let (card, document) = (room.card(card), room.document());
    assert!(statements::may_show(document, &card) && statements::counts(document, &card));
    assert!(!statements::may_quote(document, &card));
}

#[test]
fn a_person_may_say_later_what_may_be_shown_and_quoted() {
    let mut room = Room::new();
    let person = room.person();
    for change in [
        PersonField::MayShow(false),
        PersonField::MayQuote(false),
        PersonField::Reference(" Q17 ".to_owned()),
        PersonField::Group(Some("  ".to_owned())),
    ] {
        room.run(Command::EditPerson { person, change });
    }
    let row = room.document().people.get(person).unwrap();
    assert!(!row.may_show && !row.may_quote);
    assert_eq!((row.reference.as_str(), &row.group), ("Q17", &None));
}
