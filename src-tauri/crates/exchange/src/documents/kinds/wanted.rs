//! What somebody asks for: which document, in which format, and how.

use heard_core::protocol::PlanId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DocumentKind, Format, Paper};
use crate::documents::errors::DocumentError;

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

    /// Whether there is such a document, and everything that was chosen says something for it.
    ///
    /// # Errors
    /// [`DocumentError::Unsuited`], which says what does suit.
    pub fn fits(&self) -> Result<(), DocumentError> {
        if self.kind.traits().formats.contains(&self.format) && *self == self.suited() {
            Ok(())
        } else {
            Err(DocumentError::Unsuited(Box::new(*self)))
        }
    }

    /// The paper it is set on.
    pub fn paper(&self) -> Paper {
        let own = self.kind.traits().papers.first().copied();
        self.options.paper.or(own).unwrap_or_default()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_document_is_in_the_set_once_and_its_word_is_the_one_that_travels() {
        for kind in DocumentKind::ALL {
            let again = DocumentKind::ALL.iter().filter(|other| *other == kind);
            assert_eq!(again.count(), 1, "{kind:?}");
            let travels = serde_json::to_value(kind).unwrap();
            assert_eq!(travels, kind.slug());
            for format in kind.traits().formats {
                assert_eq!(serde_json::to_value(format).unwrap(), format.word());
            }
        }
    }

    #[test]
    fn a_format_a_paper_or_a_plan_that_does_not_suit_is_refused_in_words_that_say_what_does() {
        let wanted = |kind, format, options| Wanted {
            kind,
            format,
            options,
        };
        let plain = Options::default();
        let (plan, data) = (DocumentKind::ActionPlan, DocumentKind::Data);
        assert!(wanted(plan, Format::Pdf, plain).fits().is_ok());
        let refused = wanted(plan, Format::Json, plain).fits().unwrap_err();
        assert!(refused.to_string().contains("pdf"), "{refused}");
        let a5 = Options {
            paper: Some(Paper::A5),
            ..plain
        };
        assert!(
            wanted(plan, Format::Pdf, a5)
                .fits()
                .unwrap_err()
                .to_string()
                .contains("A4")
        );
        let one = Options {
            plan: Some(PlanId::from(uuid::Uuid::nil())),
            ..plain
        };
        let refused = wanted(data, Format::Json, one).fits().unwrap_err();
        assert!(refused.to_string().contains("plan"), "{refused}");
    }

    #[test]
    fn what_says_nothing_for_a_document_is_refused_by_its_name_and_left_out_where_nobody_can_answer()
     {
        let a3 = Options {
            paper: Some(Paper::A3),
            ..Options::default()
        };
        let large = Options {
            large_print: true,
            ..Options::default()
        };
        let mixed = Options {
            order: CardOrder::Shuffled,
            ..Options::default()
        };
        let (update, workbook) = (DocumentKind::TogetherWeDid, DocumentKind::Workbook);
        for (kind, format, options, named) in [
            (update, Format::Html, a3, "does not go on A3"),
            (update, Format::Txt, a3, "has no paper"),
            (update, Format::Txt, large, "large print"),
            (workbook, Format::Xlsx, large, "large print"),
            (DocumentKind::Report, Format::Pdf, mixed, "order"),
        ] {
            let wanted = Wanted {
                kind,
                format,
                options,
            };
            let refused = wanted.fits().unwrap_err().to_string();
            assert!(refused.contains(named), "{refused}");
            assert!(wanted.suited().fits().is_ok(), "{wanted:?}");
        }
        let poster = Wanted {
            kind: update,
            format: Format::Pdf,
            options: a3,
        };
        assert_eq!(poster.suited(), poster);
    }
}
