//! 'Together we did' as leaves, for Word and HTML: the same things in the same order as on its page.

use super::{CouldNot, Said, pages};
use crate::documents::after::{practice, workshop_title};
use crate::documents::cleaning::one_line;
use crate::documents::leaves::{Leaf, Leaves, Line, Table};
use crate::documents::making::Making;
use crate::documents::words::{self, after as say, label};

/// What people said, what was done about it, what was not, and when all meet.
pub(in crate::documents) fn leaves(making: &Making<'_>) -> Leaves {
    let pages = pages(making, false);
    let mut leaves = vec![
        Leaf::Title(say::TOGETHER.to_owned()),
        Leaf::Lead(pages.lead.clone()),
        Leaf::quiet(practice(making)),
    ];
    if pages.said.is_empty() {
        leaves.push(Leaf::para(say::AFTER.nothing_yet));
    }
    leaves.extend(pages.said.iter().flat_map(said));
    if !pages.could_not.is_empty() {
        leaves.push(Leaf::heading(2, say::AFTER.could_not));
        leaves.push(could_not(&pages.could_not));
    }
    if !pages.come.is_empty() {
        leaves.push(Leaf::heading(2, say::AFTER.come));
        leaves.push(Leaf::para(format!("{}.", pages.come.join(". "))));
    }
    Leaves {
        title: say::file_title(say::TOGETHER, &workshop_title(making)),
        language: words::LANGUAGE.to_owned(),
        footer: pages.frame.footer.line(),
        leaves,
    }
}

/// A theme, and what was done about it. What belongs to no theme has its own name for a heading.
fn said(said: &Said) -> Vec<Leaf> {
    let did = match said.did.as_slice() {
        [one] => Leaf::para(one),
        many => Leaf::list(many.iter().map(Line::of)),
    };
    let Some(theme) = &said.theme else {
        return vec![Leaf::heading(2, say::AFTER.we_did), did];
    };
    let you_said = format!("{} {}", label(say::AFTER.you_said), one_line(&theme.name));
    let we_did = Leaf::strong(label(say::AFTER.we_did));
    vec![Leaf::heading(2, you_said), we_did, did]
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
