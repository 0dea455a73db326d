//! What somebody asks for: which document, in which format, and how.

use heard_core::protocol::PlanId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::forms::{Format, Paper};
use super::kind::DocumentKind;

/// In which order cards come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CardOrder {
    /// By number.
    #[default]
    ByNumber,
    /// In an order in which no two of a person's cards are neighbours, if it can be had.
    Shuffled,
    /// Table by table, each table's cards on sheets of their own.
    ByTable,
}

impl CardOrder {
    /// Every order.
    pub const ALL: &'static [Self] = &[Self::ByNumber, Self::Shuffled, Self::ByTable];

    /// The word for it on the command line, which is the one that travels.
    pub fn word(self) -> &'static str {
        match self {
            Self::ByNumber => "by-number",
            Self::Shuffled => "shuffled",
            Self::ByTable => "by-table",
        }
    }
}

/// What somebody chose for a document. All of it may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Options {
    /// The paper; the document's own first one if none.
    pub paper: Option<Paper>,
    /// Everything at 18 points or more, boxes one under the other.
    pub large_print: bool,
    /// Cream printed on every page, and lines further apart.
    pub cream: bool,
    /// One plan only, where the document is about plans.
    pub plan: Option<PlanId>,
    /// The order of cards.
    pub order: CardOrder,
}

impl Options {
    /// What of it says anything for a document in a format; the rest is as if nobody had chosen. The only such rule:
    /// the desk and the packs take what is left, the command line refuses what is not.
    #[must_use]
    pub fn suited(self, kind: DocumentKind, format: Format) -> Self {
        let traits = kind.traits();
        let papers = kind.papers_as(format);
        Self {
            paper: self.paper.filter(|paper| papers.contains(paper)),
            large_print: self.large_print && format.has_looks(),
            cream: self.cream && format.has_looks(),
            plan: self.plan.filter(|_| traits.one_plan),
            order: if traits.cards {
                self.order
            } else {
                CardOrder::default()
            },
        }
    }
}

/// Which document, in which format, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// Which document.
    pub kind: DocumentKind,
    /// As what.
    pub format: Format,
    /// What was chosen for it.
    pub options: Options,
}

impl Wanted {
    /// The same without what says nothing for such a document.
    #[must_use]
    pub fn suited(self) -> Self {
        Self {
            options: self.options.suited(self.kind, self.format),
            ..self
        }
    }

    /// The paper it is set on.
    pub fn paper(&self) -> Paper {
        let own = self.kind.traits().papers.first().copied();
        self.options.paper.or(own).unwrap_or_default()
    }
}
