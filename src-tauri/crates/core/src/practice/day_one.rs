//! Day one: welcome and warm-up, hear, cluster and name; why; vote; success.

use super::builder::Builder;
use super::collect::cards;
use super::data::{Practice, Said, Vote};
use crate::protocol::{
    Command, Destination, Error, Heard, ItemId, Statement, StatementId, VoteOn, VoteRoundId,
    VoteSource, WarmUpField,
};
use crate::votes::number_of_places;

pub(super) fn theme(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for note in &practice.room_notes {
        let (kind, text) = (note.kind, note.text.clone());
        builder.run(Command::AddRoomNote { kind, text })?;
    }
    for card in &practice.warm_up {
        let text = card.text.clone();
        let added = builder.made(Command::AddWarmUpCard { text })?;
        let change = WarmUpField::Theme(card.theme.clone());
        builder.run(Command::EditWarmUpCard {
            card: added,
            change,
        })?;
    }
    let cards = cards(builder, practice)?;
    share_out(builder, &cards)?;
    for (card, _) in cards.iter().filter(|(_, said)| said.heard) {
        builder.run(Command::HearStatement {
            statement: card.id,
            heard: Heard::Heard,
        })?;
    }
    cluster(builder, practice, &cards)
}

fn share_out(builder: &mut Builder, cards: &[(Statement, &Said)]) -> Result<(), Error> {
    let most = cards.iter().filter_map(|(_, said)| said.table).max();
    let tables = (1..=most.unwrap_or(1))
        .map(|table| chosen(cards, |said| said.table == Some(table)))
        .collect();
    builder.run(Command::ShareOut { tables })?;
    Ok(())
}

fn cluster(
    builder: &mut Builder,
    practice: &Practice,
    cards: &[(Statement, &Said)],
) -> Result<(), Error> {
    for theme in &practice.themes {
        let id = builder.made(Command::AddTheme {
            kind: theme.kind,
            name: theme.name.clone(),
            statements: chosen(cards, |said| said.theme.as_deref() == Some(&theme.key)),
        })?;
        builder.themes.put(&theme.key, id);
    }
    for (card, said) in cards {
        for key in &said.also_in {
            builder.run(Command::AlsoIn {
                statement: card.id,
                theme: builder.themes.get(key)?,
                also: true,
            })?;
        }
    }
    // One at a time, as the room did: a kind has its own place for them.
    for statement in chosen(cards, |said| said.set_aside) {
        builder.run(Command::MoveStatements {
            statements: vec![statement],
            destination: Destination::SetAside,
        })?;
    }
    Ok(())
}

fn chosen(cards: &[(Statement, &Said)], wanted: impl Fn(&Said) -> bool) -> Vec<StatementId> {
    let cards = cards.iter().filter(|(_, said)| wanted(said));
    cards.map(|(card, _)| card.id).collect()
}

pub(super) fn understand(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for cause in &practice.causes {
        let id = builder.made(Command::AddCause {
            theme: builder.themes.get(&cause.theme)?,
            parent: builder.causes.get_if(cause.parent.as_deref())?,
            text: cause.text.clone(),
            after: last_beside(builder, practice, cause)?,
        })?;
        builder.causes.put(&cause.key, id);
        if cause.matters_most {
            let (cause, matters_most) = (id, true);
            builder.run(Command::RingCause {
                cause,
                matters_most,
            })?;
        }
    }
    vote_on(builder, practice, VoteOn::Themes)?;
    vote_on(builder, practice, VoteOn::Causes)?;
    for theme in practice.themes.iter().filter(|row| row.so_that.is_some()) {
        let (theme, taken) = (builder.themes.get(&theme.key)?, true);
        builder.run(Command::TakeForward { theme, taken })?;
    }
    Ok(())
}

/// The cause that is written just before this one under the same parent.
fn last_beside(
    builder: &Builder,
    practice: &Practice,
    cause: &super::data::Cause,
) -> Result<Option<crate::protocol::CauseId>, Error> {
    let before = practice
        .causes
        .iter()
        .take_while(|row| row.key != cause.key);
    let beside = before.filter(|row| (&row.theme, &row.parent) == (&cause.theme, &cause.parent));
    builder
        .causes
        .get_if(beside.last().map(|row| row.key.as_str()))
}

/// Runs the rounds on one record: counts, closes, shows the places, settles the tie.
pub(super) fn vote_on(builder: &mut Builder, practice: &Practice, on: VoteOn) -> Result<(), Error> {
    for vote in practice.votes.iter().filter(|vote| vote.on == on) {
        let items = vote.items.iter().map(|key| item(builder, on, key));
        let items = items.collect::<Result<_, _>>()?;
        let round: VoteRoundId = builder.made(Command::AddRound {
            on,
            items,
            repeats: None,
            dots_per_person: vote.dots_per_person,
            most_per_item: vote.most_per_item,
            people: vote.people,
            voted_by: VoteSource::Dots,
        })?;
        for count in &vote.counts {
            builder.run(Command::CountVotes {
                round,
                item: item(builder, on, &count.item)?,
                source: count.source,
                n: count.n,
                even_if_too_many: false,
            })?;
        }
        if vote.closed {
            close(builder, round, vote)?;
        }
    }
    Ok(())
}

fn close(builder: &mut Builder, round: VoteRoundId, vote: &Vote) -> Result<(), Error> {
    builder.run(Command::CloseRound { round })?;
    let document = builder.workshop().document();
    let row = document.vote_rounds.get(round);
    let places = row.map_or(0, |row| number_of_places(document, row));
    builder.run(Command::RevealPlaces { round, places })?;
    if let Some(how) = vote.tie {
        let how = Some(how);
        builder.run(Command::SettleTie { round, how })?;
    }
    Ok(())
}

fn item(builder: &Builder, on: VoteOn, key: &str) -> Result<ItemId, Error> {
    Ok(match on {
        VoteOn::Themes => builder.themes.get(key)?.into(),
        VoteOn::Causes => builder.causes.get(key)?.into(),
        VoteOn::Ideas => builder.ideas.get(key)?.into(),
    })
}

pub(super) fn success(builder: &mut Builder, practice: &Practice) -> Result<(), Error> {
    for line in &practice.success {
        builder.run(Command::AddSuccess {
            theme: builder.themes.get(&line.theme)?,
            perspective: line.perspective,
            text: line.text.clone(),
        })?;
    }
    Ok(())
}
