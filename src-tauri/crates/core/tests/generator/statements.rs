//! What people said, and themes.

use super::Lots;
use heard_core::protocol::*;

pub fn statement(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let statement = lots.busy_row(&document.statements);
    let card = document.statements.get(statement);
    let of = card.map_or(Kind::NotWorking, |card| card.kind);
    Some(match kind {
        "ImportStatements" => ImportStatements {
            people: (0..lots.below(4))
                .map(|_| imported(document, lots))
                .collect(),
        },
        "AddStatement" => {
            let words = lots.words();
            AddStatement {
                kind: lots.kind(),
                person: lots.maybe_row(&document.people),
                pointed: lots.pointed(&words),
                words,
            }
        }
        "CorrectStatement" => {
            let same = card.filter(|_| lots.yes());
            let more = lots.words();
            // Half of the corrections keep the words and add some, so that hidden parts are found.
            let words = same.map_or(more.clone(), |card| format!("{} {more}", card.words));
            CorrectStatement {
                statement,
                why: CorrectionReason::TypedWrongly,
                pointed: lots.pointed(&words),
                words,
            }
        }
        "RemoveStatement" => RemoveStatement { statement },
        "MoveStatements" => {
            let others = document.statements.iter().filter(|row| row.kind == of);
            let mut statements: Vec<StatementId> = others.map(|row| row.id).collect();
            statements.retain(|id| *id == statement || lots.below(3) == 0);
            let theme = lots.theme_of(document, of);
            let there = document
                .statements
                .iter()
                .filter(|row| row.theme == Some(theme));
            let after = lots.some_of(there.map(|row| row.id).collect());
            MoveStatements {
                statements,
                destination: lots.one_of(vec![
                    Destination::Unplaced,
                    Destination::SetAside,
                    Destination::Theme { theme, after: None },
                    Destination::Theme { theme, after },
                ]),
            }
        }
        "AlsoIn" => AlsoIn {
            statement,
            theme: lots.theme_of(document, of),
            also: lots.mostly(),
        },
        "HearStatement" => HearStatement {
            statement,
            heard: lots.one_of(vec![Heard::NotYet, Heard::Heard]),
        },
        "SetTable" => SetTable {
            statements: vec![statement],
            table: Some(lots.up_to(9)),
        },
        "ShareOut" => {
            let tables = lots.below(4) + 1;
            let mut hands = vec![Vec::new(); tables];
            for card in document.statements.iter().filter(|row| row.kind == of) {
                hands[lots.below(tables)].push(card.id);
            }
            ShareOut { tables: hands }
        }
        "HidePart" => HidePart {
            statement,
            part: lots.part(card.map_or("", |card| &card.words)),
        },
        "ShowPart" => {
            let hidden = document.statements.iter();
            let hidden = hidden.filter(|row| row.id == statement || lots.yes());
            let hidden = hidden.flat_map(|row| row.hidden.iter().map(|part| (row.id, *part)));
            let shown = lots.some_of(hidden.collect());
            let nothing = Part { start: 0, end: 1 };
            let (statement, part) = shown.unwrap_or((statement, nothing));
            ShowPart { statement, part }
        }
        "ChoosePointed" => {
            let pointed = document.statements.iter();
            let pointed =
                pointed.flat_map(|row| row.pointed.iter().map(|found| (row.id, found.part)));
            let chosen = lots.some_of(pointed.collect());
            let nothing = Part { start: 0, end: 1 };
            let (statement, part) = chosen.unwrap_or((statement, nothing));
            ChoosePointed {
                statement,
                part,
                choice: lots.one_of(vec![Choice::Hidden, Choice::Kept, Choice::Undecided]),
            }
        }
        _ => return None,
    })
}

fn imported(document: &Document, lots: &Lots) -> ImportedPerson {
    let row_key = format!("row {}", lots.below(6));
    let known = document.people.iter().find(|row| row.row_key == row_key);
    let known = known.map(|row| row.id);
    let statement = || {
        let own = document.statements.iter();
        let own = own.filter(|row| row.person.is_some() && row.person == known);
        let earlier = lots.some_of(own.collect()).filter(|_| lots.mostly());
        let words = lots.words();
        ImportedStatement {
            kind: earlier.map_or_else(|| lots.kind(), |row| row.kind),
            pointed: lots.pointed(&words),
            words,
            replaces: earlier.map(|row| row.id),
        }
    };
    let statements = (0..lots.below(3)).map(|_| statement()).collect();
    ImportedPerson {
        row_key,
        reference: String::new(),
        group: None,
        may_show: lots.mostly(),
        may_quote: lots.mostly(),
        statements,
    }
}

pub fn theme(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let theme = lots.row(&document.themes);
    let of = document.themes.get(theme);
    let of = of.map_or(Kind::NotWorking, |theme| theme.kind);
    Some(match kind {
        "AddTheme" => {
            let kind = lots.kind();
            let rows = document.statements.iter().filter(|row| row.kind == kind);
            let mut statements: Vec<StatementId> = rows.map(|row| row.id).collect();
            statements.retain(|_| lots.below(4) == 0);
            AddTheme {
                kind,
                name: lots.text(),
                statements,
            }
        }
        "RenameTheme" => RenameTheme {
            theme,
            name: lots.text(),
        },
        "NameSoThat" => NameSoThat {
            theme,
            so_that: lots.text(),
        },
        "MoveTheme" => MoveTheme {
            theme,
            after: Some(lots.theme_of(document, of)).filter(|_| lots.yes()),
        },
        "MergeThemes" => MergeThemes {
            theme,
            into: lots.theme_of(document, of),
        },
        "RemoveTheme" => RemoveTheme { theme },
        "TakeForward" => TakeForward {
            theme,
            taken: lots.yes(),
        },
        _ => return None,
    })
}
