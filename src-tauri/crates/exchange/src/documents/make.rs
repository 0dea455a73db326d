//! Making a document: one door for every kind, for the desk, the command line and the preview.

use super::errors::DocumentError;
use super::kinds::{DocumentKind, Format, Wanted};
use super::making::{Made, Making};
use super::press::{PrintOptions, Typeset};
use super::{action_plan, after, calendar, data, data_page, easy_read, leaves, meetings};
use super::{report, room_sheets, story, workbook};

impl Making<'_> {
    /// Whether there is anything to make it of. Nearly all can be made of nothing, to be written on.
    pub fn can_make(&self, kind: DocumentKind) -> bool {
        kind != DocumentKind::Calendar || calendar::has_days(self)
    }

    /// Makes a document.
    ///
    /// # Errors
    /// [`DocumentError::Unsuited`] where there is no such document; [`DocumentError::NothingDated`] where there is
    /// nothing to make it of; [`DocumentError::Typesetting`] and [`DocumentError::NotMade`], which no text can cause.
    pub fn make(&self, wanted: &Wanted) -> Result<Made, DocumentError> {
        wanted.fits()?;
        let mut made = self.file(wanted)?;
        let over = meetings::left_out(self, wanted.kind, wanted.options.plan);
        made.left_out.extend(over);
        Ok(made)
    }

    fn file(&self, wanted: &Wanted) -> Result<Made, DocumentError> {
        match (wanted.kind, wanted.format) {
            (_, Format::Pdf) => {
                let set = self.typeset(wanted)?;
                Ok(Made {
                    bytes: set.pdf()?,
                    pages: Some(set.pages()),
                    unprintable: set.unprintable,
                    left_out: set.left_out,
                })
            }
            (DocumentKind::ActionPlan, _) => {
                let plan = wanted.options.plan;
                let plans = story::action_plans_of(self.document, plan, self.today());
                leaves::file(&action_plan::leaves(&plans), wanted, self)
            }
            (DocumentKind::Report, _) => {
                let story = story::story_of(self.document, self.today());
                leaves::file(&report::leaves(&story), wanted, self)
            }
            (DocumentKind::Data, Format::Json) => data::json(self).map(Made::of),
            (DocumentKind::DataPage, _) => leaves::file(&data_page::leaves(self), wanted, self),
            (DocumentKind::Workbook, Format::Xlsx) => workbook::xlsx(self),
            (DocumentKind::Workbook, Format::Csv) => workbook::csv(self),
            (DocumentKind::Calendar, Format::Ics) => calendar::ics(self, wanted.options.plan),
            (DocumentKind::ProgressSheet, _) => {
                let plan = wanted.options.plan;
                leaves::file(&after::progress_sheet_in_leaves(self, plan), wanted, self)
            }
            (DocumentKind::TogetherWeDid, Format::Txt) => {
                Ok(Made::of(after::together_we_did_in_text(self)))
            }
            (DocumentKind::TogetherWeDid, _) => {
                leaves::file(&after::together_we_did_in_leaves(self), wanted, self)
            }
            _ => Err(wanted.unsuited().into()),
        }
    }

    /// Sets the pages of a document, to look at or to print.
    ///
    /// # Errors
    /// As [`Making::make`]; [`DocumentError::Unsuited`] also for one that has no pages.
    pub fn typeset(&self, wanted: &Wanted) -> Result<Typeset, DocumentError> {
        wanted.fits()?;
        let print = PrintOptions {
            paper: wanted.paper(),
            large_print: wanted.options.large_print,
            cream: wanted.options.cream,
        };
        match wanted.kind {
            DocumentKind::ActionPlan => action_plan::typeset(self, wanted.options.plan, print),
            DocumentKind::EasyRead => easy_read::typeset(self, wanted.options.plan, print),
            DocumentKind::Report => report::typeset(self, print),
            DocumentKind::ProgressSheet => after::progress_sheet(self, wanted.options.plan, print),
            DocumentKind::TogetherWeDid => after::together_we_did(self, print),
            DocumentKind::Invitation => after::invitation(self, print),
            DocumentKind::ThankYou => after::thank_you(self, print),
            DocumentKind::DataPage => data_page::typeset(self, print),
            _ => room_sheets::typeset(self, wanted, print),
        }
    }
}
