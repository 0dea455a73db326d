//! `heard erase`.

use super::secret::Passphrase;
use super::{Stop, caller, host_of, say};
use crate::jobs::gone;
use crate::problem::not_found;
use crate::words::terminal as words;
use clap::Args;
use heard_core::protocol::{Document, Leaving, Problem};
use std::path::PathBuf;

/// Take somebody out for good, with all that they said
#[derive(Args)]
#[command(
    after_help = "Example: heard erase getting-home.heard --person 12 --dry-run\nExample: heard erase getting-home.heard --person 12"
)]
#[command(group(clap::ArgGroup::new("who").required(true).multiple(true).args(["person", "card"])))]
pub(crate) struct Erase {
    /// The workshop file
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// The person's code, as the list of people shows it
    #[arg(long, value_name = "CODE")]
    person: Option<u32>,
    /// A card of theirs that stands under no person, by its number. May be given more than once
    #[arg(long, value_name = "NUMBER")]
    card: Vec<u32>,
    /// Only say what would go and what would change
    #[arg(long)]
    dry_run: bool,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

impl Erase {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let host = host_of(&self.file);
        host.open_file(&self.file, self.passphrase.key()?)?;
        let leaving = self.leaving(host.room().workshop()?.document())?;
        if self.dry_run {
            let would = gone::would_go(&host, &leaving)?;
            return match self.json {
                true => say::json(&would),
                false => say::line(&words::would_go(&would)),
            };
        }
        let erased = gone::erase(&host, &caller(None), &leaving)?;
        match self.json {
            true => say::json(&erased),
            false => say::line(&words::erased(&erased)),
        }
    }

    fn leaving(&self, document: &Document) -> Result<Leaving, Problem> {
        let mut leaving = Leaving::default();
        if let Some(code) = self.person {
            let person = document.people.iter().find(|row| row.code == code);
            let person = person.ok_or_else(|| not_found(words::no_person(code)))?;
            leaving.person = Some(person.id);
        }
        for number in &self.card {
            let card = document.statements.iter().find(|row| row.number == *number);
            let card = card.ok_or_else(|| not_found(words::no_card(*number)))?;
            leaving.statements.push(card.id);
        }
        Ok(leaving)
    }
}
