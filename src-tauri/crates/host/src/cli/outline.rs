//! A workshop in plain text, for people at a terminal.

use crate::words::terminal as words;
use heard_core::causes::{self, Branch};
use heard_core::protocol::{Document, Kind, Statement, Theme};
use heard_core::{in_order, statements};
use std::fmt::Write;

/// Title, stage and counts.
pub(crate) fn summary(document: &Document) -> String {
    let mut text = head(document);
    let people = document.people.iter().filter(|person| !person.withdrawn);
    let counts = [
        people.count(),
        counted(document).count(),
        document.themes.len(),
        document.vote_rounds.len(),
        document.causes.len(),
        document.successes.len(),
        document.ideas.len(),
        document.plans.len(),
        document.updates.len(),
    ];
    for (name, count) in words::COUNTED.iter().zip(counts) {
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
        line(&mut text, 0, &format!("\n{}", words::plan(&plan.name)));
        let steps = document.steps.iter().filter(|step| step.plan == plan.id);
        for step in in_order(steps) {
            let by = step.by.map(|by| by.to_string());
            let words = words::step(&step.what, &step.people, by.as_deref());
            line(&mut text, 1, &words);
        }
    }
    text.trim_end().to_owned()
}

fn head(document: &Document) -> String {
    let mut text = String::new();
    if let Some(workshop) = document.workshop.single() {
        let title = words::title(&workshop.title, workshop.practice);
        line(&mut text, 0, &title);
        if !workshop.focus_question.is_empty() {
            line(&mut text, 0, &workshop.focus_question);
        }
        line(&mut text, 0, &words::stage(workshop.stage));
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
    let words = words::kind(name, all.len());
    line(text, 0, &format!("\n{words}"));
    let themes = document.themes.iter().filter(|theme| theme.kind == kind);
    for theme in in_order(themes) {
        theme_part(text, document, theme);
    }
    let loose = |aside: bool| -> Vec<&Statement> {
        let here =
            |statement: &&&Statement| statement.theme.is_none() && statement.set_aside == aside;
        all.iter().filter(here).copied().collect()
    };
    cards(text, words::UNPLACED, loose(false));
    cards(text, words::SET_ASIDE, loose(true));
}

fn theme_part(text: &mut String, document: &Document, theme: &Theme) {
    let stands_here = |statement: &&Statement| {
        statement.theme == Some(theme.id) || statement.also_in.contains(&theme.id)
    };
    let here = counted(document).filter(stands_here).collect();
    let name = words::theme(theme.number, &theme.name, theme.taken_forward);
    cards(text, &name, here);
    branches(text, &causes::tree(document, theme.id), 2);
    for success in document
        .successes
        .iter()
        .filter(|success| success.theme == theme.id)
    {
        line(text, 2, &words::success(success.number, &success.text));
    }
    for idea in document.ideas.iter().filter(|idea| idea.theme == theme.id) {
        let words = words::idea(idea.number, &idea.text, idea.chosen);
        line(text, 2, &words);
    }
}

/// A branch of the why-tree, and what stands under it.
fn branches(text: &mut String, tree: &[Branch], depth: usize) {
    for Branch { cause, causes } in tree {
        let words = words::cause(&cause.letter, &cause.text, cause.matters_most);
        line(text, depth, &words);
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
