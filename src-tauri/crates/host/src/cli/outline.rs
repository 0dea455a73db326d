//! A workshop in plain text, for people at a terminal.

use heard_core::causes::{self, Branch};
use heard_core::protocol::{Document, Kind, Statement, Theme};
use heard_core::{in_order, statements};
use std::fmt::Write;

/// Title, stage and counts.
pub(crate) fn summary(document: &Document) -> String {
    let mut text = head(document);
    let people = document.people.iter().filter(|person| !person.withdrawn);
    let counts = [
        ("people", people.count()),
        ("statements", counted(document).count()),
        ("themes", document.themes.len()),
        ("vote rounds", document.vote_rounds.len()),
        ("causes", document.causes.len()),
        ("success lines", document.successes.len()),
        ("ideas", document.ideas.len()),
        ("action plans", document.plans.len()),
        ("updates", document.updates.len()),
    ];
    for (name, count) in counts {
        line(&mut text, 0, &format!("{count:>6} {name}"));
    }
    text.trim_end().to_owned()
}

/// Themes with their statements, causes, success lines and ideas; then the plans.
pub(crate) fn outline(document: &Document) -> String {
    let mut text = head(document);
    for kind in Kind::ALL {
        kind_part(&mut text, document, kind);
    }
    for plan in in_order(document.plans.iter()) {
        line(&mut text, 0, &format!("\nAction plan: {}", plan.name));
        let steps = document.steps.iter().filter(|step| step.plan == plan.id);
        for step in in_order(steps) {
            let by = step.by.map(|by| format!(" by {by}")).unwrap_or_default();
            line(
                &mut text,
                1,
                &format!("- {} ({}{by})", step.what, step.people.join(", ")),
            );
        }
    }
    text.trim_end().to_owned()
}

fn head(document: &Document) -> String {
    let mut text = String::new();
    if let Some(workshop) = document.workshop.single() {
        let practice = if workshop.practice { " (practice)" } else { "" };
        line(&mut text, 0, &format!("{}{practice}", workshop.title));
        if !workshop.focus_question.is_empty() {
            line(&mut text, 0, &workshop.focus_question);
        }
        line(&mut text, 0, &format!("Stage: {:?}", workshop.stage));
    }
    text
}

/// Statements that count: not those of people who withdrew.
fn counted(document: &Document) -> impl Iterator<Item = &Statement> {
    let rows = document.statements.iter();
    rows.filter(|statement| statements::counts(document, statement))
}

fn kind_part(text: &mut String, document: &Document, kind: Kind) {
    let name = document
        .settings
        .single()
        .map_or("", |settings| settings.kind_name(kind));
    let of_kind = |statement: &&Statement| statement.kind == kind;
    let all: Vec<_> = counted(document).filter(of_kind).collect();
    line(text, 0, &format!("\n{name}: {} statements", all.len()));
    let themes = document.themes.iter().filter(|theme| theme.kind == kind);
    for theme in in_order(themes) {
        theme_part(text, document, theme);
    }
    let loose = |aside: bool| -> Vec<&Statement> {
        let here =
            |statement: &&&Statement| statement.theme.is_none() && statement.set_aside == aside;
        all.iter().filter(here).copied().collect()
    };
    cards(text, "Unplaced", loose(false));
    cards(text, "Set aside", loose(true));
}

fn theme_part(text: &mut String, document: &Document, theme: &Theme) {
    let forward = if theme.taken_forward {
        ", taken forward"
    } else {
        ""
    };
    let stands_here = |statement: &&Statement| {
        statement.theme == Some(theme.id) || statement.also_in.contains(&theme.id)
    };
    let here = counted(document).filter(stands_here).collect();
    cards(
        text,
        &format!("Theme {}: {}{forward}", theme.number, theme.name),
        here,
    );
    branches(text, &causes::tree(document, theme.id), 2);
    for success in document
        .successes
        .iter()
        .filter(|success| success.theme == theme.id)
    {
        line(
            text,
            2,
            &format!("Success {}: {}", success.number, success.text),
        );
    }
    for idea in document.ideas.iter().filter(|idea| idea.theme == theme.id) {
        let chosen = if idea.chosen { " (chosen)" } else { "" };
        line(
            text,
            2,
            &format!("Idea {}: {}{chosen}", idea.number, idea.text),
        );
    }
}

/// A branch of the why-tree, and what stands under it.
fn branches(text: &mut String, tree: &[Branch], depth: usize) {
    for Branch { cause, causes } in tree {
        let most = if cause.matters_most {
            " (matters most)"
        } else {
            ""
        };
        line(
            text,
            depth,
            &format!("Why {}: {}{most}", cause.letter, cause.text),
        );
        branches(text, causes, depth + 1);
    }
}

fn cards(text: &mut String, name: &str, statements: Vec<&Statement>) {
    line(text, 1, &format!("{name} ({})", statements.len()));
    for statement in in_order(statements.into_iter()) {
        let words = statement.words.replace('\n', " / ");
        line(text, 2, &format!("{}. {words}", statement.number));
    }
}

fn line(text: &mut String, depth: usize, words: &str) {
    // Writing into a String can't fail.
    let _ = writeln!(text, "{:width$}{words}", "", width = depth * 2);
}
