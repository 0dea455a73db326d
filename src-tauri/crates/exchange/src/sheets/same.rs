//! What the workshop holds already, and how a later export of the same form meets it.

use heard_core::protocol::Kind;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the workshop holds already, by row key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Known {
    /// Row key → the person's answers so far. Keys as in [`super::PersonRow::key`].
    pub rows: BTreeMap<String, KnownRow>,
}

/// One person that the workshop holds already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownRow {
    /// Withdrawn: nothing of theirs comes in again.
    pub withdrawn: bool,
    /// Asked to go: nothing of theirs comes in again, and nothing of them is there.
    #[serde(default)]
    pub gone: bool,
    /// Their statements, in any order.
    pub answers: Vec<KnownAnswer>,
}

/// One statement that the workshop holds already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownAnswer {
    /// The statement's id, handed back unread.
    pub statement: String,
    /// Its kind.
    pub kind: Kind,
    /// Its words **as they came in**, before any correction.
    pub words: String,
}

/// How an answer meets what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Met {
    New,
    Here,
    /// The words before, and the statement's id if it is a single one.
    Changed {
        old: String,
        statement: Option<String>,
    },
}

/// Meets a person's answers, all of one kind, with the statements known of that person and kind.
pub(super) fn meet(known: &[&KnownAnswer], answers: &[&str]) -> Vec<Met> {
    let mut left: Vec<&KnownAnswer> = known.to_vec();
    let mut met: Vec<Met> = answers
        .iter()
        .map(|words| take_same(&mut left, words))
        .collect();
    let waiting = met.iter().filter(|m| **m == Met::New).count();
    if waiting == 1 && left.len() > 1 {
        // One answer was cut into several cards before.
        let old = left
            .iter()
            .map(|k| k.words.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        if let Some(new) = met.iter_mut().find(|m| **m == Met::New) {
            *new = Met::Changed {
                old,
                statement: None,
            };
        }
        return met;
    }
    let mut left = left.into_iter();
    for new in met.iter_mut().filter(|m| **m == Met::New) {
        if let Some(before) = left.next() {
            let statement = Some(before.statement.clone());
            *new = Met::Changed {
                old: before.words.clone(),
                statement,
            };
        }
    }
    met
}

/// Takes away the statements that an answer equals: one, or the several that it was cut into.
fn take_same(left: &mut Vec<&KnownAnswer>, words: &str) -> Met {
    let bare = |text: &str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    let whole = bare(words);
    if let Some(at) = left.iter().position(|k| bare(&k.words) == whole) {
        left.remove(at);
        return Met::Here;
    }
    let mut rest = whole.as_str();
    let mut pieces: Vec<usize> = Vec::new();
    while !rest.is_empty() {
        let next = left
            .iter()
            .enumerate()
            .filter(|(at, _)| !pieces.contains(at))
            .map(|(at, k)| (at, bare(&k.words)))
            .filter(|(_, piece)| !piece.is_empty() && rest.starts_with(piece.as_str()))
            .max_by_key(|(_, piece)| piece.len());
        let Some((at, piece)) = next else {
            return Met::New;
        };
        pieces.push(at);
        rest = rest.strip_prefix(piece.as_str()).unwrap_or_default();
    }
    let mut at = 0;
    left.retain(|_| {
        let keep = !pieces.contains(&at);
        at += 1;
        keep
    });
    if pieces.is_empty() {
        Met::New
    } else {
        Met::Here
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(words: &str) -> KnownAnswer {
        KnownAnswer {
            statement: format!("s-{words}"),
            kind: Kind::Working,
            words: words.into(),
        }
    }

    #[test]
    fn the_same_words_are_here_whatever_their_order() {
        let (a, b) = (known("Bus"), known("Lift"));
        assert_eq!(
            meet(&[&a, &b], &["Lift", "Bus", "Shop"]),
            [Met::Here, Met::Here, Met::New]
        );
    }

    #[test]
    fn an_answer_that_was_cut_is_still_the_same() {
        let (a, b) = (known("The bus."), known("The lift."));
        assert_eq!(meet(&[&a, &b], &["The bus. \nThe lift."]), [Met::Here]);
    }

    #[test]
    fn changed_words_meet_the_words_before() {
        let (a, b) = (known("The bus."), known("The lift."));
        let one = Met::Changed {
            old: "The lift.".into(),
            statement: Some("s-The lift.".into()),
        };
        assert_eq!(
            meet(&[&a, &b], &["The bus.", "The stairs."]),
            [Met::Here, one]
        );
        let cut = Met::Changed {
            old: "The bus. The lift.".into(),
            statement: None,
        };
        assert_eq!(meet(&[&a, &b], &["All new."]), [cut]);
    }
}
