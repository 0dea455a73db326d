//! The data page as leaves, for Word and HTML. There is room for the whole log.

use super::facts::facts;
use super::log::{Log, log};
use super::{made, practice, title};
use crate::documents::footer::Footer;
use crate::documents::leaves::{Leaf, Leaves, Table};
use crate::documents::making::Making;
use crate::documents::words::{LANGUAGE, data_page as say};

/// The page.
pub(in crate::documents) fn leaves(making: &Making<'_>) -> Leaves {
    let labels = &say::LABELS;
    let mut leaves = vec![
        Leaf::Title(labels.title.to_owned()),
        Leaf::Lead(labels.for_whom.to_owned()),
        Leaf::quiet(practice(making)),
    ];
    for fact in facts(making) {
        leaves.push(Leaf::heading(2, fact.label));
        leaves.extend(fact.lines.into_iter().map(Leaf::para));
    }
    if let Some(log) = log(making) {
        leaves.push(Leaf::heading(2, labels.door));
        leaves.push(if log.entries.is_empty() {
            Leaf::para(labels.nobody_yet)
        } else {
            table(log)
        });
    }
    leaves.extend(made(making).map(Leaf::para));
    Leaves {
        title: title(making),
        language: LANGUAGE.to_owned(),
        footer: Footer::of(making.document).line(),
        leaves,
    }
}

fn table(log: Log) -> Leaf {
    let rows = log.entries.into_iter();
    Leaf::Table(Table {
        caption: say::LABELS.door.to_owned(),
        head: log.head.into(),
        rows: rows
            .map(|entry| vec![entry.when, entry.what, entry.who])
            .collect(),
        widths: vec![4, 6, 3],
    })
}
