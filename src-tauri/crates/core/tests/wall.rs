//! The wall is a projection: what it holds is what the room may see, and nothing more.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use support::{Room, into_theme};

fn show(room: &mut Room, scene: Scene) -> Picture {
    room.run(Command::ShowOnWall { show: scene });
    room.workshop.wall_view().picture.clone()
}

/// Everything that the wall holds, as one text.
fn whole(room: &Room) -> String {
    serde_json::to_string(room.workshop.wall_view()).unwrap()
}

#[test]
fn the_wall_is_blank_at_first_and_after_a_restart_whatever_it_showed() {
    let mut room = Room::new();
    assert_eq!(room.workshop.wall_view().picture, Picture::Blank {});
    let card = room.statement(Kind::Working, "The bus driver waits for me");
    show(&mut room, Scene::Hear { statement: card });
    assert!(whole(&room).contains("bus driver"));
    let room = room.reopen();
    assert_eq!(room.workshop.wall_view().picture, Picture::Blank {});
    // The desk still knows what it can show again.
    let scene = room.document().wall.single().unwrap().scene;
    assert_eq!(scene, Scene::Hear { statement: card });
}

#[test]
fn hidden_words_are_a_block_of_the_same_length_whatever_they_were() {
    let mut room = Room::new();
    let card = room.statement(Kind::NotWorking, "Joan at the desk was rude to Alexandrina");
    room.run(Command::HidePart {
        statement: card,
        part: Part { start: 0, end: 4 },
    });
    room.run(Command::HidePart {
        statement: card,
        part: Part { start: 29, end: 40 },
    });
    let Picture::Hear {
        card: Some(shown), ..
    } = show(&mut room, Scene::Hear { statement: card })
    else {
        panic!("not shown");
    };
    let words = Piece::Words(" at the desk was rude to ".to_owned());
    assert_eq!(shown.words, [Piece::Hidden, words, Piece::Hidden]);
}

#[test]
fn words_that_may_identify_somebody_stay_off_the_wall_until_somebody_has_chosen() {
    let mut room = Room::new();
    let part = Part { start: 0, end: 7 };
    let pointed = vec![Pointed {
        part,
        looks_like: PointedAs::Name,
        choice: Choice::Undecided,
    }];
    let words = "Mrs Fen was kind".to_owned();
    let card = room.made(Command::AddStatement {
        kind: Kind::Working,
        words,
        person: None,
        pointed,
    });
    let theme = room.theme(Kind::Working, "I am helped", &[card]);
    let nothing = |picture: Picture| matches!(picture, Picture::Hear { card: None, .. });
    assert!(nothing(show(&mut room, Scene::Hear { statement: card })));
    let Picture::Theme {
        cards,
        not_shown,
        theme: seen,
    } = show(&mut room, Scene::Theme { theme })
    else {
        panic!("no theme");
    };
    assert_eq!((cards.len(), not_shown, seen.statements), (0, 1, 1));
    room.run(Command::ChoosePointed {
        statement: card,
        part,
        choice: Choice::Hidden,
    });
    show(&mut room, Scene::Theme { theme });
    assert!(whole(&room).contains("was kind") && !whole(&room).contains("Fen"));
    room.run(Command::ChoosePointed {
        statement: card,
        part,
        choice: Choice::Kept,
    });
    assert!(whole(&room).contains("Mrs Fen"));
}

#[test]
fn somebody_who_withdraws_is_off_the_wall_and_out_of_its_counts_at_once() {
    let mut room = Room::new();
    let person = room.person();
    let card = room.made(Command::AddStatement {
        kind: Kind::Working,
        words: "My sister rings every day".to_owned(),
        person: Some(person),
        pointed: Vec::new(),
    });
    let theme = room.theme(Kind::Working, "I am not alone", &[card]);
    show(&mut room, Scene::Theme { theme });
    assert!(whole(&room).contains("sister"));
    let done = room.run(Command::WithdrawPerson {
        person,
        withdrawn: true,
    });
    let Some(WallView {
        picture:
            Picture::Theme {
                theme,
                cards,
                not_shown,
            },
        ..
    }) = done.wall_view
    else {
        panic!("the wall did not change");
    };
    assert_eq!((theme.statements, cards.len(), not_shown), (0, 0, 0));
}

#[test]
fn nothing_of_an_open_vote_is_on_the_wall_and_places_come_from_the_last() {
    let mut room = Room::new();
    let themes: Vec<ThemeId> = ["I wait", "I am lost", "I am alone"]
        .map(|name| room.theme(Kind::NotWorking, name, &[]))
        .to_vec();
    let round: VoteRoundId = room.made(Command::AddRound {
        on: VoteOn::Themes,
        items: themes.iter().map(|theme| ItemId::from(*theme)).collect(),
        repeats: None,
        dots_per_person: 3,
        most_per_item: 3,
        people: 10,
        voted_by: VoteSource::Dots,
    });
    for (theme, n) in themes.iter().zip([9, 13, 4]) {
        room.run(Command::CountVotes {
            round,
            item: (*theme).into(),
            source: VoteSource::Dots,
            n,
            even_if_too_many: false,
        });
    }
    show(&mut room, Scene::VoteResult { round });
    assert!(!whole(&room).contains("13") && !whole(&room).contains("I wait"));
    room.run(Command::CloseRound { round });
    assert!(!whole(&room).contains("I wait"));
    room.run(Command::RevealPlaces { round, places: 1 });
    assert!(whole(&room).contains("I am alone") && !whole(&room).contains("I wait"));
    room.run(Command::RevealPlaces { round, places: 3 });
    let Picture::VoteResult {
        places,
        to_come,
        settled,
        ..
    } = room.workshop.wall_view().picture.clone()
    else {
        panic!("no result");
    };
    assert_eq!(
        places.iter().map(|place| place.votes).collect::<Vec<_>>(),
        [13, 9, 4]
    );
    assert_eq!((to_come, settled), (0, false));
}

#[test]
fn ideas_that_were_joined_keep_all_numbers_and_words_in_the_result() {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I wait", &[]);
    let texts = [
        "A list on the door",
        "Ring the bell",
        "A list for each street",
    ];
    let ideas: Vec<IdeaId> = texts
        .map(|text| {
            room.made(Command::AddIdea {
                theme,
                lens: 0,
                text: text.to_owned(),
                cause: None,
            })
        })
        .to_vec();
    room.run(Command::JoinIdeas {
        idea: ideas[0],
        with: ideas[2],
    });
    let items = ideas[..2].iter().map(|idea| ItemId::from(*idea)).collect();
    let round: VoteRoundId = room.made(Command::AddRound {
        on: VoteOn::Ideas,
        items,
        repeats: None,
        dots_per_person: 3,
        most_per_item: 3,
        people: 10,
        voted_by: VoteSource::Dots,
    });
    room.run(Command::CloseRound { round });
    room.run(Command::RevealPlaces { round, places: 1 });
    show(&mut room, Scene::VoteResult { round });
    let Picture::VoteResult { places, .. } = room.workshop.wall_view().picture.clone() else {
        panic!("no result");
    };
    let seen: Vec<_> = places
        .iter()
        .map(|place| (place.called.as_str(), place.joined.clone()))
        .collect();
    assert_eq!(seen, [("1", vec![3]), ("2", vec![])]);
    assert_eq!(places[0].name, "A list on the door\nA list for each street");
}

#[test]
fn the_wall_asks_no_more_about_a_tie_that_is_settled() {
    let mut room = Room::new();
    let themes = ["I wait", "I am alone"].map(|name| room.theme(Kind::NotWorking, name, &[]));
    let round = room.round(&themes);
    for theme in themes {
        room.dots(round, theme, 3);
    }
    room.run(Command::CloseRound { round });
    room.run(Command::RevealPlaces { round, places: 1 });
    show(&mut room, Scene::VoteResult { round });
    let settled = |room: &Room| match room.workshop.wall_view().picture {
        Picture::VoteResult { settled, .. } => settled,
        _ => panic!("no result"),
    };
    assert!(!settled(&room));
    room.run(Command::SettleTie {
        round,
        how: Some(TieSettled::TakeBoth),
    });
    assert!(settled(&room));
}

#[test]
fn a_held_wall_goes_on_showing_its_scene_while_the_desk_prepares_the_next() {
    let mut room = Room::new();
    let card = room.statement(Kind::Working, "The bus driver waits for me");
    show(&mut room, Scene::Hear { statement: card });
    room.run(Command::HoldWall { hold: true });
    room.run(Command::ShowOnWall {
        show: Scene::Themes {
            kind: Kind::Working,
        },
    });
    assert!(whole(&room).contains("bus driver"));
    // What is hidden while the wall is held is hidden on it at once.
    room.run(Command::HidePart {
        statement: card,
        part: Part { start: 4, end: 14 },
    });
    assert!(!whole(&room).contains("bus driver"));
    room.run(Command::HoldWall { hold: false });
    assert!(matches!(
        room.workshop.wall_view().picture,
        Picture::Themes { .. }
    ));
}

#[test]
fn a_minute_that_goes_by_turns_no_page() {
    let mut room = Room::new();
    let page_after = |room: &mut Room, one: Scene, other: Scene| {
        show(room, one);
        room.run(Command::TurnPage { page: 1 });
        show(room, other);
        room.workshop.wall_view().page
    };
    let day = |day, minute| Scene::NowNext { day, minute };
    assert_eq!(page_after(&mut room, day(1, 600), day(1, 601)), 1);
    assert_eq!(page_after(&mut room, day(1, 600), day(2, 600)), 0);
    let timer = |left| Scene::Timer { left };
    assert_eq!(page_after(&mut room, timer(9), timer(8)), 1);
    assert_eq!(page_after(&mut room, timer(9), Scene::Welcome), 0);
}

#[test]
fn a_timer_that_has_run_out_has_more_minutes_from_now() {
    let mut room = Room::new();
    room.run(Command::StartTimer {
        label: String::new(),
        icon: None,
        minutes: 10,
    });
    let timer = |room: &Room| {
        room.document()
            .wall
            .single()
            .unwrap()
            .timer
            .clone()
            .unwrap()
    };
    let began = timer(&room).started;
    room.later(9 * 60);
    room.run_now(Command::AddToTimer { minutes: 5 });
    assert_eq!((timer(&room).started, timer(&room).minutes), (began, 15));
    room.later(17 * 60);
    room.run_now(Command::AddToTimer { minutes: 5 });
    assert_eq!((timer(&room).started, timer(&room).minutes), (room.now, 5));
}

#[test]
fn a_held_wall_stays_on_its_page_and_the_next_scene_begins_on_its_first() {
    let mut room = Room::new();
    let theme = room.theme(Kind::Working, "I am helped", &[]);
    let page = |room: &Room| room.workshop.wall_view().page;
    show(&mut room, Scene::Theme { theme });
    room.run(Command::TurnPage { page: 2 });
    room.run(Command::HoldWall { hold: true });
    show(&mut room, Scene::Welcome);
    assert_eq!(page(&room), 2, "the room was still reading");
    room.run(Command::TurnPage { page: 3 });
    room.run(Command::HoldWall { hold: false });
    assert_eq!(page(&room), 0);
    assert!(matches!(
        room.workshop.wall_view().picture,
        Picture::Welcome { .. }
    ));
    room.run(Command::TurnPage { page: 1 });
    room.run(Command::HoldWall { hold: true });
    room.run(Command::HoldWall { hold: false });
    assert_eq!(page(&room), 1, "nothing else was chosen meanwhile");
}

#[test]
fn the_wall_is_never_in_undo() {
    let mut room = Room::new();
    let card = room.statement(Kind::Working, "The bus driver waits for me");
    let theme = room.theme(Kind::Working, "I am helped", &[]);
    room.run(into_theme(&[card], theme));
    show(&mut room, Scene::Theme { theme });
    room.undo();
    let Picture::Theme { cards, .. } = &room.workshop.wall_view().picture else {
        panic!("undo changed the scene");
    };
    assert!(cards.is_empty());
}

#[test]
fn now_is_the_part_that_the_team_began_and_nothing_advances_by_itself() {
    let mut room = Room::new();
    let at = |room: &mut Room, minute| show(room, Scene::NowNext { day: 1, minute });
    // Day 1 begins with 'Arrive' at 9:30 for half an hour; the welcome at 10:00 takes 40 minutes.
    let Picture::NowNext { now, next, .. } = at(&mut room, 615) else {
        panic!("no agenda");
    };
    assert_eq!(now, None, "nobody has begun anything");
    assert_eq!(next.unwrap().start, 570);
    let welcome = room.agenda(1)[1].id;
    room.run(Command::StartAgendaItem {
        item: welcome,
        minute: 605,
    });
    let Picture::NowNext {
        now,
        minutes_left,
        next,
        ..
    } = at(&mut room, 615)
    else {
        panic!("no agenda");
    };
    assert_eq!(now.unwrap().start, 605);
    assert_eq!(minutes_left, 30);
    assert_eq!(next.unwrap().start, 640);
    let Picture::NowNext {
        now, minutes_left, ..
    } = at(&mut room, 700)
    else {
        panic!("no agenda");
    };
    assert_eq!(now.unwrap().start, 605, "it stays until the team goes on");
    assert_eq!(minutes_left, 0);
}

#[test]
fn a_pause_stands_before_the_scene_and_the_scene_comes_back_after_it() {
    let mut room = Room::new();
    show(&mut room, Scene::Chosen);
    let chosen = room.workshop.wall_view().clone();
    let pause = |pause| Command::PauseWall { pause };
    room.run(Command::BlankWall { blank: true });
    room.run(pause(Some(Pause::SlowDown)));
    let shown = &room.workshop.wall_view().picture;
    assert_eq!(
        *shown,
        Picture::Pause {
            pause: Pause::SlowDown
        }
    );
    room.run(pause(None));
    assert_eq!(*room.workshop.wall_view(), chosen);
    room.run(pause(Some(Pause::Question)));
    assert_eq!(show(&mut room, Scene::Welcome), {
        room.workshop.preview(Scene::Welcome).picture
    });
}

#[test]
fn the_timer_tells_the_minutes_and_without_one_there_is_nothing_to_see() {
    let mut room = Room::new();
    let scene = Scene::Timer { left: 9 };
    assert_eq!(show(&mut room, scene), Picture::Blank {});
    assert_eq!(
        room.refused(Command::AddToTimer { minutes: 5 }),
        Refusal::NoTimer.into()
    );
    room.run(Command::StartTimer {
        label: "Delia".to_owned(),
        icon: Some(LensIcon::Apron),
        minutes: 10,
    });
    room.run(Command::AddToTimer { minutes: 5 });
    assert_eq!(
        room.workshop.wall_view().picture,
        Picture::Timer {
            label: "Delia".to_owned(),
            icon: Some(LensIcon::Apron),
            minutes: 15,
            minutes_left: 9,
        }
    );
    assert!(
        room.workshop.snapshot().history.undo.is_none(),
        "never undone"
    );
}
