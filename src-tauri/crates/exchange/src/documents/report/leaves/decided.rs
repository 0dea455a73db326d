//! What the room found and decided: votes, causes, success, what is in place, ideas, the grid, what was chosen.

use crate::documents::cleaning::{one_line, or};
use crate::documents::leaves::{Leaf, Line, Run, Table};
use crate::documents::pictures::{self, Names};
use crate::documents::printed::{Cause, Theme};
use crate::documents::story::{
    Branch, Choice, Chosen, Idea, InPlace, Story, Success, Vote, Voted, WhyTree,
};
use crate::documents::words::{self, leaves as shared, report as say};

/// Votes, each with every place.
pub(super) fn votes(votes: &[Vote]) -> Vec<Leaf> {
    votes.iter().flat_map(vote).collect()
}

fn vote(vote: &Vote) -> Vec<Leaf> {
    let row = |row: &Voted| {
        let (called, name) = what(&row.what);
        let votes = row.votes.map(|votes| say::votes(votes, vote.by));
        vec![
            say::place(row.place, row.level),
            called,
            name,
            votes.unwrap_or_default(),
        ]
    };
    let called = say::vote_called(vote.number, vote.repeats.is_some(), vote.by, vote.people);
    let mut leaves = vec![
        Leaf::heading(3, &called),
        Leaf::Table(Table {
            caption: shared::PLACES.to_owned(),
            head: shared::VOTE_HEAD.map(str::to_owned).to_vec(),
            rows: vote.rows.iter().map(row).collect(),
            widths: vec![2, 4, 8, 3],
        }),
    ];
    let level = level(vote);
    if !level.is_empty() {
        let settled = vote.settled.map_or("", say::settled);
        leaves.push(Leaf::para(format!("{} {settled}", level.join(" "))));
    }
    leaves
}

/// A sentence for each place that more than one share.
fn level(vote: &Vote) -> Vec<String> {
    let mut places: Vec<u32> = vote
        .rows
        .iter()
        .filter(|row| row.level)
        .map(|row| row.place)
        .collect();
    places.dedup();
    let names = |place: u32| -> Vec<String> {
        let rows = vote.rows.iter().filter(|row| row.place == place);
        rows.map(|row| match &row.what {
            Choice::Theme(theme) => theme.number.to_string(),
            Choice::Cause(_, cause) => one_line(&cause.letter),
            Choice::Idea(numbers, _) => numbers.first().map_or_else(String::new, u32::to_string),
        })
        .collect()
    };
    places
        .into_iter()
        .map(|place| say::level(vote.on, &names(place)))
        .collect()
}

/// What people call it, and its words.
fn what(choice: &Choice) -> (String, String) {
    match choice {
        Choice::Theme(theme) => (theme.called(), or(one_line(&theme.name), say::NO_NAME)),
        Choice::Cause(theme, cause) => {
            let letter = words::cause_called(&one_line(&cause.letter));
            (shared::both(&letter, &theme.called()), cause.words.clone())
        }
        Choice::Idea(numbers, text) => (words::idea_called(numbers), text.clone()),
    }
}

/// Why-trees, drawn, and as lists.
pub(super) fn why(story: &Story) -> Vec<Leaf> {
    story.why.iter().flat_map(tree).collect()
}

fn tree(tree: &WhyTree) -> Vec<Leaf> {
    let mut leaves = vec![Leaf::heading(3, tree.theme.line())];
    leaves.extend(pictures::trees(tree).iter().map(Leaf::picture));
    leaves.push(Leaf::list(tree.causes.iter().map(branch)));
    leaves
}

fn branch(branch: &Branch) -> Line {
    let mut runs = vec![
        Run::Strong(words::label(&cause_called(&branch.cause))),
        Run::Plain(format!(" {}", branch.cause.words.trim())),
    ];
    if branch.matters_most {
        runs.push(Run::Quiet(format!(" {}", shared::MATTERS_MOST)));
    }
    Line {
        runs,
        under: branch.causes.iter().map(self::branch).collect(),
    }
}

fn cause_called(cause: &Cause) -> String {
    words::cause_called(&one_line(&cause.letter))
}

/// What success looks like, theme by theme, as each side sees it.
pub(super) fn success(story: &Story) -> Vec<Leaf> {
    let of_theme = |success: &Success| {
        let mut leaves = vec![Leaf::heading(3, success.theme.line())];
        for (name, lines) in &success.perspectives {
            leaves.push(Leaf::heading(4, or(one_line(name), say::NO_PERSPECTIVE)));
            leaves.push(Leaf::list(
                lines.iter().map(|(number, text)| numbered(number, text)),
            ));
        }
        leaves
    };
    story.success.iter().flat_map(of_theme).collect()
}

fn numbered(number: &u32, text: &str) -> Line {
    Line {
        runs: vec![
            Run::Quiet(format!("{number} ")),
            Run::Plain(text.to_owned()),
        ],
        under: Vec::new(),
    }
}

/// What is in place already.
pub(super) fn in_place(story: &Story) -> Vec<Leaf> {
    let of_theme = |in_place: &InPlace| {
        let rows = in_place.things.iter().map(|thing| {
            let well = thing.how_well.map_or("", say::how_well);
            vec![thing.name.clone(), thing.run_by.clone(), well.to_owned()]
        });
        let line = in_place.theme.line();
        [
            Leaf::heading(3, &line),
            Leaf::Table(Table {
                caption: say::IN_PLACE.to_owned(),
                head: shared::IN_PLACE_HEAD.map(str::to_owned).to_vec(),
                rows: rows.collect(),
                widths: vec![4, 3, 3],
            }),
        ]
    };
    story.in_place.iter().flat_map(of_theme).collect()
}

/// Ideas, lens by lens.
pub(super) fn ideas(story: &Story) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for lens in &story.ideas {
        leaves.push(Leaf::heading(3, or(one_line(&lens.name), say::NO_LENS)));
        leaves.push(Leaf::quiet(&lens.prompt));
        leaves.push(Leaf::list(lens.ideas.iter().map(idea)));
    }
    leaves
}

fn idea(idea: &Idea) -> Line {
    let mut runs = Vec::new();
    for (number, text, _) in &idea.said {
        let space = if runs.is_empty() { "" } else { " " };
        let called = words::label(&words::idea_called(&[*number]));
        runs.push(Run::Strong(format!("{space}{called}")));
        let text = or(text.trim().to_owned(), say::NO_IDEA);
        runs.push(Run::Plain(format!(" {text}")));
    }
    let theme = idea.theme.as_ref().map(Theme::called).unwrap_or_default();
    let letter = idea.cause.as_ref().map(|cause| one_line(&cause.letter));
    let mut answers = say::answers(&theme, &letter.unwrap_or_default());
    if idea.chosen {
        answers = shared::both(&answers, shared::CHOSEN);
    }
    runs.push(Run::Quiet(format!(" ({answers})")));
    Line {
        runs,
        under: Vec::new(),
    }
}

/// Corner, number, idea, effort, difference, chosen: about millimetres on A4, so that no head has to break.
const GRID_COLUMNS: [u32; 6] = [28, 26, 42, 20, 32, 26];

/// The investment grid, drawn and as a table.
pub(super) fn grid(story: &Story) -> Vec<Leaf> {
    let Some(grid) = &story.grid else {
        return Vec::new();
    };
    let drawn = pictures::grid(grid, Names::Drawn);
    vec![
        Leaf::picture(&drawn),
        Leaf::table_of(&drawn, say::GRID, &GRID_COLUMNS),
    ]
}

/// What we chose, and why.
pub(super) fn chosen(story: &Story) -> Vec<Leaf> {
    story.chosen.iter().flat_map(one_chosen).collect()
}

fn one_chosen(chosen: &Chosen) -> Vec<Leaf> {
    let idea = &chosen.idea;
    let text = idea.said.first().map(|(_, text, _)| one_line(text));
    let numbers: Vec<u32> = idea.said.iter().map(|(number, ..)| *number).collect();
    let mut leaves = vec![
        Leaf::heading(3, or(text.unwrap_or_default(), say::NO_IDEA)),
        Leaf::quiet(words::idea_called(&numbers)),
    ];
    if let Some(theme) = &idea.theme {
        leaves.push(Leaf::para(theme.line()));
    }
    if let Some(cause) = &idea.cause {
        let label = words::label(&cause_called(cause));
        leaves.push(Leaf::para(format!("{label} {}", cause.words.trim())));
    }
    leaves.push(Leaf::strong(say::counted(chosen.said)));
    if let Some((corner, effort, difference)) = &chosen.on_grid {
        leaves.push(Leaf::para(say::on_grid(
            &one_line(corner),
            effort,
            difference,
        )));
    }
    if let Some((place, level)) = chosen.place {
        leaves.push(Leaf::para(say::came(place, level)));
    }
    if !chosen.plan.trim().is_empty() {
        leaves.push(Leaf::para(say::plan_called(&one_line(&chosen.plan))));
    }
    leaves.push(Leaf::quiet(say::cards(&chosen.cards)));
    leaves
}
