//! The practice workshop, which has all that a report tells, with as many statements as wanted.

use super::Result;
use chrono::Utc;
use heard_core::protocol::{
    ActorRole, Command, Destination, Document, ImportedPerson, ImportedStatement, Kind,
    StatementId, ThemeId,
};
use heard_core::{Asked, Ids, OpenWorkshop, practice};
use std::path::Path;

/// Sentences that statements are put together from.
const SENTENCES: [&str; 6] = [
    "The bus stops too early, and nobody told us why it does.",
    "My neighbour comes by on Sundays.",
    "I rang four numbers before somebody knew my name.",
    "It should not take a week to find out who has the key!",
    "They were kind.",
    "When I came home the heating was on, there was milk in the fridge, and I could have cried.",
];

/// The practice workshop with further statements, each in a theme of its kind.
pub fn with_statements(path: &Path, wanted: usize) -> Result<Document> {
    let now = Utc::now();
    let mut workshop = practice::build(path, None, Ids::Seeded(5), now, &|_| Vec::new())?;
    let there = workshop.document().statements.len();
    let people = (there..wanted).collect::<Vec<_>>();
    let people = people.chunks(6).map(person).collect();
    let done = workshop.run(&desk(1), Command::ImportStatements { people }, now)?;
    let made: Vec<StatementId> = done
        .outcome
        .made
        .iter()
        .map(|id| StatementId(*id))
        .collect();
    for (turn, kind) in (2..).zip(Kind::ALL) {
        place(&mut workshop, kind, &made, turn * 1_000)?;
    }
    Ok(workshop.document().clone())
}

fn person(numbers: &[usize]) -> ImportedPerson {
    let said = |(at, n): (usize, &usize)| ImportedStatement {
        kind: Kind::ALL.get(at % 3).copied().unwrap_or(Kind::Working),
        words: (0..=n % 3)
            .filter_map(|more| SENTENCES.get((n * 5 + more) % SENTENCES.len()).copied())
            .collect::<Vec<_>>()
            .join(" "),
        pointed: Vec::new(),
        replaces: None,
    };
    ImportedPerson {
        row_key: format!("row {}", numbers.first().copied().unwrap_or_default()),
        reference: String::new(),
        group: None,
        may_show: true,
        may_quote: true,
        statements: numbers.iter().enumerate().map(said).collect(),
    }
}

/// Deals the new statements of a kind out to its themes.
fn place(workshop: &mut OpenWorkshop, kind: Kind, made: &[StatementId], turn: u32) -> Result<()> {
    let document = workshop.document();
    let themes: Vec<ThemeId> = document
        .themes
        .iter()
        .filter(|row| row.kind == kind)
        .map(|row| row.id)
        .collect();
    let of_kind = |id: &&StatementId| {
        document
            .statements
            .get(**id)
            .is_some_and(|row| row.kind == kind)
    };
    let cards: Vec<StatementId> = made.iter().filter(of_kind).copied().collect();
    let share = cards.len().div_ceil(themes.len().max(1)).max(1);
    for ((turn, theme), statements) in (turn..).zip(themes).zip(cards.chunks(share)) {
        let destination = Destination::Theme { theme, after: None };
        let statements = statements.to_vec();
        workshop.run(
            &desk(turn),
            Command::MoveStatements {
                statements,
                destination,
            },
            Utc::now(),
        )?;
    }
    Ok(())
}

/// The desk, asking with a request id.
fn desk(turn: u32) -> Asked {
    Asked {
        role: ActorRole::Desk,
        session: "bench".to_owned(),
        request: Some(turn.to_string()),
        drafts: Vec::new(),
    }
}
