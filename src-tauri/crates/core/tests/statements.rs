//! What people said: added, moved, heard, hidden, corrected, imported.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use support::{Room, into_theme};

#[test]
fn numbers_run_on_through_all_kinds_and_are_never_used_again() {
    let mut room = Room::new();
    room.statement(Kind::Working, "The bus driver waits for me");
    let second = room.statement(Kind::NotWorking, "The lift is broken");
    room.undo();
    let third = room.statement(Kind::Important, "To choose who helps me");
    assert_eq!(room.card(third).number, 3);
    assert!(room.document().statements.get(second).is_none());
}

#[test]
fn a_card_goes_into_a_theme_of_its_own_kind_only() {
    let mut room = Room::new();
    let card = room.statement(Kind::Working, "The bus driver waits for me");
    let theme = room.theme(Kind::NotWorking, "I wait too long", &[]);
    let error = room.refused(into_theme(&[card], theme));
    assert_eq!(error.code(), ErrorCode::Invalid);
    assert!(error.to_string().contains("Card 1"));
}

#[test]
fn a_card_in_a_theme_is_taken_back_by_undo_and_put_there_again_by_redo_also_after_a_restart() {
    let mut room = Room::new();
    let card = room.statement(Kind::NotWorking, "The lift is broken");
    let theme = room.theme(Kind::NotWorking, "I cannot get out", &[]);
    room.run(into_theme(&[card], theme));
    let mut room = room.reopen();
    let undone = room.undo().outcome.step.unwrap();
    assert_eq!(
        (undone.cmd.as_str(), undone.called.as_str()),
        ("moveStatements", "1")
    );
    assert_eq!(room.card(card).theme, None);
    let mut room = room.reopen();
    room.redo();
    assert_eq!(room.card(card).theme, Some(theme));
}

#[test]
fn hidden_words_stay_hidden_when_an_older_step_is_undone() {
    let mut room = Room::new();
    let card = room.statement(Kind::NotWorking, "Joan at the desk was rude");
    let theme = room.theme(Kind::NotWorking, "I am not welcome", &[]);
    room.run(into_theme(&[card], theme));
    let part = Part { start: 0, end: 4 };
    room.run(Command::HidePart {
        statement: card,
        part,
    });
    room.undo();
    assert_eq!(room.card(card).theme, None);
    assert_eq!(room.card(card).hidden, [part]);
}

#[test]
fn the_same_request_again_gets_the_same_reply_and_another_body_a_conflict() {
    let mut room = Room::new();
    let mut asked = support::desk();
    asked.request = Some("r1".to_owned());
    let add = |words: &str| Command::AddStatement {
        kind: Kind::Working,
        words: words.to_owned(),
        person: None,
        pointed: Vec::new(),
    };
    let now = room.now;
    let first = room.workshop.run(&asked, add("One"), now).unwrap();
    let again = room.workshop.run(&asked, add("One"), now).unwrap();
    assert_eq!(first.outcome, again.outcome);
    assert_eq!(room.document().statements.len(), 1);
    let other = room.workshop.run(&asked, add("Two"), now);
    assert_eq!(other.unwrap_err(), Error::Conflict);
}

#[test]
fn typing_in_one_field_within_two_seconds_is_one_step() {
    let mut room = Room::new();
    let theme = room.theme(Kind::Working, "", &[]);
    let rename = |name: &str| Command::RenameTheme {
        theme,
        name: name.to_owned(),
    };
    room.run(rename("I"));
    room.later(1);
    room.run_now(rename("I feel"));
    room.later(1);
    room.run_now(rename("I feel safe"));
    let mut room = room.reopen();
    room.undo();
    assert_eq!(room.document().themes.get(theme).unwrap().name, "");
    room.redo();
    assert_eq!(
        room.document().themes.get(theme).unwrap().name,
        "I feel safe"
    );
}

#[test]
fn an_import_is_one_step_and_keeps_every_word() {
    let mut room = Room::new();
    let people = (0..20)
        .map(|n| ImportedPerson {
            row_key: format!("row {n}"),
            reference: format!("Q{n}"),
            group: None,
            may_show: true,
            may_quote: false,
            statements: vec![
                ImportedStatement {
                    kind: Kind::Working,
                    words: format!("Good {n}"),
                    pointed: Vec::new(),
                    replaces: None,
                },
                ImportedStatement {
                    kind: Kind::NotWorking,
                    words: format!("Bad {n}"),
                    pointed: Vec::new(),
                    replaces: None,
                },
            ],
        })
        .collect();
    room.run(Command::ImportStatements { people });
    assert_eq!(room.document().statements.len(), 40);
    assert_eq!(room.document().people.len(), 20);
    // Dealt in shuffled order: the numbers of a kind do not follow the rows.
    let mut working: Vec<_> = room
        .document()
        .statements
        .iter()
        .filter(|row| row.kind == Kind::Working)
        .collect();
    working.sort_by_key(|row| row.number);
    let in_order: Vec<_> = (0..20).map(|n| format!("Good {n}")).collect();
    assert_ne!(
        working
            .iter()
            .map(|row| row.words.clone())
            .collect::<Vec<_>>(),
        in_order
    );
    room.undo();
    assert!(room.document().statements.is_empty() && room.document().people.is_empty());
    room.redo();
    assert_eq!(room.document().statements.len(), 40);
}

#[test]
fn a_correction_keeps_what_was_chosen_about_words_that_still_stand() {
    let mut room = Room::new();
    let pointed = |start, end, choice| Pointed {
        part: Part { start, end },
        looks_like: PointedAs::Name,
        choice,
    };
    let statement: StatementId = room.made(Command::AddStatement {
        kind: Kind::NotWorking,
        words: "Mrs Fen was rud".to_owned(),
        person: None,
        pointed: vec![pointed(0, 7, Choice::Undecided)],
    });
    room.run(Command::ChoosePointed {
        statement,
        part: Part { start: 0, end: 7 },
        choice: Choice::Hidden,
    });
    let correct = |words: &str, pointed: Vec<Pointed>| Command::CorrectStatement {
        statement,
        words: words.to_owned(),
        why: CorrectionReason::TypedWrongly,
        pointed,
    };
    // Pointed at again, or not pointed at: hidden either way.
    room.run(correct(
        "Mrs Fen was rude",
        vec![pointed(0, 7, Choice::Undecided)],
    ));
    assert_eq!(
        room.card(statement).pointed,
        [pointed(0, 7, Choice::Hidden)]
    );
    room.run(correct("The lady, Mrs Fen was rude", Vec::new()));
    let hidden = pointed(10, 17, Choice::Hidden);
    assert_eq!(room.card(statement).pointed, [hidden]);
    room.run(correct("The lady, Mrs Fenner was rude", Vec::new()));
    let hidden = pointed(10, 20, Choice::Hidden);
    assert_eq!(room.card(statement).pointed, [hidden]);
    room.refused(correct("The lady, Mrs Ven was rude", Vec::new()));
}

/// One person of a sheet with one answer, which may replace an earlier one.
fn answer(row_key: &str, words: &str, replaces: Option<StatementId>) -> ImportedPerson {
    ImportedPerson {
        row_key: row_key.to_owned(),
        reference: String::new(),
        group: None,
        may_show: true,
        may_quote: true,
        statements: vec![ImportedStatement {
            kind: Kind::NotWorking,
            words: words.to_owned(),
            pointed: Vec::new(),
            replaces,
        }],
    }
}

#[test]
fn a_changed_answer_replaces_the_earlier_one_of_the_same_person_only() {
    let mut room = Room::new();
    room.run(Command::ImportStatements {
        people: vec![answer("one", "Joan was rude", None)],
    });
    let card = room.document().statements.iter().next().unwrap().clone();
    let changed = |row_key| Command::ImportStatements {
        people: vec![answer(row_key, "Joan was very rude", Some(card.id))],
    };
    let refused = room.refused(changed("two"));
    assert_eq!(refused.code(), ErrorCode::NotFound);
    let done = room.run(changed("one"));
    assert_eq!(done.history.undo.unwrap().called, "");
    let corrected = room.card(card.id);
    assert_eq!(
        (corrected.number, corrected.words.as_str()),
        (1, "Joan was very rude")
    );
    assert_eq!(room.document().people.len(), 1);
}

#[test]
fn a_changed_answer_without_the_words_that_were_hidden_stays_off_the_wall_until_somebody_chooses() {
    let mut room = Room::new();
    room.run(Command::ImportStatements {
        people: vec![answer("one", "Joan was rude", None)],
    });
    let card = room.document().statements.iter().next().unwrap().id;
    room.run(Command::HidePart {
        statement: card,
        part: Part { start: 0, end: 4 },
    });
    room.run(Command::ImportStatements {
        people: vec![answer("one", "Jean was rude", Some(card))],
    });
    let now = room.card(card);
    assert_eq!((now.words.as_str(), now.hidden.len()), ("Jean was rude", 0));
    assert!(!heard_core::statements::may_show(room.document(), &now));
    room.run(Command::ChoosePointed {
        statement: card,
        part: Part { start: 0, end: 13 },
        choice: Choice::Kept,
    });
    assert!(heard_core::statements::may_show(
        room.document(),
        &room.card(card)
    ));
}

#[test]
fn a_later_no_counts_at_once_and_a_later_yes_does_not_take_it_back() {
    let mut room = Room::new();
    let answer = |may_quote: bool, words: &str| Command::ImportStatements {
        people: vec![ImportedPerson {
            row_key: "row 1".to_owned(),
            reference: String::new(),
            group: None,
            may_show: true,
            may_quote,
            statements: vec![ImportedStatement {
                kind: Kind::Working,
                words: words.to_owned(),
                pointed: Vec::new(),
                replaces: None,
            }],
        }],
    };
    let said = |room: &Room| {
        let person = room.document().people.iter().next().unwrap();
        (person.may_show, person.may_quote)
    };
    room.run(answer(true, "The bus driver waits for me"));
    assert_eq!(said(&room), (true, true));
    room.run(answer(false, "My sister rings"));
    assert_eq!(said(&room), (true, false));
    room.run(answer(true, "I know my neighbours"));
    assert_eq!(said(&room), (true, false));
    assert_eq!(room.document().people.len(), 1);
}

#[test]
fn cards_like_this_one_are_unplaced_cards_of_its_kind_nearest_in_words_first() {
    let mut room = Room::new();
    let this = room.statement(Kind::NotWorking, "No bus after six in the evening");
    let near = room.statement(Kind::NotWorking, "The evening buses stop at six");
    let less = room.statement(Kind::NotWorking, "Evenings are long");
    room.statement(Kind::NotWorking, "My carer is late");
    room.statement(Kind::Working, "The bus in the evening is good");
    let placed = room.statement(Kind::NotWorking, "I wait for the bus in the evening");
    room.theme(Kind::NotWorking, "I am stuck", &[placed]);
    let like = |room: &Room| heard_core::statements::like_this(room.document(), this, 20).unwrap();
    assert_eq!(like(&room), [near, less]);
    let part = Part { start: 4, end: 17 };
    room.run(Command::HidePart {
        statement: near,
        part,
    });
    assert_eq!(like(&room)[0], less, "hidden words count for nothing");
}

/// The tables of these cards.
fn tables(room: &Room, cards: &[StatementId]) -> Vec<Option<u32>> {
    cards.iter().map(|card| room.card(*card).table).collect()
}

#[test]
fn sharing_cards_out_to_eight_tables_is_one_step_and_one_undo_takes_them_all_back() {
    let mut room = Room::new();
    let cards: Vec<StatementId> = (0..16)
        .map(|n| room.statement(Kind::NotWorking, &format!("I wait {n} hours")))
        .collect();
    let hands = |by: usize| {
        let hand = |table| cards.iter().copied().skip(table).step_by(by).collect();
        Command::ShareOut {
            tables: (0..by).map(hand).collect(),
        }
    };
    room.run(hands(8));
    let eight = tables(&room, &cards);
    assert_eq!(eight[..3], [Some(1), Some(2), Some(3)]);
    assert_eq!((eight[7], eight[8]), (Some(8), Some(1)));
    room.run(hands(2));
    assert_eq!(tables(&room, &cards)[..3], [Some(1), Some(2), Some(1)]);
    room.undo();
    assert_eq!(tables(&room, &cards), eight);
    let step = room.undo().outcome.step.unwrap();
    assert_eq!((step.cmd.as_str(), step.n), ("shareOut", 16));
    assert_eq!(tables(&room, &cards), [None; 16]);
}

#[test]
fn a_card_that_is_shared_out_no_more_lies_on_no_table_and_other_kinds_stay_where_they_are() {
    let mut room = Room::new();
    let placed = room.statement(Kind::NotWorking, "The lift is broken");
    let waiting = room.statement(Kind::NotWorking, "The bus never comes");
    let good = room.statement(Kind::Working, "The bus driver waits for me");
    let share = |tables: Vec<Vec<StatementId>>| Command::ShareOut { tables };
    room.run(share(vec![vec![good]]));
    room.run(share(vec![vec![placed], vec![waiting]]));
    room.run(share(vec![vec![waiting]]));
    let now = tables(&room, &[placed, waiting, good]);
    assert_eq!(now, [None, Some(1), Some(1)]);
}

#[test]
fn a_card_is_shared_out_to_one_table_only_and_a_room_has_twenty_tables_at_most() {
    let mut room = Room::new();
    let card = room.statement(Kind::NotWorking, "The lift is broken");
    let tables = vec![vec![card], vec![card]];
    let error = room.refused(Command::ShareOut { tables });
    assert_eq!(
        error.to_string(),
        "Card 1 is on two tables. Give it to one of them."
    );
    let mut tables = vec![Vec::new(); 20];
    tables.push(vec![card]);
    let error = room.refused(Command::ShareOut { tables });
    assert_eq!(
        error.to_string(),
        "The number of tables must be from 1 to 20."
    );
    room.refused(Command::SetTable {
        statements: vec![card],
        table: Some(MOST_TABLES + 1),
    });
}
