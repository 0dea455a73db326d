//! R2: killed before each call that touches a file, in script w and in all else that writes files.

use crate::Wanted;
use crate::call::no_strace;
use crate::claims::{Claim, NotRun};
use crate::oracle::{difference, recover_copy};
use crate::random::Random;
use crate::scene::{FILE, Scene, others, segments};
use crate::script::{Reference, fast_folder};
use crate::script_every;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Calls that change a file, or get one ready to be changed.
pub const CALLS: &[&str] = &[
    "openat",
    "write",
    "pwrite64",
    "pread64",
    "writev",
    "pwritev",
    "copy_file_range",
    "sendfile",
    "fsync",
    "fdatasync",
    "ftruncate",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "link",
    "linkat",
    "mkdir",
    "close",
];

/// Lines of a segment of w.
const SPAN: usize = 6;

struct EveryCall {
    scenes: Vec<Scene>,
    /// Scene, call, and which of its calls.
    points: Vec<(usize, String, usize)>,
    defect: Option<String>,
    lines: u64,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    if let Some(why) = no_strace() {
        return Err(NotRun(why));
    }
    let script = script_every::script();
    let mut scenes = others(&script);
    scenes.extend(segments(&script, SPAN));
    let mut points = Vec::new();
    for (at, scene) in scenes.iter().enumerate() {
        for (call, (from, until)) in calls_of(scene, wanted.defect.as_deref()) {
            // What is only read changes nothing.
            if call != "pread64" {
                points.extend((from..=until).map(|n| (at, call.clone(), n)));
            }
        }
    }
    Random::of(wanted.seed, 0).shuffle(&mut points);
    Ok(Box::new(EveryCall {
        scenes,
        points,
        defect: wanted.defect.clone(),
        lines: script.lines.len() as u64,
    }))
}

/// How often a scene makes each call, from the first time that it touches its own folder.
pub fn calls_of(scene: &Scene, defect: Option<&str>) -> BTreeMap<String, (usize, usize)> {
    let folder = fast_folder();
    scene.lay(folder.path());
    let log = folder.path().join("trace");
    let strace = traced(&log);
    let ended = scene.run(folder.path(), defect, Some(strace));
    assert!(
        ended.status == Some(0),
        "{} by itself: {}",
        scene.name,
        ended.said
    );
    let place = folder.path().display().to_string();
    let text = String::from_utf8_lossy(&std::fs::read(&log).unwrap()).into_owned();
    let mut own = false;
    let mut calls: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for line in text.lines() {
        let call = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let Some((name, rest)) = call.split_once('(') else {
            continue;
        };
        let (from, until) = calls.entry(name.to_owned()).or_insert((1, 0));
        *until += 1;
        own = own || rest.contains(&place);
        if !own {
            *from = *until + 1;
        }
    }
    calls.retain(|name, (from, until)| CALLS.contains(&name.as_str()) && from <= until);
    calls
}

fn traced(log: &Path) -> Vec<String> {
    let trace = format!("trace={}", CALLS.join(","));
    vec![
        "-o".to_owned(),
        log.display().to_string(),
        "-s".to_owned(),
        "200".to_owned(),
        "-e".to_owned(),
        trace,
    ]
}

impl Claim for EveryCall {
    fn all(&self) -> Option<u64> {
        Some(self.points.len() as u64)
    }

    fn case(&mut self, number: u64) -> Result<String, String> {
        let (at, call, n) = &self.points[number as usize];
        let scene = &self.scenes[*at];
        let folder = fast_folder();
        scene.lay(folder.path());
        let inject = format!("inject={call}:signal=KILL:when={n}");
        let strace = [
            "-o",
            &crate::call::log(),
            "-e",
            &format!("trace={call}"),
            "-e",
            &inject,
        ]
        .map(str::to_owned);
        let ended = scene.run(folder.path(), self.defect.as_deref(), Some(strace.to_vec()));
        let judged = scene.judge(folder.path(), ended.replies.len());
        let seen = judged.map_err(|why| format!("{} killed at {call} {n}: {why}", scene.name))?;
        if ended.status.is_some() {
            // Ids by chance may make a write more or less; a script's are always the same.
            return match scene.whole {
                Some(_) => Err(format!("{} was not killed at {call} {n}", scene.name)),
                None => Ok("not killed: it came to its end before".to_owned()),
            };
        }
        // The next program does what was under way, and the rest.
        self.go_on(scene, folder.path(), ended.replies.len())?;
        Ok(seen.to_owned())
    }

    fn also(&self) -> Vec<(String, u64)> {
        vec![
            ("requests in script w".to_owned(), self.lines),
            ("scenes".to_owned(), self.scenes.len() as u64),
        ]
    }
}

impl EveryCall {
    /// Asked again, all of it, the segment comes to its end: what was done is not done twice.
    fn go_on(&self, scene: &Scene, folder: &Path, acked: usize) -> Result<(), String> {
        let Some((file, lines)) = &scene.whole else {
            return Ok(());
        };
        let mut reference = Reference::new(file, 0);
        let there = recover_copy(folder, FILE)?;
        for line in lines.iter().take(acked) {
            reference.ask(line);
        }
        let under_way = lines.get(acked).filter(|_| reference.dump() != there);
        let done = acked + usize::from(under_way.is_some());
        under_way.map(|line| reference.ask(line));
        reference.restart();
        let ended = scene.run(folder, self.defect.as_deref(), None);
        for (at, line) in lines.iter().enumerate() {
            let wanted = if at < done {
                line.reply.clone()
            } else {
                reference.ask(line)
            };
            let reply = ended.replies.get(at).map_or("nothing", String::as_str);
            let reply: Value = serde_json::from_str(reply).unwrap_or_default();
            let said = if reply["ok"].is_null() {
                reply["err"]["code"].clone()
            } else {
                reply["ok"].clone()
            };
            if said != wanted {
                return Err(format!(
                    "{}: {} asked again: {reply} and not {wanted}",
                    scene.name, line.ask
                ));
            }
        }
        let (recovered, wanted) = (recover_copy(folder, FILE)?, reference.dump());
        if recovered != wanted {
            return Err(format!(
                "{}: asked again: {}",
                scene.name,
                difference(&recovered, &wanted)
            ));
        }
        Ok(())
    }
}
