//! `heard import`.

use super::secret::Passphrase;
use super::{Stop, caller, say};
use crate::Host;
use crate::host::Caller;
use crate::job::{ImportDone, SheetRead, SheetRef};
use crate::jobs::opening::{is_named_data, make_of_data};
use crate::jobs::sheets::{import, preview, read};
use crate::problem::invalid;
use crate::words::terminal as words;
use chrono::Utc;
use clap::{Args, ValueEnum};
use heard_exchange::sheets::{
    AnswerChoice, ChangedChoice, Choices, ColumnUse, MapFlag, Preview, parse_map_flag,
};
use serde_json::json;
use std::fmt::Write;
use std::path::PathBuf;

/// Bring statements in from a spreadsheet or CSV file
///
/// Guesses what each column holds, and says so. The same file again brings only what is new.
///
/// A data.json makes a whole workshop again, in a new file.
#[derive(Args)]
#[command(
    after_help = "Example: heard import getting-home.heard answers.xlsx --map 'Postcode=skip' --may-quote no --dry-run"
)]
pub(crate) struct Import {
    /// The workshop file
    file: PathBuf,
    /// The file to bring in. It ends in .xlsx, in .csv or in .json
    sheet: PathBuf,
    /// What a column is, by its header, its letter or its number
    ///
    /// One of: working, not-working, important, person, group, may-show, may-quote, kind, words, started,
    /// completed, skip.
    #[arg(long, value_name = "COLUMN=USE", value_parser = parse_map_flag)]
    map: Vec<MapFlag>,
    /// Were people told that their words will be shown in the room? Yes, if you do not say
    #[arg(long)]
    may_show: Option<YesNo>,
    /// Were people told that they may be quoted afterwards? No, if you do not say
    #[arg(long)]
    may_quote: Option<YesNo>,
    /// Which sheet of a file that holds several
    #[arg(long)]
    tab: Option<String>,
    /// For answers that were different in an earlier file
    #[arg(long, value_name = "WHAT")]
    changed: Option<IfChanged>,
    /// Cut answers of more than 4,000 characters where it fits best
    #[arg(long)]
    cut_long: bool,
    /// Is this another form than the one that came in before?
    #[arg(long)]
    another_form: Option<YesNo>,
    /// Show what would come, and change nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum YesNo {
    Yes,
    No,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum IfChanged {
    /// Keep the words in the workshop
    KeepOld,
    /// Correct the statement to the new words
    TakeNew,
    /// Keep the old words and add a card with the new ones
    Add,
}

impl Import {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let host = Host::new(None, Utc::now).reading_sheets_apart();
        if is_named_data(&self.sheet) {
            return self.whole_workshop(&host);
        }
        host.open_file(&self.file, self.passphrase.key()?)?;
        let caller = caller(None);
        let from = SheetRef::Path(self.sheet.display().to_string());
        let mut read = read(&host, &caller, &from, self.tab.as_deref())?;
        for flag in &self.map {
            let mapped = read.mapping.apply(flag);
            mapped.map_err(|error| invalid(error.to_string()))?;
        }
        let (choices, preview) = self.choose(&host, &caller, &read)?;
        let nothing_new = preview.cards.is_empty() && preview.corrections.is_empty();
        if self.dry_run || (preview.ready && nothing_new) {
            return self.tell(&read, &preview, None);
        }
        let asked = (read.sheet.as_str(), &read.mapping, &choices);
        let done = import(&host, &caller, "import", asked);
        if let Err(problem) = &done
            && !self.json
        {
            // Why nothing came is in the columns and in what is left out.
            say::line(&columns(&read))?;
            say::line(&left_out(&read, &preview))?;
            return Err(problem.clone().into());
        }
        self.tell(&read, &preview, Some(&done?))
    }

    /// A workshop as the team saved it, made again.
    fn whole_workshop(&self, host: &Host) -> Result<(), Stop> {
        let for_sheets = self.dry_run
            || self.cut_long
            || !self.map.is_empty()
            || self.tab.is_some()
            || self.may_show.is_some()
            || self.may_quote.is_some()
            || self.changed.is_some()
            || self.another_form.is_some();
        if for_sheets {
            return Err(Stop::Usage(words::NO_SHEET_HERE.to_owned()));
        }
        let key = self.passphrase.new_key()?;
        make_of_data(host, &self.sheet, &self.file, key.clone())?;
        host.open_file(&self.file, key)?;
        let (title, statements) = {
            let room = host.room();
            let document = room.workshop()?.document();
            let workshop = document.workshop.single();
            let title = workshop.map_or_else(String::new, |row| row.title.clone());
            (title, document.statements.len())
        };
        let file = self.file.display().to_string();
        if self.json {
            return say::json(&json!({ "made": file, "title": title, "statements": statements }));
        }
        say::line(&words::made_of_data(&file, &title, statements))
    }

    fn choose(
        &self,
        host: &Host,
        caller: &Caller,
        read: &SheetRead,
    ) -> Result<(Choices, Preview), Stop> {
        let mut choices = Choices {
            may_show: Some(self.may_show != Some(YesNo::No)),
            may_quote: Some(self.may_quote == Some(YesNo::Yes)),
            answers: Vec::new(),
            cut_long: self.cut_long,
            another_form: self.another_form.map(|answer| answer == YesNo::Yes),
        };
        let first = preview(host, caller, &read.sheet, &read.mapping, &choices)?;
        let Some(changed) = self.changed.filter(|_| !first.changed.is_empty()) else {
            return Ok((choices, first));
        };
        let one = |answer: &heard_exchange::sheets::Changed| AnswerChoice {
            row: answer.row,
            column: answer.column,
            changed: Some(match changed {
                IfChanged::KeepOld => ChangedChoice::KeepOld,
                IfChanged::TakeNew => ChangedChoice::TakeNew,
                IfChanged::Add => ChangedChoice::Add,
            }),
            ..AnswerChoice::default()
        };
        choices.answers = first.changed.iter().map(one).collect();
        let chosen = preview(host, caller, &read.sheet, &read.mapping, &choices)?;
        Ok((choices, chosen))
    }

    fn tell(
        &self,
        read: &SheetRead,
        preview: &Preview,
        done: Option<&ImportDone>,
    ) -> Result<(), Stop> {
        if self.json {
            return say::json(&json!({
                "dryRun": self.dry_run,
                "ready": preview.ready,
                "problems": preview.problems,
                "columns": read.mapping.columns,
                "counts": preview.counts,
                "leftOut": preview.left_out,
                "changed": preview.changed,
                "people": done.map(|done| done.people),
                "statements": done.map(|done| done.statements),
                "corrected": done.map(|done| done.corrected),
                "outcome": done.map(|done| &done.outcome),
            }));
        }
        say::line(&columns(read))?;
        say::line(&came(preview, done))?;
        say::line(&left_out(read, preview))?;
        if !preview.ready {
            let open: Vec<_> = preview
                .problems
                .iter()
                .map(|one| one.sentence.as_str())
                .collect();
            say::line(&words::before_anything(&open))?;
        }
        Ok(())
    }
}

fn columns(read: &SheetRead) -> String {
    let mut text = String::new();
    for notice in &read.notices {
        let _ = writeln!(text, "{notice}");
    }
    text.push_str(&words::sheet(read.rows, &read.name));
    for column in &read.mapping.columns {
        let used = match column.used_as {
            ColumnUse::Choose => words::NOT_DECIDED,
            other => other.flag_word(),
        };
        let _ = write!(
            text,
            "\n  {:>2}  {used:<12} {}",
            column.letter,
            shortened(&column.header, 60)
        );
    }
    text
}

fn came(preview: &Preview, done: Option<&ImportDone>) -> String {
    let counts = &preview.counts;
    let which = words::of_each_kind([counts.working, counts.not_working, counts.important]);
    let mut lines = vec![match done {
        None if counts.cards == 0 => words::NOTHING_NEW.to_owned(),
        None => words::would_come(counts.cards, preview.people.len(), &which),
        Some(done) => words::came_in(done.statements, done.people, &which),
    }];
    if !preview.corrections.is_empty() {
        lines.push(words::take_new_words(preview.corrections.len()));
    }
    if counts.pointed > 0 {
        lines.push(words::pointed(counts.pointed));
    }
    format!("\n{}", lines.join("\n"))
}

fn left_out(read: &SheetRead, preview: &Preview) -> String {
    let counts = &preview.counts;
    let mut text = words::left_out(counts.left_out, counts.blank);
    for answer in &preview.left_out {
        let column = read
            .mapping
            .columns
            .iter()
            .find(|column| column.column == answer.column);
        let letter = column.map_or("", |column| column.letter.as_str());
        let shown = shortened(&answer.words.replace('\n', " "), 60);
        let _ = write!(
            text,
            "\n  {letter}{}: '{shown}'. {}",
            answer.row, answer.sentence
        );
    }
    text
}

fn shortened(words: &str, most: usize) -> String {
    let short: String = words.chars().take(most).collect();
    if short.len() < words.len() {
        format!("{short}…")
    } else {
        short
    }
}
