//! Packs: several documents in one go, in the order in which somebody needs them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kinds::{DocumentKind, Format, Options, Paper, Shelf, Wanted};

/// Documents that are made together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Pack {
    /// All that is printed before and during the days.
    Printer,
    /// What each participant gets: the plan, its Easy Read draft, the calendar, what was done so far.
    Participants,
}

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// Its name; those for the printer begin with their place, so that folders list them in order.
    pub name: String,
    /// What is in it.
    pub wanted: Wanted,
}

impl Pack {
    /// Every pack.
    pub const ALL: &'static [Self] = &[Self::Printer, Self::Participants];

    /// The word for it on the command line, which is the one that travels.
    pub fn word(self) -> &'static str {
        match self {
            Self::Printer => "printer",
            Self::Participants => "participants",
        }
    }

    /// The end of the pack's own name.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Printer => "for-the-printer",
            Self::Participants => "for-participants",
        }
    }

    /// Its files, in order. A paper goes to the documents that can be set on it.
    pub fn files(self, options: Options) -> Vec<PackFile> {
        let kinds = DocumentKind::ALL.iter().copied();
        let mine = kinds.filter(|kind| self.holds(*kind));
        (1..)
            .zip(mine)
            .map(|(place, kind)| self.file(place, kind, options))
            .collect()
    }

    fn holds(self, kind: DocumentKind) -> bool {
        let traits = kind.traits();
        match self {
            Self::Printer => traits.shelf == Shelf::Print,
            Self::Participants => traits.for_participants,
        }
    }

    fn file(self, place: usize, kind: DocumentKind, options: Options) -> PackFile {
        let traits = kind.traits();
        let format = traits.formats.first().copied().unwrap_or(Format::Pdf);
        let whole = Options {
            plan: None,
            ..options
        };
        let wanted = Wanted {
            kind,
            format,
            options: whole.suited(kind, format),
        };
        let (slug, ending) = (kind.slug(), format.ending());
        let name = match self {
            Self::Printer => format!("{place:02}-{slug}-{}.{ending}", on(wanted.paper())),
            Self::Participants => format!("{slug}.{ending}"),
        };
        PackFile { name, wanted }
    }
}

/// A paper in a file name, so that the printer's trays can be filled before anything is opened.
fn on(paper: Paper) -> String {
    paper.called().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_to_print_is_in_the_printers_pack_and_its_name_tells_place_and_paper() {
        let files = Pack::Printer.files(Options::default());
        let print = DocumentKind::ALL.iter();
        let print = print.filter(|kind| kind.traits().shelf == Shelf::Print);
        assert_eq!(files.len(), print.count());
        for (place, file) in (1..).zip(&files) {
            assert!(file.name.starts_with(&format!("{place:02}-")), "{file:?}");
            assert!(file.wanted.fits().is_ok(), "{file:?}");
        }
    }

    #[test]
    fn participants_get_their_plan_and_its_days_on_the_paper_that_was_chosen() {
        let options = Options {
            paper: Some(Paper::UsLetter),
            large_print: true,
            ..Options::default()
        };
        let files = Pack::Participants.files(options);
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        assert!(names.contains(&"action-plan.pdf"), "{names:?}");
        assert!(names.contains(&"calendar.ics"), "{names:?}");
        for file in &files {
            assert!(file.wanted.fits().is_ok(), "{file:?}");
            let looks = file.wanted.format.has_looks();
            assert_eq!(file.wanted.options.large_print, looks, "{file:?}");
        }
    }
}
