//! What nobody can have: a document in a format, on a paper or with a choice that it does not come with.

use super::wanted::Wanted;
use crate::documents::words::errors;

/// There is no such document, or something was chosen that says nothing for it. Its sentence says what does suit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", sentence(.0))]
pub struct Unsuited(pub Box<Wanted>);

impl Wanted {
    /// Whether there is such a document, and everything that was chosen says something for it.
    ///
    /// # Errors
    /// [`Unsuited`], which says what does suit.
    pub fn fits(&self) -> Result<(), Unsuited> {
        if self.kind.traits().formats.contains(&self.format) && *self == self.suited() {
            Ok(())
        } else {
            Err(self.unsuited())
        }
    }

    /// The refusal of it.
    pub fn unsuited(&self) -> Unsuited {
        Unsuited(Box::new(*self))
    }
}

/// The first thing that does not suit, and what does.
fn sentence(wanted: &Wanted) -> String {
    let Wanted {
        kind,
        format,
        options,
    } = wanted;
    let traits = kind.traits();
    let (kind, word) = (kind.slug(), format.word());
    if !traits.formats.contains(format) {
        let formats = traits.formats.iter().map(|format| format.word());
        return errors::no_format(kind, word, &or_list(formats));
    }
    let suited = options.suited(wanted.kind, *format);
    if let Some(paper) = options.paper.filter(|_| suited.paper.is_none()) {
        let papers = wanted.kind.papers_as(*format);
        let papers = or_list(papers.iter().map(|paper| paper.called()));
        return errors::no_paper(kind, word, paper.called(), &papers);
    }
    if options.plan != suited.plan {
        return errors::no_one_plan(kind);
    }
    if options.order != suited.order {
        return errors::no_order(kind);
    }
    errors::no_looks(kind, word)
}

/// "A4 or Letter"; nothing for none.
fn or_list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::documents::kinds::{CardOrder, DocumentKind, Format, Options, Paper};
    use heard_core::protocol::PlanId;

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
