//! Somebody asks to go: nothing of what they said stays, and nothing else is lost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::backups::BackupFolder;
use heard_core::protocol::*;
use heard_core::{Ids, OpenWorkshop, check_store, erase_in};
use std::path::Path;
use support::{Room, desk, into_theme, rule};
use uuid::Uuid;

/// A person with these statements.
fn person_who_said(room: &mut Room, words: &[&str]) -> (PersonId, Vec<StatementId>) {
    let person = room.person();
    let statements = words.iter().map(|words| {
        room.made(Command::AddStatement {
            kind: Kind::NotWorking,
            words: (*words).to_owned(),
            person: Some(person),
            pointed: Vec::new(),
        })
    });
    let statements = statements.collect();
    (person, statements)
}

fn leaving(person: PersonId) -> Leaving {
    Leaving {
        person: Some(person),
        ..Leaving::default()
    }
}

fn erase(room: &mut Room, leaving: &Leaving) -> Erased {
    room.later(10);
    let now = room.now;
    let (erased, _) = room.workshop.erase(ActorRole::Desk, leaving, now).unwrap();
    let findings = check_store(room.workshop.store()).unwrap();
    assert_eq!(findings, Vec::<String>::new());
    erased
}

/// Whether these words stand in any file of a folder.
fn stands(folder: &Path, words: &str) -> bool {
    let files = std::fs::read_dir(folder).unwrap();
    let files = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.is_file());
    let mut files = files.map(|path| std::fs::read(path).unwrap());
    files.any(|bytes| {
        bytes
            .windows(words.len())
            .any(|there| there == words.as_bytes())
    })
}

fn rename(theme: ThemeId, name: &str) -> Command {
    Command::RenameTheme {
        theme,
        name: name.to_owned(),
    }
}

/// Two rows of a sheet.
fn by_a_sheet() -> Vec<ImportedPerson> {
    vec![
        imported("id:1", "Zanzibar nights"),
        imported("id:2", "Quokka mornings"),
    ]
}

/// A room with both of them, and the one of the first row, who goes.
fn two_who_came_by_a_sheet() -> (Room, PersonId) {
    let mut room = Room::new();
    room.run(Command::ImportStatements {
        people: by_a_sheet(),
    });
    let first = |row: &&Person| row.row_key == "id:1";
    let goes = room.document().people.iter().find(first).unwrap().id;
    (room, goes)
}

fn imported(row_key: &str, words: &str) -> ImportedPerson {
    ImportedPerson {
        row_key: row_key.to_owned(),
        reference: format!("ref {row_key}"),
        group: None,
        may_show: true,
        may_quote: true,
        statements: vec![ImportedStatement {
            kind: Kind::NotWorking,
            words: words.to_owned(),
            pointed: Vec::new(),
            replaces: None,
        }],
    }
}

/// Rows that move within a page, or to another, leave what they were behind: it is no row that could be deleted.
#[test]
fn nothing_of_somebody_who_goes_stands_where_their_rows_once_were() {
    // Of 460, those with which something stayed where the pages were left as they were.
    for seed in [59, 144, 252] {
        let mut room = Room::seeded(seed);
        let mut lots = Lots(seed);
        for n in 0..6 {
            let people = (0..=lots.below(3)).map(|one| {
                let long = "and so on ".repeat(lots.below(30));
                imported(&format!("id:{n}{one}"), &format!("alpha{n}x{one}y {long}"))
            });
            let people = people.collect();
            room.run(Command::ImportStatements { people });
            for _ in 0..lots.below(3) {
                let _ = room.try_now(Command::Undo {});
            }
            for _ in 0..lots.below(3) {
                let _ = room.try_now(Command::Redo {});
            }
            let cards: Vec<_> = room.document().statements.iter().cloned().collect();
            for card in cards {
                if lots.below(3) == 0 {
                    room.run(Command::CorrectStatement {
                        statement: card.id,
                        words: format!("{} {}", card.words, "so ".repeat(lots.below(60))),
                        why: CorrectionReason::PersonAsked,
                        pointed: Vec::new(),
                    });
                }
            }
        }
        let folder = room.path().parent().unwrap().to_owned();
        let cards: Vec<_> = room.document().statements.iter().cloned().collect();
        for card in cards.iter().filter(|_| lots.below(2) == 0) {
            let word = card.words.split(' ').next().unwrap();
            erase(&mut room, &leaving(card.person.unwrap()));
            assert!(!stands(&folder, word), "{word}, seed {seed}");
        }
    }
}

/// Chance, the same each time.
struct Lots(u64);

impl Lots {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// A crash, or a full disk, between the commit and what comes after it.
#[test]
fn what_the_pages_still_hold_of_somebody_goes_when_the_file_is_opened_next() {
    let mut room = Room::new();
    let (goes, _) = person_who_said(&mut room, &["Zanzibar nights"]);
    erase(&mut room, &leaving(goes));
    let room = room.reopen_changed(None, |path, _| {
        let file = rusqlite::Connection::open(path).unwrap();
        file.execute("DELETE FROM sequence WHERE name = 'scoured'", [])
            .unwrap();
        file.pragma_update(None, "secure_delete", false).unwrap();
        file.execute_batch(
            "CREATE TABLE was (words TEXT); INSERT INTO was VALUES ('Zanzibar nights'); DROP TABLE was;",
        )
        .unwrap();
        drop(file);
        assert!(stands(path.parent().unwrap(), "Zanzibar"));
    });
    assert!(!stands(room.path().parent().unwrap(), "Zanzibar"));
    assert!(check_store(room.workshop.store()).unwrap().is_empty());
}

#[test]
fn nothing_of_somebody_who_goes_stands_in_any_byte() {
    let mut room = Room::new();
    let (goes, cards) = person_who_said(&mut room, &["Zanzibar nights", "The lift is broken"]);
    let (_, others) = person_who_said(&mut room, &["Quokka mornings"]);
    room.theme(Kind::NotWorking, "I get home", &[cards[0], others[0]]);
    room.run(Command::CorrectStatement {
        statement: cards[0],
        words: "Zambezi nights".to_owned(),
        why: CorrectionReason::PersonAsked,
        pointed: Vec::new(),
    });
    room.run(Command::RemoveStatement {
        statement: cards[1],
    });
    let folder = room.path().parent().unwrap().to_owned();
    assert!(stands(&folder, "Zanzibar"));
    let erased = erase(&mut room, &leaving(goes));
    assert_eq!((erased.statements, erased.repeats), (1, vec![]));
    for word in ["Zanzibar", "Zambezi", "lift is broken", &goes.to_string()] {
        assert!(!stands(&folder, word), "{word}");
    }
    assert!(stands(&folder, "Quokka"));
    assert_eq!(room.document().statements.len(), 1);
    assert_eq!(room.document().people.len(), 1);
    let room = room.reopen();
    assert_eq!(room.document().statements.len(), 1);
}

#[test]
fn a_step_that_moved_many_brings_back_all_but_the_one_who_went() {
    let mut room = Room::new();
    let (goes, card) = person_who_said(&mut room, &["Zanzibar nights"]);
    let words: Vec<String> = (0..39).map(|n| format!("Said by another, {n}")).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (_, mut cards) = person_who_said(&mut room, &words);
    let theme = room.theme(Kind::NotWorking, "I get home", &[]);
    cards.extend(&card);
    room.run(into_theme(&cards, theme));
    room.run(Command::HearStatement {
        statement: card[0],
        heard: Heard::Heard,
    });
    let would = room.workshop.would_go(&leaving(goes), room.now).unwrap();
    let then = ThemeThen {
        theme,
        now: 40,
        then: 39,
    };
    assert_eq!(
        (would.statements, would.statements_then, would.themes),
        (1, 39, vec![then])
    );
    // The person, their card, and that it was heard.
    assert_eq!(would.not_undone, 3);
    erase(&mut room, &leaving(goes));
    let undone = room.undo().outcome;
    assert_eq!(undone.passed_over.len(), 1, "that it was heard");
    let left_out = undone.left_out;
    let in_theme = |room: &Room| room.document().statements.under(theme.0).count();
    assert_eq!((in_theme(&room), left_out), (0, 1));
    room.redo();
    assert_eq!(in_theme(&room), 39);
}

#[test]
fn neither_redo_nor_the_sheet_brings_them_back() {
    let (mut room, goes) = two_who_came_by_a_sheet();
    erase(&mut room, &leaving(goes));
    assert_eq!(room.undo().outcome.left_out, 2);
    assert_eq!(room.document().people.len(), 0);
    room.redo();
    assert_eq!(room.document().people.len(), 1);
    let mut room = room.reopen();
    room.later(10);
    let again = room.run(Command::ImportStatements {
        people: by_a_sheet(),
    });
    assert_eq!(again.outcome.left_out, 1);
    assert_eq!(room.document().people.len(), 1);
    let alone = vec![imported("id:1", "Zanzibar nights")];
    assert_eq!(
        room.run(Command::ImportStatements { people: alone })
            .outcome
            .left_out,
        1
    );
    let folder = room.path().parent().unwrap().to_owned();
    assert!(!stands(&folder, "Zanzibar") && !stands(&folder, "id:1"));
}

#[test]
fn somebody_whose_import_was_undone_can_go_too() {
    let mut room = Room::new();
    let people = vec![imported("id:1", "Zanzibar nights")];
    room.run(Command::ImportStatements { people });
    let goes = room.document().people.single().unwrap().id;
    room.undo();
    assert_eq!(erase(&mut room, &leaving(goes)).statements, 0);
    let folder = room.path().parent().unwrap().to_owned();
    assert!(!stands(&folder, "Zanzibar"));
    let done = room.redo();
    assert_eq!(done.outcome.passed_over.len(), 1);
    assert_eq!(room.document().statements.len(), 0);
}

#[test]
fn words_that_the_team_took_out_before_are_forgotten_and_those_that_stand_are_told_of() {
    let mut room = Room::new();
    let said = "The night staff never knock on my door";
    let (goes, cards) = person_who_said(&mut room, &[said]);
    let one = room.theme(Kind::NotWorking, "Night staff never knock on doors", &cards);
    let two = room.theme(Kind::NotWorking, "The night staff never knock", &[]);
    let plan_idea = room.made(Command::AddIdea {
        theme: one,
        lens: 0,
        text: "Because night staff never knock".to_owned(),
        cause: None,
    });
    room.run(Command::EditIdea {
        idea: plan_idea,
        change: IdeaField::Text("A sign on each door".to_owned()),
    });
    room.run(rename(two, "I have my own door"));
    let erased = erase(&mut room, &leaving(goes));
    let told: Vec<_> = erased.repeats.iter().map(|found| found.row).collect();
    assert_eq!(told, [one.0]);
    let folder = room.path().parent().unwrap().to_owned();
    assert!(!stands(&folder, "The night staff"));
    assert!(!stands(&folder, "Because night staff"));
    assert!(stands(&folder, "Night staff never knock on doors"));
    room.undo();
    let name = |room: &Room| room.document().themes.get(two).unwrap().name.clone();
    assert_eq!(name(&room), "(taken out)");
    room.redo();
    assert_eq!(name(&room), "I have my own door");
}

#[test]
fn a_name_goes_with_its_sign_up_and_from_the_steps() {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I get home", &[]);
    let idea = room.made(Command::AddIdea {
        theme,
        lens: 0,
        text: "A door bell".to_owned(),
        cause: None,
    });
    let plan = room.made(Command::AddPlan {
        idea,
        name: "Bells".to_owned(),
    });
    let sign_up = room.made(Command::AddSignUp {
        plan,
        name: "Zebedee".to_owned(),
        contact: "zeb@example.org".to_owned(),
    });
    let step: StepId = room.made(Command::AddStep {
        plan,
        what: "Ask Zebedee".to_owned(),
        people: vec!["Zebedee".to_owned(), "Ann".to_owned()],
        by: None,
    });
    room.run(Command::EditStep {
        step,
        change: StepField::What("Ask around".to_owned()),
    });
    let goes = Leaving {
        sign_ups: vec![sign_up],
        ..Leaving::default()
    };
    let erased = erase(&mut room, &goes);
    assert_eq!((erased.contacts, erased.repeats), (1, vec![]));
    assert_eq!(room.document().steps.get(step).unwrap().people, ["Ann"]);
    let folder = room.path().parent().unwrap().to_owned();
    assert!(!stands(&folder, "Zebedee") && !stands(&folder, "zeb@"));
}

#[test]
fn a_card_without_a_person_can_go_by_itself() {
    let mut room = Room::new();
    let card = room.statement(Kind::Working, "Zanzibar nights");
    let same = room.statement(Kind::Working, "Zanzibar nights");
    room.run(Command::ShowOnWall {
        show: Scene::Hear { statement: card },
    });
    let goes = Leaving {
        statements: vec![card],
        ..Leaving::default()
    };
    let erased = erase(&mut room, &goes);
    let told: Vec<_> = erased.repeats.iter().map(|found| found.row).collect();
    assert_eq!(told, [same.0], "it may be the same card");
    assert_eq!(room.document().statements.len(), 1);
}

#[test]
fn a_request_from_before_is_neither_answered_nor_done_again() {
    let mut room = Room::new();
    let person = room.person();
    let add = Command::AddStatement {
        kind: Kind::Working,
        words: "Zanzibar nights".to_owned(),
        person: Some(person),
        pointed: Vec::new(),
    };
    let asked = heard_core::Asked {
        request: Some("7".to_owned()),
        ..desk()
    };
    room.workshop.run(&asked, add.clone(), room.now).unwrap();
    erase(&mut room, &leaving(person));
    let again = room.workshop.run(&asked, add, room.now);
    assert_eq!(again.err(), Some(Error::Conflict));
    assert_eq!(room.document().statements.len(), 0);
}

#[test]
fn who_goes_has_to_be_there_and_a_wall_may_not_ask() {
    let mut room = Room::new();
    let nobody = room
        .workshop
        .erase(ActorRole::Desk, &Leaving::default(), room.now);
    assert_eq!(rule(&nobody.unwrap_err()), "nobodyLeaves");
    let stranger = leaving(PersonId(Uuid::from_u128(5)));
    let gone = room.workshop.erase(ActorRole::Desk, &stranger, room.now);
    assert_eq!(gone.unwrap_err().code(), ErrorCode::NotFound);
    let person = room.person();
    let wall = room
        .workshop
        .erase(ActorRole::Wall, &leaving(person), room.now);
    assert_eq!(wall.unwrap_err(), Error::NotAllowed);
    assert_eq!(room.document().people.len(), 1);
    erase(&mut room, &leaving(person));
    let again = room
        .workshop
        .erase(ActorRole::Desk, &leaving(person), room.now);
    assert_eq!(again.unwrap_err().code(), ErrorCode::NotFound);
}

#[test]
fn a_copy_that_can_be_reached_forgets_them_too_and_keeps_the_marks() {
    let (mut room, goes) = two_who_came_by_a_sheet();
    let copy = room.path().parent().unwrap().join("backup.heard");
    room.workshop
        .store()
        .copy_to(&copy, Uuid::from_u128(1))
        .unwrap();
    erase(&mut room, &leaving(goes));
    let folder = room.path().parent().unwrap().to_owned();
    assert!(stands(&folder, "Zanzibar"));
    let gone = room.workshop.gone().unwrap();
    let id = room.workshop.id();
    let rows = erase_in(&copy, None, id, &gone, room.now).unwrap();
    assert!(rows >= 4, "{rows}");
    assert!(!stands(&folder, "Zanzibar") && !stands(&folder, "id:1"));
    assert_eq!(
        erase_in(&copy, None, id, &gone, room.now),
        Ok(0),
        "once is enough"
    );
    let mut back = OpenWorkshop::open(&copy, None, Ids::Seeded(3), room.now).unwrap();
    assert_eq!(check_store(back.store()).unwrap(), Vec::<String>::new());
    let again = back.run(
        &desk(),
        Command::ImportStatements {
            people: by_a_sheet(),
        },
        room.now,
    );
    assert_eq!(again.unwrap().outcome.left_out, 1);
    assert_eq!(back.document().people.len(), 1);
    drop(back);
    let other = WorkshopId(Uuid::from_u128(1));
    assert_eq!(
        erase_in(&copy, None, other, &gone, room.now),
        Err(Error::Conflict)
    );
}

#[test]
fn a_copy_of_an_older_heard_that_lies_beside_goes_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("older.heard");
    std::fs::write(&path, include_bytes!("files/schema-1.heard")).unwrap();
    let now = Room::new().now;
    let mut older = OpenWorkshop::open(&path, None, Ids::Seeded(1), now).unwrap();
    let kept = folder.path().join("older.heard.v1");
    std::fs::copy(&older.backups().list()[0].path, &kept).unwrap();
    let card = older.document().statements.iter().next().unwrap().clone();
    let goes = Leaving {
        statements: vec![card.id],
        ..Leaving::default()
    };
    older.erase(ActorRole::Desk, &goes, now).unwrap();
    assert!(!kept.exists());
    assert!(!stands(folder.path(), &card.words));
}

#[test]
fn what_cannot_be_reached_is_told_of_and_keeps_nobody_from_going() {
    let (mut room, person) = two_who_came_by_a_sheet();
    let path = room.workshop.store().path().to_owned();
    let mut kept = path.clone().into_os_string();
    kept.push(".v1");
    // A folder of that name: nothing can be taken out of it, or away.
    std::fs::create_dir(&kept).unwrap();
    let erased = erase(&mut room, &leaving(person));
    let name = std::path::Path::new(&kept).file_name().unwrap();
    assert_eq!(erased.unreached, [name.to_string_lossy()]);
    assert!(room.workshop.document().people.get(person).is_none());
    let (tidied, _) = room.workshop.tidy(ActorRole::Desk, room.now).unwrap();
    assert_eq!(tidied.unreached, [name.to_string_lossy()]);
}

#[test]
fn what_a_crash_left_half_made_among_the_backups_goes_when_the_workshop_is_opened() {
    let (mut room, _) = two_who_came_by_a_sheet();
    let backup = room.workshop.back_up(room.now).unwrap();
    let folder = backup.path.parent().unwrap().to_owned();
    let left = ["0a.part", "0a.part-wal", "0a.part.lock", "0a.part.part"];
    let left = left.map(|ending| folder.join(format!("{}.{ending}", backup.name)));
    left.iter()
        .for_each(|left| std::fs::write(left, "Zanzibar").unwrap());
    let path = room.workshop.store().path().to_owned();
    let mut beside = path.clone().into_os_string();
    beside.push(".0b.part-wal");
    std::fs::write(&beside, "Zanzibar").unwrap();
    let _room = room.reopen();
    assert!(!left.iter().any(|left| left.exists()));
    assert!(!Path::new(&beside).exists());
    assert!(backup.is_whole());
}

#[test]
fn the_door_says_who_went_through_and_when() {
    let mut room = Room::new();
    let (person, _) = person_who_said(&mut room, &["Zanzibar nights"]);
    let now = room.now;
    room.workshop
        .open_door(
            DoorKind::Exported,
            "report pdf",
            "/home/ann/report.pdf",
            now,
        )
        .unwrap();
    let would = room.workshop.would_go(&leaving(person), now).unwrap();
    assert_eq!(would.copies.len(), 1);
    erase(&mut room, &leaving(person));
    let doors = room.reopen().workshop.doors().unwrap();
    let kinds: Vec<_> = doors.iter().map(|door| (door.kind, door.n)).collect();
    assert_eq!(kinds, [(DoorKind::Exported, 0), (DoorKind::Erased, 1)]);
}

#[test]
fn what_a_crash_left_beside_the_file_goes_when_it_is_opened() {
    let mut room = Room::new();
    room.statement(Kind::Working, "Zanzibar nights");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("left.heard");
    let wal = |path: &Path| format!("{}-wal", path.display());
    std::fs::copy(room.path(), &path).unwrap();
    std::fs::copy(wal(room.path()), wal(&path)).unwrap();
    let _open = OpenWorkshop::open(&path, None, Ids::Seeded(1), room.now).unwrap();
    assert_eq!(std::fs::metadata(wal(&path)).unwrap().len(), 0);
}

#[test]
fn unfinished_typing_of_their_words_goes_too() {
    let mut room = Room::new();
    let (goes, cards) = person_who_said(&mut room, &["Zanzibar nights"]);
    let now = room.now;
    let correcting = format!("statement {} words", cards[0]);
    for (place, words) in [
        (correcting.as_str(), "Something else"),
        ("a new theme", "I like Zanzibar nights"),
        ("a new idea", "A door bell"),
    ] {
        room.workshop.keep_draft(place, words, now).unwrap();
    }
    erase(&mut room, &leaving(goes));
    let left = room.workshop.drafts().unwrap();
    let left: Vec<_> = left.iter().map(|draft| draft.words.as_str()).collect();
    assert_eq!(left, ["A door bell"]);
    let folder = room.path().parent().unwrap().to_owned();
    assert!(!stands(&folder, "Zanzibar"));
}

#[test]
fn backups_forget_them_and_going_back_never_brings_them_back() {
    let mut room = Room::new();
    let people = || {
        vec![
            imported("id:1", "Zanzibar nights"),
            imported("id:2", "Quokka mornings"),
        ]
    };
    room.workshop.back_up(room.now).unwrap();
    room.run(Command::ImportStatements { people: people() });
    let held = room.workshop.back_up(room.now).unwrap();
    // One that nobody could reach when they went.
    let stick = tempfile::tempdir().unwrap();
    let elsewhere = BackupFolder::within(stick.path(), room.workshop.id());
    elsewhere.take_in(&held, Uuid::from_u128(3)).unwrap();
    let goes = room
        .document()
        .people
        .iter()
        .find(|row| row.row_key == "id:1")
        .unwrap()
        .id;
    let erased = erase(&mut room, &leaving(goes));
    assert_eq!((erased.backups, erased.unreached.len()), (1, 0));
    let backups = room.workshop.backups();
    assert!(!stands(backups.path(), "Zanzibar"));
    assert_eq!(backups.list().len(), 2);
    assert!(backups.list().iter().all(|backup| backup.is_whole()));
    assert!(stands(elsewhere.path(), "Zanzibar"));
    let folder = room.path().parent().unwrap().to_owned();
    let held = elsewhere.list().remove(0);
    room.later(60);
    room.workshop.go_back(&held, room.now).unwrap();
    assert_eq!(room.document().people.len(), 1);
    assert!(!stands(&folder, "Zanzibar") && !stands(backups.path(), "Zanzibar"));
    let kinds: Vec<_> = room
        .workshop
        .doors()
        .unwrap()
        .iter()
        .map(|door| door.kind)
        .collect();
    assert!(
        kinds.contains(&DoorKind::WentBack) && kinds.contains(&DoorKind::Erased),
        "{kinds:?}"
    );
    assert_eq!(
        check_store(room.workshop.store()).unwrap(),
        Vec::<String>::new()
    );
    let again = room.run(Command::ImportStatements { people: people() });
    assert_eq!(
        (again.outcome.left_out, room.document().people.len()),
        (1, 1)
    );
}
