//! Undo and redo across stages and restarts: one record for all of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::{broken, statements};
use support::{Room, count, into_theme};

/// A room with an open round on two themes, and a note added before it.
fn voting() -> (Room, [ThemeId; 2], VoteRoundId) {
    let mut room = Room::new();
    let bus = room.theme(Kind::NotWorking, "bus", &[]);
    let lift = room.theme(Kind::NotWorking, "lift", &[]);
    let round = room.round(&[bus, lift]);
    (room, [bus, lift], round)
}

fn names(steps: &[StepName]) -> Vec<String> {
    steps
        .iter()
        .map(|step| format!("{} {}", step.cmd, step.called))
        .collect()
}

fn answers(rows: std::ops::Range<u32>) -> Vec<ImportedPerson> {
    rows.map(|n| ImportedPerson {
        row_key: format!("row {n}"),
        reference: String::new(),
        group: None,
        may_show: true,
        may_quote: true,
        statements: vec![ImportedStatement {
            kind: Kind::NotWorking,
            words: format!("Joan on desk {n} was rude"),
            pointed: Vec::new(),
            replaces: None,
        }],
    })
    .collect()
}

/// Takes a row out of the file, as erasing for good does.
fn erase(room: Room, table: &str, id: impl Into<uuid::Uuid>) -> Room {
    let id: uuid::Uuid = id.into();
    let sql = format!("DELETE FROM \"{table}\" WHERE id = ?");
    let connection = room.workshop.store().connection();
    assert_eq!(connection.execute(&sql, [id.to_string()]).unwrap(), 1);
    for sql in [
        "UPDATE operation SET gone = gone +
         (SELECT count(*) FROM change WHERE operation = number AND row = ?)",
        "DELETE FROM change WHERE row = ?",
    ] {
        connection.execute(sql, [id.to_string()]).unwrap();
    }
    room.reopen()
}

#[test]
fn undo_passes_over_the_counts_of_a_closed_vote_and_names_them() {
    let (mut room, [bus, lift], round) = voting();
    room.dots(round, bus, 4);
    room.dots(round, lift, 5);
    room.run(Command::CloseRound { round });
    let done = room.undo();
    assert_eq!(
        names(&done.outcome.passed_over),
        [
            "countVotes 2",
            "countVotes 1",
            "addRound 1",
            "addTheme 2",
            "addTheme 1"
        ]
    );
    assert_eq!(done.outcome.step, None);
    assert_eq!(room.document().counts.len(), 2);
    assert!(room.vote(round).closed);
}

#[test]
fn undo_goes_on_behind_a_closed_vote() {
    let mut room = Room::new();
    let card = room.statement(Kind::NotWorking, "The lift is broken");
    let theme = room.theme(Kind::NotWorking, "lift", &[]);
    room.run(into_theme(&[card], theme));
    let round = room.round(&[theme]);
    room.dots(round, theme, 4);
    room.run(Command::CloseRound { round });
    let done = room.undo().outcome;
    assert_eq!(names(&done.passed_over), ["countVotes 1", "addRound 1"]);
    assert_eq!(done.step.unwrap().cmd, "moveStatements");
    assert_eq!(room.card(card).theme, None);
    // What was passed over is said once, and stays passed over after a restart.
    let mut room = room.reopen();
    let redone = room.redo().outcome;
    assert!(redone.passed_over.is_empty());
    assert_eq!(room.card(card).theme, Some(theme));
    assert_eq!(room.undo().outcome.passed_over, []);
    let done = room.undo().outcome;
    assert_eq!(names(&done.passed_over), ["addTheme 1"]);
    assert_eq!(done.step.unwrap().cmd, "addStatement");
}

#[test]
fn a_count_that_was_undone_does_not_come_back_into_a_closed_vote() {
    let (mut room, [bus, _], round) = voting();
    room.dots(round, bus, 4);
    room.undo();
    room.run(Command::CloseRound { round });
    let redone = room.redo().outcome;
    assert_eq!(names(&redone.passed_over), ["countVotes 1"]);
    assert!(room.document().counts.is_empty());
}

#[test]
fn a_removed_closed_vote_comes_back_whole_and_goes_again() {
    let (mut room, [bus, _], round) = voting();
    room.dots(round, bus, 4);
    room.run(Command::CloseRound { round });
    room.run(Command::RevealPlaces { round, places: 1 });
    let before = room.document().clone();
    room.run(Command::RemoveRound { round });
    let undone = room.undo().outcome;
    assert_eq!(undone.step.unwrap().cmd, "removeRound");
    assert_eq!(*room.document(), before);
    let mut room = room.reopen();
    room.redo();
    assert!(room.document().counts.is_empty() && room.document().vote_rounds.is_empty());
}

#[test]
fn a_step_of_an_import_counts_its_cards_and_not_its_people() {
    let mut room = Room::new();
    room.run(Command::ImportStatements {
        people: answers(0..3),
    });
    assert_eq!(room.document().people.iter().count(), 3);
    let step = room.undo().outcome.step.unwrap();
    assert_eq!((step.cmd.as_str(), step.n), ("importStatements", 3));
}

#[test]
fn redo_of_an_import_keeps_people_withdrawn_and_words_hidden() {
    let mut room = Room::new();
    room.run(Command::ImportStatements {
        people: answers(0..3),
    });
    let card = room.document().statements.iter().next().unwrap().clone();
    let other = room
        .document()
        .statements
        .iter()
        .next_back()
        .unwrap()
        .clone();
    let part = Part { start: 0, end: 4 };
    room.run(Command::HidePart {
        statement: card.id,
        part,
    });
    room.run(Command::WithdrawPerson {
        person: other.person.unwrap(),
        withdrawn: true,
    });
    room.undo();
    assert!(room.document().statements.is_empty());
    let mut room = room.reopen();
    room.redo();
    assert_eq!(room.card(card.id).hidden, [part]);
    assert!(!statements::may_show(room.document(), &room.card(other.id)));
    room.undo();
    room.redo();
    assert_eq!(room.card(card.id).hidden, [part]);
}

#[test]
fn words_hidden_after_another_part_was_shown_stay_hidden_when_that_is_undone() {
    let mut room = Room::new();
    let statement = room.statement(Kind::NotWorking, "Joan and Ali were rude");
    let (joan, ali) = (Part { start: 0, end: 4 }, Part { start: 9, end: 12 });
    let hide = |part| Command::HidePart { statement, part };
    room.run(hide(joan));
    room.run(Command::ShowPart {
        statement,
        part: joan,
    });
    room.run(hide(ali));
    room.undo();
    assert_eq!(room.card(statement).hidden, [joan, ali]);
    room.redo();
    assert_eq!(room.card(statement).hidden, [ali]);
}

#[test]
fn words_that_were_hidden_again_are_not_shown_by_redo() {
    let mut room = Room::new();
    let statement = room.statement(Kind::NotWorking, "Joan was rude");
    let part = Part { start: 0, end: 4 };
    room.run(Command::HidePart { statement, part });
    room.run(Command::ShowPart { statement, part });
    room.run(Command::HidePart { statement, part });
    room.undo();
    room.redo();
    assert_eq!(room.card(statement).hidden, [part]);
}

#[test]
fn a_correction_is_not_undone_once_words_of_it_were_hidden() {
    let mut room = Room::new();
    let statement = room.statement(Kind::NotWorking, "Joan was rude to me");
    room.run(Command::CorrectStatement {
        statement,
        words: "At the desk Joan was rude".to_owned(),
        why: CorrectionReason::TypedWrongly,
        pointed: Vec::new(),
    });
    let part = Part { start: 12, end: 16 };
    room.run(Command::HidePart { statement, part });
    let done = room.undo().outcome;
    assert_eq!(names(&done.passed_over), ["correctStatement 1"]);
    assert_eq!(done.step.unwrap().cmd, "addStatement");
    room.redo();
    assert_eq!(room.card(statement).words, "At the desk Joan was rude");
    assert_eq!(room.card(statement).hidden, [part]);
}

#[test]
fn a_correction_is_undone_and_redone_while_nothing_was_hidden_since() {
    let mut room = Room::new();
    let statement = room.statement(Kind::NotWorking, "The lfit is broken");
    room.run(Command::CorrectStatement {
        statement,
        words: "The lift is broken".to_owned(),
        why: CorrectionReason::TypedWrongly,
        pointed: Vec::new(),
    });
    room.undo();
    assert_eq!(room.card(statement).words, "The lfit is broken");
    let mut room = room.reopen();
    room.redo();
    assert_eq!(room.card(statement).words, "The lift is broken");
}

#[test]
fn typing_something_and_taking_it_away_at_once_leaves_two_steps_that_both_do_something() {
    let (mut room, [bus, _], round) = voting();
    let dots = |n| count(round, bus, VoteSource::Dots, n);
    room.run(dots(4));
    room.run_now(dots(0));
    assert!(room.document().counts.is_empty());
    room.undo();
    assert_eq!(room.document().counts.len(), 1);
    room.undo();
    assert!(room.document().counts.is_empty());
    assert_eq!(room.redo().outcome.step.unwrap().cmd, "countVotes");
}

#[test]
fn an_import_is_one_step_after_a_restart_too() {
    let mut room = Room::new();
    room.run(Command::ImportStatements {
        people: answers(0..50),
    });
    let imported = room.document().clone();
    let mut room = room.reopen();
    room.undo();
    assert!(room.document().people.is_empty() && room.document().statements.is_empty());
    assert_eq!(room.workshop.snapshot().history.undo, None);
    let mut room = room.reopen();
    room.redo();
    assert_eq!(room.document().statements, imported.statements);
    assert_eq!(room.document().people, imported.people);
}

#[test]
fn merging_two_themes_is_one_step() {
    let mut room = Room::new();
    let cards: Vec<StatementId> = (0..6)
        .map(|n| room.statement(Kind::NotWorking, &format!("Card {n}")))
        .collect();
    let into = room.theme(Kind::NotWorking, "I wait", &cards[..2]);
    let theme = room.theme(Kind::NotWorking, "I wait too long", &cards[2..5]);
    room.run(Command::AlsoIn {
        statement: cards[0],
        theme,
        also: true,
    });
    room.run(Command::AlsoIn {
        statement: cards[5],
        theme,
        also: true,
    });
    let cause = room.cause(theme, None, "Nobody answers");
    room.cause(into, None, "The form is long");
    room.run(Command::AddIdea {
        theme,
        lens: 0,
        text: "Ring back".to_owned(),
        cause: Some(cause),
    });
    let before = room.document().clone();
    let called = room.run(Command::MergeThemes { theme, into });
    assert_eq!(called.history.undo.unwrap().cmd, "mergeThemes");
    let merged = room.document().clone();
    assert_eq!(broken(&merged), Vec::<String>::new());
    room.undo();
    assert_eq!(*room.document(), before);
    let mut room = room.reopen();
    room.redo();
    assert_eq!(room.document().statements, merged.statements);
    assert_eq!(room.document().causes, merged.causes);
    assert_eq!(room.document().ideas, merged.ideas);
}

#[test]
fn a_move_of_forty_cards_of_which_one_was_erased_brings_thirty_nine_back() {
    let mut room = Room::new();
    let cards: Vec<StatementId> = (0..40)
        .map(|n| room.statement(Kind::NotWorking, &format!("Card {n}")))
        .collect();
    let theme = room.theme(Kind::NotWorking, "I wait", &[]);
    room.run(into_theme(&cards, theme));
    let mut room = erase(room, "statement", cards[7]);
    let undone = room.undo().outcome;
    assert_eq!(undone.left_out, 1);
    let unplaced = |room: &Room| {
        let rows = room.document().statements.iter();
        rows.filter(|row| row.theme.is_none()).count()
    };
    assert_eq!(unplaced(&room), 39);
    let redone = room.redo().outcome;
    assert_eq!((redone.left_out, unplaced(&room)), (0, 0));
}

#[test]
fn redo_of_an_import_skips_a_person_who_was_erased() {
    let mut room = Room::new();
    room.run(Command::ImportStatements {
        people: answers(0..5),
    });
    let card = room.document().statements.iter().next().unwrap().clone();
    let room = erase(room, "statement", card.id);
    let mut room = erase(room, "person", card.person.unwrap());
    assert_eq!(room.undo().outcome.left_out, 2);
    assert!(room.document().people.is_empty());
    room.redo();
    assert_eq!(room.document().people.len(), 4);
    assert_eq!(room.document().statements.len(), 4);
    assert!(room.document().statements.get(card.id).is_none());
}

#[test]
fn a_full_disk_changes_nothing_and_the_next_try_works() {
    let mut room = Room::new();
    room.statement(Kind::Working, "The bus driver waits for me");
    room.undo();
    let before = room.workshop.snapshot();
    let pages = |room: &Room, n: i64| {
        let connection = room.workshop.store().connection();
        connection
            .query_row(&format!("PRAGMA max_page_count = {n}"), [], |row| {
                row.get::<_, i64>(0)
            })
            .unwrap()
    };
    pages(&room, 1);
    let import = Command::ImportStatements {
        people: answers(0..400),
    };
    let error = room.try_now(import.clone()).unwrap_err();
    assert_eq!(error, Error::DiskFull);
    assert_eq!(room.workshop.snapshot(), before);
    pages(&room, 1_000_000);
    room.run(import);
    assert_eq!(room.document().statements.len(), 400);
}

#[test]
fn a_full_disk_keeps_the_step_that_undo_could_not_take_back() {
    let mut room = Room::new();
    room.run(Command::ImportStatements {
        people: answers(0..400),
    });
    let before = room.workshop.snapshot();
    let connection = room.workshop.store().connection();
    let limit = "PRAGMA max_page_count = 1";
    connection.query_row(limit, [], |_| Ok(())).unwrap();
    assert_eq!(room.try_now(Command::Undo {}), Err(Error::DiskFull));
    assert_eq!(room.workshop.snapshot(), before);
    let mut room = room.reopen();
    room.undo();
    assert!(room.document().statements.is_empty());
}
