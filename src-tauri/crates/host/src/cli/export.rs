//! `heard export`.

use super::interrupt::asked_to_stop;
use super::newest::{Reading, or_backup};
use super::secret::Passphrase;
use super::{Stop, caller, say};
use crate::Host;
use crate::jobs::documents::{export, not_made};
use crate::packs::{self, MadeNow};
use crate::problem::{conflict, not_found};
use crate::words::terminal as words;
use chrono::Utc;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use heard_core::protocol::{Document, PlanId, Problem};
use heard_exchange::documents::{
    CardOrder, DocumentKind, Format, Made, Options, Pack, Paper, Wanted,
};
use serde::de::DeserializeOwned;
use serde_json::json;
use std::path::PathBuf;

/// Make a document of a workshop, or a whole pack of them
#[derive(Args)]
#[command(
    after_help = "Example: heard export getting-home.heard --document action-plan --format pdf --output plan.pdf\nExample: heard export getting-home.heard --pack participants --output to-give"
)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["document", "pack"])))]
pub(crate) struct Export {
    /// The workshop file
    file: PathBuf,
    /// Which document
    #[arg(long, value_parser = one_of::<DocumentKind>(DOCUMENTS))]
    document: Option<DocumentKind>,
    /// A pack of them, in a folder of its own
    #[arg(long, value_parser = one_of::<Pack>(PACKS), conflicts_with_all = ["format", "force", "plan"])]
    pack: Option<Pack>,
    /// The format, if not the usual one
    #[arg(long, value_parser = one_of::<Format>(FORMATS))]
    format: Option<Format>,
    /// The file to make; for a pack, the folder
    #[arg(long, value_name = "OUT")]
    output: PathBuf,
    /// Replace a file that exists
    #[arg(long)]
    force: bool,
    /// One action plan, by its name or its place in the list. All of them unless given
    #[arg(long)]
    plan: Option<String>,
    /// The paper, if not the usual one
    #[arg(long, value_parser = one_of::<Paper>(PAPERS))]
    paper: Option<Paper>,
    /// Everything at 18 points or more
    #[arg(long)]
    large_print: bool,
    /// Cream paper and lines further apart
    #[arg(long)]
    cream: bool,
    /// The order of cards
    #[arg(long, value_parser = one_of::<CardOrder>(ORDERS), default_value = "by-number")]
    order: CardOrder,
    /// Read its newest backup in its place
    #[arg(long)]
    newest_backup: bool,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

const DOCUMENTS: &[&str] = &[
    "statement-cards",
    "theme-headings",
    "hear-sheet",
    "why-sheet",
    "success-sheet",
    "idea-sheets",
    "grid-sheet",
    "vote-sheets",
    "sign-up-sheets",
    "agenda",
    "ways-of-working",
    "room-cards",
    "action-plan",
    "easy-read",
    "report",
    "progress-sheet",
    "together-we-did",
    "invitation",
    "thank-you",
    "calendar",
    "sign-up-list",
    "workbook",
    "data",
];
const FORMATS: &[&str] = &[
    "pdf", "docx", "html", "md", "xlsx", "csv", "json", "ics", "txt",
];
const PACKS: &[&str] = &["printer", "participants"];
const PAPERS: &[&str] = &["a4", "a3", "a5", "us-letter"];
const ORDERS: &[&str] = &["by-number", "shuffled", "by-table"];

/// One of these words, which are those of the protocol.
fn one_of<T: DeserializeOwned + Clone + Send + Sync + 'static>(
    words: &'static [&'static str],
) -> impl clap::builder::TypedValueParser<Value = T> {
    PossibleValuesParser::new(words).try_map(|word| serde_json::from_value(word.into()))
}

impl Export {
    pub(crate) fn run(self) -> Result<(), Stop> {
        match (self.document, self.pack) {
            (_, Some(pack)) => self.make_pack(pack),
            (Some(document), None) => self.make_one(document),
            // The arguments want one of the two.
            (None, None) => Ok(()),
        }
    }

    fn options(&self) -> Options {
        Options {
            paper: self.paper,
            large_print: self.large_print,
            cream: self.cream,
            plan: None,
            order: self.order,
        }
    }

    fn opened(&self, reading: &Reading) -> Result<Host, Stop> {
        let host = Host::new(None, Utc::now);
        let opened = host.open_file(&reading.path, self.passphrase.key()?);
        opened.map_err(|problem| or_backup(&self.file, problem.into()))?;
        Ok(host)
    }

    fn make_pack(&self, pack: Pack) -> Result<(), Stop> {
        let reading = Reading::of(&self.file, self.newest_backup)?;
        let host = self.opened(&reading)?;
        let (mut files, mut unprintable) = (Vec::new(), Vec::new());
        let said = |name: &str, made: &Made| {
            files.push(json!({ "name": name, "pages": made.pages }));
            unprintable.extend(made.unprintable.iter().cloned());
        };
        let wanted = (pack, self.options());
        let ended = packs::make_now(&host, wanted, &self.output, &asked_to_stop(), said)?;
        if ended == MadeNow::CalledOff {
            return Err(Stop::Interrupted(words::CALLED_OFF));
        }
        unprintable.sort_unstable();
        unprintable.dedup();
        let folder = self.output.display().to_string();
        if self.json {
            let made = json!({ "path": folder, "files": files, "unprintable": unprintable });
            return say::json(&made);
        }
        say::line(&words::made_pack(&folder, files.len()))?;
        if !unprintable.is_empty() {
            say::sorry(&words::not_printable(&unprintable));
        }
        Ok(())
    }

    fn make_one(self, document: DocumentKind) -> Result<(), Stop> {
        let usual = document.traits().formats.first().copied();
        let mut wanted = Wanted {
            kind: document,
            format: self.format.or(usual).unwrap_or(Format::Pdf),
            options: self.options(),
        };
        suits(&wanted)?;
        let reading = Reading::of(&self.file, self.newest_backup)?;
        let host = self.opened(&reading)?;
        if let Some(plan) = &self.plan {
            wanted.options.plan = Some(named(host.room().workshop()?.document(), plan)?);
            suits(&wanted)?;
        }
        let path = self.output.display().to_string();
        if self.output.exists() && !self.force {
            return Err(conflict(words::file_there(&path)).into());
        }
        let made = export(&host, &caller(None), wanted, Some(&path), self.force)?;
        if self.json {
            return say::json(&made);
        }
        say::line(&words::made_document(&path, made.pages))?;
        if !made.unprintable.is_empty() {
            say::sorry(&words::not_printable(&made.unprintable));
        }
        Ok(())
    }
}

fn suits(wanted: &Wanted) -> Result<(), Stop> {
    wanted
        .fits()
        .map_err(|error| Stop::Usage(not_made(&error).message))
}

/// A plan by its place in the list, from 1, or by its name.
fn named(document: &Document, wanted: &str) -> Result<PlanId, Problem> {
    let mut plans: Vec<_> = document.plans.iter().collect();
    plans.sort_by(|a, b| a.rank.cmp(&b.rank));
    let place = wanted
        .parse::<usize>()
        .ok()
        .and_then(|place| place.checked_sub(1));
    let by_place = place.and_then(|place| plans.get(place));
    let by_name = || {
        plans
            .iter()
            .find(|plan| plan.name.eq_ignore_ascii_case(wanted))
    };
    by_place
        .or_else(by_name)
        .map(|plan| plan.id)
        .ok_or_else(|| {
            let there: Vec<(usize, &str)> = (1..)
                .zip(plans.iter().map(|plan| plan.name.as_str()))
                .collect();
            not_found(words::no_such_plan(wanted, &there))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_and_format_can_be_asked_for_by_the_word_that_travels() {
        let slugs: Vec<&str> = DocumentKind::ALL.iter().map(|kind| kind.slug()).collect();
        assert_eq!(DOCUMENTS, slugs);
        for kind in DocumentKind::ALL {
            for format in kind.traits().formats {
                assert!(FORMATS.contains(&format.word()), "{format:?}");
            }
        }
    }
}
