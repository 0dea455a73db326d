//! A why-tree in parts of three columns. Longer chains go on in a part of their own.

use crate::documents::pictures::Table;
use crate::documents::printed::Theme;
use crate::documents::story::{Branch, WhyTree};
use crate::documents::words::pictures as words;

/// As much of a why-tree as stands in one picture: three columns, its root the first of them.
#[derive(Debug, Clone)]
pub struct TreePart<'a> {
    /// The theme of the tree.
    pub theme: &'a Theme,
    /// The cause at the root; none where that is the theme itself.
    pub root: Option<&'a Branch>,
    /// The second column, each with its own of the third.
    pub twigs: Vec<Twig<'a>>,
}

/// A cause in its column.
#[derive(Debug, Clone)]
pub struct Twig<'a> {
    /// The cause.
    pub cause: &'a Branch,
    /// The causes beside it in the next column.
    pub twigs: Vec<Twig<'a>>,
    /// It has causes of its own that stand under its letter in a later part.
    pub goes_on: bool,
}

/// The parts of a why-tree, in the order in which they are read.
pub fn parts(tree: &WhyTree) -> Vec<TreePart<'_>> {
    let mut parts = Vec::new();
    let mut waiting = vec![(None, tree.causes.as_slice())];
    while let Some((root, causes)) = waiting.pop() {
        let twigs = causes.iter().map(|cause| Twig {
            cause,
            twigs: cause.causes.iter().map(leaf).collect(),
            goes_on: false,
        });
        let twigs: Vec<Twig<'_>> = twigs.collect();
        let later = twigs.iter().flat_map(|twig| &twig.twigs);
        let later = later.filter(|twig| twig.goes_on).map(|twig| twig.cause);
        let mut later: Vec<_> = later
            .map(|cause| (Some(cause), cause.causes.as_slice()))
            .collect();
        // What goes on first is read first.
        later.reverse();
        waiting.extend(later);
        parts.push(TreePart {
            theme: &tree.theme,
            root,
            twigs,
        });
    }
    parts
}

fn leaf(cause: &Branch) -> Twig<'_> {
    Twig {
        cause,
        twigs: Vec::new(),
        goes_on: !cause.causes.is_empty(),
    }
}

/// A part read aloud: each cause, then why that is.
pub(super) fn said(part: &TreePart<'_>) -> String {
    let root = part.root.map_or_else(
        || words::why_theme(part.theme.number),
        |root| words::why_cause(&root.cause.letter),
    );
    let cause = |branch: &Branch| {
        words::cause(
            &branch.cause.letter,
            &branch.cause.words,
            branch.matters_most,
        )
    };
    let mut said = vec![root];
    for twig in &part.twigs {
        said.push(cause(twig.cause));
        if !twig.twigs.is_empty() {
            let leaves = twig.twigs.iter();
            let letters: Vec<String> = leaves.map(|leaf| leaf.cause.cause.letter.clone()).collect();
            said.push(words::why_of(&twig.cause.cause.letter, &letters));
            said.extend(twig.twigs.iter().map(|leaf| cause(leaf.cause)));
        }
    }
    said.join(" ")
}

/// Each cause with what it explains.
pub(super) fn table(part: &TreePart<'_>) -> Table {
    let root = part.root.map_or_else(
        || words::theme(part.theme.number),
        |root| root.cause.letter.clone(),
    );
    let row = |twig: &Twig<'_>, explains: &str| {
        vec![
            twig.cause.cause.letter.clone(),
            twig.cause.cause.words.clone(),
            explains.to_owned(),
            words::chosen(twig.cause.matters_most).to_owned(),
        ]
    };
    let mut rows = Vec::new();
    for twig in &part.twigs {
        rows.push(row(twig, &root));
        let letter = &twig.cause.cause.letter;
        rows.extend(twig.twigs.iter().map(|leaf| row(leaf, letter)));
    }
    let head = [
        words::LETTER,
        words::CAUSE,
        words::WHY_OF,
        words::MATTERS_MOST,
    ];
    Table {
        head: head.map(str::to_owned).into(),
        rows,
    }
}
