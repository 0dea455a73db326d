//! The app in this process, with a data folder, and time that goes by as it is told.

use crate::script::fast_folder;
use chrono::{DateTime, TimeDelta, Utc};
use heard_core::protocol::{ActorRole, Command, Document, WorkshopId};
use heard_core::{Ids, Key, OpenWorkshop};
use heard_host::{Caller, DataFolder, Habit, Host, Reach, see_to_backups};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

/// What the computer's clock says, and how many seconds went by, whatever it says.
static CLOCK: AtomicI64 = AtomicI64::new(0);
static PASSED: AtomicU64 = AtomicU64::new(0);
/// 8 October 2026, nine o'clock.
const BEGIN: i64 = 1_791_450_000;

pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(CLOCK.load(Ordering::Relaxed), 0).unwrap()
}

/// Seconds that went by since the claim began.
pub fn passed() -> u64 {
    PASSED.load(Ordering::Relaxed)
}

fn steady() -> Instant {
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    *BEGUN.get_or_init(Instant::now) + Duration::from_secs(passed())
}

/// Time goes by.
pub fn pass(seconds: u64) {
    PASSED.fetch_add(seconds, Ordering::Relaxed);
    set_clock(TimeDelta::seconds(seconds.try_into().unwrap()));
}

/// Somebody sets the clock: no time goes by.
pub fn set_clock(by: TimeDelta) {
    CLOCK.fetch_add(by.num_seconds(), Ordering::Relaxed);
}

/// The words of a refusal, or what was answered.
pub type Answer = Result<Value, String>;

/// A passphrase, a file's salt, and the key that both make.
type WorkedOut = (String, [u8; 16], Key);

/// A workshop open in the app.
pub struct Home {
    host: Option<Host>,
    pub root: tempfile::TempDir,
    /// Its file, which stays.
    pub path: PathBuf,
    pub workshop: WorkshopId,
    pub passphrase: Option<String>,
    asked: u64,
}

impl Home {
    pub fn new(passphrase: Option<&str>) -> Self {
        CLOCK.store(BEGIN, Ordering::Relaxed);
        let mut home = Self {
            host: None,
            root: fast_folder(),
            path: PathBuf::new(),
            workshop: WorkshopId(uuid::Uuid::nil()),
            passphrase: passphrase.map(str::to_owned),
            asked: 0,
        };
        home.start();
        let protect = passphrase.map(|words| json!({"passphrase": words, "listName": "Tuesday"}));
        let args = match protect {
            Some(protect) => json!({"title": "Getting home", "protect": protect}),
            None => json!({"title": "Getting home"}),
        };
        let snapshot = home.ok("newWorkshop", args).unwrap();
        home.workshop = serde_json::from_value(snapshot["workshop"].clone()).unwrap();
        let list = home.ok("listWorkshops", json!({})).unwrap();
        home.path = home.data().join(list[0]["file"].as_str().unwrap());
        home
    }

    fn data(&self) -> PathBuf {
        self.root.path().join("data")
    }

    pub fn start(&mut self) {
        let data = DataFolder::at(self.data());
        self.host = Some(Host::timed(Some(data), now, steady));
    }

    /// The program is gone, and nobody closed anything.
    pub fn crash(&mut self) {
        self.host = None;
    }

    /// What the thread that makes backups does every two seconds.
    pub fn tick(&self) {
        see_to_backups(self.host.as_ref().unwrap(), Habit::Desk);
    }

    pub fn ok(&mut self, cmd: &str, args: Value) -> Answer {
        self.asked += 1;
        let caller = Caller {
            session: "told".to_owned(),
            role: ActorRole::Desk,
            reach: Reach::Paths,
        };
        let request = json!({"id": self.asked.to_string(), "cmd": cmd, "args": args}).to_string();
        let reply = self
            .host
            .as_ref()
            .unwrap()
            .call(&caller, request.as_bytes());
        let mut reply: Value = serde_json::from_str(&reply).unwrap();
        match reply["err"].is_null() {
            true => Ok(reply["ok"].take()),
            false => Err(format!("{cmd}: {}", reply["err"])),
        }
    }

    /// Asks for a change of the workshop.
    pub fn command(&mut self, command: &Command) -> Answer {
        let ask = serde_json::to_value(command).unwrap();
        let args = ask.get("args").cloned().unwrap_or(json!({}));
        self.ok(ask["cmd"].as_str().unwrap(), args)
    }

    /// Cells pasted from a sheet, as far as anything of them is new.
    pub fn import(&mut self, cells: &str) -> Answer {
        let read = self.ok("readSheet", json!({"from": {"pasted": cells}}))?;
        let choices = json!({"mayShow": true, "mayQuote": false});
        let args = json!({
            "sheet": read["sheet"], "mapping": read["mapping"], "choices": choices,
        });
        self.ok("import", args)
    }

    pub fn open(&mut self) -> Answer {
        let file = self.path.file_name().unwrap().to_str().unwrap();
        let args = match &self.passphrase {
            Some(words) => json!({"file": file, "key": {"passphrase": words}}),
            None => json!({"file": file}),
        };
        self.ok("openWorkshop", args)
    }

    pub fn document(&mut self) -> Document {
        let mut snapshot = self.ok("snapshot", json!({})).unwrap();
        serde_json::from_value(snapshot["document"].take()).unwrap()
    }

    pub fn revision(&mut self) -> u64 {
        self.ok("snapshot", json!({})).unwrap()["revision"]
            .as_u64()
            .unwrap()
    }

    /// What opens a file of this workshop: worked out once for all that have the same salt.
    pub fn key_of(&self, file: &Path) -> Option<Key> {
        static WORKED_OUT: OnceLock<Mutex<Vec<WorkedOut>>> = OnceLock::new();
        let words = self.passphrase.clone()?;
        let bytes = std::fs::read(file).unwrap_or_default();
        let salt: [u8; 16] = bytes.get(..16)?.try_into().unwrap();
        let mut all = WORKED_OUT.get_or_init(Default::default).lock().unwrap();
        let same = |one: &&WorkedOut| one.0 == words && one.1 == salt;
        if let Some((.., key)) = all.iter().find(same) {
            return Some(key.clone());
        }
        let key = Key::Recovery(Key::Passphrase(words.clone()).raw(salt).unwrap());
        all.push((words, salt, key.clone()));
        Some(key)
    }

    /// Opens a copy of a file, with what stands beside it: the file itself is left alone.
    pub fn look_at(&self, file: &Path) -> Result<OpenWorkshop, String> {
        let own = fast_folder();
        let copy = own.path().join("copy.heard");
        for ending in ["", "-wal"] {
            let beside = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
            if beside(file).is_file() {
                std::fs::copy(beside(file), beside(&copy)).unwrap();
            }
        }
        let opened = OpenWorkshop::open(&copy, self.key_of(file), Ids::Seeded(3), now());
        opened.map_err(|error| format!("{} does not open: {error}", file.display()))
    }
}
