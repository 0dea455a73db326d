//! R6: backups by themselves. Whatever happens in the app, and however its clock is set: what is new is in a backup
//! when a stage changes and after five minutes at the latest; each backup restores to what it was; the rule says which
//! stay, and none does past the day by which words are to be deleted.

use crate::Wanted;
use crate::backups_kept::Ledger;
use crate::claims::{Claim, NotRun};
use crate::generator::{self, Lots};
use crate::random::Random;
use crate::sticks::Sticks;
use crate::told_home::{Home, now, pass, passed, set_clock};
use chrono::TimeDelta;
use heard_core::protocol::{Command, Leaving, Stage, WorkshopField};
use heard_core::{Ids, OpenWorkshop};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs::OpenOptions;

/// The longest that what is new waits for its backup, in seconds.
const LONGEST: u64 = 300;
const MINUTE: u64 = 60;
const DAY: u64 = 86_400;
const PASSPHRASES: [&str; 2] = ["four odd words here", "quite another one"];

struct Backups {
    seed: u64,
    made: u64,
    restored: u64,
    went: u64,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    Ok(Box::new(Backups {
        seed: wanted.seed,
        made: 0,
        restored: 0,
        went: 0,
    }))
}

impl Claim for Backups {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let protected = random.below(5) == 0;
        let mut life = Life::new(protected, random);
        let lived = life.live();
        self.made += life.ledger.made;
        self.restored += life.ledger.restored;
        self.went += life.ledger.went;
        let last = life.story.join(", ");
        lived.map_err(|why| format!("{why} (after: {last})"))?;
        Ok(match protected {
            true => "all restore, protected",
            false => "all restore",
        }
        .to_owned())
    }

    fn also(&self) -> Vec<(String, u64)> {
        vec![
            ("backups made".to_owned(), self.made),
            ("restored and compared".to_owned(), self.restored),
            ("let go by the rule".to_owned(), self.went),
        ]
    }
}

/// One history.
struct Life {
    home: Home,
    random: Random,
    ledger: Ledger,
    sticks: Sticks,
    /// What is in no backup yet: revisions, and when each came.
    new: BTreeMap<u64, u64>,
    story: Vec<String>,
    unique: u32,
}

impl Life {
    fn new(protected: bool, random: Random) -> Self {
        let home = Home::new(protected.then_some(PASSPHRASES[0]));
        let mut life = Self {
            home,
            random,
            ledger: Ledger::default(),
            sticks: Sticks::default(),
            new: BTreeMap::new(),
            story: Vec::new(),
            unique: 0,
        };
        // A little of everything, so that commands find something to work on.
        for kind in [
            "AddPerson",
            "AddStatement",
            "AddStatement",
            "AddTheme",
            "AddIdea",
        ] {
            life.command(Some(kind));
        }
        life
    }

    fn live(&mut self) -> Result<(), String> {
        for _ in 0..10 + self.random.below(25) {
            self.goes_by(10)?;
            self.something()?;
            self.look()?;
        }
        if self.random.below(8) == 0 {
            self.tidy()?;
        }
        self.goes_by(LONGEST + MINUTE)?;
        self.sticks.bring_back(&self.home);
        self.goes_by(2 * MINUTE)?;
        let sticks = self.sticks.there();
        self.ledger.all_restore(&mut self.home, &sticks)
    }

    fn something(&mut self) -> Result<(), String> {
        match self.random.below(40) {
            0..=8 => self.told("commands", Self::commands),
            9..=13 => self.told("a stage", Self::stage),
            14..=20 => self.told("time", Self::time),
            21 | 22 => self.told("clock set", Self::clock),
            23 | 24 => self.told("import", Self::import),
            25 | 26 => self.told("somebody goes", Self::erase),
            27 | 28 => self.told("delete by", Self::delete_by),
            29 | 30 => self.told("closed", Self::close),
            31 | 32 => self.told("crash", Self::crash),
            33 | 34 => self.told("going back", Self::go_back),
            35 | 36 => self.told("a stick", Self::stick),
            37 => self.told("another key", Self::another_key),
            38 => self.told("torn", Self::torn),
            _ => self.told("rotten", Self::rots),
        }
    }

    fn told(
        &mut self,
        what: &str,
        does: fn(&mut Self) -> Result<(), String>,
    ) -> Result<(), String> {
        self.story.push(what.to_owned());
        let done = does(self);
        done.map_err(|why| format!("{what}: {why}"))
    }

    /// Minute by minute at first, then all the rest at once: the lid was closed.
    fn goes_by(&mut self, seconds: u64) -> Result<(), String> {
        let mut left = seconds;
        for step in 0..12 {
            let now = if step == 11 { left } else { left.min(MINUTE) };
            if now == 0 {
                break;
            }
            left -= now;
            pass(now);
            self.home.tick();
            self.look()?;
            if let Some(since) = self.new.values().next()
                && passed() - since >= LONGEST
            {
                return Err(format!("in no backup for {} s", passed() - since));
            }
        }
        Ok(())
    }

    /// What came, what went, and what is held now.
    fn look(&mut self) -> Result<(), String> {
        let sticks = self.sticks.there();
        if self.ledger.look(&mut self.home, &sticks)? {
            let held = self.ledger.newest_held();
            self.new.retain(|revision, _| *revision > held);
        }
        Ok(())
    }

    fn changed(&mut self) {
        let revision = self.home.revision();
        self.new.entry(revision).or_insert(passed());
    }

    fn command(&mut self, kind: Option<&str>) {
        self.unique += 1;
        let lots = Lots::new(self.random.draw(), self.unique);
        let document = self.home.document();
        let command = match kind {
            Some(kind) => generator::command(kind, &document, &lots),
            None => generator::any(&document, &lots),
        };
        self.ask(&command);
    }

    /// Whether it was done; a refusal is as good.
    fn ask(&mut self, command: &Command) -> bool {
        let before = self.home.revision();
        let done = self.home.command(command);
        let stage = matches!(command, Command::GoToStage { .. });
        if done.is_ok() && self.home.revision() > before {
            self.changed();
            return stage;
        }
        false
    }

    fn commands(&mut self) -> Result<(), String> {
        for _ in 0..=self.random.below(5) {
            self.command(None);
        }
        let history = [Command::Undo {}, Command::Redo {}];
        if self.random.yes() {
            let command = self.random.one_of(&history).clone();
            self.ask(&command);
        }
        // The day to delete by may be another: old ones go with the next tick.
        self.home.tick();
        Ok(())
    }

    fn stage(&mut self) -> Result<(), String> {
        let stage = *self.random.one_of(&Stage::ALL);
        if self.ask(&Command::GoToStage { stage }) {
            self.home.tick();
            self.look()?;
            if !self.new.is_empty() {
                return Err("no backup of it".to_owned());
            }
        }
        Ok(())
    }

    fn time(&mut self) -> Result<(), String> {
        let minutes = [1, 4, 6, 30, 60, 600];
        let days = [1, 1, 2, 3, 8, 30, 100, 400];
        let seconds = match self.random.below(3) {
            0 => *self.random.one_of(&days) * DAY + self.random.below(40_000) as u64,
            _ => *self.random.one_of(&minutes) * MINUTE,
        };
        self.goes_by(seconds)
    }

    fn clock(&mut self) -> Result<(), String> {
        let minutes = match self.random.below(3) {
            0 => self.random.below(60 * 24 * 40),
            _ => self.random.below(300),
        };
        let by = TimeDelta::minutes(minutes.try_into().unwrap());
        // Mostly back: an hour twice is what harms.
        set_clock(if self.random.below(4) == 0 { by } else { -by });
        self.home.tick();
        Ok(())
    }

    /// Cells pasted from a sheet. Before them there is a backup.
    fn import(&mut self) -> Result<(), String> {
        self.unique += 1;
        let n = self.unique;
        let cells = format!("What is working?\nalphabet{n}x came\nbus{n}x waits\n");
        let before = self.home.revision();
        self.ledger.note(&mut self.home)?;
        self.home.import(&cells)?;
        self.changed();
        self.look()?;
        match self.ledger.holds(before) {
            true => Ok(()),
            false => Err("no backup of before".to_owned()),
        }
    }

    fn erase(&mut self) -> Result<(), String> {
        let document = self.home.document();
        let people: Vec<_> = document.people.iter().collect();
        if people.is_empty() {
            return Ok(());
        }
        let person = *self.random.one_of(&people);
        let leaving = Leaving {
            person: Some(person.id),
            ..Leaving::default()
        };
        self.ledger.goes(person, &document);
        let erased = self.home.ok("erase", json!({"leaving": leaving}))?;
        self.ledger.repeats(&erased["repeats"]);
        let revision = self.home.revision();
        // What a backup held it holds without them.
        self.ledger.same_as(revision, self.new.is_empty());
        Ok(())
    }

    fn delete_by(&mut self) -> Result<(), String> {
        let days = i64::try_from(self.random.below(60)).unwrap() - 5;
        let day = (now() + TimeDelta::days(days)).date_naive();
        let day = Some(day).filter(|_| self.random.below(4) > 0);
        let change = WorkshopField::DeleteBy(day);
        self.ask(&Command::EditWorkshop { change });
        self.home.tick();
        Ok(())
    }

    fn close(&mut self) -> Result<(), String> {
        self.home.ok("closeWorkshop", json!({}))?;
        self.home.open()?;
        self.home.tick();
        self.look()?;
        match self.new.is_empty() {
            true => Ok(()),
            false => Err("closed, and in no backup".to_owned()),
        }
    }

    fn crash(&mut self) -> Result<(), String> {
        self.home.crash();
        self.home.start();
        self.home.open()?;
        // Nobody can make one while the program is not there.
        self.new.values_mut().for_each(|since| *since = passed());
        self.home.tick();
        Ok(())
    }

    fn go_back(&mut self) -> Result<(), String> {
        let Some(name) = self.ledger.any(&mut self.random) else {
            return Ok(());
        };
        self.ledger.note(&mut self.home)?;
        let went = self.home.ok("goBack", json!({"backup": name}));
        if self.ledger.is_rotten(&name) {
            // A stick may hold it whole.
            if went.is_err() {
                return Ok(());
            }
        } else {
            went?;
        }
        self.ledger.is_back(&mut self.home, &name)?;
        let revision = self.home.revision();
        self.ledger.same_as(revision, true);
        self.new.clear();
        Ok(())
    }

    fn stick(&mut self) -> Result<(), String> {
        self.sticks.something(&mut self.home, &mut self.random)
    }

    /// Its backups are written anew, each with what it held.
    fn another_key(&mut self) -> Result<(), String> {
        let now = self.home.passphrase.clone();
        let (cmd, args, then) = match &now {
            None => (
                "protectWorkshop",
                json!({"passphrase": PASSPHRASES[0]}),
                Some(PASSPHRASES[0]),
            ),
            Some(words) if self.random.yes() => (
                "removePassphrase",
                json!({"now": {"passphrase": words}}),
                None,
            ),
            Some(words) => {
                let then = PASSPHRASES[usize::from(words == PASSPHRASES[0])];
                let args = json!({"now": {"passphrase": words}, "then": then});
                ("changePassphrase", args, Some(then))
            }
        };
        self.home.ok(cmd, args)?;
        self.home.passphrase = then.map(str::to_owned);
        self.home.tick();
        Ok(())
    }

    /// The disk writes something else than it was told while a backup is made: that is none.
    fn torn(&mut self) -> Result<(), String> {
        self.home.ok("closeWorkshop", json!({}))?;
        self.look_closed()?;
        let key = self.home.key_of(&self.home.path);
        let opened = OpenWorkshop::open(&self.home.path, key, Ids::Chance, now());
        let mut open = opened.map_err(|error| error.to_string())?;
        let mut making = open
            .begin_backup(now())
            .map_err(|error| error.to_string())?;
        let io = |error: heard_core::protocol::Error| error.to_string();
        while open.read_for_backup(&mut making).map_err(io)? {
            making.write().map_err(io)?;
        }
        open.let_go().map_err(io)?;
        let mut bytes = std::fs::read(making.part()).unwrap();
        let at = self.random.below(bytes.len());
        match self.random.below(3) {
            0 => bytes[at] ^= 1 << self.random.below(8),
            1 => bytes.truncate(at),
            _ => {
                let page = at / 4_096 * 4_096;
                let zero = bytes[page..page + 4_096].iter().all(|byte| *byte == 0);
                bytes[page..page + 4_096].fill(u8::from(zero));
            }
        }
        std::fs::write(making.part(), bytes).unwrap();
        let made = making.finish();
        drop(open);
        self.home.open()?;
        match made {
            Err(_) => self.look(),
            Ok(backup) => Err(format!("{} counts as a backup", backup.name)),
        }
    }

    /// As [`Life::look`], while the workshop is closed for a moment.
    fn look_closed(&mut self) -> Result<(), String> {
        self.home.open()?;
        self.look()?;
        self.home.ok("closeWorkshop", json!({})).map(drop)
    }

    /// A backup gets damaged where it lies. It is known by its name, and is not listed as good.
    fn rots(&mut self) -> Result<(), String> {
        let Some(name) = self.ledger.any(&mut self.random) else {
            return Ok(());
        };
        let path = self.ledger.path(&self.home, &name);
        let mut bytes = std::fs::read(&path).unwrap();
        let at = self.random.below(bytes.len());
        bytes[at] ^= 1 << self.random.below(8);
        let mut file = OpenOptions::new().write(true).open(&path).unwrap();
        std::io::Write::write_all(&mut file, &bytes).unwrap();
        self.ledger.rots(&name);
        Ok(())
    }

    /// Nothing from before stays; what is left has its backup in time.
    fn tidy(&mut self) -> Result<(), String> {
        self.story.push("tidy".to_owned());
        let title = self.title();
        self.home.ok("tidy", json!({ "title": title }))?;
        self.ledger.begin_anew(&self.home, &self.sticks.there())?;
        self.new.clear();
        self.changed();
        Ok(())
    }

    fn title(&mut self) -> String {
        let document = self.home.document();
        document.workshop.single().unwrap().title.clone()
    }
}
