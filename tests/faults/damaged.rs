//! R5: damaged and strange files. Each is refused with a sentence, or holds what was acknowledged; nothing that
//! was refused is changed.

use crate::Wanted;
use crate::claims::{Claim, NotRun};
use crate::oracle::dump;
use crate::random::Random;
use crate::scene::{FILE, files_in};
use crate::script::{Reference, Script, fast_folder};
use crate::{pipe::Pipe, script_every};
use chrono::Utc;
use heard_core::protocol::Error;
use heard_core::{Ids, OpenWorkshop, check_store, glance};
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

const PAGE: usize = 4_096;

struct Damaged {
    seed: u64,
    /// The workshop, closed.
    closed: Vec<u8>,
    /// As a crash left it: its file, and its newest changes beside.
    crashed: (Vec<u8>, Vec<u8>),
    /// What lies beside it always: who had it open, and how far it was.
    lock: Vec<u8>,
    /// What a crash left beside another workshop, and beside this one earlier.
    foreign: [Vec<u8>; 2],
    /// All states that were ever acknowledged, the last two first.
    states: Vec<State>,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    let script = script_every::script();
    let end = script.lines.len();
    let from = end - 40;
    let mut reference = Reference::new(&script.base, 0);
    let mut states = vec![State::of(reference.workshop())];
    let mut earlier = Vec::new();
    for at in 0..end {
        if at == from {
            earlier = reference.file();
            states.push(State::of(reference.workshop()));
        }
        reference.go_to(&script, at + 1);
        states.push(State::of(reference.workshop()));
    }
    let closed = reference.file();
    states.reverse();
    let (file, wal, lock) = left(&earlier, &script, from..end);
    let older = left(&earlier, &script, from..from + 20);
    let other = script_of_another();
    let foreign = left(&other.base, &other, 0..12);
    Ok(Box::new(Damaged {
        seed: wanted.seed,
        closed,
        crashed: (file, wal),
        lock,
        foreign: [foreign.1, older.1],
        states,
    }))
}

fn script_of_another() -> Script {
    let mut writer = crate::script::Writer::new("Another workshop");
    for n in 0..12 {
        let (kind, text) = (
            heard_core::protocol::RoomNoteKind::Hopes,
            format!("another hope {n}"),
        );
        writer.run(heard_core::protocol::Command::AddRoomNote { kind, text });
    }
    writer.end()
}

/// A file, its WAL and its lock, as they lie after a kill.
fn left(
    file: &[u8],
    script: &Script,
    lines: std::ops::Range<usize>,
) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let folder = fast_folder();
    let path = folder.path().join(FILE);
    std::fs::write(&path, file).unwrap();
    let mut pipe = Pipe::open(&path, None);
    for line in &script.lines[lines] {
        pipe.send(&line.ask);
        pipe.reply(Duration::from_secs(20)).unwrap();
    }
    pipe.kill();
    let files = files_in(folder.path());
    let of = |name: String| {
        files
            .iter()
            .find(|(other, _)| *other == name)
            .unwrap()
            .1
            .clone()
    };
    let beside = |ending: &str| of(format!("{FILE}{ending}"));
    (of(FILE.to_owned()), beside("-wal"), beside(".lock"))
}

impl Claim for Damaged {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let (what, file, wal) = self.damage(&mut random);
        let folder = fast_folder();
        let path = folder.path().join(FILE);
        std::fs::write(&path, &file).unwrap();
        std::fs::write(folder.path().join(format!("{FILE}.lock")), &self.lock).unwrap();
        let wal_path = folder.path().join(format!("{FILE}-wal"));
        if let Some(wal) = &wal {
            std::fs::write(&wal_path, wal).unwrap();
        }
        let as_it_was = files_in(folder.path());
        // The home screen looks into it first, and changes nothing.
        let glanced = quiet(|| glance(&path, None).map(drop))
            .map_err(|panic| format!("{what}: a glance {panic}"))?;
        let untouched = |by: &str| {
            let mut now = files_in(folder.path());
            now.retain(|(name, _)| !name.ends_with(".lock"));
            let mut was = as_it_was.clone();
            was.retain(|(name, _)| !name.ends_with(".lock"));
            now.sort();
            was.sort();
            if now == was {
                Ok(())
            } else {
                Err(format!("{what}: {by} changed the file"))
            }
        };
        untouched("a glance")?;
        let looked =
            quiet(|| look(&path)).map_err(|panic| format!("{what}: opening it {panic}"))?;
        let kind = what.split(':').next().unwrap_or_default();
        match looked {
            Err(error) => {
                if matches!(error, Error::Internal(_)) {
                    return Err(format!(
                        "{what}: refused as a fault of Heard's own: {error}"
                    ));
                }
                untouched("a refusal")?;
                Ok(format!("{kind}: refused"))
            }
            Ok((findings, ..)) if !findings.is_empty() => {
                Ok(format!("{kind}: opened, and 'check' says what is wrong"))
            }
            Ok((_, held, is_behind)) => {
                let by_words = || self.states.iter().any(|state| state.seen == held.seen);
                match self.states.iter().position(|state| state.dump == held.dump) {
                    None if by_words() => Ok(format!(
                        "{kind}: only what nobody reads differs, not noticed"
                    )),
                    Some(_) if glanced.is_err() && wal.is_none() => {
                        Ok(format!("{kind}: whole, though the list calls it damaged"))
                    }
                    Some(0 | 1) => Ok(format!("{kind}: whole")),
                    Some(_) if is_behind => Ok(format!("{kind}: an earlier state, and it says so")),
                    Some(_) if held.seen == self.states[0].seen => {
                        Ok(format!("{kind}: only kept replies differ, not noticed"))
                    }
                    Some(at) => Err(format!("{what}: {at} steps earlier, and it says nothing")),
                    None => Err(format!(
                        "{what}: silently something else: {}",
                        nearest(&self.states, &held)
                    )),
                }
            }
        }
    }
}

/// What people said and did, as they see it; not the labels of their steps, and the replies that are kept. The
/// changes of the history need no look here: that they lead to these rows, each from the one before, was checked.
fn seen(workshop: &OpenWorkshop, dump: &str) -> String {
    let beside = dump.split("== ").filter(|table| {
        let beside = ["asked_to_go", "draft"];
        beside.contains(&table.lines().next().unwrap_or_default())
    });
    let mut document = workshop.document().clone();
    // Blank after each opening.
    document.wall = Default::default();
    beside.collect::<String>() + &serde_json::to_string(&document).unwrap()
}

fn nearest(states: &[State], held: &State) -> String {
    let first = crate::oracle::difference(&held.seen, &states[0].seen);
    format!(
        "{first}; {}",
        crate::oracle::difference(&held.dump, &states[0].dump)
    )
}

/// Opens as Heard does, and looks the file over.
fn look(path: &Path) -> Result<(Vec<String>, State, bool), Error> {
    let opened = OpenWorkshop::open(path, None, Ids::Seeded(3), Utc::now())?;
    let findings = check_store(opened.store())?;
    let state = if findings.is_empty() {
        State::of(&opened)
    } else {
        State::default()
    };
    Ok((findings, state, opened.behind().is_some()))
}

/// What a workshop holds: to the letter, and as people see it.
#[derive(Default)]
struct State {
    dump: String,
    seen: String,
}

impl State {
    fn of(workshop: &OpenWorkshop) -> Self {
        let dump = dump(workshop.store().connection());
        let seen = seen(workshop, &dump);
        Self { dump, seen }
    }
}

/// A panic in words.
fn quiet<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| "panicked".to_owned())
}

type Laid = (String, Vec<u8>, Option<Vec<u8>>);

impl Damaged {
    fn damage(&self, random: &mut Random) -> Laid {
        let (file, wal) = self.crashed.clone();
        match random.below(20) {
            0..=4 => ("a bit turned".to_owned(), self.bits(random, 1), None),
            5 | 6 => ("bits turned".to_owned(), self.bits(random, 20), None),
            7 => (
                "a letter in a text changed".to_owned(),
                self.letter(random),
                None,
            ),
            8 | 9 => (
                "a page zeroed".to_owned(),
                zeroed(&self.closed, random),
                None,
            ),
            10 => (
                "a page stands twice".to_owned(),
                doubled(&self.closed, random),
                None,
            ),
            11 | 12 => ("cut off".to_owned(), cut(&self.closed, random), None),
            13 => (
                "longer than it was".to_owned(),
                longer(&self.closed, random),
                None,
            ),
            14 => ("the WAL is missing".to_owned(), file, None),
            15 => (
                "the WAL of another workshop".to_owned(),
                file,
                Some(self.foreign[0].clone()),
            ),
            16 => (
                "an older WAL of the same".to_owned(),
                self.either(random),
                Some(self.foreign[1].clone()),
            ),
            17 => (
                "a damaged WAL".to_owned(),
                file,
                Some(flip(&wal, random, 3)),
            ),
            18 => ("a WAL cut off".to_owned(), file, Some(cut(&wal, random))),
            _ => strange(random),
        }
    }

    fn either(&self, random: &mut Random) -> Vec<u8> {
        if random.yes() {
            self.closed.clone()
        } else {
            self.crashed.0.clone()
        }
    }

    fn bits(&self, random: &mut Random, most: usize) -> Vec<u8> {
        let n = 1 + random.below(most);
        flip(&self.closed, random, n)
    }

    /// One byte inside a text of a row, as small a damage as can be.
    fn letter(&self, random: &mut Random) -> Vec<u8> {
        let mut file = self.closed.clone();
        for _ in 0..10_000 {
            let at = random.below(file.len());
            if file[at].is_ascii_lowercase() {
                file[at] = b'a' + (file[at] - b'a' + 1) % 26;
                break;
            }
        }
        file
    }
}

fn flip(bytes: &[u8], random: &mut Random, n: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..n {
        let at = random.below(bytes.len());
        bytes[at] ^= 1 << random.below(8);
    }
    bytes
}

fn zeroed(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let page = random.below(bytes.len() / PAGE) * PAGE;
    bytes[page..page + PAGE].fill(0);
    bytes
}

fn doubled(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let mut page = || random.below(bytes.len() / PAGE) * PAGE;
    let (from, to) = (page(), page());
    bytes.copy_within(from..from + PAGE, to);
    bytes
}

fn cut(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    bytes[..random.below(bytes.len())].to_vec()
}

fn longer(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let more = 1 + random.below(3 * PAGE);
    bytes.extend((0..more).map(|_| random.draw() as u8));
    bytes
}

/// What is no workshop at all, under a workshop's name.
fn strange(random: &mut Random) -> Laid {
    let mut noise: Vec<u8> = (0..20_000).map(|_| random.draw() as u8).collect();
    let (what, file) = match random.below(5) {
        0 => {
            noise[..4].copy_from_slice(&[0xFF, 0xD8, 0xFF, 0xE0]);
            ("a picture renamed", noise)
        }
        1 => ("noise", noise),
        2 => ("an empty file", Vec::new()),
        3 => {
            noise[..16].copy_from_slice(b"SQLite format 3\0");
            ("noise that begins as SQLite does", noise)
        }
        _ => ("another program's database", another_database()),
    };
    (what.to_owned(), file, None)
}

fn another_database() -> Vec<u8> {
    let folder = fast_folder();
    let path = folder.path().join("other.db");
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("CREATE TABLE song (name TEXT); INSERT INTO song VALUES ('one');")
        .unwrap();
    drop(connection);
    std::fs::read(path).unwrap()
}
