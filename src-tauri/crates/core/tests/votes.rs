//! What matters most: rounds, counts, places, ties.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use heard_core::protocol::*;
use heard_core::votes;
use support::{Room, count, rule};

/// A room with four not-working themes and an open round on them.
fn voting() -> (Room, Vec<ThemeId>, VoteRoundId) {
    let mut room = Room::new();
    let themes: Vec<ThemeId> = ["bus", "lift", "forms", "noise"]
        .map(|name| room.theme(Kind::NotWorking, name, &[]))
        .to_vec();
    let round = room.round(&themes);
    (room, themes, round)
}

/// Places as people read them: '2 = lift 5'.
fn read_aloud(room: &Room, places: &[votes::Place]) -> Vec<String> {
    places
        .iter()
        .map(|place| {
            let theme = room.document().themes.get(ThemeId(place.item.0)).unwrap();
            let level = if place.level { " =" } else { "" };
            format!("{}{level} {} {}", place.place, theme.name, place.votes)
        })
        .collect()
}

#[test]
fn places_are_joint_ranks_over_all_sources_and_level_ones_stay_in_the_rounds_order() {
    let (mut room, themes, round) = voting();
    room.dots(round, themes[3], 4);
    room.run(count(round, themes[3], VoteSource::Hands, 5));
    room.dots(round, themes[2], 5);
    room.dots(round, themes[1], 5);
    let places = votes::places(room.document(), &room.vote(round));
    assert_eq!(
        read_aloud(&room, &places),
        ["1 noise 9", "2 = lift 5", "2 = forms 5", "4 bus 0"]
    );
    assert_eq!(
        votes::number_of_places(room.document(), &room.vote(round)),
        3
    );
}

#[test]
fn places_are_shown_from_the_last_only_after_closing_and_never_more_than_there_are() {
    let (mut room, themes, round) = voting();
    room.dots(round, themes[0], 3);
    room.dots(round, themes[1], 2);
    room.dots(round, themes[2], 2);
    let show = |places| Command::RevealPlaces { round, places };
    assert_eq!(rule(&room.refused(show(1))), "roundOpen");
    room.run(Command::CloseRound { round });
    assert!(votes::revealed(room.document(), &room.vote(round)).is_empty());
    room.run(show(2));
    let shown = votes::revealed(room.document(), &room.vote(round));
    assert_eq!(
        read_aloud(&room, &shown),
        ["2 = lift 2", "2 = forms 2", "4 noise 0"]
    );
    assert_eq!(rule(&room.refused(show(4))), "outOfRange");
    room.run(show(3));
    room.run(Command::ReopenRound { round });
    room.run(Command::CloseRound { round });
    assert_eq!(room.vote(round).revealed, 0);
}

#[test]
fn a_count_is_set_not_added_and_zero_takes_it_away() {
    let (mut room, themes, round) = voting();
    room.dots(round, themes[0], 3);
    room.dots(round, themes[0], 5);
    assert_eq!(room.document().counts.len(), 1);
    assert_eq!(
        votes::totals(room.document(), &room.vote(round))[0],
        (themes[0].into(), 5)
    );
    room.dots(round, themes[0], 0);
    assert!(room.document().counts.is_empty());
    room.undo();
    assert_eq!(
        votes::totals(room.document(), &room.vote(round))[0],
        (themes[0].into(), 5)
    );
}

#[test]
fn more_votes_than_dots_need_a_yes_and_fewer_never_do() {
    let (mut room, themes, round) = voting();
    room.dots(round, themes[0], 20);
    room.dots(round, themes[1], 10);
    let one_more = count(round, themes[2], VoteSource::Cards, 1);
    let refused = room.refused(one_more.clone());
    assert_eq!(
        refused,
        Refusal::TooManyDots {
            counted: 31,
            given: 30
        }
        .into()
    );
    let Command::CountVotes { item, source, .. } = one_more else {
        panic!("no count");
    };
    room.run(Command::CountVotes {
        round,
        item,
        source,
        n: 4,
        even_if_too_many: true,
    });
    // Still too many in all, but going down is a correction.
    room.run(count(round, item, source, 2));
    assert_eq!(
        votes::totals(room.document(), &room.vote(round))[2],
        (item, 2)
    );
}

#[test]
fn more_votes_on_one_than_people_may_put_there_need_a_yes() {
    let (mut room, themes, _) = voting();
    let round: VoteRoundId = room.made(Command::AddRound {
        on: VoteOn::Themes,
        items: themes.iter().map(|theme| (*theme).into()).collect(),
        repeats: None,
        dots_per_person: 3,
        most_per_item: 1,
        people: 10,
        voted_by: VoteSource::Dots,
    });
    room.dots(round, themes[0], 10);
    let refused = room.refused(count(round, themes[0], VoteSource::Hands, 1));
    assert_eq!(
        refused,
        Refusal::TooManyDots {
            counted: 11,
            given: 10
        }
        .into()
    );
}

#[test]
fn a_closed_round_takes_no_counts_and_no_new_rules_until_it_is_opened_again() {
    let (mut room, themes, round) = voting();
    room.dots(round, themes[0], 3);
    room.run(Command::CloseRound { round });
    let edit = Command::EditRound {
        round,
        items: vec![themes[0].into()],
        dots_per_person: 5,
        most_per_item: 5,
        people: 10,
        voted_by: VoteSource::Dots,
    };
    assert_eq!(rule(&room.refused(edit.clone())), "roundClosed");
    let recount = count(round, themes[0], VoteSource::Dots, 4);
    assert_eq!(rule(&room.refused(recount.clone())), "roundClosed");
    assert_eq!(
        rule(&room.refused(Command::CloseRound { round })),
        "roundClosed"
    );
    room.run(Command::ReopenRound { round });
    room.run(recount);
    room.run(edit);
    assert_eq!(room.vote(round).items, [themes[0].into()]);
}

#[test]
fn something_that_has_votes_stays_in_the_round() {
    let (mut room, themes, round) = voting();
    room.dots(round, themes[1], 1);
    let only_first = Command::EditRound {
        round,
        items: vec![themes[0].into()],
        dots_per_person: 3,
        most_per_item: 3,
        people: 10,
        voted_by: VoteSource::Dots,
    };
    assert_eq!(rule(&room.refused(only_first.clone())), "inUse");
    room.dots(round, themes[1], 0);
    room.run(only_first);
    let gone = count(round, themes[1], VoteSource::Dots, 1);
    assert_eq!(rule(&room.refused(gone)), "notInRound");
}

#[test]
fn a_round_is_on_what_is_there_with_one_to_ten_dots() {
    let (mut room, themes, _) = voting();
    let add = |on, items: Vec<ItemId>, dots, most| Command::AddRound {
        on,
        items,
        repeats: None,
        dots_per_person: dots,
        most_per_item: most,
        people: 10,
        voted_by: VoteSource::Dots,
    };
    let theme: ItemId = themes[0].into();
    let refused = room.refused(add(VoteOn::Causes, vec![theme], 3, 3));
    assert_eq!(refused.code(), ErrorCode::NotFound);
    for (dots, most) in [(0, 0), (11, 3), (3, 4), (3, 0)] {
        let refused = room.refused(add(VoteOn::Themes, vec![theme], dots, most));
        assert_eq!(rule(&refused), "outOfRange", "{dots} dots, {most} on one");
    }
    assert_eq!(
        rule(&room.refused(add(VoteOn::Themes, vec![], 3, 3))),
        "empty"
    );
    let twice: VoteRoundId = room.made(add(VoteOn::Themes, vec![theme, theme], 10, 10));
    assert_eq!(room.vote(twice).items, [theme]);
    assert_eq!(room.vote(twice).number, 2);
}

#[test]
fn only_a_tie_of_a_closed_round_is_settled_and_the_app_never_breaks_it() {
    let (mut room, themes, round) = voting();
    let settle = |how| Command::SettleTie { round, how };
    room.dots(round, themes[0], 3);
    room.dots(round, themes[1], 2);
    assert_eq!(
        rule(&room.refused(settle(Some(TieSettled::TakeBoth)))),
        "roundOpen"
    );
    room.run(Command::CloseRound { round });
    // Forms and noise are level with no votes: that is no tie.
    assert_eq!(
        rule(&room.refused(settle(Some(TieSettled::TakeBoth)))),
        "noTie"
    );
    room.run(Command::ReopenRound { round });
    room.dots(round, themes[1], 3);
    room.run(Command::CloseRound { round });
    room.run(settle(Some(TieSettled::TakeBoth)));
    assert_eq!(room.vote(round).tie, Some(TieSettled::TakeBoth));
    let places = votes::places(room.document(), &room.vote(round));
    assert_eq!(read_aloud(&room, &places)[..2], ["1 = bus 3", "1 = lift 3"]);
    room.run(Command::ReopenRound { round });
    assert_eq!(room.vote(round).tie, None);
}

#[test]
fn a_round_is_repeated_between_its_tied_ones_only_and_stays_closed_then() {
    let (mut room, themes, round) = voting();
    let again = |items: &[ThemeId]| Command::AddRound {
        on: VoteOn::Themes,
        items: items.iter().map(|theme| (*theme).into()).collect(),
        repeats: Some(round),
        dots_per_person: 1,
        most_per_item: 1,
        people: 10,
        voted_by: VoteSource::Dots,
    };
    room.dots(round, themes[0], 3);
    room.dots(round, themes[1], 3);
    room.dots(round, themes[2], 4);
    assert_eq!(rule(&room.refused(again(&themes[..2]))), "roundOpen");
    room.run(Command::CloseRound { round });
    assert_eq!(rule(&room.refused(again(&themes[..3]))), "notInRound");
    let second: VoteRoundId = room.made(again(&themes[..2]));
    assert_eq!(room.vote(second).repeats, Some(round));
    assert_eq!(rule(&room.refused(Command::ReopenRound { round })), "inUse");
    assert_eq!(rule(&room.refused(Command::RemoveRound { round })), "inUse");
    room.run(Command::RemoveRound { round: second });
    room.run(Command::ReopenRound { round });
}

#[test]
fn removing_a_round_takes_its_counts_and_undo_brings_both_back() {
    let (mut room, themes, round) = voting();
    room.dots(round, themes[0], 3);
    let before = room.document().clone();
    room.run(Command::RemoveRound { round });
    assert!(room.document().counts.is_empty() && room.document().vote_rounds.is_empty());
    room.undo();
    assert_eq!(*room.document(), before);
}

#[test]
fn a_theme_in_a_vote_is_neither_removed_nor_merged_away() {
    let (mut room, themes, _) = voting();
    let (theme, into) = (themes[0], themes[1]);
    assert_eq!(rule(&room.refused(Command::RemoveTheme { theme })), "inUse");
    assert_eq!(
        rule(&room.refused(Command::MergeThemes { theme, into })),
        "inUse"
    );
}

#[test]
fn a_theme_whose_cause_is_in_a_vote_is_not_removed() {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I wait too long", &[]);
    let cause = room.cause(theme, None, "There is one lift");
    let _: VoteRoundId = room.made(Command::AddRound {
        on: VoteOn::Causes,
        items: vec![cause.into()],
        repeats: None,
        dots_per_person: 3,
        most_per_item: 3,
        people: 10,
        voted_by: VoteSource::Dots,
    });
    assert_eq!(rule(&room.refused(Command::RemoveTheme { theme })), "inUse");
    assert_eq!(rule(&room.refused(Command::RemoveCause { cause })), "inUse");
}

#[test]
fn of_joined_ideas_people_vote_on_the_older_one() {
    let mut room = Room::new();
    let theme = room.theme(Kind::NotWorking, "I wait too long", &[]);
    let mut idea = |text: &str| -> IdeaId {
        room.made(Command::AddIdea {
            theme,
            lens: 1,
            text: text.to_owned(),
            cause: None,
        })
    };
    let (older, newer) = (idea("A rota of neighbours"), idea("Neighbours take turns"));
    room.run(Command::JoinIdeas {
        idea: newer,
        with: older,
    });
    let add = |idea: IdeaId| Command::AddRound {
        on: VoteOn::Ideas,
        items: vec![idea.into()],
        repeats: None,
        dots_per_person: 3,
        most_per_item: 3,
        people: 10,
        voted_by: VoteSource::Dots,
    };
    assert_eq!(rule(&room.refused(add(newer))), "joinedIdea");
    room.run(add(older));
}
