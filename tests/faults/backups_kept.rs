//! What the claim of backups knows of each backup, and by which rule one may go.

use crate::bytes::Words;
use crate::oracle::{difference, healthy, words_of};
use crate::random::Random;
use crate::told_home::{Home, now};
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use heard_core::backups::{Backup, BackupFolder};
use heard_core::protocol::{Document, Person};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A moment and a revision: what a backup keeps, whatever key it has.
type When = (DateTime<Utc>, u32);

/// What a workshop was.
#[derive(Clone)]
struct State {
    dump: String,
    document: Value,
    /// How many people were gone when it was noted.
    gone: usize,
}

/// What is known of all backups.
#[derive(Default)]
pub struct Ledger {
    /// The backups beside the file, by name, and whether each is damaged by now.
    there: BTreeMap<String, (When, bool)>,
    /// What each was when it was made, also of those that went.
    was: BTreeMap<When, State>,
    /// Revisions that a backup holds, or held when it was made.
    held: BTreeSet<u64>,
    /// The workshop as it was before what happens now, by revision.
    before: Option<(u64, State)>,
    /// Who asked to go, by id and by the key of their row; their words, but for those that the team repeats.
    gone: BTreeSet<String>,
    gone_rows: BTreeSet<String>,
    gone_words: BTreeSet<String>,
    /// On sticks: what was looked at already.
    seen: BTreeSet<(PathBuf, usize)>,
    pub made: u64,
    pub restored: u64,
    pub went: u64,
}

impl Ledger {
    pub fn holds(&self, revision: u64) -> bool {
        self.held.contains(&revision)
    }

    pub fn newest_held(&self) -> u64 {
        self.held.last().copied().unwrap_or(0)
    }

    /// The workshop at this revision is what a backup holds.
    pub fn same_as(&mut self, revision: u64, held: bool) {
        if held {
            self.held.insert(revision);
        }
    }

    fn state(&self, home: &Home, file: &Path) -> Result<State, String> {
        let open = home.look_at(file)?;
        let document = serde_json::to_value(open.document()).unwrap();
        Ok(State {
            dump: whenever_they_went(&healthy(&open)?),
            document,
            gone: self.gone.len(),
        })
    }

    /// Notes how the workshop is before something that makes a backup first.
    pub fn note(&mut self, home: &mut Home) -> Result<(), String> {
        let revision = home.revision();
        self.before = Some((revision, self.state(home, &home.path)?));
        Ok(())
    }

    /// Compares what lies there with what lay there; answers whether any came.
    pub fn look(&mut self, home: &mut Home, sticks: &[PathBuf]) -> Result<bool, String> {
        let own = BackupFolder::beside(&home.path, home.workshop);
        let all = own.list();
        let names: BTreeSet<&String> = all.iter().map(|backup| &backup.name).collect();
        let new: Vec<&Backup> = all
            .iter()
            .filter(|backup| !self.there.contains_key(&backup.name))
            .collect();
        let vanished: Vec<(String, (When, bool))> = self
            .there
            .iter()
            .filter(|(name, _)| !names.contains(name))
            .map(|(name, about)| (name.clone(), *about))
            .collect();
        let made_before = self.made;
        for backup in &new {
            self.came(home, backup)?;
        }
        let renewed: BTreeSet<When> = new.iter().map(|backup| when(backup)).collect();
        for (name, (when, rotten)) in vanished {
            self.there.remove(&name);
            if !renewed.contains(&when) && !rotten {
                self.may_go(home, when)?;
                self.went += 1;
            }
        }
        self.before = None;
        let document = home.document();
        let delete_by = document.workshop.single().and_then(|row| row.delete_by);
        let over = delete_by.is_some_and(|day| now().date_naive() > day);
        self.bounded(&own, over, self.made > made_before)?;
        for stick in sticks {
            let there = BackupFolder::within(&stick.join("Heard backups"), home.workshop);
            self.look_elsewhere(home, &there, over)?;
        }
        self.no_word_left(home, &own, sticks)?;
        Ok(!new.is_empty())
    }

    /// A backup that was not there: listed as good, and what the workshop was, or what it was itself before.
    fn came(&mut self, home: &mut Home, backup: &Backup) -> Result<(), String> {
        if !backup.is_whole() {
            return Err(format!("{} is torn", backup.name));
        }
        let when = when(backup);
        let state = self.state(home, &backup.path);
        let state = state.map_err(|why| format!("{}: {why}", backup.name))?;
        self.restored += 1;
        let twin = self.there.iter().find(|(_, (other, _))| *other == when);
        if let Some((name, (_, rotten))) = twin {
            if *rotten {
                return Err(format!(
                    "{name} was damaged, and came back as {}",
                    backup.name
                ));
            }
            let was = self.was.get(&when).unwrap();
            self.same(was, &state)
                .map_err(|why| format!("written anew: {why}"))?;
        } else {
            self.made += 1;
            let live = match &self.before {
                Some((revision, before)) if *revision == u64::from(backup.revision) => {
                    before.clone()
                }
                _ => self.state(home, &home.path)?,
            };
            if live.dump != state.dump {
                let why = difference(&state.dump, &live.dump);
                return Err(format!("{} is not what was backed up: {why}", backup.name));
            }
            self.held.insert(backup.revision.into());
        }
        self.was.insert(when, state);
        self.there.insert(backup.name.clone(), (when, false));
        Ok(())
    }

    /// Equal to the letter; after somebody went, equal but for them.
    fn same(&self, was: &State, is: &State) -> Result<(), String> {
        if was.gone == self.gone.len() {
            return match was.dump == is.dump {
                true => Ok(()),
                false => Err(difference(&is.dump, &was.dump)),
            };
        }
        let (went, rows) = self.went_of(&was.document);
        let is = rows_of(&is.document);
        for (id, row) in &rows {
            let now = is.get(id);
            if went.contains(id) {
                if now.is_some() {
                    return Err(format!("somebody who went is there: {row}"));
                }
                continue;
            }
            let text = row.to_string();
            let speaks = went.iter().any(|id| text.contains(id.as_str()));
            let same = now == Some(row) || (speaks && now.is_some());
            // How many rows asked to go is written down where the settings are not.
            if !same && !text.contains("scene") {
                return Err(format!("{row} became {now:?} when somebody went"));
            }
        }
        match is.keys().find(|id| !rows.contains_key(*id)) {
            Some(id) => Err(format!("{id} came from nowhere")),
            None => Ok(()),
        }
    }

    /// The ids of people who went, and of all that they said; and all rows.
    fn went_of(&self, document: &Value) -> (BTreeSet<String>, BTreeMap<String, Value>) {
        let rows = rows_of(document);
        let people = rows.iter().filter(|(id, row)| {
            let key = row["rowKey"].as_str().unwrap_or_default();
            self.gone.contains(*id) || self.gone_rows.contains(key)
        });
        let mut went: BTreeSet<String> = people.map(|(id, _)| id.clone()).collect();
        let said = rows
            .iter()
            .filter(|(_, row)| row["person"].as_str().is_some_and(|id| went.contains(id)));
        let said: Vec<String> = said.map(|(id, _)| id.clone()).collect();
        went.extend(said);
        (went, rows)
    }

    /// By the rule: of the last two days all stay, then the last of each day, then of each week, for a year.
    fn may_go(&self, home: &mut Home, (at, revision): When) -> Result<(), String> {
        let document = home.document();
        let delete_by = document.workshop.single().and_then(|row| row.delete_by);
        let good = self.there.values().filter(|(_, rotten)| !rotten);
        let stay: Vec<When> = good.map(|(when, _)| *when).collect();
        let age = now() - at;
        let later = |same: &dyn Fn(&DateTime<Utc>) -> bool| {
            stay.iter().any(|(other, _)| *other >= at && same(other))
        };
        let over = delete_by.is_some_and(|day| now().date_naive() > day);
        let by_rule = over
            || age > TimeDelta::days(366)
            || (age > TimeDelta::days(14) && later(&|other| week(other) == week(&at)))
            || (age > TimeDelta::days(2) && later(&|other| other.date_naive() == at.date_naive()));
        // Two of them, where the clock was set back.
        let newest = stay.iter().all(|other| *other < (at, revision));
        let last = stay.iter().all(|(_, other)| *other < revision);
        match by_rule && !newest && !last {
            true => Ok(()),
            false => Err(format!(
                "a backup of {at}, revision {revision}, went at {}; there are {stay:?}",
                now(),
            )),
        }
    }

    /// No more than the rule says: past the day by which words are to be deleted the newest alone, which is the one
    /// made last where the clock was set back.
    fn bounded(&self, folder: &BackupFolder, over: bool, just_made: bool) -> Result<(), String> {
        let all = folder.list();
        let rotten = |backup: &&Backup| self.there.get(&backup.name).is_some_and(|about| about.1);
        let good: Vec<When> = all
            .iter()
            .filter(|backup| !rotten(backup))
            .map(when)
            .collect();
        let spared = [
            good.iter().max().copied(),
            good.iter()
                .max_by_key(|(at, revision)| (revision, at))
                .copied(),
        ];
        let others = good.iter().filter(|when| !spared.contains(&Some(**when)));
        if over && let Some((at, _)) = others.clone().next() {
            return Err(format!(
                "past the day to delete by, a backup of {at} is there at {}: {good:?}",
                now()
            ));
        }
        if !just_made {
            return Ok(());
        }
        let mut spans = BTreeSet::new();
        for (at, _) in others {
            let age = now() - *at;
            let span = match () {
                () if age <= TimeDelta::days(2) => continue,
                () if age <= TimeDelta::days(14) => format!("{}", at.date_naive()),
                () if age <= TimeDelta::days(366) => format!("{:?}", week(at)),
                () => return Err(format!("a backup of {at} is there at {}", now())),
            };
            if !spans.insert(span.clone()) {
                return Err(format!("two backups of {span} are there at {}", now()));
            }
        }
        Ok(())
    }

    fn look_elsewhere(
        &mut self,
        home: &Home,
        there: &BackupFolder,
        over: bool,
    ) -> Result<(), String> {
        let all = there.list();
        for backup in &all {
            if !self.seen.insert((backup.path.clone(), self.gone.len())) {
                continue;
            }
            let elsewhere = |why: String| format!("elsewhere {}: {why}", backup.name);
            if !backup.is_whole() {
                return Err(elsewhere("torn".to_owned()));
            }
            let is = self.state(home, &backup.path).map_err(elsewhere)?;
            let was = self.was.get(&when(backup));
            let was = was.ok_or_else(|| elsewhere("never made".to_owned()))?;
            let compared = self.same(was, &is);
            // Made to forget two people at once, or one after the other: another history, the same words.
            let alike = !self.gone.is_empty() && without_history(was) == without_history(&is);
            if !alike {
                compared.map_err(elsewhere)?;
            }
            self.restored += 1;
        }
        let newest = all.iter().map(when).max();
        let last = all
            .iter()
            .map(when)
            .max_by_key(|(at, revision)| (*revision, *at));
        let others = all
            .iter()
            .map(when)
            .filter(|when| ![newest, last].contains(&Some(*when)));
        if over && let Some((at, _)) = others.max() {
            return Err(format!(
                "elsewhere, past the day to delete by: a backup of {at}"
            ));
        }
        Ok(())
    }

    /// Somebody is about to go.
    pub fn goes(&mut self, person: &Person, document: &Document) {
        self.gone.insert(person.id.0.to_string());
        if !person.row_key.is_empty() {
            self.gone_rows.insert(person.row_key.clone());
        }
        let mut documents: Vec<Value> = self.was.values().map(|was| was.document.clone()).collect();
        documents.push(serde_json::to_value(document).unwrap());
        for document in documents {
            let (went, rows) = self.went_of(&document);
            let said = rows.iter().filter(|(id, _)| went.contains(*id));
            for (_, row) in said {
                let words = row["words"].as_str().unwrap_or_default();
                let own = words
                    .split(' ')
                    .filter(|word| word.ends_with('x') && word.len() > 5);
                self.gone_words.extend(own.map(str::to_owned));
            }
        }
    }

    /// Texts of the team that say the same stay, and are told of.
    pub fn repeats(&mut self, told: &Value) {
        let told = told.to_string();
        self.gone_words.retain(|word| !told.contains(word.as_str()));
    }

    fn no_word_left(
        &self,
        home: &Home,
        own: &BackupFolder,
        sticks: &[PathBuf],
    ) -> Result<(), String> {
        if home.passphrase.is_some() || self.gone_words.is_empty() {
            return Ok(());
        }
        let elsewhere =
            |stick: &PathBuf| BackupFolder::within(&stick.join("Heard backups"), home.workshop);
        let folders = std::iter::once(own.clone()).chain(sticks.iter().map(elsewhere));
        let words = Words::new(&self.gone_words);
        for backup in folders.flat_map(|folder| folder.list()) {
            if let Some(word) = words.first_in_file(&backup.path) {
                return Err(format!(
                    "'{word}' of somebody who went is in {}",
                    backup.name
                ));
            }
        }
        Ok(())
    }

    /// Any of the backups beside the file.
    pub fn any(&self, random: &mut Random) -> Option<String> {
        let names: Vec<&String> = self.there.keys().collect();
        (!names.is_empty()).then(|| (*random.one_of(&names)).clone())
    }

    pub fn is_rotten(&self, name: &str) -> bool {
        self.there.get(name).is_some_and(|(_, rotten)| *rotten)
    }

    pub fn rots(&mut self, name: &str) {
        if let Some(about) = self.there.get_mut(name) {
            about.1 = true;
        }
    }

    pub fn path(&self, home: &Home, name: &str) -> PathBuf {
        let own = BackupFolder::beside(&home.path, home.workshop);
        own.path().join(name)
    }

    /// The workshop is what this backup held.
    pub fn is_back(&mut self, home: &mut Home, name: &str) -> Result<(), String> {
        let (when, _) = self.there.get(name).copied().unwrap();
        self.restored += 1;
        let mut was = self.was.get(&when).unwrap().document.clone();
        let mut is = serde_json::to_value(home.document()).unwrap();
        // Nobody's words appear on a wall by themselves.
        (was["wall"], is["wall"]) = (Value::Null, Value::Null);
        match was == is {
            true => Ok(()),
            false => Err(format!("{name} was restored to something else")),
        }
    }

    /// Nothing from before is there any more.
    pub fn begin_anew(&mut self, home: &Home, sticks: &[PathBuf]) -> Result<(), String> {
        let own = BackupFolder::beside(&home.path, home.workshop);
        let elsewhere = sticks
            .iter()
            .map(|stick| BackupFolder::within(&stick.join("Heard backups"), home.workshop));
        for folder in std::iter::once(own).chain(elsewhere) {
            if let Some(left) = folder.list().first() {
                return Err(format!("{} is there after the end", left.path.display()));
            }
        }
        self.there.clear();
        Ok(())
    }

    /// Every backup there is, beside the file and elsewhere, restores to what it was.
    pub fn all_restore(&mut self, home: &mut Home, sticks: &[PathBuf]) -> Result<(), String> {
        let listed = home.ok("listBackups", json!({}))?;
        for one in listed["backups"].as_array().unwrap() {
            let name = one["backup"].as_str().unwrap();
            let good = one["good"] == true;
            if one["elsewhere"].is_null() && good == self.is_rotten(name) {
                return Err(format!("{name} is listed as good: {good}"));
            }
        }
        self.seen.clear();
        self.look(home, sticks)?;
        let there: Vec<(String, When)> = self
            .there
            .iter()
            .filter(|(_, (_, rotten))| !rotten)
            .map(|(name, (when, _))| (name.clone(), *when))
            .collect();
        for (name, when) in there {
            let is = self.state(home, &self.path(home, &name))?;
            let was = self.was.get(&when).unwrap();
            self.same(was, &is)
                .map_err(|why| format!("{name}: {why}"))?;
            self.restored += 1;
        }
        Ok(())
    }
}

fn when(backup: &Backup) -> When {
    (backup.at, backup.revision)
}

fn week(at: &DateTime<Utc>) -> (i32, u32) {
    let week = at.date_naive().iso_week();
    (week.year(), week.week())
}

/// All rows of a document by id, but those of the wall.
fn rows_of(document: &Value) -> BTreeMap<String, Value> {
    let tables = document.as_object().unwrap().iter();
    let tables = tables.filter(|(name, _)| *name != "wall");
    let rows = tables.flat_map(|(_, rows)| rows.as_array().unwrap().clone());
    let by_id = rows.map(|row| (row["id"].as_str().unwrap_or("one").to_owned(), row));
    by_id.collect()
}

/// A dump without the times at which backups were made to forget somebody: a stick's follow when it is there again.
fn whenever_they_went(dump: &str) -> String {
    let lines = dump.lines().map(|line| match line.contains("|erase|") {
        true => without_times(line),
        false => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What people said and made of it, and who went, whenever that was.
fn without_history(state: &State) -> String {
    let words = words_of(&state.dump);
    words.lines().map(without_times).collect()
}

fn without_times(line: &str) -> String {
    let is_time = |cell: &&str| DateTime::parse_from_rfc3339(cell).is_ok();
    let cells = line.split('|').filter(|cell| !is_time(cell));
    cells.collect::<Vec<_>>().join("|") + "\n"
}
