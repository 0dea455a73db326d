//! What the story of a workshop tells, and what it never does.

use heard_core::protocol::{Command, Document, PersonId, VoteOn, VoteSource};

use super::from_document::Room;
use super::samples::{day, practice};
use crate::documents::story::story_of;
use crate::documents::{
    people::People,
    story::{Choice, Story},
};

fn of(room: &Room) -> Story {
    story_of(room.workshop.document(), day(2026, 11, 2))
}

/// A person of a group who said something.
fn answers(room: &mut Room, group: Option<&str>) -> PersonId {
    let person = PersonId(room.run(Command::AddPerson {
        reference: String::new(),
        group: group.map(str::to_owned),
        may_show: true,
        may_quote: true,
    }));
    room.said(person, "I wait for the bus every day.", vec![]);
    person
}

fn groups(sizes: &[(&str, usize)]) -> Vec<(Option<String>, u32)> {
    let mut room = Room::new();
    for (name, size) in sizes {
        for _ in 0..*size {
            answers(&mut room, Some(*name).filter(|name| !name.is_empty()));
        }
    }
    let groups = of(&room).asked.groups.into_iter();
    groups.map(|group| (group.name, group.people)).collect()
}

#[test]
fn the_practice_workshop_is_told_from_the_first_question_to_the_last_card() {
    let story = story_of(&practice(), day(2026, 11, 2));
    assert!(story.practice);
    assert!(matches!(story.asked.all.people, People::Many(40..)));
    assert_eq!(story.heard.len(), 3);
    let said: u32 = story.heard.iter().map(|heard| heard.statements).sum();
    assert_eq!(said, story.asked.all.statements);
    assert_eq!(story.matters.len(), 1);
    assert_eq!(story.liked.len(), 1);
    assert!(!story.why.is_empty() && !story.success.is_empty() && !story.in_place.is_empty());
    let ideas: usize = story.ideas.iter().map(|lens| lens.ideas.len()).sum();
    assert!(ideas > 12 && story.ideas.len() == 3, "{ideas}");
    assert_eq!((story.chosen.len(), story.plans.len()), (3, 3));
    assert!(story.grid.is_some_and(|grid| grid.ideas.len() > 10));
    assert_eq!(story.appendix.len(), 3);
}

#[test]
fn an_empty_workshop_has_a_story_with_nothing_in_it() {
    let story = story_of(&Document::default(), day(2026, 11, 2));
    assert!(story.nothing_said() && story.grid.is_none() && story.plans.is_empty());
    assert!(story.heard.iter().all(|heard| heard.themes.is_empty()));
}

#[test]
fn groups_of_fewer_than_five_are_never_told_apart_nor_found_by_taking_away() {
    let some = |name: &str, people| (Some(name.to_owned()), people);
    assert_eq!(
        groups(&[("Families", 6), ("Staff", 5)]),
        [some("Families", 6), some("Staff", 5)]
    );
    assert_eq!(
        groups(&[("Families", 9), ("Staff", 5), ("Others", 2)]),
        [some("Families", 9), (None, 7)],
        "the two could be found by taking the others away"
    );
    assert_eq!(
        groups(&[("Families", 9), ("Staff", 3), ("", 4)]),
        [some("Families", 9), (None, 7)]
    );
    assert_eq!(groups(&[("Families", 9), ("Staff", 2)]), []);
    assert_eq!(groups(&[("", 9)]), []);
}

#[test]
fn fewer_than_five_people_are_never_a_figure() {
    let mut room = Room::new();
    let people: Vec<PersonId> = (0..4).map(|_| answers(&mut room, None)).collect();
    let cards = people
        .iter()
        .map(|person| room.said(*person, "I wait.", vec![]));
    let cards = cards.collect();
    let theme = room.theme(cards);
    let round = room.run(Command::AddRound {
        on: VoteOn::Themes,
        items: vec![theme.into()],
        repeats: None,
        dots_per_person: 3,
        most_per_item: 3,
        people: 4,
        voted_by: VoteSource::Dots,
    });
    let (round, item) = (round.into(), theme.into());
    room.run(Command::CountVotes {
        round,
        item,
        source: VoteSource::Dots,
        n: 5,
        even_if_too_many: false,
    });
    assert!(
        of(&room).matters.is_empty(),
        "a vote that is open stays hidden"
    );
    room.run(Command::CloseRound { round });
    let story = of(&room);
    assert_eq!(story.asked.all.people, People::AFew);
    let heard = story.heard.iter().flat_map(|heard| &heard.themes);
    assert!(
        heard
            .map(|theme| theme.said)
            .all(|said| said.people == People::AFew)
    );
    let vote = &story.matters[0];
    assert_eq!((vote.people, vote.rows[0].votes), (None, None));
    assert!(matches!(vote.rows[0].what, Choice::Theme(_)));
}

#[test]
fn a_statement_stands_in_the_appendix_under_each_of_its_themes_or_under_none() {
    let mut room = Room::new();
    let (may, may_not) = (room.person(true), room.person(false));
    let twice = room.said(may, "Nobody tells me, and I wait.", vec![]);
    let alone = room.said(may, "The lift is broken.", vec![]);
    let secret = room.said(may_not, "Do not print this.", vec![]);
    let one = room.theme(vec![twice, secret]);
    let two = room.theme(vec![]);
    room.run(Command::AlsoIn {
        statement: twice,
        theme: two,
        also: true,
    });
    let story = of(&room);
    let part = story
        .appendix
        .iter()
        .find(|part| !part.themes.is_empty())
        .unwrap();
    let told: Vec<_> = part
        .themes
        .iter()
        .map(|theme| {
            let cards = theme.statements.iter().map(|said| said.quote.card);
            let number = theme.theme.as_ref().map(|theme| theme.number);
            (number, cards.collect::<Vec<_>>(), theme.some_not_quoted)
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some(1), vec![1], true),
            (Some(2), vec![1], false),
            (None, vec![2], false)
        ]
    );
    assert_eq!(part.themes[0].statements[0].also_in, [2]);
    let _ = (alone, one);
    assert!(!format!("{story:?}").contains("Do not print this"));
}
