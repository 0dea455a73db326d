//! R4: a small disk that fills up while people work, and disks and files that are read-only.

use crate::Wanted;
use crate::call::{Call, call_args};
use crate::claims::{Claim, NotRun};
use crate::oracle::{difference, recover, recover_copy};
use crate::pipe::Pipe;
use crate::random::Random;
use crate::scene::FILE;
use crate::script::{Line, Reference, Script, fast_folder};
use crate::script_whole;
use serde_json::Value;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(30);

struct FullDisk {
    seed: u64,
    defect: Option<String>,
    script: Script,
    /// Files of the workshop on its way, with how many lines led there.
    files: Vec<(usize, Vec<u8>)>,
    disk: Disk,
}

/// A disk of 8 MB in memory; goes away with this.
struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    fn new() -> Result<Self, NotRun> {
        let folder = tempfile::Builder::new()
            .prefix("heard-soak-disk-")
            .tempdir()
            .unwrap();
        let disk = Self { folder };
        if disk.mount("size=8M") {
            return Ok(disk);
        }
        Err(NotRun(
            "A small disk cannot be mounted here: that takes root.".to_owned(),
        ))
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn mount(&self, options: &str) -> bool {
        quietly(
            Command::new("mount")
                .args(["-t", "tmpfs", "-o", options, "tmpfs"])
                .arg(self.path()),
        )
    }

    fn read_only(&self, yes: bool) -> bool {
        let options = if yes { "remount,ro" } else { "remount,rw" };
        quietly(Command::new("mount").args(["-o", options]).arg(self.path()))
    }

    fn empty(&self) {
        for entry in std::fs::read_dir(self.path()).unwrap() {
            let path = entry.unwrap().path();
            // Backups have a folder.
            let gone = if path.is_dir() {
                std::fs::remove_dir_all(path)
            } else {
                std::fs::remove_file(path)
            };
            gone.unwrap();
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        quietly(Command::new("umount").arg("-l").arg(self.path()));
    }
}

fn quietly(command: &mut Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    let disk = Disk::new()?;
    let script = script_whole::script(wanted.seed);
    let mut reference = Reference::new(&script.base, 0);
    let mut files = Vec::new();
    for at in (0..script.lines.len().saturating_sub(200)).step_by(300) {
        reference.go_to(&script, at);
        files.push((at, reference.file()));
    }
    Ok(Box::new(FullDisk {
        seed: wanted.seed,
        defect: wanted.defect.clone(),
        script,
        files,
        disk,
    }))
}

impl Claim for FullDisk {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let (at, file) = random.one_of(&self.files).clone();
        self.disk.empty();
        let path = self.disk.path().join(FILE);
        std::fs::write(&path, &file).unwrap();
        match number % 10 {
            0 => self.read_only_file(&path, &file),
            1 => self.read_only_disk(&path, &file),
            _ => self.fills_up(&path, &file, at, &mut random),
        }
    }
}

impl FullDisk {
    fn fills_up(
        &self,
        path: &Path,
        file: &[u8],
        at: usize,
        random: &mut Random,
    ) -> Result<String, String> {
        let mut reference = Reference::new(file, at);
        let mut pipe = Pipe::open(path, self.defect.as_deref());
        let lines: Vec<&Line> = self.script.lines[at..]
            .iter()
            .filter(|line| line.command.is_some())
            .collect();
        let early = 3 + random.below(20);
        let filler = self.disk.path().join("filler");
        let mut refused: Vec<&Line> = Vec::new();
        for (n, line) in lines.iter().take(early + 60).enumerate() {
            if n == early {
                fill(&filler, random.below(120_000));
            }
            let there = n < early;
            if !self.ask(&mut pipe, line, &mut reference, there)? {
                refused.push(line);
            }
        }
        // A copy elsewhere works while there is no room here.
        let elsewhere = fast_folder();
        let copy = elsewhere.path().join("copy.heard");
        let ask = format!(
            r#"{{"id":"copy","cmd":"saveCopy","args":{{"path":"{}"}}}}"#,
            copy.display()
        );
        pipe.send(&ask);
        let reply = pipe.reply(PATIENCE).map_err(|error| error.to_string())?;
        if !reply.contains(r#""ok""#) {
            return Err(format!("no copy elsewhere: {reply}"));
        }
        recover(&copy).map_err(|why| format!("the copy elsewhere: {why}"))?;
        std::fs::remove_file(&filler).unwrap();
        for line in lines.iter().skip(early + 60).take(20) {
            self.ask(&mut pipe, line, &mut reference, true)?;
        }
        // Ended or killed: what was acknowledged is there.
        if random.yes() {
            pipe.kill();
        } else {
            pipe.end();
        }
        let (recovered, wanted) = (recover_copy(self.disk.path(), FILE)?, reference.dump());
        if recovered != wanted {
            return Err(difference(&recovered, &wanted));
        }
        Ok(if refused.is_empty() {
            "it never was full"
        } else {
            "full, refused, gone on"
        }
        .to_owned())
    }

    /// Whether it was done; where there is room, it must be.
    fn ask(
        &self,
        pipe: &mut Pipe,
        line: &Line,
        reference: &mut Reference,
        room: bool,
    ) -> Result<bool, String> {
        pipe.send(&line.ask);
        let reply = pipe
            .reply(PATIENCE)
            .map_err(|error| format!("no reply to {}: {error}", line.ask))?;
        let reply: Value = serde_json::from_str(&reply).map_err(|error| error.to_string())?;
        let code = reply["err"]["code"].clone();
        if code == "diskFull" && !room {
            return Ok(false);
        }
        let wanted = reference.ask(line);
        let said = if code.is_null() {
            reply["ok"].clone()
        } else {
            code
        };
        if said != wanted {
            return Err(format!(
                "{} was answered {reply}, and not {wanted}",
                line.ask
            ));
        }
        Ok(true)
    }

    fn read_only_file(&self, path: &Path, file: &[u8]) -> Result<String, String> {
        let mut rights = std::fs::metadata(path).unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(path, rights.clone()).unwrap();
        let refused = self.refused(path, file);
        #[allow(
            clippy::permissions_set_readonly_false,
            reason = "a file of this test alone"
        )]
        rights.set_readonly(false);
        std::fs::set_permissions(path, rights).unwrap();
        refused.map(|()| "a read-only file, refused".to_owned())
    }

    fn read_only_disk(&self, path: &Path, file: &[u8]) -> Result<String, String> {
        if !self.disk.read_only(true) {
            return Err("the disk could not be made read-only".to_owned());
        }
        let refused = self.refused(path, file);
        self.disk.read_only(false);
        refused.map(|()| "a read-only disk, refused".to_owned())
    }

    /// Refused with a sentence; the file stays to the byte, and nothing new lies beside it.
    fn refused(&self, path: &Path, file: &[u8]) -> Result<(), String> {
        let input = format!("{}\n", self.script.lines[0].ask);
        let ended = Call {
            args: &call_args(path),
            input,
            defect: None,
            strace: None,
        }
        .run();
        if ended.status != Some(1) || !ended.replies.is_empty() || ended.said.trim().is_empty() {
            return Err(format!("not refused: {ended:?}"));
        }
        if std::fs::read(path).unwrap() != file {
            return Err("the file was changed".to_owned());
        }
        let beside = names(self.disk.path());
        if beside.len() > 1 {
            return Err(format!("left beside: {beside:?}"));
        }
        Ok(())
    }
}

fn names(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

/// Fills the disk, all but so many bytes.
fn fill(path: &Path, but: usize) {
    let mut file = File::create(path).unwrap();
    while file.write(&[7; 65_536]).is_ok_and(|n| n > 0) {}
    let length = file.metadata().unwrap().len();
    let file = OpenOptions::new().write(true).open(path).unwrap();
    file.set_len(length.saturating_sub(but as u64)).unwrap();
}
