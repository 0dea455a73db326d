//! R4: a call to the system fails, once, for a while, or from then on. What was refused is not there, what was
//! acknowledged is, and work goes on when the fault clears.

use crate::Wanted;
use crate::call::{Ended, no_strace};
use crate::claims::{Claim, NotRun};
use crate::every_call::calls_of;
use crate::oracle::{difference, recover_copy};
use crate::random::Random;
use crate::scene::{FILE, Scene, others, segments};
use crate::script::{Line, Reference, fast_folder};
use crate::script_every;
use serde_json::Value;
use std::path::Path;

/// Lines of a segment of w.
const SPAN: usize = 6;

/// Which error each call may end with.
const FAULTS: &[(&str, &[&str])] = &[
    ("pwrite64", &["EIO", "ENOSPC"]),
    ("pread64", &["EIO"]),
    ("fsync", &["EIO", "ENOSPC"]),
    ("fdatasync", &["EIO"]),
    ("ftruncate", &["EIO", "ENOSPC"]),
    ("write", &["EIO", "ENOSPC"]),
    ("openat", &["EACCES", "EROFS", "EIO", "ENOSPC"]),
    ("unlink", &["EIO", "EACCES", "EROFS"]),
    ("rename", &["EIO", "ENOSPC", "EROFS"]),
];

/// What the program may say of a fault.
const OF_FAULTS: &[&str] = &["diskFull", "readOnly", "io", "locked", "damaged"];

struct Failing {
    seed: u64,
    scenes: Vec<Scene>,
    /// Scene, call, error, and which of its calls.
    points: Vec<(usize, &'static str, &'static str, usize)>,
    defect: Option<String>,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    if let Some(why) = no_strace() {
        return Err(NotRun(why));
    }
    let script = script_every::script();
    let mut scenes = segments(&script, SPAN);
    scenes.extend(others(&script));
    let mut points = Vec::new();
    for (at, scene) in scenes.iter().enumerate() {
        let calls = calls_of(scene, wanted.defect.as_deref());
        for (call, errors) in FAULTS {
            let Some((from, until)) = calls.get(*call).copied() else {
                continue;
            };
            for n in from..=until {
                points.extend(errors.iter().map(|error| (at, *call, *error, n)));
            }
        }
    }
    Random::of(wanted.seed, 0).shuffle(&mut points);
    Ok(Box::new(Failing {
        seed: wanted.seed,
        scenes,
        points,
        defect: wanted.defect.clone(),
    }))
}

impl Claim for Failing {
    fn all(&self) -> Option<u64> {
        // Each point once alone, once for a while, and once for good.
        Some(self.points.len() as u64 * 3)
    }

    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let (at, call, error, n) = self.points[number as usize % self.points.len()];
        let scene = &self.scenes[at];
        let round = (number as usize / self.points.len() + number as usize) % 3;
        let (when, how) = match round {
            0 => (format!("{n}"), "once"),
            1 => (format!("{n}..{}", n + 1 + random.below(12)), "for a while"),
            _ => (format!("{n}+"), "for good"),
        };
        let folder = fast_folder();
        scene.lay(folder.path());
        let inject = format!("inject={call}:error={error}:when={when}");
        let trace = format!("trace={call}");
        let strace = ["-o", &crate::call::log(), "-e", &trace, "-e", &inject]
            .map(str::to_owned)
            .to_vec();
        let ended = scene.run(folder.path(), self.defect.as_deref(), Some(strace));
        let judged = match &scene.whole {
            Some(whole) => judge(scene, whole, folder.path(), &ended, how == "once"),
            None => judge_other(scene, folder.path(), &ended),
        };
        judged.map_err(|why| format!("{}, {error} at {call} {when}: {why}", scene.name))
    }
}

/// What must be so of each: the program ended by itself, and left no file without a byte.
fn ended_well(scene: &Scene, folder: &Path, ended: &Ended) -> Result<(), String> {
    if !matches!(ended.status, Some(0 | 1)) {
        return Err(format!(
            "the program broke ({:?}): {}",
            ended.status, ended.said
        ));
    }
    let was_there = scene.files.iter().any(|(name, _)| name == FILE);
    let length = std::fs::metadata(folder.join(FILE)).map_or(0, |about| about.len());
    match was_there && length == 0 {
        true => Err("the file has no byte left".to_owned()),
        false => Ok(()),
    }
}

/// What else writes files: what was answered is there, and what was refused wholly or not at all.
fn judge_other(scene: &Scene, folder: &Path, ended: &Ended) -> Result<String, String> {
    ended_well(scene, folder, ended)?;
    let mut done = 0;
    let mut backups_went = false;
    for reply in &ended.replies {
        let reply: Value = serde_json::from_str(reply).unwrap_or_default();
        // A backup that can't be written anew opens with the old key: it goes, and the reply says so.
        backups_went |= reply["ok"]["removed"].as_u64() > Some(0);
        let code = reply["err"]["code"].as_str().unwrap_or_default();
        if !code.is_empty() && !OF_FAULTS.contains(&code) {
            return Err(format!("it was answered {reply}"));
        }
        done += usize::from(code.is_empty());
    }
    let seen = match scene.judge(folder, done) {
        Err(why) if backups_went && why.ends_with("backups are there") => "and it said so",
        judged => judged.map_err(|why| {
            let said = ended.replies.join(" ");
            format!("{why}, after it said {said} {}", ended.said)
        })?,
    };
    Ok(match done {
        0 => format!("refused: {seen}"),
        _ => format!("done all the same: {seen}"),
    })
}

/// What the program said must be what is there.
fn judge(
    scene: &Scene,
    (file, lines): &(Vec<u8>, Vec<Line>),
    folder: &Path,
    ended: &Ended,
    once: bool,
) -> Result<String, String> {
    ended_well(scene, folder, ended)?;
    let mut reference = Reference::new(file, 0);
    let mut refused: Vec<&Line> = Vec::new();
    for (line, reply) in lines.iter().zip(&ended.replies) {
        let reply: Value = serde_json::from_str(reply).map_err(|error| error.to_string())?;
        let code = reply["err"]["code"].as_str().unwrap_or_default();
        if OF_FAULTS.contains(&code) {
            refused.push(line);
            continue;
        }
        let wanted = reference.ask(line);
        let said = if code.is_empty() {
            reply["ok"].clone()
        } else {
            Value::from(code)
        };
        if said != wanted {
            return Err(format!(
                "{} was answered {reply}, and not {wanted}; refused were {}",
                line.ask,
                refused.len()
            ));
        }
    }
    if once && refused.len() > 1 {
        return Err(format!(
            "one fault, and {} requests were refused",
            refused.len()
        ));
    }
    let recovered = recover_copy(folder, FILE)?;
    let wanted = reference.dump();
    if recovered == wanted {
        return Ok(match refused.len() {
            0 if ended.replies.is_empty() => "refused to open".to_owned(),
            0 => "not noticed, nothing lost".to_owned(),
            _ => "refused, and not there".to_owned(),
        });
    }
    // Its reply could not be said: it was under way.
    if ended.status == Some(1)
        && let Some(under_way) = lines.get(ended.replies.len())
    {
        reference.ask(under_way);
        if recovered == reference.dump() {
            return Ok("nobody could be told, and there".to_owned());
        }
    }
    // What was refused last may be there whole: 'not saved' was said of it, and nobody relies on it.
    if let Some(last) = refused.last() {
        reference.ask(last);
        if recovered == reference.dump() {
            return Ok("refused, and there after all".to_owned());
        }
    }
    Err(format!(
        "{} refused: {}",
        refused.len(),
        difference(&recovered, &wanted)
    ))
}
