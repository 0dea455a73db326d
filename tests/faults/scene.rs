//! A scene: files as they lie, a program run on them, and what may be left when it is cut short.

use crate::call::{Call, Ended, call_args};
use crate::oracle::{difference, recover, recover_copy};
use crate::pipe::Pipe;
use crate::script::{Line, Reference, Script, Writer, fast_folder};
use heard_core::protocol::{Command, CorrectionReason, Kind, PersonId, StatementId};
use serde_json::{Value, json};
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

/// The workshop's file in a scene's folder.
pub const FILE: &str = "room.heard";

/// A file of an older Heard, from before the second schema.
const OLDER: &[u8] = include_bytes!("../../src-tauri/crates/core/tests/files/schema-1.heard");

pub struct Scene {
    pub name: String,
    /// What lies in the folder before.
    pub files: Vec<(String, Vec<u8>)>,
    /// The program's arguments; `$FOLDER` stands for the folder.
    pub args: Vec<String>,
    /// Its input, line by line.
    pub lines: Vec<String>,
    pub judge: Judge,
    /// For a segment: the file before it, closed, and its lines.
    pub whole: Option<(Vec<u8>, Vec<Line>)>,
}

/// What may be left.
pub enum Judge {
    /// The workshop after as many lines as were acknowledged, or one more.
    Script(Vec<Rc<str>>),
    /// No file of that name, or a whole one.
    Made {
        file: &'static str,
        dump: Option<Rc<str>>,
    },
    /// The workshop untouched, and a file that is not there, the one that was there before, or a whole one.
    Beside {
        dump: Rc<str>,
        file: &'static str,
        before: Option<Vec<u8>>,
        whole: fn(&Path) -> bool,
    },
    /// Somebody is there with all of their words, or gone with every byte of them once the file was opened again.
    Erased {
        before: Rc<str>,
        words: &'static [&'static str],
    },
    /// The older workshop opens, with all that it held; what was kept of it is whole.
    Grown { dump: Rc<str> },
    /// What the scenes of backups, keys and copies look at.
    Looked(Box<Look>),
}

/// Looks at what is left after so many replies were heard.
pub type Look = dyn Fn(&Path, usize) -> Result<&'static str, String>;

impl Scene {
    /// Puts its files into a folder.
    pub fn lay(&self, folder: &Path) {
        for (name, bytes) in &self.files {
            lay(folder, name, bytes);
        }
    }

    pub fn run(&self, folder: &Path, defect: Option<&str>, strace: Option<Vec<String>>) -> Ended {
        let place = folder.display().to_string();
        let args: Vec<String> = self
            .args
            .iter()
            .map(|arg| arg.replace("$FOLDER", &place))
            .collect();
        let input: String = self
            .lines
            .iter()
            .map(|line| format!("{}\n", line.replace("$FOLDER", &place)))
            .collect();
        Call {
            args: &args,
            input,
            defect,
            strace,
        }
        .run()
    }

    /// Looks at what is left after so many replies were heard: in a word, or what is wrong.
    pub fn judge(&self, folder: &Path, acked: usize) -> Result<&'static str, String> {
        match &self.judge {
            Judge::Script(dumps) => judge_script(folder, dumps, acked),
            Judge::Made { file, dump } => judge_made(folder, file, dump.as_deref(), acked),
            Judge::Beside {
                dump,
                file,
                before,
                whole,
            } => {
                same(&recover_copy(folder, FILE)?, dump)?;
                judge_beside(&folder.join(file), before.as_deref(), *whole, acked)
            }
            Judge::Erased { before, words } => judge_erased(folder, before, words, acked),
            Judge::Grown { dump } => {
                same(&recover_copy(folder, FILE)?, dump)?;
                let backups = files_in(folder).into_iter();
                let mut backups = backups.filter(|(name, _)| is_backup(name)).peekable();
                let kept = backups.peek().is_some();
                if backups.any(|(_, bytes)| bytes != OLDER) {
                    return Err("the backup is not the file as it was".to_owned());
                }
                Ok(if kept {
                    "grown, its backup kept"
                } else {
                    "not grown yet"
                })
            }
            Judge::Looked(look) => look(folder, acked),
        }
    }
}

/// Whether a file of a scene has a backup's name.
pub fn is_backup(name: &str) -> bool {
    let own = name.rsplit('/').next().unwrap_or_default();
    name.starts_with("backups/") && own.ends_with(".heard") && !own.starts_with('.')
}

fn same(recovered: &str, wanted: &str) -> Result<(), String> {
    if recovered == wanted {
        return Ok(());
    }
    Err(format!(
        "it holds something else: {}",
        difference(recovered, wanted)
    ))
}

fn judge_script(folder: &Path, dumps: &[Rc<str>], acked: usize) -> Result<&'static str, String> {
    let recovered = recover_copy(folder, FILE)?;
    if *recovered == *dumps[acked] {
        return Ok("as acknowledged");
    }
    match dumps.get(acked + 1) {
        Some(next) if *recovered == **next => Ok("with what was under way"),
        _ => {
            let earlier = dumps
                .iter()
                .take(acked)
                .rposition(|dump| **dump == *recovered);
            let lost = earlier
                .map(|at| format!("{} acknowledged lost; ", acked - at))
                .unwrap_or_default();
            Err(format!(
                "after {acked} replies: {lost}{}",
                difference(&recovered, &dumps[acked])
            ))
        }
    }
}

fn judge_erased(
    folder: &Path,
    before: &str,
    words: &[&str],
    acked: usize,
) -> Result<&'static str, String> {
    let own = fast_folder();
    copy_all(folder, own.path());
    let recovered = recover(&own.path().join(FILE))?;
    if recovered == before {
        return if acked == 0 {
            Ok("nobody gone yet")
        } else {
            Err("said to be gone, and still there".to_owned())
        };
    }
    for (name, bytes) in files_in(own.path()) {
        let stands = |word: &&&str| {
            bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
        };
        if let Some(word) = words.iter().find(stands) {
            return Err(format!("'{word}' still stands in {name}"));
        }
    }
    Ok("gone, to the byte")
}

fn judge_made(
    folder: &Path,
    file: &str,
    dump: Option<&str>,
    acked: usize,
) -> Result<&'static str, String> {
    let path = folder.join(file);
    if !path.exists() {
        return if acked == 0 {
            Ok("no file yet")
        } else {
            Err("the file is gone".to_owned())
        };
    }
    let length = std::fs::metadata(&path).unwrap().len();
    let made =
        recover_copy(folder, file).map_err(|why| format!("{file} of {length} bytes: {why}"))?;
    if let Some(dump) = dump {
        same(&made, dump)?;
    }
    Ok("a whole file")
}

pub fn judge_beside(
    path: &Path,
    before: Option<&[u8]>,
    whole: fn(&Path) -> bool,
    acked: usize,
) -> Result<&'static str, String> {
    let Ok(now) = std::fs::read(path) else {
        return if acked == 0 && before.is_none() {
            Ok("nothing beside yet")
        } else {
            Err(format!("{} is gone", path.display()))
        };
    };
    if Some(now.as_slice()) == before && acked == 0 {
        return Ok("what was beside before");
    }
    // What it is worth is looked at on a copy.
    let own = fast_folder();
    let copy = own.path().join(path.file_name().unwrap());
    std::fs::write(&copy, &now).unwrap();
    if whole(&copy) {
        return Ok("whole beside");
    }
    Err(format!(
        "{} is half written: {} bytes",
        path.display(),
        now.len()
    ))
}

/// A workshop that was saved as a copy opens and is healthy.
pub fn is_workshop(path: &Path) -> bool {
    recover(path).is_ok()
}

/// The team's data can be read to its end.
fn is_json(path: &Path) -> bool {
    let json = std::fs::read(path).unwrap();
    serde_json::from_slice::<Value>(&json).is_ok()
}

/// Segments of a script: each from the file that stands before it, every second one with its last changes still
/// beside the file, as a crash leaves them.
pub fn segments(script: &Script, span: usize) -> Vec<Scene> {
    let mut reference = Reference::new(&script.base, 0);
    let mut scenes = Vec::new();
    let mut before: Option<(usize, Vec<u8>)> = None;
    for from in (0..script.lines.len()).step_by(span) {
        reference.go_to(script, from);
        let file = reference.file();
        let until = (from + span).min(script.lines.len());
        let mut dumps: Vec<Rc<str>> = vec![reference.dump().into()];
        let mut lines = script.lines[from..until].to_vec();
        for (at, line) in lines.iter_mut().enumerate() {
            // The wall is blank at the beginning of each segment: some are answered otherwise.
            line.reply = reference.go_to(script, from + at + 1).remove(0);
            dumps.push(reference.dump().into());
        }
        let hot = before.filter(|_| (from / span) % 2 == 1);
        let files = match hot {
            Some((earlier, file)) => left_hot(script, &file, earlier, from),
            None => vec![(FILE.to_owned(), file.clone())],
        };
        before = Some((from, file.clone()));
        scenes.push(Scene {
            name: format!("w from {from}"),
            files,
            args: call_args(Path::new("$FOLDER").join(FILE).as_path()),
            lines: lines.iter().map(|line| line.ask.clone()).collect(),
            judge: Judge::Script(dumps),
            whole: Some((file, lines)),
        });
    }
    scenes
}

/// The files as they lie when the program is killed after it did some lines.
fn left_hot(script: &Script, file: &[u8], from: usize, until: usize) -> Vec<(String, Vec<u8>)> {
    let folder = fast_folder();
    let path = folder.path().join(FILE);
    std::fs::write(&path, file).unwrap();
    let mut pipe = Pipe::open(&path, None);
    for line in &script.lines[from..until] {
        pipe.send(&line.ask);
        pipe.reply(Duration::from_secs(20)).unwrap();
    }
    pipe.kill();
    files_in(folder.path())
}

/// All files of a folder and of those in it, by their names from there.
pub fn files_in(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            let inner = files_in(&entry.path()).into_iter();
            files.extend(inner.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            files.push((name, std::fs::read(entry.path()).unwrap()));
        }
    }
    files
}

/// Puts a file into a folder, with the folders that its name has.
pub fn lay(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// Puts all files of a folder into another.
pub fn copy_all(from: &Path, to: &Path) {
    for (name, bytes) in files_in(from) {
        lay(to, &name, &bytes);
    }
}

/// Words of somebody who asks to go: nobody else says them.
pub const THEIR_WORDS: &[&str] = &["kingfisher", "quicksilver", "marmalade", "harpsichord"];

/// A workshop in which somebody said words that were moved, corrected, hidden and undone; and who.
pub fn with_their_words() -> (Script, PersonId, Vec<StatementId>) {
    let mut writer = Writer::new("Somebody goes");
    let person: PersonId = writer.made(Command::AddPerson {
        reference: "17".to_owned(),
        group: None,
        may_show: true,
        may_quote: true,
    });
    let mut said: Vec<StatementId> = Vec::new();
    for word in &THEIR_WORDS[..3] {
        for n in 0..12 {
            said.push(writer.made(Command::AddStatement {
                kind: Kind::NotWorking,
                words: format!("I saw the {word} on day {n}"),
                person: Some(person).filter(|_| n % 2 == 0),
                pointed: Vec::new(),
            }));
        }
    }
    writer.run(Command::AddTheme {
        kind: Kind::NotWorking,
        name: "We wait".to_owned(),
        statements: said[..9].to_vec(),
    });
    writer.run(Command::CorrectStatement {
        statement: said[0],
        words: format!("I heard the {}", THEIR_WORDS[3]),
        why: CorrectionReason::PersonAsked,
        pointed: Vec::new(),
    });
    writer.run(Command::Undo {});
    (writer.end(), person, said)
}

/// They are taken out for good.
fn erasing() -> Scene {
    let (script, person, said) = with_their_words();
    let mut reference = Reference::new(&script.base, 0);
    reference.go_to(&script, script.lines.len());
    let leaving = json!({"person": person, "statements": said});
    let erase = json!({"id": "erase", "cmd": "erase", "args": {"leaving": leaving}});
    let file = reference.file();
    Scene {
        name: "somebody goes".to_owned(),
        files: vec![(FILE.to_owned(), file)],
        args: call_args(Path::new("$FOLDER").join(FILE).as_path()),
        lines: vec![erase.to_string()],
        judge: Judge::Erased {
            before: reference.dump().into(),
            words: THEIR_WORDS,
        },
        whole: None,
    }
}

/// What else writes files: making a workshop, growing an older one, documents and copies.
pub fn others(script: &Script) -> Vec<Scene> {
    let mut reference = Reference::new(&script.base, 0);
    reference.go_to(script, script.lines.len());
    let file = reference.file();
    let dump: Rc<str> = reference.dump().into();
    let pipe = || call_args(Path::new("$FOLDER").join(FILE).as_path());
    let room = (FILE.to_owned(), file);
    let beside = |name: &str,
                  line: &str,
                  file: &'static str,
                  before: Option<&[u8]>,
                  whole: fn(&Path) -> bool| {
        let mut files = vec![room.clone()];
        files.extend(before.map(|bytes| (file.to_owned(), bytes.to_vec())));
        Scene {
            name: name.to_owned(),
            files,
            args: pipe(),
            lines: vec![line.to_owned()],
            judge: Judge::Beside {
                dump: Rc::clone(&dump),
                file,
                before: before.map(<[u8]>::to_vec),
                whole,
            },
            whole: None,
        }
    };
    let copy = r#"{"id":"copy","cmd":"saveCopy","args":{"path":"$FOLDER/copy.heard"}}"#;
    let copy_over =
        r#"{"id":"copy","cmd":"saveCopy","args":{"path":"$FOLDER/copy.heard","force":true}}"#;
    let data = r#"{"id":"data","cmd":"export","args":{"document":"data","format":"json","path":"$FOLDER/d.json"}}"#;
    let data_over = r#"{"id":"data","cmd":"export","args":{"document":"data","format":"json","path":"$FOLDER/d.json","force":true}}"#;
    let mut grown = Reference::new(OLDER, 0);
    let grown_dump: Rc<str> = grown.dump().into();
    drop(grown.file());
    let mut all = crate::scene_backups::scenes();
    all.extend([
        erasing(),
        Scene {
            name: "new".to_owned(),
            files: Vec::new(),
            args: ["new", "$FOLDER/made.heard", "--title", "New"]
                .map(str::to_owned)
                .to_vec(),
            lines: Vec::new(),
            judge: Judge::Made {
                file: "made.heard",
                dump: None,
            },
            whole: None,
        },
        Scene {
            name: "an older file".to_owned(),
            files: vec![(FILE.to_owned(), OLDER.to_vec())],
            args: pipe(),
            lines: vec![r#"{"id":"look","cmd":"wallView","args":{}}"#.to_owned()],
            judge: Judge::Grown { dump: grown_dump },
            whole: None,
        },
        beside("a copy", copy, "copy.heard", None, is_workshop),
        beside(
            "a copy over another",
            copy_over,
            "copy.heard",
            Some(&script.base),
            is_workshop,
        ),
        beside("a document", data, "d.json", None, is_json),
        beside(
            "a document over another",
            data_over,
            "d.json",
            Some(b"{}"),
            is_json,
        ),
    ]);
    all
}
