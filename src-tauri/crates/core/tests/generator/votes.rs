//! Rounds, counts and ties.

use super::Lots;
use heard_core::protocol::*;
use heard_core::votes;

pub fn vote(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    // Mostly the newest, so that its counts add up.
    let newest = document.vote_rounds.iter().next_back().map(|row| row.id);
    let newest = newest.filter(|_| lots.mostly());
    let round = newest.unwrap_or_else(|| lots.row(&document.vote_rounds));
    let row = document.vote_rounds.get(round);
    let closed = document.vote_rounds.iter().filter(|row| row.closed);
    let tied = document.vote_rounds.iter();
    let tied = tied.filter(|row| row.closed && votes::has_tie(document, row));
    let tied = lots.some_of(tied.map(|row| row.id).collect());
    let closed = lots.some_of(closed.map(|row| row.id).collect());
    Some(match kind {
        "AddRound" => add_round(document, lots),
        "EditRound" => {
            let on = row.map_or(VoteOn::Themes, |row| row.on);
            let mut items = row.map_or(Vec::new(), |row| row.items.clone());
            items.retain(|_| lots.below(5) > 0);
            items.extend(lots.items(document, on));
            EditRound {
                round,
                items,
                dots_per_person: 1 + lots.up_to(10),
                most_per_item: 1 + lots.up_to(2),
                people: 1 + lots.up_to(20),
                voted_by: lots.one_of(vec![VoteSource::Dots, VoteSource::Cards]),
            }
        }
        "CountVotes" => CountVotes {
            round,
            item: lots
                .some_of(row.map_or(Vec::new(), |row| row.items.clone()))
                .unwrap_or_else(|| lots.unknown()),
            source: lots.one_of(vec![VoteSource::Dots, VoteSource::Hands]),
            n: lots.up_to(2),
            even_if_too_many: lots.yes(),
        },
        "CloseRound" => CloseRound { round },
        "ReopenRound" => ReopenRound { round },
        "RevealPlaces" => RevealPlaces {
            round: closed.unwrap_or(round),
            places: lots.up_to(3),
        },
        "SettleTie" => SettleTie {
            round: tied.or(closed).unwrap_or(round),
            how: lots.one_of(vec![None, Some(TieSettled::TakeBoth)]),
        },
        "RemoveRound" => RemoveRound { round },
        _ => return None,
    })
}

/// A new round; now and then one that repeats a tie.
fn add_round(document: &Document, lots: &Lots) -> Command {
    let rounds = document.vote_rounds.iter();
    let tied = rounds.filter(|row| row.closed && votes::has_tie(document, row));
    let tied = lots.some_of(tied.cloned().collect()).filter(|_| lots.yes());
    let on = lots.one_of(vec![VoteOn::Themes, VoteOn::Causes, VoteOn::Ideas]);
    let on = tied.as_ref().map_or(on, |tied| tied.on);
    let items = match &tied {
        Some(tied) => votes::tied(document, tied),
        None => lots.items(document, on),
    };
    Command::AddRound {
        on,
        items,
        repeats: tied.map(|tied| tied.id),
        dots_per_person: 1 + lots.up_to(10),
        most_per_item: 1,
        people: lots.up_to(20),
        voted_by: lots.one_of(vec![VoteSource::Dots, VoteSource::Cards]),
    }
}
