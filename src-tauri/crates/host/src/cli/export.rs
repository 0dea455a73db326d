//! `heard export`.

use super::interrupt::asked_to_stop;
use super::newest::{Reading, or_backup};
use super::secret::Passphrase;
use super::{Stop, caller, say};
use crate::Host;
use crate::jobs::documents::{export, not_made};
use crate::packs::{self, MadeNow};
use crate::place;
use crate::problem::{conflict, not_found};
use crate::words::terminal as words;
use chrono::Utc;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use heard_core::Key;
use heard_core::protocol::{Document, PlanId, Problem};
use heard_exchange::documents::{
    CardOrder, DocumentKind, Format, Made, Options, Pack, Paper, Wanted,
};
use serde_json::json;
use std::path::{Path, PathBuf};

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
    #[arg(long, value_parser = one_of(DocumentKind::ALL, DocumentKind::slug))]
    document: Option<DocumentKind>,
    /// A pack of them, in a folder of its own
    #[arg(long, value_parser = one_of(Pack::ALL, Pack::word), conflicts_with_all = ["format", "force", "plan"])]
    pack: Option<Pack>,
    /// The format, if not that of the file's ending or the usual one
    #[arg(long, value_parser = one_of(Format::ALL, Format::word))]
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
    #[arg(long, value_parser = one_of(Paper::ALL, Paper::word))]
    paper: Option<Paper>,
    /// Everything at 18 points or more
    #[arg(long)]
    large_print: bool,
    /// Cream paper and lines further apart
    #[arg(long)]
    cream: bool,
    /// The order of cards
    #[arg(long, value_parser = one_of(CardOrder::ALL, CardOrder::word), default_value = "by-number")]
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

/// One of these, by the word that travels.
fn one_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let words = all.iter().map(move |each| word(*each));
    PossibleValuesParser::new(words).try_map(move |said| {
        let found = all.iter().copied().find(|each| word(*each) == said);
        found.ok_or(said)
    })
}

impl Export {
    pub(crate) fn run(self) -> Result<(), Stop> {
        if self.output.as_os_str() == "-" {
            return Err(Stop::Usage(words::NO_NAME_OF_FILE.to_owned()));
        }
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

    /// Opens the file, or its newest backup.
    fn opened(&self) -> Result<Source, Stop> {
        let reading = Reading::of(&self.file, self.newest_backup)?;
        let key = self.passphrase.key()?;
        let host = Host::new(None, Utc::now);
        let opened = host.open_file(&reading.path, key.clone());
        opened.map_err(|problem| or_backup(&self.file, problem.into()))?;
        Ok(Source {
            host,
            key,
            _reading: reading,
        })
    }

    /// The workshop's own file is to know what went out, also where its backup was read.
    fn see_that_it_knows(&self, source: &Source) -> Result<(), Stop> {
        let knows = match self.newest_backup {
            false => source.host.room().knows_what_went_out(),
            true => carried_over(source, &self.file)?,
        };
        if !knows {
            say::sorry(&words::does_not_know(&self.file.display().to_string()));
        }
        Ok(())
    }

    fn make_pack(&self, pack: Pack) -> Result<(), Stop> {
        let source = self.opened()?;
        let host = &source.host;
        let (mut files, mut unprintable, mut left_out) =
            (Vec::new(), Vec::new(), Vec::<String>::new());
        let said = |name: &str, made: Made| {
            files.push(json!({ "name": name, "pages": made.pages }));
            unprintable.extend(made.unprintable);
            // More than one document may leave out the same.
            for what in made.left_out {
                if !left_out.contains(&what) {
                    left_out.push(what);
                }
            }
        };
        let wanted = (pack, self.options());
        let ended = packs::make_now(host, wanted, &self.output, &asked_to_stop(), said)?;
        if ended == MadeNow::CalledOff {
            return Err(Stop::Interrupted(words::CALLED_OFF));
        }
        self.see_that_it_knows(&source)?;
        unprintable.sort_unstable();
        unprintable.dedup();
        let folder = self.output.display().to_string();
        if self.json {
            let made = json!({
                "path": folder, "files": files, "unprintable": unprintable, "leftOut": left_out
            });
            return say::json(&made);
        }
        say::line(&words::made_pack(&folder, files.len()))?;
        tell_of(&unprintable, &left_out);
        Ok(())
    }

    /// The format that was asked for, else that of the file's ending, else the usual one.
    fn format_of(&self, document: DocumentKind) -> Result<Format, Stop> {
        let ending = self.output.extension().unwrap_or_default();
        let ending = ending.to_string_lossy().to_lowercase();
        let mut all = Format::ALL.iter().copied();
        let named = all.clone().find(|format| format.ending() == ending);
        // CSV is the one that has another ending than its name.
        let meant = named.or_else(|| all.find(|format| format.word() == ending));
        match (self.format.or(meant), meant) {
            (Some(format), Some(_)) if format.ending() != ending => {
                let (word, right) = (format.word(), format.ending());
                Err(Stop::Usage(words::wrong_ending(&ending, word, right)))
            }
            (Some(format), _) => Ok(format),
            (None, _) => {
                let usual = document.traits().formats.first().copied();
                Ok(usual.unwrap_or(Format::Pdf))
            }
        }
    }

    fn make_one(self, document: DocumentKind) -> Result<(), Stop> {
        // It tells of the file and its folders: a backup that is read in its place has others.
        if self.newest_backup && document == DocumentKind::DataPage {
            return Err(Stop::Usage(words::PAGE_OF_THE_FILE.to_owned()));
        }
        let mut wanted = Wanted {
            kind: document,
            format: self.format_of(document)?,
            options: self.options(),
        };
        suits(&wanted)?;
        // Where a backup is read, the file itself is not the one that is open.
        place::none_of_its_own(&self.file, &self.output)?;
        let source = self.opened()?;
        let host = &source.host;
        if let Some(plan) = &self.plan {
            wanted.options.plan = Some(named(host.room().workshop()?.document(), plan)?);
            suits(&wanted)?;
        }
        let path = self.output.display().to_string();
        if self.output.exists() && !self.force {
            return Err(conflict(words::file_there(&path)).into());
        }
        let made = export(host, &caller(None), wanted, Some(&path), self.force)?;
        self.see_that_it_knows(&source)?;
        if self.json {
            return say::json(&made);
        }
        say::line(&words::made_document(&path, made.pages))?;
        tell_of(&made.unprintable, &made.left_out);
        Ok(())
    }
}

/// A workshop that is read, whichever file it comes from.
struct Source {
    host: Host,
    key: Option<Key>,
    _reading: Reading,
}

/// Tells the workshop's own file what went out of its backup; false where that can't be opened or written.
fn carried_over(source: &Source, file: &Path) -> Result<bool, Stop> {
    let doors = source.host.room().workshop()?.doors()?;
    let own = Host::new(None, Utc::now);
    let (Some(door), Ok(())) = (doors.last(), own.open_file(file, source.key.clone())) else {
        return Ok(false);
    };
    own.went_out(door.kind, &door.what, Some(Path::new(&door.place)));
    Ok(own.room().knows_what_went_out())
}

/// Says what is not in what was made.
fn tell_of(unprintable: &[String], left_out: &[String]) {
    if !unprintable.is_empty() {
        say::sorry(&words::not_printable(unprintable));
    }
    for what in left_out {
        say::sorry(&words::not_in_it(what));
    }
}

fn suits(wanted: &Wanted) -> Result<(), Stop> {
    wanted
        .fits()
        .map_err(|error| Stop::Usage(not_made(&error.into()).message))
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

    /// Every word of a list is the one that travels, and stands for its own.
    fn travel<T>(all: &'static [T], word: fn(T) -> &'static str)
    where
        T: Copy + PartialEq + std::fmt::Debug + serde::de::DeserializeOwned + Send + Sync + 'static,
    {
        let command = clap::Command::new("export");
        let command = command.arg(clap::Arg::new("word").value_parser(one_of(all, word)));
        for each in all {
            let told = serde_json::from_value::<T>(word(*each).into()).ok();
            assert_eq!(told, Some(*each));
            let asked = command
                .clone()
                .try_get_matches_from(["export", word(*each)]);
            let asked = asked
                .ok()
                .and_then(|mut asked| asked.remove_one::<T>("word"));
            assert_eq!(asked, Some(*each));
        }
        assert!(command.try_get_matches_from(["export", "wishes"]).is_err());
    }

    #[test]
    fn whatever_travels_can_be_asked_for_by_its_word() {
        travel(DocumentKind::ALL, DocumentKind::slug);
        travel(Pack::ALL, Pack::word);
        travel(Format::ALL, Format::word);
        travel(Paper::ALL, Paper::word);
        travel(CardOrder::ALL, CardOrder::word);
        for kind in DocumentKind::ALL {
            for format in kind.traits().formats {
                assert!(Format::ALL.contains(format), "{format:?}");
            }
            for paper in kind.traits().papers {
                assert!(Paper::ALL.contains(paper), "{paper:?}");
            }
        }
    }
}
