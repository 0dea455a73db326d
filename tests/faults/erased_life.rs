//! One history of the claim that whoever goes is gone: what happens in the room, who goes, and what is left.

use crate::bytes::Words;
use crate::deciphered;
use crate::generator::said::{Said, repeat};
use crate::generator::{self, Lots};
use crate::random::Random;
use crate::scene::files_in;
use crate::sticks::Sticks;
use crate::told_home::{Home, pass};
use heard_core::protocol::{Command, Document, Leaving, PersonId, SignUp, Stage};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

const PASSPHRASE: &str = "four odd words here";
/// The longest that it may take until somebody is gone.
const LONGEST: Duration = Duration::from_secs(5);
/// Documents that were made for people to have: Heard cannot take anything out of them.
const PAPERS: &str = "papers";
const COPIES: &str = "copies";
/// What is said of a sheet of which every row is there or left out.
const NOTHING_NEW: &str = "Nothing new would come";

pub struct Life {
    home: Home,
    random: Random,
    said: Said,
    /// Every sheet that was brought in.
    sheets: Vec<String>,
    sticks: Sticks,
    gone: BTreeSet<PersonId>,
    /// All words of those who went.
    pub words: BTreeSet<String>,
    /// What the team repeats of them, and was told of.
    told: String,
    unique: u32,
    pub story: Vec<String>,
    pub went: u64,
    pub files: u64,
    /// In milliseconds.
    pub slowest: u64,
}

impl Life {
    pub fn new(protected: bool, random: Random) -> Self {
        let home = Home::new(protected.then_some(PASSPHRASE));
        for folder in [PAPERS, COPIES] {
            std::fs::create_dir(home.root.path().join(folder)).unwrap();
        }
        let mut life = Self {
            home,
            random,
            said: Said::default(),
            sheets: Vec::new(),
            sticks: Sticks::default(),
            gone: BTreeSet::new(),
            words: BTreeSet::new(),
            told: String::new(),
            unique: 0,
            story: Vec::new(),
            went: 0,
            files: 0,
            slowest: 0,
        };
        // A little of everything, so that commands find something to work on.
        for kind in [
            "AddPerson",
            "AddPerson",
            "AddStatement",
            "AddStatement",
            "AddStatement",
            "AddTheme",
            "AddTheme",
            "AddCause",
            "AddIdea",
            "AddPlan",
            "AddRound",
            "CountVotes",
        ] {
            life.command(Some(kind));
        }
        life
    }

    pub fn live(&mut self) -> Result<(), String> {
        for _ in 0..10 + self.random.below(20) {
            self.something()?;
        }
        for _ in 0..=self.random.below(3) {
            self.told("somebody goes", Self::somebody_goes)?;
            self.look()?;
            if self.random.yes() {
                self.told("commands", Self::commands)?;
            }
        }
        self.sticks.bring_back(&self.home);
        self.look()?;
        self.told("the sheets again", Self::sheets_again)?;
        self.told("all undone and redone", Self::all_undone_and_redone)?;
        self.told("a restart", Self::restart)?;
        self.told("going back", Self::go_back)?;
        self.told("the sheets once more", Self::sheets_again)
    }

    fn told(
        &mut self,
        what: &str,
        does: fn(&mut Self) -> Result<(), String>,
    ) -> Result<(), String> {
        self.story.push(what.to_owned());
        does(self).map_err(|why| format!("{what}: {why}"))
    }

    fn something(&mut self) -> Result<(), String> {
        match self.random.below(20) {
            0..=6 => self.told("commands", Self::commands),
            7 | 8 => self.told("undo and redo", Self::undo_and_redo),
            9 | 10 => self.told("a sheet", Self::sheet),
            11 | 12 => self.told("the team repeats", Self::team_repeats),
            13 | 14 => self.told("a draft", Self::draft),
            15 | 16 => self.told("a backup", Self::backup),
            17 => self.told("a stick", Self::stick),
            18 => self.told("a copy or a document", Self::copy),
            _ => self.told("a restart", Self::restart),
        }
    }

    fn next(&mut self) -> u32 {
        self.unique += 1;
        self.unique
    }

    fn command(&mut self, kind: Option<&str>) {
        let unique = self.next();
        let lots = Lots::new(self.random.draw(), unique);
        let document = self.home.document();
        let command = match kind {
            Some(kind) => generator::command(kind, &document, &lots),
            None => generator::any(&document, &lots),
        };
        // Now and then somebody goes on typing: it joins the step before.
        pass(if self.random.below(6) == 0 { 1 } else { 10 });
        self.ask(&command);
    }

    /// Whether it is done or refused.
    fn ask(&mut self, command: &Command) {
        let _ = self.home.command(command);
        self.hear();
    }

    fn hear(&mut self) {
        self.said.hear(&self.home.document());
    }

    fn commands(&mut self) -> Result<(), String> {
        for _ in 0..=self.random.below(6) {
            self.command(None);
        }
        Ok(())
    }

    fn undo_and_redo(&mut self) -> Result<(), String> {
        for _ in 0..=self.random.below(4) {
            let history = [Command::Undo {}, Command::Undo {}, Command::Redo {}];
            let command = self.random.one_of(&history).clone();
            self.ask(&command);
        }
        Ok(())
    }

    /// One that is new, or one that was brought in before.
    fn sheet(&mut self) -> Result<(), String> {
        pass(10);
        let earlier: Vec<&String> = self.sheets.iter().collect();
        if earlier.is_empty() || self.random.below(3) > 0 {
            let cells = self.new_sheet();
            self.home.import(&cells)?;
        } else {
            let cells = (*self.random.one_of(&earlier)).clone();
            self.import_again(&cells)?;
        }
        self.hear();
        Ok(())
    }

    /// All of it may be there already, or be of people who went.
    fn import_again(&mut self, cells: &str) -> Result<(), String> {
        match self.home.import(cells) {
            Err(why) if why.contains(NOTHING_NEW) => Ok(()),
            imported => imported.map(drop),
        }
    }

    fn new_sheet(&mut self) -> String {
        let mut cells = "ID\tWhat is working?\tWhat is not working?\n".to_owned();
        for _ in 0..=self.random.below(4) {
            let n = self.next();
            cells.push_str(&format!(
                "{n}\tgood{n}x came{n}x\tbus{n}x waits{n}x long{n}x\n"
            ));
        }
        self.sheets.push(cells.clone());
        cells
    }

    fn team_repeats(&mut self) -> Result<(), String> {
        pass(10);
        let at = self.random.below(1_000);
        if let Some(command) = repeat(&self.home.document(), &self.said, at) {
            self.ask(&command);
        }
        Ok(())
    }

    /// Something typed and not kept: on somebody's card, or anywhere, in their words.
    fn draft(&mut self) -> Result<(), String> {
        let n = self.next();
        let document = self.home.document();
        let cards: Vec<_> = document.statements.iter().collect();
        let theirs: Vec<_> = cards.iter().filter(|row| row.person.is_some()).collect();
        if theirs.is_empty() {
            return Ok(());
        }
        let card = self.random.one_of(&theirs);
        let (place, words) = match self.random.yes() {
            true => (format!("statement {}", card.id.0), format!("draft{n}x")),
            false => (format!("room {n}"), card.words.clone()),
        };
        let own = self.said.words.entry(card.person.unwrap()).or_default();
        own.extend(words.split(' ').map(str::to_owned));
        let args = json!({"place": place, "words": words});
        self.home.ok("keepDraft", args).map(drop)
    }

    /// When a stage changes, or minutes go by.
    fn backup(&mut self) -> Result<(), String> {
        if self.random.yes() {
            let stage = *self.random.one_of(&Stage::ALL);
            self.ask(&Command::GoToStage { stage });
        }
        pass(400);
        self.home.tick();
        Ok(())
    }

    fn stick(&mut self) -> Result<(), String> {
        self.sticks.something(&mut self.home, &mut self.random)
    }

    fn copy(&mut self) -> Result<(), String> {
        let n = self.next();
        let root = self.home.root.path();
        let copy = root.join(COPIES).join(format!("copy{n}.heard"));
        let paper = root.join(PAPERS).join(format!("paper{n}.json"));
        let lot = self.random.below(3);
        let (cmd, args) = match lot {
            0 => ("saveCopy", json!({"path": copy})),
            1 if self.home.passphrase.is_none() => (
                "share",
                json!({"path": copy, "sharing": "withAFacilitator"}),
            ),
            _ => (
                "export",
                json!({"document": "data", "format": "json", "path": paper}),
            ),
        };
        self.home.ok(cmd, args).map(drop)
    }

    fn restart(&mut self) -> Result<(), String> {
        if self.random.yes() {
            self.home.ok("closeWorkshop", json!({}))?;
        } else {
            self.home.crash();
            self.home.start();
        }
        self.home.open()?;
        self.look()
    }

    fn somebody_goes(&mut self) -> Result<(), String> {
        let before = self.home.document();
        let there = |person: &&PersonId| !self.is_gone(**person);
        let people: Vec<PersonId> = self.said.words.keys().filter(there).copied().collect();
        if people.is_empty() {
            return Ok(());
        }
        let person = *self.random.one_of(&people);
        let signed = before.sign_ups.iter();
        let mut signed = signed.filter(|row| row.name.starts_with("zebedee"));
        let signed = signed.next().filter(|_| self.random.yes()).cloned();
        let leaving = Leaving {
            person: Some(person),
            sign_ups: signed.iter().map(|row| row.id).collect(),
            ..Leaving::default()
        };
        let begun = Instant::now();
        let erased = self.home.ok("erase", json!({ "leaving": leaving }))?;
        let took = begun.elapsed();
        self.slowest = self.slowest.max(took.as_millis() as u64);
        if took > LONGEST {
            return Err(format!("it took {took:?}"));
        }
        if erased["unreached"] != json!([]) {
            return Err(format!("not reached: {}", erased["unreached"]));
        }
        // One that holds no backup yet is away, and matters to nobody.
        if erased["away"] != json!([]) && self.sticks.all_there() {
            return Err(format!("said to be away: {}", erased["away"]));
        }
        self.went += 1;
        self.gone.insert(person);
        let words = self.words_of(person, signed.as_ref());
        let after = self.home.document();
        // What the team says stays, and is told of.
        let repeats = erased["repeats"].to_string();
        let stand = team_words(&after, |other| self.said.are_one(person, other));
        if let Some(word) = words
            .iter()
            .find(|word| stand.contains(*word) && !repeats.contains(*word))
        {
            return Err(format!(
                "'{word}' stands in a text of the team, and nobody was told"
            ));
        }
        self.words.extend(words);
        self.told.push_str(&repeats);
        self.others_stay(&before, &after, signed.as_ref())
    }

    fn is_gone(&self, person: PersonId) -> bool {
        self.gone
            .iter()
            .any(|gone| self.said.are_one(*gone, person))
    }

    fn words_of(&self, person: PersonId, signed: Option<&SignUp>) -> BTreeSet<String> {
        let said = self.said.words.iter();
        let said = said.filter(|(other, _)| self.said.are_one(person, **other));
        let mut words: BTreeSet<String> = said.flat_map(|(_, words)| words.clone()).collect();
        words.extend(
            signed
                .iter()
                .flat_map(|row| [row.name.clone(), row.contact.clone()]),
        );
        words
    }

    /// Every other row is what it was: cards, themes, votes, counts, all of it.
    fn others_stay(
        &self,
        before: &Document,
        after: &Document,
        signed: Option<&SignUp>,
    ) -> Result<(), String> {
        let mut expected = serde_json::to_value(before).unwrap();
        let mut is = serde_json::to_value(after).unwrap();
        let goes = |table: &str, row: &Value| match table {
            "people" => self.is_gone(id_in(&row["id"])),
            "statements" => !row["person"].is_null() && self.is_gone(id_in(&row["person"])),
            "signUps" => signed.is_some_and(|signed| row["id"] == json!(signed.id)),
            _ => false,
        };
        let tables = expected.as_object_mut().unwrap();
        for (table, rows) in tables.iter_mut().filter(|(table, _)| *table != "wall") {
            let rows = rows.as_array_mut().unwrap();
            rows.retain(|row| !goes(table, row));
            let now = is[table].take();
            if now != json!(rows) {
                let now = now.as_array().unwrap();
                let lost = rows.iter().find(|row| !now.contains(row));
                return Err(format!(
                    "{table}: {lost:?} was lost, {} rows are {}",
                    rows.len(),
                    now.len()
                ));
            }
        }
        Ok(())
    }

    fn sheets_again(&mut self) -> Result<(), String> {
        pass(10);
        for cells in self.sheets.clone() {
            self.import_again(&cells)?;
        }
        self.hear();
        self.look()
    }

    fn all_undone_and_redone(&mut self) -> Result<(), String> {
        for command in [Command::Undo {}, Command::Redo {}] {
            while self.home.command(&command).is_ok() {
                self.nobody_is_back()?;
            }
            self.look()?;
        }
        Ok(())
    }

    fn go_back(&mut self) -> Result<(), String> {
        let listed = self.home.ok("listBackups", json!({}))?;
        let all = listed["backups"].as_array().unwrap();
        let names: Vec<&Value> = all.iter().map(|one| &one["backup"]).collect();
        if names.is_empty() {
            return Ok(());
        }
        let name = *self.random.one_of(&names);
        self.home.ok("goBack", json!({ "backup": name }))?;
        // The team of then may have repeated what the team of today does not.
        let stand = team_words(&self.home.document(), |person| self.is_gone(person));
        self.told.extend(stand.into_iter().map(|word| word + " "));
        self.look()
    }

    fn nobody_is_back(&mut self) -> Result<(), String> {
        let document = self.home.document();
        let mut people = document.people.iter();
        match people.find(|row| self.is_gone(row.id)) {
            Some(person) => Err(format!("somebody who went is back: {person:?}")),
            None => Ok(()),
        }
    }

    /// No word of those who went stands in any byte, but where the team says the same.
    fn look(&mut self) -> Result<(), String> {
        if self.words.is_empty() {
            return Ok(());
        }
        self.hear();
        self.nobody_is_back()?;
        let words = Words::new(&self.words);
        let root = self.home.root.path().to_owned();
        for (name, bytes) in files_in(&root) {
            let pocket = name.contains(".pocket/");
            if name.starts_with(PAPERS) || pocket {
                continue;
            }
            self.files += 1;
            let bytes = self.readable(&root.join(&name), bytes);
            let mut left = words.all_in(&bytes);
            left.retain(|word| !self.told.contains(word.as_str()));
            if left.is_empty() {
                continue;
            }
            let stand = self.stand_in(&root.join(name.trim_end_matches("-wal")))?;
            if let Some(word) = left.iter().find(|word| !stand.contains(*word)) {
                let about = about(word, &bytes);
                return Err(format!(
                    "'{word}' of somebody who went stands in {name}: {about}"
                ));
            }
        }
        Ok(())
    }

    /// A file's bytes, without its cipher.
    fn readable(&self, path: &Path, bytes: Vec<u8>) -> Vec<u8> {
        let name = path.display().to_string();
        let main = name.trim_end_matches("-wal");
        if self.home.passphrase.is_none() || !main.ends_with(".heard") {
            return bytes;
        }
        let key = self.home.key_of(Path::new(main)).unwrap();
        match name == main {
            true => deciphered::file(&bytes, &key),
            false => deciphered::wal(&bytes, &key),
        }
    }

    /// The words of the team in a workshop's file.
    fn stand_in(&self, path: &Path) -> Result<BTreeSet<String>, String> {
        let open = self.home.look_at(path)?;
        Ok(team_words(open.document(), |person| self.is_gone(person)))
    }
}

/// What stands around a word, for who looks into it.
fn about(word: &str, bytes: &[u8]) -> String {
    let mut windows = bytes.windows(word.len());
    let at = windows.position(|window| window == word.as_bytes());
    let at = at.unwrap_or_default();
    let around = &bytes[at.saturating_sub(120)..(at + 120).min(bytes.len())];
    around.escape_ascii().to_string()
}

fn id_in(value: &Value) -> PersonId {
    serde_json::from_value(value.clone()).unwrap()
}

/// All words of a document but of what these people said.
fn team_words(document: &Document, went: impl Fn(PersonId) -> bool) -> BTreeSet<String> {
    let mut rest = document.clone();
    let theirs = document.statements.iter();
    let theirs = theirs.filter(|row| row.person.is_some_and(&went));
    for row in theirs {
        rest.statements.remove(row.id);
    }
    let text = serde_json::to_string(&rest).unwrap();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.map(str::to_owned).collect()
}
