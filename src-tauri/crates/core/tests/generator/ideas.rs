//! Causes, success, what is in place, ideas and the grid.

use super::Lots;
use heard_core::protocol::*;

pub fn understand(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let cause = lots.row(&document.causes);
    let of = document.causes.get(cause).map(|row| row.theme);
    let rows = document.causes.iter().filter(|row| Some(row.theme) == of);
    let same_theme: Vec<&Cause> = rows.collect();
    let other = lots.some_of(same_theme.clone());
    let parent = other.map(|row| row.id).filter(|_| lots.yes());
    let siblings = same_theme.iter().filter(|row| row.parent == parent);
    let after = lots.some_of(siblings.map(|row| row.id).collect());
    let theme = lots.row(&document.themes);
    Some(match kind {
        "AddCause" => AddCause {
            theme: of.unwrap_or_else(|| lots.theme_of(document, Kind::NotWorking)),
            parent,
            text: lots.text(),
            after: after.filter(|_| lots.yes()),
        },
        "EditCause" => EditCause {
            cause,
            text: lots.text(),
        },
        "MoveCause" => MoveCause {
            cause,
            parent,
            after: after.filter(|_| lots.yes()),
        },
        "RingCause" => RingCause {
            cause,
            matters_most: lots.mostly(),
        },
        "RemoveCause" => RemoveCause { cause },
        "AddSuccess" => AddSuccess {
            theme,
            perspective: lots.up_to(5),
            text: lots.text(),
        },
        "EditSuccess" => EditSuccess {
            success: lots.row(&document.successes),
            text: lots.text(),
        },
        "RemoveSuccess" => RemoveSuccess {
            success: lots.row(&document.successes),
        },
        "AddInPlace" => AddInPlace {
            theme,
            text: lots.text(),
            run_by: lots.text(),
            how_well: None,
        },
        "EditInPlace" => EditInPlace {
            in_place: lots.row(&document.in_place),
            change: lots.one_of(vec![
                InPlaceField::RunBy(lots.text()),
                InPlaceField::HowWell(Some(HowWell::Partly)),
            ]),
        },
        "RemoveInPlace" => RemoveInPlace {
            in_place: lots.row(&document.in_place),
        },
        _ => return None,
    })
}

pub fn idea(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    let idea = lots.row(&document.ideas);
    let row = document.ideas.get(idea);
    let theme = row.map(|row| row.theme);
    let causes = |theme| {
        let rows = document.causes.iter();
        rows.filter(move |row| Some(row.theme) == theme)
            .map(|row| row.id)
            .collect()
    };
    let placed = document.placements.iter().map(|row| row.idea);
    let placed = lots.some_of(placed.collect()).unwrap_or(idea);
    Some(match kind {
        "AddIdea" => {
            let theme = theme.filter(|_| lots.yes());
            let theme = theme.unwrap_or_else(|| lots.row(&document.themes));
            AddIdea {
                theme,
                lens: lots.up_to(2),
                text: lots.text(),
                cause: lots.some_of(causes(Some(theme))),
            }
        }
        "EditIdea" => EditIdea {
            idea,
            change: lots.one_of(vec![
                IdeaField::Text(lots.text()),
                IdeaField::Lens(lots.up_to(3)),
                IdeaField::Grain(Some(lots.part(row.map_or("", |row| &row.text)))),
                IdeaField::Cause(lots.some_of(causes(theme))),
            ]),
        },
        "JoinIdeas" => {
            let same = document.ideas.iter();
            let same = same.filter(|row| Some(row.theme) == theme && row.id != idea);
            JoinIdeas {
                idea,
                with: lots
                    .some_of(same.map(|row| row.id).collect())
                    .unwrap_or(idea),
            }
        }
        "PartIdeas" => {
            let joined = document.ideas.iter().filter(|row| row.joined_to.is_some());
            let joined = lots.some_of(joined.map(|row| row.id).collect());
            PartIdeas {
                idea: joined.unwrap_or(idea),
            }
        }
        "ChooseIdea" => ChooseIdea {
            idea,
            chosen: lots.mostly(),
        },
        "RemoveIdea" => RemoveIdea { idea },
        "PlaceIdea" => PlaceIdea {
            idea,
            effort: f64::from(lots.up_to(101)),
            difference: f64::from(lots.up_to(100)),
        },
        "AgreePlacement" => AgreePlacement {
            idea: placed,
            agreed: lots.mostly(),
        },
        "TakeOffGrid" => TakeOffGrid { idea: placed },
        _ => return None,
    })
}
