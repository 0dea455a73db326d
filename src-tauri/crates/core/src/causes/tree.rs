//! The tree as people read it.

use crate::protocol::{Cause, CauseId, Document, ThemeId};
use crate::rank;

/// A cause with the causes under it, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    /// The cause.
    pub cause: Cause,
    /// Why that is.
    pub causes: Vec<Branch>,
}

/// The causes of a theme as a tree, each in its order among those of the same parent.
pub fn tree(document: &Document, theme: ThemeId) -> Vec<Branch> {
    let rows = document.causes.iter();
    let causes = rank::in_order(rows.filter(|row| row.theme == theme));
    under(&causes, None)
}

fn under(causes: &[&Cause], parent: Option<CauseId>) -> Vec<Branch> {
    let here = causes.iter().filter(|cause| cause.parent == parent);
    here.map(|cause| Branch {
        cause: (*cause).clone(),
        causes: under(causes, Some(cause.id)),
    })
    .collect()
}
