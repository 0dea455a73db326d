//! 'Together we did' as leaves, for Word and HTML: the same things in the same order as on its page.

use super::{CouldNot, Said, pages};
use crate::documents::after::{practice, workshop_title};
use crate::documents::cleaning::one_line;
use crate::documents::leaves::{Leaf, Leaves, Line, Run, Table};
use crate::documents::making::Making;
use crate::documents::words::{self, after as say, label};

/// What people said, what was done about it, what was not, and when all meet.
pub(in crate::documents) fn leaves(making: &Making<'_>) -> Leaves {
    let pages = pages(making, false);
    let mut leaves = vec![
        Leaf::Title(say::TOGETHER.to_owned()),
        Leaf::Lead(pages.lead.clone()),
        Leaf::Para(vec![Run::Quiet(practice(making).to_owned())]),
    ];
    if pages.said.is_empty() {
        leaves.push(para(say::AFTER.nothing_yet));
    }
    leaves.extend(pages.said.iter().flat_map(said));
    if !pages.could_not.is_empty() {
        leaves.push(heading(say::AFTER.could_not.to_owned()));
        leaves.push(could_not(&pages.could_not));
    }
    if !pages.come.is_empty() {
        leaves.push(heading(say::AFTER.come.to_owned()));
        leaves.push(para(&format!("{}.", pages.come.join(". "))));
    }
    Leaves {
        title: say::file_title(say::TOGETHER, &workshop_title(making)),
        language: words::LANGUAGE.to_owned(),
        footer: pages.frame.footer.line(),
        leaves,
    }
}

fn heading(text: String) -> Leaf {
    Leaf::Heading { level: 2, text }
}

fn para(text: &str) -> Leaf {
    Leaf::Para(vec![Run::Plain(text.to_owned())])
}

/// A theme, and what was done about it. What belongs to no theme has its own name for a heading.
fn said(said: &Said) -> Vec<Leaf> {
    let did = match said.did.as_slice() {
        [one] => para(one),
        many => Leaf::List {
            ordered: false,
            lines: many.iter().map(Line::of).collect(),
        },
    };
    let Some(theme) = &said.theme else {
        return vec![heading(say::AFTER.we_did.to_owned()), did];
    };
    let you_said = format!("{} {}", label(say::AFTER.you_said), one_line(&theme.name));
    let we_did = Leaf::Para(vec![Run::Strong(label(say::AFTER.we_did))]);
    vec![heading(you_said), we_did, did]
}

/// What could not be done, each beside its reason.
fn could_not(rows: &[CouldNot]) -> Leaf {
    let cells = |row: &CouldNot| vec![row.what.clone(), row.why.clone()];
    Leaf::Table(Table {
        caption: say::WITH_REASON.to_owned(),
        head: [say::NOT_DONE, say::BECAUSE].map(str::to_owned).to_vec(),
        rows: rows.iter().map(cells).collect(),
        widths: vec![2, 3],
    })
}
