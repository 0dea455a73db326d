//! S1: the words of script W, in a workshop with a passphrase: whenever the program is killed, none of them stands in
//! any byte of the folder, of what lies beside it, or of the folder for temporary files.

use crate::Wanted;
use crate::bytes::Words;
use crate::call::{Call, call_args};
use crate::claims::{Claim, NotRun};
use crate::pipe::Pipe;
use crate::random::Random;
use crate::scene::{FILE, files_in};
use crate::script::{Script, fast_folder};
use crate::script_whole;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

const PASSPHRASE: &str = "four odd words here";
/// Shorter texts stand somewhere by chance.
const SHORTEST: usize = 12;
/// Longest wait for a reply that is not cut short by the kill.
const PATIENCE: Duration = Duration::from_secs(60);

struct Canary {
    seed: u64,
    defect: Option<String>,
    /// Without the documents that W makes: those are to be read by people.
    script: Script,
    words: Words,
    canaries: u64,
    life: Option<Life>,
    workshops: u64,
    acked: u64,
    files: u64,
    bytes: u64,
}

/// One workshop on its way through the script.
struct Life {
    folder: tempfile::TempDir,
    temporary: tempfile::TempDir,
    key: tempfile::TempDir,
    acked: usize,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    let mut script = script_whole::script(wanted.seed);
    script.lines.retain(|line| {
        let ask: Value = serde_json::from_str(&line.ask).unwrap();
        ask["cmd"] != "export"
    });
    let mut canaries = BTreeSet::from([PASSPHRASE.to_owned()]);
    for line in &script.lines {
        let ask: Value = serde_json::from_str(&line.ask).unwrap();
        gather(&ask["args"], &mut canaries);
    }
    Ok(Box::new(Canary {
        seed: wanted.seed,
        defect: wanted.defect.clone(),
        script,
        words: Words::new(&canaries),
        canaries: canaries.len() as u64,
        life: None,
        workshops: 0,
        acked: 0,
        files: 0,
        bytes: 0,
    }))
}

/// All texts that somebody could read, and each three words of them, of which a page may hold the end alone: ids, days
/// and names of kinds have no blank in them.
fn gather(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.len() >= SHORTEST && text.contains(' ') => {
            into.insert(text.clone());
            into.extend(pieces(text).filter(|piece| piece.len() >= SHORTEST));
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, into)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, into)),
        _ => {}
    }
}

fn pieces(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = text.split(' ').collect();
    let pieces: Vec<String> = words.windows(3).map(|three| three.join(" ")).collect();
    pieces.into_iter()
}

impl Claim for Canary {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let mut life = match self.life.take() {
            Some(life) => life,
            None => self.fresh()?,
        };
        self.live(&mut life, &mut random)?;
        for place in [life.folder.path(), life.temporary.path()] {
            self.look(place)?;
        }
        if life.acked < self.script.lines.len() {
            self.life = Some(life);
        }
        Ok("no word in any byte".to_owned())
    }

    fn also(&self) -> Vec<(String, u64)> {
        vec![
            (
                "texts, and pieces of three words, that were looked for".to_owned(),
                self.canaries,
            ),
            ("requests acknowledged".to_owned(), self.acked),
            ("workshops begun".to_owned(), self.workshops),
            ("files that were looked through".to_owned(), self.files),
            ("MB in them".to_owned(), self.bytes >> 20),
        ]
    }
}

impl Canary {
    /// A workshop that has its passphrase before anybody said a word.
    fn fresh(&mut self) -> Result<Life, String> {
        let life = Life {
            folder: fast_folder(),
            temporary: fast_folder(),
            key: fast_folder(),
            acked: 0,
        };
        let file = life.folder.path().join(FILE);
        std::fs::write(&file, &self.script.base).unwrap();
        std::fs::write(life.passphrase(), PASSPHRASE).unwrap();
        let args = json!({ "passphrase": PASSPHRASE });
        let ended = Call {
            args: &call_args(&file),
            input: format!(
                "{}\n",
                json!({ "id": "one", "cmd": "protectWorkshop", "args": args })
            ),
            defect: None,
            strace: None,
        }
        .run();
        if !ended.replies.iter().any(|reply| reply.contains("\"ok\"")) {
            return Err(format!("no passphrase: {:?}", ended.replies));
        }
        self.workshops += 1;
        Ok(life)
    }

    /// From opening to the kill.
    fn live(&mut self, life: &mut Life, random: &mut Random) -> Result<(), String> {
        let mut args = call_args(&life.folder.path().join(FILE));
        args.push("--passphrase-file".to_owned());
        args.push(life.passphrase().display().to_string());
        let mut pipe = Pipe::of(&args, Some(life.temporary.path()), self.defect.as_deref());
        // So many that are answered, and one that perhaps is not any more.
        let whole = life.acked + 1 + random.below(60);
        let mut patience = PATIENCE;
        while life.acked < self.script.lines.len() {
            let place = life.folder.path().display().to_string();
            pipe.send(&self.script.lines[life.acked].ask.replace("$FOLDER", &place));
            if life.acked >= whole {
                patience = Duration::from_micros(random.below(4_000) as u64);
            }
            match pipe.reply(patience) {
                Ok(_) => life.acked += 1,
                Err(RecvTimeoutError::Timeout) if life.acked >= whole => break,
                Err(_) => {
                    let (_, said, status) = pipe.end();
                    return Err(format!("it ended by itself with {status:?}: {said}"));
                }
            }
            self.acked += 1;
            if life.acked > whole {
                break;
            }
        }
        pipe.kill();
        Ok(())
    }

    /// Everything in a folder, and in the folders in it.
    fn look(&mut self, place: &Path) -> Result<(), String> {
        for (name, bytes) in files_in(place) {
            self.files += 1;
            self.bytes += bytes.len() as u64;
            if let Some(word) = self.words.first_in(&bytes) {
                return Err(format!("'{word}' stands in {name}"));
            }
        }
        Ok(())
    }
}

impl Life {
    /// What opens it lies in a folder that nobody looks through.
    fn passphrase(&self) -> PathBuf {
        self.key.path().join("key")
    }
}
